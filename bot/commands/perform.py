"""Runs a command's handler, after checking roles, phase and parameters."""

from __future__ import annotations

from datetime import datetime

from bot.commands.parameter_values import ParseContext, Parsed, Raw, values
from bot.commands.spec import Answer, Command, CommandContext
from bot.errors import NotAllowed, Refused
from bot.ids import PersonId


def allowed(command: Command, around: ParseContext, by: PersonId) -> None:
    """Check that somebody may use a command. The only place where roles are checked.

    Raises:
        NotAllowed: it takes a facilitator.
    """
    if command.facilitator and not around.state.may_facilitate(by):
        raise NotAllowed("refused-facilitator")


def perform(
    command: Command, raw: Raw, around: ParseContext, by: PersonId, at: datetime
) -> tuple[Answer, Parsed]:
    """What a command comes to, and its parameters as they were understood.

    Raises:
        Refused: it cannot be done; the sentence says why.
    """
    allowed(command, around, by)
    parsed = values(command, raw, around)
    if not command.when.holds(around.state):
        raise Refused("refused-not-open")
    texts = {name: text for _, name, text in parsed.words}
    ask = CommandContext(
        state=around.state,
        actor=by,
        at=at,
        args=parsed.args,
        texts=texts,
        voice=around.voice,
        by_link=around.by_link,
    )
    return command.handler(ask), parsed
