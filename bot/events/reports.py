"""Reports: those who run meetings are told how one went."""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class LookBack(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How a meeting went, in short: for those who run meetings, and for nobody else."""

    meeting: int
    people: int
    heard: int
    unheard: tuple[PersonId, ...] = ()
    """Those who came and were not heard, the first few of them."""
    unanswered: int = 0
    """Messages of substance that had no answer."""
    waiting: int = 0
    """Hands that were still up at the end."""
    over: int = 0
    """Seconds by which agenda items took longer than their time boxes."""
    views: int = 0
    """Of how many things that people raised it is not said yet what became of them."""
    replies: int = 0
    """Polls that wait for a reply to the room."""
    tip: str = ""
    """The one thing to try, by its name in `bot.meeting.one_thing`."""


class LookBackGiven(Event, frozen=True, kw_only=True, tag="LookBackGiven"):
    """It can be said how the meeting before went. `to`: those who run meetings now."""

    to: tuple[PersonId, ...]
    look_back: LookBack | None = None
    """None: there is nothing to say."""


class ProgrammeAgreed(Event, frozen=True, kw_only=True, tag="ProgrammeAgreed"):
    """Those who run a room's meetings agree that it is in the report for those who fund or
    commission the work, or end that."""

    on: bool


class TextReleased(Event, frozen=True, kw_only=True, tag="TextReleased"):
    """A text that somebody raised, with its outcome, may stand in that report, or no longer."""

    words: WordsId
    on: bool


ReportEvent = LookBackGiven | ProgrammeAgreed | TextReleased
