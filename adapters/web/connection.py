"""One browser's connection to a room: what it is sent, and a bounded queue while it is slow."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import UTC, datetime
from typing import Protocol

import msgspec
from aiohttp import WSCloseCode, WSMsgType

from adapters.web.protocol import Entry, Outgoing
from bot.ids import PersonId
from bot.ports import Account

QUEUE_LIMIT = 256
"""This many messages may wait for a slow browser. It gets the whole room when it comes back."""

_encoder = msgspec.json.Encoder()


def encode(message: Outgoing) -> bytes:
    """Encodes a message for the wire. Encode once, send to many."""
    return _encoder.encode(message)


class Sink(Protocol):
    """The part of a WebSocket that is written to."""

    async def send_frame(self, message: bytes, opcode: WSMsgType) -> None:
        """Send one frame; waits while the other side is slow."""
        ...


def framed(message: bytes) -> bytes:
    """A text message as the bytes of one WebSocket frame, as servers send it (RFC 6455, 5.2)."""
    size = len(message)
    if size < 126:
        head = bytes((0x81, size))
    elif size < 1 << 16:
        head = b"\x81\x7e" + size.to_bytes(2)
    else:
        head = b"\x81\x7f" + size.to_bytes(8)
    return head + message


class Connection:
    """A connected person: what they have been shown, and what still waits for them."""

    def __init__(
        self, sink: Sink, channel: str, person: PersonId, account: Account, base: str = ""
    ) -> None:
        self.channel = channel
        self.person = person
        self.account = account
        self.address = ""
        """The client address; "" if it cannot be told from others."""
        self.base = base
        """The address by which this browser reaches the server."""
        self.facilitator = False
        """Whether they have been shown the room as a facilitator."""
        self.named = ""
        """The name under which they have been shown the room."""
        self.panel = b""
        """The digest of their own panel as they were shown it last."""
        self.menu = b""
        """The digest of the list of commands that they were shown last."""
        self.links_seen = (0, 0)
        """What `Desk.links_renewed` said when a facilitator was shown the links last."""
        self.here: tuple[str, ...] | None = None
        """The names of those who are here, as this page was shown them; None: not greeted yet."""
        self.hidden = False
        """Whether the page is out of sight: another tab, another program, a locked screen."""
        self.looked_at = datetime.min.replace(tzinfo=UTC)
        """When somebody last looked at the page or touched it."""
        self.code: int = WSCloseCode.OK
        self.looking = asyncio.Lock()
        """Held while a view for them is being built, so that a newer one is sent later."""
        self.over = asyncio.Event()
        """Set when the connection is to be closed, with `code`."""
        self.transport: asyncio.Transport | None = None
        """What the sink writes to, if it may be written to past the sink: a browser that has taken
        everything so far need not wait for a task to have its turn."""
        self._sink = sink
        self._waiting: deque[bytes] | None = None
        """What waits for a browser that is slow; None: nothing does, and nothing is on its way."""
        self._pump: asyncio.Task[None] | None = None
        self._held: list[tuple[str, bytes]] | None = []

    def send(self, message: Outgoing) -> None:
        """Send a message, without waiting for it to arrive."""
        self.send_frame(encode(message), message.id if isinstance(message, Entry) else "")

    def send_frame(self, frame: bytes, entry: str = "") -> None:
        """Send an encoded message; `entry` is its id if it is an entry of the conversation."""
        if self._held is None:
            self._enqueue(frame)
        elif len(self._held) < QUEUE_LIMIT:
            self._held.append((entry, frame))
        else:
            self.end(WSCloseCode.TRY_AGAIN_LATER)

    def greet(self, hello: bytes, entries: set[str]) -> None:
        """Send the hello, then whatever happened while it was being built and is not in it."""
        held, self._held = self._held or [], None
        self._enqueue(hello)
        for entry, frame in held:
            if entry not in entries:
                self._enqueue(frame)

    def end(self, code: int) -> None:
        """Close the connection soon. The first reason given counts."""
        if not self.over.is_set():
            self.code = code
            self.over.set()

    async def stop(self) -> None:
        """Write no more."""
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)

    def _enqueue(self, frame: bytes) -> None:
        if self._waiting is None:
            if self._write_at_once(frame):
                return
            # Only who is slow has a queue, and a task that waits for them.
            self._waiting = deque()
            self._pump = asyncio.create_task(self._write_out(self._waiting), name="slow-browser")
        if len(self._waiting) < QUEUE_LIMIT:
            self._waiting.append(frame)
        else:
            self.end(WSCloseCode.TRY_AGAIN_LATER)

    async def _write_out(self, waiting: deque[bytes]) -> None:
        """Write out what waits, in order, until nothing does or the connection breaks."""
        try:
            while waiting:
                await self._sink.send_frame(waiting.popleft(), WSMsgType.TEXT)
        except (ConnectionError, RuntimeError):
            self.end(WSCloseCode.ABNORMAL_CLOSURE)
        finally:
            self._waiting = self._pump = None

    def _write_at_once(self, frame: bytes) -> bool:
        """Write a frame out, unless something is still on its way to this browser."""
        to = self.transport
        if to is None or self.over.is_set() or to.is_closing() or to.get_write_buffer_size():
            return False
        to.write(framed(frame))
        return True
