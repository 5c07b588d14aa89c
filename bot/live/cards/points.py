"""What Heard says about parked points."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import (
    Button,
    Card,
    Part,
    Say,
    Words,
    say,
)
from bot.lasting.records import Contention, Standing


def point_line(contention: Contention) -> Say:
    """A point: its number and its words."""
    return say("point", number=contention.number, words=Words(contention.wording))


def point_buttons(contention: Contention) -> tuple[Button, ...]:
    """What may be done with a point as it stands."""
    about: dict[str, str | int] = {"contention": contention.number}
    settle = Button(say("button-settle"), "settle", about, style="main")
    if contention.standing is not Standing.TABLED:
        return (settle,)
    return (settle, Button(say("button-park-again"), "park-again", about))


def thread(contention: Contention) -> str:
    """What a point's own thread goes by, where there are threads."""
    return f"point-{contention.number}"


def parked(contention: Contention, *, comes_back: bool) -> Card:
    """A point has been parked. `comes_back`: there is a meeting at which it does."""
    promise = say("parked-promise") if comes_back else say("parked-promise-open")
    return Card(
        kind="parked",
        title=say("parked-title", number=contention.number),
        lines=(say("quote", words=Words(contention.wording)), promise),
        thread=thread(contention),
    )


def tabled(points: Iterable[Contention]) -> Card:
    """What was parked is back."""
    parts = tuple(
        Part(lines=(point_line(point), _age(point)), buttons=point_buttons(point))
        for point in points
    )
    return Card(
        kind="tabled",
        title=say("tabled-title", count=len(parts)),
        lines=(say("tabled-ask"),),
        parts=parts,
    )


def _age(contention: Contention) -> Say:
    if contention.tabled > 1:
        return say("tabled-again", times=contention.tabled)
    return say("tabled-first")


def settled(contention: Contention) -> Card:
    """A point is closed: what became of it."""
    return Card(
        kind="settled",
        title=say("settled-title", number=contention.number),
        lines=(
            say("quote", words=Words(contention.wording)),
            *became(contention),
        ),
        thread=thread(contention),
    )


def your_point(contention: Contention) -> Card:
    """What became of what you raised."""
    return Card(
        kind="your-point",
        title=say("your-point-title"),
        lines=(
            say("quote", words=Words(contention.wording)),
            *became(contention),
            say("your-point-thanks"),
        ),
    )


def became(contention: Contention) -> tuple[Say, ...]:
    """What became of a settled point, and why."""
    outcome = say(f"became-{contention.outcome.value}") if contention.outcome else None
    reason = say("became-why", words=Words(contention.reason)) if contention.reason else None
    return tuple(line for line in (outcome, reason) if line is not None)


def standing(contention: Contention, *, comes_back: bool) -> Say:
    """How a point stands. `comes_back`: there is a meeting at which it does, if it is parked."""
    if contention.standing is Standing.PARKED and not comes_back:
        return say("standing-parked-open")
    return say(f"standing-{contention.standing.value}")


def points(contentions: Iterable[Contention], *, comes_back: bool) -> Card:
    """The room's parked points."""
    parts = tuple(
        Part(
            lines=(point_line(point), standing(point, comes_back=comes_back)),
            buttons=point_buttons(point),
        )
        for point in contentions
    )
    lines = (say("points-count", count=len(parts)),)
    return Card(kind="points", title=say("points-title"), lines=lines, parts=parts)
