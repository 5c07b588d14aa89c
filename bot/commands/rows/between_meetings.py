"""Commands about points between meetings."""

from __future__ import annotations

from bot.commands import (
    contentions,
)
from bot.commands.rows.usual import FACILITATOR, FOR_PERSON
from bot.commands.spec import ALWAYS, Command, Concerns
from bot.meeting import possible

BETWEEN_MEETINGS: tuple[Command, ...] = (
    Command(
        "point owner",
        contentions.owner,
        contentions.OWNER_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        when=ALWAYS.only(possible.settle),
    ),
    Command(
        "point change",
        contentions.change,
        contentions.CHANGE_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        concerns=Concerns.RAISER,
        when=ALWAYS.only(possible.settle),
    ),
    Command(
        "point answer",
        contentions.answer,
        contentions.ANSWER_PARAMS,
        section="points",
        as_supporter=FOR_PERSON,
        opens=False,
        in_own_room=True,
        in_menus=False,
        when=ALWAYS.only(possible.answer_about_point),
    ),
    Command(
        "settle decided",
        contentions.settle_decided,
        contentions.DECIDED_PARAMS,
        role=FACILITATOR,
        section="points",
        concerns=Concerns.RAISER,
        in_menus=False,
        when=ALWAYS.only(possible.settle),
    ),
)
