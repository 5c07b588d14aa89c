"""What has arrived is marked in few commits, each room's together, and nobody waits for others'."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime

import pytest

from adapters.clock import SetClock
from adapters.delivery_marks import MARKED_AT_ONCE, DeliveryMarks
from bot.cards import Card, phrase
from bot.errors import NotSaved
from bot.ids import RoomKey, meeting_id
from bot.meeting.cards.needs_sent import SENT
from bot.ports import OutboxMessage
from tests.fakes.patience import PATIENCE

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class SlowStore:
    """Takes one commit after another, each when it is let."""

    def __init__(self) -> None:
        self.commits: list[tuple[list[str], str]] = []
        self.gate = asyncio.Event()
        self.away = False

    async def mark_delivered(
        self, outbox_messages: Collection[OutboxMessage], at: datetime, told_by: str = ""
    ) -> None:
        self.commits.append(([f"{it.room}{it.number}" for it in outbox_messages], told_by))
        await self.gate.wait()
        if self.away:
            self.away = False
            raise NotSaved("away")


def message(room: str, number: int, kind: str = "note") -> OutboxMessage:
    key = RoomKey(room)
    return OutboxMessage(
        meeting=meeting_id(key, 1),
        number=number,
        index=0,
        room=key,
        kind="post",
        at=NOON,
        to=None,
        card=Card(kind=kind, lines=(phrase("gap-what-to-do"),)),
    )


class Marked:
    """Rooms' tasks that mark what they have delivered."""

    def __init__(self) -> None:
        self.store = SlowStore()
        self.marks = DeliveryMarks(self.store, SetClock(NOON))
        self.tasks: list[asyncio.Task[None]] = []

    async def begin(self, *messages: OutboxMessage, told_by: str = "") -> asyncio.Task[None]:
        task = asyncio.create_task(self.marks.mark(messages, told_by))
        self.tasks.append(task)
        await asyncio.sleep(0)  # it has begun
        return task

    async def finish(self) -> list[BaseException | None]:
        self.store.gate.set()
        async with asyncio.timeout(PATIENCE):
            return await asyncio.gather(*self.tasks, return_exceptions=True)

    @property
    def commits(self) -> list[list[str]]:
        return [names for names, _ in self.store.commits]


@pytest.fixture
async def marked():
    return Marked()


async def first_commit(marked: Marked) -> None:
    """One commit is under way, of the room that is called first."""
    await marked.begin(message("first", 1))
    async with asyncio.timeout(PATIENCE):
        while not marked.commits:
            await asyncio.sleep(0)


async def test_what_arrives_during_a_commit_goes_together_into_the_next(marked):
    await first_commit(marked)
    for room in "abc":
        await marked.begin(message(room, 1), message(room, 2))
    assert marked.commits == [["first1"]], "one is under way at a time"
    await marked.finish()
    assert marked.commits == [["first1"], ["a1", "a2", "b1", "b2", "c1", "c2"]]


async def test_commits_stay_small_and_a_rooms_messages_together(marked):
    await first_commit(marked)
    half = MARKED_AT_ONCE // 2 + 1
    for room in "ab":
        await marked.begin(*(message(room, number) for number in range(half)))
    many = MARKED_AT_ONCE + 1
    await marked.begin(*(message("c", number) for number in range(many)))
    await marked.finish()
    assert [(names[0], len(names)) for names in marked.commits] == [
        ("first1", 1),
        ("a0", half),
        ("b0", half),
        ("c0", many),
    ]


async def test_a_commit_that_fails_is_told_to_those_in_it_alone(marked):
    await first_commit(marked)
    marked.store.away = True
    after = await marked.begin(message("a", 1))
    results = await marked.finish()
    assert isinstance(results[0], NotSaved)
    assert results[1] is None
    assert after.done()


async def test_what_is_to_leave_nothing_is_marked_by_itself_and_at_once(marked):
    await first_commit(marked)
    await marked.begin(message("a", 1, kind=SENT[0]))
    await marked.begin(message("b", 1))
    async with asyncio.timeout(PATIENCE):
        while len(marked.commits) < 2:
            await asyncio.sleep(0)
    assert marked.commits == [["first1"], ["a1"]]
    await marked.finish()
    assert marked.commits == [["first1"], ["a1"], ["b1"]]


async def test_what_others_are_told_of_is_not_mixed_with_what_they_are_not(marked):
    await first_commit(marked)
    await marked.begin(message("a", 1), told_by="one")
    await marked.begin(message("b", 1), told_by="one")
    await marked.begin(message("c", 1))
    await marked.finish()
    assert marked.store.commits[1:] == [(["a1", "b1"], "one"), (["c1"], "")]


async def test_a_room_whose_task_was_cancelled_keeps_nobody_else_waiting(marked):
    await first_commit(marked)
    gone = await marked.begin(message("a", 1))
    stays = await marked.begin(message("b", 1))
    gone.cancel()
    await marked.finish()
    assert gone.cancelled()
    assert stays.result() is None
    assert marked.commits[1] == ["a1", "b1"], "it was delivered all the same"
