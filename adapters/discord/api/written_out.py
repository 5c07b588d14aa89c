"""Writes out what stands in a text for people, roles, channels, emoji, times and commands.

Discord's own apps show `<@1576029847191289859>` as a name. Whoever reads a text that was recorded,
in minutes or on a button, would see the digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import discord

from bot.phrases.reading import readers_catalogue

_MARK: Final = re.compile(
    r"<(?:"
    r"@!?(?P<user>\d{1,20})"
    r"|@&(?P<role>\d{1,20})"
    r"|\#(?P<channel>\d{1,20})"
    r"|a?(?P<emoji>:\w{2,32}:)\d{1,20}"
    r"|t:(?P<time>-?\d{1,13})(?P<style>:[tTdDfFsSR])?"
    r"|(?P<command>/[-_\w]{1,32}(?: [-_\w]{1,32}){0,2}):\d{1,20}"
    r")>"
)
"""As in https://docs.discord.com/developers/reference#message-formatting-formats."""

Names = Callable[[str, str], str]
"""What a user, a role or a channel is called, by kind and id; "" if that is not known."""


def names_in(interaction: discord.Interaction[Any]) -> Names:
    """The names that came with an interaction (Discord sends those of everything that its texts
    mention), or else that the server's cache has."""
    data: Mapping[str, Any] = interaction.data or {}
    resolved: Mapping[str, Any] = data.get("resolved") or {}

    def name(kind: str, id: str) -> str:
        found = (resolved.get(f"{kind}s") or {}).get(id) or {}
        nick = ((resolved.get("members") or {}).get(id) or {}).get("nick") if kind == "user" else ""
        brought = nick or found.get("global_name") or found.get("username") or found.get("name")
        return str(brought or "") or _cached(interaction.guild, kind, int(id))

    return name


def names_of(message: discord.Message) -> Names:
    """The names of whatever a message mentions."""
    people = {str(user.id): user.display_name for user in message.mentions}

    def name(kind: str, id: str) -> str:
        mentioned = people.get(id, "") if kind == "user" else ""
        return mentioned or _cached(message.guild, kind, int(id))

    return name


def _cached(guild: discord.Guild | None, kind: str, id: int) -> str:
    if guild is None:
        return ""
    match kind:
        case "user":
            member = guild.get_member(id)
            return "" if member is None else member.display_name
        case "role":
            role = guild.get_role(id)
            return "" if role is None else role.name
        case _:
            channel = guild.get_channel_or_thread(id)
            return "" if channel is None else channel.name


def written_out(text: str, names: Names, leave: Container[str] = ()) -> str:
    """A text with names in place of Discord's marks. `leave`: marks that the core replaces itself,
    since it has to know whom they mean."""
    return _MARK.sub(lambda found: found[0] if found[0] in leave else _name(found, names), text)


def _name(found: re.Match[str], names: Names) -> str:
    match found.lastgroup:
        case "user":
            name = names("user", found["user"])
            return f"@{name}" if name else readers_catalogue().say("unnamed")
        case "role":
            name = names("role", found["role"])
            return f"@{name}" if name else readers_catalogue().say("discord-a-role")
        case "channel":
            name = names("channel", found["channel"])
            return f"#{name}" if name else readers_catalogue().say("discord-a-channel")
        case "time" | "style":
            return _moment(int(found["time"])) or found[0]
        case kind:  # an emoji, or a command
            return found[str(kind)]


def _moment(seconds: int) -> str:
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC"
    except (OverflowError, ValueError, OSError):
        return ""
