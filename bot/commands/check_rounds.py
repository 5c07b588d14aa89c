"""Commands about check-ins and check-outs."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.rounds import LONGEST_QUESTION, NAMES, names_allowed
from bot.commands.spec import ON_OFF, CommandContext, Kind, Param
from bot.errors import BadArgument, IllegalMove
from bot.meeting.cards import check_rounds as cards
from bot.meeting.subjects import round_key
from bot.room_settings import CheckChoice
from bot.rules import CheckKind

_question = Param("question", Kind.TEXT, required=False, longest=LONGEST_QUESTION, named=True)
SET_PARAMS = (
    Param(
        "what",
        Kind.CHOICE,
        required=False,
        choices=tuple(CheckKind),
        terms="check",
        aliases=(("check-in", "in"), ("check-out", "out")),
        form_required=True,
    ),
    Param(
        "switch",
        Kind.CHOICE,
        required=False,
        choices=("on", "off"),
        terms="check-switch",
        aliases=ON_OFF,
        default="on",
        form_required=True,
    ),
    _question,
    NAMES,
)
OPEN_PARAMS = (replace(_question, named=False),)
PRESS_PARAMS = (Param("round", Kind.TEXT, required=False, hidden=True, longest=64),)


def set_checks(ask: CommandContext) -> Answer:
    """Sets one of the two; without anything, shows both."""
    what = ask.text("what")
    if not what:
        if ask.text("switch") or ask.words("question") is not None:
            raise BadArgument("what", "bad-missing")
        return cards.settings(ask.state)
    return e.CheckSet(
        at=ask.at,
        actor=ask.actor,
        kind=CheckKind(what),
        on=ask.text("switch", "on") == "on",
        question=ask.words("question"),
        named=ask.text("names", names_allowed(ask.state)[0]) == "yes",
    )


def check_in(ask: CommandContext) -> Answer:
    """Everybody checks in now."""
    return _open(ask, CheckKind.IN, ask.state.settings.check_in)


def check_out(ask: CommandContext) -> Answer:
    """Everybody checks out now."""
    return _open(ask, CheckKind.OUT, ask.state.settings.check_out)


def _open(ask: CommandContext, kind: CheckKind, check: CheckChoice | None) -> Answer:
    known = check or CheckChoice(named=names_allowed(ask.state)[0] == "yes")
    question = ask.words("question")
    return e.CheckOpened(
        at=ask.at,
        actor=ask.actor,
        kind=kind,
        question=known.question if question is None else question,
        named=known.named,
    )


def press(ask: CommandContext) -> Answer:
    """Checks in or out. A button counts only in the round that it was drawn for."""
    meant = ask.text("round")
    if meant and meant != round_key(ask.state):
        raise IllegalMove("refused-round-over")
    return e.CheckedIn(at=ask.at, actor=ask.actor)
