"""Messages, reactions and pins over REST."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from tests.fakes.discord import limits, payloads, permissions
from tests.fakes.discord.errors import Mistakes, Refusal
from tests.fakes.discord.server import Call, Server
from tests.fakes.discord.world import CATEGORY, EPHEMERAL, FORUM, Channel, Message, World


def add(server: Server) -> None:
    here = "/channels/{channel}/messages"
    server.serve("POST", here, post)
    server.serve("GET", here, history)
    server.serve("POST", here + "/bulk-delete", bulk_delete)
    server.serve("GET", here + "/pins", pins)
    server.serve("PUT", here + "/pins/{message}", pin)
    server.serve("DELETE", here + "/pins/{message}", unpin)
    server.serve("GET", here + "/{message}", get)
    server.serve("PATCH", here + "/{message}", edit)
    server.serve("DELETE", here + "/{message}", delete)
    sign = here + "/{message}/reactions/{sign}"
    server.serve("PUT", sign + "/@me", react)
    server.serve("DELETE", sign + "/{user}", unreact)
    server.serve("GET", sign, reactors)
    server.serve("DELETE", sign, clear_sign)
    server.serve("DELETE", here + "/{message}/reactions", clear)
    server.serve("POST", "/channels/{channel}/typing", typing)


def shown(call: Call, message: Message) -> dict[str, Any]:
    """A message as REST gives it. Without the intent, other people's words are missing."""
    found = payloads.message(message, call.world, call.server.url)
    world = call.world
    may = world.app_flags & (1 << 18 | 1 << 19) or message.author == world.app
    private = world.channels[message.channel].recipient is not None
    if not may and not private and world.app not in message.mention_users:
        found |= {"content": "", "embeds": [], "attachments": [], "components": []}
    return found


def may_post(world: World, channel: Channel, body: dict[str, Any], files: int) -> None:
    """Whether the bot may say that here."""
    if channel.recipient is not None:
        other = world.users[channel.recipient]
        if not other.takes_dms or other.bot or not world.in_guild(other.id):
            raise Refusal(50007)
        return
    if channel.kind in (CATEGORY, FORUM):
        raise Refusal(50008)
    say = "send_messages_in_threads" if channel.is_thread else "send_messages"
    needed = [say]
    if files:
        needed.append("attach_files")
    if body.get("message_reference"):
        needed.append("read_message_history")
    permissions.require(world, channel, *needed)
    manages = permissions.here(world, channel, world.app) & permissions.bit("manage_threads")
    if channel.is_thread and channel.archived and channel.locked and not manages:
        raise Refusal(50083)


async def post(call: Call) -> Any:
    channel, body = call.channel(), call.body or {}
    may_post(call.world, channel, body, len(call.files))
    limits.message(body, len(call.files))
    nonce = str(body["nonce"]) if body.get("nonce") is not None else None
    if nonce is not None and body.get("enforce_nonce"):
        for old in channel.messages.values():
            if old.nonce == nonce and old.author == call.world.app:
                return payloads.message(old, call.world, call.server.url)
    message = await call.acts.post(
        channel,
        call.world.app,
        body.get("content") or "",
        reply_to=_reply_to(channel, body),
        allowed=body.get("allowed_mentions"),
        attachments=call.attachments(),
        embeds=_embeds(body),
        components=body.get("components") or [],
        flags=body.get("flags") or 0,
        nonce=nonce,
    )
    return payloads.message(message, call.world, call.server.url)


def _reply_to(channel: Channel, body: dict[str, Any]) -> int | None:
    reference = body.get("message_reference")
    if not reference:
        return None
    wanted = int(reference["message_id"])
    if wanted in channel.messages:
        return wanted
    if reference.get("fail_if_not_exists", True):
        wrong = Mistakes()
        wrong.add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
        wrong.check()
    return None


def _embeds(body: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"type": "rich"} | one for one in body.get("embeds") or []]


async def history(call: Call) -> Any:
    channel = call.channel()
    if channel.recipient is None:
        permissions.require(call.world, channel, "view_channel")
        may = permissions.here(call.world, channel, call.world.app)
        if not may & permissions.bit("read_message_history"):
            return []
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        wrong = Mistakes()
        wrong.add("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.")
        wrong.check()
    ids = sorted(channel.messages)
    if after := call.query.get("after"):
        # The oldest that came after it, but still the newest of these first.
        ids = [one for one in ids if one > int(after)][:limit]
    elif before := call.query.get("before"):
        ids = [one for one in ids if one < int(before)][-limit:]
    elif around := call.query.get("around"):
        near = sorted(ids, key=lambda one: abs(one - int(around)))[:limit]
        ids = sorted(near)
    else:
        ids = ids[-limit:]
    return [shown(call, channel.messages[one]) for one in reversed(ids)]


def _open(call: Call) -> Channel:
    """The channel, if nothing is locked away in it."""
    channel = call.channel()
    if channel.recipient is None:
        permissions.require(call.world, channel, "view_channel")
    if channel.is_thread and channel.archived:
        raise Refusal(50083)
    return channel


async def get(call: Call) -> Any:
    channel = call.channel()
    if channel.recipient is None:
        permissions.require(call.world, channel, "read_message_history")
    return shown(call, call.message())


async def edit(call: Call) -> Any:
    _open(call)
    message, body = call.message(), call.body or {}
    if message.author != call.world.app:
        raise Refusal(50005)
    await change(call, message, body)
    return payloads.message(message, call.world, call.server.url)


async def change(call: Call, message: Message, body: dict[str, Any]) -> None:
    """Change one of the bot's own messages, its files too."""
    after = {
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
        "flags": message.flags & ~EPHEMERAL,
    } | {key: value for key, value in body.items() if key != "flags"}
    after["flags"] = message.flags & ~EPHEMERAL | (body.get("flags") or 0)
    limits.message(after, len(call.files) + len(message.attachments))
    if "attachments" in body or call.files:
        kept = {int(one["id"]) for one in body.get("attachments") or []}
        new = call.attachments()
        message.attachments = [one for one in message.attachments if one.id in kept] + new
    if "embeds" in body:
        body = body | {"embeds": _embeds(body)}
    if "flags" in body:
        body = body | {"flags": message.flags | (body["flags"] or 0)}
    await call.acts.edit(message, body)


async def delete(call: Call) -> Any:
    channel, message = _open(call), call.message()
    if message.author != call.world.app:
        permissions.require(call.world, channel, "manage_messages")
    await call.acts.delete(message)


async def bulk_delete(call: Call) -> Any:
    channel = _open(call)
    permissions.require(call.world, channel, "manage_messages")
    ids = [int(one) for one in call.body["messages"]]
    if not 2 <= len(ids) <= 100:
        wrong = Mistakes()
        wrong.count("messages", ids, 100, 2)
        wrong.check()
    found = [channel.messages[one] for one in ids if one in channel.messages]
    await call.acts.delete_many(channel, found)


async def pins(call: Call) -> Any:
    channel = call.channel()
    permissions.require(call.world, channel, "read_message_history")
    items = [
        {
            "pinned_at": call.world.clock.now().isoformat(),
            "message": shown(call, channel.messages[one]),
        }
        for one in reversed(channel.pins)
    ]
    return {"items": items, "has_more": False}


async def pin(call: Call) -> Any:
    _may_pin(_open(call), call.world)
    await call.acts.pin(call.message(), True)


async def unpin(call: Call) -> Any:
    _may_pin(_open(call), call.world)
    await call.acts.pin(call.message(), False)


def _may_pin(channel: Channel, world: World) -> None:
    """Either of two permissions: pinning has had one of its own for a while."""
    may = permissions.here(world, channel, world.app)
    if not may & (permissions.bit("manage_messages") | permissions.bit("pin_messages")):
        raise Refusal(50013)


async def react(call: Call) -> Any:
    channel, message = _open(call), call.message()
    sign = unquote(call.at["sign"])
    permissions.require(call.world, channel, "read_message_history")
    if sign not in message.reactions:
        permissions.require(call.world, channel, "add_reactions")
    if sign.isascii() and ":" not in sign:
        raise Refusal(10014)
    await call.acts.react(message, call.world.app, sign)


async def unreact(call: Call) -> Any:
    channel, message, who = _open(call), call.message(), call.number("user")
    if who != call.world.app:
        permissions.require(call.world, channel, "manage_messages")
    await call.acts.unreact(message, who, unquote(call.at["sign"]))


async def reactors(call: Call) -> Any:
    call.channel()
    who = call.message().reactions.get(unquote(call.at["sign"]), [])
    after = int(call.query.get("after", 0))
    limit = int(call.query.get("limit", 25))
    found = [one for one in sorted(who) if one > after][:limit]
    return [payloads.user(call.world.users[one]) for one in found]


async def clear_sign(call: Call) -> Any:
    permissions.require(call.world, _open(call), "manage_messages")
    await call.acts.clear_reactions(call.message(), unquote(call.at["sign"]))


async def clear(call: Call) -> Any:
    permissions.require(call.world, _open(call), "manage_messages")
    await call.acts.clear_reactions(call.message())


async def typing(call: Call) -> Any:
    call.channel()
