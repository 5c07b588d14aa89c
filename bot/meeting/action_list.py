"""A meeting's actions: those that were still to be done when it was planned, and those that came
since."""

from __future__ import annotations

from collections.abc import Iterator

from bot.events import MeetingPlanned
from bot.records.actions import Action, inherited


class ActionList(dict[int, Action]):
    """Actions by their numbers."""

    __slots__ = ("first", "next")

    def __init__(self, planned: MeetingPlanned) -> None:
        super().__init__(inherited(planned.actions, planned.roster))
        self.update((action.number, action) for action in planned.closed_actions)
        self.first = self.next = planned.next_action
        """The first number of those that came since, and the next one's."""

    @property
    def open(self) -> Iterator[Action]:
        """What is still to be done."""
        return (action for action in self.values() if action.is_open)

    @property
    def of_this_meeting(self) -> Iterator[Action]:
        """What was recorded since this meeting was planned, and what was done or dropped since."""
        return (
            one
            for one in self.values()
            if one.number >= self.first or (not one.is_open and one.changed_at is not None)
        )

    def take_over(self, later: ActionList) -> None:
        """The meeting goes on, and the one after it has left things so. What is open here and
        unknown there was taken back in between."""
        before = dict(self)
        self.clear()
        self.update((number, one) for number, one in before.items() if not one.is_open)
        for number, one in later.items():
            self[number] = one.as_recorded(before.get(number))
        self.next = later.next
