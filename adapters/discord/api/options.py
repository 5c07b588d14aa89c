"""What the adapter is told to do, worked out from the settings."""

from __future__ import annotations

import msgspec

from adapters.chat.unnamed import WAITS
from adapters.discord.api.settings import DiscordSettings
from bot.admin_texts import admin_text
from bot.errors import Unusable


class DiscordOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the adapter needs to know. The token is never shown, logged or stored elsewhere."""

    token: str
    message_content: bool = False
    """Whether Heard may read messages (a privileged intent). Without it turns, hands, rounds, polls
    and parking all work; questions about the topic and a typed `q+` do not."""
    server_members: bool = False
    """Whether Discord tells Heard of members who leave or lose a role, and lists them (a privileged
    intent). Without it, Heard asks about each person concerned."""
    shard_ids: tuple[int, ...] | None = None
    """The shards of this process; None: all of them."""
    shard_count: int | None = None
    """Shards of all processes together; None: as many as Discord recommends."""
    answer_within: float = 1.5
    """Seconds after which an interaction is acknowledged. Discord waits for three."""
    form_within: float = 2.3
    """Seconds within which a form has to open: after that, Discord opens none."""
    ready_within: float = 2.0
    """Seconds to wait, at the start, for servers that Discord has not sent yet."""

    panel_seconds: float = 1.5
    """Seconds between two edits of one panel, at least."""
    unnamed_seconds: tuple[float, ...] = WAITS
    """Seconds before each new look for a name that Discord could not tell."""

    def __repr__(self) -> str:
        shown = ("message_content", "server_members", "shard_ids")
        return f"DiscordOptions({', '.join(f'{name}={getattr(self, name)}' for name in shown)})"


def options(settings: DiscordSettings) -> DiscordOptions:
    """The adapter's options for these settings.

    Raises:
        Unusable: there is no token, or the shards make no sense.
    """
    if not settings.token:
        raise Unusable(admin_text("discord-no-token"))
    return DiscordOptions(
        token=settings.token,
        message_content=settings.message_content,
        server_members=settings.server_members,
        shard_ids=_shards(settings),
        shard_count=settings.shard_count or None,
    )


def _shards(settings: DiscordSettings) -> tuple[int, ...] | None:
    if not settings.shards:
        return None
    first, _, last = settings.shards.partition("-")
    ids = tuple(range(int(first), int(last or first) + 1))
    if not ids or ids[-1] >= settings.shard_count:
        raise Unusable(
            admin_text("discord-too-few-shards", shards=settings.shards, last=last or first)
        )
    return ids
