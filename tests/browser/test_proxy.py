"""A proxy that may be blocking WebSockets: the page and the log say what is in the way."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import expect

from tests.browser.conftest import Heard

pytestmark = pytest.mark.browser

HOP_BY_HOP = {"connection", "upgrade", "keep-alive", "transfer-encoding", "content-encoding"}


@pytest_asyncio.fixture(loop_scope="session")
async def proxy(heard: Heard) -> AsyncIterator[str]:
    """A proxy as many are set up: it passes everything on but the wish for a WebSocket."""
    session = aiohttp.ClientSession(auto_decompress=True, cookie_jar=aiohttp.DummyCookieJar())

    async def pass_on(request: web.Request) -> web.Response:
        kept = {k: v for k, v in request.headers.items() if k.lower() not in HOP_BY_HOP}
        url = heard.url.rstrip("/") + request.path_qs
        async with session.request(
            request.method, url, headers=kept, data=await request.read(), allow_redirects=False
        ) as found:
            answer = web.Response(status=found.status, body=await found.read())
            for name, value in found.headers.items():
                if name.lower() not in HOP_BY_HOP | {"content-length"}:
                    answer.headers.add(name, value)
            return answer

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", pass_on)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{site.port}/"
    await runner.cleanup()
    await session.close()


async def test_a_room_that_never_gets_a_connection_says_what_may_be_in_the_way(
    visit, proxy: str, heard: Heard
) -> None:
    page = await visit(proxy)
    await page.locator("#room-title").fill("T")
    await page.locator("#room-name").fill("Ann")
    await page.get_by_role("button", name="Start the room").click()
    await page.wait_for_url("**/room/**")
    await expect(page.locator("#connection")).to_contain_text(
        "may be blocking WebSockets", timeout=60_000
    )
