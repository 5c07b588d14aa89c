"""The facilitators' private panel."""

from __future__ import annotations

from msgspec.structs import replace

from bot.cards import (
    Card,
    CardSection,
    PersonName,
    phrase,
)
from bot.meeting import subjects
from bot.meeting.cards import drift_indicator, poll_replies, presence, queue
from bot.meeting.cards.contentions import contention_buttons, contention_line, raiser_left
from bot.meeting.cards.point_list import ALL_POINTS
from bot.meeting.cards.representation import known_regrets
from bot.meeting.cards.rounds import ROUND, SILENT_ROUND
from bot.meeting.cards.seats import to_confirm
from bot.meeting.points_due import raisers_who_left
from bot.meeting.state import State
from bot.records.model import Standing

MOST_POINTS = 5
"""The most points that stand on the panel with their buttons: those on the table, then the oldest.
The list has them all."""
SIDE = "side"
"""The name of these sections on a card that has others as well."""


def side(state: State) -> Card:
    """What a facilitator needs to know and nobody else: who has not been heard.

    People stand in the order in which they came, which says nothing about anybody.
    """
    about = subjects.meeting(state)
    return Card(kind="side", title=phrase("side-title"), parts=sections(state), about=about)


def sections(state: State, *, beside_acts: bool = False) -> tuple[CardSection, ...]:
    """Its sections. `beside_acts`: on a card that has who is here, and buttons to run the meeting
    with, in places of their own."""
    parts: list[CardSection] = []
    if state.is_open:
        parts += _side_open(state, beside_acts=beside_acts)
    elif away := presence.names(known_regrets(state)):
        parts.append(CardSection(heading=phrase("side-regrets"), lines=away))
    parts += to_confirm(state)
    parts += poll_replies.panel_sections(state)
    parked = (*state.standing(Standing.TABLED), *state.standing(Standing.PARKED))
    left = raisers_who_left(state)
    parts += [
        CardSection(
            heading=phrase("side-parked") if place == 0 else None,
            lines=(contention_line(point), *raiser_left(point, left)),
            buttons=contention_buttons(point),
            about=subjects.point(point.number),
        )
        for place, point in enumerate(parked[:MOST_POINTS])
    ]
    if len(parked) > MOST_POINTS:
        more = phrase("points-more", more=len(parked) - MOST_POINTS)
        parts.append(CardSection(lines=(more,), buttons=(ALL_POINTS,)))
    return tuple(replace(part, name=SIDE) for part in parts)


def _side_open(state: State, *, beside_acts: bool) -> list[CardSection]:
    parts: list[CardSection] = [*drift_indicator.section(state, moves_on=not beside_acts)]
    if not beside_acts:
        here = presence.names(state.turns.present)
        parts.append(CardSection(heading=phrase("side-here"), lines=here))
    if gone := presence.names(state.turns.gone):
        parts.append(CardSection(heading=phrase("side-gone"), lines=gone))
    unheard = state.turns.unheard_here
    lines = tuple(phrase("name", name=PersonName(who)) for who in unheard)
    parts += [
        CardSection(heading=phrase("side-unheard"), lines=lines or (phrase("side-all-heard"),))
    ]
    away = state.turns.away
    if away:
        expected = tuple(phrase("name", name=PersonName(who)) for who in away)
        parts.append(CardSection(heading=phrase("side-away"), lines=expected))
    parts += queue.side_part(state, calls=not beside_acts)
    if state.rounds.now is None and not beside_acts:
        parts.append(CardSection(buttons=(ROUND, SILENT_ROUND)))
    return parts
