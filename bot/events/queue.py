"""Raised hands, and the floor."""

from __future__ import annotations

from enum import StrEnum

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class HandKind(StrEnum):
    """Why somebody raises a hand."""

    NEW_POINT = "new-point"
    REPLY = "reply"
    QUESTION = "question"
    ORDER = "order"


class HandRaised(Event, frozen=True, kw_only=True, tag="HandRaised"):
    """`actor` wants to speak, or thinks that `whose` may want to."""

    kind: HandKind = HandKind.NEW_POINT
    reason: WordsId | None = None
    whose: PersonId | None = None
    source: str | None = None
    """The message that they would like to answer, if they said so."""


class HandLowered(Event, frozen=True, kw_only=True, tag="HandLowered"):
    """A hand is taken down, by its owner or by a facilitator."""

    whose: PersonId


class FloorGiven(Event, frozen=True, kw_only=True, tag="Called"):
    """A facilitator gives somebody the floor: the next in the queue, or the one named. `expected`
    is the ticket of the hand that was first when the button was drawn, if any."""

    whose: PersonId | None = None
    expected: int | None = None


class HandSkipped(Event, frozen=True, kw_only=True, tag="HandSkipped"):
    """A facilitator calls the second in the queue; the first comes right after."""

    expected: int | None = None


class HandMoved(Event, frozen=True, kw_only=True, tag="HandMoved"):
    """A facilitator keeps a hand at a place of the queue (from 1) until it is called."""

    whose: PersonId
    place: int


class FloorEnded(Event, frozen=True, kw_only=True, tag="FloorEnded"):
    """`actor`, who had the floor, has finished."""


QueueEvent = HandRaised | HandLowered | FloorGiven | HandSkipped | HandMoved | FloorEnded
