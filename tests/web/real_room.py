"""A web room over the real service, with a database in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count

from aiohttp.test_utils import TestServer

from adapters.clock import SetClock
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.sample.player import Sleep
from adapters.web.app import WebFace
from adapters.web.feed import feed_routes
from adapters.web.options import FEATURES, WebOptions
from adapters.web.snapshot import room_id
from bot.events import Arrived, Departed
from bot.ids import MeetingId
from bot.rules import Rules
from bot.service import Service
from bot.service.meeting_cache import RulesIn, same_everywhere
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store
from tests.fakes.patience import PATIENCE
from tests.web.conftest import MANUAL, Browser, Talk, Web, never

TUESDAY = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)


class Room:
    """A web room over the real service. Time passes only when it is told to."""

    def __init__(
        self, store: SqlStore, sleep: Sleep = never, rules_in: RulesIn = same_everywhere
    ) -> None:
        self.store = store
        self._sleep = sleep
        self._rules_in = rules_in
        self.clock = SetClock(TUESDAY)
        self._numbers = count(1)
        self.key = ""
        self.people: dict[str, Browser] = {}
        self.webs: list[Web] = []

    async def begin(self) -> None:
        """Start the server, or another one on the same database."""
        self.service = Service(
            self.store,
            self.clock,
            lambda: f"id{next(self._numbers):05}",
            Rules(),
            {"web": FEATURES},
        )
        self.service.core.meetings.rules_in = self._rules_in
        self.face = WebFace(
            self.service,
            WebOptions(secret="for tests only"),
            clock=self.clock,
            manual=lambda _: MANUAL,
            sleep=self._sleep,
            routes=feed_routes(
                self.service, "for tests only", "", lambda: self.face.links.base, self.clock
            ),
        )
        self.dispatcher = OutboxDispatcher(
            self.store, self.service.outbox.render, {"web": self.face}, self.clock, "courier"
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
        await self.face._presence.resumed()
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
            await self.dispatcher.deliver_all()
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
        async with asyncio.timeout(PATIENCE):
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
        found = await self.service.queries.facilitator_panel(room_id(self.key), account)
        return found.text if found else ""

    async def panel(self) -> str:
        """The live panel."""
        return (await self.service.queries.panel(room_id(self.key))).text

    async def comings(self) -> list[str]:
        """What the journal has of coming and going, in order."""
        room = await self.service.directory.room(room_id(self.key))
        assert room is not None
        rows = (await self.store.journals([MeetingId(f"{room.key}.1")])).values()
        found = [
            event for journal in rows for event in journal if isinstance(event, Arrived | Departed)
        ]
        names = await self.store.names({event.actor for event in found if event.actor})
        return [f"{names[event.actor]} {type(event).__name__}" for event in found if event.actor]


@asynccontextmanager
async def a_room() -> AsyncIterator[Room]:
    """A server on an empty database."""
    store = await memory_store()
    one = Room(store)
    await one.begin()
    yield one
    await one.webs[-1].close()
    await one.service.drain()
    await store.close()
