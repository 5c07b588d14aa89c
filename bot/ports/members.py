"""Comparing who belongs to a room with who its platform says is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomId
from bot.ports.storage_types import Account


class MembersPort(Protocol):
    """Finds out who has left a room unnoticed."""

    async def rooms(self, platform: str) -> Sequence[RoomId]:
        """The rooms of a platform, newest first."""
        ...

    async def compare(self, room: RoomId) -> int:
        """Compare everybody who belongs to a room with the platform's own list, in one commit; if
        it has none, ask about them one by one. How many have left.

        Raises:
            NotSaved: the database cannot be reached; nothing has changed.
        """
        ...

    async def look_again(self, person: Account) -> int:
        """Something has changed about somebody, such as their roles: ask their platform about each
        of their rooms. How many they have lost.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...
