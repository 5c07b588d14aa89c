"""Stores in memory for tests, of which there are a great many.

To migrate an empty database takes more than ten times as long as what most of them do with it. It
is done once in a process; every other store is made by the statements that it came to.
"""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Connection, make_url

from storage.ballot_keys import keys_of
from storage.sqlite import Sqlite
from storage.store import SqlStore

S = TypeVar("S", bound=SqlStore)
URL = "sqlite://"

_statements: list[str] = []


async def memory_store() -> SqlStore:
    """An empty store in memory, as `SqlStore.open("sqlite://")` opens one."""
    return await memory_store_of(SqlStore)


async def memory_store_of(kind: type[S]) -> S:
    """The same, of a class that does more than `SqlStore`."""
    if not _statements:
        migrated = await SqlStore.open(URL)
        _statements[:] = await migrated._db.read(_dump)
        await migrated.close()
    database = await Sqlite.open(make_url(URL))
    await database.write(_fill)
    return kind(database, keys_of(URL))


def _dump(tx: Connection) -> list[str]:
    driver = tx.connection.driver_connection
    assert driver is not None
    # Whoever writes brings a transaction.
    return [line for line in driver.iterdump() if line not in ("BEGIN TRANSACTION;", "COMMIT;")]


def _fill(tx: Connection) -> None:
    for statement in _statements:
        tx.exec_driver_sql(statement)
