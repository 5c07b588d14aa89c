"""What the statements of this package share."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import AdaptedConnection, Connection, Dialect, Table, insert
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")

IN_ONE_GO = 0.008
"""Seconds for which what was read is gone through before other tasks have their turn."""
_CHUNK = 500
"""How many values go into one `IN`. Both databases take 32,000; short statements plan faster."""


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """The different values among these, in lists short enough for one `IN`."""
    different = list(dict.fromkeys(values))
    for start in range(0, len(different), _CHUNK):
        yield different[start : start + _CHUNK]


class ReadingPauses:
    """Lets other tasks run while much of what was read is gone through.

    What is done with PostgreSQL is done on the event loop, which is to stand still for 20 ms at
    most; what is done with SQLite is done on a thread of its own.
    """

    def __init__(self, tx: Connection, ticks: Callable[[], float] = time.monotonic) -> None:
        """`ticks`: a clock in seconds."""
        held: object = tx.connection.dbapi_connection
        self._loop = held if isinstance(held, AdaptedConnection) else None
        self._ticks = ticks
        self._ends = ticks() + IN_ONE_GO

    def pause_if_due(self) -> None:
        """Let them run, if it is time."""
        if self._loop is not None and self._ticks() >= self._ends:
            self._loop.run_async(_other_tasks)
            self._ends = self._ticks() + IN_ONE_GO


async def _other_tasks(_: Any) -> None:
    await asyncio.sleep(0)


def storable(text: str) -> str:
    """A text that both databases can hold: PostgreSQL takes no NUL, and neither takes half of a
    surrogate pair, which broken clients do send. Everything else stays as it was typed."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def upsert(
    tx: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    keys: tuple[str, ...],
    changed: tuple[str, ...],
) -> None:
    """Insert rows; where one with the same `keys` exists, set its `changed` columns instead.

    No `changed` columns: the row that exists stays as it is. All rows have the same columns.
    """
    if rows:
        _of(tx.dialect, table, tuple(rows[0]), keys, changed).execute(tx, rows)


def insert_rows(tx: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all of which have the same columns."""
    if rows:
        _of(tx.dialect, table, tuple(rows[0])).execute(tx, rows)


class _DriverInsert(NamedTuple):
    """An insert in the driver's own SQL: where there are many rows, what SQLAlchemy does for each
    costs several times what SQLite does for it."""

    sql: str
    columns: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """In the order of the statement; and what makes the driver's value of ours, if it is another.
    """

    def execute(self, tx: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        tx.exec_driver_sql(
            self.sql,
            [
                tuple(
                    row[name] if convert is None else convert(row[name])
                    for name, convert in self.columns
                )
                for row in rows
            ],
        )


@lru_cache(maxsize=128)
def _of(
    dialect: Dialect,
    table: Table,
    columns: tuple[str, ...],
    keys: tuple[str, ...] = (),
    changed: tuple[str, ...] = (),
) -> _DriverInsert:
    make: Any = postgresql.insert if dialect.name == "postgresql" else sqlite.insert
    statement = make(table)
    if changed:
        new = {name: statement.excluded[name] for name in changed}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=new)
    elif keys:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    types = {name: table.c[name].type.dialect_impl(dialect) for name in compiled.positiontup}
    return _DriverInsert(
        str(compiled), tuple((name, kind.bind_processor(dialect)) for name, kind in types.items())
    )


@lru_cache(maxsize=64)
def driver_insert(dialect: Dialect, table: Table) -> str:
    """An insert into all columns of a table, in their order, in the driver's own SQL.

    For the few statements that run with every message: what SQLAlchemy does for each execution of
    a statement costs several times what SQLite does for it.
    """
    return str(insert(table).compile(dialect=dialect))
