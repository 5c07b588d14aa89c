"""Where a drift may have begun: how unlike the last messages are to what came before them.

For every place among the last few messages, those after it are held against those before it, as
TextTiling does at every gap (Hearst 1997). The place where the two sides have least in common is
where a drift most likely began, if one did. The last messages are also held against the profile of
the item as it would be without them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from bot.meeting.drift_profile import Rated, WordProfile

BEFORE: Final = 10
"""How many messages before a place are compared with those after it."""

AFTER: Final = 8
"""How many messages back a drift is looked for."""

_REACH: Final = BEFORE + AFTER
_HELD: Final = (2, 4, 6)
_PSEUDO: Final = 150.0  # words of background that smooth the profile (Dirichlet)
_FEW: Final = 0.05
_TOO_EARLY: Final = [0.3, 0.3, 0.3, 0.3, 0.0, 0.0, 0.0, 0.0]

NAMES: Final = (
    "apart_2", "apart_4", "apart_6", "apart_most", "apart_since", "apart_depth",
    "alike_3", "alike_5",
    *(
        f"held_{name}_{n}" for n in _HELD
        for name in ("ratio", "new", "repeated", "cosine")
    ),
)  # fmt: skip
"""The numbers that `Breaks.measure` gives, in order.

`apart_n` is the cosine of the last n messages and the ten before them, `apart_most` the lowest of
those, `apart_since` its n, and `apart_depth` how much more the messages after that place are like
each other. `alike_n` is how alike the last n are. `held_..._n` sets the last n against the rest of
the item: language-model ratio, share of new words, of those the repeated ones, and cosine.
"""


class _Likeness:
    """One message's likeness to itself and to each of those before it, and sums over them.

    The sums are over what never changes once the message is there. They are made when it comes, and
    for each later message only looked up.
    """

    __slots__ = ("across", "before", "likeness")

    def __init__(self, likeness: list[float]) -> None:
        self.likeness = likeness
        # By how many messages back: the ten from there on, which is what is across a place.
        self.across = [sum(likeness[n : n + BEFORE]) for n in range(AFTER + 1)]
        # By how many messages the later of two sides has: how alike it is to itself and the others.
        own = likeness[0]
        self.before = [own, own]
        together = 0.0
        for x in likeness[1:BEFORE]:
            together += x
            self.before.append(own + 2 * together)


class Breaks:
    """The last messages' words and their likeness, pair by pair. Cost and memory are bounded."""

    def __init__(self) -> None:
        # Lists: a deque takes half a kibibyte at once, which most items' few messages never fill.
        self._said: list[list[tuple[str, float, float]]] = []
        self._rows: list[_Likeness] = []  # from the newest
        self._when: dict[str, tuple[int, ...]] = {}
        """In which of those messages a word was, as their numbers from the first on."""
        self._messages = 0
        # How alike the ten messages before each place are, by how many are after it, from one on.
        self._before: list[float] = []

    def measure(
        self,
        rated: Rated,
        profile: WordProfile,
        fade: float,
        look_up: Callable[[str], tuple[float, float]],
    ) -> list[float]:
        """Take in a message; the numbers (`NAMES`) as they now are.

        `profile` holds every message but this one, each of them `fade` times as much as the next.
        """
        self._take([(word, *look_up(word)) for word, _ in rated])
        return [*self._apart(), *self._held(profile, fade)]

    def _take(self, words: list[tuple[str, float, float]]) -> None:
        when, now = self._when, self._messages
        if len(self._said) == _REACH:
            for word, _, _ in self._said.pop(0):
                if later := when[word][1:]:
                    when[word] = later
                else:
                    del when[word]
        row = [0.0] * (len(self._said) + 1)
        for word, weight, _ in words:
            square = weight * weight
            row[0] += square
            places = when.get(word, ())
            for then in places:
                row[now - then] += square
            when[word] = (*places, now)
        self._said.append(words)
        del self._rows[_REACH - 1 :]
        self._rows.insert(0, _Likeness(row))
        self._messages += 1
        # With one message after it, a place is new; the others are those of a message ago.
        ten = self._rows[1 : 1 + BEFORE]
        first = sum([other.before[len(ten) - n] for n, other in enumerate(ten)])
        self._before = [first, *self._before[: AFTER - 1]]

    def _apart(self) -> list[float]:
        rows = self._rows
        count = len(rows)
        if count < 4:
            return _TOO_EARLY
        after = own = 0.0
        # By how many messages are after the place; the first two are never looked at.
        cosines, depths, insides = [1.0, 1.0], [0.0, 0.0], [0.0, 0.0]
        for size in range(1, min(AFTER, count - 2) + 1):
            # One message further back joins the later side.
            i = size - 1
            alone = rows[i].likeness[0]
            after += alone + 2 * sum([rows[n].likeness[i - n] for n in range(i)])
            own += alone
            if size < 2:
                continue
            end = min(size + BEFORE, count)
            across = sum([rows[n].across[size - n] for n in range(size)])
            cosines.append(across / (math.sqrt(after * self._before[i]) or 1e-9))
            insides.append((after - own) / (own * (size - 1) or 1e-9))
            depths.append(insides[-1] - across / (own * (end - size) or 1e-9))
        last = len(cosines) - 1
        most = min(range(2, last + 1), key=cosines.__getitem__)
        return [
            cosines[2], cosines[min(4, last)], cosines[min(6, last)], cosines[most], float(most),
            depths[most], insides[min(3, last)], insides[min(5, last)],
        ]  # fmt: skip

    def _held(self, profile: WordProfile, fade: float) -> list[float]:
        found: list[float] = []
        place: dict[str, int] = {}
        # Of each word: weight, share, how often it was said, what the profile has of it, and how
        # much of that from these messages.
        weights: list[float] = []
        shares: list[float] = []
        times: list[int] = []
        held: list[float] = []
        theirs: list[float] = []
        log, root = math.log, math.sqrt
        words, size, unit = 0, 0.0, 1.0
        for n in range(1, _HELD[-1] + 1):
            for word, weight, share in self._said[-n] if n <= len(self._said) else ():
                at = place.get(word)
                if at is None:
                    at = place[word] = len(times)
                    weights.append(weight)
                    shares.append(share)
                    times.append(0)
                    theirs.append(0.0)
                times[at] += 1
                words += 1
                if n > 1:
                    theirs[at] += unit
                    size += unit
            if n > 1:
                unit *= fade
            if n not in _HELD:
                continue
            held += profile.counts(list(place)[len(held) :])
            rest = max(profile.size - size, 0.0) + _PSEUDO
            absent = log(_PSEUDO / rest)
            ratio = new = repeated = dot = total = norm = 0.0
            for weight, share, count, has, own in zip(
                weights, shares, times, held, theirs, strict=True
            ):
                weighed = weight * count
                total += weighed
                norm += weighed * weighed
                before = has - own
                if before > _FEW:
                    dot += weight * weighed * root(before)
                    ratio += count * log((before / share + _PSEUDO) / rest)
                else:
                    new += weighed
                    if count > 1:
                        repeated += weighed
                    ratio += count * absent
            total = total or 1e-9
            found += [
                ratio / words, new / total, repeated / total,
                dot / (root(norm) * profile.norm or 1e-9),
            ]  # fmt: skip
        return found
