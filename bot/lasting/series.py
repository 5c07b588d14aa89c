"""A room's recurring meeting: iCalendar recurrence (RFC 5545) in the room's own time zone.

Wall-clock time is what people agree on. "Tuesdays at seven" stays at seven when the clocks change;
a time that does not exist on a spring night is an hour later on that day only, and one that exists
twice in autumn happens once.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import icalendar
import recurring_ical_events

from bot.errors import BadArgument
from bot.lasting.records import Repeat, Series

LONGEST_MINUTES = 8 * 60
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


def series(first: datetime, zone: str, repeat: Repeat, minutes: int = 60) -> Series:
    """A series from its first meeting, as people say it: naive wall-clock time in `zone`.

    Raises:
        BadArgument: no such time zone, or a length out of range (1 minute to 8 hours).
    """
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


def zone_info(zone: str) -> ZoneInfo:
    """A time zone by its IANA name.

    Raises:
        BadArgument: there is none of that name.
    """
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadArgument("zone", "bad-zone") from None


def next_start(meets: Series, after: datetime) -> datetime | None:
    """When the series meets next, later than `after`, in UTC; None if it is over."""
    calendar = icalendar.Calendar()
    calendar.add_component(_event(meets))
    for occurrence in recurring_ical_events.of(calendar).after(after):
        start: datetime = occurrence.start.astimezone(UTC)
        if start > after:
            return start
    return None


def _event(meets: Series) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", "series")
    event.add("dtstart", datetime.fromisoformat(meets.first).replace(tzinfo=zone_info(meets.zone)))
    event.add("duration", timedelta(minutes=meets.minutes))
    if meets.rule:
        event.add("rrule", icalendar.vRecur.from_ical(meets.rule))
    return event
