"""What Heard says about a meeting: the cards, made from its state.

Nobody is named here who did not put themselves forward or was not called by a facilitator; who has
not been heard is a number for everybody and a list for facilitators only (`side`), never a ranking.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.cards import (
    All,
    AnySlot,
    Button,
    Card,
    Fact,
    Left,
    Moment,
    Name,
    Part,
    Say,
    Span,
    Term,
    Typed,
    Words,
    say,
)
from bot.ids import PersonId
from bot.lasting.records import Contention, MeetingState, Standing
from bot.live.agenda import Item
from bot.live.queue import Hand
from bot.live.state import State

START = Button(say("button-start"), "start", style="main")
HAND = Button(say("button-hand"), "hand", style="main")
LOWER = Button(say("button-lower"), "lower")
PASS = Button(say("button-pass"), "pass")
HERE = Button(say("button-here"), "here")
PARK = Button(say("button-park"), "park")
CALL = Button(say("button-call"), "call", style="main")
SERIES = Button(say("button-series"), "series", ask=True)
ADD_ITEM = Button(say("button-add-item"), "agenda add")
END = Button(say("button-end"), "end", style="careful")
BACK = Button(say("button-back"), "agenda back")


def note(key: str, **slots: AnySlot) -> Card:
    """One sentence in answer to somebody."""
    return Card(kind="note", lines=(say(key, **slots),))


def _next_button(item: Item | None) -> Button:
    args: dict[str, str | int] = {} if item is None else {"after": f"id:{item.id}"}
    return Button(say("button-next"), "agenda next", args)


# -- the conversation ------------------------------------------------------------------------------


def opening(state: State, late: Say | None) -> Card:
    """The meeting begins."""
    lines = [say("opening", typed=Typed("/hand"), passing=Typed("/pass"))]
    if late is not None:
        lines.append(late)
    items = tuple(_agenda_line(state, item) for item in state.agenda.items)
    parts = (Part(heading=say("agenda"), lines=items),) if items else ()
    return Card(
        kind="opening",
        title=say("opening-title", number=state.number),
        lines=tuple(lines),
        parts=parts,
        buttons=(HAND, HERE, PARK),
    )


def item_begins(state: State, item: Item) -> Card:
    """The meeting moves to an item."""
    return Card(
        kind="item",
        title=say("item-begins", place=state.agenda.place(item), title=Words(item.title)),
        lines=_goal(item),
        facts=_time_box(item),
    )


def item_time(item: Item, late: Say | None) -> Card:
    """An item's time is up."""
    lines = [say("item-time", title=Words(item.title), time=Span((item.minutes or 0) * 60))]
    if late is not None:
        lines.append(late)
    return Card(kind="item-time", lines=tuple(lines), buttons=(_next_button(item), PARK))


def agenda_done() -> Card:
    """Every item has had its turn."""
    return Card(kind="agenda-done", lines=(say("agenda-done"),), buttons=(END, ADD_ITEM))


def floor(who: PersonId, hand: Hand | None) -> Card:
    """Somebody is called."""
    lines = [say("floor", name=Name(who))]
    if hand is not None and hand.reason is not None:
        lines.append(say("floor-about", words=Words(hand.reason)))
    return Card(kind="floor", lines=tuple(lines))


def closing(state: State, starts: datetime | None, why: Say | None) -> Card:
    """The meeting is over, and what happens now."""
    turns = state.turns
    lines = [why] if why is not None else []
    lines.append(say("closing-heard", heard=turns.heard_here, here=len(turns.present)))
    if starts is not None:
        lines.append(say("closing-next", when=Moment(starts, state.zone)))
    lines.append(say("closing-poll") if turns.present else say("closing-nobody"))
    return Card(
        kind="closing",
        title=say("closing-title", number=state.number),
        lines=tuple(lines),
        parts=(*_left_over(state), *_still_parked(state)),
    )


def _left_over(state: State) -> tuple[Part, ...]:
    items = state.agenda.left_over()
    lines = tuple(say("bullet", words=Words(item.title)) for item in items)
    return (Part(heading=say("closing-carried"), lines=lines),) if lines else ()


def _still_parked(state: State) -> tuple[Part, ...]:
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    lines = tuple(_point(contention) for contention in parked)
    return (Part(heading=say("closing-parked"), lines=lines),) if lines else ()


# -- points ----------------------------------------------------------------------------------------


def _point(contention: Contention) -> Say:
    return say("point", number=contention.number, words=Words(contention.wording))


def _point_buttons(contention: Contention) -> tuple[Button, ...]:
    about: dict[str, str | int] = {"contention": contention.number}
    settle = Button(say("button-settle"), "settle", about, style="main")
    if contention.standing is not Standing.TABLED:
        return (settle,)
    return (settle, Button(say("button-park-again"), "park-again", about))


def parked(contention: Contention) -> Card:
    """A point has been parked."""
    return Card(
        kind="parked",
        title=say("parked-title", number=contention.number),
        lines=(say("quote", words=Words(contention.wording)), say("parked-promise")),
    )


def tabled(points: Iterable[Contention]) -> Card:
    """What was parked is back."""
    parts = tuple(
        Part(lines=(_point(point), _age(point)), buttons=_point_buttons(point)) for point in points
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
            *_became(contention),
        ),
    )


def your_point(contention: Contention) -> Card:
    """What became of what you raised."""
    return Card(
        kind="your-point",
        title=say("your-point-title"),
        lines=(
            say("quote", words=Words(contention.wording)),
            *_became(contention),
            say("your-point-thanks"),
        ),
    )


def _became(contention: Contention) -> tuple[Say, ...]:
    outcome = say(f"became-{contention.outcome.value}") if contention.outcome else None
    reason = say("became-why", words=Words(contention.reason)) if contention.reason else None
    return tuple(line for line in (outcome, reason) if line is not None)


def points(contentions: Iterable[Contention]) -> Card:
    """The room's parked points."""
    parts = tuple(
        Part(
            lines=(_point(point), say(f"standing-{point.standing.value}")),
            buttons=_point_buttons(point),
        )
        for point in contentions
    )
    lines = (say("points-count", count=len(parts)),)
    return Card(kind="points", title=say("points-title"), lines=lines, parts=parts)


# -- the agenda ------------------------------------------------------------------------------------


def _agenda_line(state: State, item: Item) -> Say:
    return say(
        "agenda-line",
        place=state.agenda.place(item),
        title=Words(item.title),
        state=Term(f"item-{item.state.value}"),
        time=Span(item.minutes * 60) if item.minutes else Term("no-time-box"),
    )


def agenda(state: State) -> Card:
    """The whole agenda."""
    lines = tuple(_agenda_line(state, item) for item in state.agenda.items)
    return Card(
        kind="agenda",
        title=say("agenda"),
        lines=lines or (say("agenda-empty"),),
        buttons=(ADD_ITEM,),
    )


def _goal(item: Item) -> tuple[Say, ...]:
    return () if item.goal is None else (say("item-goal", words=Words(item.goal)),)


def _time_box(item: Item) -> tuple[Fact, ...]:
    until = item.until
    return () if until is None else (Fact(say("time-left"), say("left", time=Left(until))),)


# -- the live panel --------------------------------------------------------------------------------


def panel(state: State) -> Card:
    """The one live panel of a meeting."""
    if state.phase is MeetingState.OPEN:
        return _open_panel(state)
    if state.phase is MeetingState.CLOSED:
        title = say("closing-title", number=state.number)
        return Card(kind="panel", title=title)
    return _planned_panel(state)


def _planned_panel(state: State) -> Card:
    when = say("panel-when", when=Moment(state.starts, state.zone)) if state.starts else None
    facts = (
        Fact(say("panel-next-meeting"), when or say("panel-no-time")),
        *_parked_fact(state),
    )
    return Card(
        kind="panel",
        title=say("panel-planned", number=state.number),
        facts=facts,
        parts=(Part(heading=say("agenda"), lines=agenda(state).lines),),
        buttons=(START, ADD_ITEM, PARK, SERIES),
    )


def _open_panel(state: State) -> Card:
    item = state.agenda.current
    turns = state.turns
    facts = [*(_time_box(item) if item else ())]
    facts.append(Fact(say("panel-hands"), _hands(state)))
    if state.floor is not None:
        facts.append(Fact(say("panel-floor"), say("name", name=Name(state.floor))))
    unheard = say("panel-unheard-count", count=turns.unheard_count, here=len(turns.present))
    facts.append(Fact(say("panel-unheard"), unheard))
    facts.extend(_parked_fact(state))
    where = (
        say("panel-item", place=state.agenda.place(item), title=Words(item.title))
        if item
        else say("panel-no-item")
    )
    up_next = state.agenda.waiting()
    lines = (where, *(_goal(item) if item else ()))
    if up_next is not None:
        lines += (say("panel-up-next", title=Words(up_next.title)),)
    return Card(
        kind="panel",
        title=say("panel-open", number=state.number),
        lines=lines,
        facts=tuple(facts),
        buttons=_open_buttons(state),
    )


def _open_buttons(state: State) -> tuple[Button, ...]:
    agenda = state.agenda
    out = [HAND, PASS, HERE, PARK]
    if len(state.queue):
        out += [LOWER, CALL]
    if agenda.current is not None or agenda.waiting() is not None:
        out.append(_next_button(agenda.current))
    if agenda.before() is not None:
        out.append(BACK)
    return (*out, ADD_ITEM, END)


def _hands(state: State) -> Say:
    order = state.queue.in_order(state.turns, state.rules.queue_order)
    if not order:
        return say("panel-no-hands")
    return say("names", names=All(tuple(Name(hand.who) for hand in order)))


def _parked_fact(state: State) -> tuple[Fact, ...]:
    count = len(state.standing(Standing.PARKED, Standing.TABLED))
    return (Fact(say("panel-parked"), say("count", count=count)),) if count else ()


def side(state: State) -> Card:
    """What a facilitator needs to know and nobody else: who has not been heard.

    People stand in the order in which they came, which says nothing about anybody.
    """
    parts: list[Part] = []
    if state.is_open:
        parts += _side_open(state)
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    parts += [
        Part(
            heading=say("side-parked") if place == 0 else None,
            lines=(_point(point),),
            buttons=_point_buttons(point),
        )
        for place, point in enumerate(parked)
    ]
    return Card(kind="side", title=say("side-title"), parts=tuple(parts))


def _side_open(state: State) -> list[Part]:
    unheard = state.turns.unheard_here
    lines = tuple(say("name", name=Name(who)) for who in unheard)
    parts = [Part(heading=say("side-unheard"), lines=lines or (say("side-all-heard"),))]
    away = state.turns.away
    if away:
        here = tuple(say("name", name=Name(who)) for who in away)
        parts.append(Part(heading=say("side-away"), lines=here))
    hands = state.queue.in_order(state.turns, state.rules.queue_order)
    if hands:
        lines = tuple(_hand(hand) for hand in hands)
        parts.append(Part(heading=say("side-hands"), lines=lines, buttons=(CALL,)))
    return parts


def _hand(hand: Hand) -> Say:
    kind = Term(f"hand-{hand.kind.value}")
    if hand.reason is None:
        return say("hand-line", name=Name(hand.who), kind=kind)
    return say("hand-line-about", name=Name(hand.who), kind=kind, words=Words(hand.reason))


# -- for one person --------------------------------------------------------------------------------


def status(state: State, who: PersonId) -> Card:
    """How things stand, with this person's own figures, which only they see."""
    base = panel(state)
    mine = [_mine(state, who)] if state.is_open else []
    if who in state.queue:
        order = state.queue.in_order(state.turns, state.rules.queue_order)
        place = next(n for n, hand in enumerate(order, start=1) if hand.who == who)
        mine.append(say("status-hand", place=place))
    parts = (*base.parts, *((Part(heading=say("status-you"), lines=tuple(mine)),) if mine else ()))
    return Card(
        kind="status", title=base.title, lines=base.lines, facts=base.facts, parts=parts
    )


def _mine(state: State, who: PersonId) -> Say:
    voice = state.turns.voices.get(who)
    if voice is not None:
        return say("status-turns", turns=voice.turns, messages=voice.messages)
    return say("status-passed") if who in state.turns.passed else say("status-not-heard")


