"""Which links open something: a link carries a number, and with an earlier one it opens nothing."""

from __future__ import annotations

from typing import Protocol

from bot.ids import RoomKey


class LinkNumbers(Protocol):
    """The numbers of the links that work. None for the room: links to the whole server."""

    async def number(self, room: RoomKey | None, what: str) -> int:
        """The number of the link that works now."""
        ...

    async def renew(self, room: RoomKey | None, what: str) -> int:
        """Replace a link; the number of the one that works from now on."""
        ...

    async def replace(self, room: RoomKey | None, what: str, before: int, after: int) -> int:
        """Give a link another number, if it still has the one `before`; the one it has now."""
        ...
