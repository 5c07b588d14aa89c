"""What the statements of this package share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Table, insert
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")

_CHUNK = 500
"""How many values go into one `IN`. Both databases take 32,000; short statements plan faster."""


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """The different values among these, in lists short enough for one `IN`."""
    different = list(dict.fromkeys(values))
    for start in range(0, len(different), _CHUNK):
        yield different[start : start + _CHUNK]


def storable(text: str) -> str:
    """A text that both databases can hold: PostgreSQL takes no NUL, and neither takes half of a
    surrogate pair, which broken clients do send. Everything else stays as it was typed."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def upsert(
    tx: Connection,
    table: Table,
    rows: Sequence[dict[str, Any]],
    keys: tuple[str, ...],
    changed: tuple[str, ...],
) -> None:
    """Insert rows; where one with the same `keys` exists, set its `changed` columns instead.

    No `changed` columns: the row that exists stays as it is.
    """
    if rows:
        tx.execute(_upsert(tx.dialect.name, table, keys, changed), rows)


@lru_cache(maxsize=64)
def _upsert(dialect: str, table: Table, keys: tuple[str, ...], changed: tuple[str, ...]) -> Any:
    make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(table)
    if not changed:
        return statement.on_conflict_do_nothing(index_elements=keys)
    new = {name: statement.excluded[name] for name in changed}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


@lru_cache(maxsize=64)
def driver_insert(dialect: Dialect, table: Table) -> str:
    """An insert into all columns of a table, in their order, in the driver's own SQL.

    For the few statements that run with every message: what SQLAlchemy does for each execution of
    a statement costs several times what SQLite does for it.
    """
    return str(insert(table).compile(dialect=dialect))
