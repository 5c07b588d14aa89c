"""Counts refused requests by reason, for the log that an administrator reads.

A stranger can be turned away a thousand times a second. What is logged is how often, per reason: at
once when a reason turns up, and after that once a minute while it goes on.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from time import monotonic
from typing import Literal

import structlog
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web import RequestPayloadError

log = structlog.get_logger(__name__)

Why = Literal[
    "foreign-host",
    "foreign-origin",
    "forwarded",
    "no-upgrade",
    "form",
    "not-http",
    "no-seat",
    "too-slow",
    "too-many",
    "too-fast",
    "old-link",
    "bad-link",
    "not-owner",
]
EVERY_SECONDS = 60.0


class Refusals:
    """Counts, and writes a line now and then."""

    def __init__(self, time: Callable[[], float] = monotonic) -> None:
        self._time = time
        self._waiting: Counter[str] = Counter()
        self._told: dict[str, float] = {}
        self.total: Counter[str] = Counter()
        """How often each reason came up since the start."""

    def note(self, why: Why) -> None:
        """Count a refused request."""
        self.total[why] += 1
        self._waiting[why] += 1
        now = self._time()
        if why not in self._told or now - self._told[why] >= EVERY_SECONDS:
            self._told[why] = now
            _tell(why, self._waiting.pop(why))


def _tell(why: str, count: int) -> None:
    """One line, with what to do where somebody who runs Heard can do something about it."""
    if why == "forwarded":
        log.warning(
            "web.refused: a proxy asks a server that is set up for this computer only; "
            "web.public_url is missing",
            why=why,
            count=count,
        )
    elif why == "foreign-host":
        log.warning(
            "web.refused: called by a name that is not ours; if it is, set web.public_url",
            why=why,
            count=count,
        )
    elif why == "no-upgrade":
        log.warning(
            "web.refused: a proxy does not pass WebSockets on; let it pass Upgrade and Connection",
            why=why,
            count=count,
        )
    else:
        log.warning("web.refused", why=why, count=count)


class NotOurFault(logging.Filter):
    """Filters errors with a stack out of the log that come from malformed HTTP."""

    def __init__(self, refusals: Refusals) -> None:
        super().__init__()
        self._refusals = refusals

    def filter(self, record: logging.LogRecord) -> bool:
        """False for what was counted instead."""
        problem = record.exc_info[1] if record.exc_info else None
        if not isinstance(problem, HttpProcessingError | RequestPayloadError | ConnectionError):
            return True
        self._refusals.note("not-http")
        return False
