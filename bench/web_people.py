"""Browsers for the web room, in a process of their own, so that their CPU is not counted.

They speak as much WebSocket as it takes: a client that does more would be what is measured.
"""

from __future__ import annotations

import asyncio
import base64
import json
import multiprocessing
import os
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from adapters.web.presence import REST_FOR_EACH

QUIET = 0.8
"""Seconds without a frame, after which nothing more is taken to come: longer than the web room
gathers what has changed."""
COMING_AT_ONCE = 50
"""Browsers that open their pages at the same moment."""
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA

_KIND = re.compile(rb'\{"is":"([a-z-]+)"')
_ids = count(1)


class Page(NamedTuple):
    """What a browser opens: a socket's path, with the cookie of somebody's seat."""

    path: str
    cookie: str = ""


@dataclass
class Received:
    """What arrived: how many frames of each kind, and how many bytes."""

    frames: Counter[str] = field(default_factory=Counter)
    size: int = 0


class Browsers:
    """The other process: what it is told to do. `side` names a server's browsers."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    async def open(self, side: str, port: int, pages: Sequence[Page]) -> None:
        """Open pages, the next ones of that side; returns when each has received a frame."""
        await self._ask("open", side, port, list(pages))

    async def close(self, side: str, which: Sequence[int] | None = None) -> None:
        """Close some of a side's pages, or all of them; their numbers are not used again."""
        await self._ask("close", side, None if which is None else list(which))

    async def send(self, side: str, page: int, request: Mapping[str, object]) -> None:
        """Have a page send a request. Does not wait for what comes of it."""
        await self._ask("send", side, page, dict(request))

    async def until_quiet(self) -> Received:
        """Wait until nothing more arrives; what has arrived since the last time."""
        found: Received = await self._ask("quiet")
        return found

    async def settle(self, people: int) -> None:
        """Wait until everybody knows who is here. That is told to all only now and then: the longer
        after each other the more there are."""
        while (await self.until_quiet()).size:  # noqa: ASYNC110 - for frames not to come
            await asyncio.sleep(people * 1.1 * REST_FOR_EACH)

    async def talk(
        self, side: str, rate: float, seconds: float, requests: Sequence[tuple[int, str]]
    ) -> list[float]:
        """Have pages send texts at an even rate, in this order and from the beginning again; how
        long each answer took, in seconds."""
        found: list[float] = await self._ask("talk", side, rate, seconds, list(requests))
        return found

    async def _ask(self, *what: object) -> Any:
        self._line.send(what)
        found = await asyncio.to_thread(self._line.recv)
        if isinstance(found, Exception):
            raise found
        return found


@asynccontextmanager
async def browsers() -> AsyncIterator[Browsers]:
    """A process full of browsers."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there,), daemon=True)
    process.start()
    there.close()  # so that nobody waits for an answer from a process that has died
    try:
        yield Browsers(here)
    finally:
        process.terminate()
        await asyncio.to_thread(process.join)


# -- in the other process --------------------------------------------------------------------------


def _run(line: Connection) -> None:
    asyncio.run(_Crowd(line).run())


class _Crowd:
    """All browsers, of both sides."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._pages: dict[str, list[_Browser]] = {}
        self.received = Received()
        self.last = 0.0
        """When a frame arrived last, in the loop's time."""
        self.answers: dict[str, asyncio.Future[float]] = {}

    async def run(self) -> None:
        """Do what is asked, one thing after the other."""
        doing: dict[str, Callable[..., Awaitable[object]]] = {
            "open": self._open,
            "close": self._close,
            "send": self._send,
            "quiet": self._quiet,
            "talk": self._talk,
        }
        while True:
            name, *rest = await asyncio.to_thread(self._line.recv)
            try:
                self._line.send(await doing[name](*rest))
            except Exception as problem:
                self._line.send(RuntimeError(f"{name}: {problem!r}"))

    async def _open(self, side: str, port: int, pages: Sequence[Page]) -> None:
        opened = self._pages.setdefault(side, [])
        loop = asyncio.get_running_loop()
        for start in range(0, len(pages), COMING_AT_ONCE):
            some = [_Browser(self, port, page) for page in pages[start : start + COMING_AT_ONCE]]
            opened += some
            for one in some:
                await loop.create_connection(partial(_itself, one), "127.0.0.1", port)
            async with asyncio.timeout(60):
                await asyncio.gather(*(one.greeted for one in some))

    async def _close(self, side: str, which: Sequence[int] | None) -> None:
        pages = self._pages[side]
        for one in pages if which is None else [pages[at] for at in which]:
            one.leave()
        if which is None:
            del self._pages[side]

    async def _send(self, side: str, page: int, request: dict[str, object]) -> None:
        self._pages[side][page].ask(request)

    async def _quiet(self) -> Received:
        loop = asyncio.get_running_loop()
        self.last = max(self.last, loop.time())
        while (wait := self.last + QUIET - loop.time()) > 0:  # noqa: ASYNC110 - for a frame not to come
            await asyncio.sleep(wait)
        found, self.received = self.received, Received()
        return found

    async def _talk(
        self, side: str, rate: float, seconds: float, requests: Sequence[tuple[int, str]]
    ) -> list[float]:
        pages, loop = self._pages[side], asyncio.get_running_loop()
        began, waiting = loop.time(), []
        for number in range(int(rate * seconds)):
            if (ahead := began + number / rate - loop.time()) > 0:
                await asyncio.sleep(ahead)
            page, text = requests[number % len(requests)]
            key = pages[page].ask({"is": "say", "text": text})
            waiting.append(self._answered(key, loop.time()))
        async with asyncio.timeout(60):
            return list(await asyncio.gather(*waiting))

    def _answered(self, key: str, asked: float) -> asyncio.Task[float]:
        answer = self.answers[key] = asyncio.get_running_loop().create_future()

        async def took() -> float:
            arrived: float = await answer
            return arrived - asked

        return asyncio.create_task(took())

    def took(self, frame: bytes) -> None:
        """A frame has arrived."""
        kind = found[1].decode() if (found := _KIND.match(frame)) else ""
        self.received.frames[kind] += 1
        self.received.size += len(frame)
        self.last = asyncio.get_running_loop().time()
        if kind == "answer" and self.answers:
            waiting = self.answers.pop(
                frame.split(b'"to":"', 1)[1].split(b'"', 1)[0].decode(), None
            )
            if waiting is not None:
                waiting.set_result(self.last)


def _itself(browser: _Browser) -> _Browser:
    return browser


class _Browser(asyncio.Protocol):
    """One open page."""

    def __init__(self, crowd: _Crowd, port: int, page: Page) -> None:
        self._crowd = crowd
        self._port = port
        self._page = page
        self._buffer = bytearray()
        self._shaken = False
        self._transport: asyncio.Transport | None = None
        self.greeted: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a WebSocket, as a browser does."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        here = f"127.0.0.1:{self._port}"
        heads = {
            "Host": here,
            "Origin": f"http://{here}",
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            "Sec-WebSocket-Version": "13",
            "Cookie": f"heard={self._page.cookie}",
        }
        lines = [f"GET {self._page.path} HTTP/1.1", *(f"{k}: {v}" for k, v in heads.items())]
        transport.write("\r\n".join([*lines, "", ""]).encode())

    def data_received(self, data: bytes) -> None:
        """Take the frames that are whole."""
        self._buffer += data
        if not self._shaken:
            head, there, rest = bytes(self._buffer).partition(b"\r\n\r\n")
            if not there:
                return
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                self.greeted.set_exception(RuntimeError(head.decode(errors="replace")[:200]))
                return
            self._shaken = True
            self._buffer = bytearray(rest)
        while (frame := self._frame()) is not None:
            kind, content = frame
            if kind == TEXT:
                if not self.greeted.done():
                    self.greeted.set_result(None)
                self._crowd.took(content)
            elif kind == PING:
                self._write(PONG, content)
            elif kind == CLOSE and not self.greeted.done():
                self.greeted.set_exception(RuntimeError(f"closed: {content!r}"))

    def connection_lost(self, exc: Exception | None) -> None:
        """The server has hung up."""
        if not self.greeted.done():
            self.greeted.set_exception(RuntimeError("the connection ended"))

    def ask(self, request: Mapping[str, object]) -> str:
        """Send a request under a new id, which is returned."""
        key = f"request-{next(_ids):09}"
        self._write(TEXT, json.dumps({"is": request["is"], "id": key, **request}).encode())
        return key

    def leave(self) -> None:
        """Close the page."""
        if self._transport is not None:
            self._write(CLOSE, b"\x03\xe9")
            self._transport.close()

    def _frame(self) -> tuple[int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        start, size = 2, buffer[1] & 0x7F
        if size >= 126:
            start += 2 if size == 126 else 8
            if len(buffer) < start:
                return None
            size = int.from_bytes(buffer[2:start])
        if len(buffer) < start + size:
            return None
        kind, content = buffer[0] & 0x0F, bytes(buffer[start : start + size])
        del buffer[: start + size]
        return kind, content

    def _write(self, kind: int, content: bytes) -> None:
        assert self._transport is not None
        # The mask is all zeros: masked with it, everything is as it was.
        size = len(content)
        head = bytes([0x80 | kind])
        head += bytes([0x80 | size]) if size < 126 else bytes([0xFE]) + size.to_bytes(2)
        self._transport.write(head + bytes(4) + content)
