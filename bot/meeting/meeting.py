"""A meeting: events go in, effects come out, and an illegal event changes nothing.

A meeting is the fold of its journal. `receive` is pure and synchronous: it has no clock (every
event says when it happened), no I/O and no randomness, so that replaying a journal gives the same
meeting and the same effects, which have been carried out already and are thrown away.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot import events as e
from bot.errors import IllegalMove
from bot.meeting import endings
from bot.meeting.appointments import Rows, changes, rows
from bot.meeting.handlers import (
    breaks,
    follow_ups,
    leftovers,
    meeting_lifecycle,
    point_items,
    preferences,
    series,
    support,
    undoing,
)
from bot.meeting.state import NOTHING, Effects, State
from bot.meeting.transitions import MOVES, WAIT_IN_BREAK
from bot.meeting.undo import NOTHING_DONE
from bot.records.model import MeetingState

# With none of these, a meeting that was opened and closed may have been opened by mistake.
_SOMETHING = frozenset(
    {
        e.MessagePosted,
        e.Passed,
        e.HandRaised,
        e.SignalRaised,
        e.FloorGiven,
        e.NextItem,
        e.PreviousItem,
        e.ContentionParked,
        e.ContentionSettled,
        e.ContentionParkedAgain,
        e.ActionAdded,
        e.ActionDone,
        e.ActionDropped,
        e.ContentionsJoined,
        e.ContentionSplit,
        e.ContentionWithdrawn,
        e.NoteTaken,
        e.ConstraintLogged,
        e.ConstraintReviewed,
        e.DecisionRecorded,
        e.ProposalMade,
        e.ResponseGiven,
        e.ObjectionParked,
        e.ViewsDecided,
        e.WordAsked,
        e.WordExplained,
        e.RoundOpened,
        e.SilentRoundOpened,
        e.StatementQueued,
        e.Reacted,
        e.OffTopicFlagged,
    }
)
# Of these the platform can tell by itself. By their types: `isinstance` would cost more.
_TOLD = frozenset({e.Arrived, e.Departed})
# Of these nobody can tell that the person is there: Heard or a platform brings them.
_NOT_THERE = frozenset(
    {
        e.AccessLost,
        e.Departed,
        e.FacilitatorRoleChecked,
        e.MemberAdded,
        e.MembersGone,
        e.MembershipEnded,
        e.PersonForgotten,
        e.PreferencesSet,
    }
)
_NOT_NOW = {
    MeetingState.PLANNED: "refused-not-open",
    MeetingState.OPEN: "refused-open",
    MeetingState.CLOSED: "refused-closed",
    MeetingState.WITHDRAWN: "refused-moved-on",
}


def _wait_for(state: State, event: e.Event) -> None:
    """In a break, what moves the meeting on is refused, and so is undoing it."""
    done = state.acts.last(event.actor) if event.actor and isinstance(event, e.ActUndone) else None
    if type(event) in WAIT_IN_BREAK or (done and type(done.event) in WAIT_IN_BREAK):
        raise breaks.refused(state)


class Meeting:
    """One meeting, from its first event on."""

    __slots__ = ("_asked", "_rows", "state")

    def __init__(self, planned: e.MeetingPlanned) -> None:
        self.state = State(planned)
        point_items.keep_in_step(self.state)
        asked = preferences.wanted(self.state, leftovers.after(self.state, planned.at))
        self._asked = endings.with_endings(self.state, None, asked, hot=False) if asked else NOTHING
        """What is asked as soon as it is planned, as there is no date for it."""
        self._rows: Rows | None = None
        """The appointments that were last asked for; None: those that follow from the state."""

    @property
    def _appointed(self) -> Rows:
        """The appointments that were last asked for: those in the table."""
        if self._rows is None:
            self._rows = rows(self.state)
        return self._rows

    @property
    def version(self) -> int:
        """How many events this meeting has taken in."""
        return self.state.version

    @classmethod
    def begin(cls, planned: e.MeetingPlanned) -> tuple[Meeting, Effects]:
        """A new meeting and what follows from there being one."""
        meeting = cls(planned)
        effects = meeting_lifecycle.meeting_planned(meeting.state, planned)
        return meeting, effects + meeting._asked + changes(None, meeting._appointed)

    @classmethod
    def fold(cls, journal: Iterable[Any]) -> Meeting:
        """The meeting that a journal tells of.

        Raises:
            ValueError: the journal is empty or does not begin with `MeetingPlanned`.
            IllegalMove: the journal holds an event that was never legal: it has been tampered with.
        """
        events = iter(journal)
        first = next(events, None)
        if not isinstance(first, e.MeetingPlanned):
            raise ValueError("a journal begins with Planned")
        meeting = cls(first)
        for event in events:
            meeting.replay(event)
        return meeting

    def replay(self, event: e.Event) -> None:
        """Apply an event of the journal. What follows from it was carried out when it was new, so
        it is not worked out any more which appointments it has changed.

        Raises:
            IllegalMove: see `fold`.
        """
        _, timed = self._apply(event)
        if timed:
            self._rows = None

    def receive(self, event: e.Event) -> Effects:
        """Apply an event; returns what follows from it.

        Raises:
            IllegalMove: it cannot happen now; nothing has changed.
        """
        appointed = self._appointed
        effects, timed = self._apply(event)
        if timed:
            self._rows = rows(self.state)
            woken = event if isinstance(event, e.WokenUp) else None
            if woken is not None or appointed != self._rows:
                effects += changes(appointed, self._rows, woken)
        return effects

    def _apply(self, event: e.Event) -> tuple[Effects, bool]:
        """Apply an event; what follows from it without its appointments, and whether it may have
        changed those.

        Raises:
            IllegalMove: it cannot happen now; nothing has changed.
        """
        state = self.state
        kind = type(event)
        phase = state.phase
        move = MOVES[phase].get(kind)
        if move is None:
            raise IllegalMove(_NOT_NOW[phase])
        needs_actor, timed, may_wait, handle = move
        if needs_actor and event.actor is None:
            raise IllegalMove("refused-nobody")
        if may_wait and state.breaks.now is not None:
            _wait_for(state, event)
        if not timed and self._rows is None:
            # It leaves the table as it is, whatever it does to the state.
            self._rows = rows(state)
        noted = undoing.before(state, event) if timed else NOTHING_DONE
        effects = handle(state, event)
        if state.missed and event.actor is not None and kind not in _NOT_THERE:
            effects = (*series.tell_missed(state), *effects)
        if timed:
            effects += leftovers.after(state, event.at)
            effects += point_items.after(state, event.at)
        if noted is not NOTHING_DONE:
            undoing.remember(state, event, noted)
        if state.support.by_supporter:
            effects = support.with_supporters(state, event, effects)
        if effects:
            effects = follow_ups.once_a_day(state, event, effects)
        effects = preferences.wanted(state, effects)
        if effects or event.actor in state.shown.personal or (timed and state.shown):
            hot = not (timed or effects)
            effects = endings.with_endings(state, event.actor, effects, hot=hot)
        if event.actor is not None and (kind not in _TOLD or not _is_seen(event)):
            state.idle_from = event.at
        if not state.happened and phase is MeetingState.OPEN and kind in _SOMETHING:
            state.happened = True
        state.version += 1
        return effects, timed


def _is_seen(event: e.Event) -> bool:
    """Whether the platform reported it on its own, without anybody doing anything."""
    came = isinstance(event, e.Arrived) and event.where is not e.PresenceSource.SAID
    return came or isinstance(event, e.Departed)
