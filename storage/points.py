"""Everything of one point, over SQL. See `bot.ports.points`."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    RowMapping,
    bindparam,
    exists,
    func,
    select,
)

from bot.ids import RoomKey
from bot.ports.points import PointFile, PointStep
from bot.records.contentions import PRIVATE
from storage.contention_entries import entry_of
from storage.contentions import contention_of
from storage.database import Database
from storage.tables import CONTENTION, CONTENTION_ENTRY, CONTENTION_LOG, MEETING, WORDS


class SqlPoints:
    """Implements `bot.ports.points.Points`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def file(
        self, room: RoomKey, number: int, *, limit: int, page: int = 1, steps_page: int = 1
    ) -> PointFile | None:
        """See `Points.file`."""
        return await self._db.read(lambda tx: file(tx, room, number, limit, page, steps_page))


_THIS: dict[str, BindParameter[Any]] = {"room": bindparam("room"), "number": bindparam("number")}
_POINT = select(CONTENTION).where(
    CONTENTION.c.room == _THIS["room"], CONTENTION.c.number == _THIS["number"]
)
_ITS_STEPS = (
    CONTENTION_LOG.c.room == _THIS["room"],
    CONTENTION_LOG.c.contention == _THIS["number"],
    CONTENTION_LOG.c.step.not_in(sorted(PRIVATE)),
)
_ITS_ENTRIES = (
    CONTENTION_ENTRY.c.room == _THIS["room"],
    CONTENTION_ENTRY.c.contention == _THIS["number"],
)
_READABLE = exists().where(WORDS.c.id == CONTENTION_ENTRY.c.words)
"""Whoever wrote it may have taken it back, or the message may be deleted."""
_PAGE: dict[str, BindParameter[int]] = {
    "most": bindparam("most", type_=Integer),
    "skip": bindparam("skip", type_=Integer),
}
_STEPS = (
    select(
        CONTENTION_LOG.c.step,
        CONTENTION_LOG.c.at,
        MEETING.c.number.label("of"),
        MEETING.c.opened_at,
    )
    .outerjoin(MEETING, MEETING.c.id == CONTENTION_LOG.c.meeting)
    .where(*_ITS_STEPS)
    .order_by(CONTENTION_LOG.c.number.desc())
    .limit(_PAGE["most"])
    .offset(_PAGE["skip"])
)
_ENTRIES = (
    select(CONTENTION_ENTRY)
    .where(*_ITS_ENTRIES, _READABLE)
    .order_by(CONTENTION_ENTRY.c.number.desc())
    .limit(_PAGE["most"])
    .offset(_PAGE["skip"])
)
_EVERY = select(func.count()).select_from(CONTENTION_ENTRY).where(*_ITS_ENTRIES)
_COUNTS = select(
    select(func.count()).select_from(CONTENTION_LOG).where(*_ITS_STEPS).scalar_subquery(),
    _EVERY.scalar_subquery(),
    _EVERY.where(_READABLE).scalar_subquery(),
)


def file(
    tx: Connection, room: RoomKey, number: int, limit: int, page: int, steps_page: int
) -> PointFile | None:
    """A point, with one page of its history and one of its entries."""
    this: dict[str, Any] = {"room": room, "number": number}
    found = tx.execute(_POINT, this).mappings().first()
    if found is None:
        return None
    steps = tx.execute(_STEPS, {**this, "most": limit, "skip": _before(steps_page, limit)})
    entries = tx.execute(_ENTRIES, {**this, "most": limit, "skip": _before(page, limit)})
    all_steps, every, readable = tx.execute(_COUNTS, this).one()
    return PointFile(
        contention=contention_of(found),
        steps=tuple(map(_step, steps.mappings())),
        all_steps=all_steps,
        entries=tuple(map(entry_of, entries.mappings())),
        all_entries=readable,
        gone=every - readable,
    )


def _before(page: int, limit: int) -> int:
    return max(page - 1, 0) * limit


def _step(row: RowMapping) -> PointStep:
    began = row["opened_at"]
    return PointStep(
        step=row["step"],
        at=row["at"],
        meeting=row["of"] or 0,
        before=began is None or row["at"] < began,
    )
