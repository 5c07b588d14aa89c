"""The reminder before a meeting, for those who want one."""

from __future__ import annotations

from bot.cards import Button, Card, ListOf, Moment, phrase
from bot.meeting import subjects
from bot.meeting.cards.statements import SAY
from bot.meeting.state import State
from bot.meeting.timing import open_items

CANNOT_COME = Button(phrase("button-cannot-come"), "here", {"coming": "no"})
MOST_ITEMS = 3
"""Agenda items that are named: the rest is on the panel."""


def reminder(state: State) -> Card:
    """A meeting is coming up, in kind words."""
    assert state.starts is not None  # noqa: S101 - only then is there anything to remind of
    items = tuple(item.shown_title for item in open_items(state.agenda)[:MOST_ITEMS])
    agenda = (phrase("reminder-agenda", items=ListOf(items)),) if items else ()
    return Card(
        kind="reminder",
        title=phrase("reminder-title"),
        lines=(
            phrase("reminder-when", when=Moment(state.starts, state.zone)),
            *agenda,
            phrase("reminder-free"),
            phrase("reminder-off"),
        ),
        buttons=(CANNOT_COME, SAY),
        about=subjects.planned(state),
        expires=True,
    )
