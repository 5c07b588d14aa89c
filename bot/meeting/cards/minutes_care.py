"""What Heard says when minutes are to be agreed, are agreed, or are corrected."""

from __future__ import annotations

from bot.cards import Button, Card, CommandText, Day, Phrase, RecordedText, phrase
from bot.meeting import subjects
from bot.meeting.agenda import LONGEST_SHOWN
from bot.meeting.state import State
from bot.records.minutes import MinutesAgreement, MinutesCorrection
from bot.records.zones import day_in

MOST_CORRECTIONS = 5
"""So many corrections are shown where the room is asked; the minutes have all."""


def correct_button(meeting: int) -> Button:
    """Add a correction to the minutes of a meeting."""
    return Button(
        phrase("button-minutes-correct"), "minutes correct", {"meeting": meeting}, ask=True
    )


def agree_button(meeting: int) -> Button:
    """Nobody objects to the minutes of a meeting."""
    return Button(phrase("button-minutes-agree"), "minutes agree", {"meeting": meeting})


def to_be_agreed(state: State, meeting: int) -> Card:
    """The room is asked whether anything is wrong in the minutes of the last meeting."""
    added = state.minutes.of_last
    shown = added[-MOST_CORRECTIONS:]
    more = len(added) - len(shown)
    return Card(
        kind="minutes-due",
        title=phrase("minutes-due-title", number=meeting),
        lines=(
            phrase("minutes-due-ask"),
            phrase("minutes-due-rule"),
            *(correction_line(one) for one in shown),
            *((phrase("minutes-corrections-more", more=more),) if more else ()),
        ),
        buttons=(correct_button(meeting), agree_button(meeting)),
        about=subjects.minutes_due(state, meeting),
        hints=(phrase("minutes-due-typed", typed=CommandText(f"/minutes {meeting}")),),
    )


def corrected(state: State, meeting: int, correction: MinutesCorrection) -> Card:
    """The room is told of a correction."""
    return Card(
        kind="minutes-corrected",
        title=phrase("minutes-corrected-title", number=meeting),
        lines=(correction_line(correction), phrase("minutes-corrected-stays")),
        buttons=(correct_button(meeting),),
        about=subjects.meeting(state),
    )


def agreed(state: State, meeting: int) -> Card:
    """The room is told that minutes are agreed, so that anybody can still speak up."""
    return Card(
        kind="minutes-agreed",
        title=phrase("minutes-agreed-title", number=meeting),
        lines=(phrase("minutes-agreed-how"),),
        buttons=(correct_button(meeting),),
        about=subjects.meeting(state),
    )


def correction_line(one: MinutesCorrection) -> Phrase:
    """A correction, and what it corrects."""
    words = RecordedText(one.words)
    if one.line is not None:
        line = RecordedText(one.line, longest=LONGEST_SHOWN)
        return phrase("minutes-correction-line", line=line, words=words)
    part = "other" if one.part is None else one.part.value
    return phrase(f"minutes-correction-{part}", words=words)


def dated(one: MinutesCorrection, zone: str) -> Phrase:
    """When a correction was added; and if so, that it was after the minutes had been agreed."""
    key = "minutes-correction-after" if one.after_agreement else "minutes-correction-day"
    return phrase(key, day=Day(day_in(zone, one.at)))


def agreement_line(found: MinutesAgreement, zone: str) -> Phrase:
    """That minutes were agreed, when, and with how many there."""
    return phrase(
        "minutes-agreed-line",
        number=found.meeting,
        day=Day(day_in(zone, found.at)),
        here=found.here,
    )
