"""Finding points, looking at one, and adding to it between meetings."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer, LookUp
from bot.commands.number_params import PAGE
from bot.commands.spec import CommandContext, Kind, Param
from bot.commands.statements import NAME
from bot.errors import BadArgument
from bot.ids import ItemId
from bot.records.model import EntryKind
from bot.records.point_list import PointFilter, Which

LONGEST_SEARCH = 100
MOST_DAYS = 3_650

_ADDRESS = re.compile(r"https?://\S", re.IGNORECASE)

LIST_PARAMS = (
    Param(
        "which",
        Kind.CHOICE,
        required=False,
        choices=tuple(Which),
        terms="which",
        default="open",
        form_required=True,
    ),
    Param("search", Kind.UNRECORDED, required=False, longest=LONGEST_SEARCH, named=True),
    Param("older", Kind.NUMBER, required=False, most=MOST_DAYS, named=True),
    Param("item", Kind.ITEM, required=False, named=True),
    PAGE,
)
POINT_PARAMS = (
    Param("contention", Kind.POINT, closed=True),
    PAGE,
    replace(PAGE, name="steps"),
)
ADD_PARAMS = (
    Param("contention", Kind.POINT),
    Param("text", Kind.TEXT, long=True),
    Param(
        "kind",
        Kind.CHOICE,
        required=False,
        choices=tuple(EntryKind),
        terms="entry",
        named=True,
        default=EntryKind.POSITION,
        form_required=True,
    ),
    # What is copied from a message may be somebody else's words.
    replace(NAME, form_if=lambda form: not form.args.get("source")),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
)


def parked(ask: CommandContext) -> Answer:
    """Lists the room's points: those that are open, or the ones that somebody looks for."""
    item = ask.number("item")
    return LookUp(
        "points",
        person=ask.actor,
        page=ask.number("page") or 1,
        points=PointFilter(
            which=Which(ask.text("which", Which.OPEN)),
            item=None if item is None else ItemId(item),
            older=ask.number("older"),
            search=ask.text("search"),
        ),
    )


def point(ask: CommandContext) -> Answer:
    """Shows one point with everything that belongs to it."""
    return LookUp(
        "point",
        person=ask.actor,
        point=ask.number("contention"),
        page=ask.number("page") or 1,
        steps_page=ask.number("steps") or 1,
    )


def add(ask: CommandContext) -> Answer:
    """Adds to a point how somebody sees it, a note, or a link.

    Raises:
        BadArgument: a link has no address in it.
    """
    words, kind = ask.words("text"), EntryKind(ask.text("kind", EntryKind.POSITION))
    if words is None:
        raise BadArgument("text", "bad-missing")
    if kind is EntryKind.LINK and not _ADDRESS.search(ask.texts["text"]):
        raise BadArgument("text", "bad-link")
    return e.ContentionEntryAdded(
        at=ask.at,
        actor=ask.actor,
        number=ask.number("contention") or 0,
        kind=kind,
        words=words,
        named=ask.text("name") == "yes",
        source=ask.text("source") or None,
    )
