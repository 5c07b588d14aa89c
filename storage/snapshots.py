"""Snapshots of open meetings, beside their journals. See `bot.ports.snapshots`.

A snapshot belongs to a journal in which the event of its number is the one that it ends with: its
digest is over that event, too. Where something is taken out of a journal (somebody is forgotten),
the snapshot goes in the same transaction, and its row counts that. Whoever folded the meeting
before then cannot put back what was taken out: what they keep says an older count, and is not
taken.

The row of the meeting is locked first and that of the snapshot second, here and where a meeting
ends, so that no snapshot is left of one that has ended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, delete, literal, null, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.errors import LeftToNewer
from bot.events import decode
from bot.ids import MeetingId
from bot.ports.snapshots import RecalledMeeting, Snapshot
from bot.records.model import MeetingState
from storage import journal
from storage.database import Database
from storage.sql import ReadingPauses, chunks
from storage.tables import JOURNAL, MEETING, SNAPSHOT

_NOTHING = {"number": 0, "code": "", "digest": "", "body": None}
_THERE = select(SNAPSHOT).where(SNAPSHOT.c.meeting.in_(bindparam("meetings", expanding=True)))
_TAIL = (
    select(JOURNAL.c.meeting, JOURNAL.c.number, JOURNAL.c.body)
    .join(
        SNAPSHOT,
        (SNAPSHOT.c.meeting == JOURNAL.c.meeting) & (JOURNAL.c.number >= SNAPSHOT.c.number),
    )
    .where(SNAPSHOT.c.meeting.in_(bindparam("meetings", expanding=True)))
    .order_by(JOURNAL.c.meeting, JOURNAL.c.number)
)
_OPEN = (
    select(MEETING.c.id, JOURNAL.c.body)
    .join(JOURNAL, JOURNAL.c.meeting == MEETING.c.id)
    .where(
        MEETING.c.id == bindparam("meeting"),
        MEETING.c.state == MeetingState.OPEN.value,
        JOURNAL.c.number == bindparam("number"),
    )
    .with_for_update(read=True, of=MEETING)
)


def digest(snapshot: Snapshot, last: str) -> str:
    """By which a snapshot is known to be whole, and to belong to a journal in which its last event
    is `last`."""
    head = f"{snapshot.meeting}\n{snapshot.number}\n{snapshot.code}\n{len(last)}\n{last}\n"
    return sha256(head.encode() + snapshot.body).hexdigest()


def recall(
    tx: Connection, meetings: Collection[MeetingId], code: str
) -> dict[MeetingId, RecalledMeeting]:
    """See `Snapshots.recall`."""
    # First, so that no count is newer than the journal that is read.
    rows = {
        r.meeting: r for some in chunks(meetings) for r in tx.execute(_THERE, {"meetings": some})
    }
    ours = {key: row for key, row in rows.items() if row.code == code and row.body is not None}
    found, wrong = _after_snapshots(tx, ours)
    whole = journal.read(tx, [meeting for meeting in meetings if meeting not in found])
    for meeting, events in whole.items():
        count = rows[meeting].rewritten if meeting in rows else 0
        found[meeting] = RecalledMeeting(None, events, count, wrong=meeting in wrong)
    return found


def _after_snapshots(
    tx: Connection, snapshots: Mapping[MeetingId, Any]
) -> tuple[dict[MeetingId, RecalledMeeting], set[MeetingId]]:
    """Those of these that are right, with the events after them; and those that are wrong."""
    lines: dict[MeetingId, list[tuple[int, str]]] = {}
    pauses = ReadingPauses(tx)
    for some in chunks(snapshots):
        for meeting, number, body in tx.execute(_TAIL, {"meetings": some}):
            lines.setdefault(meeting, []).append((number, body))
            pauses.pause_if_due()
    found: dict[MeetingId, RecalledMeeting] = {}
    wrong: set[MeetingId] = set()
    for meeting, row in snapshots.items():
        pauses.pause_if_due()
        (number, last), *after = lines.get(meeting) or [(0, "")]
        given = Snapshot(meeting, row.number, row.code, row.body, row.rewritten)
        if number > row.number:
            continue  # another one was kept between the two queries
        if number != row.number or digest(given, last) != row.digest:
            wrong.add(meeting)
        else:
            # What a newer version has written is found again, and told of, with the whole journal.
            with suppress(LeftToNewer):
                events = [decode(body) for _, body in after]
                found[meeting] = RecalledMeeting(row.body, events, row.rewritten)
    return found, wrong


def keep(tx: Connection, snapshots: Iterable[Snapshot]) -> int:
    """See `Snapshots.keep`."""
    kept = 0
    for each in sorted(snapshots):
        there = tx.execute(_OPEN, {"meeting": each.meeting, "number": each.number}).first()
        if there is not None:
            kept += _put(tx, each, digest(each, there.body))
    return kept


def _put(tx: Connection, snapshot: Snapshot, digest: str) -> int:
    new = {
        "number": snapshot.number,
        "code": snapshot.code,
        "digest": digest,
        "body": snapshot.body,
    }
    same = SNAPSHOT.c.rewritten == snapshot.rewritten
    statement: Any = _insert(tx)(SNAPSHOT).values(
        meeting=snapshot.meeting, rewritten=snapshot.rewritten, **new
    )
    if snapshot.rewritten:
        # There is a row that says so, or the meeting has ended meanwhile and begun again.
        mine = SNAPSHOT.c.meeting == snapshot.meeting
        older = SNAPSHOT.c.number <= snapshot.number
        return tx.execute(update(SNAPSHOT).where(mine, same, older).values(**new)).rowcount
    statement = statement.on_conflict_do_update(
        index_elements=["meeting"],
        set_=new,
        where=same & (SNAPSHOT.c.number <= snapshot.number),
    )
    return int(tx.execute(statement).rowcount)


def rewritten(tx: Connection, meetings: Collection[MeetingId]) -> None:
    """Something was taken out of these meetings' journals: it goes from their snapshots, too."""
    for some in chunks(sorted(meetings)):
        known = select(
            MEETING.c.id, literal(0), literal(""), literal(""), null(), literal(1)
        ).where(MEETING.c.id.in_(some))
        columns = ["meeting", "number", "code", "digest", "body", "rewritten"]
        statement: Any = _insert(tx)(SNAPSHOT).from_select(columns, known)
        tx.execute(
            statement.on_conflict_do_update(
                index_elements=["meeting"],
                set_={**_NOTHING, "rewritten": SNAPSHOT.c.rewritten + 1},
            )
        )


def discard(tx: Connection, meetings: Collection[MeetingId] | None = None) -> None:
    """Throw snapshots away: these meetings', or all. The counts stay."""
    if meetings is None:
        tx.execute(update(SNAPSHOT).values(**_NOTHING))
        return
    for some in chunks(sorted(meetings)):
        tx.execute(update(SNAPSHOT).where(SNAPSHOT.c.meeting.in_(some)).values(**_NOTHING))


def end(tx: Connection, meetings: Collection[MeetingId]) -> None:
    """These meetings have ended, or their journals are gone. A count stays that says that something
    was taken out: the meeting may be opened again."""
    for some in chunks(meetings):
        theirs = SNAPSHOT.c.meeting.in_(some)
        tx.execute(delete(SNAPSHOT).where(theirs, SNAPSHOT.c.rewritten == 0))
        tx.execute(update(SNAPSHOT).where(theirs).values(**_NOTHING))


def _insert(tx: Connection) -> Any:
    return postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert


class SqlSnapshots:
    """Implements `bot.ports.snapshots.Snapshots`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def recall(
        self, meetings: Collection[MeetingId], code: str
    ) -> Mapping[MeetingId, RecalledMeeting]:
        """See `Snapshots.recall`."""
        return await self._db.read(lambda tx: recall(tx, meetings, code))

    async def keep(self, snapshots: Collection[Snapshot]) -> int:
        """See `Snapshots.keep`."""
        return await self._db.write(lambda tx: keep(tx, snapshots))

    async def discard(self, meetings: Collection[MeetingId]) -> None:
        """See `Snapshots.discard`."""
        await self._db.write(lambda tx: discard(tx, meetings))
