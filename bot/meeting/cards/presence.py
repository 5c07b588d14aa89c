"""The card that says who is here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.cards import Card, ListOf, PersonName, Phrase, phrase
from bot.ids import PersonId
from bot.meeting.state import State

MOST_NAMES = 100
"""Nobody reads a list of more names than this."""


def who_is_here(state: State) -> Card:
    """Who is here now, in the order in which they came, which says nothing about anybody."""
    here = tuple(state.turns.present)
    lines = (phrase("who-count", count=len(here)), *names(here))
    return Card(kind="who", title=phrase("who-title"), lines=lines)


def arrivals(people: Sequence[PersonId]) -> Card:
    """Who has come, for facilitators."""
    listed = ListOf(tuple(PersonName(who) for who in people[:MOST_NAMES]))
    more = len(people) - MOST_NAMES
    came = (
        phrase("arrived-more", names=listed, count=more)
        if more > 0
        else phrase("arrived", names=listed, count=len(people))
    )
    return Card(kind="arrived", lines=(came,), expires=True, brief=True)


def names(people: Iterable[PersonId]) -> tuple[Phrase, ...]:
    """Names in one line; nothing for nobody."""
    found = tuple(people)
    if not found:
        return ()
    listed = ListOf(tuple(PersonName(who) for who in found[:MOST_NAMES]))
    more = len(found) - MOST_NAMES
    return (
        phrase("names-more", names=listed, count=more)
        if more > 0
        else phrase("names", names=listed),
    )
