"""How commands are typed on Slack, and what Slack calls their shortcuts.

Imports nothing of Slack's: it is needed without Slack, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands.spec import Command
from bot.commands.table import COMMANDS
from bot.phrases import catalogue

ROOT = "/heard"
HELP = "help"
OF_THEIR_OWN = ("park", "hand")
"""Commands that have a slash command of their own, because they are needed in a hurry."""
ON_MESSAGE = "on_message:"
START = "start_meeting"
"""The callback of the global shortcut, and of the modal behind it."""


def as_typed_on_slack(typed: str) -> str:
    """A command such as "/agenda next" as it is typed on Slack: "/heard agenda next"."""
    line = typed.removeprefix("/")
    return f"/{line}" if line.split(" ", 1)[0] in OF_THEIR_OWN else f"{ROOT} {line}"


def callback_of(command: Command) -> str:
    """The callback id of a command's message shortcut."""
    return ON_MESSAGE + command.name.replace(" ", "-")


def on_messages() -> Iterator[tuple[str, str]]:
    """Every message shortcut: its callback id and its label, in the table's order."""
    for command in COMMANDS:
        if command.on_message is not None and command.on_message.in_menu:
            yield callback_of(command), catalogue().say(f"{command.key}.on-message")
