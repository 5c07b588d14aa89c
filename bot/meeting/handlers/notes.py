"""What a meeting keeps: notes, and decisions."""

from __future__ import annotations

from bot.effects import ReplyToActor
from bot.events import DecisionRecorded, NoteTaken
from bot.meeting.cards import notes as note_cards
from bot.meeting.handlers import constraints
from bot.meeting.record_view import record_view
from bot.meeting.state import PANEL, Effects, State
from bot.records.model import Note, NoteKind
from bot.records.recorded_views import ViewKind


def note_taken(state: State, event: NoteTaken) -> Effects:
    """Somebody takes a note. Only they are told, so that notes do not interrupt anybody."""
    kept = _keep(state, event, NoteKind.NOTE)
    key = "noted-note" if state.is_open else "noted-note-next"
    return (*kept, ReplyToActor(note_cards.done(key)), *PANEL)


def decision_recorded(state: State, event: DecisionRecorded) -> Effects:
    """A decision is recorded; everybody is told what it is."""
    kept = _keep(state, event, NoteKind.DECISION)
    card = note_cards.decision(state.notes[-1])
    key = "noted-decision" if state.is_open else "noted-decision-next"
    answer = note_cards.decided(key, state.notes[-1], points=state.register.some_open)
    item = state.agenda.current
    return (
        *kept,
        *state.post(card, always=True),
        *constraints.come_back(state, item),
        ReplyToActor(answer),
        *constraints.ask(state, item),
        *PANEL,
    )


def _keep(state: State, event: NoteTaken | DecisionRecorded, kind: NoteKind) -> Effects:
    current = state.agenda.current
    note = Note(
        kind=kind,
        words=event.words,
        by=event.person,
        at=event.at,
        about=None if current is None else current.title,
        source=event.source,
        corrects=event.corrects if isinstance(event, DecisionRecorded) else None,
    )
    author = event.person
    if event.source is not None:
        message = state.answers.get(event.source)
        author = event.person if message is None else message.by
        # Once recorded, it cannot be overlooked.
        state.answers.record(event.source)
    # Between meetings, the person who notes something is not at a meeting.
    state.discuss()
    kept = state.takes_part(event.person)
    # A decision is what came of views, and is none.
    view = (
        (record_view(state, ViewKind.NOTE, note.words, author, note.at),)
        if kind is NoteKind.NOTE
        else ()
    )
    return (*kept, state.keep_note(note), *view)
