"""Whose seats count in a room that is entered by links."""

from __future__ import annotations

from bot.cards import Button, Card, CardSection, PersonName, phrase
from bot.meeting.state import State

MOST_TO_CONFIRM = 20
"""Seats a card lists, each with its button."""
MOST_TO_TAKE = 50
"""Of the members' seats, so many."""


def seats(state: State) -> Card:
    """How seats are counted here, and which are not confirmed yet."""
    on = state.settings.by_name
    switch = Button(
        phrase("button-by-name-off" if on else "button-by-name-on"),
        "by-name",
        {"switch": "off" if on else "on"},
    )
    return Card(
        kind="seats",
        title=phrase("seats-title"),
        lines=(phrase("seats-by-name" if on else "seats-open"), phrase("seats-limits")),
        parts=(*(to_confirm(state) if on else ()), *_to_take_away(state)),
        buttons=(switch,),
    )


def _to_take_away(state: State) -> tuple[CardSection, ...]:
    """The members' seats, each with a button that takes it away, once that is confirmed."""
    members = [who for who in state.turns.everybody if who not in state.facilitators]
    parts = tuple(
        CardSection(
            heading=phrase("seats-members") if place == 0 else None,
            lines=(phrase("name", name=PersonName(who)),),
            buttons=(
                Button(
                    phrase("button-take-seat"), "leave", {"person": f"id:{who}"}, "careful", True
                ),
            ),
        )
        for place, who in enumerate(members[:MOST_TO_TAKE])
    )
    if len(members) > MOST_TO_TAKE:
        more = phrase("seats-members-more", more=len(members) - MOST_TO_TAKE)
        parts += (CardSection(lines=(more,)),)
    return parts


def to_confirm(state: State) -> tuple[CardSection, ...]:
    """The seats that do not count yet, each with a button that confirms it."""
    if not state.settings.by_name:
        return ()
    counted = state.counted_seats
    waiting = [who for who in state.turns.everybody if not counted.includes(who)]
    parts = tuple(
        CardSection(
            heading=phrase("side-unconfirmed") if place == 0 else None,
            lines=(phrase("name", name=PersonName(who)),),
            buttons=(Button(phrase("button-confirm"), "confirm", {"person": f"id:{who}"}),),
        )
        for place, who in enumerate(waiting[:MOST_TO_CONFIRM])
    )
    if len(waiting) > MOST_TO_CONFIRM:
        more = phrase("side-unconfirmed-more", more=len(waiting) - MOST_TO_CONFIRM)
        parts += (CardSection(lines=(more,)),)
    return parts
