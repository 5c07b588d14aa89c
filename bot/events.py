"""Everything that can happen in a meeting, as it stands in the journal.

An event is a fact somebody accepted: small, frozen, and without anybody's words. Text that a person
asked us to record is named by its `WordsId`; a message that was merely said leaves its counts, its
reference and its drift score. `decode(encode(event)) == event`, always.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.lasting.records import Contention, Outcome, Series
from bot.rules import Quiet, Rules


class HandKind(StrEnum):
    """Why somebody raises a hand."""

    NEW_POINT = "new-point"
    REPLY = "reply"
    QUESTION = "question"
    ORDER = "order"


class Why(StrEnum):
    """Why the meeting asked to be woken."""

    MEETING_DUE = "meeting-due"
    ITEM_TIME = "item-time"
    IDLE = "idle"
    POLL_CLOSES = "poll-closes"


class Event(msgspec.Struct, frozen=True, tag_field="is", tag=True, omit_defaults=True, kw_only=True):
    """Something that happened, when, and who did it (None: nobody, time did)."""

    at: datetime
    by: PersonId | None = None


class PlannedItem(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An agenda item as it is carried into a meeting."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None
    carried: int = 0
    """How many meetings have already carried it over."""


# -- a meeting begins and ends ---------------------------------------------------------------------


class Planned(Event, frozen=True, kw_only=True):
    """A meeting exists, with everything it inherits from the one before. Always event number 1."""

    room: RoomKey
    number: int
    rules: Rules
    zone: str = "UTC"
    starts: datetime | None = None
    series: Series | None = None
    facilitators: tuple[PersonId, ...] = ()
    roster: tuple[PersonId, ...] = ()
    items: tuple[PlannedItem, ...] = ()
    contentions: tuple[Contention, ...] = ()
    next_contention: int = 1
    quiet: Quiet = Quiet.NORMAL


class Opened(Event, frozen=True, kw_only=True):
    """The meeting begins."""


class Closed(Event, frozen=True, kw_only=True):
    """The meeting is over."""


class PollClosed(Event, frozen=True, kw_only=True):
    """The poll is over: how many answered, and how many left a comment; nothing of what they said."""

    ballots: int
    comments: int = 0


class Woke(Event, frozen=True, kw_only=True):
    """An appointment is due. `due` is when it was meant for; `at` may be later."""

    why: Why
    due: datetime


# -- who is here and who speaks --------------------------------------------------------------------


class Expected(Event, frozen=True, kw_only=True):
    """`by` belongs to this room from now on."""


class Came(Event, frozen=True, kw_only=True):
    """`by` says they are here."""


class Passed(Event, frozen=True, kw_only=True):
    """`by` has nothing to add for now, and that counts as heard."""


class Spoke(Event, frozen=True, kw_only=True):
    """`by` wrote a message. Its words are counted and dropped at the door."""

    ref: str
    words: int
    substantial: bool = False
    drift: float | None = None
    """0 to 1; None where it was too short, or too early, to tell."""


class HandRaised(Event, frozen=True, kw_only=True):
    """`by` wants to speak."""

    kind: HandKind = HandKind.NEW_POINT
    reason: WordsId | None = None


class HandLowered(Event, frozen=True, kw_only=True):
    """A hand is taken down, by its owner or by a facilitator."""

    whose: PersonId


class Called(Event, frozen=True, kw_only=True):
    """A facilitator gives somebody the floor: the next in the queue, or the one named."""

    whose: PersonId | None = None


# -- the agenda ------------------------------------------------------------------------------------


class ItemAdded(Event, frozen=True, kw_only=True):
    """An item joins the end of the agenda."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None


class ItemMoved(Event, frozen=True, kw_only=True):
    """An item changes places. `place` counts from 1."""

    item: ItemId
    place: int


class ItemDropped(Event, frozen=True, kw_only=True):
    """An item is taken off the agenda."""

    item: ItemId


class NextItem(Event, frozen=True, kw_only=True):
    """On to the next item, or to the one that is named. `after` is the item that was up when the
    button was drawn, if any."""

    item: ItemId | None = None
    after: ItemId | None = None


class PreviousItem(Event, frozen=True, kw_only=True):
    """Back to the item before."""


# -- contentions -----------------------------------------------------------------------------------


class PointParked(Event, frozen=True, kw_only=True):
    """A point of disagreement is parked for the next meeting."""

    wording: WordsId
    source: str | None = None


class ContentionSettled(Event, frozen=True, kw_only=True):
    """A contention is closed, and it is said what became of it."""

    number: int
    outcome: Outcome
    reason: WordsId


class ContentionParkedAgain(Event, frozen=True, kw_only=True):
    """A contention on the table goes back to be worked on until the next meeting."""

    number: int


# -- the room --------------------------------------------------------------------------------------


class FacilitatorAdded(Event, frozen=True, kw_only=True):
    """Somebody may run meetings here."""

    who: PersonId


class FacilitatorRemoved(Event, frozen=True, kw_only=True):
    """Somebody no longer runs meetings here."""

    who: PersonId


class SeriesSet(Event, frozen=True, kw_only=True):
    """When this room meets. `starts` is the next time from now, None if there is none."""

    series: Series | None
    starts: datetime | None = None


class QuietSet(Event, frozen=True, kw_only=True):
    """How much Heard says by itself in this room."""

    level: Quiet


AnyEvent = (
    Planned | Opened | Closed | PollClosed | Woke
    | Expected | Came | Passed | Spoke | HandRaised | HandLowered | Called
    | ItemAdded | ItemMoved | ItemDropped | NextItem | PreviousItem
    | PointParked | ContentionSettled | ContentionParkedAgain
    | FacilitatorAdded | FacilitatorRemoved | SeriesSet | QuietSet
)  # fmt: skip

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


def encode(event: Event) -> bytes:
    """An event as it is written to the journal (JSON)."""
    return _encoder.encode(event)


def decode(body: bytes | str) -> AnyEvent:
    """An event read back from the journal.

    Raises:
        msgspec.ValidationError: the body is not an event this version knows.
    """
    return _decoder.decode(body)
