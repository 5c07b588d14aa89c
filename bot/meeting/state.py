"""Everything a meeting knows about itself: the fold of its journal so far.

Only the functions in `bot.meeting.handlers` change it, each after checking that it may. It is one
class, whose parts are elsewhere: most of the file lists them, a line or two for each.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from msgspec.structs import replace

from bot.cards import Card
from bot.effects import AnyEffect, Post, SaveRecord, ShowPanel, Whisper
from bot.events import MeetingPlanned
from bot.ids import MeetingId, PersonId, RoomKey, WordsId, meeting_id
from bot.meeting import room_records
from bot.meeting.action_list import ActionList
from bot.meeting.agenda import Agenda
from bot.meeting.arrivals import Arrivals
from bot.meeting.breaks import BreakLog, MeetingBreak
from bot.meeting.catch_up import CatchUp
from bot.meeting.constraint_log import ConstraintLog
from bot.meeting.contention_register import ContentionRegister
from bot.meeting.floor_reminders import FloorReminders
from bot.meeting.follow_ups import FollowUps
from bot.meeting.glossary import Glossary
from bot.meeting.invitations import InvitationLog
from bot.meeting.learning import Learning
from bot.meeting.minutes_log import MinutesLog
from bot.meeting.needs_ahead import NeedsAhead
from bot.meeting.offers import Offers
from bot.meeting.open_views import OpenViews
from bot.meeting.pace import TalkPace
from bot.meeting.pauses import Pauses
from bot.meeting.point_agenda import PointAgenda
from bot.meeting.poll_replies import PollReplies
from bot.meeting.poll_state import PollState
from bot.meeting.queue import Queue
from bot.meeting.recent_turns import LastTurns
from bot.meeting.representation import Representation
from bot.meeting.rounds import Rounds
from bot.meeting.seats import CountedSeats, Seats
from bot.meeting.shown import ShownSubjects
from bot.meeting.signals import Signals
from bot.meeting.since_planned import SincePlanned
from bot.meeting.statements import StatementQueue
from bot.meeting.support import Support
from bot.meeting.topic import TopicState
from bot.meeting.turns import Turns
from bot.meeting.unanswered import AnswerTracker
from bot.meeting.undo import Acts
from bot.people.preferences import Wishes
from bot.records.contentions import ContentionMove
from bot.records.group_agreement import GroupAgreement
from bot.records.model import Contention, MeetingState, Note, NoteKind, Standing
from bot.records.outcomes import your_contention
from bot.records.proposals import KnownProposals
from bot.records.saved_records import NoteRecord
from bot.rules import QueueOrder, Quiet

Effects = tuple[AnyEffect, ...]
NOTHING: Effects = ()
PANEL: Effects = (ShowPanel(),)


BY_MISTAKE = timedelta(minutes=5)
"""A meeting in which nothing happens and which ends sooner than this was opened by mistake."""


_OF_THE_ROOM = (
    "agreement", "by_role", "catch_up", "contact", "ended", "facilitators", "follow_ups", "goal",
    "leaderless", "learning", "missed", "needs", "next_contention", "offers", "poll_replies",
    "proposals",
    "series", "settings", "statements", "support", "taken", "untold", "views", "wishes", "zone",
)  # fmt: skip
"""What is the same whichever of a room's meetings is the next."""


class MeetingChange(NamedTuple):
    """Somebody has cancelled or moved a meeting to come."""

    by: PersonId
    at: datetime


class State:
    """One meeting, as it stands."""

    __slots__ = (
        "actions", "acts", "after", "agenda", "agreement", "answers", "arrivals", "asks_at_end",
        "ballots", "breaks", "by_role", "catch_up", "closed_at", "constraints", "contact",
        "ended", "ended_by", "facilitators", "floor", "floor_openings",
        "floor_reminders", "floor_since", "follow_ups", "glossary", "goal", "happened", "held",
        "idle_due", "idle_from", "invited", "last_held", "last_turns", "lead_offered_to",
        "leaderless", "learning", "length", "look_back_due", "meeting_changed", "minutes",
        "minutes_due", "missed", "needs", "next_contention", "next_item", "notes", "number",
        "offers", "opened_at", "pace", "pauses", "phase", "point_agenda", "poll", "poll_open",
        "poll_replies", "polled", "posts", "posts_made", "proposals", "queue", "register",
        "reminded_at", "representation", "room", "rounds", "rules", "seats", "series",
        "settings", "shown", "signals", "since", "starts", "statements", "support", "taken",
        "topic", "turns", "untold", "version", "views", "wishes", "zone",
    )  # fmt: skip

    def __init__(self, planned: MeetingPlanned) -> None:
        self.version = 1
        """How many events this meeting has taken in."""
        self.room: RoomKey = planned.room
        self.number = planned.number
        self.rules = planned.rules
        self.starts = planned.starts
        self.after = planned.after
        """When the meeting before ended, while it can be reopened."""
        self.phase = MeetingState.PLANNED
        self.opened_at: datetime | None = None
        self.closed_at: datetime | None = None
        self.breaks = BreakLog()
        self.point_agenda = PointAgenda(has_items=planned.point_items)
        self.next_item = 1
        """The first id that the next meeting's agenda has not used: it may have been planned
        before."""
        self.length: int | None = None
        """How many minutes the meeting was meant to take when it began, if that was said."""
        self.look_back_due = planned.looks_back
        """When those who run meetings are told how the one before went; None: they are not."""
        self.idle_from: datetime = planned.at
        """When anybody last did anything."""
        self.idle_due: datetime | None = None
        """When it is next looked at whether the meeting has been idle for too long."""
        self.happened = False
        """Whether anybody has said or done anything that belongs to a meeting."""
        self.poll = PollState(planned)
        self.poll_open = False
        self.ballots: int | None = None
        """How many have answered the poll, once it has closed."""
        self.polled: dict[PersonId, None] = {}
        """Who was asked in its poll; nobody before there was one."""
        self.posts = 0
        """How many things Heard has posted by itself."""
        self.posts_made = 0
        """How many messages Heard has posted to the room while the meeting was running."""
        self.floor_openings = 0
        """How often the room was asked whether anybody else would like to speak."""
        self.turns = Turns(planned.rules.turn_gap_seconds)
        for who in planned.roster:
            self.turns.expect(who)
        self.agenda = Agenda(planned.rules, planned.first_item)
        for item in planned.items:
            self.agenda.add(item)
        self.topic = TopicState(planned.rejected_doubts)
        self.arrivals = Arrivals()
        self.queue = Queue(planned.rules.hand_grace_seconds)
        self.pauses = Pauses()
        self.pace = TalkPace(planned.rules, planned.pace)
        self.floor_reminders = FloorReminders()
        self.signals = Signals()
        self.invited = InvitationLog(planned.rules, sparing=planned.invites_sparingly)
        self.last_turns = LastTurns(planned.rules)
        self.answers = AnswerTracker()
        self.floor: PersonId | None = None
        """Who was called last, until the next is called, they end it or the item changes."""
        self.floor_since: datetime | None = None
        self.rounds = Rounds(planned.round_starter)
        self.register = ContentionRegister.planned(planned)
        """The room's contentions."""
        self.actions = ActionList(planned)
        self.follow_ups = FollowUps(planned)
        self.glossary = Glossary(planned)
        """The room's word list."""
        self.acts = Acts()
        """What people did last, to be undone."""
        self.ended_by = planned.actor
        """Who ended the meeting before, if somebody did."""
        self.zone = planned.zone
        self.series = planned.series
        self.settings = planned.settings
        """What the team has set. `set` changes it."""
        self.facilitators: dict[PersonId, None] = dict.fromkeys(planned.facilitators)
        self.by_role: dict[PersonId, None] = dict.fromkeys(planned.by_role)
        """Those of them who are facilitators by a role, as the platform has said."""
        self.contact = planned.contact
        """Who is told, privately, when something is wrong. They need not belong to the room."""
        self.leaderless = planned.leaderless
        """The last facilitator has left, and nobody has taken their place."""
        self.lead_offered_to: PersonId | None = None
        """Who was asked whether they would run the meetings, while nobody does."""
        self.taken: dict[PersonId, None] = dict.fromkeys(planned.taken)
        """Whose seats a facilitator has taken away, and who are not back."""
        self.support = Support(planned.supporters)
        self.wishes = Wishes(planned.preferences)
        self.offers = Offers(planned.offers, planned.offered, planned.after)
        self.agreement = planned.agreement or GroupAgreement()
        """How the team has agreed to work together."""
        self.learning = Learning(planned.lessons_to_try, planned.roster)
        self.statements = StatementQueue(planned.sayings)
        self.untold: list[Contention] = list(planned.untold)
        """Settled points whose raisers had left."""
        self.next_contention = planned.next_contention
        self.proposals = KnownProposals(
            planned.proposals, planned.next_proposal, planned.parked_objections
        )
        self.notes: list[Note] = []
        """What was noted and decided since this meeting was planned, in order."""
        self.minutes = MinutesLog()
        self.minutes_due = planned.minutes_due
        """The number of the last meeting that was held, if its minutes have not been agreed."""
        before = planned.last_held
        self.last_held = planned.number - 1 if before is None else before
        """The number of the last meeting before this one that was held; 0: there was none."""
        self.catch_up = CatchUp(planned)
        """Who is still to be told what they missed."""
        self.seats = Seats(planned.confirmed)
        self.representation = Representation(planned.at)
        self.reminded_at: datetime = planned.at
        """When people were last reminded of the meeting, or its time was last set: a moment before
        this is past."""
        self.shown = ShownSubjects(planned.shown)
        self.since = SincePlanned(planned)
        self.views = OpenViews(planned)
        self.constraints = ConstraintLog(planned)
        self.poll_replies = PollReplies(planned)
        self.needs = NeedsAhead(planned.needs, planned.at, planned.needs_told)
        self.goal = planned.goal
        """What the team wants to reach together, in its own words; None: nobody has said."""
        self.held = planned.held
        """When the last meeting of the series was to begin that was held or missed."""
        self.missed = planned.missed
        """Meetings that did not take place, of which the room has not been told."""
        self.asks_at_end = planned.asks_at_end
        """Whether it is asked what becomes of what is open once no further meeting is planned."""
        self.ended = planned.ended
        """Why no further meeting is planned; None: one is, or the room never had a series."""
        self.meeting_changed: MeetingChange | None = None
        """When somebody last cancelled or moved a meeting to come, and who."""

    @property
    def contentions(self) -> dict[int, Contention]:
        """The ones that were not settled when this meeting was planned, and newer ones."""
        return self.register.known

    def set(self, **changes: Any) -> None:
        """The team sets something for its room, by the names in `RoomSettings`."""
        self.settings = replace(self.settings, **changes)

    @property
    def queue_order(self) -> QueueOrder:
        """Who is called first: as the room chose, or as the rules say."""
        return self.settings.queue_order or self.rules.queue_order

    @property
    def counted_seats(self) -> CountedSeats:
        """Whose seats count where people are counted."""
        return CountedSeats(self.seats.confirmed if self.settings.by_name else None)

    @property
    def id(self) -> MeetingId:
        """This meeting's id."""
        return meeting_id(self.room, self.number)

    @property
    def is_open(self) -> bool:
        """Whether the meeting is running."""
        return self.phase is MeetingState.OPEN

    @property
    def on_break(self) -> MeetingBreak | None:
        """The break that is on; None: there is none."""
        return self.breaks.now

    @property
    def facilitators_here(self) -> tuple[PersonId, ...]:
        """Those who may run the meeting and are present."""
        return tuple(who for who in self.facilitators if who in self.turns.present)

    def unchanged(self, at: datetime) -> bool:
        """Whether everything stays as it was: nobody came, or it was opened by mistake."""
        if not self.turns.came:
            return True
        short = self.opened_at is not None and at - self.opened_at < BY_MISTAKE
        return not self.happened and (short or len(self.turns.came) == 1)

    def discuss(self) -> None:
        """Count something of substance that was said or recorded on the current item."""
        if self.agenda.current is not None:
            self.agenda.current.said += 1

    @property
    def agreeing(self) -> int:
        """How many of those who belong to the room agree to the common goal."""
        return 0 if self.goal is None else sum(map(self.turns.belongs, self.goal.agreed))

    def may_facilitate(self, who: PersonId) -> bool:
        """Whether somebody may run this meeting. Without facilitators everybody may."""
        return who in self.facilitators or not (self.facilitators or who in self.support)

    def standing(self, *which: Standing) -> tuple[Contention, ...]:
        """The contentions that stand so, in order of their numbers."""
        return tuple(c for c in self.contentions.values() if c.standing in which)

    def noted(self, kind: NoteKind) -> tuple[Note, ...]:
        """What was noted, or decided, in order."""
        return tuple(note for note in self.notes if note.kind is kind)

    def keep_note(self, note: Note) -> SaveRecord:
        """Keep a note or a decision; returns the effect that saves it."""
        self.notes.append(note)
        self.minutes.record(note.words, self.agenda.titled(note.about))
        return SaveRecord(NoteRecord(room=self.room, meeting=self.id, note=note))

    def history(
        self,
        contention: Contention,
        step: ContentionMove,
        by: PersonId | None,
        at: datetime,
        reason: WordsId | None = None,
    ) -> SaveRecord:
        """A contention as it now stands, to be written down with what was done, and the reason that
        somebody gave for that."""
        self.register.note(contention)
        if step is ContentionMove.PARK:
            self.minutes.park(contention.number, self.agenda.titled(contention.item))
        return room_records.contention(self, contention, step, by, at, reason)

    @property
    def posts_extras(self) -> bool:
        """Whether something may be posted that nobody has to be told."""
        quiet, most = self.settings.quiet, self.rules.posts_per_meeting
        return quiet is Quiet.NORMAL and self.posts < most

    def post(self, card: Card, *, extra: bool = False, always: bool = False) -> Effects:
        """Post something to the room, unless it asked for quiet.

        An `extra` is something that nobody asked for: it stays away in a quieter room and once the
        meeting's cap is reached. What must `always` be said is said in a silent room too.
        """
        if extra and not self.posts_extras:
            return NOTHING
        if self.settings.quiet is Quiet.SILENT and not always:
            return NOTHING
        if extra:
            self.posts += 1
        self.posts_made += self.is_open and not card.on_panel
        return (Post(card),)

    def takes_part(self, who: PersonId) -> Effects:
        """Somebody does something that can be done at any time: whoever does it while a meeting is
        running is here."""
        return self.greet(who) if self.is_open else self.enrol(who)

    def greet(self, who: PersonId) -> Effects:
        """Somebody is here, perhaps for the first time: then the room's list takes them in. Who is
        here as a supporter takes no part."""
        if who in self.support:
            return NOTHING
        self.turns.arrive(who)
        return self.enrol(who)

    def enrol(self, who: PersonId) -> Effects:
        """Somebody belongs to this room from now on. If they are back, they are told what became of
        their points meanwhile."""
        if who in self.support or not self.turns.expect(who):
            return NOTHING
        self.proposals.came(who)
        self.taken.pop(who, None)
        belongs = room_records.membership(self, who, room_records.role_here(self, who))
        return (belongs, *self.tell_outcomes(who))

    def tell_outcomes(self, who: PersonId) -> Effects:
        """Tell somebody what became of their points while they were away."""
        if not self.untold:
            return NOTHING
        theirs = [point for point in self.untold if who in point.whose]
        # Of two people whose point it was, the other may still be away.
        away = self.turns.outside.keys()
        self.untold = [one for one in self.untold if one not in theirs or away & {*one.whose}]
        # Its words may have been changed, or taken back, since it was settled.
        now = (self.register.find(point.number) or point for point in theirs)
        return tuple(Whisper(who, your_contention(point, who)) for point in now)


def plan_again(state: State, planned: MeetingPlanned) -> None:
    """Begin as planned once more: nothing has happened yet. What was noted for it stays."""
    fresh = State(planned)
    for name in state.__slots__:
        if name not in ("minutes", "notes", "version"):
            setattr(state, name, getattr(fresh, name))


def take_over(state: State, planned: MeetingPlanned) -> None:
    """Take over what the room and its people have set since, as the next meeting knew it."""
    fresh = State(planned)
    for name in _OF_THE_ROOM:
        setattr(state, name, getattr(fresh, name))
    for about, to in fresh.shown:
        state.shown.add(about, to)
    state.register.take_over(fresh.register)
    state.actions.take_over(fresh.actions)
    state.glossary.take_over(fresh.glossary)
    state.seats.confirmed = fresh.seats.confirmed
    state.constraints.take_over(fresh.constraints, state.number)
