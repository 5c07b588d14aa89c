"""Recordings of public meetings are made from their logs, and agendas from what people wrote."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.topic_meetings import (
    COMMUNITIES,
    Message,
    Source,
    headings_of_notes,
    innermost_rows,
    irc,
    rows_of_an_agenda,
    sources,
    tabbed,
    title,
    titles,
    untimed,
    write,
)

DAY = datetime(2018, 2, 27, tzinfo=UTC)


def at(hour: int, minute: int, second: int = 0) -> datetime:
    """A time of that day."""
    return DAY.replace(hour=hour, minute=minute, second=second)


def test_who_came_and_who_left_says_nothing_and_a_tab_within_a_message_stays() -> None:
    log = (
        "2018-02-27 19:00:05\t@ann\tthe ramp\tis shut\n2018-02-27 19:00:06\t-->\ttom joined\nnotes"
    )
    assert list(tabbed(log, DAY)) == [Message(at(19, 0, 5), "ann", "the ramp\tis shut")]


def test_a_clock_of_twelve_hours_goes_on_and_never_goes_back() -> None:
    log = "[12:58] <@ann> hello\n[12:59] * tom waves\n[1:02] <tom> hello\n01:01 < tom> again\n"
    assert list(irc(log, DAY)) == [
        Message(at(12, 58), "ann", "hello"),
        Message(at(13, 2), "tom", "hello"),
        Message(at(13, 2), "tom", "again"),
    ]
    assert [one.at for one in irc("1:05:09 PM &lt;ann&gt; hello", DAY)] == [at(13, 5, 9)]


def test_where_a_log_has_no_times_they_are_made_from_the_words() -> None:
    log = "# Notes\n**ann:** the ramp\nis shut\n  * 👍 (tom)\n\n**tom:**\n**tom:** why"
    first, second = untimed(log, DAY)
    assert (first.speaker, first.text) == ("ann", "the ramp\nis shut")
    assert (second.speaker, second.text) == ("tom", "why")
    assert (second.at - first.at).total_seconds() == pytest.approx(26.6)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[x] [The ramp](https://example.org/1) - @ann", "The ramp"),
        ("2. **Fees**: 10 min, speaker tom", "Fees"),
        ("`Keys` (ann)", "Keys"),
    ],
)
def test_a_title_is_what_people_would_type(written: str, read: str) -> None:
    assert title(written) == read


def test_what_was_noted_under_an_item_is_no_item() -> None:
    text = "# Agenda\n- The ramp\n  - it is steep\n- The keys\nNotes:\n- ann has one\n# Done\n- No"
    assert list(rows_of_an_agenda(text)) == ["The ramp", "The keys"]


def test_headings_below_topics_are_items_and_rows_with_rows_under_them_are_none() -> None:
    assert list(headings_of_notes("## People\n### ann\n## Topics\n### Fees\n#### Why")) == ["Fees"]
    assert list(innermost_rows("# Agenda\n* News\n    * Fees\n* Keys\n# End\n* Bye")) == [
        "Fees",
        "Keys",
    ]
    assert titles(iter(["Fees", "?!", "Fees", "Keys"])) == ["Fees", "Keys"]


def test_a_meeting_is_written_with_its_agenda_beside_it(tmp_path: Path) -> None:
    texts = {"a.log": "10:00 <ann> hello", "a.md": "# Agenda\n* Fees\n"}
    source = Source(
        meeting="chef-2015-06-11", part=1, repo="o/n", commit="0" * 40, log="a.log", agenda="a.md"
    )
    write(source, texts.__getitem__, tmp_path)
    (line,) = (tmp_path / "chef/chef-2015-06-11.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "at": "2015-06-11T10:00:00+00:00",
        "speaker": "ann",
        "text": "hello",
    }
    assert (tmp_path / "chef/chef-2015-06-11.agenda").read_text("utf-8") == "Fees\n"


def test_each_community_has_its_own_way_of_being_read() -> None:
    communities = {one["meeting"].rsplit("-", 3)[0] for one in sources()}
    assert communities == set(COMMUNITIES)
