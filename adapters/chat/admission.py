"""Lets people see and do only what is in rooms that their platform lets them see now.

It is asked when somebody opens their own page, uses a button, a form or a direct message, and
before something is brought to one person. Whoever the platform no longer lets in sees nothing,
does nothing and is asked nothing, and the room is told that they have left. The core decides that
(`bot.ports.SightPort`); this is how a platform's adapter asks it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.errors import Refused, RetryLater
from bot.ids import RoomId
from bot.ports import Account, MeetingService, Visibility
from bot.rendered import RenderedCard

ASK_AGAIN: Final = 30.0
"""Seconds until a platform is asked again that could not tell."""


Ask = Callable[[RoomId], Awaitable[Visibility]]
"""Asks a platform about one person and a room."""


class Admission:
    """Stands at the door of every room."""

    def __init__(self, service: MeetingService) -> None:
        self._service = service

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody may see a room now. If not, the room gets to know that they have left.
        Never fails."""
        return await self._service.sight.may_see(room, person)

    async def admit(
        self,
        person: Account,
        room: RoomId,
        told: Visibility | None = None,
        command: str = "",
        args: Mapping[str, str | int] | None = None,
    ) -> None:
        """Let somebody in who wants to see or do something. `told`: what the platform has said
        already.

        Raises:
            Refused: they may not see the room, or that cannot be told just now.
        """
        await self._service.sight.admit(room, person, told, command, args)

    async def may_be_told(self, person: Account, room: RoomId) -> bool:
        """Whether something of a room may be brought to somebody.

        Raises:
            RetryLater: that cannot be told just now.
        """
        found = await self._service.sight.may_be_told(room, person)
        if found is Visibility.UNKNOWN:
            raise RetryLater(ASK_AGAIN)
        return found is Visibility.YES

    async def home(self, person: Account, platform: str, ask: Ask | None = None) -> RenderedCard:
        """What concerns somebody, in the rooms that they may see now. `ask`: a shorter way to ask
        the platform about them.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._service.queries.home(person, platform, ask)


def refuse(found: Visibility) -> None:
    """Say no to whoever may not see a room, or perhaps may not.

    Raises:
        Refused: that is so.
    """
    if found is Visibility.NO:
        raise Refused("refused-not-seen")
    if found is Visibility.UNKNOWN:
        raise Refused("refused-sight-unknown")
