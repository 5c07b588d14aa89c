"""How people get into a room by links, where a platform has no accounts of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomId
from bot.ports.inbound import CommandResult, Entrance
from bot.ports.storage_types import Account
from bot.records.model import Position, Role


class EntryPort(Protocol):
    """Lets people in, and tells which links work and what they grant."""

    async def add_member(
        self,
        room: RoomId,
        person: Account,
        facilitator: bool,
        source: str,
        confirmed: bool = False,
        renewed: tuple[int, int] | None = None,
    ) -> CommandResult:
        """Somebody joined the room itself (by an invitation link): put them on the roster.

        `confirmed`: the seat was made for one person who is known here. `renewed`: how the links
        stood when theirs was looked at; refused, if one has been replaced since.
        """
        ...

    async def entrance(self, room: RoomId) -> Entrance:
        """What holds for people who come in: which links work, and what they will be able to do."""
        ...

    async def link_number(self, room: RoomId, role: Role) -> int:
        """The number of the link for that role that works now."""
        ...

    async def links_renewed(self, room: RoomId) -> tuple[int, int]:
        """Changes whenever somebody in the room has replaced a link. Costs nothing to ask."""
        ...

    async def readable_from(self, room: RoomId, people: Sequence[Account]) -> Sequence[Position]:
        """From where on in the room's record each of these people may read."""
        ...

    async def is_facilitator(self, room: RoomId, person: Account) -> bool:
        """Whether somebody may run meetings here, as the room stands now."""
        ...

    async def personal_link_number(self, room: RoomId, person: Account) -> int:
        """The number of somebody's personal link that works now."""
        ...

    async def renew_personal_link(self, room: RoomId, person: Account) -> int:
        """Replace somebody's personal link; the number of the one that works from now on."""
        ...

    async def owner_link_number(self) -> int:
        """The number of the owner's link that works now."""
        ...

    async def renew_owner_link(self) -> int:
        """Replace the owner's link; the number of the one that works from now on."""
        ...
