"""Who counts as a person of their own in a room that people enter by links, and what they may read.

An open link lets in whoever has it, as often as they like, so one person can sit on many seats.
Every figure that hides people behind a number would then hide nobody: with six seats of your own
and a poll of seven, you read the seventh ballot. In a room *by name* only confirmed seats count:
a seat that was given out by a personal link, or that a facilitator has confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.ids import PersonId


class Seats:
    """The seats of one room. On platforms with accounts every seat counts."""

    __slots__ = ("by_name", "confirmed", "renewed")

    def __init__(self, *, by_name: bool = False, confirmed: Iterable[PersonId] = ()) -> None:
        self.by_name = by_name
        """Only confirmed seats count towards polls, unnamed rounds and measures."""
        self.confirmed: dict[PersonId, None] = dict.fromkeys(confirmed)
        self.renewed = 0
        """How often a link was replaced since this meeting was planned."""

    def counts(self, who: PersonId) -> bool:
        """Whether this seat counts as one person where people are counted."""
        return not self.by_name or who in self.confirmed

    def counted(self, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Those of these people whose seats count, in the same order."""
        return tuple(who for who in people if self.counts(who))
