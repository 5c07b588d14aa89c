"""The word lists of rooms. What their words are, and mean, is among the recorded words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from bot.ids import PersonId, RoomKey, WordsId
from bot.records.glossary import GlossaryRecord, GlossaryWord
from storage.database import Database
from storage.sql import upsert
from storage.tables import GLOSSARY

_STATE = ("term", "explanation", "by", "named", "confirmed", "at")


def keep(tx: Connection, records: list[GlossaryRecord]) -> None:
    """Write words down as they now stand; those that are off a list are deleted."""
    newest = {(one.room, one.word.number): one for one in records}
    rows = [_row(one) for one in newest.values() if not one.gone]
    upsert(tx, GLOSSARY, rows, keys=("room", "number"), changed=_STATE)
    for (room, number), one in newest.items():
        if one.gone:
            this = (GLOSSARY.c.room == room, GLOSSARY.c.number == number)
            tx.execute(delete(GLOSSARY).where(*this))


def forget(tx: Connection, who: PersonId) -> None:
    """Delete what somebody has explained: their words are deleted as well."""
    tx.execute(delete(GLOSSARY).where(GLOSSARY.c.by == who))


class SqlGlossary:
    """Implements `bot.ports.glossary.GlossaryStore`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of_room(self, room: RoomKey) -> Sequence[GlossaryWord]:
        """See `GlossaryStore.of_room`."""
        wanted = select(GLOSSARY).where(GLOSSARY.c.room == room).order_by(GLOSSARY.c.number)
        return await self._db.read(lambda tx: [_word(row) for row in tx.execute(wanted)])


def _row(record: GlossaryRecord) -> dict[str, Any]:
    word = record.word
    return {
        "room": record.room,
        "number": word.number,
        "term": word.term,
        "explanation": word.explanation,
        "by": word.by,
        "named": word.named,
        "confirmed": word.confirmed,
        "at": record.at,
    }


def _word(row: Any) -> GlossaryWord:
    return GlossaryWord(
        number=row.number,
        term=WordsId(row.term),
        explanation=None if row.explanation is None else WordsId(row.explanation),
        by=None if row.by is None else PersonId(row.by),
        named=row.named,
        confirmed=row.confirmed,
    )
