"""A meeting that has just ended is reopened, and everything is where it was."""

import pytest
from sqlalchemy import text

from bot.ids import MeetingId
from bot.meeting.meeting import Meeting
from bot.records.model import MeetingState
from bot.rules import Rules
from tests.fakes.poll_answers import typed

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben")
HINT = "Facilitators can type /reopen."
END = "/end anyway=yes"


async def begins(meeting):
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=weekly minutes=60")
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add Money")
    await meeting.says("Grace", "/start")
    for who in PEOPLE[1:]:
        await meeting.says(who, "/here")
    await meeting.says("Tom", "Night staff should be trained by the families.")


async def ends(meeting):
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)


async def reopens(meeting):
    await meeting.presses("Grace", "Reopen the meeting")
    meeting.told("Grace", "Meeting 1 is open again.")
    return meeting.heard_in_room("Meeting 1 goes on")


async def current(meeting):
    return await meeting.service.queries.current_meeting(meeting.room)


async def meetings(meeting):
    room = await meeting.service.directory.room(meeting.room)
    kept = await meeting.store.meetings(room.key)
    return [(one.number, one.state.value, one.starts) for one in kept]


async def wakes(meeting):
    """What the room's meetings are to be woken for."""
    due = text("SELECT why FROM wake")
    return set(await meeting.store._store._db.read(lambda tx: tx.scalars(due).all()))


async def test_it_goes_on_where_it_was(meeting):
    await begins(meeting)
    await ends(meeting)
    assert (await current(meeting)).number == 2
    goes_on = await reopens(meeting)
    assert "You are still on Breaks at home." in goes_on.text
    now = await current(meeting)
    assert (now.number, now.state) == (1, MeetingState.OPEN)
    assert "1. Breaks at home" in await meeting.panel()
    await meeting.says("Tom", "So, the families train them.")
    await meeting.says("Grace", "/next anyway=yes")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", END)
    over = meeting.heard_in_room("Meeting 1 is over")
    assert f"Carried over to the next meeting:\nMoney\n{HINT}" in over.text


async def test_the_next_meeting_exists_once_and_its_series_stays_right(meeting):
    await begins(meeting)
    before = await meetings(meeting)
    await ends(meeting)
    planned = await meetings(meeting)
    assert planned[1][:2] == (2, "planned")
    await reopens(meeting)
    assert [state for _, state, _ in await meetings(meeting)] == ["open", "withdrawn"]
    assert (await current(meeting)).number == 1
    await meeting.says("Grace", END)
    meeting.heard_in_room("Meeting 1 is over", "The next meeting is on Tuesday 10 March 2026")
    assert await meetings(meeting) == planned
    assert len(before) == 1
    meeting.silent()
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 2")
    assert (await current(meeting)).number == 2


async def test_the_poll_keeps_the_answers_it_has_and_asks_nobody_twice(meeting):
    await begins(meeting)
    await meeting.says("Grace", END)
    meeting.no_matter()
    for who in PEOPLE[:3]:
        await meeting.votes(who, comment=f"A comment of {who}")
    meeting.no_matter(*PEOPLE)
    goes_on = await reopens(meeting)
    assert "Answers that you have given in the poll are kept without your name" in goes_on.text
    await meeting.says("Zoe", "/here")
    meeting.told("Zoe")
    await meeting.says("Grace", END)
    meeting.heard_in_room("Answers that were given before the meeting was reopened still count.")
    meeting.not_told(*PEOPLE[1:])
    meeting.told("Zoe", "Were you heard at meeting 1?")
    assert (await meeting.tally()).ballots == 3
    await meeting.votes("Tom")
    meeting.told("Tom", "You have already answered")
    await meeting.votes("Zoe")
    meeting.told("Zoe", "Your answers are saved without your name.")
    await meeting.votes("Ben")
    meeting.silent()
    await meeting.votes("Ana")
    await meeting.time_passes(days=2)
    meeting.heard_in_room("Were you heard?", "6 people answered.")


async def test_a_poll_does_not_close_while_its_meeting_goes_on(meeting):
    await begins(meeting)
    await ends(meeting)
    for who in PEOPLE[:4]:
        await meeting.votes(who)
    await reopens(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.votes("Ben")
    meeting.told("Ben", "Your answers are saved")
    meeting.silent()
    await meeting.time_passes(minutes=15)
    meeting.silent()
    await meeting.says("Grace", END)
    meeting.heard_in_room("Meeting 1 is over")
    await meeting.time_passes(hours=47)
    meeting.silent()
    await meeting.time_passes(hours=1)
    meeting.heard_in_room("Were you heard?", "5 people answered.")


async def test_a_poll_command_means_the_poll_of_the_meeting_that_was_reopened(meeting):
    await begins(meeting)
    await ends(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(days=3)  # nobody has answered, and the first poll is over
    await meeting.says("Grace", "/start")
    await ends(meeting)
    await meeting.presses("Grace", "Reopen the meeting")
    meeting.no_matter(*PEOPLE)
    assert (await current(meeting)).number == 2
    await meeting.says("Ben", f"/poll {typed()}")
    meeting.told("Ben", "Your answers are saved")
    await meeting.says("Ben", f"/poll {typed()}")
    meeting.told("Ben", "You have already answered")


@pytest.mark.parametrize("rules", [Rules(poll_hours=0.1)])
async def test_a_poll_that_was_over_stays_over(meeting):
    await begins(meeting)
    await ends(meeting)
    for who in PEOPLE:
        await meeting.votes(who)
    await meeting.time_passes(minutes=6)
    meeting.heard_in_room("Were you heard?", "5 people answered.")
    goes_on = await reopens(meeting)
    assert "The poll about this meeting has closed, and its result stands." in goes_on.text
    await meeting.says("Zoe", "/here")
    meeting.no_matter("Zoe", *PEOPLE)
    await meeting.says("Grace", END)
    meeting.heard_in_room("Meeting 1 is over", "its result stands")
    meeting.not_told("Zoe", *PEOPLE[1:])
    await meeting.time_passes(days=3)
    meeting.silent()


async def test_points_are_on_the_table_again_and_count_once(meeting):
    await begins(meeting)
    await meeting.says("Priya", "/park Who pays for it?")
    await ends(meeting)
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 2")
    meeting.heard_in_room("Who pays for it?")
    await meeting.says("Tom", "The council pays for it, surely.")
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/reopen")
    meeting.heard_in_room("Meeting 2 goes on")
    room = await meeting.service.directory.room(meeting.room)
    (point,) = await meeting.store.contentions(room.key)
    assert (point.standing.value, point.tabled) == ("tabled", 1)
    await meeting.says("Grace", "/settle 1 changed It is the council.")
    meeting.heard_in_room("It is the council.")


async def test_a_point_put_off_in_between_stays_put_off(meeting):
    await begins(meeting)
    await meeting.says("Priya", "/park Who pays for it?")
    await meeting.says("Priya", "/park Who drives?")
    await ends(meeting)
    await meeting.time_passes(days=7)
    await meeting.says("Tom", "The council pays for it, surely.")
    await meeting.says("Grace", END)
    await meeting.says("Grace", "/park-again 1 The council answers in April.")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/reopen")
    meeting.heard_in_room("Meeting 2 goes on")
    room = await meeting.service.directory.room(meeting.room)
    first, second = await meeting.store.contentions(room.key)
    assert (first.standing.value, second.standing.value) == ("parked", "tabled")
    meeting.restarts()
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/agenda list")
    agenda = meeting.told("Grace", "Point 2: Who drives?").text
    assert "1. Point 1" not in agenda
    assert "2. Point 1" not in agenda
    await meeting.time_passes(days=7)
    meeting.no_matter(*PEOPLE)
    first, second = await meeting.store.contentions(room.key)
    assert (first.standing.value, second.standing.value) == ("parked", "tabled")


async def test_what_was_done_in_between_holds(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.says("Tom", "/agenda add Transport")
    await meeting.says("Grace", "/agenda drop Money")
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Priya", "/park Who drives?")
    await meeting.says("Ana", "/leave")
    await meeting.says("Ben", "/note The hall is free on Tuesdays.")
    meeting.no_matter(*PEOPLE)
    await reopens(meeting)
    panel = await meeting.panel()
    assert "Transport" in panel
    assert "Money" not in panel
    await meeting.says("Tom", "/next anyway=yes")
    meeting.heard_in_room("Now: 2. Transport")
    await meeting.says("Grace", "/who")
    assert "Ana" not in meeting.told("Grace", "Tom").text
    await meeting.says("Tom", END)
    over = meeting.heard_in_room("Meeting 1 is over", "Who drives?")
    assert "Carried over to the next meeting:\nTransport\nStill parked" in over.text
    await meeting.says("Grace", "/notes")
    meeting.told("Grace", "The hall is free on Tuesdays.")
    await meeting.says("Tom", "/start")
    meeting.heard_in_room("Meeting 2", "Transport")


async def test_a_point_settled_in_between_stays_settled(meeting):
    await begins(meeting)
    await meeting.says("Priya", "/park Who pays for it?")
    await ends(meeting)
    await meeting.says("Grace", "/settle 1 changed The council pays.")
    meeting.no_matter(*PEOPLE)
    await reopens(meeting)
    await meeting.says("Grace", "/minutes")
    meeting.told("Grace")
    await meeting.says("Grace", "/settle 1 changed Again.")
    meeting.told("Grace", "already settled")


async def test_the_item_that_was_up_has_the_time_that_it_had_left(meeting):
    await begins(meeting)
    await meeting.time_passes(minutes=9)
    await ends(meeting)
    await meeting.time_passes(minutes=8)
    await reopens(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(minutes=9)
    meeting.silent()
    await meeting.time_passes(minutes=4)
    meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes)")


async def test_minutes_say_when_it_was_over_in_between(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.time_passes(minutes=5)
    await reopens(meeting)
    await meeting.says("Grace", "/decide Families train the night staff.")
    await meeting.time_passes(minutes=20)
    await meeting.says("Grace", END)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/minutes")
    told = meeting.told("Grace", "Minutes of meeting 1")
    assert "Families train the night staff." in told.text
    assert (
        "The meeting was ended for a while, and then went on: 19:00 until 19:05 (UTC)." in told.text
    )


async def test_wake_ups_are_those_of_a_meeting_that_is_running(meeting):
    await begins(meeting)
    running = await wakes(meeting)
    await ends(meeting)
    over = await wakes(meeting)
    assert {"poll-closes", "meeting-due", "reopen-ends"} <= over
    await reopens(meeting)
    assert await wakes(meeting) == running
    await meeting.says("Grace", END)
    assert await wakes(meeting) == over
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(minutes=20)
    meeting.silent()
    assert await wakes(meeting) == over - {"reopen-ends", "look-back"}


async def test_a_meeting_that_closed_by_itself_can_be_reopened_and_closes_by_itself(meeting):
    await begins(meeting)
    await meeting.time_passes(minutes=Rules().idle_minutes)
    meeting.no_matter(*PEOPLE)
    await reopens(meeting)
    await meeting.time_passes(minutes=Rules().idle_minutes - 1)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(minutes=1)
    meeting.heard_in_room("Meeting 1 is over")


async def test_after_ten_minutes_it_is_too_late(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.time_passes(minutes=Rules().reopen_minutes, seconds=1)
    await meeting.presses("Grace", "Reopen the meeting")
    meeting.told("Grace", "A meeting can be reopened for 10 minutes", "start meeting 2 now")
    assert (await current(meeting)).number == 2
    meeting.silent()


async def test_not_before_the_first_not_twice_and_not_once_the_next_has_begun(meeting):
    await meeting.says("Grace", "/reopen")
    meeting.told("Grace")
    await begins(meeting)
    await meeting.says("Grace", "/reopen")
    meeting.told("Grace", "The meeting is already running.")
    await ends(meeting)
    first = await meeting.about_to_press("Grace", "Reopen the meeting")
    await meeting.says("Grace", "/start")
    meeting.no_matter(*PEOPLE)
    await first()
    meeting.told("Grace", "The meeting is already running.")
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)
    await first()
    meeting.told("Grace", "The meeting has already moved on.")
    meeting.silent()


async def test_only_a_facilitator_can(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.says("Tom", "/reopen")
    meeting.told("Tom", "Only a facilitator can do that.")
    meeting.silent()


@pytest.mark.parametrize("rules", [Rules(reopen_minutes=0)], indirect=False)
async def test_a_team_can_do_without(meeting, rules):
    await begins(meeting)
    await meeting.says("Grace", END)
    assert all("Reopen" not in b.label for b in meeting.face.posts[-1].buttons)
    await meeting.says("Grace", "/reopen")
    meeting.told("Grace", "Meetings are not reopened here.")


async def test_a_delivery_that_is_repeated_reopens_once(meeting):
    await begins(meeting)
    await ends(meeting)
    send = await meeting.about_to_send("Grace", "reopen", "one-delivery")
    await meeting.together(send, send)
    meeting.heard_in_room("Meeting 1 goes on")
    await meeting.says("Grace", END)
    meeting.heard_in_room("Meeting 1 is over")
    meeting.restarts()
    assert (await send()).repeated
    meeting.silent()


async def test_two_facilitators_press_at_the_same_moment(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await ends(meeting)
    one = await meeting.about_to_press("Grace", "Reopen the meeting")
    other = await meeting.about_to_press("Tom", "Reopen the meeting")
    results = await meeting.together(one, other)
    assert sorted(result.accepted for result in results) == [False, True]
    meeting.heard_in_room("Meeting 1 goes on")
    meeting.silent()


async def test_heard_is_started_anew_between_the_end_and_the_reopening_and_after_it(meeting):
    await begins(meeting)
    await meeting.says("Priya", "/park Who pays for it?")
    await ends(meeting)
    await meeting.votes("Tom")
    meeting.restarts()
    await reopens(meeting)
    meeting.restarts()
    now = await current(meeting)
    assert (now.number, now.state) == (1, MeetingState.OPEN)
    await meeting.says("Tom", "So, the families train them.")
    room = await meeting.service.directory.room(meeting.room)
    ids = [MeetingId(f"{room.key}.{n}") for n in (1, 2)]
    for journal in (await meeting.store.journals(ids)).values():
        assert Meeting.fold(journal).version == len(journal)
    await meeting.says("Grace", END)
    meeting.restarts()
    assert (await current(meeting)).number == 2
    await meeting.says("Grace", "/agenda list")
    assert "Money" in meeting.told("Grace", "Breaks at home").text


async def test_the_database_does_not_take_it(meeting):
    await begins(meeting)
    await ends(meeting)
    press = await meeting.about_to_press("Grace", "Reopen the meeting")
    meeting.store.goes_away()
    await meeting.is_not_saved(press)
    assert (await current(meeting)).number == 2
    await reopens(meeting)


async def test_another_worker_that_knew_of_the_end_follows(meeting):
    await begins(meeting)
    await ends(meeting)
    other = meeting.worker()
    assert (await other.queries.current_meeting(meeting.room)).number == 2
    await reopens(meeting)
    said = meeting.service
    meeting.service = other
    receipt = await meeting.says("Tom", "So, the families train them.")
    assert receipt.accepted
    assert (await current(meeting)).number == 1
    await meeting.says("Grace", END)
    meeting.heard_in_room("Meeting 1 is over")
    meeting.service = said
    await meeting.says("Grace", "/agenda add Transport")
    assert (await current(meeting)).number == 2


async def test_an_old_button_of_the_next_meeting_hits_no_other_item(meeting):
    await begins(meeting)
    await meeting.says("Grace", END)
    finished = await meeting.about_to_press("Grace", "It is finished")
    meeting.no_matter(*PEOPLE)
    await reopens(meeting)
    await meeting.says("Grace", "/agenda move Money 1")
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)
    await finished()
    meeting.told("Grace")
    await meeting.says("Grace", "/agenda list")
    listed = meeting.told("Grace", "Money").text
    assert "Breaks at home" in listed


async def closing_post(meeting, number=1):
    """How the closing post looks now, after all edits."""
    edited = [it for it in meeting.face.edited if f"Meeting {number} is over" in it.text]
    return edited[-1]


async def test_the_closing_post_says_that_the_meeting_goes_on_and_has_no_button_any_more(meeting):
    await begins(meeting)
    await meeting.says("Grace", END)
    assert any("Reopen" in b.label for b in meeting.face.posts[-1].buttons)
    meeting.no_matter(*PEOPLE)
    await reopens(meeting)
    post = await closing_post(meeting)
    assert "The meeting goes on." in post.text
    assert not post.buttons
    count = len(meeting.face.edited)
    await meeting.says("Grace", END)
    assert any("Reopen" in b.label for b in meeting.face.posts[-1].buttons)
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(minutes=Rules().reopen_minutes, seconds=1)
    post = await closing_post(meeting)
    assert len(meeting.face.edited) > count
    assert "too late" not in post.text, "that only answers a press"
    assert not post.buttons


async def test_the_button_under_the_closing_post_goes_after_ten_minutes(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.time_passes(minutes=Rules().reopen_minutes, seconds=1)
    post = await closing_post(meeting)
    assert "too late" not in post.text, "that only answers a press"
    assert not post.buttons


async def test_what_was_shown_and_outlives_a_meeting_ends_after_it_was_reopened(meeting):
    await begins(meeting)
    await meeting.says("Priya", "/supporter add Ana")
    await ends(meeting)
    await reopens(meeting)
    room = await meeting.service.directory.room(meeting.room)
    state = (await meeting.service.core.current(room)).state
    assert any(about.startswith("support-offer") for about, _ in state.shown)


@pytest.mark.parametrize("opens", ["/round What do you need?", "/hand", None])
async def test_a_typed_end_is_asked_about_once_where_something_is_open(meeting, opens):
    await meeting.says("Grace", "/start")
    if opens:
        await meeting.says("Tom", "/here")
        await meeting.says("Grace" if "round" in opens else "Tom", opens)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/end")
    if opens:
        meeting.told("Grace", "The meeting is still running.")
        meeting.silent()
        await meeting.presses("Grace", "End it anyway")
    assert (await current(meeting)).number == 2


async def test_a_typed_end_is_asked_about_while_the_item_has_time_and_a_point_is_on_the_table(
    meeting,
):
    await begins(meeting)
    await meeting.says("Priya", "/park Who pays for it?")
    await meeting.says("Grace", "/end")
    meeting.told("Grace", "The meeting is still running.")
    await meeting.says("Grace", END)
    await meeting.says("Grace", "/start")
    await meeting.time_passes(minutes=21)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/end")
    meeting.told("Grace", "The meeting is still running.")
    assert (await current(meeting)).number == 2
