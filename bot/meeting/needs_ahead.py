"""What a meeting does for what people need, without knowing who needs it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.people.needs import NeedsWatch

A_DAY = timedelta(days=1)


class NeedsAhead:
    """What there is to keep before, in and after a meeting."""

    __slots__ = ("asked", "since", "told", "watch")

    def __init__(
        self, watch: NeedsWatch, since: datetime, told: Iterable[tuple[int, datetime]]
    ) -> None:
        self.watch = watch
        self.since = since
        """When the meeting was planned: there may be less time left than people asked for."""
        self.told: dict[int, datetime] = dict(told)
        """For which start of the meeting something was sent so many days before."""
        self.asked = False
        """Those who wanted something arranged have been asked whether it was there."""

    def rows(self, starts: datetime | None) -> tuple[tuple[str, ...], tuple[datetime, ...]]:
        """When something is to be sent before a meeting: how many days before, and when."""
        if starts is None:
            return (), ()
        days = [count for count in dict.fromkeys(self.watch.days) if not self._told(count, starts)]
        return tuple(map(str, days)), tuple(self.due(starts, count) for count in days)

    def due(self, starts: datetime, days: int) -> datetime:
        """When something is sent that is wanted so many days before a meeting. If less time is
        left, it is sent the day after the meeting was planned, or halfway: by then there may be
        something on its agenda."""
        soonest = min(self.since + A_DAY, self.since + (starts - self.since) / 2)
        return max(starts - timedelta(days=days), soonest)

    def tell(self, days: int, starts: datetime | None) -> bool:
        """It is being sent; False if it has been."""
        if starts is None or self._told(days, starts):
            return False
        self.told[days] = starts
        return True

    def _told(self, days: int, starts: datetime) -> bool:
        """Whether it has been sent. It is sent again only if the meeting was put off by a day or
        more since: people asked for so many days, and not for the same twice."""
        before = self.told.get(days)
        return before is not None and starts - before < A_DAY
