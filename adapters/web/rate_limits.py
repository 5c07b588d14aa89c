"""Limits request rates by person and by address, over all their connections.

Who did it is in memory only, and no longer than the longest of these whiles: `FORGOTTEN` seconds
after the last time, the next call by anybody clears it away.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

import msgspec

from bot.bounded import BoundedDict

MOST_KEYS = 20_000
"""More people and addresses than this are not told apart: the longest quiet are forgotten."""


class RateLimit(msgspec.Struct, frozen=True):
    """At most `most` times in `seconds`: a sliding window."""

    most: int
    seconds: float


FRAMES = RateLimit(30, 10.0)
"""What one person may send, over all their connections."""
FRAMES_OF_ADDRESS = RateLimit(600, 10.0)
"""What may come from one address: fifty people of one day centre, each as busy as can be."""
OPENINGS = RateLimit(20, 10.0)
"""Connections to a room that one person may open."""
REQUESTS = RateLimit(900, 10.0)
"""Pages that may be asked for from one address, static files left out."""
FILES = RateLimit(20, 60.0)
"""Minutes and pictures that one person may have made: each is work."""
ROOMS = RateLimit(30, 600.0)
"""Rooms that one browser, or one address, may make."""
RECORDINGS = RateLimit(30, 600.0)
"""Recordings that may be handed in from one address."""
JOININGS = RateLimit(200, 600.0)
"""Places that may be taken from one address."""
FORGOTTEN = 600.0


class RateLimiter:
    """Sliding windows, by what is counted and by whom."""

    def __init__(self, time: Callable[[], float] = monotonic) -> None:
        self._time = time
        self._seen = BoundedDict[tuple[RateLimit, str, str], deque[float]](MOST_KEYS)

    def allow(self, pace: RateLimit, what: str, who: str) -> bool:
        """Whether one more is allowed now; counts it if so. `who` "": nobody in particular."""
        if not who:
            return True
        now = self._time()
        self._forget(now)
        key = (pace, what, who)
        seen = self._seen[key] = self._seen.get(key) or deque()
        while seen and seen[0] <= now - pace.seconds:
            seen.popleft()
        if len(seen) >= pace.most:
            return False
        seen.append(now)
        return True

    def _forget(self, now: float) -> None:
        """Forget those who have been quiet for long. The longest quiet come first."""
        while self._seen:
            who, seen = next(iter(self._seen.items()))
            if seen and now - seen[-1] < FORGOTTEN:
                return
            del self._seen[who]
