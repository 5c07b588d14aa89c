"""Exports of DiscordChatExporter."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.transcripts import Noticed, SpokenLine, Transcript, TranscriptError, read, recognise


def message(minute: int, content: str = "hello", **more: Any) -> dict[str, Any]:
    """A message of Ada's at so many minutes past seven."""
    return {
        "id": str(minute),
        "type": "Default",
        "timestamp": f"2024-03-05T19:{minute:02}:00.25+00:00",
        "content": content,
        "author": {"id": "1", "name": "ada", "nickname": "Ada", "isBot": False},
        "reactions": [],
        **more,
    }


def export(folder: Path, *messages: dict[str, Any]) -> Path:
    """An export of a channel."""
    channel = {"guild": {"id": "1", "name": "Street"}, "channel": {"id": "2", "name": "care"}}
    path = folder / "Street - care.json"
    path.write_text(json.dumps({**channel, "messages": messages}, indent=2), encoding="utf-8-sig")
    return path


def said_in(transcript: Transcript) -> list[SpokenLine]:
    """The spoken rows."""
    return [row for row in transcript.rows if isinstance(row, SpokenLine)]


def test_messages_and_replies_are_speech(tmp_path: Path) -> None:
    path = export(tmp_path, message(0, "who can drive?"), message(1, "I can", type="Reply"))
    assert recognise(path) == "discord-export"
    first, second = said_in(read(path))
    assert first == SpokenLine(
        datetime(2024, 3, 5, 19, 0, 0, 250_000, tzinfo=UTC), "Ada", "who can drive?", 1, id="1"
    )
    assert (second.text, second.line) == ("I can", 2)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("GuildMemberJoin", "join"),
        ("ChannelPinnedMessage", "other"),
        ("ThreadCreated", "other"),
        ("20", "other"),
    ],
)
def test_other_types_are_noticed(kind: str, what: str, tmp_path: Path) -> None:
    transcript = read(export(tmp_path, message(0, type=kind), message(1)))
    assert [row.what for row in transcript.rows if isinstance(row, Noticed)] == [what]
    assert len(said_in(transcript)) == 1


@pytest.mark.parametrize(
    ("author", "speaker", "bot"),
    [
        ({"name": "ada", "nickname": "Ada 🌻", "isBot": False}, "Ada 🌻", False),
        ({"name": "מרים", "nickname": None}, "מרים", False),
        ({"name": "Heard", "nickname": "", "isBot": True}, "Heard", True),
    ],
)
def test_who_spoke(author: dict[str, Any], speaker: str, bot: bool, tmp_path: Path) -> None:
    [row] = said_in(read(export(tmp_path, message(0, author=author))))
    assert (row.speaker, row.bot) == (speaker, bot)


def test_messages_are_sorted_by_time_with_a_warning(tmp_path: Path) -> None:
    transcript = read(
        export(tmp_path, message(5, "late"), message(1, "early"), message(2, "middle"))
    )
    assert [row.text for row in said_in(transcript)] == ["early", "middle", "late"]
    assert ["2 lines were out of order" in warning for warning in transcript.warnings] == [True]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"author": None}, "message 2, author"),
        ({"timestamp": "yesterday"}, "message 2: 'yesterday'"),
        ({"type": 7}, "message 2, type"),
    ],
)
def test_a_message_that_is_wrong(change: dict[str, Any], says: str, tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match=says):
        read(export(tmp_path, message(0), message(1, **change)))
