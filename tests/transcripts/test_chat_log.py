"""Chat logs: every line shape, times, wrapped lines, and nothing lost."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.transcripts import Noticed, SpokenLine, Transcript, read

# How programs write what {who} said at {h}:{m}:{s}.
MESSAGE_SHAPES = {
    "irssi, operator": "{h:02}:{m:02} <@{who}> {text}",
    "irssi, padded": "{h:02}:{m:02} < {who}> {text}",
    "irssi, voice": "{h:02}:{m:02} <+{who}> {text}",
    "irssi, half operator": "{h:02}:{m:02} <%{who}> {text}",
    "irssi, owner": "{h:02}:{m:02} <~{who}> {text}",
    "irssi, admin": "{h:02}:{m:02} <&{who}> {text}",
    "plain": "{h:02}:{m:02} <{who}> {text}",
    "seconds": "{h:02}:{m:02}:{s:02} <{who}> {text}",
    "two spaces": "{h:02}:{m:02}:{s:02}  <{who}> {text}",
    "no times": "<{who}> {text}",
    "no times, padded": "< {who}>  {text}",
    "bracketed": "[{h:02}:{m:02}:{s:02}] <{who}> {text}",
    "bracketed date": "[2024-03-05 {h:02}:{m:02}:{s:02}] <{who}> {text}",
    "iso": "2024-03-05T{h:02}:{m:02}:{s:02}Z <{who}> {text}",
    "iso with offset": "2024-03-05T{h:02}:{m:02}:{s:02}+00:00  <{who}> {text}",
    "pidgin": "({h:02}:{m:02}:{s:02}) {who}: {text}",
    "xchat": "Mar 05 {h:02}:{m:02}:{s:02} <{who}>\t{text}",
    "weechat": "2024-03-05 {h:02}:{m:02}:{s:02}\t@{who}\t{text}",
}
ACTION_SHAPES = {
    "irssi": "{h:02}:{m:02}  * {who} {text}",
    "seconds": "{h:02}:{m:02}:{s:02} * {who} {text}",
    "no times": "* {who} {text}",
    "bitchx": "≡ {who}/#street {text}",
    "bitchx, here": "≡ {who} {text}",
    "pidgin": "({h:02}:{m:02}:{s:02}) ***{who} {text}",
    "weechat": "2024-03-05 {h:02}:{m:02}:{s:02}\t *\t{who} {text}",
}
# Nobody's text has control characters or odd line ends, and spaces around it mean nothing.
TEXTS = (
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=60)
    .map(str.strip)
    .filter(lambda text: re.search(r"&(lt|#\d+);", text) is None)
)
NICKS = st.from_regex(r"[A-Za-zÀ-ÿא-ת][A-Za-z0-9_|`\[\]]{0,12}", fullmatch=True)


def read_log(folder: Path, *lines: str, name: str = "street-2024-03-05.log") -> Transcript:
    """Write a log and read it."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(path, "chat-log")


def said_in(transcript: Transcript) -> list[SpokenLine]:
    """The spoken rows."""
    return [row for row in transcript.rows if isinstance(row, SpokenLine)]


def clock_times(transcript: Transcript) -> list[str]:
    """Day and clock time of each spoken row."""
    return [f"{row.at:%d %H:%M:%S}" for row in said_in(transcript)]


@pytest.mark.parametrize("shape", MESSAGE_SHAPES.values(), ids=MESSAGE_SHAPES.keys())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoken=st.lists(st.tuples(NICKS, TEXTS), min_size=1, max_size=12))
def test_messages_read_back_as_written(
    shape: str, spoken: list[tuple[str, str]], tmp_path: Path
) -> None:
    lines = [
        shape.format(h=19, m=place, s=place, who=who, text=text)
        for place, (who, text) in enumerate(spoken)
    ]
    found = said_in(read_log(tmp_path, *lines))
    assert [(row.speaker, row.text) for row in found] == spoken
    assert {row.kind for row in found} == {"message"}
    assert [row.line for row in found] == list(range(1, len(spoken) + 1))


@pytest.mark.parametrize("shape", ACTION_SHAPES.values(), ids=ACTION_SHAPES.keys())
def test_actions_read_back_as_written(shape: str, tmp_path: Path) -> None:
    line = shape.format(h=19, m=5, s=7, who="nadia", text="puts the kettle on")
    [row] = said_in(read_log(tmp_path, line))
    assert (row.speaker, row.text, row.kind) == ("nadia", "puts the kettle on", "action")


@pytest.mark.parametrize(
    "name", ["<script>", "🌻 Rosa", "مريم", "‏נועה‏", "rosa|away", "Ada Lovelace", "a<b"]
)
def test_names_are_kept_exactly(name: str, tmp_path: Path) -> None:
    [row] = said_in(read_log(tmp_path, f"19:00 <{name}> the ramp is ready"))
    assert (row.speaker, row.text) == (name, "the ramp is ready")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("--- Log opened Tue Mar 05 19:00:00 2024", "log"),
        ("--- Day changed Wed Mar 06 2024", "log"),
        ("19:00 -!- nadia [~n@example.org] has joined #street", "join"),
        ("19:00 -!- nadia [~n@example.org] has quit [bus]", "leave"),
        ("19:00 -!- nadia is now known as nadia_away", "nick"),
        ("19:00 -!- mode/#street [+o nadia] by sam", "mode"),
        ("19:00 -!- Topic for #street: benches", "topic"),
        ("19:00 [Users #street]", "other"),
        ("19:00 [ nadia] [ sam] ", "other"),
        ("* nadia (~n@example.org) has joined #street", "join"),
        ("19:00 * sam sets mode +o nadia", "mode"),
        ("∙φ∙ nadia is now known as nadia_", "nick"),
        ("2024-03-05 19:00:00\t-->\tnadia has joined #street", "join"),
        ("(07:00:00 PM) nadia entered the room.", "other"),
        (">>> sam requested PING from nadia", "other"),
        ("connection lost, trying again", "other"),
    ],
)
def test_what_is_not_speech_is_noticed(line: str, what: str, tmp_path: Path) -> None:
    transcript = read_log(tmp_path, line, "19:30 <sam> hello")
    noticed = [row for row in transcript.rows if isinstance(row, Noticed)]
    assert [(row.what, row.line) for row in noticed] == [(what, 1)]
    assert len(said_in(transcript)) == 1


def test_an_action_that_mentions_joining_is_speech(tmp_path: Path) -> None:
    [row] = said_in(read_log(tmp_path, "19:00  * sam has joined #gardeners, or feels like it"))
    assert (row.speaker, row.kind) == ("sam", "action")


def test_an_indented_line_is_the_rest_of_a_wrapped_message(tmp_path: Path) -> None:
    transcript = read_log(
        tmp_path, "<sam> the crossing is too wide", "          for my mother", "<nadia> yes"
    )
    assert [row.text for row in said_in(transcript)] == [
        "the crossing is too wide for my mother",
        "yes",
    ]


def test_a_list_inside_a_message_makes_no_new_people(tmp_path: Path) -> None:
    transcript = read_log(
        tmp_path, "19:00 <sam> we need", "* benches", "19:01 Note: saved", "* sam waves"
    )
    assert [row.speaker for row in said_in(transcript)] == ["sam", "sam"]
    assert [row.line for row in transcript.rows if isinstance(row, Noticed)] == [2, 3]


def test_a_log_may_write_all_its_speech_with_a_colon(tmp_path: Path) -> None:
    rows = said_in(read_log(tmp_path, "19:00 sam: hello", "19:01 nadia: hi"))
    assert [(row.speaker, row.text) for row in rows] == [("sam", "hello"), ("nadia", "hi")]


def test_a_log_saved_from_a_web_page_is_unescaped(tmp_path: Path) -> None:
    transcript = read_log(
        tmp_path, "&lt;sam&gt; tea &amp; cake &lt;3", "&#8801; nadia agrees", "<rosa> x &gt; y"
    )
    assert [(row.speaker, row.text) for row in said_in(transcript)] == [
        ("sam", "tea & cake <3"),
        ("nadia", "agrees"),
        ("rosa", "x > y"),
    ]


def test_what_somebody_typed_is_not_unescaped(tmp_path: Path) -> None:
    [row] = said_in(read_log(tmp_path, "19:00 <sam> write &lt;br&gt; there"))
    assert row.text == "write &lt;br&gt; there"


def test_bold_and_colour_are_dropped(tmp_path: Path) -> None:
    [row] = said_in(read_log(tmp_path, "19:00 <sam> \x02ramp\x02 \x0304,01red\x03 now"))
    assert row.text == "ramp red now"


class TestTimes:
    """Where a line's date and time come from."""

    def test_from_the_line(self, tmp_path: Path) -> None:
        line = "2023-11-02T10:00:00+02:00 <sam> hello"
        [row] = said_in(read_log(tmp_path, line))
        assert row.at == datetime(2023, 11, 2, 8, 0, tzinfo=UTC)
        assert row.at.utcoffset() == timedelta(hours=2)

    def test_from_the_logs_own_lines(self, tmp_path: Path) -> None:
        transcript = read_log(
            tmp_path,
            "--- Log opened Tue Mar 05 23:58:30 2024",
            "23:58 <sam> nearly bedtime",
            "--- Day changed Wed Mar 06 2024",
            "00:01 <sam> good night",
        )
        assert clock_times(transcript) == ["05 23:58:30", "06 00:01:00"]
        assert transcript.warnings == []

    def test_from_the_files_name(self, tmp_path: Path) -> None:
        [row] = said_in(read_log(tmp_path, "19:00 <sam> hello", name="street-2023-11-02-900.txt"))
        assert row.at == datetime(2023, 11, 2, 19, 0, tzinfo=UTC)

    def test_otherwise_the_first_of_january_2000_with_a_warning(self, tmp_path: Path) -> None:
        transcript = read_log(tmp_path, "19:00 <sam> hello", name="street.log")
        assert said_in(transcript)[0].at.date() == date(2000, 1, 1)
        assert len(transcript.warnings) == 1
        assert "no date" in transcript.warnings[0]

    def test_twelve_hour_clocks(self, tmp_path: Path) -> None:
        lines = [f"({clock}) sam: hello" for clock in ("11:59:00 AM", "12:01:00 PM", "1:00 pm")]
        assert clock_times(read_log(tmp_path, *lines)) == [
            "05 11:59:00",
            "05 12:01:00",
            "05 13:00:00",
        ]

    def test_midnight_passes(self, tmp_path: Path) -> None:
        lines = [
            f"{clock} <sam> hello" for clock in ("23:59:50", "00:00:10", "23:59:59", "00:01:00")
        ]
        transcript = read_log(tmp_path, *lines)
        assert clock_times(transcript) == [
            "05 23:59:50",
            "06 00:00:10",
            "06 00:00:10",
            "06 00:01:00",
        ]
        assert ["1 line has" in warning for warning in transcript.warnings] == [True]

    def test_a_small_step_back_keeps_the_files_order(self, tmp_path: Path) -> None:
        transcript = read_log(tmp_path, "19:05:00 <sam> first", "19:04:58 <nadia> second")
        assert clock_times(transcript) == ["05 19:05:00", "05 19:05:00"]
        assert "earlier time" in transcript.warnings[0]

    def test_without_times_reading_pace_is_counted(self, tmp_path: Path) -> None:
        transcript = read_log(
            tmp_path, "<sam> one two three four five six", "<nadia> yes", "<sam> ok"
        )
        assert clock_times(transcript) == ["05 00:00:00", "05 00:00:03", "05 00:00:04"]
        assert "no times" in transcript.warnings[0]

    def test_lines_above_the_first_time_have_that_time(self, tmp_path: Path) -> None:
        transcript = read_log(tmp_path, "welcome to the log", "2020-01-01 10:00:00 <sam> hello")
        assert {row.at for row in transcript.rows} == {datetime(2020, 1, 1, 10, 0, tzinfo=UTC)}


def test_a_relay_is_named_in_a_warning(tmp_path: Path) -> None:
    lines = [f"19:0{minute} <bridge> <rosa> from the other room" for minute in range(4)]
    transcript = read_log(tmp_path, *lines, "19:09 <sam> hello")
    assert {row.speaker for row in said_in(transcript)} == {"bridge", "sam"}
    assert "bridge passed on" in transcript.warnings[0]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40)))
def test_whatever_the_lines_are_none_is_lost(lines: list[str], tmp_path: Path) -> None:
    transcript = read_log(tmp_path, "19:00 <sam> hello", "-!- end of greeting", *lines)
    rows = {row.line: row for row in transcript.rows}
    for number, line in enumerate(lines, start=3):
        if line.strip() and number not in rows:  # then it was wrapped text
            said = [row for row in said_in(transcript) if row.line < number]
            assert line.strip() in said[-1].text
    times = [row.at for row in transcript.rows]
    assert times == sorted(times)
