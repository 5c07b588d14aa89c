"""The outbox: what Heard says, until it is delivered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, get_args

import msgspec
from sqlalchemy import (
    Connection,
    Dialect,
    String,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from bot.cards import Card
from bot.ids import PersonId, RoomKey, meeting_id, number_of, room_of
from bot.ports import Backlog, OutboxMessage
from bot.ports.storage_types import OutboxKind
from storage import ended_posts, quoted_posts, worries
from storage.sql import chunks
from storage.tables import PARCEL, ROOM
from storage.utc import to_micros

PRUNED = 2_000
"""Outbox messages that are forgotten in one transaction."""
Place = tuple[int, int, int]
"""Where an outbox message stands in its room: meeting, event, index."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Card).decode
_KINDS = frozenset(get_args(OutboxKind))

MESSAGE = (
    PARCEL.c.room,
    PARCEL.c.meeting,
    PARCEL.c.number,
    PARCEL.c.place,
    PARCEL.c.kind,
    PARCEL.c.at,
    PARCEL.c.to,
    PARCEL.c.card,
    PARCEL.c.tries,
    PARCEL.c.delivered_at,
    PARCEL.c.edition,
    PARCEL.c.retires,
)
"""What `message_of` takes, in this order."""
KEY = (PARCEL.c.room, PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
_THIS = and_(*(column == bindparam(f"the_{column.name}") for column in KEY))
WAITING = PARCEL.c.delivered_at.is_(None)

_ARRIVED = (
    update(PARCEL)
    .where(_THIS, PARCEL.c.edition == bindparam("the_edition"))
    .values(delivered_at=bindparam("arrived"))
)
# Words that it quotes were erased during delivery: it has to be delivered again, and soon.
_OVERTAKEN = (
    update(PARCEL)
    .where(_THIS, WAITING, PARCEL.c.edition != bindparam("the_edition"))
    .values(until=None)
)
# Only the worker that holds the lease: an expired lease may be another's by now.
_STILL_MINE = or_(
    bindparam("mine", type_=String).is_(None), PARCEL.c.worker == bindparam("mine", type_=String)
)
_POSTPONE = update(PARCEL).where(_THIS, WAITING, _STILL_MINE).values(until=bindparam("ends"))
_DRAWN = delete(PARCEL).where(_THIS)
# What waits without a lease is held: its time has no worker beside it. It
# never arrived, so this try does not count: nobody need look whether it did.
_HOLD = (
    update(PARCEL)
    .where(_THIS, WAITING, _STILL_MINE)
    .values(worker=None, until=bindparam("ends"), tries=bindparam("tried"))
)
_HELD = and_(WAITING, PARCEL.c.worker.is_(None), PARCEL.c.until.is_not(None))
_OUTDATED = delete(PARCEL).where(
    PARCEL.c.room == bindparam("the_room"),
    PARCEL.c.meeting == bindparam("the_meeting"),
    PARCEL.c.kind == "panel",
    WAITING,
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
    sql, repeated = _insert(tx.dialect)
    tx.exec_driver_sql(sql, [(*row, *row[:repeated]) for row in rows])
    ended_posts.tie(tx, outbox_messages)
    quoted_posts.tie(
        tx,
        [
            (outbox_message, quoted_posts.quoted(outbox_message))
            for outbox_message in outbox_messages
        ],
    )


@lru_cache(maxsize=4)
def _insert(dialect: Dialect) -> tuple[str, int]:
    """The insert of one outbox message with its room's platform, in the driver's own SQL; and how
    many of the first values come once more at the end, where the driver counts them twice."""
    given = [column.name for column in PARCEL.c if column is not PARCEL.c.platform]
    platform = select(ROOM.c.platform).where(ROOM.c.key == bindparam("the_room"))
    values: dict[str, Any] = {name: bindparam(f"the_{name}") for name in given}
    values["platform"] = func.coalesce(platform.scalar_subquery(), literal_column("''"))
    compiled = insert(PARCEL).values(values).compile(dialect=dialect)
    return str(compiled), len(compiled.positiontup or ()) - len(given)


def _row(outbox_message: OutboxMessage) -> tuple[Any, ...]:
    """An outbox message in the order of the table's columns, without the platform."""
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


def place(outbox_message: OutboxMessage) -> tuple[RoomKey, int, int, int]:
    """The values of `KEY` for an outbox message."""
    return (
        outbox_message.room,
        number_of(outbox_message.meeting),
        outbox_message.number,
        outbox_message.index,
    )


def message_of(row: Sequence[Any]) -> OutboxMessage:
    """A row of `MESSAGE`."""
    room, meeting, number, place, kind, at, to, text, tries, delivered_at, edition, retires = row
    card, unreadable = None, kind not in _KINDS
    if text is not None:
        try:
            card = _decode(text)
        except msgspec.ValidationError:
            unreadable = True
    return OutboxMessage(
        meeting=meeting_id(room, meeting),
        number=number,
        index=place,
        room=room,
        kind=kind,
        at=at,
        to=to,
        card=card,
        unreadable=unreadable,
        redelivered=tries > 1 and delivered_at is None,
        edition=edition,
        retires=bool(retires),
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
    return dict(zip((f"the_{column.name}" for column in KEY), place(outbox_message), strict=True))


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
    found = select(*MESSAGE).where(
        PARCEL.c.room == room,
        tuple_(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place).in_(list(places)),
    )
    rows = tx.execute(found.order_by(PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place))
    return [message_of(row) for row in rows]


def posts(
    tx: Connection, room: RoomKey, viewers: Collection[PersonId], limit: int
) -> Sequence[OutboxMessage]:
    """Oldest first, of what was delivered in a room: the newest `limit` posts, and at least the
    newest `limit` whispers to each of these."""
    # What is being edited was delivered before.
    arrived = or_(PARCEL.c.delivered_at.is_not(None), PARCEL.c.edition > 0)
    order = (PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
    newest = (
        select(*MESSAGE)
        .where(PARCEL.c.room == room, arrived)
        .order_by(*(column.desc() for column in order))
    )
    rows = list(tx.execute(newest.where(PARCEL.c.kind == "post").limit(limit)))
    whispers = newest.where(PARCEL.c.kind == "whisper")
    for some in chunks(viewers):
        rows += tx.execute(whispers.where(PARCEL.c.to.in_(some)).limit(limit * len(some)))
    return [message_of(row) for row in sorted(rows, key=_place)]


def _place(row: Any) -> Place:
    return row.meeting, row.number, row.place


def sent_to(tx: Connection, who: PersonId, limit: int) -> Sequence[OutboxMessage]:
    """The newest `limit` whispers that were brought to a person and are kept, oldest first."""
    arrived = or_(PARCEL.c.delivered_at.is_not(None), PARCEL.c.edition > 0)
    newest = (
        select(*MESSAGE)
        .where(PARCEL.c.to == who, PARCEL.c.card.is_not(None), arrived)
        .order_by(
            PARCEL.c.at.desc(),
            PARCEL.c.meeting.desc(),
            PARCEL.c.number.desc(),
            PARCEL.c.place.desc(),
        )
        .limit(limit)
    )
    return [message_of(row) for row in reversed(tx.execute(newest).all())]


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
