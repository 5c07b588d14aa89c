"""Somebody belongs to the room no longer: nobody waits for them, calls them or asks them.

What they have said was said, and what they have raised stays. They may come back at any time.

| | before a meeting | while it is running | when it is over |
|---|---|---|---|
| their hand | | comes down | |
| the floor | | is free; spoken aloud, it was a turn | |
| their turn in a round | | goes to the next; had they spoken, it counts | |
| what they wrote in a silent round | | is shown with the others' | |
| an invitation to speak | | waits for no answer | |
| the poll of that meeting | | they are asked | stays theirs until it closes |
| their supporter, or whom they support | is told, and it ends | is told, and it ends | |
| running meetings | ends | ends | |
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.cards import CommandText, PersonName
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import AccessLost, LeaveReason, MembersGone, MembershipEnded
from bot.ids import PersonId
from bot.meeting import cards, room_records
from bot.meeting.handlers import actions, contention_care, proposals, queue, rounds, support
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.model import MeetingState, Role


def membership_ended(state: State, event: MembershipEnded) -> Effects:
    """Somebody leaves. Once the meeting is over, there is nothing in it to change any more."""
    over = state.phase in (MeetingState.CLOSED, MeetingState.WITHDRAWN)
    if over or not _leaves(state, event):
        return NOTHING
    people = (event.who,)
    ended = _end(state, people, event.at, event.how)
    return (*ended, *_let_go(state, people, event.at), *_said(state, event), *PANEL)


def members_gone(state: State, event: MembersGone) -> Effects:
    """The room was compared with the platform's own list."""
    ended = _end(state, event.people, event.at, LeaveReason.PLATFORM)
    return (*ended, *_let_go(state, event.people, event.at), *PANEL)


def let_go_of(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody is to be forgotten: they leave, whatever else is known of them."""
    return (*_end(state, (who,), at, LeaveReason.SELF), *_let_go(state, (who,), at))


def access_lost(state: State, event: AccessLost) -> Effects:
    """What `MembershipEnded` was in earlier versions: who could run meetings could go on."""
    who = event.who
    known = state.turns.shut_out(who, event.at, LeaveReason.PLATFORM)
    if not known and who not in state.queue:
        return NOTHING
    return (*_let_go(state, (who,), event.at), *PANEL)


def _leaves(state: State, event: MembershipEnded) -> bool:
    """Whether somebody leaves by this, or had left before.

    Raises:
        IllegalMove: a person asked for it, and there is nothing to end.
    """
    turns, who = state.turns, event.who
    belongs = who in turns.roster or who in turns.present or who in state.queue
    belongs = belongs or who in state.support
    if belongs or event.how is LeaveReason.PLATFORM:
        return belongs
    if event.how is LeaveReason.SELF:
        raise IllegalMove("refused-not-member", typed=CommandText("/here"))
    raise IllegalMove("refused-no-such-member", name=PersonName(who))


def _end(state: State, people: Collection[PersonId], at: datetime, how: LeaveReason) -> Effects:
    """Take people off the roster, and write down that they have left."""
    led = bool(state.facilitators)
    out_of_reach = proposals.unreachable(state)
    renewed: Effects = NOTHING
    for who in people:
        renewed += support.after_leaving(state, who, at)
        state.turns.shut_out(who, at, how)
        if how is LeaveReason.FACILITATOR:
            state.taken[who] = None
        if who in state.facilitators:
            del state.facilitators[who]
            state.by_role.pop(who, None)
            if how is LeaveReason.FACILITATOR:
                # They have the facilitators' link: it must not make them one again.
                renewed += (room_records.link_renewed(state, Role.FACILITATOR),)
        if who not in state.turns.came:
            state.seats.confirmed.pop(who, None)
    renewed += contention_care.owners_gone(state, people, at)
    kept: Effects = tuple(room_records.membership_ended(state, who, at) for who in people)
    kept += actions.after_leaving(state, people, at)
    state.constraints.let_go(people)
    kept += proposals.after_leaving(state, at, out_of_reach)
    for who in people:
        state.follow_ups.forget(who)
    if not led or state.facilitators:
        return (*kept, *renewed)
    state.leaderless = True
    return (*kept, *renewed, *state.post(cards.leaderless(state), always=True))


def _let_go(state: State, people: Collection[PersonId], at: datetime) -> Effects:
    """Nothing in the meeting waits for these people any more. Before it, nothing does."""
    for who in people:
        state.queue.lower(who)
        state.invited.forget(who)
        state.breaks.away.pop(who, None)
    ended = queue.end_floor(state, at) if state.floor in people else NOTHING
    return (*ended, *rounds.after_all_left(state, people, at))


def _said(state: State, event: MembershipEnded) -> Effects:
    """What those concerned are told."""
    match event.how:
        case LeaveReason.SELF:
            note = cards.note("noted-you-left", typed=CommandText("/here"))
            return (ReplyToActor(note),)
        case LeaveReason.FACILITATOR:
            note = cards.note("noted-seat-taken", name=PersonName(event.who))
            return (ReplyToActor(note), Whisper(event.who, cards.note("seat-taken")))
        case _:
            return NOTHING
