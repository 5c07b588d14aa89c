"""What a meeting came to, in figures: each thing is done another number of times, and counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from bot import events as e
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.summary import summary
from bot.records.constraints import ConstraintStanding
from bot.records.model import Contention, Outcome
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, PRIYA = PersonId("grace"), PersonId("tom"), PersonId("priya")
WORDS = WordsId("w")


def planned(**more: Any) -> Meeting:
    plan = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=2,
        rules=Rules(),
        facilitators=(GRACE,),
        roster=(GRACE, TOM, PRIYA),
        **more,
    )
    return Meeting(plan)


@pytest.fixture
def ids() -> Iterator[WordsId]:
    return (WordsId(f"w{number}") for number in count(1))


def test_what_was_recorded_is_counted(ids: Iterator[WordsId]) -> None:
    old = Contention(number=1, wording=WORDS, raised_by=TOM, parked_at=NOON - timedelta(hours=1))
    meeting = planned(contentions=(old,), next_contention=2)

    def does(event: type[e.Event], by: PersonId = GRACE, **more: Any) -> None:
        meeting.receive(event(at=NOON + timedelta(minutes=10), actor=by, **more))

    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    does(e.Arrived, TOM)
    for _ in range(2):
        does(e.ContentionParked, TOM, wording=next(ids))
    for number in (1, 2):
        does(e.ContentionSettled, number=number, outcome=Outcome.NOT_TAKEN, reason=WORDS)
    for _ in range(4):
        does(e.DecisionRecorded, words=next(ids))
    does(e.DecisionRecorded, words=next(ids), corrects=WordsId("w3"))
    for _ in range(5):
        does(e.ActionAdded, TOM, words=next(ids))
    for number in (1, 2, 3):
        does(e.ActionDone, number=number)
    for _ in range(6):
        does(e.ConstraintLogged, PRIYA, kind=ConstraintKind.FUNDS, words=next(ids))
    became = [ConstraintStanding.REAL, *[ConstraintStanding.MET] * 2]
    became += [ConstraintStanding.AVOIDED] * 3
    for number, standing in enumerate(became, 1):
        does(e.ConstraintReviewed, number=number, standing=standing)
    for number in (1, 2, 3):
        does(e.ProposalMade, TOM, wording=next(ids), method=Method.CONSENT)
        if number < 3:
            does(e.ProposalClosed, number=number)
    does(e.ViewsDecided, views=(WordsId("w20"), WordsId("w21")), outcome=Outcome.CHANGED)
    meeting.receive(e.MeetingClosed(at=NOON + timedelta(minutes=30), actor=GRACE))
    found = summary(meeting.state)
    assert found is not None
    assert (found.number, found.held, found.seconds, found.people) == (2, True, 1800, 2)
    assert (found.points_opened, found.points_settled) == (2, 2)
    assert found.settle_seconds == (0, 70 * 60), "the one had been parked an hour before"
    assert found.decisions == 4, "a correction is none"
    assert (found.actions, found.actions_closed) == (5, 3)
    assert found.constraints == 6
    assert (found.constraints_real, found.constraints_met, found.constraints_avoided) == (1, 2, 3)
    assert (found.proposals_closed, found.outcomes) == (2, 2)


def test_messages_hands_and_times_are_counted() -> None:
    meeting = planned(items=(e.PlannedItem(title=WordsId("van"), minutes=10),))
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))

    def later(minutes: float, event: type[e.Event], by: PersonId, **more: Any) -> None:
        meeting.receive(event(at=NOON + timedelta(minutes=minutes), actor=by, **more))

    for number in range(4):
        later(1 + number, e.MessagePosted, TOM, ref=f"m{number}", words=20, substantial=True)
    later(6, e.Reacted, PRIYA, ref="m0")
    for who in (TOM, PRIYA, GRACE):
        later(7, e.HandRaised, who)
    later(9, e.FloorGiven, GRACE)
    later(12, e.FloorGiven, GRACE)
    later(15, e.MeetingClosed, GRACE)
    found = summary(meeting.state)
    assert found is not None
    assert (found.messages, found.unanswered) == (4, 3)
    assert (found.called, found.waiting, found.longest_wait_seconds) == (2, 1, 300)
    assert found.over_seconds == 300


def test_an_outcome_that_does_not_settle_a_point_twice_is_a_dispute() -> None:
    disputed = Contention(
        number=1,
        wording=WORDS,
        raised_by=TOM,
        parked_at=NOON,
        reopened=1,
    )
    meeting = planned(contentions=(disputed,), next_contention=2)
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    meeting.receive(
        e.ContentionSettled(at=NOON, actor=GRACE, number=1, outcome=Outcome.NOT_TAKEN, reason=WORDS)
    )
    meeting.receive(e.ContentionOutcomeAnswered(at=NOON, actor=TOM, number=1, settles=False))
    meeting.receive(e.MeetingClosed(at=NOON + timedelta(minutes=30), actor=GRACE))
    found = summary(meeting.state)
    assert found is not None
    assert found.points_disputed == 1


def test_there_is_none_of_a_meeting_that_is_not_over() -> None:
    meeting = planned()
    assert summary(meeting.state) is None
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert summary(meeting.state) is None
