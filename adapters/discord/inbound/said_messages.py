"""Turns people's messages into the core's. Pure: no I/O."""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord.api.translate import (
    PLATFORM,
    account,
    home_of,
    is_beside,
    ref,
    room_id,
)
from adapters.discord.api.written_out import names_of, written_out
from bot.ports import Account, Message

SAID: Final = frozenset({discord.MessageType.default, discord.MessageType.reply})
"""Types of messages that people write; Discord makes all the others itself."""


def said(message: discord.Message, me: int) -> Message | None:
    """A person's message, from the gateway or a channel's history alike; None for messages of
    bots, webhooks and Discord itself, and in threads that do not concern Heard.

    Its text is "" where Discord withholds it, because the intent is off.
    """
    room = home_of(message.channel)
    if message.guild is None or room is None or message.author.bot or message.webhook_id:
        return None
    if message.type not in SAID:
        return None
    if is_beside(message.channel, me):
        return None
    # A forwarded message has a reference as well, and is no reply.
    replied = message.reference if message.type is discord.MessageType.reply else None
    reply_to = ""
    if replied is not None and replied.message_id is not None:
        reply_to = ref(replied.message_id, replied.channel_id, room)
    mentions = _picked(message)
    return Message(
        room=room_id(message.guild.id, room),
        person=account(message.author, message.guild.id),
        text=_text(message, mentions),
        mentions=mentions,
        ref=ref(message.id, message.channel.id, room),
        source=f"message:{message.id}",
        at=message.created_at,
        reply_to=reply_to,
    )


def _text(message: discord.Message, mentions: dict[str, Account]) -> str:
    typed = message.content
    # In most messages no mark stands for anything.
    return written_out(typed, names_of(message), leave=mentions) if "<" in typed else typed


def _picked(message: discord.Message) -> dict[str, Account]:
    """The people whom a message mentions, by the text of each mention."""
    guild = message.guild
    if guild is None or not message.mentions:
        return {}
    return {
        mark: Account(
            platform=PLATFORM, tenant=str(guild.id), id=str(user.id), name=user.display_name
        )
        for user in message.mentions
        for mark in (f"<@{user.id}>", f"<@!{user.id}>")
    }
