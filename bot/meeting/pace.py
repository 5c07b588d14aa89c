"""How fast the talk is, compared with the room's own usual.

Minutes are counted whole. The last few minutes
under the current item are compared with earlier meetings, never with other rooms: a room that
always talks fast does so as people there know it.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime
from typing import NamedTuple

from bot.records.pace import UsualPace
from bot.rules import PACE_KNOWN, PACE_REMEMBERED, PACE_SILENCE, Rules


class AmountSaid(NamedTuple):
    """How much was said in a meeting."""

    messages: int
    words: int


class PaceNow(NamedTuple):
    """How fast it has been for the last minutes, and how fast it usually is here; a minute."""

    messages: float
    words: float
    usual_messages: float
    usual_words: float


class TalkPace:
    """The pace of a meeting. What was said so far is counted elsewhere already, and is looked at
    once a minute: so it costs a message one comparison."""

    __slots__ = (
        "_before", "_from", "_minute", "_minutes", "_rules", "hinted", "of_hour", "usual",
    )  # fmt: skip

    def __init__(self, rules: Rules, usual: UsualPace | None) -> None:
        self._rules = rules
        self.usual = usual or UsualPace()
        """Of the meetings before this one."""
        self._minutes = 0.0
        """Of talk in this meeting, until the minute that is not over."""
        self._minute = 0
        """In which somebody spoke last, since 1970."""
        self.of_hour = -1
        """The same, of its hour. Read for every message, where a method would cost."""
        self._from = AmountSaid(0, 0)
        """What had been said when that minute began, or this item."""
        self._before: deque[tuple[int, int, int]] = deque(maxlen=max(rules.pace_minutes, 1))
        """The minutes before it under this item in which somebody spoke: which, messages, words."""
        self.hinted = False
        """Whether facilitators have been told under this item."""

    def item_begins(self, so_far: AmountSaid) -> None:
        """Another item: how fast it was before does not count for it."""
        self._from = so_far
        self._before.clear()
        self.hinted = False

    @property
    def compares(self) -> bool:
        """Whether how much is said under this item may still be compared with the room's usual."""
        return not self.hinted and self._has_usual

    @property
    def _has_usual(self) -> bool:
        """Whether the room's usual is known, and is of use: where there are only pictures, there is
        nothing to compare."""
        known = self.usual.minutes >= PACE_KNOWN and self.usual.words > 0
        return known and self._rules.pace_minutes > 0

    def minute_begins(self, at: datetime, so_far: AmountSaid | None) -> None:
        """Somebody speaks in another minute than whoever spoke last. `so_far`: before that; None
        where it is not compared."""
        minute = int(at.timestamp()) // 60
        if so_far is not None:
            messages = so_far.messages - self._from.messages
            if messages > 0:
                self._before.append((self._minute, messages, so_far.words - self._from.words))
            self._from = so_far
        if self._minute:
            self._minutes += min(max(minute - self._minute, 0), PACE_SILENCE)
        self._minute, self.of_hour = minute, at.minute

    def too_fast(self) -> PaceNow | None:
        """How fast it was in the last minutes that are over, if that is far above the room's usual;
        None: it is not, or the room's usual is not known yet."""
        if not self._has_usual:
            return None
        usual, over = self.usual, self._rules.pace_minutes
        begin = self._minute - over
        last = [one for one in self._before if one[0] >= begin]
        now = PaceNow(
            sum(messages for _, messages, _ in last) / over,
            sum(words for _, _, words in last) / over,
            usual.messages / usual.minutes,
            usual.words / usual.minutes,
        )
        return now if now.words >= self._rules.pace_times * now.usual_words else None

    def passed_on(self, so_far: AmountSaid) -> UsualPace | None:
        """What the next meeting compares with, when so much was said in this one; None: nothing was
        ever said here."""
        here = UsualPace(self._minutes, so_far.messages, so_far.words)
        both = self.usual.with_more(here, PACE_REMEMBERED)
        return both if both.messages else None
