"""What Heard says about an item's time, and when the others would begin."""

from __future__ import annotations

from datetime import datetime

from bot.cards import Button, Card, CardSection, Duration, Phrase, TimeOfDay, phrase
from bot.meeting import subjects, timing
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards.breaks import put_off
from bot.meeting.cards.shared_buttons import next_button, park_rest
from bot.meeting.state import State
from bot.records.model import MeetingState

MOST_COMING = 10
"""So many of the items to come are named with their times; the agenda has all."""
FEW_MINUTES = 5
"""What the button offers."""


def item_time(state: State, item: AgendaItem, late: Phrase | None) -> Card:
    """An item's time is up."""
    lines = [phrase("item-time", title=item.shown_title, time=_box(item))]
    if late is not None:
        lines.append(late)
    about = subjects.item_time(state, item)
    return Card(kind="item-time", lines=tuple(lines), buttons=_buttons(item), about=about)


def nearly_over(state: State, item: AgendaItem) -> Card:
    """Most of an item's time has gone; for those who run the meeting."""
    line = phrase("item-soon", title=item.shown_title, time=_box(item))
    about = subjects.item_time(state, item)
    return Card(kind="item-soon", lines=(line,), buttons=_buttons(item), about=about)


def _box(item: AgendaItem) -> Duration:
    """How long an item may take, with what was added to it."""
    if item.until is None or item.since is None:
        return Duration((item.minutes or 0) * 60)
    return Duration(round((item.until - item.since).total_seconds() / 60) * 60)


def extended(state: State, minutes: int, *, fits: bool) -> Card:
    """The item that is up has more time, which the others may have to pay for."""
    line = phrase("noted-extended", time=Duration(minutes * 60))
    if fits:
        return Card(kind="note", lines=(line,))
    replan = Button(phrase("button-replan"), "replan")
    return Card(
        kind="note",
        lines=(line, phrase("noted-no-longer-fits")),
        buttons=(replan,),
        about=subjects.item(state),
    )


def _buttons(item: AgendaItem) -> tuple[Button, ...]:
    until = "" if item.until is None else item.until.isoformat(timespec="seconds")
    more: dict[str, str | int] = {"minutes": FEW_MINUTES, "item": f"id:{item.id}", "until": until}
    return (
        Button(phrase("button-extend"), "extend", more),
        park_rest(item),
        next_button(item),
    )


def to_come(state: State) -> tuple[Phrase, ...]:
    """The items still to come, and when each would begin if the rest keeps to time.

    Nothing once the time of the item that is up is over: then nobody can tell.
    """
    first = state.starts if state.phase is MeetingState.PLANNED else None
    return tuple(
        _line(state, item, begins + put_off(state))
        for item, begins in timing.to_come(state.agenda, first)
        if begins is not None
    )


def _line(state: State, item: AgendaItem, begins: datetime) -> Phrase:
    return phrase(
        "item-begins-at",
        place=state.agenda.place(item),
        title=item.shown_title,
        time=TimeOfDay(begins, state.zone),
    )


def part(state: State) -> tuple[CardSection, ...]:
    """A part of a card with them, if anything can be told."""
    lines = to_come(state)
    if left := len(lines) - MOST_COMING:
        more = (phrase("list-more", more=left),) if left > 0 else ()
        lines = (*lines[:MOST_COMING], *more)
    return (CardSection(heading=phrase("to-come"), lines=lines),) if lines else ()


def plan(state: State, ends: datetime) -> Card:
    """The open items fit into what is left."""
    boxes = tuple(
        phrase(
            "item-box",
            place=state.agenda.place(item),
            title=item.shown_title,
            time=_box(item),
        )
        for item in timing.open_items(state.agenda)
        if item.minutes is not None
    )
    line = phrase("noted-replanned", time=TimeOfDay(ends, state.zone))
    return Card(kind="note", lines=(line, *boxes), parts=part(state))
