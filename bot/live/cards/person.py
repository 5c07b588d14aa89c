"""What only one person sees: how things stand, with their own figures."""

from __future__ import annotations

from bot.cards import (
    Card,
    Part,
    Say,
    say,
)
from bot.ids import PersonId
from bot.live.cards.panel import panel
from bot.live.state import State


def status(state: State, who: PersonId) -> Card:
    """How things stand, with this person's own figures, which only they see."""
    base = panel(state)
    mine = [_mine(state, who)] if state.is_open else []
    if who in state.queue:
        order = state.queue.in_order(state.turns, state.rules.queue_order)
        place = next(n for n, hand in enumerate(order, start=1) if hand.who == who)
        mine.append(say("status-hand", place=place))
    parts = (*base.parts, *((Part(heading=say("status-you"), lines=tuple(mine)),) if mine else ()))
    return Card(kind="status", title=base.title, lines=base.lines, facts=base.facts, parts=parts)


def _mine(state: State, who: PersonId) -> Say:
    voice = state.turns.voices.get(who)
    if voice is not None:
        return say("status-turns", turns=voice.turns, messages=voice.messages)
    return say("status-passed") if who in state.turns.passed else say("status-not-heard")
