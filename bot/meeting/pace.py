"""How fast the talk is, compared with the room's own usual.

Minutes are counted whole: what a message costs here is adding two numbers. The last few minutes
under the current item are compared with earlier meetings, never with other rooms: a room that
always talks fast does so as people there know it.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from bot.records.pace import UsualPace
from bot.rules import PACE_KNOWN, PACE_REMEMBERED, PACE_SILENCE, Rules


class PaceNow(NamedTuple):
    """How fast it has been for the last minutes, and how fast it usually is here; a minute."""

    messages: float
    words: float
    usual_messages: float
    usual_words: float


class TalkPace:
    """The pace of a meeting."""

    __slots__ = (
        "_before", "_here", "_messages", "_minute", "_of_hour", "_rules", "_words", "hinted",
        "usual",
    )  # fmt: skip

    def __init__(self, rules: Rules, usual: UsualPace | None) -> None:
        self._rules = rules
        self.usual = usual or UsualPace()
        """Of the meetings before this one."""
        self._here = UsualPace()
        """Of this meeting, without the minute that is not over."""
        self._minute = 0
        """In which somebody spoke last, since 1970."""
        self._of_hour = -1
        """The same, of its hour."""
        self._messages = self._words = 0
        """In that minute."""
        self._before: deque[tuple[int, int, int]] = deque(maxlen=max(rules.pace_minutes, 1))
        """The minutes before it under this item in which somebody spoke: which, messages, words."""
        self.hinted = False
        """Whether facilitators have been told under this item."""

    def item_begins(self) -> None:
        """Another item: how fast it was before does not count for it."""
        self._here = self._all()
        self._messages = self._words = 0
        self._before.clear()
        self.hinted = False

    def speak(self, at: datetime, words: int) -> bool:
        """Count a message; True if with it a minute is over after which it is worth a look."""
        if at.minute == self._of_hour:
            # Nearly always, and cheap.
            self._messages += 1
            self._words += words
            return False
        self._of_hour = at.minute
        self._next(int(at.timestamp()) // 60)
        self._messages, self._words = 1, words
        return not self.hinted and self.usual.minutes >= PACE_KNOWN

    def _next(self, minute: int) -> None:
        if self._messages:
            self._before.append((self._minute, self._messages, self._words))
        self._here = self._all()
        if self._minute:
            silent = min(max(minute - self._minute, 0), PACE_SILENCE)
            self._here = replace(self._here, minutes=self._here.minutes + silent)
        self._minute = minute
        self._messages = self._words = 0

    def _all(self) -> UsualPace:
        """Of this meeting."""
        here = self._here
        return UsualPace(here.minutes, here.messages + self._messages, here.words + self._words)

    def too_fast(self) -> PaceNow | None:
        """How fast it was in the last minutes that are over, if that is far above the room's usual;
        None: it is not, or the room's usual is not known yet."""
        usual, over = self.usual, self._rules.pace_minutes
        if not over or usual.minutes < PACE_KNOWN:
            return None
        begin = self._minute - over
        last = [one for one in self._before if one[0] >= begin]
        now = PaceNow(
            sum(messages for _, messages, _ in last) / over,
            sum(words for _, _, words in last) / over,
            usual.messages / usual.minutes,
            usual.words / usual.minutes,
        )
        return now if now.words >= self._rules.pace_times * now.usual_words else None

    def passed_on(self) -> UsualPace | None:
        """What the next meeting compares with; None: nothing was ever said here."""
        both = self.usual.with_more(self._all(), PACE_REMEMBERED)
        return both if both.messages else None
