"""The permissions and intents that Heard needs, and why. It asks for no others."""

from __future__ import annotations

from typing import Final, NamedTuple

import discord

from bot.admin_texts import admin_text

SCOPES: Final = ("bot", "applications.commands")


class Need(NamedTuple):
    """A permission, by its name in discord.py."""

    name: str
    must: bool = True
    """Whether nothing works without it; otherwise only what `why` says does not."""

    @property
    def called(self) -> str:
        """Its label on Discord."""
        return admin_text(f"discord-called-{self.name}")

    @property
    def why(self) -> str:
        """What it is for."""
        return admin_text(f"discord-need-{self.name}")


NEEDS: Final = (
    Need("view_channel"),
    Need("send_messages"),
    Need("send_messages_in_threads"),
    Need("create_public_threads", must=False),
    Need("attach_files"),
    Need("read_message_history"),
    Need("add_reactions", must=False),
    Need("pin_messages", must=False),
    Need("connect", must=False),
    Need("mute_members", must=False),
    Need("create_events", must=False),
)


class Intent(NamedTuple):
    """A group of events, by its name in discord.py."""

    name: str

    @property
    def why(self) -> str:
        """What it is for."""
        return admin_text(f"discord-intent-{self.name}")


INTENTS: Final = (
    Intent("guilds"),
    Intent("guild_messages"),
    Intent("dm_messages"),
    Intent("guild_reactions"),
    Intent("guild_scheduled_events"),
    Intent("voice_states"),
    Intent("members"),
    Intent("message_content"),
)


def permissions() -> discord.Permissions:
    """All permissions that Heard asks for."""
    return discord.Permissions(**{need.name: True for need in NEEDS})


def missing(may: discord.Permissions) -> list[Need]:
    """The permissions that nothing works without, and that are not granted."""
    return [need for need in NEEDS if need.must and not getattr(may, need.name)]
