"""Which lessons somebody has read, and what they said of each: theirs alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from bot.ids import PersonId
from bot.ports.personal import OwnLesson
from bot.records.saved_records import LessonRecord
from storage.sql import upsert
from storage.tables import LESSON_TAKEN


def keep(tx: Connection, records: list[LessonRecord]) -> None:
    """Write down what somebody has read or said. When they read it first stays, and what they said
    last."""
    for record in records:
        row = {
            "person": record.person,
            "lesson": record.lesson,
            "at": record.at,
            "tried": record.tried,
        }
        said = ("tried",) if record.tried else ()
        upsert(tx, LESSON_TAKEN, [row], keys=("person", "lesson"), changed=said)


def of_person(tx: Connection, who: PersonId) -> Sequence[OwnLesson]:
    """What somebody has read, the first lesson first."""
    theirs = select(LESSON_TAKEN).where(LESSON_TAKEN.c.person == who)
    in_order = theirs.order_by(LESSON_TAKEN.c.at, LESSON_TAKEN.c.lesson)
    return [OwnLesson(row.lesson, row.at, row.tried) for row in tx.execute(in_order)]
