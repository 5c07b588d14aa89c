"""Begins and ends a meeting, and passes on what it has not finished."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import Duration, Phrase, phrase
from bot.effects import Forward, PlanMeeting, SaveRecord, ShowPanel, Whisper
from bot.errors import IllegalMove
from bot.events import (
    MeetingClosed,
    MeetingOpened,
    MeetingPlanned,
    MeetingPlannedAgain,
    WokenUp,
)
from bot.ids import PersonId, meeting_id
from bot.meeting import cards, room_records
from bot.meeting.handlers import (
    blank_sheets,
    breaks,
    check_rounds,
    lessons,
    minutes,
    outcomes,
    point_items,
    poll_replies,
    polling,
    proposals,
    queue,
    representation,
    rounds,
    statements,
)
from bot.meeting.handlers import item_time as item_times
from bot.meeting.handlers.agenda import take_up_next
from bot.meeting.inheritance import following
from bot.meeting.next_meeting import is_lost
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.summary import summary
from bot.records.meeting_summary import MeetingSummaryRecord
from bot.records.model import MeetingState, Role
from bot.rules import CheckKind


def meeting_planned(state: State, event: MeetingPlanned) -> Effects:
    """The meeting exists."""
    # Where a meeting has just ended, the panel shows the next one; before the first there is none.
    return (room_records.meeting(state), *(PANEL if state.number > 1 else NOTHING))


def meeting_opened(state: State, event: MeetingOpened) -> Effects:
    """Somebody begins the meeting."""
    return _open(state, event.at, event.actor, late=None)


def due(state: State, event: WokenUp) -> Effects:
    """It is time: the meeting opens by itself."""
    if event.due != state.starts:
        return NOTHING
    return _open(state, event.at, None, item_times.lateness(state, event))


def _open(state: State, at: datetime, by: PersonId | None, late: Phrase | None) -> Effects:
    if is_lost(state):
        raise IllegalMove("refused-room-gone")
    state.phase = MeetingState.OPEN
    state.opened_at = state.idle_from = at
    state.length = item_times.planned_length(state)
    state.idle_due = at + timedelta(minutes=state.rules.idle_minutes)
    breaks.offer_after(state, at)
    out: Effects = (room_records.meeting(state),)
    if by is not None:
        if not state.facilitators and not state.leaderless:
            # Somebody has to be able to run it: the person who begins the first meeting.
            state.facilitators[by] = None
            out += (room_records.membership(state, by, Role.FACILITATOR),)
        out += state.greet(by)
        if state.leaderless:
            state.lead_offered_to = by
            out += (Whisper(by, cards.run_meetings(state, by)),)
    to_review = proposals.bring_back(state, at)
    # Before the agenda is shown: points that are due are on it.
    back = point_items.table(state, at)
    out += state.post(cards.opening(state, late))
    out += to_review
    out += back
    out += outcomes.you_said(state)
    out += poll_replies.at_opening(state)
    out += statements.read_out(state, None, at)
    check = state.settings.check_in
    if check is None:
        out += take_up_next(state, at, announce=False)
    else:
        out += check_rounds.begin(state, CheckKind.IN, check, at)
    out += minutes.ask(state)
    representation.starts(state, at)
    return (*out, ShowPanel())


def meeting_closed(state: State, event: MeetingClosed) -> Effects:
    """Somebody ends the meeting."""
    return _close(state, event.at, event.actor, why=None)


def idle(state: State, event: WokenUp) -> Effects:
    """The meeting may have been idle for too long: then it closes by itself."""
    until = state.idle_from + timedelta(minutes=state.rules.idle_minutes)
    until += state.breaks.stood(state.idle_from)
    if event.at < until:
        state.idle_due = until
        return NOTHING
    if is_lost(state):
        why = phrase("closed-room-lost")
    else:
        why = phrase("closed-idle", time=Duration(state.rules.idle_minutes * 60))
    return _close(state, event.at, None, why)


def ends_because(state: State, at: datetime, why: Phrase) -> Effects:
    """The meeting ends by itself, for a reason that is said."""
    return _close(state, at, None, why)


def _close(state: State, at: datetime, by: PersonId | None, why: Phrase | None) -> Effects:
    breaks.close(state, at)
    state.phase = MeetingState.CLOSED
    state.closed_at = at
    out: Effects = (room_records.meeting(state),)
    out += rounds.stop(state, at)
    out += queue.end_floor(state, at)
    blank_sheets.stop(state)
    unchanged = state.unchanged(at)
    out += point_items.close(state, at, by, unchanged=unchanged)
    if not unchanged:
        state.proposals.end_with_meeting(at)
        out += poll_replies.pass_over(state)
    polling.choose_form(state, at)
    if not unchanged:
        lessons.meeting_over(state, at)
    follows = following(state, at, by)
    out += state.post(cards.closing(state, follows.starts, why, unchanged=unchanged), always=True)
    out += polling.ask(state, at)
    out += _ask_about_unfinished(state)
    out += _sum_up(state)
    representation.ends(state, at)
    return (*out, _plan(state, follows), ShowPanel())


def _sum_up(state: State) -> Effects:
    """Keep what the meeting came to, for reports over many."""
    found = summary(state)
    if found is None:
        return NOTHING
    return (SaveRecord(MeetingSummaryRecord(meeting=state.id, room=state.room, summary=found)),)


def _plan(state: State, follows: MeetingPlanned) -> PlanMeeting | Forward:
    """The next meeting is planned; one that was planned before is planned again."""
    if not state.breaks.reopened:
        return PlanMeeting(follows)
    again = MeetingPlannedAgain(at=follows.at, planned=follows)
    return Forward(meeting_id(state.room, follows.number), again)


def _ask_about_unfinished(state: State) -> Effects:
    """The item that was up is carried over. Where much may have been said on it, those who run the
    meeting are asked if it is finished; silence carries it over."""
    item = state.agenda.current
    if item is None or not item.said or item.point is not None:
        return NOTHING  # A point is finished when it has an outcome.
    place = state.agenda.open_items().index(item) + state.next_item
    card = cards.unfinished(item, state.number + 1, place)
    here = [who for who in state.facilitators if who in state.turns.came]
    return tuple(Whisper(who, card) for who in here or state.facilitators)
