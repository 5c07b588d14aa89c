"""How long it takes to find out what is to be delivered next, with a lot waiting behind it."""

from __future__ import annotations

import sqlite3
import statistics
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import make_url

from bench.floors import postgres_server
from bench.measure import Cost, Options, count, millis, once, table, times
from bench.world import CHUNK, PLATFORM, START, furnish, meeting_in, room_key, sqlite_file
from bot.cards import Card, phrase
from bot.ports import Batch, OutboxMessage
from storage.sqlite_thread import _PRAGMAS as PRAGMAS
from storage.store import SqlStore
from storage.utc import to_micros

ROOMS, QUICK = (2_000, 10_000, 100_000), (2_000, 10_000)
CLAIMS, CLAIMED = 5, 200
"""How often, and as many as the dispatcher takes in one go."""
AIM = 5
"""Milliseconds for one claim."""
NOW = START + timedelta(days=1)
LEASE = timedelta(hours=1)


async def run(options: Options) -> None:
    """Print what one claim costs with more and more rooms waiting, and with most of them held."""
    sizes = QUICK if options.quick else ROOMS
    with sqlite_file() as url:
        await _claims("SQLite", url, sizes)
    with postgres_server() as server:
        if server is not None:
            await _claims("PostgreSQL", server, sizes)


async def _claims(name: str, url: str, sizes: tuple[int, ...]) -> None:
    rows: list[list[str]] = []
    first = 0.0
    before = 0
    for size in sizes:
        await furnish(url, range(before, size), 1)
        store = await SqlStore.open(url)
        try:
            await _post(store, range(before, size))
            cost = await _claimed(store)
            first = first or cost.wall
            rows.append(
                [
                    f"{count(size)} waiting",
                    millis(cost.wall),
                    millis(cost.cpu),
                    times(cost.wall / first),
                ]
            )
            before = size
            if size == sizes[-1] and url.startswith("sqlite"):
                bare = await _bare(url)
                label = f"bare rows of {count(size)}"
                rows.append([label, millis(bare.wall), millis(bare.cpu), times(bare.wall / first)])
        finally:
            await store.close()
    store = await SqlStore.open(url)
    try:
        while held := await store.claim_outbox(PLATFORM, NOW, "held", LEASE, CHUNK):
            await store.hold_messages(held, NOW + LEASE, "held")
        await furnish(url, range(before, before + sizes[0]), 1)
        await _post(store, range(before, before + sizes[0]))
        cost = await _claimed(store)
        label = f"{count(sizes[0])} waiting, {count(before)} held or taken"
        rows.append([label, millis(cost.wall), millis(cost.cpu), times(cost.wall / first)])
    finally:
        await store.close()
    table(
        f"{CLAIMED} posts claimed for delivery ({name})",
        ["rooms", "time", "CPU", "over the first"],
        rows,
        f"Aim: {AIM} ms, whatever waits. The median of {CLAIMS} claims, one after another.",
    )


async def _bare(url: str) -> Cost:
    """As many rows found by the index, changed and committed with the `sqlite3` module alone."""
    db = sqlite3.connect(make_url(url).database or "", isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(pragma)
    claim = """UPDATE parcel SET worker = 'bare', until = ?, tries = tries + 1
        WHERE (room, meeting, number, place) IN (
            SELECT room, meeting, number, place FROM parcel
            WHERE platform = ? AND delivered_at IS NULL AND until IS NULL ORDER BY at LIMIT ?
        ) RETURNING *"""

    async def once_more() -> int:
        db.execute("BEGIN IMMEDIATE")
        found = db.execute(claim, (to_micros(NOW + LEASE), PLATFORM, CLAIMED)).fetchall()
        db.execute("COMMIT")
        return len(found) // CLAIMED

    try:
        return _median([await once(once_more) for _ in range(CLAIMS)])
    finally:
        db.close()


async def _claimed(store: SqlStore) -> Cost:
    """The median of some claims, each of other posts."""

    async def claim() -> int:
        found = await store.claim_outbox(PLATFORM, NOW, "worker", LEASE, CLAIMED)
        if len(found) != CLAIMED:
            raise RuntimeError(f"claimed {len(found)} of {CLAIMED}")
        return 1

    return _median([await once(claim) for _ in range(CLAIMS)])


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        wall=statistics.median(cost.wall for cost in costs),
        cpu=statistics.median(cost.cpu for cost in costs),
    )


async def _post(store: SqlStore, rooms: range) -> None:
    """Two posts waiting in each room."""
    card = Card(kind="note", lines=(phrase("noted-left"),))
    for start in range(rooms.start, rooms.stop, CHUNK):
        await store.commit(
            Batch(
                outbox_messages=[
                    OutboxMessage(
                        meeting=meeting_in(room),
                        number=number,
                        index=0,
                        room=room_key(room),
                        kind="post",
                        at=START + timedelta(seconds=room % 3600, microseconds=number),
                        card=card,
                    )
                    for room in range(start, min(start + CHUNK, rooms.stop))
                    for number in (2, 3)
                ]
            )
        )
