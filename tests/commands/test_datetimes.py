"""Dates and times as people type them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.commands.datetimes import MONTHS, WEEKDAYS, moment_at_start, read_day, read_moment
from bot.errors import BadArgument

SATURDAY = datetime(2026, 11, 28, 12, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tuesday 7pm", "2026-12-01T19:00"),
        ("on tuesday at 7 p.m.", "2026-12-01T19:00"),
        ("7pm on Tuesday", "2026-12-01T19:00"),
        ("Tue, 19:00", "2026-12-01T19:00"),
        ("tomorrow 10:00", "2026-11-29T10:00"),
        ("Tomorrow at noon", "2026-11-29T12:00"),
        ("today 18:30", "2026-11-28T18:30"),
        ("tonight at 8pm", "2026-11-28T20:00"),
        ("the day after tomorrow, 9.15 am", "2026-11-30T09:15"),
        ("in two weeks at 7pm", "2026-12-12T19:00"),
        ("in a fortnight 19:00", "2026-12-12T19:00"),
        ("in 10 days at 12:05 am", "2026-12-08T00:05"),
        ("next Friday at 18:30", "2026-12-04T18:30"),
        ("this Saturday 13:00", "2026-11-28T13:00"),
        ("Saturday 11:00", "2026-12-05T11:00"),
        ("next Saturday 13:00", "2026-12-05T13:00"),
        ("Thursday next week 19:00", "2026-12-03T19:00"),
        ("1 December 19:00", "2026-12-01T19:00"),
        ("1st of December, 7pm", "2026-12-01T19:00"),
        ("Dec 1 19:00", "2026-12-01T19:00"),
        ("Tuesday 1 December 19:00", "2026-12-01T19:00"),
        ("1 November 10:00", "2027-11-01T10:00"),
        ("28 November 11:00", "2027-11-28T11:00"),
        ("12 January 2027 19:00", "2027-01-12T19:00"),
        ("29 February 2028 10:00", "2028-02-29T10:00"),
        ("13/2/2027 19:00", "2027-02-13T19:00"),
        ("2/13/2027 19:00", "2027-02-13T19:00"),
        ("5.5.2027 19:00", "2027-05-05T19:00"),
        ("2027/01/12 19:00", "2027-01-12T19:00"),
        ("2027-01-12T19:00", "2027-01-12T19:00"),
    ],
)
def test_dates_as_people_say_them(typed: str, meant: str) -> None:
    assert read_moment(typed, SATURDAY) == datetime.fromisoformat(meant)
    assert moment_at_start(f"{typed} Europe/London weekly") == len(typed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("tomorrow", "bad-moment-time"),
        ("in two weeks", "bad-moment-time"),
        ("7pm", "bad-moment-day"),
        ("at 19:00", "bad-moment-day"),
        ("1/2/2027 19:00", "bad-moment-figures"),
        ("01.02.2027 19:00", "bad-moment-figures"),
        ("1/2 19:00", "bad-moment-figures"),
        ("31 February 19:00", "bad-moment-none"),
        ("31/2/2027 19:00", "bad-moment-none"),
        ("Monday 1 December 19:00", "bad-moment-weekday"),
        ("yesterday 19:00", "bad-past"),
        ("last Friday 19:00", "bad-past"),
        ("today 11:00", "bad-past"),
        ("Tuesday at 7", "bad-moment"),
        ("7 in the evening", "bad-moment"),
        ("Tuesday 25:00", "bad-moment"),
        ("Tuesday Friday 19:00", "bad-moment"),
        ("1 December 2 December 19:00", "bad-moment"),
        ("29 February 19:00", "bad-moment"),
        ("may be later", "bad-moment"),
        ("sunny", "bad-moment"),
        ("", "bad-moment"),
        ("tomorrow 19:00" + " " * 100 + "x", "bad-moment"),
    ],
)
def test_what_can_be_meant_in_two_ways_is_asked_and_never_guessed(typed: str, why: str) -> None:
    with pytest.raises(BadArgument) as no:
        read_moment(typed, SATURDAY)
    assert no.value.why.key == why


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow", "2026-11-29"),
        ("Tuesday", "2026-12-01"),
        ("Friday", "2026-12-04"),
        ("Saturday", "2026-12-05"),
        ("this Saturday", "2026-11-28"),
        ("coming Saturday", "2026-12-05"),
        ("next Saturday", "2026-12-05"),
        ("Saturday 13:00", "2026-11-28"),
        ("Saturday 11:00", "2026-12-05"),
        ("this Saturday 11:00", "2026-12-05"),
        ("this Tuesday", "2026-12-01"),
        ("today", "2026-11-28"),
        ("28/11", "2026-11-28"),
        ("28 November 13:00", "2026-11-28"),
        ("28 November 11:00", "2027-11-28"),
        ("31/12", "2026-12-31"),
        ("Thursday next week", "2026-12-03"),
        ("in two weeks", "2026-12-12"),
        ("1 December", "2026-12-01"),
        ("28 November", "2026-11-28"),
        ("1 November", "2027-11-01"),
        ("13/2/2027", "2027-02-13"),
        ("5.5.2027", "2027-05-05"),
        ("2027-01-12", "2027-01-12"),
        ("2027-01-12T19:00", "2027-01-12"),
        ("tomorrow 19:00", "2026-11-29"),
    ],
)
def test_a_day_needs_no_time(typed: str, meant: str) -> None:
    assert read_day(typed, SATURDAY) == date.fromisoformat(meant)
    whole = read_moment(typed, SATURDAY, day_alone=True)
    assert whole.date() == date.fromisoformat(meant)
    if ":" not in typed and not typed.startswith("2027-"):
        assert (whole.hour, whole.minute) == (23, 59), "it lasts to its end"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("yesterday", "bad-past"),
        ("last Friday", "bad-past"),
        ("today 11:00", "bad-past"),
        ("1/2/2027", "bad-moment-figures"),
        ("1/2", "bad-moment-figures"),
        ("31 February", "bad-moment-none"),
        ("31/2/2027", "bad-moment-none"),
        ("Monday 1 December", "bad-moment-weekday"),
        ("7pm", "bad-moment"),
        ("may be later", "bad-moment"),
        ("tomorrow" + " " * 100 + "x", "bad-moment"),
    ],
)
def test_so_is_a_day_alone(typed: str, why: str) -> None:
    with pytest.raises(BadArgument) as no:
        read_day(typed, SATURDAY)
    assert no.value.why.key == why


def test_a_weekday_may_be_today_where_its_time_is_known_elsewhere() -> None:
    def day(typed: str) -> str:
        return read_day(typed, SATURDAY, weekday_today=True).isoformat()

    assert day("Saturday") == "2026-11-28"
    assert day("next Saturday") == "2026-12-05"
    assert day("Saturday 11:00") == "2026-12-05"
    assert day("Tuesday") == "2026-12-01"


@pytest.mark.parametrize("typed", ["today", "28 November", "this Saturday", "2026-11-28"])
def test_a_day_lasts_to_its_end_also_in_its_last_minute(typed: str) -> None:
    last = datetime(2026, 11, 28, 23, 59, 30)
    assert read_day(typed, last) == last.date()
    assert read_moment(typed, last, day_alone=True) == last.replace(second=0)


def test_what_counts_from_today_needs_a_clock() -> None:
    with pytest.raises(BadArgument):
        read_day("tomorrow")
    with pytest.raises(BadArgument):
        read_moment("tomorrow 19:00")
    assert read_moment("2027-01-12 7 pm") == datetime(2027, 1, 12, 19)


WALLS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(wall=WALLS, ahead=st.integers(1, 300), at=TIMES)
def test_a_day_that_is_named_in_any_way_is_that_day(wall: datetime, ahead: int, at: time) -> None:
    meant = datetime.combine(wall.date() + timedelta(days=ahead), at)
    month, half = MONTHS[meant.month - 1], f"{meant:%I:%M} {'am' if meant.hour < 12 else 'pm'}"
    ways = [
        f"{meant.day} {month} {meant.year} {meant:%H:%M}",
        f"{month.title()} {meant.day}, {meant.year} at {half}",
        f"{meant:%H:%M} {WEEKDAYS[meant.weekday()]} {meant.day} {month[:3]} {meant.year}",
        f"in {ahead} days at {half}",
        f"{meant:%Y-%m-%d %H:%M}",
    ]
    if (meant.month, meant.day) != (2, 29):
        ways.append(f"{meant.day} {month} {half}")
    if ahead <= 7:
        ways.append(f"next {WEEKDAYS[meant.weekday()]} {half}")
    for typed in ways:
        assert read_moment(typed, wall) == meant, typed


@given(wall=WALLS, typed=st.text(max_size=40))
def test_any_text_is_read_or_refused(wall: datetime, typed: str) -> None:
    try:
        found = read_moment(typed, wall)
    except BadArgument:
        return
    assert found.second == 0


WORDS = st.lists(
    st.sampled_from(
        "next this on at in two 3 weeks week days 31 1/2 2/30 may december 2027 tuesday fri today "
        "tomorrow 7pm 19:00 noon of 29 february yesterday 9999".split()
    ),
    max_size=7,
)


@given(wall=WALLS, words=WORDS)
@example(wall=datetime(2024, 1, 1), words=["tuesday", "7pm", "on"])
def test_what_is_understood_lies_ahead_unless_it_names_a_year(
    wall: datetime, words: list[str]
) -> None:
    typed = " ".join(words)
    try:
        found = read_moment(typed, wall)
    except BadArgument:
        return
    assert found > wall or "2027" in words
    while words[-1] in ("on", "at"):  # They may begin what is said next.
        words = words[:-1]
    assert moment_at_start(typed) == len(" ".join(words))


@given(wall=WALLS, words=WORDS)
@example(wall=SATURDAY, words=["saturday"])
@example(wall=SATURDAY, words=["28", "november", "19:00"])
def test_a_day_and_a_moment_are_read_alike(wall: datetime, words: list[str]) -> None:
    typed = " ".join(words)
    try:
        moment = read_moment(typed, wall, day_alone=True)
    except BadArgument:
        with pytest.raises(BadArgument):
            read_day(typed, wall)
    else:
        assert read_day(typed, wall) == moment.date()


def test_days_are_counted_up_to_five_years_ahead():
    assert read_moment("in 1829 days at 12:00", SATURDAY) == SATURDAY + timedelta(days=1829)
    with pytest.raises(BadArgument):
        read_moment("in 1830 days at 12:00", SATURDAY)
