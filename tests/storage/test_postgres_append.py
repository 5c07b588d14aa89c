"""Events are appended to PostgreSQL's journal: every way in which the server says no, and every way
in which it says nothing at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url
from structlog.testing import capture_logs

from bot.errors import NotSaved, Uncertain
from bot.ports import Batch, Conflict
from bot.service import confirmed_commit
from storage.store import SqlStore

pytestmark = pytest.mark.postgres

TOO_LONG = "s" * 256
OTHERS = """
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
APPENDS = f"{OTHERS} AND query LIKE '%INSERT INTO journal (meeting, number%'"
WAITING = f"{APPENDS} AND wait_event_type = 'Lock'"


class Admin:
    """Somebody else on the same database, who can get in the way."""

    def __init__(self, url: str, connection: Any) -> None:
        self.url = url
        self.database = make_url(url).database
        self.connection = connection

    async def run(self, *statements: str) -> None:
        for statement in statements:
            await self.connection.execute(statement)

    async def until(self, query: str, rows: int = 1) -> list[Any]:
        """Wait until a query has so many rows; these."""
        async with asyncio.timeout(20):
            while len(found := await self.connection.fetch(query)) != rows:
                await asyncio.sleep(0.01)
        return list(found)

    async def refuse(self, code: str, times: int) -> None:
        """Have the server answer appends with an error, so many times."""
        await self.run(
            "CREATE SEQUENCE tries",
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF nextval('tries') <= {times} THEN "
            f"RAISE EXCEPTION 'quoted: %', NEW.source USING ERRCODE = '{code}'; "
            "END IF; RETURN NEW; END $$",
            "CREATE TRIGGER refuse BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION refuse()",
        )

    async def tries(self) -> int:
        return int(await self.connection.fetchval("SELECT last_value FROM tries"))

    @asynccontextmanager
    async def holding(self, number: int) -> AsyncIterator[None]:
        """Hold the place of an event, as a worker does that has not committed yet. In the end the
        place is given up."""
        holder = await asyncpg.connect(self.url)
        try:
            await holder.execute("BEGIN")
            await holder.execute("INSERT INTO journal VALUES ('lamp.1', $1, '', '', '')", number)
            yield
        finally:
            await holder.close()


@pytest.fixture
async def world(world_on: Any, postgresql_database: str) -> AsyncIterator[Any]:
    made = await world_on(postgresql_database)
    yield made
    await made.store.close()


@pytest.fixture
async def admin(postgresql_database: str) -> AsyncIterator[Admin]:
    admin = Admin(postgresql_database, await asyncpg.connect(postgresql_database))
    yield admin
    await admin.run(
        "SET default_transaction_read_only = off",
        f"ALTER DATABASE {admin.database} RESET default_transaction_read_only",
        "DROP FUNCTION IF EXISTS refuse CASCADE",
        "DROP SEQUENCE IF EXISTS tries",
    )
    await admin.connection.close()


async def append(world: Any, *numbers: int, store: SqlStore | None = None) -> None:
    rows = [world.spoke(number, f"ev{number}") for number in numbers]
    await (store or world.store).commit(Batch(journal=rows))


async def numbers(world: Any) -> list[int]:
    """The numbers of the events that are in the journal."""
    events = await world.store.journals([world.meeting])
    return [1, *(int(event.ref[1:]) for event in events[world.meeting][1:])]


ONE_OR_MANY = pytest.mark.parametrize("some", [(2,), (2, 3, 4)], ids=["one", "many"])


@ONE_OR_MANY
async def test_events_alone_take_one_statement_on_a_connection_of_their_own(
    world: Any, admin: Admin, some: Sequence[int]
) -> None:
    await append(world, *some)
    await append(world, 5)
    (found,) = await admin.until(APPENDS)
    await append(world, 6)
    assert await admin.until(APPENDS) == [found], "the same one"
    assert await numbers(world) == [1, *some, 5, 6]


@ONE_OR_MANY
@pytest.mark.parametrize("source", ["ev9", "ev8"], ids=["number", "source"])
async def test_a_number_or_a_source_that_is_taken_is_a_conflict_and_nothing_is_written(
    world: Any, some: Sequence[int], source: str
) -> None:
    await append(world, 8)
    taken = 8 if source == "ev9" else 9
    with pytest.raises(Conflict):
        await world.store.commit(
            Batch(journal=[*(world.spoke(each) for each in some), world.spoke(taken, source)])
        )
    assert await numbers(world) == [1, 8]
    await append(world, *some)
    assert await numbers(world) == [1, *some, 8]


@ONE_OR_MANY
@pytest.mark.parametrize("code", ["40001", "40P01", "26000"])
async def test_what_has_not_been_done_and_may_pass_is_tried_again(
    world: Any, admin: Admin, some: Sequence[int], code: str
) -> None:
    await admin.refuse(code, times=2)
    await append(world, *some)
    assert await admin.tries() == 2 + len(some)
    assert await numbers(world) == [1, *some]


@pytest.mark.parametrize("code", ["40001", "40P01", "26000"])
async def test_it_is_not_tried_for_ever(world: Any, admin: Admin, code: str) -> None:
    await admin.refuse(code, times=99)
    with pytest.raises(NotSaved) as refused:
        await append(world, 2)
    assert type(refused.value) is NotSaved, "it is known that nothing was written"
    assert await admin.tries() == 3
    assert await numbers(world) == [1]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("53100", "disk"),
        ("53200", "memory"),
        ("25006", "can only be read"),
        ("42501", "lacks the right"),
        ("XX000", "InternalServerError"),
    ],
)
async def test_what_the_server_refuses_is_not_saved_and_said_in_words(
    world: Any, admin: Admin, code: str, words: str
) -> None:
    await admin.refuse(code, times=1)
    with pytest.raises(NotSaved, match=words) as refused:
        await append(world, 2)
    assert type(refused.value) is NotSaved, "it is known that nothing was written"
    assert "quoted" not in str(refused.value)
    await append(world, 2)
    assert await numbers(world) == [1, 2]


@pytest.mark.parametrize("code", ["40003", "57P01", "57P02", "57P03", "08006"])
async def test_what_the_server_does_not_know_itself_is_uncertain(
    world: Any, admin: Admin, code: str
) -> None:
    await admin.refuse(code, times=1)
    with pytest.raises(Uncertain):
        await append(world, 2)
    await append(world, 2)
    assert await numbers(world) == [1, 2]


@ONE_OR_MANY
async def test_what_does_not_fit_is_refused_and_not_cut(world: Any, some: Sequence[int]) -> None:
    for source in (TOO_LONG, "half a pair: \ud83d"):
        rows = [*(world.spoke(each) for each in some[1:]), world.spoke(9, source)]
        with pytest.raises(NotSaved) as refused:
            await world.store.commit(Batch(journal=rows))
        assert type(refused.value) is NotSaved
    assert await numbers(world) == [1]
    await append(world, *some)
    assert await numbers(world) == [1, *some]


async def noticed(world: Any) -> None:
    """Wait until what the server has said at the end has arrived here. Whoever sends something
    before that cannot know whether it arrived there."""
    connection = world.store._db._appender._prepared.connection
    async with asyncio.timeout(20):
        while not connection.is_closed():
            await asyncio.sleep(0.01)


async def test_a_database_that_may_be_written_to_again_is_noticed(world: Any, admin: Admin) -> None:
    """As after a failover: a connection from before keeps its word that it only reads."""
    await append(world, 2)
    only_read = f"ALTER DATABASE {admin.database} SET default_transaction_read_only"
    await admin.run(f"{only_read} = on")
    await admin.run(f"SELECT pg_terminate_backend(pid) FROM ({APPENDS}) AS appends")
    await admin.until(APPENDS, 0)
    await noticed(world)
    with pytest.raises(NotSaved, match="can only be read"):
        await confirmed_commit.commit(world.store, Batch(journal=[world.spoke(3)]))
    await admin.run(f"{only_read} = off")
    await append(world, 3)
    assert await numbers(world) == [1, 2, 3]


async def test_a_connection_that_died_in_the_night_is_made_anew(world: Any, admin: Admin) -> None:
    await append(world, 2)
    await admin.run(f"SELECT pg_terminate_backend(pid) FROM ({APPENDS}) AS appends")
    await admin.until(APPENDS, 0)
    await noticed(world)
    await append(world, 3)  # and is not uncertain, since nothing was sent on the old one
    assert await numbers(world) == [1, 2, 3]


async def test_a_connection_that_dies_in_mid_statement_leaves_it_uncertain(
    world: Any, admin: Admin
) -> None:
    async with admin.holding(2):
        task = asyncio.create_task(append(world, 2))
        (found,) = await admin.until(WAITING)
        with capture_logs() as log:
            await admin.connection.fetchval("SELECT pg_terminate_backend($1)", found["pid"])
            with pytest.raises(Uncertain):
                await task
    assert [line["event"] for line in log] == ["database.away"]
    with capture_logs() as log:
        await append(world, 2)
    assert [line["event"] for line in log] == ["database.back"]
    assert await numbers(world) == [1, 2]


async def test_an_append_that_is_given_up_is_not_done_later(world: Any, admin: Admin) -> None:
    async with admin.holding(2):
        task = asyncio.create_task(append(world, 2))
        await admin.until(WAITING)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await admin.until(WAITING, 0)
    assert await numbers(world) == [1]
    await append(world, 2)
    assert await numbers(world) == [1, 2]


async def test_one_that_waits_keeps_no_other_waiting(world: Any, admin: Admin) -> None:
    async with admin.holding(2):
        first = asyncio.create_task(append(world, 2))
        await admin.until(WAITING)
        await append(world, 3)
        assert await numbers(world) == [1, 3]
        assert not first.done()
    await first
    assert await numbers(world) == [1, 2, 3]


async def test_when_it_is_closed_no_connection_is_left(world: Any, admin: Admin) -> None:
    await append(world, 2)
    await admin.until(APPENDS)
    await world.store.close()
    await admin.until(OTHERS, 0)
    with pytest.raises(NotSaved, match="closed"):
        await append(world, 3)


async def test_it_takes_no_more_connections_than_the_manual_says(world: Any, admin: Admin) -> None:
    """`docs/running.md`: up to twelve."""
    listening = [
        asyncio.create_task(world.store._db.listen(lambda _: None, lambda: None, lambda: None, it))
        for it in ("one", "two")
    ]
    async with admin.holding(2):
        first = asyncio.create_task(append(world, 2))
        await admin.until(WAITING)
        asleep = [
            asyncio.create_task(
                world.store._db.read(lambda tx: tx.exec_driver_sql("SELECT pg_sleep(0.5)").all())
            )
            for _ in range(20)
        ]
        await admin.until(OTHERS, 12 + 1)  # one holds the place
        while not all(task.done() for task in asleep):
            await asyncio.sleep(0.05)
            assert len(await admin.connection.fetch(OTHERS)) <= 12 + 1
    await asyncio.gather(first, *asleep)
    for task in listening:
        task.cancel()
    await asyncio.gather(*listening, return_exceptions=True)
