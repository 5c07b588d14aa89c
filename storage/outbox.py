"""The outbox: what Heard says, until it is delivered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    Row,
    String,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    text,
    tuple_,
    update,
)

from bot.cards import Card
from bot.ids import PersonId, RoomKey, meeting_id, number_of, room_of
from bot.ports import Backlog, OutboxMessage
from storage import ended_posts, quoted_posts, worries
from storage.sql import driver_insert
from storage.tables import PARCEL, ROOM
from storage.utc import EPOCH, UtcTime, to_micros

PRUNED = 2_000
"""Outbox messages that are forgotten in one transaction."""
Place = tuple[int, int, int]
"""Where an outbox message stands in its room: meeting, event, index."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Card).decode

_KEY = (PARCEL.c.room, PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
_THIS = and_(*(column == bindparam(f"the_{column.name}") for column in _KEY))
_WAITING = PARCEL.c.delivered_at.is_(None)

_ARRIVED = (
    update(PARCEL)
    .where(_THIS, PARCEL.c.edition == bindparam("the_edition"))
    .values(delivered_at=bindparam("arrived"))
)
# Words that it quotes were erased during delivery: it has to be delivered again, and soon.
_OVERTAKEN = (
    update(PARCEL)
    .where(_THIS, _WAITING, PARCEL.c.edition != bindparam("the_edition"))
    .values(until=None)
)
# Only the worker that holds the lease: an expired lease may be another's by now.
_STILL_MINE = or_(
    bindparam("mine", type_=String).is_(None), PARCEL.c.worker == bindparam("mine", type_=String)
)
_POSTPONE = update(PARCEL).where(_THIS, _WAITING, _STILL_MINE).values(until=bindparam("ends"))
_DRAWN = delete(PARCEL).where(_THIS)
# What waits without a lease is held: its time has no worker beside it. It
# never arrived, so this try does not count: nobody need look whether it did.
_HOLD = (
    update(PARCEL)
    .where(_THIS, _WAITING, _STILL_MINE)
    .values(worker=None, until=bindparam("ends"), tries=bindparam("tried"))
)
_HELD = and_(_WAITING, PARCEL.c.worker.is_(None), PARCEL.c.until.is_not(None))
_OUTDATED = delete(PARCEL).where(
    PARCEL.c.room == bindparam("the_room"),
    PARCEL.c.meeting == bindparam("the_meeting"),
    PARCEL.c.kind == "panel",
    _WAITING,
    # One that a worker has taken stays until it has arrived: while it stands here, nobody else is
    # given anything of this room, so an old picture cannot overtake a new one.
    PARCEL.c.worker.is_(None),
)


# -- in --------------------------------------------------------------------------------------------


def add(tx: Connection, outbox_messages: Collection[OutboxMessage]) -> None:
    """Add outbox messages. A panel replaces those of its meeting that nobody has
    taken yet.

    Raises:
        ValueError: an outbox message's room is not its meeting's.
    """
    panels = {
        outbox_message.meeting: outbox_message
        for outbox_message in outbox_messages
        if outbox_message.kind == "panel"
    }
    if panels:
        outdated = [
            {"the_room": room_of(meeting), "the_meeting": number_of(meeting)}
            for meeting in sorted(panels)
        ]
        tx.execute(_OUTDATED, outdated)
    rows = [
        _row(outbox_message)
        for outbox_message in outbox_messages
        if outbox_message.kind != "panel" or outbox_message is panels[outbox_message.meeting]
    ]
    tx.exec_driver_sql(driver_insert(tx.dialect, PARCEL), rows)
    ended_posts.tie(tx, outbox_messages)
    quoted_posts.tie(
        tx,
        [
            (outbox_message, quoted_posts.quoted(outbox_message))
            for outbox_message in outbox_messages
        ],
    )


def _row(outbox_message: OutboxMessage) -> tuple[Any, ...]:
    """An outbox message in the order of the table's columns."""
    if outbox_message.room != room_of(outbox_message.meeting):
        raise ValueError(f"parcel {outbox_message.id} is for another room: {outbox_message.room}")
    card = None if outbox_message.card is None else _encode(outbox_message.card).decode()
    key = (
        outbox_message.room,
        number_of(outbox_message.meeting),
        outbox_message.number,
        outbox_message.index,
    )
    unclaimed = (None, None, None, 0, 0, 0)
    return (
        *key,
        outbox_message.kind,
        to_micros(outbox_message.at),
        outbox_message.to,
        card,
        *unclaimed,
    )


# -- out -------------------------------------------------------------------------------------------


def _claimable() -> Any:
    """The outbox messages a worker may take, oldest first; `now`, `platform` and `most` are left
    open.

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
    to_people = case((PARCEL.c.kind == "whisper", 1), else_=0)
    leased = case((PARCEL.c.worker.is_not(None), PARCEL.c.until))
    held = case((and_(PARCEL.c.worker.is_(None), says), PARCEL.c.until))
    never = literal(EPOCH, UtcTime)
    waiting = (
        select(
            *_KEY,
            PARCEL.c.retires,
            func.row_number()
            .over(partition_by=(PARCEL.c.room, PARCEL.c.retires), order_by=in_order)
            .label("nth"),
            func.max(PARCEL.c.at).over(partition_by=PARCEL.c.room, order_by=in_order).label("age"),
            func.coalesce(func.max(leased).over(partition_by=PARCEL.c.room), never).label("busy"),
            func.coalesce(
                func.max(held).over(partition_by=(PARCEL.c.room, to_people)), never
            ).label("held"),
        )
        .join(ROOM, ROOM.c.key == PARCEL.c.room)
        .where(ROOM.c.platform == bindparam("platform"), text("delivered_at IS NULL"))
        .subquery("waiting")
    )
    columns = [waiting.c[column.name] for column in _KEY]
    return (
        select(*columns)
        .where(
            waiting.c.busy <= bindparam("now", type_=UtcTime),
            or_(waiting.c.held <= bindparam("now", type_=UtcTime), waiting.c.retires == 1),
            or_(waiting.c.retires == 0, waiting.c.nth == 1),
        )
        .order_by(waiting.c.age, waiting.c.retires, *columns)
        .limit(bindparam("most"))
    )


_CLAIM = (
    update(PARCEL)
    .where(
        tuple_(*_KEY).in_(_claimable()),
        _WAITING,
        or_(PARCEL.c.until.is_(None), PARCEL.c.until <= bindparam("now", type_=UtcTime)),
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
    terms = {"platform": platform, "now": now, "most": limit}
    taken = tx.execute(_CLAIM, {**terms, "claimer": worker, "ends": now + lease})
    return _oldest_first([_parcel(row) for row in taken])


def backlog(tx: Connection) -> Sequence[Backlog]:
    """What has not arrived yet, by platform."""
    waiting = (
        select(ROOM.c.platform, func.count(), func.min(PARCEL.c.at))
        .join(PARCEL, PARCEL.c.room == ROOM.c.key)
        .where(PARCEL.c.delivered_at.is_(None))
        .group_by(ROOM.c.platform)
        .order_by(ROOM.c.platform)
    )
    return [
        Backlog(platform=platform, messages=messages, oldest=oldest)
        for platform, messages, oldest in tx.execute(waiting)
    ]


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
    room, meeting, number, index = _place(outbox_message)
    return (room, outbox_message.retires, meeting, number, index)


def _place(outbox_message: OutboxMessage) -> tuple[RoomKey, int, int, int]:
    return (
        outbox_message.room,
        number_of(outbox_message.meeting),
        outbox_message.number,
        outbox_message.index,
    )


def _parcel(row: Row[Any]) -> OutboxMessage:
    return OutboxMessage(
        meeting=meeting_id(row.room, row.meeting),
        number=row.number,
        index=row.place,
        room=row.room,
        kind=row.kind,
        at=row.at,
        to=row.to,
        card=None if row.card is None else _decode(row.card),
        redelivered=row.tries > 1 and row.delivered_at is None,
        edition=row.edition,
        retires=bool(row.retires),
    )


# -- afterwards ------------------------------------------------------------------------------------


def delivered(tx: Connection, outbox_messages: Collection[OutboxMessage], at: datetime) -> None:
    """Mark these as delivered. A panel is never read again, so it is deleted at once."""
    posts = [
        {**_named(outbox_message), "the_edition": outbox_message.edition}
        for outbox_message in outbox_messages
        if outbox_message.kind != "panel"
    ]
    if posts:
        arrived = tx.execute(_ARRIVED, [{**post, "arrived": at} for post in posts])
        if arrived.rowcount != len(posts):  # PostgreSQL's driver does not say how many they were
            tx.execute(_OVERTAKEN, posts)
        quoted_posts.settle(
            tx, [outbox_message for outbox_message in outbox_messages if outbox_message.edition]
        )
        worries.arrived(tx, outbox_messages)
    panels = [
        _named(outbox_message)
        for outbox_message in outbox_messages
        if outbox_message.kind == "panel"
    ]
    if panels:
        tx.execute(_DRAWN, panels)


def _named(outbox_message: OutboxMessage) -> dict[str, Any]:
    return dict(zip((f"the_{column.name}" for column in _KEY), _place(outbox_message), strict=True))


def postpone(
    tx: Connection,
    outbox_messages: Collection[OutboxMessage],
    until: datetime,
    worker: str | None = None,
) -> None:
    """Hand these to nobody until then; `worker`: only those that it has leased."""
    rows = [
        {**_named(outbox_message), "ends": until, "mine": worker}
        for outbox_message in outbox_messages
    ]
    if rows:
        tx.execute(_POSTPONE, rows)


def hold(
    tx: Connection,
    outbox_messages: Collection[OutboxMessage],
    until: datetime,
    worker: str | None = None,
) -> None:
    """Keep these until then: they were refused, and may be shown when somebody has mended it.
    `worker`: as far as that one has taken them."""
    rows = [
        {
            **_named(outbox_message),
            "ends": until,
            "tried": 1 if outbox_message.redelivered else 0,
            "mine": worker,
        }
        for outbox_message in outbox_messages
    ]
    if rows:
        tx.execute(_HOLD, rows)


def release(tx: Connection, platform: str, tenant: str, channel: str) -> int:
    """What is held for a channel may be tried now; how many outbox messages that is. "" for the
    channel is all channels of the tenant, "" for the tenant all tenants."""
    rooms = select(ROOM.c.key).where(ROOM.c.platform == platform)
    if tenant:
        rooms = rooms.where(ROOM.c.tenant == tenant)
    if channel:
        rooms = rooms.where(ROOM.c.channel == channel)
    return tx.execute(
        update(PARCEL).where(_HELD, PARCEL.c.room.in_(rooms)).values(until=None)
    ).rowcount


def outbox_messages(
    tx: Connection, room: RoomKey, places: Collection[Place]
) -> Sequence[OutboxMessage]:
    """The outbox messages of a room that stand at these places, in order; panels leave none."""
    found = select(PARCEL).where(
        PARCEL.c.room == room,
        tuple_(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place).in_(list(places)),
    )
    rows = tx.execute(found.order_by(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place))
    return [_parcel(row) for row in rows]


def posts(
    tx: Connection, room: RoomKey, viewer: PersonId | None, limit: int
) -> Sequence[OutboxMessage]:
    """The newest `limit` delivered posts of a room and whispers to `viewer`, oldest first."""
    # What is being edited was delivered before.
    arrived = or_(PARCEL.c.delivered_at.is_not(None), PARCEL.c.edition > 0)
    for_viewer = PARCEL.c.kind == "post"
    if viewer is not None:
        for_viewer = or_(for_viewer, and_(PARCEL.c.kind == "whisper", PARCEL.c.to == viewer))
    newest = (
        select(PARCEL)
        .where(PARCEL.c.room == room, arrived, for_viewer)
        .order_by(PARCEL.c.meeting.desc(), PARCEL.c.number.desc(), PARCEL.c.place.desc())
        .limit(limit)
    )
    return [_parcel(row) for row in reversed(tx.execute(newest).all())]


def sent_to(tx: Connection, who: PersonId, limit: int) -> Sequence[OutboxMessage]:
    """The newest `limit` whispers that were brought to a person and are kept, oldest first."""
    arrived = or_(PARCEL.c.delivered_at.is_not(None), PARCEL.c.edition > 0)
    newest = (
        select(PARCEL)
        .where(PARCEL.c.to == who, PARCEL.c.card.is_not(None), arrived)
        .order_by(PARCEL.c.at.desc(), PARCEL.c.meeting.desc(), PARCEL.c.number.desc())
        .limit(limit)
    )
    return [_parcel(row) for row in reversed(tx.execute(newest).all())]


def prune(tx: Connection, before: datetime, limit: int = PRUNED) -> int:
    """Forget up to `limit` of what arrived before then and quotes nothing that is kept; how many
    went."""
    key = [PARCEL.c[name] for name in ("room", "meeting", "number", "place")]
    old = select(*key).where(PARCEL.c.delivered_at < before, ~quoted_posts.of_parcel())
    gone = tx.execute(delete(PARCEL).where(tuple_(*key).in_(old.limit(limit)))).rowcount
    if gone < limit:  # the last slice: looking for what is left over takes longer
        worries.prune(tx, before)
        quoted_posts.forget_orphans(tx)
    return gone
