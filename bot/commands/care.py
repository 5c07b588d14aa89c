"""Commands for when something is wrong."""

from __future__ import annotations

from bot import events as e
from bot.commands.spec import Answer, CommandContext, Kind, Param
from bot.errors import BadArgument, NotAllowed, Refused

LONGEST_PAUSE = 240
"""Minutes that a pause may be at most. It ends with the meeting anyway."""

PAUSE_PARAMS = (
    Param("person", Kind.PERSON),
    Param("minutes", Kind.NUMBER, required=False, least=0, most=LONGEST_PAUSE, minutes=True),
    Param("reason", Kind.TEXT, required=False, longest=300, long=True),
)


def pause(ask: CommandContext) -> Answer:
    """A facilitator asks somebody to pause."""
    # Where nobody is a facilitator, everybody may run a meeting, but not hold others back.
    if ask.actor not in ask.state.facilitators:
        raise NotAllowed("refused-facilitator")
    who = ask.person("person") or ask.actor
    if who == ask.actor:
        raise Refused("refused-pause-self")
    minutes, reason = ask.number("minutes"), ask.words("reason")
    if minutes and reason is None:
        # They are told why, so there has to be a why.
        raise BadArgument("reason", "bad-missing")
    return e.PauseAsked(at=ask.at, actor=ask.actor, who=who, minutes=minutes, reason=reason)
