"""The room's calendar feed."""

from __future__ import annotations

from bot.commands.command_answers import Answer, ChangeFeed, LookUp
from bot.commands.spec import CommandContext, Kind, Param

FEED_PARAMS = (
    Param(
        "act",
        Kind.CHOICE,
        required=False,
        choices=("new", "off"),
        aliases=(("renew", "new"), ("replace", "new"), ("on", "new"), ("stop", "off")),
        terms="feed-act",
    ),
)


def calendar(ask: CommandContext) -> Answer:
    """Shows the address of the room's calendar feed, replaces it, or switches it off."""
    act = ask.text("act")
    return ChangeFeed(on=act == "new") if act else LookUp("feed")
