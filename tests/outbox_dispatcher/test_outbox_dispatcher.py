"""The dispatcher: in order for each room, again after a failure, and once. Adapters here have
moods."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from adapters import outbox_dispatcher as module
from adapters.clock import SetClock
from adapters.delivery_attempts import TRIES
from adapters.outbox_dispatcher import EXPIRES_AFTER, LEASE, LONG_LINE, OutboxDispatcher
from bot.cards import Card, phrase
from bot.errors import Blocked, NotSaved, RetryLater, Undeliverable
from bot.ids import PersonId, RoomId, RoomKey, meeting_id
from bot.ports import Account, Batch, OutboxMessage, Room
from bot.rendered import RenderedCard
from bot.rules import KEPT_FOR
from bot.service.time_slice import SharedSlice
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store
from tests.fakes.patience import PATIENCE

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class Face:
    """Shows what it is given, unless it is in a mood: an error for each of the next tries."""

    platform = "moody"

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.again: list[str] = []
        self.moods: dict[str, list[Exception]] = {}
        self.tried: list[str] = []
        self.gate: dict[str, asyncio.Event] = {}

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        name = f"{room.key}{outbox_message.number}"
        self.tried.append(name)
        if outbox_message.redelivered:
            self.again.append(name)
        if name in self.gate:
            await self.gate[name].wait()
        if moods := self.moods.get(name):
            raise moods.pop(0)
        self.shown.append(name)


class Post:
    """An outbox with a dispatcher, and an adapter at the other end."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.face = Face()
        self.dispatcher = self.another()

    def another(self, worker: str = "courier") -> OutboxDispatcher:
        return OutboxDispatcher(self.store, self.words, {"moody": self.face}, self.clock, worker)

    def passes(self, seconds: float) -> None:
        """Time passes."""
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))

    async def words(self, outbox_messages):
        out = []
        for outbox_message in outbox_messages:
            room = await self.store.room_by_key(outbox_message.room)
            passing = outbox_message.card is not None and outbox_message.card.expires
            out.append(
                (outbox_message, room, RenderedCard(kind="note", text="Hello.", expires=passing))
            )
        return out

    async def send(self, room: str, *numbers: int, kind="post", passing=False, to=None) -> None:
        """Put outbox messages in."""
        key = RoomKey(room)
        await self.store.add_room(Room(key=key, where=RoomId("moody", "", room), title=room))
        card = (
            None
            if kind == "panel"
            else Card(kind="note", lines=(phrase("gap-what-to-do"),), expires=passing)
        )
        await self.store.commit(
            Batch(
                outbox_messages=[
                    OutboxMessage(
                        meeting=meeting_id(key, 1),
                        number=number,
                        index=0,
                        room=key,
                        kind=kind,
                        at=self.clock.now(),
                        to=to,
                        card=card,
                    )
                    for number in numbers
                ]
            )
        )


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    store = await memory_store()
    with capture_logs():
        yield Post(store)
    await store.close()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    """What is waited for here is not what is tested."""
    import stamina

    with stamina.set_testing(True, attempts=TRIES):
        yield


async def test_a_failure_is_tried_again_and_what_follows_stays_behind_it(post):
    await post.send("a", 1, 2)
    post.face.moods["a1"] = [ConnectionResetError(), ConnectionResetError()]
    assert await post.dispatcher.deliver_all() == 2
    assert post.face.shown == ["a1", "a2"]
    assert post.face.again == ["a1", "a1"], "from the second time on it may have arrived already"


async def test_after_many_failures_the_room_waits_for_the_lease_and_others_do_not(post):
    await post.send("a", 1, 2)
    await post.send("b", 1)
    post.face.moods["a1"] = [ConnectionResetError()] * TRIES
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["b1"]
    assert await post.dispatcher.deliver_all() == 0
    post.clock.set(NOON + LEASE)
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["b1", "a1", "a2"]


async def test_what_was_taken_has_been_begun_before_anybody_looks_again(post, monkeypatch):
    taken, goes_on, words = asyncio.Event(), asyncio.Event(), post.words

    async def slow_words(outbox_messages):
        taken.set()
        await goes_on.wait()
        return await words(outbox_messages)

    monkeypatch.setattr(post, "words", slow_words)
    dispatcher = post.another()
    await post.send("a", 1)
    running = asyncio.create_task(dispatcher.run())
    await taken.wait()
    looking = asyncio.create_task(dispatcher.deliver_all())
    assert not (await asyncio.wait({looking}, timeout=0.2))[0], "it would find nothing, and go"
    goes_on.set()
    await looking
    assert dispatcher._under_way or post.face.shown == ["a1"]
    dispatcher.stop()
    await running
    assert post.face.shown == ["a1"]


async def test_what_a_dead_worker_held_is_marked_as_taken_before(post):
    await post.send("a", 1)
    await post.store.claim_outbox("moody", NOON, "dead", LEASE, 10)
    post.clock.set(NOON + LEASE)
    await post.dispatcher.deliver_all()
    assert post.face.again == ["a1"]


async def test_a_short_wait_is_waited_for(post):
    await post.send("a", 1, 2)
    post.face.moods["a1"] = [RetryLater(0.001), RetryLater(0.001)]
    assert await post.dispatcher.deliver_all() == 2
    assert post.face.shown == ["a1", "a2"]


async def test_a_long_wait_holds_up_this_room_only_and_nothing_is_lost(post):
    await post.send("a", 1, 2)
    await post.send("b", 1)
    post.face.moods["a1"] = [RetryLater(120)]
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["b1"]
    await post.send("a", 3)
    post.clock.set(NOON + LEASE)
    assert await post.another("other").deliver_all() == 0, "nobody else may try sooner"
    post.clock.set(NOON + timedelta(seconds=120))
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["b1", "a1", "a2", "a3"]


async def test_no_wait_is_longer_than_the_longest(post):
    await post.send("a", 1)
    post.face.moods["a1"] = [RetryLater(10**6)]
    await post.dispatcher.deliver_all()
    post.clock.set(NOON + timedelta(seconds=module.LONGEST_WAIT))
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a1"]


async def test_what_can_never_arrive_is_struck_off_and_the_rest_goes_on(post):
    await post.send("a", 1, 2)
    post.face.moods["a1"] = [Undeliverable("is_archived")]
    assert await post.dispatcher.deliver_all() == 2
    assert post.face.shown == ["a2"]
    post.clock.set(NOON + LEASE)
    assert await post.dispatcher.deliver_all() == 0


async def test_in_a_long_line_that_has_to_wait_what_is_passing_is_dropped(post):
    await post.send("a", 1)
    await post.send("a", 2, passing=True, kind="whisper", to=PersonId("p"))
    await post.send("a", *range(3, 3 + LONG_LINE))
    post.face.moods["a1"] = [RetryLater(0.001)]
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a1", *(f"a{n}" for n in range(3, 3 + LONG_LINE))]


async def test_in_a_short_line_it_is_not(post):
    await post.send("a", 1)
    await post.send("a", 2, passing=True)
    post.face.moods["a1"] = [RetryLater(0.001)]
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a1", "a2"]


async def test_what_is_passing_does_not_come_late(post):
    await post.send("a", 1, passing=True)
    await post.send("a", 2)
    post.clock.set(NOON + EXPIRES_AFTER + timedelta(seconds=1))
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a2"]


async def test_of_several_panels_in_a_line_the_last_is_shown(post):
    await post.send("a", 1)
    await post.send("a", 2, kind="panel")
    taken = await post.store.claim_outbox("moody", NOON, "dead", LEASE, 10)
    assert len(taken) == 2
    await post.send("a", 3, kind="panel")
    post.clock.set(NOON + LEASE)
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a1", "a3"]


async def test_a_slow_channel_holds_up_nobody_else(post):
    await post.send("a", 1)
    post.face.gate["a1"] = asyncio.Event()
    running = asyncio.create_task(post.dispatcher.run())
    async with asyncio.timeout(PATIENCE):
        while "a1" not in post.face.tried:
            await asyncio.sleep(0)
        await post.send("b", 1)
        post.dispatcher.ring()
        while "b1" not in post.face.shown:
            await asyncio.sleep(0.001)
        assert post.face.shown == ["b1"]
        post.face.gate["a1"].set()
        post.dispatcher.stop()
        await running
    assert post.face.shown == ["b1", "a1"]


async def test_at_the_end_what_has_come_for_a_busy_room_arrives_too(post):
    await post.send("a", 1)
    post.face.gate["a1"] = asyncio.Event()
    running = asyncio.create_task(post.dispatcher.run())
    async with asyncio.timeout(PATIENCE):
        while "a1" not in post.face.tried:
            await asyncio.sleep(0)
        await post.send("a", 2)
        post.dispatcher.stop()
        await asyncio.sleep(0)
        post.face.gate["a1"].set()
        await running
    assert post.face.shown == ["a1", "a2"]


async def test_at_the_end_what_does_not_arrive_in_time_stays_in_the_outbox(post, monkeypatch):
    monkeypatch.setattr(module, "GOODBYE", 0.01)
    await post.send("a", 1, 2)
    post.face.gate["a2"] = asyncio.Event()
    running = asyncio.create_task(post.dispatcher.run())
    async with asyncio.timeout(PATIENCE):
        while "a2" not in post.face.tried:
            await asyncio.sleep(0)
        post.dispatcher.stop()
        await running
    assert post.face.shown == ["a1"]
    post.face.gate.clear()
    post.clock.set(NOON + LEASE)
    await post.another().deliver_all()
    assert post.face.shown == ["a1", "a2"], "and what did arrive is not sent again"


async def test_a_database_that_is_away_does_not_end_it(post, monkeypatch):
    await post.send("a", 1)
    claim, away = post.store.claim_outbox, [True]

    async def claim_parcels(*args):
        if away.pop() if away else False:
            raise NotSaved("away")
        return await claim(*args)

    monkeypatch.setattr(post.store, "claim_outbox", claim_parcels)
    running = asyncio.create_task(post.dispatcher.run())
    async with asyncio.timeout(PATIENCE):
        while away:
            await asyncio.sleep(0)
        post.dispatcher.ring()
        while not post.face.shown:
            await asyncio.sleep(0.001)
        post.dispatcher.stop()
        await running


async def test_what_is_refused_until_somebody_mends_it_is_kept_and_arrives_in_order(post):
    """Nothing is dropped."""
    post.face.moods["lamp1"] = [Blocked("is_archived", 60), Blocked("is_archived", 60)]
    await post.send("lamp", 1, 2)
    assert await post.dispatcher.deliver_all() == 0
    assert post.face.tried == ["lamp1"], "what comes after it is not tried in a closed channel"
    await post.send("lamp", 3)
    post.passes(61)
    assert await post.dispatcher.deliver_all() == 0
    post.passes(61)
    assert await post.dispatcher.deliver_all() == 3
    assert post.face.shown == ["lamp1", "lamp2", "lamp3"]


async def test_a_closed_channel_keeps_no_direct_message_back(post):
    ann = await post.store.person(
        Account(platform="moody", tenant="", id="ann", name="Ann"), lambda: "p1"
    )
    post.face.moods["lamp1"] = [Blocked("is_archived", 60)]
    await post.send("lamp", 1)
    await post.send("lamp", 2, kind="whisper", to=ann)
    assert await post.dispatcher.deliver_all() == 1
    assert post.face.shown == ["lamp2"]


async def test_where_nothing_can_be_shown_direct_messages_wait_as_well(post):
    ann = await post.store.person(
        Account(platform="moody", tenant="", id="ann", name="Ann"), lambda: "p1"
    )
    post.face.moods["lamp1"] = [Blocked("token_revoked", 60, everything=True)]
    await post.send("lamp", 1)
    await post.send("lamp", 2, kind="whisper", to=ann)
    assert await post.dispatcher.deliver_all() == 0
    assert await post.store.release_messages(RoomId("moody", "", "lamp")) == 2
    assert await post.dispatcher.deliver_all() == 2


async def test_what_was_kept_for_two_weeks_is_given_up_and_a_panel_is_not(post):
    await post.send("lamp", 1)
    await post.send("lamp", 2, kind="panel")
    post.face.moods["lamp1"] = [Blocked("is_archived", 60), Blocked("is_archived", 60)]
    post.passes(KEPT_FOR.total_seconds() - 100)
    assert await post.dispatcher.deliver_all() == 0
    post.passes(200)
    assert await post.dispatcher.deliver_all() == 1
    post.passes(200)
    assert await post.dispatcher.deliver_all() == 1
    assert post.face.shown == ["lamp2"]


async def test_a_couriers_task_ends_with_half_its_lease(post, monkeypatch):
    """N04: a task that goes on for longer carries what somebody else may have taken by then."""
    monkeypatch.setattr(module, "LEASE", timedelta(seconds=0.4))
    await post.send("lamp", 2, 3, 4, 5)
    for number in (2, 3, 4, 5):
        post.face.gate[f"lamp{number}"] = asyncio.Event()
    [task] = await post.dispatcher._hand_out()
    loop = asyncio.get_running_loop()
    began = loop.time()
    post.face.gate["lamp2"].set()
    async with asyncio.timeout(PATIENCE):
        while "lamp3" not in post.face.tried:
            await asyncio.sleep(0.005)
        # The next one takes until more than half of the lease is over.
        while loop.time() < began + 0.25:
            await asyncio.sleep(0.005)
        for number in (3, 4, 5):
            post.face.gate[f"lamp{number}"].set()
        assert await task == 2
    assert post.face.tried == ["lamp2", "lamp3"]
    taken = await post.store.claim_outbox("moody", post.clock.now(), "other", LEASE, 10)
    assert [outbox_message.number for outbox_message in taken] == [4, 5], (
        "free for anybody, at once"
    )


async def test_what_is_under_way_when_the_lease_ends_is_broken_off(post, monkeypatch):
    monkeypatch.setattr(module, "LEASE", timedelta(seconds=0.2))
    await post.send("lamp", 2)
    post.face.gate["lamp2"] = asyncio.Event()
    [task] = await post.dispatcher._hand_out()
    async with asyncio.timeout(PATIENCE):
        assert await task == 0
    assert post.face.shown == []


async def test_who_may_have_been_taken_for_dead_carries_nothing_further(post):
    sure = True
    dispatcher = OutboxDispatcher(
        post.store, post.words, {"moody": post.face}, post.clock, "slow", sure=lambda: sure
    )
    await post.send("lamp", 2, 3)
    post.face.gate["lamp2"] = asyncio.Event()
    [task] = await dispatcher._hand_out()
    while not post.face.tried:
        await asyncio.sleep(0.005)
    sure = False
    post.face.gate["lamp2"].set()
    assert await task == 1
    assert post.face.tried == ["lamp2"]
    assert await dispatcher._hand_out() == [], "it takes nothing more until it is sure again"
    sure = True
    assert await dispatcher.deliver_all() == 1
    assert post.face.shown == ["lamp2", "lamp3"]


async def test_nor_is_anything_tried_once_more_that_another_may_have_taken_over(post):
    sure = True
    dispatcher = OutboxDispatcher(
        post.store, post.words, {"moody": post.face}, post.clock, "slow", sure=lambda: sure
    )
    tried = []

    async def deliver(outbox_message, room, rendered):
        nonlocal sure
        tried.append(outbox_message.redelivered)
        sure = False
        raise OSError("the line was cut")

    post.face.deliver, works = deliver, post.face.deliver
    await post.send("lamp", 2)
    [task] = await dispatcher._hand_out()
    assert await task == 0
    assert tried == [False]
    post.face.deliver, sure = works, True
    assert await dispatcher.deliver_all() == 1
    assert post.face.shown == ["lamp2"]


async def test_a_slow_worker_puts_off_nothing_that_is_somebody_elses_by_now(post):
    await post.send("lamp", 2)
    [outbox_message] = await post.store.claim_outbox("moody", post.clock.now(), "slow", LEASE, 10)
    post.passes(LEASE.total_seconds() + 1)
    assert await post.store.claim_outbox("moody", post.clock.now(), "quick", LEASE, 10)
    await post.store.postpone([outbox_message], post.clock.now(), "slow")
    assert not await post.store.claim_outbox("moody", post.clock.now(), "third", LEASE, 10)


@pytest.mark.parametrize("turns", range(8))
async def test_who_ends_it_just_as_something_comes_has_not_to_wait_for_ever(post, turns):
    async def a_few_turns(number: int) -> None:
        for _ in range(number):
            await asyncio.sleep(0)

    running = asyncio.create_task(post.dispatcher.run())
    await a_few_turns(20)
    post.dispatcher.ring()
    await a_few_turns(turns)
    running.cancel()
    ended, _ = await asyncio.wait([running], timeout=PATIENCE)
    assert ended
    assert running.cancelled()


async def test_whatever_goes_wrong_the_outbox_is_looked_at_again(post):
    """A fault in one look at it must not end the task that everything waits for."""
    await post.send("a", 1)
    words, faults = post.dispatcher._words, [RuntimeError()]

    async def at_first_not(outbox_messages):
        if faults:
            raise faults.pop()
        return await words(outbox_messages)

    post.dispatcher._words = at_first_not
    running = asyncio.create_task(post.dispatcher.run())
    try:
        async with asyncio.timeout(PATIENCE):
            while faults:
                await asyncio.sleep(0)
            post.clock.set(NOON + LEASE)
            while not post.face.shown:
                post.dispatcher.ring()
                await asyncio.sleep(0.001)
    finally:
        post.dispatcher.stop()
        await running
    assert post.face.shown == ["a1"]


async def test_what_there_is_nothing_to_show_of_holds_up_nothing(post):
    await post.send("a", 1, 2)
    words = post.dispatcher._words

    async def without_the_first(outbox_messages):
        return [w for w in await words(outbox_messages) if w[0].number != 1]

    post.dispatcher._words = without_the_first
    assert await post.dispatcher.deliver_all() == 1
    await post.send("a", 3)
    await post.dispatcher.deliver_all()
    assert post.face.shown == ["a2", "a3"]


async def test_while_very_many_rooms_are_begun_together_others_get_their_turn(post):
    rooms, seconds = [f"r{number:02}" for number in range(40)], 0.0
    for room in rooms:
        await post.send(room, 1)
    turns: set[int] = set()

    def takes_a_millisecond() -> float:
        nonlocal seconds
        seconds += 0.001
        turns.add(turn)
        return seconds

    post.dispatcher.beginning = SharedSlice(takes_a_millisecond, 0.004)
    turn, delivering = 0, asyncio.create_task(post.dispatcher.deliver_all())
    while not delivering.done():
        turn += 1
        await asyncio.sleep(0)
    assert sorted(post.face.shown) == [f"{room}1" for room in rooms]
    assert len(turns) >= 40 / 5
