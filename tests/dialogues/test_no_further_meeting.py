"""The end of a series, a single meeting that is over, and a room that is gone.
No meeting begins there, those who run meetings choose what becomes of what is open, and nothing is
promised for a next meeting that there is not."""

from __future__ import annotations

import pytest

from bot.records.room_end import EndReason

FIRST = "2026-03-10T19:00"  # a Tuesday; it is 3 March
ASKED = "still open"


async def plans(meeting, repeat="once"):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", f"/series {FIRST} Europe/London {repeat}")
    meeting.no_matter("Grace", "Tom")


async def parks(meeting, who, what):
    await meeting.says(who, f"/park {what}")
    meeting.heard_in_room(what)
    meeting.no_matter(who)


async def is_over(meeting):
    """The single meeting is held and ends."""
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Hello.")
    await meeting.says("Grace", "/here")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter()


async def goes(meeting, why=EndReason.ARCHIVED):
    await meeting.service.platform_events.on_room_lost(meeting.room, why, meeting.clock.now())
    await meeting._deliver()


async def is_back(meeting):
    await meeting.service.platform_events.on_room_back(meeting.room, meeting.clock.now())
    await meeting._deliver()


def asked(meeting, who):
    return [card for card in meeting.all_told(who) if ASKED in card.text]


async def state_of(meeting):
    room = await meeting.service.directory.room(meeting.room)
    return (await meeting.service.core.refreshed(room)).state


async def test_facilitators_get_one_private_list_when_a_single_meeting_is_over(meeting):
    await plans(meeting)
    await parks(meeting, "Tom", "Nights at home")
    await meeting.says("Tom", "/action Book the hall")
    meeting.no_matter("Grace", "Tom")
    await is_over(meeting)
    (card,) = asked(meeting, "Grace")
    assert "2 things are still open" in card.text
    assert "Nights at home" in card.text
    assert "Book the hall" in card.text
    assert asked(meeting, "Tom") == []
    await meeting.says("Tom", "/parked")
    told = meeting.told("Tom", "No date: the only planned meeting is over.")
    assert "next meeting" not in told.text


async def test_a_proposal_is_not_said_to_be_open_until_a_next_meeting_that_there_is_not(meeting):
    await plans(meeting)
    await meeting.fills_in("Tom", "propose", wording="Tea")
    meeting.heard_in_room("Proposal 1", "It is open until the next meeting ends.")
    await is_over(meeting)
    await meeting.fills_in("Tom", "propose", wording="Coffee")
    card = meeting.heard_in_room("Proposal 2", "No further meeting is planned.")
    assert "It is open until a facilitator closes it." in card.text
    assert "next meeting ends" not in card.text


async def test_a_series_with_a_count_ends_after_its_last_meeting_and_not_before(meeting):
    await plans(meeting, "weekly ends=2")
    await parks(meeting, "Tom", "Nights at home")
    await is_over(meeting)
    assert asked(meeting, "Grace") == []
    await meeting.time_passes(days=7)
    meeting.no_matter()
    assert (await state_of(meeting)).number == 2
    await meeting.says("Tom", "Hello.")
    await meeting.says("Grace", "/end anyway=yes")
    (card,) = asked(meeting, "Grace")
    assert "Nights at home" in card.text
    await meeting.says("Grace", "/parked")
    meeting.told("Grace", "No date: the series has ended.")


async def test_ending_a_series_asks_too_and_a_new_series_ends_the_question(meeting):
    await plans(meeting, "weekly")
    await parks(meeting, "Tom", "Nights at home")
    await meeting.says("Grace", "/series repeat=never")
    (card,) = asked(meeting, "Grace")
    assert "Nights at home" in card.text
    await meeting.says("Grace", "/status")
    meeting.told("Grace", "One thing is still open")
    await meeting.says("Grace", f"/series {FIRST} Europe/London weekly")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/status")
    assert ASKED not in meeting.told("Grace").text
    await meeting.says("Grace", "/leftovers")
    meeting.told("Grace", "A meeting is planned here")


async def test_reminders_go_weekly_four_times_and_then_monthly_until_it_is_chosen(meeting):
    await plans(meeting)
    await parks(meeting, "Tom", "Nights at home")
    await is_over(meeting)
    assert len(asked(meeting, "Grace")) == 1
    days = []
    for day in range(1, 100):
        await meeting.time_passes(days=1)
        if asked(meeting, "Grace"):
            days.append(day)
        if day == 10:
            meeting.restarts()
    assert days[:4] == [7, 14, 21, 28]
    assert days[4:] == [58, 89]  # the same day of the following months
    await meeting.says("Grace", "/leftovers choice=outcome outcome=not-taken reason=We stop here.")
    assert "We stop here." in meeting.face.posts[-1].text
    assert any("We stop here." in card.text for card in meeting.all_told("Tom"))
    await meeting.time_passes(days=70)
    assert asked(meeting, "Grace") == []


async def test_a_day_is_chosen_for_one_and_on_that_day_it_comes_back_to_facilitators(meeting):
    await plans(meeting)
    await parks(meeting, "Tom", "Nights at home")
    await parks(meeting, "Tom", "Food in hospital")
    await is_over(meeting)
    assert len(asked(meeting, "Grace")) == 1
    await meeting.says("Grace", "/leftovers thing=point-1 choice=date date=15 March")
    meeting.told("Grace", "It is looked at again on that day", "One thing is still open")
    meeting.told("Tom", "Sunday 15 March 2026", "Nights at home")
    await meeting.says("Tom", "/parked")
    meeting.told("Tom", "Facilitators look at it again on Sunday 15 March 2026")
    await meeting.time_passes(days=4)
    assert asked(meeting, "Grace") == []
    await meeting.time_passes(days=1)
    (card,) = asked(meeting, "Grace")
    assert "Nights at home" in card.text


async def test_a_day_for_all_reaches_actions_and_their_owners(meeting):
    await plans(meeting)
    await parks(meeting, "Tom", "Nights at home")
    await meeting.says("Tom", "/action Book the hall owner=Tom")
    meeting.no_matter("Grace", "Tom")
    await is_over(meeting)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/leftovers choice=date date=20 March")
    meeting.told("Grace", "2 things are looked at again on that day", "nothing left to choose")
    state = await state_of(meeting)
    assert str(state.actions[1].due) == "2026-03-20"
    await meeting.says("Grace", "/leftovers choice=date date=1 March")
    meeting.no_matter("Grace")
    assert str((await state_of(meeting)).actions[1].due) == "2026-03-20"


async def test_taking_it_away_is_told_to_whoever_raised_it_and_ends_the_reminders(meeting):
    await plans(meeting)
    await parks(meeting, "Tom", "Nights at home")
    await is_over(meeting)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/leftovers choice=file")
    told = meeting.all_told("Grace")
    assert any("to take away" in card.text and "Nights at home" in card.text for card in told)
    meeting.told("Tom", "Grace has taken this away", "Nights at home")
    await meeting.time_passes(days=60)
    assert asked(meeting, "Grace") == []
    await meeting.says("Tom", "/parked")
    meeting.told("Tom", "Nights at home")


async def test_two_facilitators_at_once_close_it_once(meeting):
    await plans(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await parks(meeting, "Grace", "Nights at home")
    await is_over(meeting)
    meeting.no_matter("Grace", "Tom")
    other = meeting.worker()
    line = "/leftovers thing=point-1 choice=outcome outcome=not-taken reason=No time."
    first, second = await meeting.together(
        lambda: meeting.service.commands.execute(meeting.request("Grace", line)),
        lambda: other.commands.execute(meeting.request("Tom", line)),
    )
    said = sorted(result.reply.text for result in (first, second))
    assert any("chosen what happens with this already" in text for text in said), said
    await meeting._deliver()
    meeting.heard_in_room("Point 1 is settled")
    meeting.silent()


# -- a room that is gone ---------------------------------------------------------------------------


@pytest.mark.parametrize("why", [EndReason.ARCHIVED, EndReason.DELETED, EndReason.LOST])
async def test_in_a_room_that_is_gone_no_meeting_begins_and_what_is_open_is_asked_about(
    meeting, why
):
    await plans(meeting, "weekly")
    await parks(meeting, "Tom", "Nights at home")
    await goes(meeting, why)
    (card,) = asked(meeting, "Grace")
    assert "Nights at home" in card.text
    await goes(meeting, why)
    assert asked(meeting, "Grace") == []
    meeting.restarts()
    await meeting.time_passes(days=6)
    await meeting.says("Grace", "/start")
    meeting.told("Grace", "gone or archived")
    await meeting.time_passes(days=20)
    meeting.silent()
    assert (await state_of(meeting)).number == 1
    assert len(asked(meeting, "Grace")) == 3  # a week later, two and three


async def test_an_unarchived_room_goes_on_with_its_series(meeting):
    await plans(meeting, "weekly")
    await parks(meeting, "Tom", "Nights at home")
    await goes(meeting)
    await meeting.says("Tom", "/parked")
    meeting.told("Tom", "No date: the room has been archived.")
    meeting.no_matter("Grace")
    await is_back(meeting)
    meeting.told("Grace", "The room is there again", "Tuesday 10 March 2026, 19:00")
    await meeting.says("Tom", "/parked")
    meeting.told("Tom", "It comes back at the next meeting")
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 1 has started")


async def test_a_meeting_that_is_running_when_its_room_goes_ends_and_says_why(meeting):
    await plans(meeting, "weekly")
    await meeting.time_passes(days=7)
    meeting.no_matter()
    await meeting.says("Tom", "Hello.")
    await meeting.says("Grace", "Hello.")
    await parks(meeting, "Tom", "Nights at home")
    await goes(meeting, EndReason.DELETED)
    meeting.heard_in_room("The room has been deleted, so Heard has ended the meeting.")
    (card,) = asked(meeting, "Grace")
    assert "This room has been deleted" in card.text
    assert "Nights at home" in card.text
    await meeting.time_passes(days=14)
    assert (await state_of(meeting)).number == 2


async def test_two_workers_that_hear_of_it_ask_once(meeting):
    await plans(meeting, "weekly")
    await parks(meeting, "Tom", "Nights at home")
    other = meeting.worker()
    now = meeting.clock.now()
    await meeting.together(
        lambda: meeting.service.platform_events.on_room_lost(meeting.room, EndReason.ARCHIVED, now),
        lambda: other.platform_events.on_room_lost(meeting.room, EndReason.ARCHIVED, now),
    )
    await meeting._deliver()
    assert len(asked(meeting, "Grace")) == 1


async def test_without_a_facilitator_the_people_whose_points_they_are_get_the_list(meeting):
    await plans(meeting, "weekly")
    await parks(meeting, "Tom", "Nights at home")
    await meeting.says("Grace", "/leave")
    meeting.no_matter("Grace", "Tom")
    meeting.no_matter()
    await goes(meeting)
    (card,) = asked(meeting, "Tom")
    assert "Nights at home" in card.text
    await meeting.says(
        "Tom", "/leftovers thing=point-1 choice=outcome outcome=changed reason=Done."
    )
    meeting.heard_in_room("Point 1 is settled")
