"""Who has come since facilitators were last told of it."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId
from bot.rules import ARRIVALS_GATHERED


class Arrivals:
    """Gathers people who come, so that ten of them are one message. Each is told of once."""

    __slots__ = ("_told", "_waiting", "due")

    def __init__(self) -> None:
        # Dicts serve as ordered sets.
        self._waiting: dict[PersonId, None] = {}
        self._told: dict[PersonId, None] = {}
        self.due: datetime | None = None
        """When facilitators are told of those who have come; None: nobody has."""

    def note(self, who: PersonId, at: datetime) -> None:
        """Somebody has come. However often they go and come back, that is told once."""
        if who in self._told or who in self._waiting:
            return
        self._waiting[who] = None
        if self.due is None:
            self.due = at + ARRIVALS_GATHERED

    def take(self) -> tuple[PersonId, ...]:
        """Those who have come, in order. They are told of now."""
        found = tuple(self._waiting)
        self._told |= self._waiting
        self._waiting = {}
        self.due = None
        return found
