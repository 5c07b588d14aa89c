"""In which order a file writes day, month and year.

`05/03/2024` is a day in March in Cardiff and a day in May in Boston, and no file says which. All
its dates together mostly do: a number above twelve is no month, and time does not run backwards.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from bot.admin_texts import admin_text

NUMERIC_DATE = r"\d{1,4}(?P<sign>[./-])\ ?\d{1,2}(?P=sign)\ ?\d{1,4}\.?"
"""A date in figures, as part of a larger pattern with the flag `VERBOSE`. It has a group `sign`."""
_FIGURES = re.compile(r"\d+")
_LAST_DAY = 31
_CENTURY = 2000


class DateOrder(StrEnum):
    """The order of a date in figures."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"
    YEAR_FIRST = "year"

    @property
    def in_words(self) -> str:
        """As it is said: "day first"."""
        return admin_text(f"recording-{self}-first")


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """The order of a file's dates. `sure`: the dates themselves leave no other."""

    order: DateOrder
    sure: bool


def figures(written: str) -> tuple[int, int, int]:
    """The three numbers of a date in figures, in any script's digits."""
    first, second, third = (int(part) for part in _FIGURES.findall(written))
    return first, second, third


def order_of(dates: Iterable[str], *, half_days: bool) -> FoundOrder:
    """The order of a file's dates, which are given in the order of its lines. No dates at all leave
    nothing open.

    If they leave two open, time decides: the order in which they do not run backwards. If that
    leaves two as well, it is the month first where the clock has twelve hours and the date has
    slashes, as in the United States, and else the day.
    """
    different = list(dict.fromkeys(dates))
    known = [figures(written) for written in different]
    slashes = all("/" in written for written in different)
    if known and all(first > _LAST_DAY for first, _, _ in known):
        return FoundOrder(DateOrder.YEAR_FIRST, sure=True)
    if not known:
        return FoundOrder(DateOrder.DAY_FIRST, sure=True)
    open_ones = [
        order
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
        if all(_day(one, order) is not None for one in known)
    ]
    if len(open_ones) == 1:
        return FoundOrder(open_ones[0], sure=True)
    forward = [order for order in open_ones if _forward(known, order)]
    if len(forward) == 1:
        return FoundOrder(forward[0], sure=True)
    usual = DateOrder.MONTH_FIRST if half_days and slashes else DateOrder.DAY_FIRST
    return FoundOrder(usual, sure=False)


def day_of(written: str, order: DateOrder) -> date | None:
    """The day that a date in figures means; None if there is no such day."""
    return _day(figures(written), order)


def _day(numbers: tuple[int, int, int], order: DateOrder) -> date | None:
    first, second, third = numbers
    match order:
        case DateOrder.YEAR_FIRST:
            year, month, day = first, second, third
        case DateOrder.MONTH_FIRST:
            month, day, year = first, second, third
        case _:
            day, month, year = first, second, third
    try:
        return date(year + _CENTURY if year < 100 else year, month, day)
    except ValueError:
        return None


def _forward(known: list[tuple[int, int, int]], order: DateOrder) -> bool:
    days = [day for one in known if (day := _day(one, order)) is not None]
    return all(before <= after for before, after in pairwise(days))
