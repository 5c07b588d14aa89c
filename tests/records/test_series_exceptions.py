"""Single meetings of a series that are cancelled, moved or added; and how a series can repeat and
end. What `occurrences` tells is compared with dateutil's own sets of recurrences."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadArgument, IllegalMove
from bot.records.model import Repeat, Series
from bot.records.series import next_start, occurrences, series, upcoming
from bot.records.series_changes import Shift, shifts
from bot.records.series_exceptions import (
    MOST_EXCEPTIONS,
    cancel,
    carried_over,
    find,
    hold_extra,
    move,
    on_day,
)
from bot.records.series_rules import EVERY, RHYTHMS, end_of, rhythm, rule_for

LONDON = "Europe/London"
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
FIRST = datetime(2026, 3, 10, 19)  # a Tuesday


def weekly(ends: date | int | None = None) -> Series:
    return series(FIRST, LONDON, Repeat.WEEKLY, ends=ends)


def on(day: int, month: int = 3, hour: int = 19) -> datetime:
    local = datetime(2026, month, day, hour, tzinfo=ZoneInfo(LONDON))
    return local.astimezone(UTC)


def days(meets: Series, count: int = 5) -> list[str]:
    return [
        f"{one.astimezone(ZoneInfo(meets.zone)):%d.%m %H:%M}" for one in upcoming(meets, NOW, count)
    ]


# -- how a series repeats, and ends ---------------------------------------------------------------


def test_by_date_it_is_the_last_day_of_a_month_that_is_too_short():
    for day, found in (
        (28, ["28.03", "28.04", "28.05"]),
        (31, ["31.03", "30.04", "31.05", "30.06"]),
        (30, ["30.03", "30.04", "30.05"]),
    ):
        meets = series(datetime(2026, 3, day, 19), LONDON, Repeat.MONTHLY_DATE)
        assert [one[:5] for one in days(meets, len(found))] == found
    february = series(datetime(2026, 1, 29, 19), LONDON, Repeat.MONTHLY_DATE)
    assert next_start(february, datetime(2026, 2, 1, tzinfo=UTC)) == datetime(
        2026, 2, 28, 19, tzinfo=UTC
    )


def test_on_the_last_weekday_the_first_meeting_has_to_be_one():
    meets = series(datetime(2026, 3, 31, 19), LONDON, Repeat.MONTHLY_LAST)
    assert [one[:5] for one in days(meets, 3)] == ["31.03", "28.04", "26.05"]
    with pytest.raises(BadArgument) as no:
        series(FIRST, LONDON, Repeat.MONTHLY_LAST)
    assert (no.value.field, no.value.why.key) == ("first", "bad-first-last")
    assert "2026-03-31 19:00" in str(no.value.why.placeholders["date"])


def test_every_way_of_repeating_is_told_from_its_rule():
    last = datetime(2026, 3, 31, 19)
    for repeat in RHYTHMS:
        first = last if repeat == Repeat.MONTHLY_LAST else FIRST
        assert rhythm(rule_for(repeat, first)) == repeat
        if repeat != Repeat.ONCE:
            assert rhythm(rule_for(repeat, first, 3)) == repeat
    assert rhythm("FREQ=WEEKLY;INTERVAL=20") == Repeat.WEEKLY  # that nobody can choose


def test_an_end_is_a_day_or_a_count_and_is_read_back():
    by_count, by_day = weekly(3), weekly(date(2026, 3, 24))
    assert days(by_count) == days(by_day) == ["10.03 19:00", "17.03 19:00", "24.03 19:00"]
    assert (end_of(by_count.rule), end_of(by_day.rule)) == (3, date(2026, 3, 24))
    assert end_of(weekly().rule) is None
    assert next_start(by_count, on(24)) is None


@pytest.mark.parametrize(
    ("repeat", "ends", "key"),
    [
        (Repeat.WEEKLY, date(2026, 3, 9), "bad-end-past"),
        (Repeat.WEEKLY, date(2040, 1, 1), "bad-end-far"),
        (Repeat.WEEKLY, 0, "bad-end-count"),
        (Repeat.WEEKLY, 521, "bad-end-count"),
        (Repeat.ONCE, 3, "bad-end-once"),
    ],
)
def test_an_end_that_makes_no_sense_is_refused(repeat, ends, key):
    with pytest.raises(BadArgument) as no:
        series(FIRST, LONDON, repeat, ends=ends)
    assert (no.value.field, no.value.why.key) == ("ends", key)


STARTS = st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1)).map(
    lambda one: one.replace(second=0, microsecond=0)
)


@given(
    first=STARTS,
    repeat=st.sampled_from(
        [one for one in RHYTHMS if one not in (Repeat.ONCE, Repeat.MONTHLY_LAST)]
    ),
    after=st.datetimes(datetime(2020, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC)),
    ends=st.one_of(st.none(), st.integers(1, 60)),
)
@settings(deadline=None, max_examples=60)
def test_however_long_ago_it_began_the_next_one_is_what_the_rule_says(first, repeat, after, ends):
    made = series(first, LONDON, repeat, ends=ends)
    zone = ZoneInfo(LONDON)
    walk = rrulestr(made.rule, dtstart=datetime.fromisoformat(made.first))
    whole = (one.replace(tzinfo=zone).astimezone(UTC) for one in walk)
    expected = next((one for one in whole if one > after), None)
    assert next_start(made, after) == expected


@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(["cancel", "move", "extra"]),
            st.integers(0, 12),
            st.dates(date(2026, 3, 3), date(2026, 6, 30)),
            st.times(time(8), time(21)),
        ),
        max_size=12,
    )
)
@settings(deadline=None, max_examples=60)
def test_whatever_is_done_with_single_meetings_is_one_series(acts):
    """The model is the plain list of meetings to come. An act that is refused changes nothing."""
    made = weekly()
    model = list(upcoming(made, NOW, 40))
    for kind, place, day, at in acts:
        to = datetime.combine(day, at.replace(second=0, microsecond=0))
        moment = to.replace(tzinfo=ZoneInfo(LONDON)).astimezone(UTC)
        due = upcoming(made, NOW, 13)[place]
        before = made
        try:
            match kind:
                case "cancel":
                    made = cancel(made, due, NOW)
                    model.remove(due)
                case "move":
                    made = move(made, due, to, NOW)
                    model[model.index(due)] = moment
                case _:
                    made = hold_extra(made, to, NOW)
                    model.append(moment)
        except (BadArgument, IllegalMove):
            assert made == before
        model.sort()
        assert list(upcoming(made, NOW, 20)) == model[:20]
        local = [one.local[:10] for one in islice(occurrences(made, NOW), 20)]
        assert len(set(local)) == len(local), "two meetings on one day"


# -- single meetings ------------------------------------------------------------------------------


def test_what_cannot_be_done_says_why():
    made = weekly()
    for act, key in (
        (lambda: cancel(made, on(11), NOW), "refused-no-meeting-then"),
        (lambda: cancel(made, on(10), on(10)), "refused-meeting-past"),
        (lambda: move(made, on(10), datetime(2026, 3, 1, 19), NOW), "bad-past"),
        (lambda: move(made, on(10), datetime(2026, 3, 17, 10), NOW), "bad-meeting-day"),
        (lambda: move(made, on(10), datetime(2026, 3, 29, 1, 30), NOW), "bad-meeting-gap"),
        (lambda: move(made, on(10), datetime(2026, 3, 10, 19), NOW), "bad-move-same"),
        (lambda: hold_extra(made, datetime(2026, 3, 10, 12), NOW), "bad-meeting-day"),
        (lambda: hold_extra(made, datetime(2036, 3, 10, 12), NOW), "bad-meeting-far"),
        (lambda: hold_extra(weekly(2), datetime(2026, 3, 18, 12), NOW), "bad-meeting-after"),
        (lambda: hold_extra(made, datetime(9999, 12, 31, 23), NOW), "bad-meeting-far"),
    ):
        with pytest.raises((BadArgument, IllegalMove)) as no:
            act()
        assert no.value.why.key == key


def test_a_meeting_can_be_moved_within_its_own_day():
    made = move(weekly(), on(10), datetime(2026, 3, 10, 18), NOW)
    assert days(made, 2) == ["10.03 18:00", "17.03 19:00"]
    found = find(made, on(10, hour=18))
    assert found is not None
    assert found.recurrence == "2026-03-10T19:00"


def test_exceptions_are_bounded_and_those_whose_day_is_over_go():
    made = weekly()
    for due in upcoming(made, NOW, MOST_EXCEPTIONS):
        made = cancel(made, due, NOW)
    (due,) = upcoming(made, NOW, 1)
    with pytest.raises(IllegalMove) as no:
        cancel(made, due, NOW)
    assert no.value.why.key == "refused-exceptions-many"
    # Of the week before, one is kept: the clock may be set back.
    after = cancel(made, due, due - timedelta(days=1))
    assert [one[:10] for one in after.excluded] == ["2027-04-27", "2027-05-04"]


def test_a_meeting_can_be_named_by_its_day_sixty_meetings_ahead_and_no_further():
    *_, last, beyond = islice(occurrences(weekly(), NOW), 61)
    for one in (last, beyond):
        day = datetime.fromisoformat(one.local).date()
        assert on_day(weekly(), day, NOW) == (one if one is last else None)
    assert on_day(weekly(), date(2026, 3, 11), NOW) is None, "a Wednesday"


# -- the series is changed ------------------------------------------------------------------------


def test_later_exceptions_are_kept_where_the_new_rule_meets_on_their_day():
    old = move(cancel(weekly(), on(24), NOW), on(17), datetime(2026, 3, 18, 10), NOW)
    old = hold_extra(old, datetime(2026, 3, 20, 12), NOW)
    fortnightly = series(FIRST, LONDON, Repeat.FORTNIGHTLY)
    kept = carried_over(old, fortnightly, NOW)
    assert kept.series is not None
    assert days(kept.series, 3) == ["10.03 19:00", "20.03 12:00", "07.04 19:00"]
    assert [one.local for one in kept.gone] == ["2026-03-18T10:00"]
    assert kept.back == ()
    ended = carried_over(old, None, NOW)
    assert [one.local for one in ended.gone] == ["2026-03-18T10:00", "2026-03-20T12:00"]


def test_which_meetings_move_is_said_week_by_week():
    old, later = weekly(), series(datetime(2026, 3, 12, 18), LONDON, Repeat.WEEKLY)
    assert shifts(old, later, NOW)[:2] == (
        Shift(on(10), on(12, hour=18)),
        Shift(on(17), on(19, hour=18)),
    )
    assert shifts(old, series(FIRST, LONDON, Repeat.WEEKLY, minutes=90), NOW) == ()
    fewer = shifts(old, series(FIRST, LONDON, Repeat.FORTNIGHTLY), NOW)
    assert fewer == (Shift(on(17), None), Shift(on(31), None))
    assert shifts(old, None, NOW)[0] == Shift(on(10), None)
    assert set(EVERY) < set(RHYTHMS)


def test_what_comes_after_a_single_meeting_is_later_than_that_meeting():
    made = hold_extra(weekly(), on(12), NOW)
    assert upcoming(made, on(10), 2) == (on(12), on(17))
    assert next_start(made, on(12)) == on(17)
    assert next_start(made, on(12) - timedelta(seconds=1)) == on(12)
