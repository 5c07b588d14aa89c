"""The door in HTTP mode: what is turned away, how early, and that nothing of it is written down."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.setup.http_endpoint import LARGEST, HttpEndpoint
from adapters.web.server import BareServer
from bot import logs
from bot.settings import LogSettings
from tests.fakes.patience import PATIENCE
from tests.fakes.slack.deliveries import Delivery
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.over_http import OverHttp


class Open:
    """A door with somebody behind it who counts who came in."""

    def __init__(self, slack: FakeSlack) -> None:
        client = AsyncWebClient(slack.token, base_url=slack.base_url)
        self.bolt = AsyncApp(client=client, signing_secret=slack.app.signing_secret)
        self.came: list[dict[str, Any]] = []
        door = HttpEndpoint(self.bolt, slack.app.signing_secret)
        self.server = BareServer(door.routes(), "127.0.0.1", 0)

        @self.bolt.middleware
        async def take(body: dict[str, Any]) -> BoltResponse:
            self.came.append(body)
            return BoltResponse(status=200)


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as slack:
        slack.channel("general", "ann")
        slack.sender.retries = 0
        yield slack


@pytest.fixture
async def door(slack: FakeSlack) -> AsyncIterator[Open]:
    door = Open(slack)
    await door.server.start()
    slack.posts_to(f"{door.server.address}/slack/events")
    yield door
    await door.server.stop()


def way(slack: FakeSlack) -> OverHttp:
    assert slack.http is not None
    return slack.http


async def posted(slack: FakeSlack, body: bytes, *, sign: bool = True, **headers: str) -> int:
    given = {"Content-Type": "application/json"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await way(slack).post(body, given, Delivery("events_api", {}), sign=sign)
    return answer.status


async def test_slack_comes_in(slack: FakeSlack, door: Open) -> None:
    assert (await slack.says("ann", "general", "Hello")).taken
    assert (await slack.types("ann", "general", "/heard help")).ok
    assert (await slack.shortcut("ann", "start")).ok
    assert len(door.came) == 3


async def test_slack_asks_whether_the_address_is_ours(slack: FakeSlack, door: Open) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    answer = await way(slack).post(
        body, {"Content-Type": "application/json"}, Delivery("events_api", {})
    )
    assert (answer.status, answer.body) == (200, {"challenge": "abc"})


async def test_a_wrong_signature(slack: FakeSlack, door: Open) -> None:
    way(slack).secret = "guessed"
    assert await posted(slack, b'{"type": "event_callback"}') == 401
    assert door.came == []


@pytest.mark.parametrize("age", [301, -301])
async def test_an_old_or_a_future_timestamp(slack: FakeSlack, door: Open, age: int) -> None:
    way(slack).age = age
    assert await posted(slack, b'{"type": "event_callback"}') == 401


@pytest.mark.parametrize("stamp", ["", "soon", "1e9", "-1", "١٢٣", "9" * 400])
async def test_a_timestamp_that_is_none(slack: FakeSlack, door: Open, stamp: str) -> None:
    headers = {"X_Slack_Request_Timestamp": stamp, "X_Slack_Signature": "v0=00"}
    assert await posted(slack, b"{}", sign=False, **headers) == 401


@pytest.mark.parametrize("signature", ["", "v0=", "v0=ü", "v1=00"])
async def test_a_signature_that_is_none(slack: FakeSlack, door: Open, signature: str) -> None:
    assert await posted(slack, b"{}", X_Slack_Signature=signature) == 401


async def test_a_body_that_is_no_text(slack: FakeSlack, door: Open) -> None:
    assert await posted(slack, b"\xff\xfe") in (400, 401)


async def test_without_any_headers(slack: FakeSlack, door: Open) -> None:
    assert await posted(slack, b"{}", sign=False) == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{not json", "application/json"),
        (b"[1, 2]", "application/json"),
        (b'"text"', "application/json"),
        (b"7", "application/json"),
        (b"payload=%7Bnot", "application/x-www-form-urlencoded"),
        (b"payload=7", "application/x-www-form-urlencoded"),
        (b"[" * 100_000, "application/json"),
    ],
)
async def test_what_cannot_be_read(slack: FakeSlack, door: Open, body: bytes, kind: str) -> None:
    assert await posted(slack, body, Content_Type=kind) == 400
    assert door.came == []


async def test_ten_megabytes_are_not_even_read(slack: FakeSlack, door: Open) -> None:
    body = b"{" + b" " * (10 * 1024 * 1024)
    assert await posted(slack, body) in (413, 0)  # 0: hung up while sending
    assert door.came == []


async def test_nor_are_they_if_nobody_says_how_many_they_are(slack: FakeSlack, door: Open) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 64 * 1024
            yield b" " * 64 * 1024

    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(way(slack).url, data=endless()) as response:
                assert response.status == 413
        except aiohttp.ClientError:
            pass  # hung up while sending
    assert LARGEST < sent < 20 * LARGEST


async def test_nothing_of_it_is_written_down(slack: FakeSlack, door: Open) -> None:
    lines = io.StringIO()
    logs.configure(LogSettings(level="debug"), lines)
    secret = "meet me at the ramp"
    way(slack).secret = "guessed"
    await posted(slack, json.dumps({"text": secret}).encode())
    way(slack).secret = slack.app.signing_secret
    await posted(slack, b"{" + secret.encode())
    await posted(slack, secret.encode() * 60_000)
    told = lines.getvalue()
    assert [line.count("slack.refused") for line in told.splitlines()] == [1, 1, 1]
    assert "status=401" in told
    assert "status=400" in told
    assert "status=413" in told
    assert "ramp" not in told


async def test_somebody_who_never_finishes(
    slack: FakeSlack, door: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.slack.setup.http_endpoint.READ_SECONDS", 0.05)
    _, _, port = door.server.address.rpartition(":")
    reader, writer = await asyncio.open_connection("127.0.0.1", int(port))
    writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    async with asyncio.timeout(PATIENCE):
        assert b" 408 " in await reader.readline()
    writer.close()
