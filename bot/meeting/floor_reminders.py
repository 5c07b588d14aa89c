"""Reminders about the floor that were given in this meeting, or are due."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId


class FloorReminders:
    """When the speaker is to be reminded, and who was told that somebody has the floor."""

    __slots__ = ("called_by", "due", "noted")

    def __init__(self) -> None:
        self.due: datetime | None = None
        """When the speaker is reminded, while somebody has the floor and has not been."""
        self.called_by: PersonId | None = None
        """Who gave the floor to its present or last holder."""
        self.noted: dict[PersonId, None] = {}
        """Who has been told in this meeting that somebody else has the floor."""
