"""What somebody can do now, as far as the state of the meeting says.

The table of commands has these in its column `when`, and buttons are chosen by the same
functions, so that nothing is offered in one place that is refused in another. Roles and phases are
columns of their own: each of these may assume that both allow it.
"""

from __future__ import annotations

from bot.ids import PersonId
from bot.meeting import points_due
from bot.meeting.leftovers import has_ended
from bot.meeting.next_meeting import has_next
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.meeting.rounds import Round
from bot.meeting.state import State
from bot.records.model import MeetingState, Standing


def turn_of(state: State, who: PersonId) -> Round | None:
    """The round in which it is somebody's turn now; None if it is not."""
    running = state.rounds.talking
    return running if running is not None and running.current == who else None


def raise_hand(state: State, who: PersonId) -> bool:
    """Whether somebody can put a hand up. A pause counts as over from the first act after it on:
    nothing here knows what time it is."""
    return not state.pauses.holds(who, state.idle_from)


def lower_hand(state: State, who: PersonId) -> bool:
    """Whether there is a hand that somebody can take down: their own, one they have put up for
    another person or, for those who run the meeting, anybody's."""
    if who in state.queue:
        return True
    if state.may_facilitate(who):
        return bool(len(state.queue))
    return any(hand.by == who for hand in state.queue)


def finish(state: State, who: PersonId) -> bool:
    """Whether somebody has a turn or the floor, and can say that they have finished."""
    return state.floor == who or turn_of(state, who) is not None


def come_back_later(state: State, who: PersonId) -> bool:
    """Whether somebody can be asked again later: in a round once, and after an invitation."""
    running = turn_of(state, who)
    if running is not None:
        return not running.second
    asked = (question.kind for question in open_questions(state, who))
    return QuestionKind.INVITATION in asked


def write(state: State, who: PersonId) -> bool:
    """Whether everybody is asked to write."""
    return state.rounds.silent is not None


def check(state: State, who: PersonId) -> bool:
    """Whether everybody is asked to check in or out."""
    silent = state.rounds.silent
    return silent is not None and silent.check is not None


def check_out_first(state: State, who: PersonId) -> bool:
    """Whether the team wants a check-out before the end, and can have it now."""
    wanted = state.settings.check_out is not None and not state.rounds.checked_out
    return wanted and open_round(state, who)


def say_here(state: State, who: PersonId) -> bool:
    """Whether it would be news that somebody is here."""
    return not (state.is_open and who in state.turns.present)


def flag_off_topic(state: State, who: PersonId) -> bool:
    """Whether there is an item that the talk can have left, and somebody may still say so."""
    if state.agenda.current is None:
        return False
    return state.topic.flags.get(who, 0) < state.rules.offtopic_flags_per_item


def say_on_topic(state: State, who: PersonId) -> bool:
    """Whether somebody was asked what the talk is about, or may say so unasked."""
    if state.agenda.current is None:
        return False
    return state.may_facilitate(who) or leave_topic(state, who)


def leave_topic(state: State, who: PersonId) -> bool:
    """Whether somebody was asked what the talk is about, and has not answered."""
    return any(who in question.asked for question in state.topic.open.values())


def earlier_meeting(state: State, who: PersonId) -> bool:
    """Whether a meeting has ended here: one before this one, or this one before it was reopened."""
    return state.number > 1 or bool(state.breaks.reopened)


def any_meeting(state: State, who: PersonId) -> bool:
    """Whether a meeting is running, or has taken place here."""
    return state.is_open or state.number > 1


def start(state: State, who: PersonId) -> bool:
    """Whether there is no meeting yet."""
    return not state.is_open


def reopen(state: State, who: PersonId) -> bool:
    """Whether a meeting has ended so shortly ago that it can go on."""
    return state.phase is MeetingState.PLANNED and state.after is not None


def skip(state: State, who: PersonId) -> bool:
    """Whether somebody waits behind the first in the queue, and can be called now."""
    return goes_on(state, who) and len(state.queue) > 1


def goes_on(state: State, who: PersonId) -> bool:
    """Whether the meeting can move on: in a break, what moves it on waits."""
    return state.on_break is None


def take_break(state: State, who: PersonId) -> bool:
    """Whether there is no break yet."""
    return state.on_break is None


def end_break(state: State, who: PersonId) -> bool:
    """Whether there is a break."""
    return state.on_break is not None


def hold_back(state: State, who: PersonId) -> bool:
    """Whether somebody is a facilitator. Where nobody is, everybody may run a meeting, but not
    hold others back."""
    return who in state.facilitators


def open_constraint(state: State, who: PersonId) -> bool:
    """Whether there is a constraint of which nobody has said what became."""
    return bool(state.constraints.open)


def review_constraint(state: State, who: PersonId) -> bool:
    """Whether there is one of which somebody may say so."""
    found = state.constraints.open
    return bool(found) and (state.may_facilitate(who) or any(one.owner == who for one in found))


def blank_sheet(state: State, who: PersonId) -> bool:
    """Whether an item is up that could have a blank sheet, and has none."""
    free = state.agenda.current is not None and state.constraints.blank_until is None
    return free and goes_on(state, who)


def end_blank_sheet(state: State, who: PersonId) -> bool:
    """Whether a blank sheet is running."""
    return state.constraints.blank_until is not None and goes_on(state, who)


def reply(state: State, who: PersonId) -> bool:
    """Whether a poll waits for a reply to the room."""
    return bool(state.poll_replies.awaited)


def any_point(state: State, who: PersonId) -> bool:
    """Whether a point was ever parked here."""
    return state.next_contention > 1


def settle(state: State, who: PersonId) -> bool:
    """Whether there is a point that is not settled."""
    return bool(state.standing(Standing.PARKED, Standing.TABLED))


def answer_about_point(state: State, who: PersonId) -> bool:
    """Whether somebody is asked something about a point."""
    return bool(state.register.questions.of(who))


def park_again(state: State, who: PersonId) -> bool:
    """Whether a parked point has come back and waits for an outcome, or is about to come back."""
    return bool(state.standing(Standing.TABLED) if state.is_open else points_due.due(state))


def choose_points(state: State, who: PersonId) -> bool:
    """Whether more than one point is due at a meeting that has not begun."""
    return len(points_due.to_choose(state)) > 1


def answer_proposal(state: State, who: PersonId) -> bool:
    """Whether there is an open proposal on whose list somebody is."""
    return any(p.is_open and who not in p.late for p in state.proposals.values())


def change_proposal(state: State, who: PersonId) -> bool:
    """Whether there is an open proposal that somebody may amend, close or withdraw."""
    leads = state.may_facilitate(who)
    return any(p.is_open and (leads or p.by == who) for p in state.proposals.values())


def move_consent_round(state: State, who: PersonId) -> bool:
    """Whether a consent round can go on about a proposal that somebody may change."""
    return goes_on(state, who) and change_proposal(state, who)


def open_round(state: State, who: PersonId) -> bool:
    """Whether no round is running, and one can begin."""
    return goes_on(state, who) and state.rounds.now is None


def move_round_on(state: State, who: PersonId) -> bool:
    """Whether a round is running in which people speak in turn."""
    running = state.rounds.talking
    return goes_on(state, who) and running is not None and running.current is not None


def end_round(state: State, who: PersonId) -> bool:
    """Whether a round is running that can be ended now."""
    return goes_on(state, who) and state.rounds.now is not None


def next_item(state: State, who: PersonId) -> bool:
    """Whether an item is up, or waits, and the meeting can move on."""
    items = state.agenda
    return goes_on(state, who) and (items.current is not None or items.waiting() is not None)


def item_back(state: State, who: PersonId) -> bool:
    """Whether there is an item to go back to."""
    return goes_on(state, who) and state.agenda.before() is not None


def move_item(state: State, who: PersonId) -> bool:
    """Whether there are items that can change places."""
    return len(state.agenda.items) > 1


def drop_item(state: State, who: PersonId) -> bool:
    """Whether there is anything on the agenda."""
    return bool(state.agenda.items)


def extend(state: State, who: PersonId) -> bool:
    """Whether the item that is up has a time box."""
    item = state.agenda.current
    return goes_on(state, who) and item is not None and item.until is not None


def replan(state: State, who: PersonId) -> bool:
    """Whether it is known how long the meeting takes, and there are times that can be cut."""
    boxes = (item.minutes is not None for item in state.agenda.open_items())
    return goes_on(state, who) and state.length is not None and any(boxes)


def choose_groups(state: State, who: PersonId) -> bool:
    """Whether the team has named groups to choose from."""
    return bool(state.settings.groups)


def take_facilitator_away(state: State, who: PersonId) -> bool:
    """Whether there is a facilitator."""
    return bool(state.facilitators)


def change_meeting(state: State, who: PersonId) -> bool:
    """Whether there is a meeting to come that can be cancelled or moved."""
    return state.series is not None and has_next(state)


def add_meeting(state: State, who: PersonId) -> bool:
    """Whether the room has a series, to which a meeting can be added."""
    return state.series is not None


def decide_leftovers(state: State, who: PersonId) -> bool:
    """Whether no further meeting is planned, so that somebody has to choose what becomes of what is
    open."""
    return has_ended(state)
