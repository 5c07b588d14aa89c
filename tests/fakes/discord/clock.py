"""Time as a test wants it, and ids that hold it, as Discord's do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol

EPOCH = 1420070400000
"""Discord's ids count milliseconds from the first day of 2015."""
FASTER = 0.01
"""How long a second lasts that discord.py waits, and that the fake's limits count."""
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Telling(Protocol):
    def now(self) -> datetime: ...


class MovableClock:
    """A clock that stands still until a test moves it on."""

    def __init__(self, start: datetime = NOON) -> None:
        self.time = start

    def now(self) -> datetime:
        return self.time

    def move(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class Snowflakes:
    """Ids that grow with time, and among the same millisecond."""

    def __init__(self, clock: Telling) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        wanted = (int(self._clock.now().timestamp() * 1000) - EPOCH) << 22
        self._last = max(wanted, self._last + 1)
        return self._last


def when(snowflake: int) -> datetime:
    """The moment at which an id was made."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH) / 1000, UTC)


def iso(moment: datetime | None) -> str | None:
    """A moment as Discord writes it."""
    return None if moment is None else moment.isoformat(timespec="microseconds")
