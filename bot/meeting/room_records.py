"""What a meeting writes down about itself and the people of its room, made from its state."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.effects import SaveRecord
from bot.ids import PersonId, WordsId
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, Membership, Role
from bot.records.saved_records import (
    ContentionRecord,
    FacilitatorEndedRecord,
    LinkRecord,
    MeetingRecord,
    MembershipRecord,
)

if TYPE_CHECKING:
    from bot.meeting.state import State


def meeting(state: State) -> SaveRecord:
    """This meeting, for the room's list of meetings."""
    return SaveRecord(
        MeetingRecord(
            id=state.id,
            room=state.room,
            number=state.number,
            state=state.phase,
            starts=state.starts,
            opened_at=state.opened_at,
            closed_at=state.closed_at,
        )
    )


def membership(state: State, who: PersonId, role: Role, *, moved: bool = False) -> SaveRecord:
    """Somebody's place in the room. `moved`: they joined a meeting that was taken back, and read
    the record from this one on."""
    return SaveRecord(
        MembershipRecord(
            room=state.room,
            membership=Membership(person=who, role=role),
            joined=_position(state),
            moved=moved,
        )
    )


def membership_ended(state: State, who: PersonId, at: datetime) -> SaveRecord:
    """Somebody's membership is over. People who return are members, whatever they were before."""
    member = Membership(person=who, role=Role.MEMBER)
    return SaveRecord(
        MembershipRecord(room=state.room, membership=member, joined=_position(state), until=at)
    )


def leads_no_more(state: State, who: PersonId) -> SaveRecord:
    """Somebody does not run meetings here any more: whoever let them know what they need did so for
    the time that they did."""
    return SaveRecord(FacilitatorEndedRecord(room=state.room, person=who))


def link_renewed(state: State, role: Role) -> SaveRecord:
    """The link that lets people in with this role is replaced; the old one opens nothing."""
    state.seats.renewed += 1
    return SaveRecord(LinkRecord(room=state.room, role=role))


def contention(
    state: State,
    contention: Contention,
    step: ContentionMove,
    by: PersonId | None,
    at: datetime,
    reason: WordsId | None,
) -> SaveRecord:
    """A contention as it now stands, with what was done, by whom and why."""
    return SaveRecord(
        ContentionRecord(
            room=state.room,
            meeting=state.id,
            contention=contention,
            step=step.value,
            by=by,
            at=at,
            reason=reason,
        )
    )


def role_here(state: State, who: PersonId) -> Role:
    """The role of somebody who takes part, as it is written down. What a platform's role gives
    them is not written: it lasts only as long as they have that role."""
    leads = who in state.facilitators and who not in state.by_role
    return Role.FACILITATOR if leads else Role.MEMBER


def _position(state: State) -> tuple[int, int]:
    # While an event is taken in, `version` counts those before it.
    return state.number, state.version + 1
