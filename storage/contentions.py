"""A room's contentions as they stand, and their history."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, or_, select, update

from bot.ids import PersonId, RoomKey
from bot.records.contentions import ContentionMove
from bot.records.model import Agreement, Contention, Outcome, Postponed, Standing
from bot.records.saved_records import ContentionEntryRecord, ContentionRecord
from storage import contention_entries
from storage.sql import insert_rows, upsert
from storage.tables import CONTENTION, CONTENTION_LOG

_OF_A_CONTENTION = Contention.__struct_fields__
_STATE = tuple(name for name in _OF_A_CONTENTION if name != "number")
_LISTS = ("declined", "groups", "awaiting")
"""Fields that hold several ids: a column has them as JSON, or nothing if there are none."""
_PUTS_OFF = ContentionMove.PUT_OFF.value
_WHEN_PUT_OFF = ("standing", "postponed", "postponed_because", "postponed_in")
"""Fields that `bot.records.contentions.put_off` changes, and no others."""


def keep(tx: Connection, records: Sequence[ContentionRecord | ContentionEntryRecord]) -> None:
    """Write down contentions as they now stand, of several records about one as the last says; and
    for each a line of history, or what was added."""
    whole = _put_off(tx, records)
    rows = [{"room": record.room, **_row(record.contention)} for record in whole]
    upsert(tx, CONTENTION, rows, keys=("room", "number"), changed=_STATE)
    _keep_steps(tx, [record for record in records if isinstance(record, ContentionRecord)])
    contention_entries.keep(
        tx, [record for record in records if isinstance(record, ContentionEntryRecord)]
    )


def _put_off(
    tx: Connection, records: Sequence[ContentionRecord | ContentionEntryRecord]
) -> list[ContentionRecord | ContentionEntryRecord]:
    """Write down those that are only put off, all that are for the same reason in one statement;
    returns the others. A meeting that begins with a hundred points due puts off ninety of them."""
    times = Counter((record.room, record.contention.number) for record in records)
    whole: list[ContentionRecord | ContentionEntryRecord] = []
    alike: defaultdict[tuple[Any, ...], list[ContentionRecord]] = defaultdict(list)
    for record in records:
        point = record.contention
        by_itself = times[record.room, point.number] == 1
        if by_itself and isinstance(record, ContentionRecord) and record.step == _PUTS_OFF:
            alike[record.room, *(getattr(point, name) for name in _WHEN_PUT_OFF)].append(record)
        else:
            whole.append(record)
    for (room, *state), those in alike.items():
        its = CONTENTION.c.number.in_([record.contention.number for record in those])
        found = tx.execute(
            update(CONTENTION)
            .where(CONTENTION.c.room == room, its)
            .values(dict(zip(_WHEN_PUT_OFF, state, strict=True)))
        )
        if found.rowcount != len(those):
            whole += those  # some have no row yet
    return whole


def _keep_steps(tx: Connection, records: list[ContentionRecord]) -> None:
    if not records:
        return
    steps = [
        {
            "room": r.room,
            "contention": r.contention.number,
            "meeting": r.meeting,
            "step": r.step,
            "standing": r.contention.standing,
            "by": r.by,
            "at": r.at,
            "reason": r.reason,
        }
        for r in records
    ]
    insert_rows(tx, CONTENTION_LOG, steps)
    for record in records:
        if record.step == ContentionMove.TAKE_BACK:
            # Its author has taken it back: what is gone leaves no trace.
            for table, number in ((CONTENTION_LOG, "contention"), (CONTENTION, "number")):
                its = table.c[number] == record.contention.number
                tx.execute(delete(table).where(table.c.room == record.room, its))


def of_room(tx: Connection, room: RoomKey) -> Sequence[Contention]:
    """A room's contentions in order of their numbers."""
    in_order = select(CONTENTION).where(CONTENTION.c.room == room).order_by(CONTENTION.c.number)
    return [contention_of(row) for row in tx.execute(in_order).mappings()]


def of_person(tx: Connection, who: PersonId) -> Sequence[tuple[RoomKey, Contention]]:
    """The contentions that somebody raised, holds, owns or is asked to own, in all rooms, by room
    and number."""
    columns = (CONTENTION.c[name] for name in ("raised_by", "holder", "owner", "owner_asked"))
    theirs = select(CONTENTION).where(or_(*(column == who for column in columns)))
    in_order = tx.execute(theirs.order_by(CONTENTION.c.room, CONTENTION.c.number)).mappings()
    return [(RoomKey(row["room"]), contention_of(row)) for row in in_order]


def _row(contention: Contention) -> dict[str, Any]:
    row = msgspec.structs.asdict(contention)
    for name in _LISTS:
        row[name] = msgspec.json.encode(row[name]).decode() if row[name] else None
    return row


def contention_of(row: Mapping[Any, Any]) -> Contention:
    """A contention as its row has it."""
    values = {name: row[name] for name in _OF_A_CONTENTION}
    for name in _LISTS:
        values[name] = tuple(msgspec.json.decode(values[name])) if values[name] else ()
    values["standing"] = Standing(values["standing"])
    values["agreement"] = Agreement(values["agreement"])
    if values["outcome"] is not None:
        values["outcome"] = Outcome(values["outcome"])
    if values["postponed"] is not None:
        values["postponed"] = Postponed(values["postponed"])
    return Contention(**values)
