"""A stage for meetings written as conversations: the real bot, and fakes only at its edges.

The clock stands still until `time_passes`, ids are counted, and the adapter writes down what it is
given. Everything in between is what people use: the service, a store in memory, the dispatcher and
the waker.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.clock import SetClock
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.cards import Card, CardSection
from bot.errors import NotSaved
from bot.events import PresenceSource
from bot.ids import MeetingId, RoomId
from bot.meeting.subject_kinds import KINDS
from bot.meeting.subjects import parsed, subjects_of
from bot.ports import (
    Account,
    Arrival,
    CommandResult,
    Departure,
    Message,
    OutboxMessage,
    Reaction,
    Request,
    Room,
    Tally,
)
from bot.rendered import Form, RenderedButton, RenderedCard
from bot.rules import Rules
from bot.service import Service
from storage.store import SqlStore
from tests.fakes import poll_answers
from tests.fakes.fragile import Fragile
from tests.fakes.memory_store import memory_store

PLATFORM = "stage"
ROOM = RoomId(PLATFORM, "", "lamp")
TUESDAY_AT_SEVEN = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
COMPANY = ("Uma", "Vik", "Wen", "Xia")
A_MOMENT = timedelta(seconds=5)
"""Between one line of a conversation and the next."""


class Listening:
    """An adapter that writes down what it is given, and shows an id once, as every adapter has
    to."""

    platform = PLATFORM
    shown_before = False
    """Whether a Heard before this one has shown some of what is edited now."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.posts: list[RenderedCard] = []
        self.panels: list[RenderedCard] = []
        self.panel_of: dict[str, RenderedCard] = {}
        """What each meeting's own panel shows."""
        self.edited: list[RenderedCard] = []
        self.whispers: dict[str, list[RenderedCard]] = defaultdict(list)
        self.wrong: list[str] = []
        """What must not have been delivered."""
        self.said: list[tuple[str | None, RenderedCard]] = []
        """All that people are told, in its order: to the person, or to the room (None). Panels are
        not among it: they are looked at."""

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        try:
            self._show(outbox_message, spoken)
        except AssertionError as wrong:
            self.wrong.append(str(wrong))  # the dispatcher tries again, and goes on without it
            raise

    def _show(self, outbox_message: OutboxMessage, spoken: RenderedCard) -> None:
        everything_ends(outbox_message)
        if outbox_message.edition:
            # Words in it were erased, or it is over: what was shown before is edited, and nothing
            # is said anew.
            assert self.shown_before or outbox_message.id in self.ids
            self.edited.append(spoken)
            return
        assert outbox_message.id not in self.ids, f"{outbox_message.id} was delivered twice"
        self.ids.append(outbox_message.id)
        if outbox_message.kind == "panel":
            self.panels.append(spoken)
            self.panel_of.pop(outbox_message.meeting, None)
            self.panel_of[outbox_message.meeting] = spoken
        elif outbox_message.kind == "whisper":
            assert outbox_message.to is not None
            self.whispers[outbox_message.to].append(spoken)
            self.said.append((outbox_message.to, spoken))
        else:
            self.posts.append(spoken)
            self.said.append((None, spoken))


def everything_ends(outbox_message: OutboxMessage) -> None:
    """Whatever is posted or whispered with buttons says what they are about, so that they go. Only
    answers, which nobody keeps, and panels, which are drawn again, need not."""
    card = outbox_message.card
    if card is None:
        return
    pieces: list[Card | CardSection] = [] if card.about else [card, *card.parts]
    for piece in pieces:
        assert not piece.buttons or piece.about, f"{card.kind} has buttons that never end"
    for about in subjects_of(card):
        assert parsed(about)[0] in KINDS or about.startswith("worry-"), about


def _drawn(panel: RenderedCard) -> Any:
    """A panel without the figures that count down by themselves."""
    facts = [(fact.label, fact.until or fact.value) for fact in panel.facts]
    return (panel.title, panel.lines, facts, panel.parts, panel.buttons)


class Stage:
    """One room, the people who talk in it, and what Heard says to them.

    What Heard posts has to be heard by the test: `heard_in_room` takes the next post, and `silent`
    fails if there is one that nobody took. What it says to one person waits for `told`.
    """

    def __init__(self, store: SqlStore, rules: Rules) -> None:
        self.store = Fragile(store)
        self.rules = rules
        self.clock = SetClock(TUESDAY_AT_SEVEN)
        self.face = Listening()
        self.form: Form | None = None
        """The form that the last command asked for, if it did."""
        self._numbers = count(1)
        self._ids_begin = "id"
        self._heard = 0
        self._private: dict[str, list[RenderedCard]] = defaultdict(list)
        self._replied: dict[str, RenderedCard] = {}
        self._whispered: dict[str, int] = defaultdict(int)
        self._people: dict[str, str] = {}
        self.restarts()

    def restarts(self) -> None:
        """Heard is started anew: nothing is left of it but its database."""
        self.service = self.worker()
        self.dispatcher = OutboxDispatcher(
            self.store,
            self.service.outbox.render,
            {PLATFORM: self.face},
            self.clock,
            "courier",
        )
        self.dispatcher.on_undelivered(self.service.worries.undelivered)
        self.waker = Waker(self.store, self.service.wakeups.wake, self.clock, "waker")

    def worker(self) -> Service:
        """One more Heard on the same database."""
        return Service(self.store, self.clock, self.new_id, self.rules)

    def new_id(self) -> str:
        """An id nobody has used."""
        return f"{self._ids_begin}{next(self._numbers):05}"

    def ids_begin_with(self, prefix: str) -> None:
        """The database has ids of an earlier stage: those that are still to come differ."""
        self._ids_begin = prefix

    # -- what people do

    async def says(self, who: str, text: str, **delivery: str) -> CommandResult:
        """Somebody writes something in the room; with a slash, it is a command."""
        self._moment()
        source = delivery.get("source") or self.new_id()
        if text.startswith("/"):
            return await self._do(who, source, line=text[1:])
        receipt = await self.service.intake.on_message(
            Message(
                room=ROOM,
                person=self.account(who),
                text=text,
                ref=f"message-{source}",
                source=source,
                at=self.clock.now(),
                reply_to=delivery.get("reply_to", ""),
            )
        )
        if receipt.reply is not None:
            self._private[who].append(receipt.reply)
        await self.service.drain()  # what they wrote is scored after they were answered
        await self._deliver()
        return receipt

    async def reacts(self, who: str, ref: str) -> CommandResult:
        """Somebody lets a message know that they have heard it."""
        self._moment()
        reaction = Reaction(
            room=ROOM,
            person=self.account(who),
            ref=ref,
            source=self.new_id(),
            at=self.clock.now(),
        )
        receipt = await self.service.intake.on_reaction(reaction)
        await self._deliver()
        return receipt

    async def comes(self, who: str, where: PresenceSource = PresenceSource.PAGE) -> CommandResult:
        """Somebody is here, as the platform can tell, and does not do anything."""
        self._moment()
        arrival = Arrival(room=ROOM, person=self.account(who), at=self.clock.now(), where=where)
        receipt = await self.service.platform_events.on_arrival(arrival)
        await self._deliver()
        return receipt

    async def goes(self, who: str) -> CommandResult:
        """Somebody is no longer here, as the platform can tell."""
        self._moment()
        person = await self.service.directory.person(self.account(who))
        receipt = await self.service.platform_events.on_departure(
            Departure(room=ROOM, person=person, at=self.clock.now())
        )
        await self._deliver()
        return receipt

    def about_to_say(self, who: str, text: str) -> Callable[[], Awaitable[CommandResult]]:
        """Somebody has written something and not sent it off yet."""
        return lambda: self.says(who, text)

    def request(self, who: str, typed: str) -> Request:
        """A typed command, for those who want to hand it in themselves."""
        return Request(
            room=ROOM,
            person=self.account(who),
            source=self.new_id(),
            at=self.clock.now(),
            line=typed[1:],
        )

    async def presses(self, who: str, label: str, **fields: str | int) -> CommandResult:
        """Somebody presses a button they can see, and fills in the form behind it."""
        self._moment()
        return await self._press(who, await self._button(who, label), fields)

    async def together(self, *acts: Callable[[], Awaitable[CommandResult]]) -> list[CommandResult]:
        """Several do something at the very same moment."""
        return list(await asyncio.gather(*(act() for act in acts)))

    async def about_to_press(self, who: str, label: str) -> Callable[[], Awaitable[CommandResult]]:
        """Somebody's finger is above a button they can see now."""
        button = await self._button(who, label)
        return lambda: self._press(who, button, {})

    async def fills_in(self, who: str, command: str, **fields: str | int) -> CommandResult:
        """Somebody sends a form off."""
        self._moment()
        return await self._do(who, self.new_id(), command=command, args=dict(fields))

    async def about_to_send(
        self, who: str, command: str, source: str, **fields: str | int
    ) -> Callable[[], Awaitable[CommandResult]]:
        """A form that can be sent, and by accident sent again: always the same delivery."""
        return lambda: self._do(who, source, command=command, args=dict(fields))

    async def is_not_saved(self, act: Callable[[], Awaitable[CommandResult]]) -> None:
        """The database does not take it, and whoever asked gets to know."""
        with pytest.raises(NotSaved):
            await act()

    async def votes(self, who: str, comment: str = "", **answers: str) -> CommandResult:
        """Somebody answers the poll they were sent."""
        said = poll_answers.answers(**answers)
        return await self.presses(who, "Answer", **said, comment=comment)

    async def joins(self, who: str, *, facilitator: bool = False) -> None:
        """Somebody comes into the room by an invitation."""
        await self.service.entry.add_member(ROOM, self.account(who), facilitator, self.new_id())
        await self._deliver()

    async def has_company(self) -> None:
        """Four more belong to the room, and say nothing: enough people for a poll."""
        for who in COMPANY:
            await self.joins(who)

    async def time_passes(self, **much: float) -> None:
        """Time passes, and whatever falls due happens at its time."""
        until = self.clock.now() + timedelta(**much)
        while (due := await self.store.next_due()) is not None and due <= until:
            self.clock.set(due)
            if not await self.waker.keep_due():
                break
            await self._deliver()
        self.clock.set(until)
        await self.waker.keep_due()
        await self._deliver()

    async def is_down_for(self, **much: float) -> None:
        """Heard does not run for a while, and is started again."""
        self.clock.set(self.clock.now() + timedelta(**much))
        self.restarts()
        await self.waker.keep_due()
        await self._deliver()

    # -- what Heard says

    def heard_in_room(self, *texts: str) -> RenderedCard:
        """The next thing Heard posts says all of this."""
        unheard = self.face.posts[self._heard :]
        assert unheard, f"Heard posts nothing more; expected {texts}"
        self._heard += 1
        for text in texts:
            assert text in unheard[0].text, f"{text!r} is not in:\n{unheard[0].text}"
        return unheard[0]

    def silent(self) -> None:
        """Heard posts nothing that was not heard yet."""
        unheard = self.face.posts[self._heard :]
        assert not unheard, "Heard posts:\n" + "\n--\n".join(post.text for post in unheard)

    def told(self, who: str, *texts: str) -> RenderedCard:
        """Somebody is told all of this privately, in one thing that Heard says to them."""
        mine = self._collected(who)
        for place, spoken in enumerate(mine):
            if all(text in spoken.text for text in texts):
                del mine[: place + 1]
                return spoken
        raise AssertionError(
            f"{who} is not told {texts}, but:\n" + "\n--\n".join(s.text for s in mine)
        )

    def all_told(self, who: str) -> list[RenderedCard]:
        """Everything that somebody has been told and was not asked about yet."""
        mine = self._collected(who)
        told = mine.copy()
        mine.clear()
        return told

    def not_told(self, *people: str) -> None:
        """Nobody of these is told anything that they have not been asked about yet."""
        for who in people:
            mine = self._collected(who)
            assert not mine, f"{who} is told:\n" + "\n--\n".join(s.text for s in mine)

    def no_matter(self, *people: str) -> None:
        """What was said so far is of no interest here, to the room or to these people."""
        self._heard = len(self.face.posts)
        for who in people:
            self._collected(who).clear()

    async def panel(self) -> str:
        """What the live panel says; what was last drawn is what there is to draw."""
        now = await self.service.queries.panel(ROOM)
        assert self.face.panels, "no panel was ever drawn"
        room = await self.service.directory.room(ROOM)
        meeting = await self.service.queries.current_meeting(ROOM)
        assert room is not None
        assert meeting is not None
        drawn = self.face.panel_of[f"{room.key}.{meeting.number}"]
        assert _drawn(drawn) == _drawn(now), "the panel is out of date"
        return now.text

    async def side(self, who: str) -> str | None:
        """What the facilitators' panel tells somebody; None if it is not for them."""
        spoken = await self.service.queries.facilitator_panel(ROOM, self.account(who))
        return None if spoken is None else spoken.text

    async def unheard(self, who: str) -> str:
        """Whom a facilitator's panel lists as here and not heard yet."""
        side = await self.side(who)
        assert side is not None, f"{who} does not facilitate"
        heading = "Here, and not heard yet:\n"
        assert heading in side, f"nothing about who is not heard yet in:\n{side}"
        return side.partition(heading)[2]

    async def tally(self, meeting: int = 1) -> Tally:
        """The answers to a meeting's poll, counted."""
        room = await self.service.directory.room(ROOM)
        assert room is not None
        tally: Tally = await self.store.ballot_office.tally(MeetingId(f"{room.key}.{meeting}"))
        return tally

    # -- behind the stage

    @property
    def room(self) -> RoomId:
        """Where it plays."""
        return ROOM

    def account(self, who: str) -> Account:
        """Somebody as the platform knows them."""
        return Account(platform=PLATFORM, tenant="", id=f"account-{who}", name=who)

    def _moment(self) -> None:
        self.clock.set(self.clock.now() + A_MOMENT)

    async def _do(self, who: str, source: str, **what: Any) -> CommandResult:
        receipt = await self.service.commands.execute(
            Request(room=ROOM, person=self.account(who), source=source, at=self.clock.now(), **what)
        )
        self.form = receipt.form
        if receipt.reply is not None:
            self._private[who].append(receipt.reply)
            self._replied[who] = receipt.reply
        await self._deliver()
        return receipt

    async def _press(
        self, who: str, button: RenderedButton, fields: dict[str, str | int]
    ) -> CommandResult:
        args = {**button.args, **fields}
        return await self._do(who, self.new_id(), command=button.command, args=args)

    async def _button(self, who: str, label: str) -> RenderedButton:
        """The newest button of that name among what somebody can see."""
        person = await self.service.directory.person(self.account(who))
        side = await self.service.queries.facilitator_panel(ROOM, self.account(who))
        mine = await self.service.queries.my_panel(ROOM, self.account(who))
        seen = [
            *[panel for panel in reversed(self.face.panel_of.values()) if panel.buttons][:1],
            *([self._replied[who]] if who in self._replied else []),
            *reversed(self.face.whispers[person]),
            *([side] if side else []),
            *reversed(self.face.posts),
            *([mine] if mine else []),
        ]
        for spoken in seen:
            for button in (*spoken.buttons, *(b for part in spoken.parts for b in part.buttons)):
                if button.label == label:
                    return button
        raise AssertionError(f"{who} sees no button {label!r}")

    def _collected(self, who: str) -> list[RenderedCard]:
        """What was said to somebody and not yet asked about."""
        for person, spoken in self.face.whispers.items():
            if self._people.get(person) == who:
                self._private[who] += spoken[self._whispered[who] :]
                self._whispered[who] = len(spoken)
        return self._private[who]

    async def _deliver(self) -> None:
        await self.dispatcher.deliver_all()
        assert not self.face.wrong
        self._people = await self.store.names(set(self.face.whispers))


@pytest.fixture(autouse=True)
def log() -> Iterator[list[Any]]:
    """What Heard writes to its log."""
    with capture_logs() as lines:
        yield lines


@pytest.fixture
def rules() -> Rules:
    """The figures the meeting goes by."""
    return Rules()


@asynccontextmanager
async def _a_room(rules: Rules) -> AsyncIterator[Stage]:
    store = await memory_store()
    stage = Stage(store, rules)
    await stage.service.directory.open_room(ROOM, "Respite care")
    yield stage
    await stage.service.drain()
    await store.close()


@pytest.fixture
def a_room(rules: Rules) -> Callable[[], AbstractAsyncContextManager[Stage]]:
    """Opens rooms like that of `meeting`, each with a database of its own."""
    return lambda: _a_room(rules)


@pytest.fixture
async def meeting(rules: Rules) -> AsyncIterator[Stage]:
    """A room on a Tuesday at seven, and nobody has said a word."""
    async with _a_room(rules) as stage:
        yield stage
