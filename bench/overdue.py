"""Very many appointments that are all overdue, as after a long weekend without power."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from sqlalchemy import make_url

from adapters.clock import SystemClock
from adapters.scheduler import AT_ONCE, LEASE, Waker
from bench import overdue_delivery
from bench.floors import rows
from bench.measure import Cost, Heartbeat, Options, count, millis, once, table, times
from bench.world import START, furnish, meeting_in, service_on, sqlite_file
from bot.events import WakeReason
from bot.ports import WakeRow
from storage.sqlite_thread import _PRAGMAS as PRAGMAS
from storage.store import SqlStore
from storage.utc import to_micros


async def run(options: Options) -> None:
    """Print how long it takes to keep them, and for how long nothing else could happen."""
    how_many = options.appointments
    wakes = [
        WakeRow(
            meeting=meeting_in(n), why=WakeReason.ITEM_TIME, due=START + timedelta(seconds=n % 3600)
        )
        for n in range(how_many)
    ]
    with sqlite_file() as url:
        await furnish(url, range(how_many), 3, 0, wakes)
        bare = await once(lambda: _bare(url))
    with sqlite_file() as url:
        await furnish(url, range(how_many), 3, 0, wakes)
        heard, heart = await _keep(url)
    ratio = Cost(heard.wall / bare.wall, heard.cpu / bare.cpu)
    table(
        f"{count(how_many)} overdue appointments, as many open meetings (SQLite)",
        ["", "time for all", "CPU for all", "time ratio", "CPU ratio", "blocked", "by its own CPU"],
        [
            ["bare rows", *_all(bare, how_many), "1.00x", "1.00x", "", ""],
            [
                "Heard",
                *_all(heard, how_many),
                times(ratio.wall),
                times(ratio.cpu),
                millis(heart.longest),
                millis(heart.busiest),
            ],
        ],
        f"Bare: {AT_ONCE} rows claimed in one COMMIT, then journalled and struck off in another.",
    )
    await overdue_delivery.run(options)


def _all(cost: Cost, how_many: int) -> tuple[str, str]:
    return f"{cost.wall * how_many:,.2f} s", f"{cost.cpu * how_many:,.2f} s"


async def _keep(url: str) -> tuple[Cost, Heartbeat]:
    store, clock = await SqlStore.open(url), SystemClock()
    try:
        async with service_on(url) as service, Heartbeat() as heart:
            waker = Waker(store, service.wakeups.wake, clock, "bench")
            return await once(waker.keep_due, tidy=False), heart
    finally:
        await store.close()


async def _bare(url: str) -> int:
    """The same rows claimed, journalled and struck off with the sqlite3 module alone."""
    db, done = sqlite3.connect(make_url(url).database or "", isolation_level=None), 0
    for pragma in PRAGMAS:
        db.execute(pragma)
    until = to_micros(SystemClock().now() + LEASE)
    claim = """UPDATE wake SET ready = ?, worker = 'bare' WHERE (meeting, why) IN (
        SELECT meeting, why FROM wake WHERE ready <= ? ORDER BY ready, meeting, why LIMIT ?
    ) RETURNING meeting, why"""
    while True:
        db.execute("BEGIN IMMEDIATE")
        taken = db.execute(claim, (until, to_micros(SystemClock().now()), AT_ONCE)).fetchall()
        db.execute("COMMIT")
        if not taken:
            db.close()
            return done
        lines = [
            (meeting, 3, *row[2:])
            for (meeting, _), row in zip(taken, rows(len(taken)), strict=True)
        ]
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", lines)
        db.executemany("DELETE FROM wake WHERE meeting = ? AND why = ?", taken)
        db.execute("COMMIT")
        done += len(taken)
