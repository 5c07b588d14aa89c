"""A room's WebSocket: reads requests, writes what the room shows, and ends in good order."""

from __future__ import annotations

import asyncio
import contextlib

import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from adapters.web import ui_texts
from adapters.web.connection import Connection
from adapters.web.context import WebContext, WebError
from adapters.web.own_seat import account_of, is_taken, own_seat
from adapters.web.protocol import Answer, PageVisibility
from adapters.web.rate_limits import FRAMES, FRAMES_OF_ADDRESS, OPENINGS
from adapters.web.refresh import SEAT_TAKEN
from adapters.web.requests import parse, refuse
from adapters.web.snapshot import room_id
from bot.errors import NotSaved
from bot.ports import Room

log = structlog.get_logger(__name__)

HEARTBEAT_SECONDS = 30
LONGEST_IDLE = 30 * 24 * 3600.0
"""Seconds. Longer than any meeting, and no number that a date cannot take."""
FRAME_BYTES = 64 * 1024
"""2,000 characters fit in whatever way they are escaped."""
NO_SEAT, NO_ROOM, TOO_MANY = 4403, 4404, 4429
"""Codes of our own: the page should not try again."""
CLOSE_SECONDS = 2.0
"""How long a browser is given to say goodbye."""


class Sockets:
    """Serves `/room/{key}/socket`."""

    def __init__(self, site: WebContext) -> None:
        self._site = site

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its first to its last frame."""
        if "Origin" not in request.headers:
            self._site.gate.refusals.note("foreign-origin")
            raise WebError(403, ui_texts.page("origin"))
        if request.headers.get("Upgrade", "").lower() != "websocket":
            self._site.gate.refusals.note("no-upgrade")
            raise WebError(400, ui_texts.page("upgrade"))
        channel = request.match_info["key"]
        seat = await own_seat(self._site, request, channel)
        if seat is None:
            self._site.gate.refusals.note("no-seat")
            return await _turn_away(request, NO_SEAT)
        room = await self._site.service.directory.room(room_id(channel))
        if room is None:
            return await _turn_away(request, NO_ROOM)
        if await is_taken(self._site, channel, seat):
            self._site.gate.refusals.note("no-seat")
            return await _turn_away(request, SEAT_TAKEN)
        person = await self._site.service.directory.person(account := account_of(seat))
        address = self._site.gate.addresses.of(request)
        if not self._site.gate.paces.allow(OPENINGS, "open", f"{channel}:{person}"):
            self._site.gate.refusals.note("too-fast")
            return await _turn_away(request, WSCloseCode.TRY_AGAIN_LATER)
        if self._site.rooms.hall.crowded(channel, person, address):
            self._site.gate.refusals.note("too-many")
            return await _turn_away(request, TOO_MANY)
        socket = _socket()
        await socket.prepare(request)
        connection = Connection(socket, channel, person, account, base=request.headers["Origin"])
        connection.transport = request.transport
        hidden = request.query.get("hidden") == "1"
        site = self._site
        site.rooms.presence.opened(connection, hidden=hidden, idle_seconds=_idle(request))
        connection.address = address
        await self._attend(socket, connection, room)
        if connection.code == WSCloseCode.TRY_AGAIN_LATER and request.transport is not None:
            request.transport.abort()  # What is stuck in the buffers would stay there for minutes.
        return socket

    async def _attend(
        self, socket: web.WebSocketResponse, connection: Connection, room: Room
    ) -> None:
        site = self._site
        site.rooms.hall.enter(connection)
        site.rooms.samples.arrived(connection.channel)
        log.info("web.socket.opened", there=len(site.rooms.hall.connections(connection.channel)))
        reader = asyncio.create_task(self._read(socket, connection, room))
        try:
            await connection.over.wait()
        finally:
            site.rooms.hall.leave(connection)
            site.rooms.presence.closed(connection)
            site.rooms.samples.left(connection.channel)
            await _close(socket, connection.code)
            await connection.stop()
            # The reader is not cancelled: a request of theirs may be on its way into the database.
            await asyncio.gather(reader, return_exceptions=True)
            log.info("web.socket.closed", code=int(connection.code))

    async def _read(
        self, socket: web.WebSocketResponse, connection: Connection, room: Room
    ) -> None:
        try:
            async with connection.looking:
                await self._site.rooms.greeter.greet(connection, room)
            async for message in socket:
                if message.type is WSMsgType.BINARY:
                    connection.end(WSCloseCode.UNSUPPORTED_DATA)
                elif message.type is WSMsgType.TEXT:
                    await self._take(connection, room, message.data)
                if connection.over.is_set():
                    break
            connection.end(WSCloseCode.OK)
        except NotSaved:
            connection.end(WSCloseCode.TRY_AGAIN_LATER)
        except Exception as problem:
            log.error("web.socket.failed", error=type(problem).__name__)
            connection.end(WSCloseCode.INTERNAL_ERROR)

    async def _take(self, connection: Connection, room: Room, frame: bytes) -> None:
        request = parse(frame)
        if request is None:
            connection.end(WSCloseCode.POLICY_VIOLATION)
        elif not self._is_in_time(connection):
            to = request.to if isinstance(request, Answer) else request.id
            connection.send(refuse(to, ui_texts.say("web-too-fast")))
        elif isinstance(request, Answer):
            connection.send(request)
        elif isinstance(request, PageVisibility):
            self._site.rooms.presence.looked(connection, hidden=request.hidden)
        else:
            self._site.rooms.presence.looked(connection)
            connection.send(await self._site.rooms.requests.answer(connection, request))
            self._site.rooms.refresher.acted(connection, room)

    def _is_in_time(self, connection: Connection) -> bool:
        """Whether this person, and this address, may do one more thing now."""
        paces, who = self._site.gate.paces, f"{connection.channel}:{connection.person}"
        if paces.allow(FRAMES, "frame", who) and paces.allow(
            FRAMES_OF_ADDRESS, "frame", connection.address
        ):
            return True
        self._site.gate.refusals.note("too-fast")
        return False


def _idle(request: web.Request) -> float:
    """For how many seconds nobody had looked at the page when it connected."""
    told = request.query.get("idle", "")
    return min(float(told), LONGEST_IDLE) if told.isdecimal() else 0.0


def _socket() -> web.WebSocketResponse:
    return web.WebSocketResponse(
        heartbeat=HEARTBEAT_SECONDS,
        max_msg_size=FRAME_BYTES,
        # Compression would cost a quarter of a megabyte of memory for each connection.
        compress=False,
        decode_text=False,
        timeout=CLOSE_SECONDS,
    )


async def _turn_away(request: web.Request, code: int) -> web.StreamResponse:
    """A browser is not told the status of a WebSocket that was refused, but it is told a code."""
    socket = _socket()
    await socket.prepare(request)
    await _close(socket, code)
    return socket


async def _close(socket: web.WebSocketResponse, code: int) -> None:
    # A browser that does not read would keep us here: the goodbye has its limits too.
    with contextlib.suppress(TimeoutError, ConnectionError):
        async with asyncio.timeout(2 * CLOSE_SECONDS):
            await socket.close(code=code, drain=False)
