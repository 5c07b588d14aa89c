"""What is open in a room where no further meeting is planned, and who is asked about it.

Each thing is open until it has an outcome. It is decided, for the time being, while it has a day
that is still to come, or once somebody has taken it away in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.state import State
from bot.records.actions import Action
from bot.records.model import Contention, MeetingState
from bot.records.proposal_model import Proposal
from bot.records.room_end import EndReason, next_reminder
from bot.records.zones import day_in


class Leftover(NamedTuple):
    """One thing that is open, and the day that it has, if any."""

    about: str
    what: Contention | Action | Proposal
    day: date | None


def has_ended(state: State) -> bool:
    """Whether no further meeting is planned: it is known why, and no meeting is running."""
    return state.ended is not None and state.phase is MeetingState.PLANNED


def why_over(state: State) -> EndReason | None:
    """Why a room that has a series has no next meeting; None: it has one, or never had a series.
    Of a place that is gone, that is known already."""
    if state.starts is not None or state.series is None:
        return None
    return EndReason.SERIES if state.series.rule else EndReason.SINGLE


def leftovers(state: State) -> Iterator[Leftover]:
    """Everything that is open: points, actions, proposals, and decisions to be reviewed."""
    zone = state.zone
    for point in state.contentions.values():
        if point.is_open:
            day = None if point.not_before is None else day_in(zone, point.not_before)
            yield Leftover(subjects.point(point.number), point, day)
    for action in state.actions.open:
        yield Leftover(subjects.action(action.number), action, action.due)
    for proposal in state.proposals.values():
        if proposal.is_open:
            # It closes by itself, and people answer it until then.
            day = None if proposal.closes is None else day_in(zone, proposal.closes)
            yield Leftover(subjects.proposal(proposal.number), proposal, day)
        elif proposal.review is not None:
            yield Leftover(
                subjects.review(proposal.number), proposal, day_in(zone, proposal.review)
            )


def undecided(state: State, today: date) -> list[Leftover]:
    """What nobody has decided about: it has no day that is still to come, and nobody has taken it
    away in a file."""
    ended = state.ended
    taken = frozenset(() if ended is None else ended.taken)
    return [
        one
        for one in leftovers(state)
        if one.about not in taken and (one.day is None or one.day <= today)
    ]


def next_asked(state: State, last: date) -> date | None:
    """The next day, later than `last`, on which people are reminded to choose; None: nothing will
    be undecided on any day."""
    ended = state.ended
    if ended is None or ended.asked_on is None or state.phase is not MeetingState.PLANNED:
        return None
    taken = frozenset(ended.taken)
    days = [
        one.day
        for one in leftovers(state)
        if one.day is not None and one.day > last and one.about not in taken
    ]
    regular = next_reminder(day_in(state.zone, ended.since), last)
    if regular is not None and undecided(state, regular):
        days.append(regular)
    return min(days, default=None)


def askable(state: State) -> tuple[PersonId, ...]:
    """Who is asked: those who run the meetings; without any, whoever is the team's contact; without
    one, the people whose the open points are; and if they have left, everybody."""
    there = tuple(who for who in state.facilitators if state.turns.belongs(who))
    if there:
        return there
    if state.contact is not None:
        return (state.contact,)
    raisers = dict.fromkeys(
        who for point in state.contentions.values() if point.is_open for who in point.whose
    )
    here = tuple(who for who in raisers if who not in state.turns.outside)
    return here or state.turns.everybody
