"""A channel exported by DiscordChatExporter as JSON.

The export is one object: `guild`, `channel`, `messages`. Only what a person or bot wrote is
speech (types `Default` and `Reply`); joins, pins, new threads and the answers to commands are
noticed. Texts are kept as exported: the exporter has already turned mentions and emoji into
words.
"""

import msgspec

from adapters.transcripts.decoding import InMessage, Stamps, decode_json, in_time_order, read_text
from adapters.transcripts.rows import Happening, Noticed, ReadRows, Row, SpokenLine
from adapters.transcripts.sources import Source

SPEECH = frozenset({"Default", "Reply"})
HAPPENINGS: dict[str, Happening] = {
    "GuildMemberJoin": "join",
    "RecipientAdd": "join",
    "RecipientRemove": "leave",
    "ChannelNameChange": "topic",
}
"""What types of message that are not speech say; all others are `other`."""


class _Author(msgspec.Struct):
    name: str
    id: str = ""
    nickname: str | None = None
    isBot: bool = False  # noqa: N815 - the exporter's spelling


class _DiscordMessage(msgspec.Struct):
    type: str
    timestamp: str
    author: _Author
    content: str | None = None


class _Export(msgspec.Struct):
    messages: list[_DiscordMessage]


def read_discord(path: Source) -> ReadRows:
    """The rows of a DiscordChatExporter file."""
    text, warnings = read_text(path)
    export = decode_json(text, _Export, path)
    stamps = Stamps(path)
    rows = [
        _row(message, number, stamps, InMessage(path, number))
        for number, message in enumerate(export.messages, start=1)
    ]
    ordered, moved = in_time_order(rows, path.name)
    return ReadRows(ordered, [*warnings, *stamps.warnings, *moved])


def _row(message: _DiscordMessage, number: int, stamps: Stamps, where: InMessage) -> Row:
    at = stamps.read(message.timestamp, where)
    if message.type not in SPEECH:
        return Noticed(at, HAPPENINGS.get(message.type, "other"), number)
    author = message.author
    return SpokenLine(
        at,
        author.nickname or author.name,
        message.content or "",
        number,
        bot=author.isBot,
        id=author.id,
    )
