"""One meeting of a series is cancelled, moved or added; the others stay, and the room is told."""

from datetime import UTC, datetime, timedelta

from adapters.scheduler import Waker
from bot.events import MissedMeetingsTold
from bot.ids import MeetingId
from bot.records.model import MissedReason

FIRST = "2026-03-10T19:00"  # a Tuesday; it is 3 March


async def weekly(meeting, more="weekly"):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", f"/series {FIRST} Europe/London {more}")
    meeting.no_matter("Grace", "Tom")


async def state_of(meeting):
    room = await meeting.service.directory.room(meeting.room)
    return (await meeting.service.core.refreshed(room)).state


async def missed(meeting):
    room = await meeting.service.directory.room(meeting.room)
    return await meeting.store.times.missed(room.key, 10)


# -- cancelled ------------------------------------------------------------------------------------


async def test_one_meeting_is_cancelled_and_the_room_is_told_why(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting cancel The hall is being painted.")
    meeting.heard_in_room(
        "The meeting of Tuesday 10 March 2026, 19:00 (London time) is cancelled",
        "The hall is being painted.",
        "The next meeting is on Tuesday 17 March 2026, 19:00",
    )
    assert "Tuesday 17 March 2026, 19:00" in await meeting.panel()
    (one,) = await missed(meeting)
    assert (one.why, one.due) == (MissedReason.CANCELLED, datetime(2026, 3, 10, 19, tzinfo=UTC))
    await meeting.time_passes(days=7, hours=12)
    meeting.silent()
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 1 has started")


async def test_a_later_meeting_is_cancelled_by_its_day(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting cancel Easter. meeting=“7 April”")
    meeting.heard_in_room(
        "The meeting of Tuesday 7 April 2026, 19:00 (London time) is cancelled",
        "The next meeting is on Tuesday 10 March 2026",
    )
    await meeting.says("Grace", "/series")
    told = meeting.told("Grace", "The next meetings", "Tuesday 31 March 2026")
    assert "7 April" not in told.text
    assert "Tuesday 14 April 2026" in told.text
    (one,) = await missed(meeting)
    assert one.due == datetime(2026, 4, 7, 18, tzinfo=UTC)


async def test_a_weekday_said_on_that_day_is_todays_meeting_until_it_has_begun(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=20)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/meeting cancel Snow. meeting=Tuesday")
    meeting.heard_in_room("The meeting of Tuesday 10 March 2026, 19:00")
    await meeting.says("Grace", "/meeting cancel Snow. meeting=Tuesday")
    meeting.heard_in_room("The meeting of Tuesday 17 March 2026, 19:00")


async def test_a_cancellation_needs_a_reason(meeting):
    await weekly(meeting)
    asked = await meeting.says("Grace", "/meeting cancel")
    assert {field.name for field in asked.form.fields} == {"reason", "meeting"}
    offered = next(field for field in asked.form.fields if field.name == "meeting")
    assert offered.choices[0].label == "Tuesday 10 March 2026, 19:00 (London time)"
    assert offered.choices[4].label == "Tuesday 7 April 2026, 19:00 (London time)"
    meeting.silent()


async def test_only_a_facilitator_cancels(meeting):
    await weekly(meeting)
    await meeting.says("Tom", "/meeting cancel No time.")
    meeting.told("Tom", "Only a facilitator")
    meeting.silent()


async def test_two_facilitators_who_cancel_the_next_meeting_cancel_one(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    meeting.no_matter("Grace", "Tom")
    other = meeting.worker()
    line = "/meeting cancel The hall is shut."
    await meeting.together(
        lambda: meeting.service.commands.execute(meeting.request("Grace", line)),
        lambda: other.commands.execute(meeting.request("Tom", line)),
    )
    await meeting.dispatcher.deliver_all()
    meeting.heard_in_room("Tuesday 10 March 2026, 19:00 (London time) is cancelled")
    meeting.silent()
    await meeting.says("Tom", "/meeting cancel The hall is shut.")
    meeting.told("Tom", "Somebody else has changed the next meeting just now")
    meeting.silent()
    assert "Tuesday 17 March 2026" in await meeting.panel()


async def test_the_last_of_a_single_meeting_is_cancelled_and_none_is_planned(meeting):
    await weekly(meeting, "once")
    await meeting.says("Grace", "/meeting cancel Nobody can come.")
    meeting.heard_in_room("is cancelled", "No further meeting is planned.")
    assert "No date is set" in await meeting.panel()
    await meeting.says("Grace", "/meeting cancel Again.")
    meeting.told("Grace", "No further meeting is planned here")
    await meeting.says("Grace", "/park Nights: at home or away?")
    meeting.heard_in_room("Nights: at home or away?")


async def test_a_reminder_of_a_meeting_that_is_cancelled_says_so(meeting):
    await weekly(meeting)
    await meeting.says("Tom", "/preferences reminders=yes")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=6, hours=23, minutes=5)
    meeting.told("Tom", "Tuesday 10 March 2026, 19:00")
    await meeting.says("Grace", "/meeting cancel The hall is shut.")
    meeting.heard_in_room("is cancelled")
    await meeting.time_passes(days=7)
    meeting.told("Tom", "Tuesday 17 March 2026, 19:00")


# -- moved ----------------------------------------------------------------------------------------


async def test_one_meeting_is_moved_and_the_next_one_stays(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting move Thursday 12 March 18:30 The hall is shut.")
    meeting.heard_in_room(
        "The meeting of Tuesday 10 March 2026, 19:00 (London time) is moved to "
        "Thursday 12 March 2026, 18:30 (London time)",
        "The hall is shut.",
    )
    await meeting.time_passes(days=8)
    meeting.silent()
    await meeting.time_passes(days=1, hours=7)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over", "Tuesday 17 March 2026, 19:00")


async def test_a_moved_meeting_is_moved_again_back_and_cancelled(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting move Thursday 12 March 18:30")
    await meeting.says("Grace", "/meeting move Friday 13 March 18:30")
    meeting.heard_in_room("is moved to Thursday 12 March")
    meeting.heard_in_room("The meeting of Thursday 12 March", "moved to Friday 13 March 2026")
    await meeting.says("Grace", "/meeting move 10 March 19:00")
    meeting.heard_in_room("moved to Tuesday 10 March 2026, 19:00")
    assert (await state_of(meeting)).series.moved == ()
    await meeting.says("Grace", "/meeting move Friday 13 March 18:30")
    await meeting.says("Grace", "/meeting cancel meeting=“13 March” The hall is shut.")
    meeting.heard_in_room("moved to Friday")
    meeting.heard_in_room("Friday 13 March 2026, 18:30 (London time) is cancelled", "17 March")
    series = (await state_of(meeting)).series
    assert (series.excluded, series.moved) == (("2026-03-10T19:00",), ())


async def test_where_a_meeting_cannot_be_moved_is_said_and_nothing_changes(meeting):
    await weekly(meeting)
    before = (await state_of(meeting)).series
    for typed, told in (
        ("2026-03-02 19:00", "That time has passed"),
        ("17 March 18:00", "There is a meeting on that day already: Tuesday 17 March 2026, 19:00"),
        ("29 March 01:30", "The clocks go forward then, and there is no such time"),
        ("10 March 19:00", "The meeting is at that time already"),
        ("2032-03-10 19:00", "too far away"),
        ("19:00", "On which day?"),
        ("someday", "does not understand that date"),
    ):
        await meeting.says("Grace", f"/meeting move {typed}")
        meeting.told("Grace", told)
    await meeting.says("Grace", "/meeting move 12 March 19:00 meeting=“11 March”")
    meeting.told("Grace", "There is no meeting on that day", "Tuesday 10 March 2026")
    meeting.silent()
    assert (await state_of(meeting)).series == before


async def test_after_the_end_of_a_series_nothing_is_held(meeting):
    await weekly(meeting, "weekly ends=“3 meetings”")
    for typed in ("/meeting move 31 March 19:00", "/meeting extra 31 March 19:00"):
        await meeting.says("Grace", typed)
        meeting.told("Grace", "after the last meeting of the series, Tuesday 24 March 2026, 19:00")
    meeting.silent()


async def test_an_hour_that_comes_twice_is_the_first_of_the_two(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/series 2026-10-20T19:00 Europe/London weekly")
    await meeting.says("Grace", "/meeting move 25 October 01:30")
    meeting.heard_in_room("moved to Sunday 25 October 2026, 01:30", "01:30 comes twice")
    assert (await state_of(meeting)).starts == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


# -- extra ----------------------------------------------------------------------------------------


async def test_an_extra_meeting_comes_first_and_the_series_goes_on(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting extra Thursday 5 March 18:00 About the grant.")
    meeting.heard_in_room(
        "There is an extra meeting on Thursday 5 March 2026, 18:00 (London time)",
        "About the grant.",
        "The next meeting is on Thursday 5 March 2026",
    )
    await meeting.time_passes(days=2, hours=6)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over", "Tuesday 10 March 2026, 19:00")


async def test_a_cancelled_meeting_is_held_after_all(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting cancel The hall is shut.")
    await meeting.says("Grace", "/meeting extra 10 March 19:00 It is open again.")
    meeting.heard_in_room("is cancelled")
    meeting.heard_in_room("extra meeting on Tuesday 10 March 2026, 19:00")
    series = (await state_of(meeting)).series
    assert (series.excluded, series.extra) == ((), ())
    assert await missed(meeting) == []


async def test_without_meeting_times_there_is_nothing_to_change(meeting):
    await meeting.joins("Grace", facilitator=True)
    for typed in (
        "/meeting cancel No time.",
        "/meeting move Thursday 19:00",
        "/meeting extra Thursday 19:00",
    ):
        await meeting.says("Grace", typed)
        meeting.told("Grace", "no meeting times yet", "/series")
    meeting.silent()


# -- while a meeting is running, and the clock ----------------------------------------------------


async def test_while_a_meeting_is_running_the_next_one_is_cancelled(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=7, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/meeting cancel Half of us are away.")
    meeting.heard_in_room("Tuesday 17 March 2026", "is cancelled", "Tuesday 24 March 2026")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over", "Tuesday 24 March 2026")


async def test_a_clock_that_is_set_back_does_not_bring_a_meeting_again(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=7, minutes=1)
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/end")
    meeting.no_matter("Grace", "Tom")
    meeting.clock.set(meeting.clock.now() - timedelta(hours=1))
    await meeting.says("Grace", "/meeting cancel Away. meeting=“24 March”")
    meeting.heard_in_room("24 March 2026", "is cancelled", "Tuesday 17 March 2026")
    await meeting.says("Grace", f"/series {FIRST} Europe/London weekly minutes=90")
    meeting.told("Grace", "Tuesday 17 March 2026")


# -- the series is changed ------------------------------------------------------------------------


async def test_changing_the_series_says_which_meetings_move_and_keeps_what_was_agreed(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting cancel Away. meeting=“24 March”")
    await meeting.says("Grace", "/meeting move 18 March 19:00 meeting=“17 March”")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/series 2026-03-10T18:00 Europe/London weekly")
    told = meeting.told(
        "Grace",
        "The meeting of Tuesday 10 March 2026, 19:00 (London time) moves to "
        "Tuesday 10 March 2026, 18:00 (London time).",
        "What was agreed for 2 later meetings stays as it is.",
    )
    assert "Wednesday 18 March" not in told.text  # it does not move
    series = (await state_of(meeting)).series
    assert series.excluded == ("2026-03-24T18:00",)
    assert [(one.recurrence, one.start) for one in series.moved] == [
        ("2026-03-17T18:00", "2026-03-18T19:00")
    ]


async def test_changing_the_series_says_what_of_that_goes(meeting):
    await weekly(meeting)
    await meeting.says("Grace", "/meeting cancel Away. meeting=“24 March”")
    await meeting.says("Grace", "/meeting move 18 March 19:00 meeting=“17 March”")
    await meeting.says("Grace", "/meeting extra 20 March 19:00")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/series 2026-03-13T19:00 Europe/London weekly")
    meeting.told(
        "Grace",
        "Tuesday 10 March 2026, 19:00 (London time) moves to Friday 13 March 2026, 19:00",
        "The meeting that was agreed for Wednesday 18 March 2026, 19:00 (London time) is not held",
        "The meeting that was agreed for Friday 20 March 2026, 19:00 (London time) is not held",
        "The meeting of Tuesday 24 March 2026, 19:00 (London time) was cancelled. That no longer",
    )
    series = (await state_of(meeting)).series
    assert (series.excluded, series.moved, series.extra) == ((), (), ())


async def test_a_series_that_ends_says_when_and_then_nothing_is_planned(meeting):
    await weekly(meeting)
    await meeting.says("Grace", f"/series {FIRST} Europe/London every 3 weeks ends=2026-04-10")
    meeting.told(
        "Grace",
        "Every three weeks, for 1 hour. The next meeting is on Tuesday 10 March 2026",
        "The last one is on Tuesday 31 March 2026",
        "There is no meeting on Tuesday 17 March 2026",
    )
    meeting.silent()
    await meeting.time_passes(days=28, hours=10)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/series")
    meeting.told("Grace", "No regular meeting is set.")


# -- too late -------------------------------------------------------------------------------------


async def test_a_missed_meeting_is_recorded_and_told_once_and_the_next_is_planned(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=5)
    meeting.told("Grace", "did not take place", "Heard was not running", "17 March 2026")
    meeting.not_told("Tom")
    meeting.silent()
    (one,) = await missed(meeting)
    assert one.why is MissedReason.HEARD_DOWN
    meeting.restarts()
    await meeting.says("Tom", "Hello?")
    meeting.heard_in_room("The meeting of Tuesday 10 March 2026, 19:00", "did not take place")
    await meeting.says("Tom", "Oh.")
    meeting.restarts()
    await meeting.says("Ana", "Hello.")
    meeting.silent()


async def test_whoever_opens_the_page_of_the_room_is_there(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=2)
    meeting.silent()
    await meeting.comes("Tom")
    meeting.heard_in_room("The meeting of Tuesday 10 March 2026, 19:00", "did not take place")
    await meeting.comes("Ana")
    meeting.silent()


async def test_whoever_starts_a_meeting_is_there(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=2)
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("did not take place")
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Good evening.")
    meeting.silent()


async def test_that_somebody_wrote_between_meetings_is_not_recorded(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=2)
    await meeting.says("Tom", "Hello?")
    meeting.heard_in_room("did not take place")
    room = await meeting.service.directory.room(meeting.room)
    first = MeetingId(f"{room.key}.1")
    journal = (await meeting.store.journals([first]))[first]
    (told,) = [event for event in journal if isinstance(event, MissedMeetingsTold)]
    assert told.actor is None


async def test_back_while_a_later_meeting_is_on_it_opens_late(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=7, hours=1, minutes=20)
    meeting.told("Grace", "The meeting of Tuesday 10 March 2026", "did not take place")
    meeting.heard_in_room("Meeting 1 has started", "late. It was due on Tuesday 17 March 2026")
    await meeting.says("Tom", "Here we are.")
    meeting.heard_in_room("The meeting of Tuesday 10 March 2026", "did not take place")


async def test_two_workers_find_one_missed_meeting_once(meeting):
    await weekly(meeting)
    meeting.clock.set(meeting.clock.now() + timedelta(days=9))
    other = meeting.worker()
    due = await meeting.store.claim_due(meeting.clock.now(), "a", timedelta(seconds=60), 10)
    await meeting.together(
        *(
            (lambda one=one, service=service: service.wakeups.wake(one))
            for one in due
            for service in (meeting.service, other)
        )
    )
    await meeting.time_passes(seconds=1)
    meeting.told("Grace", "did not take place")
    meeting.not_told("Grace")
    assert len(await missed(meeting)) == 1
    assert await Waker(meeting.store, other.wakeups.wake, meeting.clock, "b").keep_due() == 0


async def test_of_many_meetings_that_were_not_held_five_are_listed(meeting):
    await weekly(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=7 * 6)
    assert len(await missed(meeting)) == 6
    await meeting.says("Grace", "/meetings")
    listed = [card for card in meeting.all_told("Grace") if card.kind == "meetings"]
    assert listed[-1].text.count("Heard was not running") == 5
