"""Commands without a slash: what is one, and above all what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.read import find
from bot.commands.typed import may_be, typed
from bot.ids import PersonId

NAMES = {
    PersonId("a"): "Ana",
    PersonId("b"): "Ben Okri",
    PersonId("t"): "Tom Baker",
    PersonId("u"): "Tom Jones",
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
)
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
