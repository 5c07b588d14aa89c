"""Socket Mode: our connection to Slack, kept up, and watched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

log = structlog.get_logger(__name__)

WATCH = 0.5
"""How often the connection is looked at, as a part of the time between two pings."""

AWAY_AFTER = 2
"""Pings without a connection after which the log says so. Slack itself ends connections now and
then, and takes them up again at once."""


class Socket:
    """Connects, and connects anew. `on_hello` is called whenever Slack says hello."""

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        client: AsyncWebClient,
        ping_seconds: float,
        on_hello: Callable[[], None],
    ) -> None:
        self._handler = AsyncSocketModeHandler(
            app, app_token, web_client=client, ping_interval=ping_seconds
        )
        self._client = self._handler.client
        self._client.message_listeners.append(self._message)
        self._on_hello = on_hello
        self._pause = ping_seconds * WATCH
        self._away_after = ping_seconds * AWAY_AFTER
        self._tasks: list[asyncio.Task[None]] = []
        self.connected = False
        """Whether Slack can reach us now."""
        self._away = False
        """Whether the log says that Slack is away."""

    async def start(self) -> None:
        """Begin to connect, and go on until it works. Does not wait for that."""
        self._tasks = [
            asyncio.create_task(self._connect(), name="slack.connect"),
            asyncio.create_task(self._watch(), name="slack.watch"),
        ]

    async def stop(self) -> None:
        """Connect no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        client = self._client
        under_way = [
            task
            for task in (
                client.message_processor,
                client.current_session_monitor,
                client.message_receiver,
            )
            if task is not None
        ]
        await self._handler.close_async()  # type: ignore[no-untyped-call] # bolt's
        await asyncio.gather(*under_way, return_exceptions=True)
        self.connected = False

    async def _connect(self) -> None:
        await self._handler.connect_async()  # type: ignore[no-untyped-call] # bolt's

    async def _watch(self) -> None:
        """Look whether we are connected. slack_sdk tries a lost connection's address again and
        again, but each is good for one connection only: so it is made to ask for a new one."""
        lost = 0.0
        while True:
            if not await self._client.is_connected():
                self.connected = False
                if self._client.current_session is not None:
                    self._client.wss_uri = None
                lost += self._pause
                if lost >= self._away_after and not self._away:
                    self._away = True
                    log.warning("slack.away")
            else:
                lost = 0.0
            await asyncio.sleep(self._pause)

    async def _message(self, client: Any, message: dict[str, Any], raw: str | None) -> None:
        if message.get("type") == "hello":
            self.connected = True
            if self._away:
                self._away = False
                log.warning("slack.back")
            log.info("slack.connected")
            self._on_hello()
