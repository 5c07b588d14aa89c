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

from bot.meeting.drift_words import content_words
from bot.meeting.moving_phrases import PHRASES, MovingPhrases
from bot.rules import MoveKind

LONGEST: Final = 500
"""Only so much of a line is looked at: nobody moves to an item further in."""
NEAR: Final = 8
"""Within so many words after "let's talk about" its title has to begin."""

NUMBERED: Final = re.compile(
    r"\(?(?P<number>\d{1,2})(?P<sign>\)|[.:](?=\s))\s*(?P<title>.*)", re.DOTALL
)
"""A line that begins with an item's number: `2) transport`."""
_MARKER: Final = re.compile(r"(?<![\w.)-])\(?(?P<number>\d{1,2})(?P<sign>\)(?!\w)|\.(?=\s))")
_NOT_SAID: Final = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|^[ \t]*>.*$|https?://\S+", re.S | re.M)
_LISTED: Final = re.compile(r"^[ \t]*(?:\(?\d{1,2}[).:]|[-*•])[ \t].*$", re.MULTILINE)
_CLAUSE: Final = re.compile(r"(?<!\d)[.!?;]+\s+|\n+|\s[-–—]+\s")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Move:
    """Where a line says that the meeting goes. `number`: the item that it names, if it does."""

    kind: MoveKind
    number: int | None = None


def moving(
    text: str, titles: Mapping[int, str], current: int | None, languages: tuple[str, ...] = ()
) -> Move | None:
    """Where a line says that the meeting goes; None if it says nothing about that, or names the
    item that is up.

    `titles`: the agenda, by the numbers that people see; `current`: the number of the item that is
    up, if one is; `languages`: those that are spoken besides English, by their codes.
    """
    words = _words_of(languages)
    said = _NOT_SAID.sub(" ", text[:LONGEST]).replace("’", "'").strip()
    if len(_LISTED.findall(said)) > 1:  # the agenda, or an answer in points
        said = _LISTED.sub("", said)
    found: Move | None = None
    asks = words.winds_up.search(said.casefold()) is not None
    for clause in _CLAUSE.split(said):
        here = _clause(clause, titles, words, asks=asks)
        if here is None:
            continue
        if here.number is not None:
            return None if here.number == current else here
        if found is None or found.kind is MoveKind.WINDING:
            found = here
    return found


def _clause(
    clause: str, titles: Mapping[int, str], words: _SpokenWords, *, asks: bool
) -> Move | None:
    """Where a part of a line says that the meeting goes; to the item that is up, if it names it.
    `asks`: the line asks whether there is more to say."""
    number = _numbered(clause, titles, words)
    said = words.started(clause.casefold())
    if number is None:
        number = _named(said, titles, words)
    if number is not None:
        return Move(MoveKind.ITEM, number)
    if words.moves_on.search(said) and not words.waits(said):
        perhaps = asks and words.only_perhaps.search(clause.casefold())
        return Move(MoveKind.WINDING if perhaps else MoveKind.NEXT)
    return Move(MoveKind.WINDING) if words.winds_up.search(said) else None


def _named(said: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item that a clause opens by words of its title, or by its number without a bracket."""
    number = words.number(words.item_number.match(said))
    if number in titles and not words.waits(said):
        return number
    for lead in words.opens.finditer(said):
        rest = said[lead.end() :]
        number = words.number(words.said_number.match(rest))
        if number in titles and not words.waits(said):
            return number
        number = _titled(" ".join(rest.split()[:NEAR]), titles, words)
        if number is not None and not words.waits(
            said[: lead.end()], _without(rest, titles[number])
        ):
            return number
    return _titled(said, titles, words) if _is_title(said, titles, words) else None


def _numbered(clause: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item that a clause names by its number, or by the words of its title after a number:
    people count their own way, and the words say which item they mean."""
    found = _markers(clause)
    rest_ends = len(clause)
    for place in reversed(range(len(found))):
        number = int(found[place]["number"])
        rest = clause[found[place].end("sign") : rest_ends].casefold()
        rest_ends = found[place].start()
        lead = clause[found[place - 1].end("sign") if place else 0 : rest_ends].casefold()
        by_words = _titled(rest, titles, words)
        if words.waits(lead, _without(rest, "" if by_words is None else titles[by_words])):
            continue
        moves = words.moves_to.search(lead) is not None
        at_start = moves or not words.started(lead).strip(" ,.:;!-*#")
        if not moves and words.lingers.search(lead):
            continue
        if by_words is not None and (at_start or by_words == number):
            return by_words
        if number in titles and (moves or (at_start and not words.of(rest))):
            return number
    return None


def _titled(rest: str, titles: Mapping[int, str], words: _SpokenWords) -> int | None:
    """The item whose title has most words in common with what follows, if one has more than others
    have."""
    said = words.content(rest)
    shared = {number: len(said & words.content(title)) for number, title in titles.items()}
    most = max(shared.values(), default=0)
    best = [number for number, count in shared.items() if count == most]
    if most:
        return best[0] if len(best) == 1 else None
    plain = rest.strip()  # a title of signs alone: "???"
    return next((n for n, title in titles.items() if plain and plain == title.strip()), None)


def _without(rest: str, title: str) -> str:
    """What follows a number without the title: an item can be called "The next meeting"."""
    return rest.replace(title.casefold().strip(), " ") if title.strip() else rest


def _is_title(clause: str, titles: Mapping[int, str], words: _SpokenWords) -> bool:
    """Whether a clause is a title of the agenda, of two words or more, and nothing else."""
    said = words.content(clause)
    return len(said) > 1 and any(said == words.content(title) for title in titles.values())


def number_named(
    text: str, titles: Mapping[int, str], current: int | None, languages: tuple[str, ...] = ()
) -> int | None:
    """The number of the item that a line moves to, if it has one and moves there: of two numbers,
    rather the last. A line that names the item that is up may give its number as well."""
    markers = _markers(text)
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


def _markers(text: str) -> list[re.Match[str]]:
    """The numbers with a bracket or the like in a text; none where they are a list of three."""
    markers = list(_MARKER.finditer(text))
    if not markers and (found := NUMBERED.match(text)):  # "2: transport"
        markers = [found]
    return markers if len(markers) <= 2 else []


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
        "begins", "empty", "interjections", "item_number", "lingers", "looks_back", "moves_on",
        "moves_to", "numbers", "only_perhaps", "opens", "postpones", "said_number", "winds_up",
    )  # fmt: skip

    def __init__(self, spoken: Sequence[MovingPhrases]) -> None:
        def any_of(of: Callable[[MovingPhrases], tuple[str, ...]]) -> str:
            return "|".join(part for phrases in spoken for part in of(phrases))

        self.moves_on = re.compile(rf"\b(?:{any_of(lambda one: one.moves_on)})\b")
        self.moves_to = re.compile(rf"\b(?:{any_of(lambda one: one.moves_to)})\W*$")
        """At the end of what stands before a number."""
        self.opens = re.compile(rf"\b(?:{any_of(lambda one: one.opens)})(?!\w)")
        self.winds_up = re.compile(rf"\b(?:{any_of(lambda one: one.winds_up)})")
        self.lingers = re.compile(rf"\b(?:{any_of(lambda one: one.lingers)})")
        self.postpones = re.compile(rf"\b(?:{any_of(lambda one: one.postpones)})\b")
        self.looks_back = re.compile(rf"\b(?:{any_of(lambda one: one.looks_back)})\b")
        said = any_of(lambda one: one.interjections)
        self.interjections = re.compile(rf"\W*(?:(?:{said})\W*){{0,3}}")
        self.begins = re.compile(rf"\W*(?:(?:{said})\b(?:\W+|$)){{0,5}}")
        perhaps = any_of(lambda one: one.only_perhaps)
        self.only_perhaps = re.compile(rf"\b(?:{perhaps})\b")
        self.numbers = {word: n for one in spoken for n, word in enumerate(one.numbers, start=1)}
        number = rf"(?P<number>\d{{1,2}}|{'|'.join(self.numbers)})(?=\W*$|\s*[:,;).–—-])"
        items = any_of(lambda one: one.items)
        self.item_number = re.compile(rf"\W*(?:the )?(?:(?:{items})\W*|#){number}")
        """At the start of a clause: "item 3", "#3: the van"."""
        self.said_number = re.compile(rf"\W*(?:the )?(?:(?:{items})\W*)?#?{number}")
        """After "on to": "item 3", "3"."""
        self.empty = frozenset[str]().union(*(one.empty for one in spoken))

    def of(self, text: str) -> frozenset[str]:
        """The words of a text that say something."""
        found = _WORD.findall(text.casefold())
        return frozenset(found) - self.empty

    def content(self, text: str) -> frozenset[str]:
        """The words of a text that carry its subject, without their endings."""
        return frozenset(content_words(text)) - self.empty

    def started(self, clause: str) -> str:
        """A clause without what people begin with: "ok, so"."""
        return clause[self.begins.match(clause).end() :]  # type: ignore[union-attr] # matches ""

    def waits(self, *parts: str) -> bool:
        """Whether words say that it is some other time that is meant."""
        return any(
            pattern.search(part) for pattern in (self.postpones, self.looks_back) for part in parts
        )

    def number(self, found: re.Match[str] | None) -> int | None:
        """The number that was found, in digits or as a word."""
        if found is None:
            return None
        said = found["number"]
        return int(said) if said.isdecimal() else self.numbers[said]


@lru_cache
def _words_of(languages: tuple[str, ...]) -> _SpokenWords:
    codes = dict.fromkeys(("en", *languages))
    return _SpokenWords([PHRASES[code] for code in codes if code in PHRASES])
