"""The project's own Discord: REST and gateway on loopback, for the real discord.py to talk to.

async with FakeDiscord() as discord:
    discord.add_person("ann")
    async with discord.running(client):
        await discord.says("ann", "general", "Hello.")
        await discord.shows("general", "Hello, Ann.")
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

from discord import Client

from tests.fakes.discord import (
    routes_application,
    routes_channels,
    routes_guilds,
    routes_interactions,
    routes_messages,
)
from tests.fakes.discord.asking import Asking
from tests.fakes.discord.pointing import pointed_at
from tests.fakes.discord.server import API
from tests.fakes.patience import PATIENCE


class FakeDiscord(Asking):
    """A Discord of one's own. While it is entered, discord.py is pointed at it."""

    async def __aenter__(self) -> FakeDiscord:
        for routes in (
            routes_application,
            routes_channels,
            routes_guilds,
            routes_interactions,
            routes_messages,
        ):
            routes.add(self.server)
        await self.server.start()
        self._pointed = ExitStack()
        self._pointed.enter_context(pointed_at(self.server.url + API, self.gateway.url))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._pointed.close()
        await self.server.stop()
        assert not self.server.unknown, f"the fake lacks {self.server.unknown}"

    @asynccontextmanager
    async def running(self, client: Client) -> AsyncIterator[Client]:
        """A client that is logged in, connected and ready; closed afterwards."""
        task = asyncio.create_task(client.start(self.token))
        ready = asyncio.create_task(_until_ready(client, task))
        try:
            async with asyncio.timeout(PATIENCE):
                await ready
            yield client
        finally:
            ready.cancel()
            await client.close()
            await asyncio.gather(task, ready, return_exceptions=True)


async def _until_ready(client: Client, task: asyncio.Task[None]) -> None:
    """Until the client is ready, or its start has failed."""
    while not client.is_ready():
        if task.done():
            await task
            raise AssertionError("the client ended before it was ready")
        await asyncio.sleep(0.005)
