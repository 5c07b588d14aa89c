"""Who was asked to pause, and until when Heard leaves them out."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId


class Pauses:
    """The pauses of a meeting. They end with it."""

    __slots__ = ("_until",)

    def __init__(self) -> None:
        self._until: dict[PersonId, datetime] = {}

    def __bool__(self) -> bool:
        """Whether there were any in this meeting."""
        return bool(self._until)

    def begin(self, who: PersonId, until: datetime) -> None:
        """Leave somebody out until then, instead of an earlier pause."""
        self._until[who] = until

    def end(self, who: PersonId) -> None:
        """A pause is over, if there is one."""
        self._until.pop(who, None)

    def until(self, who: PersonId, at: datetime) -> datetime | None:
        """When somebody's pause ends; None if they have none at that time."""
        until = self._until.get(who)
        return until if until is not None and at < until else None

    def held(self, at: datetime) -> tuple[PersonId, ...]:
        """Who is left out at that time."""
        return tuple(who for who in self._until if self.holds(who, at))

    def holds(self, who: PersonId, at: datetime) -> bool:
        """Whether somebody is left out at that time."""
        return self.until(who, at) is not None
