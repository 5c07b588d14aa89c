"""Answers that only one person has: what is over in them goes, and they are kept no longer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from adapters.chat import private_answers
from adapters.chat.platform import Denied
from adapters.chat.private_answers import KEPT_FOR, PrivateAnswers
from adapters.chat.tasks import BackgroundTasks
from adapters.clock import SetClock, new_id
from bot.ids import RoomId
from bot.ports import Account, CommandResult, Request
from bot.rendered import RenderedCard
from bot.rules import CARD_UP
from bot.service import Service
from bot.service.answers_now import AnswersNow
from tests.fakes.memory_store import memory_store

ROOM = RoomId("stage", "T1", "lamp")
ANN = Account(platform="stage", tenant="T1", id="Ann", name="Ann")
DOWN = "This card is down."


class Lamp:
    """A room with a meeting, and the answers that Ann is given in it."""

    def __init__(self, store: Any) -> None:
        self.clock = SetClock(datetime(2026, 3, 2, 12, tzinfo=UTC))
        self.service = Service(store, self.clock, new_id)
        self.tasks = BackgroundTasks()
        self.answers = PrivateAnswers(self.service, self.clock, self.tasks)
        self.shown: list[RenderedCard] = []
        self.refuses: Exception | None = None

    async def does(self, command: str, **args: str) -> CommandResult:
        return await self.service.commands.execute(
            Request(
                room=ROOM, person=ANN, source=new_id(), at=self.clock.now(),
                command=command, args={**args},
            )
        )  # fmt: skip

    async def show(self, card: RenderedCard) -> bool:
        if self.refuses is not None:
            raise self.refuses
        self.shown.append(card)
        return True

    async def is_given(self, command: str, **args: str) -> RenderedCard:
        """She is answered, and the answer is kept."""
        result = await self.does(command, **args)
        assert result.reply is not None
        self.answers.keep(ROOM, ANN, result, self.show)
        return result.reply

    async def looks(self) -> None:
        self.answers.changed(ROOM)
        assert await self.tasks.idle(5)

    @property
    def kept(self) -> int:
        return sum(map(len, self.answers._rooms.values()))


@pytest.fixture
async def lamp() -> AsyncIterator[Lamp]:
    store = await memory_store()
    found = Lamp(store)
    await found.service.directory.open_room(ROOM, "The lamp")
    await found.does("start")
    yield found
    await found.tasks.stop()
    await found.service.drain()
    await store.close()


async def test_what_is_not_over_stays_as_it_is(lamp: Lamp) -> None:
    answer = await lamp.is_given("card", signal="slow", sure="yes")
    assert [button.label for part in answer.parts for button in part.buttons]
    await lamp.looks()
    assert (lamp.shown, lamp.kept) == ([], 1)


async def test_what_is_over_says_so_offers_nothing_and_is_kept_no_longer(lamp: Lamp) -> None:
    answer = await lamp.is_given("card", signal="slow", sure="yes")
    assert (await lamp.does("card", signal="down")).accepted
    await lamp.looks()
    (now,) = lamp.shown
    assert answer.lines[0] in now.text
    assert DOWN in now.text
    assert now.over
    assert not now.buttons
    assert not any(part.buttons for part in now.parts)
    assert lamp.kept == 0


async def test_a_card_that_may_tell_whose_it_is_is_kept_for_as_long_as_it_can_be_up(
    lamp: Lamp,
) -> None:
    await lamp.is_given("card", signal="slow", sure="yes")
    await lamp.is_given("queue")
    assert lamp.kept == 2
    lamp.clock.set(lamp.clock.now() + CARD_UP)
    await lamp.looks()
    assert [DOWN in card.text for card in lamp.shown] == [True]
    assert lamp.kept == 1  # the queue: its meeting goes on
    lamp.clock.set(lamp.clock.now() + KEPT_FOR)
    await lamp.looks()
    assert lamp.kept == 0


async def test_only_the_part_that_is_over_goes(lamp: Lamp) -> None:
    answer = await lamp.is_given("card", signal="unclear", sure="yes")
    assert answer.buttons  # what does a word mean?
    await lamp.does("card", signal="down")
    await lamp.looks()
    (now,) = lamp.shown
    assert now.buttons == answer.buttons
    assert not any(part.buttons for part in now.parts)
    await lamp.looks()
    assert len(lamp.shown) == 1, "and that is shown once"


async def test_others_run_while_many_answers_are_looked_at(
    lamp: Lamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = await lamp.does("queue")
    for _ in range(50):
        lamp.answers.keep(ROOM, ANN, result, lamp.show)

    async def turns() -> int:
        looking, found = asyncio.create_task(lamp.looks()), 0
        while not looking.done():
            found += 1
            await asyncio.sleep(0)
        return found

    monkeypatch.setattr(private_answers, "FEW", 50)
    monkeypatch.setattr(private_answers, "loop_time", lambda: 0.0)
    quick = await turns()
    clock = count()
    monkeypatch.setattr(private_answers, "loop_time", lambda: float(next(clock)))
    assert await turns() >= quick + 50


async def test_what_cannot_be_changed_is_tried_once(lamp: Lamp) -> None:
    lamp.refuses = Denied("too_late")
    await lamp.is_given("card", signal="slow", sure="yes")
    await lamp.does("card", signal="down")
    await lamp.looks()
    assert (lamp.shown, lamp.kept) == ([], 0)


async def test_past_the_time_in_which_it_can_be_changed_nothing_is_tried(lamp: Lamp) -> None:
    result = await lamp.does("queue")
    lamp.answers.keep(ROOM, ANN, result, lamp.show, timedelta(minutes=15))
    lamp.clock.set(lamp.clock.now() + timedelta(minutes=16))
    await lamp.does("end")
    await lamp.looks()
    assert (lamp.shown, lamp.kept) == ([], 0)


async def test_with_the_meeting_everything_ends_that_belongs_to_it(lamp: Lamp) -> None:
    await lamp.is_given("queue")
    await lamp.does("end")
    await lamp.looks()
    (now,) = lamp.shown
    assert not now.buttons
    assert lamp.kept == 0


async def test_an_answer_that_offers_nothing_is_not_kept(lamp: Lamp) -> None:
    result = await lamp.does("here")
    lamp.answers.keep(ROOM, ANN, result, lamp.show)
    assert lamp.kept == 0


async def test_whoever_is_forgotten_has_nothing_kept(lamp: Lamp) -> None:
    await lamp.is_given("card", signal="slow", sure="yes")
    who = await lamp.service.directory.known_person(ANN)
    assert who is not None
    assert lamp.kept == 1
    await lamp.service.personal.forget(who, (), lamp.clock.now())
    assert lamp.kept == 0


async def test_that_somebody_has_a_card_up_is_found_only_by_themselves(lamp: Lamp) -> None:
    """The subject is the same for all whose card is up: only its owner's answer goes by it."""
    ben = Account(platform="stage", tenant="T1", id="Ben", name="Ben")
    result = await lamp.does("card", signal="slow", sure="yes")
    await lamp.service.directory.person(ben)
    asks: AnswersNow = lamp.service.queries._answers_now
    assert result.answer is not None
    assert await asks.of(ROOM, ANN, result.answer) is None
    his = await asks.of(ROOM, ben, result.answer)
    assert his is not None
    assert DOWN in his.text


async def test_a_point_that_is_settled_can_no_longer_be_changed_from_its_page(lamp: Lamp) -> None:
    await lamp.does("park", wording="Who pays for the nights?")
    page = await lamp.is_given("point", contention="1")
    assert page.buttons
    assert (await lamp.does("settle", contention="1", outcome="changed", reason="We do.")).accepted
    await lamp.looks()
    (now,) = lamp.shown
    assert now.lines[-1] == "Point 1 is settled."
    assert not now.buttons


async def test_a_constraint_of_which_somebody_has_said_what_became_goes_from_the_list(
    lamp: Lamp,
) -> None:
    for words in ("There is no bus", "There is no room"):
        assert (await lamp.does("constraint", what=words, kind="buildings")).accepted
    await lamp.is_given("constraints")
    reviewed = await lamp.does("constraints review", constraint="1", standing="met")
    assert reviewed.accepted, reviewed.reply
    await lamp.looks()
    (now,) = lamp.shown
    first, second = now.parts
    assert (first.buttons, bool(second.buttons)) == ((), True)
    assert now.buttons, "another can still be written down"


SETTLED = [
    ("park", {"wording": "Who pays?"}),
    ("settle", {"contention": "1", "outcome": "changed", "reason": "We do."}),
]


@pytest.mark.parametrize(
    ("before", "command", "args", "said"),
    [
        (SETTLED, "settle", SETTLED[1][1], "settled"),
        (SETTLED, "park-again", {"contention": "1"}, "settled"),
        ([("end", {})], "minutes agree", {"meeting": "1"}, "no meeting is running"),
        ([], "support end", {}, "support"),
        ([], "take-back", {"words": "nowhere"}, "nothing has changed"),
    ],
)
async def test_an_old_button_without_a_subject_is_answered_in_one_line(
    lamp: Lamp, before: list[Any], command: str, args: dict[str, str], said: str
) -> None:
    for one, more in before:
        await lamp.does(one, **more)
    answer = await lamp.does(command, **args)
    assert answer.reply is not None
    assert len(answer.reply.lines) == 1, answer.reply
    assert said in answer.reply.text.casefold()


async def test_many_answers_are_looked_at_once_for_all_that_happens_in_a_while(
    lamp: Lamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private_answers, "FEW", 2)
    monkeypatch.setattr(private_answers, "REST", 0.05)
    looked = 0
    now = AnswersNow.of

    async def counted(self: AnswersNow, *args: Any) -> RenderedCard | None:
        nonlocal looked
        looked += 1
        return await now(self, *args)

    monkeypatch.setattr(AnswersNow, "of", counted)
    for _ in range(3):
        await lamp.is_given("queue")
    for _ in range(20):
        lamp.answers.changed(ROOM)
        await asyncio.sleep(0)
    assert await lamp.tasks.idle(5)
    assert looked == 6, "at once, and after all the others"
    assert (await lamp.does("end")).accepted
    await lamp.looks()
    assert lamp.shown, "what is over still goes"
