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
_LISTED: Final = re.compile(r"^[ \t]*(?:\(?\d{1,2}[).:]|[-*•])[ \t].*$", re.MULTILINE)
_NOT_SAID: Final = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|^[ \t]*>.*$|https?://\S+", re.S | re.M)
_SENTENCE: Final = re.compile(r"(?<=[.!?;\n])\s+|\n+|\s[-–—]+\s")
_PART: Final = re.compile(r"[,(:]\s+|\.{2,}\s*")
_BULLET: Final = re.compile(r"^[\s*•/–—-]+")
_WORD: Final = re.compile(r"[^\W_]+")
_NEAR: Final = 8
"""An item is named within so many words."""


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
    if len(_LISTED.findall(said)) > 1:  # the agenda, or an answer in points
        said = _LISTED.sub("", said)
    if (number := number_named(said, titles, current, languages)) is not None:
        number = _by_its_words(said, number, titles, words)
        return None if number == current else Move(MoveKind.ITEM, number)
    found: Move | None = None
    for sentence in _SENTENCE.split(said.casefold()):
        here = _sentence(_BULLET.sub("", sentence), titles, current, words)
        if here is not None and (found is None or here.kind is not MoveKind.WINDING):
            found = here
    return None if found is not None and found.number == current is not None else found


def _by_its_words(said: str, number: int, titles: Mapping[int, str], words: _SpokenWords) -> int:
    """The item that is meant by a number and the words after it: people count in their own way."""
    rest = said.casefold().rpartition(str(number))[2]
    named = _titled(rest, titles, words)
    return number if named is None else named


def _sentence(
    sentence: str, titles: Mapping[int, str], current: int | None, words: _SpokenWords
) -> Move | None:
    """Where a sentence says that the meeting goes. Some other time, or what was, counts for the
    part of it between commas that says so."""
    if (number := _opened(sentence, titles, words)) is not None:
        return Move(MoveKind.ITEM, number)
    starts = [0, *(found.end() for found in _PART.finditer(sentence))]
    is_later, move = False, None
    for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
        part = sentence[start:end]
        if words.only_if.search(part):
            break
        if words.postpones.search(part) or words.looks_back.search(part):
            is_later = True
            continue
        leads = [words.begins_to.match(part)]
        if not is_later:
            leads += words.goes_to.finditer(part)
        for lead in leads:
            number = (
                None if lead is None else _titled(sentence[start + lead.end() :], titles, words)
            )
            if number is not None:
                return Move(MoveKind.ITEM, number)
        is_start = current is None and words.starts.search(part) is not None
        if is_start or words.moves_on.search(part) or words.begins_next.match(part):
            move = Move(MoveKind.NEXT)
    if move is not None:
        return move
    if words.winds_up.search(sentence):
        return None if words.looks_back.search(sentence) else Move(MoveKind.WINDING)
    return _asked_about(sentence, titles, current, words)


def _opened(sentence: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item whose title the sentence is, or begins with: "Transport: who drives?"."""
    said = sentence[words.opens.match(sentence).end() :]  # type: ignore[union-attr]  # or empty
    for number, title in titles.items():
        name = title.replace("’", "'").casefold().strip(" .:?!")
        if len(name) > 3 and said.startswith(name):
            rest = said[len(name) :].lstrip()
            is_long = len(words.of(title)) > 1
            if not rest.strip(".!?:") or rest[0] in ":?!" or (is_long and rest[0] in ",;"):
                return number
    return None


def _asked_about(
    sentence: str, titles: Mapping[int, str], current: int | None, words: _SpokenWords
) -> Move | None:
    """A question with most words of one other title opens that item: "So how do people get to the
    clinic?" is about "Getting to the clinic"."""
    if not sentence.rstrip().endswith("?") or words.lingers.search(sentence):
        return None
    if words.postpones.search(sentence):
        return None
    asked = words.of(sentence)
    shared = {number: words.of(title) & asked for number, title in titles.items()}
    here = len(shared.get(current or 0, ()))
    named = [
        number
        for number, said in shared.items()
        if len(said) > max(1, here)
        and 3 * len(said) >= 2 * len(words.of(titles[number]))
        and sum(word.isalpha() for word in said) > 1
    ]
    return Move(MoveKind.ITEM, named[0]) if len(named) == 1 else None


def _titled(rest: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item that is named there: the next words have most in common with its title, and begin
    with one of its words, or have two of them."""
    near = [word for word in map(_stem, _WORD.findall(rest)[:_NEAR]) if word not in words.empty]
    said = frozenset(near)
    shared = {number: len(said & words.of(title)) for number, title in titles.items()}
    most = max(shared.values(), default=0)
    best = [number for number, count in shared.items() if count == most]
    if not most or len(best) > 1:
        return None
    return best[0] if most > 1 or near[0] in words.of(titles[best[0]]) else None


def number_named(
    text: str, titles: Mapping[int, str], current: int | None, languages: tuple[str, ...] = ()
) -> int | None:
    """The number of the item that a line moves to, if it has one and moves there: of two numbers,
    rather the last. A line that names the item that is up may give its number as well."""
    words = _words_of(languages)
    markers = list(_MARKER.finditer(text))
    if not markers and (found := NUMBERED.match(text)):  # "2: transport"
        markers = [found]
    markers = markers or list(words.numbered.finditer(text))
    if not markers or len(markers) > 2:  # more: a list within the line
        return None
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
        "begins_next", "begins_to", "empty", "goes_to", "interjections", "lingers", "looks_back",
        "moves_on", "moves_to", "numbered", "only_if", "opens", "postpones", "starts", "winds_up",
    )  # fmt: skip

    def __init__(self, spoken: Sequence[MovingPhrases]) -> None:
        def any_of(of: Callable[[MovingPhrases], tuple[str, ...]]) -> str:
            return "|".join(part for phrases in spoken for part in of(phrases))

        said = any_of(lambda one: one.interjections)
        begin = rf"\W*(?:(?:{said})\b\W*){{0,4}}"
        self.moves_on = re.compile(rf"\b(?:{any_of(lambda one: one.moves_on)})")
        self.begins_next = re.compile(rf"{begin}(?:{any_of(lambda one: one.begins_next)})")
        self.starts = re.compile(rf"\b(?:{any_of(lambda one: one.starts)})")
        self.goes_to = re.compile(rf"\b(?:{any_of(lambda one: one.goes_to)})(?!\w)")
        self.begins_to = re.compile(rf"{begin}(?:{any_of(lambda one: one.begins_to)})(?!\w)")
        self.opens = re.compile(rf"{begin}(?:(?:{any_of(lambda one: one.opens)})\b\W*)?")
        self.moves_to = re.compile(rf"\b(?:{any_of(lambda one: one.moves_to)})\W*$")
        """At the end of what stands before a number."""
        called = any_of(lambda one: one.numbering)
        self.numbered = re.compile(
            rf"(?:\B#|\b(?:{called}) #?)(?P<number>\d{{1,2}})(?P<sign>)\b(?![.:,]\d)", re.IGNORECASE
        )
        """ "item 3", "#3"."""
        self.winds_up = re.compile(rf"\b(?:{any_of(lambda one: one.winds_up)})")
        self.only_if = re.compile(rf"\b(?:{any_of(lambda one: one.only_if)})")
        self.lingers = re.compile(rf"\b(?:{any_of(lambda one: one.lingers)})")
        self.postpones = re.compile(rf"\b(?:{any_of(lambda one: one.postpones)})\b")
        self.looks_back = re.compile(rf"\b(?:{any_of(lambda one: one.looks_back)})\b")
        self.interjections = re.compile(rf"\W*(?:(?:{said})\b\W*){{0,3}}")
        self.empty = frozenset[str]().union(*(one.empty for one in spoken))

    def of(self, text: str) -> frozenset[str]:
        """The words of a text that say something."""
        return frozenset(map(_stem, _WORD.findall(text.casefold()))) - self.empty


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


@lru_cache
def _words_of(languages: tuple[str, ...]) -> _SpokenWords:
    codes = dict.fromkeys(("en", *languages))
    return _SpokenWords([PHRASES[code] for code in codes if code in PHRASES])
