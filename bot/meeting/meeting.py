"""A meeting: events go in, effects come out, and an illegal event changes nothing.

A meeting is the fold of its journal. `receive` is pure and synchronous: it has no clock (every
event says when it happened), no I/O and no randomness, so that replaying a journal gives the same
meeting and the same effects, which have been carried out already and are thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot import events as e
from bot.errors import IllegalMove
from bot.meeting.handlers import (
    agenda,
    contentions,
    deletions,
    features,
    groups,
    invitations,
    item_time,
    meeting_lifecycle,
    notes,
    participation,
    preferences,
    queue,
    reactions,
    room_settings,
    rounds,
    seats,
    statements,
    topic,
)
from bot.meeting.state import Effects, State
from bot.records.model import MeetingState

PLANNED, OPEN, CLOSED = MeetingState.PLANNED, MeetingState.OPEN, MeetingState.CLOSED

# Every legal move: which event, in which phases, and what it does. `MeetingPlanned` is not in
# here: it makes the meeting. A `MessagePosted` outside a meeting is nobody's business; a
# contention may be parked and settled between meetings too.
TRANSITIONS: tuple[tuple[type[e.Event], tuple[MeetingState, ...], Callable[..., Effects]], ...] = (
    (e.MeetingLapsed,               (PLANNED,),             meeting_lifecycle.lapsed),
    (e.MeetingOpened,               (PLANNED,),             meeting_lifecycle.opened),
    (e.MeetingClosed,               (OPEN,),                meeting_lifecycle.closed),
    (e.PollClosed,           (CLOSED,),              meeting_lifecycle.poll_closed),
    (e.WokenUp,                 (PLANNED, OPEN, CLOSED), meeting_lifecycle.woke),
    (e.MemberAdded,             (PLANNED, OPEN),        participation.expected),
    (e.Arrived,                 (PLANNED, OPEN),        participation.came),
    (e.Departed,                 (OPEN,),                participation.left),
    (e.AccessLost,           (PLANNED, OPEN),        participation.access_lost),
    (e.MessagePosted,                (OPEN,),                participation.spoke),
    (e.Passed,               (OPEN,),                participation.passed),
    (e.HandRaised,           (OPEN,),                queue.hand_raised),
    (e.HandLowered,          (OPEN,),                queue.hand_lowered),
    (e.FloorGiven,               (OPEN,),                queue.called),
    (e.HandSkipped,          (OPEN,),                queue.hand_skipped),
    (e.HandMoved,            (OPEN,),                queue.hand_moved),
    (e.FloorEnded,           (OPEN,),                queue.floor_ended),
    (e.QueueOrderSet,        (PLANNED, OPEN),        queue.queue_order_set),
    (e.FloorNotesSet,        (PLANNED, OPEN),        queue.floor_notes_set),
    (e.SpeakingLimitSet,     (PLANNED, OPEN),        queue.speaking_limit_set),
    (e.ItemAdded,            (PLANNED, OPEN),        agenda.item_added),
    (e.ItemsAdded,           (PLANNED, OPEN),        agenda.items_added),
    (e.ItemMoved,            (PLANNED, OPEN),        agenda.item_moved),
    (e.ItemDropped,          (PLANNED, OPEN),        agenda.item_dropped),
    (e.NextItem,             (OPEN,),                agenda.next_item),
    (e.PreviousItem,         (OPEN,),                agenda.previous_item),
    (e.TimeExtended,         (OPEN,),                item_time.time_extended),
    (e.Replanned,            (OPEN,),                item_time.replanned),
    (e.TopicModeSet,         (PLANNED, OPEN),        topic.topic_mode_set),
    (e.TopicConfirmed,       (OPEN,),                topic.topic_confirmed),
    (e.TopicQuestionDismissed,            (OPEN,),                topic.topic_left),
    (e.OffTopicFlagged,      (OPEN,),                topic.off_topic_flagged),
    (e.ContentionParked,          (PLANNED, OPEN),        contentions.point_parked),
    (e.ContentionSettled,    (PLANNED, OPEN),        contentions.contention_settled),
    (e.ContentionParkedAgain, (OPEN,),               contentions.contention_parked_again),
    (e.NoteTaken,                (PLANNED, OPEN),        notes.noted),
    (e.DecisionRecorded,              (PLANNED, OPEN),        notes.decided),
    (e.RoundOpened,          (OPEN,),                rounds.round_opened),
    (e.SilentRoundOpened,    (OPEN,),                rounds.silent_round_opened),
    (e.TurnDone,             (OPEN,),                rounds.turn_done),
    (e.TurnDeferred,           (OPEN,),                rounds.turn_put_off),
    (e.TurnMovedOn,          (OPEN,),                rounds.turn_moved_on),
    (e.SilentAnswerGiven,                (OPEN,),                rounds.wrote),
    (e.RoundEnded,           (OPEN,),                rounds.round_ended),
    (e.StatementQueued,                 (PLANNED, OPEN),        statements.said),
    (e.UnnamedAllowed,          (PLANNED, OPEN),        statements.unsigned_set),
    (e.FacilitatorAdded,     (PLANNED, OPEN),        room_settings.facilitator_added),
    (e.FacilitatorRemoved,   (PLANNED, OPEN),        room_settings.facilitator_removed),
    (e.SeriesSet,            (PLANNED, OPEN),        room_settings.series_set),
    (e.QuietSet,             (PLANNED, OPEN),        room_settings.quiet_set),
    (e.InvitationPostponed,           (OPEN,),                invitations.asked_later),
    (e.PreferencesSet,       (PLANNED, OPEN),        preferences.preferences_set),
    (e.Reacted,              (OPEN,),                reactions.reacted),
    (e.ConfirmationAsked,             (OPEN,),                reactions.held_back),
    (e.LinksRenewed,         (PLANNED, OPEN),        seats.links_renewed),
    (e.ByNameSet,            (PLANNED, OPEN),        seats.by_name_set),
    (e.SeatConfirmed,        (PLANNED, OPEN),        seats.seat_confirmed),
    (e.EarlierSet,           (PLANNED, OPEN),        seats.earlier_set),
    (e.FeatureSet,           (PLANNED, OPEN),        features.feature_set),
    (e.VoiceSet,             (PLANNED, OPEN),        features.voice_set),
    (e.MessageDeleted,          (PLANNED, OPEN),        deletions.message_gone),
    (e.GapReported,               (OPEN,),                deletions.missed),
    (e.GroupsSet,            (PLANNED, OPEN),        groups.groups_set),
    (e.GroupChosen,          (PLANNED, OPEN),        groups.group_chosen),
)  # fmt: skip

_MOVES: dict[MeetingState, dict[type[e.Event], Callable[..., Effects]]] = {
    phase: {kind: act for kind, phases, act in TRANSITIONS if phase in phases}
    for phase in MeetingState
}
# With none of these, a meeting that was opened and closed may have been opened by mistake.
_SOMETHING = frozenset(
    {
        e.MessagePosted,
        e.Passed,
        e.HandRaised,
        e.FloorGiven,
        e.NextItem,
        e.PreviousItem,
        e.ContentionParked,
        e.ContentionSettled,
        e.ContentionParkedAgain,
        e.NoteTaken,
        e.DecisionRecorded,
        e.RoundOpened,
        e.SilentRoundOpened,
        e.StatementQueued,
        e.Reacted,
        e.OffTopicFlagged,
    }
)
# Of these the platform can tell by itself. By their types: `isinstance` would cost more.
_TOLD = frozenset({e.Arrived, e.Departed})
_NOT_NOW = {PLANNED: "refused-not-open", OPEN: "refused-open", CLOSED: "refused-closed"}


class Meeting:
    """One meeting, from its first event on."""

    __slots__ = ("state",)

    def __init__(self, planned: e.MeetingPlanned) -> None:
        self.state = State(planned)

    @property
    def version(self) -> int:
        """How many events this meeting has taken in."""
        return self.state.version

    @classmethod
    def begin(cls, planned: e.MeetingPlanned) -> tuple[Meeting, Effects]:
        """A new meeting and what follows from there being one."""
        meeting = cls(planned)
        return meeting, meeting_lifecycle.planned(meeting.state, planned)

    @classmethod
    def fold(cls, journal: Iterable[Any]) -> Meeting:
        """The meeting that a journal tells of.

        Raises:
            ValueError: the journal is empty or does not begin with `MeetingPlanned`.
            IllegalMove: the journal holds an event that was never legal: it has been tampered with.
        """
        rows = iter(journal)
        first = next(rows, None)
        if not isinstance(first, e.MeetingPlanned):
            raise ValueError("a journal begins with Planned")
        meeting = cls(first)
        for event in rows:
            meeting.receive(event)
        return meeting

    def receive(self, event: e.Event) -> Effects:
        """Take an event in; what follows from it.

        Raises:
            IllegalMove: it cannot happen now; nothing has changed.
        """
        state = self.state
        kind = type(event)
        phase = state.phase
        act = _MOVES[phase].get(kind)
        if act is None:
            raise IllegalMove(_NOT_NOW[phase])
        effects = preferences.wanted(state, act(state, event))
        if event.actor is not None and (kind not in _TOLD or not _is_seen(event)):
            state.idle_from = event.at
        if not state.happened and phase is OPEN and kind in _SOMETHING:
            state.happened = True
        state.version += 1
        return effects


def _is_seen(event: e.Event) -> bool:
    """Whether the platform tells of it by itself: nobody has done anything."""
    came = isinstance(event, e.Arrived) and event.where is not e.PresenceSource.SAID
    return came or isinstance(event, e.Departed)
