"""What a team asks in its polls besides the usual: up to three items of its own, and whether every
third month the longer form."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import ON_OFF, CommandContext, Kind, Param, switched
from bot.ids import WordsId
from bot.meeting.cards import poll_items as cards
from bot.meeting.state import State
from bot.records.questionnaire import LONGEST_OWN
from bot.text import folded

NAMES = ("first", "second", "third")
_NONE = ("none", "nothing", "-")


def _long_now(state: State) -> str:
    return switched(state.settings.long_poll)


PARAMS = (
    *(
        Param(
            name,
            Kind.TEXT,
            required=False,
            longest=LONGEST_OWN,
            named=True,
            in_options=False,
            own_item=True,
        )
        for name in NAMES
    ),
    Param(
        "long",
        Kind.CHOICE,
        required=False,
        choices=("on", "off"),
        aliases=ON_OFF,
        terms="poll-long",
        named=True,
        in_options=False,
        current=_long_now,
        form_required=True,
    ),
    # A form says all of what is to be asked: what is left empty in it is asked no more.
    Param(
        "all", Kind.CHOICE, required=False, choices=("yes",), hidden=True, current=lambda _: "yes"
    ),
)


ADD_PARAMS = (Param("person", Kind.PERSON),)


def poll_add(ask: CommandContext) -> Answer:
    """Somebody is asked as well in the poll of the meeting that has just ended."""
    return e.LateVoterNamed(at=ask.at, actor=ask.actor, who=ask.person("person") or ask.actor)


def poll_items(ask: CommandContext) -> Answer:
    """Sets what the team asks besides; without anything, shows it."""
    given = [name for name in NAMES if name in ask.args]
    whole = bool(ask.text("all"))
    if not given and not whole and not ask.text("long"):
        return cards.poll_items(ask.state)
    items: tuple[WordsId, ...] = ask.state.settings.poll_items
    if given or whole:
        kept = (ask.words(name) for name in given if folded(ask.texts.get(name, "")) not in _NONE)
        items = tuple(words for words in kept if words is not None)
    long = ask.text("long", _long_now(ask.state)) == "on"
    return e.PollItemsSet(at=ask.at, actor=ask.actor, items=items, long=long)
