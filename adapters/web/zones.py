"""The time zones a room may be in, by the names that people find their own under."""

from __future__ import annotations

from zoneinfo import available_timezones

_AREAS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip

ZONES: tuple[str, ...] = (
    "UTC",
    *sorted(zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS),
)
"""`UTC` first, then every zone that is named after a place."""
