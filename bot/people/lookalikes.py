"""Display names in a room, such that nobody can pass for somebody else or for Heard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

import regex

from bot.errors import BadArgument
from bot.text import clean_line, folded

LONGEST_NAME = 60
"""Characters."""
OURS = "Heard"
"""What Heard itself goes by."""
_ROLES = frozenset(
    "facilitator moderator host chair chairperson admin administrator owner official verified real "
    "bot app robot assistant team support system the a an".split()
)
"""Words that say what somebody is: with one of them, a name is still that name."""
_MARKS = regex.compile(r"[\p{P}\p{S}\p{M}--\p{Mc}]", regex.V1)
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "KANGXI"})
"""Scripts that are written together."""


def name_for(typed: str, taken: Iterable[str]) -> str:
    """The name somebody new goes by among others: theirs, with a number if it is taken.

    Raises:
        BadArgument: it is empty, invisible or too long; or it mixes alphabets so that it looks like
            a name that is taken. A name in one alphabet is always allowed.
    """
    name = clean_line(typed)
    if not name or len(name) > LONGEST_NAME:
        raise BadArgument("name", "bad-name", longest=LONGEST_NAME)
    others = [OURS, *taken]
    if len(scripts(name)) > 1 and folded(name) not in map(folded, others):
        shapes = _shapes(name).union(*map(_shapes, _mixed_words(name)))
        if any(shapes & _shapes(word) for other in others for word in (other, *_words(other))):
            raise BadArgument("name", "bad-name-alike")
    return _numbered(name, others)


def _numbered(name: str, taken: Iterable[str]) -> str:
    """`Ann (2)`, if there is an Ann already."""
    others = list(taken)
    known = {folded(other) for other in others}
    number, free = 1, name
    if (bare := _undecorated(name)) and bare in map(_undecorated, others):
        # "Ann." and "Heard (facilitator)" would pass for Ann and Heard.
        known.add(folded(name))
    while folded(free) in known:
        number += 1
        end = f" ({number})"
        free = name[: LONGEST_NAME - len(end)].rstrip() + end
    return free


def _undecorated(name: str) -> str:
    """A name for comparison, without punctuation, pictures, and what a person or a program is."""
    words = _MARKS.sub(" ", folded(name)).split()
    kept = [word for word in words if word not in _ROLES]
    return " ".join(kept)


def _words(name: str) -> list[str]:
    return str(_MARKS.sub(" ", name)).split()


def _mixed_words(name: str) -> list[str]:
    """The words of a name that mix scripts: nobody writes like that."""
    return [word for word in _words(name) if len(scripts(word)) > 1]


def scripts(name: str) -> set[str]:
    """The scripts that a name's letters are of; those of East Asia count as one."""
    letters = (c for c in unicodedata.normalize("NFKC", name) if unicodedata.category(c)[0] == "L")
    found = {unicodedata.name(letter, "?").split(" ")[0] for letter in letters}
    return {"CJK" if script in _EAST_ASIAN else script for script in found} - {"MODIFIER"}


def _shapes(name: str) -> set[str]:
    """What a name looks like, letter by letter, as it is and in small letters."""
    return {_drawn(name).casefold(), _drawn(folded(name)).casefold()}


def _drawn(text: str) -> str:
    return "".join(_prototype(char) for char in unicodedata.normalize("NFD", text))


def prepare() -> None:
    """Load the look-alikes, so that nobody has to wait for them later: almost a megabyte."""
    _prototype("a")


@cache
def _prototype(char: str) -> str:
    """The letter that stands for all letters that look like this one (Unicode's TR 39)."""
    # Only where people give themselves names.
    from confusable_homoglyphs.confusables import confusables_data

    alike = confusables_data.get(char, ())
    if len(alike) != 1:
        return char  # Nothing looks like it, or it is itself the prototype.
    other = str(alike[0]["c"])
    mutual = len(confusables_data.get(other, ())) == 1
    return min(char, other) if mutual else other
