"""Where a line says that the meeting goes: "moving on", "ok, on to 2)", "let's talk about the van".

Only words are looked at. One module for a meeting as it runs, in which facilitators are asked "On
to the next item?", and for recordings, whose typed agendas it follows. What people also use numbers
and these words for is told apart: "anything else on 2)?", "let's come back to 2) later", a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.meeting.moving_patterns import SpokenWords, plain, spoken_words
from bot.rules import MoveKind

LONGEST: Final = 500
"""Only so much of a line is looked at: nobody moves to an item further in."""
NEAR: Final = 8
"""Within so many words after "let's talk about" its title has to begin; or two of its words are
anywhere in the line."""
LONGEST_TITLE: Final = 15
"""Words of a line that can be a title and nothing else."""
FEW: Final = 5
"""Words of a heading, such as "ok, transport"."""
TWO_WORDS_WITHIN: Final = 15
"""Of the words after "let's talk about", those that its title is looked for in."""
LIST: Final = 3
"""Titles in a part of a line that make it a list: an agenda that is read out."""

NUMBERED: Final = re.compile(
    r"\(?(?P<number>\d{1,2})(?P<sign>\)|[.:](?=\s))\s*(?P<title>.*)", re.DOTALL
)
"""A line that begins with an item's number: `2) transport`."""
_MARKER: Final = re.compile(r"(?<![\w.)-])\(?(?P<number>\d{1,2})(?P<sign>\)(?!\w)|\.(?=\s))")
_NOT_SAID: Final = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|^[ \t]*>.*$|https?://\S+", re.S | re.M)
_LISTED: Final = re.compile(r"^[ \t]*(?:\(?\d{1,2}[).:]|[-*•])[ \t].*$", re.MULTILINE)
_LABEL: Final = re.compile(r"[^:?!]{3,60}(?=:(?:\s|$))")
_CLAUSE: Final = re.compile(r"(?<=[^\d][.!?;])\s+|\n+|\s[-–—]+\s")


@dataclass(frozen=True, slots=True)
class Move:
    """Where a line says that the meeting goes. `number`: the item that it names, if it does.
    `offered`: it leaves it to the others, as in "or shall we go on to 2)?"."""

    kind: MoveKind
    number: int | None = None
    offered: bool = False


class Titles:
    """The titles of an agenda as they are looked for, by the numbers that people see. It can be
    used for many lines, as long as the agenda stays as it is."""

    __slots__ = ("_contents", "_words", "plain")

    def __init__(self, titles: Mapping[int, str]) -> None:
        self.plain = {number: plain(title).strip() for number, title in titles.items()}
        self._words: SpokenWords | None = None
        self._contents: dict[int, frozenset[str]] = {}

    def contents(self, words: SpokenWords) -> dict[int, frozenset[str]]:
        """The words of each title that carry its subject."""
        if words is not self._words:
            self._contents = {number: words.content(title) for number, title in self.plain.items()}
            self._words = words
        return self._contents


@dataclass(frozen=True, slots=True)
class AgendaNow:
    """The agenda as it stands. `current`: the number of the item that is up, if one is; `done`:
    those that are behind; `queued`: somebody waits to speak, so that "next" can be the next
    person."""

    titles: Titles
    current: int | None
    done: frozenset[int] = frozenset()
    queued: bool = False

    @property
    def ahead(self) -> list[int]:
        """The items after the one that is up that are not done."""
        up = 0 if self.current is None else self.current
        return sorted(n for n in self.titles.plain if n > up and n not in self.done)

    @property
    def likely(self) -> frozenset[int]:
        """The items that a meeting mostly goes to: the next one that is not done, and those that
        are, for which more words are needed anyway."""
        return self.done | {*self.ahead[:1]}


def moving(text: str, agenda: AgendaNow, languages: tuple[str, ...] = ()) -> Move | None:
    """Where a line says that the meeting goes; None if it says nothing about that, or names the
    item that is up. `languages`: those that are spoken besides English, by their codes."""
    words = spoken_words(languages)
    said = plain(_NOT_SAID.sub(" ", text[:LONGEST])).strip()
    if len(_LISTED.findall(said)) > 1:  # the agenda, or an answer in points
        said = _LISTED.sub("", said)
    return _LineRead(agenda, words).read(said)


class _LineRead:
    """One line, against the agenda as it stands."""

    def __init__(self, agenda: AgendaNow, words: SpokenWords) -> None:
        self._agenda = agenda
        self._words = words
        self._titles = agenda.titles.plain

    def read(self, said: str) -> Move | None:
        """Where it says that the meeting goes. What names an item counts for more."""
        found: Move | None = None
        asks = self._words.winds_up.search(said) is not None
        clauses = _CLAUSE.split(said)
        for place, clause in enumerate(clauses):
            here = self._clause(clause, " ".join(clauses[place + 1 :]), asks=asks)
            if here is None:
                continue
            if here.number is not None:
                found = self._to(here.number, clause)
                offers = found is not None and self._words.offers.search(clause)
                return Move(MoveKind.WINDING, here.number, offered=True) if offers else found
            if found is None or found.kind is MoveKind.WINDING:
                found = here
        return found

    def _to(self, number: int, clause: str) -> Move | None:
        """To an item that is named; not to the one that is up, and to one that is done only where
        the meeting is said to go back."""
        back = number not in self._agenda.done or self._words.goes_back.search(clause)
        return Move(MoveKind.ITEM, number) if back and number != self._agenda.current else None

    def _clause(self, clause: str, after: str, *, asks: bool) -> Move | None:
        """Where a part of a line says that the meeting goes; to the item that is up, if it names
        it. `after`: the rest of the line, which asks whether there is more to say if `asks`."""
        words = self._words
        said = words.started(clause)
        number = self._numbered(clause)
        if number is None and not self._is_list(clause):
            number = self._opened(clause, after)
            if number is None:
                number = self._headed(said)
            if number is None and not after:
                number = self._heading(clause, said)
        if number is not None:
            return Move(MoveKind.ITEM, number)
        if self._goes_on(clause):
            if words.offers.search(clause):
                return Move(MoveKind.WINDING, offered=True)
            perhaps = words.only_if.search(clause) or (asks and words.only_perhaps.search(clause))
            return Move(MoveKind.WINDING if perhaps else MoveKind.NEXT)
        return Move(MoveKind.WINDING) if words.winds_up.search(said) else None

    def _goes_on(self, clause: str) -> bool:
        """Whether a part of it between commas says that the meeting goes on. What was, or is for
        later, counts for the part that says so. "First item" begins the first, if that is up."""
        words, parts = self._words, self._words.parts.split(clause)
        first_is_up = self._agenda.current == min(self._titles, default=None)
        for part in (clause, *parts) if len(parts) > 1 else parts:
            said = words.started(part)
            moves = (
                words.moves_on.search(said)
                or (not self._agenda.queued and words.next_up.search(said))
                or (self._agenda.current is None and words.starts.search(said))
            )
            begins = moves and first_is_up and words.firsts.search(moves[0])
            if moves and not begins and not words.waits(said):
                return True
        return False

    def _numbered(self, clause: str) -> int | None:
        """The item that a clause names by its number and a sign, or by the words of its title after
        them: people count their own way, and the words say which item they mean."""
        words, found = self._words, _markers(clause)
        rest_ends = len(clause)
        for place in reversed(range(len(found))):
            number = int(found[place]["number"])
            rest = clause[found[place].end("sign") : rest_ends]
            rest_ends = found[place].start()
            lead = clause[found[place - 1].end("sign") if place else 0 : rest_ends]
            by_words = self._titled(rest)
            if words.waits(lead, self._without(rest, by_words)):
                continue
            moves = words.moves_to.search(lead) is not None
            at_start = moves or not words.started(lead).strip(" ,.:;!-*#")
            if not moves and words.lingers.search(lead):
                continue
            if by_words is not None and (
                by_words == number or (at_start and (moves or self._is_heading(rest, by_words)))
            ):
                return by_words
            if number in self._titles and (moves or (at_start and not words.of(rest))):
                return number
        return None

    def _opened(self, clause: str, after: str) -> int | None:
        """The item that a clause opens by words of its title, or by its number without a sign. Some
        other time, or what was, counts for the part between commas that says so."""
        words = self._words
        for start in (0, *(found.end() for found in words.parts.finditer(clause))):
            said = words.started(clause[start:])
            own = words.number(words.item_number.match(said))
            tries = (own, self._counted(said), self._section(said))
            number = next((one for one in tries if one is not None), None)
            if number in self._titles and not words.waits(said):
                return number
            for lead in words.opens.finditer(said):
                rest = said[lead.end() :]
                number = words.number(words.said_number.match(rest))
                if number in self._titles and not words.waits(said):
                    return number
                number = self._near(rest if words.content(rest) else after)
                before = said[: lead.end()]
                if number is not None and not words.waits(before, self._without(rest, number)):
                    return number
        return None

    def _counted(self, said: str) -> int | None:
        """The item that "number 3: fees" is about. "Number 3" alone can be a number of anything."""
        found = self._words.any_number.match(said)
        number = self._words.number(found)
        if found is None or number is None:
            return None
        return number if self._titled(said[found.end() :]) == number else None

    def _section(self, said: str) -> int | None:
        """The item that "issue 3: fees" is about. People's lists have numbers of their own: the
        words count for more, and without any the item has to be the one that comes next."""
        found = self._words.section_number.match(said)
        number = self._words.number(found)
        if found is None or number is None:
            return None
        by_words = self._titled(said[found.end() :])
        if by_words is not None:
            return by_words
        return number if number == (self._agenda.current or 0) + 1 else None

    def _near(self, rest: str) -> int | None:
        """The item whose title follows: two words of it, or the first word that says something. Of
        a longer title one word is enough only where its item comes next or nothing else is said,
        and not if any title could have such a word ("status"), but for one that says nothing else
        and is in no other title."""
        said = rest.split()
        if best := self._best(" ".join(said[:TWO_WORDS_WITHIN]), least=2):
            nexts = {*self._agenda.ahead[:1]} & {*best}  # of two with the same words, that is meant
            return best[0] if len(best) == 1 else next(iter(nexts), None)
        words = self._words
        word = next((word for word in said[:NEAR] if words.content(word)), "")
        number, first = self._titled(word), words.content(word)
        if number is None or len(self._contents.get(number, ())) == 1:
            return number
        alone = words.content(" ".join(said)) == first
        if first <= words.everyday:
            often = sum(words.shared(first, title) for title in self._contents.values())
            return number if alone and often == 1 and not first & words.idle else None
        return number if alone or number in self._agenda.likely else None

    def _is_heading(self, rest: str, number: int) -> bool:
        """Whether what stands after a number that is not its own is the title of an item, and not a
        sentence with some words of it."""
        words = self._words
        said, title = words.content(rest), self._contents[number]
        shared = words.shared(said, title)
        return 2 * shared >= len(said) and 2 * shared >= len(title)

    def _headed(self, said: str) -> int | None:
        """The item whose title a clause begins with: "Transport: who drives?"."""
        for number, title in self._titles.items():
            name = title.strip(" .:?!")
            if len(name) > 3 and said.startswith(name):
                rest = said[len(name) :].lstrip()
                if not rest.strip(".!?:") or rest[0] in ":?!":
                    return number
        return self._labelled(said)

    def _labelled(self, said: str) -> int | None:
        """The item of whose title a few words stand before a colon: "Fees of the clinic: ..."."""
        label = _LABEL.match(said)
        if label is None:
            return None
        number, content = self._titled(label[0], least=2), self._words.content(label[0])
        if number is None:
            return None
        title = self._contents[number]
        shared = self._words.shared(content, title)
        return number if shared == len(content) and 2 * shared >= len(title) else None

    def _heading(self, clause: str, said: str) -> int | None:
        """The item whose title a line is, or "ok," and a few words of it, or "transport is next".

        `said`: the clause without what people begin with.
        """
        words = self._words
        if "?" in said or len(said.split()) > LONGEST_TITLE:
            return None
        number = self._titled(said)
        if number is None or words.waits(self._without(said, number)):
            return None
        content, title = words.content(said), words.content(self._titles[number])
        if len(content) > 1 and words.shared(content, title) == len(content) == len(title):
            return number
        follows = words.follows.search(said)
        if follows is None and not words.announces.search(clause[: len(clause) - len(said)]):
            return None
        content = words.content(said if follows is None else said[: follows.start()])
        if content <= words.everyday and not title <= words.everyday:
            return None
        short = len(said.split()) <= FEW
        return number if short and words.shared(content, title) == len(content) else None

    def _titled(self, rest: str, *, least: int = 1) -> int | None:
        """The item whose title has most words in common with what is said, if one has more than
        others have, and at least so many."""
        best = self._best(rest, least)
        return best[0] if len(best) == 1 else None

    def _best(self, rest: str, least: int) -> list[int]:
        """The items whose titles have most words in common with what is said, at least so many."""
        said = self._words.content(rest)
        if not said:  # a title of signs alone: "???"
            sign = rest.strip()
            return [n for n, title in self._titles.items() if sign and sign == title][:1]
        shared = {n: self._words.shared(said, title) for n, title in self._contents.items()}
        most = max(shared.values(), default=0)
        return [n for n, count in shared.items() if count == most] if most >= least else []

    def _is_list(self, clause: str) -> bool:
        """Whether so many titles are said, each with a word that is in no other one, that the
        agenda is read out."""
        titles, said = self._contents, self._words.content(clause)
        if len(said) < LIST:
            return False
        shared = {n: self._words.shared(said, title) for n, title in titles.items()}
        half = [n for n, title in titles.items() if 0 < len(title) <= 2 * shared[n]]
        if len(half) < LIST:
            return False
        often = Counter(word for title in titles.values() for word in title)
        own = [n for n in half if any(often[word] == 1 for word in titles[n] & said)]
        return len(own) >= LIST

    @property
    def _contents(self) -> dict[int, frozenset[str]]:
        """The words of each title that carry its subject."""
        return self._agenda.titles.contents(self._words)

    def _without(self, rest: str, number: int | None) -> str:
        """What is said besides a title: an item can be called "The next meeting"."""
        title = "" if number is None else self._titles[number]
        return rest.replace(title, " ") if title else rest


def number_named(text: str, titles: Mapping[int, str], current: int | None) -> int | None:
    """The number of the item that a line of a recording moves to, if it has one and moves there: of
    two numbers, rather the last. It may be the one that is up."""
    words, said = spoken_words(), plain(text)
    markers = _markers(said)
    rest_ends = len(said)
    for place in reversed(range(len(markers))):
        number = int(markers[place]["number"])
        rest = said[markers[place].end("sign") : rest_ends]
        rest_ends = markers[place].start()
        lead = said[markers[place - 1].end("sign") if place else 0 : rest_ends]
        if number not in titles or any(words.postpones.search(part) for part in (lead, rest)):
            continue
        expected = current is None or number == current + 1
        if _is_named(lead, rest, plain(titles[number]), words, expected=expected):
            return number
    return None


def _markers(text: str) -> list[re.Match[str]]:
    """The numbers with a bracket or the like in a text; none where they are a list of three."""
    markers = list(_MARKER.finditer(text))
    if not markers and (found := NUMBERED.match(text)):  # "2: transport"
        markers = [found]
    return markers if len(markers) <= 2 else []


def _is_named(lead: str, rest: str, title: str, words: SpokenWords, *, expected: bool) -> bool:
    """Whether the words around a number move the meeting to it."""
    if words.moves_to.search(lead):
        return True
    if words.lingers.search(lead):
        return False
    if _says(rest, title, words):
        return True
    at_the_start = not words.started(lead).strip(" ,.:;!-*#(")
    return at_the_start and (expected or not words.of(rest))


def _says(rest: str, title: str, words: SpokenWords) -> bool:
    """Whether the words after a number are the title, or share a word with it."""
    if wanted := words.of(title):
        return bool(wanted & words.of(rest))
    return rest.strip().startswith(title)  # a title of signs alone: "???"
