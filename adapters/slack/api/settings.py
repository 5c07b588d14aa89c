"""The settings for Slack: every key, its default and its allowed values."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from bot.admin_texts import admin_text
from bot.settings import PlatformSettings


class SlackSettings(PlatformSettings):
    """The Slack app. Its secrets may stand in the environment instead: HEARD_SLACK__BOT_TOKEN."""

    mode: Literal["socket", "http"] = "socket"
    bot_token: str = Field(
        "",
        pattern=r"^(xox[be][\w.-]+)?$",
        description=admin_text("slack-must-bot-token"),
        repr=False,
    )
    app_token: str = Field(
        "",
        pattern=r"^(xapp-[\w-]+)?$",
        description=admin_text("slack-must-app-token"),
        repr=False,
    )
    signing_secret: str = Field(
        "", pattern=r"^\S*$", description=admin_text("slack-must-signing-secret"), repr=False
    )
    client_id: str = Field("", pattern=r"^[\d.]*$", description=admin_text("slack-must-client-id"))
    client_secret: str = Field(
        "", pattern=r"^\S*$", description=admin_text("slack-must-client-secret"), repr=False
    )
    key_file: Annotated[Path, Field(strict=False, description=admin_text("settings-must-file"))] = (
        Path("data/slack.key")
    )
    sealing_keys: str = Field("", description=admin_text("slack-must-sealing-keys"), repr=False)
    delete_after_uninstall_days: int = Field(30, ge=0, le=3650)
    support_url: str = Field(
        "",
        pattern=r"^((https://|mailto:)[^\s|<>]+)?$",
        description=admin_text("slack-must-support-url"),
    )
    privacy_url: str = Field(
        "",
        pattern=r"^(https://[^\s|<>]+)?$",
        description=admin_text("slack-must-privacy-url"),
    )
    api_url: str = Field(
        "https://slack.com/api/",
        pattern=r"^https?://[^\s?#@]+/$",
        description=admin_text("slack-must-api-url"),
    )

    @property
    def wanted(self) -> bool:
        """Whether Slack is on, or being set up."""
        return self.enabled or bool(self.bot_token or self.app_token or self.client_id)
