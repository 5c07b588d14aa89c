"""Dates and times in full: `2027-01-12T19:00`, `2027-01-12 7 pm`, `2027-01-12T19:00+01:00`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import regex

LONGEST_OFFSET = timedelta(hours=14)
NOON = 12

_MOMENT = regex.compile(
    r"""(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})
        (?:\s*,\s*|\s+at\s+|\s*t\s*|\s+)
        (?P<hour>[0-9]{1,2})
        (?:[:.](?P<minute>[0-9]{2})(?:[:.][0-9]{2}(?:[.,][0-9]{1,9})?)?)?
        (?:\s*(?P<half>[ap])\.?m\b\.?)?
        (?:(?P<zulu>\s?z\b)|\s?(?P<sign>[+\-\u2212])(?P<away>[0-9]{2}):?(?P<rest>[0-9]{2})?)?
        (?=$|[\s,;])""",
    regex.VERBOSE | regex.IGNORECASE,
)


def written_at_start(text: str) -> int | None:
    """Where a date and a time end that a text begins with; None if it begins with none."""
    found = _MOMENT.match(text)
    return None if found is None else found.end()


def read_written(text: str) -> datetime | None:
    """A date and a time in full, to the minute; None if it is neither.

    With an offset it is aware, without one it is what the clock on the wall shows. A date alone is
    not a moment: nobody meets at midnight without saying so.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None or (found["minute"] is None and found["half"] is None):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if found["half"].lower() == "p" else 0)
    try:
        shown = datetime(  # noqa: DTZ001 - the zone is another parameter
            int(found["year"]),
            int(found["month"]),
            int(found["day"]),
            hour,
            int(found["minute"] or 0),
        )
    except ValueError:
        return None
    if found["zulu"]:
        return shown.replace(tzinfo=UTC)
    if not found["sign"]:
        return shown
    away = timedelta(hours=int(found["away"]), minutes=int(found["rest"] or 0))
    if away > LONGEST_OFFSET:
        return None
    return shown.replace(tzinfo=timezone(away if found["sign"] == "+" else -away))
