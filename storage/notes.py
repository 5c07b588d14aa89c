"""What was noted and decided in a room's meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from bot.ids import MeetingId, RoomKey
from bot.records.model import Note, NoteKind
from bot.records.saved_records import NoteRecord
from storage.sql import upsert
from storage.tables import NOTE

_OF_A_NOTE = Note.__struct_fields__


def keep(tx: Connection, records: list[NoteRecord]) -> None:
    """Write down what was noted and decided. What is there already stays as it is."""
    rows = [
        {"room": r.room, "meeting": r.meeting, **msgspec.structs.asdict(r.note)} for r in records
    ]
    upsert(tx, NOTE, rows, keys=("words",), changed=())


def notes(
    tx: Connection, room: RoomKey, kind: NoteKind, meeting: MeetingId | None, limit: int
) -> Sequence[tuple[MeetingId, Note]]:
    """The newest of a room's notes or decisions, oldest first: of all its meetings, or of one."""
    newest = select(NOTE).where(NOTE.c.room == room, NOTE.c.kind == kind.value)
    if meeting is not None:
        newest = newest.where(NOTE.c.meeting == meeting)
    newest = newest.order_by(NOTE.c.number.desc()).limit(limit)
    rows = tx.execute(newest).mappings().all()
    return [(MeetingId(row["meeting"]), _note(row)) for row in reversed(rows)]


def _note(row: Any) -> Note:
    values = {name: row[name] for name in _OF_A_NOTE}
    return Note(**{**values, "kind": NoteKind(values["kind"])})
