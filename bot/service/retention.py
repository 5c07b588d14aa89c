"""Deletes what is kept for a time only, once a day, in slices."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.events import AnyEvent
from bot.ids import MeetingId
from bot.meeting.meeting import Meeting
from bot.meeting.summary import summary
from bot.ports.retention import MeetingCounts
from bot.records.meeting_summary import MeetingSummaryRecord
from bot.service.core import Core
from bot.service.personal import PersonalActs

SLICE = 200
"""Rows, or polls, in one transaction."""
MEETINGS, PEOPLE = 20, 20
"""In one slice: each has a transaction of its own."""


class RetentionSchedule:
    """Enforces what is set."""

    def __init__(self, core: Core, personal: PersonalActs) -> None:
        self._core = core
        self._store = core.store.retention
        self._personal = personal

    async def enforce(self, now: datetime, days: Mapping[str, int]) -> dict[str, int]:
        """Delete what is older than so many days, by the keys of the settings; how much went. What
        is not in `days` is kept.

        Raises:
            NotSaved: the database cannot be reached; it goes on from there the next time.
        """
        work: dict[str, Callable[[datetime], Awaitable[int]]] = {
            "keep_rolls_days": lambda before: self._store.prune_rolls(before, SLICE),
            "keep_notes_days": lambda before: self._store.prune_notes(before, SLICE),
            "keep_points_days": lambda before: self._store.prune_points(before, SLICE),
            "keep_journals_days": self._reduce,
            "keep_names_days": lambda before: self._forget(before, now),
            "keep_needs_days": lambda before: self._core.store.needs.prune(before, SLICE),
            "keep_posts_days": self._core.store.prune,
        }
        gone: dict[str, int] = {}
        for key, some in work.items():
            if key in days:
                before = now - timedelta(days=days[key])
                while count := await some(before):
                    gone[key] = gone.get(key, 0) + count
                    # Whoever wants to commit comes in between.
                    await asyncio.sleep(0)
        if gone:
            self._core.outbox_filled.send()  # what quotes words that went is edited
        return gone

    async def _reduce(self, before: datetime) -> int:
        old = await self._store.old_meetings(before, MEETINGS)
        for meeting in old:
            journal = (await self._core.store.journals([meeting]))[meeting]
            counts, kept = await asyncio.to_thread(_counted, meeting, journal)
            await self._core.store.summaries.fill_in(kept)
            await self._store.reduce(meeting, counts)
            self._core.meetings.forget(meeting)
        return len(old)

    async def _forget(self, before: datetime, now: datetime) -> int:
        unseen = await self._store.unseen(before, now, PEOPLE)
        for who in unseen:
            await self._personal.forget(who, (), now)
        return len(unseen)


def _counted(
    meeting: MeetingId, journal: list[AnyEvent]
) -> tuple[MeetingCounts, list[MeetingSummaryRecord]]:
    """What is kept of a meeting once its journal is gone."""
    state = Meeting.fold(journal).state
    turns, found = state.turns, summary(state)
    kept = []
    if found is not None:
        kept.append(MeetingSummaryRecord(meeting=meeting, room=state.room, summary=found))
    counts = MeetingCounts(
        events=len(journal),
        people=len(turns.came),
        heard=turns.heard_of_all,
        messages=sum(voice.messages for voice in turns.voices.values()),
        words=sum(voice.words for voice in turns.voices.values()),
        turns=turns.all_turns,
    )
    return counts, kept
