"""What an app answers outside the Web API: to a `response_url`, or straight to a command."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack.api import Call
from tests.fakes.slack.api_chat import add, in_thread, named, signed
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.limits import check_message
from tests.fakes.slack.people import Channel, Post, User
from tests.fakes.slack.world import RESPONSE_SECONDS, RESPONSES, Token, World


def respond(world: World, key: str, body: dict[str, Any]) -> None:
    """Take what was sent to a `response_url`, five times within half an hour."""
    found = world.responses.get(key)
    if found is None:
        raise SlackError("no_such_url")
    if world.clock.seconds - found.at > RESPONSE_SECONDS:
        raise SlackError("expired_url")
    if len(found.sent) >= RESPONSES:
        raise SlackError("used_url")
    check_message(str(body.get("text") or ""), body.get("blocks"))
    found.sent.append(body)
    show(world, found.channel, found.user, body, found.message)


def show(
    world: World,
    channel: Channel,
    user: User,
    body: dict[str, Any],
    original: Post | None = None,
) -> Post | None:
    """Do what an answer asks for: change or delete the message, or post another."""
    if original is not None and body.get("delete_original"):
        channel.posts.pop(original.ts, None)
        if original in channel.whispers:
            channel.whispers.remove(original)
        return None
    replaces = body.get("replace_original", original is not None and bool(original.only))
    if original is not None and replaces:
        original.data |= {"text": body.get("text", "")}
        original.data.pop("blocks", None)
        if body.get("blocks"):
            original.data["blocks"] = named(body["blocks"], _call(world, channel))
        return original
    if not body.get("text") and not body.get("blocks"):
        return None
    bot = world.bot(channel.team)
    data: dict[str, Any] = {
        "type": "message",
        **(signed(bot, world.app.id) if bot else {}),
        "text": body.get("text", ""),
        "ts": world.clock.ts(),
    }
    if body.get("blocks"):
        data["blocks"] = named(body["blocks"], _call(world, channel))
    if (thread := body.get("thread_ts")) and thread in channel.posts:
        data |= in_thread(channel, channel.posts[thread])
    if body.get("response_type") == "in_channel":
        post = Post(channel.id, data)
        add(channel, post)
    else:
        post = Post(channel.id, data | {"is_ephemeral": True}, only=user.id)
        channel.whispers.append(post)
    return post


def _call(world: World, channel: Channel) -> Call:
    bot = world.bot(channel.team) or User("", "", channel.team)
    return Call(world, Token("", bot, channel.team, None, []))
