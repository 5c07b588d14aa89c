"""The group agreement: proposed openly, agreed to by consent as any proposal, and brought back.

How it is discussed, answered, amended and closed is the proposals' own business. In here stands
only what follows for the agreement.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.meeting.cards import agreement as cards
from bot.meeting.state import NOTHING, Effects, State
from bot.records.group_agreement import GroupAgreement
from bot.records.proposal_model import Proposal, ProposalResult


def may_be_proposed(state: State) -> None:
    """Make sure that no other wording is open: a team agrees to one at a time.

    Raises:
        IllegalMove: there is one.
    """
    number = state.agreement.proposed
    found = None if number is None else state.proposals.get(number)
    if found is not None and found.is_open:
        raise IllegalMove("refused-agreement-open", number=found.number)


def proposed(state: State, proposal: Proposal) -> None:
    """There is a proposal for it."""
    state.agreement = replace(state.agreement, proposed=proposal.number)


def closed(state: State, proposal: Proposal, result: ProposalResult, at: datetime) -> None:
    """A proposal is closed. If it was carried, and was about the agreement, this is the agreement
    from now on."""
    if state.agreement.proposed != proposal.number:
        return
    if result is ProposalResult.CARRIED:
        state.agreement = GroupAgreement(
            words=proposal.wording, agreed_at=at, review=proposal.review
        )
    else:
        state.agreement = replace(state.agreement, proposed=None)


def words_gone(state: State, words: frozenset[str]) -> Effects:
    """Whoever worded it takes the words back: then there is none, and the room is told."""
    if state.agreement.words not in words:
        return NOTHING
    state.agreement = GroupAgreement(proposed=state.agreement.proposed)
    return state.post(cards.gone(), always=True)
