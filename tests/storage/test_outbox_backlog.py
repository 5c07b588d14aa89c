"""What is delivered next, whatever waits behind it: all of it in the end, in each room's order."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, update

from bot.ports import Batch, OutboxMessage
from storage import outbox_claims
from storage.tables import PARCEL
from tests.fakes.memory_store import memory_store
from tests.storage.conftest import World

LEASE = timedelta(minutes=1)
ROOMS = ("lamp", "attic", "cellar")
NOW = 60
"""Minutes after noon."""
LIMIT = 3
ROOMS_WAITING = 400
"""With ten posts each. Reading the whole of a much smaller table is the shortest way."""
STATES = {
    "free": (None, None),
    "leased": ("another", NOW + 30),
    "lease over": ("another", NOW - 30),
    "held": (None, NOW + 30),
    "held till now": (None, NOW),
}


async def steps(world: World, limit: int) -> int:
    """How much SQLite does to claim a few, in hundreds of its machine's steps."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    def claim(tx: Any) -> int:
        driver = tx.connection.driver_connection
        driver.set_progress_handler(step, 100)
        try:
            return len(outbox_claims.claim(tx, "web", world.later(NOW), "worker", LEASE, limit))
        finally:
            driver.set_progress_handler(None, 0)

    assert await world.store._db.write(claim) == limit
    return count


async def test_what_waits_behind_is_not_looked_at() -> None:
    """Claiming some posts takes as long with a hundred rooms waiting as with a few."""
    store = await memory_store()
    world = World(store)
    try:
        await world.furnish()
        counts, made = [], 0
        for rooms, platform in ((12, "web"), (150, "web"), (300, "slack")):
            keys = [f"{platform}{number}" for number in range(made, rooms)]
            for key in keys:
                await world.add_room(key, platform=platform)
            await send(world, *(world.outbox_message(2, meeting=f"{key}.1") for key in keys))
            made = rooms
            counts.append(await steps(world, 3))
        few, many, others = counts
        assert few > 0
        assert many <= few * 1.5
        assert others <= few * 1.5
    finally:
        await store.close()


def looked_at(node: dict[str, Any]) -> int:
    """How many rows PostgreSQL had in its hands at a node of a plan and below it."""
    rows = sum(number for name, number in node.items() if name.startswith("Rows Removed by"))
    rows += node["Actual Rows"]
    return round(rows * node["Actual Loops"]) + sum(map(looked_at, node.get("Plans", ())))


@pytest.mark.postgres
async def test_postgresql_does_not_look_at_what_waits_behind_though_its_figures_are_of_a_quiet_time(
    world_on: Any, postgresql_database: str
) -> None:
    """It takes the way that its figures suggest, and those say that nothing waits."""
    world = await world_on(postgresql_database)

    def explained(tx: Any) -> int:
        plans: list[Any] = []

        def explain(_1: Any, _2: Any, sql: str, *more: Any) -> tuple[str, Any]:
            if sql.startswith("UPDATE"):
                sql = f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}"
            return sql, more[0]

        def keep(_1: Any, cursor: Any, sql: str, *more: Any) -> None:
            if sql.startswith("EXPLAIN"):
                plans.extend(cursor.fetchall())

        event.listen(tx, "before_cursor_execute", explain, retval=True)
        event.listen(tx, "after_cursor_execute", keep)
        try:
            assert not outbox_claims.claim(tx, "web", world.later(NOW), "worker", LEASE, LIMIT)
        finally:
            event.remove(tx, "before_cursor_execute", explain)
            event.remove(tx, "after_cursor_execute", keep)
        ((plan,),) = plans
        return looked_at((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])

    try:
        await send(world, *(world.outbox_message(number) for number in range(2, 40)))
        while some := await world.store.claim_outbox("web", world.later(NOW), "me", LEASE, 50):
            await world.store.mark_delivered(some, world.later(NOW))
        await world.store._db.write(lambda tx: tx.exec_driver_sql("ANALYZE parcel"))
        keys = [f"web{number}" for number in range(ROOMS_WAITING)]
        for key in keys:
            await world.add_room(key)
        await send(
            world,
            *(
                world.outbox_message(number, meeting=f"{key}.1")
                for key in keys
                for number in range(2, 12)
            ),
        )
        looked = await world.store._db.write(explained)
        assert looked > LIMIT
        assert looked < ROOMS_WAITING
        assert len(await world.store.claim_outbox("web", world.later(30), "me", LEASE, 5)) == 5
    finally:
        await world.store.close()


async def send(world: World, *messages: OutboxMessage) -> None:
    """Put messages into the outbox."""
    await world.store.commit(Batch(outbox_messages=list(messages)))


@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(ROOMS),
            st.integers(0, 9),
            st.booleans(),
            st.integers(0, 3).map(lambda n: n == 0),
            st.sampled_from(sorted(STATES)),
        ),
        min_size=1,
        max_size=12,
    ),
    limit=st.integers(1, 4),
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
async def test_a_few_at_a_time_all_that_may_go_goes_and_nothing_else(
    rows: list[tuple[str, int, bool, bool, str]], limit: int
) -> None:
    """The first few of the oldest rooms never hide what else may be delivered now."""
    store = await memory_store()
    world = World(store)
    try:
        await world.furnish()
        for key in ROOMS[1:]:
            await world.add_room(key)
        messages: dict[str, tuple[OutboxMessage, bool, str]] = {}
        for number, (room, minute, whisper, retires, state) in enumerate(rows, 2):
            more: dict[str, Any] = {"kind": "whisper", "to": world.people[1]} if whisper else {}
            message = world.outbox_message(
                number, meeting=f"{room}.1", at=world.later(minute), **more
            )
            messages[message.id] = (message, retires, state)
        await send(world, *(message for message, _, _ in messages.values()))
        await world.store._db.write(lambda tx: _put(tx, world, list(messages.values())))

        claimed: list[OutboxMessage] = []
        while some := await store.claim_outbox("web", world.later(NOW), "me", LEASE, limit):
            assert len(some) <= limit
            claimed += some
            await store.mark_delivered(some, world.later(NOW))
        assert {message.id for message in claimed} == may_go(list(messages.values()))
        for room in ROOMS:
            said = [m.number for m in claimed if m.room == room and not messages[m.id][1]]
            assert said == sorted(said), "in the order in which they were said"
    finally:
        await store.close()


def _put(tx: Any, world: World, messages: list[tuple[OutboxMessage, bool, str]]) -> None:
    for message, retires, state in messages:
        worker, until = STATES[state]
        tx.execute(
            update(PARCEL)
            .where(PARCEL.c.room == message.room, PARCEL.c.number == message.number)
            .values(
                retires=int(retires),
                worker=worker,
                until=None if until is None else world.later(until),
            )
        )


def may_go(messages: list[tuple[OutboxMessage, bool, str]]) -> set[str]:
    """What may be delivered now, by the rules as they are written down, one message at a time."""
    gone: set[str] = set()
    for message, retires, state in messages:
        room = [one for one in messages if one[0].room == message.room]
        if any(other == "leased" for _, _, other in room) or state == "held":
            continue
        if retires:
            # One at a time: what waits for its time holds up those after it.
            before = [other for one, over, other in room if over and one.number < message.number]
            if "held" in before:
                continue
        elif any(
            other == "held" and not over and (one.kind == "whisper") == (message.kind == "whisper")
            for one, over, other in room
        ):
            continue
        gone.add(message.id)
    return gone
