"""Ways for a Bolt app to be reached by the fake, in a test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.web.graceful_shutdown import close
from tests.fakes.slack.fake import FakeSlack


@asynccontextmanager
async def client_of(slack: FakeSlack, token: str = "") -> AsyncIterator[AsyncWebClient]:
    """A client with a connection of its own, as the app would have."""
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(token or slack.token, base_url=slack.base_url, session=session)


@asynccontextmanager
async def over_http(slack: FakeSlack, app: AsyncApp) -> AsyncIterator[str]:
    """The app in HTTP mode, on a server of its own; its address."""

    async def take(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    site = web.Application()
    site.router.add_post("/slack/events", take)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    slack.posts_to(address)
    try:
        yield address
    finally:
        await close(runner)


@asynccontextmanager
async def over_socket(
    slack: FakeSlack, app: AsyncApp, ping_interval: float = 0.2
) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app in Socket Mode, connected."""
    handler = AsyncSocketModeHandler(app, slack.app.app_token, ping_interval=ping_interval)
    await handler.connect_async()
    await slack.connected()
    try:
        yield handler
    finally:
        await handler.close_async()
