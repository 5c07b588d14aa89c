"""What facilitators are shown before they move on: who has had no answer, and whose hand is up.

Names are fine here: only the facilitator who asked sees it, and it is about listening, not talking.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Duration,
    FirstWords,
    PersonName,
    Phrase,
    phrase,
)
from bot.events import ConfirmationAsked
from bot.ids import PersonId
from bot.meeting import poll_state, subjects
from bot.meeting.cards.check_rounds import CHECK_OUT
from bot.meeting.cards.queue import call_button
from bot.meeting.cards.shared_buttons import PARK, park_rest
from bot.meeting.possible import check_out_first
from bot.meeting.state import State
from bot.meeting.unanswered import UnansweredMessage

MOST_SHOWN = 3
"""The most points shown before moving on, the likeliest: nobody reads more then."""
MOST_LISTED = 10
"""The most points in a list that somebody asks for."""


def before_moving_on(state: State, event: ConfirmationAsked) -> Card:
    """Nothing has moved yet: these have had no answer, and these hands are up."""
    key = "ending" if event.ending else "moving-on"
    points = overlooked(state, event.actor, ending=event.ending)
    parts = (*_points(points, event.at, MOST_SHOWN), *_hands(state))
    check = event.ending and event.actor is not None and check_out_first(state, event.actor)
    return Card(
        kind="before-moving-on",
        title=phrase(f"{key}-title"),
        lines=(
            phrase(f"{key}-not-yet") if parts else _sure(state),
            *((phrase("ending-check-out"),) if check else ()),
            *_way_back(state, event),
        ),
        parts=parts,
        buttons=(
            _anyway(state, event),
            *((CHECK_OUT,) if check else ()),
            *((call_button(state),) if len(state.queue) else ()),
            _park(state, event),
        ),
        about=subjects.meeting(state) if event.ending else subjects.item(state),
    )


def _sure(state: State) -> Phrase:
    """What ending the meeting does. A poll is promised only where there will be one."""
    if poll_state.to_ask(state):
        return phrase("ending-sure-poll")
    if state.turns.came and poll_state.is_too_small(state):
        return phrase("ending-sure-small", fewest=poll_state.fewest(state))
    return phrase("ending-sure-no-poll")


def _park(state: State, event: ConfirmationAsked) -> Button:
    """Before an item is left, what is left of it can be parked."""
    current = state.agenda.current
    return PARK if event.ending or current is None else park_rest(current)


def _way_back(state: State, event: ConfirmationAsked) -> tuple[Phrase, ...]:
    minutes = state.rules.reopen_minutes
    if not event.ending or not minutes:
        return ()
    return (phrase("ending-way-back", time=Duration(minutes * 60)),)


def overlooked(state: State, by: PersonId | None, *, ending: bool) -> tuple[UnansweredMessage, ...]:
    """The unanswered points of the current item, or of all at the end. The person moving on knows
    what they said themselves."""
    if ending:
        return state.answers.unanswered(but=by)
    current = state.agenda.current
    return state.answers.unanswered_on(current.id if current else None, but=by)


def _anyway(state: State, event: ConfirmationAsked) -> Button:
    """The second press, good for the item that is up now."""
    if event.ending:
        return Button(phrase("button-end-anyway"), "end", {"anyway": "yes"}, style="careful")
    args: dict[str, str | int] = {"anyway": "yes"}
    if state.agenda.current is not None:
        args["after"] = f"id:{state.agenda.current.id}"
    if event.item is not None:
        args["item"] = f"id:{event.item}"
    return Button(phrase("button-next-anyway"), "agenda next", args, style="careful")


def unanswered(points: Sequence[UnansweredMessage], at: datetime) -> Card:
    """The points that have had no answer."""
    if not points:
        return Card(kind="unanswered", lines=(phrase("unanswered-none"),))
    return Card(
        kind="unanswered", title=phrase("unanswered-title"), parts=_points(points, at, MOST_LISTED)
    )


def _points(
    points: Sequence[UnansweredMessage], at: datetime, most: int
) -> tuple[CardSection, ...]:
    return tuple(
        CardSection(
            heading=phrase("unanswered") if place == 0 else None,
            lines=(_line(point, at),),
            ref=point.ref,
        )
        for place, point in enumerate(points[:most])
    )


def with_first_words(card: Card, known: Mapping[str, str]) -> Card:
    """A card of this module with how each message began, where that is known. For an answer that
    is shown at once, and never for anything that is kept."""
    if card.kind not in ("before-moving-on", "unanswered"):
        return card
    parts = tuple(
        replace(part, lines=(*part.lines, phrase("quote", words=FirstWords(known[part.ref]))))
        if part.ref in known
        else part
        for part in card.parts
    )
    return replace(card, parts=parts)


def _line(point: UnansweredMessage, at: datetime) -> Phrase:
    ago = max(int((at - point.at).total_seconds()), 0)
    return phrase("unanswered-line", name=PersonName(point.by), time=Duration(ago))


def _hands(state: State) -> tuple[CardSection, ...]:
    hands = state.queue.in_order(state.turns, state.queue_order)
    lines = tuple(
        phrase("hand-line", name=PersonName(hand.who), kind=CatalogueRef(f"hand-{hand.kind.value}"))
        for hand in hands
    )
    return (CardSection(heading=phrase("side-hands"), lines=lines),) if lines else ()
