"""Commands of the command line that are imported when they are used.

`heard --help` lists what there is without loading any of it, and `heard link` loads no platform.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

import typer
from typer.core import TyperGroup

from bot.admin_texts import admin_text

if TYPE_CHECKING:  # the parser that Typer brings along has no public name
    from typer._click import Command, Context, HelpFormatter


@dataclass(frozen=True)
class WhenUsed:
    """A command or a group of commands: where it is, and what the list of commands says of it."""

    where: str
    """`module:name` of a function, or of a `typer.Typer` for a group."""
    key: str
    """The sentence that says what it does."""

    @property
    def help(self) -> str:
        """What it does, in the language of the command line."""
        return admin_text(self.key)

    def load(self, name: str) -> Command:
        """Import it, as the command that it is called by."""
        module, _, attribute = self.where.partition(":")
        found: Callable[..., None] | typer.Typer = getattr(import_module(module), attribute)
        if isinstance(found, typer.Typer):
            found.info.help = self.help
            return typer.main.get_command(found)
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, help=self.help)(found)
        return typer.main.get_command(app)


class CommandsWhenUsed(TyperGroup):
    """A group of commands that are imported when they are used. A subclass says which."""

    when_used: ClassVar[Mapping[str, WhenUsed]] = {}

    def list_commands(self, ctx: Context) -> list[str]:
        """The names of the commands, in the order in which they are listed."""
        return list(self.when_used)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """A command by its name; None: there is none."""
        found = self.when_used.get(cmd_name)
        return None if found is None else found.load(cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the list of commands into the help, each with the whole of what it does."""
        with formatter.section(admin_text("help-commands")):
            formatter.write_dl([(name, one.help) for name, one in self.when_used.items()])
