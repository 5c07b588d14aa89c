"""A room has no next meeting any more: why, since when, and when its people are reminded of what is
still open there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import Final

import msgspec
from dateutil.relativedelta import relativedelta

WEEK: Final = timedelta(days=7)
WEEKLY_TIMES: Final = 4
"""So many reminders come week by week; after that, they come month by month."""


class EndReason(StrEnum):
    """Why a room has no next meeting."""

    SERIES = "series"
    """Its series is over, or was ended."""
    SINGLE = "single"
    """It met once, and that meeting is over."""
    ARCHIVED = "archived"
    """The place was archived. It may be brought back."""
    DELETED = "deleted"
    """The place was deleted."""
    LOST = "lost"
    """Heard was removed from it."""

    @property
    def is_loss(self) -> bool:
        """Whether the place itself is gone, so that no meeting can be held there."""
        return self not in (EndReason.SERIES, EndReason.SINGLE)


class RoomEnd(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """That a room has no next meeting."""

    why: EndReason
    since: datetime
    asked_on: date | None = None
    """The last day on which those who run its meetings were asked what is to become of what is
    open; None: nothing has been open since."""
    taken: tuple[str, ...] = ()
    """What somebody has taken away in a file, by subjects such as "point-3"."""
    starts: datetime | None = None
    """When the next meeting was to begin, which is not held while the place is gone."""


def reminder_days(since: date) -> Iterator[date]:
    """On which days people are reminded, without an end: four weeks, then each month."""
    for week in range(1, WEEKLY_TIMES + 1):
        yield since + week * WEEK
    weekly_until = since + WEEKLY_TIMES * WEEK
    for month in count(1):
        try:
            yield weekly_until + relativedelta(months=month)
        except (OverflowError, ValueError):
            return  # The calendar ends in the year 9999.


def next_reminder(since: date, last: date) -> date | None:
    """The first of these days that is later than `last`; None where the calendar ends."""
    return next((day for day in reminder_days(since) if day > last), None)
