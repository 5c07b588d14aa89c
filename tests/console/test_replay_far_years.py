"""Recordings with impossible dates end at once, long silences are not lived through, and a name in
a recording gives a terminal no orders."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.console import streams
from adapters.console.replay import MOST_WAKES, Replay
from adapters.transcripts import SpokenLine, Transcript
from adapters.transcripts.reader import read
from adapters.transcripts.reader_errors import TranscriptError
from bot.rules import Rules
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [("0001-01-01", "9999-12-31", "line 1"), ("2024-03-05", "9999-12-31", "line 2")],
)
def test_a_year_in_which_nobody_met_is_refused_in_one_line(
    tmp_path: Path, first: str, second: str, wrong: str
) -> None:
    log = tmp_path / "far.log"
    log.write_text(
        f"[{first} 19:00:00] <ada> welcome everybody\n[{second} 19:01:00] <kim> the nights\n"
    )
    with pytest.raises(TranscriptError) as no:
        read(log)
    assert wrong in str(no.value)
    assert "nobody met in the year" in str(no.value)


class Counted(SqlStore):
    """Counts how often it is asked what is due."""

    asked = 0

    async def next_due(self) -> datetime | None:
        self.asked += 1
        return await super().next_due()


async def test_a_silence_of_a_century_is_not_lived_through_minute_by_minute() -> None:
    start = datetime(1990, 3, 5, 19, tzinfo=UTC)
    rows = [
        SpokenLine(at=start, line=1, speaker="ada", text="welcome everybody to this meeting"),
        SpokenLine(
            at=start + timedelta(days=36500), line=2, speaker="kim", text="the nights are hard"
        ),
    ]
    store = await memory_store_of(Counted)
    report = await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
    await store.close()
    assert sorted(person.name for person in report.people) == ["ada", "kim"]
    assert store.asked < 3 * MOST_WAKES


def test_what_is_printed_gives_a_terminal_no_orders(capsys: pytest.CaptureFixture[str]) -> None:
    streams.say("  a\x1b[31mda\x1b]0;title\x07\t1\u202e")
    assert capsys.readouterr().out == "  ada\t1\n"
