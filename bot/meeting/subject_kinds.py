"""How each kind of subject ends: a round, an item, a point, a poll (see `bot.meeting.endings`)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.agenda import ItemState
from bot.meeting.contention_questions import Asks
from bot.meeting.leftovers import undecided
from bot.meeting.open_questions import is_invited
from bot.meeting.queue import Hand
from bot.meeting.state import State
from bot.meeting.subjects import began, due, groups_mark, outcome, wording
from bot.people.preferences import Invitations
from bot.records.model import Contention, MeetingState, Standing
from bot.records.proposal_model import ProposalStanding

Numbers = tuple[int, ...]
Ending = Callable[[State, Numbers, PersonId | None], str]
"""How a kind of subject has ended, by the name of its line in the catalogue; "" if it has not."""


class SubjectKind(NamedTuple):
    """A kind of subject. `of_meeting`: its first number is a meeting's, and it ends with that.
    `personal`: it ends for each person by themselves. `guards`: a press on a button is refused by
    it; otherwise the command itself refuses it, and says more."""

    ending: Ending
    of_meeting: bool = True
    personal: bool = False
    guards: bool = True


# -- how each of them ends -------------------------------------------------------------------------


def _meeting(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return ""


def _start(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if state.phase is MeetingState.WITHDRAWN:
        return "goes-on"
    return "" if state.phase is MeetingState.PLANNED else "start"


def _item(state: State, numbers: Numbers, who: PersonId | None) -> str:
    current = state.agenda.current
    return "" if numbers[1] == (0 if current is None else current.id) else "item"


def _item_time(state: State, numbers: Numbers, who: PersonId | None) -> str:
    current = state.agenda.current
    if current is None or current.id != numbers[1]:
        return "item"
    return "" if due(current) == numbers[2] else "item-time"


def _listed(state: State, numbers: Numbers, who: PersonId | None) -> str:
    item = next((item for item in state.agenda.items if item.id == numbers[1]), None)
    return "listed" if item is None or item.state is ItemState.DONE else ""


def _round(state: State, numbers: Numbers, who: PersonId | None) -> str:
    rounds = state.rounds
    return "" if rounds.now is not None and rounds.count == numbers[1] else "round"


def _turn(state: State, numbers: Numbers, who: PersonId | None) -> str:
    running = state.rounds.talking
    if running is None or state.rounds.count != numbers[1]:
        return "round"
    return "" if running.current is not None and began(running) == numbers[2] else "turn"


def _break(state: State, numbers: Numbers, who: PersonId | None) -> str:
    now = subjects.meeting_break(state)
    if now == f"break-{'.'.join(map(str, numbers))}":
        return ""
    same = state.on_break is not None and now.startswith(f"break-{numbers[0]}.{numbers[1]}.")
    return "break-moved" if same else "break"


def _break_offer(state: State, numbers: Numbers, who: PersonId | None) -> str:
    same = subjects.break_offer(state) == f"break-offer-{numbers[0]}.{numbers[1]}"
    return "" if same else "break-offer"


def _question(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if numbers[1] in state.topic.open else "question"


def _invitation(state: State, numbers: Numbers, who: PersonId | None) -> str:
    whose = _whose(state, who)
    if whose is None or state.invited.times.get(whose) != numbers[1]:
        return "invitation"
    declines = state.wishes.of(whose).invitations is Invitations.OFF
    return "" if is_invited(state, whose) and not declines else "invitation"


def _may_invite(state: State, numbers: Numbers, who: PersonId | None) -> str:
    asked = who is not None and state.wishes.of(who).invitations is Invitations.ASK
    return "" if asked else "question"


def _offer(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if who in state.offers.open else "offer"


def _put_up(state: State, numbers: Numbers, who: PersonId | None) -> str:
    hand = _hand_of(state, who)
    is_asked = hand is not None and hand.ticket == numbers[1] and hand.by is not None
    return "" if is_asked else "put-up"


def _hand(state: State, numbers: Numbers, who: PersonId | None) -> str:
    hand = _hand_of(state, who)
    return "" if hand is not None and hand.ticket == numbers[1] else "hand"


def _hand_down(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if _hand_of(state, who) is None else "hand-down"


def _pass(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if who in state.turns.passed else "pass"


def _floor(state: State, numbers: Numbers, who: PersonId | None) -> str:
    since = state.floor_since
    return "" if since is not None and int(since.timestamp()) == numbers[1] else "floor"


def _leaderless(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if state.leaderless else "leaderless"


def _tabled(state: State, numbers: Numbers, who: PersonId | None) -> str:
    point = state.contentions.get(numbers[1])
    if point is not None and point.standing is Standing.TABLED:
        return ""
    return _no_point(point)


def _points_today(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if state.phase is MeetingState.WITHDRAWN:
        return "goes-on"
    if state.phase is not MeetingState.PLANNED:
        return "start"
    return "" if state.point_agenda.left_out else "points-today"


def _minutes_due(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "minutes-due" if numbers[1] in state.minutes.agreed_here else ""


def _leftovers(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if state.phase is MeetingState.WITHDRAWN:
        return "goes-on"
    ended = state.ended
    same = subjects.leftovers(state) == f"leftovers-{numbers[0]}.{numbers[1]}"
    if ended is None or not same or state.phase is not MeetingState.PLANNED:
        return "leftovers"
    return "" if undecided(state, ended.asked_on or date.min) else "leftovers"


def _point(state: State, numbers: Numbers, who: PersonId | None) -> str:
    point = state.contentions.get(numbers[0])
    if point is not None and point.standing is not Standing.SETTLED:
        return ""
    return "" if point is None and numbers[0] >= state.next_contention else _no_point(point)


def _no_point(point: Contention | None) -> str:
    if point is None:
        return "point-gone"
    return "parked-again" if point.standing is Standing.PARKED else "point"


def _action(state: State, numbers: Numbers, who: PersonId | None) -> str:
    action = state.actions.get(numbers[0])
    if action is None:
        return "action" if numbers[0] < state.actions.next else ""
    return "" if action.is_open else "action"


def _action_free(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if ended := _action(state, numbers, who):
        return ended
    action = state.actions.get(numbers[0])
    return "" if action is None or action.owner is None else "action-free"


def _action_offer(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if ended := _action(state, numbers, who):
        return ended
    action, whose = state.actions.get(numbers[0]), _whose(state, who)
    return "" if action is not None and action.asked == whose else "action-offer"


def _constraint(state: State, numbers: Numbers, who: PersonId | None) -> str:
    log = state.constraints
    found = log.get(numbers[0])
    if found is None:
        return "constraint" if numbers[0] < log.next else ""
    return "" if found.is_open else "constraint"


def _blank_sheet(state: State, numbers: Numbers, who: PersonId | None) -> str:
    until = state.constraints.blank_until
    running = until is not None and int(until.timestamp()) == numbers[1]
    return "" if running else "blank-sheet"


def _proposal(state: State, numbers: Numbers, who: PersonId | None) -> str:
    proposal = state.proposals.get(numbers[0])
    if proposal is None:
        return "proposal" if numbers[0] < state.proposals.next else ""
    if proposal.standing is ProposalStanding.WITHDRAWN:
        return "proposal-withdrawn"
    return "" if proposal.is_open else "proposal"


def _objection(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "objection" if numbers[1] in state.proposals.parked else ""


def _goal(state: State, numbers: Numbers, who: PersonId | None) -> str:
    stands = state.goal is not None and subjects.goal(state.goal) == f"goal-{numbers[0]}"
    return "" if stands else "goal"


def _planned(state: State, numbers: Numbers, who: PersonId | None) -> str:
    if how := _start(state, numbers, who):
        return how
    same = subjects.planned(state) == f"planned-{numbers[0]}.{numbers[1]}"
    return "" if same else "planned"


def _views(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if state.number <= numbers[0] else "views"


def _reply(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if numbers[0] in state.poll_replies.awaited else "reply"


def _wording(state: State, numbers: Numbers, who: PersonId | None) -> str:
    point, whose = state.register.find(numbers[0]), _whose(state, who)
    is_asked = state.register.questions.is_asked(whose, numbers[0], Asks.WORDING)
    same = point is not None and wording(point) == f"wording-{numbers[0]}.{numbers[1]}"
    return "" if is_asked and same else "wording"


def _owner(state: State, numbers: Numbers, who: PersonId | None) -> str:
    asked = state.register.questions.is_asked(_whose(state, who), numbers[0], Asks.OWNER)
    return "" if asked else "owner"


def _outcome(state: State, numbers: Numbers, who: PersonId | None) -> str:
    point, whose = state.register.find(numbers[0]), _whose(state, who)
    is_asked = state.register.questions.is_asked(whose, numbers[0], Asks.OUTCOME)
    same = point is not None and outcome(point) == f"outcome-{numbers[0]}.{numbers[1]}"
    if is_asked and same:
        return ""
    reopened = point is not None and point.is_open and point.reopened
    return "outcome-reopened" if reopened else "outcome"


def _groups(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if numbers[0] == groups_mark(state) else "groups"


def _support_offer(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if who is not None and state.support.is_asked(who, numbers[0]) else "support-offer"


def _support(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return "" if who is not None and state.support.stands(who, numbers[0]) else "support"


def _word(state: State, numbers: Numbers, who: PersonId | None) -> str:
    word = state.glossary.get(numbers[0])
    if word is None:
        return "word"
    if not numbers[1] and word.is_explained:
        return "word-explained"
    if not numbers[2] and word.confirmed and subjects.word(word).split(".")[1] == str(numbers[1]):
        return "word-confirmed"
    stands = subjects.word(word) == "word-" + ".".join(map(str, numbers))
    return "" if stands else "word"


def _poll(state: State, numbers: Numbers, who: PersonId | None) -> str:
    """Of its own meeting: it is open from its end on. A later meeting knows nothing of it."""
    if state.number != numbers[0] or state.phase is not MeetingState.CLOSED:
        return ""
    return "" if state.poll_open else "poll"


def _closed(state: State, numbers: Numbers, who: PersonId | None) -> str:
    """The meeting after it has to be the next one still, and not begun."""
    if state.number <= numbers[0]:
        return "" if state.phase is MeetingState.CLOSED else "goes-on"
    if state.phase is MeetingState.WITHDRAWN and state.number == numbers[0] + 1:
        return "goes-on"
    follows = state.number == numbers[0] + 1 and state.phase is MeetingState.PLANNED
    return "" if follows and state.after is not None else "closed"


def _look_back(state: State, numbers: Numbers, who: PersonId | None) -> str:
    """Until the next meeting is looked back at."""
    return "" if state.number <= numbers[0] + 1 else "closed"


def _not_here(state: State, numbers: Numbers, who: PersonId | None) -> str:
    return ""


def _whose(state: State, who: PersonId | None) -> PersonId | None:
    """Whose it is: what is shown to a supporter as well is about the person they support."""
    return None if who is None else state.support.person(who) or who


def _hand_of(state: State, who: PersonId | None) -> Hand | None:
    whose = _whose(state, who)
    return None if whose is None else state.queue.get(whose)


KINDS: dict[str, SubjectKind] = {
    "meeting": SubjectKind(_meeting),
    "start": SubjectKind(_start),
    "planned": SubjectKind(_planned),
    "item": SubjectKind(_item),
    "item-time": SubjectKind(_item_time),
    "listed": SubjectKind(_listed),
    "round": SubjectKind(_round),
    "turn": SubjectKind(_turn),
    "break": SubjectKind(_break, guards=False),
    "break-offer": SubjectKind(_break_offer, guards=False),
    "question": SubjectKind(_question),
    "invitation": SubjectKind(_invitation, personal=True),
    "may-invite": SubjectKind(_may_invite, personal=True),
    "offer": SubjectKind(_offer, personal=True, guards=False),
    "put-up": SubjectKind(_put_up, personal=True),
    "hand": SubjectKind(_hand, personal=True),
    "hand-down": SubjectKind(_hand_down, personal=True),
    "pass": SubjectKind(_pass, personal=True),
    "floor": SubjectKind(_floor),
    "leaderless": SubjectKind(_leaderless),
    "closed": SubjectKind(_closed, of_meeting=False, guards=False),
    "tabled": SubjectKind(_tabled),
    "minutes-due": SubjectKind(_minutes_due, guards=False),
    "points-today": SubjectKind(_points_today, guards=False),
    "leftovers": SubjectKind(_leftovers, guards=False),
    "point": SubjectKind(_point, of_meeting=False),
    "action": SubjectKind(_action, of_meeting=False),
    "action-free": SubjectKind(_action_free, of_meeting=False),
    "action-offer": SubjectKind(_action_offer, of_meeting=False, personal=True),
    "objection": SubjectKind(_objection, of_meeting=False),
    "constraint": SubjectKind(_constraint, of_meeting=False),
    "blank-sheet": SubjectKind(_blank_sheet),
    "proposal": SubjectKind(_proposal, of_meeting=False, guards=False),
    "goal": SubjectKind(_goal, of_meeting=False),
    "views": SubjectKind(_views, of_meeting=False),
    "reply": SubjectKind(_reply, of_meeting=False, guards=False),
    "look-back": SubjectKind(_look_back, of_meeting=False, guards=False),
    "wording": SubjectKind(_wording, of_meeting=False, personal=True),
    "owner": SubjectKind(_owner, of_meeting=False, personal=True),
    "outcome": SubjectKind(_outcome, of_meeting=False, personal=True),
    "groups": SubjectKind(_groups, of_meeting=False),
    "support-offer": SubjectKind(_support_offer, of_meeting=False, personal=True, guards=False),
    "support": SubjectKind(_support, of_meeting=False, personal=True, guards=False),
    "poll": SubjectKind(_poll, of_meeting=False),
    "raised": SubjectKind(_not_here, guards=False),
    "worry": SubjectKind(_not_here, of_meeting=False),
    "word": SubjectKind(_word, of_meeting=False, guards=False),
}
"""Every kind of subject, and how it ends."""
