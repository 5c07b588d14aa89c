"""Who is here, for those who may see it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import All, Card, Name, Say, say
from bot.ids import PersonId
from bot.live.state import State

MOST_NAMES = 100
"""More names than this are not a list that anybody reads."""


def who_is_here(state: State) -> Card:
    """Who is here now, in the order in which they came, which says nothing about anybody."""
    here = tuple(state.turns.present)
    lines = (say("who-count", count=len(here)), *names(here))
    return Card(kind="who", title=say("who-title"), lines=lines)


def names(people: Iterable[PersonId]) -> tuple[Say, ...]:
    """Names in one line; nothing for nobody."""
    found = tuple(people)
    if not found:
        return ()
    listed = All(tuple(Name(who) for who in found[:MOST_NAMES]))
    more = len(found) - MOST_NAMES
    return (
        say("names-more", names=listed, count=more) if more > 0 else say("names", names=listed),
    )
