"""Help: what somebody may do here, and one command in full. Made from the table."""

from __future__ import annotations

from bot.cards import Button, Card, Part, Say, Term, Typed, say
from bot.commands.spec import Command
from bot.commands.table import BY_NAME, COMMANDS, TOPICS


def _line(command: Command) -> Say:
    return say("help-line", typed=Typed(f"/{command.name}"), help=Term(f"{command.key}.help"))


def all_help(*, facilitator: bool) -> Card:
    """Every command that fits the person's role, by topic."""
    mine = [command for command in COMMANDS if facilitator or not command.facilitator]
    parts = tuple(
        Part(heading=say(f"topic-{topic}"), lines=tuple(_line(command) for command in found))
        for topic in TOPICS
        if (found := [command for command in mine if command.topic == topic])
    )
    return Card(kind="help", title=say("help-title"), lines=(say("help-intro"),), parts=parts)


def one_help(name: str) -> Card:
    """One command: what it does, how to type it, what its parameters mean."""
    command = BY_NAME[name]
    lines = [
        say("help-typed", typed=Typed(command.typed())),
        *(
            say("help-param", name=Typed(param.name), help=Term(f"{command.key}.{param.name}"))
            for param in command.visible
        ),
    ]
    if command.facilitator:
        lines.append(say("help-facilitator"))
    return Card(
        kind="help",
        title=say(command.key),
        lines=(say(f"{command.key}.help"), *lines),
        buttons=(Button(say(command.key), command.name),),
    )
