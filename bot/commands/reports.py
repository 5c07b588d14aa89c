"""What the command for reports comes to."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer, LookUp
from bot.commands.number_params import MEETING_NUMBER, PAGE
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import Refused
from bot.ids import WordsId

MEETING, SERIES, PROGRAMME = "meeting", "series", "programme"
KINDS = (MEETING, SERIES, PROGRAMME)
YES, NO = "yes", "no"


def _offered(form: FormContext) -> tuple[str, ...]:
    """How one meeting went, and the report for those outside, is for those who run meetings."""
    return KINDS if form.facilitates else (SERIES,)


PARAMS = (
    Param(
        "kind", Kind.CHOICE, required=False, choices=KINDS, terms="report-kind", offered=_offered
    ),
    replace(MEETING_NUMBER, named=True),
)


AGREE_PARAMS = (Param("agree", Kind.CHOICE, choices=(YES, NO), terms="programme"),)
RELEASE_PARAMS = (
    Param("words", Kind.TEXT, required=False, hidden=True, longest=64),
    Param(
        "release",
        Kind.CHOICE,
        required=False,
        choices=(YES, NO),
        terms="programme",
        hidden=True,
    ),
    PAGE,
)


def agree(ask: CommandContext) -> Answer:
    """The room is in the report for those who fund or commission the work, or no longer."""
    return e.ProgrammeAgreed(at=ask.at, actor=ask.actor, on=ask.text("agree") == YES)


def release(ask: CommandContext) -> Answer:
    """The texts that can be released for it; or one of them is, or is kept back."""
    words = ask.text("words")
    if not words:
        return LookUp("programme-texts", page=ask.number("page") or 1)
    on = ask.text("release", YES) == YES
    return e.TextReleased(at=ask.at, actor=ask.actor, words=WordsId(words), on=on)


def report(ask: CommandContext) -> Answer:
    """A report: on one meeting, for those who run it; on the series, for everybody in the room; or
    for those who fund the work, as far as the room has agreed to that.

    Raises:
        Refused: it is for those who run meetings.
    """
    kind = ask.text("kind")
    if not kind:
        kind = MEETING if ask.facilitates else SERIES
    if kind == SERIES:
        return LookUp("series-report")
    if not ask.facilitates:
        raise Refused("refused-report-facilitators")
    if kind == PROGRAMME:
        return LookUp("programme-report")
    return LookUp("report", ask.number("meeting"))
