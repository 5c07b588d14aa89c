"""What happens, as the Events API tells it: the inner events, with Slack's own field names."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack.people import Channel, Post

Event = dict[str, Any]

TYPES = {"channel": "channel", "group": "group", "im": "im", "mpim": "mpim"}


def message(channel: Channel, post: Post) -> Event:
    """Somebody posted."""
    return {
        **post.shown(),
        "channel": channel.id,
        "event_ts": post.ts,
        "channel_type": TYPES[channel.kind],
    }


def mention(channel: Channel, post: Post) -> Event:
    """Somebody posted a message that mentions the app
    (https://docs.slack.dev/reference/events/app_mention): it comes besides the message itself."""
    return {**post.shown(), "type": "app_mention", "channel": channel.id, "event_ts": post.ts}


def changed(channel: Channel, post: Post, before: dict[str, Any], ts: str) -> Event:
    """Somebody edited."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": post.shown(),
        "previous_message": before,
        "channel": channel.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": TYPES[channel.kind],
    }


def deleted(channel: Channel, before: dict[str, Any], ts: str) -> Event:
    """Somebody took a message back."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": before,
        "channel": channel.id,
        "hidden": True,
        "deleted_ts": before["ts"],
        "event_ts": ts,
        "ts": ts,
        "channel_type": TYPES[channel.kind],
    }


def reaction(kind: str, user: str, name: str, channel: Channel, post: Post, ts: str) -> Event:
    """A reaction was added or removed."""
    return {
        "type": kind,
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": channel.id, "ts": post.ts},
        "item_user": post.data.get("user", ""),
        "event_ts": ts,
    }


def member(kind: str, user: str, team: str, channel: Channel, ts: str, inviter: str = "") -> Event:
    """Somebody joined or left."""
    event = {
        "type": kind,
        "user": user,
        "channel": channel.id,
        "channel_type": channel.letter,
        "team": team,
        "event_ts": ts,
    }
    return event | {"inviter": inviter} if inviter else event


def archived(channel: Channel, user: str, ts: str, verb: str = "archive") -> Event:
    """A channel was archived, or brought back."""
    what = "group" if channel.kind == "group" else "channel"
    return {"type": f"{what}_{verb}", "channel": channel.id, "user": user, "event_ts": ts}


def renamed(channel: Channel, ts: str) -> Event:
    """A channel has a new name."""
    what = "group" if channel.kind == "group" else "channel"
    return {
        "type": f"{what}_rename",
        "channel": {
            "id": channel.id,
            "name": channel.name,
            "name_normalized": channel.name,
            "created": 1700000000,
            "is_channel": channel.kind == "channel",
            "is_mpim": False,
        },
        "event_ts": ts,
    }


def removed(channel: Channel, ts: str) -> Event:
    """A channel is gone, or the app was taken out of it."""
    what = "group" if channel.kind == "group" else "channel"
    return {"type": f"{what}_left", "channel": channel.id, "actor_id": "", "event_ts": ts}


def gone(channel: Channel, ts: str) -> Event:
    """A channel was deleted. A private channel's event has no more than this."""
    if channel.kind == "group":
        return {"type": "group_deleted", "channel": channel.id, "event_ts": ts}
    return {"type": "channel_deleted", "channel": channel.id, "event_ts": ts}


def home(user: str, channel: Channel, tab: str, ts: str, view: dict[str, Any] | None) -> Event:
    """Somebody opened the app's home or its messages."""
    event: Event = {
        "type": "app_home_opened",
        "user": user,
        "channel": channel.id,
        "tab": tab,
        "event_ts": ts,
    }
    return event | {"view": view} if view else event


def uninstalled() -> Event:
    """The app was removed from a workspace."""
    return {"type": "app_uninstalled"}


def revoked(bots: list[str], users: list[str]) -> Event:
    """Tokens are not good any more."""
    return {"type": "tokens_revoked", "tokens": {"oauth": users, "bot": bots}}
