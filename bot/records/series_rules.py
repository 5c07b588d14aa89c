"""How often a series meets: between what people choose and the RRULE (RFC 5545) it stands for."""

from __future__ import annotations

import calendar
from datetime import date, datetime, time, timedelta
from typing import Final

import regex

from bot.cards import CommandText
from bot.errors import BadArgument
from bot.records.model import Repeat

MOST_MEETINGS: Final = 520
"""How often a series can meet that ends by a count: ten years of weeks."""
LATEST_END: Final = timedelta(days=10 * 366)
"""How long after its first meeting a series can end."""
WEEKS: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 26, 52)
"""How many weeks there can be between two meetings, beside one and two."""
EVERY: Final = {f"every-{count}-weeks": count for count in WEEKS}
"""What people choose for each of those."""
RHYTHMS: Final = (
    Repeat.ONCE,
    Repeat.WEEKLY,
    Repeat.FORTNIGHTLY,
    *EVERY,
    Repeat.MONTHLY,
    Repeat.MONTHLY_LAST,
    Repeat.MONTHLY_DATE,
)
"""Everything that people can choose."""
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_INTERVAL = regex.compile(r"INTERVAL=([0-9]{1,3})")
_SHORTEST_MONTH: Final = 28


def rule_for(repeat: str, first: datetime, ends: date | int | None = None) -> str:
    """The RRULE of a way of repeating, "" for a single meeting. `ends`: the last day on which it
    can meet, or how often it meets; None: it goes on.

    Monthly means the same weekday of the same week: the third Tuesday. From the 29th on it means
    the last such weekday, for not every month has a fifth one. By the date, it is the last day of a
    month that is too short.

    Raises:
        BadArgument: the first meeting is not on the last such weekday of its month, or the end is
            before it, or too far away.
    """
    if repeat == Repeat.ONCE:
        if ends is not None:
            raise BadArgument("ends", "bad-end-once")
        return ""
    rule = _rule(repeat, first)
    if ends is None:
        return rule
    if isinstance(ends, int):
        if not 1 <= ends <= MOST_MEETINGS:
            raise BadArgument("ends", "bad-end-count", most=MOST_MEETINGS)
        return f"{rule};COUNT={ends}"
    if ends < first.date():
        raise BadArgument("ends", "bad-end-past")
    if ends > (first + LATEST_END).date():
        raise BadArgument("ends", "bad-end-far")
    until = datetime.combine(ends, time(23, 59, 59))
    return f"{rule};UNTIL={until:%Y%m%dT%H%M%S}"


def rhythm(rule: str) -> str:
    """How often a rule meets, as people choose it."""
    if not rule:
        return Repeat.ONCE
    if rule.startswith("FREQ=MONTHLY"):
        if "BYDAY=-1" in rule:
            return Repeat.MONTHLY_LAST
        return Repeat.MONTHLY_DATE if "BYMONTHDAY=" in rule else Repeat.MONTHLY
    weeks = _weeks(rule)
    if weeks in WEEKS:
        return f"every-{weeks}-weeks"
    return Repeat.FORTNIGHTLY if weeks == 2 else Repeat.WEEKLY


def end_of(rule: str) -> date | int | None:
    """How a rule ends, as `rule_for` takes it; None: it does not."""
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "COUNT":
            return int(value)
        if name == "UNTIL":
            return datetime.strptime(value[:8], "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    return None


def longest_interval(rule: str) -> timedelta:
    """An upper bound for the time between two meetings; of weeks, exactly that."""
    return timedelta(days=62) if rule.startswith("FREQ=MONTHLY") else timedelta(weeks=_weeks(rule))


def _rule(repeat: str, first: datetime) -> str:
    if repeat in EVERY:
        return f"FREQ=WEEKLY;INTERVAL={EVERY[repeat]}"
    match repeat:
        case Repeat.WEEKLY:
            return "FREQ=WEEKLY"
        case Repeat.FORTNIGHTLY:
            return "FREQ=WEEKLY;INTERVAL=2"
        case Repeat.MONTHLY_DATE:
            return f"FREQ=MONTHLY;{_month_day(first.day)}"
        case Repeat.MONTHLY_LAST:
            _check_last(first)
            return f"FREQ=MONTHLY;BYDAY=-1{_WEEKDAYS[first.weekday()]}"
        case _:
            week = (first.day - 1) // 7 + 1
            weekday = _WEEKDAYS[first.weekday()]
            return f"FREQ=MONTHLY;BYDAY={week if week < 5 else -1}{weekday}"


def _month_day(day: int) -> str:
    """On the same date in every month, or on the last day of one that is too short for it."""
    if day <= _SHORTEST_MONTH:
        return f"BYMONTHDAY={day}"
    days = ",".join(str(one) for one in range(_SHORTEST_MONTH, day + 1))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def _check_last(first: datetime) -> None:
    """Make sure that a first meeting is on the last such weekday of its month."""
    days = calendar.monthrange(first.year, first.month)[1]
    if first.day + 7 > days:
        return
    last = first
    while last.day + 7 <= days:
        last += timedelta(days=7)
    raise BadArgument(
        "first", "bad-first-last", date=CommandText(f"{last:%A} {last:%Y-%m-%d %H:%M}")
    )


def _weeks(rule: str) -> int:
    found = _INTERVAL.search(rule)
    return int(found[1]) if found else 1
