"""Somebody reads a lesson, and says whether they have tried what it suggests."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from bot.events.base import Event
from bot.ids import PersonId


class Tried(StrEnum):
    """What somebody says of the one thing that a lesson suggested."""

    YES = "yes"
    NOT_YET = "not-yet"
    NOT_FOR_ME = "not-for-me"


class LessonToTry(msgspec.Struct, frozen=True, array_like=True):
    """Somebody has read a lesson, and is asked about it once, after the first meeting from this
    number on that they come to."""

    person: PersonId
    lesson: str
    meeting: int


class LessonTaken(Event, frozen=True, kw_only=True, tag="LessonTaken"):
    """Somebody opens a lesson, by its name."""

    lesson: str
    occasion: str = ""
    """The occasion on which it would be offered, as in `bot.people.lessons.Occasion`; "": none. It
    stands here since the lessons of a team may be others when the journal is read."""


class LessonTried(Event, frozen=True, kw_only=True, tag="LessonTried"):
    """Somebody says whether they have tried what it suggests. It is theirs alone."""

    lesson: str
    how: Tried


class LessonPutOff(Event, frozen=True, kw_only=True, tag="LessonPutOff"):
    """Somebody does not want the lesson now that they were offered."""


class ListeningLow(Event, frozen=True, kw_only=True, tag="ListeningLow"):
    """In the poll of an earlier meeting few said that people listened."""


LessonEvent = LessonTaken | LessonTried | LessonPutOff | ListeningLow
