"""Compares who belongs to a room with who its platform says is there.

Platforms tell when somebody leaves, but not while Heard is away, and some not at all. So a room is
compared when a meeting begins or ends, and once a day; and before somebody is called, asked or told
what became of their point, the platform is asked about them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import structlog

from bot.commands.spec import Command, Concerns
from bot.errors import HeardError
from bot.events import MembersGone, WakeReason
from bot.ids import PersonId, RoomId
from bot.meeting.handlers.invitations import somebody_to_ask
from bot.meeting.state import State
from bot.people.name_matching import matching
from bot.ports import Account, Appointment, Room
from bot.records.contention_care import concerned
from bot.service.core import Core
from bot.service.jobs import Decision
from bot.service.may_see import MaySee
from bot.service.meeting_cache import LoadedMeeting
from bot.service.time_slice import TimeSlice

log = structlog.get_logger(__name__)

WITHIN: Final = 2.0
"""Seconds that somebody waits for it. It goes on without them."""
ASKED_AT_ONCE: Final = 5
"""People whom a platform is asked about at the same time, where it has no list."""
MOST_ASKED: Final = 100
"""People whom it is asked about one by one. About others it is asked when something is brought to
them."""
NEXT_IN_LINE: Final = 3
"""Of those who wait to speak, so many are asked about: the first ones may have left."""
WAKES = frozenset({WakeReason.MEETING_DUE, WakeReason.INVITE, WakeReason.ROUND_TIME})
"""What a meeting is woken for that concerns people who may have left."""


class MemberComparison:
    """Finds out who has left a room unnoticed. Implements `bot.ports.MembersPort`."""

    def __init__(self, core: Core, sight: MaySee) -> None:
        self._core = core
        self._sight = sight
        self._looking: dict[RoomId, asyncio.Task[int]] = {}

    def tell_left(self, room: RoomId, who: PersonId) -> None:
        """Somebody has lost a room, and that is committed."""
        self._sight.tell_left(room, who)

    async def rooms(self, platform: str) -> Sequence[RoomId]:
        """The rooms of a platform, newest first."""
        return [room.where for room in await self._core.store.rooms(platform)]

    async def compare(self, room: RoomId) -> int:
        """Compare everybody who belongs to a room with the platform's own list, in one commit; if
        it has none, ask about them one by one. How many have left.

        Raises:
            NotSaved: the database cannot be reached; nothing has changed.
        """
        where = await self._core.directory.room(room)
        if where is None or not self._sight.can_ask(room.platform):
            return 0
        self._core.sight_memory.forget_room(room)
        if await self._sight.is_deleted(room):
            # Nobody has left, the place itself is gone; but nobody is to go on seeing it.
            await self._tell_left(room, await self._accounts(where))
            return 0
        asked_at = self._core.now()
        listed = await self._sight.members(room)
        accounts = await self._accounts(where)
        if not listed:
            # Nobody at all: whoever answers that cannot see the room themselves.
            return await self._ask_each(room, dict(list(accounts.items())[:MOST_ASKED]))
        gone = tuple(who for who, account in accounts.items() if account.id not in listed)
        return await self._end(where, gone, asked_at) if gone else 0

    async def look_again(self, person: Account) -> int:
        """Something has changed about somebody, such as their roles: ask their platform about each
        of their rooms. How many they have lost.

        Raises:
            NotSaved: the database cannot be reached.
        """
        self._core.sight_memory.forget(person)
        who = await self._core.store.find_person(person)
        if who is None or not self._sight.can_ask(person.platform):
            return 0
        lost = 0
        for room in await self._core.store.rooms_of(who):
            if (room.where.platform, room.where.tenant) == (person.platform, person.tenant):
                lost += await self._sight.has_left(room.where, person)
        return lost

    async def before_command(
        self, room: Room, command: Command, args: Mapping[str, str | int], state: State
    ) -> None:
        """Look at whom a command concerns. Never fails, and takes a moment at most."""
        if not self._sight.can_ask(room.where.platform):
            return
        match command.concerns:
            case Concerns.EVERYBODY:
                await self._look(room.where)
            case Concerns.NEXT:
                named = str(args.get("person") or "").strip()
                await self._ask(room, await self._named(named, state) or next_in_line(state))
            case Concerns.RAISER:
                number = str(args.get("contention") or "").removeprefix("#")
                point = state.contentions.get(int(number)) if number.isdecimal() else None
                await self._ask(room, concerned(point) if point else [])

    async def before_waking(self, room: Room, appointment: Appointment) -> None:
        """Look at whom a meeting that is about to be woken concerns. Takes a moment at most.

        Raises:
            NotSaved: the database cannot be reached.
        """
        why = appointment.why
        if why not in WAKES or not self._sight.can_ask(room.where.platform):
            return
        state = (await self._core.current(room)).state
        if state.id != appointment.meeting:
            return
        if why is WakeReason.MEETING_DUE:
            await self._look(room.where)
            return
        invited = somebody_to_ask(state, self._core.now()) if why is WakeReason.INVITE else None
        people = next_in_line(state) if why is WakeReason.ROUND_TIME else (invited,)
        await self._ask(room, [who for who in people if who is not None])

    async def _named(self, named: str, state: State) -> Collection[PersonId]:
        """Whom a parameter means: by an id, or a name."""
        if not named or named.startswith("id:"):
            return [PersonId(named.removeprefix("id:"))] if named else ()
        names = await self._core.store.names(state.turns.everybody)
        return matching(named.removeprefix("@"), names)

    async def _look(self, room: RoomId) -> None:
        """Compare a whole room, once however many want it, and wait for it a moment."""
        task = self._looking.get(room)
        if task is None:
            task = self._looking[room] = asyncio.create_task(self.compare(room), name="members")
            task.add_done_callback(lambda done: self._looked(room, done))
        await asyncio.wait({task}, timeout=WITHIN)

    def _looked(self, room: RoomId, done: asyncio.Task[int]) -> None:
        self._looking.pop(room, None)
        if not done.cancelled() and (wrong := done.exception()) is not None:
            log.warning("members_not_compared", error=type(wrong).__name__)

    async def _ask(self, room: Room, people: Collection[PersonId]) -> None:
        try:
            async with asyncio.timeout(WITHIN):
                await self._ask_each(room.where, await self._core.store.accounts(people))
        except (HeardError, TimeoutError) as wrong:
            log.warning("members_not_asked", error=type(wrong).__name__)

    async def _ask_each(self, room: RoomId, accounts: Mapping[PersonId, Account]) -> int:
        """Ask about people one by one; whoever has left, the room gets to know it."""
        some = asyncio.Semaphore(ASKED_AT_ONCE)

        async def ask(account: Account) -> bool:
            async with some:
                return await self._sight.has_left(room, account)

        return sum(await asyncio.gather(*(ask(account) for account in accounts.values())))

    async def _accounts(self, where: Room) -> Mapping[PersonId, Account]:
        """Everybody who belongs to a room: by its meeting, and by what is written down."""
        state = (await self._core.current(where)).state
        members = [member.person for member in await self._core.store.members(where.key)]
        people = dict.fromkeys((*state.turns.everybody, *members))
        return await self._core.store.accounts(people)

    async def _end(self, where: Room, gone: tuple[PersonId, ...], asked_at: datetime) -> int:
        """One event, and one commit, however many have left."""

        def decide(loaded: LoadedMeeting) -> Decision:
            turns = loaded.state.turns
            people = tuple(who for who in gone if not turns.seen_after(who, asked_at))
            return Decision(event=MembersGone(at=asked_at, people=people) if people else None)

        await self._core.submit(where, None, asked_at, decide)
        await self._tell_left(where.where, gone)
        return len(gone)

    async def _tell_left(self, room: RoomId, people: Iterable[PersonId]) -> None:
        """Tell of many, whose pages and forms have to be found and closed. Others go on between."""
        time = TimeSlice(self._core.ticks)
        time.restart()
        for who in people:
            self._sight.tell_left(room, who)
            await time.pause_if_over()


def next_in_line(state: State) -> tuple[PersonId, ...]:
    """Who is about to be called: by the queue, or by a round."""
    waiting = [
        hand.who for hand in state.queue.in_order(state.turns, state.queue_order)[:NEXT_IN_LINE]
    ]
    running = state.rounds.talking
    if running is not None:
        waiting += running.coming(state.turns.present)[:NEXT_IN_LINE]
    return tuple(dict.fromkeys(waiting))
