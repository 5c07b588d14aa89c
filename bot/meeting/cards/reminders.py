"""The reminder before a meeting, for those who want one."""

from __future__ import annotations

from bot.cards import Button, Card, ListOf, Moment, PersonName, Phrase, phrase
from bot.meeting import subjects
from bot.meeting.cards.representation import known_regrets
from bot.meeting.cards.statements import SAY
from bot.meeting.state import State
from bot.meeting.timing import open_items

CANNOT_COME = Button(phrase("button-cannot-come"), "here", {"coming": "no"})
MOST_ITEMS = 3
"""Agenda items that are named: the rest is on the panel."""


def reminder(state: State, *, runs_it: bool) -> Card:
    """A meeting is coming up, in kind words. `runs_it`: for somebody who runs it, and may know who
    cannot come."""
    assert state.starts is not None  # noqa: S101 - only then is there anything to remind of
    items = tuple(item.shown_title for item in open_items(state.agenda)[:MOST_ITEMS])
    agenda = (phrase("reminder-agenda", items=ListOf(items)),) if items else ()
    return Card(
        kind="reminder",
        title=phrase("reminder-title"),
        lines=(
            phrase("reminder-when", when=Moment(state.starts, state.zone)),
            *agenda,
            *(_regrets(state) if runs_it else ()),
            phrase("reminder-free"),
            phrase("reminder-off"),
        ),
        buttons=(CANNOT_COME, SAY),
        about=subjects.planned(state),
        expires=True,
    )


def _regrets(state: State) -> tuple[Phrase, ...]:
    names = tuple(PersonName(who) for who in known_regrets(state))
    return (phrase("reminder-regrets", names=ListOf(names)),) if names else ()
