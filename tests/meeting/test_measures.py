"""Measures of evenness: known values, ranges, and what must not change them."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.ids import PersonId
from bot.meeting.measures import (
    evenness,
    gini,
    half_heard,
    largest_share,
    measures,
)
from bot.meeting.turns import Turns

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
amounts = st.lists(st.integers(0, 10_000), min_size=2, max_size=40).filter(any)
factors = st.integers(2, 1000)
CLOSE = 1e-9


# -- known values ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ([5, 5, 5, 5], (0.25, 1.0, 0.0)),
        ([9, 0, 0], (1.0, 0.0, 1.0)),
        ([1, 0], (1.0, 0.0, 1.0)),
        ([3, 1], (0.75, 0.8112781244591328, 0.5)),
        ([1, 2, 3, 4], (0.4, 0.9232196723355077, 1 / 3)),
        ([1, 1, 0, 0], (0.5, 0.5, 2 / 3)),
    ],
)
def test_known_values(given_, wanted):
    found = (largest_share(given_), evenness(given_), gini(given_))
    assert found == pytest.approx(wanted)


@pytest.mark.parametrize("nothing", [[], [0], [0, 0, 0]])
def test_of_nothing_there_is_nothing_to_say(nothing):
    assert largest_share(nothing) is evenness(nothing) is gini(nothing) is None


def test_one_person_alone_is_neither_even_nor_uneven():
    assert evenness([7]) is gini([7]) is None


# -- ranges and invariances ------------------------------------------------------------------------


@given(amounts)
def test_ranges(given_):
    share, even, uneven = largest_share(given_), evenness(given_), gini(given_)
    assert share is not None
    assert even is not None
    assert uneven is not None
    assert 1 / len(given_) - CLOSE <= share <= 1
    assert 0 <= even <= 1
    assert -CLOSE <= uneven <= 1 + CLOSE


@given(amounts, st.randoms())
def test_it_does_not_matter_who_it_is(given_, lot):
    shuffled = list(given_)
    lot.shuffle(shuffled)
    for measure in (largest_share, evenness, gini):
        assert measure(shuffled) == pytest.approx(measure(given_), abs=CLOSE)


@given(amounts, factors)
def test_it_does_not_matter_how_long_the_meeting_is(given_, factor):
    for measure in (largest_share, evenness, gini):
        assert measure([factor * x for x in given_]) == pytest.approx(measure(given_), abs=CLOSE)


@given(st.integers(2, 40), st.integers(1, 1000))
def test_the_same_for_all_is_as_even_as_can_be(n, x):
    assert evenness([x] * n) == pytest.approx(1)
    assert gini([x] * n) == pytest.approx(0, abs=CLOSE)
    assert evenness([x, *[0] * (n - 1)]) == pytest.approx(0, abs=CLOSE)
    assert gini([x, *[0] * (n - 1)]) == pytest.approx(1)


@given(amounts, st.data())
def test_giving_from_the_more_to_the_less_heard_makes_it_more_even(given_, data):
    rich, poor = max(given_), min(given_)
    assume(rich - poor >= 2)
    given_ = sorted(given_)
    much = data.draw(st.integers(1, (rich - poor) // 2))
    after = [poor + much, *given_[1:-1], rich - much]
    before_even, after_even = evenness(given_), evenness(after)
    before_gini, after_gini = gini(given_), gini(after)
    assert before_even is not None
    assert after_even is not None
    assert before_gini is not None
    assert after_gini is not None
    assert after_even >= before_even - CLOSE
    assert after_gini <= before_gini + CLOSE


@given(amounts)
def test_gini_is_the_mean_difference(given_):
    n, total = len(given_), sum(given_)
    differences = sum(abs(a - b) for a in given_ for b in given_)
    assert gini(given_) == pytest.approx(differences / (2 * total * (n - 1)), abs=CLOSE)


# -- half of the room ------------------------------------------------------------------------------


def seconds(*times):
    return [NOON + timedelta(seconds=time) for time in times]


@pytest.mark.parametrize(
    ("times", "present", "wanted"),
    [
        ((), 0, None),
        ((), 1, None),
        ((30,), 1, 30),
        ((30,), 2, 30),
        ((30,), 3, None),
        ((90, 30), 3, 90),
        ((30, 90, 600), 6, 600),
        ((30, 90, 600), 7, None),
    ],
)
def test_half_of_the_room(times, present, wanted):
    assert half_heard(seconds(*times), present, NOON) == wanted
    assert half_heard(seconds(*times), present, None) is None


# -- a meeting -------------------------------------------------------------------------------------


def meeting(words, passed=(), here=()):
    """Turns in which everybody speaks once, in as many messages of one word as is said."""
    turns = Turns(120)
    for who in here:
        turns.arrive(PersonId(who))
    for who, count in words.items():
        for _ in range(count):
            turns.speak(PersonId(who), NOON, 1)
    for who in passed:
        turns.pass_on(PersonId(who), NOON)
    return turns


def test_evenness_is_withheld_below_five_messages_a_head():
    assert measures(meeting({"a": 5, "b": 4}), NOON).evenness is None
    assert measures(meeting({"a": 5, "b": 5}), NOON).evenness == 1
    assert measures(meeting({"a": 5, "b": 5}, here="c"), NOON).gini is None
    assert measures(meeting({"a": 5, "b": 10}, here="c"), NOON).gini is not None


def test_who_passed_and_said_nothing_is_no_head_but_is_heard():
    found = measures(meeting({"a": 5, "b": 5}, passed="c"), NOON)
    assert (found.heard, found.present, found.evenness) == (3, 3, 1)


def test_the_largest_share_is_withheld_below_three_voices():
    assert measures(meeting({"a": 9, "b": 1}), NOON).largest_share is None
    assert measures(meeting({"a": 8, "b": 1, "c": 1}), NOON).largest_share == 0.8


def test_entropy_in_the_docstring_is_the_one_that_is_computed():
    p = [0.5, 0.25, 0.25]
    entropy = -sum(x * math.log(x) for x in p)
    assert evenness([2, 1, 1]) == pytest.approx(entropy / math.log(3))
