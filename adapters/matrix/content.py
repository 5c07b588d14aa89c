"""Messages of Heard's as the content of Matrix events: plain text, the same in HTML, and what the
signs below stand for, in a part that is for Heard alone."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, Final

import msgspec

from adapters.chat.plain.signs import SignButton, read_buttons
from adapters.chat.plain.text_page import TextPage
from adapters.chat.platform import Attachment

CARD: Final = "org.heard.card"
"""The part of a message's content that is for Heard alone."""


def html(page: TextPage) -> str:
    """A message's text in HTML, in which what people typed means nothing."""
    title = escape(page.title)
    lines = [escape(line) for line in page.text.split("\n")]
    told = "<br>".join(f"<strong>{x}</strong>" if x == title else x for x in lines)
    for user, name in page.mentions:
        link = f'<a href="https://matrix.to/#/{escape(user)}">{escape(name)}</a>'
        told = told.replace(escape(name), link, 1) if name else told
    return told


def message(page: TextPage, key: str, *, thread: str = "", answers: str = "") -> dict[str, Any]:
    """A message. `thread`: the event whose thread it goes into; `answers`: what it replies to."""
    people = [user for user, _ in page.mentions]
    content: dict[str, Any] = {
        # Clients tell people of a text. They never do of a notice, not even of one that mentions
        # somebody.
        "msgtype": "m.text" if page.loud else "m.notice",
        "body": page.text,
        "format": "org.matrix.custom.html",
        "formatted_body": html(page),
        # Given always: without it clients look for names, and for @room, in the text.
        "m.mentions": {"user_ids": people} if people else {},
        CARD: {"key": key, "presses": msgspec.to_builtins(page.buttons)},
    }
    if thread:
        content["m.relates_to"] = {
            "rel_type": "m.thread",
            "event_id": thread,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": thread},
        }
    elif answers:
        content["m.relates_to"] = {"m.in_reply_to": {"event_id": answers}}
    return content


def replacement(page: TextPage, event: str) -> dict[str, Any]:
    """The newest edit of a message."""
    new = message(page, "edit")
    return {
        **new,
        "body": f"* {page.text}",
        # Of an edit, nobody is told once more: those in its new content were told before.
        "m.mentions": {},
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event},
    }


def sign(event: str, emoji: str) -> dict[str, Any]:
    """An emoji on a message."""
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": event, "key": emoji}}


def file(made: Attachment, where: str, key: str) -> dict[str, Any]:
    """A file that was uploaded. A picture's description is its caption."""
    return {
        "msgtype": "m.image" if made.media_type.startswith("image/") else "m.file",
        "body": made.alt or made.name,
        "filename": made.name,
        "url": where,
        "info": {"mimetype": made.media_type, "size": len(made.data)},
        "m.mentions": {},
        CARD: {"key": key, "presses": []},
    }


def key_of(content: Mapping[str, Any]) -> str:
    """The key that a message of ours was sent by."""
    return str((content.get(CARD) or {}).get("key", ""))


def buttons_in(content: Mapping[str, Any]) -> tuple[SignButton, ...]:
    """What the signs of a message of ours stand for."""
    return read_buttons((content.get(CARD) or {}).get("presses"))
