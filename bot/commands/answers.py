"""Looking at what has had no answer, by itself or before moving on; and the meeting's measures."""

from __future__ import annotations

from bot.cards import Button, Card, say
from bot.commands.spec import Answer, Ask, Kind, Param
from bot.errors import Refused
from bot.ids import ItemId
from bot.live import cards
from bot.live.measures import measures as measured

ANYWAY = Param("anyway", Kind.CHOICE, required=False, choices=("yes",), terms="anyway", named=True)
"""The second press: yes, I have seen what has had no answer."""


def before_next(ask: Ask, item: ItemId | None, after: ItemId | None) -> Card | None:
    """What a facilitator is shown instead of moving on; None: nothing stands in the way.

    Nothing does between two items, and a button that comes too late is left to be refused.
    """
    state = ask.state
    current = state.agenda.current
    if current is None or (after is not None and after != current.id) or item == current.id:
        return None
    args: dict[str, str | int] = {"after": f"id:{current.id}", "anyway": "yes"}
    if item is not None:
        args["item"] = f"id:{item}"
    anyway = Button(say("button-next-anyway"), "agenda next", args, style="careful")
    # What they said themselves they know.
    points = state.points.unanswered_on(current.id, but=ask.by)
    if not _asks(ask) or not (points or len(state.queue)):
        return None
    return cards.before_moving_on(state, points, ask.at, anyway, "moving-on")


def before_end(ask: Ask) -> Card | None:
    """What a facilitator is shown instead of the meeting's end; None: nothing stands in the way."""
    state = ask.state
    points = state.points.unanswered(but=ask.by)
    if not _asks(ask) or not (points or len(state.queue)):
        return None
    anyway = Button(say("button-end-anyway"), "end", {"anyway": "yes"}, style="careful")
    return cards.before_moving_on(state, points, ask.at, anyway, "ending")


def _asks(ask: Ask) -> bool:
    return ask.state.rules.ask_before_moving_on and not ask.text("anyway")


def unanswered(ask: Ask) -> Answer:
    """The points that have had no answer, their own too."""
    _running(ask)
    return cards.unanswered(ask.state.points.unanswered(), ask.at)


def measures(ask: Ask) -> Answer:
    """How evenly the meeting is shared so far."""
    _running(ask)
    state = ask.state
    return cards.measures(measured(state.turns, state.groups, state.opened_at))


def _running(ask: Ask) -> None:
    if not ask.state.is_open:
        raise Refused("refused-not-open")
