"""Turns Discord's objects into the core's values. Pure: no I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import discord
from msgspec.structs import replace

from bot.ids import RoomId
from bot.phrases import language_of
from bot.ports import Account, MessageDeletion, Reaction

PLATFORM = "discord"

_ROLE: Final = re.compile(r"<@&(\d{1,20})>")


def room_id(guild: int | str, channel: int | str) -> RoomId:
    """The room of a channel."""
    return RoomId(PLATFORM, str(guild), str(channel))


def account(user: discord.abc.User, guild: int | str) -> Account:
    """The account of a user on a server. Only a member has a display name there."""
    name = user.display_name if isinstance(user, discord.Member) else ""
    return Account(platform=PLATFORM, tenant=str(guild), id=str(user.id), name=name)


def asker(interaction: discord.Interaction[Any], guild: int | str) -> Account:
    """The account of whoever uses a command, a button or a form. Only then does Discord say in
    which language it shows itself to them."""
    found = account(interaction.user, guild)
    return replace(found, language=language_of(interaction.locale.value))


def mark(user: int | str) -> str:
    """Stands for somebody who was picked, until the core knows who that is."""
    return f"<@{user}>"


def picked(people: Iterable[discord.abc.User], guild: int | str) -> dict[str, Account]:
    """People who were picked, by their marks."""
    return {mark(user.id): account(user, guild) for user in people}


def picked_in(data: Mapping[str, Any], guild: int | str) -> dict[str, Account]:
    """The same from a form, which has them in Discord's own words."""
    resolved: Mapping[str, Any] = data.get("resolved") or {}
    members = resolved.get("members") or {}
    found = {}
    for user, told in (resolved.get("users") or {}).items():
        name = (members.get(user) or {}).get("nick") or told.get("global_name")
        name = str(name or told.get("username") or "")
        found[mark(user)] = Account(platform=PLATFORM, tenant=str(guild), id=user, name=name)
    return found


def home_of(channel: object) -> int | None:
    """The id of the channel whose room this belongs to: a thread belongs to its parent's room.
    None if it cannot be a room.

    A forum's posts are threads as well, but the forum itself has no messages: each post is a room.
    """
    if isinstance(channel, discord.Thread):
        return channel.id if isinstance(channel.parent, discord.ForumChannel) else channel.parent_id
    if isinstance(channel, discord.abc.GuildChannel | discord.PartialMessageable):
        return channel.id
    return None


def roles_in(typed: Iterable[object]) -> dict[str, str]:
    """The roles that are mentioned in what somebody typed, by the text of each mention."""
    return {found[0]: found[1] for text in typed for found in _ROLE.finditer(str(text))}


def is_beside(channel: object, me: int) -> bool:
    """Whether this is a thread that Heard did not open, so that it is not part of the meeting.
    `me` is Heard's user id."""
    if not isinstance(channel, discord.Thread) or home_of(channel) == channel.id:
        return False
    return channel.owner_id != me


def ref(message: int | str, channel: int | str | None = None, room: int | str | None = None) -> str:
    """The reference of a message; for one in a thread, it includes the thread."""
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


def reaction(
    payload: discord.RawReactionActionEvent,
    room: RoomId,
    person: Account,
    source: str,
    at: datetime,
) -> Reaction:
    """An emoji that was put on a message, or taken off."""
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
    """An emoji without its skin tone; for a server's own emoji, its name."""
    if emoji.id is not None:
        return f":{emoji.name}:"
    return "".join(c for c in emoji.name if not "\U0001f3fb" <= c <= "\U0001f3ff")


def deletion(room: RoomId, message: int, channel: int, at: datetime) -> MessageDeletion:
    """The deletion of a message."""
    return MessageDeletion(
        room=room, ref=ref(message, channel, room.channel), source=f"removal:{message}", at=at
    )


def tenant(interaction: discord.Interaction) -> str:
    """The server of an interaction; "" in a direct message."""
    return str(interaction.guild_id or "")


def by_interaction(interaction: discord.Interaction) -> str:
    """The source of a command or a press of a button."""
    return f"interaction:{interaction.id}"


def by_form(opener: str) -> str:
    """The source of a form: the same however often it is sent."""
    return f"interaction:{opener}:sent"


def member_of(interaction: discord.Interaction) -> discord.Member | None:
    """The acting person as a member of the server; None in a direct message."""
    return interaction.user if isinstance(interaction.user, discord.Member) else None


def may_lead(interaction: discord.Interaction) -> bool:
    """Whether the person manages the channel: they may make themselves a facilitator."""
    return interaction.guild_id is not None and interaction.permissions.manage_channels
