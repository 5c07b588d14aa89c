"""The breaks of a meeting: the one that is on, and for how long clocks have stood still.

A moment at which something *happened* is never changed. What is *due* is moved once clocks go on
again (`bot.meeting.clocks`), and whoever compares two moments asks here how much of the time
between them does not count.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from bot.ids import PersonId


class MeetingBreak(NamedTuple):
    """A break that is on."""

    since: datetime
    until: datetime
    """When it ends by itself."""


class BreakLog:
    """The breaks of a meeting."""

    __slots__ = ("away", "now", "offer_due", "offered", "reopened", "stops", "taken")

    def __init__(self) -> None:
        self.now: MeetingBreak | None = None
        """The break that is on; None: there is none."""
        self.taken: list[tuple[datetime, datetime]] = []
        """From when to when there were breaks that are over."""
        self.reopened: list[tuple[datetime, datetime]] = []
        """From when to when the meeting was over, before it was reopened."""
        self.stops: list[tuple[datetime, datetime]] = []
        """From when to when clocks stood still: in breaks, and while the meeting was over before it
        was reopened."""
        self.away: dict[PersonId, None] = {}
        """Who left in a break and is not back. They keep the place that they had."""
        self.offer_due: datetime | None = None
        """When those who run the meeting are offered a break."""
        self.offered = False
        """Whether they have been, since the last one."""

    def begin(self, at: datetime, until: datetime) -> None:
        """A break begins."""
        self.now = MeetingBreak(at, until)
        self.offer_due, self.offered = None, False

    def move(self, until: datetime) -> None:
        """The break that is on ends at another time."""
        assert self.now is not None  # noqa: S101 - whoever moves it has looked
        self.now = self.now._replace(until=until)

    def moment(self, at: datetime) -> datetime:
        """What clocks show at a moment: in a break, when it began. What is set to become due "in
        ten minutes" counts them from there."""
        if self.now is not None and at >= self.now.since:
            return self.now.since
        return next((since for since, until in self.stops if since <= at < until), at)

    def stood(self, since: datetime, until: datetime | None = None) -> timedelta:
        """For how long clocks have stood still after a moment, and up to another one; a break that
        is on does not count."""
        return sum(
            (
                max((end if until is None else min(end, until)) - max(begin, since), timedelta())
                for begin, end in self.stops
            ),
            timedelta(),
        )
