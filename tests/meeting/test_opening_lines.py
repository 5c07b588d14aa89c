"""Which lines of whoever leads seem to begin another item, with no word about moving."""

import pytest

from bot.meeting.drift_words import content_of, tokens
from bot.meeting.moving_words import AgendaNow, Move, Titles, moving
from bot.meeting.opening_lines import SEEN_FIRST, WEIGHTS, OpeningLines, score
from bot.rules import MoveKind

TITLES = Titles({1: "Respite beds", 2: "Transport to the clinic", 3: "Fees", 4: "The summer trip"})
AGENDA = AgendaNow(TITLES, 1)
TYPED = "the beds are booked until the end of the month"
SPOKEN = "um the beds are uh booked until the end"


def opens(said, *, agenda=AGENDA, since=8, before=TYPED, messages=SEEN_FIRST):
    """What is made of a line, after others."""
    openings = OpeningLines()
    for _ in range(messages):
        openings.hear(tokens(before))
    words = tokens(said)
    return openings.read(said, words, content_of(words), agenda, since)


def to(number):
    return Move(MoveKind.OPENS, number)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("Who drives people to the clinic now, and which transport is free?", to(2)),
        ("Did anybody look at transport for the clinic?", to(2)),
    ],
)
def test_a_question_about_the_next_item_seems_to_begin_it(said, where):
    assert moving(said, AGENDA) is None, "there is no word about moving"
    assert opens(said) == where


@pytest.mark.parametrize(
    "said",
    [
        "Is that so?",
        "Who booked the respite beds?",
        "I have nothing to add.",
        "thanks, that helps",
        "Who drives people to the um clinic now, and which transport is free?",
    ],
)
def test_other_lines_do_not(said):
    assert opens(said) is None


OPENING = "Who drives people to the clinic now, and which transport is free?"


def test_nothing_is_made_of_it_where_people_talk_or_too_little_was_said_or_no_item_follows():
    assert opens(OPENING) == to(2)
    assert opens(OPENING, before=SPOKEN) is None
    assert opens(OPENING, before=" ".join(["word"] * 60)) is None, "that is read out, not typed"
    assert opens(OPENING, messages=SEEN_FIRST - 1) is None
    assert opens(OPENING, agenda=AgendaNow(TITLES, 4)) is None


def test_the_item_is_named_only_if_the_line_has_most_of_its_title_and_it_is_not_done():
    said = "Did anybody look at transport for the clinic yet, who drives?"
    assert opens(said) == to(2)
    longer = {1: "Respite beds", 2: "Transport to the clinic by taxi, minibus or ambulance"}
    assert opens(said, agenda=AgendaNow(Titles(longer), 1), since=2) == to(None)
    assert opens(said, agenda=AgendaNow(TITLES, 1, frozenset({2}))) == to(None)


def test_a_line_counts_for_less_the_longer_the_item_has_been_up():
    openings = OpeningLines()
    for _ in range(SEEN_FIRST):
        openings.hear(tokens(TYPED))
    words = tokens(OPENING)
    soon, late = (
        openings.measured(OPENING, words, content_of(words), AGENDA, since) for since in (2, 50)
    )
    assert soon is not None
    assert late is not None
    assert len(soon) == len(WEIGHTS)
    assert score(soon) > score(late)
