"""Who may deliver what is in the outbox: one worker at a time for each room, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    and_,
    any_,
    bindparam,
    case,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    true,
    tuple_,
    union_all,
    update,
)

from bot.ids import RoomKey
from bot.ports import OutboxMessage
from storage.outbox import KEY, MESSAGE, WAITING, message_of, place
from storage.tables import PARCEL
from storage.utc import EPOCH, UtcTime

_NOW = bindparam("now", type_=UtcTime)
_FREE = text("parcel.delivered_at IS NULL AND parcel.until IS NULL")
_TAKEN = text("parcel.delivered_at IS NULL AND parcel.until IS NOT NULL")
# The same of another row of the room, as SQLite has to see it to use an index.
_OTHER = PARCEL.alias("other")
_OTHER_TAKEN = text("other.delivered_at IS NULL AND other.until IS NOT NULL")
_OTHER_WAITS = text("other.delivered_at IS NULL")
_DECIDES = (
    *KEY,
    PARCEL.c.kind,
    PARCEL.c.at,
    PARCEL.c.worker,
    PARCEL.c.until,
    PARCEL.c.retires,
)
_ROW_PLACE: Any = literal_column("parcel.ctid").label("ctid")
"""Where a row lies in PostgreSQL's file, until it is next changed."""


def _to_people(of: Any) -> Any:
    return case((of.c.kind == "whisper", 1), else_=0)


def _by_itself(query: Any, postgres: bool) -> Any:
    """A query that is asked anew for each row around it.

    PostgreSQL would rather join, and in which way follows from its figures about the table. Those
    are from a quiet time, in which nothing waits: what it chooses by them reads everything that
    waits, again and again. OFFSET keeps it from joining.
    """
    return query.offset(literal_column("0")) if postgres else query


def _can_go(postgres: bool) -> Any:
    """What `_claimable` says of one outbox message, looking at its room alone."""

    def another(*these: Any) -> Any:
        found = select(_OTHER.c.place).where(_OTHER.c.room == PARCEL.c.room, *these)
        return _by_itself(found.correlate(PARCEL), postgres).exists()

    not_yet = (_OTHER.c.until > _NOW, _OTHER_TAKEN)
    same_way = _to_people(_OTHER) == _to_people(PARCEL)
    busy = another(*not_yet, _OTHER.c.worker.is_not(None))
    held = another(*not_yet, _OTHER.c.worker.is_(None), _OTHER.c.retires == 0, same_way)
    here = tuple_(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
    there = tuple_(_OTHER.c.meeting, _OTHER.c.number, _OTHER.c.place)
    earlier = another(_OTHER_WAITS, _OTHER.c.retires == 1, there < here)
    says = PARCEL.c.retires == 0
    return and_(~busy, or_(and_(says, ~held), and_(~says, ~earlier)))


def _oldest_rooms(postgres: bool) -> Any:
    """The rooms of the oldest outbox messages that can go, at most twice as many as are wanted.

    Both halves read an index from its beginning and stop when they have enough, so that it makes no
    difference how much waits behind. Each of these rooms has at least one that can be claimed.
    """
    of_platform = PARCEL.c.platform == bindparam("of_platform")
    halves = [
        select(PARCEL.c.room)
        .where(of_platform, *these, _can_go(postgres))
        .order_by(first)
        .limit(bindparam("most"))
        .subquery(name)
        for name, these, first in (
            ("free", (_FREE,), PARCEL.c.at),
            ("ended", (_TAKEN, PARCEL.c.until <= _NOW), PARCEL.c.until),
        )
    ]
    return union_all(*(select(half.c.room) for half in halves))


def something_waits() -> Any:
    """Whether there is anything that can be claimed at `now` of any of `platforms`. It is asked on
    PostgreSQL alone."""
    of_platforms = PARCEL.c.platform.in_(bindparam("platforms", expanding=True))
    return or_(
        exists().where(of_platforms, _FREE, _can_go(postgres=True)),
        exists().where(of_platforms, _TAKEN, PARCEL.c.until <= _NOW, _can_go(postgres=True)),
    )


def _of_oldest_rooms(postgres: bool) -> Any:
    """Everything that waits in the oldest rooms: of each what says whether it can go, and not what
    it says, which would be carried through every step of sorting."""
    undelivered = text("parcel.delivered_at IS NULL")
    rooms = _oldest_rooms(postgres)
    if not postgres:
        return select(*_DECIDES).where(PARCEL.c.room.in_(rooms), undelivered).subquery("found")
    oldest = rooms.subquery("oldest")
    once = select(oldest.c.room).distinct().subquery("once")
    theirs = select(*_DECIDES, _ROW_PLACE).where(PARCEL.c.room == once.c.room, undelivered)
    found = _by_itself(theirs.correlate(once), postgres).lateral("found")
    return select(found).select_from(once.join(found, true())).subquery("waits")


def _claimable(postgres: bool) -> Any:
    """The outbox messages a worker may take of the oldest rooms, oldest first; `now`, `platform`
    and `most` are left open. They are named by their keys; on PostgreSQL, by where they lie.

    A room is left alone while any outbox message of it is out with a worker. Where outbox messages
    are held until somebody mends what is wrong, those that go the same way wait with them: what is
    for the channel, or what is for people. In a room an outbox message counts as no older than
    those before it, so that sorting all rooms' outbox messages by age keeps each room's order, and
    any first few of them include no outbox message without the older ones.

    What is only shown again as over (`retires`) comes after everything else of its room, one at a
    time, and holds up nothing when it has to wait.
    """
    of = _of_oldest_rooms(postgres).c
    key = [of[column.name] for column in KEY]
    in_order = (of.retires, of.meeting, of.number, of.place)
    says = of.retires == 0
    to_people = case((of.kind == "whisper", 1), else_=0)
    leased = case((of.worker.is_not(None), of.until))
    held = case((and_(of.worker.is_(None), says), of.until))
    never = literal(EPOCH, UtcTime)
    waiting = select(
        *key,
        *((of.ctid,) if postgres else ()),
        of.retires,
        of.until,
        func.row_number().over(partition_by=(of.room, of.retires), order_by=in_order).label("nth"),
        func.max(of.at).over(partition_by=of.room, order_by=in_order).label("age"),
        func.coalesce(func.max(leased).over(partition_by=of.room), never).label("busy"),
        func.coalesce(func.max(held).over(partition_by=(of.room, to_people)), never).label("held"),
    ).subquery("waiting")
    columns = [waiting.c[column.name] for column in KEY]
    return (
        select(*((waiting.c.ctid,) if postgres else columns))
        .where(
            waiting.c.busy <= _NOW,
            or_(waiting.c.held <= _NOW, waiting.c.retires == 1),
            or_(waiting.c.retires == 0, waiting.c.nth == 1),
            # What cannot be taken yet must not take the place of what can, however few are taken.
            or_(waiting.c.until.is_(None), waiting.c.until <= _NOW),
        )
        .order_by(waiting.c.age, waiting.c.retires, *columns)
        .limit(bindparam("most"))
    )


def _claim(postgres: bool) -> Any:
    claimable = _claimable(postgres)
    still = or_(PARCEL.c.until.is_(None), PARCEL.c.until <= _NOW)
    if postgres:
        # They are found where they lie. What they must still be, stands in a CASE so that it is not
        # looked up in an index, which would find everything that waits.
        these = any_(func.array(claimable.scalar_subquery())) == _ROW_PLACE
        still = case((WAITING, still), else_=false())
    else:
        these = tuple_(*KEY).in_(claimable)
        still = and_(WAITING, still)
    return (
        update(PARCEL)
        .where(these, still)
        .values(worker=bindparam("claimer"), until=bindparam("ends"), tries=PARCEL.c.tries + 1)
        .returning(*MESSAGE)
    )


_CLAIM_IN = {postgres: _claim(postgres) for postgres in (False, True)}

# Any number will do, if nothing else in this database uses it; this one spells "outb".
CLAIMING = 0x6F757462


def claim(
    tx: Connection, platform: str, now: datetime, worker: str, lease: timedelta, limit: int
) -> Sequence[OutboxMessage]:
    """Take up to `limit` outbox messages until `now` + `lease`: none of a room that somebody else
    is delivering to, and none without the room's older ones."""
    postgres = tx.dialect.name == "postgresql"
    if postgres:
        # "Nobody is delivering to this room" is about more rows than the ones taken, so row locks
        # cannot keep it. One worker claims at a time; it takes a few milliseconds.
        tx.execute(select(func.pg_advisory_xact_lock(CLAIMING)))
    terms = {"of_platform": platform, "now": now, "most": limit}
    taken = tx.execute(_CLAIM_IN[postgres], {**terms, "claimer": worker, "ends": now + lease})
    return _oldest_first([message_of(row) for row in taken])


def _oldest_first(outbox_messages: list[OutboxMessage]) -> list[OutboxMessage]:
    """The order in which `_claimable` counted them, which `RETURNING` does not keep."""
    ages: dict[RoomKey, datetime] = {}
    aged = []
    for outbox_message in sorted(outbox_messages, key=_order):
        ages[outbox_message.room] = max(
            outbox_message.at, ages.get(outbox_message.room, outbox_message.at)
        )
        aged.append((ages[outbox_message.room], _order(outbox_message), outbox_message))
    return [outbox_message for _, _, outbox_message in sorted(aged, key=lambda found: found[:2])]


def _order(outbox_message: OutboxMessage) -> tuple[RoomKey, bool, int, int, int]:
    room, meeting, number, index = place(outbox_message)
    return (room, outbox_message.retires, meeting, number, index)
