"""What rooms give to the report for those who fund or commission the work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomKey
from bot.ports.storage_types import Room
from bot.records.programme_records import DecidedText


class Programme(Protocol):
    """Reads it. It is written by `bot.ports.Store.commit`, as records. Raises `NotSaved` when the
    database cannot be reached."""

    async def rooms(self, platform: str = "", tenant: str | None = None) -> Sequence[Room]:
        """The rooms that have agreed to be in it, in the order in which they were made: of one
        platform and tenant, or all."""
        ...

    async def texts(self, room: RoomKey) -> Sequence[DecidedText]:
        """What was raised in a room and has an outcome that its author does not dispute, the newest
        first. What was taken back or deleted is not in here."""
        ...
