"""When a meeting has to be woken, and what for: worked out from its state and from nothing else.

Handlers change the state and ask for nothing. `Meeting.receive` compares what is due after an event
with what it asked for last, and only the difference is written to the table of appointments.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.effects import WakeAt
from bot.events import WakeReason, WokenUp
from bot.meeting import timing
from bot.meeting.agenda import AgendaItem
from bot.meeting.state import State
from bot.records.model import MeetingState

DAY_BEFORE = timedelta(days=1)
"""So long before a meeting it is worked out which groups are missing."""
Key = tuple[WakeReason, str]
"""A reason, and what it is about where a meeting can have several appointments for one reason."""
Rows = tuple[tuple[WakeReason, str, datetime | None], ...]
"""Reasons, subjects, and when each is due; None: not at all."""


def appointments(state: State) -> dict[Key, datetime]:
    """When the meeting wants to be woken, by reason and subject."""
    return {(why, about): due for why, about, due in rows(state) if due is not None}


def rows(state: State) -> Rows:
    """The same, as rows that are cheap to make and to compare: most events change nothing here."""
    if state.phase is MeetingState.OPEN:
        item = state.agenda.current
        return (
            (WakeReason.IDLE, "", state.idle_due),
            (WakeReason.ITEM_SOON, "", _note_due(item, state.rules.item_note_percent)),
            (WakeReason.ITEM_TIME, "", _time_is_up(item)),
            (WakeReason.INVITE, "", state.invited.due),
            (WakeReason.ROUND_TIME, "", state.rounds.due),
            (WakeReason.SPEAKING_TIME, "", state.floor_reminders.due),
            (WakeReason.GROUPS_AT_START, "", state.representation.due),
        )
    if state.phase is MeetingState.PLANNED:
        return (
            (WakeReason.MEETING_DUE, "", state.starts),
            (WakeReason.GROUPS_DAY_BEFORE, "", _day_before(state)),
        )
    return (
        (WakeReason.POLL_CLOSES, "", _poll_closes(state)),
        (WakeReason.GROUPS_AT_END, "", state.representation.due),
    )


def changes(before: Rows, after: Rows, woken: WokenUp | None = None) -> tuple[WakeAt, ...]:
    """What turns the appointments before an event into those after it. `woken`: the event, if it
    is an appointment that is kept with it."""
    if before == after and woken is None:
        return ()
    stood = {(why, about): due for why, about, due in before if due is not None}
    if woken is not None and stood.get((woken.why, woken.about)) == woken.due:
        del stood[woken.why, woken.about]
    stand = {(why, about): due for why, about, due in after if due is not None}
    gone = [WakeAt(why, None, about) for why, about in stood if (why, about) not in stand]
    moved = [
        WakeAt(why, due, about)
        for (why, about), due in stand.items()
        if stood.get((why, about)) != due
    ]
    return (*gone, *moved)


def _note_due(item: AgendaItem | None, percent: int) -> datetime | None:
    """When facilitators are to be told that most of an item's time has gone."""
    if item is None or item.noted:
        return None
    return _still_to_come(item, timing.note_due(item, percent))


def _time_is_up(item: AgendaItem | None) -> datetime | None:
    """When the room is to be told that an item's time is up."""
    return None if item is None or item.overdue else _still_to_come(item, item.until)


def _still_to_come(item: AgendaItem, due: datetime | None) -> datetime | None:
    """That moment, unless it had passed already when the item's end was set."""
    if due is None or item.timed_at is None or due <= item.timed_at:
        return None
    return due


def _poll_closes(state: State) -> datetime | None:
    if not state.poll_open or state.closed_at is None:
        return None
    return state.closed_at + timedelta(hours=state.rules.poll_hours)


def _day_before(state: State) -> datetime | None:
    """A day before the meeting, unless that had passed when it was planned, or is done."""
    if state.starts is None or not state.settings.uses_groups:
        return None
    due = state.starts - DAY_BEFORE
    return due if due > state.representation.checked_at else None
