"""What is said when those who ran the meetings have left."""

from __future__ import annotations

from bot.cards import Button, Card, CommandText, phrase
from bot.ids import PersonId


def leaderless() -> Card:
    """The last facilitator has left."""
    line = phrase("leaderless", typed=CommandText("/facilitator add"))
    return Card(kind="leaderless", lines=(line,))


def run_meetings(who: PersonId) -> Card:
    """Somebody has begun a meeting in a room without facilitators: would they like to be one?"""
    accept = Button(
        phrase("leaderless-accept"), "facilitator add", {"person": f"id:{who}"}, style="main"
    )
    return Card(kind="run-meetings", lines=(phrase("leaderless-offer"),), buttons=(accept,))
