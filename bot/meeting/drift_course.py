"""How a stretch is told from single messages: the course that the messages' scores have taken.

What is kept are numbers only: the last scores, and sums over those before them.
"""

from __future__ import annotations

import math
from collections import deque
from typing import Final

START: Final = -1.7
"""What is assumed of messages before the first, in log odds: about one in six off topic."""

_KEPT: Final = 12
_SINGLE: Final = 8
_MEANS: Final = (2, 3, 4, 6, 9, 12)
_SETTLED: Final = 8  # messages ago; those before say how the item usually scores
_ALLOWANCES: Final = (-1.5, -1.0, -0.5, 0.0)
_SPREAD: Final = 0.3
_OFTEN_OFF: Final = -0.5

NAMES: Final = (
    *(f"odds_{n}" for n in range(1, _SINGLE + 1)),
    *(f"odds_mean_{n}" for n in _MEANS),
    "odds_least_2", "odds_least_3", "odds_middle_5",
    "odds_usual", "odds_spread", "odds_highest", "odds_often_off", "odds_rise", "odds_unusual",
    *(f"{kind}_{allowance}" for allowance in _ALLOWANCES for kind in ("excess", "excess_for")),
)  # fmt: skip
"""The numbers that `Course.add` gives, in order."""


class Course:
    """The log odds of one item's messages, one after another."""

    def __init__(self) -> None:
        self._last: deque[float] = deque([START] * _KEPT, maxlen=_KEPT)
        self._seen = 0
        self._sum = self._squares = self._off = 0.0
        self._most = START
        # Page's cumulative sums (1954), and how long each has been above zero.
        self._excess = [(0.0, 0)] * len(_ALLOWANCES)

    def calm(self) -> None:
        """The last messages were on topic after all: nothing is going on."""
        self._last = deque([START] * _KEPT, maxlen=_KEPT)
        self._excess = [(0.0, 0)] * len(_ALLOWANCES)

    def add(self, odds: float) -> list[float]:
        """Take in a message's log odds; the numbers (`NAMES`) as they now are."""
        last = self._last
        last.append(odds)
        self._seen += 1
        if self._seen > _SETTLED:
            old = last[-1 - _SETTLED]
            self._sum += old
            self._squares += old * old
            self._off += old > _OFTEN_OFF
            self._most = max(self._most, old)
        settled = self._seen - _SETTLED
        usual, spread, off = START, 0.8, 0.0
        if settled >= 3:
            usual = self._sum / settled
            spread = math.sqrt(max(self._squares / settled - usual * usual, 0.0))
            off = self._off / settled
        newest = list(reversed(last))
        means = [sum(newest[:n]) / n for n in _MEANS]
        rise = means[2] - usual
        found = [
            *newest[:_SINGLE], *means, min(newest[:2]), min(newest[:3]), sorted(newest[:5])[2],
            usual, spread, self._most, off, rise, rise / (spread + _SPREAD),
        ]  # fmt: skip
        for n, allowance in enumerate(_ALLOWANCES):
            excess, since = self._excess[n]
            excess += odds - allowance
            self._excess[n] = (excess, since + 1) if excess > 0 else (0.0, 0)
            found += self._excess[n]
        return found
