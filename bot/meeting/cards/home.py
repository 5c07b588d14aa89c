"""What concerns one person, in all their rooms: what is on, and what became of what they raised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.cards import (
    Card,
    CardSection,
    CatalogueRef,
    Fact,
    Phrase,
    RoomTitle,
    phrase,
)
from bot.ids import PersonId
from bot.meeting.cards.contentions import contention_line, standing
from bot.meeting.cards.my_panel import in_room
from bot.meeting.cards.point_list import ALL_POINTS
from bot.meeting.cards.point_list import CHOOSE as CHOOSE_POINTS
from bot.meeting.cards.preferences import CHANGE, preferences
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import State
from bot.people.preferences import Preferences
from bot.records.model import Contention, Standing
from bot.records.outcomes import outcome_lines
from bot.records.saved_records import PollRecord

MOST_ROOMS = 10
MOST_POINTS = 5
"""The most points of one kind listed for a room: the newest."""


@dataclass(frozen=True)
class InRoom:
    """One of somebody's rooms: how its meeting stands, and all of its contentions."""

    state: State
    contentions: Sequence[Contention]
    polls: Sequence[PollRecord] = ()
    """The open polls there that they have not answered."""
    certain: bool = True
    """The platform has said that they still have the role that makes them a facilitator there, if
    it is a role that does."""


def home(
    rooms: Iterable[InRoom],
    who: PersonId,
    chosen: Preferences,
    at: datetime,
    *,
    unsure: bool = False,
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
            *(part for room in shown for part in _now(room, who, at)),
            *(part for room in shown for part in _raised(room, who)),
            *(part for room in shown for part in _owned(room, who)),
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


def _now(room: InRoom, who: PersonId, at: datetime) -> Iterable[CardSection]:
    """Somebody's own panel for one of their rooms."""
    for place, part in enumerate(in_room(room.state, who, at, room.polls, certain=room.certain)):
        name = phrase("home-room", room=RoomTitle(room.state.room)) if place == 0 else part.heading
        yield msgspec.structs.replace(part, heading=name, room=room.state.room)


def _raised(room: InRoom, who: PersonId) -> Iterable[CardSection]:
    mine = [point for point in room.contentions if who in point.whose][-MOST_POINTS:]
    for place, point in enumerate(reversed(mine)):
        yield CardSection(
            heading=_in_room("home-raised", room.state) if place == 0 else None,
            lines=(contention_line(point), *_stands(room.state, point)),
            room=room.state.room,
        )


def _stands(state: State, point: Contention) -> tuple[Phrase, ...]:
    if point.standing is Standing.SETTLED:
        return outcome_lines(point)
    return (standing(point, next_meeting(state)),)


def _parked(room: InRoom, who: PersonId) -> Iterable[CardSection]:
    waiting = [
        point
        for point in room.contentions
        if point.standing is not Standing.SETTLED and who not in point.whose
    ]
    shown, more = waiting[-MOST_POINTS:], len(waiting) - MOST_POINTS
    if shown:
        lines = tuple(contention_line(point) for point in shown)
        if more > 0:
            lines += (phrase("points-more", more=more),)
        heading = _in_room("home-parked", room.state)
        yield CardSection(heading=heading, lines=lines, room=room.state.room)
    if room.contentions:
        yield CardSection(buttons=(ALL_POINTS, CHOOSE_POINTS), room=room.state.room)


def _owned(room: InRoom, who: PersonId) -> Iterable[CardSection]:
    """What they have taken on, the oldest first."""
    mine = [p for p in room.contentions if p.owner == who and p.standing is not Standing.SETTLED]
    for place, point in enumerate(mine[:MOST_POINTS]):
        yield CardSection(
            heading=_in_room("home-owned", room.state) if place == 0 else None,
            lines=(contention_line(point), *_stands(room.state, point)),
            room=room.state.room,
        )


def _in_room(key: str, state: State) -> Phrase:
    return phrase(key, room=RoomTitle(state.room))
