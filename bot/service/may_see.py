"""Whether somebody may see a room now: asked of the platform, and remembered for a short while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.commands import leftovers, line_parser
from bot.commands.handlers import answer_poll, polled
from bot.errors import KeyMissing, NotSaved, Refused
from bot.ids import MeetingId, PersonId, RoomId
from bot.meeting.leftovers import askable
from bot.meeting.next_meeting import is_deleted, is_lost
from bot.ports import Account, LostAccess, Visibility, VisibilityCheck
from bot.rules import SIGHT_REMEMBERED
from bot.service.core import Core
from bot.service.platform_events import PlatformEvents

log = structlog.get_logger(__name__)

SIGHT_UNKNOWN = "refused-sight-unknown"
"""The refusal of whoever's platform cannot tell just now."""


@dataclass(frozen=True)
class _Platform:
    check: VisibilityCheck
    remembered: timedelta


class MaySee:
    """Implements `bot.ports.SightPort`."""

    def __init__(self, core: Core, events: PlatformEvents) -> None:
        self._core = core
        self._events = events
        self._memory = core.sight_memory
        self._platforms: dict[str, _Platform] = {}

    def attach(
        self,
        platform: str,
        check: VisibilityCheck,
        remembered: timedelta = SIGHT_REMEMBERED,
    ) -> None:
        """A platform's way to be asked. `remembered`: for how long its answer is gone by."""
        self._platforms[platform] = _Platform(check, min(remembered, SIGHT_REMEMBERED))

    async def members(self, room: RoomId) -> Collection[str] | None:
        """Everybody who is in a room now, by the platform's own list; None if there is none."""
        known = self._platforms.get(room.platform)
        return None if known is None else await known.check.members(room)

    def can_ask(self, platform: str) -> bool:
        """Whether the platform can be asked."""
        return platform in self._platforms

    async def may_see(self, room: RoomId, person: Account) -> Visibility:
        """Whether somebody may see a room now. If not, the room gets to know that they have left.
        Never fails."""
        if self._memory.knows(room, person.id):
            return Visibility.YES
        known = self._platforms.get(room.platform)
        if known is None:
            return await self._has_seat(room, person)
        changes = self._memory.changes
        found = await known.check.sees(person, room)
        if found is Visibility.YES and changes == self._memory.changes and known.remembered:
            self._memory.remember(room, person.id, known.remembered)
        if found is Visibility.NO:
            await self._left(room, person)
        return found

    async def may_be_told(self, room: RoomId, person: Account) -> Visibility:
        """Whether something of a room may be brought to somebody. What is left of a place that is
        gone is brought to those who belonged there when it went. Never fails."""
        found = await self.may_see(room, person)
        if found is not Visibility.YES and await self._went_with_it(room, person, found):
            return Visibility.YES
        return found

    async def has_left(self, room: RoomId, person: Account) -> bool:
        """Whether the platform says now that somebody may not see a room. The room gets to know it.
        Never fails."""
        return await self.may_see(room, person) is Visibility.NO

    def tell_left(self, room: RoomId, who: PersonId) -> None:
        """Somebody was found to have lost a room, and that is committed."""
        self._events.tell_left(room, who)

    async def told(
        self,
        room: RoomId,
        person: Account,
        ask: Callable[[RoomId], Awaitable[Visibility]] | None,
    ) -> Visibility:
        """The same, asked in a shorter way if there is one."""
        if ask is None:
            return await self.may_see(room, person)
        found = await ask(room)
        if found is Visibility.NO:
            await self._left(room, person)
        return found

    async def admit(
        self,
        room: RoomId,
        person: Account,
        seen: Visibility | None = None,
        command: str = "",
        args: Mapping[str, str | int] | None = None,
    ) -> None:
        """Let somebody in who wants to see or do something in a room.

        Raises:
            Refused: they may not see it, or that cannot be told just now.
            NotSaved: the database cannot be reached.
        """
        if seen is Visibility.NO:
            await self._left(room, person)
        found = seen or await self.may_see(room, person)
        if found is not Visibility.YES and await self._is_their_choice(
            room, person, command, found
        ):
            return
        if found is Visibility.UNKNOWN:
            raise Refused(SIGHT_UNKNOWN)
        if found is Visibility.NO and not await self._is_their_poll(
            room, person, command, args or {}
        ):
            raise Refused("refused-not-seen")

    async def _is_their_choice(
        self, room: RoomId, person: Account, command: str, found: Visibility
    ) -> bool:
        """Whether it is about what becomes of what is open in a place that is gone."""
        if not command or line_parser.find(command).handler is not leftovers.decide:
            return False
        return await self._went_with_it(room, person, found)

    async def _went_with_it(self, room: RoomId, person: Account, found: Visibility) -> bool:
        """Whether the place is gone, so that its platform cannot say who belongs there, and
        somebody belonged there when it went."""
        try:
            where = await self._core.directory.room(room)
            who = await self._core.directory.known_person(person)
            if where is None or who is None:
                return False
            state = (await self._core.current(where)).state
        except NotSaved:
            return False
        unsure = found is Visibility.UNKNOWN and is_lost(state)
        return (unsure or is_deleted(state)) and (state.turns.belongs(who) or who in askable(state))

    async def _has_seat(self, room: RoomId, person: Account) -> Visibility:
        """Where there is no platform to be asked, everybody who was let in may see the room, until
        a facilitator takes their seat away."""
        try:
            where = await self._core.directory.room(room)
            who = await self._core.directory.known_person(person)
            if where is None or who is None:
                return Visibility.YES
            taken = (await self._core.current(where)).state.taken
        except NotSaved:
            return Visibility.UNKNOWN
        return Visibility.NO if who in taken else Visibility.YES

    async def _is_their_poll(
        self, room: RoomId, person: Account, command: str, args: Mapping[str, str | int]
    ) -> bool:
        """Whether it is about a poll that they may still answer.

        Raises:
            Refused: the poll's key is missing, so nobody can answer it now.
        """
        if not command or line_parser.find(command).handler is not answer_poll:
            return False
        where = await self._core.directory.room(room)
        who = await self._core.directory.known_person(person)
        if where is None or who is None:
            return False
        meeting = str(args.get("meeting") or polled((await self._core.current(where)).state))
        try:
            return who in await self._core.store.may_vote(MeetingId(meeting), who)
        except KeyMissing as missing:
            raise Refused("refused-poll-key") from missing

    async def is_deleted(self, room: RoomId) -> bool:
        """Whether a place was deleted: nobody sees it any more, and nobody has left it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        where = await self._core.directory.room(room)
        return where is not None and is_deleted((await self._core.current(where)).state)

    async def _left(self, room: RoomId, person: Account) -> None:
        lost = LostAccess(room=room, person=person, at=self._core.now())
        try:
            if await self.is_deleted(room):
                return  # Nobody has left: the place itself is gone.
            await self._events.on_access_lost(lost)
        except NotSaved:
            log.warning("departure_not_saved")
