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

The words are kept in memory while they are among the last eight points, and nowhere else; so are
the names of whoever wrote the last few of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from bot.bounded import BoundedDict
from bot.ids import PersonId
from bot.meeting.drift_words import STOP, name_words

LOOK_BACK: Final = 8
"""Points."""
WRITERS: Final = 20
"""People of whom it is remembered how they may be named, so that it is not worked out anew for each
of their points."""
LONGEST_AGO: Final = timedelta(minutes=10)
GOES_ON: Final = timedelta(minutes=3)
"""Who speaks next within this time goes on from what was said."""
SHARED: Final = 2
"""Content words that a message and the point it answers have in common."""


class _NamedWriter(NamedTuple):
    """How somebody may be named."""

    name: str
    names: frozenset[str]
    looked_for: list[str]
    """One of these stands in each text in lower case that has one of the names."""


class _Recent(NamedTuple):
    ref: str
    by: PersonId
    at: datetime
    writer: _NamedWriter
    words: frozenset[str]


class ReplyInference:
    """The last points of a meeting, to find out which of them a message answers."""

    __slots__ = ("_last", "_recent", "_speaker", "_writers")

    def __init__(self) -> None:
        self._speaker: PersonId | None = None
        self._last: list[_Recent] = []
        """The points of whoever spoke last, since anybody else did."""
        self._recent: deque[_Recent] = deque(maxlen=LOOK_BACK)
        self._writers = BoundedDict[PersonId, _NamedWriter](WRITERS)

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
        earliest = at - LONGEST_AGO
        recent = [point for point in self._recent if point.by != by and earliest <= point.at <= at]
        found = self._sharing(recent, words, shared_by_all)
        named_now = self._named(recent, text)
        if by != self._speaker:
            if all(point.by == self._speaker for point in named_now):
                found.update([point.ref for point in self._last if at - point.at <= GOES_ON])
            self._speaker, self._last = by, []
        if not found and not named_now:
            return ()
        found.update([point.ref for point in named_now])
        return tuple([point.ref for point in recent if point.ref in found])

    def _sharing(
        self, recent: list[_Recent], words: Collection[str], shared_by_all: Collection[str]
    ) -> set[str]:
        """Those of some points that have words in common with a message."""
        if len(words) < SHARED:
            return set()
        # The shared words are the few: looked for in each point, they are found at once.
        own = [word for word in words if word not in shared_by_all]
        return {
            point.ref
            for point in recent
            if not point.words.isdisjoint(own) and len(point.words.intersection(own)) >= SHARED
        }

    def _named(self, recent: list[_Recent], text: str) -> list[_Recent]:
        """Those of some points whose writers are named in a text."""
        lower = text.lower()
        # Few messages name anybody; only those are analysed.
        for point in recent:
            for name in point.writer.looked_for:
                if name in lower:
                    called = _called(lower)
                    return [one for one in recent if not called.isdisjoint(one.writer.names)]
        return []

    def item_begins(self) -> None:
        """Another item is up: who speaks first on it goes on from nothing."""
        self._last = []

    def add(self, ref: str, by: PersonId, name: str, at: datetime, words: Iterable[str]) -> None:
        """Remember a point, and how its writer may be named."""
        writer = self._writers.get(by)
        if writer is None or writer.name != name:
            writer = self._writers[by] = _writer(name)
        point = _Recent(ref, by, at, writer, frozenset(words))
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


def _writer(name: str) -> _NamedWriter:
    """How somebody may be named in a message."""
    words = [word for word in name_words((name,)) if " " not in word]
    names = frozenset([*[f"@{word}" for word in words], *[w for w in words if w not in STOP]])
    # Where a name stands with "@", it stands without.
    looked_for = [name for name in names if name[0] != "@" or name[1:] not in names]
    return _NamedWriter(name, names, looked_for)
