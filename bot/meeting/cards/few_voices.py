"""The card for few voices: the last turns came from few people. Nobody is named to the room."""

from __future__ import annotations

from bot.cards import Card, ListOf, PersonName, phrase
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import HAND, PASS
from bot.meeting.state import State

MOST_NAMES = 12
"""Listing more names than this helps nobody."""


def few_voices(state: State, unheard: int) -> Card:
    """The floor is open to those who have not been heard yet.

    Nothing is said of those who spoke: in a small room everybody would know who they are.
    """
    return Card(
        kind="few-voices",
        lines=(
            phrase("few-voices-unheard", count=unheard),
            phrase("few-voices-ask"),
        ),
        buttons=(HAND, PASS),
        about=subjects.item(state),
    )


def few_voices_side(state: State, *, asked: bool) -> Card:
    """For facilitators only: what Heard has noticed, and who has not been heard yet.

    People stand in the order in which they came. Who spoke much is not said to anybody.
    """
    last, unheard = state.last_turns, state.turns.unheard_here
    lines = [
        phrase("few-voices-turns", turns=last.turns, people=last.people),
        phrase("few-voices-asked" if asked else "few-voices-not-asked"),
    ]
    if len(unheard) <= MOST_NAMES:
        lines.append(
            phrase("few-voices-names", names=ListOf(tuple(PersonName(who) for who in unheard)))
        )
    else:
        lines.append(phrase("few-voices-unheard", count=len(unheard)))
    return Card(kind="few-voices-side", lines=tuple(lines))
