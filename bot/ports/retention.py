"""What is deleted after a time, if that is set: what there is to delete, and how."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.ids import MeetingId, PersonId


class MeetingCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What is left of a meeting whose journal was deleted."""

    events: int
    people: int
    heard: int
    messages: int
    words: int
    turns: int


class RetentionStore(Protocol):
    """Deletes what is old, at most `limit` of it at a time. Every method is one transaction, and
    says how much went. Raises `NotSaved` when the database cannot be reached."""

    async def prune_rolls(self, before: datetime, limit: int) -> int:
        """The rolls of polls that closed before then."""
        ...

    async def prune_notes(self, before: datetime, limit: int) -> int:
        """Notes and decisions of before then, with their words; what quotes them is edited."""
        ...

    async def prune_points(self, before: datetime, limit: int) -> int:
        """Points that were settled before then, with their words; what quotes them is edited."""
        ...

    async def old_meetings(self, before: datetime, limit: int) -> Sequence[MeetingId]:
        """Meetings that closed before then, whose polls are over, and which are not among the two
        newest of their rooms; those that have a journal."""
        ...

    async def reduce(self, meeting: MeetingId, counts: MeetingCounts) -> None:
        """Delete a meeting's journal, and keep these counts."""
        ...

    async def counts(self, meeting: MeetingId) -> MeetingCounts | None:
        """What is left of a meeting whose journal was deleted; None if it was not."""
        ...

    async def unseen(self, before: datetime, now: datetime, limit: int) -> Sequence[PersonId]:
        """People who have not done anything since then. Of whom that is not known, it is from
        `now` on."""
        ...

    async def note_seen(self, person: PersonId, at: datetime) -> None:
        """Somebody has done something."""
        ...
