"""Exports in JSON: Telegram, Element, Google Chat, Messenger, Mattermost, Zulip.

`SHAPES` is the table: how each is told, and how a message of it becomes a row. People are told
apart by the ids that the export has, since two may be called alike.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.transcripts.decoding import in_time_order, lines_of, read_text
from adapters.transcripts.export_channels import (
    Channels,
    Json,
    Numbered,
    Splits,
    mattermost_channels,
    one_channel,
    telegram_chats,
    zulip_channels,
)
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_GOOGLE_DATE = "%A, %B %d, %Y at %I:%M:%S %p %Z"
_OF_MESSENGER = re.compile(
    r"(?:you )?reacted \S{1,12} to (?:your|a|\S.{0,40}'s) message\s*|liked a message\s*|"
    r"\S.{0,60} (?:named the group .{1,200}|left the group\.|joined the (?:video )?call\.|"
    r"started a (?:video )?call\.|(?:added|removed) .{1,200} (?:to|from) the group\.|"
    r"(?:set|cleared) the (?:nickname|quick reaction|emoji) .{1,200}|"
    r"changed the (?:group photo|theme|chat theme)\b.{0,200}|created a poll: .{1,200}|"
    r"created the group\.|unsent a message)",
    re.IGNORECASE,
)
"""What Messenger writes as if somebody had said it."""
_TAG = re.compile(r"<[^<>]{0,2000}>")


class _NotOne(Exception):
    """A message has not the shape of its format."""


def _messages(export: Json, path: Source) -> Channels:
    """The messages of an export of one chat, numbered."""
    return {"": list(enumerate(export["messages"], start=1))}


@dataclass(frozen=True, slots=True)
class ChatShape:
    """An export: its name, how it begins, and its messages as rows."""

    name: str
    begins: re.Pattern[str]
    rows: Callable[[Sequence[Numbered]], Iterator[Row]]
    channels: Splits = _messages
    """Its messages, by channel."""
    several: bool = False
    """Whether it can have several channels."""
    lines: bool = False
    """An object a line, not one object."""

    @property
    def description(self) -> str:
        """What it is."""
        return admin_text(f"recording-{self.name}")

    @property
    def what(self) -> str:
        """What it is said to be where it has several channels; "": it never has."""
        return admin_text(f"recording-{self.name}-whole") if self.several else ""


def _at(seconds: float) -> datetime:
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        raise _NotOne(admin_text("recording-beyond-years")) from None


def _telegram(messages: Sequence[Numbered]) -> Iterator[Row]:
    for number, one in messages:
        at = _at(float(one["date_unixtime"]))
        if one.get("type") != "message":
            yield Noticed(at, "other", number)
            continue
        text = one.get("text") or ""
        if isinstance(text, list):
            text = "".join(part if isinstance(part, str) else part["text"] for part in text)
        who = str(one.get("from_id") or "")
        yield SpokenLine(
            at, one.get("from") or admin_text("recording-deleted-account"), text, number, id=who
        )


def _element(messages: Sequence[Numbered]) -> Iterator[Row]:
    names: dict[str, str] = {}
    for number, one in messages:
        at, content = _at(one["origin_server_ts"] / 1000), one["content"]
        who = str(one["sender"])
        if one["type"] == "m.room.member":
            names[one.get("state_key", who)] = content.get("displayname") or who
            yield Noticed(at, "join" if content.get("membership") == "join" else "leave", number)
        elif one["type"] != "m.room.message" or "body" not in content or _is_edit(content):
            yield Noticed(at, "other", number)
        else:
            yield SpokenLine(
                at,
                names.get(who, who),
                content["body"],
                number,
                "action" if content.get("msgtype") == "m.emote" else "message",
                content.get("msgtype") == "m.notice",
                who,
            )


def _is_edit(content: Json) -> bool:
    return (content.get("m.relates_to") or {}).get("rel_type") == "m.replace"


def _google(messages: Sequence[Numbered]) -> Iterator[Row]:
    for number, one in messages:
        written = one["created_date"].replace("\u202f", " ")
        at = datetime.strptime(written, _GOOGLE_DATE).replace(tzinfo=UTC)
        creator = one.get("creator") or {}
        if one.get("message_state") == "DELETED" or not creator:
            yield Noticed(at, "other", number)
            continue
        name = creator.get("name") or creator.get("email") or "Somebody"
        bot = str(creator.get("user_type", "")).lower() == "bot"
        text = one.get("text") or ""
        yield SpokenLine(at, name, text, number, bot=bot, id=creator.get("email") or name)


def _messenger(messages: Sequence[Numbered]) -> Iterator[Row]:
    for number, one in reversed(messages):
        at = _at(one["timestamp_ms"] / 1000)
        text = _mended(one.get("content") or "")
        told = _OF_MESSENGER.fullmatch(text) is not None
        if one.get("is_unsent") or "sender_name" not in one or told:
            yield Noticed(at, "other", number)
        else:
            yield SpokenLine(at, _mended(one["sender_name"]), text, number)


def _messenger_sealed(messages: Sequence[Numbered]) -> Iterator[Row]:
    """As Messenger exports chats that are encrypted from end to end. Its texts are as they are."""
    for number, one in messages:
        at, text = _at(one["timestamp"] / 1000), one.get("text") or ""
        kind = one.get("type", "text")
        if one.get("isUnsent") or kind == "placeholder" or _OF_MESSENGER.fullmatch(text):
            yield Noticed(at, "other", number)
        else:
            yield SpokenLine(at, one["senderName"], text, number)


def _mended(text: str) -> str:
    """Facebook writes the bytes of UTF-8 as if each were a letter."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _mattermost(lines: Sequence[Numbered]) -> Iterator[Row]:
    for number, line in lines:
        post = line["post"]
        at = _at(post["create_at"] / 1000)
        system = str(post.get("type", "")).startswith("system_") or post.get("delete_at")
        if system:
            yield Noticed(at, "other", number)
        else:
            yield SpokenLine(at, post["user"], post["message"], number, id=post["user"])
        for reply in post.get("replies") or ():
            yield SpokenLine(
                _at(reply["create_at"] / 1000),
                reply["user"],
                reply["message"],
                number,
                id=reply["user"],
            )


def _zulip(messages: Sequence[Numbered]) -> Iterator[Row]:
    for number, one in messages:
        known = one["person"]
        name = known.get("full_name") or admin_text("recording-person", id=one["sender"])
        text = _TAG.sub("", one.get("content") or "")
        bot = bool(known.get("is_bot"))
        who = str(one["sender"])
        yield SpokenLine(_at(float(one["date_sent"])), name, text, number, bot=bot, id=who)


def _key(*names: str) -> re.Pattern[str]:
    """One object, in which one of these names stands near the beginning."""
    return re.compile(rf"\s*\{{.*\"(?:{'|'.join(names)})\"\s*:", re.DOTALL)


SHAPES: tuple[ChatShape, ...] = (
    ChatShape("telegram", _key("date_unixtime", "chats"), _telegram, telegram_chats, several=True),
    ChatShape("element", _key("origin_server_ts"), _element),
    ChatShape("google-chat", _key("created_date"), _google),
    ChatShape("messenger", _key("timestamp_ms"), _messenger),
    ChatShape("messenger-sealed", _key("senderName"), _messenger_sealed),
    ChatShape(
        "mattermost",
        re.compile(r'\s*\{"type":\s*"(?:version|team|channel|user|post)"'),
        _mattermost,
        mattermost_channels,
        several=True,
        lines=True,
    ),
    ChatShape("zulip", _key("zerver_message"), _zulip, zulip_channels, several=True),
)
"""Every export in JSON that is not in a reader of its own."""


def shape_of(head: str) -> ChatShape | None:
    """Which export a text begins like; None if it is none of them."""
    return next((shape for shape in SHAPES if shape.begins.match(head)), None)


def read_json_chat(path: Source, shape: ChatShape, part: str = "") -> ReadRows:
    """The rows of an export in JSON; of the channel `part`, if it has several.

    Raises:
        ToChoose: it has several channels, and `part` names none.
        TranscriptError: it cannot be read.
    """
    text, warnings = read_text(path)
    rows: list[Row] = []
    try:
        messages, _ = one_channel(shape.channels(_given(text, shape), path), part, path, shape.what)
        for row in shape.rows(messages):
            rows.append(row)
    except json.JSONDecodeError as error:
        raise TranscriptError(
            admin_text("recording-bad-json", path=path, line=error.lineno, why=error.msg)
        ) from None
    except _NotOne as wrong:
        raise TranscriptError(f"{path}: {wrong}") from None
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise TranscriptError(
            admin_text(
                "recording-not-as-such", path=path, what=shape.description, message=len(rows)
            )
        ) from None
    ordered, moved = in_time_order(rows, path.name)
    return ReadRows(ordered, [*warnings, *moved])


def _given(text: str, shape: ChatShape) -> Any:
    """The export, or its lines with their numbers.

    Raises:
        json.JSONDecodeError: it is no JSON; the line is that of the file.
    """
    if not shape.lines:
        return json.loads(text)
    found: list[Numbered] = []
    for number, line in enumerate(lines_of(text), start=1):
        if not line.strip():
            continue
        try:
            found.append((number, json.loads(line)))
        except json.JSONDecodeError as error:
            error.lineno = number
            raise
    return found
