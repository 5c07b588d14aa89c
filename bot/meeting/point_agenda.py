"""What a meeting knows of the points that come back at it, beside the points themselves."""

from __future__ import annotations

from bot.records.model import Contention


class PointAgenda:
    """Which points come back at one meeting. Those that do have agenda items."""

    __slots__ = ("asked", "chosen", "has_items", "left_out", "on_table", "taken_up")

    def __init__(self, *, has_items: bool) -> None:
        self.has_items = has_items
        """Whether points have agenda items at all: see `MeetingPlanned.point_items`."""
        self.asked = False
        """Whether facilitators were asked which points come back."""
        self.left_out = 0
        """How many more points are due than come back, as things stand."""
        self.chosen: tuple[int, ...] = ()
        """Which of them a facilitator has chosen."""
        self.taken_up: dict[int, None] = {}
        """The points that were up in this meeting with somebody there."""
        self.on_table: dict[int, Contention] = {}
        """The points that were on the table when the meeting ended, as they stood before that."""
