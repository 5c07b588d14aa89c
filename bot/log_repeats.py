"""Limits repeated log lines: each is written a few times a minute, and then only counted.

A stranger can make a server write one line thousands of times a second, until the disk is full.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import Final

MOST: Final = 5
"""How often the same line is written in a minute."""
SECONDS: Final = 60.0
DIFFERENT: Final = 500
"""How many different lines are told apart."""

_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?Z?")


class _RepeatedLine:
    """One line, without its time: how often it came in the minute that began at `since`."""

    __slots__ = ("count", "last", "since")

    def __init__(self, since: float) -> None:
        self.since, self.count, self.last = since, 0, ""


class Repeats:
    """Decides whether a line is written, and remembers how many were not."""

    def __init__(self, time: Callable[[], float] = monotonic) -> None:
        self._time = time
        self._lines: OrderedDict[str, _RepeatedLine] = OrderedDict()
        self._looked = time()

    def sift(self, line: str) -> list[str]:
        """What to write instead of this line: itself or nothing, after what is to be made up for.

        A line that was left out is written once its minute is over, with how often it came.
        """
        now = self._time()
        out = self._made_up_for(now)
        same = _TIME.sub("", line)
        known = self._lines.setdefault(same, _RepeatedLine(now))
        known.count += 1
        if known.count <= MOST:
            out.append(line)
        else:
            known.last = line
        if len(self._lines) > DIFFERENT:
            _, oldest = self._lines.popitem(last=False)
            out[:0] = _summed_up(oldest)
        return out

    def _made_up_for(self, now: float) -> list[str]:
        """The lines whose minute is over and of which some were left out."""
        if now - self._looked < 1:
            return []
        self._looked = now
        out: list[str] = []
        # In the order in which their minutes began: the first that is not over ends the search.
        while self._lines:
            same, oldest = next(iter(self._lines.items()))
            if now - oldest.since < SECONDS:
                break
            out += _summed_up(oldest)
            del self._lines[same]
        return out


def _summed_up(line: _RepeatedLine) -> list[str]:
    left_out = line.count - MOST
    if left_out <= 0:
        return []
    if line.last.endswith("}"):  # JSON, which stays JSON
        return [f'{line.last[:-1]}, "repeated": {left_out}}}']
    return [f"{line.last} repeated={left_out}"]
