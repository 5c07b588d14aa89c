"""Help texts, made from the table of commands: what somebody may do here, and one command in
full."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.cards import Button, Card, CardSection, CatalogueRef, CommandText, ListOf, Phrase, phrase
from bot.commands.command_answers import Answer
from bot.commands.spec import SECTIONS, Command, CommandContext
from bot.commands.support import usable

Commands = Sequence[Command]


def helper(commands: Callable[[], Commands]) -> Callable[[CommandContext], Answer]:
    """The handler of `help`. The table is passed as a function because `help` is itself in it."""

    def give_help(ask: CommandContext) -> Answer:
        wanted = ask.text("command")
        for command in commands():
            if command.name == wanted:
                return one_help(command)
        here = [
            command
            for command in commands()
            if command.in_menus and command.fits(voice=ask.voice, by_link=ask.by_link)
        ]
        now = [command for command in here if command.possible_now(ask.state, ask.actor)]
        running = [
            command
            for command in here
            if not command.when.holds(ask.state) and usable(command, ask.state, ask.actor)
        ]
        return all_help(now, facilitator=ask.facilitates, not_now=running)

    return give_help


def all_help(commands: Commands, *, facilitator: bool, not_now: Commands = ()) -> Card:
    """Every command that fits the person's role, by topic. `not_now`: those that can be used while
    a meeting is running are only named."""
    mine = [command for command in commands if facilitator or not command.facilitator]
    more = [command for command in not_now if facilitator or not command.facilitator]
    named = ListOf(tuple(CommandText(f"/{command.name}") for command in more))
    parts = tuple(
        CardSection(
            heading=phrase(f"topic-{topic}"), lines=tuple(_line(command) for command in found)
        )
        for topic in SECTIONS
        if (found := [command for command in mine if command.section == topic])
    )
    lines = (phrase("help-intro"), *((phrase("help-running", typed=named),) if more else ()))
    return Card(kind="help", title=phrase("help-title"), lines=lines, parts=parts)


def _line(command: Command) -> Phrase:
    return phrase(
        "help-line", typed=CommandText(f"/{command.name}"), help=CatalogueRef(f"{command.key}.help")
    )


def one_help(command: Command) -> Card:
    """One command: what it does, how to type it, what its parameters mean."""
    lines = [
        phrase("help-typed", typed=CommandText(command.typed())),
        *(
            phrase(
                "help-param",
                name=CommandText(param.name),
                help=CatalogueRef(f"{command.key}.{param.name}"),
            )
            for param in command.visible
            if param.in_manual
        ),
    ]
    if command.for_whom:
        lines.append(phrase(command.for_whom))
    return Card(
        kind="help",
        title=phrase(command.key),
        lines=(phrase(f"{command.key}.help"), *lines),
        buttons=(Button(phrase(command.key), command.name),),
    )
