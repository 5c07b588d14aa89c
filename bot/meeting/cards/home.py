"""What concerns one person, in all their rooms: what is on, and what became of what they raised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Fact,
    Moment,
    Phrase,
    RecordedText,
    RoomTitle,
    phrase,
)
from bot.ids import PersonId
from bot.meeting.cards.contentions import contention_line, standing
from bot.meeting.cards.preferences import CHANGE, preferences
from bot.meeting.cards.shared_buttons import ADD_ITEM, HAND, LOWER, PARK, PASS, START
from bot.meeting.cards.statements import SAY
from bot.meeting.next_meeting import has_next
from bot.meeting.state import State
from bot.people.preferences import Preferences
from bot.records.model import Contention, MeetingState, Standing
from bot.records.outcomes import outcome_lines

MOST_ROOMS = 10
MOST_POINTS = 5
"""The most points of one kind listed for a room: the newest."""


@dataclass(frozen=True)
class InRoom:
    """One of somebody's rooms: how its meeting stands, and all of its contentions."""

    state: State
    contentions: Sequence[Contention]


def home(
    rooms: Iterable[InRoom], who: PersonId, chosen: Preferences, *, unsure: bool = False
) -> Card:
    """Everything for one person; only they see it. Rooms with a meeting on come first. `unsure`:
    there are rooms of which the platform did not say whether they may see them now."""
    in_order = sorted(rooms, key=lambda room: not room.state.is_open)
    shown = in_order[:MOST_ROOMS]
    if not shown:
        key = "home-unsure" if unsure else "home-no-room"
        return Card(kind="home", title=phrase("home-title"), lines=(phrase(key),))
    more = len(in_order) - len(shown)
    mine = preferences(chosen)
    return Card(
        kind="home",
        title=phrase("home-title"),
        lines=(
            phrase("home-intro"),
            *((phrase("home-more-rooms", more=more),) if more else ()),
            *((phrase("home-unsure"),) if unsure else ()),
        ),
        parts=(
            *(_now(room.state, who) for room in shown),
            *(part for room in shown for part in _raised(room, who)),
            *(part for room in shown for part in _parked(room, who)),
            CardSection(
                heading=mine.title,
                lines=(*(_as_line(fact) for fact in mine.facts), *mine.lines),
                buttons=(CHANGE,),
                room=shown[0].state.room,
            ),
        ),
    )


def _as_line(fact: Fact) -> Phrase:
    return phrase("fact", label=CatalogueRef(fact.label.key), value=fact.value.placeholders["name"])


def _now(state: State, who: PersonId) -> CardSection:
    return CardSection(
        heading=phrase("home-room", room=RoomTitle(state.room)),
        lines=tuple(_lines(state, who)),
        buttons=_buttons(state, who),
        room=state.room,
    )


def _lines(state: State, who: PersonId) -> Iterable[Phrase]:
    if not state.is_open:
        if state.phase is MeetingState.PLANNED and state.starts is not None:
            yield phrase("home-next", when=Moment(state.starts, state.zone))
        else:
            yield phrase("home-nothing-on")
        return
    yield phrase("panel-open", number=state.number)
    item = state.agenda.current
    if item is not None:
        yield phrase("panel-item", place=state.agenda.place(item), title=RecordedText(item.title))
    if who in state.queue:
        yield phrase("status-hand", place=state.queue.place_of(who, state.turns, state.queue_order))


def _buttons(state: State, who: PersonId) -> tuple[Button, ...]:
    if not state.is_open:
        return (*((START,) if state.may_facilitate(who) else ()), ADD_ITEM, SAY, PARK)
    return (LOWER if who in state.queue else HAND, PASS, SAY, PARK)


def _raised(room: InRoom, who: PersonId) -> Iterable[CardSection]:
    mine = [point for point in room.contentions if point.raised_by == who][-MOST_POINTS:]
    for place, point in enumerate(reversed(mine)):
        yield CardSection(
            heading=_in_room("home-raised", room.state) if place == 0 else None,
            lines=(contention_line(point), *_stands(room.state, point)),
            room=room.state.room,
        )


def _stands(state: State, point: Contention) -> tuple[Phrase, ...]:
    if point.standing is Standing.SETTLED:
        return outcome_lines(point)
    return (standing(point, comes_back=has_next(state)),)


def _parked(room: InRoom, who: PersonId) -> Iterable[CardSection]:
    waiting = [
        point
        for point in room.contentions
        if point.standing is not Standing.SETTLED and point.raised_by != who
    ]
    shown = waiting[-MOST_POINTS:]
    if shown:
        lines = tuple(contention_line(point) for point in shown)
        yield CardSection(
            heading=_in_room("home-parked", room.state), lines=lines, room=room.state.room
        )


def _in_room(key: str, state: State) -> Phrase:
    return phrase(key, room=RoomTitle(state.room))
