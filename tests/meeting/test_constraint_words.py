"""What the detector of constraints takes for one. How often it is right on real meetings is
measured by `bench/constraints.py`."""

import json
import time
from pathlib import Path

import pytest

from bot.meeting.constraint_words import LONGEST, names_constraint

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
