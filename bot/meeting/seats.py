"""Who counts as a person of their own in a room that people enter by links, and what they may read.

An open link lets in anybody who has it, any number of times, so one person can hold many seats.
Every figure that hides people behind a number would then hide nobody: with six seats of your own
and a poll of seven, you read the seventh ballot. In a room *by name* only confirmed seats count:
a seat that was given out by a personal link, or that a facilitator has confirmed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.ids import PersonId


class Seats:
    """What is known of the seats of one room."""

    __slots__ = ("confirmed", "renewed")

    def __init__(self, confirmed: Iterable[PersonId] = ()) -> None:
        self.confirmed: dict[PersonId, None] = dict.fromkeys(confirmed)
        self.renewed = 0
        """How often a link was replaced since this meeting was planned."""


class CountedSeats:
    """Tells whose seats count. On platforms with accounts, and in an open room, every seat does."""

    __slots__ = ("_only",)

    def __init__(self, only: Collection[PersonId] | None = None) -> None:
        self._only = only

    def includes(self, who: PersonId) -> bool:
        """Whether this seat counts as one person where people are counted."""
        return self._only is None or who in self._only

    def among(self, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Those of these people whose seats count, in the same order."""
        return tuple(who for who in people if self.includes(who))
