"""The minutes of a meeting with all that they name, for those who make files of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from bot.ids import PersonId, WordsId
from bot.records.minutes import Minutes
from bot.rendered import RenderedCard


class MinutesDocument(msgspec.Struct, frozen=True, kw_only=True):
    """Minutes as values and as sentences. Both say the same; neither is worked out from the other's
    words."""

    minutes: Minutes
    room: str
    """The room's title."""
    full: RenderedCard
    """All of them, in sentences."""
    easy: RenderedCard
    """The easy-read version. The name of a section is the topic of its picture."""
    words: Mapping[WordsId, str]
    """Recorded words; what was taken back is missing."""
    names: Mapping[PersonId, str]
    """What people are called; whoever was forgotten is missing."""
    made_at: datetime
    changes: int
    """The number of the room's newest change: see `bot.ports.room_calendar.changes_of`."""
