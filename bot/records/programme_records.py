"""What a room gives to the report for those who fund or commission the work."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import RoomKey, WordsId
from bot.records.recorded_views import Outcome


class ProgrammeRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A room is in that report since then; None: it is not."""

    room: RoomKey
    since: datetime | None


class ReleasedTextRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was raised in a room may stand there since then; None: it may not. Only what
    the room has recorded can be released."""

    room: RoomKey
    words: WordsId
    at: datetime | None


class ReleasedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text that may stand there, with what became of it. Whose it is is not in here."""

    words: WordsId
    outcome: Outcome
    reason: WordsId | None = None


class DecidedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text that has an outcome, and whether it has been released."""

    text: ReleasedText
    released: bool
