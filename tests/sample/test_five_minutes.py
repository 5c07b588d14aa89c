"""The sample in its first five minutes, at the speed it starts with: what somebody sees who only
reads, and somebody who helps to run it. The clock is the test's own."""

from __future__ import annotations

import asyncio
import html
import re
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from adapters.sample import player
from adapters.sample.pace import CONDENSED, SPEEDS, rules_in
from adapters.scheduler import Waker
from adapters.web.protocol import SampleProgress
from adapters.web.snapshot import room_id
from bot.ids import RoomId, meeting_id
from bot.rules import Rules
from tests.fakes.memory_store import memory_store
from tests.fakes.patience import PATIENCE
from tests.web.conftest import Talk
from tests.web.real_room import Room

USUAL_SPEED = 4
FIVE_MINUTES = timedelta(minutes=5)
A_WHILE = timedelta(seconds=45)
"""Time to answer four short questions."""


class Hands:
    """A sleep that ends when the hands of the clock have been turned so far."""

    def __init__(self) -> None:
        self._sleepers: list[tuple[float, asyncio.Event]] = []
        self.passed = 0.0

    async def __call__(self, seconds: float) -> None:
        ended = asyncio.Event()
        self._sleepers.append((self.passed + seconds, ended))
        await ended.wait()

    @property
    def asleep(self) -> bool:
        """Whether somebody sleeps."""
        return bool(self._sleepers)

    def turn(self, seconds: float) -> None:
        """So many seconds pass."""
        self.passed += seconds
        due = [one for one in self._sleepers if one[0] <= self.passed + 1e-9]
        self._sleepers = [one for one in self._sleepers if one not in due]
        for _, ended in due:
            ended.set()


class Tour:
    """Somebody's five minutes in a sample."""

    def __init__(self, room: Room, hands: Hands, talk: Talk) -> None:
        self.room, self.hands, self.talk = room, hands, talk
        self.seen: list[dict[str, Any]] = []
        self._answers: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._reading = asyncio.create_task(self._read())
        self._waker = Waker(room.store, room.service.wakeups.wake, room.clock, "tour")

    async def _read(self) -> None:
        """Read what comes, or the server would wait for us."""
        while True:
            found = await self.talk.next()
            self.seen.append(found)
            if found["is"] == "answer":
                self._answers[found["to"]].set()

    async def run(self) -> None:
        """Let five minutes pass, and go on to the next meeting once the result is there."""
        began, over_at = self.room.clock.now(), None
        while (now := self.room.clock.now()) - began < FIVE_MINUTES:
            await self._played()
            if over_at is None and self._state.can_jump:
                over_at = now
            if self._state.can_jump and over_at is not None and now - over_at >= A_WHILE:
                await self._ask(**{"is": "direct", "id": "jump-0001", "action": "jump"})
                await self._played()
            self.room.clock.set(now + timedelta(seconds=player.TICK_SECONDS))
            self.hands.turn(player.TICK_SECONDS)
            await self._played()
            await self._waker.keep_due()
        await self.room.settled()
        # Once this is answered, everything before it has come.
        await self._ask(**{"is": "form", "id": "last-0001", "command": "status", "args": {}})
        self._reading.cancel()

    @property
    def _state(self) -> SampleProgress:
        found = self.room.face.samples.state(self.room.key)
        assert found is not None
        return found

    async def _played(self) -> None:
        """What there was to play is played and shown, and the player waits for its next line."""
        async with asyncio.timeout(PATIENCE):
            while not self.hands.asleep:
                if self._state.can_jump or (self._state.act == "next" and self._state.finished):
                    break
                await asyncio.sleep(0)
        await self.room.settled()

    async def _ask(self, **request: Any) -> None:
        await self.talk.send(**request)
        async with asyncio.timeout(PATIENCE):
            await self._answers[request["id"]].wait()

    @property
    def entries(self) -> list[dict[str, Any]]:
        """Everything in the conversation, in order; what was shown again as over, as it is now."""
        return list({one["id"]: one for one in self.seen if one["is"] == "entry"}.values())

    async def minutes(self) -> str:
        """The minutes of the first meeting, as their page has them."""
        room = await self.room.service.directory.room(room_id(self.room.key))
        assert room is not None
        page = await self.room.people["Nia"].get(
            f"/room/{self.room.key}/files/minutes/{meeting_id(room.key, 1)}"
        )
        return html.unescape(await page.text())

    def cards(self, kind: str) -> list[dict[str, Any]]:
        """What Heard said of one kind."""
        return [one["card"] for one in self.entries if (one.get("card") or {}).get("kind") == kind]

    def said(self, words: str) -> list[str]:
        """What Heard said with these words in it."""
        texts = [one["card"]["text"] for one in self.entries if one.get("card")]
        return [text for text in texts if words in text]


async def toured(role: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Tour]:
    monkeypatch.setattr(player, "TICK_SECONDS", 1.0)
    hands, store = Hands(), await memory_store()
    room = Room(store, hands, rules_in)
    await room.begin()
    browser = room.webs[-1].browser()
    await browser.get("/")
    response = await browser.post("/sample", role=role, speed=str(USUAL_SPEED), name="Nia")
    room.key = response.headers["Location"].removeprefix("/room/")
    room.people["Nia"] = browser
    made = Tour(room, hands, await room.opens("Nia"))
    await made.run()
    yield made
    await room.webs[-1].close()
    await room.service.drain()
    await store.close()


@pytest.fixture
async def tour(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Tour]:
    """Five minutes in the role that the test names."""
    async for made in toured(request.param, monkeypatch):
        yield made


async def meets_everything(tour: Tour) -> None:
    """What somebody meets who does nothing but read, and go on to the next meeting."""
    invitation = "Would you like to say something about “What a good short break looks like”?"
    assert tour.said(invitation)
    assert tour.cards("few-voices")
    assert tour.said("Is this about “What a good short break looks like”?")
    assert tour.said("“A good short break: a face you know (one of three)")
    assert tour.cards("blank-sheet")
    assert tour.said("The break is over. Welcome back.")
    assert tour.said("The check-out is over")
    assert tour.cards("constraints-back")
    # What is each person's own is seen over their shoulder.
    private = [card["text"] for card in tour.cards("sample-private")]
    for words in (
        "Passing, and coming back",
        "“Questions on paper a day before help me.”",
        "“A night break costs three times as much as one by day.”",
    ):
        assert [text for text in private if words in text], words
    assert tour.said("Somebody would like it slower.")
    assert tour.said("Could that be said again, in plain words?")
    assert tour.said("What does “phase two” mean?")
    assert tour.said("Explained by Dev.")
    assert tour.cards("decision")
    assert tour.cards("parked")
    assert tour.cards("closing")
    assert tour.cards("poll")
    (result,) = tour.cards("poll-results")
    assert "9 of 10 people answered" in result["text"]
    # Some lacked something: that needs a reply, and Grace gives one.
    assert "This needs a reply" in result["text"]
    (reply,) = tour.cards("poll-reply")
    assert "From now on I wait a whole minute" in reply["text"]
    (back,) = tour.cards("tabled")
    assert "Overnight breaks in one house" in back["text"]
    assert "one view, 2 notes" in back["text"], "what people found out in between"
    # You said, we did.
    (did,) = tour.said("You said, we did")
    assert "Dev rings Mrs Okafor" in did
    assert "The cards are in four chemists" in did
    # The point's history, as Grace sees it.
    (history,) = tour.said("What happened so far")
    assert "Six would pick breaks at home" in history
    # Consent as a round: an objection changes the words, and then nobody objects.
    assert tour.said("Now, consent: in your turn, say whether you object, and why.")
    assert tour.said("Proposal 2, version 2")
    # How they work together comes first, and the next opening leads to it.
    together, decided = tour.said("It is decided.")
    assert "We let people finish." in together
    assert tour.said("We have agreed how we work together.")
    assert "where people pick who they go with" in decided
    assert tour.cards("settled")

    assert tour.said("The minutes of meeting 1 are agreed")
    minutes = await tour.minutes()
    assert "Agreed at meeting 2" in minutes
    for written in (
        "A good short break: a face you know (one of three)",
        "Whoever goes on a break gets a message of their own",
        "Overnight breaks in one house that people can book",
    ):
        assert written in minutes


@pytest.mark.parametrize("tour", ["member"], indirect=True)
async def test_a_silent_member_meets_all_that_heard_is_for_in_five_minutes(tour: Tour) -> None:
    await meets_everything(tour)
    # They are invited themselves, and see what facilitators are asked.
    assert tour.cards("invitation")
    private = [card["text"] for card in tour.cards("sample-private")]
    assert any("Is this about" in text for text in private)
    assert sum("On to “Overnight house or breaks at home”?" in text for text in private) == 1
    # What facilitators are told afterwards: that a reply is needed, and how the meeting went.
    assert any("The answers after meeting 1 need a reply" in text for text in private)
    assert any("Looking back at meeting 1" in text for text in private)
    whose = re.compile("In a real meeting, only (Grace|Jo|Dev) would see this.")
    assert all(whose.match(text) for text in private)
    assert not any(card.get("buttons") for card in tour.cards("sample-private"))


@pytest.mark.parametrize("tour", ["facilitator"], indirect=True)
async def test_a_facilitator_meets_all_that_heard_is_for_in_five_minutes(tour: Tour) -> None:
    await meets_everything(tour)
    # They are asked themselves, and see an invitation.
    assert tour.cards("topic-question")
    (asked,) = tour.cards("moving-on")
    assert "On to “Overnight house or breaks at home”?" in asked["text"]
    assert tour.cards("few-voices-side")
    assert tour.cards("reply-wanted")
    assert tour.cards("look-back")
    private = [card["text"] for card in tour.cards("sample-private")]
    assert [text for text in private if "Would you like to say something" in text]
    assert not any("Is this about" in text for text in private)


def test_minutes_pass_as_fast_as_the_sample_is_played() -> None:
    usual = Rules()
    for speed in SPEEDS:
        found = rules_in(RoomId("web", "", f"sample-{speed}m-abc"), usual)
        assert found.invite_after_minutes == pytest.approx(
            usual.invite_after_minutes / speed / CONDENSED
        )
        assert found.invite_every_minutes * speed < usual.invite_every_minutes
        assert found.invite_later_minutes * speed < usual.invite_later_minutes
        for name in ("invite_first_minutes", "invite_last_minutes", "invite_spoken_minutes"):
            assert getattr(found, name) * speed < getattr(usual, name)
    for where in (RoomId("web", "", "rabc"), RoomId("discord", "", "sample-4m-abc")):
        assert rules_in(where, usual) is usual
