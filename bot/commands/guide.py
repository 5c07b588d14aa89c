"""Help: what somebody may do here, and one command in full. Made from the table it is handed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.cards import Button, Card, Part, Say, Term, Typed, say
from bot.commands.spec import TOPICS, Answer, Ask, Command

Commands = Sequence[Command]


def helper(commands: Callable[[], Commands]) -> Callable[[Ask], Answer]:
    """The act of `help`, over a table that `help` itself stands in: so it is asked for later."""

    def give_help(ask: Ask) -> Answer:
        wanted = ask.text("command")
        for command in commands():
            if command.name == wanted:
                return one_help(command)
        here = [c for c in commands() if c.fits(voice=ask.voice, by_link=ask.by_link)]
        return all_help(here, facilitator=ask.facilitates)

    return give_help


def all_help(commands: Commands, *, facilitator: bool) -> Card:
    """Every command that fits the person's role, by topic."""
    mine = [command for command in commands if facilitator or not command.facilitator]
    parts = tuple(
        Part(heading=say(f"topic-{topic}"), lines=tuple(_line(command) for command in found))
        for topic in TOPICS
        if (found := [command for command in mine if command.topic == topic])
    )
    return Card(kind="help", title=say("help-title"), lines=(say("help-intro"),), parts=parts)


def _line(command: Command) -> Say:
    return say("help-line", typed=Typed(f"/{command.name}"), help=Term(f"{command.key}.help"))


def one_help(command: Command) -> Card:
    """One command: what it does, how to type it, what its parameters mean."""
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
