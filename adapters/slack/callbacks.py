"""What Slack calls our commands and shortcuts by: said once, for the manifest and for the app."""

from __future__ import annotations

from bot.commands.spec import Command
from bot.commands.table import COMMANDS

ON_MESSAGE = "message:"
EVERYWHERE = "global:"

SLASHES: dict[str, str] = {"/heard": "", "/park": "park", "/hand": "hand"}
"""The slash commands, and the command each is for; "": the one that is typed after it."""

GLOBAL = ("start",)
"""The commands that have a shortcut of their own, wherever somebody is."""


def on_message(command: str) -> str:
    """The callback of a command's entry in a message's menu."""
    return ON_MESSAGE + command


def everywhere(command: str) -> str:
    """The callback of a command's global shortcut."""
    return EVERYWHERE + command


def command_of(callback: str) -> str:
    """The command that a shortcut is for; "" if it is none of ours."""
    kind, _, name = callback.partition(":")
    if f"{kind}:" == ON_MESSAGE and name in {command.name for command in on_messages()}:
        return name
    return name if f"{kind}:" == EVERYWHERE and name in GLOBAL else ""


def on_messages() -> tuple[Command, ...]:
    """The commands that can be used on a message."""
    return tuple(command for command in COMMANDS if command.on_message is not None)
