"""Coloured cards that people raise, and what those who run the meeting do about them.

Nothing in here says whose a card is. Who has raised one is in the memory of the process, and there
only as long as the card is up: see `bot.service.signals`.
"""

from __future__ import annotations

from enum import StrEnum

from bot.events.base import Event


class SignalKind(StrEnum):
    """What somebody says with a card."""

    SLOW = "slow"
    """Yellow: it goes too fast."""
    UNCLEAR = "unclear"
    """Red: they have a question, or do not understand."""
    AGREE = "agree"
    """Green."""


class SignalRaised(Event, frozen=True, kw_only=True, tag="SignalRaised"):
    """Somebody has raised a card. It never has an actor."""

    signal: SignalKind


class SignalLowered(Event, frozen=True, kw_only=True, tag="SignalLowered"):
    """Somebody has taken their card down. It never has an actor."""

    signal: SignalKind


class QuestionTaken(Event, frozen=True, kw_only=True, tag="QuestionTaken"):
    """`actor`, who runs the meeting, makes room for the question that is waiting."""


class PlainWordsAsked(Event, frozen=True, kw_only=True, tag="PlainWordsAsked"):
    """`actor`, who runs the meeting, asks everybody to say it again in plain words."""


SignalEvent = SignalRaised | SignalLowered | QuestionTaken | PlainWordsAsked
