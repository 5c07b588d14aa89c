"""What people type into forms, made fit to be shown: any script, but nothing invisible."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST_NAME = 60
LONGEST_TITLE = 80
LONGEST_TEXT = 2000

_TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reverse the text after them: a name with one could pose as another."""


def clean_line(text: str) -> str:
    """One line without control characters. Joiners stay: emoji and many scripts need them."""
    kept = "".join(" " if char.isspace() else char for char in text)
    return " ".join("".join(char for char in kept if _fits(char)).split())


def clean_text(text: str) -> str:
    """A message: line breaks and tabs stay, other control characters go."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if char in "\n\t" or _fits(char)).strip()


def clean_name(text: str) -> str | None:
    """A name as it will be shown; None if it is empty, invisible or too long."""
    return _within(clean_line(text), LONGEST_NAME)


def clean_title(text: str) -> str | None:
    """A room's title as it will be shown; None if it is empty, invisible or too long."""
    return _within(clean_line(text), LONGEST_TITLE)


def unlike(name: str, taken: Iterable[str]) -> str:
    """The name, with a number if somebody in the room goes by it already: `Ann (2)`."""
    known = {_folded(other) for other in taken}
    number, free = 1, name
    while _folded(free) in known:
        number += 1
        end = f" ({number})"
        free = name[: LONGEST_NAME - len(end)].rstrip() + end
    return free


def _within(line: str, longest: int) -> str | None:
    seen = any(unicodedata.category(char)[0] in "LNPS" for char in line)
    return line if seen and len(line) <= longest else None


def _fits(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") and char not in _TURNERS


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
