"""What is to be done after a room's meetings, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, or_, select, tuple_

from bot.ids import PersonId, RoomKey
from bot.records.actions import Action, ActionRecord, ActionState
from storage.sql import chunks, upsert
from storage.tables import ACTION

_CHANGES = ("owner", "asked", "due", "state", "reason", "closed_at", "erased")
"""The columns that change. How it came about, only the meeting knows that recorded it."""


def keep(tx: Connection, records: list[ActionRecord]) -> None:
    """Write down actions as they now stand. What was taken back goes, and leaves no trace."""
    rows = [_row(record) for record in records]
    upsert(tx, ACTION, rows, keys=("room", "number"), changed=_CHANGES)
    for record in records:
        if record.gone:
            its = and_(ACTION.c.room == record.room, ACTION.c.number == record.action.number)
            tx.execute(delete(ACTION).where(its))


def of_person(tx: Connection, who: PersonId) -> Sequence[tuple[RoomKey, Action]]:
    """The actions that somebody recorded, has taken on or is asked to, by room and number."""
    theirs = select(ACTION).where(
        or_(*(ACTION.c[name] == who for name in ("by", "owner", "asked")))
    )
    in_order = tx.execute(theirs.order_by(ACTION.c.room, ACTION.c.number)).mappings()
    return [(RoomKey(row["room"]), from_row(row)) for row in in_order]


def prune(tx: Connection, before: datetime, limit: int) -> Collection[str]:
    """Delete actions that were over before then; returns the words that go with them."""
    old = select(ACTION).where(ACTION.c.closed_at < before).order_by(ACTION.c.closed_at)
    found = tx.execute(old.limit(limit)).all()
    for some in chunks([(row.room, row.number) for row in found]):
        tx.execute(delete(ACTION).where(tuple_(ACTION.c.room, ACTION.c.number).in_(some)))
    return [words for row in found for words in (row.words, row.reason) if words is not None]


def _row(record: ActionRecord) -> dict[str, Any]:
    action = record.action
    return {
        "room": record.room,
        "number": action.number,
        "meeting": record.meeting,
        "words": action.words,
        "by": action.by,
        "owner": action.owner,
        "asked": action.asked,
        "due": None if action.due is None else action.due.isoformat(),
        "state": action.state.value,
        "reason": action.reason,
        "at": record.at,
        "closed_at": None if action.is_open else record.at,
        "about": action.about,
        "source": action.source,
        "erased": action.erased,
    }


def from_row(row: Any) -> Action:
    """An action as its row has it."""
    return Action(
        number=row["number"],
        words=row["words"],
        by=row["by"],
        owner=row["owner"],
        asked=row["asked"],
        due=None if row["due"] is None else date.fromisoformat(row["due"]),
        state=ActionState(row["state"]),
        reason=row["reason"],
        about=row["about"],
        source=row["source"],
        erased=row["erased"],
    )
