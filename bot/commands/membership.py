"""Leaving a room, or ending somebody's membership."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param, facilitators_only
from bot.errors import NotAllowed
from bot.events import LeaveReason

LEAVE_PARAMS = (Param("person", Kind.PERSON, required=False, form_if=facilitators_only),)


def leave(ask: CommandContext) -> Answer:
    """They leave, or a facilitator takes somebody's seat away."""
    who = ask.person("person") or ask.actor
    if who == ask.actor:
        return e.MembershipEnded(at=ask.at, actor=who, who=who, how=LeaveReason.SELF)
    # Where nobody is a facilitator, everybody may run a meeting, but not send others away.
    if ask.actor not in ask.state.facilitators:
        raise NotAllowed("refused-facilitator")
    how = LeaveReason.FACILITATOR
    return e.MembershipEnded(at=ask.at, actor=ask.actor, who=who, how=how)
