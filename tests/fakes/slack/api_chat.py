"""Posting, changing and taking back messages; pins and reactions."""

from __future__ import annotations

import copy
from typing import Any

from tests.fakes.slack import events
from tests.fakes.slack.api import Answer, Call, method
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.limits import check_message
from tests.fakes.slack.people import Channel, Post, User
from tests.fakes.slack.world import World


def named(blocks: Any, call: Call) -> Any:
    """The blocks, each with a name: Slack makes one up where the app gave none."""
    made = copy.deepcopy(blocks)
    for block in made or []:
        block.setdefault("block_id", call.world.new_id("b")[-5:])
        for element in [block.get("accessory"), block.get("element"), *block.get("elements", [])]:
            if isinstance(element, dict) and element.get("type") not in (None, "image", "mrkdwn"):
                element.setdefault("action_id", call.world.new_id("a")[-5:])
    return made


def may_post(call: Call, channel: Channel) -> None:
    """Whether the app may write there."""
    if channel.archived:
        raise SlackError("is_archived")
    if call.token.user.id not in channel.members and "chat:write.public" not in call.token.scopes:
        raise SlackError("not_in_channel")
    for other in channel.members if channel.kind == "im" else ():
        if call.world.users[other].deleted:
            raise SlackError("user_disabled")


def signed(bot: User, app: str) -> dict[str, Any]:
    """How a bot's message says whose it is."""
    return {
        "user": bot.id,
        "bot_id": bot.bot_id,
        "app_id": bot.app_id or app,
        "team": bot.team.id,
        "bot_profile": {
            "id": bot.bot_id,
            "app_id": bot.app_id or app,
            "name": bot.real_name or bot.name,
            "icons": {},
            "deleted": False,
            "updated": 1700000000,
            "team_id": bot.team.id,
        },
    }


def content(call: Call) -> tuple[str, Any]:
    """The text and the blocks, if Slack would take them."""
    text, blocks = call.text("text"), call.structure("blocks")
    if not text and not blocks and not call.structure("attachments"):
        raise SlackError("no_text")
    check_message(text, blocks)
    return text, named(blocks, call)


@method("chat.postMessage", "chat:write", "chat:write.public")
def post_message(call: Call) -> Answer:
    channel = call.channel()
    may_post(call, channel)
    text, blocks = content(call)
    data: dict[str, Any] = {
        "type": "message",
        **signed(call.token.user, call.world.app.id),
        "ts": call.world.clock.ts(),
        "text": text,
    }
    if blocks is not None:
        data["blocks"] = blocks
    if thread := call.text("thread_ts"):
        parent = call.world.post(channel, thread, "cannot_reply_to_message")
        data |= in_thread(channel, parent, broadcast=call.flag("reply_broadcast"))
    post = Post(channel.id, data, metadata=call.structure("metadata"))
    add(channel, post)
    call.world.emit(channel.team, events.message(channel, post), channel)
    return {
        "ok": True,
        "channel": channel.id,
        "ts": post.ts,
        "message": post.shown(metadata=True),
    }


def in_thread(channel: Channel, parent: Post, *, broadcast: bool = False) -> dict[str, Any]:
    """How a reply says what it replies to."""
    head = channel.posts.get(parent.thread, parent)
    data = {"thread_ts": head.ts, "parent_user_id": head.data.get("user", "")}
    return data | {"subtype": "thread_broadcast", "root": head.shown()} if broadcast else data


def add(channel: Channel, post: Post) -> None:
    """Put a message in a channel, and count it in its thread."""
    channel.posts[post.ts] = post
    if post.is_reply and (head := channel.posts.get(post.thread)):
        parent = head.data
        people = parent.setdefault("reply_users", [])
        if post.data["user"] not in people:
            people.append(post.data["user"])
        parent |= {
            "thread_ts": post.thread,
            "reply_count": parent.get("reply_count", 0) + 1,
            "reply_users_count": len(people),
            "latest_reply": post.ts,
        }


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(call: Call) -> Answer:
    channel, user = call.channel(), call.user()
    may_post(call, channel)
    text, blocks = content(call)
    if user.id not in channel.members:
        raise SlackError("user_not_in_channel")
    data = {"type": "message", **signed(call.token.user, call.world.app.id), "text": text}
    data |= {"ts": call.world.clock.ts(), "is_ephemeral": True}
    if call.text("thread_ts"):
        data["thread_ts"] = call.text("thread_ts")
    if blocks is not None:
        data["blocks"] = blocks
    channel.whispers.append(Post(channel.id, data, only=user.id))
    return {"ok": True, "message_ts": data["ts"]}


@method("chat.update", "chat:write")
def update(call: Call) -> Answer:
    channel = call.channel()
    post = call.world.post(channel, call.need("ts", "message_not_found"))
    if post.data.get("user") != call.token.user.id:
        raise SlackError("cant_update_message")
    if channel.archived:
        # https://docs.slack.dev/reference/methods/chat.update#errors: "The message cannot be edited
        # within a frozen, archived or deleted channel".
        raise SlackError("is_inactive")
    text, blocks = content(call)
    before = post.shown()
    post.versions.append(before)
    post.data |= {"text": text, "edited": {"user": call.token.user.id, "ts": call.world.clock.ts()}}
    if blocks is not None:
        post.data["blocks"] = blocks
    elif "text" in call.args:
        # Without blocks, what was shown before is replaced by the text.
        post.data.pop("blocks", None)
    if "metadata" in call.args:
        post.metadata = call.structure("metadata") or None
    call.world.emit(
        channel.team, events.changed(channel, post, before, call.world.clock.ts()), channel
    )
    shown = post.shown(metadata=True)
    return {"ok": True, "channel": channel.id, "ts": post.ts, "text": text, "message": shown}


@method("chat.delete", "chat:write")
def delete(call: Call) -> Answer:
    channel = call.channel()
    post = call.world.post(channel, call.need("ts", "message_not_found"))
    if post.data.get("user") != call.token.user.id:
        raise SlackError("cant_delete_message")
    call.world.emit(channel.team, remove(call.world, channel, post), channel)
    return {"ok": True, "channel": channel.id, "ts": post.ts}


def remove(world: World, channel: Channel, post: Post) -> dict[str, Any]:
    """Take a message away; what the Events API says of it. A thread keeps a stone in its place."""
    before = post.shown()
    if post.ts in channel.pins:
        channel.pins.remove(post.ts)
    if channel.replies(post.ts):
        stone = {"type": "message", "subtype": "tombstone", "text": "This message was deleted.",
                 "user": "USLACKBOT", "hidden": True, "ts": post.ts}  # fmt: skip
        kept = ("thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply")
        post.data = stone | {name: before[name] for name in kept if name in before}
        return events.changed(channel, post, before, world.clock.ts())
    del channel.posts[post.ts]
    return events.deleted(channel, before, world.clock.ts())


@method("chat.getPermalink")
def permalink(call: Call) -> Answer:
    channel = call.channel()
    post = call.world.post(channel, call.need("message_ts", "message_not_found"))
    home = f"https://{channel.team.domain}.slack.com/archives/{channel.id}"
    link = f"{home}/p{post.ts.replace('.', '')}"
    if post.is_reply:
        link += f"?thread_ts={post.thread}&cid={channel.id}"
    return {"ok": True, "channel": channel.id, "permalink": link}


# -- pins and reactions


@method("pins.add", "pins:write")
def pins_add(call: Call) -> Answer:
    channel = call.channel()
    if call.token.user.id not in channel.members:
        raise SlackError("not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    post = call.world.post(channel, call.need("timestamp", "no_item_specified"))
    if post.ts in channel.pins:
        raise SlackError("already_pinned")
    channel.pins.append(post.ts)
    return {"ok": True}


@method("pins.remove", "pins:write")
def pins_remove(call: Call) -> Answer:
    channel = call.channel()
    post = call.world.post(channel, call.need("timestamp", "no_item_specified"))
    if post.ts not in channel.pins:
        raise SlackError("no_pin")
    channel.pins.remove(post.ts)
    return {"ok": True}


@method("reactions.add", "reactions:write")
def reactions_add(call: Call) -> Answer:
    channel, name = call.channel(), call.need("name", "invalid_name")
    post = call.world.post(channel, call.need("timestamp", "no_item_specified"))
    if channel.archived:
        raise SlackError("is_archived")
    users = post.reactions.setdefault(name, [])
    if call.token.user.id in users:
        raise SlackError("already_reacted")
    users.append(call.token.user.id)
    event = events.reaction(
        "reaction_added", call.token.user.id, name, channel, post, call.world.clock.ts()
    )
    call.world.emit(channel.team, event, channel)
    return {"ok": True}


@method("reactions.remove", "reactions:write")
def reactions_remove(call: Call) -> Answer:
    channel, name = call.channel(), call.need("name", "invalid_name")
    post = call.world.post(channel, call.need("timestamp", "no_item_specified"))
    users = post.reactions.get(name, [])
    if call.token.user.id not in users:
        raise SlackError("no_reaction")
    users.remove(call.token.user.id)
    if not users:
        del post.reactions[name]
    return {"ok": True}
