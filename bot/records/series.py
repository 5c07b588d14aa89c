"""A room's recurring meeting: iCalendar recurrence (RFC 5545) in the room's own time zone.

Wall-clock time is what people agree on. "Tuesdays at seven" stays at seven when the clocks change;
a time that does not exist on a spring night is an hour later on that day only, and one that exists
twice in autumn happens once.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.errors import BadArgument
from bot.records.model import Repeat, Series
from bot.records.zones import zone_info

LONGEST_MINUTES = 8 * 60
EARLIEST = timedelta(days=366)
"""How long ago the first meeting of a series may have been: a team may have met before Heard."""
LATEST = timedelta(days=5 * 366)
"""How far ahead the first meeting of a series may be."""
A_WHILE = timedelta(weeks=10)
"""An upper bound for the time between two meetings of a series."""
MOST_STEPS = 20
"""Meetings that are looked at to find the next one."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def rule_for(repeat: Repeat, first: datetime) -> str:
    """The RRULE of a way of repeating, "" for a single meeting.

    Monthly means the same weekday of the same week: the third Tuesday. From the 29th on it means
    the last such weekday, for not every month has a fifth one.
    """
    if repeat is Repeat.ONCE:
        return ""
    if repeat is Repeat.WEEKLY:
        return "FREQ=WEEKLY"
    if repeat is Repeat.FORTNIGHTLY:
        return "FREQ=WEEKLY;INTERVAL=2"
    week = (first.day - 1) // 7 + 1
    return f"FREQ=MONTHLY;BYDAY={week if week < 5 else -1}{_WEEKDAYS[first.weekday()]}"


def rhythm(meets: Series) -> Repeat:
    """How often a series meets."""
    if not meets.rule:
        return Repeat.ONCE
    if meets.rule.startswith("FREQ=MONTHLY"):
        return Repeat.MONTHLY
    return Repeat.FORTNIGHTLY if "INTERVAL=2" in meets.rule else Repeat.WEEKLY


def check_first(first: datetime, now: datetime) -> None:
    """Make sure that a first meeting lies within a year back and five years ahead.

    Raises:
        BadArgument: it does not, or there is no such year.
    """
    shown = first.replace(tzinfo=None)
    day = timedelta(days=1)  # In any zone: local time differs from UTC by at most 14 hours.
    if (
        not now.replace(tzinfo=None) - EARLIEST - day
        < shown
        < now.replace(tzinfo=None) + LATEST + day
    ):
        raise BadArgument("first", "bad-moment-range")


def series(first: datetime, zone: str, repeat: Repeat, minutes: int = 60) -> Series:
    """A series from its first meeting: wall-clock time in `zone`, or a moment with an offset, which
    becomes what the clocks in `zone` show then.

    Raises:
        BadArgument: no such time zone, or a length out of range (1 minute to 8 hours).
    """
    if first.tzinfo is not None:
        first = first.astimezone(zone_info(zone))
    zone_info(zone)
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise BadArgument("minutes", "bad-number", least=1, most=LONGEST_MINUTES)
    start = first.replace(tzinfo=None, second=0, microsecond=0)
    return Series(
        first=start.isoformat(timespec="minutes"),
        zone=zone,
        rule=rule_for(repeat, start),
        minutes=minutes,
    )


def next_start(meets: Series, after: datetime) -> datetime | None:
    """When the series meets next, later than `after`, in UTC; None if it is over.

    However long ago the series began, only a few of its meetings are looked at.
    """
    zone = zone_info(meets.zone)
    first = datetime.fromisoformat(meets.first)
    if not meets.rule:
        return _later(first, zone, after)
    try:
        near = _shortly_before(first, meets.rule, after)
        walk = rrulestr(meets.rule, dtstart=near)
        for start in islice(walk, MOST_STEPS):
            if start >= first and (found := _later(start, zone, after)) is not None:
                return found
    except (OverflowError, ValueError):
        return None  # The calendar ends in the year 9999.
    return None


def clock_change(meets: Series, starts: datetime) -> Literal["", "skipped", "twice"]:
    """What the clocks do to a meeting that starts then: the time of day it is set for is skipped on
    that day, or comes twice."""
    shown = starts.astimezone(zone_info(meets.zone))
    if shown.time() != datetime.fromisoformat(meets.first).time():
        return "skipped"
    twice = shown.replace(fold=0).utcoffset() != shown.replace(fold=1).utcoffset()
    return "twice" if twice else ""


def _later(start: datetime, zone: ZoneInfo, after: datetime) -> datetime | None:
    """A wall-clock time as a moment, if it is later than another."""
    try:
        moment = start.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return None
    return moment if moment > after else None


def _shortly_before(first: datetime, rule: str, after: datetime) -> datetime:
    """A start of the same series that is at most a few steps before `after`."""
    late = after.replace(tzinfo=None) - first
    if late < A_WHILE:
        return first
    if not rule.startswith("FREQ=MONTHLY"):
        fortnights = (late - A_WHILE) // timedelta(weeks=2) + 1
        return first + fortnights * timedelta(weeks=2)
    return first.replace(year=after.year, month=after.month, day=1) - timedelta(days=32)
