"""The score of lines that begin another item can be fitted anew, and is what was fitted."""

from __future__ import annotations

import os
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pytest

from bench.topic_cases import Case
from bench.topic_fit import Line, asked, chats, fit, fitted, lines
from bench.topic_recordings import START, Change, Recording, Turn
from bot.meeting.opening_lines import BASE, LEAST, SEEN_FIRST, WEIGHTS

NUMBER = list(WEIGHTS).index("next_title")


def made_up() -> Case:
    """Ann asks about the keys, which come after the ramp, with no word about moving."""
    said = [("tom", "the ramp is too steep for a wheelchair")] * SEEN_FIRST
    said += [("ann", "yes"), ("ann", "Who has the spare keys, and where do they hang?")]
    turns = tuple(
        Turn(n, START + timedelta(minutes=n), who, text, None) for n, (who, text) in enumerate(said)
    )
    agenda = ("The ramp", "The keys")
    one = Recording("own", "made-up", "own", "ann", agenda, turns, (0, 1))
    changes = [Change(0, 0, how="names"), Change(len(said) - 1, 1, how="names")]
    return Case(one, changes, by_hand=True)


def test_only_lines_of_whoever_leads_are_fitted_and_the_one_before_a_change_begins_it() -> None:
    rows = lines(made_up())
    assert [(row.place, row.begins) for row in rows] == [
        (SEEN_FIRST, True),
        (SEEN_FIRST + 1, True),
    ]
    assert [row.found[NUMBER] for row in rows] == [0.0, 1.0], "the second has the title's word"


def test_a_feature_that_tells_is_worth_something_and_questions_keep_their_distance() -> None:
    def line(place: int, told: float) -> Line:
        found = tuple(told if n == NUMBER else place % 3 for n in range(len(WEIGHTS)))
        return Line(place, 0, found, begins=bool(told), near=bool(told))

    rows = [line(place, float(place % 5 == 0)) for place in range(60)]
    weights = fit(rows)
    assert weights[1 + NUMBER] == max(weights)
    at = [row.place for row in asked(rows, weights, 0.0)]
    assert at
    assert all(place % 5 == 0 for place in at)
    assert all(b - a >= 10 for a, b in pairwise(at))


def test_a_question_is_over_when_the_item_changes() -> None:
    found = tuple(float(n == NUMBER) for n in range(len(WEIGHTS)))
    rows = [Line(place, place // 4, found, begins=True, near=True) for place in range(8)]
    weights = np.array([0.0, *(float(n == NUMBER) for n in range(len(WEIGHTS)))])
    assert [row.place for row in asked(rows, weights, 0.5)] == [0, 4]


@pytest.mark.skipif(
    not (os.environ.get("HEARD_DRIFT_DATA") and os.environ.get("HEARD_TRANSCRIPTS")),
    reason="set HEARD_DRIFT_DATA and HEARD_TRANSCRIPTS to fit it anew",
)
def test_what_ships_is_what_was_fitted() -> None:
    found, least = fitted(chats())
    assert [round(float(one), 2) for one in found] == [BASE, *WEIGHTS.values()]
    assert least == LEAST
