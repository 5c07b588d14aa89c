"""A poll's flags follow from what is published, at both levels, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement

import pytest

from bot.people.thresholds import PollFewest
from bot.records.poll_flags import flags
from bot.records.poll_replies import PollFlag
from bot.records.published_poll import Level, PublishedPoll, published
from bot.records.questionnaire import FIRST, SEVEN, Side

HEARD, NEEDS = PollFlag.HEARD_NOT_ACTED_ON, PollFlag.NEEDS_NOT_MET
MET = {"5": 9}


def told(ballots: int, **items: dict[str, int]) -> PublishedPoll:
    return published(SEVEN, items, ballots, ballots)


def splits(people: int) -> Iterator[dict[str, int]]:
    """Every way in which so many people can answer one item."""
    for given in combinations_with_replacement(("5", "4", "3", "2", "1", "none"), people):
        yield {answer: given.count(answer) for answer in set(given)}


@pytest.mark.parametrize(
    ("say", "difference", "raised"),
    [
        ({"5": 5}, {"1": 5}, True),
        ({"5": 2, "4": 2, "1": 1}, {"5": 1, "2": 4}, True),
        ({"5": 3, "3": 2}, {"1": 5}, False),
        ({"5": 5}, {"4": 2, "1": 3}, False),
        ({"5": 6, "1": 3}, {"4": 3, "3": 6}, True),
        ({"5": 6, "1": 3}, {"4": 4, "1": 5}, False),
        # Whoever would rather not say counts for neither.
        ({"5": 4, "1": 1, "none": 4}, {"1": 5, "none": 4}, True),
        # And an item that too few have answered is not shown, so it raises nothing.
        ({"5": 9}, {"1": 4, "none": 5}, False),
    ],
)
def test_many_could_speak_and_few_made_a_difference(say, difference, raised):
    found = flags(told(sum(say.values()), say=say, difference=difference, needs=MET))
    assert (HEARD in found) is raised


@pytest.mark.parametrize(
    ("needs", "raised"),
    [
        ({"5": 5}, False),
        ({"5": 4, "1": 1}, False),
        ({"5": 3, "1": 1, "2": 1}, True),
        ({"5": 6, "2": 2}, True),
        ({"5": 7, "2": 1}, False),
        ({"5": 10, "2": 2}, False),
        ({"5": 9, "2": 3}, True),
        ({"3": 5}, True),
        ({"4": 2, "3": 3}, False),
    ],
)
def test_some_did_not_have_what_they_needed(needs, raised):
    found = flags(told(sum(needs.values()), needs=needs))
    assert (NEEDS in found) is raised
    assert HEARD not in found


def test_one_person_alone_raises_no_flag_about_needs_where_the_others_had_theirs():
    for people in range(5, 40):
        assert NEEDS not in flags(told(people, needs={"5": people - 1, "1": 1}))


def test_the_same_answers_raise_the_same_flags_whether_single_answers_are_shown_or_sides():
    levels = set()
    by_side = PollFewest(sides=5, all=99, comments=99)
    for people in (5, 8, 9):
        for answers in splits(people):
            for item, other in (("needs", MET), ("say", {"1": 9}), ("difference", {"5": 9})):
                counts = {item: answers, ("difference" if item == "say" else "say"): other}
                whole = published(SEVEN, counts, people, people)
                sides = published(SEVEN, counts, people, people, fewest=by_side)
                assert flags(whole) == flags(sides)
                levels |= {whole.level_of(item), sides.level_of(item)}
    assert levels == {Level.HIDDEN, Level.SIDES, Level.ALL}


def test_what_is_not_shown_raises_nothing():
    worst = {"say": {"5": 4}, "difference": {"1": 4}, "needs": {"1": 4}}
    assert flags(published(SEVEN, worst, 4, 4)) == ()
    many = {item: dict.fromkeys(of, 9) for item, of in worst.items()}
    assert flags(published(SEVEN, many, 9, 9)) == (HEARD, NEEDS)
    assert flags(published(SEVEN, many, 9, 9, changed=True)) == ()


def test_a_poll_of_the_first_questionnaire_raises_nothing():
    counts = {"chance": {"yes": 9}, "matters": {"1": 9}}
    shown = published(FIRST, counts, 9, 9)
    assert shown.on_side("matters", Side.LOW) == 9
    assert flags(shown) == ()
