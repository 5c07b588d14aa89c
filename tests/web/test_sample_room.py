"""The sample meeting as a browser sees it, and the adapter as the composition root uses it."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from adapters.web.app import WebFace
from adapters.web.options import WebOptions
from bot.errors import Unusable
from tests.fakes.desk import FakeClock, FakeMeetingService
from tests.web.conftest import MANUAL, Browser, Start, Talk, Web


class Hands:
    """A sleep that ends when the test turns the hands of the clock, a moment each."""

    def __init__(self) -> None:
        self._moments = asyncio.Semaphore(0)

    async def __call__(self, seconds: float) -> None:
        await self._moments.acquire()

    def turn(self, moments: int) -> None:
        """Let so many sleeps end."""
        for _ in range(moments):
            self._moments.release()


async def newcomer(web: Web, role: str = "member", speed: str = "60") -> tuple[Browser, Talk, str]:
    browser = web.browser()
    await browser.get("/")
    response = await browser.post("/sample", role=role, speed=speed, name="Nia")
    key = response.headers["Location"].removeprefix("/room/")
    return browser, await browser.enter(key), key


async def entry(talk: Talk) -> dict[str, Any]:
    return await talk.next("entry")


async def spoken(talk: Talk) -> dict[str, Any]:
    """The next thing that somebody says: what Heard says in between is shown as well."""
    while (found := await entry(talk))["kind"] != "message":
        pass
    return found


async def test_the_sample_plays_while_somebody_is_there(start: Start) -> None:
    hands = Hands()
    web = await start(sleep=hands)
    _, talk, _ = await newcomer(web)
    assert talk.hello["sample"]["speed"] == 60
    assert not talk.hello["sample"]["paused"]
    hands.turn(100)  # more than enough for what is said and done before the second line
    first, second = await spoken(talk), await spoken(talk)
    assert (first["who"], first["mine"]) == ("Grace", False)
    assert first["text"].startswith("Evening everyone, and welcome.")
    assert (second["who"], second["text"][:9]) == ("Grace", "What does")
    assert [sample["played"] for sample in talk.seen if sample["is"] == "sample"][:2] == [0, 1]


async def test_the_controls(start: Start) -> None:
    hands = Hands()
    web = await start(sleep=hands)
    _, talk, _ = await newcomer(web)
    hands.turn(2)
    await entry(talk)
    answer = await talk.ask(**{"is": "direct", "id": "direct-01", "action": "pause"})
    assert not answer["refused"]
    assert [one for one in talk.seen if one["is"] == "sample"][-1]["paused"]
    hands.turn(50)
    answer = await talk.ask(**{"is": "direct", "id": "direct-02", "action": "speed", "speed": 3})
    assert answer["refused"]
    answer = await talk.ask(**{"is": "direct", "id": "direct-03", "action": "jump"})
    assert answer["refused"]
    assert "when this one is over" in answer["reply"]["text"]
    await talk.ask(**{"is": "direct", "id": "direct-04", "action": "play"})
    await entry(talk)


async def test_after_a_restart_the_samples_own_lines_have_their_text_again(start: Start) -> None:
    hands = Hands()
    web = await start(sleep=hands)
    browser, talk, key = await newcomer(web)
    await talk.ask(**{"is": "say", "id": "message-1", "text": "Hello"})
    hands.turn(2)
    while (shown := await entry(talk))["who"] != "Grace":
        pass
    await web.server.close()
    later = await start(web.service.restart())
    hello = (await later.browser(like=browser).enter(key)).hello
    assert [(one["kind"], one["who"], one["text"]) for one in hello["entries"]] == [
        ("placeholder", "Nia", ""),
        ("message", "Grace", shown["text"]),
    ]


async def test_the_sample_ends_and_the_next_meeting_can_be_seen(start: Start) -> None:
    async def at_once(seconds: float) -> None:
        await asyncio.sleep(0)

    web = await start(sleep=at_once)
    _, talk, key = await newcomer(web, role="facilitator")
    while not (sample := await talk.next("sample"))["can_jump"]:
        pass
    assert sample["finished"]
    assert not (await talk.ask(**{"is": "direct", "id": "jump-0001", "action": "jump"}))["refused"]
    while not ((sample := await talk.next("sample"))["act"] == "next" and sample["finished"]):
        pass
    assert web.service.rooms[key].log[-1][0] == "settle"


# -- starting and stopping -------------------------------------------------------------------------


def face(**options: object) -> WebFace:
    return WebFace(
        FakeMeetingService(),
        WebOptions(secret="s", **options),  # type: ignore[arg-type]
        clock=FakeClock(),
        manual=lambda _: MANUAL,
    )


async def test_the_face_serves_and_stops() -> None:
    web = face(port=0)
    await web.start()
    base = web.links.base
    try:
        async with aiohttp.ClientSession() as client:
            async with client.get(f"{base}/health") as response:
                assert await response.json() == {"status": "ok"}
            async with client.get(web.entrance) as response:
                assert response.status == 200
    finally:
        await web.stop()
    async with aiohttp.ClientSession() as client:
        with pytest.raises(aiohttp.ClientConnectorError):
            await client.get(f"{base}/health")
    await web.stop()  # twice does no harm


async def test_a_port_that_is_taken_is_an_error() -> None:
    one = face(port=0)
    await one.start()
    port = int(one.links.base.rpartition(":")[2])
    try:
        with pytest.raises(Unusable, match="address already in use"):
            await face(port=port).start()
    finally:
        await one.stop()
