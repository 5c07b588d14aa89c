"""Who may deliver what is in the outbox: one worker at a time for each room, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    tuple_,
    union_all,
    update,
)

from bot.ids import RoomKey
from bot.ports import OutboxMessage
from storage.outbox import KEY, WAITING, message_of, place
from storage.tables import PARCEL
from storage.utc import EPOCH, UtcTime

_NOW = bindparam("now", type_=UtcTime)
_FREE = text("parcel.delivered_at IS NULL AND parcel.until IS NULL")
_TAKEN = text("parcel.delivered_at IS NULL AND parcel.until IS NOT NULL")
# The same of another row of the room, as SQLite has to see it to use an index.
_OTHER = PARCEL.alias("other")
_OTHER_TAKEN = text("other.delivered_at IS NULL AND other.until IS NOT NULL")
_OTHER_WAITS = text("other.delivered_at IS NULL")


def _to_people(of: Any) -> Any:
    return case((of.c.kind == "whisper", 1), else_=0)


def _can_go() -> Any:
    """What `_claimable` says of one outbox message, looking at its room alone."""
    same_room = _OTHER.c.room == PARCEL.c.room
    not_yet = exists().where(same_room, _OTHER.c.until > _NOW, _OTHER_TAKEN)
    same_way = _to_people(_OTHER) == _to_people(PARCEL)
    busy = not_yet.where(_OTHER.c.worker.is_not(None))
    held = not_yet.where(_OTHER.c.worker.is_(None), _OTHER.c.retires == 0, same_way)
    here = tuple_(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
    there = tuple_(_OTHER.c.meeting, _OTHER.c.number, _OTHER.c.place)
    earlier = exists().where(same_room, _OTHER_WAITS, _OTHER.c.retires == 1, there < here)
    says = PARCEL.c.retires == 0
    return and_(~busy, or_(and_(says, ~held), and_(~says, ~earlier)))


def _oldest_rooms() -> Any:
    """The rooms of the oldest outbox messages that can go, at most twice as many as are wanted.

    Both halves read an index from its beginning and stop when they have enough, so that it makes no
    difference how much waits behind. Each of these rooms has at least one that can be claimed.
    """
    of_platform = PARCEL.c.platform == bindparam("of_platform")
    halves = [
        select(PARCEL.c.room)
        .where(of_platform, *these, _can_go())
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
    """Whether there is anything that can be claimed at `now` of any of `platforms`."""
    of_platforms = PARCEL.c.platform.in_(bindparam("platforms", expanding=True))
    return or_(
        exists().where(of_platforms, _FREE, _can_go()),
        exists().where(of_platforms, _TAKEN, PARCEL.c.until <= _NOW, _can_go()),
    )


def _claimable() -> Any:
    """The outbox messages a worker may take of the oldest rooms, oldest first; `now`, `platform`
    and `most` are left open.

    A room is left alone while any outbox message of it is out with a worker. Where outbox messages
    are held until somebody mends what is wrong, those that go the same way wait with them: what is
    for the channel, or what is for people. In a room an outbox message counts as no older than
    those before it, so that sorting all rooms' outbox messages by age keeps each room's order, and
    any first few of them include no outbox message without the older ones.

    What is only shown again as over (`retires`) comes after everything else of its room, one at a
    time, and holds up nothing when it has to wait.
    """
    in_order = (PARCEL.c.retires, PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
    says = PARCEL.c.retires == 0
    leased = case((PARCEL.c.worker.is_not(None), PARCEL.c.until))
    held = case((and_(PARCEL.c.worker.is_(None), says), PARCEL.c.until))
    never = literal(EPOCH, UtcTime)
    waiting = (
        select(
            *KEY,
            PARCEL.c.retires,
            PARCEL.c.until,
            func.row_number()
            .over(partition_by=(PARCEL.c.room, PARCEL.c.retires), order_by=in_order)
            .label("nth"),
            func.max(PARCEL.c.at).over(partition_by=PARCEL.c.room, order_by=in_order).label("age"),
            func.coalesce(func.max(leased).over(partition_by=PARCEL.c.room), never).label("busy"),
            func.coalesce(
                func.max(held).over(partition_by=(PARCEL.c.room, _to_people(PARCEL))), never
            ).label("held"),
        )
        .where(PARCEL.c.room.in_(_oldest_rooms()), text("parcel.delivered_at IS NULL"))
        .subquery("waiting")
    )
    columns = [waiting.c[column.name] for column in KEY]
    return (
        select(*columns)
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


_CLAIM = (
    update(PARCEL)
    .where(
        tuple_(*KEY).in_(_claimable()),
        WAITING,
        or_(PARCEL.c.until.is_(None), PARCEL.c.until <= _NOW),
    )
    .values(worker=bindparam("claimer"), until=bindparam("ends"), tries=PARCEL.c.tries + 1)
    .returning(PARCEL)
)

# Any number will do, if nothing else in this database uses it; this one spells "outb".
CLAIMING = 0x6F757462


def claim(
    tx: Connection, platform: str, now: datetime, worker: str, lease: timedelta, limit: int
) -> Sequence[OutboxMessage]:
    """Take up to `limit` outbox messages until `now` + `lease`: none of a room that somebody else
    is delivering to, and none without the room's older ones."""
    if tx.dialect.name == "postgresql":
        # "Nobody is delivering to this room" is about more rows than the ones taken, so row locks
        # cannot keep it. One worker claims at a time; it takes a few milliseconds.
        tx.execute(select(func.pg_advisory_xact_lock(CLAIMING)))
    terms = {"of_platform": platform, "now": now, "most": limit}
    taken = tx.execute(_CLAIM, {**terms, "claimer": worker, "ends": now + lease})
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
