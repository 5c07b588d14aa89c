"""Slack's side of the measurement: signed events, an API that answers, and a cheap way to knock."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from urllib.parse import urlencode

from aiohttp import web

from bench.world import TEXT

SECRET = "signing-secret"
TEAM = "T0000000001"
BOT = "U0000000000"
_numbers = count(1)
_began = int(time.time())


class Api:
    """Answers the few questions that the app asks, and counts them."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        """One request."""
        method = request.match_info["method"]
        self.calls[method] += 1
        if method == "auth.test":
            told = {"team_id": TEAM, "user_id": BOT, "bot_id": "B0000000001", "url": "https://x/"}
            return web.json_response({"ok": True, **told})
        if method == "users.info":
            name = {"display_name": "Ann", "real_name": "Ann"}
            user = {"id": request.query.get("user"), "tz": "UTC", "is_bot": False, "profile": name}
            return web.json_response({"ok": True, "user": user})
        return web.json_response({"ok": True, "channel": {"id": "D1"}, "ts": "1.1"})


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """An application, served on loopback; its address."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def api() -> AsyncIterator[Api]:
    """Slack's Web API, as far as it is needed."""
    made = Api()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", made.answer)
    async with serving(app) as address:
        made.url = f"{address}/api/"
        yield made


class Signed:
    """A request as Slack sends it: the body and its headers."""

    __slots__ = ("body", "headers")

    def __init__(self, body: str, kind: str) -> None:
        stamp = str(int(time.time()))
        base = f"v0:{stamp}:{body}".encode()
        digest = hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
        self.body = body
        self.headers: dict[str, str] = {
            "content-type": kind,
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": f"v0={digest}",
        }

    def wire(self) -> bytes:
        """The request as bytes."""
        body = self.body.encode()
        lines = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        head = (
            f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n{lines}\r\n"
        )
        return head.encode() + body


def message(room: int, person: int, text: str = TEXT) -> Signed:
    """Somebody says something that they have not said before."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    number = next(_numbers)
    ts = f"{_began + number // 1000}.{number % 1000:06}"
    user, channel = f"U{person + 1:010}", channel_id(room)
    event = {
        "type": "message",
        "user": user,
        "ts": ts,
        "client_msg_id": f"00000000-0000-4000-8000-{number:012}",
        "text": escaped,
        "team": TEAM,
        "blocks": [
            {
                "type": "rich_text",
                "block_id": "abcde",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
                ],
            }
        ],
        "channel": channel,
        "event_ts": ts,
        "channel_type": "channel",
    }
    body = {
        "token": "verification",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": "A0000000001",
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{number:010}",
        "event_time": _began,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-eyJldCI6Im1lc3NhZ2UifQ",
    }
    return Signed(json.dumps(body), "application/json")


def slash(command: str, text: str = "") -> Signed:
    """Somebody types a slash command."""
    form = {
        "token": "verification",
        "team_id": TEAM,
        "team_domain": "acme",
        "channel_id": channel_id(0),
        "channel_name": "general",
        "user_id": "U0000000001",
        "user_name": "ann",
        "command": command,
        "text": text,
        "api_app_id": "A0000000001",
        "is_enterprise_install": "false",
        "response_url": "http://127.0.0.1:9/commands/1",
        "trigger_id": str(next(_numbers)),
    }
    return Signed(urlencode(form), "application/x-www-form-urlencoded")


def channel_id(room: int) -> str:
    """A channel."""
    return f"C{room + 1:010}"


class Knocker:
    """Connections to a server that send requests and read answers, with as little as will do.

    Its cost is in both figures of a ratio, so it has to be small.
    """

    def __init__(self, address: str) -> None:
        self._port = int(address.rpartition(":")[2])

    async def knock(self, requests: Iterator[bytes], connections: int, took: list[float]) -> int:
        """Send everything, over so many connections; how many requests that were."""
        done = await asyncio.gather(*(self._one(requests, took) for _ in range(connections)))
        return sum(done)

    async def _one(self, requests: Iterator[bytes], took: list[float]) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        sent = 0
        for request in requests:
            before = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head.split(b"\r\n", 1)[0].decode())
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
            if length:
                await reader.readexactly(length)
            took.append(time.perf_counter() - before)
            sent += 1
        writer.close()
        return sent
