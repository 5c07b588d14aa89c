"""Posts with buttons, so that they can be shown again as over once what they are about has ended.

An outbox message is tied to its subjects when it is put into the outbox. When one ends, each outbox
message about it that has arrived is handed out once more, with `retires` set: after everything
else of its room, one at a time, so that what is being said never waits for it. What has not
arrived needs no edit; it is put into words when it is delivered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, delete, exists, select, update
from sqlalchemy import tuple_ as tuple_of

from bot.ids import PersonId, RoomKey, number_of
from bot.meeting.subjects import subjects_of
from bot.ports import EndedSubject, OutboxMessage
from storage.sql import upsert
from storage.tables import PARCEL, SUBJECT

_NAMES = ("room", "meeting", "number", "place")
_ARRIVED = PARCEL.c.delivered_at.is_not(None)
_AGAIN = {
    "edition": PARCEL.c.edition + 1,
    # What is still on its way, perhaps with its buttons, is edited like any other message. If it
    # never arrived, it has to be posted after all.
    "retires": case((_ARRIVED, 1), else_=PARCEL.c.retires),
    # What a worker has leased stays with it.
    "until": case((_ARRIVED, None), else_=PARCEL.c.until),
    "worker": case((_ARRIVED, None), else_=PARCEL.c.worker),
    "delivered_at": None,
}


def tie(tx: Connection, outbox_messages: Iterable[OutboxMessage]) -> None:
    """Write down what these are about."""
    rows = [
        {
            "room": message.room,
            "meeting": number_of(message.meeting),
            "number": message.number,
            "place": message.index,
            "about": about,
        }
        for message in outbox_messages
        if message.card is not None
        for about in subjects_of(message.card)
    ]
    upsert(tx, SUBJECT, rows, keys=("about", *_NAMES), changed=())


def end(tx: Connection, ended: Collection[EndedSubject]) -> None:
    """These have just ended: what has been out with their buttons is to be edited. What goes on
    stays tied to it, and only what everybody sees is edited."""
    for one in ended:
        ties = select(*_columns(SUBJECT)).where(_of(one.room, one.about))
        those = [tuple_of(*_columns(PARCEL)).in_(ties), (PARCEL.c.tries > 0)]
        if one.to is not None:
            those.append(PARCEL.c.to == one.to)
        elif one.goes_on:
            those.append(PARCEL.c.to.is_(None))
        tx.execute(update(PARCEL).where(*those).values(_AGAIN))
        if one.goes_on:
            continue
        gone = delete(SUBJECT).where(_of(one.room, one.about))
        if one.to is not None:
            theirs = exists().where(_same(), PARCEL.c.to == one.to)
            gone = gone.where(theirs)
        tx.execute(gone)


def places(
    tx: Connection, room: RoomKey, about: str, to: PersonId
) -> Sequence[tuple[int, int, int]]:
    """Where the outbox messages stand that one person has had about a subject."""
    found = select(SUBJECT.c.meeting, SUBJECT.c.number, SUBJECT.c.place).where(
        _of(room, about), exists().where(_same(), PARCEL.c.to == to, _ARRIVED)
    )
    return [(row.meeting, row.number, row.place) for row in tx.execute(found)]


def _of(room: RoomKey, about: str) -> ColumnElement[bool]:
    return and_(SUBJECT.c.room == room, SUBJECT.c.about == about)


def _columns(table: Any) -> list[Any]:
    return [table.c[name] for name in _NAMES]


def _same() -> ColumnElement[bool]:
    return and_(*(PARCEL.c[name] == SUBJECT.c[name] for name in _NAMES))
