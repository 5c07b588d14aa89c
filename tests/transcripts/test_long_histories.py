"""A group's export of many years: only what is wanted of it is kept in memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.transcripts import RecordingSelection, SpokenLine, ToChoose, moment, read
from adapters.transcripts.whatsapp_entries import LONGEST_LINE, PIECE

EVENING = datetime(2014, 1, 14, 19, 0)
MESSAGES = 30
SAID = "it is cold in the hall, and who has the key to the cupboard with the heaters? " * 3


def evening(number: int) -> Iterator[str]:
    """What a group writes on the evening of that number, a week after the one before."""
    at = EVENING + timedelta(weeks=number)
    for line in range(MESSAGES):
        who = ("Ada", "Jo", "Zoë")[line % 3]
        yield f"{at + timedelta(minutes=line):%d/%m/%Y, %H:%M} - {who}: {number}.{line} {SAID}"


def history(path: Path, evenings: int) -> Path:
    """An export with so many evenings."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(evenings):
            file.writelines(f"{line}\n" for line in evening(number))
    return path


def of_one_evening(number: int) -> RecordingSelection:
    day = EVENING + timedelta(weeks=number)
    return RecordingSelection(moment(f"{day:%Y-%m-%d}"), moment(f"{day:%Y-%m-%d}", end=True))


WAYS: dict[str, Callable[[int], RecordingSelection]] = {
    "by its days": of_one_evening,
    "by its number": lambda number: RecordingSelection(meeting=number + 1),
}


@contextmanager
def most_kept() -> Iterator[Callable[[], int]]:
    """How many bytes were in use at most."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("way", WAYS)
def test_one_evening_of_years_is_read_without_keeping_the_years(way: str, tmp_path: Path) -> None:
    few, many = history(tmp_path / "few.txt", 200), history(tmp_path / "many.txt", 1000)
    more = many.stat().st_size - few.stat().st_size
    assert more > 5 * PIECE
    used = []
    for path in (few, many):
        with most_kept() as most:
            found = read(path, wanted=WAYS[way](40))
            used.append(most())
        said = [row.text for row in found.rows if isinstance(row, SpokenLine)]
        assert said == [f"40.{line} {SAID}".strip() for line in range(MESSAGES)]
    assert used[1] - used[0] < more / 5


def test_the_meetings_of_years_are_all_offered(tmp_path: Path) -> None:
    with pytest.raises(ToChoose) as told:
        read(history(tmp_path / "chat.txt", 200))
    assert len(told.value.options) == 200
    assert told.value.options[-1].text.endswith("30 messages by 3 people")


def test_lines_are_whole_wherever_a_piece_of_the_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    head = "13/03/2024, 19:01 - Zoë: "
    for shift in range(-3, 4):
        first = "é" * ((PIECE - len(head.encode()) + shift) // 2)
        path.write_text(f"{head}{first[:400_000]}\n{first[400_000:]}\n{head}ça va?\nmore\n")
        said = [row for row in read(path).rows if isinstance(row, SpokenLine)]
        assert [row.text for row in said] == [
            f"{first[:400_000]}\n{first[400_000:]}",
            "ça va?\nmore",
        ]
        assert [row.line for row in said] == [1, 3]


def test_a_line_longer_than_any_is_read_as_several_and_nothing_of_it_is_lost(
    tmp_path: Path,
) -> None:
    path = tmp_path / "chat.txt"
    long = "w" * (2 * LONGEST_LINE + 7)
    path.write_text(f"13/03/2024, 19:01 - Ada: {long}\n13/03/2024, 19:02 - Jo: hello\n")
    said = [row for row in read(path).rows if isinstance(row, SpokenLine)]
    assert [row.text.replace("\n", "") for row in said] == [long, "hello"]
