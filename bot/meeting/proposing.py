"""Keeping proposals, and who can answer them."""

from __future__ import annotations

from datetime import datetime

from bot.effects import SaveRecord
from bot.ids import PersonId
from bot.meeting.state import State
from bot.records.proposal_model import Proposal, ProposalRecord, ProposalResult
from bot.records.proposals import on_list


def keep_proposal(
    state: State,
    proposal: Proposal,
    *,
    closed_at: datetime | None = None,
    result: ProposalResult | None = None,
    counts: dict[str, int] | None = None,
    listed: int = 0,
) -> SaveRecord:
    """A proposal as it now stands; returns the effect that saves it. What it came to is given once
    it is closed: see `ProposalRecord`."""
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


def may_answer(state: State, proposal: Proposal) -> tuple[PersonId, ...]:
    """Who can answer a proposal: see `bot.records.proposals`."""
    return on_list(proposal, state.counted_seats.among(state.turns.everybody))
