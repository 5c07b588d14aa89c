"""How commands are typed on Slack. Imports nothing of Slack's: it is needed without Slack, too."""

from __future__ import annotations

ROOT = "/heard"
OF_THEIR_OWN = ("park", "hand")
"""Commands that are slash commands by themselves as well, because they are wanted in a hurry."""


def as_typed_on_slack(typed: str) -> str:
    """What we would type as "/agenda next", as it is typed on Slack: "/heard agenda next"."""
    line = typed.removeprefix("/")
    return f"/{line}" if line.split(" ", 1)[0] in OF_THEIR_OWN else f"{ROOT} {line}"
