"""What was added to contentions."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, RowMapping

from bot.records.model import ContentionEntry, EntryKind
from bot.records.saved_records import ContentionEntryRecord
from storage.sql import upsert
from storage.tables import CONTENTION_ENTRY

_OF_AN_ENTRY = ContentionEntry.__struct_fields__
_OF_A_ROOM = ("room", "meeting", "contention", "by", "source")


def keep(tx: Connection, found: list[ContentionEntryRecord]) -> None:
    """Write down what was added. What is there already goes along with its point, which was moved
    to another room."""
    rows = [
        {"room": one.room, "meeting": one.meeting, **msgspec.structs.asdict(one.entry)}
        for one in found
    ]
    upsert(tx, CONTENTION_ENTRY, rows, keys=("words",), changed=_OF_A_ROOM)


def entry_of(row: RowMapping) -> ContentionEntry:
    """An entry as its row has it."""
    values = {name: row[name] for name in _OF_AN_ENTRY}
    return ContentionEntry(**{**values, "kind": EntryKind(values["kind"])})
