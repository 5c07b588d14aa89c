"""Whether somebody has one of the platform's roles, or is in one of its user groups."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.ids import RoomId
from bot.ports.storage_types import Account
from bot.ports.visibility import Visibility


class RoleCheck(Protocol):
    """Asks a platform that has roles."""

    async def holds(self, person: Account, room: RoomId, roles: Collection[str]) -> Visibility:
        """Whether somebody has one of these roles now, by the platform's ids: `YES` or `NO`. Never
        fails: what cannot be told is `UNKNOWN`."""
        ...


class RolePort(Protocol):
    """Knows who may run a room's meetings because of a role."""

    def attach(self, platform: str, check: RoleCheck) -> None:
        """A platform's way to be asked."""
        ...
