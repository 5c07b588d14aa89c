"""A way to PostgreSQL on which connections fall silent: they stay open, and nothing comes through
any more, as behind a firewall that drops what it carries."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import URL, make_url


class BlackHole:
    """What is sent on its way, until `swallow`."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._tasks: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []
        self._swallowed = 0
        """The connections made so far that are silent for good."""
        self._made = 0
        self._at: tuple[bytes, bool] | None = None
        self.fallen = asyncio.Event()
        """Set once what `swallow_at` waits for has come."""
        self.shut = False
        """Whether new connections are silent from the beginning."""

    @property
    def url(self) -> str:
        """The database's address, through here."""
        port = self._server.sockets[0].getsockname()[1]
        query = {"sslmode": "disable", "connect_timeout": "2"}
        here = self._url.set(host="127.0.0.1", port=port, query=query)
        return here.render_as_string(hide_password=False)

    def swallow(self, *, also_new: bool) -> None:
        """From now on nothing comes through, either way. `also_new`: on new connections as well,
        until `open`."""
        self._swallowed, self.shut = self._made, also_new

    def swallow_at(self, sent: bytes, *, arrives: bool, also_new: bool) -> None:
        """The same from where this is sent. `arrives`: that still reaches the server, and nobody is
        told."""
        self.fallen.clear()
        self._at, self._also_new = (sent, arrives), also_new

    def open(self) -> None:
        """New connections are connections again. The old ones stay as they are."""
        self.shut = False

    async def start(self) -> None:
        """Listen on a port of our own."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def stop(self) -> None:
        """Break everything."""
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, ours: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        self._made += 1
        number = self._made
        self._writers.append(back)
        if self.shut:
            self._swallowed = number
        theirs, on = await self._to_the_server()
        self._writers.append(on)
        for carrying in (
            self._carry(ours, on, number, asks=True),
            self._carry(theirs, back, number, asks=False),
        ):
            task = asyncio.create_task(carrying)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _carry(
        self, source: asyncio.StreamReader, to: asyncio.StreamWriter, number: int, *, asks: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(1 << 16):
                silent = number <= self._swallowed
                if asks and not silent and self._at is not None and self._at[0] in data:
                    silent = not self._at[1]
                    self._at = None
                    self.swallow(also_new=self._also_new)
                    self.fallen.set()
                if not silent:
                    to.write(data)
        if number > self._swallowed:
            to.close()

    async def _to_the_server(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host = str(self._url.query.get("host") or self._url.host)
        port = self._url.port or 5432
        if host.startswith("/"):
            return await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        return await asyncio.open_connection(host, port)


@asynccontextmanager
async def black_hole(url: str) -> AsyncIterator[BlackHole]:
    """A way to the database at a URL."""
    way = BlackHole(make_url(url))
    await way.start()
    try:
        yield way
    finally:
        await way.stop()
