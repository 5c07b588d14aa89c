"""The history of a group: meetings in it, spans, and archives."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.transcripts import (
    RecordingSelection,
    SpokenLine,
    ToChoose,
    TranscriptError,
    moment,
    numbered,
    read,
    read_meetings,
    zipped,
)


def chat(*starts: str, messages: int = 12) -> Iterator[str]:
    """A WhatsApp chat with a meeting at each of these times, and a remark between them."""
    for start in starts:
        at = datetime.fromisoformat(start)
        for number in range(messages):
            who = ("Ada", "Jo", "Kim")[number % 3]
            yield f"{at + timedelta(minutes=2 * number):%d/%m/%Y, %H:%M} - {who}: line {number}"
        yield f"{at + timedelta(hours=9):%d/%m/%Y, %H:%M} - Jo: has anybody seen my scarf?"


def a_history(folder: Path, *starts: str) -> Path:
    path = folder / "chat.txt"
    path.write_text("\n".join(chat(*starts)) + "\n")
    return path


MARCH, APRIL = "2024-03-13T19:00", "2024-04-10T19:00"


def said(path: Path, **wanted: object) -> list[SpokenLine]:
    found = read(path, wanted=RecordingSelection(**wanted))  # type: ignore[arg-type]
    return [row for row in found.rows if isinstance(row, SpokenLine)]


def test_a_history_with_several_meetings_lists_them(tmp_path: Path) -> None:
    with pytest.raises(ToChoose) as told:
        read(a_history(tmp_path, MARCH, APRIL))
    assert [(one.value, one.text) for one in told.value.options] == [
        ("1", "2024-03-13 19:00, 22 minutes, 12 messages by 3 people"),
        ("2", "2024-04-10 19:00, 22 minutes, 12 messages by 3 people"),
    ]
    assert "--meeting NUMBER" in str(told.value)


def test_one_of_them_is_read_by_its_number(tmp_path: Path) -> None:
    rows = said(a_history(tmp_path, MARCH, APRIL), meeting=2)
    assert len(rows) == 12
    assert {row.at.month for row in rows} == {4}


def test_a_number_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="there is no meeting 3: it has 2 meetings"):
        said(a_history(tmp_path, MARCH, APRIL), meeting=3)


def test_a_span_is_read_with_its_last_day(tmp_path: Path) -> None:
    path = a_history(tmp_path, MARCH, APRIL)
    until = moment("2024-03-14", end=True)
    assert len(said(path, since=moment("2024-03-01"), until=until)) == 13
    assert len(said(path, since=moment("2024-03-13T19:10"), until=moment("2024-03-13T19:20"))) == 5
    with pytest.raises(TranscriptError, match="nobody"):
        said(path, since=moment("2025-01-01"))


def test_the_only_meeting_is_read_and_that_is_said(tmp_path: Path) -> None:
    found = read(a_history(tmp_path, MARCH))
    assert sum(isinstance(row, SpokenLine) for row in found.rows) == 13, "it is one day"
    path = tmp_path / "other.txt"
    path.write_text("\n".join([*chat(MARCH), "01/06/2024, 10:00 - Jo: hello?"]))
    found = read(path)
    assert sum(isinstance(row, SpokenLine) for row in found.rows) == 12
    assert any("read the one meeting in it" in told for told in found.warnings)


def test_what_belongs_to_another_format_is_no_order_of_days(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text("13/03/2024, 19:01 - Ada: hi\n03/14/2024, 19:01 - Jo: hi\n")
    with pytest.raises(TranscriptError, match=r"two\.txt:2: 03/14/2024 19:01 is no time"):
        read(path)


def test_dates_that_run_backwards_stay_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "back.txt"
    path.write_text(
        "13/03/2024, 19:01 - Ada: one\n13/03/2024, 18:59 - Jo: two\n13/03/2024, 19:02 - Jo: three\n"
    )
    found = read(path)
    assert [r.text for r in found.rows if isinstance(r, SpokenLine)] == ["one", "two", "three"]
    assert any("1 line has an earlier time" in told for told in found.warnings)


# -- archives --------------------------------------------------------------------------------------


def archive(folder: Path, **files: str) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return path


def test_a_chat_in_an_archive_is_read(tmp_path: Path) -> None:
    text = "\n".join(chat(MARCH))
    path = archive(tmp_path, **{"_chat.txt": text, "IMG-1.jpg": "no text", "__MACOSX/x.txt": ""})
    assert len(said(path)) == 13


def test_of_several_recordings_one_is_named(tmp_path: Path) -> None:
    path = archive(tmp_path, **{"a.txt": "\n".join(chat(MARCH)), "b.txt": "\n".join(chat(APRIL))})
    with pytest.raises(TranscriptError, match=r"has 2 recordings in it.*--part: a.txt, b.txt"):
        read(path)
    assert len(read(path, part="b.txt").rows) == 13
    with pytest.raises(TranscriptError, match=r"has no 'c\.txt' in it"):
        read(path, part="c.txt")


def test_a_slack_export_in_an_archive_is_read_by_its_channel(tmp_path: Path) -> None:
    day = '[{"type": "message", "user": "U1", "text": "hello", "ts": "1709632800.0001"}]'
    users = '[{"id": "U1", "name": "ada"}]'
    path = archive(
        tmp_path,
        **{
            "users.json": users,
            "general/2024-03-05.json": day,
            "general/2024-03-06.json": day,
            "other/2024-03-05.json": day,
        },
    )
    found = read(path, part="general")
    assert [row.speaker for row in found.rows if isinstance(row, SpokenLine)] == ["ada", "ada"]


def test_a_path_that_climbs_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    path = archive(inside, **{"../climbed.txt": "\n".join(chat(MARCH))})
    with pytest.raises(TranscriptError, match="written outside"):
        read(path)
    assert not (tmp_path / "climbed.txt").exists()


def test_an_archive_that_unpacks_to_more_than_a_chat_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, "MOST_BYTES", 1 << 20)
    path = archive(tmp_path, **{"_chat.txt": "x" * (2 << 20)})
    assert path.stat().st_size < 10_000, "it is a bomb"
    with pytest.raises(TranscriptError, match="unpacks to more than 1 MB"):
        read(path)


def test_an_archive_without_a_recording_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="no recording in this archive"):
        read(archive(tmp_path, **{"picture.jpg": "x"}))


def test_what_is_wrong_in_an_archive_is_said_of_the_archive(tmp_path: Path) -> None:
    path = archive(
        tmp_path, **{"_chat.txt": "13/03/2024, 19:01 - Ada: a\n03/14/2024, 19:01 - Jo: b"}
    )
    with pytest.raises(TranscriptError, match=r"export\.zip: _chat\.txt:2: 03/14/2024") as told:
        read(path)
    assert "heard-" not in str(told.value)


def test_an_archive_in_an_archive_is_not_unpacked_again(tmp_path: Path) -> None:
    inner = archive(tmp_path, **{"_chat.txt": "\n".join(chat(MARCH))}).read_bytes()
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("chat.txt", inner)
    with pytest.raises(TranscriptError, match="zip archive in another one"):
        read(path)


def test_a_part_is_of_an_archive_only(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="is neither an archive"):
        read(a_history(tmp_path, MARCH), part="general")


# -- several meetings, and several channels --------------------------------------------------------


def test_several_meetings_of_a_history_are_read_each_for_itself(tmp_path: Path) -> None:
    path = a_history(tmp_path, MARCH, APRIL, "2024-05-08T19:00")
    every = read_meetings(path, wanted=numbered("all"))
    assert [(one.rows[0].at.month, len(one.rows)) for one in every] == [(3, 12), (4, 12), (5, 12)]
    assert [one.rows[0].at.month for one in read_meetings(path, wanted=numbered("2-9"))] == [4, 5]
    assert [bool(one.warnings) for one in every] == [True, False, False], "said once for the file"
    for wrong in ("3-2", "x", "-3", "1-"):
        with pytest.raises(ValueError, match=r"invalid literal|3-2"):
            numbered(wrong)


AT = 1709632800


def post(channel: str, who: str, text: str, **more: object) -> dict[str, object]:
    """A post of a Mattermost export."""
    said = {"team": "carers", "channel": channel, "user": who, "message": text}
    return {"type": "post", "post": {**said, "create_at": AT * 1000, **more}}


REPLY = {"user": "jo", "message": "yes", "create_at": (AT + 60) * 1000}
DIRECT = {"channel_members": ["ada", "jo"], "user": "ada", "message": "a secret"}
MATTERMOST = "\n".join(
    json.dumps(line)
    for line in (
        {"type": "version", "version": 1},
        {"type": "channel", "channel": {"team": "carers", "name": "town-square"}},
        post("town-square", "ada", "hi", replies=[REPLY]),
        post("nights", "kim", "hello"),
        {"type": "direct_post", "direct_post": {**DIRECT, "create_at": AT * 1000}},
    )
)


def sent(number: int, sender: int, to: int, topic: str, text: str) -> dict[str, object]:
    """A message of a Zulip export."""
    what = {"sender": sender, "recipient": to, "subject": topic, "content": f"<p>{text}</p>"}
    return {"id": number, "date_sent": AT + number, **what}


ZULIP = json.dumps(
    {
        "zerver_message": [
            sent(1, 9, 1, "stairs", "hi"),
            sent(2, 8, 2, "lifts", "yes"),
            sent(3, 8, 3, "", "a secret"),
        ]
    }
)
REALM = json.dumps(
    {
        "zerver_userprofile": [{"id": 9, "full_name": "Ada Lee"}, {"id": 8, "full_name": "Jo"}],
        "zerver_stream": [{"id": 5, "name": "general"}, {"id": 6, "name": "building"}],
        "zerver_recipient": [
            {"id": 1, "type": 2, "type_id": 5},
            {"id": 2, "type": 2, "type_id": 6},
            {"id": 3, "type": 1, "type_id": 8},
        ],
    }
)


def chat_of(name: str, who: str, text: str) -> dict[str, object]:
    """A chat of a Telegram account's export."""
    one = {"id": 1, "type": "message", "date_unixtime": str(AT), "from": who, "text": text}
    return {"name": name, "messages": [one]}


CHATS = [chat_of("Carers", "Ada", "hi"), chat_of("Family", "Jo", "yo")]
ACCOUNT = json.dumps({"about": "x", "chats": {"list": CHATS}})


@pytest.mark.parametrize(
    ("name", "text", "offered", "part", "heard"),
    [
        (
            "mm.jsonl",
            MATTERMOST,
            ["town-square: 1 message", "nights: 1 message"],
            "town-square",
            [("ada", "hi"), ("jo", "yes")],
        ),
        (
            "messages.json",
            ZULIP,
            ["channel 1: 1 message", "channel 2: 1 message"],
            "channel 2",
            [("Person 8", "yes")],
        ),
        (
            "result.json",
            ACCOUNT,
            ["Carers: 1 message", "Family: 1 message"],
            "Family",
            [("Jo", "yo")],
        ),
    ],
)
def test_an_export_with_several_channels_offers_them(
    tmp_path: Path,
    name: str,
    text: str,
    offered: list[str],
    part: str,
    heard: list[tuple[str, str]],
) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(ToChoose) as told:
        read(path)
    assert told.value.what == "part"
    assert [one.text for one in told.value.options] == offered
    found = [r for r in read(path, part=part).rows if isinstance(r, SpokenLine)]
    assert [(row.speaker, row.text) for row in found] == heard
    with pytest.raises(TranscriptError, match="has no channel 'x' in it: choose one of"):
        read(path, part="x")


def test_names_and_channels_of_a_zulip_export_are_in_the_file_beside_it(tmp_path: Path) -> None:
    path = archive(tmp_path, **{"out/messages-000001.json": ZULIP, "out/realm.json": REALM})
    with pytest.raises(ToChoose) as told:
        read(path)
    assert [one.value for one in told.value.options] == ["general", "building"]
    found = [r for r in read(path, part="general").rows if isinstance(r, SpokenLine)]
    assert [(row.speaker, row.text) for row in found] == [("Ada Lee", "hi")]
