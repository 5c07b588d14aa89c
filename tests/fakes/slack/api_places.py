"""Looking around: conversations and users."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack import events
from tests.fakes.slack.api import Answer, Call, method
from tests.fakes.slack.errors import SlackError
from tests.fakes.slack.people import Channel, Post, User

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


@method("conversations.info")
def info(call: Call) -> Answer:
    channel = call.channel(scope="read")
    answer = channel.info(call.token.user.id)
    if call.flag("include_num_members") is False:
        answer.pop("num_members", None)
    return {"ok": True, "channel": answer}


@method("conversations.open", "im:write", "mpim:write")
def conversations_open(call: Call) -> Answer:
    if given := call.text("channel"):
        channel = call.world.channel(call.token, given)
        return {"ok": True, "channel": {"id": channel.id}}
    asked = call.structure("users") if isinstance(call.args.get("users"), list) else None
    ids = asked or [part.strip() for part in call.text("users").split(",") if part.strip()]
    if not ids:
        raise SlackError("users_list_not_supplied")
    people = [call.world.users.get(id) for id in ids]
    if any(user is None or not call.sees(user) for user in people):
        raise SlackError("user_not_found")
    known = [user for user in people if user is not None]
    if len(known) > 1:
        call.token.need("mpim:write")
        channel = _group(call, known)
    else:
        call.token.need("im:write")
        channel = call.world.direct(call.token, known[0])
    if call.flag("return_im"):
        return {"ok": True, "channel": channel.info(call.token.user.id)}
    return {"ok": True, "channel": {"id": channel.id}}


def _group(call: Call, people: list[User]) -> Channel:
    wanted = {call.token.user.id, *(user.id for user in people)}
    for channel in call.world.channels.values():
        if channel.kind == "mpim" and set(channel.members) == wanted:
            return channel
    team = call.token.user.team
    name = f"mpdm-{'--'.join(user.name for user in people)}-1"
    return call.world.add_channel(name, team, sorted(wanted), kind="mpim")


def _asked_for(call: Call) -> list[Channel]:
    """The channels of the kinds that were asked for, as far as the scopes go."""
    kinds = []
    for kind in call.text("types", "public_channel").split(","):
        if kind not in KINDS:
            raise SlackError("invalid_types")
        kinds.append(KINDS[kind])
    for kind in kinds:
        call.token.need(f"{'channels' if kind == 'channel' else _plural(kind)}:read")
    found = []
    for channel in call.world.channels.values():
        shown = channel.kind == "channel" or call.token.user.id in channel.members
        team = call.text("team_id")
        ours = call.token.covers(channel.team) or call.token.user.id in channel.members
        if channel.kind in kinds and shown and ours and team in ("", channel.team.id):
            found.append(channel)
    if call.flag("exclude_archived"):
        found = [channel for channel in found if not channel.archived]
    return found


def _plural(kind: str) -> str:
    return "groups" if kind == "group" else kind


@method("conversations.list", "channels:read", "groups:read", "im:read", "mpim:read")
def conversations_list(call: Call) -> Answer:
    page, more = call.page(_asked_for(call))
    return {"ok": True, "channels": [c.info(call.token.user.id) for c in page], **more}


@method("users.conversations", "channels:read", "groups:read", "im:read", "mpim:read")
def users_conversations(call: Call) -> Answer:
    who = call.user().id if call.text("user") else call.token.user.id
    page, more = call.page([c for c in _asked_for(call) if who in c.members])
    return {"ok": True, "channels": [c.info(call.token.user.id) for c in page], **more}


@method("conversations.members")
def conversations_members(call: Call) -> Answer:
    channel = call.channel(scope="read")
    page, more = call.page(channel.members)
    return {"ok": True, "members": page, **more}


@method("usergroups.users.list", "usergroups:read")
def usergroups_users_list(call: Call) -> Answer:
    """https://docs.slack.dev/reference/methods/usergroups.users.list"""
    group = call.world.user_groups.get(call.text("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"ok": True, "users": list(group)}


@method("conversations.join", "channels:join")
def conversations_join(call: Call) -> Answer:
    channel = call.channel()
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    answer: Answer = {"ok": True}
    if call.token.user.id in channel.members:
        answer |= {"warning": "already_in_channel",
                   "response_metadata": {"warnings": ["already_in_channel"]}}  # fmt: skip
    else:
        channel.members.append(call.token.user.id)
        team, ts = channel.team, call.world.clock.ts()
        event = events.member("member_joined_channel", call.token.user.id, team.id, channel, ts)
        call.world.emit(team, event, channel)
    return answer | {"channel": channel.info(call.token.user.id)}


@method("conversations.leave", "channels:write", "groups:write", "channels:manage")
def conversations_leave(call: Call) -> Answer:
    channel = call.channel()
    if call.token.user.id not in channel.members:
        return {"ok": True, "not_in_channel": True}
    channel.members.remove(call.token.user.id)
    return {"ok": True}


# -- what was said


def _between(call: Call, posts: list[Post]) -> list[Post]:
    oldest, latest = call.text("oldest", "0"), call.text("latest", "99999999999.0")
    if call.flag("inclusive"):
        return [p for p in posts if float(oldest) <= float(p.ts) <= float(latest)]
    return [p for p in posts if float(oldest) < float(p.ts) < float(latest)]


def _readable(call: Call) -> Channel:
    channel = call.channel(scope="history")
    if call.token.user.id not in channel.members and channel.kind != "channel":
        raise SlackError("channel_not_found")
    if call.token.user.id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _shown(call: Call, posts: list[Post]) -> list[dict[str, Any]]:
    metadata = call.flag("include_all_metadata")
    return [post.shown(metadata=metadata) for post in posts]


@method("conversations.history")
def history(call: Call) -> Answer:
    channel = _readable(call)
    tops = [
        post
        for post in channel.posts.values()
        if not post.is_reply or post.data.get("subtype") == "thread_broadcast"
    ]
    # Newest first; edits never move a message.
    found = sorted(_between(call, tops), key=lambda post: float(post.ts), reverse=True)
    page, more = call.page(found, 999)
    answer: Answer = {
        "ok": True,
        "messages": _shown(call, page),
        "has_more": bool(more["response_metadata"]["next_cursor"]),
        "pin_count": len(channel.pins),
    }
    return answer | more if answer["has_more"] else answer


@method("conversations.replies")
def replies(call: Call) -> Answer:
    channel = _readable(call)
    asked = call.world.post(channel, call.need("ts", "thread_not_found"), "thread_not_found")
    head = channel.posts.get(asked.thread or asked.ts)
    if head is None:
        raise SlackError("thread_not_found")
    found = [head, *_between(call, channel.replies(head.ts))]
    page, more = call.page(found)
    has_more = bool(more["response_metadata"]["next_cursor"])
    answer: Answer = {"ok": True, "messages": _shown(call, page), "has_more": has_more}
    return answer | more if has_more else answer


# -- people


@method("users.info", "users:read")
def users_info(call: Call) -> Answer:
    user = call.world.users.get(call.text("user"))
    if user is None:
        raise SlackError("user_not_found")
    seen = call.sees(user)
    if not seen and not call.token.enterprise:
        raise SlackError("user_not_visible")
    shown = user.info(call.token.user.team, locale=call.flag("include_locale"), stranger=not seen)
    return {"ok": True, "user": shown}


@method("users.list", "users:read")
def users_list(call: Call) -> Answer:
    team, wanted = call.token.user.team, call.text("team_id")
    people = [
        user
        for user in call.world.users.values()
        if (call.token.covers(user.team) if not wanted else user.team.id == wanted)
    ]
    page, more = call.page(people)
    locale = call.flag("include_locale")
    return {"ok": True, "members": [user.info(team, locale=locale) for user in page], **more}
