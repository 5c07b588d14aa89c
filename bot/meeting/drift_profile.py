"""What an agenda item has been about so far: fading word counts, bounded in size."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

MOST_WORDS: Final = 1500
"""A profile holds at most this many words; the faintest half goes when it is full."""

_RESCALE_AT: Final = 1e9

Rated = list[tuple[str, float]]
"""A message's different content words with their weight by rarity (0 to 1)."""


class WordProfile:
    """Fading counts of words: at every message, what was there before weighs a little less.

    New messages weigh more instead, so that adding one costs its own words only, however long the
    meeting is. `half_life` is in messages.
    """

    __slots__ = ("_counts", "_grow", "_norm2", "_total", "_unit")

    def __init__(self, half_life: float) -> None:
        self._counts: dict[str, float] = {}
        self._grow: float = 2.0 ** (1.0 / half_life)
        self._unit = 1.0  # what a count of one weighs at present
        self._total = 0.0
        self._norm2 = 0.0

    def __len__(self) -> int:
        return len(self._counts)

    @property
    def size(self) -> float:
        """How many words it holds, the faded ones counting less."""
        return self._total / self._unit

    @property
    def norm(self) -> float:
        """The length of its TF-IDF vector with square-root counts."""
        return math.sqrt(self._norm2 / self._unit)

    def count(self, word: str) -> float:
        """How often a word was used, faded; 0 if never."""
        return self._counts.get(word, 0.0) / self._unit

    def counts(self, words: Iterable[str]) -> list[float]:
        """How often each of some words was used, faded, in their order."""
        counts, unit = self._counts, self._unit
        return [counts.get(word, 0.0) / unit for word in words]

    def fade(self) -> None:
        """Fade every count by one message."""
        self._unit *= self._grow
        if self._unit > _RESCALE_AT:
            self._rescale()

    def add(self, words: Rated, times: float = 1.0) -> None:
        """Take in a message's words, as if they had been said `times` times."""
        unit = self._unit * times
        counts, norm2 = self._counts, self._norm2
        for word, weight in words:
            counts[word] = counts.get(word, 0.0) + unit
            norm2 += weight * weight * unit
        self._norm2 = norm2
        self._total += unit * len(words)
        if len(counts) > MOST_WORDS:
            # Ties are broken by spelling, so that the same meeting always gives the same profile.
            ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            self._counts = dict(ranked[: MOST_WORDS // 2])

    def _rescale(self) -> None:
        unit, self._unit = self._unit, 1.0
        self._counts = {w: c / unit for w, c in self._counts.items() if c > unit * 1e-3}
        self._total /= unit
        self._norm2 /= unit
