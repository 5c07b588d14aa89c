"""The gateway: sessions with their numbers, what each of them may know, and what it missed."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web
from discord import Intents

from tests.fakes.discord import payloads, payloads_gateway
from tests.fakes.discord.world import World
from tests.fakes.patience import PATIENCE

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT, MEMBERS = 1, 2, 3, 4, 6, 7, 8
INVALID, HELLO, ACK = 9, 10, 11
CHUNK = 1000
PRIVILEGED = Intents(members=True, presences=True, message_content=True).value


@dataclass(eq=False)
class Session:
    """What one shard has been told, by number; a lost connection does not end it."""

    id: str
    intents: int
    shard: tuple[int, int]
    number: int = 0
    told: list[tuple[int, str]] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None
    deflate: Any = None

    def may(self, intent: str) -> bool:
        return bool(self.intents & Intents(**{intent: True}).value)

    def holds(self, guild: int | None) -> bool:
        """Whether a server's events come to this shard. Private ones come to the first."""
        mine, of = self.shard
        return (0 if guild is None else (guild >> 22) % of) == mine


class Gateway:
    """Takes connections, and tells the sessions what happens."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sessions: dict[str, Session] = {}
        self.sockets: dict[web.WebSocketResponse, Session | None] = {}
        self._lines: dict[web.WebSocketResponse, asyncio.Transport | None] = {}
        self.log: list[dict[str, Any]] = []
        """Everything that clients have sent, in order."""
        self.heartbeat = 41250
        self.silent = False
        """Heartbeats are not answered, nor is anything else."""
        self.refuse: int | None = None
        """The close code for whoever identifies next."""
        self.invalid_sessions: list[bool] = []
        """Whoever comes next is told so: True, the session can be resumed."""
        self.alter: Callable[[str, dict[str, Any]], dict[str, Any]] | None = None
        """Changes a payload on its way out: fields that nobody knows, fields that are missing."""
        self.changed = asyncio.Condition()
        self.url = ""
        self._lasts = 0

    # -- connections

    async def connect(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        compress = request.query.get("compress")
        deflate = zlib.compressobj() if compress == "zlib-stream" else None
        assert compress in (None, "zlib-stream"), "the fake speaks plain text and zlib-stream"
        self.sockets[socket] = None
        self._lines[socket] = request.transport
        await _send(socket, deflate, {"op": HELLO, "d": {"heartbeat_interval": self.heartbeat}})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(socket, deflate, json.loads(message.data))
        finally:
            session = self.sockets.pop(socket, None)
            self._lines.pop(socket)
            if session is not None and session.socket is socket:
                session.socket = None
                if socket.close_code in (1000, 1001):
                    # The client said goodbye: Discord ends the session.
                    self.sessions.pop(session.id, None)
            await self.note()
        return socket

    async def _take(self, socket: web.WebSocketResponse, deflate: Any, said: Any) -> None:
        self.log.append(said)
        if self.silent:
            return
        match said["op"]:
            case 1:
                await _send(socket, deflate, {"op": ACK, "d": None})
            case 2:
                await self._identify(socket, deflate, said["d"])
            case 6:
                await self._resume(socket, deflate, said["d"])
            case 8:
                await self._members(socket, said["d"])
        await self.note()

    async def _identify(self, socket: web.WebSocketResponse, deflate: Any, said: Any) -> None:
        world = self.world
        if self.invalid_sessions:
            again = self.invalid_sessions.pop(0)
            await _send(socket, deflate, {"op": INVALID, "d": again})
            return
        code, self.refuse = self.refuse, None
        if code is None and said["token"] != world.token:
            code = 4004
        if code is None and said["intents"] & PRIVILEGED & ~self._allowed():
            code = 4014
        shard = tuple(said.get("shard", (0, 1)))
        if code is None and not 0 <= shard[0] < shard[1]:
            code = 4010
        if code is not None:
            await socket.close(code=code)
            return
        self._lasts += 1
        session = Session(f"session-{self._lasts}", said["intents"], (shard[0], shard[1]))
        session.socket, session.deflate = socket, deflate
        self.sessions[session.id] = session
        self.sockets[socket] = session
        mine = [g for g in world.guilds.values() if self._is_in(g.id) and session.holds(g.id)]
        body = payloads_gateway.ready(
            world, [g.id for g in mine], session.id, self.url, list(session.shard)
        )
        await self._tell(session, "READY", body)
        for guild in mine:
            if guild.available:
                await self._tell(session, "GUILD_CREATE", payloads.guild(guild, world))

    def _allowed(self) -> int:
        """The privileged intents that the developer portal grants this application."""
        flags, found = self.world.app_flags, 0
        if flags & (1 << 14 | 1 << 15):
            found |= Intents(members=True).value
        if flags & (1 << 18 | 1 << 19):
            found |= Intents(message_content=True).value
        if flags & (1 << 12 | 1 << 13):
            found |= Intents(presences=True).value
        return found

    def _is_in(self, guild: int) -> bool:
        return self.world.app in self.world.guilds[guild].members

    async def _resume(self, socket: web.WebSocketResponse, deflate: Any, said: Any) -> None:
        session = self.sessions.get(said["session_id"])
        again = self.invalid_sessions.pop(0) if self.invalid_sessions else None
        if again is not None or session is None or said["seq"] > session.number:
            await _send(socket, deflate, {"op": INVALID, "d": bool(again)})
            return
        session.socket, session.deflate = socket, deflate
        self.sockets[socket] = session
        for number, text in session.told:
            if number > said["seq"]:
                await _send_text(socket, deflate, text)
        await self._tell(session, "RESUMED", {"_trace": []})

    async def _members(self, socket: web.WebSocketResponse, said: Any) -> None:
        session = self.sockets[socket]
        guild = self.world.guilds.get(int(said["guild_id"]))
        if session is None or guild is None:
            return
        if not session.may("members") and not said.get("user_ids") and not said.get("query"):
            await socket.close(code=4014)
            return
        lost: list[int] = []
        if wanted := said.get("user_ids"):
            asked = [int(one) for one in (wanted if isinstance(wanted, list) else [wanted])]
            found = [one for one in asked if one in guild.members]
            lost = [one for one in asked if one not in guild.members]
        else:
            start = said.get("query", "").lower()
            found = [
                m.user.id
                for m in guild.members.values()
                if (m.nick or m.user.name).lower().startswith(start)
            ][: said.get("limit") or None]
        parts = [found[at : at + CHUNK] for at in range(0, len(found), CHUNK)] or [[]]
        for index, part in enumerate(parts):
            body = payloads_gateway.members_chunk(
                guild, part, index, len(parts), said.get("nonce"), lost
            )
            await self._tell(session, "GUILD_MEMBERS_CHUNK", body)

    # -- telling

    async def tell(
        self, event: str, guild: int | None, body: Callable[[Session], Any], intent: str = "guilds"
    ) -> None:
        """Tell an event to every session that may know of it. `body` is made for each session;
        None: not for this one. Sessions without a connection read it when they resume."""
        if guild is not None and not self._is_in(guild):
            return
        for session in list(self.sessions.values()):
            if session.holds(guild) and (not intent or session.may(intent)):
                made = body(session)
                if made is not None:
                    await self._tell(session, event, made)

    async def _tell(self, session: Session, event: str, body: dict[str, Any]) -> None:
        if self.alter is not None:
            body = self.alter(event, body)
        session.number += 1
        text = json.dumps({"op": 0, "t": event, "s": session.number, "d": body})
        session.told.append((session.number, text))
        if session.socket is not None and not session.socket.closed and not self.silent:
            await _send_text(session.socket, session.deflate, text)

    # -- trouble

    async def drop(self, code: int | None = 1001) -> None:
        """End every connection, with a close code, or (None) as if the cable were cut."""
        for socket in list(self.sockets):
            session = self.sockets[socket]
            if session is not None:
                session.socket = None
            if code is None:
                if (line := self._lines[socket]) is not None:
                    line.abort()
            else:
                await socket.close(code=code)

    async def forget(self) -> None:
        """Lose every session: who comes back to one is told that it is invalid."""
        self.sessions.clear()

    async def ask_to_reconnect(self) -> None:
        for socket, session in list(self.sockets.items()):
            if session is not None:
                await _send(socket, session.deflate, {"op": RECONNECT, "d": None})

    async def ask_for_heartbeat(self) -> None:
        for socket, session in list(self.sockets.items()):
            if session is not None:
                await _send(socket, session.deflate, {"op": HEARTBEAT, "d": None})

    async def invalidate(self, resumable: bool) -> None:
        """Tell everybody, unasked, that their session is invalid."""
        for socket, session in list(self.sockets.items()):
            if session is not None:
                if not resumable:
                    self.sessions.pop(session.id, None)
                await _send(socket, session.deflate, {"op": INVALID, "d": resumable})

    async def raw(self, frame: dict[str, Any]) -> None:
        """Send something that no Discord of today would."""
        for socket, session in list(self.sockets.items()):
            if session is not None:
                await _send(socket, session.deflate, frame)

    # -- waiting

    async def note(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def until(self, holds: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait until something holds; looked at again whenever a client has said something."""
        async with asyncio.timeout(seconds), self.changed:
            await self.changed.wait_for(lambda: bool(holds()))

    def sent(self, op: int) -> list[dict[str, Any]]:
        """What clients have sent with that opcode."""
        return [one for one in self.log if one["op"] == op]


async def _send(socket: web.WebSocketResponse, deflate: Any, frame: dict[str, Any]) -> None:
    await _send_text(socket, deflate, json.dumps({"t": None, "s": None} | frame))


async def _send_text(socket: web.WebSocketResponse, deflate: Any, text: str) -> None:
    try:
        if deflate is None:
            await socket.send_str(text)
        else:
            data = deflate.compress(text.encode()) + deflate.flush(zlib.Z_SYNC_FLUSH)
            await socket.send_bytes(data)
    except (ConnectionError, RuntimeError):
        return  # it is read when the session is resumed
