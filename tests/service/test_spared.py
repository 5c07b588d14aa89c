"""When another worker was faster in some rooms, only those try again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from adapters.clock import SetClock, new_id
from bot.errors import Uncertain
from bot.events import MessagePosted
from bot.ids import MeetingId, RoomId, RoomKey
from bot.ports import Account, Batch, JournalRow, Message, Request, Room
from bot.service import Service, confirmed_commit
from bot.service.jobs import Decision, Job
from bot.service.meeting_cache import LoadedMeeting
from bot.service.spared import spared
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANN = Account(platform="test", tenant="", id="ann", name="Ann")
ROOMS = ("attic", "barn", "cellar")
EARLIER = "earlier"


class Store(SqlStore):
    """A store in which somebody else is faster once in each room of `faster`, and whose `breaks`th
    commit leaves it unknown whether it was written."""

    commits: list[list[str]]
    faster: set[str]
    opened: asyncio.Event
    """No commit goes on before it is set."""
    breaks: int | None = None

    async def commit(self, batch: Batch) -> None:
        self.commits.append([row.meeting.partition(".")[0] for row in batch.journal])
        await self.opened.wait()
        if len(self.commits) == self.breaks:
            raise Uncertain("the line broke")
        for row in batch.journal:
            if (room := row.meeting.partition(".")[0]) in self.faster:
                self.faster.remove(room)
                assert isinstance(row.event, MessagePosted)
                theirs = replace(
                    row, source=f"{room}-theirs", event=replace(row.event, ref="theirs")
                )
                await super().commit(Batch(journal=[theirs]))
        await super().commit(batch)


def where(room: str) -> RoomId:
    return RoomId("test", "", room)


class World:
    """Rooms with meetings that run."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.service = Service(store, SetClock(NOON), new_id, ticks=lambda: 0.0)
        self.keys: dict[str, RoomKey] = {}

    async def begin(self) -> None:
        for room in ROOMS:
            made = await self.service.directory.open_room(where(room), room)
            self.keys[room] = made.key
            await self.does(room, "start")
            await self.hears(room, EARLIER)  # whoever speaks is known from now on
        self.store.commits.clear()

    async def does(self, room: str, command: str, **args: str | int) -> None:
        asked = Request(
            room=where(room), person=ANN, source=f"{room}-{command}", at=NOON, command=command,
            args=args,
        )  # fmt: skip
        assert (await self.service.commands.execute(asked)).accepted

    async def hears(self, room: str, name: str) -> None:
        source = f"{room}-{name}"
        it = Message(room=where(room), person=ANN, text="Yes.", ref=name, source=source, at=NOON)
        assert (await self.service.intake.on_message(it)).accepted

    def loaded(self, room: str) -> LoadedMeeting | None:
        return self.service.core.meetings.current(self.keys[room])

    async def said(self, room: str) -> list[str]:
        meeting = MeetingId(f"{self.keys[room]}.1")
        events = (await self.store.journals([meeting]))[meeting]
        said = [event.ref for event in events if isinstance(event, MessagePosted)]
        assert said[0] == EARLIER
        return said[1:]

    def shorten(self, commits: list[list[str]]) -> list[list[str]]:
        """Rooms by their names."""
        names = {key: room for room, key in self.keys.items()}
        return [[names[RoomKey(key)] for key in keys] for keys in commits]


@pytest.fixture
async def world() -> AsyncIterator[World]:
    store = await memory_store_of(Store)
    store.commits, store.faster, store.opened = [], set(), asyncio.Event()
    store.opened.set()
    made = World(store)
    await made.begin()
    yield made
    await store.close()


async def test_only_the_room_in_which_somebody_was_faster_is_folded_and_decided_anew(
    world: World,
) -> None:
    before = {room: world.loaded(room) for room in ROOMS}
    world.store.faster = {world.keys["barn"]}
    await asyncio.gather(*(world.hears(room, "a") for room in ROOMS))
    assert world.shorten(world.store.commits) == [[*ROOMS], ["attic", "cellar"], ["barn"]]
    assert world.loaded("attic") is before["attic"]
    assert world.loaded("cellar") is before["cellar"]
    assert world.loaded("barn") is not before["barn"]
    assert [await world.said(room) for room in ROOMS] == [["a"], ["theirs", "a"], ["a"]]
    await asyncio.gather(*(world.hears(room, "b") for room in ROOMS))
    assert [await world.said(room) for room in ROOMS] == [
        ["a", "b"], ["theirs", "a", "b"], ["a", "b"]
    ]  # fmt: skip
    assert world.service.core.committer.beaten == 1


async def test_all_of_a_rooms_messages_try_again_in_their_order(world: World) -> None:
    world.store.faster = {world.keys["attic"], world.keys["barn"]}
    heard = [(room, str(number)) for number in range(3) for room in ROOMS]
    await asyncio.gather(*(world.hears(room, name) for room, name in heard))
    assert await world.said("attic") == ["theirs", "0", "1", "2"]
    assert await world.said("barn") == ["theirs", "0", "1", "2"]
    assert await world.said("cellar") == ["0", "1", "2"]


async def test_where_there_is_more_than_events_everything_is_decided_again(world: World) -> None:
    world.store.opened.clear()
    doing = [asyncio.create_task(world.hears("attic", "a"))]
    while not world.store.commits:
        await asyncio.sleep(0)
    doing += [
        asyncio.create_task(world.hears("barn", "a")),
        asyncio.create_task(world.hears("attic", "b")),
        asyncio.create_task(world.does("cellar", "decide", text="The ramp comes first")),
    ]
    while len(world.service.core.committer._queue) < 3:
        await asyncio.sleep(0)
    world.store.faster = {world.keys["barn"]}
    world.store.opened.set()
    await asyncio.gather(*doing)
    _, first, *rest = map(sorted, world.shorten(world.store.commits))
    assert first == ["attic", "barn", "cellar"]
    assert sorted(rest) == [["attic", "cellar"], ["barn"]]
    assert [await world.said(room) for room in ROOMS] == [["a", "b"], ["theirs", "a"], []]
    notes = [event for event in await _events(world, "cellar") if type(event).__name__ in _DECIDED]
    assert len(notes) == 1


async def test_what_tries_again_is_no_part_of_what_nobody_knows_about(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.0)

    async def away(*_: Any) -> None:
        raise Uncertain("nobody knows")

    world.store.faster = {world.keys["barn"]}
    world.store.breaks = 2
    monkeypatch.setattr(confirmed_commit, "wait_to_confirm", away)
    tried = await asyncio.gather(
        *(world.hears(room, "a") for room in ROOMS), return_exceptions=True
    )
    assert tried == [None, None, None], "the second try found out"
    assert [await world.said(room) for room in ROOMS] == [["a"], ["theirs", "a"], ["a"]]


async def _events(world: World, room: str) -> list[Any]:
    meeting = MeetingId(f"{world.keys[room]}.1")
    return list((await world.store.journals([meeting]))[meeting])


_DECIDED = ("DecisionRecorded",)


def room(name: str) -> Room:
    return Room(key=RoomKey(name), where=where(name), title=name)


def row(name: str) -> JournalRow:
    event = MessagePosted(at=NOON, ref=name, words=1)
    return JournalRow(
        meeting=MeetingId(f"{name}.1"), number=1, tenant="t", source=None, event=event
    )


async def test_a_job_for_several_rooms_is_undone_in_all_of_them() -> None:
    def job(name: str, *others: str) -> Job:
        rest = tuple(room(each) for each in others)
        return Job(room(name), None, NOON, lambda _: Decision(), others=rest)

    jobs = [job("attic"), job("barn", "cellar"), job("cellar", "den"), job("den"), job("eaves")]
    batch = Batch(journal=[row(name) for name in ("attic", "barn", "cellar", "den", "eaves")])
    left, kept = spared(batch, jobs, {RoomKey("barn")})
    assert kept == [jobs[0], jobs[4]]
    assert left == Batch(journal=[row("attic"), row("eaves")])
    assert spared(batch, jobs, set()) == (Batch(), []), "nobody knows in which"
