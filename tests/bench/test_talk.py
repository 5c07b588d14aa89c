"""What is said in a measurement: made-up lines as varied as real ones, or recorded meetings."""

from __future__ import annotations

import statistics
from itertools import islice
from pathlib import Path

import pytest

from bench.talk import Speakers, made_up, recorded, talk
from bot.commands import shorthand
from bot.meeting.drift import TopicWatch

LOG = """\
--- Log opened Mon Mar 02 18:00:00 2026
18:00 <@ann> 0) hi
18:00 <@ann> 1) The ramp
18:00 <@ann> 2) The keys
18:01 <ann> 0) hi
18:02 <tom> the ramp is too steep for a wheelchair
18:02 <tom> q+
18:03 <ann> who has the drawing of the ramp?
"""


@pytest.fixture(autouse=True)
def nothing_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HEARD_TRANSCRIPTS", raising=False)


def test_made_up_lines_are_as_long_as_real_ones_and_rarely_the_same() -> None:
    lines = [line for meeting in made_up() for line in meeting.lines]
    words = [len(line.split()) for line in lines]
    assert 5 <= statistics.median(words) <= 9
    assert 7 <= statistics.mean(words) <= 11
    assert max(words) > 25
    assert min(words) == 1
    longer = [line for line in lines if len(line.split()) > 3]
    assert len(set(longer)) > len(longer) / 2


def test_made_up_lines_are_said_and_command_nothing() -> None:
    lines = [line for meeting in made_up() for line in meeting.lines]
    assert shorthand.may_be("q+")
    assert not [
        line for line in lines if shorthand.may_be(line) or line.startswith("/") or "{" in line
    ]


def test_made_up_meetings_are_the_same_every_time() -> None:
    assert made_up() == made_up()


def test_with_its_first_item_up_many_lines_of_a_made_up_meeting_are_scored() -> None:
    for meeting in made_up(4, 200):
        watch = TopicWatch(meeting.agenda)
        watch.start_item(meeting.agenda[0])
        scored = [watch.score(line, "Ann") is not None for line in meeting.lines]
        assert sum(scored) > len(scored) / 3


def test_everybody_speaks_in_every_room_in_the_order_of_its_lines() -> None:
    said = talk()
    first = list(islice(Speakers(said, [3, 4], 2), 6))
    assert [(room, person) for room, person, _ in first] == [
        (3, 0), (4, 0), (3, 1), (4, 1), (3, 0), (4, 0),
    ]  # fmt: skip
    assert [text for room, _, text in first if room == 3] == list(said.in_room(3).lines[:3])


def test_recorded_meetings_are_used_if_a_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "a.log").write_text(LOG)
    (tmp_path / "README.md").write_text("Nobody says anything.\n")
    monkeypatch.setenv("HEARD_TRANSCRIPTS", str(tmp_path))
    found = talk()
    (meeting,) = found.meetings
    assert meeting.agenda == ("The ramp", "The keys", "hi")  # what has a subject comes first
    assert "the ramp is too steep for a wheelchair" in meeting.lines
    assert "q+" not in meeting.lines
    assert found.source == "lines of 1 recorded meetings"
    assert found.in_room(7) == meeting


def test_a_folder_without_a_meeting_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "README.md").write_text("Nobody says anything.\n")
    assert recorded(tmp_path / "README.md") is None
    monkeypatch.setenv("HEARD_TRANSCRIPTS", str(tmp_path))
    with pytest.raises(SystemExit, match="names no recorded meeting that can be read") as caught:
        talk()
    assert "\n" not in str(caught.value)
