"""Lines with which whoever leads begins another item by its subject, with no word about moving:
"Why was the ramp closed?" where "The ramp" comes next.

A line is scored by what it has, a few numbers that `python -m bench.topic_fit` fits to recorded
chats; `docs/adr/0057-on-to-the-next-item.md` says how well. Nothing here keeps a text. The meetings
it is fitted to are in English, and typed: where people seem to talk instead, it says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Final

from bot.meeting.drift_words import content_words
from bot.meeting.last_lines import LastLines
from bot.meeting.moving_patterns import plain, spoken_words
from bot.meeting.moving_words import NUMBERED, AgendaNow, Move, Titles
from bot.rules import MoveKind

WEIGHTS: Final[Mapping[str, float]] = {
    "next_title": 3.69,
    "other_title": 1.81,
    "title_up": -0.97,
    "asks": -0.72,
    "ends_asking": 0.85,
    "asks_at_length": 0.29,
    "interjection": 1.03,
    "step": 0.55,
    "number": -2.41,
    "since": -0.60,
}
"""What each feature is worth; see `features`."""
BASE: Final = -1.02
"""The score of a line that has none of them."""
LEAST: Final = 1.4
"""From this score on facilitators are asked."""

SEEN_FIRST: Final = 12
"""Messages of a meeting before anything is said about it."""
MOST_HUMMED: Final = 0.12
"""If more of the messages have an "um" or the like, people speak. The chats that it was fitted to
have fewer; of people who think aloud, no transcript has so few."""
LONGEST_TALK: Final = 45.0
"""Words of a message, on an average: more is spoken or read out, not typed."""
NAMED: Final = 0.5
"""With so much of its title in it, a line names an item."""
LONG_ITEM: Final = 60
"""Messages on an item after which more make no difference."""
SUBJECT_WORDS: Final = 4
"""A question with so many words that carry its subject is asked at length."""
TAKEN_UP_WITHIN: Final = 6
"""Messages after "or shall we go on?" in which the next line of whoever leads takes it up."""
SAID_FIRST: Final = 3
"""Before others have said so much on an item, it does not end without a word."""

_HUMS: Final = frozenset("um umm uhm uh uhh hm hmm mm mmm mhm er erm".split())
_INTERJECTIONS: Final = frozenset(
    "ok okay alright right so now then well great thanks cool good anyway and".split()
)
_STEPS: Final = frozenset(
    "next last final another first moving lets let's let’s start starting continue".split()
)


@dataclass(frozen=True, slots=True)
class _Offer:
    """Going on was offered: to an item or to what comes next, from the one that was up, after so
    many messages of the meeting."""

    number: int | None
    up: int | None
    heard: int


class SubjectTitles:
    """The words of an agenda's titles that carry their subjects. A word of several titles counts
    for less."""

    __slots__ = ("_weights",)

    def __init__(self, titles: Mapping[int, str]) -> None:
        words = {number: frozenset(content_words(title)) for number, title in titles.items()}
        often = Counter(word for each in words.values() for word in each)
        self._weights = {
            number: {word: 1 / often[word] for word in each} for number, each in words.items()
        }

    def share(self, number: int | None, words: Collection[str]) -> float:
        """How much of an item's title is among these words, 0 to 1."""
        weights = {} if number is None else self._weights.get(number, {})
        if not weights:
            return 0.0
        said = sum(weights[word] for word in words if word in weights)
        return said / sum(weights.values())


def features(
    text: str,
    said: Sequence[str],
    words: Sequence[str],
    titles: SubjectTitles,
    agenda: AgendaNow,
    since: int,
) -> tuple[float, ...]:
    """What a line has, in the order of `WEIGHTS`.

    `said`: its tokens; `words`: those that carry its subject; `since`: the messages of the item
    that is up, or else those of the meeting.
    """
    up, ahead = agenda.current, agenda.ahead
    asks = "?" in text
    follows = 1 if up is None else up + 1
    return (
        titles.share(follows, words),
        max((titles.share(n, words) for n in ahead if n != follows), default=0.0),
        titles.share(up, words),
        float(asks),
        float(text.rstrip().endswith("?")),
        float(asks and len(words) >= SUBJECT_WORDS),
        float(bool(said) and said[0] in _INTERJECTIONS),
        float(not _STEPS.isdisjoint(said)),
        float(NUMBERED.match(text.lstrip()) is not None),
        log1p(min(since, LONG_ITEM)),
    )


def score(found: Sequence[float]) -> float:
    """How likely a line with these features begins another item, as log odds."""
    return BASE + sum(w * x for w, x in zip(WEIGHTS.values(), found, strict=True))


def _another_time(text: str) -> bool:
    """Whether a line says that it is for later, or only if something is so."""
    said, english = plain(text), spoken_words()
    return any(pattern.search(said) for pattern in (english.postpones, english.only_if))


class OpeningLines:
    """The lines of one meeting, as they come. Counts of them are kept, who said the last ones, and
    no text but that of the agenda's titles."""

    __slots__ = ("_agenda", "_hummed", "_offer", "_titles", "_words", "last")

    def __init__(self) -> None:
        self._hummed = self._words = 0
        self.last = LastLines()
        self._agenda = Titles({})
        self._titles = SubjectTitles({})
        self._offer: _Offer | None = None

    def hear(self, by: str, name: str, said: Sequence[str]) -> None:
        """Somebody says something; `name`: what they are called; `said`: the tokens."""
        self._words += len(said)
        self._hummed += not _HUMS.isdisjoint(said)
        self.last.add(by, name)

    @property
    def typed(self) -> bool:
        """Whether people seem to type, as far as can be told."""
        n = self.last.heard
        return (
            n >= SEEN_FIRST and self._hummed <= MOST_HUMMED * n and self._words <= LONGEST_TALK * n
        )

    def offered(self, move: Move, agenda: AgendaNow) -> None:
        """Whoever leads left it to the others, in the last line, whether the meeting goes on."""
        self._offer = _Offer(move.number, agenda.current, self.last.heard)

    def taken_up(self, text: str, agenda: AgendaNow) -> Move | None:
        """Where the meeting was offered to go ("or shall we go on to 2)?"), if this line of whoever
        leads is their next one, is no word to somebody else, and comes soon after the offer."""
        offer = self._offer
        if offer is None or self.last.is_reply(text):
            return None
        self._offer = None
        late = self.last.heard - offer.heard > TAKEN_UP_WITHIN
        if late or offer.up != agenda.current or offer.number in agenda.done:
            return None
        return Move(MoveKind.OPENS, offer.number)

    def measured(
        self,
        text: str,
        said: Sequence[str],
        words: Sequence[str],
        agenda: AgendaNow,
        since: int | None,
    ) -> tuple[float, ...] | None:
        """The features of a line, which was heard; None where nothing can follow: people talk, or
        no item comes next. `since`: the messages of the item that is up; None: none is."""
        follows = 1 if agenda.current is None else agenda.current + 1
        if not self.typed or follows not in agenda.titles.plain or not _HUMS.isdisjoint(said):
            return None
        if agenda.titles is not self._agenda:
            self._agenda, self._titles = agenda.titles, SubjectTitles(agenda.titles.plain)
        count = self.last.heard if since is None else since
        return features(text, said, words, self._titles, agenda, count)

    def read(
        self,
        text: str,
        said: Sequence[str],
        words: Sequence[str],
        agenda: AgendaNow,
        since: int | None,
    ) -> Move | None:
        """Where a line seems to take the meeting that has no word about moving."""
        if since is not None and self.last.by_others(since) < SAID_FIRST:
            return None
        found = self.measured(text, said, words, agenda, since)
        if found is None or score(found) < LEAST or _another_time(text):
            return None
        shares = {n: self._titles.share(n, words) for n in agenda.ahead}
        most = max(shares.values(), default=0.0)
        best = [n for n, share in shares.items() if share == most]
        return Move(MoveKind.OPENS, best[0] if most >= NAMED and len(best) == 1 else None)
