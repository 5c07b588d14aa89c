"""What somebody is asked now, and has not answered: their "For you".

It follows from the state of the meeting alone. So a question ends by itself with what it is about:
when it is answered, here or anywhere else, or when the meeting has moved past it. The question
after a meeting, whether people were heard, is not in here: no meeting knows who has answered it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from bot.ids import PersonId
from bot.meeting.contention_questions import Asks
from bot.meeting.leftovers import askable, undecided
from bot.meeting.state import State
from bot.people.preferences import Invitations
from bot.records.model import MeetingState

MOST_PROPOSALS_ASKED = 3
"""So many proposals stand among somebody's questions; all of them are listed on request."""


class QuestionKind(StrEnum):
    """What somebody is asked."""

    TURN = "turn"
    """It is their turn in a round: to speak, pass, or be asked again at its end."""
    FLOOR = "floor"
    """They were called, and can say that they have finished."""
    WRITE = "write"
    """To write in a silent round, or pass."""
    PUT_UP = "put-up"
    """Somebody else has put their hand up: whether they keep it."""
    INVITATION = "invitation"
    """Whether they would like to speak."""
    MAY_INVITE = "may-invite"
    """Whether Heard may ask them that."""
    TOPIC = "topic"
    """Whether the talk is about the item, or the meeting goes on to another. `number` is the
    question's."""
    ITEM_TIME = "item-time"
    """What to do about an item whose time is nearly over, or over."""
    ACTION = "action"
    """Whether they take on the action with that number."""
    SUPPORT = "support"
    """Whether they would be the supporter of `person`."""
    POINTS_TODAY = "points-today"
    """Which points come back at the meeting that is planned, as more are due than fit."""
    LEFTOVERS = "leftovers"
    """What becomes of what is open, as no further meeting is planned."""
    LEAD = "lead"
    """Whether they would run the meetings of a room that nobody runs."""
    PROPOSAL = "proposal"
    """Where they stand on the proposal with that number. Whether they have answered, a meeting does
    not know: it is asked until it closes."""
    POINT = "point"
    """Something about a point: `number` is the point's, `asks` what it is."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question to one person."""

    kind: QuestionKind
    number: int = 0
    person: PersonId | None = None
    asks: Asks | None = None


def open_questions(state: State, who: PersonId) -> tuple[OpenQuestion, ...]:
    """What somebody is asked now, the most pressing first. O(1) in the people of the meeting."""
    asked = _in_the_meeting(state, who) if state.is_open else _before_it(state, who)
    support = (
        OpenQuestion(QuestionKind.SUPPORT, person=whom) for whom in state.support.asked_of(who)
    )
    actions = (
        OpenQuestion(QuestionKind.ACTION, number=action.number)
        for action in state.actions.values()
        if action.asked == who
    )
    points = (
        OpenQuestion(QuestionKind.POINT, number=number, asks=what)
        for number, what in state.register.questions.of(who)
        if who not in state.support
    )
    return (*asked, *support, *points, *actions, *_proposals(state, who))


def _before_it(state: State, who: PersonId) -> Iterator[OpenQuestion]:
    if state.point_agenda.asked and state.point_agenda.left_out and who in state.facilitators:
        yield OpenQuestion(QuestionKind.POINTS_TODAY)
    ended = state.ended
    if ended is None or ended.asked_on is None or state.phase is not MeetingState.PLANNED:
        return
    if undecided(state, ended.asked_on) and who in askable(state):
        yield OpenQuestion(QuestionKind.LEFTOVERS)


def _in_the_meeting(state: State, who: PersonId) -> Iterator[OpenQuestion]:
    if who in state.support:
        return  # They take no part of their own, and are asked nothing.
    talking, silent = state.rounds.talking, state.rounds.silent
    if talking is not None and talking.current == who:
        yield OpenQuestion(QuestionKind.TURN)
    elif state.floor == who:
        yield OpenQuestion(QuestionKind.FLOOR)
    if silent is not None and who in state.turns.present and not silent.has_answered(who):
        yield OpenQuestion(QuestionKind.WRITE)
    hand = state.queue.get(who)
    if hand is not None and hand.by is not None:
        yield OpenQuestion(QuestionKind.PUT_UP)
    if is_invited(state, who):
        wish = state.wishes.of(who).invitations
        if wish is not Invitations.OFF:
            permitted = wish is Invitations.ON
            yield OpenQuestion(QuestionKind.INVITATION if permitted else QuestionKind.MAY_INVITE)
    for question in state.topic.open.values():
        if who in question.asked:
            yield OpenQuestion(QuestionKind.TOPIC, number=question.number)
    item = state.agenda.current
    timed = item is not None and item.until is not None and (item.noted or item.overdue)
    if timed and state.on_break is None and who in state.facilitators:
        yield OpenQuestion(QuestionKind.ITEM_TIME)
    if state.leaderless and state.lead_offered_to == who:
        yield OpenQuestion(QuestionKind.LEAD)


def _proposals(state: State, who: PersonId) -> Iterator[OpenQuestion]:
    """Those that are open and on whose list somebody is, those that were made first."""
    known = state.proposals
    if not known or who in state.support or who not in state.turns.roster:
        return
    if not state.counted_seats.includes(who):
        return
    found = (p.number for p in known.values() if p.is_open and who not in p.late)
    for number in islice(found, MOST_PROPOSALS_ASKED):
        yield OpenQuestion(QuestionKind.PROPOSAL, number=number)


def is_invited(state: State, who: PersonId) -> bool:
    """Whether an invitation waits for an answer: whoever has spoken since, passed, or put up a
    hand has answered it."""
    asked = state.invited.unanswered.get(who)
    if asked is None or who in state.queue or who == state.floor:
        return False
    passed, spoke = state.turns.passed.get(who), state.turns.last_spoke(who)
    return (passed is None or passed < asked) and (spoke is None or spoke < asked)
