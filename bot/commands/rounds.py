"""Rounds: a facilitator opens one, and people speak, write, pass, or ask to be come back to."""

from __future__ import annotations

from collections.abc import Mapping

from bot import events as e
from bot.commands import preferences
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import IllegalMove
from bot.ids import WordsId
from bot.meeting.state import State
from bot.meeting.subjects import round_key
from bot.rules import Feature

LONGEST_QUESTION = 300
"""Characters of a round's question."""


def _of_this_round(state: State) -> str:
    return round_key(state) if state.rounds.silent else ""


def _names_shown(state: State) -> str:
    silent = state.rounds.silent
    if silent is None:
        return ""
    return "write-help-named" if silent.named else "write-help-unnamed"


def names_allowed(state: State) -> tuple[str, ...]:
    """Whether a silent round may be without names in this room, and what it is at first."""
    return ("no", "yes") if Feature.UNNAMED in state.settings.features else ("yes",)


def _names_offered(form: FormContext) -> tuple[str, ...]:
    return names_allowed(form.state)


_question = Param("question", Kind.TEXT, required=False, longest=LONGEST_QUESTION)

OPEN_PARAMS = (_question,)
NAMES = Param(
    "names",
    Kind.CHOICE,
    required=False,
    choices=("no", "yes"),
    terms="round-names",
    aliases=(("with names", "yes"), ("without names", "no"), ("no names", "no")),
    like=("name", "named", "unnamed", "signed", "anonymous"),
    named=True,
    default="no",
    current=lambda state: names_allowed(state)[0],
    offered=_names_offered,
    form_required=True,
)
SILENT_PARAMS = (_question, NAMES)
NEXT_PARAMS = (Param("after", Kind.PERSON, required=False, hidden=True),)
WRITE_PARAMS = (
    Param("text", Kind.TEXT, long=True, dynamic_help=_names_shown),
    # A form that was opened in one round must not end up in another, which may show names.
    Param("round", Kind.TEXT, required=False, hidden=True, longest=64, current=_of_this_round),
)


def open_round(ask: CommandContext) -> Answer:
    """Opens a round in which everybody speaks in turn."""
    return e.RoundOpened(at=ask.at, actor=ask.actor, question=ask.words("question"))


def open_silent(ask: CommandContext) -> Answer:
    """Opens a silent round."""
    named = ask.text("names", names_allowed(ask.state)[0]) == "yes"
    return e.SilentRoundOpened(
        at=ask.at, actor=ask.actor, question=ask.words("question"), named=named, in_minutes=True
    )


def move_on(ask: CommandContext) -> Answer:
    """Moves the round on to the next person."""
    return e.TurnMovedOn(at=ask.at, actor=ask.actor, after=ask.person("after"))


def end_round(ask: CommandContext) -> Answer:
    """Ends the round."""
    return e.RoundEnded(at=ask.at, actor=ask.actor)


def done(ask: CommandContext) -> Answer:
    """Ends one's turn in the round, or one's time with the floor."""
    running = ask.state.rounds.talking
    in_turn = running is not None and running.current == ask.actor
    lapsed = ask.state.floor_reminders.lapsed
    had_floor = ask.state.floor == ask.actor or (lapsed is not None and lapsed[0] == ask.actor)
    if had_floor and not in_turn:
        return e.FloorEnded(at=ask.at, actor=ask.actor)
    return e.TurnDone(at=ask.at, actor=ask.actor)


def later(ask: CommandContext) -> Answer:
    """The round is to come back to them; outside their turn, they answer an invitation."""
    running = ask.state.rounds.talking
    if running is not None and running.current == ask.actor:
        return e.TurnDeferred(at=ask.at, actor=ask.actor)
    return preferences.later(ask)


def still_writing(args: Mapping[str, str | int], state: State) -> None:
    """Makes sure that the silent round is running for which a form would be opened."""
    meant = str(args.get("round", ""))
    if meant and meant != _of_this_round(state):
        raise IllegalMove("refused-round-over")
    if state.rounds.silent is None:
        raise IllegalMove("refused-no-silent-round")


def write(ask: CommandContext) -> Answer:
    """Writes an answer in the silent round."""
    still_writing({"round": ask.text("round")}, ask.state)
    return e.SilentAnswerGiven(at=ask.at, actor=ask.actor, words=WordsId(ask.text("text")))
