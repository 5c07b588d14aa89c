"""What the detector of constraints takes for one. How often it is right on real meetings is
measured by `bench/constraints.py`."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.meeting.constraint_words import _FINDS, LONGEST, may_name, names_constraint
from bot.meeting.drift_words import tokens

LABELS = Path(__file__).parents[2] / "bench" / "constraint_labels.json"

CONSTRAINTS = (
    "We don't have the money for that.",
    "there’s no budget for a second worker",
    "Nice, but it's too expensive",
    "That would be very costly for us",
    "I'm afraid we can't afford a coach",
    "We haven't got the staff to run it on Sundays",
    "it only works if somebody volunteers, unless someone volunteers it will never happen",
    "sorry, too busy until the summer",
    "I just haven't had time to look at it.",
    "We don’t have enough time for this",
    "The hall is too small for fifty people",
    "There is no room left in the clinic",
    "we are not allowed to cook there",
    "The insurance doesn't cover volunteers",
    "That's against the law, isn't it?",
    "Our capacity is limited this year",
)
MORE = (
    "everybody here is too busy for that",
    "I'm really busy this week",
    "it is too late for that now",
    "That is very time-consuming",
    "it takes too long, people say",
    "we ran out of time to ask them",
    "I only work part-time there",
    "given the limited time we have",
    "a lift would be very expensive",
    "that is far more expensive than a ramp",
    "it's costly to hire one",
    "it is unaffordable for us",
    "It goes beyond the budget",
    "that isn't within the budget",
    "the budget is tight this year",
    "it still needs funding",
    "it is hard to fund a van",
    "the room costs too much",
    "we can only spend fifty pounds",
    "not for twenty pounds, I fear",
    "who is going to pay for it?",
    "there are no drivers on Sundays",
    "there are not enough people to run it",
    "nobody has time in July",
    "we are short staffed at weekends",
    "we are limited by the number of chairs",
    "we're struggling to find volunteers",
    "it may be illegal to do that",
    "we aren't allowed to cook there",
    "we don't have permission from the school",
    "it does not comply with the fire rules",
    "we lack the capacity",
)
NOTHING = (
    "no time",
    "What does it cost?",
    "It isn't very expensive",
    "There is no extra cost",
    "I don't think it's too expensive",
    "We have plenty of time and money",
    "We're running out of time, let us move on",
    "In no time we had forty people here",
    "The room was full of good ideas",
    "There are no space constraints there",
    "The law was changed last year",
    "I like the time we spend together",
    "We are busy painting the hall",
    "No tengo dinero para eso, es demasiado caro",
    "",
)


@pytest.mark.parametrize("text", CONSTRAINTS)
def test_a_limit_of_money_time_people_room_or_rules_is_found(text):
    assert names_constraint(text)


def test_what_is_looked_for_is_found_by_the_words_that_it_is_looked_for_by():
    """Every one of them stands in the way of something in one of these sentences, and is not missed
    for a word that was forgotten beside it."""
    sentences = [text.lower().replace("’", "'") for text in (*CONSTRAINTS, *MORE)]
    for _, pattern in _FINDS:
        by_it = [text for text in sentences if re.search(pattern, text)]
        assert by_it, pattern
        assert all(names_constraint(text) for text in by_it), by_it


@pytest.mark.parametrize("text", NOTHING)
def test_other_messages_are_left_alone(text):
    assert not names_constraint(text)


def test_a_long_message_is_left_alone():
    limit = "We don't have the money for that."
    long = limit + " and so on" * (LONGEST // 3)
    assert names_constraint(limit)
    assert not names_constraint(long)


def test_one_huge_word_or_ten_thousand_denials_cost_no_more_than_a_long_message():
    for text in ("no " * 26_000, "time" * 20_000, "not a " * 39 + "expensive", "n't have " * 39):
        began = time.perf_counter()
        names_constraint(text)
        assert time.perf_counter() - began < 0.5


def test_the_labels_are_references_without_texts():
    known = json.loads(LABELS.read_text(encoding="utf-8"))
    for sample in ("candidates", "random"):
        rows = [row for some in known[sample].values() for row in some]
        assert len(rows) == 400
        assert all(isinstance(part, int) for row in rows for part in row)


# -- before it is looked for -----------------------------------------------------------------------

VOCABULARY = sorted(
    {word for pattern in _FINDS for word in re.findall(r"[a-z]+(?:'[a-z]+)?", pattern[1])}
    | {"don't", "isn't", "haven’t", "no one", "a", "it", "we", "for"}
)


@pytest.mark.parametrize("said", [*CONSTRAINTS, *MORE])
def test_whatever_names_one_is_looked_at(said: str) -> None:
    assert may_name(tokens(said), said)


@pytest.mark.parametrize(
    "said",
    [
        "fifty-two people came up the stairs",
        "let us put the landing to the vote",
        "a permit is needed for the ramp",
        "it is in room 3, and it is time to go",
        "we would like a ramp at the door",
    ],
)
def test_of_what_speaks_of_people_or_time_and_of_no_want_nothing_is_looked_at(said: str) -> None:
    assert not may_name(tokens(said), said)


@given(st.lists(st.sampled_from(VOCABULARY), min_size=3, max_size=9).map(" ".join))
def test_nothing_is_passed_over_that_would_be_found(said: str) -> None:
    if names_constraint(said):
        assert may_name(tokens(said), said)


def test_of_all_that_was_labelled_nothing_is_passed_over_for_want_of_another_word() -> None:
    """Each way of saying it, with every word that it is said with."""
    told = 0
    for want in ("no", "not enough", "without", "too little", "n't have", "lack of"):
        for of in ("people to do it", "time for it", "rooms", "space", "room"):
            said = f"we {want} {of}" if want != "n't have" else f"we do{want} {of}"
            if names_constraint(said):
                told += 1
                assert may_name(tokens(said), said), said
    assert told >= 20
