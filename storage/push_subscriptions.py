"""The browsers that are told what happens in a room while nobody has its page open there."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select

from bot.ids import PersonId, RoomKey
from bot.ports.push import MOST_OF_PERSON, PushSubscription
from storage.database import Database
from storage.sql import upsert
from storage.tables import WEB_PUSH_SUBSCRIPTION as PUSH


class SqlPushSubscriptions:
    """Implements `bot.ports.push.PushSubscriptions`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def add(self, subscription: PushSubscription) -> None:
        """See `PushSubscriptions.add`."""
        await self._db.write(lambda tx: _add(tx, subscription))

    async def in_room(self, room: RoomKey) -> Sequence[PushSubscription]:
        """See `PushSubscriptions.in_room`."""
        wanted = select(PUSH).where(PUSH.c.room == room).order_by(PUSH.c.created, PUSH.c.endpoint)

        def work(tx: Connection) -> Sequence[PushSubscription]:
            return [PushSubscription(**row._mapping) for row in tx.execute(wanted)]

        return await self._db.read(work)

    async def remove(self, room: RoomKey, person: PersonId, endpoint: str) -> bool:
        """See `PushSubscriptions.remove`."""
        return await self._remove(*_of(room, person), PUSH.c.endpoint == endpoint) > 0

    async def remove_endpoint(self, endpoint: str) -> None:
        """See `PushSubscriptions.remove_endpoint`."""
        await self._remove(PUSH.c.endpoint == endpoint)

    async def remove_person(self, room: RoomKey, person: PersonId) -> None:
        """See `PushSubscriptions.remove_person`."""
        await self._remove(*_of(room, person))

    async def _remove(self, *which: ColumnElement[bool]) -> int:
        return await self._db.write(
            lambda tx: tx.execute(delete(PUSH).where(*which)).rowcount, scrub=True
        )


def seat_is_gone(tx: Connection, room: RoomKey, person: PersonId) -> None:
    """Somebody belongs to a room no longer: their browsers are told nothing of it any more."""
    tx.execute(delete(PUSH).where(*_of(room, person)))


def _of(room: RoomKey, person: PersonId) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return PUSH.c.room == room, PUSH.c.person == person


def _add(tx: Connection, new: PushSubscription) -> None:
    row = msgspec.structs.asdict(new)
    changed = ("person", "p256dh", "auth", "created")
    upsert(tx, PUSH, [row], keys=("room", "endpoint"), changed=changed)
    newest = (
        select(PUSH.c.endpoint)
        .where(*_of(new.room, new.person))
        .order_by(PUSH.c.created.desc(), PUSH.c.endpoint)
    )
    too_many = list(tx.scalars(newest))[MOST_OF_PERSON:]
    if too_many:
        tx.execute(delete(PUSH).where(*_of(new.room, new.person), PUSH.c.endpoint.in_(too_many)))
