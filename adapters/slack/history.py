"""Reading back what was said while we could not listen, within what Slack lets us read.

What was taken in before is left out by its source, which is the same however a message comes. What
comes while a room's history is being read waits at its gate. Where the history does not reach, the
room is told that there is a gap.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import structlog

from adapters.chat.gates import Gates
from adapters.chat.platform import Ambiguous, Denied
from adapters.slack.rooms import TROUBLES
from adapters.slack.translate import PLATFORM, at, message
from adapters.slack.web_api import WebApi
from bot.errors import NotSaved, RetryLater
from bot.ids import RoomId
from bot.ports import (
    Clock,
    MeetingService,
    Message,
    MessageDeletion,
    MessageRef,
    Room,
    RunningMeeting,
)

log = structlog.get_logger(__name__)

PAGE = 200
LONGEST_WAIT = 65.0
"""Seconds that we wait in all for Slack to let us read on."""
MOST_TEAMS = 20
"""Workspaces that are read back at the same time."""
MOST_THREADS = 50
"""Threads that are looked into, in one channel."""

MARGIN = 50
"""How many of the newest messages are looked for: one of them may have been deleted meanwhile."""
MOST_GONE = 10
"""Messages of which we ask Slack, one by one, whether they were deleted."""
ALL = "all of Slack"
"""The gate that is shut until it is known in which rooms there is something to read."""

Hear = Callable[[Message], Awaitable[None]]


class Read(NamedTuple):
    """What a channel's history came to."""

    said: list[Message]
    reaches: datetime
    """How far back it could be read."""
    there: frozenset[str]
    """All messages that are still there."""


class History:
    """Reads back the channels in which a meeting is running. What happens in one waits meanwhile:
    the order of the journal is the order of speaking."""

    def __init__(
        self,
        service: MeetingService,
        calls: WebApi,
        clock: Clock,
        hear: Hear,
        gates: Gates,
        pages: int,
        has_tombstone: Callable[[RoomId, str], Awaitable[bool]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._service = service
        self._calls = calls
        self._clock = clock
        self._hear = hear
        self._gates = gates
        self._pages = pages
        self._has_tombstone = has_tombstone
        self._sleep = sleep
        self._looking = 0
        """How often somebody is finding out where there is anything to read."""
        self._in_line: set[RoomId] = set()
        """Rooms whose reading has not begun: whoever wants them read need not stand in line too."""
        self._held: Counter[RoomId] = Counter()
        self._teams: dict[str, asyncio.Lock] = {}
        self._at_once = asyncio.Semaphore(MOST_TEAMS)

    def hold(self) -> None:
        """We may have missed something. From now on, and until `catch_up` knows where, what comes
        waits."""
        self._looking += 1
        self._gates.shut(ALL)

    async def catch_up(self) -> None:
        """Read back every channel with a running meeting, after `hold`. Never fails."""
        rooms: list[RunningMeeting] = []
        try:
            rooms = [
                each for each in await self._service.running_meetings(PLATFORM) if self._takes(each)
            ]
        except NotSaved:
            log.warning("slack.not_read_back")
        finally:
            self._looking -= 1
            if not self._looking:
                self._gates.open(ALL)
        await asyncio.gather(*map(self._in_turn, rooms))

    def begin(self, where: RoomId) -> Awaitable[bool | None]:
        """Read back one channel, if a meeting is running there: what comes from now on waits.

        What is returned gives whether all of what was said could be read; None if there is no
        meeting. It raises `NotSaved` when the database cannot be reached.
        """
        self._shut(where)
        return self._one(where)

    async def _one(self, where: RoomId) -> bool | None:
        try:
            for running in await self._service.running_meetings(PLATFORM):
                if running.room.where == where:
                    return await self._read_back(running)
            return None
        finally:
            self._open(where)

    def _takes(self, running: RunningMeeting) -> bool:
        """Shut a room that is to be read; False if it is in line already."""
        where = running.room.where
        if where in self._in_line:
            return False
        self._in_line.add(where)
        self._shut(where)
        return True

    async def _in_turn(self, running: RunningMeeting) -> None:
        """Workspaces side by side, the rooms of each one after another: Slack counts by these."""
        where = running.room.where
        team = self._teams.setdefault(where.tenant, asyncio.Lock())
        try:
            async with team, self._at_once:
                self._in_line.discard(where)
                await self._read_back(running)
        except NotSaved:
            log.warning("slack.not_read_back")
        finally:
            self._in_line.discard(where)
            self._open(where)

    def _shut(self, where: RoomId) -> None:
        self._held[where] += 1
        self._gates.shut(where)

    def _open(self, where: RoomId) -> None:
        self._held[where] -= 1
        if not self._held[where]:
            del self._held[where]
            self._gates.open(where)

    async def _read_back(self, running: RunningMeeting) -> bool:
        """Read back what was missed, deletions too; whether all of it could be read."""
        room, now = running.room, self._clock.now()
        seen = [
            s
            for s in await self._service.recent_messages(room.where, MARGIN)
            if s.at >= running.opened_at
        ]
        since = seen[-1].at if seen else running.opened_at
        try:
            read = await self._said(room, running.opened_at)
        except TROUBLES as wrong:
            log.warning("slack.history_away", error=type(wrong).__name__, code=str(wrong))
            await self._gap(room, since, now)
            return False
        known = await self._service.known_sources(room.where, [each.source for each in read.said])
        missed = [each for each in read.said if each.source not in known]
        for each in sorted(missed, key=lambda each: each.at):
            await self._hear(each)
        if missed:
            log.info("slack.read_back", count=len(missed))
        await self._unsay(room, [one for one in seen if one.at >= read.reaches], read.there)
        if read.reaches > since:
            await self._gap(room, since, read.reaches)
            return False
        return True

    async def _unsay(self, room: Room, seen: Sequence[MessageRef], there: frozenset[str]) -> None:
        """What had been said and is not there any more was deleted meanwhile."""
        gone = [one for one in seen if one.ref not in there][-MOST_GONE:]
        for one in gone:
            # It may be an answer in a thread that we did not look into: ask before it is erased.
            if await self._has_tombstone(room.where, one.ref):
                source = f"removal:{room.where.channel}:{one.ref}"
                now = self._clock.now()
                await self._service.on_message_deleted(
                    MessageDeletion(room=room.where, ref=one.ref, source=source, at=now)
                )

    async def _gap(self, room: Room, since: datetime, until: datetime) -> None:
        source = f"gap:{room.where.channel}:{since.timestamp()}"
        await self._service.report_gap(room.where, since, until, source, self._clock.now())

    async def _said(self, room: Room, since: datetime) -> Read:
        """What was said since then, threads included, and how far back it could be read."""
        args = {"channel": room.where.channel, "oldest": f"{since.timestamp():.6f}"}
        entries, cut = await self._all(room.where.tenant, "conversations.history", args)
        reaches = since
        if cut and entries:
            reaches = min(at(entry["ts"]) for entry in entries)
        threads = [e for e in entries if e.get("reply_count")][:MOST_THREADS]
        for parent in threads:
            args = {
                "channel": room.where.channel,
                "ts": str(parent["ts"]),
                "oldest": f"{since.timestamp():.6f}",
            }
            replies, _ = await self._all(room.where.tenant, "conversations.replies", args)
            entries += [e for e in replies if e.get("ts") != parent["ts"]]
        said: dict[str, Message] = {}
        for entry in entries:
            found = message(entry, room.where.tenant, room.where.channel)
            if found is not None and found.at >= since:
                said[found.source] = found
        there = frozenset(str(e["ts"]) for e in entries if e.get("subtype") != "tombstone")
        return Read(list(said.values()), reaches, there)

    async def _all(
        self, team: str, method: str, args: dict[str, Any]
    ) -> tuple[list[dict[str, Any]], bool]:
        """The newest entries, and whether there are older ones that we do not read."""
        found: list[dict[str, Any]] = []
        waited, args = 0.0, {**args, "limit": PAGE}
        page = 0
        while page < self._pages:
            try:
                answer = await self._calls.ask(team, method, **args)
            except RetryLater as later:
                waited += later.seconds
                if waited > LONGEST_WAIT:
                    if found:
                        return found, True
                    raise
                await self._sleep(later.seconds)
                continue
            except (Denied, Ambiguous):
                if found:
                    return found, True
                raise
            page += 1
            found += answer.get("messages") or []
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return found, False
            args["cursor"] = cursor
        return found, True
