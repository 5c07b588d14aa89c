"""What facilitators are shown before they move on: who has had no answer, and whose hand is up.

Names are fine here: only the facilitator who asked sees it, and it is about listening, not talking.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards import Button, Card, Name, Part, Say, Span, Term, say
from bot.live.cards.buttons import PARK
from bot.live.cards.queue import call_button
from bot.live.points import Point
from bot.live.state import State

MOST_SHOWN = 10
"""Points on one card, the newest: more than that nobody looks through before moving on."""


def before_moving_on(
    state: State, points: Sequence[Point], at: datetime, anyway: Button, key: str
) -> Card:
    """Nothing has moved yet: these have had no answer, and these hands are up.

    `anyway` is the second press; `key` says what was about to happen ("moving-on" or "ending").
    """
    return Card(
        kind="before-moving-on",
        title=say(f"{key}-title"),
        lines=(say(f"{key}-not-yet"),),
        parts=(*_points(points, at), *_hands(state)),
        buttons=(anyway, *((call_button(state),) if len(state.queue) else ()), PARK),
    )


def unanswered(points: Sequence[Point], at: datetime) -> Card:
    """The points that have had no answer."""
    if not points:
        return Card(kind="unanswered", lines=(say("unanswered-none"),))
    return Card(kind="unanswered", title=say("unanswered-title"), parts=_points(points, at))


def _points(points: Sequence[Point], at: datetime) -> tuple[Part, ...]:
    shown = points[-MOST_SHOWN:]
    earlier = len(points) - len(shown)
    parts = [
        Part(
            heading=say("unanswered") if place == 0 else None,
            lines=(_line(point, at),),
            ref=point.ref,
        )
        for place, point in enumerate(shown)
    ]
    if earlier:
        parts.append(Part(lines=(say("unanswered-earlier", count=earlier),)))
    return tuple(parts)


def _line(point: Point, at: datetime) -> Say:
    ago = max(int((at - point.at).total_seconds()), 0)
    return say("unanswered-line", name=Name(point.by), time=Span(ago))


def _hands(state: State) -> tuple[Part, ...]:
    hands = state.queue.in_order(state.turns)
    lines = tuple(
        say("hand-line", name=Name(hand.who), kind=Term(f"hand-{hand.kind.value}"))
        for hand in hands
    )
    return (Part(heading=say("side-hands"), lines=lines),) if lines else ()
