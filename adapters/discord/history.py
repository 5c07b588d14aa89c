"""After a lost session, an outage or a restart, what was said meanwhile is read back: in order, and
once. What happens in a room waits while its history is being read."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Final

import discord
import stamina
import structlog

from adapters.discord.companion import Companion
from adapters.discord.intake import Intake
from adapters.discord.options import PLATFORM
from adapters.discord.parts import Parts
from adapters.discord.reading import Read, read_back, snowflake
from adapters.discord.ties import shard_of
from adapters.discord.translate import removal
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import MessageRef, RunningMeeting

log = structlog.get_logger(__name__)

MARGIN: Final = 50
"""How many of the newest messages are looked at again: one that was said before them may have been
lost in a crash, and one of them may have been deleted."""
SIDE_BY_SIDE: Final = 4
TRIES: Final = 6


class History(Companion):
    """Reads back what was missed. It has to be the first of the companions: it shuts the gates."""

    def __init__(self) -> None:
        self._begun: set[int] = set()
        self._reading: Counter[RoomId] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)

    # -- what happens on Discord

    async def on_begin(self, parts: Parts) -> None:
        """The client is logged in."""
        self._client, self._gates, self._under_way = parts.client, parts.gates, parts.tasks
        self._service, self._clock = parts.service, parts.clock
        self._intake = Intake(parts)

    async def on_connect(self, shard: int) -> None:
        """A shard has a new session. What comes now has to wait until it is clear what was missed:
        that is looked at when Discord has sent what there is (`on_session`)."""
        self._gates.shut(("shard", shard))
        self._begun.discard(shard)

    async def on_session(self, shard: int) -> None:
        """Discord has sent what there is."""
        self._begun.add(shard)
        await self._look(lambda room: shard_of(self._client, room) == shard, ("shard", shard))

    async def on_guild(self, guild: discord.Guild) -> None:
        """A server is back after an outage, or came late."""
        if guild.shard_id not in self._begun:
            return  # it is one of those that a new session begins with
        self._gates.shut(("guild", guild.id))
        await self._look(lambda room: room.tenant == str(guild.id), ("guild", guild.id))

    async def on_end(self) -> None:
        """The client is closing."""
        self._gates.end()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # -- what is done about it

    async def _look(self, mine: Callable[[RoomId], bool], gate: tuple[str, int]) -> None:
        """Shut the rooms whose history has to be read, and open the rest."""
        rooms: list[RunningMeeting] = []
        try:
            rooms = [one for one in await self._running() if mine(one.room.where)]
        finally:
            for running in rooms:
                self._reading[running.room.where] += 1
                self._gates.shut(running.room.where)
            self._gates.open(gate)
        for running in rooms:
            under_way = ExitStack()
            under_way.enter_context(self._under_way)
            task = asyncio.create_task(self._catch_up(running, under_way))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    @stamina.retry(on=NotSaved, attempts=TRIES, wait_initial=0.2, wait_max=8.0)
    async def _running(self) -> Sequence[RunningMeeting]:
        return await self._service.running_meetings(PLATFORM)

    async def _catch_up(self, running: RunningMeeting, under_way: ExitStack) -> None:
        room = running.room.where
        with under_way:
            try:
                async with self._side_by_side:
                    await self._read(running)
            except Exception as problem:
                log.exception("discord.not_caught_up", error=type(problem).__name__)
            finally:
                self._reading[room] -= 1
                if not self._reading[room]:
                    del self._reading[room]
                    self._gates.open(room)

    async def _read(self, running: RunningMeeting) -> None:
        room = running.room.where
        guild = self._client.get_guild(int(room.tenant))
        if guild is None or guild.unavailable or guild.me is None:
            return  # it is read when the server is there
        seen = [
            ref
            for ref in await self._service.recent_messages(room, MARGIN)
            if ref.at >= running.opened_at
        ]
        since = seen[-1].at if seen else running.opened_at
        ids = [_id(ref.ref) for ref in seen]
        newest = max(ids, default=snowflake(running.opened_at))
        oldest = min(ids, default=newest + 1) - 1
        read = await read_back(guild, int(room.channel), oldest, newest)
        count = await self._hand_in(room, read)
        if count:
            log.info("discord.read_back", room=running.room.key, count=count)
        if read.whole:
            await self._unsay(room, seen, read)
            return
        until = self._clock.now()
        if read.messages:
            since = max(since, read.messages[-1].created_at)
        await self._service.report_gap(room, since, until, f"missed:{room.channel}:{until}", until)

    async def _hand_in(self, room: RoomId, read: Read) -> int:
        """Hand in what is new; how many that were."""
        sources = [f"message:{message.id}" for message in read.messages]
        known = await self._service.known_sources(room, sources) if sources else set()
        count = 0
        for message in read.messages:
            if f"message:{message.id}" not in known and await self._intake.read(message):
                count += 1
        return count

    async def _unsay(self, room: RoomId, seen: Sequence[MessageRef], read: Read) -> None:
        """What had been said and is not there any more was deleted meanwhile."""
        there = {message.id for message in read.messages}
        for ref in seen:
            message, channel = _id(ref.ref), _channel(ref.ref, room)
            if message not in there and channel in read.channels:
                await self._service.on_message_deleted(
                    removal(room, message, channel, self._clock.now())
                )


def _id(ref: str) -> int:
    return int(ref.split(":")[1])


def _channel(ref: str, room: RoomId) -> int:
    parts = ref.split(":")
    return int(parts[2] if len(parts) > 2 else room.channel)
