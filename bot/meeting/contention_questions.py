"""Who is asked what about a room's contentions, so that nobody has to look through all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from bot.ids import PersonId
from bot.records.contention_care import confirm_due
from bot.records.model import Agreement, Contention


class Asks(StrEnum):
    """What somebody is asked about a contention."""

    WORDING = "wording"
    """Whether it is their point, and worded as they mean it."""
    OWNER = "owner"
    """Whether they would see to it."""
    OUTCOME = "outcome"
    """Whether its outcome settles it."""


class ContentionQuestions:
    """The questions that are open, by person. It follows from the contentions, and is kept beside
    them: what has to be known for everybody's own panel costs nothing where nobody is asked."""

    __slots__ = ("_asked", "_due", "_of")

    def __init__(self, contentions: Iterable[Contention] = ()) -> None:
        self._asked: dict[int, tuple[tuple[PersonId, Asks], ...]] = {}
        self._of: dict[PersonId, dict[tuple[int, Asks], None]] = {}
        self._due: dict[int, datetime] = {}
        for contention in contentions:
            self.note(contention)

    def note(self, contention: Contention) -> None:
        """A contention is as it is now."""
        self.drop(contention.number)
        asked = _questions(contention)
        if asked:
            self._asked[contention.number] = asked
        for who, what in asked:
            self._of.setdefault(who, {})[contention.number, what] = None
        due = confirm_due(contention)
        if due is not None and contention.agreement is Agreement.ASKED:
            self._due[contention.number] = due

    def drop(self, number: int) -> None:
        """A contention is gone: nobody is asked about it."""
        self._due.pop(number, None)
        for who, what in self._asked.pop(number, ()):
            mine = self._of[who]
            mine.pop((number, what), None)
            if not mine:
                del self._of[who]

    def of(self, who: PersonId) -> tuple[tuple[int, Asks], ...]:
        """What somebody is asked, and about which contention."""
        return tuple(self._of.get(who, ()))

    def is_asked(self, who: PersonId | None, number: int, what: Asks) -> bool:
        """Whether somebody is asked this about a contention."""
        return who is not None and (number, what) in self._of.get(who, ())

    @property
    def next_due(self) -> datetime | None:
        """When somebody has not confirmed the wording of their point in time; None: nobody is
        asked about theirs."""
        return min(self._due.values()) if self._due else None

    def overdue(self, at: datetime) -> tuple[int, ...]:
        """The contentions whose holders have not answered in time."""
        return tuple(number for number, due in self._due.items() if due <= at)


def _questions(contention: Contention) -> tuple[tuple[PersonId, Asks], ...]:
    if not contention.is_open:
        return tuple((who, Asks.OUTCOME) for who in contention.awaiting)
    found = []
    if contention.agreement is Agreement.ASKED:
        found.append((contention.held_by, Asks.WORDING))
    if contention.owner_asked is not None:
        found.append((contention.owner_asked, Asks.OWNER))
    return tuple(found)
