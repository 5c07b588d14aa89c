"""Points that have come from another room."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Button, Card, CardSection, RecordedText, phrase
from bot.ids import WordsId
from bot.meeting import subjects
from bot.meeting.cards.contentions import contention_buttons, contention_line, thread
from bot.records.model import Contention


def arrived(points: Sequence[Contention], room: WordsId) -> Card:
    """For the room: these points go on here."""
    return Card(
        kind="points-arrived",
        title=phrase("points-arrived-title", count=len(points)),
        lines=(phrase("points-arrived", count=len(points), room=RecordedText(room)),),
        parts=tuple(
            CardSection(
                lines=(contention_line(point),),
                buttons=contention_buttons(point),
                thread=thread(point),
                about=subjects.point(point.number),
            )
            for point in points
        ),
    )


def yours(points: Sequence[Contention], room: WordsId) -> Card:
    """For the people whose points these are."""
    return Card(
        kind="point-news",
        lines=(phrase("points-arrived-yours", count=len(points), room=RecordedText(room)),),
        parts=tuple(CardSection(lines=(contention_line(point),)) for point in points),
    )


def unowned(points: Sequence[Contention]) -> Card:
    """For whoever has brought them: nobody of this room looks after these points yet."""
    return Card(
        kind="points-arrived-unowned",
        lines=(phrase("points-arrived-unowned", count=len(points)),),
        parts=tuple(
            CardSection(
                lines=(contention_line(point),),
                buttons=_owning(point),
                about=subjects.point(point.number),
            )
            for point in points
        ),
    )


def _owning(point: Contention) -> tuple[Button, ...]:
    about: dict[str, str | int] = {"contention": point.number}
    return (
        Button(phrase("button-point-own"), "point owner", {**about, "act": "take"}),
        Button(phrase("button-point-ask"), "point owner", {**about, "act": "ask"}, ask=True),
    )
