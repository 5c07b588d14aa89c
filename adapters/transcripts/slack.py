"""A channel of a Slack workspace export: a folder of day files, `2024-03-05.json` and so on.

Names come from the `users.json` of the export, which lies in the folder above. One day file alone
can be read as well.

What is not plain speech is decided in `SPOKEN` and `HAPPENINGS` below. Edits and deletions are
taken at their word: an edited message counts once, with its last text, and a message its author
took back is no longer speech.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec

from adapters.transcripts.decoding import InMessage, decode_json, in_time_order, read_text
from adapters.transcripts.reader_errors import TranscriptError
from adapters.transcripts.rows import Happening, Manner, Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.slack_text import plain
from adapters.transcripts.sources import Source
from bot.admin_texts import admin_text

SPOKEN: dict[str | None, Manner] = {
    None: "message",
    "bot_message": "message",
    "file_comment": "message",
    "file_share": "message",
    "me_message": "action",
    "reply_broadcast": "message",
    "slackbot_response": "message",
    "thread_broadcast": "message",
}
"""The subtypes that are speech, and its manner."""

HAPPENINGS: dict[str, Happening] = {
    "channel_join": "join",
    "channel_leave": "leave",
    "channel_name": "topic",
    "channel_purpose": "topic",
    "channel_topic": "topic",
    "group_join": "join",
    "group_leave": "leave",
    "group_name": "topic",
    "group_purpose": "topic",
    "group_topic": "topic",
}
"""What the other subtypes say; those not named are `other`."""

BOT_SUBTYPES = frozenset({"bot_message", "slackbot_response"})
DAY_FILE = re.compile(r"\d{4}-\d\d-\d\d\.json")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Profile(msgspec.Struct):
    display_name: str | None = None
    real_name: str | None = None


class _User(msgspec.Struct):
    id: str
    name: str | None = None
    real_name: str | None = None
    is_bot: bool = False
    profile: _Profile = msgspec.field(default_factory=_Profile)

    @property
    def shown_as(self) -> str:
        return (
            self.profile.display_name
            or self.profile.real_name
            or self.real_name
            or self.name
            or self.id
        )


class _BotProfile(msgspec.Struct):
    name: str | None = None


class _Comment(msgspec.Struct):
    user: str | None = None


class _SlackMessage(msgspec.Struct):
    ts: str | int | float
    type: str = "message"
    subtype: str | None = None
    user: str | None = None
    username: str | None = None
    text: str | None = None
    bot_id: str | None = None
    bot_profile: _BotProfile | None = None
    user_profile: _Profile | None = None
    hidden: bool = False
    comment: _Comment | None = None
    message: "_SlackMessage | None" = None
    deleted_ts: str | int | float | None = None


def day_files(folder: Source) -> list[Source]:
    """The folder's day files, earliest first."""
    try:
        found = [one for one in folder.children() if DAY_FILE.fullmatch(one.name)]
    except OSError as error:
        raise TranscriptError(
            admin_text("recording-folder-unreadable", folder=folder, why=error.strerror)
        ) from None
    return sorted(found, key=lambda one: one.name)


def read_slack(path: Source) -> ReadRows:
    """The rows of a channel's folder of day files, or of one day file."""
    files = _files(path)
    users, warnings = _users(path, files[0])
    messages: list[tuple[InMessage, _SlackMessage]] = []
    for file in files:
        text, guessed = read_text(file)
        warnings += guessed
        day = decode_json(text, list[_SlackMessage], file)
        messages += [
            (InMessage(file, number), message) for number, message in enumerate(day, start=1)
        ]
    rows, twice = _Channel(users).rows(messages)
    ordered, moved = in_time_order(rows, path.name)
    return ReadRows(ordered, [*warnings, *twice, *moved])


def _files(path: Source) -> list[Source]:
    if not path.is_folder:
        return [path]
    if files := day_files(path):
        return files
    channels = sorted(
        folder.name for folder in path.children() if folder.is_folder and day_files(folder)
    )
    advice = (
        admin_text("recording-one-channel", channel=channels[0])
        if channels
        else admin_text("recording-a-channel")
    )
    raise TranscriptError(admin_text("recording-no-days", path=path, advice=advice))


def _users(path: Source, day: Source) -> tuple[dict[str, _User], list[str]]:
    for file in day.beside("users.json"):
        text, warnings = read_text(file)
        return {user.id: user for user in decode_json(text, list[_User], file)}, warnings
    return {}, [admin_text("recording-no-users", folder=path.name)]


class _Channel:
    """Turns a channel's messages into rows."""

    def __init__(self, users: dict[str, _User]) -> None:
        self._users = users
        self._names = {id_: user.shown_as for id_, user in users.items()}

    def rows(
        self, messages: Sequence[tuple[InMessage, _SlackMessage]]
    ) -> tuple[list[Row], list[str]]:
        kept = list(_each_once(messages))
        edited, deleted = _second_thoughts(message for _, message in kept)
        rows: list[Row] = []
        for number, (where, message) in enumerate(kept, start=1):
            row = self._row(message, number, _instant(message.ts, where))
            ts = str(message.ts)
            if isinstance(row, SpokenLine) and ts in deleted:
                row = Noticed(row.at, "other", number)
            elif isinstance(row, SpokenLine) and ts in edited:
                row = replace(row, text=plain(edited[ts], self._names))
            rows.append(row)
        twice = len(messages) - len(kept)
        return rows, [admin_text("recording-replies-twice", replies=twice)] if twice else []

    def _row(self, message: _SlackMessage, number: int, at: datetime) -> Row:
        manner = SPOKEN.get(message.subtype)
        if manner is None or message.hidden or message.type != "message":
            return Noticed(at, HAPPENINGS.get(message.subtype or "", "other"), number)
        text = plain(message.text or "", self._names)
        return SpokenLine(
            at,
            self._speaker(message),
            text,
            number,
            manner,
            self._is_bot(message),
            self._user(message) or "",
        )

    @staticmethod
    def _user(message: _SlackMessage) -> str | None:
        """Who wrote it. An old comment on a file says so in another place."""
        return message.user or (message.comment.user if message.comment else None)

    def _speaker(self, message: _SlackMessage) -> str:
        if (user := self._user(message)) and user in self._names:
            return self._names[user]
        profile, bot = message.user_profile or _Profile(), message.bot_profile or _BotProfile()
        shown = profile.display_name or profile.real_name or message.username or bot.name
        return shown or self._user(message) or message.bot_id or "unknown"

    def _is_bot(self, message: _SlackMessage) -> bool:
        user = self._users.get(message.user or "")
        known_as_bot = message.user == "USLACKBOT" or (user is not None and user.is_bot)
        return known_as_bot or message.bot_id is not None or message.subtype in BOT_SUBTYPES


def _each_once(
    messages: Sequence[tuple[InMessage, _SlackMessage]],
) -> Iterator[tuple[InMessage, _SlackMessage]]:
    """Leave out the second copy of a reply that was also sent to the channel.

    Only such replies: other messages with one time stamp are different messages.
    """
    broadcast = {
        _identity(m) for _, m in messages if m.subtype in ("thread_broadcast", "reply_broadcast")
    }
    seen: set[tuple[str, str | None]] = set()
    for where, message in messages:
        identity = _identity(message)
        if identity in broadcast and identity in seen:
            continue
        seen.add(identity)
        yield where, message


def _identity(message: _SlackMessage) -> tuple[str, str | None]:
    return str(message.ts), message.user


def _second_thoughts(messages: Iterator[_SlackMessage]) -> tuple[dict[str, str], set[str]]:
    """The last text of edited messages, and which messages were taken back, by their time stamp."""
    edited: dict[str, str] = {}
    deleted: set[str] = set()
    for message in messages:
        if message.subtype == "message_changed" and message.message is not None:
            edited[str(message.message.ts)] = message.message.text or ""
        elif message.subtype == "message_deleted" and message.deleted_ts is not None:
            deleted.add(str(message.deleted_ts))
    return edited, deleted


def _instant(ts: str | float, where: InMessage) -> datetime:
    """A Slack time stamp, to the microsecond: as a float the last digits would be guesses."""
    seconds, _, fraction = str(ts).partition(".")
    try:
        return _EPOCH + timedelta(seconds=int(seconds), microseconds=int((fraction + "000000")[:6]))
    except (ValueError, OverflowError):
        raise TranscriptError(
            admin_text("recording-no-stamp", where=where, stamp=repr(str(ts)[:40]))
        ) from None
