"""What people write to their team's contact, until it has arrived.

Then it is deleted, and so is the outbox message that brought it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, delete, insert, select, update

from bot.cards import Card, WorryText
from bot.ids import PersonId, number_of
from bot.meeting.cards.care import KEPT, ON_ITS_WAY
from bot.meeting.cards.needs_sent import leaves_nothing
from bot.ports import OutboxMessage
from bot.ports.storage_types import WorryRow
from bot.rules import KEPT_FOR
from storage.database import Database
from storage.tables import PARCEL, SHOWN, SUBJECT, WORRY


class SqlWorries:
    """Implements `bot.ports.worries.Worries`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def read(self, ids: Collection[str]) -> dict[str, tuple[str, PersonId | None]]:
        """See `Worries.read`."""

        def work(tx: Connection) -> dict[str, tuple[str, PersonId | None]]:
            found = tx.execute(select(WORRY).where(WORRY.c.id.in_(ids)))
            return {row.id: (row.text, PersonId(row.by) if row.named else None) for row in found}

        return await self._db.read(work)

    async def has_read(self, id: str, person: PersonId) -> bool:
        """See `Worries.has_read`."""
        mine = delete(WORRY).where(WORRY.c.id == id, WORRY.c.to == person)
        return await self._db.write(lambda tx: tx.execute(mine).rowcount > 0, scrub=True)

    async def give_back(self, outbox_message: OutboxMessage, card: Card) -> bool:
        """See `Worries.give_back`."""
        return await self._db.write(lambda tx: give_back(tx, outbox_message, card))


def add(tx: Connection, worries: Collection[WorryRow]) -> None:
    """Write messages down, in the commit that puts them into the outbox."""
    tx.execute(insert(WORRY), [msgspec.structs.asdict(row) for row in worries])


def arrived(tx: Connection, outbox_messages: Collection[OutboxMessage]) -> None:
    """Delete what has been brought to whom it was for, and what says whom that was."""
    for message in outbox_messages:
        if leaves_nothing(message.card):
            for table in (SHOWN, SUBJECT, PARCEL):
                tx.execute(delete(table).where(*(table.c[k] == v for k, v in _place(message))))
            tx.execute(delete(WORRY).where(WORRY.c.id.in_(list(_ids(message)))))


def give_back(tx: Connection, message: OutboxMessage, card: Card) -> bool:
    """Hand an outbox message out again, as another card and to whoever wrote the text."""
    wrote = select(WORRY.c.by).where(WORRY.c.id.in_(list(_ids(message))))
    by = tx.scalar(wrote)
    if by is None or message.card is None or message.card.kind not in (ON_ITS_WAY, KEPT):
        return False
    this = and_(*(PARCEL.c[name] == value for name, value in _place(message)))
    encoded = msgspec.json.encode(card).decode()
    again = {"to": by, "card": encoded, "worker": None, "until": None, "tries": 0}
    return tx.execute(update(PARCEL).where(this).values(again)).rowcount > 0


def prune(tx: Connection, before: datetime) -> None:
    """Forget what was kept to be read, and never was."""
    tx.execute(delete(WORRY).where(WORRY.c.at < before - KEPT_FOR))


def _place(message: OutboxMessage) -> tuple[tuple[str, str | int], ...]:
    return (
        ("room", message.room),
        ("meeting", number_of(message.meeting)),
        ("number", message.number),
        ("place", message.index),
    )


def _ids(message: OutboxMessage) -> Iterator[str]:
    for line in message.card.lines if message.card is not None else ():
        for slot in line.placeholders.values():
            if isinstance(slot, WorryText):
                yield slot.id
