"""A server between Heard and PostgreSQL that writes down every statement that Heard sends.

See postgresql.org/docs/current/protocol-message-formats.html. A statement is parsed once under a
name (P) and bound again and again (B); a simple query (Q) has its text in it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import make_url

SSL_REQUEST = (80877103).to_bytes(4, "big")


class StatementProxy:
    """What was said on all connections that came through here."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        self.said: list[str] = []
        self.news = asyncio.Event()

    @property
    def url(self) -> str:
        """The database's address, through here."""
        port = self._server.sockets[0].getsockname()[1]
        here = self._url.set(host="127.0.0.1", port=port, query={})
        return here.render_as_string(hide_password=False)

    async def start(self) -> None:
        """Listen on a port of our own."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def stop(self) -> None:
        """Take no more connections."""
        self._server.close()

    async def until(self, how_many: int, said: str) -> None:
        """Wait until a statement has been sent so many times."""
        while sum(said in one for one in self.said) < how_many:
            self.news.clear()
            await self.news.wait()

    async def _serve(self, client: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        host = str(self._url.query.get("host") or self._url.host)
        if host.startswith("/"):
            place = Path(host) / f".s.PGSQL.{self._url.port or 5432}"
            server, on = await asyncio.open_unix_connection(str(place))
        else:
            server, on = await asyncio.open_connection(host, self._url.port or 5432)
        answers = asyncio.create_task(_pass(server, back))
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            await self._questions(client, on)
        on.close()
        await answers

    async def _questions(self, client: asyncio.StreamReader, on: asyncio.StreamWriter) -> None:
        while True:  # what has no letter yet: perhaps a wish for TLS, then the startup
            start = await _message(client)
            on.write(start)
            if start[4:8] != SSL_REQUEST:
                break
        names: dict[bytes, str] = {}
        while True:
            kind = await client.readexactly(1)
            message = await _message(client)
            on.write(kind + message)
            if kind == b"Q":
                self._note(message[4:-1].decode())
            elif kind == b"P":
                name, text, _ = message[4:].split(b"\0", 2)
                names[name] = text.decode()
            elif kind == b"B":
                _, name, _ = message[4:].split(b"\0", 2)
                self._note(names[name])

    def _note(self, statement: str) -> None:
        self.said.append(statement)
        self.news.set()


async def _message(stream: asyncio.StreamReader) -> bytes:
    length = await stream.readexactly(4)
    return length + await stream.readexactly(int.from_bytes(length, "big") - 4)


async def _pass(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while some := await source.read(1 << 16):
            to.write(some)
            await to.drain()
    to.close()


@asynccontextmanager
async def statements_of(url: str) -> AsyncIterator[StatementProxy]:
    """Heard's database, and what is asked of it."""
    proxy = StatementProxy(url)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.stop()
