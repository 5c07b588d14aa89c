"""What has been done since a meeting was planned, counted for its summary."""

from __future__ import annotations

from collections.abc import Iterable

from bot.events import CountsSince, MeetingPlanned
from bot.ids import WordsId


class SincePlanned:
    """Where a meeting's counts begin, and what the rest of its state does not keep."""

    __slots__ = ("_before", "_disputes", "_outcomes", "_proposals", "first_point")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.first_point = planned.next_contention
        """The number of the first point that has come since."""
        self._before = CountsSince()
        self._outcomes: dict[WordsId, None] = {}
        self._proposals: dict[int, None] = {}
        self._disputes: dict[int, None] = {}

    @property
    def counts(self) -> CountsSince:
        """How much was done."""
        return CountsSince(
            outcomes=self._before.outcomes + len(self._outcomes),
            proposals=self._before.proposals + len(self._proposals),
            disputes=self._before.disputes + len(self._disputes),
        )

    def decided(self, views: Iterable[WordsId]) -> None:
        """Views have been given an outcome."""
        self._outcomes |= dict.fromkeys(views)

    def undecided(self, views: Iterable[WordsId]) -> None:
        """That was taken back."""
        for words in views:
            self._outcomes.pop(words, None)

    def closed(self, proposal: int) -> None:
        """A proposal has its result."""
        self._proposals[proposal] = None

    def disputed(self, point: int) -> None:
        """Somebody sees it otherwise than the outcome of a point says."""
        self._disputes[point] = None

    def add(self, later: CountsSince) -> None:
        """The meeting goes on, and this was done after it had ended."""
        self._before = CountsSince(
            outcomes=self._before.outcomes + later.outcomes,
            proposals=self._before.proposals + later.proposals,
            disputes=self._before.disputes + later.disputes,
        )
