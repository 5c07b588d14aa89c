"""The time zones a room may be in, by the names that people find their own under."""

from __future__ import annotations

from bot.records.zones import UTC, zone_names

ZONES: tuple[str, ...] = (UTC, *zone_names())
"""`UTC` first, then every zone that is named after a place."""
