"""PostgreSQL: one database for many workers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection
from functools import partial

import asyncpg
import structlog
from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import JournalRow
from storage import journal, postgres_connections
from storage.database import ConnectionLog, T, Unconfirmed, Work, or_not_saved, reason
from storage.postgres_append import JournalAppender
from storage.postgres_connections import UNHURRIED, PostgresConnections, time_limit
from storage.postgres_errors import READ_ONLY, in_words, is_passing, may_be_written, pooler
from storage.postgres_listener import PostgresListener
from storage.postgres_notify import CHANNEL
from storage.postgres_turns import PostgresTurns
from storage.postgres_url import CONNECT_SECONDS, for_driver, place

log = structlog.get_logger(__name__)

KEPT_OPEN, MORE = 5, 5
"""Connections of the pool that stay open once they were needed, and those that are closed again."""
POOL_WAIT = 10.0
"""Seconds for which a connection is waited for while all are in use."""
_TRIES = 3
_OPENED_WITHIN = 2 * CONNECT_SECONDS
"""Seconds for all that is looked at before the first statement."""


class Postgres:
    """A PostgreSQL database; implements `storage.database.Database`."""

    def __init__(self, url: URL) -> None:
        self._line = ConnectionLog()
        self._connections = PostgresConnections()
        address, more = for_driver(url)
        self._engine = create_async_engine(
            address,
            pool_size=KEPT_OPEN,
            max_overflow=MORE,
            pool_timeout=POOL_WAIT,
            # Errors must not carry people's words into a log.
            hide_parameters=True,
            connect_args={"async_creator_fn": self._connections.connect, **more},
        )
        _, arguments = self._engine.dialect.create_connect_args(address)
        connect = partial(self._connections.connect, **{**arguments, **more})
        self._listener = PostgresListener(connect)
        self._appender = JournalAppender(connect)
        self._turns = PostgresTurns(connect)
        # For single statements and for reading: no BEGIN and COMMIT around them.
        self._by_statement = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, url: URL) -> Postgres:
        """Connect to a database that exists.

        Raises:
            Unusable: there is no such server or database, or it does not let us in.
        """
        database = cls(url)
        try:
            async with asyncio.timeout(_OPENED_WITHIN):
                unfit = await database._unfit()
            if unfit:
                raise Unusable(admin_text("storage-unusable", database=place(url), why=unfit))
        except (SQLAlchemyError, asyncpg.PostgresError, OSError) as error:
            await database.close()
            raise Unusable(
                admin_text("storage-unusable", database=place(url), why=reason(error))
            ) from error
        except Unusable:
            await database.close()
            raise
        return database

    async def _unfit(self) -> str | None:
        """Why the server cannot be used, if so."""
        if await self._is_pooled():
            return pooler()
        return in_words(READ_ONLY) if await self._is_read_only() else None

    async def _is_pooled(self) -> bool:
        """Whether connections share a server process, as behind a pooler in transaction mode.

        Two connections of our own that are both open have a process each, and keep it.
        """
        async with self._by_statement.connect() as one, self._by_statement.connect() as other:
            seen = [
                await connection.scalar(text("SELECT pg_backend_pid()"))
                for connection in (one, other, one)
            ]
        return bool(seen[0] == seen[1] or seen[0] != seen[2])

    async def _is_read_only(self) -> bool:
        asked = text(
            "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on'"
        )
        return bool(await self._alone(_limited(lambda tx: tx.scalar(asked))))

    async def read(self, work: Work[T], *, patient: bool = False) -> T:
        """See `Database.read`. Once more on a new connection if the old one had died."""
        work = work if patient else _limited(work)
        with or_not_saved(self._line):
            try:
                return await self._alone(work)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                return await self._alone(work)

    async def _alone(self, work: Work[T]) -> T:
        async with self._by_statement.connect() as connection:
            return await connection.run_sync(work)

    async def write(
        self, work: Work[T], *, single: bool = False, scrub: bool = False, patient: bool = False
    ) -> T:
        """See `Database.write`. `scrub` makes no difference here.

        Work is tried again after a deadlock, or if the connection turns out to have died; never
        once its COMMIT is under way, because then it may have been done. A single statement is
        its own COMMIT, which saves two of three journeys to the server.
        """
        with or_not_saved(self._line):
            if single:
                return await self._single(work if patient else _limited(work))
            if patient:
                return await self._tried(partial(_in_transaction, work=_unhurried(work)))
            return await self._tried(_limited(partial(_in_transaction, work=work)))

    async def _tried(self, transaction: Work[T]) -> T:
        # Where connections fall silent one after the other, somebody waits for an answer.
        until = asyncio.get_running_loop().time() + 2 * postgres_connections.ANSWER_WITHIN
        tries = 0
        while True:
            tries += 1
            try:
                async with self._engine.connect() as connection:
                    return await connection.run_sync(transaction)
            except _TryAgain as again:
                if tries == _TRIES or asyncio.get_running_loop().time() >= until:
                    raise again.error from None

    async def _single(self, work: Work[T]) -> T:
        async with self._by_statement.connect() as connection:
            try:
                return await connection.run_sync(work)
            except (SQLAlchemyError, OSError) as error:
                if may_be_written(error):
                    raise Unconfirmed(error) from error
                raise

    async def append(self, rows: Collection[JournalRow]) -> None:
        """See `Database.append`: on a connection of its own, or, while that is in use, as any other
        single statement. The last commit of a turn is on the turn's."""
        if not rows:
            return
        if self._turns.ends_with_commit:
            with or_not_saved(self._line):
                if await self._turns.append(journal.lines(rows)):
                    return
        if not self._appender.is_free:
            await self.write(lambda tx: journal.append(tx, rows), single=True)
            return
        with or_not_saved(self._line):
            await self._appender.append(journal.lines(rows))

    async def can_commit(self) -> None:
        """See `Database.can_commit`. Whether the server writes its log, which every commit needs;
        tables may lie on another disk."""
        with or_not_saved(self._line):
            if await self._is_read_only():
                raise OSError(admin_text("storage-no-writes"))
            await self._alone(_limited(lambda tx: tx.exec_driver_sql(_EMPTY_MESSAGE)))

    @property
    def shared(self) -> bool:
        """See `Database.shared`."""
        return True

    @property
    def turns(self) -> PostgresTurns:
        """See `Database.turns`."""
        return self._turns

    async def listen(
        self,
        told: Callable[[str], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
        channel: str = CHANNEL,
    ) -> None:
        """See `Database.listen`: on a connection for all channels, made again when it breaks."""
        await self._listener.listen(told, begins, breaks, channel)

    async def close(self) -> None:
        """See `Database.close`."""
        with self._connections.closing():
            await self._listener.close()
            await self._appender.close()
            await self._turns.close()
            await self._engine.dispose()


_EMPTY_MESSAGE = "SELECT pg_logical_emit_message(true, 'heard', '')"
"""Writes a record of a few bytes into the write-ahead log, which nobody reads, and waits for it."""


class _TryAgain(Exception):
    """Nothing has been written, and it may well work now."""

    def __init__(self, error: DBAPIError) -> None:
        super().__init__()
        self.error = error


def _limited(work: Work[T]) -> Work[T]:
    """The same work, on a connection that is thrown away if it gets no answer."""

    def limited(tx: Connection) -> T:
        with time_limit(tx.connection.driver_connection):
            return work(tx)

    return limited


def _unhurried(work: Work[T]) -> Work[T]:
    """The same work, which may take long between two statements as well."""

    def unhurried(tx: Connection) -> T:
        tx.exec_driver_sql(UNHURRIED)
        return work(tx)

    return unhurried


def _in_transaction(connection: Connection, work: Work[T]) -> T:
    transaction = connection.begin()
    try:
        result = work(connection)
    except BaseException as error:
        with contextlib.suppress(SQLAlchemyError, OSError):  # a broken connection has done it
            transaction.rollback()
        if isinstance(error, DBAPIError) and _worth_another_try(error):
            raise _TryAgain(error) from error
        raise
    try:
        transaction.commit()
    except (SQLAlchemyError, OSError) as error:
        if may_be_written(error):
            raise Unconfirmed(error) from error
        raise
    return result


def _worth_another_try(error: DBAPIError) -> bool:
    return error.connection_invalidated or is_passing(error)
