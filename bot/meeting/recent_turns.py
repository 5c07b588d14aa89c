"""Tells whether the recent turns came from few people.

A substantial turn is a turn (see `bot.meeting.turns`) with a substantial message in it: not just
"yes" or "thanks". The last `few_voices_turns` of them under the current item are remembered, by
person and only as long as the item is up. Counting a message costs the same however many people
there are.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.ids import PersonId
from bot.rules import Rules


class LastTurns:
    """The last substantial turns under the current item."""

    __slots__ = (
        "_at", "_counted", "_counts", "_gap", "_most_people", "_turns", "_who", "opened", "total",
    )  # fmt: skip

    def __init__(self, rules: Rules) -> None:
        self._gap = timedelta(seconds=rules.turn_gap_seconds)
        self._most_people = rules.few_voices_people
        self._turns: deque[PersonId] = deque(maxlen=rules.few_voices_turns)
        self._counts: dict[PersonId, int] = {}
        self._who: PersonId | None = None
        self._at: datetime | None = None
        self._counted = False
        self.opened = False
        """Whether the floor has been opened under this item."""
        self.total = 0
        """Substantial turns in the whole meeting."""

    def item_begins(self) -> None:
        """Another item: what was said before it no longer matters here."""
        self._turns.clear()
        self._counts.clear()
        self._who = None
        self.opened = False

    def speak(self, who: PersonId, at: datetime, *, substantial: bool) -> bool:
        """Count a message; True if with it the last turns are known and came from few people."""
        if who != self._who or (self._at is not None and at - self._at >= self._gap):
            self._who = who
            self._counted = False
        self._at = at
        if self._counted or not substantial:
            return False
        self._counted = True
        self.total += 1
        return self._count(who)

    def _count(self, who: PersonId) -> bool:
        turns, counts = self._turns, self._counts
        full = len(turns) == turns.maxlen
        if full:
            oldest = turns[0]
            if counts[oldest] == 1:
                del counts[oldest]
            else:
                counts[oldest] -= 1
        turns.append(who)
        counts[who] = counts.get(who, 0) + 1
        return len(turns) == turns.maxlen and len(counts) <= self._most_people

    @property
    def people(self) -> int:
        """From how many people the last turns came."""
        return len(self._counts)

    @property
    def turns(self) -> int:
        """How many of the last turns are known, at most `few_voices_turns`."""
        return len(self._turns)

    @property
    def last_at(self) -> datetime | None:
        """When somebody last spoke; None if nobody has at all."""
        return self._at

    @property
    def speaking(self) -> PersonId | None:
        """Who spoke last under this item."""
        return self._who
