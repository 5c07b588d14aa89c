"""Keeping proposals, and who can answer them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.effects import SaveRecord
from bot.events import ProposalMade
from bot.ids import PersonId
from bot.meeting.minutes_log import LoggedProposal
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import State
from bot.records.proposal_model import Proposal, ProposalRecord, ProposalResult, Reason
from bot.records.proposals import fewest, made, on_list


def keep_proposal(
    state: State,
    proposal: Proposal,
    *,
    closed_at: datetime | None = None,
    result: ProposalResult | None = None,
    counts: dict[str, int] | None = None,
    listed: int = 0,
    answered: int = 0,
    reasons: Sequence[Reason] = (),
) -> SaveRecord:
    """A proposal as it now stands; returns the effect that saves it. What it came to is given once
    it is closed: see `ProposalRecord`."""
    before = state.proposals.get(proposal.number)
    if before is None or (before.standing, before.version) != (proposal.standing, proposal.version):
        state.minutes.proposals[proposal.number] = LoggedProposal(
            proposal, result, counts or {}, answered, listed, reasons, closed_at
        )
    if before is None:
        state.minutes.record(proposal.wording, state.agenda.titled(proposal.item))
    state.proposals[proposal.number] = proposal
    record = ProposalRecord(
        room=state.room,
        meeting=state.id,
        proposal=proposal,
        closed_at=closed_at,
        result=result,
        counts=counts or {},
        listed=listed,
    )
    return SaveRecord(record)


def begun(state: State, event: ProposalMade) -> tuple[Proposal, tuple[PersonId, ...]]:
    """A proposal as it begins, and who can answer it then. Changes nothing.

    Raises:
        IllegalMove: it cannot be proposed like this.
    """
    who, current = event.person, state.agenda.current
    asked = Proposal(
        number=state.proposals.next,
        wording=event.wording,
        by=who,
        at=event.at,
        method=event.method,
        shown=event.shown,
        closes=event.closes,
        quorum=event.quorum,
        threshold=event.threshold,
        review=event.review,
        source=event.source,
        point=event.point,
        item=None if current is None else current.title,
        replaces=event.replaces,
    )
    # Whoever proposes something belongs to the room, and so is on the list.
    joins = who not in state.turns.everybody and who not in state.support
    listed = state.counted_seats.among((*state.turns.everybody, *((who,) if joins else ())))
    already = sum(1 for one in state.proposals.values() if one.is_open)
    return made(asked, len(listed), fewest(asked.method, state.rules.poll_fewest), already), listed


def may_answer(state: State, proposal: Proposal) -> tuple[PersonId, ...]:
    """Who can answer a proposal: see `bot.records.proposals`."""
    return on_list(proposal, state.counted_seats.among(state.turns.everybody))


def closes_by_itself_only(state: State, proposal: Proposal) -> bool:
    """Whether nobody can close a proposal before its time: an anonymous one, if it has a time.
    Whoever could close it just after somebody had answered would know more than its figures say."""
    has_time = proposal.closes is not None or state.is_open or next_meeting(state).ended is None
    return proposal.is_anonymous and has_time
