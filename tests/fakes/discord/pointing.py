"""Points the real discord.py at the fake, and makes its own waits short."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import discord.client
import discord.gateway
import discord.http
import discord.shard
import discord.state
import discord.webhook.async_
import pytest
import yarl
from discord.backoff import ExponentialBackoff

import adapters.chat.threads
import adapters.discord.api.ratelimits
from tests.fakes.discord.clock import FASTER


class _Hurried:
    """`asyncio` as discord.py's modules see it: sleeping takes a hundredth of the time, and so
    does waiting two seconds for servers that may still come after READY."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float, result: Any = None) -> Any:
        return await asyncio.sleep(seconds * FASTER, result)

    async def wait_for(self, future: Any, timeout: float | None) -> Any:  # noqa: ASYNC109 its name
        short = timeout is not None and timeout <= 2.0
        async with asyncio.timeout(timeout * 0.02 if short and timeout else timeout):
            return await future


class _HurriedLoop:
    """The event loop as what counts Discord's seconds sees it."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loop, name)

    def time(self) -> float:
        return self._loop.time() / FASTER


class _HurriedWindows(_Hurried):
    """For what looks at rate limits' windows: their time runs as their sleep does."""

    def get_running_loop(self) -> Any:
        return _HurriedLoop(asyncio.get_running_loop())


@contextmanager
def pointed_at(rest: str, gateway: str) -> Iterator[None]:
    """While it lasts, discord.py knows no other Discord than this."""
    hurried = _Hurried()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discord.http.Route, "BASE", rest)
        patch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(gateway))
        for module in (
            discord.client, discord.shard, discord.state, discord.webhook.async_,
        ):  # fmt: skip
            patch.setattr(module, "asyncio", hurried)
        for module in (discord.http, adapters.discord.api.ratelimits, adapters.chat.threads):
            patch.setattr(module, "asyncio", _HurriedWindows())
        patch.setattr(ExponentialBackoff, "delay", lambda self: 1.0)
        yield
