"""Makes the summary of a meeting that has ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import repeat

from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.heard_did import heard_did
from bot.meeting.measures import measures
from bot.meeting.state import State
from bot.records.constraints import ConstraintStanding
from bot.records.meeting_summary import MeetingSummary
from bot.records.model import NoteKind, Standing


def _over(item: AgendaItem, at: datetime) -> int:
    """By how many seconds an item took longer than its time box."""
    if item.minutes is None:
        return 0
    over = item.used_by(at) - timedelta(minutes=item.minutes)
    return max(round(over.total_seconds()), 0)


def summary(state: State) -> MeetingSummary | None:
    """What a meeting came to; None while it has not ended."""
    if state.opened_at is None or state.closed_at is None:
        return None
    shared = measures(state.turns, state.opened_at, state.counted_seats, state.breaks)
    since = state.since.counts
    settled = [point for point in state.contentions.values() if point.standing is Standing.SETTLED]
    took = sorted(
        max(round((point.settled_at - point.parked_at).total_seconds()), 0)
        for point in settled
        if point.settled_at is not None
    )
    paused = sum((end - begin for begin, end in state.breaks.reopened), timedelta())
    lasted = state.closed_at - state.opened_at - paused
    new_actions = range(state.actions.first, state.actions.next)
    return MeetingSummary(
        number=state.number,
        held=not state.unchanged(state.closed_at),
        opened_at=state.opened_at,
        closed_at=state.closed_at,
        seconds=max(round(lasted.total_seconds()), 0),
        people=shared.present,
        heard=shared.heard,
        largest_share=shared.largest_share,
        evenness=shared.evenness,
        half_heard_seconds=shared.half_heard_seconds,
        zone=state.zone,
        messages=state.answers.raised,
        unanswered=state.answers.raised - state.answers.answered,
        called=len(state.queue.waits),
        waiting=len(state.queue),
        longest_wait_seconds=max(state.queue.waits, default=None),
        planned_seconds=None if state.length is None else state.length * 60,
        over_seconds=sum(map(_over, state.agenda.items, repeat(state.closed_at))),
        points_opened=sum(number >= state.since.first_point for number in state.contentions),
        points_settled=len(settled),
        points_disputed=since.disputes,
        settle_seconds=tuple(took),
        outcomes=since.outcomes,
        decisions=sum(note.corrects is None for note in state.noted(NoteKind.DECISION)),
        reviewed=sum(
            item.review is not None and item.state is ItemState.DONE for item in state.agenda.items
        ),
        proposals_closed=since.proposals,
        actions=sum(one.number in new_actions for one in state.actions.values()),
        actions_closed=sum(not one.is_open for one in state.actions.of_this_meeting),
        did=heard_did(state),
        constraints=state.constraints.foreseen(state.number),
        constraints_real=state.constraints.count(ConstraintStanding.REAL, state.number),
        constraints_met=state.constraints.count(ConstraintStanding.MET, state.number),
        constraints_avoided=state.constraints.count(ConstraintStanding.AVOIDED, state.number),
    )
