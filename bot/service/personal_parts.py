"""Works out somebody's part in the meetings of a room, for what they are shown of themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass

from bot.events import AnyEvent, HandRaised
from bot.ids import PersonId, RoomKey, number_of, proposal_of, room_of
from bot.meeting.meeting import Meeting
from bot.ports import Store
from bot.ports.personal import PersonalRecord
from bot.records.saved_records import MeetingRecord

MANY = 1_000_000
"""Everything that was sent, or all meetings."""


@dataclass(frozen=True)
class Part:
    """Somebody's part in one meeting."""

    record: MeetingRecord
    present: bool = False
    turns: int = 0
    messages: int = 0
    words: int = 0
    hands: int = 0
    passed: bool = False


async def parts_of(store: Store, room: RoomKey, who: PersonId, most: int) -> list[Part]:
    """Somebody's part in the newest meetings of a room that have begun, oldest first."""
    begun = [it for it in await store.meetings(room) if it.opened_at is not None]
    out = []
    for record in begun[-most:]:
        journal = (await store.journals([record.id])).get(record.id) or []
        # A long meeting takes a while, and nobody else should have to wait for it.
        out.append(await asyncio.to_thread(_part, record, journal, who))
    return out


def _part(record: MeetingRecord, journal: Collection[AnyEvent], who: PersonId) -> Part:
    if not journal:
        return Part(record)
    turns = Meeting.fold(journal).state.turns
    voice = turns.voices.get(who)
    return Part(
        record,
        present=who in turns.came or turns.is_heard(who),
        turns=turns.turns_of(who),
        messages=0 if voice is None else voice.messages,
        words=0 if voice is None else voice.words,
        hands=sum(
            isinstance(event, HandRaised) and (event.whose or event.actor) == who
            for event in journal
        ),
        passed=who in turns.passed,
    )


def polls_of(record: PersonalRecord, room: RoomKey) -> list[int]:
    """The polls of a room that are open for somebody, by the numbers of their meetings."""
    return [
        number_of(it.meeting)
        for it in record.polls
        if room_of(it.meeting) == room and proposal_of(it.meeting) is None
    ]
