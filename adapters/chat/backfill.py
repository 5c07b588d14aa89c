"""Reads back what was said while Heard could not listen: in order, once, and deletions too.

Messages already taken in are skipped by their source, which is the same however a message arrives.
What arrives while a room's history is being read waits at the room's gate, because the journal's
order is the order of speaking. If the history does not reach back far enough, the room is told of
the gap.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Final, NamedTuple, Protocol
from weakref import WeakValueDictionary

import structlog

from adapters.chat.gates import Gates
from adapters.chat.tasks import BackgroundTasks, patiently
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import Clock, MeetingService, MessageDeletion, MessageRef, RunningMeeting

log = structlog.get_logger(__name__)

MARGIN: Final = 50
"""How many of the newest messages are checked again: an earlier one may have been lost in a crash,
and any of them may have been deleted since."""
SIDE_BY_SIDE: Final = 20
"""Rooms read at the same time."""


class PastMessage(NamedTuple):
    """A message in a platform's history. `take_in` handles it like a new one."""

    source: str
    at: datetime
    take_in: Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class PastMessages:
    """What could be read of a room's history."""

    messages: Sequence[PastMessage] = ()
    absent: Sequence[MessageRef] = ()
    """Messages that were taken in earlier and are missing from what was read."""
    gap: tuple[datetime, datetime] | None = None
    """Messages between these times may be missing."""


class History(Protocol):
    """A platform's own history."""

    platform: str

    def lane(self, room: RoomId) -> Hashable:
        """The platform's unit of rate limiting: rooms in one lane are read one after another."""
        ...

    async def read(
        self, running: RunningMeeting, seen: Sequence[MessageRef], since: datetime
    ) -> PastMessages:
        """The messages in a room, at least from the first one in `seen`. `since`: when the last of
        those was said, or when the meeting began."""
        ...

    async def deleted(
        self, room: RoomId, absent: Sequence[MessageRef]
    ) -> Sequence[MessageDeletion]:
        """Which of these were deleted."""
        ...


class Backfill:
    """Reads back rooms with a running meeting."""

    def __init__(
        self,
        history: History,
        service: MeetingService,
        clock: Clock,
        gates: Gates,
        tasks: BackgroundTasks,
    ) -> None:
        self._history = history
        self._service = service
        self._clock = clock
        self._gates = gates
        self._tasks = tasks
        self._numbers = count()
        self._held: dict[Hashable, int] = {}
        """Gates that stay shut until the rooms to read are known, and the number of the latest
        occasion."""
        self._in_line: set[RoomId] = set()
        """Rooms that are queued and not being read yet: they need not be queued again."""
        self._shut: Counter[RoomId] = Counter()
        self._lanes = WeakValueDictionary[Hashable, asyncio.Lock]()
        self._side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)

    def hold(self, gate: Hashable) -> None:
        """Something may have been missed: hold back what arrives until `catch_up` knows where."""
        self._held[gate] = next(self._numbers)
        self._gates.shut(gate)

    async def catch_up(
        self, gate: Hashable, concerns: Callable[[RoomId], bool] = lambda room: True
    ) -> None:
        """Read back, in the background, each room with a running meeting that `concerns` selects.
        Call `hold` first. Never fails."""
        occasion, rooms = self._held.get(gate), list[RunningMeeting]()
        try:
            running = await patiently(
                lambda: self._service.messages.running_meetings(self._history.platform)
            )
            rooms = [each for each in running if concerns(each.room.where) and self._takes(each)]
        except NotSaved:
            log.warning("not_read_back", platform=self._history.platform)
        finally:
            if self._held.get(gate) == occasion:
                self._held.pop(gate, None)
                self._gates.open(gate)
        for each in rooms:
            self._tasks.spawn(self._in_turn(each))

    def begin(self, where: RoomId) -> Awaitable[bool | None]:
        """Read back one room if a meeting is running there; what arrives from now on waits.

        The awaitable gives whether everything could be read, or None if there is no meeting. It
        raises `NotSaved` when the database cannot be reached.
        """
        self._shut_room(where)
        return self._one(where)

    async def _one(self, where: RoomId) -> bool | None:
        try:
            for running in await self._service.messages.running_meetings(self._history.platform):
                if running.room.where == where:
                    return await self._read(running)
            return None
        finally:
            self._open_room(where)

    def _takes(self, running: RunningMeeting) -> bool:
        """Queue a room for reading and shut its gate; False if it is queued already."""
        where = running.room.where
        if where in self._in_line:
            return False
        self._in_line.add(where)
        self._shut_room(where)
        return True

    async def _in_turn(self, running: RunningMeeting) -> None:
        where = running.room.where
        key = self._history.lane(where)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = asyncio.Lock()
        try:
            async with lane, self._side_by_side:
                self._in_line.discard(where)
                await self._read(running)
        except NotSaved:
            log.warning("not_read_back", platform=where.platform)
        except Exception as problem:
            log.exception("not_read_back", platform=where.platform, error=type(problem).__name__)
        finally:
            self._in_line.discard(where)
            self._open_room(where)

    def _shut_room(self, where: RoomId) -> None:
        self._shut[where] += 1
        self._gates.shut(where)

    def _open_room(self, where: RoomId) -> None:
        self._shut[where] -= 1
        if not self._shut[where]:
            del self._shut[where]
            self._gates.open(where)

    async def _read(self, running: RunningMeeting) -> bool:
        """Read one room back; returns whether all of it could be read."""
        where = running.room.where
        said = await self._service.messages.recent_messages(where, MARGIN)
        seen = [each for each in said if each.at >= running.opened_at]
        since = seen[-1].at if seen else running.opened_at
        past = await self._history.read(running, seen, since)
        sources = [each.source for each in past.messages]
        known = await self._service.messages.known_sources(where, sources) if sources else set()
        missed = [each for each in past.messages if each.source not in known]
        for each in sorted(missed, key=lambda each: each.at):
            await patiently(each.take_in)
        if missed:
            log.info("read_back", platform=where.platform, count=len(missed))
        if past.absent:
            for deletion in await self._history.deleted(where, past.absent):
                await self._service.intake.on_message_deleted(deletion)
        if past.gap is None:
            return True
        begin, end = past.gap
        # To the minute: two interruptions in quick succession are reported once.
        source = f"gap:{where.channel}:{begin.timestamp()}:{end:%Y%m%d%H%M}"
        await self._service.platform_events.report_gap(where, begin, end, source, self._clock.now())
        return False
