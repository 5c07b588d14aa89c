"""Inspects a database without changing anything in it, not even its tables."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, create_engine, event, inspect
from sqlalchemy.pool import StaticPool

from bot.admin_texts import admin_text
from bot.errors import NotSaved, Unusable
from bot.ports import JournalRow
from storage.database import Database, T, Unshared, Work, or_not_saved, reason
from storage.directory import size
from storage.migrate import HEAD, known, revision
from storage.postgres import Postgres


@dataclass(frozen=True)
class Inspection:
    """An open database, and how its tables stand. Close `database` after use."""

    database: Database
    found: str | None
    """The revision that its tables are at; None if there are none."""
    head: str = HEAD
    """The revision that this version needs."""

    @property
    def ready(self) -> bool:
        """Whether its tables are as this version needs them."""
        return self.found == self.head

    @property
    def newer(self) -> bool:
        """Whether a newer version made its tables."""
        return self.found is not None and self.found not in known()

    async def rooms(self) -> int:
        """How many rooms there are, whichever version made the tables."""
        return 0 if self.found is None else (await self.database.read(size)).rooms


class _OnlyLooking(Unshared):
    """A database that is read, and never written to; implements `storage.database.Database`."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(
            url,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args={"check_same_thread": False, "uri": True, "timeout": 5},
        )
        event.listen(self._engine, "connect", _only_read)

    async def read(self, work: Work[T], *, patient: bool = False) -> T:
        """See `Database.read`."""
        with or_not_saved():
            return await asyncio.to_thread(self._do, work)

    def _do(self, work: Work[T]) -> T:
        with self._engine.connect() as connection:
            return work(connection)

    async def write(
        self, work: Work[T], *, single: bool = False, scrub: bool = False, patient: bool = False
    ) -> T:
        """Refuse: this is only for looking."""
        raise NotSaved("this database was opened to be looked at")

    async def append(self, rows: Collection[JournalRow]) -> None:
        """Refuse: this is only for looking."""
        raise NotSaved("this database was opened to be looked at")

    async def can_commit(self) -> None:
        """Refuse: this is only for looking."""
        raise NotSaved("this database was opened to be looked at")

    async def close(self) -> None:
        """See `Database.close`."""
        await asyncio.to_thread(self._engine.dispose)


async def look_at_sqlite(url: URL) -> Inspection:
    """Look at a SQLite file. No file beside it is made, either.

    Raises:
        Unusable: it is not there, cannot be read, or is no database.
    """
    address = await asyncio.to_thread(_only_to_read, Path(url.database or ""))
    return await _look(_OnlyLooking(address), admin_text("storage-file", file=url.database))


def _only_to_read(file: Path) -> str:
    """The address by which SQLite opens a file without writing."""
    if not file.is_file():
        raise Unusable(admin_text("storage-no-file", file=file))
    # Without a log beside it the file is all there is. SQLite would make one in order to read;
    # `immutable` says that nobody else is writing, which without a log is so.
    how = "mode=ro" if file.with_name(f"{file.name}-wal").exists() else "mode=ro&immutable=1"
    return f"sqlite:///{file.absolute().as_uri()}?{how}&uri=true"


async def look_at_postgres(url: URL) -> Inspection:
    """Look at a PostgreSQL database.

    Raises:
        Unusable: it cannot be reached, or only be read.
    """
    return await _look(await Postgres.open(url), admin_text("storage-the-database"))


async def _look(database: Database, what: str) -> Inspection:
    try:
        return Inspection(database, await database.read(revision))
    except NotSaved as error:
        await database.close()
        raise Unusable(
            admin_text("storage-unusable", database=what, why=reason(error.__cause__ or error))
        ) from error


async def is_empty(database: Database) -> bool:
    """Whether a database has no tables at all."""
    return not await database.read(lambda tx: inspect(tx).get_table_names())


def _only_read(raw: sqlite3.Connection, _record: object) -> None:
    with contextlib.suppress(sqlite3.OperationalError):
        raw.execute("PRAGMA busy_timeout = 5000")
    raw.execute("PRAGMA query_only = ON")
