"""The private status card: how things stand, with one's own figures."""

from __future__ import annotations

from bot.cards import (
    Card,
    CardSection,
    PersonName,
    Phrase,
    phrase,
)
from bot.ids import PersonId
from bot.meeting.cards.panel import panel
from bot.meeting.cards.preferences import missed
from bot.meeting.state import State


def status(state: State, who: PersonId) -> Card:
    """How things stand, with this person's own figures, which only they see."""
    base = panel(state)
    mine = [_mine(state, who)] if state.is_open else []
    if who in state.queue:
        mine.append(
            phrase("status-hand", place=state.queue.place_of(who, state.turns, state.queue_order))
        )
    parts = (
        *base.parts,
        *((CardSection(heading=phrase("status-you"), lines=tuple(mine)),) if mine else ()),
    )
    parts += missed(state, who)
    return Card(kind="status", title=base.title, lines=base.lines, facts=base.facts, parts=parts)


def _mine(state: State, who: PersonId) -> Phrase:
    if (whom := state.support.person(who)) is not None:
        return phrase("support-agreed", name=PersonName(whom))
    voice = state.turns.voices.get(who)
    if voice is not None:
        return phrase("status-turns", turns=state.turns.turns_of(who), messages=voice.messages)
    if who in state.turns.contributed:
        return phrase("status-contributed")
    return phrase("status-passed") if who in state.turns.passed else phrase("status-not-heard")
