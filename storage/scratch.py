"""Stores in memory that are thrown away: for recorded meetings, and for tests.

Migrating an empty database takes far longer than what most of them do with it, so it is done once
in a process, and every other store begins with a copy of its pages. They work on the event loop: a
hop to a thread and back takes longer than the statements themselves, which wait for no disk. They
share one engine, and with it SQLAlchemy's cache of compiled statements.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Collection
from typing import TypeVar

from sqlalchemy import Connection, NullPool, create_engine, event

from bot.ports import JournalRow
from storage import journal
from storage.ballot_keys import KeysInMemory
from storage.database import ConnectionLog, T, Unshared, Work, or_not_saved
from storage.sqlite_thread import prepare
from storage.store import SqlStore

S = TypeVar("S", bound=SqlStore)
URL = "sqlite://"

_pages: list[bytes] = []
_engine = create_engine(
    URL,
    poolclass=NullPool,
    isolation_level="AUTOCOMMIT",
    hide_parameters=True,
    connect_args={"check_same_thread": False},
)
event.listen(_engine, "connect", prepare)


class ScratchDatabase(Unshared):
    """A migrated database in memory; implements `storage.database.Database`."""

    def __init__(self, pages: bytes) -> None:
        self._line = ConnectionLog()
        self._connection = _engine.connect()
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine is SQLite's
        self._raw = driver
        self._raw.deserialize(pages)
        # Where a sort is long, SQLite would write it to a file.
        self._raw.execute("PRAGMA temp_store = MEMORY")
        self._closed = False

    async def read(self, work: Work[T], *, patient: bool = False) -> T:
        """See `Database.read`."""
        return await self.write(work)

    async def write(
        self, work: Work[T], *, single: bool = False, scrub: bool = False, patient: bool = False
    ) -> T:
        """See `Database.write`."""
        with or_not_saved(self._line):
            try:
                return self._do(work)
            finally:
                # Others have their turn here, as they do while a thread or a server is at work.
                # Whoever is cancelled now has written, as there.
                await asyncio.sleep(0)

    def _do(self, work: Work[T]) -> T:
        if self._closed:
            raise OSError("the database is closed")
        self._raw.execute("BEGIN IMMEDIATE")
        try:
            result = work(self._connection)
            self._raw.execute("COMMIT")
        except BaseException:
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
            raise
        return result

    async def append(self, rows: Collection[JournalRow]) -> None:
        """See `Database.append`."""
        await self.write(lambda tx: journal.append(tx, rows))

    async def can_commit(self) -> None:
        """See `Database.can_commit`."""
        await self.write(lambda tx: None)

    async def close(self) -> None:
        """See `Database.close`."""
        if not self._closed:
            self._closed = True
            self._connection.close()


async def scratch_store() -> SqlStore:
    """An empty store in memory, as `SqlStore.open("sqlite://")` opens one."""
    return await scratch_store_of(SqlStore)


async def scratch_store_of(kind: type[S]) -> S:
    """The same, of a class that does more than `SqlStore`."""
    if not _pages:
        migrated = await SqlStore.open(URL, KeysInMemory())
        _pages.append(await migrated._db.read(_dump))
        await migrated.close()
    return kind(ScratchDatabase(_pages[0]), KeysInMemory())


def _dump(tx: Connection) -> bytes:
    driver = tx.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine is SQLite's
    return driver.serialize()
