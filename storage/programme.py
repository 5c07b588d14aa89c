"""What rooms give to the report for those who fund or commission the work, over SQL."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, or_, select

from bot.ids import RoomId, RoomKey, WordsId
from bot.ports import Room
from bot.records.programme_records import (
    DecidedText,
    ProgrammeRecord,
    ReleasedText,
    ReleasedTextRecord,
)
from bot.records.recorded_views import Outcome, ViewAnswer
from storage.database import Database
from storage.sql import upsert
from storage.tables import PROGRAMME_ROOM, RELEASED_TEXT, ROOM, VIEW, WORDS


class SqlProgramme:
    """Implements `bot.ports.programme.Programme`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def rooms(self, platform: str = "", tenant: str | None = None) -> Sequence[Room]:
        """See `Programme.rooms`."""
        return await self._db.read(lambda tx: rooms(tx, platform, tenant))

    async def texts(self, room: RoomKey) -> Sequence[DecidedText]:
        """See `Programme.texts`."""
        return await self._db.read(lambda tx: texts(tx, room), patient=True)


def keep_rooms(tx: Connection, records: list[ProgrammeRecord]) -> None:
    """Write down which rooms are in it; the last record of each counts."""
    for room, since in {record.room: record.since for record in records}.items():
        if since is None:
            tx.execute(delete(PROGRAMME_ROOM).where(PROGRAMME_ROOM.c.room == room))
        else:
            row = {"room": room, "since": since}
            upsert(tx, PROGRAMME_ROOM, [row], keys=("room",), changed=("since",))


def keep_texts(tx: Connection, records: list[ReleasedTextRecord]) -> None:
    """Write down which texts may stand in it: only views of that very room."""
    for record in records:
        its = (VIEW.c.words == record.words, VIEW.c.room == record.room)
        if record.at is None:
            gone = (RELEASED_TEXT.c.words == record.words, RELEASED_TEXT.c.room == record.room)
            tx.execute(delete(RELEASED_TEXT).where(*gone))
        elif tx.scalar(select(VIEW.c.words).where(*its)) is not None:
            row = {"words": record.words, "room": record.room, "at": record.at}
            upsert(tx, RELEASED_TEXT, [row], keys=("words",), changed=())


def hold_back(tx: Connection, words: Collection[WordsId]) -> None:
    """What became of these has changed, or is disputed: what was released is no longer so."""
    tx.execute(delete(RELEASED_TEXT).where(RELEASED_TEXT.c.words.in_(words)))


def forget_texts(tx: Connection) -> None:
    """Views have gone: what was released of them is gone as well."""
    left = select(VIEW.c.words)
    tx.execute(delete(RELEASED_TEXT).where(RELEASED_TEXT.c.words.not_in(left)))


def rooms(tx: Connection, platform: str, tenant: str | None) -> Sequence[Room]:
    """The rooms that are in it."""
    found = (
        select(ROOM)
        .join(PROGRAMME_ROOM, PROGRAMME_ROOM.c.room == ROOM.c.key)
        .order_by(ROOM.c.number)
    )
    if platform:
        found = found.where(ROOM.c.platform == platform)
    if tenant is not None:
        found = found.where(ROOM.c.tenant == tenant)
    return [
        Room(
            key=RoomKey(row["key"]),
            where=RoomId(row["platform"], row["tenant"], row["channel"]),
            title=row["title"],
            zone=row["zone"],
        )
        for row in tx.execute(found).mappings()
    ]


def texts(tx: Connection, room: RoomKey) -> Sequence[DecidedText]:
    """What was raised in a room and has an outcome that nobody disputes."""
    found = (
        select(VIEW.c.words, VIEW.c.outcome, VIEW.c.reason, RELEASED_TEXT.c.at)
        .join(WORDS, WORDS.c.id == VIEW.c.words)
        .outerjoin(RELEASED_TEXT, RELEASED_TEXT.c.words == VIEW.c.words)
        .where(
            VIEW.c.room == room,
            VIEW.c.outcome.is_not(None),
            or_(VIEW.c.answer.is_(None), VIEW.c.answer != ViewAnswer.NOT_HEARD.value),
        )
        .order_by(VIEW.c.number.desc())
    )
    return [
        DecidedText(
            text=ReleasedText(
                words=WordsId(row.words),
                outcome=Outcome(row.outcome),
                reason=None if row.reason is None else WordsId(row.reason),
            ),
            released=row.at is not None,
        )
        for row in tx.execute(found)
    ]
