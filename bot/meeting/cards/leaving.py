"""What is said when those who ran the meetings have left."""

from __future__ import annotations

from bot.cards import Button, Card, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.state import State


def leaderless(state: State) -> Card:
    """The last facilitator has left."""
    add = Button(phrase("command-facilitator-add"), "facilitator add")
    about = subjects.leaderless(state)
    return Card(kind="leaderless", lines=(phrase("leaderless"),), buttons=(add,), about=about)


def run_meetings(state: State, who: PersonId) -> Card:
    """Somebody has begun a meeting in a room without facilitators: would they like to be one?"""
    accept = Button(
        phrase("leaderless-accept"), "facilitator add", {"person": f"id:{who}"}, style="main"
    )
    return Card(
        kind="run-meetings",
        lines=(phrase("leaderless-offer"),),
        buttons=(accept,),
        about=subjects.leaderless(state),
    )
