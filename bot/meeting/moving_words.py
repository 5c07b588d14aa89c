"""Where a line says that the meeting goes: "moving on", "ok, on to 2)", "let's talk about the van".

Only words are looked at. One module for a meeting as it runs, in which facilitators are asked "On
to the next item?", and for recordings, whose typed agendas it follows. What people also use numbers
and these words for is told apart: "anything else on 2)?", "let's come back to 2) later", a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.meeting.moving_phrases import PHRASES, MovingPhrases
from bot.rules import MoveKind

LONGEST: Final = 500
"""Only so much of a line is looked at: nobody moves to an item further in."""

NUMBERED: Final = re.compile(
    r"\(?(?P<number>\d{1,2})(?P<sign>\)|[.:](?=\s))\s*(?P<title>.*)", re.DOTALL
)
"""A line that begins with an item's number: `2) transport`."""
_MARKER: Final = re.compile(r"(?<![\w.)-])\(?(?P<number>\d{1,2})(?P<sign>\)(?!\w)|\.(?=\s))")
_NOT_SAID: Final = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|^[ \t]*>.*$|https?://\S+", re.S | re.M)
_CLAUSE: Final = re.compile(r"[.!?;\n]+\s+|\n+|\s[-–—]+\s")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Move:
    """Where a line says that the meeting goes. `number`: the item that it names, if it does."""

    kind: MoveKind
    number: int | None = None


def moving(
    text: str, titles: Mapping[int, str], current: int | None, languages: tuple[str, ...] = ()
) -> Move | None:
    """Where a line says that the meeting goes; None if it says nothing about that.

    `titles`: the agenda, by the numbers that people see; `current`: the number of the item that is
    up, if one is; `languages`: those that are spoken besides English, by their codes.
    """
    words = _words_of(languages)
    said = _NOT_SAID.sub(" ", text[:LONGEST]).replace("’", "'").strip()
    if (number := number_named(said, titles, current, languages)) is not None:
        return None if number == current else Move(MoveKind.ITEM, number)
    found: Move | None = None
    for clause in _CLAUSE.split(said.casefold()):
        here = _clause(clause, titles, current, words)
        if here is not None and (found is None or here.kind is not MoveKind.WINDING):
            found = here
    return None if found is not None and found.number == current is not None else found


def _clause(
    clause: str, titles: Mapping[int, str], current: int | None, words: _SpokenWords
) -> Move | None:
    if words.postpones.search(clause) or words.looks_back.search(clause):
        return None
    for lead in words.leads.finditer(clause):
        number = _titled(clause[lead.end() :], titles, words)
        if number is not None:
            return Move(MoveKind.ITEM, number)
    if words.moves_on.search(clause):
        return Move(MoveKind.NEXT)
    return Move(MoveKind.WINDING) if words.winds_up.search(clause) else None


def _titled(rest: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item whose title has most words in common with what follows, if one has more than others
    have."""
    said = words.of(rest)
    shared = {number: len(said & words.of(title)) for number, title in titles.items()}
    most = max(shared.values(), default=0)
    best = [number for number, count in shared.items() if count == most]
    return best[0] if most and len(best) == 1 else None


def number_named(
    text: str, titles: Mapping[int, str], current: int | None, languages: tuple[str, ...] = ()
) -> int | None:
    """The number of the item that a line moves to, if it has one and moves there: of two numbers,
    rather the last. A line that names the item that is up may give its number as well."""
    markers = list(_MARKER.finditer(text))
    if not markers and (found := NUMBERED.match(text)):  # "2: transport"
        markers = [found]
    if not markers or len(markers) > 2:  # more: a list within the line
        return None
    words = _words_of(languages)
    rest_ends = len(text)
    for place in reversed(range(len(markers))):
        number = int(markers[place]["number"])
        rest = text[markers[place].end("sign") : rest_ends]
        rest_ends = markers[place].start()
        lead = text[markers[place - 1].end("sign") if place else 0 : rest_ends]
        if number in titles and _is_named(number, lead, rest, titles[number], current, words):
            return number
    return None


def _is_named(
    number: int, lead: str, rest: str, title: str, current: int | None, words: _SpokenWords
) -> bool:
    """Whether the words around a number move the meeting to it."""
    lead = lead.casefold()
    if words.postpones.search(lead) or words.postpones.search(rest.casefold()):
        return False
    if words.moves_to.search(lead):
        return True
    if words.lingers.search(lead):
        return False
    if _says(rest, title, words):
        return True
    at_the_start = words.interjections.fullmatch(lead) is not None
    expected = current is None or number == current + 1
    return at_the_start and (expected or not words.of(rest))


def _says(rest: str, title: str, words: _SpokenWords) -> bool:
    """Whether the words after a number are the title, or share a word with it."""
    if wanted := words.of(title):
        return bool(wanted & words.of(rest))
    return rest.strip().startswith(title)  # a title of signs alone: "???"


class _SpokenWords:
    """The phrases of some languages, as they are looked for."""

    __slots__ = (
        "empty", "interjections", "leads", "lingers", "looks_back", "moves_on", "moves_to",
        "postpones", "winds_up",
    )  # fmt: skip

    def __init__(self, spoken: Sequence[MovingPhrases]) -> None:
        def any_of(of: Callable[[MovingPhrases], tuple[str, ...]]) -> str:
            return "|".join(part for phrases in spoken for part in of(phrases))

        to = any_of(lambda one: one.moves_to)
        self.moves_on = re.compile(rf"(?:^|\b)(?:{any_of(lambda one: one.moves_on)})\b")
        self.moves_to = re.compile(rf"\b(?:{to})\W*$")
        """At the end of what stands before a number."""
        self.leads = re.compile(rf"\b(?:{to})\b")
        """The same, anywhere."""
        self.winds_up = re.compile(rf"\b(?:{any_of(lambda one: one.winds_up)})")
        self.lingers = re.compile(rf"\b(?:{any_of(lambda one: one.lingers)})")
        self.postpones = re.compile(rf"\b(?:{any_of(lambda one: one.postpones)})\b")
        self.looks_back = re.compile(rf"\b(?:{any_of(lambda one: one.looks_back)})\b")
        said = any_of(lambda one: one.interjections)
        self.interjections = re.compile(rf"\W*(?:(?:{said})\W*){{0,3}}")
        self.empty = frozenset[str]().union(*(one.empty for one in spoken))

    def of(self, text: str) -> frozenset[str]:
        """The words of a text that say something."""
        return frozenset(_WORD.findall(text.casefold())) - self.empty


@lru_cache
def _words_of(languages: tuple[str, ...]) -> _SpokenWords:
    codes = dict.fromkeys(("en", *languages))
    return _SpokenWords([PHRASES[code] for code in codes if code in PHRASES])
