"""Commands for deciding together."""

from __future__ import annotations

from bot.commands import (
    proposals,
)
from bot.commands.rows.usual import FACILITATOR, FOR_PERSON, for_oneself
from bot.commands.spec import ALWAYS, RUNNING, Command, Concerns
from bot.meeting import possible

DECIDING: tuple[Command, ...] = (
    Command(
        "propose",
        proposals.propose,
        proposals.PROPOSE_PARAMS,
        section="decide",
        on_message=proposals.COPIED,
    ),
    Command(
        "answer",
        proposals.answer,
        proposals.ANSWER_PARAMS,
        section="decide",
        as_supporter=FOR_PERSON,
        hidden_by_number=True,
        when=ALWAYS.only(possible.answer_proposal),
        in_own_room=True,
    ),
    for_oneself("proposals", proposals.proposals, section="decide", in_menus=False),
    for_oneself("proposal", proposals.show, proposals.ONE_PARAMS, section="decide", in_menus=False),
    Command(
        "proposal amend",
        proposals.amend,
        proposals.AMEND_PARAMS,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
    Command(
        "proposal close",
        proposals.close,
        proposals.ONE_PARAMS,
        role=FACILITATOR,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
    Command(
        "proposal round",
        proposals.move_round,
        proposals.ROUND_PARAMS,
        role=FACILITATOR,
        section="decide",
        in_menus=False,
        when=RUNNING.only(possible.move_consent_round),
        concerns=Concerns.EVERYBODY,
    ),
    Command(
        "proposal park", proposals.park, proposals.PARK_PARAMS, section="decide", in_menus=False
    ),
    Command(
        "proposal withdraw",
        proposals.withdraw,
        proposals.ONE_PARAMS,
        section="decide",
        in_menus=False,
        when=ALWAYS.only(possible.change_proposal),
    ),
)
