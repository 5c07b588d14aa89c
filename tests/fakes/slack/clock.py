"""Slack's own clock: it stands still until a test moves it, so nothing expires by being slow."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """Seconds since 1970, and the strictly growing timestamps that name messages."""

    def __init__(self, at: datetime | None = None) -> None:
        self.seconds = at.timestamp() if at else float(int(time.time()))
        self._last = (0, 0)

    def forward(self, seconds: float) -> None:
        """So much time goes by."""
        self.seconds += seconds

    def now(self) -> datetime:
        """What time it is."""
        return datetime.fromtimestamp(self.seconds, UTC)

    def ts(self) -> str:
        """A message's name: no two are the same, and later ones are greater."""
        stamp = (int(self.seconds), int(self.seconds % 1 * 1_000_000))
        if stamp <= self._last:
            second, micro = self._last
            stamp = (second, micro + 100) if micro < 999_900 else (second + 1, 0)
        self._last = stamp
        return f"{stamp[0]}.{stamp[1]:06}"
