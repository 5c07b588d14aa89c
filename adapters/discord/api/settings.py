"""How Heard is set up on Discord: every key, its default and what it may be."""

from __future__ import annotations

from pydantic import Field

from bot.admin_texts import admin_text
from bot.settings import PlatformSettings


class DiscordSettings(PlatformSettings):
    """The Discord app. Its token may stand in the environment instead: HEARD_DISCORD__TOKEN."""

    token: str = Field(
        "", pattern=r"^[\w.-]*$", description=admin_text("discord-must-token"), repr=False
    )
    message_content: bool = False
    server_members: bool = False
    shards: str = Field(
        "",
        pattern=r"^(\d{1,5}(-\d{1,5})?)?$",
        description=admin_text("discord-must-shards"),
    )
    shard_count: int = Field(0, ge=0, le=100_000)
    delete_after_removal_days: int = Field(30, ge=0, le=3650)

    @property
    def wanted(self) -> bool:
        """Whether Discord is on, or being set up."""
        return self.enabled or bool(self.token)
