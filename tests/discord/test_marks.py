"""Plain text as Discord shows it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.labels import short
from adapters.discord.api.markdown import LONGEST, Spelling, brief, pieces, safe

SPELLING = Spelling({"/hand": "</hand:1>", "/heard agenda next": "</heard agenda next:2>"})


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**bold** and _more_", r"\*\*bold\*\* and \_more\_"),
        ("# Not a heading", r"\# Not a heading"),
        ("> not a quote", r"\> not a quote"),
        ("`code` ||hidden||", r"\`code\` \|\|hidden\|\|"),
        ("<t:1:R> </hand:1> <:smile:1> <a:x:1> <id:home>", None),
        ("[here](https://example.org)", r"\[here\](https://example.org)"),
        ("https://example.org/a_b", "https://example.org/a_b"),
        ("2 < 3, i <3 you", "2 < 3, i <3 you"),
    ],
)
def test_marks_in_what_people_type_show_as_they_are(typed: str, shown: str | None):
    if shown is None:
        assert not re.search(r"(?<!\\)<[t/:ai]", safe(typed))
    else:
        assert safe(typed) == shown


@given(st.text(alphabet="@<>!&#:0123456789everyonhere ", max_size=60))
def test_nothing_that_is_typed_can_mention(typed: str):
    out = safe(typed)
    assert "@everyone" not in out
    assert "@here" not in out
    assert not re.search(r"<@[!&]?\d{17,20}>", out)
    assert not re.search(r"(?<!\\)<#", out)


def test_commands_in_a_sentence_are_spelt_as_discord_knows_them():
    assert SPELLING.spell("Type /hand to speak.") == "Type </hand:1> to speak."
    assert SPELLING.spell("/heard agenda next, /hand") == "</heard agenda next:2>, </hand:1>"
    assert Spelling({}).spell("*/hand*") == r"\*/hand\*"
    assert SPELLING.spell("Point 1: “say /hand **now**”") == r"Point 1: “say /hand \*\*now\*\*”"
    assert SPELLING.spell("https://example.org/hand and /handful") == (
        "https://example.org/hand and /handful"
    )


@given(st.text(alphabet="ab \n\\", max_size=400), st.integers(10, 60))
def test_a_long_text_is_split_and_nothing_of_it_is_lost(text: str, longest: int):
    parts = pieces(text, longest)
    assert all(len(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_it_is_split_at_the_ends_of_lines():
    lines = [f"Line {n}: " + "x" * 50 for n in range(100)]
    parts = pieces("\n".join(lines))
    assert len(parts) > 1
    assert [line for part in parts for line in part.split("\n")] == lines
    assert all(len(part) <= LONGEST for part in parts)


def test_labels_and_descriptions_are_shortened_visibly():
    assert short("As it is", 20) == "As it is"
    assert short("Rather  too\nlong for this", 12) == "Rather too…"
    assert brief("Ask to speak. You can say why.") == "Ask to speak."
    assert len(brief("word " * 50)) <= 100
