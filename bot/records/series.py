"""A room's recurring meeting: iCalendar recurrence (RFC 5545) in the room's own time zone.

Wall-clock time is what people agree on. "Tuesdays at seven" stays at seven when the clocks change;
a time that does not exist on a spring night is an hour later on that day only, and one that exists
twice in autumn happens once. Single meetings that are cancelled, moved or added belong to the same
series: `bot.records.series_exceptions` changes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.errors import BadArgument
from bot.records.model import Series
from bot.records.series_rules import longest_interval, rule_for
from bot.records.zones import zone_info

LONGEST_MINUTES = 8 * 60
EARLIEST = timedelta(days=366)
"""How long ago the first meeting of a series may have been: a team may have met before Heard."""
LATEST = timedelta(days=5 * 366)
"""How far ahead a meeting may be."""
MOST_STEPS = 20
"""Meetings that are looked at to find the next one, beside those that are cancelled or moved."""


class Occurrence(NamedTuple):
    """One meeting of a series. They sort by when they start."""

    starts: datetime
    """In UTC."""
    local: str
    """When it starts, as wall-clock time."""
    recurrence: str
    """When the rule has it, if the rule does; "" for an extra meeting."""


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


def series(
    first: datetime, zone: str, repeat: str, minutes: int = 60, ends: date | int | None = None
) -> Series:
    """A series from its first meeting: wall-clock time in `zone`, or a moment with an offset, which
    becomes what the clocks in `zone` show then. `ends`: the last day on which it can meet, or how
    often it meets; None: it goes on.

    Raises:
        BadArgument: no such time zone, a length out of range (1 minute to 8 hours), a first meeting
            that does not fit `repeat`, or an end that leaves no meeting.
    """
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise BadArgument("minutes", "bad-number", least=1, most=LONGEST_MINUTES)
    start = datetime.fromisoformat(wall_time(first, zone))
    return Series(
        first=_written(start), zone=zone, rule=rule_for(repeat, start, ends), minutes=minutes
    )


def wall_time(moment: datetime, zone: str) -> str:
    """What people agree on, to the minute: wall-clock time in `zone`, or a moment with an offset as
    the clocks there show it."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(zone_info(zone))
    zone_info(zone)
    return _written(moment.replace(tzinfo=None, second=0, microsecond=0))


def next_start(meets: Series, after: datetime) -> datetime | None:
    """When the series meets next, later than `after`, in UTC; None if it is over.

    However long ago the series began, only a few of its meetings are looked at.
    """
    found = next(occurrences(meets, after), None)
    return None if found is None else found.starts


def upcoming(meets: Series, after: datetime, count: int) -> tuple[datetime, ...]:
    """When the series meets later than `after`, in UTC: at most `count` meetings, in order."""
    return tuple(one.starts for one in islice(occurrences(meets, after), count))


def occurrences(meets: Series, after: datetime) -> Iterator[Occurrence]:
    """The meetings of a series that start later than `after`, in order. A series without an end has
    no last one."""
    zone = zone_info(meets.zone)
    single = [
        *(_occurrence(one, "", zone) for one in meets.extra),
        *(_occurrence(one.start, one.recurrence, zone) for one in meets.moved),
    ]
    later = sorted(one for one in single if one is not None and one.starts > after)
    return merge(_by_rule(meets, after, zone), later)


def last_by_rule(meets: Series) -> datetime | None:
    """The last wall-clock time that the rule has; None if it has no end, or never had one."""
    return _last(meets.first, meets.rule) if meets.rule else datetime.fromisoformat(meets.first)


def has_end(meets: Series) -> bool:
    """Whether the rule of a series ends some day."""
    return not meets.rule or "COUNT=" in meets.rule or "UNTIL=" in meets.rule


def moment_of(local: str, zone: str) -> datetime | None:
    """A wall-clock time as a moment in UTC; None where the calendar ends."""
    found = _occurrence(local, "", zone_info(zone))
    return None if found is None else found.starts


def clock_change(meets: Series, starts: datetime) -> Literal["", "skipped", "twice"]:
    """What the clocks do to a meeting that starts then: the time of day it is set for is skipped on
    that day, or comes twice."""
    return change_at(agreed_time(meets, starts), meets.zone)


def agreed_time(meets: Series, starts: datetime) -> str:
    """The wall-clock time that a meeting is set for: not always what clocks show then."""
    for one in occurrences(meets, starts - timedelta(seconds=1)):
        if one.starts == starts:
            return one.local
        if one.starts > starts:
            break
    return wall_time(starts, meets.zone)


def change_at(local: str, zone: str) -> Literal["", "skipped", "twice"]:
    """What the clocks in `zone` do to a wall-clock time."""
    known = zone_info(zone)
    shown = datetime.fromisoformat(local).replace(tzinfo=known)
    if shown.astimezone(UTC).astimezone(known).replace(tzinfo=None) != shown.replace(tzinfo=None):
        return "skipped"
    twice = shown.replace(fold=0).utcoffset() != shown.replace(fold=1).utcoffset()
    return "twice" if twice else ""


def _by_rule(meets: Series, after: datetime, zone: ZoneInfo) -> Iterator[Occurrence]:
    """Those that the rule has, without the ones that are cancelled or moved."""
    first = datetime.fromisoformat(meets.first)
    changed = {*meets.excluded, *(one.recurrence for one in meets.moved)}
    if not meets.rule:
        found = _occurrence(meets.first, meets.first, zone)
        if found is not None and found.starts > after and meets.first not in changed:
            yield found
        return
    steps = 0
    try:
        for start in rrulestr(_endless(meets.rule), dtstart=_shortly_before(meets, after)):
            last = _last(meets.first, meets.rule)
            if last is not None and start > last:
                return
            local = _written(start)
            found = _occurrence(local, local, zone)
            if start < first or local in changed or found is None or found.starts <= after:
                steps += local not in changed
                if found is None or steps > MOST_STEPS:
                    return
                continue
            steps = 0
            yield found
    except (OverflowError, ValueError):
        return  # The calendar ends in the year 9999.


def _occurrence(local: str, recurrence: str, zone: ZoneInfo) -> Occurrence | None:
    try:
        moment = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return None
    return Occurrence(moment, local, recurrence)


def _shortly_before(meets: Series, after: datetime) -> datetime:
    """A start of the same rule that is at most a few steps before `after`."""
    first = datetime.fromisoformat(meets.first)
    interval = longest_interval(meets.rule)
    late = after.replace(tzinfo=None) - first
    if late < 2 * interval:
        return first
    if not meets.rule.startswith("FREQ=MONTHLY"):
        return first + ((late - interval) // interval) * interval
    return first.replace(year=after.year, month=after.month, day=1) - timedelta(days=32)


def _endless(rule: str) -> str:
    """A rule without its end."""
    return ";".join(part for part in rule.split(";") if part[:6] not in ("COUNT=", "UNTIL="))


@lru_cache(maxsize=4096)
def _last(first: str, rule: str) -> datetime | None:
    """The last start of a rule. A rule that counts has to be walked, so it is walked once."""
    if "COUNT=" not in rule and "UNTIL=" not in rule:
        return None
    start = datetime.fromisoformat(first)
    found: list[datetime] = list(rrulestr(rule, dtstart=start))
    return found[-1] if found else start


def _written(local: datetime) -> str:
    return local.isoformat(timespec="minutes")
