"""The minutes of one meeting: what it was, who was here, and what it kept.

They are the team's own record. They name who was present, and who has taken an action on, since
that person has agreed to be named with it. They say nothing else about any single person: not who
spoke, not how much, not whose point it was. Nobody else who was away is in them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.records.actions import Action
from bot.records.model import Contention, Note


class MinutesItem(msgspec.Struct, frozen=True, kw_only=True):
    """An agenda item, and where it stood. "closed": a facilitator moved on from it, and nothing was
    said on it that Heard knows of."""

    title: WordsId
    goal: WordsId | None
    state: Literal["done", "closed", "current", "waiting"]
    point: int | None = None
    """The number of the point that it was for."""


class MinutesContention(msgspec.Struct, frozen=True, kw_only=True):
    """A point of disagreement that was parked, settled or back at this meeting."""

    point: Contention
    new: bool
    """It was parked at this meeting, or shortly before it."""
    taken_up: bool = False
    """It was up at this meeting, with somebody there."""


class MinutesRound(msgspec.Struct, frozen=True, kw_only=True):
    """A silent round: what was written, in an order that tells nobody's, and never whose it is.
    `held`: too few took part to show any of it."""

    question: WordsId | None
    words: tuple[WordsId, ...]
    held: bool


class ViewCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What became of what was raised at a meeting, in figures; nobody is counted, but what was
    recorded."""

    recorded: int
    changed: int = 0
    answered: int = 0
    not_taken: int = 0
    pending: int = 0
    not_heard: int = 0
    """Of how many the author says that they were not heard."""


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting. `closed_at` None: it is still running."""

    meeting: MeetingId
    room: RoomKey
    number: int
    zone: str
    opened_at: datetime
    closed_at: datetime | None
    present: tuple[PersonId, ...]
    heard: int
    """How many of those present were heard."""
    items: tuple[MinutesItem, ...]
    decisions: tuple[Note, ...]
    contentions: tuple[MinutesContention, ...]
    notes: tuple[Note, ...]
    actions: tuple[Action, ...] = ()
    """What was recorded here that is to be done, and what was done or dropped here."""
    missing_groups: tuple[WordsId, ...]
    """The groups that nobody had openly said they come from, if a facilitator wants that said."""
    rounds: tuple[MinutesRound, ...] = ()
    views: ViewCounts | None = None
    """None: nothing was recorded."""
    ballots: int | None = None
    """How many have answered the poll, if it has closed and enough have; None: no figures."""
    next_at: datetime | None
    """When the next meeting is, as far as that is known now."""
    breaks: tuple[tuple[datetime, datetime], ...] = ()
    """From when to when it was over, before it was reopened."""
    goal: WordsId | None = None
    """What the team wanted to reach together."""
    agreeing: int = 0
    """How many had agreed to it by the end."""
