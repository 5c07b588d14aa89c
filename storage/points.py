"""Everything of one point, over SQL. See `bot.ports.points`."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, RowMapping, Select, exists, func, select

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


def file(
    tx: Connection, room: RoomKey, number: int, limit: int, page: int, steps_page: int
) -> PointFile | None:
    """A point, with one page of its history and one of its entries."""
    row = tx.execute(
        select(CONTENTION).where(CONTENTION.c.room == room, CONTENTION.c.number == number)
    ).mappings()
    if (found := row.first()) is None:
        return None
    its_steps = (
        CONTENTION_LOG.c.room == room,
        CONTENTION_LOG.c.contention == number,
        CONTENTION_LOG.c.step.not_in(sorted(PRIVATE)),
    )
    its_entries = (CONTENTION_ENTRY.c.room == room, CONTENTION_ENTRY.c.contention == number)
    # Whoever wrote them may have taken them back, or the message may be deleted.
    readable = exists().where(WORDS.c.id == CONTENTION_ENTRY.c.words)
    steps = (
        select(CONTENTION_LOG, MEETING.c.number.label("of"), MEETING.c.opened_at)
        .outerjoin(MEETING, MEETING.c.id == CONTENTION_LOG.c.meeting)
        .where(*its_steps)
        .order_by(CONTENTION_LOG.c.number.desc())
    )
    entries = (
        select(CONTENTION_ENTRY)
        .where(*its_entries, readable)
        .order_by(CONTENTION_ENTRY.c.number.desc())
    )
    every = select(func.count()).select_from(CONTENTION_ENTRY).where(*its_entries)
    there = tx.scalar(every.where(readable)) or 0
    return PointFile(
        contention=contention_of(found),
        steps=tuple(map(_step, tx.execute(_paged(steps, limit, steps_page)).mappings())),
        all_steps=tx.scalar(select(func.count()).select_from(CONTENTION_LOG).where(*its_steps))
        or 0,
        entries=tuple(map(entry_of, tx.execute(_paged(entries, limit, page)).mappings())),
        all_entries=there,
        gone=(tx.scalar(every) or 0) - there,
    )


def _paged(found: Select[Any], limit: int, page: int) -> Select[Any]:
    return found.limit(limit).offset(max(page - 1, 0) * limit)


def _step(row: RowMapping) -> PointStep:
    began = row["opened_at"]
    return PointStep(
        step=row["step"],
        at=row["at"],
        meeting=row["of"] or 0,
        before=began is None or row["at"] < began,
    )
