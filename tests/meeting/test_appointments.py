"""When a meeting is woken follows from its state, whatever has happened to it.

A table is kept as the database keeps one: the effects of each event change it, and what a wake-up
keeps goes. After every event it has to be what `appointments` says of the state, the same as after
a fold of the journal; and an event that is declared to change no appointment changes none.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from enum import EnumType
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot
from bot import events as e
from bot.effects import PlanMeeting, WakeAt
from bot.errors import Refused
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.meeting.transitions import TRANSITIONS, WAKES
from bot.people.preferences import Preferences
from bot.records.model import Series
from bot.records.proposal_model import Method
from bot.records.recorded_views import Outcome
from bot.rules import Rules

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PEOPLE = [PersonId(name) for name in ("grace", "tom", "ana")]
GRACE, TOM, ANA = PEOPLE
RULES = Rules(
    idle_minutes=30,
    invite_after_minutes=4,
    invite_every_minutes=3,
    round_seconds=60,
    silent_round_seconds=120,
    poll_hours=2,
)
WEEKLY = Series(first="2026-03-02T12:10", zone="UTC", rule="FREQ=WEEKLY", minutes=45)
ABOUT_GROUPS = {
    e.WakeReason.GROUPS_DAY_BEFORE,
    e.WakeReason.GROUPS_AT_START,
    e.WakeReason.GROUPS_AT_END,
}
"""They bring what was worked out, as `PollClosed` does, and are not in `WAKES`."""
ABOUT_VIEWS = {e.WakeReason.VIEWS_OPEN, e.WakeReason.VIEWS_NEWS}
"""These bring what was counted, too."""
LOOKING_BACK = {e.WakeReason.LOOK_BACK}
"""It brings what the meeting before came to, which only the service looks up."""
OFTEN: tuple[type[e.Event], ...] = (
    e.MessagePosted,
    e.WokenUp,
    e.ItemAdded,
    e.NextItem,
    e.FloorGiven,
    e.RoundOpened,
)
KINDS = [transition.event for transition in TRANSITIONS]


class Told:
    """A meeting, and the table of its appointments as its effects have made it."""

    def __init__(self, **more: Any) -> None:
        planned = e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=1,
            rules=RULES,
            **{"facilitators": (GRACE,), "roster": tuple(PEOPLE), "starts": NOON, **more},
        )
        self.now = NOON
        self.journal: list[e.Event] = [planned]
        self.table: dict[tuple[e.WakeReason, str], datetime] = {}
        self.meeting, effects = Meeting.begin(planned)
        self.write(effects)

    def write(self, effects: Any) -> None:
        for effect in effects:
            match effect:
                case WakeAt(why, None, about):
                    del self.table[why, about]
                case WakeAt(why, datetime() as due, about):
                    self.table[why, about] = due

    def happens(self, event: e.Event) -> bool:
        """Take an event in as the service does; False if it is refused."""
        before = dict(self.table)
        try:
            effects = self.meeting.receive(event)
        except Refused:
            assert self.table == appointments(self.meeting.state)
            return False
        if isinstance(event, e.WokenUp) and self.table.get((event.why, event.about)) == event.due:
            del self.table[event.why, event.about]
        self.write(effects)
        self.journal.append(event)
        assert self.table == appointments(self.meeting.state), event
        if isinstance(event, UNTIMED):
            assert self.table == before, event
        return True

    def do(self, kind: type[e.Event], after: float = 0, **fields: Any) -> None:
        """Somebody does something, so many minutes later."""
        self.now += timedelta(minutes=after)
        assert self.happens(kind(at=self.now, **{"actor": GRACE, **fields}))

    def restarts(self) -> None:
        """The meeting is folded from its journal, and goes on; the table is as it was."""
        self.meeting = Meeting.fold(self.journal)

    def wake(self, why: e.WakeReason) -> None:
        """Its time comes."""
        due = self.table[why, ""]
        self.now = max(self.now, due)
        assert self.happens(e.WokenUp(at=self.now, why=why, due=due))

    def due(self, why: e.WakeReason) -> float | None:
        """In how many minutes the meeting will be woken for a reason."""
        found = self.table.get((why, ""))
        return None if found is None else (found - self.now) / timedelta(minutes=1)


UNTIMED = tuple({transition.event for transition in TRANSITIONS if not transition.timed})


def value(kind: Any, now: datetime, chance: Random) -> Any:
    """Something small that a field of this type can hold: people and items are few."""
    known: dict[Any, Sequence[Any]] = {
        datetime: [now + timedelta(minutes=n) for n in (-10, 0, 1, 20, 600)],
        date: [now.date() + timedelta(days=n) for n in (-2, 0, 1, 7)],
        PersonId: PEOPLE,
        ItemId: range(1, 5),
        WordsId: ["w1", "w2"],
        RoomKey: ["garden"],
        Series: [WEEKLY],
        str: ["m1", "m2"],
        int: range(13),
        float: [0.0, 0.4, 1.0],
        bool: [True, False],
        type(None): [None],
        Preferences: [Preferences(more_time=True), Preferences(direct=False)],
    }
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in known:
        return chance.choice(known[kind])
    if origin in (typing.Union, types.UnionType):
        return value(chance.choice(inner), now, chance)
    if origin is tuple:
        return tuple(value(inner[0], now, chance) for _ in range(chance.randrange(3)))
    if isinstance(kind, EnumType):
        return chance.choice(list(kind))
    if kind is dict or origin is dict:
        return {}
    if kind is e.MeetingPlanned:
        return e.MeetingPlanned(at=now, room=RoomKey("lamp"), number=1, rules=Rules(), after=now)
    return kind(**values(kind, now, chance))


def values(kind: type[msgspec.Struct], now: datetime, chance: Random) -> dict[str, Any]:
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    return {name: value(of, now, chance) for name, of in fields.items()}


def an_event(told: Told, chance: Random) -> e.Event:
    kind: type[e.Event] = chance.choice([*OFTEN, chance.choice(KINDS)])
    if kind is e.WokenUp and told.table and chance.randrange(5):
        (why, about), due = chance.choice(sorted(told.table.items()))
        told.now = max(told.now, due)
        if why is e.WakeReason.POLL_CLOSES:  # it brings what was counted
            return e.PollClosed(at=told.now, ballots=2)
        return e.WokenUp(at=told.now, why=why, due=due, about=about)
    if kind is e.WokenUp:
        # One that has been moved meanwhile.
        return e.WokenUp(at=told.now, why=chance.choice(WAKES).why, due=told.now)
    if kind is e.MeetingClosed and chance.randrange(4):
        kind = e.MemberAdded  # most meetings go on
    told.now += timedelta(seconds=chance.choice([0, 5, 40, 200, 1000]))
    return kind(**values(kind, told.now, chance) | {"at": told.now})


@given(seed=st.integers(0), events=st.integers(1, 80), planned=st.booleans())
@settings(deadline=None, max_examples=200)
def test_the_table_is_what_the_state_says_after_every_event(seed, events, planned):
    chance = Random(seed)
    told = Told(starts=NOON + timedelta(minutes=9) if planned else None)
    if chance.randrange(3):
        told.do(e.MeetingOpened)
    for _ in range(events):
        told.happens(an_event(told, chance))
        if not chance.randrange(8):
            told.restarts()
    assert appointments(Meeting.fold(told.journal).state) == told.table


def test_there_is_an_appointment_for_every_reason_and_it_goes_with_its_cause():
    """The property above would hold for a function that always says nothing."""
    why = e.WakeReason
    told = Told(starts=NOON + timedelta(minutes=7))
    assert told.due(why.MEETING_DUE) == 7
    told.wake(why.MEETING_DUE)
    assert told.due(why.MEETING_DUE) is None
    assert (told.due(why.IDLE), told.due(why.INVITE)) == (30, 4)
    told.do(e.ItemAdded, title=WordsId("van"), minutes=10)
    told.do(e.NextItem, 1)
    assert (told.due(why.ITEM_SOON), told.due(why.ITEM_TIME)) == (8, 10)
    told.wake(why.ITEM_SOON)
    assert (told.due(why.ITEM_SOON), told.due(why.ITEM_TIME)) == (None, 2)
    told.wake(why.ITEM_TIME)
    assert told.due(why.ITEM_TIME) is None
    told.do(e.TimeExtended, 1, minutes=10)
    assert told.due(why.ITEM_TIME) == 10
    assert told.due(why.ITEM_SOON) == pytest.approx(21 * 0.8 - 11)
    told.do(e.SpeakingLimitSet, minutes=2)
    told.do(e.FloorGiven, whose=TOM)
    assert told.due(why.SPEAKING_TIME) == 2
    told.do(e.FloorEnded, actor=TOM)
    assert told.due(why.SPEAKING_TIME) is None
    told.do(e.RoundOpened)
    assert told.due(why.ROUND_TIME) == 1
    first = told.meeting.state.rounds.talking
    assert first is not None
    told.do(e.MessagePosted, 0.5, actor=first.current, ref="m1", words=3)
    assert told.due(why.ROUND_TIME) == 0.5
    told.wake(why.ROUND_TIME)
    assert told.due(why.ROUND_TIME) == 0.5, "they have written meanwhile"
    told.do(e.RoundEnded)
    assert told.due(why.ROUND_TIME) is None
    told.do(e.SilentRoundOpened, named=True)
    assert told.due(why.ROUND_TIME) == 2
    quiet_since = told.now
    told.wake(why.ROUND_TIME)
    told.wake(why.INVITE)
    assert told.due(why.INVITE) is not None
    told.wake(why.IDLE)
    assert told.table[why.IDLE, ""] == quiet_since + timedelta(minutes=30)
    told.do(e.MeetingClosed)
    assert told.table == {(why.POLL_CLOSES, ""): told.now + timedelta(hours=2)}
    told.do(e.PollClosed, 120, actor=None, ballots=2)
    assert told.table == {}
    covered = {wake.why for wake in WAKES} | {why.POLL_CLOSES, why.PROPOSAL_CLOSES}
    covered |= ABOUT_GROUPS | ABOUT_VIEWS | LOOKING_BACK | {why.SHORT_FORMS}
    assert covered == set(why), "a reason that is missing here needs a test"


@pytest.mark.parametrize(("hours", "before"), [(24 * 7, 25), (24, 2), (1, None)])
def test_it_is_looked_for_short_forms_once_before_people_are_reminded(hours, before):
    why, starts = e.WakeReason, NOON + timedelta(hours=hours)
    told = Told(starts=starts)
    due = None if before is None else starts - timedelta(hours=before)
    assert told.table.get((why.SHORT_FORMS, "")) == due
    told.do(e.ShortFormsFound, actor=None)
    assert (why.SHORT_FORMS, "") not in told.table


def test_a_proposal_closes_and_is_reminded_of_once_in_this_meeting_or_the_next():
    why = e.WakeReason
    told = Told()
    told.do(e.MeetingOpened)
    closes = told.now + timedelta(days=4)
    made: dict[str, Any] = {"wording": WordsId("w"), "method": Method.MAJORITY}
    told.do(e.ProposalMade, closes=closes, **made)
    assert told.table[why.PROPOSAL_CLOSES, "1"] == closes
    assert told.table[why.PROPOSAL_REMINDER, "1"] == closes - timedelta(days=1)
    told.do(e.ProposalMade, **made)
    assert (why.PROPOSAL_CLOSES, "2") not in told.table, "it closes with the meeting"
    effects = told.meeting.receive(e.MeetingClosed(at=told.now + timedelta(minutes=30)))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    _, first = Meeting.begin(plan.event)
    due = {(w.why, w.about): w.due for w in first if isinstance(w, WakeAt)}
    assert due[why.PROPOSAL_CLOSES, "1"] == closes
    assert due[why.PROPOSAL_CLOSES, "2"] == told.now + timedelta(minutes=30)


def test_in_a_room_with_groups_there_are_appointments_for_the_figures():
    why = e.WakeReason
    told = Told(starts=NOON + timedelta(days=2), groups=(WordsId("w1"),))
    assert told.due(why.GROUPS_DAY_BEFORE) == 24 * 60
    told.do(e.MeetingOpened, 47 * 60)
    assert told.due(why.GROUPS_DAY_BEFORE) is None
    assert told.due(why.GROUPS_AT_START) == 0
    told.do(e.RepresentationChecked, actor=None, missing=())
    assert told.due(why.GROUPS_AT_START) is None
    told.do(e.MessagePosted, 1, ref="m1", words=3)
    told.do(e.MessagePosted, 1, actor=TOM, ref="m2", words=3)
    told.do(e.MeetingClosed, 9)
    assert told.due(why.GROUPS_AT_END) == 0
    told.do(e.RepresentationCounted, actor=None, groups=())
    assert told.due(why.GROUPS_AT_END) is None


def test_the_next_meeting_of_a_series_has_its_appointment_from_the_first():
    told = Told(series=WEEKLY, starts=NOON + timedelta(minutes=10))
    told.wake(e.WakeReason.MEETING_DUE)
    effects = told.meeting.receive(e.MeetingClosed(at=told.now + timedelta(minutes=30)))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    assert plan.event.starts is not None
    _, first = Meeting.begin(plan.event)
    assert [effect for effect in first if isinstance(effect, WakeAt)] == [
        WakeAt(e.WakeReason.MEETING_DUE, plan.event.starts),
        WakeAt(e.WakeReason.REMINDER, plan.event.starts - timedelta(hours=1)),
        WakeAt(e.WakeReason.REOPEN_ENDS, told.now + timedelta(minutes=40)),
        WakeAt(e.WakeReason.VIEWS_OPEN, told.now + timedelta(minutes=31)),
        WakeAt(e.WakeReason.SHORT_FORMS, plan.event.starts - timedelta(days=1, hours=1)),
    ]


def test_facilitators_are_asked_about_what_is_open_after_a_meeting_and_a_day_before_the_next():
    why = e.WakeReason
    told = Told(after=NOON, starts=NOON + timedelta(days=7))
    assert told.due(why.VIEWS_OPEN) == 1
    told.do(e.ViewsCounted, 1, actor=None, open=3)
    assert told.due(why.VIEWS_OPEN) == 6 * 24 * 60 - 1
    told.do(e.ViewsCounted, 6 * 24 * 60, actor=None, open=0)
    assert told.due(why.VIEWS_OPEN) is None


def test_people_are_told_a_day_after_something_was_noted_and_soon_after_it_has_an_outcome():
    why = e.WakeReason
    told = Told(after=NOON, starts=NOON + timedelta(days=7))
    told.do(e.NoteTaken, 5, actor=TOM, words=WordsId("w1"))
    assert told.due(why.VIEWS_NEWS) == 24 * 60
    told.do(
        e.ViewsDecided, 5, views=(WordsId("w1"),), outcome=Outcome.CHANGED, reason=WordsId("w2")
    )
    assert told.due(why.VIEWS_NEWS) == 15
    told.do(e.ViewsReported, 15, actor=None)
    assert told.due(why.VIEWS_NEWS) is None
    told.do(e.NoteTaken, 5, actor=TOM, words=WordsId("w3"))
    told.do(e.MeetingOpened, 5)
    assert told.due(why.VIEWS_NEWS) is None, "they are told once this meeting is over"


def test_a_reminder_is_due_an_hour_before_and_once():
    why = e.WakeReason
    told = Told(starts=NOON + timedelta(minutes=90))
    assert told.due(why.REMINDER) == 30
    told.wake(why.REMINDER)
    assert told.due(why.REMINDER) is None
    assert Told(starts=NOON + timedelta(minutes=40)).due(why.REMINDER) is None, "it is too late"


def test_no_handler_asks_for_a_wake_up_by_hand():
    handlers = sorted((Path(bot.__file__).parent / "meeting" / "handlers").glob("*.py"))
    assert len(handlers) > 15
    assert [file.name for file in handlers if "WakeAt" in file.read_text("utf-8")] == []


def test_only_what_comes_very_often_is_declared_to_change_no_appointment():
    assert set(UNTIMED) == {e.MessagePosted, e.Reacted}


def test_a_missed_meeting_of_an_earlier_journal_was_told_at_once_and_is_not_told_again():
    starts = datetime(2026, 3, 3, 19, tzinfo=UTC)
    weekly = Series(first="2026-03-03T19:00", zone="UTC", rule="FREQ=WEEKLY")
    planned = e.MeetingPlanned(
        at=starts - timedelta(days=1), room=RoomKey("lamp"), number=1, rules=Rules(),
        starts=starts, series=weekly,
    )  # fmt: skip
    old = e.MeetingLapsed(at=starts + timedelta(days=1), due=starts)
    made = Meeting.fold([planned, e.decode(e.encode(old))])
    assert made.state.missed == ()
    assert made.state.starts == starts + timedelta(days=7)
