"""Somebody undoes what they did last.

Every event is in one of three kinds: it can be undone (`UNDO`), it cannot, and there is a sentence
that says why and what to do instead (`FINAL`), or it is nothing that somebody does (`NO_ACTS`). The
last two are in `bot.meeting.handlers.not_undone`.
Undoing is an event like any other: refused, with nothing changed, where the meeting has gone on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from bot import events as e
from bot.effects import ReplyToActor
from bot.errors import IllegalMove, NotAllowed
from bot.ids import WordsId
from bot.meeting.cards import goal as goals
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import actions, breaks, constraints, glossary, outcomes, personal, rounds
from bot.meeting.handlers import undoing_agenda as items
from bot.meeting.handlers import undoing_points as points
from bot.meeting.handlers import undoing_queue as hands
from bot.meeting.handlers.not_undone import FINAL, NO_ACTS
from bot.meeting.state import PANEL, Effects, State
from bot.meeting.undo import NOTHING_DONE, Act
from bot.records.model import Goal


class Undo(NamedTuple):
    """An act that can be undone. `before` notes what that takes, just before the act; `words`: the
    fields with texts that came with it, which are deleted. `facilitates`: it takes a facilitator.
    `sets`: what it sets, where others can set the same: once they have, it is not undone.
    """

    event: type[e.Event]
    back: Callable[[State, e.ActUndone, Act], Effects]
    before: Callable[[State, Any], Any] = lambda _state, _event: None
    words: tuple[str, ...] = ()
    facilitates: bool = False
    sets: Callable[[Any], object] | None = None


def _times(event: e.Event) -> str:
    return "times"


def _place_of_item(event: e.ItemMoved) -> object:
    return ("item", event.item)


def _place_of_hand(event: e.HandMoved) -> object:
    return ("hand", event.whose)


# -- being here ------------------------------------------------------------------------------------


class _NotHere(NamedTuple):
    came: bool
    apologised: bool | None
    """None: they had not said that they cannot come; otherwise, whether they want to be named."""


def _before_arriving(state: State, event: e.Arrived) -> Any:
    who = event.person
    is_said = event.where is e.PresenceSource.SAID
    if not is_said or who in state.turns.present or who in state.support:
        return NOTHING_DONE
    return _NotHere(who in state.turns.came, state.representation.apologies.get(who))


def _not_here(state: State, event: e.ActUndone, act: Act) -> Effects:
    who, away = event.person, act.before
    if state.turns.whereabouts.get(who) is not None:
        raise IllegalMove("refused-undo-here")
    if not state.turns.leave(who):
        raise IllegalMove("refused-moved-on")
    if not away.came and not state.turns.is_heard(who):
        state.turns.came.pop(who, None)
    if away.apologised is not None:
        state.representation.apologies[who] = away.apologised
    return (
        ReplyToActor(note("undone-here")),
        *rounds.after_leaving(state, who, event.at),
        *PANEL,
    )


def _go_on_after_all(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A break that was taken ends, if it is still that one."""
    now = state.on_break
    if now is None or now.since != act.event.at:
        raise IllegalMove("refused-moved-on")
    return breaks.ended(state, e.BreakEnded(at=event.at, actor=event.actor))


# -- what is recorded ------------------------------------------------------------------------------


def _words_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    words = words_of(act)
    gone = e.WordsTakenBack(at=event.at, actor=event.actor, words=words)
    return personal.words_taken_back(state, gone)


# -- the common goal -------------------------------------------------------------------------------


def _goal_before(state: State, event: e.GoalSet) -> Goal | None:
    return state.goal


def _goal_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The goal is what it was before, and the room is told, as of its change."""
    set_now: e.GoalSet = act.event  # type: ignore[assignment]
    if state.goal is None or state.goal.words != set_now.goal:
        raise IllegalMove("refused-moved-on")
    state.goal = act.before
    told = state.post(goals.taken_back(state), always=True)
    return (*told, ReplyToActor(note("undone-goal-set")), *PANEL)


def _disagree(state: State, event: e.ActUndone, act: Act) -> Effects:
    agreed: e.GoalAgreed = act.event  # type: ignore[assignment]
    goal = state.goal
    if goal is None or goal.words != agreed.goal or event.person not in goal.agreed:
        raise IllegalMove("refused-moved-on")
    left = tuple(who for who in goal.agreed if who != event.person)
    state.goal = replace(goal, agreed=left)
    return (ReplyToActor(note("undone-goal")), *PANEL)


# -- the table -------------------------------------------------------------------------------------

UNDO: tuple[Undo, ...] = (
    Undo(e.NextItem, items.move_back, items.before_moving, facilitates=True),
    Undo(e.PreviousItem, items.move_back, items.before_moving, facilitates=True),
    Undo(e.ItemAdded, items.take_off, items.before_adding, words=("title", "goal")),
    Undo(e.ItemsAdded, items.take_off, items.before_adding, words=("items",)),
    Undo(
        e.ItemMoved,
        items.move_item_back,
        items.before_ordering,
        facilitates=True,
        sets=_place_of_item,
    ),
    Undo(e.ItemDropped, items.put_back, items.before_dropping, facilitates=True),
    Undo(e.TimeExtended, items.times_back, items.before_timing, facilitates=True, sets=_times),
    Undo(e.Replanned, items.times_back, items.before_timing, facilitates=True, sets=_times),
    Undo(e.HandRaised, hands.hand_back, hands.before_hand, words=("reason",)),
    Undo(e.HandLowered, hands.raise_again, hands.before_lowering),
    Undo(
        e.HandMoved,
        hands.hand_moves_back,
        hands.before_hand_moves,
        facilitates=True,
        sets=_place_of_hand,
    ),
    Undo(e.FloorGiven, hands.call_back, hands.before_calling, facilitates=True),
    Undo(e.HandSkipped, hands.call_back, hands.before_calling, facilitates=True),
    Undo(e.BreakTaken, _go_on_after_all, facilitates=True),
    Undo(e.Arrived, _not_here, _before_arriving),
    Undo(e.Passed, hands.pass_back, hands.before_lowering),
    Undo(e.ContentionParked, _words_back, words=("wording",)),
    Undo(
        e.ContentionSettled,
        points.unsettle,
        points.before_changing,
        words=("reason", "recipient"),
        facilitates=True,
    ),
    Undo(e.ViewsDecided, outcomes.undecided, words=("reason",), facilitates=True),
    Undo(e.GoalSet, _goal_back, _goal_before, words=("goal",), facilitates=True),
    Undo(e.GoalAgreed, _disagree),
    Undo(e.ContentionReworded, points.as_before, points.before_changing, words=("wording",)),
    Undo(e.ContentionOwnerAsked, points.as_before, points.before_changing),
    Undo(e.ContentionTakenOn, points.as_before, points.before_changing),
    Undo(e.ContentionLetGo, points.as_before, points.before_changing),
    Undo(e.ContentionDated, points.as_before, points.before_changing),
    Undo(e.ContentionNameSet, points.name_as_before, points.before_changing),
    Undo(e.ContentionGroupsSet, points.as_before, points.before_changing),
    Undo(e.ContentionsJoined, points.as_before, points.before_changing),
    Undo(e.ContentionWithdrawn, points.as_before, points.before_changing, words=("reason",)),
    Undo(
        e.ContentionParkedAgain,
        points.table_again,
        points.before_changing,
        words=("reason",),
        facilitates=True,
    ),
    Undo(e.NoteTaken, _words_back, words=("words",)),
    Undo(e.ConstraintLogged, _words_back, words=("words",)),
    Undo(e.ConstraintReviewed, constraints.as_before, constraints.before, words=("changer",)),
    Undo(e.ConstraintOwned, constraints.as_before, constraints.before),
    Undo(e.MinutesCorrected, _words_back, words=("words",)),
    Undo(e.ActionAdded, _words_back, words=("words",)),
    Undo(e.ActionAsked, actions.undo, actions.action_before),
    Undo(e.ActionAnswered, actions.undo, actions.action_before),
    Undo(e.ActionDateSet, actions.undo, actions.action_before),
    Undo(e.ActionDone, actions.undo, actions.action_before),
    Undo(e.ActionDropped, actions.undo, actions.action_before, words=("reason",)),
    Undo(e.ContentionEntryAdded, _words_back, words=("words",)),
    Undo(e.StatementQueued, _words_back, words=("words",)),
    Undo(e.SilentAnswerGiven, _words_back, words=("words",)),
    Undo(e.WordExplained, glossary.undo, glossary.before, words=("term", "explanation")),
    Undo(e.WordConfirmed, glossary.undo, glossary.before),
    Undo(e.WordDropped, glossary.undo, glossary.before, facilitates=True),
)
"""What can be undone, and how."""

_UNDO = {row.event: row for row in UNDO}


def is_final(act: Act) -> str:
    """The sentence that says why an act cannot be undone; "" if it can."""
    return FINAL.get(type(act.event), "")


def words_of(act: Act) -> tuple[WordsId, ...]:
    """The texts that came with an act, which are deleted when it is undone."""
    row = _UNDO.get(type(act.event))
    found: list[WordsId] = []
    for name in () if row is None else row.words:
        value = getattr(act.event, name)
        if name == "items":
            found += [words for item in value for words in (item.title, item.goal) if words]
        elif value is not None:
            found.append(value)
    return tuple(found)


def before(state: State, event: e.Event) -> Any:
    """What it takes to undo an event that is about to happen; `NOTHING_DONE`: there is nothing to
    remember of it."""
    kind = type(event)
    if event.actor is None or kind in NO_ACTS:
        return NOTHING_DONE
    row = _UNDO.get(kind)
    return None if row is None else row.before(state, event)


def remember(state: State, event: e.Event, noted: Any) -> None:
    """An event has happened, and `noted` was before it: it is what its actor did last."""
    if event.actor is None:
        return
    if isinstance(event, e.WordsTakenBack):
        for one in state.acts.all_of(event.actor):
            words = words_of(one)
            if words and set(words) <= set(event.words):
                state.acts.drop(event.actor, one)
    current = state.agenda.current
    act = Act(state.version, event, noted, None if current is None else current.id)
    state.acts.add(event.actor, act)


def act_undone(state: State, event: e.ActUndone) -> Effects:
    """Somebody undoes what they did last, if the meeting has not gone on."""
    who = event.person
    act = state.acts.last(who)
    if act is None or act.number != event.act:
        raise IllegalMove("refused-moved-on")
    row = _UNDO.get(type(act.event))
    if row is None:
        raise IllegalMove(FINAL[type(act.event)])
    if row.facilitates and not state.may_facilitate(who):
        raise NotAllowed("refused-facilitator")
    if row.sets is not None and row.sets(act.event) in _set_after(state, act):
        raise IllegalMove("refused-undo-set-since")
    effects = row.back(state, event, act)
    state.acts.drop(who, act)
    return effects


def _set_after(state: State, act: Act) -> Iterator[object]:
    """What others have set since an act."""
    for later in state.acts.after(act):
        row = _UNDO.get(type(later.event))
        if row is not None and row.sets is not None:
            yield row.sets(later.event)
