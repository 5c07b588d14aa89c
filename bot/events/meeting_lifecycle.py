"""A meeting is planned, begins and ends; and what falls due in between."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter

import msgspec

from bot.events.agenda import PlannedItem
from bot.events.base import Event
from bot.events.lessons import LessonToTry
from bot.events.membership import LeaveReason
from bot.events.statements import QueuedStatement
from bot.events.support import SupportPair
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.people.needs import NeedsWatch
from bot.people.offers import WaitingOffer
from bot.people.preferences import Preferences
from bot.records.constraints import Constraint
from bot.records.glossary import PlannedWord
from bot.records.group_agreement import GroupAgreement
from bot.records.model import Action, Contention, Goal, MissedMeeting, PlannedAction, Series
from bot.records.pace import UsualPace
from bot.records.poll_replies import AwaitedReply, GivenReply
from bot.records.poll_trend import EarlierPoll
from bot.records.proposal_model import Proposal
from bot.records.published_poll import PublishedPoll
from bot.records.recorded_views import ViewLine
from bot.records.rejected_doubts import RejectedDoubt
from bot.records.room_end import RoomEnd
from bot.room_settings import CheckChoice, RoomSettings
from bot.rules import USUAL_FEATURES, Feature, QueueOrder, Quiet, Rules, TopicMode


class WakeReason(StrEnum):
    """Why the meeting asked to be woken."""

    MEETING_DUE = "meeting-due"
    REMINDER = "reminder"
    ITEM_TIME = "item-time"
    ITEM_SOON = "item-soon"
    IDLE = "idle"
    POLL_CLOSES = "poll-closes"
    POLL_REMINDER = "poll-reminder"
    ROUND_TIME = "round-time"
    INVITE = "invite"
    SPEAKING_TIME = "speaking-time"
    ARRIVALS = "arrivals"
    GROUPS_DAY_BEFORE = "groups-day-before"
    GROUPS_AT_START = "groups-at-start"
    GROUPS_AT_END = "groups-at-end"
    REOPEN_ENDS = "reopen-ends"
    PROPOSAL_CLOSES = "proposal-closes"
    PROPOSAL_REMINDER = "proposal-reminder"
    FOLLOW_UP = "follow-up"
    VIEWS_OPEN = "views-open"
    VIEWS_NEWS = "views-news"
    WORDING_ASKED = "wording-asked"
    POINTS_TODAY = "points-today"
    LOOK_BACK = "look-back"
    OFFERS = "offers"
    CARDS_DOWN = "cards-down"
    BREAK_OVER = "break-over"
    BREAK_OFFER = "break-offer"
    BLANK_SHEET = "blank-sheet"
    NEEDS_BEFORE = "needs-before"
    NEEDS_AFTER = "needs-after"
    SHORT_FORMS = "short-forms"


class SubjectShown(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a card with buttons is about, such as "point-3". `to`: for whom it ends; None: it ends
    for everybody at once."""

    about: str
    to: PersonId | None = None


class HeldNews(msgspec.Struct, frozen=True, array_like=True):
    """Something has changed that people are still to be told. `about`: what, such as "point-3";
    `to`: their places on the roster of the same event."""

    about: str
    to: tuple[int, ...]


class CountsSince(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How much was done since a meeting was planned: only counts."""

    outcomes: int = 0
    """Views that were given an outcome."""
    proposals: int = 0
    """Proposals that were closed."""
    disputes: int = 0
    """Points whose outcome was disputed."""


class MissedBy(msgspec.Struct, frozen=True, array_like=True):
    """Who was not at an earlier meeting and is still to be told what it came to."""

    meeting: int
    who: tuple[int, ...]
    """By their places on the roster of the same event."""
    decisions: tuple[WordsId, ...]
    """The newest decisions of that meeting."""
    more: int = 0
    """How many it made before those."""


_SETTINGS = RoomSettings.__struct_fields__
_set_in = attrgetter(*_SETTINGS)
"""The settings of a room as an event has them, without a step for each: very many meetings may be
folded at a start."""


class MeetingPlanned(Event, frozen=True, kw_only=True, tag="Planned"):
    """A meeting is planned, with everything it inherits from the one before. Always event number 1.

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
    """The points that are open. Since November 2026 only where a meeting is handed back to the one
    before; otherwise they are in `points`."""
    points: tuple[dict[str, int | bool | str | tuple[int | str, ...]], ...] = ()
    """The points that are open, in short: see `bot.records.packed_contentions`."""
    next_contention: int = 1
    proposals: tuple[Proposal, ...] = ()
    """Those that are open, and decisions that come back to be reviewed."""
    next_proposal: int = 1
    parked_objections: tuple[int, ...] = ()
    """The newest objections that were parked as points, by the marks in
    `bot.meeting.subjects.objection_mark`."""
    quiet: Quiet = Quiet.NORMAL
    queue_order: QueueOrder | None = None
    floor_notes: bool = False
    speaking_minutes: int | None = None
    round_starter: PersonId | None = None
    """Who began the last round in this room."""
    sayings: tuple[QueuedStatement, ...] = ()
    unsigned: bool = False
    groups: tuple[WordsId, ...] = ()
    in_groups: dict[PersonId, WordsId] = msgspec.field(default_factory=dict)
    """Which of them people had chosen. No longer written; it means nothing: see `GroupChosen`."""
    topic: TopicMode = TopicMode.FACILITATORS_ONLY
    preferences: dict[PersonId, Preferences] = msgspec.field(default_factory=dict)
    """People's preferences, where they differ from the defaults."""
    features: tuple[Feature, ...] = USUAL_FEATURES
    voice: str = ""
    language: str = "en"
    by_name: bool = False
    confirmed: tuple[PersonId, ...] = ()
    """Whose seats are confirmed."""
    earlier: bool = False
    programme: bool = False
    supporters: tuple[SupportPair, ...] = ()
    """Who supports whom, and who has been asked to."""
    contact: PersonId | None = None
    """Who is told, privately, when something is wrong."""
    leaderless: bool = False
    """The last facilitator has left: the next to begin a meeting is asked to become one."""
    taken: tuple[PersonId, ...] = ()
    """Whose seats a facilitator has taken away, and who are not back."""
    closed: tuple[dict[str, int | bool | str | tuple[int | str, ...]], ...] = ()
    """Points that were settled in earlier meetings, of which somebody has not said whether that
    settles them; in short, too."""
    untold: tuple[Contention, ...] = ()
    """Settled points whose raisers had left: they are told when they are back."""
    facilitator_roles: tuple[str, ...] = ()
    by_role: tuple[PersonId, ...] = ()
    """Who of the facilitators is one by a role."""
    after: datetime | None = None
    """When the meeting before ended; it can be reopened for a while after that. None: there was
    none, or it ended under a version of Heard that could not reopen it."""
    first_item: int = 1
    """The id of the first agenda item. One that was planned again does not use an id twice."""
    actions: tuple[PlannedAction, ...] = ()
    """What is still to be done."""
    closed_actions: tuple[Action, ...] = ()
    """What was done or dropped since then: only where a meeting is handed back to the one before.
    """
    next_action: int = 1
    followed_up: date | None = None
    """The last day, in the room's time zone, on which people were reminded of what they have taken
    on."""
    told_on: date | None = None
    """The last day on which anybody was told of a change, or reminded."""
    told: tuple[int, ...] = ()
    """Who was, on that day, by their places on the roster."""
    held_news: tuple[HeldNews, ...] = ()
    """What has changed that people are still to be told."""
    views_due: datetime | None = None
    """When people are told what is new of what they raised; None: nothing is."""
    views_waiting: bool = False
    """Whether something that people raised may have had no answer."""
    you_said: tuple[ViewLine, ...] = ()
    """What became of the newest views that were decided, to be said at the opening."""
    awaited_replies: tuple[AwaitedReply, ...] = ()
    """The polls that want a reply to the room and have had none."""
    given_replies: tuple[GivenReply, ...] = ()
    """Replies that no opening has said yet."""
    constraints: tuple[Constraint, ...] = ()
    """Those that come back; where a meeting is handed back to the one before, also those that were
    looked at since."""
    next_constraint: int = 1
    shown: tuple[SubjectShown, ...] = ()
    """What cards with buttons are about that are still in sight and not over."""
    point_items: bool = False
    """Whether each point that is due gets an agenda item of its own. False for meetings that were
    planned under a version of Heard that only posted points back."""
    invites_sparingly: bool = False
    """Whether invitations to speak go by the limits of a whole meeting. False for meetings that
    were planned under a version of Heard that had limits for each person only: what it sent has to
    follow from the journal still."""
    goal: Goal | None = None
    """What the team wants to reach together."""
    held: datetime | None = None
    """When the last meeting of the series was to begin that was held or missed: it is not planned a
    second time, whatever the clock does."""
    missed: tuple[MissedMeeting, ...] = ()
    """Meetings that did not take place, of which the room has not been told."""
    ended: RoomEnd | None = None
    """Why no further meeting is planned, if it is known."""
    asks_at_end: bool = False
    """Whether those who run meetings are asked what becomes of what is open once no further meeting
    is planned. False for meetings that were planned under a version of Heard that did not ask:
    there, what has no date stays on the weekly list."""
    looks_back: datetime | None = None
    """When those who run meetings are told how the one before went; None: they are not."""
    done_since: CountsSince | None = None
    """What was done since then: only where a meeting is handed back to the one before."""
    questionnaire: str = "first"
    """What its poll asks, without the team's own items: see `bot.records.questionnaire`. The first
    one for meetings that were planned under a version of Heard that had no other."""
    poll_items: tuple[WordsId, ...] = ()
    long_poll: bool = False
    check_in: CheckChoice | None = None
    check_out: CheckChoice | None = None
    long_asked: datetime | None = None
    """When a poll last asked the longer form."""
    minutes_due: int | None = None
    """The number of the last meeting that was held, if its minutes have not been agreed. None in
    meetings that were planned under a version of Heard that did not ask."""
    last_held: int | None = None
    """The number of the last meeting that was held, and not opened by mistake; 0: there was none.
    None in meetings that were planned under a version of Heard that did not say: it is taken to be
    the one before."""
    missed_by: tuple[MissedBy, ...] = ()
    """Who is still to be told what they missed, by meeting."""
    caught_up: int = 0
    """The newest meeting of which those who missed it have been told."""
    pace: UsualPace | None = None
    """How fast the room's meetings usually are; None: nobody has said anything here yet, or only
    under a version of Heard that did not count it."""
    offers: tuple[WaitingOffer, ...] = ()
    """What people are to be offered privately once nobody is talking."""
    agreement: GroupAgreement | None = None
    """How the team has agreed to work together; None: it has not."""
    lessons_to_try: tuple[LessonToTry, ...] = ()
    """Who has read a lesson and is to be asked once how it went."""
    offered: tuple[PersonId, ...] = ()
    """Who has had this meeting's offer: only where a meeting is handed back to the one before, or
    was opened by mistake."""
    needs: NeedsWatch = NeedsWatch()
    """What there is to keep of what people need, and nothing about anybody."""
    needs_told: tuple[tuple[int, datetime], ...] = ()
    """For which start something was sent so many days before: only where a meeting is handed back
    to the one before, or was opened by mistake."""
    glossary: tuple[PlannedWord, ...] = ()
    """The room's word list."""
    next_word: int = 1
    forms_offered: tuple[WordsId, ...] = ()
    """Texts whose short forms those who run meetings have been told of."""
    rejected_doubts: tuple[RejectedDoubt, ...] = ()
    """Where Heard doubted, at the last meetings, that the talk was about an item, and was told that
    it was. Empty in meetings that were planned under a version that did not remember it."""

    @property
    def settings(self) -> RoomSettings:
        """What the team has set for its room."""
        return RoomSettings(**dict(zip(_SETTINGS, _set_in(self), strict=True)))


class MeetingLapsed(Event, frozen=True, kw_only=True, tag="Lapsed"):
    """The time of a planned meeting passed while Heard could not open it: it did not take place.
    `due` is when it was to begin."""

    due: datetime
    missed: tuple[datetime, ...] = ()
    """When each of those was to begin that did not take place, this one first. Empty in journals
    of earlier versions, which counted only this one and told the room at once."""


class MeetingOpened(Event, frozen=True, kw_only=True, tag="Opened"):
    """The meeting begins."""


class MeetingClosed(Event, frozen=True, kw_only=True, tag="Closed"):
    """The meeting is over."""


class NextMeetingWithdrawn(Event, frozen=True, kw_only=True, tag="Withdrawn"):
    """The meeting before goes on after all: this one is not planned again until that one ends."""


class MeetingReopened(Event, frozen=True, kw_only=True, tag="Reopened"):
    """The meeting goes on, a few minutes after it had ended.

    `planned` is what the next meeting had become by then, so that nothing done in between is lost.
    """

    planned: MeetingPlanned
    left: dict[PersonId, LeaveReason] = msgspec.field(default_factory=dict)
    """Who has left the room in between."""
    next_item: int = 1
    """The first id that the next meeting's agenda has not used."""


class MeetingPlannedAgain(Event, frozen=True, kw_only=True, tag="PlannedAgain"):
    """The meeting before has ended once more: this one is planned as that one left things."""

    planned: MeetingPlanned


class ConfirmationAsked(Event, frozen=True, kw_only=True, tag="HeldBack"):
    """`actor` wanted to move on or to end, and was shown first what has had no answer. Nothing
    moved.

    An event, although nothing changes: so a delivery that is repeated does not move on after all.
    """

    ending: bool = False
    item: ItemId | None = None
    """Where they wanted to go; None: to the next one."""


class PollClosed(Event, frozen=True, kw_only=True, tag="PollClosed"):
    """The poll is over: how many answered and how many left a comment, not what they said."""

    ballots: int
    comments: int = 0
    published: PublishedPoll | None = None
    """What may be told of it; None in events of before, when only the store knew."""
    earlier: tuple[EarlierPoll, ...] = ()
    """What was told of earlier polls that asked some of the same."""


class LateVoterNamed(Event, frozen=True, kw_only=True, tag="LateVoterNamed"):
    """A facilitator wants somebody to be asked as well in the poll of the meeting that has just
    ended. It is looked at only how long ago that was, never whether anybody has answered."""

    who: PersonId


class RollExtended(Event, frozen=True, kw_only=True, tag="RollExtended"):
    """`who` may answer this meeting's poll as well."""

    who: PersonId


class WokenUp(Event, frozen=True, kw_only=True, tag="Woke"):
    """An appointment is due. `due` is when it was meant for; `at` may be later."""

    why: WakeReason
    due: datetime
    about: str = ""
    views: int = 0
    """Where facilitators are told what is stuck: how many views have had no answer for long."""


LifecycleEvent = (
    MeetingPlanned
    | MeetingLapsed
    | MeetingOpened
    | MeetingClosed
    | NextMeetingWithdrawn
    | MeetingReopened
    | MeetingPlannedAgain
    | ConfirmationAsked
    | PollClosed
    | LateVoterNamed
    | RollExtended
    | WokenUp
)
