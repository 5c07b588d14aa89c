"""What surrounds an event, and the payloads of commands and interactions."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack.api_views import shown
from tests.fakes.slack.people import Channel, Post, Team, User, View
from tests.fakes.slack.world import World

Payload = dict[str, Any]


def event(world: World, team: Team, inner: dict[str, Any], channel: Channel | None) -> Payload:
    """An event in its envelope."""
    token = world.installed(team)
    org = token is not None and token.team is None
    enterprise = team.enterprise.id if team.enterprise else None
    bot = world.bot(team)
    payload: Payload = {
        "token": world.app.verification,
        "team_id": team.id,
        "context_team_id": team.id,
        "context_enterprise_id": enterprise,
        "api_app_id": world.app.id,
        "event": inner,
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(world.clock.seconds),
        "authorizations": [
            {
                "enterprise_id": enterprise,
                "team_id": None if org else team.id,
                "user_id": bot.id if bot else "",
                "is_bot": True,
                "is_enterprise_install": org,
            }
        ],
        "is_ext_shared_channel": bool(channel and channel.shared_with),
        "event_context": f"4-{world.new_id('')}",
    }
    if enterprise:
        payload["enterprise_id"] = enterprise
    return payload


def is_org(world: World, team: Team) -> bool:
    """Whether the app was installed for the whole organisation."""
    token = world.installed(team)
    return token is not None and token.team is None


def command(world: World, base: str, user: User, channel: Channel, name: str, text: str) -> Payload:
    """Somebody typed a slash command. All values are strings: it is a form."""
    team = channel.team
    payload = {
        "token": world.app.verification,
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": channel.id,
        "channel_name": {"im": "directmessage", "group": "privategroup"}.get(
            channel.kind, channel.name
        ),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": world.app.id,
        "is_enterprise_install": "true" if is_org(world, team) else "false",
        "response_url": f"{base}/commands/{world.response(channel, user)}",
        "trigger_id": world.trigger(user, team),
    }
    if team.enterprise:
        payload |= {"enterprise_id": team.enterprise.id, "enterprise_name": team.enterprise.name}
    return payload


def _who(world: World, kind: str, user: User, team: Team) -> Payload:
    enterprise = team.enterprise and {"id": team.enterprise.id, "name": team.enterprise.name}
    return {
        "type": kind,
        "user": {
            "id": user.id,
            "username": user.name,
            "name": user.name,
            "team_id": user.team.id,
        },
        "api_app_id": world.app.id,
        "token": world.app.verification,
        "team": team.short(),
        "enterprise": enterprise,
        "is_enterprise_install": is_org(world, team),
    }


def _place(channel: Channel) -> Payload:
    name = {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)
    return {"id": channel.id, "name": name}


def action_in_message(
    world: World, base: str, user: User, channel: Channel, post: Post, action: Payload
) -> Payload:
    """Somebody used a button or a menu of a message."""
    container = {
        "type": "message",
        "message_ts": post.ts,
        "channel_id": channel.id,
        "is_ephemeral": bool(post.only),
    }
    if post.is_reply:
        container["thread_ts"] = post.thread
    payload = _who(world, "block_actions", user, channel.team) | {
        "container": container,
        "trigger_id": world.trigger(user, channel.team),
        "channel": _place(channel),
        "state": {"values": {}},
        "response_url": f"{base}/actions/{world.response(channel, user, post)}",
        "actions": [action | {"action_ts": world.clock.ts()}],
    }
    if not post.only:
        payload["message"] = post.shown()
    return payload


def action_in_view(world: World, user: User, view: View, action: Payload) -> Payload:
    """Somebody used a button or a menu of a modal or of the app's home."""
    return _who(world, "block_actions", user, view.team) | {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": world.trigger(user, view.team, view),
        "view": shown(world, view),
        "actions": [action | {"action_ts": world.clock.ts()}],
    }


def submission(world: World, user: User, view: View) -> Payload:
    """Somebody sent a modal off."""
    return _of_view(world, "view_submission", user, view) | {
        "trigger_id": world.trigger(user, view.team, view),
        "response_urls": [],
    }


def closing(world: World, user: User, view: View, *, all_of_them: bool) -> Payload:
    """Somebody closed a modal that wanted to know."""
    return _of_view(world, "view_closed", user, view) | {"is_cleared": all_of_them}


def _of_view(world: World, kind: str, user: User, view: View) -> Payload:
    payload = _who(world, kind, user, user.team) | {"view": shown(world, view)}
    # From outside, Slack says where they come from, and where the app is in the view.
    payload["is_enterprise_install"] = is_org(world, view.team)
    return payload


def shortcut(world: World, user: User, callback: str) -> Payload:
    """Somebody picked a global shortcut."""
    return _who(world, "shortcut", user, user.team) | {
        "action_ts": world.clock.ts(),
        "callback_id": callback,
        "trigger_id": world.trigger(user, user.team),
    }


def message_shortcut(
    world: World, base: str, user: User, channel: Channel, post: Post, callback: str
) -> Payload:
    """Somebody picked a shortcut from a message's menu."""
    return _who(world, "message_action", user, channel.team) | {
        "action_ts": world.clock.ts(),
        "callback_id": callback,
        "trigger_id": world.trigger(user, channel.team),
        "response_url": f"{base}/app/{world.response(channel, user, post)}",
        "channel": _place(channel),
        "message_ts": post.ts,
        "message": post.shown(),
    }


def suggestion(
    world: World, user: User, view: View, block: str, action: str, typed: str
) -> Payload:
    """Somebody types in a menu whose options come from the app."""
    return _who(world, "block_suggestion", user, view.team) | {
        "container": {"type": "view", "view_id": view.id},
        "view": shown(world, view),
        "action_id": action,
        "block_id": block,
        "value": typed,
    }
