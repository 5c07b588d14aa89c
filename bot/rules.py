"""The figures a meeting goes by.

A meeting takes its rules along in its first event: a change of settings counts from the next
meeting on, and a journal folds to the same meeting whenever it is read.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Quiet(StrEnum):
    """How much Heard says by itself in a room. Answers and parked points are always given."""

    NORMAL = "normal"
    QUIETER = "quieter"
    SILENT = "silent"


class QueueOrder(StrEnum):
    """Who is called first when several hands are up."""

    LEAST_HEARD = "least-heard"
    FIRST_COME = "first-come"


class Rules(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Thresholds and times, each with its unit in its name."""

    turn_gap_seconds: int = 120
    """After this pause somebody's next message is a new turn."""
    queue_order: QueueOrder = QueueOrder.LEAST_HEARD
    """Least heard: who has not been heard, then fewest turns, then who has waited longest."""
    posts_per_meeting: int = 12
    """How many things Heard may post by itself in one meeting, answers not counted."""
    idle_minutes: int = 60
    """A meeting in which nobody has done anything for so long closes by itself."""
    late_seconds: int = 120
    """What is done later than this says that it is late."""
    poll_hours: int = 48
    """How long "were you heard?" stays open."""
    poll_fewest: int = 4
    """Below this many answers no figure is shown."""
    poll_comments_fewest: int = 5
    """Below this many answers no comment is shown."""
