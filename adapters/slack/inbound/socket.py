"""Socket Mode: keeps up a connection to Slack, and monitors it."""

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
"""How often the connection is checked, as a fraction of the time between two pings."""

AWAY_AFTER = 2
"""Missed pings after which the log reports an outage. Slack itself ends connections now and then,
and accepts new ones at once."""


class Socket:
    """Connects and reconnects. `on_hello` is called whenever Slack says hello."""

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
        """Whether we are connected now."""
        self._away = False
        """Whether the log has reported an outage."""

    async def start(self) -> None:
        """Start connecting in the background, and retry until it works."""
        self._tasks = [
            asyncio.create_task(self._connect(), name="slack.connect"),
            asyncio.create_task(self._watch(), name="slack.watch"),
        ]

    async def stop(self) -> None:
        """Disconnect, and stop reconnecting."""
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
        """Monitor the connection. slack_sdk retries the address of a lost connection, but each
        address is good for one connection only: so make it ask for a new one."""
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
