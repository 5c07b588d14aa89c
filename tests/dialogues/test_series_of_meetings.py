"""A room that meets regularly: Heard opens and closes by itself, and says so when it is late."""

from datetime import timedelta

from adapters.scheduler import Waker
from bot.events import WakeReason

NEXT_WEEK = "2026-03-10T19:00"


async def with_a_series(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", f"/series {NEXT_WEEK} Europe/London weekly")
    meeting.told(
        "Grace", "for 1 hour. The next meeting is on Tuesday 10 March 2026, 19:00 (London time)."
    )


async def test_a_meeting_begins_by_itself_at_its_time(meeting):
    await with_a_series(meeting)
    assert "Tuesday 10 March 2026, 19:00 (London time)" in await meeting.panel()
    await meeting.time_passes(days=6, hours=23)
    meeting.silent()
    await meeting.time_passes(hours=1, minutes=1)
    begun = meeting.heard_in_room("Meeting 1 has started")
    assert "late" not in begun.text
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 is over", "Tuesday 17 March 2026, 19:00 (London time)")


async def test_when_the_clocks_change_the_time_on_the_wall_stays(meeting):
    await with_a_series(meeting)
    await meeting.time_passes(days=26, hours=22, minutes=59)  # 29 March: British summer time
    meeting.no_matter()
    await meeting.time_passes(days=1)
    meeting.silent()
    await meeting.time_passes(minutes=2)
    begun = meeting.heard_in_room("has started")
    assert meeting.clock.now().isoformat() == "2026-03-31T18:01:05+00:00"
    assert "late" not in begun.text


async def test_a_meeting_that_begins_late_says_so_and_only_once(meeting):
    await with_a_series(meeting)
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(hours=1, minutes=50)
    meeting.heard_in_room(
        "Meeting 1 has started",
        "late. It was due on Tuesday 10 March 2026, 19:00 (London time).",
    )
    await meeting.is_down_for(minutes=1)
    meeting.silent()


async def test_two_workers_open_a_late_meeting_once(meeting):
    await with_a_series(meeting)
    meeting.clock.set(meeting.clock.now() + timedelta(days=7, minutes=30))
    other = meeting.worker()
    found = await meeting.store.claim_due(meeting.clock.now(), "a", timedelta(seconds=60), 10)
    # The reminder of the same meeting is due as well, and comes too late for anybody.
    (due,) = (one for one in found if one.why is WakeReason.MEETING_DUE)
    # One worker's lease runs out while it is at work, so another takes the same appointment.
    await meeting.together(
        lambda: meeting.service.wakeups.wake(due), lambda: other.wakeups.wake(due)
    )
    await meeting.dispatcher.deliver_all()
    meeting.heard_in_room("Meeting 1 has started", "late. It was due on Tuesday 10 March")
    meeting.silent()
    assert await Waker(meeting.store, other.wakeups.wake, meeting.clock, "b").keep_due() == 0


async def test_a_series_that_is_moved_opens_at_the_new_time_only(meeting):
    await with_a_series(meeting)
    await meeting.says("Grace", "/series 2026-03-11T18:00 Europe/London fortnightly minutes=45")
    meeting.told("Grace", "Wednesday 11 March 2026, 18:00")
    await meeting.time_passes(days=7, minutes=30)
    meeting.silent()
    await meeting.time_passes(days=1)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "/series repeat=never")
    meeting.told("Tom", "Only a facilitator")
    for who in ("Tom", "Grace"):
        await meeting.says(who, "/series")
        meeting.told(who, "Wednesday 25 March 2026, 18:00 (London time)")


async def test_a_series_that_is_called_off_opens_nothing(meeting):
    await with_a_series(meeting)
    await meeting.says("Grace", "/series repeat=never")
    meeting.told("Grace", "No regular meeting is set.")
    await meeting.time_passes(days=30)
    meeting.silent()
    assert "No date is set for the next meeting" in await meeting.panel()


async def test_a_single_meeting_is_not_followed_by_another(meeting):
    await with_a_series(meeting)
    await meeting.says("Grace", f"/series {NEXT_WEEK} Europe/London once")
    await meeting.time_passes(days=7, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    await meeting.says("Tom", "Good evening.")
    await meeting.says("Grace", "/end")
    over = meeting.heard_in_room("Meeting 1 is over")
    assert "The next meeting is on" not in over.text
    await meeting.says("Grace", "/series")
    meeting.told("Grace", "No regular meeting is set.")


async def test_a_time_that_is_over_is_refused(meeting):
    await meeting.says("Grace", "/series 2026-03-03T18:00 UTC once")
    meeting.told("Grace", "That time has passed.")
    await meeting.says("Grace", "/series 2026-13-01T19:00")
    meeting.told("Grace", "does not understand that date", "or 2027-01-12 19:00")
    await meeting.says("Grace", f"/series {NEXT_WEEK} Atlantis")
    meeting.told("Grace", "does not know that time zone")


async def test_a_meeting_in_which_nobody_does_anything_closes_by_itself(meeting):
    await meeting.has_company()
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "Is anybody there?")
    meeting.no_matter()
    await meeting.time_passes(minutes=59)
    await meeting.says("Tom", "Sorry, the bus was late.")
    await meeting.time_passes(minutes=59)
    meeting.silent()
    await meeting.time_passes(minutes=2)
    meeting.heard_in_room("Meeting 1 is over", "Nothing was written or done here for 1 hour")
    meeting.told("Tom", "Were you heard")


async def test_a_meeting_is_not_idle_while_people_use_its_buttons(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    for _ in range(3):  # they sit in one room and talk, and Heard keeps the queue
        await meeting.time_passes(minutes=40)
        await meeting.presses("Ana", "Raise my hand")
        await meeting.presses("Grace", "Call the next speaker")
        meeting.heard_in_room("Ana, it is your turn")
    meeting.silent()
    await meeting.time_passes(minutes=61)
    meeting.heard_in_room("Meeting 1 is over")


async def test_nobody_came(meeting):
    await with_a_series(meeting)
    await meeting.time_passes(days=7, hours=3)
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Meeting 1 is over", "Nobody came this time", "17 March 2026")
    meeting.silent()
    meeting.no_matter("Grace")
    await meeting.time_passes(days=3)
    meeting.silent()
    meeting.not_told("Grace", "Tom")  # and nobody is asked whether they were heard


async def test_a_meeting_that_began_before_its_time_is_not_held_twice(meeting):
    await with_a_series(meeting)
    await meeting.time_passes(days=6, hours=23, minutes=50)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "All here already!")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Meeting 1 is over", "Tuesday 17 March 2026")
    await meeting.time_passes(minutes=30)
    meeting.silent()


async def test_a_date_can_be_typed_as_people_say_it(meeting):
    """It is Tuesday 3 March 2026, a little after twelve in London."""
    await meeting.joins("Grace", facilitator=True)
    for typed, told in (
        ("Thursday 7pm Europe/London weekly", "Thursday 5 March 2026, 19:00 (London time)"),
        ("tomorrow at 18:30 London", "Wednesday 4 March 2026, 18:30 (London time)"),
        ("in two weeks 10 am New York once", "Tuesday 17 March 2026, 10:00 (New York time)"),
        ("1 December 19:00 Europe/London", "Tuesday 1 December 2026, 19:00 (London time)"),
        ("first=“next Friday at 18:30” zone=London", "Friday 6 March 2026, 18:30 (London time)"),
    ):
        await meeting.says("Grace", f"/series {typed}")
        meeting.told("Grace", told)


async def test_today_is_what_the_clock_on_the_wall_of_the_meeting_says(meeting):
    await meeting.joins("Grace", facilitator=True)
    meeting.clock.set(meeting.clock.now().replace(hour=23))
    await meeting.says("Grace", "/series tomorrow 19:00 Auckland")
    meeting.told("Grace", "Thursday 5 March 2026, 19:00 (Auckland time)")


async def test_a_date_that_is_not_clear_is_asked_about_with_what_was_typed_in_the_form(meeting):
    await meeting.joins("Grace", facilitator=True)
    for typed, told in (
        ("1/4/2026 19:00 London", "Please write the month as a word"),
        ("tomorrow London", "At what time?"),
        ("31 February 19:00 London", "There is no such day"),
        ("yesterday 19:00 London", "That time has passed."),
        ("2026-02-01T19:00 London once", "That time has passed."),
    ):
        asked = await meeting.says("Grace", f"/series {typed}")
        meeting.told("Grace", told)
        assert asked.form is not None
        fields = {field.name: field.value for field in asked.form.fields}
        assert fields["zone"] == "Europe/London"
    await meeting.says("Grace", "/series")
    meeting.told("Grace", "No regular meeting is set.")


async def test_a_time_that_the_clocks_skip_or_show_twice_is_said(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/series 29 March 2026 1:30 am London once")
    meeting.told("Grace", "there is no 01:30 then. The meeting is at 02:30")
    await meeting.says("Grace", "/series 25 October 2026 1:30 am London once")
    meeting.told("Grace", "01:30 comes twice. The meeting is at the first of the two.")
    assert "comes twice" not in await meeting.panel()


async def test_a_form_shows_when_the_room_meets_and_saving_it_changes_nothing(meeting):
    await with_a_series(meeting)
    shown = await meeting.fills_in("Grace", "series")
    meeting.told("Grace", "Tuesday 10 March 2026, 19:00 (London time)")
    form = await meeting.service.commands.form(meeting.room, meeting.account("Grace"), "series", {})
    fields = {field.name: field.value for field in form.fields}
    assert fields == {
        "first": "2026-03-10T19:00",
        "zone": "Europe/London",
        "repeat": "weekly",
        "minutes": "60",
        "ends": "",
    }
    assert shown.form is None
    await meeting.fills_in("Grace", "series", **fields)
    meeting.told("Grace", "Tuesday 10 March 2026, 19:00 (London time)")
