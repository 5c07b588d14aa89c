"""Long meetings are begun from a snapshot; whatever is wrong with it, the journal is folded."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.clock import SetClock, new_id
from bot.errors import NotSaved
from bot.events import AnyEvent
from bot.ids import MeetingId, RoomId
from bot.meeting.meeting import Meeting
from bot.ports import Account, Batch, Message, Request, Room
from bot.ports.snapshots import RecalledMeeting, Snapshot
from bot.service import Service
from bot.service.packed_meeting import pack
from bot.service.snapshot_keeper import SnapshotKeeper
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WHERE = RoomId("test", "", "lamp")
EVERY = 10


class Store(SqlStore):
    """A store whose commits can be held up, and lost."""

    gate: asyncio.Event
    lost = False

    async def commit(self, batch: Batch) -> None:
        await self.gate.wait()
        if self.lost:
            raise NotSaved("lost")
        await super().commit(batch)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    opened = await memory_store_of(Store)
    opened.gate = asyncio.Event()
    opened.gate.set()
    yield opened
    await opened.close()


def started(store: Store) -> Service:
    """A process that has just begun."""
    service = Service(store, SetClock(NOON), new_id)
    service.core.meetings.snapshots.every = EVERY
    return service


def message(n: int) -> Message:
    ann = Account(platform="test", tenant="", id="Ann", name="Ann")
    return Message(room=WHERE, person=ann, text="Yes.", ref=f"r{n}", source=f"s{n}", at=NOON)


async def talked(store: Store, messages: int) -> tuple[Service, Room]:
    """A meeting in which so much was said, one after the other."""
    service = started(store)
    room = await service.directory.open_room(WHERE, "Lamp")
    await service.commands.execute(
        Request(room=WHERE, person=message(0).person, source="0", at=NOON, command="start")
    )
    for n in range(1, messages + 1):
        assert (await service.intake.on_message(message(n))).accepted
    await service.core.meetings.snapshots.drain()
    return service, room


async def rows(store: Store) -> list[Any]:
    from storage.tables import SNAPSHOT

    return list(await store._db.read(lambda tx: tx.execute(SNAPSHOT.select()).all()))


def known(service: Service, room: Room) -> Any:
    loaded = service.core.meetings.current(room.key)
    assert loaded is not None
    return loaded


async def journal(store: Store, room: Room) -> list[AnyEvent]:
    [events] = (await store.journals([MeetingId(f"{room.key}.1")])).values()
    return events


async def test_a_short_meeting_has_none(store: Store) -> None:
    await talked(store, 3)
    assert await rows(store) == []


async def test_a_long_meeting_is_begun_from_its_newest_and_the_events_after_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, room = await talked(store, 3 * EVERY + 3)
    events = await journal(store, room)
    [kept] = await rows(store)
    assert len(events) - EVERY < kept.number < len(events)
    folded: list[Any] = []
    replay = Meeting.replay

    def counted(self: Meeting, event: Any) -> None:
        folded.append(event)
        replay(self, event)

    monkeypatch.setattr(Meeting, "replay", counted)
    again = started(store)
    await again.queries.current_meeting(WHERE)
    assert folded == events[kept.number :]
    loaded = known(again, room)
    assert pack(loaded.meeting) == pack(known(service, room).meeting) == pack(Meeting.fold(events))
    # It goes on from there, and so do its snapshots.
    for n in range(100, 100 + EVERY):
        await again.intake.on_message(message(n))
    await again.core.meetings.snapshots.drain()
    [newer] = await rows(store)
    assert newer.number >= kept.number + EVERY


async def test_nothing_is_in_one_that_is_not_committed(store: Store) -> None:
    service, room = await talked(store, 3)
    before = await journal(store, room)
    # Enough for one is decided on, and is lost.
    store.gate.clear()
    store.lost = True
    asked = [asyncio.create_task(service.intake.on_message(message(n))) for n in range(50, 65)]
    while not store.gate.is_set():
        await asyncio.sleep(0)
        loaded = service.core.meetings.current(room.key)
        if loaded is not None and loaded.meeting.version > len(before) + EVERY:
            store.gate.set()
    await asyncio.gather(*asked, return_exceptions=True)
    await service.core.meetings.snapshots.drain()
    store.lost = False
    assert await journal(store, room) == before
    assert await rows(store) == []
    for n in range(70, 70 + EVERY):
        await service.intake.on_message(message(n))
    await service.core.meetings.snapshots.drain()
    [kept] = await rows(store)
    found = (await store.snapshots.recall([MeetingId(kept.meeting)], kept.code)).values()
    assert pack(Meeting.fold((await journal(store, room))[: kept.number])) == next(iter(found)).body


async def test_one_is_made_at_every_round_number_and_at_every_second_while_more_is_waiting(
    store: Store,
) -> None:
    service, room = await talked(store, 3 * EVERY)
    loaded, keeper = known(service, room), service.core.meetings.snapshots
    keeper.every = loaded.meeting.version // 3  # just reached for the third time, or a bit more
    assert loaded.meeting.version // keeper.every == 3
    loaded.kept = 2 * keeper.every
    keeper.settled([loaded], busy=True)
    assert loaded.kept != loaded.meeting.version
    keeper.settled([loaded], busy=False)
    assert loaded.kept == loaded.meeting.version
    loaded.kept = 2 * keeper.every - 1
    keeper.settled([loaded], busy=True)
    assert loaded.kept == loaded.meeting.version
    await keeper.drain()


@pytest.mark.parametrize("how", ["number", "digest", "body", "garbage", "code"])
async def test_a_wrong_one_is_thrown_away_and_the_meeting_folded(store: Store, how: str) -> None:
    _, room = await talked(store, 2 * EVERY)
    [kept] = await rows(store)
    good = await journal(store, room)
    await _spoil(store, kept, how)
    again = started(store)
    again.core.meetings.snapshots.every = 1_000  # and no new one takes its place at once
    with capture_logs() as logs:
        await again.queries.current_meeting(WHERE)
    assert pack(known(again, room).meeting) == pack(Meeting.fold(good))
    assert known(again, room).kept == 0
    thrown = [line for line in logs if line["event"] == "snapshots_thrown_away"]
    # That another version of Heard has kept one is nothing to report.
    assert len(thrown) == (how != "code")
    assert not any(kept.body in line.values() for line in logs)
    if how != "code":
        assert [row.body for row in await rows(store)] == [None]


async def _spoil(store: Store, kept: Any, how: str) -> None:
    from storage.tables import SNAPSHOT

    values: dict[str, Any] = {
        "number": {"number": kept.number - 1},
        "digest": {"digest": "0" * 64},
        "body": {"body": kept.body[:-1]},
        "code": {"code": "0" * 64},
        "garbage": {"body": None},
    }[how]
    await store._db.write(lambda tx: tx.execute(SNAPSHOT.update().values(**values)))
    if how == "garbage":  # by somebody who can do the sums
        made = Snapshot(kept.meeting, kept.number, kept.code, b"\x91\x00", 0)
        assert await store.snapshots.keep([made]) == 1


async def test_an_orderly_stop_keeps_what_is_long_and_spares_what_is_short(store: Store) -> None:
    service, room = await talked(store, 4)
    loaded = known(service, room)
    await service.keep_snapshots()
    assert await rows(store) == []
    service.core.meetings.snapshots.every = 3
    await service.keep_snapshots()
    [kept] = await rows(store)
    assert kept.number == loaded.meeting.version


async def test_a_database_that_is_away_costs_nothing_but_the_snapshot(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Away:
        async def keep(self, snapshots: Collection[Snapshot]) -> int:
            raise NotSaved("away")

    service, _ = await talked(store, 2)
    monkeypatch.setattr(store, "snapshots", Away())
    with capture_logs() as logs:
        for n in range(10, 10 + 2 * EVERY):
            assert (await service.intake.on_message(message(n))).accepted
        await service.core.meetings.snapshots.drain()
    assert "snapshots_not_kept" in {line["event"] for line in logs}


async def test_without_sources_to_tell_the_version_by_there_are_none(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.snapshot_keeper.code_version", cache(lambda: ""))
    await talked(store, 3 * EVERY)
    assert await rows(store) == []


async def test_an_old_journal_is_recalled_as_it_is(store: Store) -> None:
    keeper = SnapshotKeeper(store, lambda: 0.0)
    assert await keeper.recall([MeetingId("gone.1")]) == {
        MeetingId("gone.1"): (RecalledMeeting(None, [], 0), None)
    }
