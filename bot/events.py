"""Everything that can happen in a meeting, as it stands in the journal.

An event is a fact somebody accepted: small, frozen, and without anybody's words. Text that a person
asked us to record is named by its `WordsId`; a message that was merely said leaves its counts, its
reference and its drift score. `decode(encode(event)) == event`, always.

This file is long because it is the whole list: what can happen is best read in one place.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.people.preferences import Preferences
from bot.records.model import Contention, Outcome, Role, Series
from bot.room_settings import RoomSettings
from bot.rules import USUAL_FEATURES, Feature, QueueOrder, Quiet, Rules, TopicMode


class HandKind(StrEnum):
    """Why somebody raises a hand."""

    NEW_POINT = "new-point"
    REPLY = "reply"
    QUESTION = "question"
    ORDER = "order"


class WakeReason(StrEnum):
    """Why the meeting asked to be woken."""

    MEETING_DUE = "meeting-due"
    ITEM_TIME = "item-time"
    ITEM_SOON = "item-soon"
    IDLE = "idle"
    POLL_CLOSES = "poll-closes"
    ROUND_TIME = "round-time"
    INVITE = "invite"
    SPEAKING_TIME = "speaking-time"


class PresenceSource(StrEnum):
    """How it is known that somebody is here."""

    SAID = "said"
    """They said so, or did something in the room. Only a later `Departed` takes that back."""
    PAGE = "page"
    """They have the web room open."""
    VOICE = "voice"
    """They are in the voice channel that the meeting goes with: they can speak aloud there."""


class Event(msgspec.Struct, frozen=True, tag_field="is", omit_defaults=True, kw_only=True):
    """Something that happened, when, and who did it (None: nobody, time did)."""

    at: datetime
    actor: PersonId | None = msgspec.field(default=None, name="by")

    @property
    def person(self) -> PersonId:
        """Who did it, of an event that somebody has to have done: `TRANSITIONS` says which."""
        assert self.actor is not None  # noqa: S101 - the meeting has looked
        return self.actor


class PlannedItem(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An agenda item as it is carried into a meeting."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None
    carried: int = 0
    """How many meetings have already carried it over."""


class QueuedStatement(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Words that wait to be read out. `by` is kept even if nobody in the room is shown it."""

    words: WordsId
    by: PersonId
    signed: bool = True
    """Read out with the name of `by`."""
    about: WordsId | None = None
    """The title of the agenda item it is for; None: the meeting as a whole."""


# -- a meeting begins and ends ---------------------------------------------------------------------


class MeetingPlanned(Event, frozen=True, kw_only=True, tag="Planned"):
    """A meeting exists, with everything it inherits from the one before. Always event number 1.

    The room's settings stand here one by one, as journals have always had them: what each is, is
    said at `RoomSettings`.
    """

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
    queue_order: QueueOrder | None = None
    floor_notes: bool = False
    speaking_minutes: int | None = None
    round_starter: PersonId | None = None
    """Who began the last round in this room."""
    sayings: tuple[QueuedStatement, ...] = ()
    unsigned: bool = False
    groups: tuple[WordsId, ...] = ()
    in_groups: dict[PersonId, WordsId] = {}
    """Which of them people have chosen."""
    topic: TopicMode = TopicMode.FACILITATORS_ONLY
    preferences: dict[PersonId, Preferences] = {}
    """How people want to be treated, as far as it differs from the usual."""
    features: tuple[Feature, ...] = USUAL_FEATURES
    voice: str = ""
    by_name: bool = False
    confirmed: tuple[PersonId, ...] = ()
    """Whose seats are confirmed."""
    earlier: bool = False

    @property
    def settings(self) -> RoomSettings:
        """What the team has set for its room."""
        return RoomSettings(
            **{name: getattr(self, name) for name in RoomSettings.__struct_fields__}
        )


class MeetingLapsed(Event, frozen=True, kw_only=True, tag="Lapsed"):
    """The time of a planned meeting passed while Heard could not open it: it did not take place.
    `due` is when it was to begin."""

    due: datetime


class MeetingOpened(Event, frozen=True, kw_only=True, tag="Opened"):
    """The meeting begins."""


class MeetingClosed(Event, frozen=True, kw_only=True, tag="Closed"):
    """The meeting is over."""


class PollClosed(Event, frozen=True, kw_only=True, tag="PollClosed"):
    """The poll is over: how many answered and how many left a comment, not what they said."""

    ballots: int
    comments: int = 0


class WokenUp(Event, frozen=True, kw_only=True, tag="Woke"):
    """An appointment is due. `due` is when it was meant for; `at` may be later."""

    why: WakeReason
    due: datetime
    about: str = ""


# -- who is here and who speaks --------------------------------------------------------------------


class MemberAdded(Event, frozen=True, kw_only=True, tag="Expected"):
    """`actor` belongs to this room from now on."""


class Arrived(Event, frozen=True, kw_only=True, tag="Came"):
    """`actor` is here: they say so, or the platform can tell."""

    where: PresenceSource = PresenceSource.SAID


class Departed(Event, frozen=True, kw_only=True, tag="Left"):
    """`actor` is no longer here, as the platform can tell. What they did before still counts."""


class AccessLost(Event, frozen=True, kw_only=True, tag="AccessLost"):
    """The platform lets `who` see the room no longer. By whose doing is not known."""

    who: PersonId


class Passed(Event, frozen=True, kw_only=True, tag="Passed"):
    """`actor` has nothing to add for now, and that counts as heard."""


class MessagePosted(Event, frozen=True, kw_only=True, tag="Spoke"):
    """`actor` wrote a message. Its words are counted and dropped at the door."""

    ref: str
    words: int
    substantial: bool = False
    """It has three or more content words: not just "yes" or "thanks"."""
    drift: float | None = None
    """0 to 1; None where it was too short, or too early, to tell."""
    strays: bool = False
    """The talk seems to have left the item: a few such messages in a row are worth a question."""
    looks_like: ItemId | None = None
    """Another item on the agenda that the last messages clearly resemble."""
    answers: tuple[str, ...] = ()
    """The messages of others that it answers, by their references."""


class Reacted(Event, frozen=True, kw_only=True, tag="Reacted"):
    """`actor` lets a message know that it was heard. That answers it, and is no turn."""

    ref: str


class MessageDeleted(Event, frozen=True, kw_only=True, tag="MessageGone"):
    """A message was deleted where it was said, perhaps before it ever got here."""

    ref: str


class GapReported(Event, frozen=True, kw_only=True, tag="Missed"):
    """What was said between these times could not be heard."""

    since: datetime
    until: datetime


class InvitationPostponed(Event, frozen=True, kw_only=True, tag="AskedLater"):
    """`actor` was asked privately whether they would like to speak, and wants to be asked later."""


class PreferencesSet(Event, frozen=True, kw_only=True, tag="PreferencesSet"):
    """How `who` wants to be treated, in all rooms. `actor` nobody: they said so in another room."""

    who: PersonId
    preferences: Preferences


class ConfirmationAsked(Event, frozen=True, kw_only=True, tag="HeldBack"):
    """`actor` wanted to move on or to end, and was shown first what has had no answer. Nothing
    moved.

    An event, although nothing changes: so a delivery that is repeated does not move on after all.
    """

    ending: bool = False
    item: ItemId | None = None
    """Where they wanted to go; None: to the next one."""


class HandRaised(Event, frozen=True, kw_only=True, tag="HandRaised"):
    """`actor` wants to speak, or thinks that `whose` may want to."""

    kind: HandKind = HandKind.NEW_POINT
    reason: WordsId | None = None
    whose: PersonId | None = None
    source: str | None = None
    """The message that they would like to answer, if they said so."""


class HandLowered(Event, frozen=True, kw_only=True, tag="HandLowered"):
    """A hand is taken down, by its owner or by a facilitator."""

    whose: PersonId


class FloorGiven(Event, frozen=True, kw_only=True, tag="Called"):
    """A facilitator gives somebody the floor: the next in the queue, or the one named. `expected`
    is the ticket of the hand that was first when the button was drawn, if any."""

    whose: PersonId | None = None
    expected: int | None = None


class HandSkipped(Event, frozen=True, kw_only=True, tag="HandSkipped"):
    """A facilitator calls the second in the queue; the first comes right after."""

    expected: int | None = None


class HandMoved(Event, frozen=True, kw_only=True, tag="HandMoved"):
    """A facilitator keeps a hand at a place of the queue (from 1) until it is called."""

    whose: PersonId
    place: int


class FloorEnded(Event, frozen=True, kw_only=True, tag="FloorEnded"):
    """`actor`, who was called, has finished."""


# -- rounds, and words that are read out -----------------------------------------------------------


class RoundOpened(Event, frozen=True, kw_only=True, tag="RoundOpened"):
    """A facilitator has everybody speak in turn."""

    question: WordsId | None = None


class SilentRoundOpened(Event, frozen=True, kw_only=True, tag="SilentRoundOpened"):
    """A facilitator has everybody write privately; it is shown together, `named` or not."""

    question: WordsId | None = None
    named: bool = False


class TurnDone(Event, frozen=True, kw_only=True, tag="TurnDone"):
    """`actor` has had their say in the round."""


class TurnDeferred(Event, frozen=True, kw_only=True, tag="TurnPutOff"):
    """`actor` asks the round to come back to them."""


class TurnMovedOn(Event, frozen=True, kw_only=True, tag="TurnMovedOn"):
    """A facilitator moves the round on. `after` is whose turn it was when the button was drawn."""

    after: PersonId | None = None


class SilentAnswerGiven(Event, frozen=True, kw_only=True, tag="Wrote"):
    """`actor` has written something in the silent round, instead of what they wrote before."""

    words: WordsId


class RoundEnded(Event, frozen=True, kw_only=True, tag="RoundEnded"):
    """A facilitator ends the round; in a silent one, what was written is shown."""


class StatementQueued(Event, frozen=True, kw_only=True, tag="Said"):
    """`actor` wants words read out: with an item, or for the meeting as a whole."""

    words: WordsId
    item: ItemId | None = None
    signed: bool = True


class UnnamedAllowed(Event, frozen=True, kw_only=True, tag="UnsignedSet"):
    """Whether words may be read out in this room without a name."""

    allowed: bool


# -- the agenda ------------------------------------------------------------------------------------


class ItemAdded(Event, frozen=True, kw_only=True, tag="ItemAdded"):
    """An item joins the end of the agenda."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None
    vague: bool = False
    """Its title says little about its subject: fewer than two content words."""


class ItemsAdded(Event, frozen=True, kw_only=True, tag="ItemsAdded"):
    """Several items join the end of the agenda, in their order."""

    items: tuple[PlannedItem, ...]


class ItemMoved(Event, frozen=True, kw_only=True, tag="ItemMoved"):
    """An item changes places. `place` counts from 1."""

    item: ItemId
    place: int


class ItemDropped(Event, frozen=True, kw_only=True, tag="ItemDropped"):
    """An item is taken off the agenda."""

    item: ItemId


class NextItem(Event, frozen=True, kw_only=True, tag="NextItem"):
    """On to the next item, or to the one that is named. `after` is the item that was up when the
    button was drawn, if any."""

    item: ItemId | None = None
    after: ItemId | None = None


class PreviousItem(Event, frozen=True, kw_only=True, tag="PreviousItem"):
    """Back to the item before."""


class TimeExtended(Event, frozen=True, kw_only=True, tag="TimeExtended"):
    """The item that is up gets more time: from its end, or from now if that is over."""

    minutes: int


class Replanned(Event, frozen=True, kw_only=True, tag="Replanned"):
    """The open items' time boxes are made to fit into what is left of the meeting."""


# -- keeping on topic ------------------------------------------------------------------------------


class TopicModeSet(Event, frozen=True, kw_only=True, tag="TopicModeSet"):
    """Whom Heard asks in this room when the talk seems to have left the item."""

    mode: TopicMode


class TopicConfirmed(Event, frozen=True, kw_only=True, tag="TopicConfirmed"):
    """`actor` says that the last messages were about the item. `question`: what was asked, if
    so."""

    question: int | None = None


class TopicQuestionDismissed(Event, frozen=True, kw_only=True, tag="TopicLeft"):
    """`actor` leaves a question about the topic as it is."""

    question: int


class OffTopicFlagged(Event, frozen=True, kw_only=True, tag="OffTopicFlagged"):
    """`actor` feels that the talk has left the item. Who it was is not shown to anybody."""

    source: str | None = None
    """The message that is meant; None: the talk at present."""


# -- contentions -----------------------------------------------------------------------------------


class ContentionParked(Event, frozen=True, kw_only=True, tag="PointParked"):
    """A point of disagreement is parked for the next meeting."""

    wording: WordsId
    source: str | None = None


class ContentionSettled(Event, frozen=True, kw_only=True, tag="ContentionSettled"):
    """A contention is closed, and it is said what became of it."""

    number: int
    outcome: Outcome
    reason: WordsId


class ContentionParkedAgain(Event, frozen=True, kw_only=True, tag="ContentionParkedAgain"):
    """A contention on the table goes back to be worked on until the next meeting."""

    number: int


# -- notes and decisions ---------------------------------------------------------------------------


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


# -- the room --------------------------------------------------------------------------------------


class FacilitatorAdded(Event, frozen=True, kw_only=True, tag="FacilitatorAdded"):
    """Somebody may run meetings here."""

    who: PersonId


class FacilitatorRemoved(Event, frozen=True, kw_only=True, tag="FacilitatorRemoved"):
    """Somebody no longer runs meetings here."""

    who: PersonId


class GroupsSet(Event, frozen=True, kw_only=True, tag="GroupsSet"):
    """Which stakeholder groups the team has, in its own order."""

    groups: tuple[WordsId, ...]


class GroupChosen(Event, frozen=True, kw_only=True, tag="GroupChosen"):
    """`actor` says which group they belong to; None: to none, or they would rather not say."""

    group: WordsId | None


class LinksRenewed(Event, frozen=True, kw_only=True, tag="LinksRenewed"):
    """The link that lets people in with this role is replaced; the old one opens nothing."""

    role: Role


class ByNameSet(Event, frozen=True, kw_only=True, tag="ByNameSet"):
    """Whether only confirmed seats count in this room."""

    on: bool


class SeatConfirmed(Event, frozen=True, kw_only=True, tag="SeatConfirmed"):
    """The seat of `who` belongs to one person known here, or no longer counts as such."""

    who: PersonId
    on: bool = True


class EarlierSet(Event, frozen=True, kw_only=True, tag="EarlierSet"):
    """Whether people who join may read what was said before they came."""

    on: bool


class SeriesSet(Event, frozen=True, kw_only=True, tag="SeriesSet"):
    """When this room meets. `starts` is the next time from now, None if there is none."""

    series: Series | None
    starts: datetime | None = None


class QuietSet(Event, frozen=True, kw_only=True, tag="QuietSet"):
    """How much Heard says by itself in this room."""

    level: Quiet


class QueueOrderSet(Event, frozen=True, kw_only=True, tag="QueueOrderSet"):
    """Who is called first in this room."""

    order: QueueOrder


class FloorNotesSet(Event, frozen=True, kw_only=True, tag="FloorNotesSet"):
    """Whether who writes while somebody else has the floor is told so, once, privately."""

    on: bool


class FeatureSet(Event, frozen=True, kw_only=True, tag="FeatureSet"):
    """What the room allows, or no longer does."""

    feature: Feature
    on: bool


class VoiceSet(Event, frozen=True, kw_only=True, tag="VoiceSet"):
    """The voice channel that meetings go with, by the platform's id; "": none."""

    place: str = ""


class SpeakingLimitSet(Event, frozen=True, kw_only=True, tag="SpeakingLimitSet"):
    """After how many minutes with the floor somebody is reminded; None: never."""

    minutes: int | None


AnyEvent = (
    MeetingPlanned
    | MeetingLapsed
    | MeetingOpened
    | MeetingClosed
    | PollClosed
    | WokenUp
    | MemberAdded
    | Arrived
    | Departed
    | AccessLost
    | Passed
    | MessagePosted
    | HandRaised
    | HandLowered
    | FloorGiven
    | ItemAdded
    | ItemsAdded
    | ItemMoved
    | ItemDropped
    | NextItem
    | PreviousItem
    | TimeExtended
    | Replanned
    | TopicModeSet
    | TopicConfirmed
    | TopicQuestionDismissed
    | OffTopicFlagged
    | ContentionParked
    | ContentionSettled
    | ContentionParkedAgain
    | FacilitatorAdded
    | FacilitatorRemoved
    | SeriesSet
    | QuietSet
    | LinksRenewed
    | ByNameSet
    | SeatConfirmed
    | EarlierSet
    | RoundOpened
    | SilentRoundOpened
    | TurnDone
    | TurnDeferred
    | TurnMovedOn
    | SilentAnswerGiven
    | RoundEnded
    | StatementQueued
    | UnnamedAllowed
    | HandSkipped
    | HandMoved
    | FloorEnded
    | QueueOrderSet
    | FloorNotesSet
    | SpeakingLimitSet
    | Reacted
    | ConfirmationAsked
    | GroupsSet
    | GroupChosen
    | InvitationPostponed
    | PreferencesSet
    | FeatureSet
    | VoiceSet
    | MessageDeleted
    | GapReported
    | NoteTaken
    | DecisionRecorded
)

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
