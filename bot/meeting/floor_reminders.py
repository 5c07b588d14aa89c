"""Reminders about the floor that were given in this meeting, or are due, and whether talk has moved
past whoever has it."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId


class FloorReminders:
    """When the speaker is to be reminded, and who was told that somebody has the floor."""

    __slots__ = ("called_by", "due", "lapsed", "noted", "others")

    def __init__(self) -> None:
        self.due: datetime | None = None
        """When the speaker is reminded, while somebody has the floor and has not been."""
        self.called_by: PersonId | None = None
        """Who gave the floor to its present or last holder."""
        self.others = 0
        """Messages of others since the speaker was called, or last wrote."""
        self.lapsed: tuple[PersonId, datetime] | None = None
        """Who had the floor last, if it ended by itself, and since when they had had it: they may
        still say that they have finished."""
        self.noted: dict[PersonId, None] = {}
        """Who has been told in this meeting that somebody else has the floor."""
