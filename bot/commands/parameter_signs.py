"""Finds the signs in a typed line: words with `=`, `:` or the like after them."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from bot.text import same_length

_EQUAL = "=\u2a75\u2254\u2192"
_COLON = ":\ua789\u2236\u05c3\u0589"
_DOUBTFUL = "~\u2248\u2260"
"""Signs that may mean the opposite: what is set with them is always asked about."""
_SIGNED = regex.compile(
    rf"(?<!\w)(\w{{1,20}})[.]?\s{{0,20}}(->|[{_EQUAL}{_COLON}{_DOUBTFUL}])[=>]?\s*"
)
"""Signs that set something, and those that only look so."""
_WWW = regex.compile(r"(?:\w+://|www\.|mailto:)\S*", regex.I)
_MOST_SIGNS = 100


@dataclass(frozen=True)
class ParameterSign:
    """A word with `=` or `:` after it: where the word, the sign's value and so on stand."""

    name: str
    start: int
    value: int
    colon: bool
    apart: bool
    """Nothing but a blank comes before it."""
    doubtful: bool


def find_signs(text: str) -> list[ParameterSign]:
    """The signs in a text, from left to right; of very many, the first."""
    return [
        ParameterSign(
            name=found[1],
            start=found.start(1),
            value=found.end(),
            colon=found[2] in _COLON,
            apart=found.start(1) == 0 or text[found.start(1) - 1].isspace(),
            doubtful=found[2] in _DOUBTFUL,
        )
        for found in _SIGNED.finditer(same_length(text), timeout=None)
    ][:_MOST_SIGNS]


def in_address(text: str, sign: ParameterSign) -> bool:
    """Whether a sign stands in the middle of a web address."""
    if sign.apart:
        return False
    before = text[: sign.start]
    token = before.rsplit(None, 1)
    return before[-1] not in ",;|" and bool(token) and _WWW.search(token[-1]) is not None
