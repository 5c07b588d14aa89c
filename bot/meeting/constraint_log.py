"""What a meeting knows of constraints: those that come back, the blank sheet that is running, and
who was asked whether to write one down."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.events import MeetingPlanned
from bot.ids import PersonId, WordsId
from bot.records.constraints import Constraint, ConstraintStanding


class ConstraintLog:
    """The room's constraints, as this meeting knows them."""

    __slots__ = ("asked", "blank_until", "known", "listed", "next")

    def __init__(self, planned: MeetingPlanned) -> None:
        self.known: dict[int, Constraint] = {one.number: one for one in planned.constraints}
        """Those that were open when this meeting was planned, and newer ones, by their numbers."""
        self.next = planned.next_constraint
        """The number that the next one gets."""
        self.blank_until: datetime | None = None
        """When the blank sheet of the item that is up is over; None: there is none."""
        self.asked: dict[PersonId, None] = {}
        """Who was asked, at this meeting, whether to write down what they had said. A dict serves
        as an ordered set."""
        self.listed: dict[int, None] = {}
        """Which have come back to the room at this meeting."""

    def get(self, number: int) -> Constraint | None:
        """The one with that number, if this meeting knows it."""
        return self.known.get(number)

    def keep(self, constraint: Constraint) -> None:
        """A constraint is new, or has changed."""
        self.known[constraint.number] = constraint
        self.next = max(self.next, constraint.number + 1)

    @property
    def open(self) -> tuple[Constraint, ...]:
        """Those that come back, in order of their numbers."""
        return tuple(one for _, one in sorted(self.known.items()) if one.is_open)

    def from_message(self, ref: str) -> Constraint | None:
        """The one that was made from a message."""
        return next((one for one in self.known.values() if one.source == ref), None)

    def with_words(self, words: WordsId) -> Constraint | None:
        """The one with these words."""
        return next((one for one in self.known.values() if one.words == words), None)

    def of_meeting(self, meeting: int) -> tuple[Constraint, ...]:
        """Those that were written down or looked at there, in order of their numbers."""
        return tuple(
            one
            for _, one in sorted(self.known.items())
            if meeting in (one.logged_in, one.reviewed_in)
        )

    def foreseen(self, meeting: int) -> int:
        """How many were written down at a meeting, or since the one before it."""
        return sum(one.logged_in == meeting for one in self.known.values())

    def count(self, standing: ConstraintStanding, meeting: int) -> int:
        """Of how many it was said there that they stand so."""
        return sum(
            one.standing is standing and one.reviewed_in == meeting for one in self.known.values()
        )

    def words_gone(self, words: Collection[WordsId]) -> None:
        """Words were deleted: what consists of them goes."""
        for number, one in list(self.known.items()):
            if one.words in words:
                del self.known[number]
            elif one.changer in words:
                self.known[number] = replace(one, changer=None)

    def message_deleted(self, ref: str) -> bool:
        """A message was deleted, and what was copied from it. Whether there was any."""
        gone = [number for number, one in self.known.items() if one.source == ref]
        for number in gone:
            del self.known[number]
        return bool(gone)

    def let_go(self, people: Collection[PersonId]) -> None:
        """Nobody of these looks after anything here any more."""
        for number, one in self.known.items():
            if one.owner in people:
                self.known[number] = replace(one, owner=None)

    def forget(self, who: PersonId) -> None:
        """Somebody is forgotten: nothing has their name."""
        self.asked.pop(who, None)
        self.let_go((who,))
        for number, one in self.known.items():
            if one.by == who:
                self.known[number] = replace(one, by=None)

    def stand_still(self, pause: timedelta) -> None:
        """The clock of the blank sheet stands still for so long."""
        if self.blank_until is not None:
            self.blank_until += pause

    def take_over(self, later: ConstraintLog, meeting: int) -> None:
        """The meeting with that number goes on: what the next one knew of constraints holds, and
        counts as written down and looked at in this one."""
        known = {number: one for number, one in self.known.items() if not one.is_open}
        for number, one in later.known.items():
            reviewed = one.reviewed_in
            known[number] = replace(
                one,
                logged_in=min(one.logged_in, meeting),
                reviewed_in=None if reviewed is None else min(reviewed, meeting),
            )
        self.known, self.next = known, later.next
