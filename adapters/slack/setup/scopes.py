"""The scopes that we request, as few as possible, and the reason for each."""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """A scope and the reason for it, as a sentence about Heard. `needed`: meetings do not work
    without it; otherwise something smaller is missing."""

    name: str
    why: str
    needed: bool = True


SCOPES: tuple[Scope, ...] = (
    Scope(
        "app_mentions:read",
        "Answers people who mention it in a channel. Without it, it answers only what is typed as "
        "a command.",
        needed=False,
    ),
    Scope(
        "canvases:write",
        "Writes the minutes as a canvas, where the workspace has canvases. Without it "
        "they are a file.",
        needed=False,
    ),
    Scope(
        "channels:history",
        "Sees what is written in the channels it was invited to: whose turn it is, and "
        "which points nobody has answered.",
    ),
    Scope(
        "channels:join",
        "Comes into a public channel when somebody uses it there. Without it, it has to "
        "be invited.",
        needed=False,
    ),
    Scope(
        "channels:read",
        "Knows the name of a channel it was invited to, who is in it, and when that changes: "
        "whoever has left is asked and shown nothing more.",
    ),
    Scope("chat:write", "Writes in the channels it was invited to, and answers people."),
    Scope("commands", "Offers /heard, /park and /hand, and its entries in the menus of messages."),
    Scope(
        "files:write",
        "Shows charts, and minutes where there are no canvases. Without it they are only given in "
        "words.",
        needed=False,
    ),
    Scope("groups:history", "The same as for channels, in private channels it was invited to."),
    Scope("groups:read", "The same as for channels, in private channels it was invited to."),
    Scope(
        "im:history",
        "Notices when somebody writes to it directly, to tell them where it listens, and looks "
        "whether a message of its own has arrived, so that none comes twice. Without it, it stays "
        "silent there, and may say something twice when the connection breaks.",
        needed=False,
    ),
    Scope(
        "im:write",
        "Writes to people directly: the poll, invitations to speak, and what became of "
        "what they raised.",
    ),
    Scope(
        "pins:write",
        "Pins the panel of a meeting, so that everybody finds it. Without it, it is not pinned.",
        needed=False,
    ),
    Scope(
        "reactions:read",
        "Counts a raised hand and other emoji as what they mean. Without it, emoji mean nothing.",
        needed=False,
    ),
    Scope(
        "usergroups:read",
        "Knows who is in a user group whose people may run meetings. Without it, a user group "
        "cannot be named.",
        needed=False,
    ),
    Scope(
        "users:read",
        "Knows what people are called, in which time zone they are, and who is a bot.",
    ),
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
