"""What minutes show of a proposal that closed just after its meeting, and when things happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.cards import Moment, TimeOfDay
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.meeting.cards.minutes import timeline
from bot.meeting.meeting import Meeting
from bot.meeting.minutes import minutes, with_result
from bot.records.minutes import Dissent, MinutesProposal
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    Proposal,
    ProposalRecord,
    ProposalResult,
    ProposalStanding,
    Response,
    Threshold,
)
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA = (PersonId(name) for name in ("grace", "tom", "ana"))
LATER, REVIEW = NOON + timedelta(hours=1), NOON + timedelta(days=90)

# -- a proposal that was open until the end --------------------------------------------------------


def in_minutes(shown: AnswerVisibility = AnswerVisibility.NAMED) -> MinutesProposal:
    return MinutesProposal(
        number=1, wording=WordsId("bus"), method=Method.CONSENSUS, shown=shown,
        threshold=Threshold.HALF, quorum=2, standing=ProposalStanding.OPEN,
    )  # fmt: skip


def recorded(result: ProposalResult | None, closed_at: datetime | None = LATER) -> ProposalRecord:
    closed = Proposal(
        number=1, wording=WordsId("bus"), by=TOM, at=NOON, method=Method.CONSENSUS, version=2,
        standing=ProposalStanding.CLOSED, review=REVIEW,
    )  # fmt: skip
    return ProposalRecord(
        room=RoomKey("lamp"), meeting=MeetingId("m"), proposal=closed, closed_at=closed_at,
        result=result, counts={"agree": 2, "stand-aside": 1}, listed=5,
    )  # fmt: skip


RESPONSES = (
    Response(person=TOM, answer="agree", at=NOON, version=2, reason=WordsId("gladly")),
    Response(person=ANA, answer="stand-aside", at=NOON, version=2, reason=WordsId("late")),
    Response(person=GRACE, answer="block", at=NOON, version=1, reason=WordsId("before")),
    Response(person=GRACE, answer="stand-aside", at=NOON, version=2),
)


def test_minutes_show_what_a_proposal_came_to_just_after():
    one = with_result(in_minutes(), recorded(ProposalResult.CARRIED), RESPONSES)
    assert (one.standing, one.result) == (ProposalStanding.CLOSED, ProposalResult.CARRIED)
    assert one.counts == {"agree": 2, "stand-aside": 1}
    assert (one.answered, one.listed) == (3, 5)
    assert (one.closed_at, one.review) == (LATER, REVIEW)


def test_they_give_reasons_against_its_last_words_and_no_others():
    one = with_result(in_minutes(), recorded(ProposalResult.CARRIED), RESPONSES)
    assert one.dissent == (Dissent(answer="stand-aside", words=WordsId("late")),)


def test_where_too_few_have_answered_there_are_no_figures():
    one = with_result(in_minutes(), recorded(ProposalResult.TOO_FEW), RESPONSES)
    assert one.result is ProposalResult.TOO_FEW
    assert (one.counts, one.listed) == ({}, 0)


def test_of_anonymous_answers_no_reasons_are_given():
    one = in_minutes(AnswerVisibility.ANONYMOUS)
    assert with_result(one, recorded(ProposalResult.CARRIED), RESPONSES).dissent == ()


@pytest.mark.parametrize(
    "record",
    [recorded(None), recorded(ProposalResult.CARRIED, closed_at=None)],
    ids=["no result", "not closed"],
)
def test_what_has_not_come_to_anything_yet_stays_as_it_was(record):
    assert with_result(in_minutes(), record, RESPONSES) == in_minutes()


# -- when things happened --------------------------------------------------------------------------


def times(*moments: datetime, zone: str = "UTC") -> list[tuple[str, Any]]:
    """The lines of the timeline of a meeting in which something was noted at some moments."""
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, facilitators=(GRACE,), rules=Rules(),
            zone=zone,
        )
    )  # fmt: skip
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for number, at in enumerate(moments):
        meeting.receive(e.NoteTaken(at=at, actor=GRACE, words=WordsId(f"w{number}")))
    made = minutes(meeting.state, None)
    assert made is not None
    (section,) = timeline(made)
    return [(line.key, line.placeholders["time"]) for line in section.lines]


def test_on_one_day_each_thing_has_its_time():
    assert times(LATER) == [
        ("minutes-at-start", TimeOfDay(NOON, "UTC")),
        ("minutes-at-note", TimeOfDay(LATER, "UTC")),
    ]


def test_over_two_days_it_has_its_day_too():
    after = NOON + timedelta(hours=13)
    assert times(after) == [
        ("minutes-at-start", Moment(NOON, "UTC")),
        ("minutes-at-note", Moment(after, "UTC")),
    ]


def test_what_is_one_day_is_so_at_the_rooms_place():
    after = NOON + timedelta(hours=13)
    assert times(after, zone="America/New_York") == [
        ("minutes-at-start", TimeOfDay(NOON, "America/New_York")),
        ("minutes-at-note", TimeOfDay(after, "America/New_York")),
    ]
