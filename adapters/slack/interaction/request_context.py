"""The context of a request: who made it, where, and how it can be answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from slack_bolt.response import BoltResponse

from adapters.slack.outbound.signed_payload import Ticket

DIRECT = "D"
"""How the ids of direct messages with one person begin:
https://docs.slack.dev/reference/objects/conversation-object."""


class SlackRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Who made a request, and where. `channel` is the room that it is about; `place` the channel
    they are looking at, "" for the Home tab or a shortcut."""

    team: str
    user: str
    channel: str
    place: str = ""
    vouched: bool = False
    """Whether Slack itself says that they are looking at the channel it is about."""
    thread: str = ""
    trigger: str = ""
    """Lets us open a modal, for three seconds."""
    in_modal: bool = False
    """They are looking at a modal: another one goes on top of it."""
    source: str = ""
    """The message that it was asked by, if it was: done twice under the same one, it is done once.
    "": the trigger says that."""
    response_url: str = ""
    """Lets us answer where they are, for half an hour."""
    in_place: bool = False
    """They have pressed a button on something that only they see: the answer takes its place."""

    @property
    def is_direct(self) -> bool:
        """Whether they are looking at their direct messages with Heard."""
        return self.place.startswith(DIRECT)


def asked_by(body: Mapping[str, Any], team: str, ticket: Ticket | None = None) -> SlackRequest:
    """The context of a command, button, shortcut or submitted form. A `ticket` says where the form
    was requested."""
    container, message = body.get("container") or {}, body.get("message") or {}
    user = str(body.get("user_id") or (body.get("user") or {}).get("id") or "")
    trigger = str(body.get("trigger_id") or "")
    if ticket is not None:
        return SlackRequest(
            team=team, user=user, channel=ticket.channel, place=ticket.place, thread=ticket.thread,
            trigger=trigger,
        )  # fmt: skip
    channel = body.get("channel_id") or (body.get("channel") or {}).get("id")
    place = str(channel or container.get("channel_id") or "")
    on_message = body.get("type") == "message_action"
    thread = str((message if on_message else container).get("thread_ts") or "")
    # In a thread, an answer to a shortcut's address would be shown outside of it.
    address = "" if on_message and thread else str(body.get("response_url") or "")
    return SlackRequest(
        team=team,
        user=user,
        channel=place,
        place=place,
        vouched=bool(place),
        thread="" if on_message and thread == message.get("ts") else thread,
        trigger=trigger,
        in_modal=(body.get("view") or {}).get("type") == "modal",
        response_url=address,
        in_place=bool(container.get("is_ephemeral")) and bool(address),
    )


def about(asked: SlackRequest, channel: str) -> SlackRequest:
    """The same context, about a channel that may differ from the one they are looking at."""
    here = asked.vouched and channel in ("", asked.place)
    return msgspec.structs.replace(asked, channel=channel or asked.channel, vouched=here)


def answer(body: Mapping[str, Any] | None = None, status: int = 200) -> BoltResponse:
    """The acknowledgement of a request."""
    if not body:
        return BoltResponse(status=status, body="")
    return BoltResponse(
        status=status, body=dict(body), headers={"content-type": ["application/json"]}
    )
