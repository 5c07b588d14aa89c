"""People arrive, speak, raise hands, pass, and are called."""

from __future__ import annotations

from bot.cards import Name
from bot.effects import Reply
from bot.errors import IllegalMove
from bot.events import Called, Came, Expected, HandLowered, HandRaised, Passed, Spoke
from bot.ids import PersonId
from bot.live import cards
from bot.live.state import NOTHING, PANEL, Effects, State

MORE_LIKELY_THAN_NOT = 0.5


def expected(state: State, event: Expected) -> Effects:
    """Somebody belongs to this room from now on."""
    return (*state.enrol(_who(event)), *PANEL)


def came(state: State, event: Came) -> Effects:
    """Somebody says they are here."""
    return (*state.greet(_who(event)), Reply(cards.note("noted-here")), *PANEL)


def passed(state: State, event: Passed) -> Effects:
    """Somebody has nothing to add for now. Their hand comes down with it."""
    who = _who(event)
    kept = state.greet(who)
    state.turns.pass_on(who)
    state.queue.lower(who)
    return (*kept, Reply(cards.note("noted-pass")), *PANEL)


def spoke(state: State, event: Spoke) -> Effects:
    """Somebody wrote a message. This is the hot path: no work that is not needed."""
    who = event.by
    if who is None:
        raise IllegalMove("refused-nobody")
    item = state.agenda.current
    if item is not None:
        item.messages += 1
    if event.drift is not None:
        state.scored += 1
        state.drifting += event.drift >= MORE_LIKELY_THAN_NOT
    if not state.turns.speak(who, event.at, event.words):
        return NOTHING
    return (*state.enrol(who), *PANEL)


def hand_raised(state: State, event: HandRaised) -> Effects:
    """Somebody wants to speak, or says more about the hand they have up."""
    who = _who(event)
    kept = state.greet(who)
    was_up = who in state.queue
    state.queue.raise_hand(who, event.at, event.kind, event.reason)
    order = state.queue.in_order(state.turns, state.rules.queue_order)
    place = next(n for n, hand in enumerate(order, start=1) if hand.who == who)
    key = "noted-hand-again" if was_up else "noted-hand"
    return (*kept, Reply(cards.note(key, place=place)), *PANEL)


def hand_lowered(state: State, event: HandLowered) -> Effects:
    """A hand comes down."""
    if state.queue.lower(event.whose) is None:
        raise IllegalMove("refused-no-hand")
    return (Reply(cards.note("noted-lowered")), *PANEL)


def called(state: State, event: Called) -> Effects:
    """Somebody has the floor: whoever is named, or the first in the queue."""
    order = state.queue.in_order(state.turns, state.rules.queue_order)
    if event.whose is None and not order:
        raise IllegalMove("refused-queue-empty")
    who = event.whose if event.whose is not None else order[0].who
    hand = state.queue.lower(who)
    kept = state.greet(who)
    state.floor = who
    posted = state.post(cards.floor(who, hand))
    return (*kept, *posted, Reply(cards.note("noted-called", name=Name(who))), *PANEL)


def _who(event: Came | Expected | HandRaised | Passed) -> PersonId:
    if event.by is None:
        raise IllegalMove("refused-nobody")
    return event.by
