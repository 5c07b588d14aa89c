"""Time boxes: notes before and at the end, extensions, and replanning the rest."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import Duration, Moment, Phrase, phrase
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import Replanned, TimeExtended, WokenUp
from bot.meeting import timing
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import item_time as time_cards
from bot.meeting.posted_clocks import redrawn
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import Quiet


def nearly_over(state: State, event: WokenUp) -> Effects:
    """Most of an item's time has gone: those who run the meeting are told, nobody else."""
    item = state.agenda.current
    if item is None or item.note_due != event.due:
        return NOTHING
    item.noted = True
    if state.settings.quiet is not Quiet.NORMAL or item.until is None or item.until <= event.at:
        return NOTHING
    card = time_cards.nearly_over(state, item)
    return tuple(Whisper(who, card) for who in state.facilitators_here)


def over(state: State, event: WokenUp) -> Effects:
    """An item's time is up: the room is told, once."""
    item = state.agenda.current
    if item is None or item.until != event.due:
        return NOTHING
    item.overdue = True
    card = time_cards.item_time(state, item, lateness(state, event))
    return (*state.post(card, extra=True), *PANEL)


def lateness(state: State, event: WokenUp) -> Phrase | None:
    """What to add when something is done later than it was meant to be."""
    behind = int((event.at - event.due).total_seconds())
    if behind < state.rules.late_seconds:
        return None
    return phrase("late", time=Duration(behind), due=Moment(event.due, state.zone))


def time_extended(state: State, event: TimeExtended) -> Effects:
    """The item that is up gets more time."""
    item = state.agenda.current
    if item is None:
        raise IllegalMove("refused-no-current-item")
    if item.until is None:
        raise IllegalMove("refused-no-time-box")
    item.run_until(max(item.until, event.at) + timedelta(minutes=event.minutes), event.at)
    return (
        ReplyToActor(time_cards.extended(state, event.minutes, fits=_fits(state, item, event.at))),
        *redrawn(state),
        *PANEL,
    )


def replanned(state: State, event: Replanned) -> Effects:
    """What is still open is made to fit into what is left of the meeting."""
    ends = ends_at(state)
    if ends is None:
        raise IllegalMove("refused-no-length")
    current = state.agenda.current
    running = timing.minutes_left(current, event.at) if current else 0
    boxed = [item for item in timing.open_items(state.agenda) if item.minutes is not None]
    boxes = [*([running] if running else []), *(item.minutes or 1 for item in boxed)]
    left = _left(ends, event.at)
    if not boxes:
        raise IllegalMove("refused-nothing-to-plan")
    if sum(boxes) <= left:
        raise IllegalMove("refused-fits", time=Duration(left * 60))
    if left < len(boxes):
        raise IllegalMove("refused-too-little-time", count=len(boxes))
    fitted = timing.shrink(boxes, left)
    if running and current is not None:
        current.run_until(event.at + timedelta(minutes=fitted.pop(0)), event.at)
    for item, minutes in zip(boxed, fitted, strict=True):
        item.minutes = minutes
    return (ReplyToActor(time_cards.plan(state, ends)), *redrawn(state), *PANEL)


def ends_at(state: State) -> datetime | None:
    """When a running meeting should be over; None where nobody has said how long it takes."""
    if state.opened_at is None or state.length is None:
        return None
    return state.opened_at + timedelta(minutes=state.length)


def planned_length(state: State) -> int | None:
    """Minutes a meeting that begins now is meant to take: as its series says, else the sum of its
    items' time boxes; None where neither is known."""
    if state.series is not None:
        return state.series.minutes
    return sum(item.minutes or 0 for item in state.agenda.items) or None


def _left(ends: datetime, at: datetime) -> int:
    """Whole minutes until then; 0 if it is past."""
    return max(0, int((ends - at).total_seconds()) // 60)


def _fits(state: State, current: AgendaItem, at: datetime) -> bool:
    """Whether what is open fits into what is left; a minute over is none."""
    ends = ends_at(state)
    open_minutes = sum(item.minutes or 0 for item in timing.open_items(state.agenda))
    if ends is None or not open_minutes:
        return True
    return timing.minutes_left(current, at) + open_minutes <= _left(ends, at) + 1
