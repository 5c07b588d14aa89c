"""Who was asked to pause, and until when Heard leaves them out."""

from __future__ import annotations

from datetime import datetime

from bot.ids import PersonId


class Pauses:
    """The pauses of a meeting. They end with it."""

    __slots__ = ("ends",)

    def __init__(self) -> None:
        self.ends: dict[PersonId, datetime] = {}
        """When each ends. Read for every message, where a method would cost."""

    def __bool__(self) -> bool:
        """Whether there were any in this meeting."""
        return bool(self.ends)

    def begin(self, who: PersonId, until: datetime) -> None:
        """Leave somebody out until then, instead of an earlier pause."""
        self.ends[who] = until

    def end(self, who: PersonId) -> None:
        """A pause is over, if there is one."""
        self.ends.pop(who, None)

    def until(self, who: PersonId, at: datetime) -> datetime | None:
        """When somebody's pause ends; None if they have none at that time."""
        until = self.ends.get(who)
        return until if until is not None and at < until else None

    def held(self, at: datetime) -> tuple[PersonId, ...]:
        """Who is left out at that time."""
        return tuple(who for who in self.ends if self.holds(who, at))

    def holds(self, who: PersonId, at: datetime) -> bool:
        """Whether somebody is left out at that time."""
        return self.until(who, at) is not None
