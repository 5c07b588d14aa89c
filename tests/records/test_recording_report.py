"""The report on recorded meetings, as somebody reads it who was not there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary
from bot.records.recording_report import RecordedMeeting, RecordedPerson, recording_report
from bot.records.report_document import ReportDocument

MONDAY = datetime(2026, 1, 5, 19, tzinfo=UTC)


def person(name: str, first: float) -> RecordedPerson:
    return RecordedPerson(
        name=name, first_heard_at=MONDAY + timedelta(minutes=first), messages=2, words=20
    )


def meeting(*people: RecordedPerson, **more: Any) -> RecordedMeeting:
    summary = MeetingSummary(
        number=1,
        held=True,
        opened_at=MONDAY,
        closed_at=MONDAY + timedelta(hours=1),
        **{"seconds": 3600, "people": len(people), "heard": len(people), "messages": 8, **more},
    )
    return RecordedMeeting(summary=summary, people=people, items=())


THREE = (person("Ana", 0), person("Bo", 32), person("Cleo", 58))


def report(*meetings: RecordedMeeting, names: bool = False) -> ReportDocument:
    return recording_report(meetings, names=names)


def told(**more: Any) -> dict[str, dict[str, Any]]:
    """What is said of one meeting: each line with its figures."""
    first = report(meeting(*THREE, **more)).sections[0]
    return {line.key: line.placeholders for line in first.lines}


def chart(document: ReportDocument) -> Any:
    (found,) = (one for one in document.sections if one.chart is not None)
    return found


def test_where_little_was_said_no_share_and_no_evenness_is_given():
    said = told()
    assert "recordings-too-little" in said
    assert not {"recordings-share", "recordings-even-of", "look-back-half"} & said.keys()
    assert said["recordings-said"] == {"messages": 6, "people": 3}


def test_figures_that_mean_something_are_given():
    said = told(largest_share=0.456, evenness=0.81, half_heard_seconds=600)
    assert said["recordings-share"]["percent"] == 46
    assert said["recordings-even-of"]["value"] == 81
    assert "look-back-half" in said
    assert "recordings-too-little" not in said


def test_what_nobody_answered_and_who_waited_is_counted():
    said = told(unanswered=3, waiting=2, did=HeardDid(floor_openings=1))
    assert said["look-back-answered"] == {"count": 3, "messages": 8}
    assert said["recordings-waiting"]["count"] == 2
    assert said["recordings-few-voices"]["count"] == 1
    said = told()
    assert said["look-back-all-answered"] == {"messages": 8}
    assert not {"look-back-answered", "recordings-waiting", "recordings-few-voices"} & said.keys()


def test_the_chart_shows_how_many_had_been_heard_and_its_text_says_the_same():
    found = chart(report(meeting(*THREE)))
    assert found.table.rows == (
        *((minute, 1) for minute in (5, 10, 15, 20, 25, 30)),
        *((minute, 2) for minute in (35, 40, 45, 50, 55)),
        (60, 3),
    )
    assert found.chart.labels == tuple(str(minute) for minute, _ in found.table.rows)
    assert found.chart.lines[0].values == tuple(float(many) for _, many in found.table.rows)
    (alt,) = found.chart.alt
    # Bo is heard two minutes after the middle.
    assert alt.placeholders == {"begin": 1, "middle": 1, "all": 3}


def test_a_short_meeting_and_one_person_have_no_chart():
    for one in (meeting(*THREE, seconds=719), meeting(person("Ana", 0))):
        assert not [section for section in report(one).sections if section.chart is not None]
    assert chart(report(meeting(*THREE, seconds=720))).table.rows[-1] == (12, 1)


def test_people_stand_in_it_only_if_names_are_wanted():
    headings = [one.heading.key for one in report(meeting(*THREE)).sections]
    assert "recordings-people" not in headings
    named = report(meeting(*THREE), names=True)
    (people,) = (one for one in named.sections if one.heading.key == "recordings-people")
    assert people.table is not None
    assert [row[0] for row in people.table.rows] == ["Ana", "Bo", "Cleo"]
    assert "recordings-named" in [line.key for line in named.lines]
