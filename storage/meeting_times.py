"""When rooms meet, and which planned meetings did not take place, over SQL."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, delete, select

from bot.ids import RoomKey
from bot.records.model import MissedMeeting, MissedReason, Series
from bot.records.saved_records import MissedMeetingRecord, SeriesRecord
from storage.database import Database
from storage.sql import upsert
from storage.tables import MISSED_MEETING, SERIES

_SERIES_STATE = tuple(c.name for c in SERIES.c if c.name != "room")
_EXCEPTIONS = ("excluded", "moved", "extra")
"""What a series says of single meetings: lists, kept as JSON."""
_MISSED_STATE = ("why", "reason")


class SqlMeetingTimes:
    """Implements `bot.ports.meeting_times.MeetingTimes`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def series(self, room: RoomKey) -> Series | None:
        """See `MeetingTimes.series`."""
        return await self._db.read(lambda tx: series(tx, room))

    async def missed(self, room: RoomKey, limit: int) -> Sequence[MissedMeeting]:
        """See `MeetingTimes.missed`."""
        return await self._db.read(lambda tx: missed(tx, room, limit))


def keep_series(tx: Connection, records: list[SeriesRecord]) -> None:
    """Write down when rooms meet; the last record of each room counts."""
    last = {record.room: record.series for record in records}
    gone = [room for room, series in last.items() if series is None]
    if gone:
        tx.execute(delete(SERIES).where(SERIES.c.room.in_(gone)))
    rows = [
        {
            "room": room,
            **msgspec.structs.asdict(series),
            **{name: msgspec.json.encode(getattr(series, name)).decode() for name in _EXCEPTIONS},
        }
        for room, series in last.items()
        if series
    ]
    upsert(tx, SERIES, rows, keys=("room",), changed=_SERIES_STATE)


def keep_missed(tx: Connection, records: list[MissedMeetingRecord]) -> None:
    """Write down which meetings did not take place, and forget of which that no longer holds."""
    last = {(one.room, one.missed.due): one for one in records}
    for (room, due), one in last.items():
        if one.held:
            here = (MISSED_MEETING.c.room == room, MISSED_MEETING.c.due == due)
            tx.execute(delete(MISSED_MEETING).where(*here))
    rows = [
        {"room": room, **msgspec.structs.asdict(one.missed)}
        for (room, _), one in last.items()
        if not one.held
    ]
    upsert(tx, MISSED_MEETING, rows, keys=("room", "due"), changed=_MISSED_STATE)


def series(tx: Connection, room: RoomKey) -> Series | None:
    """When a room meets."""
    columns = [SERIES.c[name] for name in _SERIES_STATE]
    found = tx.execute(select(*columns).where(SERIES.c.room == room)).mappings().first()
    if found is None:
        return None
    lists = {name: msgspec.json.decode(found[name]) for name in _EXCEPTIONS}
    return msgspec.convert({**found, **lists}, Series)


def missed(tx: Connection, room: RoomKey, limit: int) -> Sequence[MissedMeeting]:
    """The newest planned meetings of a room that did not take place, the newest first."""
    newest = select(MISSED_MEETING).where(MISSED_MEETING.c.room == room)
    rows = tx.execute(newest.order_by(MISSED_MEETING.c.due.desc()).limit(limit)).mappings()
    return [
        MissedMeeting(due=row["due"], why=MissedReason(row["why"]), reason=row["reason"])
        for row in rows
    ]
