"""Finds a person, or a thing with a title, by the part of its name that somebody typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import regex

from bot.text import folded, without_accents

Key = TypeVar("Key")
LONGEST = 400
"""Characters of a name that are looked at."""
_APART = regex.compile(r"[-\u2010-\u2015\u2212_/]")
_MARKS = regex.compile(r"[^\w\s]")


def _bare(name: str) -> str:
    """A name without what keyboards do not have or write in other ways: apostrophes, pictures."""
    return " ".join(_MARKS.sub("", _APART.sub(" ", without_accents(name))).split())


_WAYS: tuple[Callable[[str], str], ...] = (folded, without_accents, _bare)


def matching(wanted: str, names: Mapping[Key, str], *, words: bool = False) -> list[Key]:
    """Whose name this is; else those whose names begin so, or with `words` have it as their first
    words.

    A whole name comes before a beginning, and accents that were typed before accents that were left
    out, and those before apostrophes, hyphens and pictures that were. More than one comes back
    where it cannot be told who is meant.
    """
    end = " " if words else ""
    for begins in (False, True):
        for way in _WAYS:
            sought = way(wanted[:LONGEST])
            found = [
                key
                for key, name in names.items()
                if (way(name).startswith(sought + end) if begins else way(name) == sought)
            ]
            if sought and found:
                return found
    return []
