"""Reports over many meetings: what they say of little, of much, and what they never say."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from msgspec.structs import replace

from bot.cards import Phrase
from bot.ids import RoomKey, WordsId
from bot.meeting.one_thing import TIPS, one_thing
from bot.people.thresholds import POLL_FEWEST
from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary
from bot.records.programme_records import ReleasedText
from bot.records.programme_report import ProgrammeGroup, ProgrammeRoom, programme_report
from bot.records.published_poll import PublishedGroup, published
from bot.records.questionnaire import SEVEN
from bot.records.recorded_views import Outcome
from bot.records.report_figures import HELD, ReportedPoll
from bot.records.series_report import FlagCounts, SeriesFigures, series_report

MONDAY = datetime(2026, 1, 5, 19, tzinfo=UTC)
ROOM = RoomKey("lamp")


def meeting(number, people=6, heard=4, **more):
    more.setdefault("seconds", 3600)
    opened = MONDAY + timedelta(weeks=number)
    return MeetingSummary(
        number=number,
        held=True,
        opened_at=opened,
        closed_at=opened + timedelta(hours=1),
        people=people,
        heard=heard,
        **more,
    )


def poll(ballots, high, roll=9):
    """A poll in which so many gave the best answer to everything, and the others the worst."""
    counts = {item.name: {"5": high, "1": ballots - high} for item in SEVEN.items}
    return ReportedPoll(SEVEN, published(SEVEN, counts, ballots, roll))


def series(*meetings, **more):
    return series_report(SeriesFigures(room=ROOM, meetings=meetings, **more))


def section(document, key):
    return next(one for one in document.sections if one.heading.key == key)


def keys(lines):
    return [line.key for line in lines]


def test_a_report_over_nothing_says_so():
    document = series()
    assert keys(document.lines) == ["report-series-nothing"]
    assert document.sections == ()


def test_one_meeting_is_said_to_show_no_trend():
    document = series(meeting(1))
    assert "report-read-few" in keys(section(document, "report-read").bullets)
    assert "report-read-few" not in keys(
        section(series(meeting(1), meeting(2), meeting(3)), "report-read").bullets
    )


def test_every_chart_stands_beside_a_table_with_the_same_figures():
    chance = Random(3)
    held = [
        meeting(n, people=9, heard=chance.randint(0, 9), evenness=chance.random())
        for n in range(1, 9)
    ]
    polls = {one.number: poll(chance.randint(3, 9), 3) for one in held}
    document = series(*held, polls=polls)
    with_charts = [one for one in document.sections if one.chart is not None]
    assert len(with_charts) >= 10
    for one in with_charts:
        assert one.table is not None
        assert all(len(line.values) == len(one.chart.labels) for line in one.chart.lines)
        assert len(one.table.rows) == len(one.chart.labels)
        assert all(len(row) == len(one.table.columns) for row in one.table.rows)
        for line in one.chart.lines:
            if line.name not in one.table.columns:
                continue
            column = one.table.columns.index(line.name)
            for value, row in zip(line.values, one.table.rows, strict=True):
                assert isinstance(row[column], Phrase) if value is None else row[column] == value


def test_five_hundred_meetings_stand_in_it_all():
    held = [meeting(n) for n in range(1, 501)]
    document = series(*held, polls={one.number: poll(9, 4) for one in held})
    (span,) = [line for line in document.lines if line.key == "report-series-span"]
    assert span.placeholders["count"] == 500
    tables = [one.table for one in document.sections if one.table is not None]
    assert len(tables) == 12
    assert {len(table.rows) for table in tables} == {500}
    charts = [one.chart for one in document.sections if one.chart is not None]
    assert {len(line.values) for chart in charts for line in chart.lines} == {500}


def test_a_poll_with_too_few_answers_says_only_how_many():
    held = [meeting(1), meeting(2)]
    few, enough = poll(POLL_FEWEST - 1, 2), poll(POLL_FEWEST, 3)
    document = series(*held, polls={1: few, 2: enough})
    item = section(document, "report-item")
    assert item.table.rows[0][1:] == (POLL_FEWEST - 1, *(HELD,) * 6)
    assert item.table.rows[1][1] == POLL_FEWEST
    assert item.chart.lines[0].values == (None, 60)
    only_few = series(*held, polls={1: few})
    assert not [one for one in only_few.sections if one.heading.key == "report-item"]
    assert section(only_few, "report-answered").table.rows[0][1:] == (9, 4, 44)


def test_a_series_whose_zone_changed_has_the_day_that_it_was_where_the_room_was():
    late = meeting(1, zone="Europe/London")
    late = MeetingSummary(
        **{f: getattr(late, f) for f in late.__struct_fields__}
        | {"opened_at": datetime(2026, 1, 5, 23, 30, tzinfo=UTC), "zone": "Asia/Tokyo"}
    )
    document = series(late, meeting(2, zone="Europe/London"))
    assert "report-series-zones" in keys(document.lines)
    first = section(document, "report-people").table.rows[0][0]
    assert first.placeholders["day"].on.isoformat() == "2026-01-06"
    assert "report-series-zones" not in keys(series(meeting(1), meeting(2)).lines)


def test_the_series_has_every_column_that_it_promises():
    document = series(meeting(1), meeting(2), polls={1: poll(7, 4), 2: poll(6, 5)})

    def columns(heading):
        return [one.key for one in section(document, heading).table.columns[1:]]

    assert columns("report-people") == ["report-came", "report-heard", "report-heard-percent"]
    felt = section(document, "report-felt").table
    measured = ["report-heard-percent", "report-half", "report-evenness"]
    assert columns("report-felt") == [*measured, *["report-high-of"] * 5]
    items = [one.placeholders["item"].key for one in felt.columns[4:]]
    assert items == [f"poll-{name}" for name in ("say", "heard", "needs", "difference", "enjoyed")]
    assert felt.rows[0][4:] == (57,) * 5
    assert columns("report-answered") == ["report-asked", "report-ballots", "report-rate"]
    assert columns("report-points") == [
        *("report-opened", "report-settled", "report-disputed", "report-took"),
        *("report-outcomes", "report-decisions", "report-reviewed", "report-actions"),
    ]
    assert len(columns("report-did")) == len(HeardDid.__struct_fields__) - 1  # first questions


def test_figures_by_group_are_rows_of_their_own_and_an_empty_group_has_none():
    by_group = {WordsId("carers"): PublishedGroup(ballots=6, items={"say": {"high": 4, "low": 2}})}
    told = replace(
        poll(12, 8).published,
        groups={**by_group, WordsId("x"): PublishedGroup(ballots=5, items={})},
    )
    document = series(meeting(1), polls={1: ReportedPoll(SEVEN, told)})
    (row,) = section(document, "poll-groups").table.rows
    assert (row[1].placeholders["words"].id, row[3:]) == ("carers", (4, 0, 2, 0))
    assert not [
        one
        for one in series(meeting(1), polls={1: poll(9, 4)}).sections
        if one.heading.key == "poll-groups"
    ]


def test_what_was_not_answered_twice_stands_in_the_series():
    flags = FlagCounts(raised=3, answered=1, waiting=2, again=1)
    document = series(meeting(1), flags=flags)
    (again,) = [line for line in document.lines if line.key == "report-series-flags-again"]
    assert again.placeholders["count"] == 1


# -- for those who fund or commission the work -----------------------------------------------------


def room(name, *meetings, **more):
    return ProgrammeRoom(room=RoomKey(name), meetings=meetings, **more)


def figures(document):
    """All numbers of a report, by section and row."""
    return {
        (one.heading.key, row[0].key, place): value
        for one in document.sections
        if one.table is not None
        for row in one.table.rows
        for place, value in enumerate(row[1:])
        if isinstance(value, int) and isinstance(row[0], Phrase)
    }


def test_with_fewer_than_three_rooms_there_is_no_figure():
    two = [room("a", meeting(1)), room("b", meeting(1))]
    document = programme_report(two)
    assert keys(document.lines) == ["report-programme-few"]
    assert document.sections == ()
    assert programme_report([*two, room("c", meeting(1))]).sections
    # A room with small meetings alone does not make three.
    assert not programme_report([*two, room("c", meeting(1, people=4))]).sections


def test_a_meeting_of_fewer_than_five_is_in_no_figure():
    rooms = [room(name, meeting(1, people=6)) for name in "abc"]
    small = meeting(2, people=4, heard=1, decisions=3, points_opened=2, seconds=36_000)
    more = [*rooms[:2], room("c", meeting(1, people=6), small, polls={2: poll(5, 5)})]
    assert figures(programme_report(more)) == figures(programme_report(rooms))


def test_one_room_fewer_tells_no_more_than_that_room_may_show():
    chance = Random(5)
    rooms = []
    for name in "abcde":
        held = [
            meeting(n, people=chance.randint(2, 9), heard=2, decisions=chance.randint(0, 3))
            for n in range(1, 5)
        ]
        polls = {one.number: poll(chance.randint(2, 7), 2) for one in held}
        rooms.append(room(name, *held, polls=polls))
    for gone in rooms:
        all_of_them = figures(programme_report(rooms))
        without = figures(programme_report([one for one in rooms if one is not gone]))
        counted = [one for one in gone.meetings if one.people >= 5]
        row = ("report-programme-raised", "report-decisions", 0)
        assert all_of_them[row] - without[row] == sum(one.decisions for one in counted)
        shown = [gone.polls[one.number].published.on_side("say", "high") or 0 for one in counted]
        quarter = ("report-item", "report-quarter-name", 0)
        assert all_of_them[quarter] - without.get(quarter, 0) == sum(shown)


def test_polls_are_summed_by_quarters_of_the_calendar():
    # The first of the three weeks is the last of March, the others are in April and July.
    weeks = (12, 13, 26)
    held = [meeting(week, people=6) for week in weeks]
    rooms = [room(name, *held, polls={week: poll(6, 4) for week in weeks}) for name in "abc"]
    item = section(programme_report(rooms), "report-item")
    assert item.chart.labels == ("2026-1", "2026-2", "2026-3")
    assert [row[0].placeholders for row in item.table.rows] == [
        {"quarter": quarter, "year": 2026} for quarter in (1, 2, 3)
    ]
    assert [row[1] for row in item.table.rows] == [12, 12, 12]


def test_each_figure_is_a_sum_over_the_rooms():
    """Each is another number, so that none stands in another's place."""
    summed = [
        *("points_opened", "points_settled", "points_disputed", "outcomes", "decisions"),
        *("reviewed", "actions_closed", "constraints", "constraints_met", "constraints_avoided"),
    ]
    held = meeting(1, people=6, heard=3, **{name: n for n, name in enumerate(summed, 1)})
    still_open = {"open_points": 1, "open_views": 2, "open_actions": 3, "open_replies": 4}
    found = figures(programme_report([room(name, held, **still_open) for name in "abc"]))

    def under(heading):
        return [value for (section, _, place), value in found.items() if section == heading]

    assert under("report-programme-time") == [3, 6, 50, 18]
    assert under("report-programme-raised") == [3 * n for n in range(1, len(summed) + 1)]
    assert under("report-programme-open") == [3, 6, 9, 12]


def test_a_group_that_two_rooms_want_is_one_group():
    def wanted(name, same, *, there):
        return ProgrammeGroup(name=WordsId(name), same=same, there=there)

    rooms = [
        room("a", meeting(1), groups=(wanted("w1", "carers", there=True),)),
        room("b", meeting(1), groups=(wanted("w2", "carers", there=False),)),
        room("c", meeting(1), groups=(wanted("w3", "young", there=True),)),
    ]
    rows = section(programme_report(rooms), "report-programme-groups").table.rows
    assert [(row[0].placeholders["words"].id, *row[1:]) for row in rows] == [
        ("w1", 2, 1),
        ("w3", 1, 1),
    ]
    nobody = programme_report([room(name, meeting(1)) for name in "abc"])
    assert "report-programme-groups" not in [one.heading.key for one in nobody.sections]


def test_constraints_are_summed_over_the_rooms_without_small_meetings():
    foreseen = {"constraints": 3, "constraints_met": 1, "constraints_avoided": 2}
    rooms = [room(name, meeting(1, **foreseen)) for name in "abc"]
    rooms[0] = room("a", meeting(1, **foreseen), meeting(2, people=4, **foreseen))
    found = figures(programme_report(rooms))
    assert [
        found["report-programme-raised", f"report-programme-{name}", 0]
        for name in ("foreseen", "kept-to", "avoided")
    ] == [9, 3, 6]


def test_hours_are_people_times_how_long_it_was_open():
    rooms = [room(name, meeting(1, people=6, seconds=5400)) for name in "abc"]
    row = ("report-programme-time", "report-programme-hours", 0)
    assert figures(programme_report(rooms))[row] == 27


def test_texts_are_those_that_were_released_and_nothing_else_is_quoted():
    text = ReleasedText(words=WordsId("w1"), outcome=Outcome.CHANGED, reason=WordsId("w2"))
    rooms = [room("a", meeting(1), released=(text,)), room("b", meeting(1)), room("c", meeting(1))]
    (bullet,) = section(programme_report(rooms), "report-programme-raised").bullets
    assert bullet.key == "report-programme-text-reason"
    assert {bullet.placeholders[name].id for name in ("words", "reason")} == {"w1", "w2"}


def test_it_says_how_to_read_it_and_what_it_cannot_say():
    document = programme_report([room(name, meeting(1)) for name in "abc"])
    assert section(document, "report-read").bullets
    assert "report-cannot-constraints" in keys(section(document, "report-cannot-say").bullets)


# -- one thing to try ------------------------------------------------------------------------------

ONE_OF_EACH: dict[str, dict[str, Any]] = {
    "round": {"people": 6, "heard": 2},
    "hands": {"heard": 6, "waiting": 1},
    "unanswered": {"heard": 6, "messages": 8, "unanswered": 3},
    "waits": {"heard": 6, "longest_wait_seconds": 700},
    "write": {"heard": 6, "evenness": 0.5},
    "time": {"heard": 6, "over_seconds": 900},
    "outcomes": {"heard": 6, "points_opened": 1},
    "actions": {"heard": 6, "decisions": 1},
    "quieter": {"heard": 6, "did": HeardDid(posts=30)},
    "ask": {"heard": 6},
}


def test_each_thing_to_try_has_its_cause():
    assert {tip.name for tip in TIPS} == ONE_OF_EACH.keys() | {"share"}
    for name, cause in ONE_OF_EACH.items():
        assert one_thing([meeting(1, **cause)]) == name
    assert one_thing([]) == ""


def test_the_same_is_never_said_twice_in_a_row():
    chance = Random(11)
    causes = list(ONE_OF_EACH.values())
    held = [meeting(n, **chance.choice(causes)) for n in range(1, 120)]
    said = [one_thing(held[:n]) for n in range(1, len(held))]
    assert all(one != other for one, other in pairwise(said))
    assert "share" in {one_thing([meeting(1, heard=6), meeting(2, heard=6)])}
