"""Who said the last lines of a meeting: to tell what a line answers. Of texts nothing is kept."""

from __future__ import annotations

import re
from collections import deque
from itertools import islice
from typing import Final

from bot.meeting.drift_words import STOP, name_words

KEPT: Final = 30
"""Lines before the last one."""
REPLIES_WITHIN: Final = 8
"""To whoever has said something in so many lines, a line that begins with their name replies."""
SHORTEST_NAME: Final = 3
"""Letters of the beginning of a name that stand for it."""

_ADDRESSED: Final = re.compile(r"\W*@?([\w.\[\]|^`-]+)\s*[:,]")
_PART: Final = re.compile(r"\s*\(?[a-h][.)]\s+\w")


class LastLines:
    """The last lines of a meeting."""

    __slots__ = ("_lines", "_part", "heard")

    def __init__(self) -> None:
        self.heard = 0
        """Lines so far."""
        self._part: int | None = None
        self._lines: deque[tuple[str, str]] = deque(maxlen=KEPT + 1)
        """By whom, and what they are called, from the newest."""

    def add(self, by: str, name: str) -> None:
        """Somebody says something."""
        self.heard += 1
        self._lines.appendleft((by, name))

    def leads(self, text: str) -> None:
        """The last line, of this text, is by whoever leads."""
        if _PART.match(text):
            self._part = self.heard

    def in_parts(self, since: int | None) -> bool:
        """Whether the item that is up is gone through in parts: "a. the lift". `since`: its
        messages."""
        return since is not None and self._part is not None and self.heard - self._part <= since

    def by_others(self, since: int) -> int:
        """How many lines of the item that is up were not by whoever said the last one; no more than
        are kept are looked at. `since`: its messages."""
        return sum(who != self._lines[0][0] for who, _ in islice(self._lines, 1, since + 1))

    def is_reply(self, text: str) -> bool:
        """Whether the last line, of this text, begins with the name of somebody else who has just
        said something: "tom: yes, it is"."""
        found = _ADDRESSED.match(text.lower())
        if found is None or (called := found[1]) in STOP:
            return False
        before = islice(self._lines, 1, REPLIES_WITHIN + 1)
        others = {name for who, name in before if who != self._lines[0][0]}
        return any(
            called == name or (len(called) >= SHORTEST_NAME and name.startswith(called))
            for name in name_words(others)
        )
