"""Lines with which whoever leads begins another item by its subject, with no word about moving:
"Why was the ramp closed?" where "The ramp" comes next.

A line is scored by what it has, a few numbers that `python -m bench.topic_fit` fits to recorded
chats; `docs/adr/0057-on-to-the-next-item.md` says how well. Nothing here keeps a text. The meetings
it is fitted to are in English, and typed: where people seem to talk instead, it says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log1p
from typing import Final

from bot.meeting.drift_words import content_words
from bot.meeting.moving_words import NUMBERED, AgendaNow, Move, Titles
from bot.rules import MoveKind

WEIGHTS: Final[Mapping[str, float]] = {
    "next_title": 4.38,
    "title_up": -1.05,
    "asks": -0.70,
    "ends_asking": 1.01,
    "asks_at_length": 0.41,
    "interjection": 0.80,
    "step": 0.79,
    "number": -1.87,
    "since": -0.99,
}
"""What each feature is worth; see `features`."""
BASE: Final = 0.20
"""The score of a line that has none of them."""
LEAST: Final = 0.4
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

_HUMS: Final = frozenset("um umm uhm uh uhh hm hmm mm mmm mhm er erm".split())
_INTERJECTIONS: Final = frozenset(
    "ok okay alright right so now then well great thanks cool good anyway and".split()
)
_STEPS: Final = frozenset(
    "next last final another first moving lets let's let’s start starting continue".split()
)


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
    up: int | None,
    since: int,
) -> tuple[float, ...]:
    """What a line has, in the order of `WEIGHTS`.

    `said`: its tokens; `words`: those that carry its subject; `up`: the number of the item that is
    up, whose messages are `since`, or else those of the meeting.
    """
    asks = "?" in text
    return (
        titles.share(1 if up is None else up + 1, words),
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


class OpeningLines:
    """The lines of one meeting, as they come. Counts of them are kept, and no text but that of the
    agenda's titles."""

    __slots__ = ("_agenda", "_hummed", "_messages", "_titles", "_words")

    def __init__(self) -> None:
        self._messages = self._hummed = self._words = 0
        self._agenda = Titles({})
        self._titles = SubjectTitles({})

    def hear(self, said: Sequence[str]) -> None:
        """Somebody says something; `said`: its tokens."""
        self._messages += 1
        self._words += len(said)
        self._hummed += not _HUMS.isdisjoint(said)

    @property
    def typed(self) -> bool:
        """Whether people seem to type, as far as can be told."""
        n = self._messages
        return (
            n >= SEEN_FIRST and self._hummed <= MOST_HUMMED * n and self._words <= LONGEST_TALK * n
        )

    def measured(
        self,
        text: str,
        said: Sequence[str],
        words: Sequence[str],
        agenda: AgendaNow,
        since: int | None,
    ) -> tuple[float, ...] | None:
        """The features of a line; None where nothing can follow: people talk, or no item comes
        next. `since`: the messages of the item that is up; None: none is."""
        follows = 1 if agenda.current is None else agenda.current + 1
        if not self.typed or follows not in agenda.titles.plain or not _HUMS.isdisjoint(said):
            return None
        if agenda.titles is not self._agenda:
            self._agenda, self._titles = agenda.titles, SubjectTitles(agenda.titles.plain)
        count = self._messages if since is None else since
        return features(text, said, words, self._titles, agenda.current, count)

    def read(
        self,
        text: str,
        said: Sequence[str],
        words: Sequence[str],
        agenda: AgendaNow,
        since: int | None,
    ) -> Move | None:
        """Where a line seems to take the meeting that has no word about moving."""
        found = self.measured(text, said, words, agenda, since)
        if found is None or score(found) < LEAST:
            return None
        ahead = [n for n in agenda.titles.plain if n != agenda.current and n not in agenda.done]
        shares = {n: self._titles.share(n, words) for n in ahead}
        most = max(shares.values(), default=0.0)
        best = [n for n, share in shares.items() if share == most]
        return Move(MoveKind.OPENS, best[0] if most >= NAMED and len(best) == 1 else None)
