"""The slash before a command, and whatever else people type in its place.

What is typed into a box that everybody reads, and was perhaps meant for a private command, is given
back rather than shown.
"""

from __future__ import annotations

import difflib

import regex

from bot.commands.spec import Command
from bot.commands.table import BY_NAME
from bot.text import clean_text, folded

LONGEST_LINE = 10_000
"""The most characters of a typed line; no command takes more."""
SLASHES = "/\uff0f\u2044\u2215\u29f8\ufe68"
"""Signs that count as a slash: some keyboards have no other."""
PRIVATE = ("write", "say", "poll", "group")
"""Commands whose text is private, or anonymous."""
_CUTOFF = 0.8
_LEANING = (
    SLASHES + "\\|\u2216\uff3c\ufe68\u29f5\u29f9\u2571\u27cb\u00a6\u01c0\u4e3f\u30ce\u0337\u0338"
)
_HEAD = regex.compile(
    r"(?:<[^<>\s]{1,40}>|@?heard\b|\(?(?:\d{1,2}|[a-z])[.):](?=\s)|&#?\w{1,6};"
    r"|[\W_\p{M}\u01c0\u4e3f\u30ce])*+",
    regex.IGNORECASE,
)
"""What may stand before a command that was not typed as one: marks, a list's number, our name."""
_WORD = regex.compile(r"\w*")
_MOST_LINES = 50
_LONGEST_START = 200
"""Characters of a line that are looked at."""


def slashed(text: str) -> str | None:
    """What follows the slash that a text begins with; None if it begins with none.

    Any sign that looks like a slash is one, and what cannot be seen does not come before it.
    """
    bare = clean_text(text[:LONGEST_LINE]) + text[LONGEST_LINE:]
    return bare.lstrip(SLASHES).lstrip() if bare[:1] in SLASHES and bare else None


def meant_privately(text: str) -> Command | None:
    r"""The private command that a text was perhaps meant to be, though it does not begin with a
    plain slash: `\write`, `"/say`, `- /poll`. None if it is a message like any other."""
    first, *others = clean_text(text[:LONGEST_LINE]).split("\n")[:_MOST_LINES]
    meant = _leaning_on(first[:_LONGEST_START], _CUTOFF)
    for line in others:
        meant = meant or _leaning_on(line[:_LONGEST_START], 1)
    return meant


def _leaning_on(line: str, cutoff: float) -> Command | None:
    """The private command that stands at the beginning of a line, behind marks of any kind of
    which one leans like a slash."""
    head = _HEAD.match(line)[0]
    word = folded(_WORD.match(line, len(head))[0])
    called = "@" in head or head.strip() in ("!", ".", ";")
    if not called and not any(sign in _LEANING for sign in head):
        return None
    close = difflib.get_close_matches(word, PRIVATE, n=1, cutoff=1 if called else cutoff)
    return BY_NAME[close[0]] if close else None
