"""What is added to the minutes of a meeting afterwards."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import WordsId
from bot.records.corrected_part import CorrectedPart


class MinutesCorrected(Event, frozen=True, kw_only=True, tag="MinutesCorrected"):
    """Somebody adds a correction to the minutes of a meeting. Taken in by the room's current
    meeting, and by the one that it is about."""

    meeting: int
    words: WordsId
    line: WordsId | None = None
    """The recorded words that it corrects."""
    part: CorrectedPart | None = None
    """What it corrects, if that is no line of recorded words."""


class MinutesAgreed(Event, frozen=True, kw_only=True, tag="MinutesAgreed"):
    """Somebody who runs a meeting records there that nobody objects to the minutes of an earlier
    one. Taken in by both."""

    meeting: int
    at_meeting: int = 0
    """The number of the meeting at which that was; 0 until the meeting has said so."""
    here: int = 0
    """How many people were there; 0 until the meeting has said so."""


MinutesEvent = MinutesCorrected | MinutesAgreed
