"""The queue under anything that can happen.

Nobody is lost, nobody starves, what is explained is what is done, and pressed twice is done once.

How long somebody can wait under "least heard first" is worked out beforehand (`most_before`): how
often each of the others can still be called before them. Every call has to keep within that. Hands
that a facilitator moved or called by name, and points of order, are somebody's own decision and do
not count.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot import events as e
from bot.effects import Post, Whisper
from bot.errors import IllegalMove
from bot.events import HandKind
from bot.ids import PersonId, RoomKey
from bot.meeting.meeting import Meeting
from bot.meeting.queue import Because, Hand, QueuePosition
from bot.rules import QueueOrder, Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE = 120
RUNS = PersonId("grace")
PEOPLE = [PersonId(name) for name in ("ana", "ben", "cleo", "dan", "eve", "fay")]
people = st.sampled_from(PEOPLE)
PLAIN = [HandKind.NEW_POINT, HandKind.REPLY, HandKind.QUESTION]


class Room(RuleBasedStateMachine):
    """A meeting in which people do little but raise their hands, and a model of what they may
    expect."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        planned = e.MeetingPlanned(
            at=NOON,
            room=RoomKey("r"),
            number=1,
            rules=Rules(hand_grace_seconds=GRACE),
            facilitators=(RUNS,),
        )
        self.meeting, _ = Meeting.begin(planned)
        self.journal: list[e.Event] = [planned]
        self.up: set[PersonId] = set()
        self.turns = dict.fromkeys(PEOPLE, 0)
        """Turns and calls, as the order counts them."""
        self.heard: set[PersonId] = set()
        self.ticket: dict[PersonId, int] = {}
        """The newest ticket of everybody who was not called since they had it."""
        self.moved: set[PersonId] = set()
        self.budget: dict[PersonId, int] = {}
        """How often others may still be called before each hand."""
        self.button: int | None = None
        self.dropped: dict[PersonId, tuple[Hand | None, datetime]] = {}
        """Hands that came down by themselves, and when."""
        self.newest = 0

    # -- what people do

    @rule(who=people, kind=st.sampled_from([*PLAIN, HandKind.ORDER]), wait=st.integers(0, 90))
    def raises(self, who: PersonId, kind: HandKind, wait: int) -> None:
        before, now = self.hand(who), self.later(wait)
        dropped, since = self.dropped.pop(who, (None, now))
        if now - since > timedelta(seconds=GRACE):
            dropped = None
        self.receive(e.HandRaised(at=self.now, actor=who, kind=kind))
        after = self.hand(who)
        assert after is not None
        kept = before or dropped
        if kept is not None:
            assert (after.ticket, after.at) == (kept.ticket, kept.at), "the place was lost"
        else:
            assert after.ticket > self.newest
            self.newest = after.ticket
        self.up.add(who)
        self.ticket[who] = after.ticket
        if before is None:
            self.budget[who] = self.most_before(who)

    @rule(who=people, by=people)
    def is_put_up(self, who: PersonId, by: PersonId) -> None:
        assume(who != by)
        refused = who in self.up or who in self.queue.declined
        refused = refused or who in self.meeting.state.turns.passed
        event = e.HandRaised(at=self.later(), actor=by, whose=who)
        if refused:
            self.refuses(event)
            return
        told = [effect.to for effect in self.receive(event) if isinstance(effect, Whisper)]
        assert told == [who]
        self.up.add(who)
        self.dropped.pop(who, None)
        hand = self.hand(who)
        assert hand is not None
        assert not hand.named
        assert hand.ticket > self.newest
        self.newest = hand.ticket
        self.ticket[who] = hand.ticket
        self.budget[who] = self.most_before(who)

    @rule(who=people)
    def lowers(self, who: PersonId) -> None:
        event = e.HandLowered(at=self.later(), actor=who, whose=who)
        if who not in self.up:
            self.refuses(event)
            return
        hand = self.hand(who)
        self.receive(event)
        self.leaves(who)
        self.dropped[who] = (hand, self.now)

    @rule(who=people)
    def passes(self, who: PersonId) -> None:
        self.receive(e.Passed(at=self.later(), actor=who))
        if who in self.up:
            self.dropped.pop(who, None)
        self.leaves(who)
        self.ticket.pop(who, None)
        self.heard.add(who)

    @rule(who=people, wait=st.sampled_from([1, 130]))
    def speaks(self, who: PersonId, wait: int) -> None:
        had = self.meeting.state.turns.turns_of(who)
        self.receive(e.MessagePosted(at=self.later(wait), actor=who, ref="m", words=5))
        has = self.meeting.state.turns.turns_of(who)
        assert has - had in (0, 1)
        self.turns[who] = max(self.turns[who], has)
        self.heard.add(who)
        if who in self.budget:
            # Who speaks while they wait lets others go first that they were ahead of.
            self.budget[who] = self.most_before(who)

    # -- what facilitators do

    @rule()
    def draws_the_panel(self) -> None:
        first = self.queue.first(self.meeting.state.turns, self.chosen)
        self.button = None if first is None else first.ticket

    @precondition(lambda self: self.button is not None)
    @rule(twice=st.booleans())
    def presses(self, twice: bool) -> None:
        first = self.queue.first(self.meeting.state.turns, self.chosen)
        event = e.FloorGiven(at=self.later(), actor=RUNS, expected=self.button)
        if first is None or first.ticket != self.button:
            self.refuses(event)
            return
        self.call(event, first.who)
        if twice:
            self.refuses(e.FloorGiven(at=self.later(), actor=RUNS, expected=self.button))

    @rule()
    def calls(self) -> None:
        event = e.FloorGiven(at=self.later(), actor=RUNS)
        if not self.up:
            self.refuses(event)
            return
        self.call(event, self.order()[0].who)

    @rule(who=people)
    def calls_by_name(self, who: PersonId) -> None:
        self.call(e.FloorGiven(at=self.later(), actor=RUNS, whose=who), who, free=True)

    @rule()
    def skips(self) -> None:
        event = e.HandSkipped(at=self.later(), actor=RUNS)
        order = self.order()
        if len(order) < 2:
            self.refuses(event)
            return
        self.call(event, order[1].who, free=True)
        self.moved.add(order[0].who)
        self.budget.pop(order[0].who, None)
        urgent = [hand.who for hand in self.order() if self.is_urgent(hand)]
        assert self.order()[0].who in (order[0].who, *urgent)

    @rule(who=people, place=st.integers(1, 8))
    def moves(self, who: PersonId, place: int) -> None:
        event = e.HandMoved(at=self.later(), actor=RUNS, whose=who, place=place)
        if who not in self.up:
            self.refuses(event)
            return
        moved_before = bool(self.moved - {who})
        self.receive(event)
        self.moved.add(who)
        self.budget.pop(who, None)
        urgent = sum(self.is_urgent(hand) for hand in self.order() if hand.who != who)
        if not moved_before:
            wanted = min(max(place, urgent + 1), len(self.up))
            assert self.order()[wanted - 1].who == who

    @rule(order=st.sampled_from(QueueOrder))
    def chooses_the_order(self, order: QueueOrder) -> None:
        self.receive(e.QueueOrderSet(at=self.later(), actor=RUNS, order=order))
        self.budget = {who: self.most_before(who) for who in self.up - self.moved}

    # -- what must hold

    @invariant()
    def nobody_is_lost(self) -> None:
        order = self.order()
        assert len(order) == len(self.queue) == len(self.up)
        assert {hand.who for hand in order} == self.up

    @invariant()
    def places_are_numbered_and_known_alone(self) -> None:
        turns = self.meeting.state.turns
        for n, place in enumerate(self.places(), start=1):
            assert place.number == n == self.queue.place_of(place.hand.who, turns, self.chosen)

    @invariant()
    def the_order_that_is_explained_is_the_order_that_is_used(self) -> None:
        places = self.places()
        free = [place for place in places if place.because is not Because.CHOSEN]
        assert {p.hand.who for p in places} - {p.hand.who for p in free} == self.moved & self.up
        for n, place in enumerate(free):
            neighbours = (free[n - 1] if n else None, *free[n + 1 : n + 2])
            before, after = neighbours[0], neighbours[1] if len(neighbours) > 1 else None
            who, count = place.hand.who, self.turns[place.hand.who]
            below = [other.hand for other in free[n + 1 :]]
            match place.because:
                case Because.ORDER:
                    assert self.is_urgent(place.hand)
                    assert all(self.is_urgent(p.hand) for p in free[:n])
                case Because.FIRST_COME:
                    assert self.chosen is QueueOrder.FIRST_COME
                    assert all(hand.ticket > place.hand.ticket for hand in below)
                case Because.NOT_HEARD:
                    assert who not in self.heard
                    mine = place.hand.ticket
                    assert all(h.who in self.heard or h.ticket > mine for h in below)
                case Because.FEWER:
                    assert after is not None
                    assert count < self.turns[after.hand.who]
                    assert who in self.heard
                case Because.WAITED:
                    assert who in self.heard
                    if after is not None:
                        assert count == self.turns[after.hand.who]
                        assert place.hand.ticket < after.hand.ticket
                    elif before is not None and before.because is Because.WAITED:
                        assert count == self.turns[before.hand.who]
                case Because.AFTER:
                    assert after is None
                    assert before is not None
                    other = before.hand.who
                    assert other not in self.heard or self.turns[other] < count

    def teardown(self) -> None:
        folded = Meeting.fold(self.journal)
        turns = folded.state.turns
        assert folded.state.queue.places(turns, folded.state.queue_order) == self.queue.places(
            self.meeting.state.turns, self.chosen
        )
        assert folded.state.floor == self.meeting.state.floor

    # -- tools

    def call(self, event: e.Event, who: PersonId, *, free: bool = False) -> None:
        """Somebody is called: they and nobody else, within what those who wait may expect."""
        hand = self.hand(who)
        free = free or who in self.moved or (hand is not None and self.is_urgent(hand))
        posted = [effect for effect in self.receive(event) if isinstance(effect, Post)]
        assert len(posted) == 1
        assert self.meeting.state.floor == who
        self.turns[who] += 1
        self.heard.add(who)
        self.ticket.pop(who, None)
        self.dropped.pop(who, None)
        self.leaves(who)
        if free or self.chosen is not QueueOrder.LEAST_HEARD:
            return
        for waiting in self.budget:
            self.budget[waiting] -= 1
            note(f"{waiting}: {self.budget[waiting]} more")
            hand = self.hand(waiting)
            assert hand is not None
            assert self.is_urgent(hand) or self.budget[waiting] >= 0, f"{waiting} waits too long"

    def most_before(self, who: PersonId) -> int:
        """How often others can be called before somebody, if they do not speak meanwhile.

        A call counts as a turn. So each of the others can be called as often as they have had fewer
        turns; or once, if only they have not been heard, or have an older ticket and no more turns.
        """
        most = 0
        mine, count = self.ticket[who], self.turns[who]
        for other in PEOPLE:
            if other == who or (other in self.heard and who not in self.heard):
                continue
            fewer = count - self.turns[other]
            older = fewer >= 0 and self.ticket.get(other, mine) < mine
            unheard = other not in self.heard and who in self.heard
            most += max(fewer, int(older), int(unheard), 0)
        return most

    def receive(self, event: e.Event) -> tuple[object, ...]:
        effects = self.meeting.receive(event)
        self.journal.append(event)
        return effects

    def refuses(self, event: e.Event) -> None:
        state = self.meeting.state
        before = (self.places(), state.floor, self.meeting.version)
        with pytest.raises(IllegalMove):
            self.meeting.receive(event)
        assert (
            self.places(),
            state.floor,
            self.meeting.version,
        ) == before

    def leaves(self, who: PersonId) -> None:
        self.up.discard(who)
        self.moved.discard(who)
        self.budget.pop(who, None)

    def later(self, seconds: int = 1) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now

    @property
    def queue(self):
        return self.meeting.state.queue

    @property
    def chosen(self) -> QueueOrder:
        return self.meeting.state.queue_order

    def places(self) -> list[QueuePosition]:
        return self.queue.places(self.meeting.state.turns, self.chosen)

    def order(self) -> list[Hand]:
        return self.queue.in_order(self.meeting.state.turns, self.chosen)

    def hand(self, who: PersonId) -> Hand | None:
        return self.queue.get(who)

    def is_urgent(self, hand: Hand) -> bool:
        return hand.kind is HandKind.ORDER


class OpenRoom(Room):
    """The same, once the meeting has started."""

    def __init__(self) -> None:
        super().__init__()
        self.receive(e.MeetingOpened(at=self.now, actor=RUNS))


TestQueue = OpenRoom.TestCase
TestQueue.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
