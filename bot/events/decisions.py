"""Proposals and the answers to them. Anonymous answers are no events: they go into a sealed box."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.events.base import Event
from bot.ids import PersonId, WordsId
from bot.records.proposal_model import AnswerVisibility, Method, Reason, RoundStage, Threshold


class ProposalMade(Event, frozen=True, kw_only=True, tag="ProposalMade"):
    """`actor` makes a proposal. What is fixed here does not change while it is open, but for its
    words."""

    wording: WordsId
    method: Method
    shown: AnswerVisibility = AnswerVisibility.NAMED
    closes: datetime | None = None
    """Until when it can be answered; None: until the end of the meeting."""
    quorum: int = 0
    """So many people have to answer; 0: nobody has said how many."""
    threshold: Threshold = Threshold.HALF
    review: datetime | None = None
    source: str | None = None
    """The message that was proposed, if it was one."""
    point: int | None = None
    """The parked point that it is to settle."""
    replaces: WordsId | None = None
    """The earlier decision that it would take the place of."""
    agreement: bool = False
    """It is about how the team works together."""


class ResponseGiven(Event, frozen=True, kw_only=True, tag="ResponseGiven"):
    """`actor` answers a proposal, or changes their answer."""

    number: int
    answer: str
    reason: WordsId | None = None


class ProposalAmended(Event, frozen=True, kw_only=True, tag="ProposalAmended"):
    """A proposal has new words. `answered`: who had answered the ones before, and is told."""

    number: int
    wording: WordsId
    answered: tuple[PersonId, ...] = ()


class ProposalClosed(Event, frozen=True, kw_only=True, tag="ProposalClosed"):
    """A proposal is closed, and what was answered is counted."""

    number: int
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    """How many people gave each answer."""
    reasons: tuple[Reason, ...] = ()
    """What people gave as their reasons."""
    ballots: int | None = None
    """How many have answered an anonymous one, which is all that is said of it if `counts` may not
    be shown; None: it is not anonymous."""


class ProposalWithdrawn(Event, frozen=True, kw_only=True, tag="ProposalWithdrawn"):
    """A proposal is taken back by the person who made it, or by a facilitator."""

    number: int


class ObjectionParked(Event, frozen=True, kw_only=True, tag="ObjectionParked"):
    """An objection with which a proposal closed is parked as a point, in its own words."""

    number: int
    """The proposal's."""
    words: WordsId
    whose: PersonId | None = None
    """Who objected."""


class ConsentRoundMoved(Event, frozen=True, kw_only=True, tag="ConsentRoundMoved"):
    """A facilitator begins a stage of the consent round about a proposal; the one before ends."""

    number: int
    stage: RoundStage


DecisionEvent = (
    ProposalMade
    | ResponseGiven
    | ProposalAmended
    | ProposalClosed
    | ProposalWithdrawn
    | ObjectionParked
    | ConsentRoundMoved
)
