"""The shape of Slack's requests. Requests of any other shape are refused before they are handled.

Only the fields that we read are listed, and all of them may be missing, except an event's type. See
https://docs.slack.dev/apis/events-api#event-type-structure and
https://docs.slack.dev/reference/interaction-payloads.
"""

from __future__ import annotations

from typing import Any

import msgspec


class _Some(msgspec.Struct):
    """Something with an id: a user, a channel, a workspace."""

    id: str | None = None
    team_id: str | None = None
    enterprise_id: str | None = None
    name: str | None = None


class _Said(msgspec.Struct):
    """A message, or what an event says of one."""

    type: str | None = None
    subtype: str | None = None
    user: str | _Some | None = None
    bot_id: str | None = None
    text: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    channel: str | None = None


class _Item(msgspec.Struct):
    type: str | None = None
    channel: str | None = None
    ts: str | None = None


class _Tokens(msgspec.Struct):
    bot: list[str] | None = None
    oauth: list[str] | None = None


class _Event(msgspec.Struct):
    type: str
    subtype: str | None = None
    user: str | _Some | None = None
    bot_id: str | None = None
    text: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    event_ts: str | None = None
    deleted_ts: str | None = None
    channel: str | _Some | None = None
    channel_type: str | None = None
    team: str | None = None
    user_team: str | None = None
    old_channel_id: str | None = None
    new_channel_id: str | None = None
    inviter: str | None = None
    reaction: str | None = None
    tab: str | None = None
    item: _Item | None = None
    message: _Said | None = None
    previous_message: _Said | None = None
    tokens: _Tokens | None = None
    team_ids: list[str] | None = None


class _Grant(msgspec.Struct):
    enterprise_id: str | None = None
    team_id: str | None = None
    user_id: str | None = None
    is_enterprise_install: bool | None = None


class _View(msgspec.Struct):
    id: str | None = None
    callback_id: str | None = None
    private_metadata: str | None = None
    team_id: str | None = None
    app_installed_team_id: str | None = None
    state: dict[str, Any] | None = None
    blocks: list[dict[str, Any]] | None = None


class _Action(msgspec.Struct):
    type: str | None = None
    action_id: str | None = None
    block_id: str | None = None
    value: str | None = None


class _Body(msgspec.Struct):
    """Any request, in JSON or in a form."""

    type: str | None = None
    command: str | None = None
    team_id: str | None = None
    context_team_id: str | None = None
    enterprise_id: str | None = None
    event_id: str | None = None
    event_time: int | None = None
    event: _Event | None = None
    authorizations: list[_Grant] | None = None
    team: str | _Some | None = None
    enterprise: str | _Some | None = None
    user: str | _Some | None = None
    channel: str | _Some | None = None
    message: _Said | None = None
    view: _View | None = None
    actions: list[_Action] | None = None
    container: dict[str, Any] | None = None
    state: dict[str, Any] | None = None
    trigger_id: str | None = None
    response_url: str | None = None
    callback_id: str | None = None


NEEDED = {
    "event_callback": ("event",),
    "block_actions": ("actions", "user"),
    "block_suggestion": ("user",),
    "message_action": ("message", "user"),
    "shortcut": ("user",),
    "view_closed": ("view", "user"),
    "view_submission": ("view", "user"),
}
"""The fields that a request of each kind must have."""


def has_shape(body: object) -> bool:
    """Whether a request has the shape of Slack's requests."""
    try:
        found = msgspec.convert(body, _Body)
    except (msgspec.ValidationError, RecursionError):
        return False
    return all(getattr(found, name) is not None for name in NEEDED.get(found.type or "", ()))
