"""A meeting is the fold of its journal, and what follows from what happens in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.effects import PlanMeeting, Post, SaveRecord, WakeAt, Whisper
from bot.errors import IllegalMove
from bot.ids import WordsId
from bot.meeting.meeting import Meeting
from bot.records.model import Contention, MeetingState, Standing
from bot.records.published_poll import PublishedPoll
from bot.records.saved_records import MeetingRecord, PollRecord
from bot.rules import Rules
from tests.fakes.made_up import (
    ANA,
    CLOSED,
    GRACE,
    NOON,
    OPEN,
    PLANNED,
    TOM,
    WEEKLY,
    at,
    meeting,
    picture,
    planned,
    spoke,
)

# -- folding ---------------------------------------------------------------------------------------


def test_a_journal_begins_with_planned():
    for journal in ([], [e.MeetingOpened(at=NOON, actor=GRACE)]):
        with pytest.raises(ValueError, match="begins with Planned"):
            Meeting.fold(journal)


def test_a_journal_that_was_tampered_with_does_not_fold():
    with pytest.raises(IllegalMove):
        Meeting.fold([planned(), e.MeetingClosed(at=NOON, actor=GRACE)])


def test_a_meeting_is_the_fold_of_its_journal():
    first, opened, said = planned(), e.MeetingOpened(at=NOON, actor=GRACE), spoke(TOM, 1)
    made, _ = Meeting.begin(first)
    made.receive(opened)
    made.receive(said)
    folded = Meeting.fold([first, opened, said])
    assert picture(folded.state) == picture(made.state)
    assert folded.version == made.version == 3


# -- what follows ----------------------------------------------------------------------------------


def of(kind: type[Any], effects: Any) -> list[Any]:
    return [effect for effect in effects if isinstance(effect, kind)]


def kinds(effects: Any) -> list[str]:
    return [effect.card.kind for effect in of(Post, effects)]


def test_the_first_message_of_somebody_is_news_and_the_next_are_not():
    made = meeting()
    assert made.receive(spoke(TOM, 1)) != ()
    assert made.receive(spoke(TOM, 2)) == ()
    assert made.receive(spoke(ANA, 3)) != ()


def test_the_points_come_before_the_first_item():
    made = meeting(PLANNED)
    effects = made.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert kinds(effects)[:2] == ["opening", "tabled"]
    assert made.state.agenda.current is not None
    assert [c.number for c in made.state.standing(Standing.TABLED)] == [1]


def test_whoever_begins_a_meeting_that_nobody_runs_runs_it():
    made = meeting(PLANNED, facilitators=())
    assert made.state.may_facilitate(TOM)
    made.receive(e.MeetingOpened(at=NOON, actor=ANA))
    assert made.state.may_facilitate(ANA)
    assert not made.state.may_facilitate(TOM)


def test_a_meeting_that_opens_by_itself_makes_nobody_a_facilitator():
    made = meeting(PLANNED, facilitators=(), starts=at(1))
    made.receive(e.WokenUp(at=at(1), why=e.WakeReason.MEETING_DUE, due=at(1)))
    assert made.state.is_open
    assert not made.state.facilitators


def test_what_is_not_finished_goes_into_the_next_meeting():
    made = meeting(series=WEEKLY)
    made.receive(spoke(ANA, 1))
    (plan,) = of(PlanMeeting, made.receive(e.MeetingClosed(at=at(2), actor=GRACE)))
    follows = plan.event
    assert (follows.number, follows.room, follows.at) == (2, "lamp", at(2))
    assert follows.starts == datetime(2026, 3, 3, 19, tzinfo=UTC)
    assert [item.title for item in follows.items] == ["breaks", "van"]
    points = Meeting(follows).state.contentions
    assert [(one.number, one.standing, one.tabled) for one in points.values()] == [
        (1, Standing.PARKED, 1)
    ]
    assert follows.next_contention == 3
    assert follows.facilitators == (GRACE,)
    assert follows.roster == (GRACE, TOM, ANA)
    assert e.decode(e.encode(follows)) == follows


def test_everybody_on_the_roster_is_asked_and_may_answer():
    made = meeting()
    made.receive(e.Arrived(at=at(1), actor=ANA))
    effects = made.receive(e.MeetingClosed(at=at(2), actor=GRACE))
    (poll,) = [k.record for k in of(SaveRecord, effects) if isinstance(k.record, PollRecord)]
    asked = [w.to for w in of(Whisper, effects) if w.card.kind == "poll"]
    assert list(poll.roll) == asked == [GRACE, TOM, ANA]
    assert poll.closes_at == at(2) + timedelta(hours=Rules().poll_hours)


def test_a_poll_closes_once():
    made = meeting(CLOSED)
    event = e.PollClosed(at=at(9), ballots=6, published=PublishedPoll(ballots=6, roll=9))
    assert kinds(made.receive(event)) == ["poll-results"]
    assert made.receive(event) == ()


def test_of_a_poll_that_nobody_answered_nothing_is_posted_when_it_closes():
    made = meeting(CLOSED)
    effects = made.receive(
        e.PollClosed(at=at(9), ballots=0, published=PublishedPoll(ballots=0, roll=9))
    )
    assert kinds(effects) == []
    (kept,) = [k.record for k in of(SaveRecord, effects) if isinstance(k.record, PollRecord)]
    assert kept.closed_at == at(9)


def test_a_meeting_tells_where_it_stands():
    made = meeting(PLANNED)
    (opened,) = [
        k.record
        for k in of(SaveRecord, made.receive(e.MeetingOpened(at=at(1), actor=GRACE)))
        if isinstance(k.record, MeetingRecord)
    ]
    assert (opened.state, opened.opened_at, opened.closed_at) == (OPEN, at(1), None)


@pytest.mark.parametrize(("behind", "late"), [(0, False), (119, False), (120, True), (9999, True)])
def test_what_is_done_late_says_so(behind, late):
    made = meeting(PLANNED, starts=at(5))
    woke = e.WokenUp(at=at(5) + timedelta(seconds=behind), why=e.WakeReason.MEETING_DUE, due=at(5))
    opening = of(Post, made.receive(woke))[0].card
    assert ("late" in [line.key for line in opening.lines]) is late


def test_an_appointment_that_has_been_moved_does_nothing():
    made = meeting(PLANNED, starts=at(5))
    made.receive(e.SeriesSet(at=NOON, actor=GRACE, series=WEEKLY, starts=at(60)))
    assert made.receive(e.WokenUp(at=at(5), why=e.WakeReason.MEETING_DUE, due=at(5))) == ()
    assert not made.state.is_open


@pytest.mark.parametrize("phase", MeetingState)
@pytest.mark.parametrize("why", e.WakeReason)
def test_an_appointment_of_whatever_kind_may_come_at_any_time(phase, why):
    made = meeting(phase)
    made.receive(e.WokenUp(at=at(3), why=why, due=at(3)))
    assert made.state.phase is phase


def test_a_meeting_is_idle_from_the_last_thing_that_anybody_did():
    made = meeting()
    idle = timedelta(minutes=Rules().idle_minutes)
    made.receive(e.HandRaised(at=at(50), actor=TOM))
    effects = made.receive(e.WokenUp(at=NOON + idle, why=e.WakeReason.IDLE, due=NOON + idle))
    assert WakeAt(e.WakeReason.IDLE, at(50) + idle) in effects
    assert made.state.is_open
    made.receive(e.WokenUp(at=at(50) + idle, why=e.WakeReason.IDLE, due=at(50) + idle))
    assert made.state.phase is CLOSED


def test_contentions_are_carried_as_they_are():
    point = Contention(number=7, wording=WordsId("w"), raised_by=TOM, parked_at=NOON, tabled=3)
    made = Meeting(planned(contentions=(point,), next_contention=8))
    made.receive(e.ContentionParked(at=NOON, actor=ANA, wording=WordsId("new")))
    made.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert {number: c.tabled for number, c in made.state.contentions.items()} == {7: 4, 8: 1}
