"""How acts on the queue are undone: hands, calls, and a pass, which takes a hand down."""

from __future__ import annotations

from typing import Any, NamedTuple

from bot import events as e
from bot.cards import PersonName
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import support
from bot.meeting.queue import Hand
from bot.meeting.state import PANEL, Effects, State
from bot.meeting.undo import NOTHING_DONE, Act


def before_hand(state: State, event: e.HandRaised) -> Hand | None:
    """The hand as it was, if it was up."""
    return state.queue.get(event.whose or event.person)


def hand_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A hand that was raised comes down, or says what it said before."""
    assert isinstance(act.event, e.HandRaised)  # noqa: S101 - its row in the table
    raised, old = act.event, act.before
    who = raised.whose or event.person
    hand = state.queue.get(who)
    if hand is None or (who != event.person and hand.by != event.person):
        raise IllegalMove("refused-no-hand")
    if old is not None:
        state.queue.put_back(old, state.queue.ahead_of(who))
        return (ReplyToActor(note("undone-hand-again")), *PANEL)
    state.queue.lower(who)
    if who == event.person:
        return (ReplyToActor(note("noted-lowered")), *PANEL)
    return (ReplyToActor(note("noted-lowered-other", name=PersonName(who))), *PANEL)


class _Down(NamedTuple):
    hand: Hand
    ahead: frozenset[int] | None


def before_lowering(state: State, event: e.Event) -> Any:
    """What it takes to put a hand up again that is about to come down."""
    who = event.whose if isinstance(event, e.HandLowered) else event.person
    hand = state.queue.get(who)
    if hand is None:
        return None if isinstance(event, e.Passed) else NOTHING_DONE
    return _Down(hand, state.queue.ahead_of(who))


def raise_again(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A hand that was lowered is up again, in its place."""
    down: _Down = act.before
    who = down.hand.who
    if who in state.queue:
        raise IllegalMove("refused-hand-up", name=PersonName(who))
    if not state.turns.belongs(who):
        raise IllegalMove("refused-person-gone")
    state.queue.put_back(down.hand, down.ahead)
    state.queue.declined.pop(who, None)
    place = state.queue.place_of(who, state.turns, state.queue_order)
    if who == event.person:
        return (ReplyToActor(note("noted-hand-back", place=place)), *PANEL)
    return (ReplyToActor(note("undone-lowered", name=PersonName(who), place=place)), *PANEL)


def before_hand_moves(state: State, event: e.HandMoved) -> frozenset[int] | None:
    """Where a hand was before a facilitator moves it."""
    return state.queue.ahead_of(event.whose)


def hand_moves_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A hand that was moved is where it was."""
    assert isinstance(act.event, e.HandMoved)  # noqa: S101 - its row in the table
    who = act.event.whose
    if who not in state.queue:
        raise IllegalMove("refused-no-hand")
    state.queue.keep_behind(who, act.before)
    place = state.queue.place_of(who, state.turns, state.queue_order)
    return (ReplyToActor(note("noted-moved", name=PersonName(who), place=place)), *PANEL)


class _Line(NamedTuple):
    """The people whom a call concerns, before it: their hands, and how often they were called."""

    hands: tuple[_Down, ...]
    calls: dict[PersonId, int | None]


def before_calling(state: State, event: e.FloorGiven | e.HandSkipped) -> _Line:
    """The hands that a call is about to change."""
    queue = state.queue
    if isinstance(event, e.FloorGiven) and event.whose is not None:
        hand = queue.get(event.whose)
        hands = [] if hand is None else [hand]
        people = [event.whose]
    else:
        concerned = 2 if isinstance(event, e.HandSkipped) else 1
        hands = queue.in_order(state.turns, state.queue_order)[:concerned]
        people = [hand.who for hand in hands]
    return _Line(
        tuple(_Down(hand, queue.ahead_of(hand.who)) for hand in hands),
        {who: queue.calls(who) for who in people},
    )


def call_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The person who was called is back at their place. The speaker before is not called again."""
    who, since, line = state.floor, state.floor_since, act.before
    if who is None or since != act.event.at:
        raise IllegalMove("refused-undo-called")
    last = state.turns.last_spoke(who)
    if last is not None and last > since:
        raise IllegalMove("refused-undo-spoken", name=PersonName(who))
    state.floor = state.floor_since = None
    state.floor_reminders.due = None
    waited = any(down.hand.who == who for down in line.hands)
    state.queue.uncall(who, line.calls.get(who), waited=waited)
    for down in line.hands:
        hand = down.hand
        if hand.who in state.queue and hand.who != who:
            state.queue.keep_behind(hand.who, down.ahead)
        elif hand.who == who and who not in state.queue:
            state.queue.put_back(hand, down.ahead)
    is_up = who in state.queue
    said = note("undone-call" if is_up else "undone-call-no-hand", name=PersonName(who))
    told = Whisper(who, note("undone-call-you" if is_up else "undone-call-you-no-hand"))
    return (told, ReplyToActor(said), *PANEL)


def pass_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A pass is taken back, and the hand is up again that came down with it."""
    effects = support.pass_taken_back(state, e.PassTakenBack(at=event.at, actor=event.actor))
    down: _Down | None = act.before
    if down is not None and event.person not in state.queue:
        state.queue.put_back(down.hand, down.ahead)
    return effects
