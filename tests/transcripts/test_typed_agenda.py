"""The agenda a chair types, and the words by which a chair moves through it."""

from datetime import UTC, datetime

import pytest

from adapters.transcripts.agenda_markers import marks_of
from adapters.transcripts.rows import (
    AgendaListed,
    ItemStarted,
    MeetingEndLine,
    MeetingStartLine,
    Row,
    SpokenLine,
)

AT = datetime(2024, 3, 5, 19, 0, tzinfo=UTC)
AGENDA = ("0) hi", "1) respite beds", "2) bus to the clinic", "3) ???")


def meeting(*lines: str) -> list[SpokenLine]:
    """Spoken lines, written `name: text`."""
    split = [line.partition(": ") for line in lines]
    return [
        SpokenLine(AT, who, text, number) for number, (who, _, text) in enumerate(split, start=1)
    ]


def with_marks(*lines: str) -> list[Row]:
    """The spoken lines with their marks around them."""
    said = meeting(*lines)
    marks = marks_of(said)
    return [
        row
        for place, spoken in enumerate(said)
        for row in (*marks.before[place], spoken, *marks.after[place])
    ]


def items(*lines: str) -> list[str]:
    """The titles the meeting moved to, in order."""
    return [row.title for row in with_marks(*lines) if isinstance(row, ItemStarted)]


def agenda(*lines: str) -> list[tuple[str, ...]]:
    """The agendas listed."""
    return [row.titles for row in with_marks(*lines) if isinstance(row, AgendaListed)]


def typed(who: str = "ada") -> list[str]:
    """Somebody types the agenda of this file's meetings."""
    return [f"{who}: {line}" for line in AGENDA]


def test_an_agenda_is_listed_after_its_last_line() -> None:
    rows = with_marks(*typed(), "ben: hello")
    assert [type(row).__name__ for row in rows] == ["SpokenLine"] * 4 + [
        "AgendaListed",
        "SpokenLine",
    ]
    assert agenda(*typed()) == [("hi", "respite beds", "bus to the clinic", "???")]


def test_an_item_starts_before_the_line_that_names_it() -> None:
    rows = with_marks(*typed(), "ada: 1) respite beds")
    assert isinstance(rows[-2], ItemStarted)
    assert isinstance(rows[-1], SpokenLine)
    assert rows[-2].line == rows[-1].line


@pytest.mark.parametrize(
    "line",
    [
        "1) respite beds",
        "1)",
        "1) ok who has looked at these?",
        "ok, 1) beds",
        "moving on to 1)",
        "let us dive right in to 1) respite beds",
        "if all are here we can go into 1)",
        "anything else on 0), or shall we move on to 1) Respite Beds?",
        "over to ben now, for 1) the beds",
        "let's start with 1)",
        "so moving on to 1. respite beds",
        "1: respite beds",
    ],
)
def test_the_chair_moves_on(line: str) -> None:
    assert items(*typed(), f"ada: {line}") == ["respite beds"]


@pytest.mark.parametrize(
    "line",
    [
        "anything else on 1)?",
        "I think we are done with 1)",
        "let's come back to 1) later",
        "ben, please say that when we get to 1)",
        "the bus leaves at 10:30",
        "there are 1 or 2 left",
        "two reasons: 1) cost 2) people 3) time",
        "it went from 1.5) to -1) degrees",
        "99) bottles",
    ],
)
def test_the_chair_only_mentions_a_number(line: str) -> None:
    assert items(*typed(), f"ada: {line}") == []


def test_only_who_typed_the_agenda_moves_through_it() -> None:
    assert items(*typed(), "ben: 1) respite beds", "ben: moving on to 2)") == []


def test_an_item_starts_once_and_may_come_back() -> None:
    spoken = [*typed(), "ada: 1) beds", "ada: 1) beds", "ada: 2)", "ada: back to 1) beds"]
    assert items(*spoken) == ["respite beds", "bus to the clinic", "respite beds"]


def test_an_answer_in_points_moves_nothing() -> None:
    spoken = [*typed(), "ada: 1)", "ada: 1) I rang them", "ada: 2) they rang back", "ada: 3) done"]
    assert items(*spoken) == ["respite beds"]


def test_sub_items_and_greetings_do_not_break_the_list() -> None:
    spoken = ["ada: 0) hi", "ada: 1) beds", "ben: hello", "ada: 1a) day beds", "ada: 2) bus"]
    assert agenda(*spoken) == [("hi", "beds", "bus")]


@pytest.mark.parametrize(
    "spoken",
    [
        ["ada: 1) only one thing"],
        ["ada: 1) mine", "ben: 2) no, mine"],
        ["ada: 2) starts late", "ada: 3) goes on"],
        ["ada: 1)", "ada: 2)"],
        [*["ben: chat"] * 50, "ada: 1) too", "ada: 2) late"],
    ],
)
def test_what_is_no_agenda(spoken: list[str]) -> None:
    assert agenda(*spoken) == []


class TestMeetBot:
    """`#startmeeting` and the like, from chairs only."""

    def test_a_meeting_opens_moves_and_closes(self) -> None:
        rows = with_marks("ada: #startmeeting Street", "ada: #topic Benches", "ada: #endmeeting")
        assert [type(row) for row in rows] == [
            MeetingStartLine,
            SpokenLine,
            ItemStarted,
            SpokenLine,
            SpokenLine,
            MeetingEndLine,
        ]
        assert rows[0] == MeetingStartLine(AT, "ada", 1)
        assert rows[2] == ItemStarted(AT, "Benches", 2)

    def test_others_are_only_speaking(self) -> None:
        rows = with_marks("ada: #startmeeting", "ben: #topic Mine", "ben: #endmeeting")
        assert [type(row) for row in rows] == [MeetingStartLine, SpokenLine, SpokenLine, SpokenLine]

    def test_a_chair_can_make_chairs(self) -> None:
        assert items("ada: #startmeeting", "ada: #chair ben, cy", "ben: #topic Paths") == ["Paths"]
        spoken = ("ada: #startmeeting", "ada: #chair ben", "ada: #unchair ben", "ben: #topic Paths")
        assert items(*spoken) == []

    def test_nothing_counts_outside_a_meeting(self) -> None:
        spoken = ("ada: #topic Early", "ada: #startmeeting", "ada: #endmeeting", "ada: #topic Late")
        assert items(*spoken) == []

    @pytest.mark.parametrize("text", ["#info x", "#agenda x", "#item x", "#action x", "#topical"])
    def test_other_commands_are_speech(self, text: str) -> None:
        rows = with_marks("ada: #startmeeting", f"ada: {text}")
        assert [type(row) for row in rows] == [MeetingStartLine, SpokenLine, SpokenLine]

    def test_only_a_chairs_list_is_the_agenda(self) -> None:
        assert agenda("ada: #startmeeting", *typed("ben")) == []
        assert len(agenda("ada: #startmeeting", *typed("ada"))) == 1
