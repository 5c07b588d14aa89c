"""Reports over many meetings, as cards: the first lines, with the whole as a file."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Document,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import MeetingId, WordsId
from bot.meeting.cards.shared_buttons import page_buttons, page_line
from bot.records.programme_records import DecidedText
from bot.records.report_document import ReportDocument

PROGRAMME_ON = Button(
    phrase("button-programme-on"), "report agree", {"agree": "yes"}, style="careful"
)
PROGRAMME_OFF = Button(phrase("button-programme-off"), "report agree", {"agree": "no"})
TEXTS = Button(phrase("button-programme-texts"), "report release")
TEXTS_PAGE = 20
"""So many texts stand on one page."""


def programme(report: ReportDocument, meeting: MeetingId, *, agreed: bool) -> Card:
    """What those who fund or commission the work would get, for those who run meetings here."""
    files: tuple[Document, ...] = ()
    if agreed and report.sections:
        files = (
            Document(
                kind="programme-report",
                meeting=meeting,
                title=report.title,
                alt=(phrase("report-file-alt"),),
            ),
        )
    lines: tuple[Phrase, ...] = (phrase("programme-what"),)
    if agreed:
        lines = (phrase("programme-is-in"), *report.lines)
    return Card(
        kind="programme-report",
        title=report.title,
        lines=lines,
        buttons=(TEXTS, PROGRAMME_OFF) if agreed else (PROGRAMME_ON,),
        files=files,
    )


def programme_agreed(*, on: bool) -> Card:
    """What is said to the room."""
    if not on:
        return Card(kind="programme", lines=(phrase("programme-ended"),))
    return Card(
        kind="programme",
        title=phrase("programme-agreed-title"),
        lines=(phrase("programme-agreed"), phrase("programme-what"), phrase("programme-end")),
    )


def text_released(words: WordsId, *, on: bool) -> Card:
    """What is said to the room, with the text, so that everybody knows which it is."""
    key = "programme-text-released" if on else "programme-text-kept-back"
    return Card(
        kind="programme-text",
        lines=(phrase(key), phrase("quote", words=RecordedText(words))),
    )


def texts(found: Sequence[DecidedText], page: int = 1) -> Card:
    """The texts that can be released, the newest first, each with a button of its own."""
    if not found:
        return Card(kind="programme-texts", lines=(phrase("programme-no-texts-yet"),))
    pages = -(-len(found) // TEXTS_PAGE)
    # There may be fewer than there were when the button was drawn.
    page = min(page, pages)
    shown = found[(page - 1) * TEXTS_PAGE : page * TEXTS_PAGE]
    return Card(
        kind="programme-texts",
        title=phrase("programme-texts-title"),
        lines=(phrase("programme-texts-how"), *page_line(page, pages)),
        parts=tuple(map(_text, shown)),
        buttons=page_buttons("report release", page, pages),
    )


def _text(one: DecidedText) -> CardSection:
    key = "button-text-keep-back" if one.released else "button-text-release"
    args: dict[str, str | int] = {
        "words": one.text.words,
        "release": "no" if one.released else "yes",
    }
    outcome = phrase(
        "programme-text-outcome",
        outcome=CatalogueRef(f"report-outcome-{one.text.outcome.value}"),
    )
    reason: tuple[Phrase, ...] = ()
    if one.text.reason is not None:
        reason = (phrase("quote", words=RecordedText(one.text.reason)),)
    return CardSection(
        lines=(phrase("quote", words=RecordedText(one.text.words)), outcome, *reason),
        buttons=(Button(phrase(key), "report release", args),),
    )


def series(report: ReportDocument, meeting: MeetingId) -> Card:
    """What a series came to, in short. `meeting`: one of the room's, to name the room by."""
    files: tuple[Document, ...] = ()
    if report.sections:
        files = (
            Document(
                kind="series-report",
                meeting=meeting,
                title=report.title,
                alt=(phrase("report-file-alt"),),
            ),
        )
    return Card(kind="series-report", title=report.title, lines=report.lines, files=files)
