"""How Heard is set up on Matrix: every key, its default and what it may be."""

from __future__ import annotations

from pydantic import Field

from bot.admin_texts import admin_text
from bot.settings import PlatformSettings


class MatrixSettings(PlatformSettings):
    """Heard's account on a Matrix homeserver. Its token may stand in the environment instead:
    HEARD_MATRIX__TOKEN."""

    homeserver: str = Field(
        "",
        pattern=r"^(https?://[^\s/?#@]+/?)?$",
        description=admin_text("matrix-must-homeserver"),
    )
    token: str = Field(
        "", pattern=r"^\S*$", description=admin_text("matrix-must-token"), repr=False
    )

    @property
    def wanted(self) -> bool:
        """Whether it is on, or somebody is on the way there."""
        return self.enabled or bool(self.token or self.homeserver)
