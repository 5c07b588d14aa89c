"""What happens on Discord, as the core's values. Pure: nothing here asks or answers anybody."""

from __future__ import annotations

from datetime import datetime

import discord

from bot.ids import RoomId
from bot.ports import Account, Message, MessageDeletion, Reaction

PLATFORM = "discord"

SAID = frozenset({discord.MessageType.default, discord.MessageType.reply})
"""The types of messages that are somebody's words; all others are Discord's own."""


def room_id(guild: int | str, channel: int | str) -> RoomId:
    """A channel as a room."""
    return RoomId(PLATFORM, str(guild), str(channel))


def account(user: discord.abc.User, guild: int | str) -> Account:
    """Somebody on a server. What they are called there is known from a member only."""
    name = user.display_name if isinstance(user, discord.Member) else ""
    return Account(platform=PLATFORM, tenant=str(guild), id=str(user.id), name=name)


def home_of(channel: object) -> int | None:
    """The channel that a room is: a thread belongs to the one it is in. None: it can be none.

    A forum's posts are threads too, but there is nowhere else to write: each is a room of its own.
    """
    if isinstance(channel, discord.Thread):
        return channel.id if isinstance(channel.parent, discord.ForumChannel) else channel.parent_id
    if isinstance(channel, discord.abc.GuildChannel | discord.PartialMessageable):
        return channel.id
    return None


def is_beside(channel: object, me: int) -> bool:
    """Whether this is talk beside the meeting: a thread in a room that Heard did not begin."""
    if not isinstance(channel, discord.Thread) or home_of(channel) == channel.id:
        return False
    return channel.owner_id != me


def ref(message: int | str, channel: int | str | None = None, room: int | str | None = None) -> str:
    """The reference of a message; one in a thread says so, to be found again."""
    inside = "" if channel is None or str(channel) == str(room) else f":{channel}"
    return f"message:{message}{inside}"


def parse_ref(reference: str) -> tuple[str, str] | None:
    """A reference's message and thread ("" for none); None if it is no message of Discord's."""
    kind, _, rest = reference.partition(":")
    message, _, inside = rest.partition(":")
    if kind != "message" or not message.isdecimal() or not (inside or "0").isdecimal():
        return None
    return message, inside


def link(room: RoomId, reference: str) -> str:
    """The address of a message; "" if the reference is to none of Discord's."""
    found = parse_ref(reference)
    if found is None:
        return ""
    message, inside = found
    return f"https://discord.com/channels/{room.tenant}/{inside or room.channel}/{message}"


def said(message: discord.Message, me: int) -> Message | None:
    """Somebody's message; None for what is none: bots, webhooks, Discord's own notes, and threads
    that have nothing to do with Heard.

    It is the same from the gateway and from a channel's history. What it says may be "": without
    the intent Discord keeps it back.
    """
    room = home_of(message.channel)
    if message.guild is None or room is None or message.author.bot or message.webhook_id:
        return None
    if message.type not in SAID:
        return None
    if is_beside(message.channel, me):
        return None
    # A message that is passed on refers to another one as well, and answers nobody.
    replied = message.reference if message.type is discord.MessageType.reply else None
    reply_to = ""
    if replied is not None and replied.message_id is not None:
        reply_to = ref(replied.message_id, replied.channel_id, room)
    return Message(
        room=room_id(message.guild.id, room),
        person=account(message.author, message.guild.id),
        text=message.content,
        mentions=_picked(message),
        ref=ref(message.id, message.channel.id, room),
        source=f"message:{message.id}",
        at=message.created_at,
        reply_to=reply_to,
    )


def _picked(message: discord.Message) -> dict[str, Account]:
    """Whom a message names by a mention, by the mark that stands there for each of them."""
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


def reaction(
    payload: discord.RawReactionActionEvent,
    room: RoomId,
    person: Account,
    source: str,
    at: datetime,
) -> Reaction:
    """An emoji was put on a message, or taken off."""
    return Reaction(
        room=room,
        person=person,
        ref=ref(payload.message_id, payload.channel_id, room.channel),
        source=source,
        at=at,
        sign=sign(payload.emoji),
        withdrawn=payload.event_type == "REACTION_REMOVE",
    )


def sign(emoji: discord.PartialEmoji) -> str:
    """An emoji without its skin tone. One of the server's own is called by its name."""
    if emoji.id is not None:
        return f":{emoji.name}:"
    return "".join(c for c in emoji.name if not "\U0001f3fb" <= c <= "\U0001f3ff")


def deletion(room: RoomId, message: int, channel: int, at: datetime) -> MessageDeletion:
    """A message was deleted."""
    return MessageDeletion(
        room=room, ref=ref(message, channel, room.channel), source=f"removal:{message}", at=at
    )


def tenant(interaction: discord.Interaction) -> str:
    """The server something was done on; "" in a direct message."""
    return str(interaction.guild_id or "")


def by_interaction(interaction: discord.Interaction) -> str:
    """The source of what somebody does by a command or a button."""
    return f"interaction:{interaction.id}"


def by_form(opener: str) -> str:
    """The source of a form that is sent: the same, however often one sends it."""
    return f"interaction:{opener}:sent"


def member_of(interaction: discord.Interaction) -> discord.Member | None:
    """Who acts, as a member of the server they are on; None in a direct message."""
    return interaction.user if isinstance(interaction.user, discord.Member) else None


def may_lead(interaction: discord.Interaction) -> bool:
    """Whether somebody manages the channel: they may always make themselves a facilitator."""
    return interaction.guild_id is not None and interaction.permissions.manage_channels
