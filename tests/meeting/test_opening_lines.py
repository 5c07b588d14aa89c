"""Which lines of whoever leads seem to begin another item, with no word about moving."""

import pytest

from bot.meeting.drift_words import content_of, tokens
from bot.meeting.moving_words import AgendaNow, Move, Titles, moving
from bot.meeting.opening_lines import SAID_FIRST, SEEN_FIRST, WEIGHTS, OpeningLines, score
from bot.rules import MoveKind

TITLES = Titles({1: "Respite beds", 2: "Transport to the clinic", 3: "Fees", 4: "The summer trip"})
AGENDA = AgendaNow(TITLES, 1)
TYPED = "the beds are booked until the end of the month"
SPOKEN = "um the beds are uh booked until the end"


def heard(*, before=TYPED, messages=SEEN_FIRST, by="tom"):
    """Lines as they come before one that is looked at."""
    openings = OpeningLines()
    for _ in range(messages):
        openings.hear(by, by, tokens(before))
    return openings


def opens(said, *, agenda=AGENDA, since=8, **others):
    """What is made of a line, after others."""
    openings, words = heard(**others), tokens(said)
    openings.hear("grace", "Grace", words)
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
    assert opens(OPENING, messages=SEEN_FIRST - 2) is None
    assert opens(OPENING, agenda=AgendaNow(TITLES, 4)) is None


def test_the_item_is_named_only_if_the_line_has_most_of_its_title_and_it_is_not_done():
    said = "ok, did anybody look at transport for the clinic yet, who drives?"
    assert opens(said) == to(2)
    longer = {1: "Respite beds", 2: "Transport to the clinic by taxi, minibus or ambulance"}
    three = "ok, next, who goes to the clinic by taxi, any transport for them?"
    assert opens(three, agenda=AgendaNow(Titles(longer), 1), since=SAID_FIRST) == to(2)
    two = "ok, next, who drives people to the clinic each week, any transport for them?"
    assert opens(two, agenda=AgendaNow(Titles(longer), 1), since=SAID_FIRST) == to(None)
    assert opens(said, agenda=AgendaNow(TITLES, 1, frozenset({2}))) == to(None)


def test_a_line_counts_for_less_the_longer_the_item_has_been_up():
    openings, words = heard(), tokens(OPENING)
    soon, late = (
        openings.measured(OPENING, words, content_of(words), AGENDA, since) for since in (2, 50)
    )
    assert soon is not None
    assert late is not None
    assert len(soon) == len(WEIGHTS)
    assert score(soon) > score(late)


def test_an_item_on_which_others_have_said_next_to_nothing_does_not_end_without_a_word():
    assert opens(OPENING, since=SAID_FIRST) == to(2)
    assert opens(OPENING, since=SAID_FIRST - 1) is None
    assert opens(OPENING, by="grace") is None, "she alone has spoken"


@pytest.mark.parametrize(
    "said",
    [
        "We'll talk about transport for the clinic during the break, who drives?",
        "If we have time, we can ask who drives: is transport to the clinic free?",
    ],
)
def test_what_is_for_later_or_only_if_begins_nothing(said):
    assert opens(said) is None


def test_only_an_item_that_is_ahead_is_named():
    third = AgendaNow(TITLES, 3)
    said = "Who books the respite beds on the summer trip, and is it far?"
    assert opens(said, agenda=third) == to(4)
    both = "Who goes on the summer trip, and who books the respite beds?"
    assert opens(both, agenda=third) == to(4)


def test_a_line_with_the_title_of_another_item_ahead_counts_for_more_than_one_with_none():
    openings = heard()
    elsewhere, nowhere = "Who pays the fees?", "Who pays the bill?"
    found = [
        openings.measured(said, tokens(said), content_of(tokens(said)), AGENDA, 3)
        for said in (elsewhere, nowhere)
    ]
    assert found[0] is not None
    assert found[1] is not None
    assert score(found[0]) > score(found[1])
    after = openings.measured(
        elsewhere, tokens(elsewhere), content_of(tokens(elsewhere)), AgendaNow(TITLES, 3), 3
    )
    assert after is not None
    assert score(after) < score(found[1]), "it is the one that is up"


OFFER = moving("anything else on 1), or shall we go on to 2) transport?", AGENDA)


def offered(*said, agenda=AGENDA, offer=OFFER):
    """What is made of the last of some lines, by "tom: ..." and the like, after an offer."""
    openings = heard()
    openings.hear("grace", "Grace", ["anything", "else"])
    openings.offered(offer, AGENDA)
    found = None
    for line in said:
        by, _, text = line.partition(": ")
        openings.hear(by, by, tokens(text))
        if by == "grace":
            found = openings.taken_up(text, agenda)
    return found


def test_an_offer_to_go_on_is_taken_up_by_the_next_line_of_whoever_leads():
    assert Move(MoveKind.WINDING, 2, offered=True) == OFFER
    assert offered("tom: yes please", "grace: ok, who drives?") == to(2)
    assert offered("tom: yes please") is None, "members take nothing up"
    assert offered(*["tom: one more thing"] * 6, "grace: right") is None, "that is late"
    assert offered("grace: right", agenda=AgendaNow(TITLES, 3)) is None, "another item is up"
    assert offered("grace: right", agenda=AgendaNow(TITLES, 1, frozenset({2}))) is None


def test_an_offer_waits_while_whoever_leads_answers_somebody():
    reply = "grace: tom: the van is back on Monday"
    assert offered("tom: and the van?", reply) is None
    assert offered("tom: and the van?", reply, "tom: good", "grace: right") == to(2)
    assert offered("tom: and the van?", "grace: eve: you know about transport") == to(2)
