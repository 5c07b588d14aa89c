"""Commands without a slash: what is one, and above all what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.line_parser import find
from bot.commands.shorthand import may_be, typed
from bot.ids import PersonId

NAMES = {
    PersonId("a"): "Ana",
    PersonId("b"): "Ben Okri",
    PersonId("t"): "Tom Baker",
    PersonId("u"): "Tom Jones",
    PersonId("w"): "Will",
    PersonId("j"): "Jose\u0301 Peña",
    PersonId("m"): "Mark Lee",
}


@pytest.mark.parametrize(
    ("text", "command", "args"),
    [
        ("q+", "hand", {}),
        (" Q+ ", "hand", {}),
        ("queue+", "hand", {}),
        ("q +", "hand", {}),
        ("q+.", "hand", {}),
        ("q+ to ask about the costs", "hand", {"reason": "the costs", "kind": "question"}),
        ("q+ about the costs", "hand", {"reason": "the costs"}),
        ("q+ to reply to Tom", "hand", {"reason": "to reply to Tom", "kind": "reply"}),
        ("q+ to say that it works", "hand", {"reason": "to say that it works"}),
        ("q+ point of order", "hand", {"reason": "point of order", "kind": "order"}),
        ("q+ funding", "hand", {"reason": "funding"}),
        ("q+: funding", "hand", {"reason": "funding"}),
        ("q+ Ana", "hand", {"person": "id:a"}),
        ("q+ ana", "hand", {"person": "id:a"}),
        ("q+ @Ana", "hand", {"person": "id:a"}),
        ("q+ ben okri", "hand", {"person": "id:b"}),
        ("q+ Ben", "hand", {"person": "id:b"}),
        ("q+ Ana to ask about it", "hand", {"person": "id:a", "reason": "it", "kind": "question"}),
        ("q+ Ana has a point", "hand", {"reason": "Ana has a point"}),
        ("q+ @Zoe", "hand", {"person": "@Zoe"}),
        ("q+ Tom", "hand", {"reason": "Tom"}),
        ("q+ Will that be in the minutes?", "hand", {"reason": "Will that be in the minutes?"}),
        ("q+ Will to power", "hand", {"reason": "Will to power"}),
        ("q+ Mark to ask when", "hand", {"reason": "Mark to ask when"}),
        ("q+ Mark for the minutes", "hand", {"reason": "Mark for the minutes"}),
        ("q+ Will?", "hand", {"reason": "Will?"}),
        ("q+ Will", "hand", {"person": "id:w"}),
        ("q+ @Will to ask when", "hand",
         {"person": "id:w", "reason": "to ask when", "kind": "question"}),
        ("q+ @Tom Jones about the costs", "hand", {"person": "id:u", "reason": "the costs"}),
        ("q+ Tom Jones to ask about it", "hand",
         {"person": "id:u", "reason": "it", "kind": "question"}),
        ("q+ José Peña", "hand", {"person": "id:j"}),
        ("q+ jose pena", "hand", {"person": "id:j"}),
        ("q＋", "hand", {}),
        ("ｑ＋", "hand", {}),
        ("\ufeffq+", "hand", {}),
        ("q—", "lower", {}),
        ("q− Ana", "lower", {"person": "id:a"}),
        ("Q？", "queue", {}),
        ("q-", "lower", {}),
        ("q–", "lower", {}),
        ("q- Ana", "lower", {"person": "id:a"}),
        ("q- me", "lower", {}),
        ("q- Zoe", "lower", {"person": "Zoe"}),
        ("q?", "queue", {}),
        ("queue?", "queue", {}),
        ("ack Ana", "call", {"person": "id:a"}),
        ("Ack @ben", "call", {"person": "id:b"}),
    ],
)  # fmt: skip
def test_what_is_a_command(text, command, args):
    assert may_be(text)
    assert typed(text, NAMES) == (command, args)
    assert find(command).name == command


@pytest.mark.parametrize(
    "text",
    [
        "",
        "q",
        "queue",
        "q-learning is fun",
        "q++",
        "q+1",
        "+1",
        "q? what does that mean",
        "q - is the letter after p",
        "question: why?",
        "ack",
        "ack that",
        "ack Tom",
        "acknowledged, Ana",
        "back to Ana",
        "I type q+ when I want to speak",
        "q+\nand one more thing",
        "quite. Ana is right",
        "q+ " + "very " * 100 + "long",
    ],
)
def test_what_is_speech(text):
    assert typed(text, NAMES) is None


@given(st.text(max_size=60))
def test_nothing_that_anybody_writes_is_a_mistake(text):
    found = typed(text, NAMES)
    if found is not None:
        assert may_be(text)
        command, args = found
        assert set(args) <= {param.name for param in find(command).params}
        assert all(args.values())


@pytest.mark.parametrize(
    "text", ["and then", "A", "acorns for all", "Should we?", "slo", "perhaps", "under", "it is"]
)
def test_what_only_begins_like_one_is_not_looked_at(text):
    assert not may_be(text)


@pytest.mark.parametrize(
    "text", ["a\u200bck Ana", "p\u00adlease slow down", "q\uff0b", "ag\x07ree"]
)
def test_what_begins_like_one_only_where_nothing_is_invisible_is_looked_at(text):
    assert may_be(text)
    assert typed(text, NAMES) is not None


def test_whoever_was_picked_is_meant_whatever_they_are_called():
    picked = {"<@7>": None}
    assert typed("q+ <@7>", NAMES, picked) == ("hand", {"person": "<@7>"})
    assert typed("q+ <@7> about the costs", NAMES, picked) == (
        "hand",
        {"person": "<@7>", "reason": "the costs"},
    )
    assert typed("ack <@7>", NAMES, picked) == ("call", {"person": "<@7>"})
    assert typed("ack <@8>", NAMES, picked) is None
