"""From Slack's events to the core's values. Pure: no clock, no look-ups, nothing is changed.

A message's source consists of its channel and its time only, so that it is the same from the Events
API, from Socket Mode and from the channel's history, and the message counts once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from adapters.slack.api.slack_ids import account_of, at, message_source, room_of
from adapters.slack.directory.people import Profile, profile_of
from adapters.slack.inbound.addressed import for_heard_alone
from bot.ids import RoomId
from bot.ports import Message, MessageDeletion, Reaction

SAID = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of messages that people write; joins, topics, bots and edits are not among them."""
Payload = Mapping[str, Any]
SIGNS = {
    "hand": "✋",
    "raised_hand": "✋",
    "raised_hand_with_fingers_splayed": "🖐",
    "raised_back_of_hand": "🤚",
    "raising_hand": "🙋",
    "man-raising-hand": "🙋",
    "woman-raising-hand": "🙋",
    "wave": "👋",
    "question": "❓",
    "grey_question": "❔",
    "thinking_face": "🤔",
    "+1": "👍",
    "thumbsup": "👍",
    "-1": "👎",
    "thumbsdown": "👎",
    "ok_hand": "👌",
    "clap": "👏",
    "pray": "🙏",
    "raised_hands": "🙌",
    "heart": "❤",
    "eyes": "👀",
    "white_check_mark": "✅",
    "heavy_check_mark": "✔",
    "heavy_plus_sign": "➕",
    "100": "💯",
    "bulb": "💡",
    "speech_balloon": "💬",
    "large_yellow_square": "🟨",
    "large_yellow_circle": "🟡",
    "turtle": "🐢",
    "large_red_square": "🟥",
    "red_circle": "🔴",
    "octagonal_sign": "🛑",
    "large_green_square": "🟩",
    "large_green_circle": "🟢",
}
"""Slack's names of the emoji that mean something in a meeting. Every other emoji says "I have heard
this"."""


class Invited(msgspec.Struct, frozen=True, kw_only=True):
    """We were invited to a channel. `by` is who did it, "" if Slack does not say."""

    room: RoomId
    by: str


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody joined a channel."""

    room: RoomId
    user: str
    source: str


class LeftChannel(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has left a channel, or was removed from it."""

    room: RoomId
    user: str
    source: str
    at: datetime


class HomeOpened(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has opened the Home tab."""

    team: str
    user: str


class Renamed(msgspec.Struct, frozen=True, kw_only=True):
    """A channel was renamed."""

    room: RoomId
    title: str


class Reshaped(msgspec.Struct, frozen=True, kw_only=True):
    """Other people may be in a channel than before. `deleted`: nobody is. `archived`: nobody writes
    there."""

    room: RoomId
    deleted: bool = False
    archived: bool = False


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A channel goes on under another id: it was shared with another organisation."""

    old: RoomId
    new: RoomId


class Unarchived(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has unarchived a channel."""

    room: RoomId


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's name, time zone or status has changed."""

    team: str
    user: str
    now: Profile
    source: str


class Direct(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has written to us privately."""

    team: str
    user: str
    channel: str
    text: str
    ts: str
    bot_user: str = ""


class Mentioned(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has mentioned us in a channel. `thread`: the one that they did it in."""

    room: RoomId
    user: str
    text: str
    ts: str
    thread: str = ""
    bot_user: str = ""


class Installation(msgspec.Struct, frozen=True, kw_only=True):
    """Our installation has changed: `app_uninstalled`, `tokens_revoked` and the like."""

    kind: str
    team: str
    body: Payload


Happening = (
    Message
    | Reaction
    | MessageDeletion
    | Invited
    | Joined
    | LeftChannel
    | HomeOpened
    | Renamed
    | Changed
    | Direct
    | Mentioned
    | Installation
    | Unarchived
    | Reshaped
    | Moved
)


def team_of(body: Payload) -> str:
    """The workspace in which something happened, even if a whole organisation has installed us."""
    return str(body.get("context_team_id") or body.get("team_id") or "")


def happening(body: Payload, team: str, bot_user: str = "") -> Happening | None:
    """Translates an event of the Events API or Socket Mode; None if it does not concern us."""
    event = body.get("event")
    if not isinstance(event, dict):
        return None
    match event.get("type"):
        case "message":
            return _message_event(event, team, bot_user)
        case "app_mention":
            return _mentioned(event, team, bot_user)
        case "reaction_added" | "reaction_removed":
            return _reaction(event, team, _delivery(body, event))
        case "member_joined_channel":
            return _joined(event, team, bot_user, _delivery(body, event))
        case "member_left_channel":
            return _left(event, team, bot_user, _delivery(body, event))
        case "app_home_opened":
            home = event.get("tab", "home") == "home"
            return HomeOpened(team=team, user=str(event["user"])) if home else None
        case "channel_rename" | "group_rename":
            channel = event["channel"]
            return Renamed(room=room_of(team, str(channel["id"])), title=str(channel["name"]))
        case "channel_unarchive" | "group_unarchive":
            return Unarchived(room=room_of(team, str(event["channel"])))
        case "channel_archive" | "group_archive":
            return Reshaped(room=room_of(team, str(event["channel"])), archived=True)
        case "channel_unshared":
            return Reshaped(room=room_of(team, str(event["channel"])))
        case "channel_deleted" | "group_deleted":
            return Reshaped(room=room_of(team, str(event["channel"])), deleted=True)
        case "channel_id_changed":
            old, new = str(event["old_channel_id"]), str(event["new_channel_id"])
            return Moved(old=room_of(team, old), new=room_of(team, new))
        case "user_change" | "user_profile_changed":
            user = event["user"]
            return Changed(
                team=team,
                user=str(user["id"]),
                now=profile_of(user),
                source=f"left:{_delivery(body, event)}",
            )
        case "app_uninstalled" | "tokens_revoked" | "team_access_revoked" as kind:
            return Installation(kind=kind, team=team, body=body)
        case _:
            return None


def message(entry: Payload, team: str, channel: str, bot_user: str = "") -> Message | None:
    """Translates a message in an event or a channel's history; None if nobody said anything to the
    people there. What is only for Heard, whose user is `bot_user`, is no turn of anybody's."""
    user = entry.get("user")
    if not _is_said(entry) or for_heard_alone(str(entry.get("text") or ""), bot_user):
        return None
    ts, thread = str(entry["ts"]), str(entry.get("thread_ts") or "")
    return Message(
        room=room_of(team, channel),
        person=account_of(team, str(user)),
        text=str(entry.get("text") or ""),
        ref=ts,
        source=message_source(channel, ts),
        at=at(ts),
        reply_to=thread if thread != ts else "",
    )


def _is_said(entry: Payload) -> bool:
    """Whether a person has written it."""
    user = entry.get("user")
    if not user or entry.get("bot_id") or entry.get("subtype", "") not in SAID:
        return False
    return not entry.get("hidden") and user != "USLACKBOT"


def _mentioned(event: Payload, team: str, bot_user: str) -> Mentioned | None:
    if not _is_said(event):
        return None
    ts, thread = str(event["ts"]), str(event.get("thread_ts") or "")
    return Mentioned(
        room=room_of(team, str(event["channel"])),
        user=str(event["user"]),
        text=str(event.get("text") or ""),
        ts=ts,
        thread=thread if thread != ts else "",
        bot_user=bot_user,
    )


def _message_event(event: Payload, team: str, bot_user: str) -> Happening | None:
    channel, subtype = str(event.get("channel") or ""), event.get("subtype") or ""
    if subtype == "message_deleted":
        return _deletion(team, channel, event.get("deleted_ts"), event)
    if subtype in ("channel_convert_to_private", "channel_convert_to_public"):
        return Reshaped(room=room_of(team, channel))
    if subtype == "message_changed":
        changed = event.get("message") or {}
        # A deleted message with a thread leaves a tombstone behind.
        if changed.get("subtype") == "tombstone":
            return _deletion(team, channel, changed.get("ts"), event)
        return None
    if event.get("channel_type") == "im":
        if not _is_said(event):
            return None
        return Direct(
            team=team,
            user=str(event["user"]),
            channel=channel,
            text=str(event.get("text") or ""),
            ts=str(event["ts"]),
            bot_user=bot_user,
        )
    return message(event, team, channel, bot_user)


def _deletion(team: str, channel: str, ts: object, event: Payload) -> MessageDeletion | None:
    if not ts:
        return None
    return MessageDeletion(
        room=room_of(team, channel),
        ref=str(ts),
        source=f"removal:{channel}:{ts}",
        at=at(event.get("event_ts") or event.get("ts") or ts),
    )


def _delivery(body: Payload, event: Payload) -> str:
    """An event's id: the same however often it is delivered, with nothing about a person."""
    return str(body.get("event_id") or event.get("event_ts") or "")


def _reaction(event: Payload, team: str, delivery: str) -> Reaction | None:
    item, user = event.get("item") or {}, str(event.get("user") or "")
    if item.get("type") != "message" or not user:
        return None
    return Reaction(
        room=room_of(team, str(item["channel"])),
        person=account_of(team, user),
        ref=str(item["ts"]),
        source=f"reaction:{delivery}",
        at=at(event.get("event_ts") or item["ts"]),
        sign=sign(str(event.get("reaction") or "")),
        withdrawn=event["type"] == "reaction_removed",
    )


def _joined(event: Payload, team: str, bot_user: str, delivery: str) -> Invited | Joined:
    channel, user = str(event["channel"]), str(event["user"])
    where = room_of(team, channel)
    if user == bot_user:
        return Invited(room=where, by=str(event.get("inviter") or ""))
    return Joined(room=where, user=user, source=f"joined:{delivery}")


def _left(event: Payload, team: str, bot_user: str, delivery: str) -> LeftChannel | None:
    channel, user = str(event["channel"]), str(event["user"])
    if user == bot_user:
        return None  # Slack's refusals from then on tell us the same
    return LeftChannel(
        room=room_of(team, channel), user=user, source=f"left:{delivery}", at=at(event["event_ts"])
    )


def sign(name: str) -> str:
    """The emoji itself, without a skin tone; "" if it is none of `SIGNS`."""
    return SIGNS.get(name.partition("::")[0], "")
