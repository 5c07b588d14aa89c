"""The processes at work on this database, and the release of dead processes' leases.

On PostgreSQL every process says once a second that it is there. The time is the server's own, so
that no process's clock matters. A process that is silent for `SILENT` counts as dead, and what it
had leased is free for others at once. On SQLite there is only one process: whatever is leased when
it starts was leased by a process that is gone, and no heartbeat is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

import msgspec
import structlog
from sqlalchemy import Connection, func, select, text, update

from bot.ids import RoomKey
from bot.ports import OutboxMessage
from bot.ports.workers import DeliveryNotice, HeartbeatResult
from storage import outbox
from storage.database import Database
from storage.outbox_claims import CLAIMING
from storage.tables import PARCEL, WAKE

log = structlog.get_logger(__name__)

SILENT = timedelta(seconds=3.5)
"""For so long a process may be silent. One that beats every second, and is killed right after it
did, is found by the others within 4.5 seconds."""
_FORGOTTEN = timedelta(minutes=10)

_NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)"
_BEAT = text(
    f"INSERT INTO worker (id, beat, web) VALUES (:id, {_NOW}, :web) "  # noqa: S608 - ours
    "ON CONFLICT (id) DO UPDATE SET beat = excluded.beat"
)
_SILENT = text(f"SELECT id FROM worker WHERE beat < {_NOW} - :silent")  # noqa: S608 - ours
_FORGET = text(f"DELETE FROM worker WHERE beat < {_NOW} - :long")  # noqa: S608 - ours
_OTHERS = text(
    "SELECT count(*), coalesce(sum(web), 0) FROM worker "  # noqa: S608 - ours
    f"WHERE id <> :id AND beat >= {_NOW} - :silent"
)
_LEAVE = text("DELETE FROM worker WHERE id = :id")


def beat(tx: Connection, worker: str, *, web: bool) -> tuple[int, int, int]:
    """This process is there. How many leases of the dead were freed, how many other processes there
    are, and how many of these serve web rooms."""
    if tx.dialect.name != "postgresql":
        return 0, 0, 0
    tx.execute(_BEAT, {"id": worker, "web": int(web)})
    silent = _micros(SILENT)
    dead = tx.scalars(_SILENT, {"silent": silent}).all()
    freed = free(tx, dead) if dead else 0
    if dead:
        tx.execute(_FORGET, {"long": _micros(_FORGOTTEN)})
    others, with_web = tx.execute(_OTHERS, {"id": worker, "silent": silent}).one()
    return freed, int(others), int(with_web)


def start(tx: Connection, worker: str, *, web: bool) -> tuple[int, int, int]:
    """This process begins; what comes back is as for `beat`."""
    if tx.dialect.name != "postgresql":
        return free(tx, None), 0, 0
    return beat(tx, worker, web=web)


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


def _micros(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


class SqlWorkers:
    """Implements `bot.ports.workers.Workers`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def start(self, worker: str, *, web: bool) -> HeartbeatResult:
        """See `Workers.start`."""
        return _pulse(await self._db.write(lambda tx: start(tx, worker, web=web)))

    async def beat(self, worker: str, *, web: bool) -> HeartbeatResult:
        """See `Workers.beat`."""
        if not self._db.shared:
            return HeartbeatResult()
        return _pulse(await self._db.write(lambda tx: beat(tx, worker, web=web)))

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


def _pulse(found: tuple[int, int, int]) -> HeartbeatResult:
    freed, others, with_web = found
    return HeartbeatResult(freed=freed, others=others, with_web=with_web)
