"""The minutes of one meeting: what it was, who was here, and what it kept.

They are the team's own record. They name who was present, and people who have agreed to be named
for one thing: who has taken an action on, who introduces an agenda item, who raised a point, and
who sent regrets. They say nothing else about any single person: not who spoke, not how much.
Nobody else who was away is in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, NamedTuple

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.records.actions import Action
from bot.records.constraints import Constraint
from bot.records.corrected_part import CorrectedPart as CorrectedPart
from bot.records.model import Contention, Note
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    ProposalResult,
    ProposalStanding,
    Threshold,
)
from bot.records.published_poll import PublishedPoll


class MinutesItem(msgspec.Struct, frozen=True, kw_only=True):
    """An agenda item, and where it stood. "closed": a facilitator moved on from it, and nothing was
    said on it that Heard knows of."""

    title: WordsId
    goal: WordsId | None
    state: Literal["done", "closed", "current", "waiting"]
    point: int | None = None
    """The number of the point that it was for."""
    introduced_by: PersonId | None = None
    """Who introduces it and agreed to be named here: they said so when they put it on the agenda,
    or have accepted to look after its point."""
    began_at: datetime | None = None
    """When it was first taken up at this meeting; None: it was not."""


class MinutesContention(msgspec.Struct, frozen=True, kw_only=True):
    """A point of disagreement that was parked, settled or back at this meeting."""

    point: Contention
    new: bool
    """It was parked at this meeting, or shortly before it."""
    taken_up: bool = False
    """It was up at this meeting, with somebody there."""


class MinutesRound(msgspec.Struct, frozen=True, kw_only=True):
    """A silent round: what was written, in an order that tells nobody's, and never whose it is.
    `held`: too few took part to show any of it."""

    question: WordsId | None
    words: tuple[WordsId, ...]
    held: bool


class Dissent(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody gave as the reason for their answer to a proposal, and never who it was."""

    answer: str
    """The name of the answer, as in `bot.records.methods`."""
    words: WordsId


class MinutesProposal(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal that was made, amended, closed or withdrawn at this meeting, and how it was
    decided."""

    number: int
    wording: WordsId
    """A decision that came of it has the same words: see `Minutes.how_decided`."""
    method: Method
    shown: AnswerVisibility
    threshold: Threshold
    quorum: int
    standing: ProposalStanding
    result: ProposalResult | None = None
    """None: it has none (yet)."""
    counts: Mapping[str, int] = {}
    """How many gave each answer; empty where too few answered for figures to be shown."""
    answered: int = 0
    listed: int = 0
    """How many could answer."""
    dissent: tuple[Dissent, ...] = ()
    """The reasons people gave, furthest from agreement first. Empty for anonymous ones, whose
    answers have no reasons."""
    review: datetime | None = None
    """When the decision was to come back, as it was decided here; None: there is no decision."""
    closes: datetime | None = None
    """Until when it can be answered, if it is open; None: until the end of the meeting."""
    closed_at: datetime | None = None
    """When it was closed or withdrawn."""


class MinutesCorrection(msgspec.Struct, frozen=True, kw_only=True):
    """A line that somebody added because another is wrong, or something is missing. What it
    corrects stays as it was."""

    words: WordsId
    at: datetime
    line: WordsId | None = None
    """The recorded words it corrects: of an item, decision, note, point, action or proposal."""
    part: CorrectedPart | None = None
    """What it corrects, if that is no line of recorded words."""
    after_agreement: bool = False
    """It was added after the minutes had been agreed."""


class MinutesAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """At a later meeting somebody who runs it asked, and nobody objected to the minutes."""

    at: datetime
    meeting: int
    """The number of that meeting."""
    here: int
    """How many were there. Nobody's silence is counted as a yes."""


class ViewCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What became of what was raised at a meeting, in figures; nobody is counted, but what was
    recorded."""

    recorded: int
    changed: int = 0
    answered: int = 0
    not_taken: int = 0
    pending: int = 0
    not_heard: int = 0
    """Of how many the author says that they were not heard."""


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting. `closed_at` None: it is still running."""

    meeting: MeetingId
    room: RoomKey
    number: int
    zone: str
    opened_at: datetime
    closed_at: datetime | None
    present: tuple[PersonId, ...]
    heard: int
    """How many of those present were heard."""
    items: tuple[MinutesItem, ...]
    decisions: tuple[Note, ...]
    contentions: tuple[MinutesContention, ...]
    notes: tuple[Note, ...]
    actions: tuple[Action, ...] = ()
    """What was recorded here that is to be done, and what was done or dropped here."""
    constraints: tuple[Constraint, ...] = ()
    """What was foreseen here that may stand in the way, and what of that was looked at here."""
    missing_groups: tuple[WordsId, ...]
    """The groups that nobody had openly said they come from, if a facilitator wants that said."""
    rounds: tuple[MinutesRound, ...] = ()
    views: ViewCounts | None = None
    """None: nothing was recorded."""
    asked: str | None = None
    """The id of what its poll asked: see `bot.records.questionnaire`."""
    ballots: int | None = None
    """How many have answered the poll, if it has closed and enough have; None: no figures."""
    poll: PublishedPoll | None = None
    """What may be told of its poll, once that is over."""
    next_at: datetime | None
    """When the next meeting is, as far as that is known now."""
    breaks: tuple[tuple[datetime, datetime], ...] = ()
    """From when to when it was over, before it was reopened."""
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    """From when to when there was a break."""
    goal: WordsId | None = None
    """What the team wanted to reach together."""
    agreeing: int = 0
    """How many had agreed to it by the end."""
    places: Mapping[WordsId, int] = {}
    """Under which agenda item something was recorded: its words, and the item's place in `items`,
    counted from 1. What is not in here was recorded under no item, or its item was taken off."""
    proposals: tuple[MinutesProposal, ...] = ()
    regrets: tuple[PersonId, ...] = ()
    """Who said beforehand that they could not come, did not, and agreed to be named for it."""
    corrections: tuple[MinutesCorrection, ...] = ()
    """In the order in which they were added."""
    agreed: MinutesAgreement | None = None

    @property
    def has_dates(self) -> bool:
        """Whether anything in them belongs into a calendar."""
        return (
            self.next_at is not None
            or any(action.due is not None for action in self.actions)
            or any(proposal.review is not None for proposal in self.proposals)
        )

    def how_decided(self, decision: Note) -> MinutesProposal | None:
        """The proposal that a decision came of; None: somebody recorded it."""
        found = (one for one in self.proposals if one.result is ProposalResult.CARRIED)
        return next((one for one in found if one.wording == decision.words), None)

    def under(self, place: int | None) -> ItemContents:
        """What belongs to the agenda item at this place, from 1; None: what belongs to no item. A
        point has the place at which it was parked, and if it was up as an item of its own, that
        one. A proposal that was carried is left out where its decision stands."""
        decided = {note.words for note in self.decisions}
        own = {
            item.point: at for at, item in enumerate(self.items, start=1) if item.point is not None
        }
        return ItemContents(
            tuple(one for one in self.decisions if self.places.get(one.words) == place),
            tuple(one for one in self.notes if self.places.get(one.words) == place),
            tuple(
                one
                for one in self.contentions
                if own.get(one.point.number, self.places.get(one.point.wording)) == place
            ),
            tuple(one for one in self.actions if self.places.get(one.words) == place),
            tuple(
                one
                for one in self.proposals
                if one.wording not in decided and self.places.get(one.wording) == place
            ),
            tuple(one for one in self.constraints if self.places.get(one.words) == place),
        )


class ItemContents(NamedTuple):
    """What belongs to one agenda item."""

    decisions: tuple[Note, ...]
    notes: tuple[Note, ...]
    contentions: tuple[MinutesContention, ...]
    actions: tuple[Action, ...]
    proposals: tuple[MinutesProposal, ...]
    constraints: tuple[Constraint, ...]
