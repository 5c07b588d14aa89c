"""When a room meets, and which of its planned meetings did not take place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomKey
from bot.records.model import MissedMeeting, Series


class MeetingTimes(Protocol):
    """Reads them. Raises `NotSaved` when the database cannot be reached."""

    async def series(self, room: RoomKey) -> Series | None:
        """When the room meets; None: it does not meet regularly."""
        ...

    async def missed(self, room: RoomKey, limit: int) -> Sequence[MissedMeeting]:
        """The newest planned meetings of a room that did not take place, the newest first."""
        ...
