"""A date and a time in words, as the room's own clock shows them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, get_timezone_name

from bot.phrases import Catalogue


def moment_words(book: Catalogue, at: datetime, zone: str) -> str:
    """A moment with its date, and the place whose time it is told in."""
    date = format_datetime(at, "EEEE d MMMM y, HH:mm", tzinfo=ZoneInfo(zone), locale=book.locale)
    if zone == "UTC":
        return book.say("moment-utc", {"date": date})
    return book.say("moment", {"date": date, "city": city(book, zone)})


def city(book: Catalogue, zone: str) -> str:
    """A time zone by the place that it is named after."""
    if "/" in zone:
        return zone.rpartition("/")[2].replace("_", " ")
    return str(
        get_timezone_name(ZoneInfo(zone), return_zone=False, width="long", locale=book.locale)
    )
