"""Heard's own form, a JSON object a line."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.transcripts import ItemStarted, SpokenLine, TranscriptError, read, recognise

AT = datetime(2024, 3, 5, 10, 0, tzinfo=UTC)
HELLO = '{"at": "2024-03-05T10:00:00+00:00", "speaker": "Ada", "text": "hello"}'


def write(folder: Path, *lines: str) -> Path:
    """A file with these lines."""
    path = folder / "street.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_items_and_speech(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '{"at": "2024-03-05T10:00:00+00:00", "agenda": "Benches"}',
        "",
        '{"at": "2024-03-05T10:00:00+00:00", "speaker": "Ada", "text": "", "mood": "good"}',
        '{"at": "2024-03-05T10:00:04+00:00", "speaker": "Bot", "text": "noted", "bot": true}',
    )
    assert recognise(path) == "jsonl"
    assert read(path).rows == [
        ItemStarted(AT, "Benches", 1),
        SpokenLine(AT, "Ada", "", 3),
        SpokenLine(AT + timedelta(seconds=4), "Bot", "noted", 4, bot=True),
    ]
    assert read(path).warnings == []


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoken=st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_speech_reads_back_as_written(spoken: list[tuple[str, str]], tmp_path: Path) -> None:
    at = AT.isoformat()
    lines = [json.dumps({"at": at, "speaker": who, "text": text}) for who, text in spoken]
    rows = [row for row in read(write(tmp_path, *lines)).rows if isinstance(row, SpokenLine)]
    assert [(row.speaker, row.text) for row in rows] == spoken


def test_times_with_offsets_are_compared_as_instants(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        HELLO,
        HELLO.replace("10:00:00+00:00", "11:30:00+02:00"),
        HELLO.replace("10:00:00+00:00", "10:15:00+00:00"),
    )
    transcript = read(path)
    assert [row.line for row in transcript.rows] == [2, 1, 3]
    assert transcript.warnings == ["street.jsonl: 1 line was out of order, sorted by time"]


def test_times_without_a_zone_are_utc_with_one_warning(tmp_path: Path) -> None:
    transcript = read(write(tmp_path, *[HELLO.replace("+00:00", "")] * 3))
    assert transcript.rows[0].at == AT
    assert transcript.warnings == ["street.jsonl: 3 times have no time zone, taken as UTC"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"at": "2024-03-05T10:00:00Z", "text": "x"}', "no `speaker`"),
        ('{"at": "2024-03-05T10:00:00Z", "speaker": "Ada"}', "no `text`"),
        ('{"at": "2024-03-05T10:00:00Z"}', "neither"),
        ('{"speaker": "Ada", "text": "x"}', "missing required field `at`"),
        ('{"at": 5, "speaker": "Ada", "text": "x"}', "Expected `str`"),
        ('{"at": "2024-03-05T10:00:00Z", "speaker": 7, "text": "x"}', "got `int`"),
        ('{"at": "2024-03-05T10:00:00Z", "agenda": []}', "got `array`"),
        ('{"at": "noon", "speaker": "Ada", "text": "x"}', "'noon' is no time"),
        ('{"at": "2024-03-05T10:00:00Z", ', "broken JSON"),
        ('["at"]', "Expected `object`"),
    ],
)
def test_a_line_that_is_wrong_is_named(line: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(TranscriptError) as error:
        read(write(tmp_path, HELLO, line, HELLO))
    assert "street.jsonl:2: " in str(error.value)
    assert says in str(error.value)
    assert "\n" not in str(error.value)
