"""What a browser is sent goes past the queue while it keeps up, and waits its turn if it does not.

What arrives is the same, in the same order.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import WSMsgType

from adapters.web.connection import QUEUE_LIMIT, Connection, framed
from bot.ids import PersonId
from bot.ports import Account


class _Transport:
    """A browser's end: what it has not taken yet waits."""

    def __init__(self) -> None:
        self.written: list[bytes] = []
        self.waiting = 0

    def is_closing(self) -> bool:
        return False

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def write(self, data: bytes) -> None:
        self.written.append(data)


class _Sink:
    """What aiohttp does: it writes to the transport, and then waits for it."""

    def __init__(self, transport: _Transport) -> None:
        self._transport = transport

    async def send_frame(self, message: bytes, opcode: WSMsgType) -> None:
        self._transport.write(framed(message))


def _connected(transport: _Transport, sink: _Sink | None = None) -> Connection:
    ann = Account(platform="web", tenant="", id="ann", name="Ann")
    one = Connection(sink or _Sink(transport), "lamp", PersonId("ann"), ann)
    to: Any = transport
    one.transport = to
    one.greet(b"hello", set())
    return one


async def test_who_keeps_up_is_written_to_at_once() -> None:
    transport = _Transport()
    one = _connected(transport)
    one.send_frame(b"first")
    assert transport.written == [framed(b"hello"), framed(b"first")]


async def test_nothing_overtakes_what_waits_for_a_slow_browser() -> None:
    transport = _Transport()
    one = _connected(transport)
    transport.waiting = 1
    one.send_frame(b"first")
    transport.waiting = 0
    one.send_frame(b"second")
    assert transport.written == [framed(b"hello")]
    while len(transport.written) < 3:
        await asyncio.sleep(0)
    one.send_frame(b"third")
    while len(transport.written) < 4:
        await asyncio.sleep(0)
    await one.stop()
    texts = (b"hello", b"first", b"second", b"third")
    assert transport.written == [framed(text) for text in texts]


async def test_nothing_overtakes_what_is_on_its_way() -> None:
    """The last frame has been taken out of the queue, and the browser has not taken it yet."""
    transport, goes_on, begun = _Transport(), asyncio.Event(), asyncio.Event()

    class Slow(_Sink):
        async def send_frame(self, message: bytes, opcode: WSMsgType) -> None:
            begun.set()
            await goes_on.wait()
            await super().send_frame(message, opcode)

    one = _connected(transport, Slow(transport))
    transport.waiting = 1
    one.send_frame(b"first")
    await begun.wait()
    transport.waiting = 0
    one.send_frame(b"second")
    assert transport.written == [framed(b"hello")]
    goes_on.set()
    while len(transport.written) < 3:
        await asyncio.sleep(0)
    assert transport.written == [framed(text) for text in (b"hello", b"first", b"second")]
    await one.stop()


async def test_only_who_is_slow_has_a_task_that_writes() -> None:
    transport = _Transport()
    one = _connected(transport)
    before = len(asyncio.all_tasks())
    one.send_frame(b"first")
    assert len(asyncio.all_tasks()) == before
    transport.waiting = 1
    one.send_frame(b"second")
    assert len(asyncio.all_tasks()) == before + 1
    while len(asyncio.all_tasks()) > before:
        await asyncio.sleep(0)
    assert transport.written[-1] == framed(b"second")


async def test_who_takes_nothing_for_too_long_is_let_go() -> None:
    transport = _Transport()
    one = _connected(transport)
    transport.waiting = 1
    for _ in range(QUEUE_LIMIT):
        one.send_frame(b"more")
    assert not one.over.is_set()
    one.send_frame(b"more")
    assert one.over.is_set()


def test_frames_say_how_long_they_are() -> None:
    for size, head in (
        (125, b"\x81\x7d"),
        (126, b"\x81\x7e\x00\x7e"),
        (65_535, b"\x81\x7e\xff\xff"),
        (65_536, b"\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"),
    ):
        assert framed(b"x" * size) == head + b"x" * size
