"""Explains why Discord has ended a connection for good, and how to fix it.

The codes are those of Discord's documentation after which a bot must not connect again
(https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
"""

from __future__ import annotations

from typing import Final

import discord

from bot.admin_texts import admin_text
from bot.errors import Unusable

NOT_KNOWN, TOO_FEW_SHARDS, NOT_ALLOWED = 4004, 4011, 4014
MENDS: Final = {
    # The sentence for each code.
    NOT_KNOWN: ("discord-ended-token"),
    4010: "discord-ended-shard",
    TOO_FEW_SHARDS: "discord-ended-too-few",
    4012: "discord-ended-old",
    4013: "discord-ended-old",
    NOT_ALLOWED: ("discord-ended-intents"),
}


def ended(wrong: BaseException | None) -> Unusable:
    """The reason why discord.py gave up a connection, in one line for the operator."""
    if isinstance(wrong, discord.PrivilegedIntentsRequired):
        return Unusable(admin_text(MENDS[NOT_ALLOWED]))
    if isinstance(wrong, discord.ConnectionClosed):
        why = MENDS.get(wrong.code)
        if why is not None:
            return Unusable(admin_text(why))
        return Unusable(admin_text("discord-ended-code", code=wrong.code))
    name = "" if wrong is None else f" ({type(wrong).__name__})"
    return Unusable(admin_text("discord-ended", kind=name))
