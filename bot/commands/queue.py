"""Commands about hands, the queue's order, and the floor."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import ON_OFF, CommandContext, FormContext, Kind, Param, switched
from bot.errors import IllegalMove, NotAllowed
from bot.ids import PersonId
from bot.meeting.cards import queue as cards
from bot.meeting.state import State
from bot.rules import CALLED_AT_ONCE, QueueOrder

MANY_HANDS = 1_000_000_000
"""More hands than can go up in a meeting."""
QUESTION = 0
"""Stands for the question that is waiting, where hands have their tickets: those begin with 1."""
LONGEST_LIMIT = 60
"""Minutes that a speaking limit may be at most."""


def _first_to_call(state: State) -> str:
    """What `call` means without a name: a question that is waiting, which comes before all hands,
    or the first hand."""
    return str(QUESTION) if state.signals.question_waiting else _first_hand(state)


def _first_hand(state: State) -> str:
    first = state.queue.first(state.turns, state.queue_order) if state.is_open else None
    return "" if first is None else str(first.ticket)


# A typed command means the hand that was first when it was typed, as a button does: two
# facilitators who type it at the same moment call one person.
_expected = Param(
    "expected", Kind.NUMBER, required=False, hidden=True, most=MANY_HANDS, pinned=_first_hand
)


def _hands_up(form: FormContext) -> tuple[PersonId, ...]:
    queue = form.state.queue
    return tuple(who for who in form.state.turns.everybody if who in queue)


def _can_lower(form: FormContext) -> tuple[PersonId, ...]:
    """Whose hands somebody can take down besides their own."""
    others = [who for who in _hands_up(form) if who != form.who]
    if form.facilitates:
        return tuple(others)
    hands = [form.state.queue.get(who) for who in others]
    return tuple(hand.who for hand in hands if hand is not None and hand.by == form.who)


HAND_PARAMS = (
    Param("reason", Kind.TEXT, required=False, longest=300),
    Param(
        "kind",
        Kind.CHOICE,
        required=False,
        choices=tuple(e.HandKind),
        terms="hand",
        named=True,
        default=e.HandKind.NEW_POINT,
        form_required=True,
    ),
    Param("person", Kind.PERSON, required=False, named=True),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
)
LOWER_PARAMS = (
    Param(
        "person",
        Kind.PERSON,
        required=False,
        offered=_can_lower,
        form_if=lambda form: bool(_can_lower(form)),
    ),
)
CALL_PARAMS = (
    Param("person", Kind.PERSON, required=False),
    replace(_expected, least=QUESTION, pinned=_first_to_call),
)
SKIP_PARAMS = (_expected,)
MOVE_PARAMS = (
    Param("person", Kind.PERSON, offered=_hands_up),
    Param("place", Kind.NUMBER, most=10_000),
)
ORDER_PARAMS = (
    Param(
        "order",
        Kind.CHOICE,
        choices=tuple(QueueOrder),
        terms="queue-order",
        current=lambda state: state.queue_order,
    ),
)
NOTES_PARAMS = (
    Param(
        "setting",
        Kind.CHOICE,
        choices=("on", "off"),
        terms="floor-notes",
        aliases=ON_OFF,
        current=lambda state: switched(state.settings.floor_notes),
    ),
)
LIMIT_PARAMS = (
    Param(
        "minutes",
        Kind.NUMBER,
        least=0,
        most=LONGEST_LIMIT,
        minutes=True,
        current=lambda state: str(state.settings.speaking_minutes or 0),
    ),
)


def hand(ask: CommandContext) -> Answer:
    """Raises a hand for oneself or for somebody else."""
    whose = ask.person("person")
    who = whose or ask.actor
    queue = ask.state.queue
    up = queue.get(who) or (queue.dropped(who, ask.at) if who == ask.actor else None)
    kind = e.HandKind(ask.text("kind", up.kind if up else e.HandKind.NEW_POINT))
    return e.HandRaised(
        at=ask.at,
        actor=ask.actor,
        kind=kind,
        reason=ask.words("reason"),
        whose=None if who == ask.actor else who,
        source=ask.text("source") or None,
    )


def lower(ask: CommandContext) -> Answer:
    """Lowers a hand: one's own, one put up for another, or for a facilitator anybody's."""
    whose = ask.person("person") or ask.actor
    hand = ask.state.queue.get(whose)
    theirs = whose == ask.actor or (hand is not None and hand.by == ask.actor)
    if not theirs and not ask.facilitates:
        raise NotAllowed("refused-not-your-hand")
    return e.HandLowered(at=ask.at, actor=ask.actor, whose=whose)


def show(ask: CommandContext) -> Answer:
    """The queue, and why people are where they are in it."""
    return cards.queue(ask.state, ask.actor, facilitates=ask.facilitates)


def call(ask: CommandContext) -> Answer:
    """Gives somebody the floor, or makes room for the question that is waiting."""
    if ask.person("person") is None and ask.number("expected") == QUESTION:
        return e.QuestionTaken(at=ask.at, actor=ask.actor)
    _not_at_once(ask)
    return e.FloorGiven(
        at=ask.at, actor=ask.actor, whose=ask.person("person"), expected=ask.number("expected")
    )


def skip(ask: CommandContext) -> Answer:
    """Gives the second in the queue the floor; the first comes right after."""
    _not_at_once(ask)
    return e.HandSkipped(at=ask.at, actor=ask.actor, expected=ask.number("expected"))


def move(ask: CommandContext) -> Answer:
    """Moves somebody in the queue."""
    whose = ask.person("person") or ask.actor
    return e.HandMoved(at=ask.at, actor=ask.actor, whose=whose, place=ask.number("place") or 1)


def order(ask: CommandContext) -> Answer:
    """Sets the order in which people are called."""
    return e.QueueOrderSet(at=ask.at, actor=ask.actor, order=QueueOrder(ask.text("order")))


def floor_notes(ask: CommandContext) -> Answer:
    """Sets whether people are told who has the floor."""
    return e.FloorNotesSet(at=ask.at, actor=ask.actor, on=ask.text("setting") == "on")


def speaking_limit(ask: CommandContext) -> Answer:
    """Sets after how long a speaker is reminded."""
    return e.SpeakingLimitSet(at=ask.at, actor=ask.actor, minutes=ask.number("minutes") or None)


def _not_at_once(ask: CommandContext) -> None:
    """The person called keeps the floor when a second facilitator calls at the same moment.

    Raises:
        IllegalMove: another facilitator has just called somebody.
    """
    state, since = ask.state, ask.state.floor_since
    if state.floor is None or since is None or state.floor_reminders.called_by == ask.actor:
        return
    if ask.at - since < CALLED_AT_ONCE:
        raise IllegalMove("refused-called-already")
