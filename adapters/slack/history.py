"""Reading back what was said while we could not listen, within what Slack lets us read.

What was taken in before is left out by its source, which is the same however a message comes. Where
the history does not reach, the room is told that there is a gap.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog

from adapters.slack.calls import Calls, Closed, Unclear
from adapters.slack.rooms import TROUBLES
from adapters.slack.translate import PLATFORM, at, message
from bot.errors import Later, NotSaved
from bot.ports import Clock, Desk, Message, Room, Running

log = structlog.get_logger(__name__)

PAGE = 200
LONGEST_WAIT = 65.0
"""Seconds that we wait in all for Slack to let us read on."""
MOST_TEAMS = 20
"""Workspaces that are read back at the same time."""
MOST_THREADS = 50
"""Threads that are looked into, in one channel."""

Hear = Callable[[Message], Awaitable[None]]


class History:
    """Reads back the channels in which a meeting is running."""

    def __init__(
        self,
        desk: Desk,
        calls: Calls,
        clock: Clock,
        hear: Hear,
        pages: int,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._desk = desk
        self._calls = calls
        self._clock = clock
        self._hear = hear
        self._pages = pages
        self._sleep = sleep
        self._again = False
        self._lock = asyncio.Lock()

    async def catch_up(self) -> None:
        """Read back every channel with a running meeting. One at a time, however often asked."""
        if self._lock.locked():
            self._again = True
            return
        async with self._lock:
            while True:
                self._again = False
                try:
                    await self._all_rooms(await self._desk.running(PLATFORM))
                except NotSaved:
                    log.warning("slack.not_read_back")
                if not self._again:
                    return

    async def _all_rooms(self, running: Sequence[Running]) -> None:
        """Workspaces side by side, the rooms of each one after another: Slack counts by these."""
        by_team: dict[str, list[Running]] = {}
        for each in running:
            by_team.setdefault(each.room.where.tenant, []).append(each)
        at_once = asyncio.Semaphore(MOST_TEAMS)

        async def one_by_one(rooms: list[Running]) -> None:
            async with at_once:
                for each in rooms:
                    await self._read_back(each)

        done = await asyncio.gather(*map(one_by_one, by_team.values()), return_exceptions=True)
        for problem in done:
            if isinstance(problem, BaseException):
                raise problem

    async def _read_back(self, running: Running) -> None:
        room, now = running.room, self._clock.now()
        last = await self._desk.spoken(room.where, 1)
        since = max(running.opened_at, last[-1].at) if last else running.opened_at
        try:
            said, reaches = await self._said(room, running.opened_at)
        except TROUBLES as wrong:
            log.warning("slack.history_away", error=type(wrong).__name__, code=str(wrong))
            await self._gap(room, since, now)
            return
        known = await self._desk.accepted(room.where, [each.source for each in said])
        missed = [each for each in said if each.source not in known]
        for each in sorted(missed, key=lambda each: each.at):
            await self._hear(each)
        if missed:
            log.info("slack.read_back", count=len(missed))
        if reaches > since:
            await self._gap(room, since, reaches)

    async def _gap(self, room: Room, since: datetime, until: datetime) -> None:
        source = f"gap:{room.where.channel}:{since.timestamp()}"
        await self._desk.missed(room.where, since, until, source, self._clock.now())

    async def _said(self, room: Room, since: datetime) -> tuple[list[Message], datetime]:
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
        return list(said.values()), reaches

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
            except Later as later:
                waited += later.seconds
                if waited > LONGEST_WAIT:
                    if found:
                        return found, True
                    raise
                await self._sleep(later.seconds)
                continue
            except (Closed, Unclear):
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
