"""What outlives the meeting: contentions, notes and decisions."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import PersonId, WordsId
from bot.records.model import EntryKind, Outcome


class ContentionParked(Event, frozen=True, kw_only=True, tag="PointParked"):
    """A point of disagreement is parked for the next meeting."""

    wording: WordsId
    source: str | None = None
    author: PersonId | None = None
    """Whose message it was parked from, if it was a message and that is known."""
    groups: tuple[WordsId, ...] = ()
    """Which of the team's groups it concerns."""
    named: bool = False
    """`actor` agrees to be named as the person who raised it, if it is their own."""


class ContentionSettled(Event, frozen=True, kw_only=True, tag="ContentionSettled"):
    """A contention is closed, with its outcome."""

    number: int
    outcome: Outcome
    reason: WordsId | None = None
    recipient: WordsId | None = None
    """To whom it was passed on."""
    decision: WordsId | None = None
    """The decision that settles it."""


class ContentionParkedAgain(Event, frozen=True, kw_only=True, tag="ContentionParkedAgain"):
    """A contention is put off to a later meeting: one that is on the table, or one that would be at
    the meeting that is planned."""

    number: int
    reason: WordsId | None = None
    """Why. None: before this was asked."""


class PointsChosen(Event, frozen=True, kw_only=True, tag="PointsChosen"):
    """A facilitator has chosen which of the points that are due come back at the meeting that is
    planned, by their numbers. The others are put off."""

    points: tuple[int, ...]


class ContentionEntryAdded(Event, frozen=True, kw_only=True, tag="ContentionEntryAdded"):
    """`actor` adds something to a contention: how they see it, a note or a link."""

    number: int
    kind: EntryKind
    words: WordsId
    named: bool = False
    """They want their name shown with it."""
    source: str | None = None
    """The message that it is, if it was one."""


class NoteTaken(Event, frozen=True, kw_only=True, tag="Noted"):
    """`actor` has something noted, for the minutes."""

    words: WordsId
    source: str | None = None
    """The message that was noted, if it was one."""


class DecisionRecorded(Event, frozen=True, kw_only=True, tag="Decided"):
    """A facilitator records what the meeting has decided."""

    words: WordsId
    source: str | None = None
    """The message that says it, if it was one."""
    corrects: WordsId | None = None
    """The decision that this one takes the place of; that one stays in the record."""


RecordEvent = (
    ContentionParked
    | ContentionSettled
    | ContentionParkedAgain
    | ContentionEntryAdded
    | PointsChosen
    | NoteTaken
    | DecisionRecorded
)
