"""People in a web room: each at some worker, from where they go to another when theirs dies."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from random import Random
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from tests.kills.fleet import PUBLIC, Fleet
from tests.kills.history import History
from tests.kills.somebody import Somebody

IN_FLIGHT = 3
"""So many things may wait for their answers, if the one after them is sent all the same."""
MOVES = 0.03
"""How likely somebody goes to another worker instead of doing something."""
AGAIN = 0.1
"""Seconds until a browser tries to connect again."""


class WebPerson(Somebody):
    """A browser. What was not answered is sent again by it, under the same id, in the order in
    which it was sent."""

    def __init__(
        self, name: str, fleet: Fleet, history: History, chance: Random, *, facilitator: bool
    ) -> None:
        super().__init__(name, "", history, chance)
        self.key = ""
        self.facilitator = facilitator
        self._fleet = fleet
        bases = [URL(worker.base) for worker in fleet.workers]
        jar = aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=bases)
        self.browser = aiohttp.ClientSession(cookie_jar=jar)
        self._waiting: dict[str, dict[str, Any]] = {}
        """What has no answer yet, by its name, as it was sent."""
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._pages = 0
        self._at = ""
        self._me = ""
        self.hello: dict[str, Any] = {}
        self._news = asyncio.Event()
        self._leaving = False
        self._connecting: asyncio.Task[None] | None = None

    # -- coming in

    async def form(self, path: str, **fields: str) -> str:
        """Fill in a form of a page; where it leads."""
        base = self._fleet.up[0].base
        async with self.browser.get(f"{base}{path}") as page:
            found = re.search(r'name="csrf" value="([^"]+)"', await page.text())
            assert found, await page.text()
        data = {"csrf": found[1], **fields}
        to = "/rooms" if "title" in fields else path
        headers = {"Origin": PUBLIC}
        async with self.browser.post(
            f"{base}{to}", data=data, headers=headers, allow_redirects=False
        ) as made:
            assert made.status == 303, await made.text()
            return made.headers["Location"]

    async def makes_room(self, owner_link: str) -> None:
        """Open a room, as whoever owns this Heard."""
        link = urlsplit(owner_link.strip())
        await self.form(link.path, link=link.fragment)
        made = await self.form("/", title="A room", name=self.name, zone="UTC")
        self.enters(made)

    async def joins(self, link: str) -> None:
        """Come by an invitation."""
        self.enters(await self.form("/join", link=link, name=self.name))

    def enters(self, path: str) -> None:
        """Open the room's page, which stays open; see `is_there`."""
        self.key = path.removeprefix("/room/").partition("#")[0]
        self.room = f"web//{self.key}"
        self._connecting = asyncio.create_task(self._stay(), name=self.name)

    async def greeted(self) -> None:
        """Wait until the room is on the screen."""
        await self.until(lambda: self.hello)

    async def until(self, holds: Callable[[], object], seconds: float = 30) -> None:
        """Wait until something holds of what is on the screen."""
        async with asyncio.timeout(seconds):
            while not holds():
                self._news.clear()
                await self._news.wait()

    # -- connected, here or there

    async def _stay(self) -> None:
        while not self._leaving:
            up = [worker for worker in self._fleet.up if worker.name != self._at]
            if not up:
                await asyncio.sleep(AGAIN)
                continue
            worker = self.chance.choice(up)
            self._at = worker.name
            url = f"{worker.base}/room/{self.key}/socket"
            try:
                async with self.browser.ws_connect(url, headers={"Origin": PUBLIC}) as socket:
                    await self._attend(socket)
            except (aiohttp.ClientError, ConnectionError, TimeoutError):
                pass
            self._socket = None
            self._news.set()
            await asyncio.sleep(AGAIN)

    async def _attend(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._pages += 1
        page = f"{self.name}/{self._pages}"
        async for message in socket:
            told = message.json()
            match told["is"]:
                case "hello":
                    self.hello = told
                    self._me = told["me"]["id"]
                    self.history.note("page", page=page, who=self.name, room=self.room,
                                      worker=self._at)  # fmt: skip
                    for entry in told["entries"]:
                        self._shown(page, entry, greeting=True)
                    self._socket = socket
                    for frame in self._waiting.values():
                        await socket.send_json(frame)
                case "entry":
                    self._shown(page, told, greeting=False)
                case "answer":
                    self._answered(told)
            self._news.set()
        self.history.note("page-over", page=page)

    def _shown(self, page: str, entry: dict[str, Any], *, greeting: bool) -> None:
        self.history.note("shown", room=self.room, place=self.name, page=page, key=entry["id"],
                          kind=entry["kind"], greeting=greeting, worker=self._at)  # fmt: skip

    def _answered(self, told: dict[str, Any]) -> None:
        frame = self._waiting.pop(told["to"], None)
        if frame is None:
            return
        op, source = told["to"], f"web:{self._me}:{told['to']}"
        text = str((told.get("reply") or {}).get("text", ""))
        if told.get("refused"):
            self.becomes("refused", op, source=source, why=text)
        elif told.get("failed"):
            self.becomes("unanswered", op, source=source, why=text)
        else:
            self.becomes("acknowledged", op, source=source, worker=self._at)

    # -- what they do

    async def lives(self, until: asyncio.Event) -> None:
        """Do one thing after another until then; return when all of it has been answered."""
        while not until.is_set():
            await self.pauses()
            if self._socket is not None and self.chance.random() < MOVES:
                self.history.note("moves", who=self.name, worker=self._at)
                await self._socket.close()
                continue
            await self.until(lambda: len(self._waiting) < IN_FLIGHT, 60)
            await self._does(self._something())
        await self.until(lambda: not self._waiting, 60)

    def _something(self) -> str:
        kinds = {"say": 8, "hand": 3, "park": 3, "note": 3, "answer": 3}
        if self.facilitator:
            kinds["decide"] = 4
        return self.chance.choices(list(kinds), list(kinds.values()))[0]

    async def _does(self, kind: str) -> str:
        op = self.sends(kind)
        args: dict[str, dict[str, str]] = {
            "hand": {"reason": op},
            "park": {"wording": op},
            "note": {"text": op},
            "decide": {"text": op},
            "answer": {"proposal": "1", "answer": self.votes()},
            "propose": {"wording": op, "method": "temperature"},
        }
        frame: dict[str, Any] = {"is": "say", "id": op, "text": f"I say {op}"}
        if kind != "say":
            frame = {"is": "do", "id": op, "command": kind, "args": args.get(kind, {})}
        self._waiting[op] = frame
        if self._socket is not None and not self._socket.closed:
            try:
                await self._socket.send_json(frame)
            except (aiohttp.ClientError, ConnectionError):
                return op  # it is sent again to the next worker
        return op

    async def does(self, kind: str) -> None:
        """Do one thing, and wait for its answer."""
        op = await self._does(kind)
        await self.until(lambda: op not in self._waiting)

    async def leaves(self) -> None:
        """Close the page."""
        self._leaving = True
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        await self.browser.close()
