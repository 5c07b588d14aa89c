"""What meetings came to, over SQL. See `bot.ports.summaries`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, exists, select

from bot.ids import MeetingId, RoomKey, proposal_of
from bot.ports.programme import Programme
from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary, MeetingSummaryRecord
from bot.records.model import MeetingState
from bot.records.published_poll import PublishedPoll
from storage import ballot_counting
from storage.database import Database
from storage.programme import SqlProgramme
from storage.sql import upsert
from storage.tables import JOURNAL, MEETING, MEETING_SUMMARY, POLL

_KEYS = ("meeting",)
_FIGURES = MeetingSummary.__struct_fields__
_LISTS = ("settle_seconds", "did")
"""What is kept as JSON."""


class SqlSummaries:
    """Implements `bot.ports.summaries.Summaries`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.programme: Programme = SqlProgramme(database)

    async def of_room(self, room: RoomKey) -> Sequence[MeetingSummary]:
        """See `Summaries.of_room`."""
        return await self._db.read(lambda tx: of_room(tx, room))

    async def polls(self, room: RoomKey) -> Mapping[MeetingId, tuple[str | None, PublishedPoll]]:
        """See `Summaries.polls`."""
        return await self._db.read(lambda tx: polls(tx, room))

    async def missing(self, room: RoomKey, limit: int) -> Sequence[MeetingId]:
        """See `Summaries.missing`."""
        return await self._db.read(lambda tx: missing(tx, room, limit))

    async def fill_in(self, records: Sequence[MeetingSummaryRecord]) -> None:
        """See `Summaries.fill_in`."""
        rows = [_row(record) for record in records]
        await self._db.write(lambda tx: upsert(tx, MEETING_SUMMARY, rows, _KEYS, changed=()))


def keep(tx: Connection, records: list[MeetingSummaryRecord]) -> None:
    """Write down what meetings came to, in place of what was there."""
    last = {record.meeting: record for record in records}
    rows = [_row(record) for record in last.values()]
    upsert(tx, MEETING_SUMMARY, rows, _KEYS, changed=("room", *_FIGURES))


def _row(record: MeetingSummaryRecord) -> dict[str, Any]:
    row = msgspec.structs.asdict(record.summary)
    lists = {name: msgspec.json.encode(row[name]).decode() for name in _LISTS}
    return {"meeting": record.meeting, "room": record.room, **row, **lists}


def of_room(tx: Connection, room: RoomKey) -> Sequence[MeetingSummary]:
    """The summaries of a room's meetings that are over."""
    columns = [MEETING_SUMMARY.c[name] for name in _FIGURES]
    # A meeting that was reopened is not over, though it has been.
    found = (
        select(*columns)
        .join(MEETING, MEETING.c.id == MEETING_SUMMARY.c.meeting)
        .where(MEETING_SUMMARY.c.room == room, MEETING.c.state == MeetingState.CLOSED.value)
        .order_by(MEETING_SUMMARY.c.number)
    )
    return [_summary(dict(row)) for row in tx.execute(found).mappings()]


def _summary(row: dict[str, Any]) -> MeetingSummary:
    took = msgspec.json.decode(row["settle_seconds"], type=tuple[int, ...])
    did = msgspec.json.decode(row["did"], type=HeardDid)
    return MeetingSummary(**{**row, "settle_seconds": took, "did": did})


def polls(tx: Connection, room: RoomKey) -> dict[MeetingId, tuple[str | None, PublishedPoll]]:
    """What may be told of the polls after a room's meetings, as far as they are over."""
    over = select(POLL.c.meeting, POLL.c.questionnaire).where(
        POLL.c.room == room, POLL.c.closed_at.is_not(None)
    )
    found = {}
    for row in tx.execute(over).all():
        meeting = MeetingId(row.meeting)
        told = None if proposal_of(meeting) is not None else ballot_counting.of(tx, meeting)
        if told is not None:
            found[meeting] = (row.questionnaire, told)
    return found


def missing(tx: Connection, room: RoomKey, limit: int) -> Sequence[MeetingId]:
    """Meetings that are over and have no summary, but a journal."""
    found = (
        select(MEETING.c.id)
        .where(
            MEETING.c.room == room,
            MEETING.c.state == MeetingState.CLOSED.value,
            ~exists().where(MEETING_SUMMARY.c.meeting == MEETING.c.id),
            exists().where(JOURNAL.c.meeting == MEETING.c.id),
        )
        .order_by(MEETING.c.number.desc())
        .limit(limit)
    )
    return [MeetingId(key) for key in tx.scalars(found)]
