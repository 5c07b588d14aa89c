"""Infers which earlier messages a message answers where nobody has used "reply".

In a chat without threads people answer by simply going on. Three signs of that are used, no more:

- the message names the writer of a point, as "Tom" or "@tom" (a name that is also a common word,
  such as Will or May, only with "@");
- it has at least two content words (`drift_words`: no stop words, no names, endings cut off) of the
  point, besides those of the agenda item's title and goal, which everybody uses anyway;
- it is the first thing that anybody else says after the point, within three minutes, and it names
  nobody but the point's writer.

The first two look back on the last eight points of other people, and no further than ten minutes.
What this cannot see: an answer in other words that comes later, a nickname, another language's
endings. And it can be wrong: whoever goes on may not have read what was said last. So it only
decides what is *not* put on a facilitator's list of points to look at again; nothing is decided
about a person.

The words are kept in memory while they are among the last eight points, and nowhere else.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.ids import PersonId
from bot.meeting.drift_words import STOP, name_words

LOOK_BACK: Final = 8
"""Points."""
LONGEST_AGO: Final = timedelta(minutes=10)
GOES_ON: Final = timedelta(minutes=3)
"""Who speaks next within this time goes on from what was said."""
_NOBODY: Final[frozenset[str]] = frozenset()
SHARED: Final = 2
"""Content words that a message and the point it answers have in common."""


@dataclass(frozen=True, slots=True)
class _Recent:
    ref: str
    by: PersonId
    at: datetime
    names: frozenset[str]
    words: frozenset[str]


class ReplyInference:
    """The last points of a meeting, to find out which of them a message answers."""

    __slots__ = ("_last", "_recent", "_speaker")

    def __init__(self) -> None:
        self._speaker: PersonId | None = None
        self._last: list[_Recent] = []
        """The points of whoever spoke last, since anybody else did."""
        self._recent: deque[_Recent] = deque(maxlen=LOOK_BACK)

    def answered(
        self,
        by: PersonId,
        at: datetime,
        text: str,
        words: Collection[str],
        shared_by_all: Collection[str] = (),
    ) -> tuple[str, ...]:
        """The references of the points that a message answers, oldest first.

        `words` are the message's content words; `shared_by_all` those of the item under discussion.
        """
        recent = [
            point
            for point in self._recent
            if point.by != by and timedelta(0) <= at - point.at <= LONGEST_AGO
        ]
        own, lower = set(words).difference(shared_by_all), text.lower()
        # Few messages name anybody; only those are analysed.
        named = any(name in lower for point in recent for name in point.names)
        called = _called(lower) if named else _NOBODY
        named_now = [point for point in recent if not called.isdisjoint(point.names)]
        found = {
            point.ref for point in recent if point in named_now or len(own & point.words) >= SHARED
        }
        if by != self._speaker:
            names_another = any(point.by != self._speaker for point in named_now)
            if not names_another:
                found |= {point.ref for point in self._last if at - point.at <= GOES_ON}
            self._speaker, self._last = by, []
        return tuple(point.ref for point in recent if point.ref in found)

    def item_begins(self) -> None:
        """Another item is up: who speaks first on it goes on from nothing."""
        self._last = []

    def add(self, ref: str, by: PersonId, name: str, at: datetime, words: Iterable[str]) -> None:
        """Remember a point, and how its writer may be named."""
        point = _Recent(ref, by, at, _names(name), frozenset(words))
        self._recent.append(point)
        if by == self._speaker:
            self._last.append(point)


def _called(lower: str) -> frozenset[str]:
    """The words of a text in lower case by which somebody may be named; with "@" if it is there."""
    found: set[str] = set()
    for piece in lower.split():
        word = piece.strip(".,:;!?…()[]\"'“”‘’«»<>")
        found.add(word)
        # "Tom's idea": the name without its ending.
        found.add(word.removesuffix("'s").removesuffix("’s"))
    return frozenset(found)


def _names(name: str) -> frozenset[str]:
    """How somebody may be named in a message."""
    words = {word for word in name_words((name,)) if " " not in word}
    return frozenset(f"@{word}" for word in words) | {word for word in words if word not in STOP}
