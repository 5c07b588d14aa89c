"""Which messages want an answer. Most are passed over after a glance, and no other must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.meeting import wants_answer
from bot.meeting.wants_answer import wants
from bot.rules import Wants

LOOKED_FOR = {
    "wonders": (wants_answer._WONDERS, wants_answer._WONDERING),
    "objects": (wants_answer._OBJECTS, wants_answer._JUDGING),
    "proposes": (wants_answer._PROPOSES, wants_answer._JUDGING),
    "complains": (wants_answer._COMPLAINS, wants_answer._COMPLAINING),
}


@pytest.mark.parametrize("which", LOOKED_FOR)
@given(data=st.data())
def test_whatever_may_be_found_has_one_of_the_pieces_that_are_looked_for_first(which, data):
    pattern, pieces = LOOKED_FOR[which]
    found = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
    # Heard looks at text with single blanks, however many somebody types.
    said = " ".join(found.split())
    assert any(piece in said for piece in pieces)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("The hall is warm and the chairs are soft today.", Wants.NOTHING),
        ("I wonder whether the van has a ramp.", Wants.AN_ANSWER),
        ("What happens to the beds in winter?", Wants.AN_ANSWER),
        ("We take the bus on Monday, right?", Wants.NOTHING),
        ("My worry is the night staff.", Wants.A_VIEW),
        ("How about we paint the hall.", Wants.A_VIEW),
        ("Nobody asked the night staff.", Wants.A_VIEW),
        ("My worry is the night staff :)", Wants.NOTHING),
        ("> I object to the van\nthe van comes at ten", Wants.NOTHING),
        ("> the van comes at ten\nI object to the van", Wants.A_VIEW),
        ("I’m not sure about the van.", Wants.A_VIEW),
        ("This must be mended, " + "and then the ramp, " * 9, Wants.A_VIEW),
        ("This must be mended, " + "and then the ramp, " * 10, Wants.NOTHING),
    ],
)
def test_what_a_message_wants(said, meant):
    assert wants(said) is meant
