"""How commands are typed on Slack, and what Slack calls their shortcuts.

Imports nothing of Slack's: it is needed without Slack, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands.spec import Command
from bot.commands.table import COMMANDS
from bot.phrases import catalogue

ROOT = "/heard"
OF_THEIR_OWN = ("park", "hand")
"""Commands that are slash commands by themselves as well, because they are wanted in a hurry."""
ON_MESSAGE = "on_message:"
START = "start_meeting"
"""The callback of the global shortcut, and of the modal behind it."""


def as_typed_on_slack(typed: str) -> str:
    """What we would type as "/agenda next", as it is typed on Slack: "/heard agenda next"."""
    line = typed.removeprefix("/")
    return f"/{line}" if line.split(" ", 1)[0] in OF_THEIR_OWN else f"{ROOT} {line}"


def callback_of(command: Command) -> str:
    """By which name Slack calls a command's message shortcut."""
    return ON_MESSAGE + command.name.replace(" ", "-")


def on_messages() -> Iterator[tuple[str, str]]:
    """Every message shortcut there is: its callback and its label, in the order of the table."""
    for command in COMMANDS:
        if command.on_message is not None:
            yield callback_of(command), catalogue().say(f"{command.key}.on-message")
