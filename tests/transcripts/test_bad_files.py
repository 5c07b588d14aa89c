"""Files nobody can read, or only just: one clear line each."""

import time
from pathlib import Path

import pytest

from adapters.transcripts import FORMATS, SpokenLine, TranscriptError, read, recognise
from adapters.transcripts.decoding import decode, lines_of

BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.log": (b"", "is empty"),
    "blank.jsonl": (b"\n \n", "is empty"),
    "photo.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a picture"),
    "photo.jsonl": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a picture"),
    "export.zip": (b"PK\x03\x04rest", "the archive cannot be unpacked"),
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
