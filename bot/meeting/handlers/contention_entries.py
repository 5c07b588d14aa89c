"""What people add to points: how they see them, notes, links."""

from __future__ import annotations

from msgspec.structs import replace

from bot.cards import CatalogueRef
from bot.effects import ReplyToActor, SaveRecord
from bot.events import ContentionEntryAdded
from bot.ids import PersonId
from bot.meeting import cards
from bot.meeting.handlers.contention_care import find
from bot.meeting.record_view import record_view
from bot.meeting.state import NOTHING, Effects, State
from bot.records import contentions as moves
from bot.records.model import Contention, ContentionEntry, EntryKind
from bot.records.recorded_views import ViewKind
from bot.records.saved_records import ContentionEntryRecord

VIEWS = {EntryKind.POSITION: ViewKind.POSITION, EntryKind.NOTE: ViewKind.NOTE}
"""What is a view of somebody's. A link is none."""


def entry_added(state: State, event: ContentionEntryAdded) -> Effects:
    """Something is added to a point that is open. Only they are told: it is read with the point."""
    point = moves.add_entry(find(state, event.number), event.kind)
    entry = ContentionEntry(
        contention=point.number,
        kind=event.kind,
        words=event.words,
        at=event.at,
        # What was copied from a message may be somebody else's words.
        by=event.person if event.named and event.source is None else None,
        source=event.source,
    )
    author = entry.by
    if event.source is not None:
        message = state.answers.get(event.source)
        author = None if message is None else message.by
        # Once recorded, it cannot be overlooked.
        state.answers.record(event.source)
    kept = state.takes_part(event.person)
    added = cards.note(
        "noted-entry", number=point.number, kind=CatalogueRef(f"entry-{event.kind.value}")
    )
    return (
        *kept,
        _keep(state, replace(point, changed_at=event.at), entry),
        *_view(state, entry, author),
        ReplyToActor(added),
    )


def _keep(state: State, contention: Contention, entry: ContentionEntry) -> SaveRecord:
    """Keep what was added to a contention, which stands as given since; returns the effect that
    saves both."""
    state.register.note(contention)
    return SaveRecord(
        ContentionEntryRecord(room=state.room, meeting=state.id, contention=contention, entry=entry)
    )


def _view(state: State, entry: ContentionEntry, author: PersonId | None) -> Effects:
    """What people say about a point is a view, whose author is told what becomes of it."""
    kind = VIEWS.get(entry.kind)
    if kind is None:
        return NOTHING
    view = record_view(state, kind, entry.words, author, entry.at, point=entry.contention)
    return (view,)
