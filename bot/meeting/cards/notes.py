"""What Heard says about notes and decisions. Nobody is named: what was noted may be somebody
else's message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.cards import Button, Card, CardSection, CommandText, Phrase, RecordedText, phrase
from bot.ids import MeetingId, WordsId, number_of
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import State
from bot.records.model import Note, NoteKind

MOST_DECISIONS = 20
"""So many are shown when a meeting closes; the minutes have all."""


def note_line(what: Note) -> Phrase:
    """A note or a decision, and what was being discussed; of a correction, what it corrects."""
    if what.corrects is not None:
        return phrase(
            "note-line-corrects",
            words=RecordedText(what.words),
            before=RecordedText(what.corrects),
        )
    if what.about is None:
        return phrase("note-line", words=RecordedText(what.words))
    return phrase("note-line-about", words=RecordedText(what.words), title=RecordedText(what.about))


def decision(what: Note) -> Card:
    """A decision has been recorded."""
    return Card(
        kind="decision",
        title=phrase("decision-title"),
        lines=(
            phrase("quote", words=RecordedText(what.words)),
            *(
                (phrase("decision-corrects", before=RecordedText(what.corrects)),)
                if what.corrects is not None
                else ()
            ),
            phrase("decision-kept"),
        ),
    )


def settle_button(decision: WordsId) -> Button:
    """Settles a point with a decision."""
    return Button(
        phrase("button-point-decided"), "settle decided", {"decision": decision}, ask=True
    )


def decided(key: str, what: Note, *, points: bool) -> Card:
    """The answer to whoever has recorded a decision. `points`: there are points that it could
    settle."""
    said = note(key)
    if not points:
        return said
    return Card(kind="note", lines=said.lines, buttons=(settle_button(what.words),))


def done(key: str) -> Card:
    """The answer to the person who has something noted."""
    return note(key)


def listed(kind: NoteKind, found: Sequence[tuple[MeetingId, Note]], *, more: bool) -> Card:
    """The room's newest notes or decisions (given oldest first), by meeting; `more`: there are
    earlier ones."""
    if not found:
        return note(f"{kind.value}s-none")
    parts = tuple(
        CardSection(
            heading=phrase("meeting-heading", number=number_of(meeting)),
            lines=tuple(note_line(what) for _, what in some),
        )
        for meeting, some in groupby(found, key=lambda pair: pair[0])
    )
    lines = (phrase("notes-earlier"),) if more else ()
    hints = (phrase("notes-of-a-meeting", typed=CommandText(f"/{kind.value}s 1")),) if more else ()
    title = phrase(f"{kind.value}s-title")
    return Card(kind=f"{kind.value}s", title=title, lines=lines, parts=parts, hints=hints)


def counted(decisions: int, notes: int) -> tuple[Phrase, ...]:
    """How much was recorded; nothing if nothing was."""
    if not decisions and not notes:
        return ()
    return (phrase("recorded-count", decisions=decisions, notes=notes),)


def recorded(state: State) -> tuple[Phrase, ...]:
    """The same, of a meeting."""
    return counted(len(state.noted(NoteKind.DECISION)), len(state.noted(NoteKind.NOTE)))


def decisions(found: Iterable[Note], most: int = MOST_DECISIONS) -> tuple[CardSection, ...]:
    """What a meeting has decided, as a section; none if it has decided nothing."""
    lines = [note_line(what) for what in found]
    if not lines:
        return ()
    shown = lines[:most]
    if len(lines) > most:
        shown.append(phrase("decisions-more", more=len(lines) - most))
    return (CardSection(heading=phrase("decisions-heading"), lines=tuple(shown)),)
