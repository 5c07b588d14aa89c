"""Whether somebody may see a room now, as their platform says.

People are removed from channels, lose a role, or leave. A row that says that they once belonged
there does not show that.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.ids import RoomId
from bot.ports.storage_types import Account


class Visibility(StrEnum):
    """What a platform says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """The platform cannot tell at present. That lets nobody in; ask again later."""


class VisibilityCheck(Protocol):
    """Asks a platform."""

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody may see a room now. Never fails: what cannot be told is `UNKNOWN`."""
        ...

    async def members(self, room: RoomId) -> Collection[str] | None:
        """Everybody who is in a room now, by the platform's ids; None where it has no such list, or
        does not tell all of it now. Never fails. Asks page by page, within the rate limits."""
        ...


class SightPort(Protocol):
    """Tells whether somebody may see a room: the one place where that is decided.

    Whatever shows something of a room, or acts in it, from outside that room goes through here:
    somebody's own page, a direct message's button, a form that was kept open, another tab.
    """

    def attach(self, platform: str, check: VisibilityCheck, remembered: timedelta = ...) -> None:
        """A platform's way to be asked. `remembered`: for how long its answer is gone by, at most
        `SIGHT_REMEMBERED`; it is forgotten as soon as the platform tells of a change."""
        ...

    async def may_see(self, room: RoomId, person: Account) -> Visibility:
        """Whether somebody may see a room now. If not, the room gets to know that they have left.
        Never fails. On a platform that cannot be asked, whoever was let in may, until their seat
        is taken away."""
        ...

    async def may_be_told(self, room: RoomId, person: Account) -> Visibility:
        """Whether something of a room may be brought to somebody: if they may see it; and, of a
        place that is gone, if they belonged there when it went. Never fails."""
        ...

    async def admit(
        self,
        room: RoomId,
        person: Account,
        seen: Visibility | None = None,
        command: str = "",
        args: Mapping[str, str | int] | None = None,
    ) -> None:
        """Let somebody in who wants to see or do something there. `seen`: what the platform has
        said just now. The poll of a meeting that somebody was at is theirs, wherever they are: for
        it they are let in, and it shows nothing of the room.

        Raises:
            Refused: they may not see the room, or that cannot be told just now.
            NotSaved: the database cannot be reached.
        """
        ...
