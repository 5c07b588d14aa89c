"""Which points somebody finds in the list, and in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.ids import PersonId, WordsId
from bot.records.model import Contention, Outcome, Standing
from bot.records.outcomes import outcome_lines
from bot.records.point_list import PointFilter, Which, chosen

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, ANA = PersonId("tom"), PersonId("ana")


def point(number: int, **more: Any) -> Contention:
    return Contention(
        number=number, wording=WordsId(f"w{number}"), raised_by=TOM, parked_at=NOON, **more
    )


def settled(number: int, hours: int, outcome: Outcome = Outcome.CHANGED, **more: Any):
    return point(
        number,
        standing=Standing.SETTLED,
        outcome=outcome,
        settled_at=NOON + timedelta(hours=hours),
        **more,
    )


def numbers(which: Which, *points: Contention, who: PersonId = TOM) -> list[int]:
    found = chosen(
        points,
        PointFilter(which),
        who,
        NOON + timedelta(days=1),
        {},
        has_date=lambda one: one.number != 2,
    )
    return [one.number for one in found]


def test_open_points_stand_by_their_numbers_and_of_closed_ones_the_last_comes_first():
    points = (settled(1, hours=2), point(2), settled(3, hours=5), point(4), settled(5, hours=1))
    assert numbers(Which.OPEN, *points) == [2, 4]
    assert numbers(Which.CLOSED, *points) == [3, 1, 5]
    assert numbers(Which.MINE, *points) == [1, 2, 3, 4, 5]


def test_points_are_found_by_who_looks_after_them_and_whether_they_have_a_date():
    points = (point(1, owner=ANA), point(2, owner=TOM), point(3), settled(4, hours=1, owner=ANA))
    assert numbers(Which.OWNED, *points, who=ANA) == [1]
    assert numbers(Which.NO_OWNER, *points) == [3]
    assert numbers(Which.NO_DATE, *points) == [2]


# -- what is said of those that are closed


def said(point: Contention) -> list[str]:
    return [line.key for line in outcome_lines(point)]


def test_who_or_where_a_point_went_to_is_said_with_it():
    council, garden = WordsId("council"), WordsId("garden")
    passed_on = settled(1, 1, Outcome.PASSED_ON, recipient=council, reason=WordsId("theirs"))
    assert said(passed_on) == ["became-passed-on-to", "became-why"]
    moved = settled(1, 1, Outcome.MOVED, recipient=garden)
    assert said(moved) == ["became-moved-to"]
    assert said(settled(1, 1, Outcome.PASSED_ON)) == ["became-passed-on"], "their name was erased"
    (joined,) = outcome_lines(settled(1, 1, Outcome.JOINED, joined_into=7))
    assert (joined.key, joined.placeholders["number"]) == ("became-joined", 7)


def test_a_decision_says_enough_and_an_answer_is_no_reason():
    decided = settled(1, 1, decision=WordsId("we pay"), reason=WordsId("why"))
    assert said(decided) == ["became-changed", "became-decided"]
    answered = settled(1, 1, Outcome.ANSWERED, reason=WordsId("at eight"))
    assert said(answered) == ["became-answered", "became-answer"]
    assert said(settled(1, 1)) == ["became-changed"]
    assert outcome_lines(point(1)) == ()
