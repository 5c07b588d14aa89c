"""Meetings and events that are made up, and what there is to compare of them."""

from __future__ import annotations

import types
import typing
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import strategies as st

from bot import events as e
from bot.errors import IllegalMove
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.transitions import TRANSITIONS
from bot.records.actions import PlannedAction
from bot.records.model import Contention, MeetingState, Outcome, Series
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA = PersonId("grace"), PersonId("tom"), PersonId("ana")
PLANNED, OPEN, CLOSED, WITHDRAWN = MeetingState
WEEKLY = Series(first="2026-03-03T19:00", zone="Europe/London", rule="FREQ=WEEKLY")
KINDS: tuple[type[e.Event], ...] = typing.get_args(e.AnyEvent)
ILLEGAL = [
    (phase, kind)
    for phase in MeetingState
    for kind in KINDS
    if not any(kind is move.event and phase in move.phases for move in TRANSITIONS)
]


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def picture(thing: Any) -> Any:
    """A meeting's state, whatever it is made of, as values that can be compared."""
    if isinstance(thing, msgspec.Struct):
        return thing
    if isinstance(thing, dict):
        return [(picture(key), picture(value)) for key, value in thing.items()]
    if isinstance(thing, list | tuple | set):
        return [picture(each) for each in thing]
    slots = [s for kind in type(thing).__mro__ for s in getattr(kind, "__slots__", ())]
    if slots:
        return {name: picture(getattr(thing, name)) for name in slots}
    return {key: picture(of) for key, of in vars(thing).items()} if _ours(thing) else thing


def _ours(thing: Any) -> bool:
    ours = type(thing).__module__.startswith("bot.")
    return ours and not isinstance(thing, Enum) and hasattr(thing, "__dict__")


@cache  # a strategy that is made again for each example costs more than the example
def made_up(kind: Any) -> st.SearchStrategy[Any]:
    """Anything that a field of this type may hold, from a small world so that things meet."""
    if kind is e.MeetingPlanned:
        return st.builds(
            lambda **fields: planned(**fields),
            facilitators=made_up(tuple[PersonId, ...]),
            roster=made_up(tuple[PersonId, ...]),
            items=made_up(tuple[e.PlannedItem, ...]),
            contentions=made_up(tuple[Contention, ...]),
            actions=made_up(tuple[PlannedAction, ...]),
            first_item=st.integers(1, 4),
        )
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is PersonId:
        return st.sampled_from([GRACE, TOM, ANA])
    if kind in (int, ItemId):
        return st.integers(1, 4)
    if kind is Series:
        return st.just(WEEKLY)
    if kind is datetime:
        return st.integers(0, 200).map(at)
    if kind is date:
        return st.integers(0, 20).map(lambda days: NOON.date() + timedelta(days=days))
    if kind is str or isinstance(kind, typing.NewType):
        return st.sampled_from(["w1", "w2", "w3"])
    if kind is bool:
        return st.booleans()
    if kind is float:
        return st.floats(0, 1)
    if kind is type(None):
        return st.none()
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*map(made_up, inner))
    if origin is tuple:
        return st.lists(made_up(inner[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(made_up(inner[0]), made_up(inner[1]), max_size=3)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    fields = msgspec.structs.fields(kind)
    return st.builds(kind, **{field.name: made_up(field.type) for field in fields})


EVENTS = st.one_of([made_up(kind) for kind in KINDS if kind is not e.MeetingPlanned])


def planned(**more: Any) -> e.MeetingPlanned:
    more.setdefault("rules", Rules())
    more.setdefault("number", 1)
    return e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), **more)


def meeting(phase: MeetingState = OPEN, **more: Any) -> Meeting:
    """A meeting that Grace facilitates, with two items, a parked and a settled point."""
    if phase is WITHDRAWN:
        more = {"number": 2, "after": NOON, **more}
    made = Meeting(planned(**{"facilitators": (GRACE,), "roster": (GRACE, TOM), **more}))
    events: list[e.Event] = [
        e.ItemAdded(at=NOON, actor=TOM, title=WordsId("breaks"), minutes=10),
        e.ItemAdded(at=NOON, actor=TOM, title=WordsId("van")),
        e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")),
        e.ContentionParked(at=NOON, actor=ANA, wording=WordsId("wheels")),
        settled(2),
    ]
    if phase is WITHDRAWN:
        events.append(e.NextMeetingWithdrawn(at=at(2), actor=GRACE))
    elif phase is not PLANNED:
        events.append(e.MeetingOpened(at=NOON, actor=GRACE))
    if phase is CLOSED:
        events += [spoke(TOM, 1), e.MeetingClosed(at=at(2), actor=GRACE)]
    for event in events:
        made.receive(event)
    assert made.state.phase is phase
    return made


def spoke(who: PersonId | None, minute: float) -> e.MessagePosted:
    return e.MessagePosted(at=at(minute), actor=who, ref=f"m{minute}", words=7)


def settled(number: int) -> e.ContentionSettled:
    return e.ContentionSettled(
        at=NOON, actor=GRACE, number=number, outcome=Outcome.CHANGED, reason=WordsId("why")
    )


def refuses(made: Meeting, event: e.Event) -> str:
    """The event is illegal, and nothing at all has changed; why it is."""
    before, version = picture(made.state), made.version
    with pytest.raises(IllegalMove) as no:
        made.receive(event)
    assert picture(made.state) == before
    assert made.version == version
    return no.value.why.key
