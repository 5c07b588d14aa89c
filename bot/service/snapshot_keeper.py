"""Keeps snapshots of long meetings, and begins from them when a meeting is loaded.

A snapshot is made at a moment when nothing has been decided that is not committed, of one meeting
at a time, and written afterwards, beside the commits: nobody waits for it. It is due at every round
hundred of events; while jobs are waiting, at every second one. Short meetings have none: to fold
them is as quick.

Of several workers that hear a room, the one that decided the event of a round number keeps the
snapshot. The others, which read that event in the journal, leave it at that: so there is one, and
not one of each. If that worker has died over it, the next round number brings the next.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import structlog

from bot.errors import HeardError
from bot.events import AnyEvent
from bot.ids import MeetingId
from bot.meeting.meeting import Meeting
from bot.ports import Store
from bot.ports.snapshots import RecalledMeeting, Snapshot
from bot.service.code_version import code_version
from bot.service.packed_meeting import CannotPack, Unreadable, pack, unpack
from bot.service.time_slice import Ticks, TimeSlice

if TYPE_CHECKING:
    from bot.service.meeting_cache import LoadedMeeting

log = structlog.get_logger(__name__)

EVERY: Final = 100
"""Events between two snapshots: to fold fewer takes no longer than to read one."""
AT_ONCE: Final = 8
"""Snapshots in one transaction."""
AT_THE_END: Final = 2.0
"""Seconds for which an orderly stop may make snapshots."""


class SnapshotKeeper:
    """Keeps the snapshots of one process's meetings."""

    def __init__(self, store: Store, ticks: Ticks, every: int = EVERY) -> None:
        self.every = every
        """Events between two of one meeting."""
        self._store = store
        self._ticks = ticks
        self._waiting: dict[MeetingId, Snapshot] = {}
        self._writer: asyncio.Task[None] | None = None
        self._version: str | None = None
        self._unusable = False
        """Something in a meeting cannot be packed: a mistake of ours, which is logged once."""

    # -- loading

    async def recall(
        self, meetings: Collection[MeetingId]
    ) -> Mapping[MeetingId, tuple[RecalledMeeting, Meeting | None]]:
        """What is needed to fold these meetings, and where to begin: a meeting as it was before
        those events, or None for one that begins with the first. Without any: there is no journal.
        """
        found = await self._store.snapshots.recall(meetings, await self._code())
        bases: dict[MeetingId, Meeting] = {}
        wrong = [key for key, each in found.items() if each.wrong]
        unreadable: list[MeetingId] = []
        time = TimeSlice(self._ticks)
        time.restart()
        for key, each in found.items():
            if each.body is None:
                continue
            try:
                bases[key] = unpack(each.body)
            except Unreadable:
                unreadable.append(key)
            await time.pause_if_over()
        if wrong or unreadable:
            log.warning("snapshots_thrown_away", count=len(wrong) + len(unreadable))
            await self._store.snapshots.discard([*wrong, *unreadable])
        if unreadable:
            found = {**found, **await self._store.snapshots.recall(unreadable, "")}
        return {key: (each, bases.get(key)) for key, each in found.items()}

    async def _code(self) -> str:
        if self._version is None:
            known = code_version.cache_info().currsize
            self._version = code_version() if known else await asyncio.to_thread(code_version)
        return self._version

    # -- keeping

    def settled(self, loaded: Iterable[LoadedMeeting], *, busy: bool) -> None:
        """All that was decided on these meetings is committed. `busy`: more is waiting."""
        for each in loaded:
            if self.is_due(each, busy=busy) and self._take(each):
                return  # the next one in its turn

    def is_due(self, loaded: LoadedMeeting, *, busy: bool = False) -> bool:
        """Whether enough has happened for a new snapshot."""
        step = (2 if busy else 1) * self.every
        return loaded.state.is_open and loaded.meeting.version // step > loaded.kept // step

    def left_to_others(self, loaded: LoadedMeeting, known: int) -> None:
        """Another worker has decided what came after the first `known` events of a meeting: the
        snapshots that were due meanwhile are its own."""
        due = loaded.meeting.version // self.every * self.every
        if due > known:
            loaded.kept = max(loaded.kept, due)

    async def keep_all(self, loaded: Iterable[LoadedMeeting]) -> None:
        """Keep what has not been kept yet, at an orderly stop. Never fails."""
        time = TimeSlice(self._ticks)
        time.restart()
        ends = self._ticks() + AT_THE_END
        for each in sorted(loaded, key=_since, reverse=True):
            if self._ticks() > ends:
                break
            if self.is_due(each):
                self._take(each)
            await time.pause_if_over()
        await self.drain()

    async def drain(self) -> None:
        """Wait until what was taken is written."""
        while self._writer is not None and not self._writer.done():
            await asyncio.wait([self._writer])

    def _take(self, loaded: LoadedMeeting) -> bool:
        meeting, state = loaded.meeting, loaded.state
        if self._unusable:
            return False
        try:
            body = pack(meeting)
        except CannotPack as problem:
            self._unusable = True
            log.error("snapshot_not_made", error=str(problem))
            return False
        loaded.kept = meeting.version
        self._waiting[state.id] = Snapshot(
            state.id, meeting.version, "", body, loaded.journal_rewritten
        )
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write(), name="snapshots")
        return True

    async def _write(self) -> None:
        code = await self._code()
        while self._waiting:
            some = [self._waiting.pop(key) for key in list(self._waiting)[:AT_ONCE]]
            if not code:
                continue
            try:
                await self._store.snapshots.keep([each._replace(code=code) for each in some])
            except HeardError as problem:
                log.warning("snapshots_not_kept", error=type(problem).__name__)


def _since(loaded: LoadedMeeting) -> int:
    """Events since the last snapshot, or since the meeting began."""
    return loaded.meeting.version - loaded.kept


def begun(base: Meeting | None, events: Sequence[AnyEvent]) -> tuple[Meeting, Sequence[AnyEvent]]:
    """Where to begin, and what to fold in."""
    return (base, events) if base is not None else (Meeting.fold(events[:1]), events[1:])
