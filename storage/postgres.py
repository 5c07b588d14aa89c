"""PostgreSQL: one database for many workers."""

from __future__ import annotations

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import Unusable
from storage.database import T, Work, or_not_saved, reason

_TRIES = 3
_PASSING = frozenset({"40001", "40P01"})
"""SQLSTATE of a serialization failure and of a deadlock: the server asks to try again."""


class Postgres:
    """A PostgreSQL database; implements `storage.database.Database`."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            _for_driver(url),
            pool_size=5,
            max_overflow=5,
            pool_timeout=10,
            # Errors must not carry people's words into a log.
            hide_parameters=True,
            connect_args={
                "timeout": 10,
                # The JIT costs more than any statement of ours takes.
                "server_settings": {"application_name": "heard", "jit": "off"},
            },
        )
        # Where there is only one statement, or they only read: no BEGIN and COMMIT around them.
        self._by_statement = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, url: URL) -> Postgres:
        """Connect to a database that exists.

        Raises:
            Unusable: there is no such server or database, or it does not let us in.
        """
        database = cls(url)
        try:
            async with database._engine.connect():
                return database
        except (SQLAlchemyError, OSError) as error:
            await database.close()
            where = url.render_as_string(hide_password=True)
            raise Unusable(f"cannot use the database {where}: {reason(error)}") from error

    async def read(self, work: Work[T]) -> T:
        """See `Database.read`. Once more on a new connection if the old one had died."""
        with or_not_saved():
            try:
                return await self._alone(work)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                return await self._alone(work)

    async def _alone(self, work: Work[T]) -> T:
        async with self._by_statement.connect() as connection:
            return await connection.run_sync(work)

    async def write(self, work: Work[T], *, single: bool = False, scrub: bool = False) -> T:
        """See `Database.write`. `scrub` makes no difference here.

        Work is tried again after a deadlock, or if the connection turns out to have died; never
        once its COMMIT is under way, because then it may have been done. A single statement is
        its own COMMIT, which saves two of three journeys to the server.
        """
        with or_not_saved():
            if single:
                return await self._alone(work)
            for _ in range(_TRIES - 1):
                try:
                    return await self._commit(work)
                except _TryAgain:
                    continue
            try:
                return await self._commit(work)
            except _TryAgain as last:
                raise last.error from None

    async def _commit(self, work: Work[T]) -> T:
        async with self._engine.connect() as connection:
            return await connection.run_sync(_in_transaction, work)

    async def close(self) -> None:
        """See `Database.close`."""
        await self._engine.dispose()


class _TryAgain(Exception):
    """Nothing has been written, and it may well work now."""

    def __init__(self, error: DBAPIError) -> None:
        super().__init__()
        self.error = error


def _in_transaction(connection: Connection, work: Work[T]) -> T:
    with connection.begin():
        try:
            return work(connection)
        except DBAPIError as error:
            if _worth_another_try(error):
                raise _TryAgain(error) from error
            raise


def _worth_another_try(error: DBAPIError) -> bool:
    return error.connection_invalidated or getattr(error.orig, "sqlstate", "") in _PASSING


def _for_driver(url: URL) -> URL:
    """The same URL for asyncpg, which calls `sslmode` by another name."""
    query = {"ssl" if key == "sslmode" else key: value for key, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)
