"""Proposals and the answers to them, as plain values. What each method makes of them is in
`bot.records.methods`, and what may be done with a proposal in `bot.records.proposals`.

Nobody's words are in here, only their `WordsId`.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId


class Method(StrEnum):
    """How a group finds out where it stands on a proposal."""

    TEMPERATURE = "temperature"
    CONSENT = "consent"
    CONSENSUS = "consensus"
    GRADIENTS_5 = "gradients-5"
    GRADIENTS_8 = "gradients-8"
    MAJORITY = "majority"


class Threshold(StrEnum):
    """How much of what was answered with yes or no has to be a yes."""

    HALF = "half"
    """More than half."""
    TWO_THIRDS = "two-thirds"
    """At least two thirds."""
    THREE_QUARTERS = "three-quarters"
    """At least three quarters."""


class AnswerVisibility(StrEnum):
    """Who can see whose answer it is."""

    NAMED = "named"
    """Everybody in the room, at once."""
    HIDDEN = "hidden"
    """Nobody before the proposal closes; then everybody in the room."""
    ANONYMOUS = "anonymous"
    """Nobody, ever: the answer goes into a sealed box, as in the poll after a meeting."""


class ProposalStanding(StrEnum):
    """The state of a proposal. Its transitions are in `bot.records.proposals`."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class RoundStage(StrEnum):
    """How far a consent round has come. Each can be skipped."""

    QUESTIONS = "questions"
    """Everybody in turn asks what they need to understand."""
    REACTIONS = "reactions"
    """Everybody in turn says what they think of it."""
    CONSENT = "consent"
    """Everybody in turn consents or objects."""


class ProposalResult(StrEnum):
    """What came of a proposal."""

    CARRIED = "carried"
    NOT_CARRIED = "not-carried"
    NO_QUORUM = "no-quorum"
    """Fewer people answered than the quorum."""
    TOO_FEW = "too-few"
    """So few answered that figures could tell who: there are none, and so there is no result."""
    ADVICE = "advice"
    """The method does not bind anybody: it shows where the group stands."""


class Proposal(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A proposal as rules need it. `number` counts from 1 within its room."""

    number: int
    wording: WordsId
    by: PersonId
    at: datetime
    method: Method
    shown: AnswerVisibility = AnswerVisibility.NAMED
    standing: ProposalStanding = ProposalStanding.OPEN
    closes: datetime | None = None
    """Until when it can be answered; None: until the end of the meeting."""
    quorum: int = 1
    """So many people have to answer, for a method that binds."""
    threshold: Threshold = Threshold.HALF
    review: datetime | None = None
    """When the decision comes back, if there is one."""
    version: int = 1
    """Goes up when its words are amended. Answers to earlier words do not count."""
    answers: int = 0
    """How many answers have been taken in, changed ones included; of an anonymous one it is not
    known. A count of the answers is right only together with this number."""
    late: tuple[PersonId, ...] = ()
    """Who came into the room after its list was fixed, and so cannot answer."""
    reminded: bool = False
    """The one reminder has gone out."""
    stage: RoundStage | None = None
    """Where the consent round about it is; None: there is none."""
    source: str | None = None
    """The message it was made from, as its platform names it."""
    point: int | None = None
    """The parked point that it is to settle."""
    item: WordsId | None = None
    """The title of the agenda item that was up."""
    replaces: WordsId | None = None
    """The earlier decision that it would take the place of."""

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered, as far as is known."""
        return self.standing is ProposalStanding.OPEN

    @property
    def is_anonymous(self) -> bool:
        """Whether answers go into the sealed box."""
        return self.shown is AnswerVisibility.ANONYMOUS


class Response(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One person's answer to a proposal, the newest of them. `version`: to which of its words."""

    person: PersonId
    answer: str
    at: datetime
    version: int = 1
    reason: WordsId | None = None


class Reason(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What somebody gave as their reason, with the answer that it belongs to."""

    answer: str
    words: WordsId
    by: PersonId


class ProposalRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal as it now stands, with its figures once it is closed."""

    room: RoomKey
    meeting: MeetingId
    proposal: Proposal
    closed_at: datetime | None = None
    result: ProposalResult | None = None
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    listed: int = 0
    """How many people could answer when it closed."""


class ResponseRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's answer, which takes the place of an earlier one of theirs."""

    room: RoomKey
    number: int
    response: Response
