"""The two clients that a message on Discord is measured with: Heard's, and bare discord.py."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import discord

from adapters.chat.delivery import CorePorts
from adapters.clock import SystemClock
from adapters.discord.adapter import DiscordAdapter, discord_adapter
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.api.translate import room_id
from adapters.documents import Documents
from bench.discord_world import (
    FIRST_PERSON,
    GUILD,
    channel_id,
    frame,
    message,
)
from bench.world import TEXT
from bot.ports import Account, Request, Visibility
from bot.service import Service

ROOMS, PEOPLE, CHANNELS = 20, 10, 2_200
"""Rooms in which a meeting is running, people in each, and channels on the server."""
PLAIN, UP = range(ROOMS, 2 * ROOMS), range(2 * ROOMS, 3 * ROOMS)
"""More rooms, in which people say real lines: without an item up, and with one."""
ELSEWHERE = CHANNELS - 1
"""A channel that is no room."""


class Counter:
    """Counts what a client has dealt with, and when it was sent."""

    def __init__(self) -> None:
        self.dealt_with = 0
        self.took: list[float] = []
        self.timed = False
        self._wanted = 0
        self._there = asyncio.Event()

    def one(self, it: discord.Message) -> None:
        """A message has been dealt with."""
        self.dealt_with += 1
        if self.timed:
            self.took.append(time.perf_counter() - float(it.nonce or 0))
        if self.dealt_with >= self._wanted:
            self._there.set()

    async def until(self, wanted: int) -> None:
        """Wait until so many have been dealt with."""
        if self.dealt_with >= wanted:
            return
        self._wanted = wanted
        self._there.clear()
        await self._there.wait()


class Bare(discord.AutoShardedClient):
    """discord.py as it comes, with a handler that does nothing."""

    def __init__(self) -> None:
        intents = discord.Intents.default()
        intents.message_content = True
        super().__init__(intents=intents, guild_ready_timeout=0.1)
        self.counter = Counter()
        self.ready = asyncio.Event()

    async def on_ready(self) -> None:
        """Discord has sent what there is."""
        self.ready.set()

    async def on_message(self, it: discord.Message) -> None:
        """Nothing is done."""
        self.counter.one(it)


class Side:
    """A client that is connected, and what it has dealt with."""

    def __init__(self, token: str, client: discord.AutoShardedClient, counter: Counter) -> None:
        self.token = token
        self.client = client
        self.counter = counter
        self._numbers = iter(range(1_000, 1_000_000_000))

    def frames(self, how_many: int, elsewhere: bool = False) -> list[str]:
        """Frames with messages, ready-made."""
        where = _elsewhere() if elsewhere else _everywhere()
        return self.saying(((room, person, TEXT) for room, person in where), how_many)

    def saying(self, said: Iterator[tuple[int, int, str]], how_many: int) -> list[str]:
        """Frames with what people say in rooms."""
        return [
            frame("MESSAGE_CREATE", message(room, person, text=text), next(self._numbers))
            for room, person, text in islice(said, how_many)
        ]

    async def feed(self, frames: list[str], in_flight: int) -> int:
        """Hand frames in as they come from the wire, so many at a time."""
        socket = self.client._get_websocket(shard_id=0)
        before = self.counter.dealt_with
        for number, one in enumerate(frames):
            await self.counter.until(before + number + 1 - in_flight)
            await socket.received_message(one)
        await self.counter.until(before + len(frames))
        return len(frames)


@asynccontextmanager
async def bare_side() -> AsyncIterator[Side]:
    """discord.py, connected."""
    client = Bare()
    running = asyncio.create_task(client.start("bare"))
    try:
        await client.ready.wait()
        yield Side("bare", client, client.counter)
    finally:
        await client.close()
        await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def heard_side(service: Service) -> AsyncIterator[Side]:
    """Heard as it runs, but for the outbox dispatcher: only what comes in is measured."""
    adapter, counter = adapter_on(service), Counter()
    deal = adapter.events.on_message

    async def on_message(it: discord.Message) -> None:
        await deal(it)
        counter.one(it)

    adapter.client.event(on_message)
    await adapter.start()
    try:
        yield Side("heard", adapter.client, counter)
    finally:
        await adapter.stop()
        await adapter.close()


def adapter_on(service: Service) -> DiscordAdapter:
    """Heard on Discord, not connected yet."""
    store: Any = service.core.store
    documents = Documents(service.reports)
    core = CorePorts(service, store.external_refs, SystemClock(), documents)
    settings = DiscordSettings(token="heard", message_content=True)
    return discord_adapter(settings, core, store.installs)


async def begin(service: Service, room: int) -> None:
    """A meeting begins in a channel."""
    where = room_id(GUILD, channel_id(room))
    await service.directory.open_room(where, f"Room {room}")
    now = datetime.now(UTC)
    start = Request(
        room=where,
        person=ann(),
        source=f"start{room}",
        at=now,
        command="start",
        seen=Visibility.YES,  # as if asked in the channel: Discord is not asked whether it is seen
    )
    if not (await service.commands.execute(start)).accepted:
        raise RuntimeError("no meeting began")


def ann() -> Account:
    """The person who starts the meetings, and so facilitates them."""
    return Account(platform="discord", tenant=str(GUILD), id=str(FIRST_PERSON), name="Ann")


def _everywhere() -> Iterator[tuple[int, int]]:
    while True:
        for person in range(PEOPLE):
            for room in range(ROOMS):
                yield room, person


def _elsewhere() -> Iterator[tuple[int, int]]:
    while True:
        for person in range(PEOPLE):
            yield ELSEWHERE, person
