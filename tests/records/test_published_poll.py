"""What may be told of a poll."""

from __future__ import annotations

import pytest

from bot.ids import WordsId
from bot.people.thresholds import Crowd, groups_shown, may_show_groups, poll_fewest, tells_nobody
from bot.records.published_poll import CellCounts, Held, Level, published
from bot.records.questionnaire import SEVEN, Side

CARERS = WordsId("carers")


def counts(**answers: int) -> dict[str, dict[str, int]]:
    """The same answers to every item: `a5=3` for three who said 5."""
    given = {name.removeprefix("a"): number for name, number in answers.items()}
    return {item.name: dict(given) for item in SEVEN.items}


@pytest.mark.parametrize(
    ("ballots", "level", "held", "comments"),
    [
        (0, Level.HIDDEN, Held.FEW, 0),
        (4, Level.HIDDEN, Held.FEW, 0),
        (5, Level.SIDES, None, 0),
        (7, Level.SIDES, None, 0),
        (8, Level.ALL, None, 3),
    ],
)
def test_below_five_only_how_many_from_five_sides_from_eight_all_five_and_comments(
    ballots, level, held, comments
):
    told = published(SEVEN, counts(a5=ballots), ballots, 9, comments=3)
    assert (told.ballots, told.roll) == (ballots, 9)
    assert (told.level, told.held, told.comments) == (level, held, comments)
    assert len(told.items) == (0 if level is Level.HIDDEN else 7)


def test_from_five_it_is_sides_and_no_more():
    told = published(SEVEN, counts(a5=1, a4=2, a3=1, a1=1, none=1), 6, 6)
    assert told.items["say"] == {"high": 3, "middle": 1, "low": 1, "unsaid": 1}
    assert (told.on_side("say", Side.HIGH), told.answered("say")) == (3, 5)


def test_those_who_would_rather_not_say_count_for_no_threshold_of_an_item():
    answers = counts(a5=5, a1=4) | {"needs": {"1": 4, "none": 5}, "enjoyed": {"2": 7, "none": 2}}
    told = published(SEVEN, answers, 9, 9)
    assert told.level_of("say") is Level.ALL
    assert told.level_of("needs") is Level.HIDDEN
    assert told.level_of("enjoyed") is Level.SIDES
    assert told.items["enjoyed"] == {"high": 0, "middle": 0, "low": 7, "unsaid": 2}
    assert told.on_side("needs", Side.LOW) is None


def test_what_is_set_for_a_room_only_raises_the_numbers():
    assert poll_fewest(3, 3) == poll_fewest(0) == (5, 8, 8)
    assert poll_fewest(6, 7) == (6, 8, 8)
    assert poll_fewest(10, 5) == (10, 10, 10)
    assert poll_fewest(5, 20) == (5, 8, 20)
    assert published(SEVEN, counts(a5=9), 9, 9, fewest=poll_fewest(10)).level is Level.HIDDEN


def test_an_item_that_was_not_asked_is_not_told():
    told = published(SEVEN, counts(a5=9) | {"chance": {"yes": 9}}, 9, 9)
    assert "chance" not in told.items


# -- groups ----------------------------------------------------------------------------------------


def cells(**ballots: int) -> dict[frozenset[str], int]:
    """`a_b=5`: five ballots of people who are in both groups; `_`: of those who are in none."""
    return {frozenset(filter(None, name.split("_"))): n for name, n in ballots.items()}


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ({"a": 5, "_": 5}, "a"),
        ({"a": 5, "_": 4}, ""),  # the others
        ({"a": 4, "_": 9}, ""),
        ({"a": 5, "b": 5}, "ab"),
        ({"a": 9, "b": 9, "a_b": 1}, "a"),
        ({"a": 9, "b": 9, "a_b": 5}, "ab"),
        ({"a": 9, "b": 9, "a_b": 0}, "a"),  # somebody in both could have answered, and has not
        ({"a": 9, "b": 3, "_": 9}, "a"),
        ({"a": 5, "b": 5, "c": 3, "_": 2}, "ab"),
    ],
)
def test_groups_are_shown_only_where_no_part_of_them_has_fewer_than_five(parts, shown):
    assert "".join(groups_shown("abc", cells(**parts))) == shown


def test_an_item_is_shown_by_group_only_if_enough_have_answered_it_in_every_part():
    of_group = CellCounts(ballots=9, counts=counts(a5=9) | {"needs": {"1": 4, "none": 5}})
    others = CellCounts(ballots=6, counts=counts(a4=6))
    told = published(
        SEVEN,
        counts(a5=9, a4=6),
        15,
        20,
        groups=[CARERS],
        cells={frozenset({CARERS}): of_group, frozenset(): others},
    )
    group = told.groups[CARERS]
    assert group.ballots == 9
    assert "needs" not in group.items
    # Nine would do for single answers, but those of the six others follow by subtraction.
    assert group.items["say"] == {"high": 9, "middle": 0, "low": 0, "unsaid": 0}


# -- across meetings -------------------------------------------------------------------------------


def crowd(people: str, ballots: int | None = None, **more) -> Crowd[str]:
    return Crowd(frozenset(people), len(people) if ballots is None else ballots, **more)


@pytest.mark.parametrize(
    ("now", "before", "safe"),
    [
        (crowd("abcdefgh"), [], True),
        (crowd("abcdefgh"), [crowd("abcdefgh", 5)], True),  # the same people
        (crowd("abcdefghi"), [crowd("abcdefgh")], False),  # a newcomer
        (crowd("abcdefg"), [crowd("abcdefgh")], False),  # somebody has left
        (crowd("abcdefgi"), [crowd("abcdefgh")], False),  # one for another
        (crowd("abcdefghijklm"), [crowd("abcdefgh")], True),  # five newcomers
        (crowd("abcdefghijk"), [crowd("abcdefghij", 6)], True),  # among four who did not answer
        (crowd("abcdefghijk"), [crowd("abcdefghij", 7)], False),
        (crowd("abcdefghij"), [crowd("abcdefghijk", 6)], False),  # all ten answered: who left?
        (crowd("abcdefghij", 6), [crowd("abcdefghijk", 6)], True),
        # Each by itself would do, but all ten may have answered in one of the two.
        (crowd("abcdefghijk", 6), [crowd("abcdefghij", 5), crowd("abcdefghij", 5)], False),
        (crowd("abcdefgh"), [crowd("abcdefg", unknown=1)], False),
    ],
)
def test_figures_are_shown_only_if_no_newcomer_and_nobody_who_left_can_be_told(now, before, safe):
    assert tells_nobody(now, before) is safe


def test_figures_by_group_are_shown_once_among_polls_that_are_compared():
    room = "abcdefghijkl"
    assert may_show_groups(crowd(room), [crowd(room)])
    assert not may_show_groups(crowd(room), [crowd(room, grouped=True)])
    assert not may_show_groups(crowd(room), [crowd(room[:-1], 5)])
    assert tells_nobody(crowd(room), [crowd(room, grouped=True)])
    assert not tells_nobody(crowd(room + "mnopq"), [crowd(room, 5, grouped=True)])


@pytest.mark.parametrize(
    ("answers", "found"),
    [(("4", "5"), 3), (("1", "2"), 1), (("3",), 1), (("5",), 0), (("1", "2", "3", "4", "5"), 5)],
    ids=["yes", "no", "between", "half of a side", "all"],
)
def test_where_only_sides_are_shown_those_count_whose_whole_side_is_asked_for(answers, found):
    told = published(SEVEN, counts(a5=1, a4=2, a3=1, a1=1, none=1), 6, 6)
    assert told.level_of("say") is Level.SIDES
    assert told.gave("say", answers) == found


def test_where_all_answers_are_shown_each_counts():
    told = published(SEVEN, counts(a5=6, a4=2, a1=1), 9, 9)
    assert told.level_of("say") is Level.ALL
    assert (told.gave("say", ("5",)), told.gave("say", ("4", "1"))) == (6, 3)
    assert told.gave("nothing", ("5",)) == 0
