"""A database, as the rest of this package sees it.

Everything else here is plain functions that take a SQLAlchemy `Connection` and return. A `Database`
runs such a function as one transaction, off the event loop or on it, whichever its driver
does best. Failures are classified here and nowhere else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError

from bot.admin_texts import admin_text
from bot.errors import NotSaved, Uncertain
from bot.ports import JournalRow
from storage.postgres_errors import AWAY, in_words, sqlstate

if TYPE_CHECKING:
    from storage.postgres_turns import PostgresTurns

log = structlog.get_logger(__name__)

T = TypeVar("T")

Work = Callable[[Connection], T]
"""Statements to run together. It may be run again after a deadlock, so it has no other effects."""


class Database(Protocol):
    """Runs work, each piece as one transaction. Raises `NotSaved` when it cannot, and `Uncertain`
    when a write may have gone through."""

    async def read(self, work: Work[T], *, patient: bool = False) -> T:
        """Run work that only reads. `patient`: see `write`."""
        ...

    async def write(
        self, work: Work[T], *, single: bool = False, scrub: bool = False, patient: bool = False
    ) -> T:
        """Run work and commit it durably, or, if it raises, undo it.

        `single`: it is one statement, which is all or nothing by itself. `scrub`: what it deletes
        or overwrites is to be gone before this returns from what the database keeps for its own
        use, too, as far as that is in our hands: SQLite's write-ahead log and freed pages. While
        somebody else reads the file, it is tried again and again, and this waits for a second at
        most. PostgreSQL's log and dead rows are its administrator's. `patient`: it may
        take long, as a migration does. From any other work PostgreSQL's connection is taken away
        after a while (`storage.postgres_connections`), as nobody may be there to answer.
        """
        ...

    async def append(self, rows: Collection[JournalRow]) -> None:
        """Add events to their meetings and commit them durably, all or none. It does what a `write`
        of `storage.journal.append` does, in the quickest way that the database has.

        Raises:
            Conflict: an event number or a source is taken.
        """
        ...

    async def can_commit(self) -> None:
        """Find out whether something could be committed now, and leave nothing behind.

        Raises:
            NotSaved: it could not: the database is away, cannot be written to, or has no room.
        """
        ...

    @property
    def shared(self) -> bool:
        """Whether several processes may use it at a time."""
        ...

    @property
    def turns(self) -> PostgresTurns | None:
        """What takes turns among the processes that share it; None where there is only one."""
        ...

    async def listen(
        self,
        told: Callable[[str], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
        channel: str = "heard",
    ) -> None:
        """Hear what other processes tell on a channel, until cancelled; see
        `bot.ports.workers.Workers.listen`."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


class Unshared:
    """The part of a `Database` that one process has to itself: nobody tells it anything."""

    @property
    def shared(self) -> bool:
        """See `Database.shared`."""
        return False

    @property
    def turns(self) -> None:
        """See `Database.turns`."""
        return None

    async def listen(
        self,
        told: Callable[[str], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
        channel: str = "heard",
    ) -> None:
        """See `Database.listen`. There is nobody to listen to."""


class Unconfirmed(Exception):
    """A COMMIT was under way when this error came: it may have gone through or not."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error


@contextmanager
def or_not_saved(line: ConnectionLog | None = None) -> Iterator[None]:
    """Raise `NotSaved` for any failure of the database or the connection, and `Uncertain` where
    a COMMIT was under way (`Unconfirmed`): nobody knows whether it went through. `line` notices
    whether the database can be reached."""
    try:
        yield
    except Unconfirmed as error:
        cause = error.error
        _notice(line, cause)
        raise Uncertain(f"the database did not confirm it: {reason(cause)}") from cause
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        _notice(line, error)
        raise NotSaved(f"the database did not take it: {reason(error)}") from error
    if line is not None and line.away:
        line.is_back()


class ConnectionLog:
    """Whether a database can be reached, and a line in the log each time that changes."""

    def __init__(self) -> None:
        self.away = False

    def is_away(self, error: BaseException) -> None:
        """Note that it could not be reached."""
        if not self.away:
            self.away = True
            code = sqlstate(error) or type(error).__name__
            log.error("database.away", code=code)

    def is_back(self) -> None:
        """Note that it was reached again."""
        self.away = False
        log.warning("database.back")


def _notice(line: ConnectionLog | None, error: BaseException) -> None:
    if line is not None and _is_about_the_line(error):
        line.is_away(error)


def _is_about_the_line(error: BaseException) -> bool:
    """Whether the database itself has failed, rather than the statement."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if (code := sqlstate(error)) is not None:
        return code.startswith(AWAY)
    return isinstance(error, OSError | OperationalError | InterfaceError | sqlite3.OperationalError)


def reason(error: BaseException) -> str:
    """An error in one line, without the statement, its parameters or anybody's data."""
    told = error.orig if isinstance(error, DBAPIError) else error
    if meant := in_words(sqlstate(error)):
        return meant
    # Only messages about the database itself; others may quote what was to be written.
    harmless = isinstance(error, OperationalError | sqlite3.OperationalError | OSError)
    if told is not None and (harmless or type(told) is sqlite3.DatabaseError):
        if isinstance(told, TimeoutError):
            return admin_text("storage-no-answer")
        return str(told).partition("\n")[0]
    return type(told).__name__
