"""A SQLite connection and the one thread that uses it.

The writer's lane also *sweeps*: it copies the write-ahead log into the database file and cuts the
log to nothing. It does so after work whose traces must not stay in the log, and whenever nothing
has been written for a moment, so that the database file by itself is a whole database.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, cast

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from storage.database import T, Unconfirmed, Work

# How long to wait for another process that is writing, in milliseconds.
_BUSY_TIMEOUT = "PRAGMA busy_timeout = 5000"
_PRAGMAS = (
    _BUSY_TIMEOUT,  # first, because the others may have to wait, too
    "PRAGMA journal_mode = WAL",
    # Nothing that Heard has accepted may be lost, so every commit waits for the disk. In
    # write-ahead mode the cheaper NORMAL would lose the last commits when the power fails.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # What is deleted, and the previous version of a ballot box, is overwritten with zeros.
    "PRAGMA secure_delete = ON",
)


QUIET = 0.5
"""Seconds without anything to do after which the log is swept."""
SOON, SELDOM = 0.005, 1.0
"""Seconds until another attempt where somebody was reading: at first, and at most."""
PATIENCE = 1.0
"""Seconds for which an acknowledgement waits for the sweep."""


class Lane:
    """Runs work on a thread, one piece after another, each as one transaction. `sweeps`: whether
    it also sweeps the write-ahead log."""

    def __init__(self, url: URL, begin: str, *, sweeps: bool = False) -> None:
        self._begin = begin
        self._broom = Broom() if sweeps else None
        # Errors must not carry people's words into a log: hide_parameters. AUTOCOMMIT: neither
        # SQLAlchemy nor Python's sqlite3 begins a transaction of its own accord; `_do` does.
        self._engine = create_engine(
            url,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args={"check_same_thread": False},
        )
        event.listen(self._engine, "connect", prepare)
        self._open: tuple[Connection, sqlite3.Connection] | None = None
        # By hand, because a hop through ThreadPoolExecutor takes about as long as all the rest.
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        # A daemon: SQLite can be cut off at any moment, and a program must be able to end.
        self._thread = Thread(target=self._work, name="heard-sqlite", daemon=True)
        self._thread.start()
        self._closed = False

    async def run(self, work: Work[T], *, scrub: bool = False) -> T:
        """Do a piece of work as one transaction. If the caller goes away, it is still finished.

        `scrub`: return when the log has been swept, or cannot be for `PATIENCE` seconds.

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
                return
            if scrub and self._broom is not None:
                self._broom.wait_for_it(lambda: _tell(loop, done, None, result))
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
        while True:
            task = self._next()
            if task is None:
                break
            task()
            # The result may keep a statement open, and with it the log.
            task = None
            if self._broom is not None and self._open is not None:
                self._broom.after_work(self._open[1])
        if self._broom is not None:
            self._broom.let_go()
        if self._open is not None:
            self._open[0].close()
        self._engine.dispose()

    def _next(self) -> Callable[[], None] | None:
        """What is to be done next; meanwhile the log is swept, if that is due."""
        while True:
            if self._broom is None or self._open is None:
                return self._queue.get()
            try:
                return self._queue.get(timeout=self._broom.due_in())
            except Empty:
                self._broom.sweep(self._open[1])

    def _do(self, work: Work[T]) -> T:
        if self._open is None:
            connection = self._engine.connect()
            self._open = (connection, cast(Any, connection.connection.driver_connection))
        connection, raw = self._open
        raw.execute(self._begin)
        try:
            result = work(connection)
            _commit(raw)
        except BaseException:
            if raw.in_transaction:  # some failures, such as a full disk, have ended it already
                raw.execute("ROLLBACK")
            raise
        return result


def _commit(raw: sqlite3.Connection) -> None:
    """Raises `Unconfirmed` if the disk failed while it was written: what has reached it is found by
    the next process to open the file. Any other error (busy, full) leaves the file as it was."""
    try:
        raw.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_IOERR:
            raise Unconfirmed(error) from error
        raise


class Broom:
    """Sweeps the write-ahead log of a connection, by its thread, and never makes it wait."""

    def __init__(self) -> None:
        # The log may be unswept at the start, if the previous process was killed.
        self._dirty = True
        self._next = time.monotonic() + QUIET
        self._pause = SOON
        self._waiting: list[tuple[float, Callable[[], None]]] = []

    def wait_for_it(self, tell: Callable[[], None]) -> None:
        """Call this when the log has been swept, or when it has taken too long."""
        self._waiting.append((time.monotonic() + PATIENCE, tell))

    def due_in(self) -> float | None:
        """Seconds until there is something to do; None: never."""
        if not self._dirty:
            return None
        first = min([self._next, *(until for until, _ in self._waiting)])
        return max(0.0, first - time.monotonic())

    def after_work(self, raw: sqlite3.Connection) -> None:
        """Something may have been written. Sweep now if somebody waits for it, else when quiet."""
        self._dirty = True
        now = time.monotonic()
        if not self._waiting:
            self._next, self._pause = now + QUIET, SOON
        elif self._pause == SOON or now >= self._next:
            self.sweep(raw)

    def sweep(self, raw: sqlite3.Connection) -> None:
        """Sweep if nobody is reading at this moment; else try again soon."""
        if _truncated(raw):
            self._dirty, self._pause = False, SOON
            self.let_go()
            return
        now = time.monotonic()
        self._next = now + self._pause
        self._pause = min(2 * self._pause, SELDOM)
        late = [tell for until, tell in self._waiting if until <= now]
        self._waiting = [each for each in self._waiting if each[0] > now]
        for tell in late:
            tell()

    def let_go(self) -> None:
        """Nobody has to wait any longer."""
        waiting, self._waiting = self._waiting, []
        for _, tell in waiting:
            tell()


def _truncated(raw: sqlite3.Connection) -> bool:
    """Copy the log into the database and cut it to nothing. False if somebody is reading or
    writing, or it cannot be done: SQLite says the former in the row that it returns.

    Without a busy timeout, since it would be waited out here, in the one thread that writes.
    """
    try:
        raw.execute("PRAGMA busy_timeout = 0")
        try:
            row = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.execute(_BUSY_TIMEOUT)
    except sqlite3.Error:
        return False
    return row is not None and row[0] == 0


def prepare(raw: sqlite3.Connection, _record: object) -> None:
    """Set a new connection up as every connection of Heard's is; a listener for `connect`."""
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
            time.sleep(0.02)  # On the database's own thread: nothing tells when the lock is free.
        else:
            return


def _tell(
    loop: asyncio.AbstractEventLoop,
    done: asyncio.Future[Any],
    error: BaseException | None,
    result: Any,
) -> None:
    """Deliver an outcome to the loop, if the caller still waits for it."""

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
