"""Exports that have several channels, of which one is read: Mattermost's, Zulip's, and those of a
whole account of Telegram's.

What two people wrote to each other is in none of the channels of a team's export.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from adapters.transcripts.decoding import read_text
from adapters.transcripts.histories import LISTED
from adapters.transcripts.reader_errors import Option, ToChoose, TranscriptError
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

Json: TypeAlias = dict[str, Any]
Numbered: TypeAlias = tuple[int, Json]
"""A line of an export, or a message of it, with its number."""
Channels: TypeAlias = Mapping[str, Sequence[Numbered]]
_ZULIP_STREAM = 2
"""The type of a recipient that is a channel."""
_NO_TOPICS = ("", "\u0007")
"""The topic of what people wrote to each other directly."""


def telegram_chats(export: Json, path: Source) -> Channels:
    """The chats of an account's export; the one chat of any other."""
    if "chats" not in export:
        return {"": list(enumerate(export["messages"], start=1))}
    found: dict[str, list[Numbered]] = {}
    for chat in export["chats"]["list"]:
        name = str(chat.get("name") or chat.get("type") or chat.get("id"))
        messages = list(enumerate(chat["messages"], start=1))
        if messages:
            found[_new(name, found)] = messages
    return found


def mattermost_channels(lines: Sequence[Numbered], path: Source) -> Channels:
    """The channels of a Mattermost export."""
    posts = [(number, one) for number, one in lines if one.get("type") == "post"]
    teams = {str(one["post"].get("team", "")) for _, one in posts}
    found: dict[str, list[Numbered]] = {}
    for number, one in posts:
        post = one["post"]
        name = f"{post['team']}/{post['channel']}" if len(teams) > 1 else str(post["channel"])
        found.setdefault(name, []).append((number, one))
    return found


def zulip_channels(export: Json, path: Source) -> Channels:
    """The channels of a Zulip export. Their names are in a file beside the messages."""
    for file in path.beside("realm.json"):
        export = {**json.loads(read_text(file)[0]), **export}
    people = {
        one["id"]: one
        for key in ("zerver_userprofile", "zerver_userprofile_crossrealm")
        for one in export.get(key, ())
    }
    names = {one["id"]: str(one["name"]) for one in export.get("zerver_stream", ())}
    recipients = {one["id"]: one for one in export.get("zerver_recipient", ())}
    found: dict[str, list[Numbered]] = {}
    for number, one in enumerate(export["zerver_message"], start=1):
        where = one.get("recipient", 0)
        known = recipients.get(where)
        if known is None and one.get("subject", "?") in _NO_TOPICS:
            continue
        if known is not None and known.get("type") != _ZULIP_STREAM:
            continue
        name = names.get(known["type_id"]) if known else None
        said = {**one, "person": people.get(one["sender"], {})}
        found.setdefault(name or admin_text("recording-channel", id=where), []).append(
            (number, said)
        )
    return found


def _new(name: str, taken: Mapping[str, object]) -> str:
    """A name that none of them has yet."""
    number = 2
    new = name
    while new in taken:
        new, number = f"{name} ({number})", number + 1
    return new


def one_channel(
    channels: Channels, part: str, path: Source, what: str
) -> tuple[Sequence[Numbered], str]:
    """The messages of one channel, and its name; "" where there is only one anyway.

    Raises:
        ToChoose: there are several, and `part` names none.
        TranscriptError: none is called so.
    """
    if part:
        if part not in channels:
            there = [name for name in channels if name]
            told = (
                admin_text("recording-choose-one", names=_named(there))
                if there
                else admin_text("recording-no-names")
            )
            raise TranscriptError(
                admin_text("recording-no-channel", path=path, part=repr(part), told=told)
            )
        return channels[part], part
    if len(channels) < 2:
        return next(iter(channels.values()), ()), ""
    raise ToChoose(
        admin_text(
            "recording-channels",
            path=path,
            what=what,
            channels=len(channels),
            names=_named(list(channels)),
        ),
        "part",
        [
            Option(name, admin_text("recording-option", name=name, messages=len(found)))
            for name, found in channels.items()
        ],
    )


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:LISTED]) + (", …" if len(names) > LISTED else "")


Splits: TypeAlias = Callable[[Any, Source], Channels]
