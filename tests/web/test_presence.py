"""In the web room an open page counts as here, and everybody sees who is here.

The desk is the real one, with a database in memory: what is looked at is what the meeting counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from aiohttp import WSMsgType
from aiohttp.test_utils import TestServer

from adapters.clock import SetClock
from adapters.courier import Courier
from adapters.web.app import WebFace
from adapters.web.greeting import room_id
from adapters.web.options import Options
from bot.events import Came, Left
from bot.ids import MeetingId
from bot.service import Service
from storage.store import SqlStore
from tests.web.conftest import MANUAL, Browser, Talk, Web, never

TUESDAY = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)


class Room:
    """A web room over the real service. Time passes only when it is told to."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(TUESDAY)
        self._numbers = count(1)
        self.key = ""
        self.people: dict[str, Browser] = {}
        self.webs: list[Web] = []

    async def begin(self) -> None:
        """Start the server, or another one on the same database."""
        self.service = Service(self.store, self.clock, lambda: f"id{next(self._numbers):05}")
        self.face = WebFace(
            self.service,
            Options(secret="for tests only"),
            clock=self.clock,
            manual=lambda: MANUAL,
            sleep=never,
        )
        self.courier = Courier(
            self.store, self.service.words, {"web": self.face}, self.clock, "courier"
        )
        server = TestServer(self.face.app)
        await server.start_server()
        self.webs.append(Web(self.face, server, self.service))  # type: ignore[arg-type]

    async def restart(self) -> None:
        """The server stops, and another one begins. Everybody keeps their cookies."""
        jars = {name: one.client.session.cookie_jar for name, one in self.people.items()}
        await self.webs[-1].close()
        await self.service.drain()
        await self.begin()
        await self.face._presence.start()
        for name, jar in jars.items():
            self.people[name] = self.webs[-1].browser()
            self.people[name].client.session._cookie_jar = jar

    async def join(self, name: str) -> Browser:
        """Somebody has a seat in the room; the first one makes it."""
        browser = self.people[name] = self.webs[-1].browser()
        if not self.key:
            self.key = await browser.create("Respite care", name)
        else:
            await browser.join(self.face.links.invitation(self.key, "member"), name)
        return browser

    async def opens(self, name: str, query: str = "") -> Talk:
        """Somebody opens the room's page."""
        browser = self.people.get(name) or await self.join(name)
        socket = await browser.client.ws_connect(
            f"/room/{self.key}/socket{query}", headers={"Origin": browser.origin}
        )
        talk = Talk(socket)
        talk.hello = await talk.next("hello")
        await self.settled()
        return talk

    async def starts(self, talk: Talk) -> None:
        """A facilitator begins the meeting."""
        answer = await talk.ask(**{"is": "do", "id": "start-meeting", "command": "start"})
        assert not answer["refused"], answer
        await self.settled()

    async def settled(self) -> None:
        """Nothing is under way."""
        for _ in range(50):
            await self.courier.deliver_all()
            for _ in range(5):
                await asyncio.sleep(0)
            await self.service.drain()
            if not self.face._presence._tasks:
                return

    async def later(self, **much: float) -> None:
        """Time passes, and whoever is waited for no longer is seen to be gone."""
        self.clock.set(self.clock.now() + timedelta(**much))
        self.face._presence.changed(self.key)
        await self.settled()

    async def closes(self, talk: Talk) -> None:
        """A page is closed, and the server has seen it."""
        there = len(self.face.hall.connections(self.key))
        await talk.socket.close()
        async with asyncio.timeout(5):
            while len(self.face.hall.connections(self.key)) == there:
                await asyncio.sleep(0.01)
        await self.settled()

    def names(self) -> tuple[str, ...]:
        """Who is here, as everybody in the room sees it."""
        return self.face._presence.names(self.key)

    async def side(self) -> str:
        """The facilitators' panel."""
        ann = self.face.hall.connections(self.key)
        account = next(one.account for one in ann if one.account.name == "Ann")
        found = await self.service.side(room_id(self.key), account)
        return found.text if found else ""

    async def panel(self) -> str:
        """The live panel."""
        return (await self.service.panel(room_id(self.key))).text

    async def comings(self) -> list[str]:
        """What the journal has of coming and going, in order."""
        room = await self.service.room(room_id(self.key))
        assert room is not None
        rows = (await self.store.journals([MeetingId(f"{room.key}.1")])).values()
        found = [event for journal in rows for event in journal if isinstance(event, Came | Left)]
        names = await self.store.names({event.by for event in found if event.by})
        return [f"{names[event.by]} {type(event).__name__}" for event in found if event.by]


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """A server on an empty database."""
    store = await SqlStore.open("sqlite://")
    one = Room(store)
    await one.begin()
    yield one
    await one.webs[-1].close()
    await one.service.drain()
    await store.close()


async def test_whoever_has_the_room_open_is_here_without_pressing_anything(room: Room) -> None:
    ann = await room.opens("Ann")
    for name in ("Bo", "Cy", "Dee", "Eve"):
        await room.opens(name)
    await room.starts(ann)
    assert "Not heard yet: 5 of the 5 here" in await room.panel()
    side = await room.side()
    assert "Here, and not heard yet:\nAnn\nBo\nCy\nDee\nEve" in side
    assert "not here yet" not in side
    await room.opens("Flo")
    assert "Not heard yet: 6 of the 6 here" in await room.panel()
    # Two wrote, and three looked on: not everybody has been heard.
    await ann.ask(**{"is": "say", "id": "message-1", "text": "Good evening everybody"})
    await room.settled()
    assert "Everybody here has been heard" not in await room.side()


async def test_everybody_sees_who_is_here_before_and_in_a_meeting(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    assert bo.hello["here"] == ["Ann", "Bo"]
    assert (await ann.next("here"))["names"] == ["Ann", "Bo"]
    await room.starts(ann)
    await room.opens("Cy")
    assert (await bo.next("here"))["names"] == ["Ann", "Bo", "Cy"]


async def test_a_page_that_was_hidden_before_the_meeting_counts_once_it_is_looked_at(
    room: Room,
) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo", "?hidden=1&idle=30")
    await room.starts(ann)
    assert room.names() == ("Ann",)
    assert "Not heard yet: 1 of the 1 here" in await room.panel()
    await bo.send(**{"is": "look", "id": "look-number-1", "hidden": False})
    await room.opens("Ann")  # what Bo sent has been read by now
    assert room.names() == ("Ann", "Bo")
    assert "Not heard yet: 2 of the 2 here" in await room.panel()
    # Hidden once more in the meeting, it goes on counting: people look something up.
    await bo.send(**{"is": "look", "id": "look-number-2", "hidden": True})
    await room.later(minutes=5)
    assert room.names() == ("Ann", "Bo")


async def test_a_page_left_alone_since_long_before_the_meeting_does_not_count(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    room.clock.set(room.clock.now() + timedelta(hours=14))
    await ann.send(**{"is": "look", "id": "look-number-1"})
    await room.starts(ann)
    assert room.names() == ("Ann",)
    await bo.send(**{"is": "look", "id": "look-number-2"})
    await room.opens("Ann")
    assert room.names() == ("Ann", "Bo")


async def test_who_came_early_and_waits_is_here_when_it_begins(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    room.clock.set(room.clock.now() + timedelta(minutes=8))
    await room.starts(ann)
    assert room.names() == ("Ann", "Bo")


async def test_whoever_closes_the_page_is_here_for_another_minute(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    await room.closes(bo)
    await room.later(seconds=59)
    assert room.names() == ("Ann", "Bo")
    await room.later(seconds=2)
    assert room.names() == ("Ann",)
    side = await room.side()
    assert "Were here, and have left:\nBo" in side
    assert "Not heard yet: 1 of the 1 here" in await room.panel()
    assert await room.comings() == ["Ann Came", "Bo Came", "Bo Left"]


async def test_two_tabs_reloads_and_lost_connections_write_nothing_down(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    second = await room.opens("Bo")
    await room.closes(bo)
    await room.later(minutes=5)
    for _ in range(10):
        await room.closes(second)
        await room.later(seconds=10)
        second = await room.opens("Bo")
    await room.later(minutes=5)
    assert room.names() == ("Ann", "Bo")
    assert await room.comings() == ["Ann Came", "Bo Came"]


async def test_a_restart_of_the_server_is_nobodys_leaving(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    before = await room.comings()
    await room.restart()
    await room.settled()
    await room.opens("Ann")
    assert "Not heard yet: 2 of the 2 here" in await room.panel()
    await room.opens("Bo")
    await room.later(minutes=5)
    assert await room.comings() == before


async def test_who_does_not_come_back_after_a_restart_has_left(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    await room.restart()
    await room.settled()
    await room.opens("Ann")
    await room.later(seconds=61)
    assert room.names() == ("Ann",)
    assert (await room.comings())[-1] == "Bo Left"


async def test_a_page_cannot_say_anything_that_breaks_the_door(room: Room) -> None:
    await room.opens("Ann")
    for query in ("?idle=99999999999999999999&hidden=1", "?idle=-5", "?idle=abc", "?idle=٣"):
        talk = await room.opens("Ann", query)
        assert talk.socket.closed is False
        await talk.send(**{"is": "look", "id": "x"})
        message = await talk.socket.receive(timeout=5)
        while message.type is WSMsgType.TEXT:
            message = await talk.socket.receive(timeout=5)
        assert message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED)
