"""Time zones, by the places that people know."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.cards import CommandText, Day, Moment
from bot.errors import BadArgument
from bot.text import folded, without_accents

UTC = "UTC"
_CONTINENTS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip
_PLACES = {
    "Africa/Johannesburg": "sast cat",
    "Africa/Lagos": "wat",
    "Africa/Nairobi": "eat",
    "America/Anchorage": "akst akdt akt",
    "America/Chicago": "cst cdt ct cst6cdt",
    "America/Denver": "mst mdt mt mst7mdt",
    "America/Halifax": "ast adt",
    "America/Los_Angeles": "pst pdt pt pst8pdt",
    "America/New_York": "est edt et est5edt",
    "America/Sao_Paulo": "brt brst",
    "America/St_Johns": "nst ndt",
    "Asia/Kolkata": "ist",
    "Asia/Shanghai": "prc hkt",
    "Asia/Singapore": "sgt",
    "Asia/Tokyo": "jst",
    "Australia/Perth": "awst",
    "Australia/Sydney": "aest aedt",
    "Europe/Athens": "eet eest",
    "Europe/Berlin": "cet cest met mest mez mesz",
    "Europe/Lisbon": "wet west",
    "Europe/London": "gmt bst gb",
    "Europe/Moscow": "msk",
    "Pacific/Auckland": "nzst nzdt nz",
    "Pacific/Honolulu": "hst",
}
"""Likely meanings of abbreviations such as EST: some have no summer time, some stand for two
countries, and none says which rules it follows."""
_SHORT = {short: place for place, shorts in _PLACES.items() for short in shorts.split()}
_UTC_ZONE = ZoneInfo(UTC)
_UTC = frozenset({"utc", "z", "etc/utc", "zulu"})


def with_offset(at: datetime, zone: str) -> datetime:
    """A moment as an instant, in UTC: without an offset, it is what the clock shows at a place."""
    return (at.replace(tzinfo=ZoneInfo(zone)) if at.tzinfo is None else at).astimezone(_UTC_ZONE)


def zone_info(zone: str) -> ZoneInfo:
    """A time zone by its IANA name.

    Raises:
        BadArgument: there is none of that name.
    """
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadArgument("zone", "bad-zone") from None


@lru_cache(maxsize=4096)
def day_in(zone: str, at: datetime) -> date:
    """Which day of the calendar it is in a zone at a moment."""
    return at.astimezone(zone_info(zone)).date()


def day_or_moment(zone: str, at: datetime) -> Day | Moment:
    """A moment as it is said: as a day where it is the day's first moment in that zone, which is
    how a day that somebody chose is kept; otherwise with its time."""
    day = day_in(zone, at)
    first = datetime.combine(day, time.min, zone_info(zone)).astimezone(_UTC_ZONE)
    return Day(day) if first == at else Moment(at, zone)


@cache
def zone_names() -> tuple[str, ...]:
    """The zones that are named after a place, in order."""
    found = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return tuple(sorted(z for z in found if z.split("/")[0] in _CONTINENTS and "/" in z))


def zone_named(typed: str) -> str:
    """The IANA name of a zone as somebody types it: `europe/london`, `London`, `New York`.

    Raises:
        BadArgument: there is none of that name, or it is the short name of a time ("EST"), which
            does not say when the clocks change.
    """
    wanted, known = _key(typed), _by_key()
    if wanted in _UTC:
        return UTC
    if (zone := known.get(wanted)) is not None:
        return zone
    bare = wanted.removeprefix("etc/").rstrip("+-0123456789:.\u2212")
    if bare in _SHORT or bare == "utc":
        place = _SHORT.get(bare, "Europe/London")
        raise BadArgument(
            "zone", "bad-zone-short", zone=CommandText(bare.upper()), place=CommandText(place)
        )
    raise BadArgument("zone", "bad-zone")


def _key(name: str) -> str:
    return without_accents(folded(name[:80])).replace("_", " ").strip()


@cache
def _by_key() -> dict[str, str]:
    """Zones by their whole names and by the names of their cities."""
    # Of two names for one city, which keep the same time, the shorter counts, then the first.
    by_length = sorted(zone_names(), key=lambda zone: (zone.count("/"), zone))
    found = {_key(zone.rsplit("/", 1)[-1]): zone for zone in reversed(by_length)}
    others = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    links = {_key(zone): zone for zone in others if zone.split("/")[0] in ("US", "Canada")}
    return {**found, **links, **{_key(zone): zone for zone in zone_names()}}


@cache
def zone_choices(*first: str) -> tuple[str, ...]:
    """The zones that people choose from: those that come `first`, such as their own, then a short
    list of places that many know, `UTC`, and every other one that is named after a place."""
    known = {UTC, *zone_names()}
    return tuple(dict.fromkeys((*(z for z in first if z in known), *_PLACES, UTC, *zone_names())))


def wall_clock(at: datetime, zone: str, usual: str = UTC) -> datetime:
    """What the clock on the wall shows at a moment, without an offset, in a zone as somebody types
    it; in the `usual` one if there is no such zone."""
    try:
        name = zone_named(zone) if zone.strip() else usual
    except BadArgument:
        name = usual
    return at.astimezone(zone_info(name)).replace(tzinfo=None)
