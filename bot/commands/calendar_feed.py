"""The room's calendar feed."""

from __future__ import annotations

from bot.commands.spec import Answer, CommandContext, Kind, LookUp, Param

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
    """The address of the room's calendar feed, or a new one."""
    return LookUp("feed", form=ask.text("act"))
