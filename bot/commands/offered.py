"""Which commands somebody can use now, found quickly: a room asks it for everybody in it at once.

It comes to the same as asking `Command.possible_now` of every command. What depends on the phase,
the role and the platform alone is worked out once, and each question about a person is asked once,
though several commands depend on it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bot.commands.spec import Command, Possible
from bot.commands.table import COMMANDS
from bot.ids import PersonId
from bot.meeting.state import State

MOST_KEPT = 1024
"""Different lists of commands in memory."""


class UsableCommands(NamedTuple):
    """Names of commands, in the order of the table."""

    listed: tuple[str, ...]
    """Those that menus show."""
    unlisted: tuple[str, ...]
    """Those that only buttons, or other commands, lead to."""


class _Circumstances(NamedTuple):
    """What decides about commands beside the person."""

    voice: bool
    by_link: bool
    running: bool
    leads: bool


def offered(state: State, who: PersonId, *, voice: bool, by_link: bool) -> UsableCommands:
    """What somebody can use now. `voice`, `by_link`: what the platform offers."""
    if who in state.support:
        can = [command for command in COMMANDS if command.possible_now(state, who)]
        return _apart(can, voice=voice, by_link=by_link)
    kind = _Circumstances(voice, by_link, state.is_open, state.may_facilitate(who))
    return _chosen(kind, tuple([ask(state, who) for ask in _questions(kind)]))


@lru_cache
def _fitting(kind: _Circumstances) -> tuple[Command, ...]:
    """The commands that role and phase allow."""
    return tuple(
        command
        for command in COMMANDS
        if (kind.leads or not command.facilitator) and (kind.running or not command.when.running)
    )


@lru_cache
def _questions(kind: _Circumstances) -> tuple[Possible, ...]:
    """What has to be asked about a person, each once."""
    asked = (command.when.possible for command in _fitting(kind))
    return tuple(dict.fromkeys(ask for ask in asked if ask is not None))


@lru_cache(MOST_KEPT)
def _chosen(kind: _Circumstances, answers: tuple[bool, ...]) -> UsableCommands:
    yes: dict[Possible | None, bool] = dict(zip(_questions(kind), answers, strict=True))
    yes[None] = True
    can = [command for command in _fitting(kind) if yes[command.when.possible]]
    return _apart(can, voice=kind.voice, by_link=kind.by_link)


def _apart(can: list[Command], *, voice: bool, by_link: bool) -> UsableCommands:
    return UsableCommands(
        tuple(c.name for c in can if c.in_menus and c.fits(voice=voice, by_link=by_link)),
        tuple(c.name for c in can if not c.in_menus),
    )
