"""What the committer does when something goes wrong between a decision and its commit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.clock import SetClock, new_id
from bot.errors import NotSaved
from bot.events import AnyEvent, Arrived, MessagePosted
from bot.ids import RoomId
from bot.meeting.meeting import Meeting
from bot.ports import Account, Batch, Conflict, Message, Reaction, Request
from bot.service import Service, committer
from bot.service.committer import Committer
from bot.service.jobs import Job
from bot.service.room_turns import RoomTurns
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Store(SqlStore):
    """A store that counts its commits, and loses those in which `beaten` rooms take part."""

    commits: list[Batch]
    beaten: dict[str, int]

    async def commit(self, batch: Batch) -> None:
        self.commits.append(batch)
        for room in {row.meeting.partition(".")[0] for row in batch.journal}:
            if self.beaten.get(room, 0) > 0:
                self.beaten[room] -= 1
                raise Conflict("somebody else was faster")
        await super().commit(batch)


class Ticks:
    """A clock that goes on by what a decision takes, and is looked at as often as one likes."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    opened = await memory_store_of(Store)
    opened.commits, opened.beaten = [], {}
    yield opened
    await opened.close()


@pytest.fixture
def service(store: Store) -> Service:
    return Service(store, SetClock(NOON), new_id, ticks=Ticks())


def account(name: str = "Ann") -> Account:
    return Account(platform="test", tenant="", id=name, name=name)


def where(room: str) -> RoomId:
    return RoomId("test", "", room)


async def start(service: Service, room: str) -> str:
    """A room with a meeting that runs; its key."""
    made = await service.directory.open_room(where(room), room)
    await service.commands.execute(
        Request(room=where(room), person=account(), source=f"{room}-0", at=NOON, command="start")
    )
    return made.key


def message(room: str, n: int) -> Message:
    source = f"{room}-{n}"
    return Message(
        room=where(room), person=account(), text="Yes.", ref=source, source=source, at=NOON
    )


async def journal(store: Store, key: str) -> list[AnyEvent]:
    [events] = (await store.journals([f"{key}.1"])).values()  # type: ignore[list-item]
    return events


async def test_a_meeting_left_half_changed_by_a_mistake_of_ours_is_folded_anew(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await start(service, "attic")
    receive = Meeting.receive

    def mistaken(meeting: Meeting, event: Any) -> Any:
        receive(meeting, event)
        raise ZeroDivisionError

    monkeypatch.setattr(Meeting, "receive", mistaken)
    with pytest.raises(NotSaved):
        await service.intake.on_message(message("attic", 1))
    monkeypatch.undo()
    await service.intake.on_message(message("attic", 2))
    events = await journal(store, key)
    state = Meeting.fold(events).state
    assert [voice.messages for voice in state.turns.voices.values()] == [1]
    assert (await service.queries.figures(where("attic")))[0].messages == 1


async def test_who_is_beaten_again_and_again_gets_in_at_last(
    service: Service, store: Store
) -> None:
    key = await start(service, "attic")
    store.beaten[key] = 50
    assert (await service.intake.on_message(message("attic", 1))).accepted
    assert len(await journal(store, key)) == 3


async def test_whose_patience_is_at_an_end_is_told_so(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(committer, "CONFLICT_TIMEOUT", 0.0)
    store.beaten[await start(service, "attic")] = 1_000_000
    with pytest.raises(NotSaved):
        await service.intake.on_message(message("attic", 1))


async def test_a_room_in_which_others_were_faster_does_not_hold_up_the_rest(
    service: Service, store: Store
) -> None:
    busy, calm = await start(service, "busy"), await start(service, "calm")
    store.commits.clear()
    store.beaten[busy] = 5
    await asyncio.gather(
        service.intake.on_message(message("busy", 1)), service.intake.on_message(message("calm", 1))
    )
    with_calm = [b for b in store.commits if any(r.meeting.startswith(calm) for r in b.journal)]
    assert len(with_calm) == 2
    assert len(store.commits) == 7


async def test_a_rush_is_decided_in_parts(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(committer, "MAX_BATCH", 10)
    key = await start(service, "attic")
    store.commits.clear()
    await asyncio.gather(*(service.intake.on_message(message("attic", n)) for n in range(1, 36)))
    assert max(len(batch.journal) for batch in store.commits) == 10
    refs = [event.ref for event in await journal(store, key) if hasattr(event, "ref")]
    assert refs == [f"attic-{n}" for n in range(1, 36)]
    assert not any(isinstance(event, Arrived) for event in await journal(store, key))


async def test_deciding_takes_eight_milliseconds_at_most_and_then_it_is_committed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    key = await start(service, "attic")
    receive = Meeting.receive

    def slowly(meeting: Meeting, event: Any) -> Any:
        ticks.now += 0.001
        return receive(meeting, event)

    monkeypatch.setattr(Meeting, "receive", slowly)
    store.commits.clear()
    turns = 0

    async def somebody_else() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(somebody_else())
    receipts = await asyncio.gather(
        *(service.intake.on_message(message("attic", n)) for n in range(1, 101))
    )
    other.cancel()
    assert all(receipt.accepted for receipt in receipts)
    sizes = [len(batch.journal) for batch in store.commits if batch.journal]
    assert sum(sizes) == 100
    assert max(sizes) <= 8
    assert turns > len(sizes), "others had their turn in between"
    said = [event.ref for event in await journal(store, key) if isinstance(event, MessagePosted)]
    assert said == [f"attic-{n}" for n in range(1, 101)]


async def test_those_that_are_answered_together_do_not_all_go_on_in_one_turn(
    store: Store,
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    await start(service, "attic")
    store.commits.clear()
    turns: list[list[int]] = [[]]
    refused: list[int] = []

    async def one(number: int) -> None:
        if number % 10:
            await service.intake.on_message(message("attic", number))
        else:
            who = Request(
                room=where("attic"), person=account(), source=f"s{number}", at=NOON, command="start"
            )
            await service.commands.execute(who)
            refused.append(number)
        ticks.now += 0.001
        turns[-1].append(number)

    async def somebody_else() -> None:
        while True:
            turns.append([])
            await asyncio.sleep(0)

    other = asyncio.create_task(somebody_else())
    await asyncio.gather(*(one(number) for number in range(100)))
    other.cancel()
    assert len(refused) == 10
    assert max(len(batch.journal) for batch in store.commits) > 50, "they were committed together"
    together = [some for some in turns if some]
    assert sorted(number for some in together for number in some) == [*range(100)]
    assert max(map(len, together)) <= 5, "four milliseconds, and what is under way then"


@pytest.mark.parametrize("said", [True, False], ids=["messages", "reactions"])
async def test_those_that_come_together_are_not_all_taken_in_in_one_turn(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, said: bool
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    key = await start(service, "attic")
    intake, begin = service.intake, Committer.begin
    turns: list[list[str | None]] = [[]]

    def slowly(queue: Committer, job: Job) -> Any:
        ticks.now += 0.001
        turns[-1].append(job.source)
        return begin(queue, job)

    monkeypatch.setattr(Committer, "begin", slowly)

    async def somebody_else() -> None:
        while True:
            turns.append([])
            await asyncio.sleep(0)

    def one(number: int) -> Any:
        if said:
            return intake.on_message(message("attic", number))
        it = message("attic", number)
        return intake.on_reaction(
            Reaction(room=it.room, person=it.person, ref=it.ref, source=it.source, at=NOON)
        )

    other = asyncio.create_task(somebody_else())
    await asyncio.gather(*(one(number) for number in range(1, 101)))
    other.cancel()
    together = [some for some in turns if some]
    assert max(map(len, together)) <= 5, "four milliseconds, and what is under way then"
    in_order = [f"attic-{number}" for number in range(1, 101)]
    assert [source for some in together for source in some] == in_order
    taken = [getattr(event, "ref", "") for event in await journal(store, key)]
    assert [ref for ref in taken if ref] == in_order


async def test_no_more_is_looked_at_for_a_commit_than_twice_what_there_was_time_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    key = await start(service, "attic")
    receive, ready = Meeting.receive, RoomTurns.ready
    looked_at: list[int] = []

    def slowly(meeting: Meeting, event: Any) -> Any:
        ticks.now += 0.0002
        return receive(meeting, event)

    async def counted(turns: RoomTurns, jobs: Sequence[Job]) -> list[Job]:
        looked_at.append(len(jobs))
        return await ready(turns, jobs)

    monkeypatch.setattr(Meeting, "receive", slowly)
    monkeypatch.setattr(RoomTurns, "ready", counted)
    store.commits.clear()
    await asyncio.gather(*(service.intake.on_message(message("attic", n)) for n in range(1, 301)))
    first, *rest = [len(batch.journal) for batch in store.commits if batch.journal]
    assert looked_at[0] == 300 > first, "there was no time for all of them"
    assert max(looked_at[1:]) <= 2 * max(first, *rest)
    said = [event.ref for event in await journal(store, key) if isinstance(event, MessagePosted)]
    assert said == [f"attic-{n}" for n in range(1, 301)]


async def test_what_was_put_back_keeps_its_place_before_what_came_later(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    key = await start(service, "attic")
    receive = Meeting.receive

    def slowly(meeting: Meeting, event: Any) -> Any:
        ticks.now += 0.005
        return receive(meeting, event)

    monkeypatch.setattr(Meeting, "receive", slowly)
    await asyncio.gather(*(service.intake.on_message(message("attic", n)) for n in range(1, 31)))
    said = [getattr(event, "ref", "") for event in await journal(store, key)]
    assert [ref for ref in said if ref] == [f"attic-{n}" for n in range(1, 31)]


async def test_a_commit_that_fails_fails_nobody_who_was_put_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id, ticks=ticks)
    await start(service, "attic")
    receive = Meeting.receive
    commit, failing = store.commit, [True]

    def slowly(meeting: Meeting, event: Any) -> Any:
        ticks.now += 0.005
        return receive(meeting, event)

    async def fails_once(batch: Batch) -> None:
        if failing.pop() if failing else False:
            raise NotSaved("the database is away")
        await commit(batch)

    monkeypatch.setattr(Meeting, "receive", slowly)
    monkeypatch.setattr(store, "commit", fails_once)
    done = await asyncio.gather(
        *(service.intake.on_message(message("attic", n)) for n in range(1, 11)),
        return_exceptions=True,
    )
    failed = [isinstance(one, NotSaved) for one in done]
    assert failed == [True, True, *[False] * 8]


async def test_a_long_meeting_is_folded_without_keeping_others_waiting(store: Store) -> None:
    ticks = Ticks()
    service = Service(store, SetClock(NOON), new_id)
    service.core.meetings.snapshots.every = 1_000  # all of it is to be folded
    await start(service, "attic")
    for n in range(1, 200):
        await service.intake.on_message(message("attic", n))
    fresh = Service(store, SetClock(NOON), new_id, ticks=ticks)
    turns, highest = 0, 0
    replay = Meeting.replay

    def slowly(meeting: Meeting, event: Any) -> None:
        nonlocal highest
        ticks.now += 0.001
        highest = max(highest, round((ticks.now - last) * 1000))
        replay(meeting, event)

    last = 0.0

    async def somebody_else() -> None:
        nonlocal last, turns
        while True:
            turns, last = turns + 1, ticks.now
            await asyncio.sleep(0)

    other = asyncio.create_task(somebody_else())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Meeting, "replay", slowly)
        await fresh.queries.panel(where("attic"))
    other.cancel()
    assert highest <= 9
    assert turns > 20
