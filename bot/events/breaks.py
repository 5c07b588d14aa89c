"""Breaks: the meeting stands still for some minutes, and goes on."""

from __future__ import annotations

from bot.events.base import Event


class BreakTaken(Event, frozen=True, kw_only=True, tag="BreakTaken"):
    """A facilitator has everybody take a break of so many minutes."""

    minutes: int


class BreakMoved(Event, frozen=True, kw_only=True, tag="BreakMoved"):
    """A facilitator has the break end so many minutes from now, earlier or later than it would."""

    minutes: int


class BreakEnded(Event, frozen=True, kw_only=True, tag="BreakEnded"):
    """A facilitator ends the break now."""


BreakEvent = BreakTaken | BreakMoved | BreakEnded
