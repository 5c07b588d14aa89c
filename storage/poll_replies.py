"""What polls ask of those who run meetings, and what they have replied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.records.poll_replies import PollFlag, PollReply, PollReplyRecord
from storage.database import Database
from storage.sql import chunks, upsert
from storage.tables import POLL_REPLY

_flags = msgspec.json.Decoder(tuple[PollFlag, ...])
_STATE = ("flags", "passed_over", "words", "by", "replied_at")


def keep(tx: Connection, records: list[PollReplyRecord]) -> None:
    """Write down what a poll asks as it now stands."""
    rows = [_row(one) for one in records]
    upsert(tx, POLL_REPLY, rows, keys=("meeting",), changed=_STATE)


def prune(tx: Connection, before: datetime, limit: int) -> list[str]:
    """Take the words and the name from replies of before then; the ids of the words. That there was
    a reply stays."""
    old = select(POLL_REPLY.c.meeting, POLL_REPLY.c.words).where(
        POLL_REPLY.c.replied_at < before, POLL_REPLY.c.words.is_not(None)
    )
    found = tx.execute(old.order_by(POLL_REPLY.c.replied_at).limit(limit)).all()
    for some in chunks([row.meeting for row in found]):
        these = update(POLL_REPLY).where(POLL_REPLY.c.meeting.in_(some))
        tx.execute(these.values(words=None, by=None))
    return [row.words for row in found]


class SqlPollReplies:
    """Implements `bot.ports.poll_replies.PollReplyStore`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of_room(self, room: RoomKey) -> Sequence[PollReply]:
        """See `PollReplyStore.of_room`."""
        wanted = select(POLL_REPLY).where(POLL_REPLY.c.room == room).order_by(POLL_REPLY.c.number)
        return await self._db.read(lambda tx: [_reply(row) for row in tx.execute(wanted)])

    async def of_meeting(self, meeting: MeetingId) -> PollReply | None:
        """See `PollReplyStore.of_meeting`."""
        wanted = select(POLL_REPLY).where(POLL_REPLY.c.meeting == meeting)
        row = await self._db.read(lambda tx: tx.execute(wanted).first())
        return None if row is None else _reply(row)


def _row(record: PollReplyRecord) -> dict[str, Any]:
    reply = record.reply
    return {
        "meeting": record.meeting,
        "room": record.room,
        "number": reply.meeting,
        "flags": msgspec.json.encode(reply.flags).decode(),
        "raised_at": reply.raised_at,
        "passed_over": reply.passed_over,
        "words": reply.words,
        "by": reply.by,
        "replied_at": reply.replied_at,
    }


def _reply(row: Any) -> PollReply:
    return PollReply(
        meeting=row.number,
        flags=_flags.decode(row.flags),
        raised_at=row.raised_at,
        passed_over=row.passed_over,
        words=None if row.words is None else WordsId(row.words),
        by=None if row.by is None else PersonId(row.by),
        replied_at=row.replied_at,
    )
