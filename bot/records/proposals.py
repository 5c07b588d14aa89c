"""Proposals: what is fixed before anybody answers, and what may be done with one.

    open ──closed, with its figures──▶ closed
      │ ▲
      │ └── amended: new words, and answers start afresh
      └──withdrawn──▶ withdrawn

Who can answer follows from the room's list of people: everybody on it, without those who came
after the first answer (`Proposal.late`). Who leaves the room is off the list, and so their answer
does not count; if they come back before it closes, it counts again. An anonymous proposal has the
list of the moment in which it was made, since nobody knows when its first answer came.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.people.thresholds import poll_fewest
from bot.records.methods import METHODS, NO_VIEW, Counts, answer_of, usual_quorum
from bot.records.methods import result as result_of
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    Proposal,
    ProposalResult,
    ProposalStanding,
    Response,
)
from bot.rules import CONSENT_REVIEW, MOST_PROPOSALS, PROPOSAL_REMINDER

OPEN, CLOSED, WITHDRAWN = (
    ProposalStanding.OPEN,
    ProposalStanding.CLOSED,
    ProposalStanding.WITHDRAWN,
)


SIDES = 3
"""Answers of which the numbers are shown from the fewest ballots on: agreement, disagreement, and
what lies between."""
MOST_MARKS = 50
"""Of so many parked objections, the newest, is remembered that they are parked."""


class ProposalMove(StrEnum):
    """What may be done with a proposal."""

    ANSWER = "answer"
    AMEND = "amend"
    CLOSE = "close"
    WITHDRAW = "withdraw"


TRANSITIONS: Mapping[tuple[ProposalStanding, ProposalMove], ProposalStanding] = {
    (OPEN, ProposalMove.ANSWER): OPEN,
    (OPEN, ProposalMove.AMEND): OPEN,
    (OPEN, ProposalMove.CLOSE): CLOSED,
    (OPEN, ProposalMove.WITHDRAW): WITHDRAWN,
}


def _move(proposal: Proposal, move: ProposalMove) -> ProposalStanding:
    try:
        return TRANSITIONS[proposal.standing, move]
    except KeyError:
        raise IllegalMove("refused-proposal-closed", number=proposal.number) from None


FIELDS: Mapping[str, str] = {
    "ask-reason": "reason",
    "bad-anonymous-reasons": "shown",
    "bad-answer-method": "answer",
    "bad-quorum": "quorum",
    "bad-reason-anonymous": "reason",
    "bad-review-advice": "review",
    "bad-review-early": "review",
}
"""Refusals that are about one thing that was given: which."""


# -- making one ------------------------------------------------------------------------------------


def fewest(method: Method, asked: int) -> int:
    """How many have to answer an anonymous proposal before anything of it is shown, given what is
    set for the room. Where answers have more than three sides, all of them are shown or none."""
    sides = [name for name in METHODS[method].names if name != NO_VIEW]
    numbers = poll_fewest(asked)
    return numbers.sides if len(sides) <= SIDES else numbers.all


def made(proposal: Proposal, listed: int, fewest: int, open_already: int) -> Proposal:
    """A proposal as it begins, with what nobody has said filled in. `listed`: how many people can
    answer; `fewest`: how many have to, before figures of an anonymous one are shown.

    `proposal.quorum` 0 means that nobody has said how many have to answer.

    Raises:
        IllegalMove: nobody could answer it, too many are open, too few people are here for an
            anonymous one, or its method needs reasons; or the quorum cannot be reached, or the
            date of review comes before the answers.
    """
    row = METHODS[proposal.method]
    if open_already >= MOST_PROPOSALS:
        raise IllegalMove("refused-proposals-many", most=MOST_PROPOSALS)
    if listed == 0:
        raise IllegalMove("refused-proposal-nobody")
    if proposal.quorum > listed:
        raise IllegalMove("bad-quorum", listed=listed)
    if proposal.is_anonymous and row.takes_reasons:
        raise IllegalMove("bad-anonymous-reasons")
    if proposal.is_anonymous and listed < fewest:
        raise IllegalMove("refused-proposal-too-few", fewest=fewest, listed=listed)
    if proposal.review is not None and not row.binding:
        raise IllegalMove("bad-review-advice")
    if proposal.review is not None and proposal.review <= (proposal.closes or proposal.at):
        raise IllegalMove("bad-review-early")
    review = proposal.review
    if review is None and row.reviewed:
        review = (proposal.closes or proposal.at) + CONSENT_REVIEW
    quorum = proposal.quorum or usual_quorum(listed)
    return replace(proposal, review=review, quorum=quorum if row.binding else 1)


def list_is_fixed(proposal: Proposal) -> bool:
    """Whether nobody joins those who can answer any more: somebody has answered, or may have."""
    return proposal.is_anonymous or proposal.answers > 0


def on_list(proposal: Proposal, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    """Those of the people of a room who can answer."""
    return tuple(who for who in people if who not in proposal.late)


def came(proposal: Proposal, who: PersonId) -> Proposal:
    """Somebody new is in the room: they are on the list unless it is fixed."""
    if not proposal.is_open or not list_is_fixed(proposal) or who in proposal.late:
        return proposal
    return replace(proposal, late=(*proposal.late, who))


def reachable(proposal: Proposal, listed: int) -> bool:
    """Whether enough people are left to reach the quorum."""
    return not METHODS[proposal.method].binding or listed >= proposal.quorum


def reminder_due(proposal: Proposal) -> datetime | None:
    """When everybody who can answer is reminded of it, once; None: not (any more). Half the time
    has to have gone, so that nobody is reminded of what they have just been told."""
    if not proposal.is_open or proposal.reminded or proposal.closes is None:
        return None
    half = proposal.at + (proposal.closes - proposal.at) / 2
    return max(half, proposal.closes - PROPOSAL_REMINDER)


# -- answering it ----------------------------------------------------------------------------------


def is_late(proposal: Proposal, at: datetime) -> bool:
    """Whether an answer of this moment comes after the end."""
    return not proposal.is_open or (proposal.closes is not None and at >= proposal.closes)


def answered(
    proposal: Proposal, answer: str, at: datetime, *, reason: bool, listed: bool
) -> Proposal:
    """Take an answer in. `reason`: one was given; `listed`: the person is among those who can
    answer.

    Raises:
        IllegalMove: it is closed, they are not on its list, its method has no such answer, or the
            answer needs a reason.
    """
    _move(proposal, ProposalMove.ANSWER)
    if is_late(proposal, at):
        raise IllegalMove("refused-proposal-closed", number=proposal.number)
    found = answer_of(proposal.method, answer)
    if found is None:
        raise IllegalMove("bad-answer-method")
    if not listed:
        raise IllegalMove("refused-proposal-not-listed", number=proposal.number)
    if proposal.is_anonymous and reason:
        raise IllegalMove("bad-reason-anonymous")
    if found.needs_reason and not reason:
        raise IllegalMove("ask-reason")
    return replace(proposal, answers=proposal.answers + 1)


def counted(
    responses: Iterable[Response], version: int, listed: Collection[PersonId]
) -> tuple[Response, ...]:
    """The answers that count: to these words, from people who are on the list."""
    return tuple(r for r in responses if r.version == version and r.person in listed)


def figures(responses: Iterable[Response]) -> dict[str, int]:
    """How many gave each answer."""
    counts: dict[str, int] = {}
    for response in responses:
        counts[response.answer] = counts.get(response.answer, 0) + 1
    return {name: counts[name] for name in sorted(counts)}


# -- what becomes of it ----------------------------------------------------------------------------


def amended(proposal: Proposal, by: Proposal) -> Proposal:
    """It has new words (`by.wording`), and answers start afresh.

    Raises:
        IllegalMove: it is closed, or anonymous: answers in the sealed box cannot be told apart.
    """
    _move(proposal, ProposalMove.AMEND)
    if proposal.is_anonymous:
        raise IllegalMove("refused-amend-anonymous")
    return replace(
        proposal,
        wording=by.wording,
        source=None,
        version=proposal.version + 1,
        reminded=False,
    )


def withdrawn(proposal: Proposal) -> Proposal:
    """It is taken back, nobody can answer it any more, and there is nothing to review.

    Raises:
        IllegalMove: it is closed.
    """
    standing = _move(proposal, ProposalMove.WITHDRAW)
    return replace(proposal, standing=standing, review=None, stage=None)


def closed(
    proposal: Proposal, counts: Counts, *, enough: bool = True
) -> tuple[Proposal, ProposalResult]:
    """It is closed with these figures. `enough`: so many have answered that an anonymous one may
    be shown.

    Raises:
        IllegalMove: it is closed already.
    """
    standing = _move(proposal, ProposalMove.CLOSE)
    result = ProposalResult.TOO_FEW
    if enough:
        result = result_of(proposal.method, counts, proposal.quorum, proposal.threshold)
    carried = result is ProposalResult.CARRIED
    review = proposal.review if carried else None
    return replace(proposal, standing=standing, review=review, stage=None, late=()), result


def ends_with_meeting(proposal: Proposal, at: datetime) -> Proposal:
    """The meeting is over, until whose end it was open: it closes now."""
    if not proposal.is_open:
        return proposal
    return replace(proposal, closes=proposal.closes or at, stage=None)


def lasting(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those that the next meeting has to know of: open ones, and decisions that come back."""
    return tuple(
        p
        for p in proposals
        # Of those withdrawn earlier, some still have a day in the journal.
        if p.is_open or (p.standing is CLOSED and p.review is not None)
    )


def is_unfinished(method: Method, answer: str) -> bool:
    """Whether an answer is an objection that stays open if the proposal closes with it."""
    found = answer_of(method, answer)
    return found is not None and found.needs_reason


OBJECTIONS = frozenset(
    answer.name for row in METHODS.values() for answer in row.answers if answer.needs_reason
)
"""The answers that stay open if a proposal closes with them."""


def shows_names(proposal: Proposal) -> bool:
    """Whether it is shown now who gave which answer."""
    if proposal.shown is AnswerVisibility.HIDDEN:
        return proposal.standing is CLOSED
    return proposal.shown is AnswerVisibility.NAMED


class KnownProposals(dict[int, Proposal]):
    """What a meeting knows of a room's proposals, by number: those that are open, those that were
    closed in this meeting, and decisions that come back to be reviewed."""

    __slots__ = ("next", "parked")

    def __init__(
        self, planned: Iterable[Proposal], next_number: int, parked: Iterable[int] = ()
    ) -> None:
        super().__init__((proposal.number, proposal) for proposal in planned)
        self.next = next_number
        """The number of the next one that is made."""
        self.parked = dict.fromkeys(parked)
        """The marks of the newest objections that were parked as points, whatever has become of
        those since."""

    def park(self, mark: int) -> None:
        """An objection was parked as a point."""
        self.parked[mark] = None
        for oldest in tuple(self.parked)[:-MOST_MARKS]:
            del self.parked[oldest]

    def came(self, who: PersonId) -> None:
        """Somebody new is in the room."""
        for number, proposal in self.items():
            self[number] = came(proposal, who)

    def end_with_meeting(self, at: datetime) -> None:
        """The meeting is over."""
        for number, proposal in self.items():
            self[number] = ends_with_meeting(proposal, at)
