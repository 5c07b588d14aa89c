"""The two servers that a full web room is measured with: Heard's, and bare aiohttp."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from unittest.mock import patch

from aiohttp import WSMsgType, web

from adapters.clock import SystemClock, new_id
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.web import sockets
from adapters.web.app import WebFace
from adapters.web.links import Seat, Session
from adapters.web.options import FEATURES, WebOptions
from adapters.web.room_hub import RECENT, ChatMessage
from adapters.web.snapshot import room_id
from bench.slack_world import serving
from bench.web_people import Page
from bench.world import furnish, person_id, sqlite_file
from bot.ports import Account
from bot.service import Service
from storage.store import SqlStore

PLATFORM = "web"
PINGS = 3600
"""Seconds between the pings to an open page, on both sides: what they cost is left out."""
TEXT = "I would like us to look at the ramp first, since nobody in a chair gets in without it."


def channel(room: int) -> str:
    """A room's channel."""
    return f"channel{room}"


def account(person: int) -> Account:
    """Somebody who belongs to every room."""
    return Account(platform=PLATFORM, tenant="", id=f"account{person}", name=f"Person {person}")


class HeardWeb:
    """Heard as it runs, with the web room and nothing else."""

    def __init__(self, service: Service, face: WebFace, dispatcher: OutboxDispatcher) -> None:
        self.service = service
        self.face = face
        self.dispatcher = dispatcher

    @property
    def port(self) -> int:
        """Where browsers reach it."""
        return int(self.face.links.base.rsplit(":", 1)[1])

    def page(self, room: int, person: int) -> Page:
        """A room's page, as somebody opens it who has a seat there."""
        who = account(person)
        seats = {channel(room): Seat(who.id, who.name, "member")}
        cookie = self.face.links.cookie(Session(browser=f"browser{person}", seats=seats))
        return Page(f"/room/{channel(room)}/socket", cookie)

    async def comes(self, room: int, person: int) -> None:
        """Somebody follows an invitation: they are put on the roster."""
        await self.service.entry.add_member(
            room_id(channel(room)), account(person), False, f"join-{room}-{person}"
        )

    async def remember(self, room: int) -> None:
        """Have the texts of the newest messages in memory, as if they had been written since the
        start of this process."""
        where = room_id(channel(room))
        for ref in await self.service.messages.recent_messages(where, RECENT):
            said = ChatMessage(id=ref.ref, at=ref.at, by=person_id(0), who=ref.who, text=TEXT)
            self.face.hall.room(where.channel).keep(said)


@asynccontextmanager
async def heard_web(people: int, messages: int = 0, rooms: int = 1) -> AsyncIterator[HeardWeb]:
    """Heard on a database of its own (SQLite), with rooms in which a meeting is running. `people`
    are on the roster of each, and `messages` have been written there."""
    with sqlite_file() as url, patch.object(sockets, "HEARTBEAT_SECONDS", PINGS):
        await furnish(url, range(rooms), people, messages, platform=PLATFORM)
        store = await SqlStore.open(url)
        try:
            service = Service(store, SystemClock(), new_id, offers={PLATFORM: FEATURES})
            options = WebOptions(secret="for measuring only", port=0)
            face = WebFace(service, options, clock=SystemClock(), manual=lambda _: ())
            words, at = service.outbox.render, {PLATFORM: face}
            dispatcher = OutboxDispatcher(store, words, at, SystemClock(), "bench")
            service.outbox_filled.connect(dispatcher.ring)
            running = asyncio.create_task(dispatcher.run())
            await face.start()
            try:
                yield HeardWeb(service, face, dispatcher)
            finally:
                await face.stop()
                dispatcher.stop()
                await running
                await service.drain()
        finally:
            await store.close()


class BareWeb:
    """aiohttp as it comes, with a handler that sends what one browser says to all of them."""

    def __init__(self) -> None:
        self.port = 0
        self.hello = "hello"
        """What a browser is sent when it connects."""
        self._open: set[web.WebSocketResponse] = set()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        socket = web.WebSocketResponse(heartbeat=PINGS, compress=False)
        await socket.prepare(request)
        self._open.add(socket)
        try:
            await socket.send_str(self.hello)
            async for said in socket:
                if said.type is WSMsgType.TEXT:
                    for one in self._open:
                        await one.send_str(said.data)
        finally:
            self._open.discard(socket)
        return socket

    def pages(self, how_many: int) -> Sequence[Page]:
        """So many browsers' pages."""
        return [Page("/socket")] * how_many


@asynccontextmanager
async def bare_web() -> AsyncIterator[BareWeb]:
    """aiohttp, serving."""
    bare = BareWeb()
    app = web.Application()
    app.router.add_get("/socket", bare.serve)
    async with serving(app) as address:
        bare.port = int(address.rsplit(":", 1)[1])
        yield bare


def resident() -> float:
    """KiB of memory that this process has in use; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024
