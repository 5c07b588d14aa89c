"""What is offered while somebody types."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from adapters.chat.completions import fitting, moments, one_more
from bot.rendered import FieldOption

MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PEOPLE = [FieldOption(f"id:{n}", name) for n, name in enumerate(["Ann", "Hannah", "Ben", "Jo Ann"])]


def test_what_begins_so_comes_before_what_contains_it():
    assert [one.label for one in fitting(PEOPLE, "ann")] == ["Ann", "Jo Ann", "Hannah"]
    assert [one.label for one in fitting(PEOPLE, " ")] == ["Ann", "Hannah", "Ben", "Jo Ann"]
    assert fitting(PEOPLE, "zoe") == []


def test_every_word_has_to_stand_in_it_and_ids_are_not_searched():
    assert [one.label for one in fitting(PEOPLE, "ann jo")] == ["Jo Ann"]
    assert fitting(PEOPLE, "id") == []
    zones = [FieldOption("America/New_York", "America/New York")]
    assert fitting(zones, "new_york") == fitting(zones, "york america") == zones


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "2026-03-02T18:00"),
        ("19:30", "2026-03-02T19:30"),
        ("9", "2026-03-03T09:00"),  # this morning is over
        ("2026-04-01", "2026-04-01T10:00"),
        ("2026-04-01 9:15", "2026-04-01T09:15"),
        ("2026-04-01T09:15", "2026-04-01T09:15"),
        ("03-05", "2026-03-05T18:00"),
        ("Sat", "2026-03-07T10:00"),
        ("tue", "2026-03-03T10:00"),
        ("monday", "2026-03-02T14:00"),  # 10:00 is over: the first that is still to come today
        ("next monday", "2026-03-09T10:00"),
        ("tomorrow", "2026-03-03T10:00"),
        ("tom", "2026-03-03T10:00"),
        ("7pm", "2026-03-02T19:00"),
        ("Tuesday 7pm", "2026-03-03T19:00"),
        ("tuesday 9", "2026-03-03T09:00"),
        ("in two weeks", "2026-03-16T10:00"),
        ("1 december 19:00", "2026-12-01T19:00"),
        ("3 mar", "2026-03-03T10:00"),
    ],
)
def test_times_are_offered_as_the_wall_clock_shows_them(typed: str, first: str):
    assert moments(typed, MONDAY_NOON, "Europe/London")[0].value == first


def test_what_is_over_is_not_offered_and_nonsense_offers_nothing():
    assert moments("2026-01-01 10:00", MONDAY_NOON, "UTC") == []
    assert moments("tomorrow-ish", MONDAY_NOON, "UTC") == []


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed():
    assert moments("1/4/2026 19:00", MONDAY_NOON, "UTC") == []
    assert moments("13/4/2026 19:00", MONDAY_NOON, "UTC")[0].value == "2026-04-13T19:00"


def test_what_is_offered_says_in_which_zone_it_is():
    (only,) = moments("tomorrow 19:00", MONDAY_NOON, "America/New_York")
    assert only.label == "Tuesday 2026-03-03 19:00 (New York)"


def test_the_zone_of_the_room_counts():
    auckland = moments("", MONDAY_NOON, "Pacific/Auckland")  # there it is Tuesday, one o'clock
    assert auckland[0].value == "2026-03-03T18:00"
    assert moments("", MONDAY_NOON, "no/zone")[0].value == "2026-03-02T18:00"


def test_of_several_the_last_one_is_completed_and_none_is_offered_twice():
    needs = [
        FieldOption("time", "More time"),
        FieldOption("calls", "No sudden calls"),
        FieldOption("plain", "P"),
    ]
    assert one_more(needs, "") == needs
    assert one_more(needs, "mo") == needs[:1]
    assert one_more(needs, "more time, no") == [
        FieldOption("time,calls", "More time, No sudden calls")
    ]
    assert [one.value for one in one_more(needs, "calls,time,")] == ["time,calls,plain"]
    assert one_more(needs, "time,mo") == []
