"""The one commit: events, and everything that follows from them, together or not at all."""

from __future__ import annotations

from typing import Final, TypeGuard

from sqlalchemy import Connection

from bot.ports import Batch
from bot.records.model import MeetingState
from bot.records.saved_records import (
    FacilitatorEndedRecord,
    GroupsRecord,
    MeetingRecord,
    MembershipRecord,
    PreferencesRecord,
    Record,
)
from storage import (
    appointments,
    directory,
    ended_posts,
    forgetting,
    journal,
    outbox,
    records,
    snapshots,
    worries,
)

_OVER: Final = frozenset({MeetingState.CLOSED, MeetingState.WITHDRAWN})


def is_only_journal(batch: Batch) -> bool:
    """Whether a batch is events from which nothing follows, as most are."""
    return not (
        batch.words
        or batch.worries
        or batch.redactions
        or batch.taken_back
        or batch.records
        or batch.fulfilled
        or batch.wakes
        or batch.outbox_messages
        or batch.ended
    )


def erases(batch: Batch) -> bool:
    """Whether something is to be gone for good: words, people's choices, or what they need."""
    choices = any(map(_erases, batch.records))
    return choices or bool(batch.redactions or batch.taken_back)


def _erases(record: Record) -> bool:
    if isinstance(record, MembershipRecord):
        return record.until is not None
    return isinstance(record, FacilitatorEndedRecord | GroupsRecord | PreferencesRecord)


def _ends(record: Record) -> TypeGuard[MeetingRecord]:
    return isinstance(record, MeetingRecord) and record.state in _OVER


def write(tx: Connection, batch: Batch) -> None:
    """Write a batch into a transaction that the caller commits.

    Only what is in the batch costs a statement: a message that changes nothing but the journal
    touches nothing but the journal.

    Raises:
        Conflict: an event number or a source is taken.
    """
    if batch.journal:
        # First, so that the loser of a race has written nothing yet.
        journal.append(tx, batch.journal)
    if batch.words:
        directory.add_words(tx, batch.words)
    if batch.worries:
        worries.add(tx, batch.worries)
    if batch.redactions:
        directory.erase_words(tx, batch.redactions)
    for each in batch.taken_back:
        forgetting.erase(tx, each.person, each.words)
    if batch.records:
        records.keep(tx, batch.records)
        # After that, and not before: see `storage.snapshots`.
        if over := [record.id for record in batch.records if _ends(record)]:
            snapshots.end(tx, over)
    if batch.fulfilled:
        # Before the wakes: a fulfilled appointment may be set again in the same batch.
        appointments.strike(tx, batch.fulfilled)
    if batch.wakes:
        appointments.wake(tx, batch.wakes)
    if batch.outbox_messages:
        outbox.add(tx, batch.outbox_messages)
    if batch.ended:
        ended_posts.end(tx, batch.ended)
