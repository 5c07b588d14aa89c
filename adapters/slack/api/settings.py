"""The settings for Slack: every key, its default and its allowed values."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from bot.settings import PlatformSettings


class SlackSettings(PlatformSettings):
    """The Slack app. Its secrets may stand in the environment instead: HEARD_SLACK__BOT_TOKEN."""

    mode: Literal["socket", "http"] = "socket"
    bot_token: str = Field(
        "",
        pattern=r"^(xox[be][\w.-]+)?$",
        description='"", or a bot token, which begins with xoxb-',
        repr=False,
    )
    app_token: str = Field(
        "",
        pattern=r"^(xapp-[\w-]+)?$",
        description='"", or an app-level token, which begins with xapp-',
        repr=False,
    )
    signing_secret: str = Field(
        "", pattern=r"^\S*$", description='"", or the signing secret of the app', repr=False
    )
    client_id: str = Field(
        "", pattern=r"^[\d.]*$", description='"", or the client id of the app, such as 11.22'
    )
    client_secret: str = Field(
        "", pattern=r"^\S*$", description='"", or the client secret of the app', repr=False
    )
    key_file: Annotated[Path, Field(strict=False, description="a file's path")] = Path(
        "data/slack.key"
    )
    sealing_keys: str = Field(
        "", description='"", or keys with commas between, the newest first', repr=False
    )
    delete_after_uninstall_days: int = Field(30, ge=0, le=3650)
    support_url: str = Field(
        "",
        pattern=r"^((https://|mailto:)[^\s|<>]+)?$",
        description='"", or an address that begins with https:// or mailto:',
    )
    privacy_url: str = Field(
        "",
        pattern=r"^(https://[^\s|<>]+)?$",
        description='"", or an address that begins with https://',
    )
    api_url: str = Field(
        "https://slack.com/api/",
        pattern=r"^https?://[^\s?#@]+/$",
        description="a web address that ends with a slash",
    )

    @property
    def wanted(self) -> bool:
        """Whether Slack is on, or being set up."""
        return self.enabled or bool(self.bot_token or self.app_token or self.client_id)
