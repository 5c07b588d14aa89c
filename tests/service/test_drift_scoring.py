"""A message is scored after it has been committed, when there is time, and only what follows from
the score is written down."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count

import pytest

from adapters.clock import SetClock, new_id
from bot import events as e
from bot.errors import NotSaved
from bot.events import codec
from bot.ids import MeetingId, RoomId
from bot.meeting.meeting import Meeting
from bot.meeting.state import State
from bot.ports import Account, Batch, Message, MessageDeletion, Request, Room
from bot.rules import DriftCare, Rules
from bot.service import Service, drift_scoring
from bot.service.drift_scoring import LONGEST_WAIT, MOST
from bot.service.drift_tracking import DriftTracker
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of
from tests.fakes.scorer import SharesAWord

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = RoomId("test", "", "attic")
ON, OFF = "Longer breaks at home, please.", "The printer in the library jams on posters."


class Listening(SharesAWord):
    """A scorer that remembers what it was given, in all rooms."""

    heard: list[str]

    def score(self, text: str, speaker: str = "") -> object:  # type: ignore[override]
        type(self).heard.append(text)
        return super().score(text, speaker)


class Ticks:
    """A clock that goes on when a test says so, and a little at each look."""

    def __init__(self) -> None:
        self.now = 0.0
        self.each = 0.0

    def __call__(self) -> float:
        self.now += self.each
        return self.now


class Store(SqlStore):
    """A store that may refuse what follows from a score."""

    refuses = False

    async def commit(self, batch: Batch) -> None:
        if self.refuses and any(isinstance(row.event, e.DriftNoticed) for row in batch.journal):
            raise NotSaved("away")
        await super().commit(batch)


class House:
    """A room, and a Heard that scores what is said in it."""

    def __init__(self, store: Store) -> None:
        Listening.heard = []
        self.store = store
        self.ticks = Ticks()
        self.numbers = count(1)
        self.service = self.worker()

    def worker(self, rules: Rules | None = None) -> Service:
        drift = DriftTracker(start=Listening)  # type: ignore[arg-type]
        return Service(self.store, SetClock(NOON), new_id, rules, ticks=self.ticks, drift=drift)

    async def does(self, command: str, who: str = "Ann", **args: str | int) -> None:
        request = Request(
            room=ROOM,
            person=account(who),
            source=new_id(),
            at=NOON,
            command=command,
            args=dict(args),
        )
        assert (await self.service.commands.execute(request)).accepted

    async def begins(self, *titles: str) -> None:
        await self.service.directory.open_room(ROOM, "attic")
        for title in titles or ("Breaks at home",):
            await self.does("agenda add", title=title)
        await self.does("start")

    def message(self, text: str) -> Message:
        n = next(self.numbers)
        who = account(("Ben", "Cleo")[n % 2])
        return Message(room=ROOM, person=who, text=text, ref=f"m{n}", source=f"m{n}", at=NOON)

    async def says(self, *texts: str) -> None:
        for text in texts:
            await self.service.intake.on_message(self.message(text))

    async def says_and_is_scored(self, *texts: str) -> None:
        for text in texts:
            await self.says(text)
            await self.service.drain()

    async def state(self) -> State:
        state = await self.service.core.open_state(ROOM)
        assert state is not None
        return state

    async def journal(self) -> list[e.AnyEvent]:
        room = await self.service.directory.room(ROOM)
        assert room is not None
        [events] = (await self.store.journals([MeetingId(f"{room.key}.1")])).values()
        return events


def account(name: str) -> Account:
    return Account(platform="test", tenant="", id=name, name=name)


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """Nothing is scored before the test says so."""
    monkeypatch.setattr(drift_scoring, "SOON", 3600.0)
    store = await memory_store_of(Store)
    found = House(store)
    yield found
    await found.service.drain()
    await store.close()


def scores(events: list[e.AnyEvent]) -> list[bytes]:
    """What the messages in a journal say of drift."""
    told = [codec.encode(event) for event in events if isinstance(event, e.MessagePosted)]
    return [row for row in told if any(word in row for word in (b"drift", b"leaves", b"looks_"))]


async def test_a_message_is_acknowledged_and_saved_without_a_score_and_the_mark_still_comes(
    house: House,
) -> None:
    planted = e.MessagePosted(at=NOON, ref="m", words=3, drift=0.9, leaves=True)
    assert scores([planted]), "it would be found"
    await house.begins()
    await house.says_and_is_scored(*[ON] * 6)
    await house.says(OFF, OFF)
    assert Listening.heard == [ON] * 6, "what is acknowledged is not scored yet"
    assert not (await house.state()).topic.mark.shows
    await house.service.drain()
    assert (await house.state()).topic.mark.shows
    events = await house.journal()
    assert sum(isinstance(event, e.MessagePosted) for event in events) == 8
    assert scores(events) == []
    assert sum(isinstance(event, e.DriftNoticed) for event in events) == 1


async def test_it_is_scored_without_anybody_waiting_for_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drift_scoring, "SOON", 0.0)
    await house.begins()
    await house.says(ON)
    while not Listening.heard:
        await asyncio.sleep(0)
    assert Listening.heard == [ON]
    assert len(house.service.core.scoring) == 0, "no text is left"


async def test_messages_that_change_nothing_write_nothing_down(house: House) -> None:
    await house.begins()
    await house.says_and_is_scored(*[ON] * 30)
    assert not any(
        isinstance(event, e.DriftNoticed | e.DriftEnded) for event in await house.journal()
    )


async def test_the_mark_goes_when_the_talk_is_back_and_the_journal_folds_to_the_same(
    house: House,
) -> None:
    await house.begins()
    await house.says_and_is_scored(*[ON] * 6, OFF, OFF)
    for back in (False, False, True):
        mark = (await house.state()).topic.mark
        folded = Meeting.fold(await house.journal()).state.topic
        assert mark.shows is folded.mark.shows is True
        assert (mark.number, mark.source) == (folded.mark.number, folded.mark.source)
        assert (await house.state()).topic.window == folded.window
        await house.says_and_is_scored(OFF if not back else ON)
    await house.says_and_is_scored(ON)
    assert not (await house.state()).topic.mark.shows
    events = await house.journal()
    assert not Meeting.fold(events).state.topic.mark.shows
    assert sum(isinstance(event, e.DriftEnded) for event in events) == 1


async def test_in_a_rush_the_newest_are_scored_and_everything_else_gets_its_turn(
    house: House,
) -> None:
    await house.begins()
    turns = 0
    rushing = True

    async def others() -> None:
        nonlocal turns
        while rushing:
            turns += 1
            await asyncio.sleep(0)

    house.ticks.each = 0.001  # deciding a message and scoring it take a while
    other = asyncio.create_task(others())
    said = [house.message(f"Longer breaks at home, for {n}.") for n in range(500)]
    before = turns
    done = await asyncio.gather(*map(house.service.intake.on_message, said))
    assert all(one.accepted for one in done)
    assert turns - before > 500 / 8, "others ran after every 8 ms at the latest"
    assert len(house.service.core.scoring) <= MOST, "so many texts are kept, and no more"
    await house.service.drain()
    rushing = False
    await other
    newest = [message.text for message in said[-MOST:]]
    assert Listening.heard == newest, "only the newest are scored, in their order"
    assert sum(isinstance(event, e.MessagePosted) for event in await house.journal()) == 500


async def test_a_text_that_has_waited_too_long_is_dropped(house: House) -> None:
    await house.begins()
    await house.says(ON)
    house.ticks.now += LONGEST_WAIT + 0.1
    await house.says(OFF)
    await house.service.drain()
    assert Listening.heard == [OFF]


async def test_a_message_that_is_deleted_or_changed_meanwhile_is_not_scored(house: House) -> None:
    await house.begins()
    gone, changed, stays = (house.message(f"Longer breaks at home, {n}.") for n in "abc")
    for message in (gone, changed, stays):
        await house.service.intake.on_message(message)
    deletion = MessageDeletion(room=ROOM, ref=gone.ref, source="deletion", at=NOON)
    await house.service.intake.on_message_deleted(deletion)
    await house.service.intake.on_message_changed(ROOM, changed.ref, "Something else.")
    assert len(house.service.core.scoring) == 1
    await house.service.drain()
    assert Listening.heard == [stays.text]


async def test_what_was_said_on_another_item_or_in_a_meeting_that_is_over_is_not_scored(
    house: House,
) -> None:
    await house.begins("Breaks at home", "The van")
    await house.says(ON)
    await house.does("agenda next", item=2, anyway="yes")
    await house.says("Who drives the van at night?")
    await house.does("end", anyway="yes")
    await house.service.drain()
    assert Listening.heard == []
    assert len(house.service.core.scoring) == 0


async def test_a_finding_is_dropped_if_the_item_has_changed_before_it_is_written_down(
    house: House,
) -> None:
    await house.begins("Breaks at home", "The van")
    await house.says_and_is_scored(*[ON] * 6)
    await house.says(OFF, OFF)
    # Both stand in line for the same commit, the change first.
    moved = asyncio.create_task(house.does("agenda next", item=2, anyway="yes"))
    for _ in range(200):
        if house.service.core.committer._queue:
            break
        await asyncio.sleep(0)
    await asyncio.gather(moved, house.service.core.scoring.settle())
    await house.service.drain()
    state = await house.state()
    assert not state.topic.mark.shows
    assert not any(isinstance(event, e.DriftNoticed) for event in await house.journal())


async def test_a_database_that_does_not_take_it_harms_nobody_and_the_next_ones_tell(
    house: House,
) -> None:
    await house.begins()
    await house.says_and_is_scored(*[ON] * 6)
    house.store.refuses = True
    await house.says_and_is_scored(OFF, OFF)
    house.store.refuses = False
    assert not (await house.state()).topic.mark.shows
    await house.says_and_is_scored(*[OFF] * 14)
    assert (await house.state()).topic.mark.shows


async def test_a_delivery_that_comes_again_is_scored_once(house: House) -> None:
    await house.begins()
    message = house.message(ON)
    await house.service.intake.on_message(message)
    await house.service.intake.on_message(message)
    await house.service.drain()
    assert Listening.heard == [ON]


@pytest.mark.parametrize("way", ["list", "off", "break", "short", "nobody"])
async def test_what_nothing_could_follow_from_is_never_kept(house: House, way: str) -> None:
    await house.begins("Project updates" if way == "list" else "Breaks at home")
    await house.says_and_is_scored(ON)
    if way == "off":
        await house.does("topic", mode="off")
    if way == "break":
        await house.does("break", minutes=5)
    if way == "nobody":
        state = await house.state()
        state.facilitators.clear()
    before = list(Listening.heard)
    await house.says("Yes." if way == "short" else ON)
    assert len(house.service.core.scoring) == 0
    await house.service.drain()
    assert Listening.heard == before
    assert (before == []) is (way == "list")


async def test_after_a_restart_a_mark_goes_when_the_talk_is_back(house: House) -> None:
    await house.begins()
    await house.says_and_is_scored(*[ON] * 6, OFF, OFF)
    house.service = house.worker()
    assert (await house.service.core.refreshed(await room_of(house))).state.topic.mark.shows
    await house.says_and_is_scored(ON, ON)
    assert not (await house.state()).topic.mark.shows


async def test_of_two_workers_only_one_puts_the_mark_up(house: House) -> None:
    await house.begins()
    other = house.worker()
    await house.says_and_is_scored(*[ON] * 6)
    for _ in range(6):
        await other.intake.on_message(house.message(ON))
        await other.drain()
    await house.says(OFF, OFF)
    for _ in range(2):
        await other.intake.on_message(house.message(OFF))
    await asyncio.gather(house.service.drain(), other.drain())
    events = await house.journal()
    assert sum(isinstance(event, e.DriftNoticed) for event in events) == 1
    assert Meeting.fold(events).state.topic.mark.shows


async def test_with_keen_care_the_question_comes_after_the_acknowledgement(house: House) -> None:
    house.service = house.worker(Rules(drift_care=DriftCare.KEEN))
    await house.begins()
    await house.says_and_is_scored(*[ON] * 6, OFF)
    await house.says(OFF)
    assert not (await house.state()).topic.open
    await house.service.drain()
    state = await house.state()
    assert [question.is_of_drift for question in state.topic.open.values()] == [True]
    assert Meeting.fold(await house.journal()).state.topic.open == state.topic.open


async def room_of(house: House) -> Room:
    room = await house.service.directory.room(ROOM)
    assert room is not None
    return room
