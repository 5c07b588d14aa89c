"""A SQLite connection and the one thread that uses it."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, cast

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from storage.database import T, Work

_PRAGMAS = (
    # How long to wait for another process that is writing, in milliseconds. First, because the
    # others may have to wait, too.
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    # Heard promises that nothing it has accepted is lost, so every commit waits for the disk. In
    # write-ahead mode the cheaper NORMAL would lose the last commits when the power fails.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # What somebody takes back, and the place where a ballot lay before, is overwritten with zeros.
    "PRAGMA secure_delete = ON",
)


class Lane:
    """Runs work on a thread, one piece after another, each as one transaction."""

    def __init__(self, url: URL, begin: str) -> None:
        self._begin = begin
        # Errors must not carry people's words into a log: hide_parameters. AUTOCOMMIT: neither
        # SQLAlchemy nor Python's sqlite3 begins a transaction of its own accord; `_do` does.
        self._engine = create_engine(
            url,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args={"check_same_thread": False},
        )
        event.listen(self._engine, "connect", _prepare)
        self._open: tuple[Connection, sqlite3.Connection] | None = None
        # By hand, because a hop through ThreadPoolExecutor takes about as long as all the rest.
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        # A daemon: SQLite can be cut off at any moment, and a program must be able to end.
        self._thread = Thread(target=self._work, name="heard-sqlite", daemon=True)
        self._thread.start()
        self._closed = False

    async def run(self, work: Work[T]) -> T:
        """Do a piece of work as one transaction. If the caller goes away, it is still finished.

        Raises:
            OSError: the lane is closed.
        """
        if self._closed:
            raise OSError("the database is closed")
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()

        def task() -> None:
            try:
                result = self._do(work)
            except BaseException as error:
                _tell(loop, done, error, None)
            else:
                _tell(loop, done, None, result)

        self._queue.put(task)
        return await done

    async def close(self) -> None:
        """Finish what is under way, then close."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            task()
        if self._open is not None:
            self._open[0].close()
        self._engine.dispose()

    def _do(self, work: Work[T]) -> T:
        if self._open is None:
            connection = self._engine.connect()
            self._open = (connection, cast(Any, connection.connection.driver_connection))
        connection, raw = self._open
        raw.execute(self._begin)
        try:
            result = work(connection)
            raw.execute("COMMIT")
        except BaseException:
            if raw.in_transaction:  # some failures, such as a full disk, have ended it already
                raw.execute("ROLLBACK")
            raise
        return result


def _prepare(raw: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        _patiently(raw, pragma)


def _patiently(raw: sqlite3.Connection, pragma: str) -> None:
    """Where two processes turn write-ahead mode on at once, SQLite refuses one of them without
    regard to its busy timeout; so the waiting is done here, for five seconds at most."""
    end = time.monotonic() + 5
    while True:
        try:
            raw.execute(pragma)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return


def _tell(
    loop: asyncio.AbstractEventLoop,
    done: asyncio.Future[Any],
    error: BaseException | None,
    result: Any,
) -> None:
    """Bring an outcome back to the loop, if anybody is still there to hear it."""

    def settle() -> None:
        if done.done():
            return
        if error is None:
            done.set_result(result)
        else:
            done.set_exception(error)

    try:
        loop.call_soon_threadsafe(settle)
    except RuntimeError:  # the loop has closed
        return
