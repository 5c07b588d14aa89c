"""Commands about oneself."""

from __future__ import annotations

from bot.commands import (
    agreement,
    care,
    lessons,
    membership,
    needs,
    personal,
    support,
)
from bot.commands.rows.usual import THEMSELVES, for_oneself
from bot.commands.spec import Command

ONESELF: tuple[Command, ...] = (
    for_oneself("leave", membership.leave, membership.LEAVE_PARAMS, section="me"),
    Command(
        "me",
        personal.me,
        personal.ME_PARAMS,
        section="me",
        as_supporter=THEMSELVES,
        opens=False,
        in_any_room=True,
    ),
    for_oneself("rename", personal.rename, personal.RENAME_PARAMS, section="me", by_link=True),
    for_oneself(
        "take-back", personal.take_back, personal.TAKE_BACK_PARAMS, aliases=("undo",), section="me"
    ),
    for_oneself("supporter", support.supporter, support.SUPPORTER_PARAMS, section="me"),
    Command(
        "agreement",
        agreement.agreement,
        agreement.PARAMS,
        section="decide",
        in_menus=False,
    ),
    for_oneself("worry", care.worry, care.WORRY_PARAMS, section="me"),
    Command(
        "needs",
        needs.needs,
        needs.PARAMS,
        section="me",
        opens=False,
        in_own_room=True,
    ),
    Command(
        "learn",
        lessons.learn,
        lessons.PARAMS,
        section="me",
        as_supporter=THEMSELVES,
        opens=False,
        in_own_room=True,
    ),
)
