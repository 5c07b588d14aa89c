"""The scopes that we request, as few as possible, and the reason for each."""

from __future__ import annotations

from typing import NamedTuple

from bot.admin_texts import admin_text


class Scope(NamedTuple):
    """A scope. `needed`: meetings do not work without it; otherwise something smaller is
    missing."""

    name: str
    needed: bool = True

    @property
    def why(self) -> str:
        """The reason for it, as a sentence about Heard."""
        return admin_text(f"slack-scope-{self.name.replace(':', '-')}")


SCOPES: tuple[Scope, ...] = (
    Scope("app_mentions:read", needed=False),
    Scope("canvases:write", needed=False),
    Scope("channels:history"),
    Scope("channels:join", needed=False),
    Scope("channels:read"),
    Scope("chat:write"),
    Scope("commands"),
    Scope("files:write", needed=False),
    Scope("groups:history"),
    Scope("groups:read"),
    Scope("im:history", needed=False),
    Scope("im:write"),
    Scope("pins:write", needed=False),
    Scope("reactions:read", needed=False),
    Scope("usergroups:read", needed=False),
    Scope("users:read"),
)

EVENTS: tuple[str, ...] = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_rename",
    "channel_unarchive",
    "channel_unshared",
    "group_archive",
    "group_deleted",
    "group_rename",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "reaction_removed",
    "tokens_revoked",
    "user_change",
)
"""The events that we subscribe to."""

OF_ORGANISATIONS: tuple[str, ...] = ("team_access_revoked",)
"""Further events for apps that a whole organisation can install."""

NEEDS: dict[str, str] = {
    "app_mention": "app_mentions:read",
    "channel_archive": "channels:read",
    "channel_deleted": "channels:read",
    "channel_id_changed": "groups:read",
    "channel_rename": "channels:read",
    "channel_unarchive": "channels:read",
    "channel_unshared": "channels:read",
    "group_archive": "groups:read",
    "group_deleted": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "user_change": "users:read",
}
"""The scope that Slack requires for each event."""


def missing(granted: set[str]) -> tuple[list[Scope], list[Scope]]:
    """The scopes that were not granted: those that meetings need, and the others."""
    lacking = [scope for scope in SCOPES if scope.name not in granted]
    return [s for s in lacking if s.needed], [s for s in lacking if not s.needed]
