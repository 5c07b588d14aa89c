"""Changes when a room meets: its series, and single meetings of it.

A meeting that is running goes on; what is changed concerns the ones to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import BadArgument, IllegalMove
from bot.events import (
    ExtraMeetingPlanned,
    MeetingCancelled,
    MeetingLapsed,
    MeetingMoved,
    MissedMeetingsTold,
    SeriesSet,
)
from bot.meeting import room_records
from bot.meeting.cards import series as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import point_items
from bot.meeting.next_meeting import is_lost, start_after
from bot.meeting.state import NOTHING, PANEL, Effects, MeetingChange, State
from bot.records.model import MeetingState, MissedMeeting, MissedReason, Series
from bot.records.room_end import EndReason, RoomEnd
from bot.records.saved_records import MissedMeetingRecord, SeriesRecord
from bot.records.series import next_start, wall_time
from bot.records.series_changes import shifts
from bot.records.series_exceptions import cancel, carried_over, hold_extra, move


def series_set(state: State, event: SeriesSet) -> Effects:
    """When the room meets. Whoever sets it is told which meetings move."""
    before = state.series
    state.series = event.series
    if event.series is None and before is not None and state.asks_at_end and not is_lost(state):
        state.ended = RoomEnd(why=EndReason.SERIES, since=event.at)
    if event.series is not None:
        state.zone = event.series.zone
    moves = shifts(before, event.series, event.at) if before is not None else ()
    carried = None if before is None else carried_over(before, event.series, event.at)
    told = cards.series_set(state, event.starts, moves, carried)
    return (*_kept(state, event.at, event.starts), ReplyToActor(told), *PANEL)


def meeting_cancelled(state: State, event: MeetingCancelled) -> Effects:
    """One meeting is not held, and the room is told why."""
    series = cancel(_series(state), event.due, event.at)
    state.meeting_changed = MeetingChange(event.person, event.at)
    missed = MissedMeeting(due=event.due, why=MissedReason.CANCELLED, reason=event.reason)
    state.series = series
    return (
        *_follow(state, event.at),
        SaveRecord(MissedMeetingRecord(room=state.room, missed=missed)),
        *state.post(cards.cancelled(state, missed, event.at), always=True),
        ReplyToActor(note("noted-meeting-cancelled")),
        *PANEL,
    )


def meeting_moved(state: State, event: MeetingMoved) -> Effects:
    """One meeting is held at another time, and the room is told."""
    before = _series(state)
    with _refused():
        state.series = move(before, event.due, event.to, event.at)
    state.meeting_changed = MeetingChange(event.person, event.at)
    return (
        *_follow(state, event.at, moved_to=event.to),
        *_held_after_all(state, before, event.to),
        *state.post(cards.moved(state, event, event.at), always=True),
        ReplyToActor(note("noted-meeting-moved")),
        *PANEL,
    )


def extra_meeting_planned(state: State, event: ExtraMeetingPlanned) -> Effects:
    """One more meeting is held, and the room is told."""
    before = _series(state)
    with _refused():
        state.series = hold_extra(before, event.to, event.at)
    return (
        *_follow(state, event.at),
        *_held_after_all(state, before, event.to),
        *state.post(cards.extra_planned(state, event, event.at), always=True),
        ReplyToActor(note("noted-meeting-extra")),
        *PANEL,
    )


def meeting_lapsed(state: State, event: MeetingLapsed) -> Effects:
    """Its time has passed: it did not take place, and the next one is planned. Those who run
    meetings are told at once, and the room when somebody is next there."""
    if event.due != state.starts:
        return NOTHING
    if not event.missed:
        # As earlier versions did it: the room was told at once.
        state.starts = None if state.series is None else next_start(state.series, event.at)
        state.representation.checked_at = state.reminded_at = event.at
        old = (MissedMeeting(due=event.due, why=MissedReason.HEARD_DOWN),)
        return (
            room_records.meeting(state),
            *state.post(cards.lapsed(state, old), always=True),
            *PANEL,
        )
    missed = tuple(MissedMeeting(due=due, why=MissedReason.HEARD_DOWN) for due in event.missed)
    state.held = event.missed[-1]
    state.missed += missed
    state.representation.apologies.clear()
    state.starts = None if state.series is None else next_start(state.series, state.held)
    state.representation.checked_at = state.reminded_at = event.at
    card = cards.lapsed(state, missed)
    return (
        room_records.meeting(state),
        *point_items.due_again(state, event.at),
        *(SaveRecord(MissedMeetingRecord(room=state.room, missed=one)) for one in missed),
        *(Whisper(who, card) for who in state.facilitators),
        *PANEL,
    )


def missed_meetings_told(state: State, event: MissedMeetingsTold) -> Effects:
    """Somebody is there."""
    return tell_missed(state)


def tell_missed(state: State) -> Effects:
    """Tell the room, once, which meetings did not take place."""
    if not state.missed:
        return NOTHING
    card = cards.lapsed(state, state.missed)
    state.missed = ()
    return state.post(card, always=True)


@contextmanager
def _refused() -> Iterator[None]:
    """What the command has looked at already may have changed since: the meeting refuses it."""
    try:
        yield
    except BadArgument as no:
        raise IllegalMove(no.why.key, **no.why.placeholders) from None


def _series(state: State) -> Series:
    if state.series is None:
        raise IllegalMove("refused-no-meetings")
    return state.series


def _follow(state: State, at: datetime, moved_to: datetime | None = None) -> Effects:
    """What is planned follows the series."""
    series = _series(state)
    return _kept(state, at, start_after(state, series, at), moved_to)


def _kept(
    state: State, at: datetime, starts: datetime | None, moved_to: datetime | None = None
) -> Effects:
    kept = SaveRecord(SeriesRecord(room=state.room, series=state.series))
    if state.phase is not MeetingState.PLANNED:
        return (kept,)
    if is_lost(state):
        starts = None
    if starts != state.starts:
        state.representation.checked_at = state.reminded_at = at
        # Who could not come on one day was not asked about the other.
        state.representation.apologies.clear()
    before, state.starts = state.starts, starts
    # Where the planned one goes, a later one takes its place; one that is moved stays the same.
    another = before is not None and starts is not None and starts > before and starts != moved_to
    back = point_items.due_again(state, at) if another else NOTHING
    return (kept, room_records.meeting(state), *back)


def _held_after_all(state: State, before: Series, to: datetime) -> Effects:
    """A meeting that was cancelled takes place: the list of those that did not loses it."""
    if wall_time(to, before.zone) not in before.excluded:
        return NOTHING
    missed = MissedMeeting(due=to, why=MissedReason.CANCELLED)
    return (SaveRecord(MissedMeetingRecord(room=state.room, missed=missed, held=True)),)
