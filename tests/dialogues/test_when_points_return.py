"""What is said of when a point comes back: at which meeting, later, or that none is planned."""

from __future__ import annotations

import re

from bot.phrases import catalogue

LIFT, CAKE = "The lift", "The cake"


async def two_points(meeting, repeat="weekly ends=2"):
    """A series from Tuesday 10 March on; it is Tuesday 3 March."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", f"/series 2026-03-10T19:00 Europe/London {repeat}")
    await meeting.says("Grace", f"/park {LIFT}")
    await meeting.says("Grace", f"/park {CAKE}")
    meeting.no_matter("Grace")


async def held(meeting):
    """The first meeting takes place."""
    await meeting.time_passes(days=7)
    await meeting.says("Grace", "Hello.")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/end anyway=yes")


async def test_the_closing_post_says_which_points_come_back_later(meeting):
    await two_points(meeting, "weekly")
    await meeting.says("Grace", "/point change 2 date when=day date=2026-03-26")
    await held(meeting)
    text = meeting.heard_in_room("Meeting 1 is over").text
    now, later = text.split("Still parked, for later")
    assert LIFT in now.split("Still parked, and back at the next meeting")[1]
    assert CAKE not in now
    assert CAKE in later
    assert "It comes back at the first meeting from Thursday 26 March 2026 on." in later


async def test_a_reminder_names_the_meeting_and_not_the_day_on_which_nobody_meets(meeting):
    await two_points(meeting, "weekly")
    await meeting.says("Grace", "/point owner 2 act=take")
    await meeting.says("Grace", "/point change 2 date when=day date=2026-03-26")
    meeting.no_matter("Grace")
    await meeting.time_passes(days=15)
    told = [
        card.text for card in meeting.all_told("Grace") if "You have taken this on" in card.text
    ]
    assert told
    assert all("It comes back on Tuesday 31 March" in text for text in told)


async def test_a_point_dated_after_the_last_meeting_is_said_to_have_none_planned(meeting):
    await two_points(meeting, "weekly ends=4")
    await meeting.says("Grace", "/point owner 2 act=take")
    await meeting.says("Grace", "/point change 2 date when=day date=2026-03-26")
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly ends=2")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/parked")
    text = meeting.told("Grace").text
    assert "from Thursday 26 March 2026 on. None is planned for then yet." in text
    await meeting.says("Grace", "/parked no-date")
    text = meeting.told("Grace").text
    assert CAKE in text
    assert LIFT not in text
    await meeting.time_passes(days=15)
    told = [
        card.text for card in meeting.all_told("Grace") if "You have taken this on" in card.text
    ]
    assert told
    assert all("It comes back on" not in text for text in told)
    assert all("None is planned for then yet." in text for text in told)


async def test_a_point_put_off_from_the_last_meeting_is_among_those_without_a_date(meeting):
    await two_points(meeting, "once")
    await meeting.says("Grace", "/parked no-date")
    meeting.told("Grace", "No open point is without a date.")
    await meeting.says("Grace", "/park-again 1 The figures come later.")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/parked no-date")
    text = meeting.told("Grace").text
    assert LIFT in text
    assert CAKE not in text


async def test_of_words_taken_back_from_a_settled_point_nobody_is_asked_to_settle_it(meeting):
    await two_points(meeting)
    await meeting.joins("Tom")
    await meeting.says("Tom", "/park Nights at home")
    await meeting.fills_in("Grace", "settle", contention=3, outcome="answered", reason="At home")
    await meeting.time_passes(minutes=10)
    meeting.no_matter("Grace", "Tom")
    room = await meeting.service.directory.room(meeting.room)
    state = (await meeting.service.core.refreshed(room)).state
    await meeting.fills_in("Tom", "take-back", words=state.register.find(3).wording)
    text = meeting.told("Grace", "point 3").text
    assert "It is settled" in text
    assert "settle it" not in text


PROMISES = re.compile(
    r"\b(?:(?:is|are|be) told|tells)\b|asked privately|\breminded\b", re.IGNORECASE
)
NOT_LATER = {
    "command-here.help": "facilitators of a running meeting are there",
    "command-here.intro": "the same",
    "command-take-back.help": "whoever asks is told at once",
    "command-group.help": "whoever asks is told at once",
    "command-write.text-help": "those who are there when the round starts",
    "command-round-silent.names-help": "the same",
    "command-series-goal.help": "it is posted in the room",
    "command-series-goal.intro": "the same",
    "command-meeting-cancel.help": "it is posted in the room",
    "command-meeting-cancel.reason": "the same",
    "command-meeting-move.help": "it is posted in the room",
    "command-meeting-move.reason": "the same",
    "command-meeting-extra.help": "it is posted in the room",
    "command-meeting-extra.reason": "the same",
    "command-poll-items.help": "it is posted in the room",
    "command-poll-items.intro": "the same",
    "command-report-agree.help": "it is posted in the room",
    "command-earlier.help": "the page that people join by says it",
    "command-glossary-explain.help": "it is posted in the room",
    "command-glossary-confirm.help": "it says what nobody is told",
    "command-preferences.slower-help": "facilitators of a running meeting are there",
    "command-preferences.words-help": "only those who are there are told",
}  # fmt: skip
"""Sentences of commands that are true as well where nobody is told anything while they are away."""


def test_what_a_command_promises_to_tell_somebody_is_said_as_it_is_where_people_have_no_inbox():
    keys = [key for key in catalogue().patterns() if key.startswith("command-")]
    promised = {
        key
        for key in keys
        if not key.endswith("-when-back") and PROMISES.search(catalogue().say(key))
    }
    assert {"command-settle.help", "command-point-owner.person-help"} <= promised
    lacking = {key for key in promised if f"{key}-when-back" not in keys}
    assert lacking == set(NOT_LATER)
