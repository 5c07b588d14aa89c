"""Appointments: when meetings want to be woken.

Each row has a `ready` time from which it may be claimed: at first that is when it is due, after a
claim it is when the lease ends. So one index finds what to take, however many rows are overdue, and
a worker that died holding a lease delays its appointments by no more than the lease.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    tuple_,
    update,
)

from bot.events import WakeReason
from bot.ids import MeetingId
from bot.ports import Appointment, WakeRow
from storage.sql import chunks, upsert
from storage.tables import WAKE

_KEY = ("meeting", "why", "about")
_STATE = ("due", "ready", "worker")

_SAME = (
    WAKE.c.meeting == bindparam("m"),
    WAKE.c.why == bindparam("w"),
    WAKE.c.about == bindparam("a"),
)
_KEPT = delete(WAKE).where(*_SAME, WAKE.c.due == bindparam("d"))
_CANCEL = delete(WAKE).where(
    WAKE.c.meeting == bindparam("m"),
    WAKE.c.why == bindparam("w"),
    WAKE.c.about.in_(bindparam("a", expanding=True)),
)

# Another version of Heard at work on this database may know more reasons: it keeps those itself.
# In the statement's own text: they are always the same, and a process asks every second.
_KNOWN = WAKE.c.why.in_([literal_column(f"'{why.value}'") for why in WakeReason])

_PICKED = (
    select(WAKE.c.meeting, WAKE.c.why, WAKE.c.about)
    .where(WAKE.c.ready <= bindparam("now"), _KNOWN)
    .order_by(WAKE.c.ready, WAKE.c.meeting, WAKE.c.why, WAKE.c.about)
    .limit(bindparam("most"))
    # PostgreSQL: skip rows that another worker is claiming right now. SQLite has no such
    # clause and needs none, because it has one writer at a time.
    .with_for_update(skip_locked=True)
    .cte("picked")
)
_CLAIM = (
    update(WAKE)
    .where(
        tuple_(WAKE.c.meeting, WAKE.c.why, WAKE.c.about).in_(
            select(_PICKED.c.meeting, _PICKED.c.why, _PICKED.c.about)
        )
    )
    .values(ready=bindparam("until"), worker=bindparam("claimer"))
    .returning(WAKE.c.meeting, WAKE.c.why, WAKE.c.about, WAKE.c.due)
)

NEXT_READY = select(func.min(WAKE.c.ready)).where(_KNOWN)


def strike(tx: Connection, kept: Collection[Appointment]) -> None:
    """Delete appointments that were kept, unless they have been moved since."""
    rows = sorted((a.meeting, a.why, a.about, a.due) for a in kept)
    tx.execute(_KEPT, [{"m": m, "w": why, "a": about, "d": due} for m, why, about, due in rows])


def wake(tx: Connection, wakes: Collection[WakeRow]) -> None:
    """Set, move or cancel appointments; of several for the same reason and subject the
    last one counts."""
    last = {(row.meeting, row.why, row.about): row.due for row in wakes}
    gone: defaultdict[tuple[MeetingId, WakeReason], list[str]] = defaultdict(list)
    for (meeting, why, about), due in sorted(last.items()):
        if due is None:
            gone[meeting, why].append(about)
    for (meeting, why), subjects in gone.items():
        for some in chunks(subjects):
            tx.execute(_CANCEL, {"m": meeting, "w": why, "a": some})
    rows = [
        {"meeting": m, "why": why, "about": about, "due": due, "ready": due, "worker": None}
        for (m, why, about), due in last.items()
        if due is not None
    ]
    rows.sort(key=lambda row: (row["meeting"], row["why"], row["about"]))
    upsert(tx, WAKE, rows, keys=_KEY, changed=_STATE)


def claim(
    tx: Connection, now: datetime, worker: str, lease: timedelta, limit: int
) -> Sequence[Appointment]:
    """Take up to `limit` appointments that are ready, earliest first, until `now` + `lease`.

    What a dead worker had claimed comes after what nobody has tried yet.
    """
    terms = {"now": now, "most": limit, "until": now + lease, "claimer": worker}
    taken = [
        Appointment(meeting=MeetingId(meeting), why=WakeReason(why), due=due, about=about)
        for meeting, why, about, due in tx.execute(_CLAIM, terms)
    ]
    return sorted(taken, key=lambda a: (a.due, a.meeting, a.why, a.about))


def next_ready(tx: Connection) -> datetime | None:
    """When the next appointment may be claimed; a claimed one counts from the end of its lease."""
    ready: datetime | None = tx.scalar(NEXT_READY)
    return ready
