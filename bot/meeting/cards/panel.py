"""The one live panel of a meeting, for everybody."""

from __future__ import annotations

from bot.cards import (
    Button,
    Card,
    CardSection,
    Fact,
    Moment,
    PersonName,
    Phrase,
    TimeOfDay,
    phrase,
)
from bot.meeting import subjects
from bot.meeting.cards import breaks, constraints, queue, rounds, signals
from bot.meeting.cards import item_time as times
from bot.meeting.cards.agenda import agenda, goal, time_box
from bot.meeting.cards.goal import goal_fact
from bot.meeting.cards.shared_buttons import (
    ADD_ITEM,
    BACK,
    END,
    FOR_ME,
    HAND,
    PARK,
    PASS,
    SERIES,
    START,
    next_button,
)
from bot.meeting.state import State
from bot.records.model import MeetingState, Standing


def panel(state: State) -> Card:
    """The one live panel of a meeting."""
    if state.phase is MeetingState.OPEN:
        return _open_panel(state)
    if state.phase is MeetingState.CLOSED:
        title = phrase("closing-title", number=state.number)
        return Card(kind="panel", title=title)
    if state.phase is MeetingState.WITHDRAWN:
        title = phrase("panel-withdrawn", number=state.number)
        line = phrase("panel-withdrawn-why", number=state.number - 1)
        return Card(kind="panel", title=title, lines=(line,))
    return _planned_panel(state)


def heading(state: State) -> Phrase:
    """What a panel begins with: that a meeting is running, or when the next one is."""
    if (now := state.on_break) is not None:
        until = TimeOfDay(now.until, state.zone)
        return phrase("panel-break", number=state.number, until=until)
    if state.is_open:
        return phrase("panel-open", number=state.number)
    if state.starts is None:
        return phrase("panel-no-date")
    return phrase("panel-next-at", when=Moment(state.starts, state.zone))


def facts(state: State) -> tuple[Fact, ...]:
    """The meeting in figures: time, hands, the floor, who has not been heard."""
    if not state.is_open:
        return (*goal_fact(state), *constraints.facts(state), *_parked_fact(state))
    item, turns = state.agenda.current, state.turns
    found = [*goal_fact(state), *breaks.facts(state)]
    found += (*(time_box(state, item) if item else ()), *rounds.panel_facts(state))
    if state.floor is not None:
        found.append(Fact(phrase("panel-floor"), phrase("name", name=PersonName(state.floor))))
    found += signals.question(state)
    found.append(Fact(phrase("panel-hands"), queue.hands(state)))
    found += signals.facts(state)
    unheard = phrase("panel-unheard-count", count=turns.unheard_count, here=len(turns.present))
    found.append(Fact(phrase("panel-unheard"), unheard))
    return (*found, *constraints.facts(state), *_parked_fact(state))


def where(state: State) -> tuple[Phrase, ...]:
    """Which item is up; nothing before the meeting."""
    if not state.is_open:
        return ()
    item = state.agenda.current
    if item is None:
        is_done = state.agenda.has_discussed and state.agenda.waiting() is None
        return (phrase("agenda-done" if is_done else "panel-no-item"),)
    return (phrase("panel-item", place=state.agenda.place(item), title=item.shown_title),)


def about_items(state: State) -> tuple[Phrase, ...]:
    """Which item is up, what is wanted from it, and what comes after it; before the meeting, the
    agenda under its heading."""
    if not state.is_open:
        return (phrase("agenda"), *agenda(state).lines)
    item, up_next = state.agenda.current, state.agenda.waiting()
    after = () if up_next is None else (phrase("panel-up-next", title=up_next.shown_title),)
    return (*where(state), *(goal(item) if item else ()), *after)


def to_come(state: State) -> tuple[CardSection, ...]:
    """When the items to come would begin, in a meeting that is on."""
    return times.part(state) if state.is_open else ()


def _planned_panel(state: State) -> Card:
    return Card(
        kind="panel",
        title=heading(state),
        facts=facts(state),
        parts=(CardSection(heading=phrase("agenda"), lines=agenda(state).lines),),
        buttons=(ADD_ITEM, PARK, FOR_ME, START, SERIES),
        about=subjects.meeting(state),
    )


def _open_panel(state: State) -> Card:
    return Card(
        kind="panel",
        title=heading(state),
        lines=(*_welcome(state), *about_items(state)),
        facts=facts(state),
        parts=(*to_come(state), signals.row()),
        buttons=_open_buttons(state),
        about=subjects.meeting(state),
    )


def _welcome(state: State) -> tuple[Phrase, ...]:
    """What the meeting opens with, until somebody is heard or it has moved on."""
    somebody = state.turns.unheard_count < len(state.turns.present)
    return () if somebody or state.agenda.has_discussed else (phrase("opening"),)


def _open_buttons(state: State) -> tuple[Button, ...]:
    """Few, and true for everybody: what depends on who presses it is behind "For me". Those for
    facilitators are shown to nobody else."""
    return (*rounds.write_buttons(state), HAND, PASS, PARK, FOR_ME, *running(state), END)


def running(state: State) -> tuple[Button, ...]:
    """What those who run a meeting can do to go on in it, the likeliest first."""
    if state.on_break is not None:
        return (breaks.END_BREAK, breaks.MOVE_BREAK)
    items = state.agenda
    out = [*rounds.running_buttons(state)]
    if state.signals.question_waiting:
        out.append(signals.TAKE_QUESTION)
    if len(state.queue):
        out.append(queue.call_button(state))
    if items.current is not None or items.waiting() is not None:
        out.append(next_button(items.current))
    if items.before() is not None:
        out.append(BACK)
    return tuple(out)


def _parked_fact(state: State) -> tuple[Fact, ...]:
    count = len(state.standing(Standing.PARKED, Standing.TABLED))
    return (Fact(phrase("panel-parked"), phrase("count", count=count)),) if count else ()
