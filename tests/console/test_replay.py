"""In a replay, `q+` and the like are carried out, and count as lines that were written."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from adapters.console.adapter import ROOM, ConsoleOutput, said_together
from adapters.console.replay import Replay
from adapters.console.report_output import as_text
from adapters.recordings.playing import TIDIED, play
from adapters.transcripts import Row, SpokenLine, Transcript, read
from adapters.transcripts.agenda_markers import marks_of
from bot.rules import Rules
from bot.service import snapshot_keeper
from bot.service.snapshot_keeper import SnapshotKeeper
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
LINES = (
    ("Grace", "Good morning, everybody."),
    ("Tom", "q+ to ask about the nights"),
    ("Ana", "q+"),
    ("Grace", "ack Tom"),
    ("Tom", "How many nights do we have?"),
    ("Ben", "ack Tom, that is a good one"),
)


async def test_a_recorded_queue_is_followed() -> None:
    rows = [
        SpokenLine(at=NOON + timedelta(seconds=5 * n), line=n, speaker=who, text=text)
        for n, (who, text) in enumerate(LINES, start=1)
    ]
    store = await memory_store()
    report = await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
    await store.close()
    assert report.messages == len(LINES)
    assert report.queue == 1
    called = [said.text for said in report.said if said.kind == "floor"]
    assert len(called) == 1
    assert "Tom, it is your turn to speak." in called[0]
    assert "You wanted to talk about: the nights" in called[0]


async def test_the_queue_of_a_log_that_a_scribe_wrote_is_empty_once_everybody_was_called(
    tmp_path: Path,
) -> None:
    log = tmp_path / "minutes.log"
    lines = (
        "<RRSAgent> logging to https://www.example.org/2024/03/13-lunch-irc",
        "<ada> Chair: ada",
        "<jo> scribe+",
        "<ada> Topic: The hall",
        "<jo> bo: it is cold in there",
        "<bo> q+ to ask who has the key",
        "<kim> q+",
        "<Zakim> bo, you wanted to ask who has the key",
        "<ada> ack bo",
        "<jo> bo: who has it?",
    )
    queues = []
    for called in ((), ("<ada> ack kim", "<jo> kim: I have it")):
        text = [f"15:00:{n:02} {line}\n" for n, line in enumerate((*lines, *called))]
        log.write_text("".join(text))
        store = await memory_store()
        report = await Replay(store, read(log), Rules()).run()
        await store.close()
        queues.append(report.queue)
        assert report.chair == "ada"
        assert [(item.title, item.messages > 0) for item in report.items] == [("The hall", True)]
        assert {person.name for person in report.people} == {"ada", "jo", "bo", "kim"}
    assert queues == [1, 0]


async def test_the_poll_is_printed_once_and_not_once_a_person() -> None:
    rows = [
        SpokenLine(at=NOON + timedelta(seconds=5 * n), line=n, speaker=who, text=f"Word {n}.")
        for n, who in enumerate(("Grace", "Tom", "Ana", "Ben", "Eve", "Zoe"), start=1)
    ]
    store = await memory_store()
    report = await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
    await store.close()
    polls = [said for said in report.said if said.kind == "poll"]
    assert [poll.to for poll in polls] == ["6 people"]
    assert "Were you heard at meeting 1?" in polls[0].text
    assert as_text(report).count("Were you heard at meeting 1?") == 1
    # A message that is edited elsewhere when it is over is not printed a second time.
    assert as_text(report).count("Meeting 1 has started") == 1


def test_what_is_said_to_a_few_names_them_and_what_the_room_is_told_twice_stays_so() -> None:
    def said(to: str, text: str) -> ConsoleOutput:
        return ConsoleOutput(at=NOON, to=to, kind="note", text=text)

    told = [said("Tom", "a"), said("Ana", "a"), said("Ben", "b"), said(ROOM, "c"), said(ROOM, "c")]
    assert [(one.to, one.text) for one in said_together(told)] == [
        ("Tom, Ana", "a"),
        ("Ben", "b"),
        (ROOM, "c"),
        (ROOM, "c"),
    ]


TYPED = (
    ("ada", "1) respite beds"), ("ada", "2) transport"), ("ada", "3) fees"), ("ada", "hello all"),
    ("ada", "1) respite beds"), ("tom", "There are four of them."), ("ada", "thank you"),
    ("ada", "ok, on to 2) transport"), ("tom", "The van is late."), ("ada", "moving on"),
    ("ada", "3) fees"), ("tom", "They are high."),
)  # fmt: skip


async def test_a_typed_agenda_moves_by_itself_and_only_a_word_before_that_is_asked_about() -> None:
    rows: list[Row] = [
        SpokenLine(at=NOON + timedelta(minutes=2 * n), line=n, speaker=who, text=text)
        for n, (who, text) in enumerate(TYPED, start=1)
    ]
    said = [row for row in rows if isinstance(row, SpokenLine)]
    marks = marks_of(said)
    rows = [
        one
        for place, row in enumerate(said)
        for one in (*marks.before[place], row, *marks.after[place])
    ]
    store = await memory_store()
    report = await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
    await store.close()
    asked = [said.text for said in report.said if said.kind == "moving-on"]
    assert [text.partition("?")[0] for text in asked] == ["On to “fees”"]
    assert [item.messages for item in report.items] == [3, 3, 2]


async def test_a_replay_is_over_when_it_has_run_and_nothing_writes_to_the_store_it_leaves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited_for = threading.Event()
    drain = SnapshotKeeper.drain

    async def drained(keeper: SnapshotKeeper) -> None:
        waited_for.set()
        await drain(keeper)

    @cache
    def slow_version() -> str:
        waited_for.wait(10)
        return "1"

    monkeypatch.setattr(SnapshotKeeper, "drain", drained)
    monkeypatch.setattr(snapshot_keeper, "code_version", slow_version)
    rows = [
        SpokenLine(at=NOON + timedelta(seconds=5 * n), line=n, speaker=who, text=f"Word {n}.")
        for n, who in enumerate(("Grace", "Tom") * snapshot_keeper.EVERY, start=1)
    ]
    store = await memory_store()
    with capture_logs() as log:
        await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
        left = [one for one in asyncio.all_tasks() if one.get_name() == "snapshots"]
        was_waited_for = waited_for.is_set()
        waited_for.set()
        await asyncio.gather(*left)
        await store.close()
    assert was_waited_for
    assert left == []
    assert [one["event"] for one in log if one["log_level"] in ("warning", "error")] == []


async def test_a_report_on_many_meetings_counts_each_and_keeps_nothing_that_was_said() -> None:
    meetings = [
        Transcript(
            format="test",
            rows=[
                SpokenLine(
                    at=NOON + timedelta(days=day, seconds=5 * n), line=n, speaker=who, text="Word."
                )
                for n, who in enumerate(("Grace", "Tom") * 6, start=1)
            ],
            warnings=[],
        )
        for day in range(2 * TIDIED)
    ]
    played: list[int] = []
    reports, made = await play(memory_store, Rules(), meetings, played.append, names=False)
    assert made is not None
    assert [one.messages for one in reports] == [12] * len(meetings)
    assert sum(played) == 12 * len(meetings)
    assert not any(one.said for one in reports)
    alone, nothing = await play(memory_store, Rules(), meetings[:1])
    assert nothing is None
    assert alone[0].said


async def test_items_that_were_typed_as_commands_stand_in_the_report_under_their_own_titles(
    tmp_path: Path,
) -> None:
    long = "Who has the key to the cupboard with the heaters, " * 4
    log = tmp_path / "2024-03-13.log"
    lines = (
        "<ada> #startmeeting Lunch",
        "<ada> /agenda add The van",
        "<ada> /agenda next",
        "<jo> it is at the garage",
        f"<ada> #topic {long}",
        "<jo> I have it",
        "<ada> and the spare one?",
    )
    log.write_text("".join(f"15:00:{n:02} {line}\n" for n, line in enumerate(lines)))
    store = await memory_store()
    report = await Replay(store, read(log), Rules()).run()
    await store.close()
    assert [(item.title, item.messages) for item in report.items] == [
        ("The van", 1),
        (long.strip(), 3),
    ]
