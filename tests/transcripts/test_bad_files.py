"""Files nobody can read, or only just: one clear line each."""

import re
import time
import zipfile
from pathlib import Path

import pytest

from adapters.transcripts import FORMATS, SpokenLine, TranscriptError, read, recognise
from adapters.transcripts.decoding import decode, lines_of
from adapters.transcripts.doubts import odd_about
from adapters.transcripts.sources import DiskSource
from adapters.transcripts.two_formats import refuse_two

BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.log": (b"", "is empty"),
    "blank.jsonl": (b"\n \n", "is empty"),
    "photo.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a picture"),
    "photo.jsonl": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a picture"),
    "export.zip": (b"PK\x03\x04rest", "the archive cannot be unpacked"),
    "notes.rtf": (b"{\\rtf1\\ansi 13/03/2024, 19:01 - Ada: hi}", "is a document with formatting"),
    "program": (b"\x7fELF\x02\x01\x00\x00", "is not text"),
    "letter.txt": (b"Dear council,\nthe ramp is too steep.\n", "nobody speaks in it"),
    "joins.log": (b"19:00 -!- ada has joined #street\n", "nobody speaks in it"),
    "other.json": (b'{"name": "x"}', "none of the formats"),
    "cut.json": (b'{"guild": {},\n"channel": {},\n"messages": [{"id"', "cut.json:3: broken JSON"),
    "wrong.json": (b'{"guild": {},\n"messages": [\n}]}', "wrong.json:3: broken JSON"),
    "quiet.json": (b'{"guild": {}, "messages": []}', "nobody says anything"),
    "2024-03-05.json": (b'[{"ts": "1.0",]', "2024-03-05.json:1: broken JSON"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gives_one_clear_line(name: str, tmp_path: Path) -> None:
    data, says = BAD_FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TranscriptError) as error:
        read(path)
    assert says in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="no such file"):
        recognise(tmp_path / "nowhere.log")


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="no day files"):
        read(tmp_path)


@pytest.mark.parametrize("name", ["chat-log", "jsonl", "discord-export"])
def test_a_folder_is_no_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="is a folder"):
        read(tmp_path, name)


def test_an_unknown_format_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError) as error:
        read(tmp_path, "smoke signals")
    assert all(known.name in str(error.value) for known in FORMATS)


def test_a_path_with_a_line_break_still_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError) as error:
        read(tmp_path / "a\nb.log")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "data",
    [
        "19:00 <Zoë> ça va\n19:01 <ben> yes\n".encode("utf-8-sig"),
        "19:00 <Zoë> ça va\r\n19:01 <ben> yes\r\n".encode(),
        "19:00 <Zoë> ça va\r19:01 <ben> yes".encode(),
        "19:00 <Zoë> ça va\n19:01 <ben> yes\n".encode("utf-16"),
    ],
    ids=["byte order mark", "CRLF", "CR", "UTF-16"],
)
def test_encodings_and_line_ends(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "street-2024-03-05.log"
    path.write_bytes(data)
    transcript = read(path)
    said = [(row.speaker, row.text) for row in transcript.rows if isinstance(row, SpokenLine)]
    assert said == [("Zoë", "ça va"), ("ben", "yes")]
    assert transcript.warnings == []


def test_one_persons_old_encoding_does_not_spoil_the_others_lines(tmp_path: Path) -> None:
    path = tmp_path / "street-2024-03-05.log"
    path.write_bytes("19:00 <Zoë> ☕?\n".encode() + "19:01 <René> déjà là\n".encode("cp1252"))
    transcript = read(path)
    said = [(row.speaker, row.text) for row in transcript.rows if isinstance(row, SpokenLine)]
    assert said == [("Zoë", "☕?"), ("René", "déjà là")]
    assert "1 line is not UTF-8" in transcript.warnings[0]


def test_any_bytes_can_be_decoded() -> None:
    assert decode(bytes(range(128, 256)))[1] == 1


def test_only_line_ends_end_a_line() -> None:
    assert lines_of("one\x0bstill one\u2028still one\ntwo\n") == [
        "one\x0bstill one\u2028still one",
        "two",
    ]


@pytest.mark.parametrize("filling", ["word ", "<", "1) ", "* ", "&lt;", " ", ": ", "\t"])
def test_a_line_of_ten_megabytes_is_read_in_reasonable_time(filling: str, tmp_path: Path) -> None:
    path = tmp_path / "street-2024-03-05.log"
    long = filling * (10_000_000 // len(filling))
    path.write_text(f"19:00 <ada> {long}\n{long}\n   {long}\n19:01 <ben> phew\n", encoding="utf-8")
    began = time.process_time()
    transcript = read(path)
    assert time.process_time() - began < 20  # backtracking would take hours
    assert [row.speaker for row in transcript.rows if isinstance(row, SpokenLine)] == ["ada", "ben"]


# -- two recordings in one file --------------------------------------------------------------------

MINUTES = range(10, 22)
KINDS = {
    "a WhatsApp chat": "13/03/2024, 19:{0} - {1}: it is cold in the hall\n",
    "the chat of a Zoom meeting": "19:{0}:13 From {1} to Everyone:\n\tand again\n",
    "captions": "00:{0}:00.000 --> 00:{0}:05.000\n{1}: hello\n\n",
    "a log of a chat program": "2024-03-13 19:{0}:00 <{1}> hello again\n",
    "a pasted chat": "{1}  7:{0} PM\nhello again\n",
    "lines of JSON": '{{"at": "2024-03-13T19:{0}:00Z", "speaker": "{1}", "text": "hello"}}\n',
}


def some_of(kind: str) -> str:
    """A recording of a kind, in which two people speak in turn."""
    lines = "".join(KINDS[kind].format(n, ("Ada", "Jo")[n % 2]) for n in MINUTES)
    return f"WEBVTT\n\n{lines}" if kind == "captions" else lines


@pytest.mark.parametrize("first", KINDS)
@pytest.mark.parametrize("second", KINDS)
def test_two_recordings_in_one_file_are_not_read_as_one(
    first: str, second: str, tmp_path: Path
) -> None:
    path = tmp_path / "2024-03-13.txt"
    path.write_text(some_of(first) + some_of(second))
    if first == second:
        refuse_two(DiskSource(path), recognise(path))
        return
    with pytest.raises(TranscriptError) as error:
        read(path)
    above = some_of(first).count("\n")
    told = re.search(r"one: (.+) up to line (\d+), and (.+) from line (\d+) on", str(error.value))
    assert told is not None
    assert (told[1], told[3]) == (first, second)
    assert above <= int(told[2]) <= above + 3, "or where the next begins, after its first words"


def test_where_the_second_begins_is_also_found_far_down_in_a_long_file(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    chat = some_of("a WhatsApp chat") * 2000
    path.write_text(chat + some_of("the chat of a Zoom meeting"))
    with pytest.raises(TranscriptError, match=f"from line {chat.count(chr(10)) + 1} on"):
        read(path)


def test_what_somebody_pastes_into_a_message_is_theirs(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    chat = some_of("a WhatsApp chat")
    pasted = some_of("the chat of a Zoom meeting")
    path.write_text(f"{chat}{pasted}13/03/2024, 19:31 - Jo: thanks\n")
    assert sum(isinstance(row, SpokenLine) for row in read(path).rows) == len(MINUTES) + 1


# -- what is readable, and not as it should be -----------------------------------------------------

ODD = {
    "one.txt": ("13/03/2024, 19:01 - Ada: hello\n", "only one person says anything in it"),
    "zones.log": (
        "2024-03-13T19:01:00+00:00 <ada> one\n2024-03-13T20:02:00+01:00 <jo> two\n",
        "times are in 2 time zones (+00:00, +01:00), each read as its own",
    ),
    "over.vtt": (
        "WEBVTT\n\n00:00:01.000 --> 00:00:09.000\nAda: one\n\n"
        "00:00:03.000 --> 00:00:04.000\nJo: two\n",
        "1 caption begins before the one above has ended",
    ),
    "back.vtt": (
        "WEBVTT\n\n00:10:01.000 --> 00:10:09.000\nAda: one\n\n"
        "00:00:03.000 --> 00:00:04.000\nJo: two\n",
        "1 caption was out of order, sorted by time",
    ),
    "cut.csv": (
        "AuthorID,Author,Date,Content,Attachments,Reactions\n"
        "1,ada,2024-03-13T19:00:00+00:00,hi,,\n2,jo,2024-03-13T19:01:00+00:00,yes,,\n1,ada,2024-0",
        "the end is missing, as if it was cut off",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_about_a_recording_is_said(name: str, tmp_path: Path) -> None:
    text, says = ODD[name]
    path = tmp_path / name
    path.write_text(text)
    found = read(path)
    told = [*found.warnings, *odd_about(found)]
    assert any(says in one for one in told), told
    times = [row.at for row in found.rows]
    assert times == sorted(times)


def test_a_whatsapp_chat_in_which_nobody_writes_is_called_one(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(
        "13/03/2024, 19:01 - Messages and calls are end-to-end encrypted.\n"
        "13/03/2024, 19:02 - Ada created group “Carers”\n"
    )
    with pytest.raises(TranscriptError, match="nobody writes anything in this WhatsApp chat"):
        read(path)


def test_an_archive_that_was_cut_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "chat.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("_chat.txt", "13/03/2024, 19:01 - Ada: hello\n" * 100)
    path.write_bytes(path.read_bytes()[:-50])
    with pytest.raises(TranscriptError, match="its end is missing"):
        read(path)


def test_an_archive_with_a_password_is_to_be_unpacked_first(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("chat.txt", "13/03/2024, 19:01 - Ada: hello\n13/03/2024, 19:02 - Jo: hi\n")
    assert len(read(path).rows) == 2
    data = bytearray(path.read_bytes())
    for place in (6, data.rfind(b"PK\x01\x02") + 8):
        data[place] |= 1  # it is encrypted
    path.write_bytes(data)
    with pytest.raises(TranscriptError, match="is locked with a password: unpack it first"):
        read(path)
