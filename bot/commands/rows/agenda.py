"""Commands about the agenda."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import (
    constraints,
    handlers,
    item_time,
    meeting_times,
    unanswered,
)
from bot.commands.number_params import MEETING_NUMBER
from bot.commands.rows.usual import FACILITATOR, for_oneself
from bot.commands.spec import ALWAYS, RUNNING, SEVERAL, Command, Kind, Param
from bot.meeting import possible
from bot.meeting.cards.item_time import FEW_MINUTES
from bot.records import series

LONGEST_TITLE = 120
"""Characters of an agenda item's title."""

MANY_ITEMS = 30
"""Items that can be put on the agenda at once."""

_item = Param("item", Kind.ITEM)

AGENDA: tuple[Command, ...] = (
    for_oneself("agenda list", handlers.agenda, aliases=("agenda",), section="agenda"),
    Command(
        "agenda add",
        handlers.agenda_add,
        (
            Param("title", Kind.TEXT, longest=LONGEST_TITLE, most=MANY_ITEMS, lines=True),
            Param("goal", Kind.TEXT, required=False, longest=300, named=True),
            meeting_times.MINUTES,
            constraints.BLANK,
            handlers.INTRODUCE,
            Param(
                SEVERAL,
                Kind.CHOICE,
                required=False,
                choices=("yes", "no"),
                terms="several",
                hidden=True,
                form_if=handlers.several_lines,
            ),
        ),
        section="agenda",
    ),
    Command(
        "agenda next",
        handlers.agenda_next,
        (
            Param("item", Kind.ITEM, required=False),
            Param("after", Kind.ITEM, required=False, hidden=True),
            unanswered.ANYWAY,
        ),
        role=FACILITATOR,
        aliases=("next",),
        section="agenda",
        when=RUNNING.only(possible.next_item),
    ),
    Command(
        "agenda back",
        handlers.agenda_back,
        role=FACILITATOR,
        aliases=("back",),
        section="agenda",
        when=RUNNING.only(possible.item_back),
    ),
    Command(
        "agenda move",
        handlers.agenda_move,
        (_item, Param("place", Kind.NUMBER, most=100)),
        role=FACILITATOR,
        section="agenda",
        when=ALWAYS.only(possible.move_item),
    ),
    Command(
        "agenda drop",
        handlers.agenda_drop,
        (_item, replace(MEETING_NUMBER, hidden=True)),
        role=FACILITATOR,
        section="agenda",
        when=ALWAYS.only(possible.drop_item),
    ),
    Command(
        "blank-sheet",
        constraints.blank_sheet,
        constraints.BLANK_PARAMS,
        role=FACILITATOR,
        section="agenda",
        in_menus=False,
        when=RUNNING.only(possible.blank_sheet),
    ),
    Command(
        "blank-sheet end",
        constraints.end_blank_sheet,
        role=FACILITATOR,
        section="agenda",
        in_menus=False,
        when=RUNNING.only(possible.end_blank_sheet),
    ),
    Command(
        "extend",
        item_time.extend,
        (
            Param(
                "minutes",
                Kind.NUMBER,
                required=False,
                most=series.LONGEST_MINUTES,
                minutes=True,
                default=str(FEW_MINUTES),
                form_required=True,
            ),
            Param("item", Kind.ITEM, required=False, hidden=True),
            Param("until", Kind.TEXT, required=False, hidden=True, longest=40),
        ),
        role=FACILITATOR,
        section="agenda",
        when=RUNNING.only(possible.extend),
    ),
    Command(
        "replan",
        item_time.replan,
        role=FACILITATOR,
        section="agenda",
        when=RUNNING.only(possible.replan),
    ),
)
