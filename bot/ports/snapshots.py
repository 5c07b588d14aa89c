"""Snapshots: what folding a long journal comes to, kept beside it so that the next start need not
fold all of it. The journal is the truth; without a snapshot only time is lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

from bot.events import AnyEvent
from bot.ids import MeetingId


class Snapshot(NamedTuple):
    """A meeting after so many events."""

    meeting: MeetingId
    number: int
    """How many events of its journal it holds."""
    code: str
    """The version of the code that folded it."""
    body: bytes
    """See `bot.service.packed_meeting`."""
    rewritten: int
    """How often something had been taken out of the journal that it was folded from."""


class RecalledMeeting(NamedTuple):
    """What there is of a meeting: a snapshot and the events after it, or all of its events."""

    body: bytes | None
    events: Sequence[AnyEvent]
    rewritten: int
    wrong: bool = False
    """There was a snapshot of this code's that does not belong to this journal."""


class Snapshots(Protocol):
    """Keeps snapshots of open meetings. Raises `NotSaved` when the database cannot be reached."""

    async def recall(
        self, meetings: Collection[MeetingId], code: str
    ) -> Mapping[MeetingId, RecalledMeeting]:
        """All that is needed to fold these meetings. Snapshots of other code, damaged ones, and
        those whose last event is another in the journal are left out."""
        ...

    async def keep(self, snapshots: Collection[Snapshot]) -> int:
        """Keep these; how many were kept. One is not if its meeting is not open (any more), if a
        newer one is there, or if something was taken out of its journal since it was folded."""
        ...

    async def discard(self, meetings: Collection[MeetingId]) -> None:
        """Throw these meetings' snapshots away."""
        ...
