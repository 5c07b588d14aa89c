"""How commands are typed on Slack, and what Slack calls their shortcuts.

Imports nothing of Slack's: it is needed without Slack, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from adapters.chat.message_menu import label, on_menu
from bot.commands.spec import Command

ROOT = "/heard"
HELP = "help"
OF_THEIR_OWN = ("park", "hand")
"""Commands that have a slash command of their own, because they are needed in a hurry."""
ON_MESSAGE = "on_message:"
MOST_SHORTCUTS: Final = 5
"""Shortcuts on messages that Slack lets an app have (https://docs.slack.dev/reference/app-manifest).
"""
MORE = "more_on_message"
"""The callback of the message shortcut behind which the commands are that have none of their own,
and of its modal."""
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
    """Every message shortcut of a command: its callback id and its label, in the table's order.
    With one more, behind which the others are, Slack's places are full."""
    for command in on_menu(MOST_SHORTCUTS):
        yield callback_of(command), label(command, MOST_SHORTCUTS)
