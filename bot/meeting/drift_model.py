"""The numbers the drift score ships with: how common words are, and three sets of boosted trees.

They are made by `bench/drift_train.py` and read once. Nothing here is ever written.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.meeting.drift_trees import Trees

RAREST: Final = 1.0
"""The weight of a word that the background table does not hold."""


class WordFrequencies:
    """How common words are in meetings generally: in how many messages each occurs.

    `counts` holds stems and the number of messages that have them, out of `messages`. A word that
    is not in the table is taken to be as rare as can be.
    """

    __slots__ = ("_rare", "_table")

    def __init__(self, counts: Mapping[str, int], messages: int) -> None:
        top = math.log((messages + 1) / 1.5)
        self._rare = (RAREST, 1.0 / (messages + 1))
        self._table = {
            word: (math.log((messages + 1) / (n + 0.5)) / top, n / (messages + 1))
            for word, n in counts.items()
        }

    def __len__(self) -> int:
        return len(self._table)

    def known(self, words: Iterable[str]) -> int:
        """How many of some words the table has."""
        table = self._table
        return sum([word in table for word in words])

    def look_up(self, word: str) -> tuple[float, float]:
        """The word's weight by rarity (0 to 1) and the share of messages that have it (0 to 1)."""
        return self._table.get(word, self._rare)

    def weight(self, word: str) -> float:
        """The word's weight by rarity, 0 (in every message) to 1 (in none)."""
        return self._table.get(word, self._rare)[0]


class Model:
    """Everything learned from meetings that the score needs. Shared by all meetings, never changed.

    `first` sees words only; `second` sees what `first` thought of this message and those before as
    well. `slope` and `shift` make its log odds into a probability (Platt 1999). `third` also sees
    the course of those log odds (`drift_course`), and says whether a stretch has been going on.
    `thresholds` says how high that must be for a number of false alerts per 100 on-topic messages.
    """

    __slots__ = ("background", "first", "second", "shift", "slope", "third", "thresholds")

    def __init__(self, raw: Mapping[str, Any]) -> None:
        words = raw["background"]
        self.background = WordFrequencies(words["words"], words["messages"])
        self.first = Trees(**raw["first"])
        self.second = Trees(**raw["second"])
        self.third = Trees(**raw["third"])
        self.slope = float(raw["slope"])
        self.shift = float(raw["shift"])
        self.thresholds = {float(k): float(v) for k, v in raw["thresholds"].items()}

    def suspicion(self, features: Sequence[float]) -> float:
        """How likely the words alone make it that a message is off topic, 0 to 1, uncalibrated."""
        return logistic(self.first.log_odds(features))

    def drift(self, log_odds: float) -> float:
        """The calibrated probability that a message is off topic, from what `second` says."""
        return logistic(self.slope * log_odds + self.shift)

    def stretch(self, features: Sequence[float]) -> float:
        """How likely it is that an alert now would be right, 0 to 1, uncalibrated.

        `features` end with the numbers of `drift_course`.
        """
        return logistic(self.third.log_odds(features))


def logistic(log_odds: float) -> float:
    """A probability from its log odds."""
    # Each way only powers below 1 are taken: those cannot overflow.
    if log_odds < 0:
        odds = math.exp(log_odds)
        return odds / (1.0 + odds)
    return 1.0 / (1.0 + math.exp(-log_odds))


@cache
def shipped() -> Model:
    """The model that Heard ships with, read at the first call.

    Raises:
        FileNotFoundError: The package was installed without its data.
    """
    folder = resources.files("bot.meeting") / "drift_data"
    raw = json.loads((folder / "trees.json").read_text(encoding="utf-8"))
    raw["background"] = json.loads((folder / "background.json").read_text(encoding="utf-8"))
    return Model(raw)
