"""When people are reminded between meetings follows from the state alone: once a day at most, each
thing once, over changes of the clocks and whatever the clock of the computer does.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import events as e
from bot.effects import Forward, PlanMeeting, Whisper
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.meeting.reminders import MORNING, morning, reminders
from bot.records.model import Contention
from bot.rules import Rules

GRACE, TOM, ANA = PEOPLE = [PersonId(name) for name in ("grace", "tom", "ana")]
BERLIN = "Europe/Berlin"
FRIDAY = datetime(2026, 3, 20, 18, tzinfo=UTC)
"""A week before the clocks go forward."""
WHY = e.WakeReason.FOLLOW_UP


class Room:
    """A planned meeting and those after it, woken whenever something about reminders is due."""

    def __init__(self, **more: Any) -> None:
        planned = e.MeetingPlanned(
            at=FRIDAY,
            room=RoomKey("lamp"),
            number=1,
            rules=Rules(),
            **{"zone": BERLIN, "facilitators": (GRACE,), "roster": tuple(PEOPLE), **more},
        )
        self.now = FRIDAY
        self.meeting = Meeting(planned)
        self.told: list[tuple[PersonId, datetime]] = []
        """Who got a message of these, and when."""

    def does(self, kind: type[e.Event], who: PersonId | None = GRACE, **fields: Any) -> None:
        effects = self.meeting.receive(kind(at=self.now, actor=who, **fields))
        self.told += [
            (one.to, self.now)
            for one in effects
            if isinstance(one, Whisper) and one.card.kind in ("follow-up", "action-told")
        ]
        for one in effects:
            if isinstance(one, PlanMeeting):
                self.meeting = Meeting(one.event)
            assert not isinstance(one, Forward)

    def passes(self, **much: float) -> None:
        """Time passes, and whatever is due is kept at its time."""
        until = self.now + timedelta(**much)
        while due := self.due(until):
            (why, about), at = due
            self.now = max(self.now, at)
            self.does(e.WokenUp, None, why=why, due=at, about=about)
        self.now = until

    def due(self, until: datetime) -> Any:
        table = appointments(self.meeting.state).items()
        mine = [(key, at) for key, at in table if key[0] is WHY and at <= until]
        return min(mine, key=lambda pair: pair[1], default=None)


def test_a_reminder_is_at_nine_on_the_clock_on_the_wall_before_and_after_the_clocks_change():
    room = Room()
    room.does(e.ActionAdded, ANA, words=WordsId("hall"), owner=ANA, due=date(2026, 4, 1))
    room.passes(days=20)
    times = [at.astimezone(ZoneInfo(BERLIN)) for who, at in room.told if who == ANA]
    assert [(at.date(), at.time()) for at in times] == [
        (date(2026, 3, 26), MORNING),
        (date(2026, 3, 31), MORNING),
    ]
    assert morning(BERLIN, date(2026, 3, 26)).hour == 8
    assert morning(BERLIN, date(2026, 3, 31)).hour == 7


@pytest.mark.parametrize("zone", [BERLIN, "Pacific/Apia", "America/Los_Angeles", "UTC"])
def test_every_day_of_a_year_has_one_morning(zone):
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(366)]
    mornings = [morning(zone, day) for day in days]
    assert mornings == sorted(set(mornings))
    assert all(
        at.astimezone(ZoneInfo(zone)).date() == day for at, day in zip(mornings, days, strict=True)
    )


def test_a_clock_that_is_set_back_an_hour_brings_nothing_a_second_time():
    room = Room(facilitators=())
    room.does(e.ActionAdded, ANA, words=WordsId("hall"), owner=ANA, due=date(2026, 3, 22))
    mine = [one.day for one in reminders(room.meeting.state) if one.about == "action-1"]
    assert mine == [date(2026, 3, 21)]
    room.passes(days=1)
    assert len(room.told) == 1
    for back in (1, 16):  # an hour; and to the evening before
        room.now -= timedelta(hours=back)
        room.does(
            e.WokenUp, None, why=WHY, due=morning(BERLIN, date(2026, 3, 21)), about="action-1"
        )
    assert len(room.told) == 1


def test_an_appointment_that_came_too_late_for_its_subject_does_nothing():
    room = Room(facilitators=())
    room.does(e.ActionAdded, ANA, words=WordsId("hall"), owner=ANA, due=date(2026, 3, 22))
    key = WHY, "action-1"
    at = appointments(room.meeting.state)[key]
    room.does(e.ActionDone, ANA, number=1)
    room.now = at
    room.does(e.WokenUp, None, why=WHY, due=at, about=key[1])
    assert room.told == []


def test_the_owner_of_a_point_is_reminded_before_the_meeting_at_which_it_comes_back():
    point = Contention(
        number=1, wording=WordsId("nights"), raised_by=TOM, parked_at=FRIDAY, owner=ANA
    )
    room = Room(contentions=(point,), next_contention=2, starts=FRIDAY + timedelta(days=7))
    room.passes(days=6, hours=20)
    days = [at.astimezone(ZoneInfo(BERLIN)).date() for who, at in room.told if who == ANA]
    assert days == [date(2026, 3, 23), date(2026, 3, 26)]


def test_while_a_meeting_is_running_nobody_is_reminded_and_afterwards_at_once():
    room = Room()
    room.does(e.ActionAdded, ANA, words=WordsId("hall"), owner=ANA, due=date(2026, 3, 22))
    room.now = datetime(2026, 3, 21, 7, tzinfo=UTC)
    room.does(e.MeetingOpened)
    room.passes(hours=3)
    assert room.told == []
    room.does(e.MeetingClosed)
    room.passes(minutes=1)
    assert [who for who, _ in room.told] == [ANA]


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(PEOPLE), st.integers(0, 12)),
        st.tuples(st.just("done"), st.sampled_from(PEOPLE), st.integers(1, 6)),
        st.tuples(st.just("date"), st.integers(1, 6), st.integers(0, 12)),
        st.tuples(st.just("pass"), st.integers(1, 60)),
        st.tuples(st.just("meet"), st.integers(1, 90)),
        st.tuples(st.just("away"), st.integers(1, 12)),
        st.tuples(st.just("back"), st.integers(1, 3)),
    ),
    max_size=25,
)


@given(steps=_STEPS)
@settings(deadline=None, max_examples=120)
def test_nobody_is_told_twice_on_one_day_whatever_happens(steps):
    room = Room()
    for step in steps:
        state = room.meeting.state
        today = room.now.astimezone(ZoneInfo(BERLIN)).date()
        match step:
            case ("add", who, days):
                due = today + timedelta(days=days)
                room.does(e.ActionAdded, who, words=WordsId("w"), owner=who, due=due)
            case ("done", _, number) if number in state.actions and state.actions[number].is_open:
                room.does(e.ActionDone, GRACE, number=number)
            case ("date", number, days) if (
                number in state.actions and state.actions[number].is_open
            ):
                room.does(e.ActionDateSet, GRACE, number=number, due=today + timedelta(days=days))
            case ("pass", hours):
                room.passes(hours=hours)
            case ("meet", minutes):
                room.does(e.MeetingOpened)
                room.now += timedelta(minutes=minutes)
                room.does(e.MeetingClosed)
            case ("away", days):
                room.now += timedelta(days=days)
                room.passes(minutes=1)
            case ("back", hours):
                room.now -= timedelta(hours=hours)
    room.passes(days=20)
    days = Counter((who, at.astimezone(ZoneInfo(BERLIN)).date()) for who, at in room.told)
    assert max(days.values(), default=1) == 1
    assert not room.meeting.state.follow_ups.held, "what waits is told in the end"
