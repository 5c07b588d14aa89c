"""Noting something, recording a decision, and reading what was recorded: notes, decisions, the list
of meetings."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer, LookUp
from bot.commands.number_params import MEETING_NUMBER
from bot.commands.spec import CommandContext, Kind, OnMessage, Param
from bot.errors import BadArgument
from bot.ids import WordsId

TEXT_PARAMS = (
    Param("text", Kind.TEXT, long=True),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
)
DECIDE_PARAMS = (
    *TEXT_PARAMS,
    Param("corrects", Kind.TEXT, required=False, hidden=True, longest=64),
)
OF_MEETING = (MEETING_NUMBER,)
COPIED = OnMessage(copies="text")


def note(ask: CommandContext) -> Answer:
    """Takes a note."""
    return e.NoteTaken(at=ask.at, actor=ask.actor, words=_words(ask), source=_source(ask))


def decide(ask: CommandContext) -> Answer:
    """Records a decision."""
    corrects = ask.text("corrects")
    return e.DecisionRecorded(
        at=ask.at,
        actor=ask.actor,
        words=_words(ask),
        source=_source(ask),
        corrects=WordsId(corrects) if corrects else None,
    )


def notes(ask: CommandContext) -> Answer:
    """The notes of the room, or of one of its meetings."""
    return LookUp("notes", ask.number("meeting"))


def decisions(ask: CommandContext) -> Answer:
    """The decisions of the room, or of one of its meetings."""
    return LookUp("decisions", ask.number("meeting"))


def meetings(ask: CommandContext) -> Answer:
    """The meetings that there have been here, and their minutes."""
    return LookUp("meetings")


def _words(ask: CommandContext) -> WordsId:
    words = ask.words("text")
    if words is None:
        raise BadArgument("text", "bad-missing")
    return words


def _source(ask: CommandContext) -> str | None:
    return ask.text("source") or None
