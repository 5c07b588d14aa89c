"""A meeting that is in memory takes in what other workers have committed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.clock import SetClock, new_id
from bot import events as e
from bot.errors import IllegalMove
from bot.ids import RoomId
from bot.meeting.meeting import Meeting
from bot.ports import Account, Message, MessageDeletion, Request, Room
from bot.rules import Rules
from bot.service import Service
from bot.service.meeting_cache import LoadedMeeting, MeetingCache
from storage.store import SqlStore
from tests.fakes.made_up import EVENTS, GRACE, NOON, picture, planned

WHERE = RoomId("test", "", "attic")
ANN = Account(platform="test", tenant="", id="ann", name="Ann")
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)


class NoWords:
    """A store in which nothing is recorded."""

    async def words(self, ids: Any) -> dict[Any, str]:
        return {}


def legal(events: Sequence[e.AnyEvent]) -> list[Any]:
    """A journal of those of these that could happen, one after another."""
    first = planned()
    journal: list[Any] = [first]
    made = Meeting.fold(journal)
    for event in (e.MeetingOpened(at=NOON, actor=GRACE), *events):
        try:
            made.receive(event)
        except IllegalMove:
            continue
        journal.append(e.decode(e.encode(event)))
    return journal


@given(events=st.lists(EVENTS, max_size=30), data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_caught_up_it_is_what_its_whole_journal_folds_to(events, data) -> None:
    journal = legal(events)
    cut = data.draw(st.integers(1, len(journal)))
    made, whole = Meeting.fold(journal[:cut]), Meeting.fold(journal)
    phase = made.state.phase
    cache = MeetingCache(NoWords(), Rules())  # type: ignore[arg-type]
    room = Room(key=made.state.room, where=WHERE, title="Attic")
    cache.add(LoadedMeeting(room, made, {}))
    tail = {made.state.id: journal[cut:]} if journal[cut:] else {}
    news = asyncio.run(cache.catch_up({made.state.id: cut}, tail))
    assert news == ({room.key} if tail else set())
    found = cache.current(room.key)
    if whole.state.phase is phase:
        assert found is not None
        assert picture(found.state) == picture(whole.state)
        assert found.meeting.version == whole.version
    else:
        assert found is None, "another meeting may be the room's current one"


async def test_what_has_changed_since_is_read_again() -> None:
    journal = legal([e.HandRaised(at=NOON, actor=GRACE)])
    made = Meeting.fold(journal)
    cache = MeetingCache(NoWords(), Rules())  # type: ignore[arg-type]
    room = Room(key=made.state.room, where=WHERE, title="Attic")
    cache.add(LoadedMeeting(room, made, {}))
    await cache.catch_up({made.state.id: 2}, {made.state.id: journal[2:]})
    assert cache.current(room.key) is None


async def test_who_reads_the_event_of_a_round_number_leaves_the_snapshot_to_who_decided_it() -> (
    None
):
    up, down = e.HandRaised(at=NOON, actor=GRACE), e.HandLowered(at=NOON, actor=GRACE, whose=GRACE)
    journal = legal([up, down] * 4)
    assert len(journal) == 10
    made = Meeting.fold(journal[:4])
    cache = MeetingCache(NoWords(), Rules())  # type: ignore[arg-type]
    room = Room(key=made.state.room, where=WHERE, title="Attic")
    loaded, keeper = LoadedMeeting(room, made, {}), cache.snapshots
    cache.add(loaded)
    keeper.every = 3
    assert keeper.is_due(loaded), "the third event was its own"
    loaded.kept = 4

    async def reads(until: int) -> None:
        now = made.version
        await cache.catch_up({made.state.id: now}, {made.state.id: journal[now:until]})

    await reads(5)
    made.receive(journal[5])
    assert keeper.is_due(loaded), "so was the sixth"
    loaded.kept = 4
    await reads(8)
    assert keeper.is_due(loaded), "nobody else has decided the sixth"
    await reads(9)
    assert not keeper.is_due(loaded), "another worker keeps one with the ninth"
    await reads(10)
    assert not keeper.is_due(loaded)
    for event in (up, down):
        made.receive(event)
    assert keeper.is_due(loaded), "the twelfth is its own again"


async def test_what_cannot_have_happened_is_not_taken_in() -> None:
    made = Meeting.fold(legal([]))
    cache = MeetingCache(NoWords(), Rules())  # type: ignore[arg-type]
    room = Room(key=made.state.room, where=WHERE, title="Attic")
    cache.add(LoadedMeeting(room, made, {}))
    twice = e.MeetingOpened(at=NOON, actor=GRACE)
    await cache.catch_up({made.state.id: 2}, {made.state.id: [twice]})
    assert cache.current(room.key) is None


async def test_words_that_another_worker_recorded_are_known_and_those_it_erased_are_gone(
    tmp_path: Path,
) -> None:
    stores = [await SqlStore.open(f"sqlite:///{tmp_path / 'heard.sqlite3'}") for _ in range(2)]
    one, other = (Service(store, SetClock(AT), new_id) for store in stores)
    room = await one.directory.open_room(WHERE, "Attic")

    async def do(command: str, **args: str | int) -> None:
        request = Request(
            room=WHERE, person=ANN, source=f"{command}-{args}", at=AT, command=command, args=args
        )
        assert (await one.commands.execute(request)).accepted

    async def catches_up() -> LoadedMeeting:
        meetings = other.core.meetings
        known = meetings.versions_of([room.key])
        journals = await stores[1].journals(known)
        await meetings.catch_up(known, {m: rows[known[m] :] for m, rows in journals.items()})
        found = meetings.current(room.key)
        assert found is not None
        return found

    await do("start")
    loaded = await other.core.refreshed(room)
    await do("agenda add", title="Step-free way into the hall")
    assert await catches_up() is loaded
    assert list(loaded.metrics.titles.values()) == ["Step-free way into the hall"]
    [words] = loaded.metrics.titles

    await do("undo")
    assert await catches_up() is loaded
    assert words not in loaded.metrics.titles

    # A question that begins a message is kept in memory until the message is deleted.
    asked = Message(
        room=WHERE, person=ANN, text="Who has asked the council about the ramp at the back door?",
        ref="m1", source="m1", at=AT,
    )  # fmt: skip
    await other.intake.on_message(asked)
    assert "m1" in loaded.metrics.first_words
    await one.core.refreshed(room)
    await one.intake.on_message_deleted(MessageDeletion(room=WHERE, ref="m1", source="d1", at=AT))
    assert await catches_up() is loaded
    assert "m1" not in loaded.metrics.first_words
    for store in stores:
        await store.close()
