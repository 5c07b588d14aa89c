"""A point is settled with what came of it, and everybody concerned reads the same."""

from __future__ import annotations

import pytest

from bot.ids import meeting_id

OUTCOMES = {
    "changed": ("It changed the result.", "Why: The nights come first."),
    "partly": ("It changed the result in part.", "Why: The nights come first."),
    "answered": ("It was answered.", "The answer: The nights come first."),
    "passed on": ("It was passed on to the council.", "Why: The nights come first."),
    "not taken up": ("It was not taken up.", "Why: The nights come first."),
    "no longer needed": ("It is no longer needed.", "Why: The nights come first."),
}


@pytest.fixture
async def talk(meeting):
    """Ana has parked a point, and Grace runs the meeting."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Ana")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/park Who pays for the nights?")
    meeting.no_matter("Ana", "Grace")
    return meeting


@pytest.mark.parametrize("typed", OUTCOMES)
async def test_the_room_its_author_the_minutes_and_home_read_what_came_of_a_point(talk, typed):
    told = OUTCOMES[typed]
    to = " recipient=“the council”" if typed == "passed on" else ""
    await talk.says("Grace", f"/settle 1 {typed}{to} The nights come first.")
    talk.heard_in_room("Point 1 is settled", *told)
    talk.told("Ana", "What happened with the point you raised", *told)
    talk.told("Grace", "Point 1 is settled. " + told[0].split(" to ")[0].rstrip("."))
    await talk.says("Grace", "/end anyway=yes")
    room = await talk.service.directory.room(talk.room)
    minutes = await talk.service.reports.minutes(meeting_id(room.key, 1))
    assert minutes is not None
    assert all(line in minutes.text for line in told)


async def test_whoever_passes_a_point_on_is_asked_to_whom_and_keeps_what_they_wrote(talk):
    asked = await talk.fills_in(
        "Grace", "settle", contention=1, outcome="passed-on", reason="It is theirs to decide."
    )
    talk.told("Grace", "Who was it passed on to?")
    assert asked.form is not None
    fields = {field.name: field for field in asked.form.fields}
    assert fields["recipient"].required
    assert fields["reason"].value == "It is theirs to decide."
    talk.silent()
    again = {field.name: field.value for field in asked.form.fields if field.value}
    await talk.fills_in("Grace", "settle", **{**again, "recipient": "the council"})
    talk.heard_in_room("It was passed on to the council.")


async def test_a_name_with_another_outcome_is_asked_about_and_nothing_is_settled(talk):
    given = {"contention": 1, "outcome": "answered", "reason": "Yes.", "recipient": "Bo"}
    asked = await talk.fills_in("Grace", "settle", **given)
    talk.told("Grace", "A name can be given only for a point that was passed on.")
    assert asked.form is not None
    (name,) = (field for field in asked.form.fields if field.name == "recipient")
    assert (name.shape, name.required, name.value) == ("line", False, "Bo")
    talk.silent()


async def test_a_form_asks_to_whom_only_once_a_point_is_passed_on(talk):
    shown = await talk.fills_in("Grace", "settle", contention=1)
    assert shown.form is not None
    assert "recipient" not in {field.name for field in shown.form.fields}
