"""What Heard says in the conversation about how the meeting goes."""

from __future__ import annotations

from datetime import datetime

from bot.cards import (
    Button,
    Card,
    Moment,
    Name,
    Part,
    Say,
    Typed,
    Words,
    say,
)
from bot.ids import PersonId
from bot.lasting.records import NoteKind, Standing
from bot.live.agenda import Item
from bot.live.cards.agenda import agenda_line, goal, time_box
from bot.live.cards.buttons import (
    ADD_ITEM,
    END,
    HAND,
    HERE,
    PARK,
    START,
)
from bot.live.cards.minutes import document
from bot.live.cards.notes import decisions, recorded
from bot.live.cards.points import point_line
from bot.live.queue import Hand
from bot.live.state import State


def opening(state: State, late: Say | None) -> Card:
    """The meeting begins."""
    lines = [say("opening", typed=Typed("/hand"), passing=Typed("/pass"))]
    if late is not None:
        lines.append(late)
    items = tuple(agenda_line(state, item) for item in state.agenda.items)
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
        lines=goal(item),
        facts=time_box(item),
    )


def agenda_done() -> Card:
    """Every item has had its turn."""
    return Card(kind="agenda-done", lines=(say("agenda-done"),), buttons=(END, ADD_ITEM))


def floor(who: PersonId, hand: Hand | None) -> Card:
    """Somebody is called."""
    lines = [say("floor", name=Name(who))]
    if hand is not None and hand.reason is not None:
        lines.append(say("floor-about", words=Words(hand.reason)))
    parts: tuple[Part, ...] = ()
    if hand is not None and hand.source is not None:
        parts = (Part(lines=(say("floor-answers"),), ref=hand.source),)
    return Card(kind="floor", lines=tuple(lines), parts=parts, calls=(who,))


def lapsed(state: State, due: datetime) -> Card:
    """A planned meeting did not take place."""
    lines = [say("lapsed-why"), say("lapsed-stays")]
    if state.starts is not None:
        lines.append(say("closing-next", when=Moment(state.starts, state.zone)))
    title = say("lapsed-title", when=Moment(due, state.zone))
    return Card(kind="lapsed", title=title, lines=tuple(lines), buttons=(START,))


def unfinished(item: Item, meeting: int, place: int) -> Card:
    """The meeting is over, and the item that was up is on the agenda of the next one: `place` there
    is also its id, because agendas begin to count anew."""
    args: dict[str, str | int] = {"item": f"id:{place}", "meeting": meeting}
    return Card(
        kind="unfinished",
        lines=(say("unfinished", title=Words(item.title)), say("unfinished-if")),
        buttons=(Button(say("button-finished"), "agenda drop", args),),
    )


def closing(
    state: State, starts: datetime | None, why: Say | None, *, unchanged: bool = False
) -> Card:
    """The meeting is over, and what happens now. `unchanged`: it was opened by mistake."""
    turns = state.turns
    lines = [why] if why is not None else []
    if turns.came:
        lines.append(say("closing-heard", heard=turns.heard_of_all, here=len(turns.came)))
    lines += recorded(state)
    if starts is not None:
        lines.append(say("closing-next", when=Moment(starts, state.zone)))
    if turns.came and unchanged:
        lines.append(say("closing-unchanged"))
    lines.append(_poll(state) if turns.came else say("closing-nobody"))
    if turns.came:
        lines.append(say("closing-minutes", typed=Typed("/minutes")))
    return Card(
        kind="closing",
        title=say("closing-title", number=state.number),
        lines=tuple(lines),
        parts=(
            *decisions(state.noted(NoteKind.DECISION)),
            *_left_over(state, starts),
            *_still_parked(state, starts),
        ),
        files=(document(state.id),) if turns.came else (),
    )


def _left_over(state: State, starts: datetime | None) -> tuple[Part, ...]:
    items = state.agenda.open_items()
    heading = say("closing-carried") if starts is not None else say("closing-kept")
    lines = tuple(say("bullet", words=Words(item.title)) for item in items)
    return (Part(heading=heading, lines=lines),) if lines else ()


def _still_parked(state: State, starts: datetime | None) -> tuple[Part, ...]:
    heading = say("closing-parked") if starts is not None else say("closing-parked-open")
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    lines = tuple(point_line(contention) for contention in parked)
    return (Part(heading=heading, lines=lines),) if lines else ()


def _poll(state: State) -> Say:
    """Who is asked now whether they were heard."""
    asked = state.seats.counted(state.turns.everybody)
    if not asked:
        return say("closing-no-poll")
    everybody = len(asked) == len(state.turns.everybody)
    return say("closing-poll" if everybody else "closing-poll-confirmed")
