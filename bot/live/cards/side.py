"""What a facilitator needs to know and nobody else."""

from __future__ import annotations

from bot.cards import (
    Card,
    Name,
    Part,
    Say,
    Term,
    Words,
    say,
)
from bot.lasting.records import Standing
from bot.live.cards.buttons import (
    CALL,
)
from bot.live.cards.points import point_buttons, point_line
from bot.live.queue import Hand
from bot.live.state import State


def side(state: State) -> Card:
    """What a facilitator needs to know and nobody else: who has not been heard.

    People stand in the order in which they came, which says nothing about anybody.
    """
    parts: list[Part] = []
    if state.is_open:
        parts += _side_open(state)
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    parts += [
        Part(
            heading=say("side-parked") if place == 0 else None,
            lines=(point_line(point),),
            buttons=point_buttons(point),
        )
        for place, point in enumerate(parked)
    ]
    return Card(kind="side", title=say("side-title"), parts=tuple(parts))


def _side_open(state: State) -> list[Part]:
    unheard = state.turns.unheard_here
    lines = tuple(say("name", name=Name(who)) for who in unheard)
    parts = [Part(heading=say("side-unheard"), lines=lines or (say("side-all-heard"),))]
    away = state.turns.away
    if away:
        here = tuple(say("name", name=Name(who)) for who in away)
        parts.append(Part(heading=say("side-away"), lines=here))
    hands = state.queue.in_order(state.turns, state.rules.queue_order)
    if hands:
        lines = tuple(_hand(hand) for hand in hands)
        parts.append(Part(heading=say("side-hands"), lines=lines, buttons=(CALL,)))
    return parts


def _hand(hand: Hand) -> Say:
    kind = Term(f"hand-{hand.kind.value}")
    if hand.reason is None:
        return say("hand-line", name=Name(hand.who), kind=kind)
    return say("hand-line-about", name=Name(hand.who), kind=kind, words=Words(hand.reason))
