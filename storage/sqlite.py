"""SQLite: one file, one process, no server.

There is one thread that writes and one that reads, each with a connection of its own, and a piece
of work goes through in a single hop. (An async driver hops for every statement, which costs more
than the statement.) In write-ahead mode reading and writing do not wait for each other. An
in-memory database has one thread for both.
"""

from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
import time
from collections.abc import Collection
from pathlib import Path

from sqlalchemy import URL

from bot.admin_texts import admin_text
from bot.errors import NotSaved, Unusable
from bot.ports import JournalRow
from storage import journal
from storage.database import ConnectionLog, T, Unshared, Work, or_not_saved, reason
from storage.sqlite_thread import Lane

_OLDEST = (3, 35, 0)
"""The first SQLite that knows `RETURNING`."""
_BELIEVED = 2.0
"""Seconds for which a successful check that commits work is trusted."""
_ROOM = 64 * 1024
"""Bytes that a commit may need: some pages of the log, and of the database."""


class Sqlite(Unshared):
    """A SQLite database; implements `storage.database.Database`."""

    def __init__(self, url: URL) -> None:
        self._line = ConnectionLog()
        # IMMEDIATE: a writer waits for its turn at the start. Otherwise a transaction that
        # begins by reading could fail to get the write lock in the middle.
        self._writer = Lane(url, "BEGIN IMMEDIATE", sweeps=not _in_memory(url))
        self._file = None if _in_memory(url) else Path(url.database or "")
        self._could_commit = -_BELIEVED
        self._reader = self._writer if _in_memory(url) else Lane(url, "BEGIN")

    @classmethod
    async def open(cls, url: URL) -> Sqlite:
        """Open a database file, created if missing, and readable by its owner only.

        Raises:
            Unusable: the file cannot be opened or is no database.
        """
        if sqlite3.sqlite_version_info < _OLDEST:
            raise Unusable(admin_text("storage-old-sqlite", version=sqlite3.sqlite_version))
        database = cls(url)
        try:
            if not _in_memory(url):
                await asyncio.to_thread(_make_file, Path(url.database or ""))
            await database.write(lambda tx: tx.exec_driver_sql("PRAGMA user_version").scalar())
        except (NotSaved, OSError) as error:
            await database.close()
            why = reason(error.__cause__ or error)
            raise Unusable(
                admin_text("storage-unusable-file", file=url.database, why=why)
            ) from error
        return database

    async def read(self, work: Work[T], *, patient: bool = False) -> T:
        """See `Database.read`."""
        with or_not_saved(self._line):
            return await self._reader.run(work)

    async def write(
        self, work: Work[T], *, single: bool = False, scrub: bool = False, patient: bool = False
    ) -> T:
        """See `Database.write`. `single` and `patient` make no difference here."""
        with or_not_saved(self._line):
            return await self._writer.run(work, scrub=scrub)

    async def append(self, rows: Collection[JournalRow]) -> None:
        """See `Database.append`."""
        await self.write(lambda tx: journal.append(tx, rows))

    async def can_commit(self) -> None:
        """See `Database.can_commit`. Asked again within two seconds, it does not look again."""
        if time.monotonic() - self._could_commit < _BELIEVED:
            return
        with or_not_saved(self._line):
            # Its writer is alive, and may write to the file.
            await self._writer.run(lambda tx: None)
            if self._file is not None:
                await asyncio.to_thread(_find_room, self._file)
        self._could_commit = time.monotonic()

    async def close(self) -> None:
        """See `Database.close`."""
        await self._reader.close()
        await self._writer.close()


def _in_memory(url: URL) -> bool:
    return not url.database or url.database == ":memory:"


def _find_room(database: Path) -> None:
    """Whether there is room on the disk, quotas included: by writing, and deleting it again."""
    file = database.with_name(f"{database.name}-room")
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as probe:
            if probe.write(bytes(_ROOM)) < _ROOM:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(descriptor)
    finally:
        file.unlink(missing_ok=True)


def _make_file(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
