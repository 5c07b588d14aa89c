"""PostgreSQL falls silent: connections stay open, and nobody answers. Nobody waits for ever, what
was to be saved is saved once or not at all, and everything goes on when there is a way again."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest
from sqlalchemy import Connection, text
from structlog.testing import capture_logs

from adapters.clock import SetClock, new_id
from bot.errors import NotSaved, Uncertain, failure_key
from bot.ids import RoomId, RoomKey
from bot.ports import Account, Batch, Request
from bot.service import Service, confirmed_commit
from storage import postgres, postgres_connections, postgres_listener
from storage.store import SqlStore
from tests.fakes.black_hole import BlackHole, black_hole

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(90)]
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ROOM = RoomId("test", "", "lamp")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_connections, "ANSWER_WITHIN", 1.5)


@pytest.fixture
async def way(postgresql_database: str) -> AsyncIterator[BlackHole]:
    async with black_hole(postgresql_database) as made:
        yield made


@pytest.fixture
async def store(way: BlackHole) -> AsyncIterator[Any]:
    opened = await SqlStore.open(way.url)
    yield opened
    await opened.close()


@pytest.fixture
async def service(store: SqlStore) -> Service:
    made = Service(store, SetClock(NOON), new_id)
    await made.directory.open_room(ROOM, "lamp")
    assert (await _add(made, "first")).accepted
    return made


def _request(source: str, line: str) -> Request:
    ann = Account(platform="test", tenant="", id="ann", name="Ann")
    return Request(room=ROOM, person=ann, source=source, at=NOON, line=line)


async def _add(service: Service, source: str) -> Any:
    return await service.commands.execute(_request(source, "agenda add title=Doors"))


async def _listed(service: Service) -> int:
    receipt = await service.commands.execute(_request("list", "agenda list"))
    assert receipt.reply is not None
    return receipt.reply.text.count("Doors")


@pytest.mark.parametrize("arrives", [True, False])
async def test_whoever_asks_is_told_that_nobody_knows_and_typed_again_it_is_done_once(
    way: BlackHole, service: Service, arrives: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.5)
    way.swallow_at(b"COMMIT;", arrives=arrives, also_new=True)
    with capture_logs() as log, pytest.raises(Uncertain) as told:
        await _add(service, "second")
    assert way.fallen.is_set(), "it did not fall silent: this tests nothing"
    assert failure_key(told.value, accepted=False) == "fate-unknown"
    assert [line["event"] for line in log].count("database.silent") == 1
    with pytest.raises(NotSaved) as told_next:
        await _add(service, "third")
    assert failure_key(told_next.value, accepted=False) == "not-saved", "there was no connection"
    way.open()
    assert (await _add(service, "second")).accepted
    assert await _listed(service) == 2


@pytest.mark.parametrize("arrives", [True, False])
async def test_where_a_new_connection_works_it_is_done_once_and_nobody_need_know(
    way: BlackHole, service: Service, arrives: bool
) -> None:
    way.swallow_at(b"COMMIT;", arrives=arrives, also_new=False)
    receipt = await _add(service, "second")
    assert way.fallen.is_set(), "it did not fall silent: this tests nothing"
    assert receipt.accepted
    assert not receipt.repeated
    assert await _listed(service) == 2


@pytest.mark.parametrize("arrives", [True, False])
async def test_events_alone_are_written_once(
    way: BlackHole, store: Any, world_on: Any, postgresql_database: str, arrives: bool
) -> None:
    world = await world_on(postgresql_database)
    await store.commit(Batch(journal=[world.spoke(2, "two")]))
    way.swallow_at(b"three", arrives=arrives, also_new=False)
    await confirmed_commit.commit(store, Batch(journal=[world.spoke(3, "three")]))
    assert way.fallen.is_set(), "it did not fall silent: this tests nothing"
    events = (await world.store.journals([world.meeting]))[world.meeting]
    assert [event.ref for event in events[1:]] == ["m2", "m3"]
    await world.store.close()


async def test_what_only_asks_is_asked_again_on_another_connection(
    way: BlackHole, service: Service
) -> None:
    way.swallow(also_new=False)
    with capture_logs() as log:
        assert await _listed(service) == 1
    assert "database.silent" in [line["event"] for line in log]


async def test_connections_are_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch, postgresql_database: str
) -> None:
    monkeypatch.setattr(postgres, "POOL_WAIT", 0.2)
    store: Any = await SqlStore.open(postgresql_database)
    holder = await asyncpg.connect(postgresql_database)
    await holder.execute("SELECT pg_advisory_lock(7)")
    waits = text("SELECT 1 FROM pg_advisory_lock_shared(7)")
    held = [
        asyncio.create_task(store._db.read(lambda tx: tx.scalar(waits), patient=True))
        for _ in range(10)
    ]
    async with asyncio.timeout(60):
        while await holder.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted") < 10:
            await asyncio.sleep(0.01)
        with pytest.raises(NotSaved):
            await store._db.read(lambda tx: tx.scalar(text("SELECT 1")))
        await holder.close()
        assert await asyncio.gather(*held) == [1] * 10
    await store.close()


async def test_what_a_silent_client_had_begun_is_undone_by_the_server(
    way: BlackHole, store: Any, postgresql_database: str
) -> None:
    here = asyncio.get_running_loop()
    begun: asyncio.Future[int] = here.create_future()

    def begins(tx: Connection) -> None:
        here.call_soon_threadsafe(begun.set_result, tx.scalar(text("SELECT pg_backend_pid()")))
        way.swallow(also_new=True)
        tx.execute(text("SELECT 1"))

    with pytest.raises(NotSaved):
        await store._db.write(begins)
    admin = await asyncpg.connect(postgresql_database)
    there = "SELECT count(*) FROM pg_stat_activity WHERE pid = $1"
    while await admin.fetchval(there, await begun):
        await asyncio.sleep(0.01)
    await admin.close()


async def test_work_that_may_take_long_may_take_long_between_two_statements_too(
    postgresql_database: str,
) -> None:
    store: Any = await SqlStore.open(postgresql_database)
    asked = text("SELECT current_setting('idle_in_transaction_session_timeout')")
    assert await store._db.write(lambda tx: tx.scalar(asked)) == "1500ms"
    assert await store._db.write(lambda tx: tx.scalar(asked), patient=True) == "0"
    assert await store._db.write(lambda tx: tx.scalar(asked)) == "1500ms"
    await store.close()


async def test_work_that_may_take_long_has_no_limit(
    monkeypatch: pytest.MonkeyPatch, postgresql_database: str
) -> None:
    store: Any = await SqlStore.open(postgresql_database)
    monkeypatch.setattr(postgres_connections, "ANSWER_WITHIN", 0.0)
    one = text("SELECT 1 FROM pg_sleep(0.05)")
    assert await store._db.read(lambda tx: tx.scalar(one), patient=True) == 1
    assert await store._db.write(lambda tx: tx.scalar(one), patient=True) == 1
    with pytest.raises(NotSaved):
        await store._db.read(lambda tx: tx.scalar(one))
    with pytest.raises(NotSaved):
        await store._db.write(lambda tx: tx.scalar(one))
    await store.close()


async def test_what_others_tell_is_heard_again(
    way: BlackHole, store: Any, monkeypatch: pytest.MonkeyPatch, postgresql_database: str
) -> None:
    monkeypatch.setattr(postgres_listener, "STILL_THERE", 0.2)
    heard: asyncio.Queue[str] = asyncio.Queue()
    begins, breaks = asyncio.Event(), asyncio.Event()
    listening = asyncio.create_task(
        store._db.listen(heard.put_nowait, begins.set, breaks.set, "test")
    )
    await begins.wait()
    begins.clear()
    way.swallow(also_new=True)
    await breaks.wait()
    way.open()
    await begins.wait()
    other = await asyncpg.connect(postgresql_database)
    await other.execute("NOTIFY test, 'good morning'")
    assert await heard.get() == "good morning"
    await other.close()
    listening.cancel()


async def test_turns_are_not_waited_for_without_end_and_taken_again(
    way: BlackHole, store: Any
) -> None:
    turns = store._db.turns
    assert (await turns.take([RoomKey("lamp")], {})).rooms == {"lamp"}
    way.swallow(also_new=True)
    await turns.give_back()
    with pytest.raises(NotSaved):
        await turns.take([RoomKey("oak")], {})
    way.open()
    assert (await turns.take([RoomKey("oak")], {})).rooms == {"oak"}


async def test_the_end_does_not_wait_for_who_does_not_answer(
    way: BlackHole, service: Service, store: Any
) -> None:
    await store._db.turns.take([RoomKey("lamp")], {})
    way.swallow(also_new=True)
    await store.close()  # within the time that the test has


async def test_a_server_that_says_nothing_is_not_waited_for_at_the_start(way: BlackHole) -> None:
    way.swallow(also_new=True)
    with pytest.raises(Exception, match="no answer in time"):
        await SqlStore.open(way.url)


async def test_tcp_finds_out_by_itself_whether_the_other_side_is_there(
    way: BlackHole, store: Any
) -> None:
    await store._db.turns.take([RoomKey("lamp")], {})
    used = [each._transport.get_extra_info("socket") for each in store._db._connections._open]
    assert len(used) >= 2
    for one in used:
        assert one.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            assert one.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 10_000
