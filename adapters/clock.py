"""A clock and fresh ids: the two things the core cannot make for itself."""

from __future__ import annotations

import secrets
import string
from datetime import UTC, datetime

_LETTERS = string.ascii_lowercase + string.digits


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until it is set: for replays and tests."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """The time it was set to."""
        return self._at

    def set(self, at: datetime) -> None:
        """Set it; it never runs backwards."""
        self._at = max(self._at, at)


def new_id() -> str:
    """An id of 20 letters and digits: 103 bits, so nobody can guess it and no two are alike."""
    return "".join(secrets.choice(_LETTERS) for _ in range(20))
