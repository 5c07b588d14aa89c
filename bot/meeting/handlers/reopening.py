"""A meeting that has just ended goes on after all.

When a meeting ends, the next one is planned at once. So reopening concerns both, in one commit: the
next one is withdrawn, and hands back what it has become; the one before takes that over and goes
on. When that one ends once more, the next one is planned again, under the same number.

| | when the meeting is reopened |
|---|---|
| its poll | stays open until after the end: answers stay in the box, nobody is asked twice |
| points that were on the table | are on the table again, but for those put off in between |
| the item that was up | is up, with the time that it had left; its blank sheet begins again |
| a round, the floor, a break | are over; hands that were up are up |
| what was set, added, dropped, parked or settled in between | holds |
| the next meeting | waits; its notes and apologies stay with it |
"""

from __future__ import annotations

from datetime import timedelta

from bot.cards import Duration
from bot.effects import Forward, ReplyToActor
from bot.errors import IllegalMove
from bot.events import MeetingPlannedAgain, MeetingReopened, NextMeetingWithdrawn, WokenUp
from bot.ids import meeting_id
from bot.meeting import cards, clocks, room_records
from bot.meeting.appointments import reopens_until
from bot.meeting.handlers import blank_sheets, point_items
from bot.meeting.inheritance import handed_back
from bot.meeting.next_meeting import is_lost
from bot.meeting.state import NOTHING, PANEL, Effects, State, plan_again, take_over
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove
from bot.records.model import MeetingState, Standing


def next_meeting_withdrawn(state: State, event: NextMeetingWithdrawn) -> Effects:
    """The meeting before goes on, if it ended only a few minutes ago."""
    if state.number == 1:
        raise IllegalMove("refused-reopen-none")
    if is_lost(state):
        raise IllegalMove("refused-room-gone")
    until = reopens_until(state)
    if until is None or event.at > until:
        minutes = state.rules.reopen_minutes
        key = "refused-reopen-late" if minutes else "refused-reopen-never"
        raise IllegalMove(key, time=Duration(minutes * 60), number=state.number)
    goes_on = MeetingReopened(
        at=event.at,
        actor=event.actor,
        planned=handed_back(state, event.at),
        left={who: left.how for who, left in state.turns.outside.items()},
        next_item=state.agenda.next_id,
    )
    state.phase = MeetingState.WITHDRAWN
    return (
        room_records.meeting(state),
        *PANEL,
        Forward(meeting_id(state.room, state.number - 1), goes_on),
        ReplyToActor(cards.note("noted-reopened", number=state.number - 1)),
    )


def too_late(state: State, event: WokenUp) -> Effects:
    """The meeting before this one cannot be reopened any more."""
    if event.due == reopens_until(state):
        state.after = None
    return NOTHING


def meeting_reopened(state: State, event: MeetingReopened) -> Effects:
    """It goes on where it was, with what was done in between."""
    at = event.at
    ended = state.closed_at or at
    state.breaks.reopened.append((ended, at))
    state.phase, state.closed_at = MeetingState.OPEN, None
    state.next_item = event.next_item
    state.representation.due = None
    take_over(state, event.planned)
    if event.planned.done_since is not None:
        state.since.add(event.planned.done_since)
    # Whatever was done with the links in between: nobody goes by what they knew before.
    state.seats.renewed += 1
    members = _people(state, event)
    if state.agenda.take_over(event.planned.items):
        state.topic.start_item()
    state.topic.agenda_changed(state.agenda)
    # The item that is up has the time that it had left when the meeting ended.
    clocks.go_on(state, ended, at)
    state.idle_due = at + timedelta(minutes=state.rules.idle_minutes)
    if state.invited.due is not None:
        state.invited.look_again(at, None)
    up = state.agenda.current
    return (
        room_records.meeting(state),
        *members,
        *_table_again(state, event),
        *state.post(cards.reopened(state), always=True),
        *(NOTHING if up is None else blank_sheets.item_begins(state, up, at)),
        *PANEL,
    )


def _people(state: State, event: MeetingReopened) -> Effects:
    """Who has come in between belongs to this meeting, and reads it from here on."""
    out: Effects = NOTHING
    for who in event.planned.roster:
        if state.turns.expect(who):
            role = room_records.role_here(state, who)
            out += (room_records.membership(state, who, role, moved=True),)
    for who, how in event.left.items():
        state.turns.shut_out(who, event.at, how)
        state.queue.lower(who)
        state.invited.forget(who)
    return out


def _table_again(state: State, event: MeetingReopened) -> Effects:
    out: Effects = NOTHING
    for number, before in state.point_agenda.on_table.items():
        point = state.contentions.get(number)
        if point is None or point.standing is not Standing.PARKED:
            continue
        # Whoever put it off from the next meeting does not want it in this one either.
        if point.postponed_in != state.number + 1:
            again = moves.table_again(point, before=before)
            out += (state.history(again, ContentionMove.TABLE, event.actor, event.at),)
    state.point_agenda.on_table.clear()
    return out


def planned_again(state: State, event: MeetingPlannedAgain) -> Effects:
    """It is planned as the meeting before has left things. What was noted for it stays, and so do
    apologies of people who belong to the room."""
    apologies, before = state.representation.apologies, state.starts
    plan_again(state, event.planned)
    for who, named in apologies.items():
        if state.turns.belongs(who):
            state.representation.apologies[who] = named
    # Points may have been put off from it before it was withdrawn. Later, it is another meeting.
    another = before is not None and state.starts is not None and state.starts > before
    again = point_items.due_again(state, event.at) if another else NOTHING
    return (room_records.meeting(state), *again, *PANEL)
