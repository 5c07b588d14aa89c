"""The agenda, and its lines on other cards."""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Card,
    CardSection,
    CatalogueRef,
    Duration,
    Fact,
    Phrase,
    RecordedText,
    phrase,
)
from bot.meeting import subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import item_time as times
from bot.meeting.cards.breaks import left
from bot.meeting.cards.contention_news import comes_back
from bot.meeting.cards.contentions import contention_line
from bot.meeting.cards.point_list import ALL_POINTS
from bot.meeting.cards.shared_buttons import (
    ADD_ITEM,
)
from bot.meeting.next_meeting import has_next
from bot.meeting.state import State
from bot.records.model import Contention, Standing

MOST_COMING = 5
"""The most points that come back later and stand below the agenda. The list has them all."""


def agenda_line(state: State, item: AgendaItem) -> Phrase:
    """An item, where it stands, and how long it may take."""
    gaps: dict[str, AnyPlaceholder] = {
        "place": state.agenda.place(item),
        "title": item.shown_title,
        "state": CatalogueRef(f"item-{item.state.value}"),
        "time": Duration(item.minutes * 60) if item.minutes else CatalogueRef("no-time-box"),
    }
    if item.point is not None:
        return phrase("agenda-line-point", **gaps, number=item.point)
    return phrase("agenda-line", **gaps)


def agenda(state: State) -> Card:
    """The whole agenda."""
    lines = tuple(agenda_line(state, item) for item in state.agenda.items)
    more = state.point_agenda.left_out
    if more:
        lines = (*lines, phrase("agenda-more-points", count=more))
    return Card(
        kind="agenda",
        title=phrase("agenda"),
        lines=lines or (phrase("agenda-empty"),),
        parts=(*times.part(state), *_next_time(state)),
        buttons=(ADD_ITEM,),
        about=subjects.meeting(state),
    )


def _next_time(state: State) -> tuple[CardSection, ...]:
    """The parked points that are not on this agenda: what comes back next time, or later."""
    here = {item.point for item in state.agenda.items}
    waiting = [one for one in state.standing(Standing.PARKED) if one.number not in here]
    if not waiting or not has_next(state):
        return ()
    lines = [
        line
        for point in waiting[:MOST_COMING]
        for line in (contention_line(point), *_from(state, point))
    ]
    if len(waiting) > MOST_COMING:
        lines.append(phrase("points-more", more=len(waiting) - MOST_COMING))
    heading = phrase("agenda-next-time")
    return (CardSection(heading=heading, lines=tuple(lines), buttons=(ALL_POINTS,)),)


def _from(state: State, point: Contention) -> tuple[Phrase, ...]:
    line = comes_back(state, point)
    return () if line.key == "point-next" else (line,)


def goal(item: AgendaItem) -> tuple[Phrase, ...]:
    """What is wanted from an item, if that was said."""
    return () if item.goal is None else (phrase("item-goal", words=RecordedText(item.goal)),)


def time_box(state: State, item: AgendaItem) -> tuple[Fact, ...]:
    """How much of an item's time is left, if it has a time box and is up."""
    until = item.until
    return () if until is None else (Fact(phrase("time-left"), left(state, until)),)
