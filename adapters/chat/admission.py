"""Lets people see and do only what is in rooms that their platform lets them see now.

Admission is checked when somebody opens their own page, uses a button, a form or a direct message,
and before anything is sent to one person. People whom the platform no longer lets in see nothing,
do nothing and are asked nothing, and the room records that they have left.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from bot.errors import NotSaved, Refused, RetryLater
from bot.ids import RoomId
from bot.ports import Account, Clock, LostAccess, MeetingService, Visibility, VisibilityCheck
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

ASK_AGAIN: Final = 30.0
"""Seconds before asking again a platform that could not tell."""


Ask = Callable[[RoomId], Awaitable[Visibility]]
"""Asks a platform about one person and a room."""


class Admission:
    """Checks that a person may see a room before anything of it reaches them."""

    def __init__(self, service: MeetingService, sight: VisibilityCheck, clock: Clock) -> None:
        self._service = service
        self._sight = sight
        self._clock = clock

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody may see a room now. If not, the room records that they have left. Never
        fails."""
        found = await self._sight.sees(person, room)
        if found is Visibility.NO:
            await self._left(person, room)
        return found

    async def admit(self, person: Account, room: RoomId, told: Visibility | None = None) -> None:
        """Admit somebody who wants to see or do something. `told`: what the platform has said
        already.

        Raises:
            Refused: they may not see the room, or that cannot be told just now.
        """
        if told is Visibility.NO:
            await self._left(person, room)
        refuse(told or await self.sees(person, room))

    async def may_be_told(self, person: Account, room: RoomId) -> bool:
        """Whether something from a room may be sent to somebody.

        Raises:
            RetryLater: that cannot be told just now.
        """
        found = await self.sees(person, room)
        if found is Visibility.UNKNOWN:
            raise RetryLater(ASK_AGAIN)
        return found is Visibility.YES

    async def home(self, person: Account, platform: str, ask: Ask | None = None) -> RenderedCard:
        """A person's own page, covering the rooms they may see now. `ask`: a cheaper way to ask the
        platform about them.

        Raises:
            NotSaved: the database cannot be reached.
        """

        async def sees(room: RoomId) -> Visibility:
            if ask is None:
                return await self.sees(person, room)
            found = await ask(room)
            if found is Visibility.NO:
                await self._left(person, room)
            return found

        return await self._service.queries.home(person, platform, sees)

    async def _left(self, person: Account, room: RoomId) -> None:
        now = self._clock.now()
        try:
            await self._service.platform_events.on_access_lost(
                LostAccess(room=room, person=person, at=now)
            )
        except NotSaved:
            log.warning("departure_not_saved")


def refuse(found: Visibility) -> None:
    """Turn down a request unless the person certainly may see the room.

    Raises:
        Refused: they may not, or that is unknown.
    """
    if found is Visibility.NO:
        raise Refused("refused-not-seen")
    if found is Visibility.UNKNOWN:
        raise Refused("refused-sight-unknown")
