"""Countdowns in what was posted: of the item that is up, and of the round in which people write.

A post stays where it is, and its clock may not: in a break it stands still, and more time may be
given. Then the post is shown again, with what its clock shows now.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.cards import Card
from bot.effects import Redrawn
from bot.meeting import subjects
from bot.meeting.cards.breaks import left
from bot.meeting.cards.over import counts_down
from bot.meeting.state import Effects, State


def redrawn(state: State) -> Effects:
    """What is to be shown again, now that clocks stand or go on, or were set."""
    return tuple(Redrawn(about) for about in _running(state) if about in state.shown.common)


def as_clocks_show(card: Card, state: State) -> Card:
    """A card of which not everything is over, with the time that its clock shows now."""
    clocks = _running(state)
    if card.about not in clocks or not any(counts_down(fact) for fact in card.facts):
        return card
    due = clocks[card.about]
    return replace(
        card,
        facts=tuple(
            replace(fact, value=left(state, due)) if counts_down(fact) and due else fact
            for fact in card.facts
            if due is not None or not counts_down(fact)
        ),
    )


def _running(state: State) -> dict[str, datetime | None]:
    """When each of them is over, by what its posts are about; None: it has no such time."""
    item, silent = state.agenda.current, state.rounds.silent
    return {
        **({} if item is None else {subjects.item(state): item.until}),
        **({} if silent is None else {subjects.round(state): silent.until}),
    }
