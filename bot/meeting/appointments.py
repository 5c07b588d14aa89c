"""When a meeting has to be woken, and what for: worked out from its state and from nothing else.

Handlers change the state and ask for nothing. `Meeting.receive` compares what is due after an event
with what it asked for last, and only the difference is written to the table of appointments.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.effects import WakeAt
from bot.events import WakeReason, WokenUp
from bot.meeting import poll_state
from bot.meeting.agenda import AgendaItem
from bot.meeting.clocks import stopped
from bot.meeting.open_views import sent_in
from bot.meeting.reminders import rows as reminder_rows
from bot.meeting.state import State
from bot.records.model import MeetingState
from bot.records.proposals import reminder_due

PLANNED, OPEN, CLOSED = MeetingState.PLANNED, MeetingState.OPEN, MeetingState.CLOSED

DAY_BEFORE = timedelta(days=1)
"""So long before a meeting it is worked out which groups are missing."""
FORMS_BEFORE = (timedelta(days=1), timedelta(hours=1))
"""So long before people are reminded of a meeting, with its agenda, it is looked for short forms
that nobody has explained: the first of these that is still to come."""
Key = tuple[WakeReason, str]
"""A reason, and what it is about where a meeting can have several appointments for one reason."""
Rows = tuple[tuple[Key, ...], tuple[datetime | None, ...]]
"""Reasons with their subjects, and when each is due; None: not at all."""

_OPEN = (
    (WakeReason.IDLE, ""),
    (WakeReason.ITEM_SOON, ""),
    (WakeReason.ITEM_TIME, ""),
    (WakeReason.INVITE, ""),
    (WakeReason.ROUND_TIME, ""),
    (WakeReason.SPEAKING_TIME, ""),
    (WakeReason.ARRIVALS, ""),
    (WakeReason.GROUPS_AT_START, ""),
    (WakeReason.WORDING_ASKED, ""),
    (WakeReason.LOOK_BACK, ""),
    (WakeReason.CARDS_DOWN, ""),
    (WakeReason.BREAK_OVER, ""),
    (WakeReason.BREAK_OFFER, ""),
    (WakeReason.BLANK_SHEET, ""),
)
_PLANNED = (
    (WakeReason.MEETING_DUE, ""),
    (WakeReason.GROUPS_DAY_BEFORE, ""),
    (WakeReason.REMINDER, ""),
    (WakeReason.REOPEN_ENDS, ""),
    (WakeReason.VIEWS_OPEN, ""),
    (WakeReason.VIEWS_NEWS, ""),
    (WakeReason.WORDING_ASKED, ""),
    (WakeReason.POINTS_TODAY, ""),
    (WakeReason.LOOK_BACK, ""),
    (WakeReason.OFFERS, ""),
    (WakeReason.SHORT_FORMS, ""),
)
_CLOSED = (
    (WakeReason.POLL_CLOSES, ""),
    (WakeReason.POLL_REMINDER, ""),
    (WakeReason.GROUPS_AT_END, ""),
    (WakeReason.NEEDS_AFTER, ""),
)

_WITHDRAWN: Rows = ((), ())


def appointments(state: State) -> dict[Key, datetime]:
    """When the meeting wants to be woken, by reason and subject."""
    return _by_key(rows(state))


def rows(state: State) -> Rows:
    """The same, as rows that are cheap to make and to compare: it is done for most events, and
    most events change nothing here. Reasons are made once, as naming them costs."""
    of_phase = _of_phase(state)
    if not state.proposals or state.phase not in (PLANNED, OPEN):
        return of_phase
    keys, dues = of_phase
    more, when = _of_proposals(state)
    return (*keys, *more), (*dues, *when)


def _of_proposals(state: State) -> Rows:
    """When proposals close, and when people are reminded of them. A meeting that is over has handed
    them to the next one."""
    found = [p for p in state.proposals.values() if p.is_open and p.closes is not None]
    keys = [
        key
        for p in found
        for key in (
            (WakeReason.PROPOSAL_CLOSES, str(p.number)),
            (WakeReason.PROPOSAL_REMINDER, str(p.number)),
        )
    ]
    return tuple(keys), tuple(due for p in found for due in (p.closes, reminder_due(p)))


def _of_phase(state: State) -> Rows:
    phase = state.phase
    if phase is OPEN:
        item, rounds, now = state.agenda.current, state.rounds, state.breaks.now
        dues = (
            state.idle_due,
            None if item is None or item.noted else item.note_due,
            None if item is None else _time_is_up(item),
            state.invited.due,
            None if rounds.now is None else rounds.due,
            state.floor_reminders.due,
            state.arrivals.due,
            state.representation.due,
            state.register.questions.next_due,
            state.look_back_due,
            state.signals.due,
            None if now is None else now.until,
            state.breaks.offer_due,
            state.constraints.blank_until,
        )
        return _OPEN, dues if now is None else stopped(_OPEN, dues)
    if phase is PLANNED:
        about, when = reminder_rows(state)
        ahead, sent = _needs_before(state)
        return (*_PLANNED, *about, *ahead), (
            state.starts,
            _day_before(state),
            _reminder(state),
            reopens_until(state),
            state.views.ask_at(_asked_after(state), state.starts),
            state.views.due,
            state.register.questions.next_due,
            _points_today(state),
            state.look_back_due,
            state.offers.due,
            _short_forms(state),
            *when,
            *sent,
        )
    if phase is CLOSED:
        return _CLOSED, (
            poll_state.closes(state),
            poll_state.reminder_due(state),
            state.representation.due,
            _needs_after(state),
        )
    return _WITHDRAWN


def _needs_before(state: State) -> Rows:
    """When something is sent before the meeting to those who need it."""
    if not state.needs.watch.days:
        return (), ()
    days, dues = state.needs.rows(state.starts)
    return tuple((WakeReason.NEEDS_BEFORE, count) for count in days), dues


def _needs_after(state: State) -> datetime | None:
    """When people are asked whether what they needed was there: once the meeting cannot be reopened
    any more. Nobody is asked of a meeting that was opened by mistake."""
    closed = state.closed_at
    if closed is None or state.needs.asked or not state.needs.watch.asks or state.unchanged(closed):
        return None
    return closed + timedelta(minutes=state.rules.reopen_minutes)


def changes(before: Rows | None, after: Rows, woken: WokenUp | None = None) -> tuple[WakeAt, ...]:
    """What turns the appointments before an event into those after it. `woken`: the event, if it
    is an appointment that is kept with it."""
    if before == after and woken is None:
        return ()
    stood = {} if before is None else _by_key(before)
    if woken is not None and stood.get((woken.why, woken.about)) == woken.due:
        del stood[woken.why, woken.about]
    stand = _by_key(after)
    gone = [WakeAt(why, None, about) for why, about in stood if (why, about) not in stand]
    moved = [
        WakeAt(why, due, about)
        for (why, about), due in stand.items()
        if stood.get((why, about)) != due
    ]
    return (*gone, *moved)


def _by_key(found: Rows) -> dict[Key, datetime]:
    return {key: due for key, due in zip(*found, strict=True) if due is not None}


def _time_is_up(item: AgendaItem) -> datetime | None:
    """When the room is to be told that an item's time is up, unless it was up already when its end
    was set, or the room has been told."""
    until, timed_at = item.until, item.timed_at
    if item.overdue or until is None or timed_at is None or until <= timed_at:
        return None
    return until


def reopens_until(state: State) -> datetime | None:
    """Until when the meeting before this one can be reopened; None: it cannot."""
    if state.after is None or state.phase is not PLANNED:
        return None
    return state.after + timedelta(minutes=state.rules.reopen_minutes)


def _asked_after(state: State) -> datetime | None:
    """After which end of a meeting facilitators are asked about what is open; None: they are asked
    by what is sent about how that meeting went, which is still to come."""
    return (
        None if state.look_back_due is not None and sent_in(state.settings.quiet) else state.after
    )


def _day_before(state: State) -> datetime | None:
    """A day before the meeting, unless that had passed when it was planned, or is done."""
    if state.starts is None or not state.settings.uses_groups:
        return None
    due = state.starts - DAY_BEFORE
    return due if due > state.representation.checked_at else None


def _points_today(state: State) -> datetime | None:
    """A day before a meeting at which more points are due than fit: facilitators are asked which
    come. At once, if that has passed."""
    if state.starts is None or state.point_agenda.asked or not state.point_agenda.left_out:
        return None
    return state.starts - DAY_BEFORE


def _short_forms(state: State) -> datetime | None:
    """A day, or an hour, before people read the agenda in the reminder; None: it is too late, or
    was done."""
    if state.starts is None or state.glossary.looked:
        return None
    reminded = state.starts - timedelta(minutes=state.rules.reminder_minutes)
    due = (reminded - before for before in FORMS_BEFORE)
    return next((at for at in due if at > state.reminded_at), None)


def _reminder(state: State) -> datetime | None:
    """A while before the meeting, unless that had passed when its time was set, or is done. Who
    wants it may have said so in another room, so this is looked at then, and not here."""
    if state.starts is None:
        return None
    due = state.starts - timedelta(minutes=state.rules.reminder_minutes)
    return due if due > state.reminded_at else None
