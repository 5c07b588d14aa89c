"""Reading minutes, adding a correction to them, and agreeing them."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer, LookUp
from bot.commands.number_params import MEETING_NUMBER
from bot.commands.spec import CommandContext, Kind, Param
from bot.errors import BadArgument
from bot.ids import WordsId
from bot.meeting.state import State
from bot.records.minutes import CorrectedPart
from bot.records.minutes_forms import MinutesForm

READ_PARAMS = (
    MEETING_NUMBER,
    Param(
        "form",
        Kind.CHOICE,
        required=False,
        choices=tuple(form.value for form in MinutesForm),
        aliases=(
            ("page", MinutesForm.HTML),
            ("print", MinutesForm.HTML),
            ("easy", MinutesForm.EASY_READ),
            ("easyread", MinutesForm.EASY_READ),
            ("plain", MinutesForm.TEXT),
            ("md", MinutesForm.MARKDOWN),
            ("spreadsheet", MinutesForm.CSV),
            ("excel", MinutesForm.CSV),
            ("ics", MinutesForm.CALENDAR),
        ),
        terms="minutes-form",
        named=True,
    ),
    Param("times", Kind.CHOICE, required=False, choices=("no", "yes"), terms="yes-no", named=True),
)
AGREE_PARAMS = (MEETING_NUMBER,)
CORRECT_PARAMS = (
    replace(MEETING_NUMBER, named=True),
    Param("line", Kind.LINE, named=True),
    # The last of those that are typed in order takes the rest of the line.
    Param("text", Kind.TEXT, long=True),
)


def minutes(ask: CommandContext) -> Answer:
    """The minutes of a meeting: of this one if it is running, else of the last."""
    number = ask.number("meeting") or corrected(ask.state)
    agrees = ask.facilitates and ask.state.is_open and number < ask.state.number
    return LookUp(
        "minutes", number, form=ask.text("form"), times=ask.text("times") == "yes", agrees=agrees
    )


def agree(ask: CommandContext) -> Answer:
    """Nobody at this meeting objects to the minutes of an earlier one."""
    number = ask.number("meeting") or agreed(ask.state)
    return e.MinutesAgreed(at=ask.at, actor=ask.actor, meeting=number)


def correct(ask: CommandContext) -> Answer:
    """Adds a line to the minutes of a meeting that says what is wrong, or missing."""
    words = ask.words("text")
    if words is None:
        raise BadArgument("text", "bad-missing")
    line = ask.text("line")
    named = line.startswith("id:")
    return e.MinutesCorrected(
        at=ask.at,
        actor=ask.actor,
        meeting=ask.number("meeting") or corrected(ask.state),
        words=words,
        line=WordsId(line.removeprefix("id:")) if named else None,
        part=None if named else CorrectedPart(line),
    )


def corrected(state: State) -> int:
    """The meeting whose minutes are meant if none is named: this one if it is running, else the
    last one that was held."""
    return state.number if state.opened_at else state.last_held


def agreed(state: State) -> int:
    """The meeting whose minutes are agreed if none is named: the last one that was held."""
    return state.last_held if state.minutes_due is None else state.minutes_due
