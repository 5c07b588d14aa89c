"""In a break no clock goes on and no place is lost; afterwards everything is due exactly as much
later.

Each random meeting is held twice, once without a break and once with one. From the end of the break
on, the second has to be the first in everything, so much later: what it says, who is next, and when
it wants to be woken. Only a turn of talk ends with a break, as with any silence.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import msgspec
import pytest

from bot import events as e
from bot.effects import Post, ReplyToActor, WakeAt, Whisper
from bot.errors import IllegalMove, Refused
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.appointments import appointments
from bot.meeting.clocks import STAND_STILL
from bot.meeting.meeting import Meeting
from bot.meeting.rounds import Round, SilentRound
from bot.meeting.transitions import TRANSITIONS, WAKES
from bot.people.preferences import Invitations, Preferences
from bot.records.model import MeetingState
from bot.rules import Rules

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
GRACE, TOM, ANA, BEN, ZOE = (PersonId(name) for name in ("grace", "tom", "ana", "ben", "zoe"))
TALKERS = [GRACE, TOM, ANA, BEN]
"""Zoe runs the meeting as well: she takes the breaks, and does nothing else."""
RULES = Rules(
    idle_minutes=30,
    invite_after_minutes=4,
    invite_every_minutes=3,
    invite_later_minutes=5,
    invite_after_turns=1,
    round_seconds=60,
    silent_round_seconds=150,
    hand_grace_seconds=90,
    turn_gap_seconds=10**6,
)
GOES_ON = {
    e.WakeReason.GROUPS_AT_START: "worked out beside the meeting, as soon as it has begun",
    e.WakeReason.WORDING_ASKED: "a day or more, which the person was told",
    e.WakeReason.LOOK_BACK: "about the meeting before, at an hour of the day",
    e.WakeReason.PROPOSAL_CLOSES: "a day and an hour that everybody was told",
    e.WakeReason.PROPOSAL_REMINDER: "before that day and hour",
    e.WakeReason.CARDS_DOWN: "three minutes, so that nobody's card is kept for longer",
    e.WakeReason.BREAK_OVER: "the break itself",
    e.WakeReason.BREAK_OFFER: "there is none in a break",
}
WAITING = [move.event for move in TRANSITIONS if not move.in_break]


def test_each_reason_to_wake_a_running_meeting_stands_still_or_has_a_reason_not_to():
    running = Meeting(e.MeetingPlanned(at=NOON, room=RoomKey("r"), number=1, rules=RULES))
    running.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    from bot.meeting.appointments import _OPEN

    reasons = {why for why, _ in _OPEN} | {wake.why for wake in WAKES if wake.phase == "open"}
    reasons |= {e.WakeReason.PROPOSAL_CLOSES, e.WakeReason.PROPOSAL_REMINDER}
    assert reasons == STAND_STILL | set(GOES_ON)
    assert not STAND_STILL & set(GOES_ON)


class Held:
    """A meeting that is held, `later` than the one it is compared with."""

    def __init__(self) -> None:
        people = (*TALKERS, ZOE)
        wishes = {TOM: Preferences(invitations=Invitations.ON), ANA: Preferences(more_time=True)}
        planned = e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=1,
            rules=RULES,
            facilitators=(GRACE, ZOE),
            roster=people,
            items=tuple(
                e.PlannedItem(title=WordsId(f"item-{n}"), minutes=minutes)
                for n, minutes in enumerate((10, None, 20, 6))
            ),
            speaking_minutes=2,
            preferences=wishes,
        )
        self.meeting = Meeting(planned)
        self.journal: list[e.Event] = [planned]
        self.later = timedelta()
        self.said: list[Any] = []
        self.take(e.MeetingOpened(at=NOON, actor=GRACE))
        for who in people:
            self.take(e.Arrived(at=NOON, actor=who))

    def take(self, event: e.Event) -> str:
        """What somebody is told who is refused; "" if nobody is."""
        try:
            effects = self.meeting.receive(event)
        except Refused as refused:
            return refused.why.key
        self.journal.append(event)
        for effect in effects:
            match effect:
                case Post(card):
                    self.said.append(("room", card.kind))
                case Whisper(to, card):
                    self.said.append((to, card.kind))
                case ReplyToActor(card):
                    self.said.append(("reply", card.lines[0].key if card.lines else ""))
        return ""

    def due(self) -> dict[Any, datetime]:
        state = self.meeting.state
        return {
            key: due - self.later
            for key, due in appointments(state).items()
            if key[0] in STAND_STILL
        }

    def wake_until(self, at: datetime) -> None:
        """Keep every appointment that is due by then, the first one first."""
        for _ in range(200):
            due = self.due()
            first = min(due.items(), key=lambda pair: (pair[1], pair[0]), default=None)
            if first is None or first[1] > at:
                return
            (why, about), when = first
            self.take(e.WokenUp(at=when + self.later, due=when + self.later, why=why, about=about))
        raise AssertionError("an appointment stands still for ever")

    def looks(self) -> Any:
        """Who and what is where."""
        state, running = self.meeting.state, self.meeting.state.rounds.now
        item = state.agenda.current
        round_now: Any = None
        if isinstance(running, Round):
            places = tuple(running.coming(state.turns.present))
            round_now = (running.current, running.second, places)
        if isinstance(running, SilentRound):
            round_now = (dict(running.texts), dict(running.passed))
        return (
            state.phase,
            [hand.who for hand in state.queue.in_order(state.turns, state.queue_order)],
            state.queue.waits,
            state.floor,
            round_now,
            None if item is None else (item.id, item.noted, item.overdue),
            # What has been said of a time that is up stays as it was said.
            item is not None and item.until and not item.overdue and item.until - self.later,
            item is not None and item.since and item.since - self.later,
            [(i.state, i.minutes) for i in state.agenda.items],
            sorted(state.turns.passed),
            sorted(state.invited.times.items()),
        )


def somebody_does(chance: Random) -> tuple[type[e.Event], dict[str, Any]]:
    """Something that can happen in a meeting, by somebody."""
    who = chance.choice(TALKERS)
    others = chance.choice(TALKERS)
    kinds: list[tuple[type[e.Event], dict[str, Any]]] = [
        (e.MessagePosted, {"ref": str(chance.random()), "words": 9, "substantial": True}),
        (e.MessagePosted, {"ref": str(chance.random()), "words": 9, "substantial": True}),
        (e.HandRaised, {}),
        (e.HandRaised, {}),
        (e.HandLowered, {"whose": who}),
        (e.Passed, {}),
        (e.FloorEnded, {}),
        (e.TurnDone, {}),
        (e.TurnDeferred, {}),
        (e.SilentAnswerGiven, {"words": WordsId(f"w{chance.random()}")}),
        (e.InvitationPostponed, {}),
        (e.FloorGiven, {"actor": GRACE}),
        (e.FloorGiven, {"actor": GRACE, "whose": others}),
        (e.HandSkipped, {"actor": GRACE}),
        (e.HandMoved, {"actor": GRACE, "whose": others, "place": 1}),
        (e.RoundOpened, {"actor": GRACE}),
        (e.SilentRoundOpened, {"actor": GRACE, "named": True}),
        (e.TurnMovedOn, {"actor": GRACE}),
        (e.RoundEnded, {"actor": GRACE}),
        (e.NextItem, {"actor": GRACE}),
        (e.PreviousItem, {"actor": GRACE}),
        (e.TimeExtended, {"actor": GRACE, "minutes": 5}),
        (e.ItemDropped, {"actor": GRACE, "item": ItemId(chance.randint(1, 4))}),
        (e.ActUndone, {"act": -1}),
    ]
    kind, fields = chance.choice(kinds)
    return kind, {"actor": who, **fields}


def happens(held: Held, kind: type[e.Event], fields: dict[str, Any], at: datetime) -> str:
    if kind is e.ActUndone:
        last = held.meeting.state.acts.last(fields["actor"])
        fields = {**fields, "act": -1 if last is None else last.number}
    return held.take(kind(at=at + held.later, **fields))


def something(kind: type[e.Event], now: datetime) -> e.Event | None:
    """An event of a kind that needs nothing but numbers to be made."""
    needed = [f for f in msgspec.structs.fields(kind) if f.required and f.name != "at"]
    if any(field.type is not int for field in needed):
        return None
    fields: dict[str, Any] = {field.name: 5 for field in needed}
    return kind(at=now, actor=GRACE, **fields)


def break_in(held: Held, chance: Random, at: datetime) -> None:
    """A break, in which people try and do things that move nothing on."""
    minutes = chance.randint(1, 120)
    since, state = at + held.later, held.meeting.state
    before, said = held.looks(), list(held.said)
    assert held.take(e.BreakTaken(at=since, actor=ZOE, minutes=minutes)) == ""
    assert held.take(e.BreakTaken(at=since, actor=ZOE, minutes=5)) == "refused-break-on"
    until = since + timedelta(minutes=minutes)
    lasts = minutes * 60
    for second in sorted(chance.randrange(1, lasts) for _ in range(chance.randrange(4))):
        now = since + timedelta(seconds=second)
        assert not held.due(), "no clock goes on in a break"
        tried = something(chance.choice(WAITING), now)
        if tried is not None:
            assert held.take(tried) == "refused-in-break"
        here = chance.choice([who for who in TALKERS if who in state.turns.present] or [ZOE])
        held.take(e.MessagePosted(at=now, actor=here, ref="tea", words=3))
        if chance.random() < 0.3:  # A process starts, and folds the journal.
            held.meeting = Meeting.fold(held.journal)
            state = held.meeting.state
        if chance.random() < 0.3:
            more = chance.randint(1, 60)
            assert held.take(e.BreakMoved(at=now, actor=ZOE, minutes=more)) == ""
            until = now + timedelta(minutes=more)
            if until < since + timedelta(seconds=lasts):
                break
    assert held.looks() == before, "nothing moves on in a break"
    if chance.random() < 0.5:
        over = until + timedelta(seconds=chance.choice([0, 0, 1, 500]))  # Heard may be late.
        assert state.on_break is not None
        due = state.on_break.until
        assert held.take(e.WokenUp(at=over, due=due, why=e.WakeReason.BREAK_OVER)) == ""
    else:
        over = max(since + timedelta(seconds=lasts), until) + timedelta(seconds=3)
        assert held.take(e.BreakEnded(at=over, actor=ZOE)) == ""
    held.later += over - since
    held.said = said
    assert held.meeting.state.on_break is None


@pytest.mark.parametrize("seed", range(60))
def test_after_a_break_everything_is_due_exactly_as_much_later_and_nobody_has_lost_a_place(seed):
    chance = Random(seed)
    without, with_break = Held(), Held()
    now = NOON
    breaks = sorted(chance.sample(range(5, 60), chance.randint(1, 3)))
    for step in range(70):
        now += timedelta(seconds=chance.choice([1, 5, 20, 20, 40, 90, 200]))
        for held in (without, with_break):
            held.wake_until(now)
        if without.meeting.state.phase is not MeetingState.OPEN:
            break
        if step in breaks:
            break_in(with_break, chance, now)
            # To take a break is to do something: without one, she does something as well.
            without.take(e.Arrived(at=now, actor=ZOE))
            without.said.pop()
        assert with_break.looks() == without.looks(), step
        assert with_break.due() == without.due(), step
        kind, fields = somebody_does(chance)
        refused = [happens(held, kind, fields, now) for held in (without, with_break)]
        assert refused[0] == refused[1], (step, kind)
        assert with_break.said == without.said, (step, kind)
    assert with_break.looks() == without.looks()
    folded = Meeting.fold(with_break.journal)
    assert appointments(folded.state) == appointments(with_break.meeting.state)
    assert folded.state.breaks.taken, "there was a break"


def holds(seed: int) -> bool:
    try:
        test_after_a_break_everything_is_due_exactly_as_much_later_and_nobody_has_lost_a_place(seed)
    except AssertionError:
        return False
    return True


def test_the_property_sees_a_clock_that_goes_on(monkeypatch):
    """Planted: the speaker's reminder is forgotten when clocks go on."""
    from bot.meeting import clocks

    kept = clocks.go_on

    def forgetful(state, since, at):
        due = state.floor_reminders.due
        kept(state, since, at)
        state.floor_reminders.due = due

    monkeypatch.setattr(clocks, "go_on", forgetful)
    assert any(not holds(seed) for seed in range(60))


def test_a_wake_up_that_was_claimed_just_before_a_break_does_nothing_in_it():
    held = Held()
    state = held.meeting.state
    item = state.agenda.current
    assert item is not None
    assert item.until is not None
    held.take(e.BreakTaken(at=item.until, actor=ZOE, minutes=5))
    late = item.until + timedelta(seconds=2)
    effects = held.meeting.receive(e.WokenUp(at=late, due=item.until, why=e.WakeReason.ITEM_TIME))
    assert not [one for one in effects if not isinstance(one, WakeAt)]
    assert not item.overdue
    held.take(e.BreakEnded(at=late, actor=ZOE))
    assert appointments(state)[e.WakeReason.ITEM_TIME, ""] == late, "it is due again at once"


def test_what_moves_the_meeting_on_waits_and_nothing_else_does():
    assert set(WAITING) >= {
        e.FloorGiven, e.HandSkipped, e.NextItem, e.PreviousItem, e.TimeExtended, e.Replanned,
        e.ConsentRoundMoved, e.RoundOpened, e.SilentRoundOpened, e.TurnMovedOn, e.RoundEnded,
        e.QuestionTaken, e.PlainWordsAsked, e.BlankSheetOpened, e.BlankSheetEnded, e.CheckOpened,
    }  # fmt: skip
    assert not set(WAITING) & {
        e.MessagePosted, e.HandRaised, e.HandLowered, e.Passed, e.ContentionParked, e.NoteTaken,
        e.ResponseGiven, e.SilentAnswerGiven, e.TurnDone, e.TurnDeferred, e.FloorEnded,
        e.MeetingClosed, e.PreferencesSet, e.MembershipEnded, e.PersonForgotten,
    }  # fmt: skip
    held = Held()
    held.take(e.NextItem(at=NOON, actor=GRACE))
    held.take(e.BreakTaken(at=NOON, actor=ZOE, minutes=5))
    last = held.meeting.state.acts.last(GRACE)
    assert last is not None
    with pytest.raises(IllegalMove, match="refused-in-break"):
        held.meeting.receive(e.ActUndone(at=NOON, actor=GRACE, act=last.number))
