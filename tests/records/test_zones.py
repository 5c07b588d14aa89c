"""Time zones as people type them."""

from __future__ import annotations

import pytest

from bot.cards import CommandText
from bot.errors import BadArgument
from bot.records.zones import zone_choices, zone_named


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("London", "Europe/London"),
        ("new york", "America/New_York"),
        ("Buenos Aires", "America/Buenos_Aires"),
        ("sao paulo", "America/Sao_Paulo"),
        ("São Paulo", "America/Sao_Paulo"),
        ("US/Pacific", "US/Pacific"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city(typed, meant):
    assert zone_named(typed) == meant


@pytest.mark.parametrize("typed", ["Atlantis", "", "/", "London/Europe"])
def test_what_is_no_place_is_refused(typed):
    with pytest.raises(BadArgument) as no:
        zone_named(typed)
    assert no.value.why.key == "bad-zone"


@pytest.mark.parametrize(
    ("typed", "short"), [("est", "EST"), ("UTC+2", "UTC"), ("gmt+01:00", "GMT")]
)
def test_a_short_name_does_not_say_when_the_clocks_change(typed, short):
    with pytest.raises(BadArgument) as no:
        zone_named(typed)
    assert no.value.why.key == "bad-zone-short"
    assert no.value.why.placeholders["zone"] == CommandText(short)


def test_the_own_zone_is_the_first_choice_and_stands_there_once():
    choices = zone_choices("Asia/Tokyo", "Nowhere/Here")
    assert choices[0] == "Asia/Tokyo"
    assert "Nowhere/Here" not in choices
    assert len(choices) == len(set(choices)) > 300
