"""The base of every table, and the kinds of column there are."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, Text
from sqlmodel import Field, SQLModel

from storage.utc import UtcTime

# Every constraint has a name that follows from its columns, so that a migration can name it too.
_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

# SQLite numbers the rows of an ordinary table in the order in which they came. These tables have
# no such number: less to write for each row, and for polls nothing that tells an order.
NO_ROWID = {"sqlite_with_rowid": False}


class Row(SQLModel):
    """A row of any table."""

    metadata = MetaData(naming_convention=_NAMES)


def column(kind: Any, *more: Any, **options: Any) -> Any:
    """A column that must be filled, unless `nullable=True` says otherwise."""
    options.setdefault("nullable", False)
    return Field(default=None, sa_column=Column(kind, *more, **options))


def our_id(*more: Any, **options: Any) -> Any:
    """An id or a code that Heard made."""
    return column(String(64), *more, **options)


def their_id(**options: Any) -> Any:
    """An id that a platform made, or a rule or a file's worth of address: short, never prose."""
    return column(String(255), **options)


def whole_number(**options: Any) -> Any:
    """A whole number."""
    return column(Integer, **options)


def moment(**options: Any) -> Any:
    """A point in time."""
    return column(UtcTime, **options)


def json_text(**options: Any) -> Any:
    """What `bot` or `storage` encoded as JSON."""
    return column(Text, info={"holds": "json"}, **options)


def said_text(**options: Any) -> Any:
    """What a person typed."""
    return column(Text, info={"holds": "said"}, **options)


def sealed_text(**options: Any) -> Any:
    """What an adapter, or `storage.ballot_box`, has encrypted."""
    return column(Text, info={"holds": "sealed"}, **options)


def packed_bytes(**options: Any) -> Any:
    """What `bot.service.packed_meeting` has packed: ids, counts and codes, as in the journal."""
    return column(LargeBinary, info={"holds": "packed"}, **options)


def row_order() -> Any:
    """A number that grows with every row: the order in which rows came."""
    return column(Integer, primary_key=True, autoincrement=True)


def table_of(row: type[Row]) -> Table:
    """The table that a class declares."""
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


METADATA = Row.metadata
