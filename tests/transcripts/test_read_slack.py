"""Slack exports: names, threads, bots, edits, markup."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.transcripts import Noticed, SpokenLine, Transcript, TranscriptError, read, recognise
from adapters.transcripts.slack_text import plain

USERS = [
    {"id": "U1", "name": "ada", "profile": {"display_name": "Ada", "real_name": "Ada Okafor"}},
    {"id": "U2", "name": "ben", "profile": {"display_name": "", "real_name": "Ben Hill"}},
    {"id": "U3", "name": "minutes", "is_bot": True, "profile": {}},
]
MONDAY = 1_709_546_400  # 2024-03-04 10:00 UTC


def message(seconds: int, text: str = "hello", **more: Any) -> dict[str, Any]:
    """A message of Ada's, so many seconds into Monday's meeting."""
    return {
        "type": "message",
        "ts": f"{MONDAY + seconds}.000100",
        "user": "U1",
        "text": text,
        **more,
    }


def export(folder: Path, *days: list[dict[str, Any]], users: Any = USERS) -> Path:
    """A workspace export with one channel, a file for each day."""
    channel = folder / "care-circle"
    channel.mkdir()
    for number, day in enumerate(days, start=4):
        (channel / f"2024-03-{number:02}.json").write_text(json.dumps(day), encoding="utf-8")
    if users is not None:
        (folder / "users.json").write_text(json.dumps(users), encoding="utf-8")
    return channel


def read_messages(folder: Path, *messages: dict[str, Any]) -> Transcript:
    """One day's messages, read."""
    return read(export(folder, list(messages)))


def said_in(transcript: Transcript) -> list[SpokenLine]:
    """The spoken rows."""
    return [row for row in transcript.rows if isinstance(row, SpokenLine)]


def test_days_are_read_in_order(tmp_path: Path) -> None:
    channel = export(tmp_path, [message(0, "monday")], [message(86_400, "tuesday")])
    assert recognise(channel) == "slack-export"
    transcript = read(channel)
    assert [row.text for row in said_in(transcript)] == ["monday", "tuesday"]
    assert said_in(transcript)[0].at == datetime(2024, 3, 4, 10, 0, 0, 100, tzinfo=UTC)
    assert transcript.warnings == []


def test_one_day_file_is_enough(tmp_path: Path) -> None:
    channel = export(tmp_path, [message(0)])
    assert len(said_in(read(channel / "2024-03-04.json"))) == 1


@pytest.mark.parametrize(
    ("more", "speaker"),
    [
        ({"user": "U1"}, "Ada"),
        ({"user": "U2"}, "Ben Hill"),
        ({"user": "U3"}, "minutes"),
        ({"user": "U9"}, "U9"),
        ({"user": "U9", "user_profile": {"display_name": "Guest"}}, "Guest"),
        ({"user": None, "username": "Reminder", "bot_id": "B1"}, "Reminder"),
        ({"user": None, "bot_id": "B1"}, "B1"),
    ],
)
def test_who_spoke(more: dict[str, Any], speaker: str, tmp_path: Path) -> None:
    [row] = said_in(read_messages(tmp_path, message(0, **more)))
    assert row.speaker == speaker


def test_two_people_with_one_name_stay_two(tmp_path: Path) -> None:
    jos = [{"id": one, "name": one, "profile": {"display_name": "Jo"}} for one in ("U4", "U5")]
    said = [message(0, user="U4"), message(1, user="U5"), message(2), message(3, user="U5")]
    found = said_in(read(export(tmp_path, said, users=[*USERS, *jos])))
    assert [row.speaker for row in found] == ["Jo", "Jo", "Ada", "Jo"]
    assert Counter(row.who for row in found) == {"U4": 1, "U5": 2, "U1": 1}


def test_without_users_people_have_their_ids_and_a_warning_says_so(tmp_path: Path) -> None:
    transcript = read(export(tmp_path, [message(0)], users=None))
    assert said_in(transcript)[0].speaker == "U1"
    assert "users.json" in transcript.warnings[0]


@pytest.mark.parametrize(
    "more", [{"bot_id": "B1"}, {"subtype": "bot_message"}, {"user": "U3"}, {"user": "USLACKBOT"}]
)
def test_bots_are_marked(more: dict[str, Any], tmp_path: Path) -> None:
    [row] = said_in(read_messages(tmp_path, message(0, **more)))
    assert row.bot


@pytest.mark.parametrize("subtype", [None, "thread_broadcast", "file_share", "me_message"])
def test_speech(subtype: str | None, tmp_path: Path) -> None:
    [row] = said_in(read_messages(tmp_path, message(0, subtype=subtype)))
    assert row.kind == ("action" if subtype == "me_message" else "message")
    assert not row.bot


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"subtype": "channel_join"}, "join"),
        ({"subtype": "channel_leave"}, "leave"),
        ({"subtype": "channel_topic"}, "topic"),
        ({"subtype": "pinned_item"}, "other"),
        ({"subtype": "something_new"}, "other"),
        ({"hidden": True}, "other"),
    ],
)
def test_what_is_not_speech_is_noticed(more: dict[str, Any], what: str, tmp_path: Path) -> None:
    transcript = read_messages(tmp_path, message(0, **more), message(1))
    assert [row.what for row in transcript.rows if isinstance(row, Noticed)] == [what]
    assert len(said_in(transcript)) == 1


def test_replies_are_ordered_by_time(tmp_path: Path) -> None:
    thread = message(0)["ts"]
    transcript = read_messages(
        tmp_path,
        message(0, "who can drive?"),
        message(20, "something else"),
        message(10, "I can", thread_ts=thread),
    )
    assert [row.text for row in said_in(transcript)] == [
        "who can drive?",
        "I can",
        "something else",
    ]
    assert transcript.warnings == ["care-circle: 1 line was out of order, sorted by time"]


def test_a_reply_also_sent_to_the_channel_counts_once(tmp_path: Path) -> None:
    transcript = read_messages(
        tmp_path, message(5, "I can"), message(5, "I can", subtype="thread_broadcast"), message(6)
    )
    assert [row.text for row in said_in(transcript)] == ["I can", "hello"]
    assert "counted once" in transcript.warnings[0]


def test_an_edited_message_counts_once_with_its_last_text(tmp_path: Path) -> None:
    edit = message(9, subtype="message_changed", hidden=True, message=message(0, "two beds"))
    [row] = said_in(read_messages(tmp_path, message(0, "tow beds"), edit))
    assert row.text == "two beds"


def test_a_message_taken_back_is_no_longer_speech(tmp_path: Path) -> None:
    deletion = message(9, subtype="message_deleted", hidden=True, deleted_ts=message(0)["ts"])
    [row] = said_in(read_messages(tmp_path, message(0, "oops"), message(1, "hello"), deletion))
    assert row.text == "hello"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("thanks <@U1>", "thanks @Ada"),
        ("thanks <@U9|guest>", "thanks @guest"),
        ("thanks <@U9>", "thanks @U9"),
        ("see <#C1|gardens>", "see #gardens"),
        ("<!here> tea", "@here tea"),
        ("<!subteam^S1|@drivers> please", "@drivers please"),
        ("read <http://example.org/a?b=1&amp;c=2>", "read http://example.org/a?b=1&c=2"),
        ("read <http://example.org|the plan>", "read the plan"),
        ("write <mailto:ada@example.org|ada@example.org>", "write ada@example.org"),
        ("tea &amp; cake &lt;3", "tea & cake <3"),
        ("&amp;lt;", "&lt;"),
        ("a < b", "a < b"),
    ],
)
def test_markup_becomes_plain_text(written: str, shown: str) -> None:
    assert plain(written, {"U1": "Ada"}) == shown


def test_a_folder_without_day_files_names_a_channel_to_take(tmp_path: Path) -> None:
    export(tmp_path, [message(0)])
    with pytest.raises(TranscriptError, match="care-circle"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ([{"type": "message"}], "message 1"),
        ([message(0), message(1, ts="soon")], "message 2: 'soon'"),
        ([message(0, ts="1" * 30)], "message 1"),
        ([{**message(0), "text": ["no"]}], "message 1, text"),
        ({"messages": []}, "Expected `array`"),
    ],
)
def test_a_day_that_is_wrong(day: Any, says: str, tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match=says) as error:
        read(export(tmp_path, day))
    assert "2024-03-04.json" in str(error.value)
