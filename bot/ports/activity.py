"""What this process has done since it started, in figures."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class ActivityCounts(NamedTuple):
    """Figures about the process, and about nobody."""

    commits: int
    """Batches it has committed."""
    refusals: int
    """Things that people asked for and could not be done."""


class ActivityPort(Protocol):
    """Counts what the process does."""

    def activity(self) -> ActivityCounts:
        """The counts so far. They only grow."""
        ...
