"""Dates, times and lengths of time in words, as the room's own clock shows them."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, get_datetime_format, get_timezone_name
from babel.units import format_unit

from bot.phrases import Catalogue
from bot.phrases.languages import ENGLISH, locale_of

_ENGLISH_DAY: Final = "EEEE d MMMM y"
"""A pattern of Babel. "en" alone would be American there, with the month before the day."""
_CLOCK: Final = "HH:mm"
"""Of 24 hours in every language, so that no hour needs "in the evening"."""


def moment_words(book: Catalogue, at: datetime, zone: str) -> str:
    """A moment with its date, and the place whose time it is told in."""
    date = without_place(book, at, zone, dated=True)
    if zone == "UTC":
        return book.say("moment-utc", {"date": date})
    return book.say("moment", {"date": date, "city": city(book, zone)})


def clock_words(book: Catalogue, at: datetime, zone: str) -> str:
    """What a clock shows at a moment, and where."""
    time = without_place(book, at, zone, dated=False)
    if zone == "UTC":
        return book.say("clock-utc", {"time": time})
    return book.say("clock", {"time": time, "city": city(book, zone)})


def without_place(book: Catalogue, at: datetime, zone: str, *, dated: bool) -> str:
    """A moment, for a sentence that names the place elsewhere."""
    minute = at.replace(second=0, microsecond=0)
    return _told(minute, zone, book.language, dated=dated)


@lru_cache(maxsize=4_000)
def _told(at: datetime, zone: str, language: str, *, dated: bool) -> str:
    locale = locale_of(language)
    pattern = _dated_pattern(locale) if dated else _CLOCK
    return format_datetime(at, pattern, tzinfo=ZoneInfo(zone), locale=locale)


def day_words(on: date, locale: Locale) -> str:
    """A day with its weekday, as CLDR has it for the language: "martes, 10 de marzo de 2026"."""
    return format_date(on, _day_pattern(locale), locale=locale)


def _day_pattern(locale: Locale) -> str:
    if locale.language == ENGLISH:
        return _ENGLISH_DAY
    return str(locale.date_formats["full"].pattern)


def _dated_pattern(locale: Locale) -> str:
    joined = str(get_datetime_format("full", locale=locale))
    return joined.replace("{1}", _day_pattern(locale)).replace("{0}", _CLOCK)


def duration_words(book: Catalogue, seconds: int) -> str:
    """Hours and minutes, rounded up to a whole minute; days from two days on."""
    minutes = max(1, -(-seconds // 60))
    if minutes >= 2 * 24 * 60 and minutes % (24 * 60) == 0:
        return _unit(book, minutes // (24 * 60), "day")
    hours, rest = divmod(minutes, 60)
    told = [_unit(book, hours, "hour")] if hours else []
    if rest or not hours:
        told.append(_unit(book, rest, "minute"))
    return book.listed(told)


def _unit(book: Catalogue, count: int, unit: str) -> str:
    return _counted(count, unit, book.locale)


@lru_cache(maxsize=1_000)
def _counted(count: int, unit: str, locale: Locale) -> str:
    return format_unit(count, f"duration-{unit}", locale=locale)


def city(book: Catalogue, zone: str) -> str:
    """A time zone by the place that it is named after."""
    if "/" in zone:
        return zone.rpartition("/")[2].replace("_", " ")
    return str(
        get_timezone_name(ZoneInfo(zone), return_zone=False, width="long", locale=book.locale)
    )
