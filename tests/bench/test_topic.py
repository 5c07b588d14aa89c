"""What would be asked in a recorded meeting: how it is run, labelled by a reader, and counted.

The meeting is made up; the recorded ones do not come with Heard.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bench import topic_sheets
from bench.topic_cases import Case
from bench.topic_figures import agreement, caught, shares, verdict
from bench.topic_recordings import Recording, kept, recordings
from bench.topic_run import Asked, Presses
from bench.topic_sheets import Label, Reading, merged

SAID = (
    ("ann", "hello, everybody", -1, 0),
    ("ann", "1) The ramp", -1, 1),
    ("tom", "the ramp is too steep for a wheelchair, somebody fell there", 0, 0),
    ("eve", "the handrail of the ramp is loose as well", 0, 0),
    ("ann", "ok, moving on to 2)", -1, 1),
    ("tom", "the spare keys hang in the office", 1, 0),
    ("eve", "and nobody has the key of the cupboard", 1, 0),
)


@pytest.fixture
def meeting(tmp_path: Path) -> Recording:
    """A meeting as the data file has it: "2) The keys" is typed with its number only."""
    turns = [{"s": who, "t": text, "k": item, "m": mark} for who, text, item, mark in SAID]
    row = {"id": "made-up", "domain": "Chat-own", "agenda": ["The ramp", "The keys"]}
    path = tmp_path / "meetings.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({**row, "turns": turns}) + "\n")
    (found,) = recordings(path, None)
    return found


def case_of(meeting: Recording) -> Case:
    return Case(meeting, meeting.changes(), by_hand=False)


def test_a_meeting_is_read_with_its_chair_and_the_places_where_its_items_begin(
    meeting: Recording,
) -> None:
    assert (meeting.facilitator, meeting.community, meeting.is_speech) == ("ann", "own", False)
    assert [(change.turn, change.to, change.mark) for change in meeting.changes()] == [
        (1, 0, True),
        (4, 1, True),
    ]
    assert len({kept(f"meeting {n}") for n in range(10)}) == 2, "there are two halves"


def test_a_facilitator_who_presses_is_not_asked_and_one_who_only_says_so_is(
    meeting: Recording,
) -> None:
    case = case_of(meeting)
    assert case.run(Presses.THEMSELVES) == []
    assert Asked(turn=4, kind="item", up=0, to=1) in case.run(Presses.NOBODY)


def test_what_somebody_writes_on_a_sheet_is_kept_without_any_text(
    meeting: Recording, tmp_path: Path
) -> None:
    key = case_of(meeting).key(Asked(4, "item", 0, 1))
    sheet, kept_at = tmp_path / "sheet.txt", tmp_path / "labels.json"
    assert topic_sheets.write(sheet, [key], [meeting], "first") == 1
    text = sheet.read_text(encoding="utf-8")
    assert ">> <ann> ok, moving on to 2)" in text
    assert topic_sheets.read(sheet) == {}, "nothing is labelled yet"

    sheet.write_text(text.replace("label: ", "label: r 2"), encoding="utf-8")
    labels = merged({}, topic_sheets.read(sheet), second=False)
    assert labels == {key: Label(first=Reading("right", 1))}
    topic_sheets.save(labels, kept_at)
    assert "made-up" in kept_at.read_text(encoding="utf-8")
    assert not any(text in kept_at.read_text(encoding="utf-8") for _, text, _, _ in SAID)

    sheet.write_text(text.replace("label: ", "label: yes"), encoding="utf-8")
    with pytest.raises(SystemExit, match="write r, b or w and a number: label: yes"):
        topic_sheets.read(sheet)


def test_questions_are_counted_by_what_a_reader_said_of_the_place(meeting: Recording) -> None:
    case = case_of(meeting)
    at_number, early, late = (Asked(turn, "item", 0, 1) for turn in (4, 3, 6))
    labels = {
        case.key(early): Label(Reading("right", 1), Reading("right", 1)),
        case.key(late): Label(Reading("right", 1), Reading("wrong", 1)),
    }
    assert verdict(case, at_number, labels) == ("by number", 1), "it proves nothing"
    assert verdict(case, early, labels) == ("right", 1)
    assert verdict(case, early._replace(up=1), labels) == ("wrong", 1), "it is up already"
    assert verdict(case, late, labels) == ("borderline", 1), "the readings differ"
    assert verdict(case, Asked(2, "next", 0, 1), labels) == ("not read", None)

    share = shares([(case, [at_number, early, late])], labels, ("item",))["all chats"]
    assert dict(share.counts) == {"by number": 1, "right": 1, "borderline": 1}
    assert share.named == 1
    assert "2 places were read by another reader: the same verdict for 50 %" in agreement(labels)


def test_a_change_is_caught_by_a_question_at_most_two_messages_late(meeting: Recording) -> None:
    case = case_of(meeting)
    for turn, is_caught in ((6, True), (4, True), (0, True)):
        found = caught([(case, [Asked(turn, "next", 0, 1)])], by_hand=False)["own"]
        assert (found.changes, found.caught, found.named) == (1, is_caught, is_caught), turn
    assert not caught([(case, [Asked(2, "drift", 0, None)])], by_hand=False)["own"].caught


def test_an_agenda_that_was_written_beforehand_lies_beside_a_recording(tmp_path: Path) -> None:
    rows = [
        {"at": f"2024-03-05T10:00:0{n}+00:00", "speaker": who, "text": text}
        for n, (who, text, _, _) in enumerate(SAID)
    ]
    path = tmp_path / "own" / "own-1.jsonl"
    path.parent.mkdir()
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (bare,) = recordings(None, tmp_path)
    assert bare.agenda == ()

    path.with_suffix(".agenda").write_text("The ramp\nThe keys\n", encoding="utf-8")
    (one,) = recordings(None, tmp_path)
    assert (one.source, one.meeting) == ("own", "own-1")
    assert one.agenda == ("The ramp", "The keys")
    assert len(one.turns) == len(SAID)
