"""The journal: what happened in each meeting, in order."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, func, select, tuple_
from sqlalchemy.exc import IntegrityError

from bot.errors import LeftToNewer
from bot.events import AnyEvent, decode, encode
from bot.ids import MeetingId
from bot.ports import Conflict, JournalRow
from bot.ports.journal_tails import JournalTail
from storage.database import Database
from storage.sql import ReadingPauses, chunks, driver_insert
from storage.tables import JOURNAL

_READ = (
    select(JOURNAL.c.meeting, JOURNAL.c.body)
    .where(JOURNAL.c.meeting.in_(bindparam("meetings", expanding=True)))
    .order_by(JOURNAL.c.meeting, JOURNAL.c.number)
)
_VERSIONS = (
    select(JOURNAL.c.meeting, func.max(JOURNAL.c.number))
    .where(JOURNAL.c.meeting.in_(bindparam("meetings", expanding=True)))
    .group_by(JOURNAL.c.meeting)
)
_NEWEST = (
    select(JOURNAL.c.number, JOURNAL.c.body)
    .where(JOURNAL.c.meeting == bindparam("meeting"), JOURNAL.c.number >= bindparam("known"))
    .order_by(JOURNAL.c.number.desc())
    .limit(bindparam("most"))
)
_ROWS = select(JOURNAL.c.meeting, JOURNAL.c.number, JOURNAL.c.source, JOURNAL.c.body).where(
    tuple_(JOURNAL.c.meeting, JOURNAL.c.number).in_(bindparam("places", expanding=True))
)
_KNOWN = select(JOURNAL.c.source).where(
    JOURNAL.c.tenant == bindparam("tenant"),
    JOURNAL.c.source.in_(bindparam("sources", expanding=True)),
)

Line = tuple[str, int, str, str | None, str]
"""A row as it is stored: the columns in the table's order."""


def lines(rows: Collection[JournalRow]) -> list[Line]:
    """Rows as they are stored.

    In one order for all workers: two that append to the same meetings wait for each other instead
    of deadlocking.
    """
    return [
        (row.meeting, row.number, row.tenant, row.source, encode(row.event).decode())
        for row in sorted(rows, key=lambda row: (row.meeting, row.number))
    ]


def append(tx: Connection, rows: Collection[JournalRow]) -> None:
    """Add events to their meetings.

    Raises:
        Conflict: an event number or a source is taken.
    """
    if not rows:
        return
    try:
        tx.exec_driver_sql(driver_insert(tx.dialect, JOURNAL), lines(rows))
    except IntegrityError as error:
        raise Conflict("an event number or a source is taken") from error


def holds(tx: Connection, rows: Collection[JournalRow]) -> bool:
    """Whether all of these rows are in the journal, each exactly as given."""
    wanted = {(row.meeting, row.number, row.source, encode(row.event).decode()) for row in rows}
    found: set[tuple[str, int, str | None, str]] = set()
    for some in chunks([(meeting, number) for meeting, number, _, _ in wanted]):
        found.update((*row,) for row in tx.execute(_ROWS, {"places": some}))
    return wanted <= found


def read(tx: Connection, meetings: Collection[MeetingId]) -> dict[MeetingId, list[AnyEvent]]:
    """The events of each of these meetings, in order; an empty list where there are none.

    Raises:
        LeftToNewer: some of these meetings have events that this version does not know.
    """
    events: dict[MeetingId, list[AnyEvent]] = {meeting: [] for meeting in meetings}
    left: set[MeetingId] = set()
    pauses = ReadingPauses(tx)
    for some in chunks(meetings):
        for meeting, body in tx.execute(_READ, {"meetings": some}):
            try:
                events[meeting].append(decode(body))
            except LeftToNewer:
                left.add(meeting)
            pauses.pause_if_due()
    if left:
        raise LeftToNewer(left)
    return events


def tails(
    tx: Connection, known: Mapping[MeetingId, int], most: int
) -> dict[MeetingId, JournalTail]:
    """See `JournalTails.after`."""
    found: dict[MeetingId, JournalTail] = {}
    left: set[MeetingId] = set()
    for meeting, number in known.items():
        # With the last one that is known, which says that the journal is still there.
        given = {"meeting": meeting, "known": number, "most": most + 1}
        newest = tx.execute(_NEWEST, given).all()
        if not newest or (newest[-1].number > max(number, 1) and len(newest) <= most):
            continue
        lines = [row for row in newest if row.number > number][:most]
        try:
            events = [decode(body) for _, body in reversed(lines)]
        except LeftToNewer:
            left.add(meeting)
            continue
        found[meeting] = JournalTail(newest[0].number - len(events), events)
    if left:
        raise LeftToNewer(left)
    return found


def versions(tx: Connection, meetings: Collection[MeetingId]) -> dict[MeetingId, int]:
    """How many events each of these meetings has; meetings without any are missing."""
    found: dict[MeetingId, int] = {}
    for some in chunks(meetings):
        rows = tx.execute(_VERSIONS, {"meetings": some})
        found.update((meeting, count) for meeting, count in rows)
    return found


def known(tx: Connection, tenant: str, sources: Collection[str]) -> set[str]:
    """Which of these sources of a tenant are in the journal."""
    found: set[str] = set()
    for some in chunks(sources):
        found.update(tx.scalars(_KNOWN, {"tenant": tenant, "sources": some}))
    return found


class SqlJournalTails:
    """Implements `bot.ports.journal_tails.JournalTails`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def after(
        self, known: Mapping[MeetingId, int], most: int
    ) -> Mapping[MeetingId, JournalTail]:
        """See `JournalTails.after`."""
        return await self._db.read(lambda tx: tails(tx, known, most))
