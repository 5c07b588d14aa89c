"""Commands to have a statement read out, before, in or after a meeting."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import ON_OFF, CommandContext, FormContext, Kind, Param, switched
from bot.ids import ItemId, WordsId
from bot.meeting.state import State
from bot.rules import Feature


def _may_be_unsigned(state: State) -> str:
    return "say-help-unsigned" if len(_names_allowed(state)) > 1 else "say-help-signed"


_NAMED = (
    ("with my name", "yes"),
    ("with name", "yes"),
    ("without my name", "no"),
    ("without name", "no"),
    ("no name", "no"),
    ("none", "no"),
)


def _names_allowed(state: State) -> tuple[str, ...]:
    """Whether something may be read out without a name here."""
    unsigned = state.settings.unsigned and Feature.UNNAMED in state.settings.features
    return ("yes", "no") if unsigned else ("yes",)


def _names_offered(form: FormContext) -> tuple[str, ...]:
    return _names_allowed(form.state)


_UNNAMED = ("names", "named", "signed", "unsigned", "anonymous", "anonymously", "anon")
"""Other names that people give the parameter that says whether their name is shown."""

NAME = Param(
    "name",
    Kind.CHOICE,
    required=False,
    choices=("yes", "no"),
    terms="say-name",
    aliases=_NAMED,
    like=_UNNAMED,
    named=True,
    default="no",
    form_required=True,
)
"""Whether somebody is named with what they say."""
SAY_PARAMS = (
    Param("text", Kind.TEXT, long=True),
    Param("item", Kind.ITEM, required=False, named=True),
    replace(NAME, default="yes", offered=_names_offered, dynamic_help=_may_be_unsigned),
)


def _can_be_unsigned(form: FormContext) -> tuple[str, ...]:
    return ("off",) if _unnamed_allowed(form.state) else ("on", "off")


def _unnamed_allowed(state: State) -> str:
    """What there is to know where the room does not allow words without names."""
    return "" if Feature.UNNAMED in state.settings.features else "unsigned-help-not-allowed"


UNSIGNED_PARAMS = (
    Param(
        "allowed",
        Kind.CHOICE,
        choices=("on", "off"),
        terms="unsigned",
        aliases=ON_OFF,
        current=lambda state: switched(state.settings.unsigned),
        offered=_can_be_unsigned,
        dynamic_help=_unnamed_allowed,
    ),
)


def say(ask: CommandContext) -> Answer:
    """Queues a statement to be read out."""
    item = ask.number("item")
    return e.StatementQueued(
        at=ask.at,
        actor=ask.actor,
        words=WordsId(ask.text("text")),
        item=None if item is None else ItemId(item),
        signed=ask.text("name", "yes") == "yes",
    )


def unsigned(ask: CommandContext) -> Answer:
    """Whether words may be read out here without a name."""
    return e.UnnamedAllowed(at=ask.at, actor=ask.actor, allowed=ask.text("allowed") == "on")
