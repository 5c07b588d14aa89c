"""What people raised that was recorded, and what became of it: to be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.ports.storage_types import WordsRow
from bot.records.recorded_views import View, ViewAnswerRecord, ViewLine


class Recorded(msgspec.Struct, frozen=True, kw_only=True):
    """A view and the meeting that it was recorded in, or before which it was."""

    number: int
    """Tells it from all other views, of all rooms."""
    meeting: MeetingId
    view: View

    @property
    def line(self) -> ViewLine:
        """What is told of it."""
        view = self.view
        return ViewLine(
            number=self.number,
            words=view.words,
            outcome=view.outcome,
            reason=view.reason,
            decision=view.decision,
        )


class RecordedViews(Protocol):
    """Where it is read. Views whose words are gone are in none of the answers. Parked points are
    not either: they are their own views (`Store.contentions`). Raises `NotSaved` when the database
    cannot be reached."""

    async def has_decision(self, room: RoomKey, words: WordsId) -> bool:
        """Whether a room has a decision with these words, and they are still kept: it may have
        changed what people raised."""
        ...

    async def unsettled(self, room: RoomKey, limit: int, offset: int = 0) -> Sequence[Recorded]:
        """The views of a room that are pending or disputed: those whose authors say that they were
        not heard come first, then those that have waited longest."""
        ...

    async def count_unsettled(self, room: RoomKey, until: datetime | None = None) -> int:
        """How many views of a room are pending or disputed; `until`: of those that were recorded
        until then."""
        ...

    async def find(self, room: RoomKey, numbers: Collection[int]) -> Sequence[Recorded]:
        """The views of a room with these numbers, as far as they are there."""
        ...

    async def raised(self, who: PersonId) -> Sequence[tuple[RoomKey, Recorded]]:
        """Everything that somebody raised, in all rooms, also without their name. Only for
        themselves."""
        ...

    async def raised_in(
        self, room: RoomKey, who: PersonId, limit: int, offset: int = 0
    ) -> tuple[Sequence[Recorded], int]:
        """What somebody raised in one room, the newest first, and how much there is in all. Only
        for themselves."""
        ...

    async def is_author(self, who: PersonId, room: RoomKey, words: WordsId) -> bool:
        """Whether somebody raised this view, with their name or without."""
        ...

    async def news(self, room: RoomKey) -> Mapping[PersonId, Sequence[Recorded]]:
        """What has changed in what people raised in a room, since they were told. Each person's is
        for themselves alone."""
        ...

    async def answer(self, record: ViewAnswerRecord, words: WordsRow | None) -> None:
        """Write down what the author of a view says to its outcome, with the words that go with it.
        Again, it changes nothing more.

        Raises:
            Uncertain: nobody knows whether it is there.
        """
        ...

    async def of_meeting(self, meeting: MeetingId) -> Sequence[Recorded]:
        """The views that were recorded in a meeting."""
        ...
