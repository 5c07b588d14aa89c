"""Events appended to the journal past SQLAlchemy, by a prepared statement of asyncpg's.

Most commits are this one statement, and what SQLAlchemy's asynchronous engine does around a
statement costs several times what the driver does for it. Errors are SQLAlchemy's all the same, so
they are told apart where all others are.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple

import asyncpg
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError

from bot.ports import Conflict
from storage.database import Unconfirmed
from storage.journal import Line
from storage.postgres_connections import CLOSE_WITHIN, time_limit
from storage.postgres_errors import POOLED, is_passing, may_be_written, sqlstate

Connect = Callable[[], Awaitable[Any]]
"""Makes a connection of asyncpg's."""

_DRIVER_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
"""What asyncpg raises: for the server, and of its own accord."""
_TRIES = 3
_ONE = "INSERT INTO journal (meeting, number, tenant, source, body) VALUES ($1, $2, $3, $4, $5)"
# One statement, however many rows there are: all or nothing by itself, wherever it is interrupted.
# As TEXT, since an array of VARCHAR(64) would be cut to fit, where the column refuses.
_MANY = """
    INSERT INTO journal (meeting, number, tenant, source, body)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[])
"""


class _Prepared(NamedTuple):
    """A connection, with the statements for one row and for many."""

    connection: Any
    one: Any
    many: Any


class JournalAppender:
    """Appends to the journal, one batch at a time, on a connection that does nothing else.

    It is made with the first batch, and anew when it has died.
    """

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._prepared: _Prepared | None = None
        self._closed = False
        self.is_free = True
        """Whether no batch is under way."""

    async def append(self, lines: Sequence[Line]) -> None:
        """Insert rows and commit them, all or none.

        It is tried again after a deadlock, and where the server has lost the statement.

        Raises:
            Conflict: an event number or a source is taken.
            Unconfirmed: nobody knows whether they were written.
            DBAPIError: they were not.
            OSError: they were not: there is no connection.
        """
        self.is_free = False
        try:
            for _ in range(_TRIES - 1):
                try:
                    return await self._insert(lines)
                except DBAPIError as error:
                    if not is_passing(error) and sqlstate(error) not in POOLED:
                        raise
            return await self._insert(lines)
        except IntegrityError as error:
            raise Conflict("an event number or a source is taken") from error
        finally:
            self.is_free = True

    async def close(self) -> None:
        """Close the connection; nothing can be appended from now on."""
        self._closed = True
        prepared, self._prepared = self._prepared, None
        if prepared is None:
            return
        try:
            await prepared.connection.close(timeout=CLOSE_WITHIN)
        except (*_DRIVER_ERRORS, OSError):  # or it took too long
            prepared.connection.terminate()

    async def _insert(self, lines: Sequence[Line]) -> None:
        prepared = await self._ready()
        if len(lines) == 1:
            await written(prepared.connection, prepared.one, *lines[0])
        else:
            await written(prepared.connection, prepared.many, *columns(lines))

    async def _ready(self) -> _Prepared:
        if self._closed:
            raise OSError("the database is closed")
        if self._prepared is None or self._prepared.connection.is_closed():
            self._prepared = None
            try:
                self._prepared = await self._open()
            except _DRIVER_ERRORS as error:
                raise _as_dbapi_error(error, broken=True) from error
        return self._prepared

    async def _open(self) -> _Prepared:
        connection = await self._connect()
        try:
            if self._closed:
                raise OSError("the database is closed")
            with time_limit(connection):
                return _Prepared(
                    connection, await connection.prepare(_ONE), await connection.prepare(_MANY)
                )
        except BaseException:
            connection.terminate()
            raise


def columns(lines: Sequence[Line]) -> tuple[Sequence[Any], ...]:
    """Rows as a statement for many takes them."""
    return tuple(zip(*lines, strict=True))


async def written(connection: Any, statement: Any, *values: Any) -> None:
    """Run a prepared statement that writes, and is its own COMMIT.

    Whatever is wrong with a connection, whoever uses it next begins afresh: it is left after any
    error but a conflict or a deadlock.

    Raises:
        IntegrityError: an event number or a source is taken.
        Unconfirmed: nobody knows whether it was written.
        DBAPIError: it was not.
    """
    try:
        with time_limit(connection):
            await statement.fetch(*values)
    except _DRIVER_ERRORS as raised:
        error = _as_dbapi_error(raised, broken=connection.is_closed())
        if not isinstance(error, IntegrityError) and not is_passing(error):
            connection.terminate()
        if isinstance(error, DataError):  # asyncpg could not encode it, and sent nothing
            raise error from raised
        if may_be_written(error):
            raise Unconfirmed(error) from raised
        raise error from raised
    except OSError as error:
        connection.terminate()
        raise Unconfirmed(error) from error


def _as_dbapi_error(error: Exception, *, broken: bool) -> DBAPIError:
    """What SQLAlchemy would have made of an error of asyncpg's.

    `broken`: the connection cannot be used any more.
    """
    kind = DBAPIError
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        kind = IntegrityError
    elif isinstance(error, ValueError):
        kind = DataError  # it could not be encoded
    elif not isinstance(error, asyncpg.PostgresError):
        kind = InterfaceError
    return kind(None, None, error, hide_parameters=True, connection_invalidated=broken)
