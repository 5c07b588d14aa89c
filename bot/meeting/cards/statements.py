"""Cards that read out people's statements."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import AnyPlaceholder, Button, Card, PersonName, Phrase, RecordedText, phrase
from bot.events import QueuedStatement
from bot.meeting.agenda import AgendaItem

SAY = Button(phrase("button-say"), "say")


def read_out(item: AgendaItem | None, sayings: Iterable[QueuedStatement]) -> Card:
    """What people have asked to have read out, with the names of those who gave theirs."""
    title = (
        phrase("said-title") if item is None else phrase("said-title-item", title=item.shown_title)
    )
    return Card(kind="said", title=title, lines=tuple(_line(saying) for saying in sayings))


def _line(saying: QueuedStatement) -> Phrase:
    words = RecordedText(saying.words)
    if saying.signed:
        return phrase("said-by", name=PersonName(saying.by), words=words)
    return phrase("said-unsigned", words=words)


def noted(key: str, *, signed: bool, **slots: AnyPlaceholder) -> Card:
    """The answer to the person whose statement is read out."""
    more = (phrase("noted-signed" if signed else "noted-unsigned"),)
    return Card(kind="note", lines=(phrase(key, **slots), *more))
