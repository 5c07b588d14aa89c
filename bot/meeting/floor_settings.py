"""What a team has set about the floor: whether others are told who has it, and for how long."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId


class Airtime:
    """The floor's settings, and what was already said because of them."""

    __slots__ = ("called_by", "due", "limit_minutes", "noted", "notes")

    def __init__(self, *, notes: bool = False, limit_minutes: int | None = None) -> None:
        self.notes = notes
        """Whether who writes while somebody else has the floor is told so, once, privately."""
        self.limit_minutes = limit_minutes
        """After so many minutes the speaker is reminded; None: never."""
        self.due: datetime | None = None
        """When that is, while somebody has the floor and has not been reminded."""
        self.called_by: PersonId | None = None
        """Who gave the floor to whoever has it, or had it last."""
        self.noted: dict[PersonId, None] = {}
        """Who has been told in this meeting that somebody else has the floor."""
