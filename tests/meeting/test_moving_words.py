"""What is taken for a word that the meeting goes on, and what is not."""

import pytest

from bot.meeting.moving_words import Move, moving
from bot.rules import MoveKind

AGENDA = {1: "Respite beds", 2: "Transport to the clinic", 3: "Fees", 4: "Any other business"}
NEXT = Move(MoveKind.NEXT)
WINDING = Move(MoveKind.WINDING)


def to(number):
    return Move(MoveKind.ITEM, number)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok, moving on", NEXT),
        ("Let's move on to the next item.", NEXT),
        ("Thanks Tom. Next up: fees", to(3)),
        ("ok, on to 2)", to(2)),
        ("2) transport", to(2)),
        ("let's talk about transport now", to(2)),
        ("Anything else on this?", WINDING),
        ("anything else on 1)?", WINDING),
    ],
)
def test_it_says_where_the_meeting_goes(said, meant):
    assert moving(said, AGENDA, 1) == meant


@pytest.mark.parametrize(
    "said",
    [
        "let's come back to 2) later",
        "> moving on to fees",
        "when did we talk about transport?",
        "the van needs a driver",
        "ok, on to 1)",
    ],
)
def test_it_says_nothing_about_that(said):
    assert moving(said, AGENDA, 1) is None
