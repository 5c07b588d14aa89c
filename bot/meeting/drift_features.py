"""What the drift score looks at: how a message, and the last few, stand to the item so far.

An `ItemFeatures` remembers words only while it runs, and a bounded number of them. For each
message it is first asked to `measure`, which gives some 120 numbers (`NAMES`), and then told, by
`settle`, how far off topic the message seemed; what seemed off topic hardly enters the clean
profile.

Where the numbers come from: the ratio of a unigram language model of the item to the background
(Zhai and Lafferty 2001, both smoothings), cosine with TF-IDF weights, BM25's saturating term count
(Robertson and Zaragoza 2009), overlap of neighbouring windows as in TextTiling (Hearst 1997; the
places where a drift may have begun are `drift_breaks`).
Nothing here looks at who speaks: somebody speaking for the first time is not a drift.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from bot.meeting import drift_breaks
from bot.meeting.drift_breaks import Breaks
from bot.meeting.drift_model import WordFrequencies
from bot.meeting.drift_profile import Rated, WordProfile

LAG: Final = 10
"""Messages enter the lagged profiles this much later, so that a drift does not teach itself in."""

HALF_LIFE: Final = 60.0
_FADE: Final = 2.0 ** (-1 / HALF_LIFE)
ASIDE_HALF_LIFE: Final = 20.0
PRIOR: Final = 0.15
"""What is assumed of messages before the first."""

_BREAKS: Final = ("apart_most", "held_ratio_4", "held_new_4")  # of which it is known what is usual
_BROKEN: Final = tuple(drift_breaks.NAMES.index(name) for name in _BREAKS)
_PSEUDO: Final = 120.0  # words of background that smooth a profile (Dirichlet)
_PSEUDO_ASIDE: Final = 40.0
_SATURATE: Final = 1.2  # BM25's k1
_WINDOWS: Final = (1, 3, 5, 8)
_REACH: Final = 16  # messages whose words are kept
_NOTHING: Final[frozenset[str]] = frozenset()

# Means over a window: of words (0), of words weighted by rarity (1), or of messages (2).
_POOLED: Final = {
    "ratio_lagged": 0, "ratio_full": 0, "ratio_smooth": 0, "ratio_clean": 0, "ratio_aside": 0,
    "known": 0, "covered": 1, "new": 1, "lately": 1, "before": 1, "four": 1, "title": 1,
    "others": 1, "cosine_lagged": 2, "cosine_clean": 2,
}  # fmt: skip
_AT: Final = {name: i for i, name in enumerate(_POOLED)}
_KINDS: Final = tuple(_POOLED.values())
_DIVISOR: Final = [len(_POOLED) + kind for kind in _KINDS]
_TURNED: Final = tuple(_AT[n] for n in ("ratio_smooth", "covered", "new"))
_USUAL: Final = tuple(_AT[n] for n in ("ratio_lagged", "covered", "cosine_lagged", "new"))

NAMES: Final = (
    *(f"{name}_{window}" for window in _WINDOWS for name in _POOLED),
    *(f"turned_{list(_POOLED)[q]}" for q in _TURNED),
    *(f"{kind}_{list(_POOLED)[q]}" for q in _USUAL for kind in ("usual", "unusual")),
    "overlap_1", "overlap_4", "overlap_8", "overlap_5_12", "cohesion_3", "cohesion_5",
    "title_12", "title_ago", "other_5", "other_lead", "best_ratio_3", "words", "rarity",
    "messages", "profile", "title_weight", *drift_breaks.NAMES,
    *(f"{kind}_{name}" for name in _BREAKS for kind in ("usual", "unusual")),
    "seemed_1", "seemed_2", "seemed_4", "seemed_8", "seemed_5_12", "seemed_most", "seemed_mean",
    "aside",
)  # fmt: skip
"""The numbers that `ItemFeatures.measure` gives, in order."""

WORDS_ONLY: Final = tuple(
    i
    for i, name in enumerate(NAMES)
    if not name.startswith(("seemed_", "aside", "ratio_aside", "ratio_clean", "cosine_clean"))
)
"""Those that do not depend on what `settle` was told."""


class ItemFeatures:
    """One agenda item while it runs. Cost and memory do not grow with its length."""

    def __init__(
        self,
        background: WordFrequencies,
        title: Sequence[str],
        goal: Sequence[str] = (),
        others: Iterable[Sequence[str]] = (),
    ) -> None:
        weight = background.weight
        self._background = background
        self.title = {w: weight(w) for w in title}
        self.others = [{w: weight(w) for w in o if w not in self.title} for o in others]
        self._others_with: dict[str, list[int]] = {}  # which of the others a word is in
        for i, other in enumerate(self.others):
            for word in other:
                self._others_with.setdefault(word, []).append(i)
        # What the words of each title weigh together.
        self._whole = sum(self.title.values()) or 1.0
        self._wholes = [sum(other.values()) or 1.0 for other in self.others]
        self._lagged, self._full, self._clean = (WordProfile(HALF_LIFE) for _ in range(3))
        self._aside = WordProfile(ASIDE_HALF_LIFE)
        for profile in (self._lagged, self._full, self._clean):
            profile.add([(w, weight(w)) for w in title], 2.0)
            profile.add([(w, weight(w)) for w in goal if w not in self.title])
        self.messages = 0
        """How many have been taken in."""
        self._last: dict[str, int] = {}  # when a word of the last `LAG` messages was last said
        self._waiting: deque[tuple[Rated, list[float], float]] = deque()
        self._sums: deque[list[float]] = deque([[0.0] * (len(_POOLED) + 3)], maxlen=_REACH + 1)
        self._said: deque[frozenset[str]] = deque(maxlen=_REACH)
        self._ratios: deque[float] = deque(maxlen=3)
        self._lead: deque[float] = deque(maxlen=5)
        self._seemed: deque[float] = deque(maxlen=12)
        self._seemed_mean = PRIOR
        self._title_at: int | None = None
        self._usual = [(0.0, 0.0)] * (len(_USUAL) + len(_BREAKS))
        self._breaks = Breaks()
        self._known = 0.0
        self._settled = 0.0
        self._pending: tuple[Rated, list[float]] = ([], [])

    def measure(self, words: Sequence[str]) -> list[float]:
        """The features (`NAMES`) of the next message, given its different content words.

        At least one word; `settle` follows before the next call.
        """
        rated, row = self._row(words)
        sums = self._sums
        sums.append([a + b for a, b in zip(sums[-1], row, strict=True)])
        self._said.append(frozenset(words))
        count, weight = row[-3], row[-2]
        found = [mean for window in _WINDOWS for mean in self._means(window)]
        three = found[len(_POOLED) : 2 * len(_POOLED)]
        found += [three[q] - self._mean(q, 3, 11) for q in _TURNED]
        found += self._unusual([three[q] for q in _USUAL])
        found += self._overlaps(rated, weight)
        found += self._titles(row)
        self._ratios.append(row[0] / count)
        found += [max(self._ratios), count, weight / count]
        found += [min(self.messages, 90), math.log1p(self._lagged.size), sum(self.title.values())]
        breaks = self._breaks.measure(rated, self._full, _FADE, self._background.look_up)
        found += breaks
        found += self._unusual([breaks[q] for q in _BROKEN], len(_USUAL))
        found += self._history()
        now = 1.0 - found[_AT["new"]] - found[_AT["lately"]]
        self._pending = (rated, [*(found[q] for q in _USUAL), *(breaks[q] for q in _BROKEN), now])
        return found

    def settle(self, seemed: float) -> None:
        """Take in the message just measured; `seemed` (0 to 1) is how far off topic it looked."""
        rated, usual = self._pending
        for profile in (self._lagged, self._full, self._clean, self._aside):
            profile.fade()
        self._full.add(rated)
        self._aside.add(rated, seemed)
        self._seemed.append(seemed)
        self._seemed_mean += 0.03 * (seemed - self._seemed_mean)
        for word, _ in rated:
            self._last[word] = self.messages
        self.messages += 1
        self._waiting.append((rated, usual, seemed))
        if len(self._waiting) > LAG:
            # By now the messages after it are known: a single odd message is not a drift.
            after = sum(self._waiting[i][2] for i in range(3)) / 3
            self._enter(*self._waiting.popleft(), after)

    def teach(self, messages: int) -> None:
        """The last so many messages were about this item after all: all profiles take them in now.

        What is still lagging will enter again when its time comes, so confirmed messages count
        twice. And a drift that seemed to begin among these messages did not, so the search for one
        starts over.
        """
        for i in range(max(0, len(self._waiting) - messages), len(self._waiting)):
            rated, usual, _ = self._waiting[i]
            self._waiting[i] = (rated, usual, 0.0)
            for profile in (self._lagged, self._full, self._clean):
                profile.add(rated)
        self._aside = WordProfile(ASIDE_HALF_LIFE)
        self._seemed = deque([0.0] * len(self._seemed), maxlen=self._seemed.maxlen)
        self._breaks = Breaks()

    def recent(self, messages: int) -> set[str]:
        """The content words of the last so many messages (at most 16)."""
        said = self._said
        return set().union(*(said[-i] for i in range(1, min(messages, len(said)) + 1)))

    def mean(self, name: str, messages: int) -> float:
        """One of the pooled numbers over the last so many messages, for explaining a score."""
        return self._mean(_AT[name], 0, messages)

    def usual(self) -> float | None:
        """The share of words, by rarity, that is usually known on this item; None: too early."""
        if not self._settled:
            return None
        return self._known / self._settled

    @staticmethod
    def share(title: dict[str, float], words: Collection[str]) -> float:
        """How much of a title, by rarity, is among some words: 0 to 1."""
        return sum(x for w, x in title.items() if w in words) / (sum(title.values()) or 1.0)

    def shares(self, words: Collection[str]) -> list[float]:
        """How much of each other title is among some words, as `share`."""
        return [
            sum([x for w, x in other.items() if w in words]) / whole
            for other, whole in zip(self.others, self._wholes, strict=True)
        ]

    def _row(self, words: Sequence[str]) -> tuple[Rated, list[float]]:
        """Sums over the words of one message, in the order of `_POOLED`, then the divisors."""
        look_up, last, now = self._background.look_up, self._last, self.messages
        lagged, full, clean, aside = self._lagged, self._full, self._clean, self._aside
        lagged_size, full_size = lagged.size or 1.0, full.size or 1.0
        to_lagged, to_clean = 1 / (lagged.size + _PSEUDO), 1 / (clean.size + _PSEUDO)
        to_aside = 1 / (aside.size + _PSEUDO_ASIDE)
        log, root = math.log, math.sqrt
        title, others_with, other = self.title, self._others_with, [0.0] * len(self.others)
        known_of = [look_up(word) for word in words]
        rated: Rated = [(w, weight) for w, (weight, _) in zip(words, known_of, strict=True)]
        counts = [p.counts(words) for p in (lagged, full, clean, aside)]
        r_lagged = r_full = r_smooth = r_clean = r_aside = known = covered = 0.0
        new = lately = before = four = in_title = dot_lagged = dot_clean = norm = total = 0.0
        for word, (weight, share), n_lagged, n_full, n_clean, n_aside in zip(
            words, known_of, *counts, strict=True
        ):
            ratio = log(0.5 + 0.5 * n_lagged / lagged_size / share)
            r_lagged += ratio
            known += ratio > 0
            r_full += log(0.5 + 0.5 * n_full / full_size / share)
            r_smooth += log((n_lagged / share + _PSEUDO) * to_lagged)
            r_clean += log((n_clean / share + _PSEUDO) * to_clean)
            r_aside += log((n_aside / share + _PSEUDO_ASIDE) * to_aside)
            covered += weight * n_lagged / (n_lagged + _SATURATE)
            square = weight * weight
            dot_lagged += square * root(n_lagged)
            dot_clean += square * root(n_clean)
            norm += square
            total += weight
            ago = now - last.get(word, -LAG - 1)
            if ago <= 4:
                four += weight
            if n_lagged <= 0.05:
                if ago <= LAG:
                    lately += weight
                else:
                    new += weight
            elif ago > LAG:
                before += weight
            if word in title:
                in_title += weight
            for i in others_with.get(word, ()):
                other[i] += weight
        best = max(other, default=0.0)
        total, length = total or 1e-9, math.sqrt(norm) or 1e-9
        return rated, [
            r_lagged, r_full, r_smooth, r_clean, r_aside, known, covered, new, lately, before, four,
            in_title, best, dot_lagged / (length * (lagged.norm or 1.0)),
            dot_clean / (length * (clean.norm or 1.0)), float(len(words)), total, 1.0,
        ]  # fmt: skip

    def _means(self, window: int) -> list[float]:
        """The means of all quantities over the last so many messages, in the order of `_POOLED`."""
        sums = self._sums
        last, first = sums[-1], sums[max(0, len(sums) - 1 - window)]
        by = [a - b for a, b in zip(last[-3:], first[-3:], strict=True)]
        return [
            (a - b) / by[kind] if by[kind] > 0 else 0.0
            for kind, a, b in zip(_KINDS, last, first, strict=False)
        ]

    def _mean(self, quantity: int, since: int, until: int) -> float:
        """The mean of a quantity from `until` messages ago to `since` messages ago."""
        sums = self._sums
        new = len(sums) - 1 - since
        if new <= 0:
            return 0.0
        last, first = sums[new], sums[max(0, len(sums) - 1 - until)]
        by = _DIVISOR[quantity]
        divisor = last[by] - first[by]
        return (last[quantity] - first[quantity]) / divisor if divisor > 0 else 0.0

    def _unusual(self, three: list[float], first: int = 0) -> list[float]:
        """What is usual on this item, and how many spreads the last few are away from it.

        `first` is where the usual of these numbers is kept.
        """
        found: list[float] = []
        usual = self._usual[first : first + len(three)]
        for value, (total, squares) in zip(three, usual, strict=True):
            mean = total / self._settled if self._settled else 0.0
            spread = squares / self._settled - mean * mean if self._settled else 0.0
            found += [mean, (value - mean) / math.sqrt(max(spread, 1e-3))]
        return found

    def _overlaps(self, rated: Rated, weight: float) -> list[float]:
        """Words shared with the messages before, and by the last few with those before them."""
        said, rarity = self._said, self._background.weight
        newest = len(said) - 1
        past = [said[newest - i] for i in range(newest + 1)]  # from this message back
        one, four = _NOTHING.union(*past[1:2]), _NOTHING.union(*past[1:5])
        eight = four.union(*past[5:9])
        far = _NOTHING.union(*past[5:13])
        found = [sum([x for w, x in rated if w in u]) / weight for u in (one, four, eight, far)]
        for size, reach in ((3, 12), (5, 15)):
            now = past[0].union(*past[1:size])
            then = _NOTHING.union(*past[size : reach + 1])
            # fsum: the same whatever order a set is gone through.
            total = math.fsum(map(rarity, now))
            found.append(math.fsum(map(rarity, now & then)) / total if total else 0.0)
        return found

    def _titles(self, row: list[float]) -> list[float]:
        """How the last messages stand to this item's title and to the others'."""
        twelve, five = self.recent(12), self.recent(5)
        mine = row[_AT["title"]]
        if mine:
            self._title_at = self.messages
        ago = 50.0 if self._title_at is None else min(self.messages - self._title_at, 40)
        self._lead.append(row[_AT["others"]] - mine)
        return [
            sum([x for w, x in self.title.items() if w in twelve]) / self._whole,
            ago,
            max(self.shares(five), default=0.0),
            sum(self._lead),
        ]

    def _history(self) -> list[float]:
        """How far off topic the messages before this one seemed."""
        seemed = list(self._seemed)

        def mean(since: int, until: int) -> float:
            part = seemed[max(0, len(seemed) - until) : len(seemed) - since]
            return sum(part) / len(part) if part else PRIOR

        return [
            mean(0, 1), mean(0, 2), mean(0, 4), mean(0, 8), mean(4, 12),
            max(seemed, default=PRIOR), self._seemed_mean, math.log1p(self._aside.size),
        ]  # fmt: skip

    def _enter(self, rated: Rated, usual: list[float], seemed: float, after: float) -> None:
        """A message is old enough to count as what the item has been about."""
        self._lagged.add(rated)
        self._clean.add(rated, max(0.02, 1.0 - max(seemed, after)))
        self._settled = self._settled * 0.985 + 1
        self._known = self._known * 0.985 + usual[-1]
        self._usual = [
            (a * 0.985 + x, b * 0.985 + x * x)
            for (a, b), x in zip(self._usual, usual[:-1], strict=True)
        ]
        gone = self.messages - 1 - LAG
        for word, _ in rated:
            if self._last.get(word) == gone:
                del self._last[word]
