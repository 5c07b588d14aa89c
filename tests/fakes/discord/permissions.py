"""Who may do what where: roles first, then what a channel says about roles and people."""

from __future__ import annotations

from discord import Permissions

from tests.fakes.discord.errors import Refusal
from tests.fakes.discord.world import Channel, Guild, World

ALL = Permissions.all().value
EVERYDAY = Permissions(
    view_channel=True, send_messages=True, read_message_history=True, add_reactions=True,
    embed_links=True, attach_files=True, connect=True, speak=True, request_to_speak=True,
    create_public_threads=True, send_messages_in_threads=True, use_application_commands=True,
    use_voice_activation=True, external_emojis=True,
).value  # fmt: skip


def bit(name: str) -> int:
    """A permission's bit, by discord.py's name for it."""
    return Permissions(**{name: True}).value


def base(guild: Guild, user: int) -> int:
    """What somebody may do in a server at large."""
    if user == guild.owner:
        return ALL
    member = guild.members.get(user)
    if member is None:
        return 0
    found = guild.roles[guild.id].permissions
    for role in member.roles:
        found |= guild.roles[role].permissions
    return ALL if found & bit("administrator") else found


def here(world: World, channel: Channel, user: int) -> int:
    """What somebody may do in a channel. Threads go by the channel they hang on."""
    if channel.is_thread:
        parent = world.channels.get(channel.parent or 0)
        return here(world, parent, user) if parent else 0
    guild = world.guild_of(channel)
    if guild is None:
        return EVERYDAY if user in (channel.recipient, world.app) else 0
    found = base(guild, user)
    if found == ALL or user not in guild.members:
        return found
    allow = deny = 0
    if everyone := channel.overwrites.get(guild.id):
        found = found & ~everyone.deny | everyone.allow
    for role in guild.members[user].roles:
        if said := channel.overwrites.get(role):
            allow, deny = allow | said.allow, deny | said.deny
    found = found & ~deny | allow
    if own := channel.overwrites.get(user):
        found = found & ~own.deny | own.allow
    if not found & bit("view_channel"):
        return 0
    if channel.is_vocal and not found & bit("connect"):
        return bit("view_channel")
    return found


def require(world: World, channel: Channel, *names: str) -> None:
    """The bot may do this here. Raises 50001 if it cannot see the channel, 50013 otherwise."""
    may = here(world, channel, world.app)
    if not may & bit("view_channel"):
        raise Refusal(50001)
    if any(not may & bit(name) for name in names):
        raise Refusal(50013)


def require_in(world: World, guild: Guild, *names: str) -> None:
    """The bot may do this in the server."""
    may = base(guild, world.app)
    if any(not may & bit(name) for name in names):
        raise Refusal(50013)
