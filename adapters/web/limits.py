"""How long a connection may take to ask for something, and how many connections there may be.

Without these, a stranger with a thousand half-written requests takes every file descriptor, and
nobody else gets in. A connection that has not asked for anything yet has a time limit. When the
places are taken, whoever has waited longest without asking for anything makes room.
"""

from __future__ import annotations

import asyncio
from collections import Counter

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from adapters.web.addresses import Addresses, of_peer, shared
from adapters.web.connection_limits import Limits
from adapters.web.refusal_counts import Refusals, Why


class Connections:
    """All connections of a server."""

    def __init__(
        self,
        refusals: Refusals,
        addresses: Addresses,
        limits: Limits,
    ) -> None:
        self.refusals = refusals
        self.limits = limits
        self._addresses = addresses
        self._most = limits.most
        self._guards: dict[asyncio.BaseTransport, Guard] = {}
        self._waiting: dict[Guard, None] = {}
        """Those that ask for nothing now, the longest first."""
        self._count: Counter[str] = Counter()

    def limit_to(self, files: int) -> None:
        """Allow no more connections than there are files for."""
        self._most = max(1, min(self._most, files))

    def __len__(self) -> int:
        return len(self._guards)

    def admit(self, guard: Guard, transport: asyncio.BaseTransport) -> bool:
        """Let a connection in if there is room, or after dropping one that is idle."""
        guard.address = self._address(transport)
        if len(self._guards) >= self._most and not self._make_room(None):
            return False
        full = bool(guard.address) and self._count[guard.address] >= self.limits.of_address
        if full and not self._make_room(guard.address):
            return False
        self._guards[transport] = guard
        self._count[guard.address] += 1
        self._waiting[guard] = None
        return True

    def leave(self, guard: Guard, transport: asyncio.BaseTransport) -> None:
        """A connection has ended."""
        self._waiting.pop(guard, None)
        if self._guards.pop(transport, None) is not None:
            self._count[guard.address] -= 1
            if not self._count[guard.address]:
                del self._count[guard.address]

    def busy(self, guard: Guard, *, busy: bool) -> None:
        """Whether a connection is being answered now."""
        self._waiting.pop(guard, None)
        if not busy:
            self._waiting[guard] = None

    def _address(self, transport: asyncio.BaseTransport) -> str:
        """The client address; "" where it stands for many: this computer, trusted proxies."""
        address = of_peer(transport.get_extra_info("peername"))
        if address is None or address.is_loopback or self._addresses.is_trusted(address):
            return ""
        return shared(address)

    def _make_room(self, address: str | None) -> bool:
        for guard in self._waiting:
            if address is None or guard.address == address:
                guard.drop("too-many")
                return True
        return False

    def middleware(self) -> Middleware:
        """Tells a connection's guard when its request has been read, and when it is answered."""

        @web.middleware
        async def watch(request: web.Request, handler: Handler) -> web.StreamResponse:
            transport = request.transport
            guard = None if transport is None else self._guards.get(transport)
            if guard is None:
                return await handler(request)
            guard.asked()
            try:
                return await handler(request)
            finally:
                guard.answered()

        return watch


class Guard(asyncio.Protocol):
    """Wraps a connection's protocol, and ends the connection when it takes too long."""

    def __init__(self, connections: Connections, inner: asyncio.Protocol) -> None:
        self._connections = connections
        self._inner = inner
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._in = False
        self.address = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A connection was opened."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - TCP
        self._transport = transport
        if not self._connections.admit(self, transport):
            self._connections.refusals.note("too-many")
            transport.abort()
            return
        self._in = True
        self._wait(self._connections.limits.header_seconds)
        self._inner.connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection was lost."""
        self._stop()
        if self._in and self._transport is not None:
            self._in = False
            self._connections.leave(self, self._transport)
            self._inner.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Data arrived."""
        if self._in:
            self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """The client will send no more."""
        return self._inner.eof_received() if self._in else None

    def pause_writing(self) -> None:
        """The browser reads more slowly than the server writes."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """The browser has caught up."""
        self._inner.resume_writing()

    def asked(self) -> None:
        """A request has been read."""
        self._stop()
        self._connections.busy(self, busy=True)

    def answered(self) -> None:
        """Its answer is ready."""
        if self._in:
            self._connections.busy(self, busy=False)
            self._wait(self._connections.limits.idle_seconds)

    def drop(self, why: Why) -> None:
        """End the connection at once."""
        self._connections.refusals.note(why)
        if self._transport is not None:
            # Now, and not when the loop gets round to it: somebody else needs the place.
            self._connections.leave(self, self._transport)
            self._transport.abort()

    def _wait(self, seconds: float) -> None:
        self._stop()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._too_slow)

    def _too_slow(self) -> None:
        self.drop("too-slow")

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
