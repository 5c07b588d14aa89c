"""What people are reminded of between meetings. The owner halfway and a day
before, everybody concerned when it changes, one message a day, quiet rooms and `direct=no`
respected; a weekly summary to facilitators only if something is stuck.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogues.conftest import Stage

REMINDER = "What has come up in this room"


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting on Tuesday at seven, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")


async def ends(meeting: Stage, *people: str) -> None:
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", *people)


def reminders(meeting: Stage, who: str) -> list[str]:
    return [card.text for card in meeting.all_told(who) if REMINDER in card.text]


async def test_an_owner_is_reminded_halfway_and_on_the_day_before_and_not_otherwise(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=13 March")
    await ends(meeting, "Ana")
    await meeting.time_passes(days=4)  # Saturday evening
    assert reminders(meeting, "Ana") == []
    await meeting.time_passes(days=1)  # halfway from the third to the thirteenth is the eighth
    (halfway,) = reminders(meeting, "Ana")
    assert "Book the hall" in halfway
    assert "Friday 13 March" in halfway
    await meeting.time_passes(days=3)
    assert reminders(meeting, "Ana") == []
    await meeting.time_passes(days=1)
    (before,) = reminders(meeting, "Ana")
    assert "Book the hall" in before
    await meeting.time_passes(days=20)
    assert [text for text in reminders(meeting, "Ana") if "You have taken this on" in text] == []


async def test_all_of_a_day_is_one_message(meeting):
    await begins(meeting, "Ana")
    for what in ("Book the hall", "Buy chairs", "Print the plan"):
        await meeting.says("Ana", f"/action {what} owner=Ana due=6 March")
    await ends(meeting, "Ana")
    await meeting.time_passes(days=1)
    (one,) = reminders(meeting, "Ana")
    for what in ("Book the hall", "Buy chairs", "Print the plan"):
        assert what in one
    await meeting.time_passes(days=1)
    assert len(reminders(meeting, "Ana")) == 1


async def test_the_second_change_of_a_day_waits_for_the_next_morning(meeting):
    await begins(meeting, "Ana", "Tom")
    for what in ("Book the hall", "Buy chairs"):
        await meeting.says("Ana", f"/action {what} owner=Ana")
    await ends(meeting, "Ana", "Tom")
    await meeting.time_passes(days=1)
    await meeting.says("Grace", "/action act=done number=1")
    meeting.told("Ana", "Action 1 is done")
    await meeting.says("Grace", "/action act=drop number=2 reason=We have enough.")
    meeting.not_told("Ana")
    meeting.restarts()
    await meeting.time_passes(hours=20)
    (one,) = reminders(meeting, "Ana")
    assert "This has changed" in one
    assert "Buy chairs" in one
    assert "Dropped" in one
    assert "Book the hall" not in one
    await meeting.time_passes(days=2)
    assert reminders(meeting, "Ana") == []


async def test_what_waits_is_told_after_the_next_meeting_has_ended_too(meeting):
    await begins(meeting, "Ana")
    for what in ("Book the hall", "Buy chairs"):
        await meeting.says("Ana", f"/action {what} owner=Ana")
    await meeting.says("Grace", "/action act=done number=1")
    await meeting.says("Grace", "/action act=done number=2")
    await ends(meeting, "Ana")
    await meeting.time_passes(days=1)
    (one,) = reminders(meeting, "Ana")
    assert "Buy chairs" in one


@pytest.mark.parametrize("level", ["quieter", "silent"])
async def test_in_a_quieter_room_it_waits_on_the_own_panel(meeting, level):
    await begins(meeting, "Ana")
    await meeting.says("Grace", f"/quiet {level}")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=6 March")
    await ends(meeting, "Ana")
    await meeting.time_passes(days=2)
    assert reminders(meeting, "Ana") == []
    panel = await meeting.service.queries.my_panel(meeting.room, meeting.account("Ana"))
    assert panel is not None
    assert REMINDER in panel.text


async def test_who_wants_no_direct_messages_finds_it_on_their_own_panel(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/preferences direct=no")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=6 March")
    await ends(meeting, "Ana")
    await meeting.time_passes(days=2)
    assert reminders(meeting, "Ana") == []
    panel = await meeting.service.queries.my_panel(meeting.room, meeting.account("Ana"))
    assert panel is not None
    assert REMINDER in panel.text


async def test_after_a_long_time_away_everything_comes_once_in_one_message(meeting):
    await begins(meeting, "Ana")
    for place, what in enumerate(("Book the hall", "Buy chairs", "Print the plan")):
        await meeting.says("Ana", f"/action {what} owner=Ana due={10 + place} March")
    await ends(meeting, "Ana")
    await meeting.is_down_for(days=30)
    (one,) = reminders(meeting, "Ana")
    for what in ("Book the hall", "Buy chairs", "Print the plan"):
        assert what in one
    assert "That day has passed" in one
    await meeting.time_passes(hours=2)
    assert reminders(meeting, "Ana") == []


async def test_it_is_armed_again_when_the_meeting_is_reopened_and_ends_once_more(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=6 March")
    await ends(meeting, "Ana")
    await meeting.says("Grace", "/reopen")
    assert not [key for key in await due_about(meeting) if key == "action-1"]
    await ends(meeting, "Ana")
    await meeting.time_passes(days=2)
    assert len(reminders(meeting, "Ana")) == 2


async def due_about(meeting: Stage) -> list[str]:
    """What is due at any time, by what it is about."""
    far = meeting.clock.now() + timedelta(days=400)
    claimed = await meeting.store.claim_due(far, "looker", timedelta(0), 1000)
    return [one.about for one in claimed]


async def test_facilitators_are_told_once_a_week_only_if_something_is_stuck(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=20 March")
    await ends(meeting, "Ana", "Grace")
    await meeting.time_passes(days=14)
    assert reminders(meeting, "Grace") == [], "nothing is stuck"
    await meeting.says("Ana", "/park Who pays for the nights?")
    meeting.no_matter("Ana", "Grace")
    await meeting.time_passes(days=7)
    (one,) = reminders(meeting, "Grace")
    assert "This may need your help" in one
    assert "Who pays for the nights?" in one
    assert "Nobody looks after it yet" in one
    assert "Book the hall" in one, "it is late by now"
    assert "Ana" not in one, "nobody is shamed"
    assert not [text for text in reminders(meeting, "Ana") if "may need your help" in text]
    await meeting.time_passes(days=7)
    assert len(reminders(meeting, "Grace")) == 1


async def test_what_people_raised_and_has_had_no_answer_for_a_week_is_in_the_weekly_summary(
    meeting,
):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/note The hall is too cold.")
    await ends(meeting, "Ana", "Grace")
    await meeting.time_passes(days=6)  # the next Monday: not a week yet
    assert reminders(meeting, "Grace") == []
    meeting.restarts()
    await meeting.time_passes(days=7)
    (one,) = reminders(meeting, "Grace")
    assert "One thing that somebody raised has had no answer for a week or longer." in one
    assert reminders(meeting, "Ana") == []
    assert "The hall is too cold." not in one
    assert "Ana" not in one, "nobody is shamed"
    meeting.no_matter("Grace", "Ana")
    await meeting.says("Grace", "/outcomes")
    asked = meeting.told("Grace", "The hall is too cold.")
    number = next(word for word in asked.text.split() if word.strip(".:").isdigit())
    await meeting.fills_in(
        "Grace",
        "outcomes",
        views=number.strip(".:"),
        outcome="changed",
        reason="There is a heater.",
    )
    meeting.no_matter("Grace", "Ana")
    await meeting.time_passes(days=14)
    assert reminders(meeting, "Grace") == [], "it has an outcome"


async def test_who_has_left_is_reminded_of_nothing(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=6 March")
    await ends(meeting, "Ana")
    await meeting.says("Ana", "/leave")
    meeting.no_matter("Ana")
    await meeting.time_passes(days=5)
    assert reminders(meeting, "Ana") == []


async def test_who_sees_to_a_point_is_reminded_and_two_changes_of_one_day_are_two_mornings(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Grace", "/series 10 March 2026 19:00")
    await meeting.says("Ana", "/park Who pays for the nights?")
    await meeting.says("Ana", "/park Where do we meet?")
    await meeting.says("Tom", "/point owner 1 act=take")
    meeting.told("Ana", "Tom looks after point 1 now")
    await meeting.says("Tom", "/point owner 2 act=take")
    await ends(meeting, "Ana", "Tom")
    await meeting.time_passes(hours=20)
    (changed,) = reminders(meeting, "Ana")
    assert "This has changed" in changed
    assert "Where do we meet?" in changed
    assert "Who pays" not in changed, "that was told at once"
    await meeting.time_passes(days=5, hours=20)
    told = reminders(meeting, "Tom")
    assert len(told) == 2, "halfway, and on the day before"
    assert all("Who pays for the nights?" in text for text in told)
    assert all("It comes back on Tuesday 10 March" in text for text in told)


async def test_a_point_put_off_from_the_next_meeting_is_said_to_come_back_at_the_one_after(meeting):
    await meeting.joins("Ana")
    await meeting.says("Grace", "/series 2026-03-17 19:00 zone=UTC repeat=weekly minutes=60")
    await meeting.says("Ana", "/park Who pays for the nights?")
    await meeting.says("Ana", "/point owner 1")
    await meeting.says("Grace", "/park-again 1 The figures come later.")
    meeting.no_matter("Grace", "Ana")
    await meeting.time_passes(days=13)
    told = reminders(meeting, "Ana")
    assert told
    assert all("It comes back on Tuesday 24 March" in text for text in told)


async def test_a_point_put_off_from_the_last_meeting_is_said_to_have_no_date(meeting):
    await meeting.joins("Ana")
    await meeting.says("Grace", "/series 2026-03-31 19:00 zone=UTC repeat=once minutes=60")
    await meeting.says("Ana", "/park Who pays for the nights?")
    await meeting.says("Ana", "/point owner 1")
    await meeting.says("Grace", "/park-again 1 The figures come later.")
    meeting.no_matter("Grace", "Ana")
    await meeting.time_passes(days=27)
    # Nobody runs the meetings, so the list of what is stuck goes to the person whose point it is.
    told = reminders(meeting, "Ana")
    assert told
    for text in told:
        assert "Who pays for the nights?" in text
        assert "It has no date." in text
        assert "It comes back on" not in text


async def test_what_people_have_chosen_is_read_once_for_all_reminders_of_a_day(meeting):
    await meeting.joins("Ana")
    await meeting.says("Grace", "/series 2026-03-17 19:00 zone=UTC repeat=once minutes=60")
    for number in range(1, 6):
        await meeting.says("Ana", f"/park Question {number}")
        await meeting.says("Ana", f"/point owner {number} act=take")
    meeting.no_matter("Grace", "Ana")
    inner, asked = meeting.store._store, []
    read = inner.preferences

    async def counted(people):
        asked.append(tuple(people))
        return await read(people)

    inner.preferences = counted
    await meeting.is_down_for(days=13)
    del inner.preferences
    assert len(reminders(meeting, "Ana")) == 1
    assert len(asked) == 1
