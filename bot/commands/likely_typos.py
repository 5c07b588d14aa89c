"""Finds what was probably meant to set a parameter, and was not typed as one.

Nothing is decided here: if a parameter slipped into a text, or words may turn a choice into its
opposite, the person is asked.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import regex

from bot.commands.choices import as_choice
from bot.commands.spec import Kind, Param
from bot.text import same_length

_NEAR = 0.75
_LONGEST = 40
_LONGEST_EDGE = 200
_MOST_EDGE = 4
"""Words, and characters, of what a text may begin or end with to set something without a sign."""
_OPPOSITE = regex.compile(
    r"\W*(?:not|nothing|no|none|never|or|hardly|barely|scarcely|little|neither|nor|without|un"
    r"|nein|nicht|nichts|n['\u2019]t)\b"
)
"""How a text begins that may turn what stands before it into its opposite."""


def may_be_turned(choice: str, after: str) -> bool:
    """Whether a choice as it was typed may be the opposite of what it is: "changed nothing"."""
    return "?" in choice or _OPPOSITE.match(same_length(after)) is not None


def slips_in(param: Param, text: str) -> bool:
    """Whether a text begins or ends with what can only be meant to set a parameter that is yes or
    no, without any sign: "name no", "Without my name.", "anonymously"."""
    if param.kind is not Kind.CHOICE or not {*param.choices} <= {"yes", "no"}:
        return False
    first = same_length(text[:_LONGEST_EDGE]).split()
    last = same_length(text[-_LONGEST_EDGE:]).split()
    for count in range(1, _MOST_EDGE + 1):
        edges = " ".join(first[:count]), " ".join(last[-count:])
        if any(_sets(param, edge) or _names(param, edge) for edge in edges):
            return True
    return False


def nearly(word: str, params: Sequence[Param]) -> Param | None:
    """The named parameter that a word nearly is."""
    for param in params:
        if word in param.like:
            return param
        if len(word) >= 3 and (param.name.startswith(word) or word.startswith(param.name)):
            return param
        if param.name in word.split("_") or word == param.name[1:]:
            return param
        alike = difflib.SequenceMatcher(None, word, param.name).ratio() >= _NEAR
        # A letter of another script may look like the one that it should be.
        swapped = sorted(word) == sorted(param.name) or not word.isascii()
        if alike and (word[0] == param.name[0] or swapped):
            return param
    return None


def _sets(param: Param, text: str) -> bool:
    """Whether a text is nothing but what sets a choice: more than a plain "yes" or "no"."""
    text = text.strip(" .!?,;:)]\"'”’*_")
    if len(text) > _LONGEST:
        return False
    other = text in param.like and not text.startswith(param.name.rstrip("s"))
    return other or (" " in text and as_choice(param, text) is not None)


def _names(param: Param, text: str) -> bool:
    """Whether a text is a parameter's name and one of its choices: "name no", "name is no"."""
    pieces = regex.split(r"[^\w]+", text.strip(" .!?,;:)]\"'”’*_([“‘-"))
    pieces = [piece for piece in pieces if piece != "is"]
    return len(pieces) == 2 and pieces[0] == param.name and as_choice(param, pieces[1]) is not None
