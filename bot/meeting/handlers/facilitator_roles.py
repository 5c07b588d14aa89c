"""People who may run meetings because of a role or a user group of the platform."""

from __future__ import annotations

from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import FacilitatorRoleChecked, FacilitatorRoleSet
from bot.ids import PersonId
from bot.meeting import cards, room_records
from bot.meeting.state import NOTHING, PANEL, Effects, State

MOST_ROLES = 10
"""Roles that a room can name. The platform is asked about each."""


def role_set(state: State, event: FacilitatorRoleSet) -> Effects:
    """A role is named, or no longer. Who has it, is found out when somebody acts."""
    named = state.settings.facilitator_roles
    if not event.on:
        if event.role not in named:
            raise IllegalMove("refused-no-such-role")
        state.set(facilitator_roles=tuple(role for role in named if role != event.role))
        ended = _end(state, *state.by_role)
        return (*ended, ReplyToActor(cards.note("noted-no-facilitator-role")), *PANEL)
    if event.role not in named:
        if len(named) >= MOST_ROLES:
            raise IllegalMove("refused-many-roles", most=MOST_ROLES)
        state.set(facilitator_roles=(*named, event.role))
    return (ReplyToActor(cards.note("noted-facilitator-role")), *PANEL)


def role_checked(state: State, event: FacilitatorRoleChecked) -> Effects:
    """Somebody has such a role, or has it no longer. Who was made a facilitator here stays one."""
    who = event.who
    if not event.holds:
        return (*_end(state, who), *PANEL) if who in state.by_role else NOTHING
    if who in state.facilitators or who in state.support or not state.settings.facilitator_roles:
        return NOTHING
    state.facilitators[who] = None
    state.by_role[who] = None
    state.leaderless = False
    return (*state.enrol(who), *PANEL)


def _end(state: State, *people: PersonId) -> Effects:
    led = bool(state.facilitators)
    ended = tuple(room_records.leads_no_more(state, who) for who in people)
    for who in people:
        state.by_role.pop(who, None)
        state.facilitators.pop(who, None)
    if not led or state.facilitators:
        return ended
    state.leaderless = True
    return (*ended, *state.post(cards.leaderless(state), always=True))
