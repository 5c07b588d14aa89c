"""Blank sheets, and constraints that are written down for later."""

from __future__ import annotations

import re

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.number_params import MANY, PAGE
from bot.commands.spec import CommandContext, Kind, OnMessage, Param, where_given
from bot.errors import BadArgument
from bot.ids import ItemId
from bot.meeting.cards import constraints as cards
from bot.records.constraints import ConstraintKind, ConstraintStanding
from bot.text import folded

_WORD = re.compile(r"\w+")
LONGEST = 300
"""Characters of a constraint: one sentence."""
BLANK_MINUTES = 10
"""How long a blank sheet is, if nobody says."""
MOST_BLANK_MINUTES = 120
"""Minutes of the longest blank sheet."""

KINDS = (
    ("money", ConstraintKind.FUNDS),
    ("budget", ConstraintKind.FUNDS),
    ("funding", ConstraintKind.FUNDS),
    ("staff", ConstraintKind.PEOPLE),
    ("room", ConstraintKind.BUILDINGS),
    ("rooms", ConstraintKind.BUILDINGS),
    ("space", ConstraintKind.BUILDINGS),
    ("building", ConstraintKind.BUILDINGS),
    ("place", ConstraintKind.BUILDINGS),
    ("law", ConstraintKind.RULES),
    ("rule", ConstraintKind.RULES),
    ("policy", ConstraintKind.RULES),
)
"""Other words for what a constraint is about."""
BLANK = Param(
    "blank",
    Kind.NUMBER,
    required=False,
    most=MOST_BLANK_MINUTES,
    minutes=True,
    named=True,
    in_options=False,
)
"""How long an item begins as a blank sheet."""
LOG_PARAMS = (
    Param("what", Kind.TEXT, longest=LONGEST, long=True),
    Param(
        "kind",
        Kind.CHOICE,
        required=False,
        choices=tuple(ConstraintKind),
        terms="constraint-kind",
        aliases=KINDS,
        named=True,
        default=ConstraintKind.OTHER.value,
        form_required=True,
    ),
    Param(
        "item",
        Kind.ITEM,
        required=False,
        named=True,
        in_options=False,
        form_if=lambda form: not form.state.is_open and bool(form.state.agenda.items),
    ),
    Param(
        "name",
        Kind.CHOICE,
        required=False,
        choices=("no", "yes"),
        terms="view-named",
        named=True,
        default="no",
        form_required=True,
    ),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
    Param("author", Kind.PERSON, required=False, hidden=True, author=True),
)
LIST_PARAMS = (PAGE,)
_WHICH = Param("constraint", Kind.NUMBER, most=MANY)


REVIEW_PARAMS = (
    _WHICH,
    Param(
        "standing",
        Kind.CHOICE,
        choices=tuple(one for one in ConstraintStanding if one is not ConstraintStanding.WAITING),
        terms="constraint-standing",
    ),
    Param(
        "changer",
        Kind.TEXT,
        required=False,
        longest=LONGEST,
        form_if=where_given("standing", ConstraintStanding.REAL),
    ),
)
TAKE_PARAMS = (
    _WHICH,
    Param(
        "switch",
        Kind.CHOICE,
        required=False,
        choices=("on", "off"),
        terms="constraint-care",
        default="on",
        form_required=True,
    ),
)
BLANK_PARAMS = (
    Param(
        "minutes",
        Kind.NUMBER,
        required=False,
        most=MOST_BLANK_MINUTES,
        minutes=True,
        default=str(BLANK_MINUTES),
        form_required=True,
    ),
)
# It has no place on menus that have room for few.
COPIED = OnMessage(copies="what", in_menu=False)


def _same(ask: CommandContext, item: ItemId | None) -> int | None:
    """The number of the open constraint for the same item that has these very words; None if there
    is none. Two people who foresee the same see it once on the list."""
    if ask.state.constraints.from_message(ask.text("source")) is not None:
        return None  # Which message it was says more.
    agenda = ask.state.agenda
    about = agenda.current if item is None else agenda.get(item)
    title, typed = None if about is None else about.title, _compared(ask.texts["what"])
    return next(
        (
            one.number
            for one in ask.state.constraints.open
            if one.about == title and _compared(ask.known_texts.get(one.words, "")) == typed
        ),
        None,
    )


def _compared(text: str) -> str:
    """A text without what people add or leave out without meaning anything by it."""
    return " ".join(_WORD.findall(folded(text))) or folded(text)


def constraint(ask: CommandContext) -> Answer:
    """Writes a constraint down.

    Raises:
        BadArgument: there are no words, or the same are open for the same item.
    """
    words, item = ask.words("what"), ask.number("item")
    if words is None:
        raise BadArgument("what", "bad-missing")
    if (same := _same(ask, None if item is None else ItemId(item))) is not None:
        raise BadArgument("what", "bad-constraint-same", number=same)
    return e.ConstraintLogged(
        at=ask.at,
        actor=ask.actor,
        kind=ConstraintKind(ask.text("kind", ConstraintKind.OTHER.value)),
        words=words,
        item=None if item is None else ItemId(item),
        named=ask.text("name") == "yes",
        source=ask.text("source") or None,
        author=ask.person("author"),
    )


def listed(ask: CommandContext) -> Answer:
    """The list of constraints."""
    return cards.listed(ask.state, ask.actor, ask.number("page") or 1)


def review(ask: CommandContext) -> Answer:
    """Says what became of a constraint."""
    standing, changer = ConstraintStanding(ask.text("standing")), ask.words("changer")
    if changer is not None and standing is not ConstraintStanding.REAL:
        raise BadArgument("changer", "bad-changer")
    return e.ConstraintReviewed(
        at=ask.at,
        actor=ask.actor,
        number=ask.number("constraint") or 0,
        standing=standing,
        changer=changer,
    )


def take(ask: CommandContext) -> Answer:
    """Somebody looks after a constraint, or no longer does."""
    on = ask.text("switch", "on") == "on"
    number = ask.number("constraint") or 0
    return e.ConstraintOwned(at=ask.at, actor=ask.actor, number=number, on=on)


def decline(ask: CommandContext) -> Answer:
    """Somebody would rather not write down what they said."""
    return e.ConstraintSuggestionDeclined(at=ask.at, actor=ask.actor)


def blank_sheet(ask: CommandContext) -> Answer:
    """The item that is up gets a blank sheet."""
    minutes = ask.number("minutes") or BLANK_MINUTES
    return e.BlankSheetOpened(at=ask.at, actor=ask.actor, minutes=minutes)


def end_blank_sheet(ask: CommandContext) -> Answer:
    """The blank sheet is over."""
    return e.BlankSheetEnded(at=ask.at, actor=ask.actor)
