"""What the committer is given, and what it returns."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bot.cards import Card
from bot.effects import Whisper
from bot.events import AnyEvent
from bot.ids import MeetingId, RoomKey
from bot.ports import Appointment, Redaction, Room, TakenBack, WordsRow
from bot.ports.storage_types import WorryRow
from bot.service.meeting_cache import LoadedMeeting


class Decision(msgspec.Struct, frozen=True):
    """What was decided: an event for the meeting, an answer, texts to record."""

    event: AnyEvent | None = None
    reply: Card | None = None
    words: tuple[WordsRow, ...] = ()
    aside: WorryRow | tuple[Whisper, ...] = ()
    """What goes with the event and stands in no journal: something for the team's contact, or what
    is said to people whom only a table of its own knows."""
    gone: Redaction | TakenBack | None = None
    """What is to be erased: what was copied from a message that was deleted, or somebody's own
    words. The former goes with no event, too."""
    kept: tuple[Appointment, ...] = ()
    then: Callable[[LoadedMeeting], AnyEvent | None] | None = None
    """What follows at once, when the meeting has taken in the event: in the same commit, before
    anything else."""


class Done(msgspec.Struct, frozen=True):
    """The outcome of a job. `loaded` is the meeting that it was for."""

    loaded: LoadedMeeting | None = None
    reply: Card | None = None
    repeated: bool = False
    changed: bool = False
    """An event was committed for it: it stays done, even if answering fails."""
    written: bool = False
    """Something was committed for it: an event, or at least an erasure."""


@dataclass(slots=True)
class Job:
    """One act that waits to be decided. `decide` is pure and may be called again; it raises
    `Refused` to say no."""

    room: Room
    source: str | None
    at: datetime
    decide: Callable[[LoadedMeeting], Decision]
    meeting: MeetingId | None = None
    """Which meeting; None for the room's current one."""
    others: tuple[Room, ...] = ()
    """Other rooms that something may be passed on to, in the same commit."""
    done: asyncio.Future[Done] = field(default_factory=lambda: _future())
    first_conflict_at: float | None = None
    """When another worker was faster for the first time, in the event loop's time."""
    delivery: tuple[str, str] | None = field(init=False)
    """What the delivery that caused it is known by: its id, in the scope where that is unique."""

    def __post_init__(self) -> None:
        self.delivery = None if self.source is None else (tenant_of(self.room), self.source)


def _future() -> asyncio.Future[Done]:
    return asyncio.get_running_loop().create_future()


def rooms_of(jobs: Iterable[Job]) -> dict[RoomKey, Room]:
    """Every room that these jobs may change."""
    return {room.key: room for job in jobs for room in (job.room, *job.others)}


def tenant_of(room: Room) -> str:
    """The scope in which a source is unique."""
    return f"{room.where.platform}/{room.where.tenant}"
