"""The one live panel of a meeting, for everybody."""

from __future__ import annotations

from bot.cards import (
    Button,
    Card,
    CardSection,
    Fact,
    Moment,
    PersonName,
    RecordedText,
    phrase,
)
from bot.meeting.cards import item_time as times
from bot.meeting.cards import queue, rounds
from bot.meeting.cards.agenda import agenda, goal, time_box
from bot.meeting.cards.shared_buttons import (
    ADD_ITEM,
    BACK,
    END,
    HAND,
    HERE,
    LOWER,
    PARK,
    PASS,
    SERIES,
    START,
    next_button,
)
from bot.meeting.cards.statements import SAY
from bot.meeting.state import State
from bot.records.model import MeetingState, Standing


def panel(state: State) -> Card:
    """The one live panel of a meeting."""
    if state.phase is MeetingState.OPEN:
        return _open_panel(state)
    if state.phase is MeetingState.CLOSED:
        title = phrase("closing-title", number=state.number)
        return Card(kind="panel", title=title)
    return _planned_panel(state)


def _planned_panel(state: State) -> Card:
    when = phrase("panel-when", when=Moment(state.starts, state.zone)) if state.starts else None
    facts = (
        Fact(phrase("panel-next-meeting"), when or phrase("panel-no-time")),
        *_parked_fact(state),
    )
    return Card(
        kind="panel",
        title=phrase("panel-planned", number=state.number),
        facts=facts,
        parts=(CardSection(heading=phrase("agenda"), lines=agenda(state).lines),),
        buttons=(START, ADD_ITEM, SAY, PARK, SERIES),
    )


def _open_panel(state: State) -> Card:
    item = state.agenda.current
    turns = state.turns
    facts = [*(time_box(item) if item else ()), *rounds.panel_facts(state)]
    facts.append(Fact(phrase("panel-hands"), queue.hands(state)))
    if state.floor is not None:
        facts.append(Fact(phrase("panel-floor"), phrase("name", name=PersonName(state.floor))))
    unheard = phrase("panel-unheard-count", count=turns.unheard_count, here=len(turns.present))
    facts.append(Fact(phrase("panel-unheard"), unheard))
    facts.extend(_parked_fact(state))
    where = (
        phrase("panel-item", place=state.agenda.place(item), title=RecordedText(item.title))
        if item
        else phrase("panel-no-item")
    )
    up_next = state.agenda.waiting()
    lines = (where, *(goal(item) if item else ()))
    if up_next is not None:
        lines += (phrase("panel-up-next", title=RecordedText(up_next.title)),)
    return Card(
        kind="panel",
        title=phrase("panel-open", number=state.number),
        lines=lines,
        facts=tuple(facts),
        parts=times.part(state),
        buttons=_open_buttons(state),
    )


def _open_buttons(state: State) -> tuple[Button, ...]:
    agenda = state.agenda
    out = [*rounds.panel_buttons(state), HAND, PASS, HERE, PARK, SAY]
    if len(state.queue):
        out += [LOWER, queue.call_button(state)]
    if state.floor is not None:
        out.append(queue.DONE)
    if agenda.current is not None or agenda.waiting() is not None:
        out.append(next_button(agenda.current))
    if agenda.before() is not None:
        out.append(BACK)
    return (*out, ADD_ITEM, END)


def _parked_fact(state: State) -> tuple[Fact, ...]:
    count = len(state.standing(Standing.PARKED, Standing.TABLED))
    return (Fact(phrase("panel-parked"), phrase("count", count=count)),) if count else ()
