"""What is taken for a word that the meeting goes on, and what is not."""

import pytest

from bot.meeting.moving_words import AgendaNow, Move, moving
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
        ("that was a short one, moving on", NEXT),
        ("Last question: who has the keys?", NEXT),
        ("we have ten minutes left - so I'd like to move on to the last item", NEXT),
        ("ok so let's turn to item 3", to(3)),
        ("so then fees", to(3)),
        ("As for transport, the van is back", to(2)),
        ("Transport to the clinic: who can drive?", to(2)),
        ("let's leave that for next time, on to fees", to(3)),
        ("on to 2) fees", to(3)),
        ("Can we move on, or is there more?", WINDING),
        ("Anyone else? If not we'll move on.", WINDING),
        ("any questions on the transport to the clinic so far?", WINDING),
        ("Anything else on this?", WINDING),
        ("anything else on 1)?", WINDING),
    ],
)
def test_it_says_where_the_meeting_goes(said, meant):
    assert moving(said, AgendaNow(AGENDA, 1)) == meant


@pytest.mark.parametrize(
    "said",
    [
        "let's come back to 2) later",
        "> moving on to fees",
        "when did we talk about transport?",
        "the van needs a driver",
        "ok, on to 1)",
        "we apply the forms that allow us to go to the clinic without a letter",
        "we naturally moved on to fees, as always",
        "The next point release of the software has the fix",
        "that can get into the fees later",
        "maybe at the next meeting, we can go through the fees",
        # It may well open the item. But nothing in it says so: that is left to the drift.
        "So how do we get people to the clinic, what transport is there?",
        "- beds\n- transport to the clinic\n- fees",
    ],
)
def test_it_says_nothing_about_that(said):
    assert moving(said, AgendaNow(AGENDA, 1)) is None
