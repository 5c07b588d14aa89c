"""When a room meets: the time on the wall, whatever the clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadArgument
from bot.records.model import Repeat, Series
from bot.records.series import check_first, next_start, series
from bot.records.series_rules import rule_for

LONDON, NEW_YORK = "Europe/London", "America/New_York"


def starts(meets: Series, after: str, count: int) -> list[str]:
    """The next few times, on the wall and in UTC."""
    out, moment = [], datetime.fromisoformat(after).replace(tzinfo=UTC)
    for _ in range(count):
        found = next_start(meets, moment)
        if found is None:
            break
        assert found > moment
        assert found.tzinfo is UTC
        moment = found
        wall = found.astimezone(ZoneInfo(meets.zone))
        out.append(f"{wall:%a %d %b %H:%M} = {found:%H:%M}")
    return out


def meets(first: str, repeat: Repeat, zone: str = LONDON) -> Series:
    return series(datetime.fromisoformat(first), zone, repeat)


def test_weekly_stays_at_seven_when_the_clocks_change():
    assert starts(meets("2026-03-17T19:00", Repeat.WEEKLY), "2026-03-01", 3) == [
        "Tue 17 Mar 19:00 = 19:00",
        "Tue 24 Mar 19:00 = 19:00",
        "Tue 31 Mar 19:00 = 18:00",
    ]
    assert starts(meets("2026-10-20T19:00", Repeat.WEEKLY, NEW_YORK), "2026-10-19", 3) == [
        "Tue 20 Oct 19:00 = 23:00",
        "Tue 27 Oct 19:00 = 23:00",
        "Tue 03 Nov 19:00 = 00:00",
    ]


def test_fortnightly():
    assert starts(meets("2026-03-17T19:00", Repeat.FORTNIGHTLY), "2026-03-18", 2) == [
        "Tue 31 Mar 19:00 = 18:00",
        "Tue 14 Apr 19:00 = 18:00",
    ]


def test_monthly_is_the_same_weekday_of_the_same_week():
    assert starts(meets("2026-03-17T19:00", Repeat.MONTHLY), "2026-03-17", 3) == [
        "Tue 17 Mar 19:00 = 19:00",
        "Tue 21 Apr 19:00 = 18:00",
        "Tue 19 May 19:00 = 18:00",
    ]


def test_monthly_on_a_fifth_weekday_is_the_last_one_in_every_month():
    meetings = meets("2026-03-31T19:00", Repeat.MONTHLY)
    assert meetings.rule == "FREQ=MONTHLY;BYDAY=-1TU"
    assert starts(meetings, "2026-03-01", 4) == [
        "Tue 31 Mar 19:00 = 18:00",
        "Tue 28 Apr 19:00 = 18:00",
        "Tue 26 May 19:00 = 18:00",
        "Tue 30 Jun 19:00 = 18:00",
    ]


def test_once_is_once():
    single = meets("2026-03-17T19:00", Repeat.ONCE)
    assert single.rule == ""
    assert starts(single, "2026-03-01", 5) == ["Tue 17 Mar 19:00 = 19:00"]
    assert next_start(single, datetime(2026, 3, 17, 19, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("zone", "gap", "before", "on_the_day", "after"),
    [
        (LONDON, "2026-03-22T01:30", "01:30 = 01:30", "02:30 = 01:30", "01:30 = 00:30"),
        (NEW_YORK, "2026-03-01T02:30", "02:30 = 07:30", "03:30 = 07:30", "02:30 = 06:30"),
    ],
)
def test_a_time_that_is_left_out_in_spring_is_an_hour_later_on_that_day_only(
    zone, gap, before, on_the_day, after
):
    found = starts(meets(gap, Repeat.WEEKLY, zone), "2026-02-27", 3)
    assert [day[11:] for day in found] == [before, on_the_day, after]


@pytest.mark.parametrize(
    ("zone", "first", "times"),
    [
        (LONDON, "2026-10-18T01:30", ["01:30 = 00:30", "01:30 = 00:30", "01:30 = 01:30"]),
        (NEW_YORK, "2026-10-25T01:30", ["01:30 = 05:30", "01:30 = 05:30", "01:30 = 06:30"]),
    ],
)
def test_a_time_that_comes_twice_in_autumn_is_met_once(zone, first, times):
    found = starts(meets(first, Repeat.WEEKLY, zone), "2026-10-17", 3)
    assert [day[11:] for day in found] == times


def test_the_next_one_is_later_than_now_even_while_a_meeting_is_on():
    weekly = meets("2026-03-17T19:00", Repeat.WEEKLY)
    for minutes in (0, 1, 30, 59, 60, 61):
        now = datetime(2026, 3, 17, 19, tzinfo=UTC) + timedelta(minutes=minutes)
        assert next_start(weekly, now) == datetime(2026, 3, 24, 19, tzinfo=UTC)
    just_before = datetime(2026, 3, 17, 18, 59, 59, tzinfo=UTC)
    assert next_start(weekly, just_before) == datetime(2026, 3, 17, 19, tzinfo=UTC)


def test_a_series_that_began_long_ago_goes_on():
    assert starts(meets("1999-01-05T19:00", Repeat.WEEKLY), "2026-03-11", 1) == [
        "Tue 17 Mar 19:00 = 19:00"
    ]


def test_seconds_and_offsets_are_not_what_people_agree_on():
    made = series(datetime(2026, 3, 17, 19, 0, 42, 7, tzinfo=UTC), LONDON, Repeat.WEEKLY)
    assert made.first == "2026-03-17T19:00"


@pytest.mark.parametrize(
    "zone",
    ["", "Atlantis", "Europe", "../UTC", "/etc/passwd", "Europe/London\0", "\ud800", "x" * 999],
)
def test_a_zone_that_there_is_not_is_refused(zone):
    with pytest.raises(BadArgument) as no:
        series(datetime(2026, 3, 17, 19), zone, Repeat.WEEKLY)
    assert (no.value.field, no.value.why.key) == ("zone", "bad-zone")


@pytest.mark.parametrize("minutes", [0, -1, 8 * 60 + 1])
def test_a_length_that_makes_no_sense_is_refused(minutes):
    with pytest.raises(BadArgument) as no:
        series(datetime(2026, 3, 17, 19), LONDON, Repeat.WEEKLY, minutes)
    assert no.value.field == "minutes"


@given(
    first=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    zone=st.sampled_from([LONDON, NEW_YORK, "UTC", "Australia/Lord_Howe", "Asia/Kathmandu"]),
    repeat=st.sampled_from([Repeat.WEEKLY, Repeat.FORTNIGHTLY, Repeat.MONTHLY]),
    after=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
)
@settings(deadline=None, max_examples=40)
def test_there_is_always_a_next_one_on_the_same_weekday_at_the_same_time(
    first, zone, repeat, after
):
    made = series(first, zone, repeat)
    found = next_start(made, after)
    assert found is not None
    assert found > after
    wall = found.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    agreed = datetime.fromisoformat(made.first).time()
    # Later than agreed only where the clocks leave that time out.
    shift = wall - datetime.combine((wall - timedelta(hours=1)).date(), agreed)
    if shift > timedelta(hours=1):
        shift -= timedelta(days=1)
    assert shift in (timedelta(0), timedelta(minutes=30), timedelta(hours=1))
    assert (wall - shift).weekday() == first.weekday()


def test_every_way_of_repeating_has_a_rule():
    others = [repeat for repeat in Repeat if repeat is not Repeat.MONTHLY_LAST]
    rules = {repeat: rule_for(repeat, datetime(2026, 3, 17, 19)) for repeat in others}
    assert rules == {
        Repeat.ONCE: "",
        Repeat.WEEKLY: "FREQ=WEEKLY",
        Repeat.FORTNIGHTLY: "FREQ=WEEKLY;INTERVAL=2",
        Repeat.MONTHLY: "FREQ=MONTHLY;BYDAY=3TU",
        Repeat.MONTHLY_DATE: "FREQ=MONTHLY;BYMONTHDAY=17",
    }
    last = datetime(2026, 3, 31, 19)
    assert rule_for(Repeat.MONTHLY_LAST, last) == "FREQ=MONTHLY;BYDAY=-1TU"
    assert rule_for("every-3-weeks", last) == "FREQ=WEEKLY;INTERVAL=3"


def test_a_first_meeting_may_be_five_years_ahead_and_a_year_back():
    now = datetime(2026, 3, 3, 12, tzinfo=UTC)
    for first in (datetime(2031, 3, 3, 12), datetime(2025, 3, 3, 12)):
        check_first(first, now)
    # What clocks show elsewhere may be 14 hours later or earlier: that much is let pass.
    for first in (datetime(2031, 3, 9), datetime(2025, 3, 1)):
        with pytest.raises(BadArgument) as no:
            check_first(first, now)
        assert no.value.why.key == "bad-moment-range"
