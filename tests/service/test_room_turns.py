"""Several workers on one PostgreSQL that hear the same rooms: they take turns."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from adapters.clock import SetClock, new_id
from bot.errors import NotSaved
from bot.events import AnyEvent, ItemAdded, MessagePosted
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.ports import Account, Batch, Conflict, JournalRow, Message, Request
from bot.ports.snapshots import Snapshot
from bot.ports.turn_taking import Turn
from bot.service import Service
from bot.service.rivals import ALONE_AFTER
from bot.service.room_turns import RoomTurns
from storage import postgres_turns
from storage.postgres_turns import key_of
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANN = Account(platform="test", tenant="", id="ann", name="Ann")


def where(room: str) -> RoomId:
    return RoomId("test", "", room)


class Workers:
    """Services on one database, and rooms with meetings that all of them hear."""

    def __init__(self, url: str, stores: list[SqlStore]) -> None:
        self.url, self.stores = url, stores
        self.services = [Service(store, SetClock(NOON), new_id) for store in stores]
        self.keys: dict[str, RoomKey] = {}

    async def opens(self, room: str) -> RoomKey:
        """A room with a meeting that runs, and that every worker has in memory."""
        first = self.services[0]
        made = await first.directory.open_room(where(room), room)
        request = Request(
            room=where(room), person=ANN, source=f"{room}-start", at=NOON, command="start"
        )
        assert (await first.commands.execute(request)).accepted
        for service in self.services:
            await service.core.refreshed(made)
        self.keys[room] = made.key
        return made.key

    async def hears(self, worker: int, room: str, name: str) -> None:
        """One worker hears a message."""
        at = NOON + timedelta(seconds=1)
        source = f"{room}-{name}"
        it = Message(room=where(room), person=ANN, text="Yes.", ref=name, source=source, at=at)
        assert (await self.services[worker].intake.on_message(it)).accepted

    async def talk(self, rooms: Collection[str], each: int, part: str) -> list[str]:
        """Every worker hears messages of its own in all of these rooms, some at a time; the names
        of those of one room."""

        async def one(worker: int, room: str) -> None:
            for number in range(each):
                await self.hears(worker, room, f"{part}-{worker}-{number}")

        workers = range(len(self.services))
        await asyncio.gather(*(one(worker, room) for worker in workers for room in rooms))
        return [f"{part}-{worker}-{n}" for worker in workers for n in range(each)]

    async def said(self, room: str) -> list[str]:
        """The names of all messages in a room's journal, in order."""
        meeting = MeetingId(f"{self.keys[room]}.1")
        events = (await self.stores[0].journals([meeting]))[meeting]
        return [event.ref for event in events if isinstance(event, MessagePosted)]

    @property
    def beaten(self) -> int:
        """How many commits were lost so far."""
        return sum(service.core.committer.beaten for service in self.services)

    def know_of_each_other(self, *rooms: str) -> None:
        """Everybody knows that others are at work in these rooms."""
        for service in self.services:
            service.core.committer.turns.rivals.met(self.keys[room] for room in rooms)


@pytest.fixture
async def open_workers(postgresql_database: str) -> AsyncIterator[Any]:
    opened: list[SqlStore] = []

    async def make(number: int) -> Workers:
        opened.extend([await SqlStore.open(postgresql_database) for _ in range(number)])
        return Workers(postgresql_database, opened)

    yield make
    for store in opened:
        await store.close()


@pytest.mark.postgres
@pytest.mark.parametrize("workers", [2, 4])
async def test_nothing_is_lost_doubled_or_out_of_order_and_nobody_is_beaten_in_turn(
    open_workers, workers: int
) -> None:
    heard = await open_workers(workers)
    rooms = ["attic", "barn", "cellar"]
    for room in rooms:
        await heard.opens(room)
    # At first nobody knows of anybody.
    names = await heard.talk(rooms, 10, "first")
    assert heard.beaten, "otherwise this shows nothing"
    heard.know_of_each_other(*rooms)
    before = heard.beaten
    names += await heard.talk(rooms, 10, "then")
    assert heard.beaten == before
    for room in rooms:
        said = await heard.said(room)
        assert sorted(said) == sorted(names)
        for worker in range(workers):
            own = [name for name in said if name.split("-")[1] == str(worker)]
            assert own == [name for name in names if name.split("-")[1] == str(worker)]


@pytest.mark.postgres
async def test_of_workers_that_take_turns_one_keeps_each_snapshot(
    open_workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = await open_workers(4)
    await heard.opens("attic")
    kept: list[int] = []
    for store, service in zip(heard.stores, heard.services, strict=True):
        service.core.meetings.snapshots.every = 10
        monkeypatch.setattr(store.snapshots, "keep", _noting(store.snapshots.keep, kept))
    heard.know_of_each_other("attic")
    await heard.talk(["attic"], 20, "all")
    assert not heard.beaten
    for service in heard.services:
        await service.core.meetings.snapshots.drain()
    rounds = [number // 10 for number in kept]
    assert len(rounds) == len(set(rounds)), "each of its own: nobody kept one that another had"
    assert max(rounds) >= len(await heard.said("attic")) // 10 - 2, "and the newest is new"


def _noting(keep: Any, kept: list[int]) -> Any:
    async def noted(snapshots: Collection[Snapshot]) -> int:
        kept.extend(each.number for each in snapshots)
        found: int = await keep(snapshots)
        return found

    return noted


@pytest.mark.postgres
async def test_whoever_beats_another_is_told_of_it(open_workers) -> None:
    heard = await open_workers(2)
    key = await heard.opens("attic")
    one, other = (service.core.committer for service in heard.services)
    await heard.hears(0, "attic", "a")
    await heard.hears(1, "attic", "b")
    assert (one.beaten, other.beaten) == (0, 1)
    async with asyncio.timeout(20):
        while key not in one.turns.rivals:
            await asyncio.sleep(0)
    await heard.hears(0, "attic", "c")
    assert one.beaten == 0, "it looked first"
    assert await heard.said("attic") == ["a", "b", "c"]


@pytest.mark.postgres
async def test_a_worker_that_hangs_with_the_turn_blocks_nobody_for_long_and_other_rooms_never(
    open_workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_turns, "WAIT", 0.3)
    heard = await open_workers(1)
    key, calm = await heard.opens("attic"), await heard.opens("barn")
    turns = heard.services[0].core.committer.turns
    turns.rivals.met([key])
    assert calm not in turns.rivals
    hangs = await asyncpg.connect(heard.url)
    await hangs.execute("SELECT pg_advisory_lock($1)", key_of(key))
    waiting = asyncio.create_task(heard.hears(0, "attic", "a"))
    while not turns.waits:
        await asyncio.sleep(0)
    await heard.hears(0, "barn", "b")
    assert not waiting.done(), "it still waits, and the other room did not"
    await waiting
    await heard.hears(0, "attic", "c")
    assert not turns.waits, "for a while it is not waited for again"
    assert await heard.said("attic") == ["a", "c"]
    await hangs.close()


@pytest.mark.postgres
async def test_a_worker_that_dies_in_its_turn_is_not_waited_for(
    open_workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_turns, "WAIT", 1_000)
    heard = await open_workers(1)
    key = await heard.opens("attic")
    turns = heard.services[0].core.committer.turns
    turns.rivals.met([key])
    dies = await asyncpg.connect(heard.url)
    await dies.execute("SELECT pg_advisory_lock($1)", key_of(key))
    waiting = asyncio.create_task(heard.hears(0, "attic", "a"))
    looks = await asyncpg.connect(heard.url)
    queued = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    while not await looks.fetchval(queued):
        await asyncio.sleep(0)
    assert not waiting.done()
    dies.terminate()
    async with asyncio.timeout(60):
        await waiting
    assert await heard.said("attic") == ["a"]
    held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
    async with asyncio.timeout(60):
        while await looks.fetchval(held):
            await asyncio.sleep(0)
    await looks.close()


@pytest.mark.postgres
async def test_when_the_connection_for_turns_breaks_messages_are_committed_without(
    open_workers,
) -> None:
    heard = await open_workers(2)
    key = await heard.opens("attic")
    heard.know_of_each_other("attic")
    await heard.talk(["attic"], 2, "first")
    looks = await asyncpg.connect(heard.url)
    # Those that hear of rivals are those that take turns.
    listening = "query LIKE '%advisory%' AND pid <> pg_backend_pid() AND datname = $1"
    ended = f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE {listening}"
    assert await looks.fetchval(ended, heard.url.rpartition("/")[2].partition("?")[0])
    await heard.talk(["attic"], 2, "then")
    assert len(await heard.said("attic")) == 8
    assert key in heard.services[0].core.committer.turns.rivals
    await looks.close()


@pytest.mark.postgres
async def test_the_locks_of_a_turn_are_taken_in_one_order_by_all(postgresql_database: str) -> None:
    stores = [await SqlStore.open(postgresql_database) for _ in range(3)]
    rooms = [RoomKey(f"room{number}") for number in range(20)]

    async def again_and_again(store: SqlStore, mine: list[RoomKey]) -> None:
        for _ in range(10):
            turn = await store.turns.take(mine, {})
            assert turn.rooms == set(mine), "nobody was kept waiting for a second"
            await store.turns.give_back()

    orders = (rooms, rooms[::-1], rooms[10:] + rooms[:10])
    await asyncio.gather(
        *(again_and_again(store, mine) for store, mine in zip(stores, orders, strict=True))
    )
    for store in stores:
        await store.close()


QUEUED = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
HELD = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"


@pytest.fixture
async def looks(postgresql_database: str) -> AsyncIterator[Any]:
    """Somebody else on the same database, who looks at it."""
    connection = await asyncpg.connect(postgresql_database)
    yield connection
    await connection.execute("DROP FUNCTION IF EXISTS refuse CASCADE")
    await connection.execute("DROP SEQUENCE IF EXISTS tries")
    await connection.close()


def spoke(number: int, room: str) -> JournalRow:
    """An event that nothing follows from."""
    event = MessagePosted(
        at=NOON, actor=PersonId("p"), ref=f"m{number}", words=5, substantial=False
    )  # fmt: skip
    meeting = MeetingId(f"{room}.1")
    source = f"{room}-{number}"
    return JournalRow(meeting=meeting, number=number, tenant="t", source=source, event=event)


@pytest.mark.postgres
async def test_a_turn_ends_with_its_last_commit_and_whoever_is_next_has_read_it(
    postgresql_database: str, looks
) -> None:
    stores = [await SqlStore.open(postgresql_database) for _ in range(2)]
    rooms = [RoomKey("attic"), RoomKey("barn")]
    await stores[0].turns.take(rooms, {})
    for number in range(1, 41):
        mine, theirs = stores[(number + 1) % 2], stores[number % 2]
        known = {MeetingId(f"{room}.1"): number - 1 for room in rooms}
        waits = asyncio.create_task(theirs.turns.take(rooms, known))
        while not await looks.fetchval(QUEUED):
            await asyncio.sleep(0)
        mine.turns.end_with_commit()
        await mine.commit(Batch(journal=[spoke(number, room) for room in rooms]))
        assert not mine.turns.held
        turn = await waits
        assert turn.rooms == set(rooms)
        assert turn.news == {MeetingId(f"{room}.1"): [spoke(number, room).event] for room in rooms}
    assert await looks.fetchval(HELD) == len(rooms)
    for store in stores:
        await store.close()


@pytest.mark.postgres
async def test_a_turn_is_nobody_elses_before_its_last_commit_is_done(
    postgresql_database: str, looks
) -> None:
    stores = [await SqlStore.open(postgresql_database) for _ in range(2)]
    holder = await asyncpg.connect(postgresql_database)
    await holder.execute("BEGIN; INSERT INTO journal VALUES ('attic.1', 1, '', '', '')")
    await stores[0].turns.take([RoomKey("attic")], {})
    stores[0].turns.end_with_commit()
    commits = asyncio.create_task(stores[0].commit(Batch(journal=[spoke(1, "attic")])))
    while not await looks.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
        await asyncio.sleep(0)
    waits = asyncio.create_task(stores[1].turns.take([RoomKey("attic")], {}))
    while not await looks.fetchval(QUEUED):
        await asyncio.sleep(0)
    assert not commits.done()
    assert not waits.done()
    await holder.execute("ROLLBACK")
    await commits
    assert (await waits).rooms == {RoomKey("attic")}
    await holder.close()
    for store in stores:
        await store.close()


@pytest.mark.postgres
async def test_who_is_beaten_in_the_last_commit_of_a_turn_still_has_to_give_it_back(
    postgresql_database: str, looks
) -> None:
    store, other = [await SqlStore.open(postgresql_database) for _ in range(2)]
    await store.turns.take([RoomKey("attic")], {})
    await other.commit(Batch(journal=[spoke(1, "attic")]))  # it does not ask whose turn it is
    store.turns.end_with_commit()
    with pytest.raises(Conflict):
        await store.commit(Batch(journal=[spoke(1, "attic")]))
    assert await looks.fetchval(HELD) == 1
    await store.turns.give_back()
    assert not store.turns.held
    assert await looks.fetchval(HELD) == 0
    await store.close()
    await other.close()


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("code", "times", "tries"), [("40P01", 1, 2), ("26000", 1, 2), ("53100", 1, 1)]
)
async def test_what_the_server_refuses_in_the_last_commit_may_be_done_without_the_turn(
    postgresql_database: str, looks, code: str, times: int, tries: int
) -> None:
    store = await SqlStore.open(postgresql_database)
    await looks.execute("CREATE SEQUENCE tries")
    await looks.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF nextval('tries') <= {times} THEN RAISE EXCEPTION '' USING ERRCODE = '{code}';"
        " END IF; RETURN NEW; END $$"
    )
    await looks.execute(
        "CREATE TRIGGER refuse BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION refuse()"
    )
    await store.turns.take([RoomKey("attic")], {})
    store.turns.end_with_commit()
    row = spoke(1, "attic")
    if tries == 1:
        with pytest.raises(NotSaved, match="disk"):
            await store.commit(Batch(journal=[row]))
        assert not store.turns.held, "the connection was left"
    else:
        await store.commit(Batch(journal=[row]))
    assert await looks.fetchval("SELECT last_value FROM tries") == tries
    assert await store.journal_contains([row]) is (tries == 2)
    await store.close()


@pytest.mark.postgres
async def test_a_connection_that_dies_in_the_last_commit_of_a_turn_loses_and_doubles_nothing(
    open_workers, looks
) -> None:
    heard = await open_workers(2)
    key = await heard.opens("attic")
    meeting = MeetingId(f"{key}.1")
    await heard.hears(0, "attic", "first")
    heard.services[0].core.committer.turns.rivals.met([key])
    events = len((await heard.stores[0].journals([meeting]))[meeting])
    holder = await asyncpg.connect(heard.url)
    await holder.execute("BEGIN")
    await holder.execute("INSERT INTO journal VALUES ($1, $2, '', '', '')", meeting, events + 1)
    says = asyncio.create_task(heard.hears(0, "attic", "a"))
    stuck = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1"
    async with asyncio.timeout(30):
        while (pid := await looks.fetchval(stuck, "%heard_append%")) is None:
            await asyncio.sleep(0)
        await looks.fetchval("SELECT pg_terminate_backend($1)", pid)
        while await looks.fetchval(stuck, "%INSERT INTO journal%") is None:
            await asyncio.sleep(0)  # it asks again what became of it
    assert await looks.fetchval(HELD) == 0, "whoever dies keeps nobody waiting"
    await holder.execute("ROLLBACK")
    await says
    await heard.hears(1, "attic", "b")
    assert await heard.said("attic") == ["first", "a", "b"]
    await holder.close()


@pytest.mark.postgres
async def test_a_commit_of_more_than_events_is_the_last_of_a_turn_too(open_workers, looks) -> None:
    heard = await open_workers(1)
    key = await heard.opens("attic")
    heard.services[0].core.committer.turns.rivals.met([key])
    request = Request(
        room=where("attic"), person=ANN, source="item", at=NOON, command="agenda add",
        args={"title": "Step-free way into the hall"},
    )  # fmt: skip
    assert (await heard.services[0].commands.execute(request)).accepted
    async with asyncio.timeout(20):
        while await looks.fetchval(HELD):
            await asyncio.sleep(0)
    assert not heard.stores[0].turns.held


class SlowTurns:
    """Turns that come when the test says so."""

    several = kept = True

    def __init__(self) -> None:
        self.comes: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.taken: list[frozenset[RoomKey]] = []
        self.given_back = 0
        self.ended_with_commits = 0
        self.fails = False
        self.held = False
        self.news: dict[MeetingId, list[AnyEvent]] = {}

    async def begin(self, met: Any) -> None: ...

    async def beaten(self, rooms: Collection[RoomKey]) -> None: ...

    async def take(self, rooms: Collection[RoomKey], known: Mapping[MeetingId, int]) -> Turn:
        self.taken.append(frozenset(rooms))
        await self.comes
        if self.fails:
            raise NotSaved("the database is away")
        self.held = True
        return Turn(frozenset(rooms), self.news)

    def end_with_commit(self) -> None:
        self.held = False
        self.ended_with_commits += 1

    async def give_back(self) -> None:
        self.held = False
        self.given_back += 1


@pytest.fixture
async def alone() -> AsyncIterator[Workers]:
    store = await memory_store()
    heard = Workers("", [store])
    for room in ("attic", "barn"):
        await heard.opens(room)
    yield heard
    await store.close()


def taking(heard: Workers) -> tuple[SlowTurns, RoomTurns]:
    """From now on, turns come when the test says so."""
    slow = SlowTurns()
    core = heard.services[0].core
    turns = core.committer.turns = RoomTurns(slow, core.meetings)
    return slow, turns


async def test_while_a_turn_is_waited_for_other_rooms_go_on_and_it_is_for_all_that_waits(
    alone: Workers,
) -> None:
    slow, turns = taking(alone)
    turns.rivals.met([alone.keys["attic"]])
    waiting = [asyncio.create_task(alone.hears(0, "attic", str(n))) for n in range(3)]
    while not slow.taken:
        await asyncio.sleep(0)
    waiting.append(asyncio.create_task(alone.hears(0, "attic", "late")))
    await alone.hears(0, "barn", "b")
    assert await alone.said("attic") == []
    commits = alone.services[0].core.committer.commits
    slow.comes.set_result(None)
    await asyncio.gather(*waiting)
    assert await alone.said("attic") == ["0", "1", "2", "late"]
    assert alone.services[0].core.committer.commits == commits + 1
    await alone.services[0].drain()
    assert slow.taken == [{alone.keys["attic"]}]
    assert slow.ended_with_commits == 1
    assert slow.given_back == 0, "that would be a journey more"


async def test_one_who_answers_each_message_with_the_next_has_a_turn_for_several(
    alone: Workers,
) -> None:
    slow, turns = taking(alone)
    slow.comes.set_result(None)
    turns.rivals.met([alone.keys["attic"]])
    for number in range(3):
        await alone.hears(0, "attic", str(number))
    assert slow.ended_with_commits == 1, "then it was seen that more comes"
    assert len(slow.taken) == 2
    await alone.services[0].drain()
    assert slow.given_back == 1, "nothing came after the third"
    turns.rivals.met([alone.keys["attic"]])
    await alone.hears(0, "attic", "late")
    await alone.services[0].drain()
    assert slow.ended_with_commits == 2


async def test_a_turn_that_fails_is_done_without(alone: Workers) -> None:
    slow, turns = taking(alone)
    slow.fails = True
    slow.comes.set_result(None)
    turns.rivals.met([alone.keys["attic"]])
    await alone.hears(0, "attic", "a")
    await alone.hears(0, "attic", "b")
    assert await alone.said("attic") == ["a", "b"]
    assert len(slow.taken) == 1, "and not tried again at once"


async def test_where_there_is_one_process_no_turn_is_taken(alone: Workers) -> None:
    turns = alone.services[0].core.committer.turns
    turns.rivals.met([alone.keys["attic"]])
    await alone.hears(0, "attic", "a")
    assert not turns.holds(alone.keys["attic"])
    assert await alone.said("attic") == ["a"]


@pytest.mark.parametrize("wrong", [NotSaved("the database is away"), ZeroDivisionError()])
async def test_who_cannot_read_what_others_did_reads_the_room_anew_and_keeps_nobody_waiting(
    alone: Workers, monkeypatch: pytest.MonkeyPatch, wrong: Exception
) -> None:
    slow, turns = taking(alone)
    key = alone.keys["attic"]
    words = WordsId("new")
    # Somebody else has put this on the agenda: its title has to be looked up.
    slow.news = {MeetingId(f"{key}.1"): [ItemAdded(at=NOON, actor=PersonId("p"), title=words)]}
    slow.comes.set_result(None)
    looked: list[object] = []

    async def away(wanted: Collection[WordsId]) -> dict[WordsId, str]:
        looked.append(words in wanted)
        monkeypatch.undo()
        raise wrong

    monkeypatch.setattr(alone.stores[0], "words", away)
    turns.rivals.met([key])
    async with asyncio.timeout(20):
        await alone.hears(0, "attic", "a")
    assert looked == [True]
    assert await alone.said("attic") == ["a"]


async def test_what_comes_while_a_turn_that_nobody_needs_is_waited_for_is_committed_after_it(
    alone: Workers,
) -> None:
    slow, turns = taking(alone)
    key = alone.keys["attic"]
    turns.rivals.met([key])
    first = asyncio.create_task(alone.hears(0, "attic", "a"))
    while not slow.taken:
        await asyncio.sleep(0)
    for _ in range(ALONE_AFTER):
        turns.rivals.alone([key])  # its rivals are forgotten
    await alone.hears(0, "barn", "b")
    await first
    assert turns.waits, "nothing is left, and the turn has not come"
    then = asyncio.create_task(alone.hears(0, "attic", "c"))
    for _ in range(100):
        await asyncio.sleep(0)  # it has come by then
    assert not then.done()
    slow.comes.set_result(None)
    async with asyncio.timeout(20):
        await then
    assert await alone.said("attic") == ["a", "c"]
