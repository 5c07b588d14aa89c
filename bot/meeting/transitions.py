"""What can happen in a meeting, and when: the table of its moves, and that of its appointments.

What is in neither is refused, or does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot import events as e
from bot.meeting.clocks import STAND_STILL
from bot.meeting.handlers import (
    actions,
    agenda,
    blank_sheets,
    breaks,
    care,
    check_rounds,
    consent_rounds,
    constraints,
    contention_care,
    contention_closing,
    contention_entries,
    contentions,
    deletions,
    drift,
    facilitator_roles,
    features,
    follow_ups,
    glossary,
    goal,
    groups,
    invitations,
    item_time,
    leftovers,
    lessons,
    look_back,
    meeting_lifecycle,
    membership,
    minutes,
    moved_points,
    needs,
    notes,
    offers,
    outcomes,
    participation,
    personal,
    point_items,
    poll_replies,
    polling,
    preferences,
    programme,
    proposals,
    queue,
    reactions,
    reminders,
    reopening,
    representation,
    room_settings,
    rounds,
    seats,
    series,
    signals,
    statements,
    support,
    topic,
    undoing,
)
from bot.meeting.state import NOTHING, Effects, State
from bot.records.model import MeetingState

PLANNED, OPEN, CLOSED = MeetingState.PLANNED, MeetingState.OPEN, MeetingState.CLOSED
WITHDRAWN = MeetingState.WITHDRAWN

BEFORE, RUNNING, AFTER, WAITING = (PLANNED,), (OPEN,), (CLOSED,), (WITHDRAWN,)
NOT_OVER, EVER = (PLANNED, OPEN), (PLANNED, OPEN, CLOSED, WITHDRAWN)
# What is worked out beside the meeting may be ready just after it was reopened.
ONCE_CLOSED = (OPEN, CLOSED)
PERSON, ANYONE = True, False
WAITS = False


class Transition(NamedTuple):
    """A legal move. With `needs_actor` it is refused if it has no actor. One that is not `timed`
    changes no appointment, which saves working them out for the most frequent events. What is not
    to happen in a break moves the meeting on, and waits until the break is over; what people do for
    themselves, and what is recorded, does not wait."""

    event: type[e.Event]
    phases: tuple[MeetingState, ...]
    needs_actor: bool
    handler: Callable[..., Effects]
    in_break: bool = True
    timed: bool = True


class Wake(NamedTuple):
    """What a meeting does when it is woken for a reason in this phase; in any other it has moved
    past that, and does nothing."""

    why: e.WakeReason
    phase: MeetingState
    handler: Callable[[State, e.WokenUp], Effects]


# POLL_CLOSES, PROPOSAL_CLOSES, LOOK_BACK, SHORT_FORMS and those about groups and views are missing
# here: the service turns them into a `PollClosed`, a `ProposalClosed`, a `LookBackGiven`, a
# `ShortFormsFound`, a `RepresentationChecked`, a `RepresentationCounted`, a `ViewsCounted` or a
# `ViewsReported`, which have what was counted.
WAKES: tuple[Wake, ...] = (
    Wake(e.WakeReason.MEETING_DUE,   PLANNED, meeting_lifecycle.due),
    Wake(e.WakeReason.REMINDER,      PLANNED, reminders.remind),
    Wake(e.WakeReason.REOPEN_ENDS,   PLANNED, reopening.too_late),
    Wake(e.WakeReason.FOLLOW_UP,     PLANNED, follow_ups.remind),
    Wake(e.WakeReason.POINTS_TODAY,  PLANNED, point_items.ask_which),
    Wake(e.WakeReason.OFFERS,        PLANNED, offers.make_waiting),
    Wake(e.WakeReason.IDLE,          OPEN,    meeting_lifecycle.idle),
    Wake(e.WakeReason.ITEM_SOON,     OPEN,    item_time.nearly_over),
    Wake(e.WakeReason.ITEM_TIME,     OPEN,    item_time.over),
    Wake(e.WakeReason.INVITE,        OPEN,    invitations.look),
    Wake(e.WakeReason.ROUND_TIME,    OPEN,    rounds.time_is_up),
    Wake(e.WakeReason.SPEAKING_TIME, OPEN,    queue.speaking_time),
    Wake(e.WakeReason.CARDS_DOWN,    OPEN,    signals.come_down),
    Wake(e.WakeReason.BREAK_OVER,    OPEN,    breaks.over),
    Wake(e.WakeReason.BREAK_OFFER,   OPEN,    breaks.offer),
    Wake(e.WakeReason.ARRIVALS,      OPEN,    participation.tell_arrivals),
    Wake(e.WakeReason.BLANK_SHEET,   OPEN,    blank_sheets.over),
    Wake(e.WakeReason.PROPOSAL_REMINDER, PLANNED, proposals.remind),
    Wake(e.WakeReason.PROPOSAL_REMINDER, OPEN,    proposals.remind),
    Wake(e.WakeReason.POLL_REMINDER, CLOSED, polling.remind),
    Wake(e.WakeReason.NEEDS_BEFORE,  PLANNED, needs.before),
    Wake(e.WakeReason.NEEDS_AFTER,   CLOSED,  needs.after),
    Wake(e.WakeReason.WORDING_ASKED, PLANNED, contention_care.not_confirmed),
    Wake(e.WakeReason.WORDING_ASKED, OPEN,    contention_care.not_confirmed),
)  # fmt: skip
_WAKES = {(wake.why, wake.phase): wake for wake in WAKES}


def _woke(state: State, event: e.WokenUp) -> Effects:
    """An appointment is due. One that the meeting has moved past does nothing, nor does one in a
    break that was claimed just before it: it is due again after it."""
    wake = _WAKES.get((event.why, state.phase))
    if wake is None or (state.on_break is not None and event.why in STAND_STILL):
        return NOTHING
    return wake.handler(state, event)


# Every legal move. `MeetingPlanned` is not in here: it makes the meeting. A `MessagePosted` outside
# a meeting is not recorded; a contention may be parked and settled between meetings too.
TRANSITIONS: tuple[Transition, ...] = (
    Transition(e.MeetingLapsed,           BEFORE,   ANYONE, series.meeting_lapsed),
    Transition(e.MeetingOpened,           BEFORE,   ANYONE, meeting_lifecycle.meeting_opened),
    Transition(e.MeetingClosed,           RUNNING,  ANYONE, meeting_lifecycle.meeting_closed),
    Transition(e.NextMeetingWithdrawn,    BEFORE,   PERSON, reopening.next_meeting_withdrawn),
    Transition(e.MeetingReopened,         AFTER,    PERSON, reopening.meeting_reopened),
    Transition(e.MeetingPlannedAgain,     WAITING,  ANYONE, reopening.planned_again),
    Transition(e.PollClosed,              ONCE_CLOSED, ANYONE, polling.poll_closed),
    Transition(e.LateVoterNamed,          NOT_OVER, PERSON, polling.late_voter_named),
    Transition(e.RollExtended,            AFTER,    PERSON, polling.roll_extended),
    Transition(e.WokenUp,                 EVER,     ANYONE, _woke),
    Transition(e.MemberAdded,             NOT_OVER, PERSON, participation.member_added),
    Transition(e.Arrived,                 NOT_OVER, PERSON, participation.arrived),
    Transition(e.Departed,                RUNNING,  PERSON, participation.departed),
    Transition(e.MembershipEnded,         EVER,     ANYONE, membership.membership_ended),
    Transition(e.MembersGone,             NOT_OVER, ANYONE, membership.members_gone),
    Transition(e.AccessLost,              NOT_OVER, ANYONE, membership.access_lost),
    Transition(e.PersonForgotten,         NOT_OVER, ANYONE, personal.person_forgotten),
    Transition(e.CopyRequested,           NOT_OVER, PERSON, personal.copy_requested),
    Transition(e.WordsTakenBack,          NOT_OVER, PERSON, personal.words_taken_back),
    Transition(e.ActUndone,               NOT_OVER, PERSON, undoing.act_undone),
    Transition(e.MessagePosted,           RUNNING,  PERSON, participation.message_posted,
               timed=False),
    Transition(e.Passed,                  RUNNING,  PERSON, participation.passed),
    Transition(e.PassTakenBack,           RUNNING,  PERSON, support.pass_taken_back),
    Transition(e.SupporterAsked,          NOT_OVER, PERSON, support.supporter_asked),
    Transition(e.SupportAnswered,         NOT_OVER, PERSON, support.support_answered),
    Transition(e.SupportEnded,            NOT_OVER, PERSON, support.support_ended),
    Transition(e.LessonTaken,             NOT_OVER, PERSON, lessons.lesson_taken),
    Transition(e.LessonTried,             NOT_OVER, PERSON, lessons.lesson_tried),
    Transition(e.LessonPutOff,            NOT_OVER, PERSON, lessons.lesson_put_off),
    Transition(e.ListeningLow,            NOT_OVER, ANYONE, lessons.listening_low),
    Transition(e.ContactNamed,            NOT_OVER, PERSON, care.contact_named),
    Transition(e.WorrySent,               NOT_OVER, ANYONE, care.worry_sent),
    Transition(e.PauseAsked,              RUNNING,  PERSON, care.pause_asked),
    Transition(e.SignalRaised,            RUNNING,  ANYONE, signals.raised),
    Transition(e.SignalLowered,           RUNNING,  ANYONE, signals.lowered),
    Transition(e.QuestionTaken,           RUNNING,  PERSON, signals.question_taken, WAITS),
    Transition(e.PlainWordsAsked,         RUNNING,  PERSON, signals.plain_words_asked, WAITS),
    Transition(e.HandRaised,              RUNNING,  PERSON, queue.hand_raised),
    Transition(e.HandLowered,             RUNNING,  ANYONE, queue.hand_lowered),
    Transition(e.FloorGiven,              RUNNING,  ANYONE, queue.floor_given, WAITS),
    Transition(e.HandSkipped,             RUNNING,  ANYONE, queue.hand_skipped, WAITS),
    Transition(e.HandMoved,               RUNNING,  ANYONE, queue.hand_moved),
    Transition(e.FloorEnded,              RUNNING,  ANYONE, queue.floor_ended),
    Transition(e.QueueOrderSet,           NOT_OVER, ANYONE, queue.queue_order_set),
    Transition(e.FloorNotesSet,           NOT_OVER, ANYONE, queue.floor_notes_set),
    Transition(e.SpeakingLimitSet,        NOT_OVER, ANYONE, queue.speaking_limit_set),
    Transition(e.ItemAdded,               NOT_OVER, ANYONE, agenda.item_added),
    Transition(e.ItemsAdded,              NOT_OVER, ANYONE, agenda.items_added),
    Transition(e.ItemMoved,               NOT_OVER, ANYONE, agenda.item_moved),
    Transition(e.ItemDropped,             NOT_OVER, ANYONE, agenda.item_dropped),
    Transition(e.NextItem,                RUNNING,  ANYONE, agenda.next_item, WAITS),
    Transition(e.PreviousItem,            RUNNING,  ANYONE, agenda.previous_item, WAITS),
    Transition(e.TimeExtended,            RUNNING,  ANYONE, item_time.time_extended, WAITS),
    Transition(e.Replanned,               RUNNING,  ANYONE, item_time.replanned, WAITS),
    Transition(e.TopicModeSet,            NOT_OVER, ANYONE, topic.topic_mode_set),
    Transition(e.TopicConfirmed,          RUNNING,  ANYONE, topic.topic_confirmed),
    Transition(e.TopicQuestionDismissed,  RUNNING,  ANYONE, topic.topic_question_dismissed),
    Transition(e.OffTopicFlagged,         RUNNING,  PERSON, topic.off_topic_flagged),
    Transition(e.DriftNoticed,            RUNNING,  ANYONE, drift.drift_noticed),
    Transition(e.DriftEnded,              RUNNING,  ANYONE, drift.drift_ended),
    Transition(e.ContentionParked,        NOT_OVER, PERSON, contentions.contention_parked),
    Transition(e.ContentionSettled,       NOT_OVER, ANYONE, contentions.contention_settled),
    Transition(e.ActionAdded,             NOT_OVER, PERSON, actions.action_added),
    Transition(e.ActionAsked,             NOT_OVER, PERSON, actions.action_asked),
    Transition(e.ActionAnswered,          NOT_OVER, PERSON, actions.action_answered),
    Transition(e.ActionDateSet,           NOT_OVER, PERSON, actions.action_date_set),
    Transition(e.ActionDone,              NOT_OVER, PERSON, actions.action_done),
    Transition(e.ActionDropped,           NOT_OVER, PERSON, actions.action_dropped),
    Transition(e.ContentionEntryAdded,    NOT_OVER, PERSON, contention_entries.entry_added),
    Transition(e.ContentionConfirmed,     NOT_OVER, PERSON, contention_care.confirmed),
    Transition(e.ContentionReworded,      NOT_OVER, PERSON, contention_care.reworded),
    Transition(e.ContentionDisowned,      NOT_OVER, PERSON, contention_care.disowned),
    Transition(e.ContentionOwnerAsked,    NOT_OVER, PERSON, contention_care.owner_asked),
    Transition(e.ContentionOwnerAnswered, NOT_OVER, PERSON, contention_care.owner_answered),
    Transition(e.ContentionTakenOn,       NOT_OVER, PERSON, contention_care.taken_on),
    Transition(e.ContentionLetGo,         NOT_OVER, PERSON, contention_care.let_go),
    Transition(e.ContentionDated,         NOT_OVER, PERSON, contention_care.dated),
    Transition(e.ContentionNameSet,       NOT_OVER, PERSON, contention_care.name_set),
    Transition(e.ContentionGroupsSet,     NOT_OVER, PERSON, contention_care.groups_set),
    Transition(e.ContentionSplit,         NOT_OVER, PERSON, contention_care.was_split),
    Transition(e.ContentionsJoined,       NOT_OVER, PERSON, contention_closing.joined),
    Transition(e.ContentionWithdrawn,     NOT_OVER, PERSON, contention_closing.withdrawn),
    Transition(e.ContentionOutcomeAnswered, NOT_OVER, PERSON, contention_closing.outcome_answered),
    Transition(e.ContentionParkedAgain,   NOT_OVER, ANYONE, contentions.contention_parked_again),
    Transition(e.PointsChosen,            BEFORE,   PERSON, point_items.points_chosen),
    Transition(e.NoteTaken,               NOT_OVER, PERSON, notes.note_taken),
    Transition(e.DecisionRecorded,        NOT_OVER, PERSON, notes.decision_recorded),
    Transition(e.MinutesCorrected,        EVER,     PERSON, minutes.corrected),
    Transition(e.MinutesAgreed,           ONCE_CLOSED, PERSON, minutes.agreed),
    Transition(e.ProposalMade,            NOT_OVER, PERSON, proposals.proposal_made),
    Transition(e.ResponseGiven,           NOT_OVER, PERSON, proposals.response_given),
    Transition(e.ProposalAmended,         NOT_OVER, PERSON, proposals.proposal_amended),
    Transition(e.ProposalClosed,          NOT_OVER, ANYONE, proposals.proposal_closed),
    Transition(e.ProposalWithdrawn,       NOT_OVER, PERSON, proposals.proposal_withdrawn),
    Transition(e.ObjectionParked,         NOT_OVER, PERSON, consent_rounds.objection_parked),
    Transition(e.ConsentRoundMoved,       RUNNING,  PERSON, consent_rounds.moved, WAITS),
    Transition(e.ViewsDecided,            NOT_OVER, ANYONE, outcomes.views_decided),
    Transition(e.ViewsCounted,            NOT_OVER, ANYONE, outcomes.views_counted),
    Transition(e.ViewsReported,           NOT_OVER, ANYONE, outcomes.views_reported),
    Transition(e.BlankSheetOpened,        RUNNING,  PERSON, blank_sheets.opened, WAITS),
    Transition(e.BlankSheetEnded,         RUNNING,  PERSON, blank_sheets.ended, WAITS),
    Transition(e.ConstraintLogged,        NOT_OVER, PERSON, constraints.logged),
    Transition(e.ConstraintReviewed,      NOT_OVER, PERSON, constraints.reviewed),
    Transition(e.ConstraintOwned,         NOT_OVER, PERSON, constraints.owned),
    Transition(e.ConstraintSuggestionDeclined, RUNNING, PERSON, constraints.suggestion_declined),
    Transition(e.ProgrammeAgreed,         NOT_OVER, PERSON, programme.agreed),
    Transition(e.TextReleased,            NOT_OVER, PERSON, programme.released),
    Transition(e.LookBackGiven,           NOT_OVER, ANYONE, look_back.given),
    Transition(e.NeedsWatched,            NOT_OVER, ANYONE, needs.watched),
    Transition(e.WordAsked,               NOT_OVER, ANYONE, glossary.asked),
    Transition(e.WordExplained,           NOT_OVER, PERSON, glossary.explained),
    Transition(e.WordConfirmed,           NOT_OVER, PERSON, glossary.confirmed),
    Transition(e.WordDropped,             NOT_OVER, PERSON, glossary.dropped),
    Transition(e.ShortFormsFound,         BEFORE,   ANYONE, glossary.short_forms),
    Transition(e.PollFlagsRaised,         EVER,     ANYONE, poll_replies.flags_raised),
    Transition(e.PollReplied,             NOT_OVER, PERSON, poll_replies.replied),
    Transition(e.BreakTaken,              RUNNING,  PERSON, breaks.taken),
    Transition(e.BreakMoved,              RUNNING,  PERSON, breaks.moved),
    Transition(e.BreakEnded,              RUNNING,  PERSON, breaks.ended),
    Transition(e.RoundOpened,             RUNNING,  PERSON, rounds.round_opened, WAITS),
    Transition(e.SilentRoundOpened,       RUNNING,  PERSON, rounds.silent_round_opened, WAITS),
    Transition(e.CheckSet,                NOT_OVER, PERSON, check_rounds.check_set),
    Transition(e.CheckOpened,             RUNNING,  PERSON, check_rounds.check_opened, WAITS),
    Transition(e.CheckedIn,               RUNNING,  PERSON, check_rounds.checked_in),
    Transition(e.TurnDone,                RUNNING,  ANYONE, rounds.turn_done),
    Transition(e.TurnDeferred,            RUNNING,  ANYONE, rounds.turn_deferred),
    Transition(e.TurnMovedOn,             RUNNING,  ANYONE, rounds.turn_moved_on, WAITS),
    Transition(e.SilentAnswerGiven,       RUNNING,  PERSON, rounds.silent_answer_given),
    Transition(e.RoundEnded,              RUNNING,  ANYONE, rounds.round_ended, WAITS),
    Transition(e.StatementQueued,         NOT_OVER, PERSON, statements.statement_queued),
    Transition(e.UnnamedAllowed,          NOT_OVER, ANYONE, statements.unnamed_allowed),
    Transition(e.FacilitatorAdded,        NOT_OVER, ANYONE, room_settings.facilitator_added),
    Transition(e.FacilitatorRemoved,      NOT_OVER, ANYONE, room_settings.facilitator_removed),
    Transition(e.FacilitatorRoleSet,      NOT_OVER, ANYONE, facilitator_roles.role_set),
    Transition(e.FacilitatorRoleChecked,  NOT_OVER, ANYONE, facilitator_roles.role_checked),
    Transition(e.SeriesSet,               NOT_OVER, ANYONE, series.series_set),
    Transition(e.MeetingCancelled,        NOT_OVER, PERSON, series.meeting_cancelled),
    Transition(e.MeetingMoved,            NOT_OVER, PERSON, series.meeting_moved),
    Transition(e.ExtraMeetingPlanned,     NOT_OVER, PERSON, series.extra_meeting_planned),
    Transition(e.MissedMeetingsTold,      EVER,     ANYONE, series.missed_meetings_told),
    Transition(e.RoomLost,                NOT_OVER, ANYONE, leftovers.room_lost),
    Transition(e.RoomBack,                NOT_OVER, ANYONE, leftovers.room_back),
    Transition(e.LeftoversDecided,        BEFORE,   PERSON, leftovers.leftovers_decided),
    Transition(e.ContentionsArrived,      NOT_OVER, PERSON, moved_points.arrived),
    Transition(e.GoalSet,                 NOT_OVER, PERSON, goal.goal_set),
    Transition(e.GoalAgreed,              NOT_OVER, PERSON, goal.goal_agreed),
    Transition(e.QuietSet,                NOT_OVER, ANYONE, room_settings.quiet_set),
    Transition(e.RoomLanguageSet,         NOT_OVER, ANYONE, room_settings.language_set),
    Transition(e.InvitationPostponed,     RUNNING,  PERSON, invitations.invitation_postponed),
    Transition(e.PreferencesSet,          NOT_OVER, ANYONE, preferences.preferences_set),
    Transition(e.Reacted,                 RUNNING,  PERSON, reactions.reacted, timed=False),
    Transition(e.ConfirmationAsked,       RUNNING,  ANYONE, reactions.confirmation_asked),
    Transition(e.LinksRenewed,            NOT_OVER, ANYONE, seats.links_renewed),
    Transition(e.ByNameSet,               NOT_OVER, ANYONE, seats.by_name_set),
    Transition(e.PollItemsSet,            NOT_OVER, ANYONE, polling.items_set),
    Transition(e.SeatConfirmed,           NOT_OVER, ANYONE, seats.seat_confirmed),
    Transition(e.EarlierSet,              NOT_OVER, ANYONE, seats.earlier_set),
    Transition(e.FeatureSet,              NOT_OVER, ANYONE, features.feature_set),
    Transition(e.VoiceSet,                NOT_OVER, ANYONE, features.voice_set),
    Transition(e.MessageDeleted,          NOT_OVER, ANYONE, deletions.message_deleted),
    Transition(e.GapReported,             RUNNING,  ANYONE, deletions.gap_reported),
    Transition(e.GroupsSet,               NOT_OVER, ANYONE, groups.groups_set),
    Transition(e.GroupChosen,             NOT_OVER, PERSON, groups.group_chosen),
    Transition(e.ApologiesSent,           BEFORE,   PERSON, representation.apologies_sent),
    Transition(e.RepresentationChecked,   EVER,     ANYONE, representation.checked),
    Transition(e.MissingGroupsShared,     NOT_OVER, ANYONE, representation.missing_groups_shared),
    Transition(e.RepresentationCounted,   ONCE_CLOSED, ANYONE, representation.counted),
)  # fmt: skip

WAIT_IN_BREAK = frozenset(move.event for move in TRANSITIONS if not move.in_break)
"""What waits until a break is over."""
_MAY_WAIT = WAIT_IN_BREAK | {e.ActUndone}
MOVES: dict[MeetingState, dict[type[e.Event], tuple[bool, bool, bool, Callable[..., Effects]]]] = {
    phase: {
        m.event: (m.needs_actor, m.timed, m.event in _MAY_WAIT, m.handler)
        for m in TRANSITIONS
        if phase in m.phases
    }
    for phase in MeetingState
}
"""The moves of each phase: whether one needs an actor, is timed, may have to wait, and its handler.
A tuple for each, as it is looked up for every message, where names cost."""


def is_legal(kind: type[e.Event], phase: MeetingState) -> bool:
    """Whether an event of this kind can happen in this phase at all."""
    return kind in MOVES[phase]
