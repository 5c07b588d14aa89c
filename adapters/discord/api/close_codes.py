"""Explains why Discord has ended a connection for good, and how to fix it.

The codes are those of Discord's documentation after which a bot must not connect again
(https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
"""

from __future__ import annotations

from typing import Final

import discord

from bot.errors import Unusable

NOT_KNOWN, TOO_FEW_SHARDS, NOT_ALLOWED = 4004, 4011, 4014
_SHARDS: Final = (
    "Set discord.shards and discord.shard_count as docs/discord.md says, and start Heard again."
)
_OLD: Final = (
    "This Heard speaks to Discord in a way that it no longer takes. Install a newer version."
)
MENDS: Final = {
    NOT_KNOWN: (
        "Discord no longer accepts this bot's token. Copy the new one from the application's page "
        "(Bot, Reset Token) into HEARD_DISCORD__TOKEN, and start Heard again."
    ),
    4010: f"Discord does not know this bot's shard. {_SHARDS}",
    TOO_FEW_SHARDS: f"This bot is on more servers than one connection may hold. {_SHARDS}",
    4012: _OLD,
    4013: _OLD,
    NOT_ALLOWED: (
        "Discord does not let this bot read messages, or know of members. Switch on Message "
        "Content Intent, if discord.message_content is true, and Server Members Intent, if "
        "discord.server_members is true, on the application's page (Bot), or set them to false."
    ),
}


def ended(wrong: BaseException | None) -> Unusable:
    """The reason why discord.py gave up a connection, in one line for the operator."""
    if isinstance(wrong, discord.PrivilegedIntentsRequired):
        return Unusable(MENDS[NOT_ALLOWED])
    if isinstance(wrong, discord.ConnectionClosed):
        why = MENDS.get(wrong.code)
        if why is not None:
            return Unusable(why)
        return Unusable(f"Discord ended the connection (code {wrong.code}). Start Heard again.")
    name = "" if wrong is None else f" ({type(wrong).__name__})"
    return Unusable(f"The connection to Discord has ended{name}. Start Heard again.")
