"""The processes at work on this database, and the release of dead processes' leases.

On PostgreSQL every process says once a second that it is there. The time is the server's own, so
that no process's clock matters. A process that is silent for `SILENT` counts as dead, and what it
had leased is free for others at once. On SQLite there is only one process: whatever is leased when
it starts was leased by a process that is gone, and no heartbeat is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
import structlog
from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from bot.ids import RoomKey
from bot.ports import Batch, OutboxMessage
from bot.ports.workers import DeliveryNotice, HeartbeatResult
from storage import appointments, outbox, postgres_notify, unit_of_work
from storage.database import Database, Work
from storage.outbox_claims import CLAIMING, something_waits
from storage.tables import PARCEL, WAKE, WORKER

log = structlog.get_logger(__name__)

SILENT = timedelta(seconds=3.5)
"""For so long a process may be silent. One that beats every second, and is killed right after it
did, is found by the others within 4.5 seconds."""
_FORGOTTEN = timedelta(minutes=10)

_NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)"
_FORGET = text(f"DELETE FROM worker WHERE beat < {_NOW} - :long")  # noqa: S608 - ours
_LEAVE = text("DELETE FROM worker WHERE id = :id")


def _micros(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


def _beat() -> Any:
    """This process is there, and what it wants to know: all in one statement, since a process that
    has nothing to do sends it every second."""
    here = insert(WORKER).values(
        id=bindparam("me"), beat=literal_column(_NOW), web=bindparam("with_web")
    )
    again = {"beat": here.excluded.beat}
    here = here.on_conflict_do_update(index_elements=[WORKER.c.id], set_=again)
    silent = WORKER.c.beat < literal_column(f"{_NOW} - {_micros(SILENT)}")
    another = WORKER.c.id != bindparam("me")
    lives = and_(another, ~silent)
    # In one text: of an array, the driver would ask on each connection what it is one of.
    dead = select(func.string_agg(WORKER.c.id, " ")).where(another, silent)
    counts = select(func.count()).select_from(WORKER).where(lives)
    serve = select(func.coalesce(func.sum(WORKER.c.web), 0)).where(lives)
    return select(
        dead.scalar_subquery(),
        counts.scalar_subquery(),
        serve.scalar_subquery(),
        something_waits(),
        appointments.NEXT_READY.scalar_subquery(),
    ).add_cte(here.cte("here"))


_BEAT = _beat()


def leave(tx: Connection, worker: str) -> None:
    """This process ends: what it had taken is free."""
    free(tx, [worker])
    if tx.dialect.name == "postgresql":
        tx.execute(_LEAVE, {"id": worker})


def free(tx: Connection, workers: Collection[str] | None) -> int:
    """End the leases of these workers, or of all; how many there were. What is handed out again is
    marked as such, because it may have arrived."""
    if tx.dialect.name == "postgresql":
        # Not while somebody is taking outbox messages: they look at all leases of a room.
        tx.execute(select(func.pg_advisory_xact_lock(CLAIMING)))
    outbox_messages = update(PARCEL).where(
        PARCEL.c.delivered_at.is_(None), PARCEL.c.worker.is_not(None)
    )
    wakes = update(WAKE).where(WAKE.c.worker.is_not(None))
    if workers is not None:
        outbox_messages = outbox_messages.where(PARCEL.c.worker.in_(workers))
        wakes = wakes.where(WAKE.c.worker.in_(workers))
    carried = tx.execute(outbox_messages.values(worker=None, until=None)).rowcount
    return carried + tx.execute(wakes.values(worker=None, ready=WAKE.c.due)).rowcount


class SqlWorkers:
    """Implements `bot.ports.workers.Workers`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._buried: set[str] = set()
        """The dead whose leases this process has ended already."""
        self.platforms: Collection[str] | None = None
        """What this process delivers to; None: that is not known yet."""

    @property
    def several(self) -> bool:
        """See `Workers.several`."""
        return self._db.shared

    async def start(
        self, worker: str, platforms: Collection[str], now: datetime
    ) -> HeartbeatResult:
        """See `Workers.start`."""
        self.platforms = frozenset(platforms)
        if not self._db.shared:
            return HeartbeatResult(freed=await self._db.write(lambda tx: free(tx, None)))
        return await self.beat(worker, platforms, now)

    async def beat(self, worker: str, platforms: Collection[str], now: datetime) -> HeartbeatResult:
        """See `Workers.beat`."""
        if not self._db.shared:
            return HeartbeatResult()
        terms = {
            "me": worker,
            "with_web": int("web" in platforms),
            "platforms": list(platforms),
            "now": now,
        }
        found = await self._db.write(lambda tx: tx.execute(_BEAT, terms).one(), single=True)
        dead, others, with_web, waiting, due = found
        freed = await self._bury(set((dead or "").split()))
        return HeartbeatResult(
            freed=freed,
            others=int(others),
            with_web=int(with_web),
            waiting=bool(waiting or freed),
            due=now if freed else due,
        )

    async def _bury(self, dead: set[str]) -> int:
        """End the leases of those who were not found dead before; how many there were."""
        self._buried &= dead
        if not (found := dead - self._buried):
            return 0

        def work(tx: Connection) -> int:
            tx.execute(_FORGET, {"long": _micros(_FORGOTTEN)})
            return free(tx, found)

        freed = await self._db.write(work)
        self._buried |= found
        return freed

    async def leave(self, worker: str) -> None:
        """See `Workers.leave`."""
        await self._db.write(lambda tx: leave(tx, worker))

    async def outbox_messages(
        self, room: RoomKey, places: Collection[outbox.Place]
    ) -> Sequence[OutboxMessage]:
        """See `Workers.parcels`."""
        return await self._db.read(lambda tx: outbox.outbox_messages(tx, room, places))

    async def listen(
        self,
        told: Callable[[DeliveryNotice], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
    ) -> None:
        """See `Workers.listen`."""

        def payload(text: str) -> None:
            try:
                told(msgspec.json.decode(text, type=DeliveryNotice))
            except msgspec.DecodeError:  # another program's notification
                log.warning("notice_unreadable")

        await self._db.listen(payload, begins, breaks)

    def writing(self, batch: Batch) -> Work[None]:
        """Write a batch (`unit_of_work.write`). Where this process does not deliver what it has for
        the outbox, those who do are told by the same commit."""

        def work(tx: Connection) -> None:
            unit_of_work.write(tx, batch)
            rooms = {post.room for post in batch.outbox_messages}
            if rooms and self._db.shared and self.platforms is not None:
                postgres_notify.tell_waiting(tx, rooms, self.platforms)

        return work

    async def tell_talk(self, sealed: Sequence[str]) -> None:
        """See `Workers.tell_talk`."""
        if self._db.shared:
            await self._db.write(lambda tx: postgres_notify.tell_talk(tx, sealed))

    async def listen_talk(self, told: Callable[[str], None]) -> None:
        """See `Workers.listen_talk`."""
        await self._db.listen(told, lambda: None, lambda: None, postgres_notify.TALK)

    async def await_orders(self, waits: Callable[[str], None]) -> None:
        """See `Workers.await_orders`."""
        await self._db.listen(waits, lambda: None, lambda: None, postgres_notify.WAITING)
