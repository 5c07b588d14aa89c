"""Lets people see and do only what is in rooms that their platform lets them see now.

It is asked when somebody opens their own page, uses a button, a form or a direct message, and
before something is brought to one person. Whoever the platform no longer lets in sees nothing,
does nothing and is asked nothing, and the room is told that they have left.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from bot.errors import Later, NotSaved, Refused
from bot.ids import RoomId
from bot.ports import Account, Clock, Desk, LostAccess, Sees, Sight
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

ASK_AGAIN: Final = 30.0
"""Seconds until a platform is asked again that could not tell."""


Ask = Callable[[RoomId], Awaitable[Sees]]
"""Asks a platform about one person and a room."""


class Admission:
    """Stands at the door of every room."""

    def __init__(self, desk: Desk, sight: Sight, clock: Clock) -> None:
        self._desk = desk
        self._sight = sight
        self._clock = clock

    async def sees(self, person: Account, room: RoomId) -> Sees:
        """Whether somebody may see a room now. If not, the room gets to know that they have left.
        Never fails."""
        found = await self._sight.sees(person, room)
        if found is Sees.NO:
            await self._left(person, room)
        return found

    async def admit(self, person: Account, room: RoomId, told: Sees | None = None) -> None:
        """Let somebody in who wants to see or do something. `told`: what the platform has said
        already.

        Raises:
            Refused: they may not see the room, or that cannot be told just now.
        """
        if told is Sees.NO:
            await self._left(person, room)
        refuse(told or await self.sees(person, room))

    async def may_be_told(self, person: Account, room: RoomId) -> bool:
        """Whether something of a room may be brought to somebody.

        Raises:
            Later: that cannot be told just now.
        """
        found = await self.sees(person, room)
        if found is Sees.UNKNOWN:
            raise Later(ASK_AGAIN)
        return found is Sees.YES

    async def home(self, person: Account, platform: str, ask: Ask | None = None) -> Spoken:
        """What concerns somebody, in the rooms that they may see now. `ask`: a shorter way to ask
        the platform about them.

        Raises:
            NotSaved: the database cannot be reached.
        """

        async def sees(room: RoomId) -> Sees:
            if ask is None:
                return await self.sees(person, room)
            found = await ask(room)
            if found is Sees.NO:
                await self._left(person, room)
            return found

        return await self._desk.home(person, platform, sees)

    async def _left(self, person: Account, room: RoomId) -> None:
        now = self._clock.now()
        try:
            await self._desk.lose_access(LostAccess(room=room, person=person, at=now))
        except NotSaved:
            log.warning("departure_not_saved")


def refuse(found: Sees) -> None:
    """Say no to whoever may not see a room, or perhaps may not.

    Raises:
        Refused: that is so.
    """
    if found is Sees.NO:
        raise Refused("refused-not-seen")
    if found is Sees.UNKNOWN:
        raise Refused("refused-sight-unknown")
