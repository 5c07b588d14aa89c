"""The words for going on in a meeting, of one or several languages, as they are looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from bot.meeting.drift_words import content_words, stem
from bot.meeting.moving_english import ENGLISH
from bot.meeting.moving_phrases import MovingPhrases
from bot.meeting.moving_spanish import SPANISH
from bot.meeting.moving_welsh import WELSH

PHRASES: Final = {"en": ENGLISH, "es": SPANISH, "cy": WELSH}
"""By the code of the language. English is looked for in every room."""
_WORD: Final = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """A text in small letters, without accents, which many people leave out, and with straight
    apostrophes."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


class SpokenWords:
    """What is said in the languages of a room. Its patterns are for plain text (see `plain`)."""

    __slots__ = (
        "announces", "any_number", "begins", "empty", "everyday", "firsts", "follows", "goes_back",
        "idle", "item_number", "lingers", "looks_back", "moves_on", "moves_to", "mutations",
        "next_up", "numbers", "offers", "only_if", "only_perhaps", "opens", "parts", "postpones",
        "said_number", "section_number", "slight", "starts", "winds_up",
    )  # fmt: skip

    def __init__(self, spoken: Sequence[MovingPhrases]) -> None:
        def any_of(of: Callable[[MovingPhrases], tuple[str, ...]]) -> str:
            return "(?:" + "|".join(part for phrases in spoken for part in of(phrases)) + ")"

        self.moves_on = re.compile(rf"\b{any_of(lambda one: one.moves_on)}\b")
        self.next_up = re.compile(any_of(lambda one: one.next_up))
        self.starts = re.compile(rf"\b{any_of(lambda one: one.starts)}")
        self.firsts = re.compile(rf"\b{any_of(lambda one: one.firsts)}\b")
        self.moves_to = re.compile(rf"\b{any_of(lambda one: one.moves_to)}\W*$")
        self.opens = re.compile(rf"\b{any_of(lambda one: one.opens)}(?!\w)")
        self.follows = re.compile(rf"\b{any_of(lambda one: one.follows)}\W*\Z")
        self.announces = re.compile(rf"\b{any_of(lambda one: one.announces)}\b")
        self.goes_back = re.compile(rf"\b{any_of(lambda one: one.goes_back)}\b")
        self.winds_up = re.compile(rf"\b{any_of(lambda one: one.winds_up)}")
        self.lingers = re.compile(rf"\b{any_of(lambda one: one.lingers)}")
        self.postpones = re.compile(rf"\b{any_of(lambda one: one.postpones)}\b")
        self.looks_back = re.compile(rf"\b{any_of(lambda one: one.looks_back)}\b")
        self.only_perhaps = re.compile(rf"\b{any_of(lambda one: one.only_perhaps)}\b")
        self.only_if = re.compile(rf"\b{any_of(lambda one: one.only_if)}\b")
        self.offers = re.compile(rf"\b{any_of(lambda one: one.offers)}")
        self.begins = re.compile(
            rf"[^\w#]*(?:{any_of(lambda one: one.interjections)}\b(?:[^\w#]+|$)){{0,5}}"
        )
        self.numbers = {word: n for one in spoken for n, word in enumerate(one.numbers, start=1)}
        self.parts = re.compile(
            rf"[,(:]\s+|\.{{2,}}\s*|(?<=\w) (?={any_of(lambda one: one.joins)})"
        )
        """What stands between the parts of a clause, each of which may move the meeting."""
        number = (
            rf"(?P<number>\d{{1,2}}|{'|'.join(self.numbers)})"
            r"(?=\W*$|\s*[:,;).–—-]| (?:then|now|please)\b)"
        )
        items, counts = any_of(lambda one: one.items), any_of(lambda one: one.counts)
        sections = any_of(lambda one: one.sections)
        self.item_number = re.compile(rf"\W*(?:the |el )?(?:{items}\W*|#){number}")
        """At the start of a clause: "item 3", "#3: the van"."""
        self.any_number = re.compile(rf"\W*(?:{items}\W*)?{counts}\W*{number}")
        """At the start of a clause, where it can be a number of anything: "number 3"."""
        self.section_number = re.compile(rf"\W*{sections}\W*{number}\s*[:,;).–—-]")
        """At the start of a clause, of a list with numbers of its own: "issue 3: the ramp"."""
        self.said_number = re.compile(
            rf"\W*(?:the |el )?(?:(?:{items}|{sections})\W*)?(?:{counts}\W*)?#?{number}"
        )
        """After "on to": "item 3", "3"."""
        self.empty = frozenset[str]().union(*(one.empty for one in spoken))
        self.slight = self.empty.union(stem(word) for word in self.empty)
        """The same, and without their endings, as `content` has them."""
        self.everyday = frozenset(
            stem for one in spoken for stem in content_words(" ".join(one.everyday))
        )
        self.idle = frozenset(stem for one in spoken for stem in content_words(" ".join(one.idle)))
        """Both without their endings, as `content` has them."""
        self.mutations = {old: new for one in spoken for old, new in one.mutations.items()}

    def of(self, text: str) -> frozenset[str]:
        """The words of a plain text that say something."""
        return frozenset(_WORD.findall(text)) - self.empty

    def content(self, text: str) -> frozenset[str]:
        """The words of a plain text that carry its subject, without their endings."""
        return frozenset(content_words(text)) - self.slight

    def shared(self, said: frozenset[str], title: frozenset[str]) -> int:
        """How many words of a title were said, whatever has become of their beginnings."""
        if not self.mutations:
            return len(said & title)
        return sum(not said.isdisjoint(self._forms(word)) for word in title)

    def _forms(self, word: str) -> set[str]:
        first = next((n for n in (2, 1) if word[:n] in self.mutations), 0)
        new = self.mutations.get(word[:first], ()) if first else ()
        return {word, *(beginning + word[first:] for beginning in new)}

    def started(self, clause: str) -> str:
        """A clause without what people begin with: "ok, so"."""
        begins = self.begins.match(clause)
        return clause if begins is None else clause[begins.end() :]

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
def spoken_words(languages: tuple[str, ...] = ()) -> SpokenWords:
    """The words of English and of other languages, by their codes; those without any count for
    nothing."""
    codes = dict.fromkeys(("en", *languages))
    return SpokenWords([PHRASES[code] for code in codes if code in PHRASES])
