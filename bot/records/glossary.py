"""A room's word list: words that somebody has asked about, and what they mean there.

A word is asked about, then explained; the explanation is confirmed by somebody who runs meetings,
or by two members other than whoever wrote it, and can be corrected, which has to be confirmed
again. Who asked is not in here: nobody needs to know.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from bot.ids import PersonId, RoomKey, WordsId

MOST_WORDS: Final = 2000
"""Words of one room's list."""
MOST_ASKED: Final = 10
"""So many words can wait for an explanation at once: each was posted to the room."""
MEMBERS_CONFIRM: Final = 2
"""So many members together confirm what one facilitator does."""


class GlossaryWord(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A word of the list. `number` counts from 1 within its room, and is never used twice."""

    number: int
    term: WordsId
    explanation: WordsId | None = None
    """None: somebody has asked what it means, and nobody has said."""
    by: PersonId | None = None
    """Who explained it. Read `named` before showing it."""
    named: bool = False
    """They want their name to stand with it."""
    confirmed: bool = False
    confirmers: tuple[PersonId, ...] = ()
    """The members who have said that it is right, until there are enough."""

    @property
    def is_explained(self) -> bool:
        """Whether there is an explanation."""
        return self.explanation is not None

    @property
    def explainer(self) -> PersonId | None:
        """Whose name stands with it; None: nobody's."""
        return self.by if self.named else None


class PlannedWord(msgspec.Struct, frozen=True, array_like=True):
    """What a planned meeting has to know of a word. A list may have thousands, so people go by
    their place on the roster of the same event, and names of fields are left out."""

    number: int
    term: WordsId
    explanation: WordsId | None = None
    by: int | None = None
    how: int = 0
    """1: with their name; 2: confirmed; or both."""
    confirmers: tuple[int, ...] = ()


_NAMED, _CONFIRMED = 1, 2


def planned(words: Iterable[GlossaryWord], roster: Sequence[PersonId]) -> tuple[PlannedWord, ...]:
    """These words, for the next meeting. Who is not on its roster is nobody there."""
    places = {who: place for place, who in enumerate(roster)}
    return tuple(
        PlannedWord(
            one.number,
            one.term,
            one.explanation,
            None if one.by is None else places.get(one.by),
            _NAMED * one.named + _CONFIRMED * one.confirmed,
            tuple(places[who] for who in one.confirmers if who in places),
        )
        for one in words
    )


def inherited(rows: Iterable[PlannedWord], roster: Sequence[PersonId]) -> dict[int, GlossaryWord]:
    """The words that a meeting was planned with, by their numbers."""

    def person(place: int | None) -> PersonId | None:
        return roster[place] if place is not None and 0 <= place < len(roster) else None

    return {
        row.number: GlossaryWord(
            number=row.number,
            term=row.term,
            explanation=row.explanation,
            by=(by := person(row.by)),
            named=bool(row.how & _NAMED) and by is not None,
            confirmed=bool(row.how & _CONFIRMED),
            confirmers=tuple(who for who in map(person, row.confirmers) if who is not None),
        )
        for row in rows
    }


class GlossaryRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A word of a room's list as it now stands."""

    room: RoomKey
    word: GlossaryWord
    at: datetime
    gone: bool = False
    """It is not on the list any more."""
