"""How often links were renewed. A link carries a number; with an earlier one it opens nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from bot.ids import RoomKey
from bot.records.saved_records import LinkRecord
from storage.database import Database
from storage.sql import upsert
from storage.tables import LINK


def number(tx: Connection, room: RoomKey | None, what: str) -> int:
    """The number of the link that works now. `room` None: a link to the whole server."""
    wanted = select(LINK.c.number).where(LINK.c.room == (room or ""), LINK.c.what == what)
    return tx.scalar(wanted) or 0


def renew(tx: Connection, room: RoomKey | None, what: str) -> int:
    """Increment the number, safely under concurrency; returns the one that works from now on."""
    key = {"room": room or "", "what": what}
    upsert(tx, LINK, [{**key, "number": 0}], keys=("room", "what"), changed=())
    ours = (LINK.c.room == key["room"], LINK.c.what == what)
    tx.execute(update(LINK).where(*ours).values(number=LINK.c.number + 1))
    return number(tx, room, what)


def replace(tx: Connection, room: RoomKey | None, what: str, before: int, after: int) -> int:
    """Give a link another number if it still has the one `before`; returns the one that it has
    now. The same again changes nothing more, so an interrupted call can be repeated."""
    key = {"room": room or "", "what": what}
    upsert(tx, LINK, [{**key, "number": 0}], keys=("room", "what"), changed=())
    ours = (LINK.c.room == key["room"], LINK.c.what == what, LINK.c.number == before)
    tx.execute(update(LINK).where(*ours).values(number=after))
    return number(tx, room, what)


def keep(tx: Connection, records: Iterable[LinkRecord]) -> None:
    """Links to rooms are replaced."""
    for record in records:
        renew(tx, record.room, record.role.value)


class SqlLinks:
    """Implements `bot.ports.link_numbers.LinkNumbers`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def number(self, room: RoomKey | None, what: str) -> int:
        """See `LinkNumbers.number`."""
        return await self._db.read(lambda tx: number(tx, room, what))

    async def renew(self, room: RoomKey | None, what: str) -> int:
        """See `LinkNumbers.renew`."""
        return await self._db.write(lambda tx: renew(tx, room, what))

    async def replace(self, room: RoomKey | None, what: str, before: int, after: int) -> int:
        """See `LinkNumbers.replace`."""
        return await self._db.write(lambda tx: replace(tx, room, what, before, after))
