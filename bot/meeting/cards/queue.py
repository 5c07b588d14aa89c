"""The queue and the floor, as people are shown them.

Everybody sees whose hands are up, in order; only facilitators see why each is where it is, and
everybody else the reason for their own place. A reason speaks for the person it is about: nobody is
said to have talked too much.
"""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Duration,
    ListOf,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import HAND, LOWER, PASS
from bot.meeting.queue import Hand, QueuePosition
from bot.meeting.state import State

MOST_LISTED = 20
"""Hands that are listed on one card. With more, the number of the others is given."""

DONE = Button(phrase("button-floor-done"), "done")
STEP_BACK = Button(phrase("button-step-back"), "lower")
KEEP_PLACE = Button(phrase("button-keep-place"), "hand", style="main")


def call_button(state: State) -> Button:
    """Call the next speaker, but only the one who was next when this was drawn."""
    first = state.queue.first(state.turns, state.queue_order)
    args: dict[str, str | int] = {} if first is None else {"expected": first.ticket}
    return Button(phrase("button-call"), "call", args, style="main")


def skip_button(state: State) -> Button:
    """Call the second; the first, if it is still the same, comes right after."""
    first = state.queue.first(state.turns, state.queue_order)
    args: dict[str, str | int] = {} if first is None else {"expected": first.ticket}
    return Button(phrase("button-skip"), "skip", args)


def hands(state: State) -> Phrase:
    """Whose hands are up, in order, as everybody may know it."""
    order = state.queue.in_order(state.turns, state.queue_order)
    if not order:
        return phrase("panel-no-hands")
    names = ListOf(tuple(_public(hand) for hand in order[:MOST_LISTED]))
    if len(order) > MOST_LISTED:
        return phrase("panel-more-hands", names=names, more=len(order) - MOST_LISTED)
    return phrase("names", names=names)


def _public(hand: Hand) -> AnyPlaceholder:
    return PersonName(hand.who) if hand.named else CatalogueRef("somebody")


def queue(state: State, who: PersonId, *, facilitates: bool) -> Card:
    """The queue: for a facilitator with all reasons, for others with that of their own place."""
    places = state.queue.places(state.turns, state.queue_order)
    rule = phrase(f"queue-rule-{state.queue_order.value}")
    first = (phrase("queue-question"),) if state.signals.question_waiting else ()
    if not places:
        empty = (*first, phrase("queue-empty"), rule)
        return Card(
            kind="queue",
            title=phrase("queue-title"),
            lines=empty,
            buttons=(HAND,),
            about=subjects.meeting(state),
        )
    shown = places[:MOST_LISTED]
    lines = tuple(explained(p) if facilitates else _plain(p) for p in shown)
    if len(places) > MOST_LISTED:
        lines += (phrase("queue-more", more=len(places) - MOST_LISTED),)
    mine = next((place for place in places if place.hand.who == who), None)
    parts = (
        () if mine is None else (CardSection(heading=phrase("status-you"), lines=own_place(mine)),)
    )
    running = (call_button(state), *((skip_button(state),) if len(places) > 1 else ()))
    return Card(
        kind="queue",
        title=phrase("queue-title"),
        lines=(*first, *lines, rule),
        parts=parts,
        buttons=(HAND if mine is None else LOWER, *(running if facilitates else ())),
        about=subjects.meeting(state),
    )


def _plain(place: QueuePosition) -> Phrase:
    return phrase("queue-line", place=place.number, name=_public(place.hand))


def explained(place: QueuePosition) -> Phrase:
    """A hand, and why it is at its place: for facilitators."""
    hand = place.hand
    return phrase(
        "queue-line-because" if hand.reason is None else "queue-line-about-because",
        place=place.number,
        name=PersonName(hand.who),
        kind=CatalogueRef(f"hand-{hand.kind.value}"),
        because=CatalogueRef(f"because-{place.because.value}"),
        **({} if hand.reason is None else {"words": RecordedText(hand.reason)}),
    )


def own_place(place: QueuePosition) -> tuple[Phrase, ...]:
    """Somebody's own place, and why it is theirs: for them only."""
    return (
        phrase("status-hand", place=place.number),
        phrase(f"your-place-{place.because.value}"),
    )


def side_part(state: State, *, calls: bool = True) -> tuple[CardSection, ...]:
    """The queue as facilitators see it all the time. `calls`: the next speaker can be called from
    here."""
    places = state.queue.places(state.turns, state.queue_order)
    if not places:
        return ()
    lines = tuple(explained(place) for place in places[:MOST_LISTED])
    if len(places) > MOST_LISTED:
        lines += (phrase("queue-more", more=len(places) - MOST_LISTED),)
    called = (call_button(state),) if calls else ()
    buttons = (*called, *((skip_button(state),) if len(places) > 1 else ()))
    return (CardSection(heading=phrase("side-hands"), lines=lines, buttons=buttons),)


def put_up(state: State, hand: Hand, by: PersonId, place: int) -> Card:
    """Somebody else has put your hand up."""
    reason = hand.reason
    what = () if reason is None else (phrase("floor-about", words=RecordedText(reason)),)
    return Card(
        kind="put-up",
        lines=(phrase("put-up", name=PersonName(by), place=place), *what, phrase("put-up-choice")),
        buttons=(KEEP_PLACE, STEP_BACK),
        about=subjects.put_up(state, hand),
    )


def call_question(state: State) -> Card:
    """Somebody who runs the meeting would like to call you: would you like to speak?"""
    item = state.agenda.current
    about = (phrase("call-question-about", title=item.shown_title),) if item else ()
    return Card(
        kind="call-question",
        lines=(phrase("call-question"), *about, phrase("invite-free")),
        buttons=(HAND, PASS),
        about=subjects.meeting(state),
    )


def own_floor(state: State) -> Card:
    """You have the floor, for as long as you have it."""
    about = subjects.floor(state)
    return Card(kind="own-floor", lines=(phrase("own-floor"),), buttons=(DONE,), about=about)


def floor_note(state: State, floor: PersonId) -> Card:
    """Somebody else has the floor: for who wrote meanwhile, once in a meeting."""
    return Card(
        kind="floor-note",
        lines=(phrase("floor-note", name=PersonName(floor)),),
        buttons=(HAND,),
        expires=True,
        about=subjects.floor(state),
    )


def speaking_time(state: State, minutes: int) -> Card:
    """You have had the floor for as long as the team set."""
    line = phrase("speaking-time", time=Duration(minutes * 60))
    about = subjects.floor(state)
    return Card(kind="speaking-time", lines=(line,), buttons=(DONE,), about=about)
