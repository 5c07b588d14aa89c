"""The facilitators' private panel."""

from __future__ import annotations

from bot.cards import (
    Card,
    CardSection,
    PersonName,
    phrase,
)
from bot.meeting.cards import presence, queue
from bot.meeting.cards.contentions import contention_buttons, contention_line, raiser_left
from bot.meeting.cards.rounds import ROUND, SILENT_ROUND
from bot.meeting.cards.seats import to_confirm
from bot.meeting.state import State
from bot.records.model import Standing


def side(state: State) -> Card:
    """What a facilitator needs to know and nobody else: who has not been heard.

    People stand in the order in which they came, which says nothing about anybody.
    """
    parts: list[CardSection] = []
    if state.is_open:
        parts += _side_open(state)
    parts += to_confirm(state)
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    left = state.raisers_who_left
    parts += [
        CardSection(
            heading=phrase("side-parked") if place == 0 else None,
            lines=(contention_line(point), *raiser_left(point, left)),
            buttons=contention_buttons(point),
        )
        for place, point in enumerate(parked)
    ]
    return Card(kind="side", title=phrase("side-title"), parts=tuple(parts))


def _side_open(state: State) -> list[CardSection]:
    parts = [CardSection(heading=phrase("side-here"), lines=presence.names(state.turns.present))]
    if gone := presence.names(state.turns.gone):
        parts.append(CardSection(heading=phrase("side-gone"), lines=gone))
    unheard = state.turns.unheard_here
    lines = tuple(phrase("name", name=PersonName(who)) for who in unheard)
    parts += [
        CardSection(heading=phrase("side-unheard"), lines=lines or (phrase("side-all-heard"),))
    ]
    away = state.turns.away
    if away:
        here = tuple(phrase("name", name=PersonName(who)) for who in away)
        parts.append(CardSection(heading=phrase("side-away"), lines=here))
    parts += queue.side_part(state)
    if state.rounds.now is None:
        parts.append(CardSection(buttons=(ROUND, SILENT_ROUND)))
    return parts
