"""How far a message is from the item under discussion: 0 (on it) to 1 (off it).

A message is compared with what the item has been about so far, in words. That item's own words come
from its title, its goal and its messages; how common a word is otherwise, from a table that ships
with Heard. Three sets of boosted trees (Friedman 2001) weigh the numbers of `drift_features`: the
first sees words only, the second also what the first thought of the messages before. The third was
trained on what an alert is for, a stretch that has been going on, and sees how the scores went.
How well this works, and how often it is wrong, is in `docs/adr/0004-drift.md`; read it before you
act on a score.

The words are kept in memory while the item runs, a few thousand at most, and nowhere else. A score
needs nothing outside this process: no clock, no network, no randomness.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bot.meeting.drift_course import Course
from bot.meeting.drift_features import ItemFeatures
from bot.meeting.drift_model import Model, shipped
from bot.meeting.drift_window import DriftWindow, Patience
from bot.meeting.drift_words import SUBSTANTIAL, catch_all, content_words, name_words

__all__ = [
    "WARM_UP",
    "DriftReading",
    "DriftReason",
    "DriftWindow",
    "Patience",
    "TopicWatch",
    "patience",
]

WARM_UP: Final = 5
"""How many substantial messages of an item pass before the first score."""

RECENT: Final = 5
"""How many messages a reason, and a likeness to another item, look back on."""

FOREIGN: Final = 0.25
"""Where fewer of the words than this are in the table, the language is not one it knows."""

_MOST_OF_IT: Final = 0.6
"""How much of another title's words has to be said, by rarity, before it is named."""

_MOST_NAMES: Final = 2000


@dataclass(frozen=True, slots=True)
class DriftReading:
    """The score of one substantial message.

    `drift` is a probability, calibrated where about one message in six was off topic. `stretch`
    says how likely an alert now would be right, 0 to 1: it is what `Patience` has a threshold for,
    and reads low at the first message of a drift. `looks_like` is the place, in the titles given,
    of another item that the last messages clearly resemble.
    """

    drift: float
    stretch: float
    looks_like: int | None = None
    substantial: bool = True


@dataclass(frozen=True, slots=True)
class DriftReason:
    """The plain reason for the last score, as a key for a phrase and its numbers.

    `few_shared_words`: of the last `messages` messages' words, only the share `shared` (0 to 1, by
    rarity) had been said on this item before the last ten, where `usual` is usual (None: too early
    to say). `other_item`: they resemble the item at `looks_like`. `on_item`: nothing to explain.
    """

    key: Literal["few_shared_words", "other_item", "on_item"]
    messages: int
    shared: float
    usual: float | None
    looks_like: int | None


class TopicWatch:
    """Scores the messages of one meeting, item after item.

    `titles` are the agenda's, `goals` theirs in the same order; `names` are those of the people
    present, and no subject. Until `start_item`, nothing is scored. `model` is for measurements.
    """

    def __init__(
        self,
        titles: Sequence[str] = (),
        goals: Sequence[str] = (),
        names: Iterable[str] = (),
        *,
        model: Model | None = None,
    ) -> None:
        self._titles = list(titles)
        self._goals = list(goals)
        self._names = set(name_words(names))
        self._people: set[str] = set()
        self._model = model
        self._item: ItemFeatures | None = None
        self._others: list[int] = []
        self._familiar = FOREIGN
        self._drift = self._stretch = 0.0
        self._course = Course()

    def start_item(self, title: str, goal: str = "", others: Sequence[str] | None = None) -> None:
        """Start an item, and forget what was said before it.

        `others` replaces the titles given before, for an agenda that has changed; `looks_like`
        counts in it. A catch-all title ("Hi", "AOB") gets no scores at all.
        """
        if others is not None:
            self._titles = list(others)
        self._item = None
        self._drift = self._stretch = 0.0
        self._course = Course()
        self._familiar = FOREIGN
        if catch_all(title):
            return
        if not goal and others is None and title in self._titles:
            at = self._titles.index(title)
            goal = self._goals[at] if at < len(self._goals) else ""
        self._others = [i for i, t in enumerate(self._titles) if t != title and not catch_all(t)]
        self._model = self._model or shipped()
        self._item = ItemFeatures(
            self._model.background,
            content_words(title, self._names),
            content_words(goal, self._names),
            [content_words(self._titles[i], self._names) for i in self._others],
        )

    def score(self, text: str, speaker: str = "") -> DriftReading | None:
        """Take in a message; its score, or None where there is none to give.

        None for a message of fewer than three content words, which changes nothing; for the first
        five others of an item; on a catch-all item; and where most words are unknown, as in a
        language that the table does not hold. `speaker` is the name shown, which becomes one of the
        names; who it is never changes a score.
        """
        if speaker not in self._people and len(self._people) < _MOST_NAMES:
            self._people.add(speaker)
            self._names |= name_words((speaker,))
        item, model = self._item, self._model
        if item is None or model is None:
            return None
        words = content_words(text, self._names)
        if len(words) < SUBSTANTIAL:
            return None
        known = model.background.known(words) / len(words)
        self._familiar += 0.1 * (known - self._familiar)
        features = item.measure(words)
        item.settle(model.suspicion(features))
        log_odds = model.second.log_odds(features)
        self._drift = model.drift(log_odds)
        self._stretch = model.stretch([*features, *self._course.add(log_odds)])
        if item.messages <= WARM_UP or self._familiar < FOREIGN:
            return None
        return DriftReading(self._drift, self._stretch, self._looks_like(item))

    def teach_on_topic(self, messages: int = 8) -> None:
        """Somebody said "yes, it is about this item": the last messages become part of it.

        At most ten are remembered singly. What they were about scores lower from now on.
        """
        if self._item is not None:
            self._item.teach(messages)
            self._course.calm()
            self._drift = self._stretch = 0.0

    def why(self) -> DriftReason | None:
        """The reason behind the last score, or None before the first."""
        item = self._item
        if item is None or item.messages <= WARM_UP:
            return None
        shared = 1.0 - item.mean("new", RECENT) - item.mean("lately", RECENT)
        like = self._looks_like(item)
        key: Literal["few_shared_words", "other_item", "on_item"] = "on_item"
        if like is not None:
            key = "other_item"
        elif self._drift >= 0.25:
            key = "few_shared_words"
        return DriftReason(key, RECENT, min(max(shared, 0.0), 1.0), item.usual(), like)

    @property
    def latest(self) -> tuple[float, float]:
        """The last drift and stretch, warm-up or not, for measurements: 0 to 1."""
        return self._drift, self._stretch

    def _looks_like(self, item: ItemFeatures) -> int | None:
        """Another item of whose title the last five have most, and clearly more than of this one.

        This one's title is looked for in the last three only: what they left behind does not count.
        """
        said = item.recent(RECENT)
        shares = item.shares(said)
        # For nearly every message it is plain at once that there is none.
        if max(shares, default=0.0) < _MOST_OF_IT:
            return None
        found = sorted(((share, -i) for i, share in enumerate(shares)), reverse=True)
        own = item.share(item.title, item.recent(3))
        if found[0][0] < max(_MOST_OF_IT, own + 0.25):
            return None
        if len(found) > 1 and found[1][0] > found[0][0] - 0.2:
            return None
        at = -found[0][1]
        # Everybody uses the words of a title that consists of everyday words.
        rarity = sum(x for word, x in item.others[at].items() if word in said)
        return self._others[at] if rarity >= 0.5 else None


def patience(false_per_100: float = 0.25) -> Patience:
    """What it takes to ask, for so many false questions per 100 on-topic messages.

    The figures were measured on planted drifts. 0.25 (the default, strict), 0.5, 1 and 2 are known.

    Raises:
        KeyError: Another figure was asked for.
    """
    return Patience(shipped().thresholds[false_per_100])
