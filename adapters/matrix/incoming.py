"""What happens on Matrix, as the core's values. Pure: nothing here asks or answers anybody."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Final

from adapters.chat.plain.signs import bare
from adapters.matrix.homeserver import Event
from bot.ids import RoomId
from bot.ports import Account, Message, MessageDeletion, Reaction

_SAID: Final = frozenset({"m.text", "m.emote", "m.image", "m.file", "m.audio", "m.video"})
"""Kinds of messages that are somebody's. Notices are what programs send."""
_QUOTED: Final = re.compile(r"\A(?:> .*\n)+\n")
"""How replies used to begin: with what they reply to."""


def at(event: Event) -> datetime:
    """When the server took an event in."""
    return datetime.fromtimestamp(event["origin_server_ts"] / 1000, UTC)


def content(event: Event) -> dict[str, Any]:
    """What is in an event; nothing if it was redacted."""
    found = event.get("content")
    return found if isinstance(found, dict) else {}


def relation(event: Event) -> dict[str, Any]:
    """Which event another one is about, and how."""
    found = content(event).get("m.relates_to")
    return found if isinstance(found, dict) else {}


def is_said(event: Event) -> bool:
    """Whether this is somebody's message, and no edit of one."""
    kind = content(event).get("msgtype")
    return kind in _SAID and relation(event).get("rel_type") != "m.replace"


def is_arrival(event: Event, who: str) -> bool:
    """Whether somebody has just come into a room."""
    before = (event.get("unsigned") or {}).get("prev_content") or {}
    return (
        event.get("type") == "m.room.member"
        and event.get("state_key") == who
        and content(event).get("membership") == "join"
        and before.get("membership") != "join"
    )


def text(event: Event) -> str:
    """What somebody wrote. A file's name is not something they said, its caption is."""
    inside = content(event)
    body = str(inside.get("body") or "")
    if inside.get("msgtype") not in ("m.text", "m.emote"):
        return body if inside.get("filename", body) != body else ""
    replies = (relation(event).get("m.in_reply_to") or {}).get("event_id")
    return _QUOTED.sub("", body) if replies else body


def reply_to(event: Event) -> str:
    """Which message a message replies to; in a thread, what the thread is about."""
    about = relation(event)
    replied = str((about.get("m.in_reply_to") or {}).get("event_id") or "")
    if about.get("rel_type") == "m.thread" and (about.get("is_falling_back") or not replied):
        return str(about.get("event_id") or "")
    return replied


def thread(event: Event) -> str:
    """The message that the thread begins with in which a message stands; "" if it is in none."""
    about = relation(event)
    return str(about.get("event_id") or "") if about.get("rel_type") == "m.thread" else ""


def mentioned(event: Event) -> list[str]:
    """Whom a message names by a mention."""
    found = (content(event).get("m.mentions") or {}).get("user_ids")
    return [str(each) for each in found] if isinstance(found, list) else []


def picked(event: Event, people: list[Account]) -> dict[str, Account]:
    """Whom a message names by a mention, by the mark that stands in the text for each of them."""
    written = text(event)
    marks = {mark: who for who in people for mark in (who.name, who.id)}
    return {mark: who for mark, who in marks.items() if mark and mark in written}


def said(event: Event, room: RoomId, person: Account, mentions: dict[str, Account]) -> Message:
    """Somebody's message."""
    return Message(
        room=room,
        person=person,
        text=text(event),
        ref=event["event_id"],
        source=event["event_id"],
        at=at(event),
        reply_to=reply_to(event),
        thread=thread(event),
        mentions=mentions,
    )


def reaction(event: Event, room: RoomId, person: Account) -> Reaction:
    """An emoji on a message."""
    about = relation(event)
    return Reaction(
        room=room,
        person=person,
        ref=str(about.get("event_id") or ""),
        source=event["event_id"],
        at=at(event),
        sign=bare(str(about.get("key") or "")),
    )


def redacted(event: Event) -> str:
    """Which event was taken back: where that stands has changed with room version 11."""
    return str(event.get("redacts") or content(event).get("redacts") or "")


def removal(event: Event, room: RoomId) -> MessageDeletion:
    """A message was taken back."""
    return MessageDeletion(room=room, ref=redacted(event), source=event["event_id"], at=at(event))
