"""What is to be done after a meeting. An owner who accepts, by when; done,
dropped with a reason, handed on; from a message, too.
"""

from __future__ import annotations

from datetime import date

from bot.ids import MeetingId
from bot.meeting.state import State
from tests.dialogues.conftest import ROOM, Stage


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def state_of(meeting: Stage) -> State:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    return (await meeting.service.core.current(room)).state


async def panel_of(meeting: Stage, who: str) -> str:
    panel = await meeting.service.queries.my_panel(ROOM, meeting.account(who))
    assert panel is not None
    return panel.text


async def test_the_person_who_is_asked_is_named_only_when_they_have_accepted(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Tom due=Friday")
    asked = meeting.heard_in_room("Action 1", "Book the hall", "Friday 6 March 2026")
    assert "Tom" not in asked.text
    meeting.told("Ana", "they are asked privately")
    meeting.told("Tom", "Would you take this on?", "Book the hall", "your name is shown with it")
    await meeting.presses("Tom", "Yes, I will do action 1")
    meeting.heard_in_room("Action 1", "Tom does it")
    meeting.told("Ana", "Tom does it")
    meeting.told("Tom", "You have taken on action 1")
    meeting.silent()


async def test_who_would_rather_not_is_said_to_whoever_asked_and_to_nobody_else(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Tom")
    meeting.no_matter("Ana", "Tom", "Grace")
    await meeting.presses("Tom", "No, thank you")
    meeting.told("Ana", "Tom would rather not", "Nobody has taken it on yet")
    meeting.not_told("Grace")
    meeting.silent()


async def test_somebody_who_has_said_no_twice_is_not_asked_a_third_time(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Tom")
    await meeting.presses("Tom", "No, thank you")
    await meeting.says("Ana", "/action act=ask number=1 owner=Tom")
    await meeting.presses("Tom", "No, thank you")
    meeting.no_matter("Ana", "Tom", "Grace")
    await meeting.says("Ana", "/action act=ask number=1 owner=Tom")
    meeting.told("Ana", "have said no to action 1 twice")
    meeting.not_told("Tom")
    await meeting.says("Tom", "/action act=accept number=1")
    meeting.told("Tom", "You have taken on action 1")


async def test_what_nobody_has_can_be_taken_on_by_anybody_and_by_one_only(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Grace", "/action Write to the council")
    meeting.heard_in_room("Nobody has taken it on yet")
    meeting.no_matter("Ana", "Tom", "Grace")
    await meeting.together(
        await meeting.about_to_press("Ana", "Yes, I will do action 1"),
        await meeting.about_to_press("Tom", "Yes, I will do action 1"),
    )
    owner = (await state_of(meeting)).actions[1].owner
    names = {await meeting.service.directory.person(meeting.account(n)): n for n in ("Ana", "Tom")}
    late = "Tom" if names[owner] == "Ana" else "Ana"
    meeting.told(names[owner], "You have taken on action 1")
    meeting.told(late, "Somebody")


async def test_while_it_is_offered_to_somebody_else_its_owner_keeps_it(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Ana")
    meeting.told("Ana", "You have taken on action 1")
    await meeting.says("Ana", "/action act=ask number=1 owner=Tom")
    meeting.told("Tom", "Ana has it now, and keeps it unless you say yes")
    assert "You have taken this on" in await panel_of(meeting, "Ana")
    await meeting.presses("Tom", "Yes, I will do action 1")
    meeting.told("Ana", "Tom does it")
    assert "You have taken this on" not in await panel_of(meeting, "Ana")
    assert "You have taken this on" in await panel_of(meeting, "Tom")


async def test_done_and_dropped_with_a_reason_and_both_can_be_undone(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Ana")
    await meeting.says("Ana", "/action Ask the bus company owner=Ana")
    meeting.no_matter("Ana", "Grace", "Tom")
    await meeting.says("Ana", "/action act=done number=1")
    meeting.heard_in_room("Action 1 is done", "Book the hall")
    await meeting.says("Ana", "/action act=drop number=2")
    assert meeting.form is not None
    await meeting.says("Ana", "/action act=drop number=2 reason=They have closed.")
    meeting.heard_in_room("Action 2 is dropped", "They have closed.")
    await meeting.says("Ana", "/undo")
    meeting.heard_in_room("Action 2 is open again")
    await meeting.says("Ana", "/undo")
    meeting.heard_in_room("Action 1 is open again")
    assert all(
        one.is_open and one.reason is None for one in (await state_of(meeting)).actions.values()
    )


async def test_others_may_not_change_it_and_a_facilitator_may(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=Friday")
    meeting.no_matter("Ana", "Grace", "Tom")
    await meeting.says("Tom", "/action act=done number=1")
    meeting.told("Tom", "Action 1 can be changed by the one who has it")
    await meeting.says("Grace", "/action act=date number=1 due=10 March")
    meeting.told("Ana", "Tuesday 10 March 2026")
    assert (await state_of(meeting)).actions[1].due == date(2026, 3, 10)


async def test_a_day_that_is_over_is_refused_and_nothing_is_recorded(meeting):
    await begins(meeting, "Ana")
    await meeting.says("Ana", "/action Book the hall due=1 March 2026")
    meeting.told("Ana", "That time has passed")
    await meeting.says("Ana", "/action done 3")
    meeting.told("Ana", "/action act=done number=3")
    assert (await state_of(meeting)).actions == {}
    meeting.silent()


async def test_it_goes_on_to_the_next_meeting_which_names_what_is_late_without_a_name(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=tomorrow")
    await meeting.says("Grace", "/action Write to the council")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(days=7)
    meeting.no_matter("Ana", "Grace", "Tom")
    await meeting.says("Grace", "/start")
    opening = meeting.heard_in_room("has started", "One action is late", "Book the hall")
    assert "Ana" not in opening.text
    assert "council" not in opening.text
    await meeting.says("Tom", "/actions")
    meeting.told("Tom", "2 things are to be done", "Ana does it", "That day has passed")


async def test_the_minutes_say_what_is_to_be_done_by_whom_and_what_became_of_it(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Ana due=Friday")
    await meeting.says("Grace", "/action Write to the council")
    await meeting.says("Grace", "/action act=drop number=2 reason=They wrote to us.")
    await meeting.says("Grace", "/end anyway=yes")
    minutes = await meeting.service.reports.minutes(await _first(meeting))
    assert minutes is not None
    for text in ("Book the hall", "Ana does it", "Friday 6 March", "They wrote to us."):
        assert text in minutes.text


async def _first(meeting: Stage) -> MeetingId:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    return MeetingId(f"{room.key}.1")


async def test_who_leaves_lets_go_of_it_and_facilitators_know(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Tom")
    await meeting.presses("Tom", "Yes, I will do action 1")
    meeting.no_matter("Ana", "Grace", "Tom")
    await meeting.says("Tom", "/leave")
    meeting.told("Grace", "has left. Nobody has it now", "Book the hall")
    assert (await state_of(meeting)).actions[1].owner is None
    await meeting.says("Ana", "/actions")
    meeting.told("Ana", "Nobody has taken it on yet")


async def test_who_takes_it_back_before_anybody_had_to_do_with_it_takes_it_away(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall")
    meeting.no_matter("Ana")
    await meeting.says("Ana", "/take-back")
    assert (await state_of(meeting)).actions == {}
    meeting.heard_in_room("Action 1 was taken back")


async def test_it_survives_a_restart_the_end_and_a_reopening(meeting):
    await begins(meeting, "Ana", "Tom")
    await meeting.says("Ana", "/action Book the hall owner=Tom due=Friday")
    await meeting.presses("Tom", "Yes, I will do action 1")
    await meeting.says("Ana", "/action Buy chairs")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.restarts()
    await meeting.says("Tom", "/action act=done number=1")
    await meeting.says("Grace", "/reopen")
    state = await state_of(meeting)
    assert state.number == 1
    assert not state.actions[1].is_open
    assert state.actions[2].is_open
    await meeting.says("Ana", "/action Sweep the hall")
    assert sorted((await state_of(meeting)).actions) == [1, 2, 3]
    await meeting.says("Grace", "/end anyway=yes")
    assert [one.number for one in (await state_of(meeting)).actions.open] == [2, 3]


async def test_who_has_never_been_here_can_take_something_on_by_naming_themselves(meeting):
    await meeting.says("Ana", "/action Book the hall owner=Ana due=Friday")
    meeting.told("Ana", "You have taken on action 1")
    meeting.heard_in_room("Ana does it")


async def test_a_new_action_has_words_and_no_number_yet(meeting):
    await begins(meeting, "Tom")
    await meeting.says("Tom", "/action act=add")
    meeting.told("Tom", "Please fill this in.")
    for typed in ("act=add what=“Book the hall” number=1", "what=“Book the hall” number=1"):
        await meeting.says("Tom", f"/action {typed}")
        meeting.told("Tom", "an action that already exists. You cannot give it new words")
    assert not (await state_of(meeting)).actions
    await meeting.says("Tom", "/action act=add what=“Book the hall”")
    assert [*(await state_of(meeting)).actions] == [1]
