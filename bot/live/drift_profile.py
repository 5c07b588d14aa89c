"""What an agenda item has been about so far: decaying word counts, bounded in size.

Source of the method: a unigram language model smoothed with a background (Zhai and Lafferty 2001),
TF-IDF with square-root counts, and BM25's saturating term count (Robertson and Zaragoza 2009).
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources
from typing import Final

HALF_LIFE: Final = 60.0
"""Messages after which a word counts half."""

MOST_WORDS: Final = 3000
"""A profile holds at most this many words; the faintest half goes when it is full."""


class Background:
    """How common words are in meetings generally: in how many messages each occurs.

    `counts` holds stems and the number of messages with them, out of `messages`. A word that is not
    in the table is as rare as can be.
    """

    __slots__ = ("_log_rare", "_p_rare", "_table", "rarest")

    def __init__(self, counts: dict[str, int], messages: int) -> None:
        top = math.log((messages + 1) / 1.5)
        self.rarest = 1.0
        self._p_rare = 1.0 / (messages + 1)
        # (weight 0..1 by rarity, share of messages)
        self._table = {
            w: (math.log((messages + 1) / (n + 0.5)) / top, n / (messages + 1))
            for w, n in counts.items()
        }

    def __contains__(self, word: object) -> bool:
        return word in self._table

    def __len__(self) -> int:
        return len(self._table)

    def look_up(self, word: str) -> tuple[float, float]:
        """The word's weight by rarity (0..1) and its share of messages (0..1)."""
        return self._table.get(word) or (self.rarest, self._p_rare)


@cache
def background() -> Background:
    """The shipped table, read once."""
    data = resources.files("bot.live") / "drift_data" / "background.json"
    raw = json.loads(data.read_text(encoding="utf-8"))
    return Background(raw["words"], raw["messages"])


class Profile:
    """Decaying counts of words. One message later, everything before it weighs a little less.

    Kept by letting new messages weigh more instead of touching every count: adding a message costs
    its own words only, whatever the length of the meeting.
    """

    __slots__ = ("_counts", "_grow", "_norm2", "_total", "_unit")

    def __init__(self, half_life: float = HALF_LIFE) -> None:
        self._counts: dict[str, float] = {}
        self._grow = 2.0 ** (1.0 / half_life)
        self._unit = 1.0  # what a count of one weighs now
        self._total = 0.0
        self._norm2 = 0.0

    def __len__(self) -> int:
        return len(self._counts)

    @property
    def size(self) -> float:
        """Words in it, decayed."""
        return self._total / self._unit

    @property
    def norm(self) -> float:
        """Length of its TF-IDF vector (square-root counts)."""
        return math.sqrt(max(self._norm2, 0.0) / self._unit)

    def count(self, word: str) -> float:
        """How often the word has been used, decayed (0 if never)."""
        return self._counts.get(word, 0.0) / self._unit

    def add(self, words: list[tuple[str, float]], weight: float = 1.0, age: bool = True) -> None:
        """Take in a message's words with their rarity; `age` lets the rest fade by one message."""
        if age:
            self._unit *= self._grow
        unit = self._unit * weight
        counts = self._counts
        for word, rarity in words:
            counts[word] = counts.get(word, 0.0) + unit
            self._norm2 += rarity * rarity * unit
        self._total += unit * len(words)
        if len(counts) > MOST_WORDS:
            self._shrink()
        if self._unit > 1e9:
            self._rescale()

    def _shrink(self) -> None:
        keep = sorted(self._counts.items(), key=lambda kv: (-kv[1], kv[0]))[: MOST_WORDS // 2]
        self._counts = dict(keep)

    def _rescale(self) -> None:
        unit = self._unit
        self._counts = {w: c / unit for w, c in self._counts.items() if c / unit > 1e-3}
        self._total /= unit
        self._norm2 /= unit
        self._unit = 1.0
