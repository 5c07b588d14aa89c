"""Where a drift may have begun: how unlike the last messages are to what came before them.

For every place among the last few messages, those after it are held against those before it, as
TextTiling does at every gap (Hearst 1997). The place where the two sides have least in common is
where a drift most likely began, if one did. The last messages are also held against the profile of
the item as it would be without them.
"""

from __future__ import annotations

import math
from collections import deque
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


class Breaks:
    """The last messages' words and their likeness, pair by pair. Cost and memory are bounded."""

    def __init__(self) -> None:
        self._rated: deque[dict[str, float]] = deque(maxlen=_REACH)
        # Of each message: its likeness to itself, to the one before it, and so on.
        self._alike: deque[list[float]] = deque(maxlen=_REACH)

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
        squares = {word: weight * weight for word, weight in rated}
        row = [sum(squares.values())]
        for other in reversed(self._rated):
            row.append(sum([x for word, x in squares.items() if word in other]))
        self._alike.append(row[:_REACH])
        self._rated.append(dict(rated))
        return [*self._apart(), *self._held(profile, fade, look_up)]

    def _apart(self) -> list[float]:
        alike = list(reversed(self._alike))  # from the newest
        count = len(alike)
        if count < 4:
            return _TOO_EARLY
        after = own = 0.0
        # By how many messages are after the place; the first two are never looked at.
        cosines, depths, insides = [1.0, 1.0], [0.0, 0.0], [0.0, 0.0]
        for size in range(1, min(AFTER, count - 2) + 1):
            # One message further back joins the later side.
            i = size - 1
            after += alike[i][0] + 2 * sum(alike[n][i - n] for n in range(i))
            own += alike[i][0]
            if size < 2:
                continue
            end = min(size + BEFORE, count)
            across = sum(sum(alike[n][size - n : end - n]) for n in range(size))
            before = sum(alike[n][0] + 2 * sum(alike[n][1 : end - n]) for n in range(size, end))
            cosines.append(across / (math.sqrt(after * before) or 1e-9))
            insides.append((after - own) / (own * (size - 1) or 1e-9))
            depths.append(insides[-1] - across / (own * (end - size) or 1e-9))
        last = len(cosines) - 1
        most = min(range(2, last + 1), key=cosines.__getitem__)
        return [
            cosines[2], cosines[min(4, last)], cosines[min(6, last)], cosines[most], float(most),
            depths[most], insides[min(3, last)], insides[min(5, last)],
        ]  # fmt: skip

    def _held(
        self, profile: WordProfile, fade: float, look_up: Callable[[str], tuple[float, float]]
    ) -> list[float]:
        found: list[float] = []
        times: dict[str, int] = {}
        known: dict[str, tuple[float, float]] = {}
        theirs: dict[str, float] = {}  # what the profile has of each word from these messages
        words, size, unit = 0, 0.0, 1.0
        for n in range(1, _HELD[-1] + 1):
            if n <= len(self._rated):
                for word in self._rated[-n]:
                    if word not in times:
                        times[word] = 0
                        known[word] = look_up(word)
                    times[word] += 1
                    words += 1
                    if n > 1:
                        theirs[word] = theirs.get(word, 0.0) + unit
                        size += unit
                if n > 1:
                    unit *= fade
            if n not in _HELD:
                continue
            rest = max(profile.size - size, 0.0) + _PSEUDO
            ratio = new = repeated = dot = total = norm = 0.0
            for word, count in times.items():
                weight, share = known[word]
                weighed = weight * count
                total += weighed
                norm += weighed * weighed
                before = profile.count(word) - theirs.get(word, 0.0)
                if before > _FEW:
                    dot += weight * weighed * math.sqrt(before)
                else:
                    before = 0.0
                    new += weighed
                    if count > 1:
                        repeated += weighed
                ratio += count * math.log((before / share + _PSEUDO) / rest)
            total = total or 1e-9
            found += [
                ratio / words, new / total, repeated / total,
                dot / (math.sqrt(norm) * profile.norm or 1e-9),
            ]  # fmt: skip
        return found
