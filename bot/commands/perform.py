"""Runs a command's handler, after checking roles, phase and parameters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from bot.cards import PersonName
from bot.commands.command_answers import Answer, CastBallot
from bot.commands.parameter_values import values
from bot.commands.parse_context import ParseContext, Parsed, Raw
from bot.commands.spec import Command, CommandContext, Kind, Param
from bot.commands.support import acts_for
from bot.errors import NotAllowed, Refused
from bot.events import Event
from bot.ids import PersonId


def _is_meant(param: Param) -> bool:
    """Whether a parameter says whom a command is done for or to."""
    return param.kind is Kind.PERSON and not param.author


def allowed(
    command: Command,
    around: ParseContext,
    by: PersonId,
    args: Mapping[str, object] | None = None,
) -> None:
    """Check that somebody may use a command with these parameters; without `args`, that they may
    fill in its form. The only place where roles are checked.

    Raises:
        NotAllowed: it takes a facilitator.
    """
    takes = command.facilitator if args is None else command.takes_facilitator(args)
    if takes and not around.state.may_facilitate(by):
        raise NotAllowed("refused-facilitator")


def perform(
    command: Command, raw: Raw, around: ParseContext, by: PersonId, at: datetime
) -> tuple[Answer, Parsed]:
    """What a command comes to, and its parameters as they were understood.

    Raises:
        Refused: it cannot be done; the sentence says why.
    """
    whom = acts_for(command, around.state, by)
    if whom is None:
        allowed(command, around, by, raw)
    parsed = values(command, raw, around)
    if not command.when.holds(around.state):
        raise Refused("refused-not-open")
    texts = {name: text for _, name, text in parsed.words}
    if whom is not None:
        people = (parsed.args.get(p.name) for p in command.params if _is_meant(p))
        if any(person not in (None, whom) for person in people):
            raise NotAllowed("refused-supporter-others", name=PersonName(whom))
    ask = CommandContext(
        state=around.state,
        actor=by if whom is None else whom,
        at=at,
        args=parsed.args,
        texts=texts,
        glossary=around.glossary,
        known_texts=around.known_texts,
        voice=around.voice,
        by_link=around.by_link,
    )
    answer = command.handler(ask)
    if whom is not None and isinstance(answer, CastBallot):
        # The box takes a ballot from whoever is on its roll, and tells nobody of it.
        raise NotAllowed("refused-supporter-sealed", name=PersonName(whom))
    if whom is not None and isinstance(answer, Event):
        answer = replace(answer, through=by)
    return answer, parsed
