"""Just enough of Discord to connect to, in a process of its own, so that its CPU is not counted."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from multiprocessing.connection import Connection
from typing import Any
from unittest.mock import patch

import discord.gateway
import discord.http
import yarl
from aiohttp import WSMsgType, web

from bench.world import TEXT

APP, GUILD, FIRST_CHANNEL, FIRST_PERSON = 1 << 22, 7 << 22, 100 << 22, 100_000 << 22
EPOCH = 1420070400000
JOINED = "2026-01-01T12:00:00.000000+00:00"
EVERYBODY = str(discord.Permissions.all().value)

_numbers = count(1)


def channel_id(room: int) -> int:
    """A channel's id."""
    return FIRST_CHANNEL + room


def person_id(person: int) -> int:
    """Somebody's id."""
    return FIRST_PERSON + person


def user(ident: int, name: str, bot: bool = False) -> dict[str, Any]:
    """A person, as Discord tells of them."""
    return {
        "id": str(ident), "username": name, "discriminator": "0", "avatar": None,
        "global_name": name.title(), "bot": bot, "public_flags": 0,
    }  # fmt: skip


def member(ident: int, name: str) -> dict[str, Any]:
    """A member, as Discord tells of them."""
    return {
        "user": user(ident, name), "roles": [], "joined_at": JOINED, "deaf": False, "mute": False,
        "flags": 0, "pending": False, "premium_since": None, "nick": None,
    }  # fmt: skip


def guild(ident: int, channels: int, members: int, in_voice: int = 0) -> dict[str, Any]:
    """A server, as GUILD_CREATE has it. Discord sends a bot without the members intent only itself
    and who is in a voice channel; `members` is how many there are."""
    first = FIRST_CHANNEL if ident == GUILD else ident + 1000
    own = member(APP, "heard") | {"user": user(APP, "heard", bot=True)}
    talking = [member(ident + 5000 + n, f"voice-{n}") for n in range(in_voice)]
    states = [
        {
            "user_id": one["user"]["id"], "channel_id": str(first), "session_id": "s",
            "deaf": False, "mute": False, "self_deaf": False, "self_mute": False,
            "self_video": False, "suppress": False, "request_to_speak_timestamp": None,
        }
        for one in talking
    ]  # fmt: skip
    roles = [(ident, "@everyone"), *((ident + n, f"role-{n}") for n in range(1, 11))]
    return {
        "id": str(ident), "name": f"Server {ident}", "owner_id": str(ident + 1), "icon": None,
        "splash": None, "discovery_splash": None, "features": ["COMMUNITY"], "emojis": [],
        "stickers": [], "region": "deprecated", "afk_channel_id": None, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 0,
        "mfa_level": 0, "nsfw_level": 0, "application_id": None, "system_channel_id": None,
        "system_channel_flags": 0, "rules_channel_id": None, "vanity_url_code": None,
        "banner": None, "premium_tier": 0, "preferred_locale": "en-GB", "description": None,
        "public_updates_channel_id": None, "incidents_data": None, "stage_instances": [],
        "guild_scheduled_events": [], "presences": [], "soundboard_sounds": [], "threads": [],
        "joined_at": JOINED, "large": members >= 250, "member_count": members,
        "unavailable": False, "members": [own, *talking], "voice_states": states,
        "roles": [
            {"id": str(key), "name": name, "permissions": EVERYBODY, "position": n, "color": 0,
             "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
             "hoist": False, "managed": False, "mentionable": False, "flags": 0}
            for n, (key, name) in enumerate(roles)
        ],
        "channels": [
            {"id": str(first + n), "type": 2 if n == 0 and in_voice else 0, "name": f"channel-{n}",
             "guild_id": str(ident), "position": n, "permission_overwrites": [], "nsfw": False,
             "parent_id": None, "last_message_id": None, "rate_limit_per_user": 0,
             "bitrate": 64000, "user_limit": 0}
            for n in range(channels)
        ],
    }  # fmt: skip


def message(room: int, person: int, nonce: str = "", text: str = TEXT) -> dict[str, Any]:
    """MESSAGE_CREATE: somebody says something they have not said before."""
    number = ((int(time.time() * 1000) - EPOCH) << 22) + next(_numbers) % (1 << 22)
    name = f"person-{person}"
    body: dict[str, Any] = {
        "id": str(number), "channel_id": str(channel_id(room)), "guild_id": str(GUILD),
        "author": user(person_id(person), name), "content": text,
        "timestamp": discord.utils.snowflake_time(number).isoformat(), "edited_timestamp": None,
        "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": False, "type": 0, "flags": 0, "components": [],
        "nonce": nonce or str(number),
    }  # fmt: skip
    inside = member(person_id(person), name)
    del inside["user"]
    return body | {"member": inside}


def frame(event: str, body: dict[str, Any], number: int) -> str:
    """A frame of the gateway."""
    return json.dumps({"t": event, "s": number, "op": 0, "d": body})


class Told:
    """The other process: what it is told to do."""

    def __init__(self, line: Connection, port: int) -> None:
        self._line = line
        self.rest = f"http://127.0.0.1:{port}/api/v10"
        self.gateway = f"ws://127.0.0.1:{port}/gateway/"

    def send(self, token: str, how_many: int, rate: int = 0, rooms: int = 1) -> None:
        """Have messages sent to the client that logged in with a token; `rate` a second, 0: at
        once."""
        self._line.send((token, how_many, rate, rooms))


@asynccontextmanager
async def discord_elsewhere(channels: int) -> AsyncIterator[Told]:
    """A Discord in a process of its own, which discord.py knows instead of the real one."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, channels), daemon=True)
    process.start()
    there.close()  # so that nobody waits for an answer from a process that has died
    try:
        told = Told(here, await asyncio.to_thread(here.recv))
        with _pointed_at(told):
            yield told
    finally:
        process.terminate()
        await asyncio.to_thread(process.join)


@contextmanager
def _pointed_at(told: Told) -> Iterator[None]:
    gateway = yarl.URL(told.gateway)
    with (
        patch.object(discord.http.Route, "BASE", told.rest),
        patch.object(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway),
    ):
        yield


# -- in the other process --------------------------------------------------------------------------


def _serve(line: Connection, channels: int) -> None:
    asyncio.run(_Server(line, channels).run())


class _Server:
    def __init__(self, line: Connection, channels: int) -> None:
        self._line = line
        self._channels = channels
        self._sockets: dict[str, tuple[web.WebSocketResponse, Any]] = {}
        self._url = ""
        self._number = 2
        self._sending: set[asyncio.Task[None]] = set()
        self._over = asyncio.Event()

    async def run(self) -> None:
        app = web.Application()
        app.router.add_get("/gateway/", self._gateway)
        app.router.add_route("*", "/api/v10/{rest:.*}", self._rest)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        self._url = f"ws://127.0.0.1:{port}/gateway/"
        loop = asyncio.get_running_loop()
        loop.add_reader(self._line.fileno(), self._told)
        self._line.send(port)
        await self._over.wait()
        loop.remove_reader(self._line.fileno())

    def _told(self) -> None:
        try:
            told = self._line.recv()
        except EOFError:  # whoever measures was ended
            self._over.set()
            return
        task = asyncio.create_task(self._send(*told))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _send(self, token: str, how_many: int, rate: int, rooms: int) -> None:
        socket, deflate = self._sockets[token]
        began = time.perf_counter()
        for number in range(how_many):
            if rate and (ahead := began + number / rate - time.perf_counter()) > 0:
                await asyncio.sleep(ahead)
            body = message(number % rooms, number // rooms % 10, f"{time.perf_counter():.6f}")
            self._number += 1
            await _out(socket, deflate, frame("MESSAGE_CREATE", body, self._number))

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        deflate = zlib.compressobj()
        await _out(socket, deflate, json.dumps({"op": 10, "d": {"heartbeat_interval": 41250}}))
        async for said in socket:
            if said.type is not WSMsgType.TEXT:
                continue
            told = json.loads(said.data)
            if told["op"] == 1:
                await _out(socket, deflate, json.dumps({"op": 11, "d": None}))
            elif told["op"] == 2:
                await self._identify(socket, deflate, told["d"])
        return socket

    async def _identify(self, socket: web.WebSocketResponse, deflate: Any, said: Any) -> None:
        ready = {
            "v": 10, "user": user(APP, "heard", bot=True), "session_id": "session",
            "guilds": [{"id": str(GUILD), "unavailable": True}], "resume_gateway_url": self._url,
            "shard": said.get("shard", [0, 1]), "application": {"id": str(APP), "flags": 1 << 19},
        }  # fmt: skip
        await _out(socket, deflate, frame("READY", ready, 1))
        there = guild(GUILD, self._channels, 100)
        await _out(socket, deflate, frame("GUILD_CREATE", there, 2))
        self._sockets[said["token"]] = (socket, deflate)

    async def _rest(self, request: web.Request) -> web.Response:
        path, body = request.match_info["rest"], await request.read()
        answer: Any = {}
        if path == "users/@me":
            answer = user(APP, "heard", bot=True)
        elif path == "oauth2/applications/@me":
            answer = {
                "id": str(APP), "name": "Heard", "icon": None, "description": "", "summary": "",
                "verify_key": "", "flags": 1 << 19, "owner": user(2, "owner"), "bot_public": True,
                "bot_require_code_grant": False,
            }  # fmt: skip
        elif path == "gateway/bot":
            limit = {"total": 9, "remaining": 9, "reset_after": 0, "max_concurrency": 1}
            answer = {"url": self._url, "shards": 1, "session_start_limit": limit}
        elif path.endswith("/commands"):
            answer = [
                {"description": "", "default_member_permissions": None}
                | one
                | {"id": str(number), "application_id": str(APP), "version": "1"}
                for number, one in enumerate(json.loads(body or b"[]"), start=1)
            ]
        elif path.endswith("/messages") and request.method == "GET":
            answer = []
        elif "/messages" in path:
            room = int(path.split("/")[1]) - FIRST_CHANNEL
            answer = message(room, 0) | {"author": user(APP, "heard", bot=True)}
        found = web.Response(body=json.dumps(answer).encode())
        found.headers["Content-Type"] = "application/json"
        return found


async def _out(socket: web.WebSocketResponse, deflate: Any, text: str) -> None:
    data = deflate.compress(text.encode()) + deflate.flush(zlib.Z_SYNC_FLUSH)
    await socket.send_bytes(data)
