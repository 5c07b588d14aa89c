"""Takes the turn in rooms that other workers are at work in, so that nobody is beaten there.

Before anything is decided in such a room, its turn is taken, and what the others have done is read
from the journal's tail. The turn is for all rooms with rivals that something waits for, and for as
long as something does, `HOLD` or a few commits at most: then the others have theirs. While it is
waited for, what waits for other rooms is decided. A turn that cannot be had in a second is done
without: another worker hangs there, and the journal's unique keys decide who was first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Sequence

import structlog

from bot.errors import NotSaved
from bot.ids import MeetingId, RoomKey
from bot.ports.turn_taking import Turn, TurnTaking
from bot.service.jobs import Job
from bot.service.meeting_cache import MeetingCache
from bot.service.rivals import Rivals
from bot.service.time_slice import loop_time
from bot.service.turn_ending import TurnEnding

log = structlog.get_logger(__name__)

HOLD = 0.02
"""Seconds for which turns are held, while something waits for the rooms."""
DONE_WITHOUT = 10.0
"""Seconds for which a room's turn is not waited for again after it could not be had."""
BEGIN_AGAIN = 1.0
"""Seconds after which a connection is made again on which rivals are heard of."""
MOST_ROOMS = 64
"""Rooms in one turn at most: locks are kept in a table of PostgreSQL's that has an end."""


class RoomTurns:
    """The turns of one worker."""

    def __init__(self, turns: TurnTaking, meetings: MeetingCache) -> None:
        self._turns = turns
        self._meetings = meetings
        self.rivals = Rivals(loop_time)
        self._held: frozenset[RoomKey] = frozenset()
        self._ending = TurnEnding(loop_time)
        self._known: dict[MeetingId, int] = {}
        self._wanted: frozenset[RoomKey] = frozenset()
        self._taking: asyncio.Task[Turn] | None = None
        self._wakes: asyncio.Task[Turn] | None = None
        self._giving: asyncio.Task[None] | None = None
        self._telling: asyncio.Task[None] | None = None
        self._begin_at = 0.0
        self._without: dict[RoomKey, float] = {}

    @property
    def waits(self) -> bool:
        """Whether a turn is waited for."""
        return self._taking is not None and not self._taking.done()

    def holds(self, room: RoomKey) -> bool:
        """Whether nobody else decides in a room now."""
        return room in self._held and self._turns.kept

    async def ready(self, jobs: Sequence[Job]) -> list[Job]:
        """Those of these that can be decided now, in their order. For the others a turn is waited
        for; see `wait`."""
        if not self._turns.several:
            return list(jobs)
        self._begin()
        if self._taking is not None and self._taking.done():
            await self._taken(self._taking)
        if self._held and self._ending.overdue:
            self._give_back()
        now, wanted, waits = self._sorted(jobs)
        if self._held:
            goes_on = self._concerns(now)
            self._ending.goes_on(goes_on=goes_on)
            if not goes_on:
                self._give_back()
        else:
            self._ending.wanted_again(wanted)
        if wanted and self._taking is None and not self._held:
            self._take(wanted)
        return now if waits else list(jobs)

    def _concerns(self, jobs: Iterable[Job]) -> bool:
        """Whether any of these is for a room whose turn is ours."""
        return any(room in self._held for job in jobs for room in _rooms(job))

    def commits(self, jobs: Sequence[Job], waiting: Sequence[Job]) -> None:
        """These are about to be committed, and those wait. If it is the last commit of a turn, the
        turn ends with it, so that whoever is next need not wait for a journey more."""
        ours = bool(self._held) and all(self.holds(room) for job in jobs for room in _rooms(job))
        if ours and self._ending.is_last(more=self._concerns(waiting)):
            self._turns.end_with_commit()

    def committed(self) -> None:
        """A batch was committed, or could not be."""
        if not self._held:
            return
        is_last = self._ending.committed()
        if not self._turns.held:
            self._ending.ended(self._held)
            self._held = frozenset()
        elif is_last:
            self._give_back()

    def _begin(self) -> None:
        """Hear of rivals: from the first job on, and again when the connection has broken."""
        if not self._turns.kept and loop_time() >= self._begin_at:
            self._begin_at = loop_time() + BEGIN_AGAIN
            self._telling = asyncio.create_task(self._turns.begin(self.rivals.met), name="rivals")

    def _sorted(self, jobs: Sequence[Job]) -> tuple[list[Job], list[RoomKey], bool]:
        """What can be decided now; the rooms whose turn is wanted first; whether anything waits."""
        now: list[Job] = []
        wanted: dict[RoomKey, None] = {}
        behind: set[RoomKey] = set()
        for job in jobs:
            rooms = _rooms(job)
            missing = [room for room in rooms if self._is_wanted(room)]
            wanted.update(dict.fromkeys(missing))
            if missing or not behind.isdisjoint(rooms):
                behind.update(rooms)  # a room's jobs keep their order
            else:
                now.append(job)
        return now, list(wanted)[:MOST_ROOMS], bool(behind)

    def _is_wanted(self, room: RoomKey) -> bool:
        if room in self._held or room not in self.rivals:
            return False
        if (until := self._without.get(room)) is None:
            return True
        if loop_time() < until:
            return False
        del self._without[room]
        return True

    def _take(self, rooms: list[RoomKey]) -> None:
        self._wanted = frozenset(rooms)
        self._known = self._meetings.versions_of(rooms)
        self._taking = asyncio.create_task(self._turns.take(self._wanted, self._known), name="turn")

    async def _taken(self, taking: asyncio.Task[Turn]) -> None:
        self._taking = None
        try:
            turn = taking.result()
        except NotSaved:
            turn = Turn(frozenset(), {})
        self._held = turn.rooms
        self._ending.begins(HOLD)
        if missed := self._wanted - turn.rooms:
            log.warning("turn_not_taken", rooms=len(missed))
            until = loop_time() + DONE_WITHOUT
            self._without.update(dict.fromkeys(missed, until))
        met = await self._caught_up(turn) if turn.news else set()
        self.rivals.met(met)
        self.rivals.alone(turn.rooms.difference(met))

    async def _caught_up(self, turn: Turn) -> Collection[RoomKey]:
        """Take in what others have done in the rooms of a turn; the rooms in which they have."""
        try:
            return await self._meetings.catch_up(self._known, turn.news)
        except Exception as error:
            # Whatever it was, the jobs wait on. Some of it may have been taken in, and not all.
            self._meetings.drop(turn.rooms)
            if not isinstance(error, NotSaved):
                log.exception("news_not_read")
            return turn.rooms

    async def wait(self, arrived: asyncio.Event) -> None:
        """Wait until the turn is ours, or something else has arrived; `arrived` is set then."""
        if self._taking is None:
            return
        if self._wakes is not self._taking:
            self._wakes = self._taking
            self._taking.add_done_callback(lambda _: arrived.set())
        await arrived.wait()

    async def end(self) -> bool:
        """Nothing waits any more: whatever is held, or about to be, is given back. Whether that
        took a while, in which jobs may have come."""
        if waits := self._taking is not None:
            await asyncio.wait([self._taking])
            await self._taken(self._taking)
        self._ending.all_done(held=bool(self._held))
        self._give_back()
        return waits

    def _give_back(self) -> None:
        if self._held:
            self._held = frozenset()
            self._giving = asyncio.create_task(self._turns.give_back(), name="turn-back")

    def beaten(self, rooms: Collection[RoomKey]) -> None:
        """Another worker was faster in these rooms."""
        self.rivals.met(rooms)
        if self._turns.several:
            self._telling = asyncio.create_task(self._turns.beaten(rooms), name="beaten")

    def split(self, jobs: Sequence[Job]) -> list[list[Job]]:
        """Splits jobs into batches: one for all rooms whose turn is ours, in which nobody can be
        faster, and one for all others, save that a room in which somebody was has one of its own,
        so that the rest need not try again with it."""
        if not self._held and all(job.first_conflict_at is None for job in jobs):
            return [list(jobs)]
        shared = {
            room
            for job in jobs
            if not all(self.holds(room) for room in _rooms(job))
            for room in _rooms(job)
        }
        contended = {job.room.key for job in jobs if job.first_conflict_at is not None} & shared
        batches: dict[RoomKey | bool, list[Job]] = {}
        for job in jobs:
            room = job.room.key
            batches.setdefault(room if room in contended else room in shared, []).append(job)
        return list(batches.values())


def _rooms(job: Job) -> Sequence[RoomKey]:
    return (job.room.key, *(room.key for room in job.others)) if job.others else (job.room.key,)
