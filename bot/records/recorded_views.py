"""Views: what people raised and somebody recorded, and what became of each.

A view is recorded once, when its words are: a note, a position, a proposal, a reason, an objection,
a statement that was read out, what somebody wrote in a silent round. Parked points are views as
well, but have no row of their own: a point's outcome is its view's (`of_contention`).

Nobody's words are in here, only their `WordsId`.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId


class Outcome(StrEnum):
    """The outcome of something a person raised."""

    CHANGED = "changed"
    PARTLY = "partly"
    ANSWERED = "answered"
    """It was a question, and the reason is its answer."""
    PASSED_ON = "passed-on"
    """Somebody else has it now: `Contention.recipient`."""
    NOT_TAKEN = "not-taken"
    NO_LONGER_NEEDED = "no-longer-needed"
    WITHDRAWN = "withdrawn"
    """Its holder withdrew it. Nobody else can give it this outcome."""
    JOINED = "joined"
    """It goes on as part of another: `Contention.joined_into`."""
    MOVED = "moved"
    """It goes on in another room: `Contention.recipient` is what that is called."""
    STILL_THERE = "still-there"
    """A constraint that somebody has looked at: it is real. The reason is who could change it."""
    KEPT_TO = "kept-to"
    """A constraint to which the solution keeps."""
    AVOIDED = "avoided"
    """A constraint that the solution goes around."""


class ViewKind(StrEnum):
    """How a view was recorded."""

    POINT = "point"
    """A parked point. Has no row of its own."""
    NOTE = "note"
    POSITION = "position"
    """A position on a point."""
    PROPOSAL = "proposal"
    REASON = "reason"
    """A reason given with the response to a proposal."""
    OBJECTION = "objection"
    READ_OUT = "read-out"
    """Words that Heard read out for somebody."""
    WRITTEN = "written"
    """Written in a silent round, and shown."""
    CONSTRAINT = "constraint"


class ConstraintKind(StrEnum):
    """What a constraint is about."""

    TIME = "time"
    PEOPLE = "people"
    FUNDS = "funds"
    BUILDINGS = "buildings"
    RULES = "rules"
    OTHER = "other"


class ViewAnswer(StrEnum):
    """What the author of a view says to what became of it."""

    RIGHT = "right"
    MISREAD = "misread"
    """It is not what they meant. The view is open again, with the words they have added, if any."""
    NOT_HEARD = "not-heard"
    """They were not heard on this: the outcome is disputed."""


class View(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something a person raised that was recorded, and what became of it."""

    words: WordsId
    kind: ViewKind
    at: datetime
    """When it was recorded; words that are shown together have the moment they were shown."""
    by: PersonId | None = None
    """Whose it is. None: it was said without a name, and only `words.by` tells."""
    about: WordsId | None = None
    """The title of the agenda item that was up."""
    point: int | None = None
    """The point that it is about, or is."""
    proposal: int | None = None
    """The proposal that it is about, or is."""
    constraint_kind: ConstraintKind | None = None
    """What a constraint is about; None: it is none."""
    outcome: Outcome | None = None
    """None: it is pending."""
    reason: WordsId | None = None
    """Why; for a question its answer."""
    decision: WordsId | None = None
    """The decision that it changed."""
    decided_at: datetime | None = None
    answer: ViewAnswer | None = None
    """What its author says to that."""
    named: bool = False
    """Facilitators may be told whose answer it is."""
    answered_at: datetime | None = None
    meant: WordsId | None = None
    """What the author wrote of what they meant."""

    @property
    def is_signed(self) -> bool:
        """Whether it was recorded with its author's name."""
        return self.by is not None

    @property
    def is_disputed(self) -> bool:
        """Whether its author says that they were not heard."""
        return self.answer is ViewAnswer.NOT_HEARD


def standing(view: View | ViewLine) -> str:
    """Where a view stands, as a code: its outcome, or that it is pending."""
    return "pending" if view.outcome is None else view.outcome.value


class ViewLine(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A view and where it stands, to be told. `number` tells it from all others."""

    number: int
    words: WordsId
    outcome: Outcome | None = None
    reason: WordsId | None = None
    decision: WordsId | None = None


class ViewRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A view is recorded. What is there already stays as it is."""

    room: RoomKey
    meeting: MeetingId
    view: View


class ViewOutcomeRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What became of some views of a room. `outcome` None: they are pending again. What their
    authors said of an earlier outcome goes, unless it is that they were not heard."""

    room: RoomKey
    words: tuple[WordsId, ...]
    outcome: Outcome | None
    at: datetime
    reason: WordsId | None = None
    decision: WordsId | None = None


class ViewAnswerRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What the author of a view says to what became of it."""

    room: RoomKey
    words: WordsId
    answer: ViewAnswer
    at: datetime
    named: bool = False
    meant: WordsId | None = None


class ViewsToldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """These people have been told, at a moment, where what they raised in a room stands."""

    room: RoomKey
    people: tuple[PersonId, ...]
    at: datetime
