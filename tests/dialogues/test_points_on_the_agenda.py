"""Points that are due are items of the agenda."""

from __future__ import annotations

import json

import pytest

from bot.ids import PersonId, meeting_id
from bot.meeting.agenda import ItemState
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.meeting.state import State
from bot.records.model import Contention, Postponed, Standing
from tests.dialogues.conftest import ROOM, Stage

NEXT_WEEK = "2026-03-10 19:00"
LONG = "Whether the night nurse comes to every house in turn, or stays in one house, " * 12


async def state_of(meeting: Stage) -> State:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    return (await meeting.service.core.current(room)).state


async def id_of(meeting: Stage, who: str) -> PersonId:
    return await meeting.service.directory.person(meeting.account(who))


async def point(meeting: Stage, number: int = 1) -> Contention:
    return (await state_of(meeting)).contentions[number]


async def a_series(meeting: Stage, *people: str) -> None:
    """Grace runs meetings on Tuesdays at seven, and the others belong to the room."""
    await meeting.joins("Grace", facilitator=True)
    for who in people:
        await meeting.joins(who)
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly")
    meeting.no_matter("Grace", *people)


async def come(meeting: Stage, *people: str) -> None:
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter(*people)


def titles(state: State) -> list[int | str]:
    """The agenda: numbers of points, and "item" for others."""
    return ["item" if item.point is None else item.point for item in state.agenda.items]


# -- the item --------------------------------------------------------------------------------------


async def test_a_due_point_is_first_on_the_agenda_with_its_own_time(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Grace", "/agenda add Who drives the van minutes=20")
    await meeting.says("Tom", "/park Nights: at home or away?")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/agenda list")
    agenda = meeting.told("Grace", "1. Point 1: Nights: at home or away? (to come, 10 minutes)")
    assert "2. Who drives the van" in agenda.text
    await meeting.time_passes(days=7)
    meeting.heard_in_room("Meeting 1 has started", "1. Point 1: Nights")
    meeting.heard_in_room(
        "A parked point is back",
        "on the agenda, with a time of its own",
        "Raised: Tuesday 3 March 2026",
        "Since then: no views, no notes. Nobody looks after it yet.",
        "Asked now: what would settle this",
    )
    assert "Now: 1. Nights: at home or away?" in await meeting.panel()
    assert "Time left: 10 minutes" in await meeting.panel()
    await come(meeting, "Tom")
    await meeting.says("Tom", "/point 1")
    looked = meeting.told("Tom", "Its turn has come: once")
    assert "been back" not in looked.text, "it is up for the first time"
    state = await state_of(meeting)
    assert state.agenda.current is not None
    assert state.agenda.current.point == 1


async def test_the_time_box_of_points_is_a_setting(a_room, rules):
    import msgspec

    async with a_room() as meeting:
        meeting.rules = msgspec.structs.replace(rules, point_minutes=25)
        meeting.restarts()
        await a_series(meeting, "Tom")
        await meeting.says("Tom", "/park Nights: at home or away?")
        (item,) = (await state_of(meeting)).agenda.items
        assert item.minutes == 25


async def test_clock_queue_drift_say_and_what_has_no_answer_belong_to_the_point_that_is_up(meeting):
    await a_series(meeting, "Tom", "Ana", "Ben")
    await meeting.says("Grace", "/agenda add Who drives the van minutes=20")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Ana", "/say I would rather stay at home name=yes item=1")
    meeting.told("Ana", "It will be read out when “Nights: at home or away?” comes up")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ben")
    state = await state_of(meeting)
    up = state.agenda.current
    assert up is not None
    assert up.point == 1
    assert up.said == 1, "what Ana had read out was said on the point"
    await meeting.says("Ben", "Nights away would cost too much, who is going to pay for them?")
    state = await state_of(meeting)
    assert [message.item for message in state.answers.on(up.id)] == [up.id]
    await meeting.says("Ben", "/hand About the nights")
    # Most of its ten minutes have gone: those who run the meeting are told of the point.
    await meeting.time_passes(minutes=8)
    meeting.told("Grace", "Nights: at home or away?")
    await meeting.time_passes(minutes=2)
    assert "Time is up for “Nights: at home or away?” (10 minutes)" in meeting.face.posts[-1].text
    # The floor of somebody who spoke on the point ends with it.
    await meeting.says("Grace", "/call Ben")
    meeting.no_matter("Grace", "Ben")
    await meeting.says("Grace", "/next anyway=yes")
    state = await state_of(meeting)
    assert state.floor is None
    assert state.agenda.current is not None
    assert state.agenda.current.point is None
    assert state.agenda.current.said == 0


async def test_a_facilitator_can_place_it_and_that_is_kept(meeting):
    await a_series(meeting, "Tom")
    for title in ("Who drives the van", "The summer party"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Tom", "/park Nights: at home or away?")
    assert titles(await state_of(meeting)) == [1, "item", "item"]
    await meeting.says("Grace", "/agenda move 1 2")
    await meeting.says("Tom", "/park Two keys or one?")
    assert titles(await state_of(meeting)) == [2, "item", 1, "item"]
    await meeting.time_passes(days=7)
    state = await state_of(meeting)
    assert titles(state) == [2, "item", 1, "item"]
    assert state.agenda.current is state.agenda.items[0]


async def test_going_on_and_back_and_undo_work_as_for_any_item(meeting):
    await a_series(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/agenda add Who drives the van minutes=20")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ana")
    await meeting.says("Grace", "/next anyway=yes")
    assert "Now: 2. Who drives the van" in await meeting.panel()
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/back")
    meeting.heard_in_room("Now: 1. Point 1: Nights", "Raised:", "Asked now")
    assert "Now: 1. Nights" in await meeting.panel()
    await meeting.says("Grace", "/take-back")
    assert "Now: 2. Who drives the van" in await meeting.panel()
    assert (await point(meeting)).standing is Standing.TABLED


async def test_its_item_is_announced_in_its_thread_too(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Tom", "/park Two keys or one?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom")
    await meeting.says("Grace", "/next anyway=yes")
    assert meeting.face.posts[-1].thread == "point-2"
    both = next(post for post in meeting.face.posts if post.kind == "tabled")
    assert [part.thread for part in both.parts] == ["point-1", "point-2"]


async def test_an_item_of_a_point_cannot_be_dropped_so_that_the_point_is_lost(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/agenda drop 1")
    meeting.told("Grace", "point 1", "Put the point off and say why, or settle it")
    assert titles(await state_of(meeting)) == [1]


async def test_a_settled_point_leaves_the_agenda_and_is_back_if_that_is_undone(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Grace", "/agenda add Who drives the van")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Tom", "/park Two keys or one?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom")
    await meeting.says("Grace", "/settle 2 changed Two keys.")
    assert titles(await state_of(meeting)) == [1, "item"]
    await meeting.says("Grace", "/take-back")
    assert titles(await state_of(meeting)) == [1, 2, "item"]
    await meeting.says("Grace", "/settle 1 changed At home.")
    state = await state_of(meeting)
    assert state.agenda.current is not None
    assert state.agenda.current.point == 1, "what is up stays up until the meeting moves on"
    await meeting.says("Grace", "/next anyway=yes")
    state = await state_of(meeting)
    assert [item.state for item in state.agenda.items][:2] == [ItemState.DONE, ItemState.CURRENT]


async def test_a_long_wording_with_marks_and_mentions_is_a_short_title_and_stays_whole(meeting):
    await a_series(meeting, "Tom")
    wording = f"**All** of <@U1> @everyone \u202b{LONG}"[:1000]
    await meeting.says("Tom", f"/park {wording}")
    await meeting.time_passes(days=7)
    panel = await meeting.panel()
    (line,) = [line for line in panel.splitlines() if line.startswith("Now: 1.")]
    assert len(line) < 150
    assert "…" in line
    (back,) = [post for post in meeting.face.posts if post.kind == "tabled"]
    assert LONG.strip()[:700] in back.text


# -- back ------------------------------------------------------------------------------------------


async def test_back_counts_only_if_it_was_up_with_somebody_there(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Tom", "/park Two keys or one?")
    await meeting.time_passes(days=7)
    assert (await point(meeting)).tabled == 0, "it is up, and nobody has come yet"
    await come(meeting, "Tom", "Grace")
    assert (await point(meeting)).tabled == 1
    assert (await point(meeting, 2)).tabled == 0, "it is on the agenda, and was not reached"
    await meeting.says("Grace", "/next anyway=yes")
    assert (await point(meeting, 2)).tabled == 1
    await meeting.says("Grace", "/back")
    assert (await point(meeting)).tabled == 1, "once in a meeting"


async def test_the_third_time_is_said_to_facilitators_alone_with_ways_on(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    for times in (1, 2, 3):
        await meeting.time_passes(days=7)
        meeting.no_matter("Grace", "Tom")
        await come(meeting, "Tom")
        if times < 3:
            assert not [told for told in meeting.all_told("Grace") if told.kind == "third-time"]
        else:
            plainly = meeting.told("Grace", "Point 1 is up for the third time")
            for way in ("smaller", "consent round", "outside", "Split it in two", "Close it"):
                assert way in plainly.text
            commands = [button.command for button in plainly.buttons]
            assert commands == ["propose", "settle", "point change", "settle"]
            assert all(button.form for button in plainly.buttons), "each asks before it does it"
            assert not [post for post in meeting.face.posts if post.kind == "third-time"]
            assert not [told for told in meeting.all_told("Tom") if told.kind == "third-time"]
        await meeting.says("Tom", "At home is better for everybody I have talked to about it")
        await meeting.says("Grace", "/end anyway=yes")
    assert (await point(meeting)).tabled == 3


# -- put off ---------------------------------------------------------------------------------------


async def test_what_was_not_reached_is_said_with_a_reason_to_the_room_and_to_whose_it_is(meeting):
    await a_series(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Ana", "/park Two keys or one?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ana")
    await meeting.says("Tom", "I would like to hear from everybody about the nights")
    meeting.no_matter("Grace", "Tom", "Ana")
    await meeting.says("Grace", "/end anyway=yes")
    over = meeting.heard_in_room("Meeting 1 is over", "Still parked")
    assert "Why: the meeting ended before it was reached." in over.text
    assert "Why: the meeting ended without an outcome for it." in over.text
    meeting.told(
        "Ana", "A point that concerns you was put off at meeting 1", "Two keys",
        "before it was reached", "Tuesday 17 March 2026",
    )  # fmt: skip
    meeting.told("Tom", "Nights: at home or away?", "without an outcome")
    assert (await point(meeting, 2)).postponed is Postponed.NOT_REACHED
    await meeting.time_passes(days=7)
    (back,) = [post for post in meeting.face.posts if post.kind == "tabled"][-1:]
    assert "Last time there was no time left for it." in back.text
    assert "Last time it was up, and no outcome was recorded." in back.text


async def test_parking_again_takes_a_reason_that_the_room_and_whose_it_is_are_told(meeting):
    await a_series(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ana")
    await meeting.fills_in("Grace", "park-again", contention="1")
    assert (await point(meeting)).standing is Standing.TABLED, "not without a reason"
    await meeting.says("Grace", "/park-again 1 The figures are not there yet.")
    meeting.heard_in_room("Point 1 is parked again", "Why: The figures are not there yet.")
    meeting.told("Tom", "put off", "The figures are not there yet.", "17 March 2026")
    meeting.not_told("Ana")
    assert (await point(meeting)).postponed is Postponed.SAID
    # A likely slip can be undone; the reason goes with it.
    await meeting.says("Grace", "/take-back")
    again = await point(meeting)
    assert (again.standing, again.postponed, again.tabled) == (Standing.TABLED, None, 1)
    await meeting.says("Grace", "/park-again 1 The figures come in April.")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.time_passes(days=7)
    (back,) = [post for post in meeting.face.posts if post.kind == "tabled"][-1:]
    assert "It was put off: The figures come in April." in back.text


async def test_a_point_can_be_put_off_before_the_meeting_and_does_not_come_back_at_it(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/park-again 1 Tom is on holiday.")
    meeting.told("Tom", "put off", "Tom is on holiday.", "Tuesday 17 March 2026")
    assert titles(await state_of(meeting)) == []
    await meeting.says("Grace", "/take-back")
    assert titles(await state_of(meeting)) == [1]
    await meeting.says("Tom", "/point 1")
    meeting.told("Tom", "Parked. It comes back at the next meeting.")
    await meeting.says("Grace", "/park-again 1 Tom is on holiday.")
    await meeting.says("Tom", "/point 1")
    meeting.told("Tom", "It was put off from the next meeting. It comes back when there is another")
    await meeting.says("Tom", "/agenda")
    meeting.told("Tom", "It was put off from the next meeting. It comes back when there is another")
    await meeting.time_passes(days=7)
    assert (await point(meeting)).standing is Standing.PARKED
    await meeting.time_passes(days=7)
    assert (await point(meeting)).standing is Standing.TABLED


async def test_a_point_whose_day_is_later_is_on_no_agenda_before_it(meeting):
    from datetime import UTC, datetime

    from msgspec.structs import replace

    from bot.meeting import points_due

    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    state = await state_of(meeting)
    assert points_due.due(state)
    later = replace(state.contentions[1], not_before=datetime(2026, 3, 10, 19, 1, tzinfo=UTC))
    state.contentions[1] = later
    assert not points_due.due(state)
    state.contentions[1] = replace(later, not_before=state.starts)
    assert points_due.due(state)


async def test_a_point_with_a_day_is_said_to_come_back_from_then_on_and_not_at_the_next_meeting(
    meeting,
):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/point change 1 date when=day date=2026-04-06")
    for look in ("/point 1", "/parked"):
        await meeting.says("Tom", look)
        meeting.told(
            "Tom", "Parked. It comes back at the first meeting from Monday 6 April 2026 on."
        )


async def test_a_point_put_off_from_the_next_meeting_is_not_said_to_come_back_at_it(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/point change 1 date when=day date=2026-03-09")
    await meeting.says("Grace", "/park-again 1 Tom is on holiday.")
    meeting.no_matter("Grace", "Tom")
    # By its date it would be due, but it has been put off from there.
    for look in ("/point 1", "/parked"):
        await meeting.says("Tom", look)
        meeting.told("Tom", "It was put off from the next meeting.")
    await meeting.says("Grace", "/point change 1 date when=next")
    meeting.told("Grace", "Point 1 was put off from the next meeting. It comes back when there is")
    assert titles(await state_of(meeting)) == []


async def test_a_point_put_off_from_the_last_meeting_has_no_date(meeting):
    await meeting.joins("Tom")
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=once minutes=60")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Tom", "/point owner 1")
    await meeting.says("Tom", "/point 1")
    meeting.told("Tom", "Wording, person and date are settled.")
    await meeting.says("Grace", "/park-again 1 Tom is on holiday.")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Tom", "/point 1")
    assert "Wording, person and date are settled." not in meeting.told("Tom", "put off from").text


# -- more than fit ---------------------------------------------------------------------------------


async def many(meeting: Stage, count: int = 13) -> None:
    await a_series(meeting, "Tom", "Ana")
    for number in range(1, count + 1):
        await meeting.says("Tom" if number % 2 else "Ana", f"/park Question number {number}?")
    meeting.no_matter("Grace", "Tom", "Ana")


async def test_facilitators_are_asked_a_day_before_which_of_many_points_come(meeting):
    await many(meeting)
    assert titles(await state_of(meeting)) == list(range(1, 11))
    assert "3 more points are due than fit" in await meeting.panel()
    await meeting.time_passes(days=5, hours=23)
    assert not [told for told in meeting.all_told("Grace") if told.kind == "points-today"]
    await meeting.time_passes(hours=1, minutes=1)
    asked = meeting.told(
        "Grace", "13 points are due at the next meeting", "If nobody chooses, these 10 come back",
        "Tuesday 17 March 2026", "Question number 13?",
    )  # fmt: skip
    meeting.not_told("Tom", "Ana")
    grace = await id_of(meeting, "Grace")
    kinds = [question.kind for question in open_questions(await state_of(meeting), grace)]
    assert kinds == [QuestionKind.POINTS_TODAY]
    assert asked.buttons[0].label == "Choose the points"
    await meeting.presses("Grace", "Choose the points", points="2,3,13")
    meeting.told("Grace", "3 points come back at the next meeting", "10 are put off")
    off = meeting.told(
        "Tom", "5 points that concern you were put off", "more points were due than fit"
    )
    assert "Tuesday 17 March 2026" in off.text
    assert "Question number 13?" not in off.text
    assert titles(await state_of(meeting)) == [2, 3, 13]
    assert not open_questions(await state_of(meeting), grace)
    # Chosen otherwise, until the meeting begins.
    await meeting.says("Grace", "points today 1, 2")
    await meeting.fills_in("Grace", "points today", points="1, 2")
    assert titles(await state_of(meeting)) == [1, 2]
    await meeting.time_passes(days=1)
    state = await state_of(meeting)
    assert [point.number for point in state.standing(Standing.TABLED)] == [1, 2]


async def test_the_form_has_all_of_them_and_those_that_would_come_are_chosen(meeting):
    await many(meeting)
    await meeting.time_passes(days=6, minutes=1)
    form = await meeting.service.commands.form(ROOM, meeting.account("Grace"), "points today", {})
    (field,) = [field for field in form.fields if field.shape != "hidden"]
    assert field.shape == "choices"
    assert [choice.value for choice in field.choices] == [str(n) for n in range(1, 14)]
    assert field.choices[2].label == "Point 3: Question number 3?"
    assert field.value == ",".join(str(n) for n in range(1, 11))


async def test_if_nobody_chooses_the_rest_are_put_off_and_come_the_next_time(meeting):
    await many(meeting)
    await meeting.time_passes(days=7)
    state = await state_of(meeting)
    assert [one.number for one in state.standing(Standing.TABLED)] == list(range(1, 11))
    assert titles(state) == list(range(1, 11))
    meeting.told(
        "Tom", "2 points that concern you were put off", "Question number 11?", "17 March 2026"
    )
    meeting.told("Ana", "A point that concerns you was put off", "Question number 12?")
    await come(meeting, "Grace", "Tom")
    for _ in range(3):
        await meeting.says("Grace", "/next anyway=yes")
    await meeting.says("Grace", "/end anyway=yes")
    # 1 to 4 have been up once: nine were not, and there is a place for one more.
    assert titles(await state_of(meeting)) == [1, 5, 6, 7, 8, 9, 10, 11, 12, 13]


async def test_what_is_not_due_cannot_be_chosen(meeting):
    await many(meeting)
    for points, told in (("99", "Point 99 is not due"), ("two", "numbers of points")):
        await meeting.fills_in("Grace", "points today", points=points)
        meeting.told("Grace", told)
        assert titles(await state_of(meeting)) == list(range(1, 11))
    await meeting.fills_in("Tom", "points today", points="1")
    assert titles(await state_of(meeting)) == list(range(1, 11))


# -- the end, and on after it ----------------------------------------------------------------------


async def test_a_meeting_that_is_reopened_has_its_points_on_the_table_as_before(meeting):
    await a_series(meeting, "Tom", "Ana")
    await meeting.says("Grace", "/agenda add Who drives the van")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Ana", "/park Two keys or one?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ana")
    await meeting.says("Tom", "I would like to hear from everybody about the nights")
    await meeting.says("Grace", "/next anyway=yes")
    before = await state_of(meeting)
    was = [(item.point, item.state) for item in before.agenda.items]
    await meeting.says("Grace", "/end anyway=yes")
    following = await state_of(meeting)
    assert (following.number, titles(following)) == (2, [1, 2, "item"])
    await meeting.says("Grace", "/reopen")
    state = await state_of(meeting)
    assert state.number == 1
    assert [(item.point, item.state) for item in state.agenda.items] == was
    assert [one.number for one in state.standing(Standing.TABLED)] == [1, 2]
    assert [one.tabled for one in state.contentions.values()] == [1, 1]
    await meeting.says("Grace", "/settle 2 changed Two keys.")
    await meeting.says("Grace", "/end anyway=yes")
    following = await state_of(meeting)
    assert (following.number, titles(following)) == (2, [1, "item"])
    assert following.contentions[1].tabled == 1


async def test_minutes_say_which_points_were_up_and_what_became_of_them(meeting):
    await a_series(meeting, "Tom", "Ana")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Ana", "/park Two keys or one?")
    await meeting.says("Tom", "/park Who pays?")
    await meeting.time_passes(days=7)
    await come(meeting, "Grace", "Tom", "Ana")
    await meeting.says("Tom", "I would like to hear from everybody about the nights")
    await meeting.says("Grace", "/settle 1 changed At home.")
    await meeting.says("Grace", "/park-again 2 Ana has to ask the landlord.")
    await meeting.says("Ana", "/park Is there a bus?")
    await meeting.says("Grace", "/end anyway=yes")
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    found = await meeting.service.reports.minutes(meeting_id(room.key, 1))
    assert found is not None
    told = found.text
    assert "1. Point 1 (discussed):\n“Nights: at home or away?”\n" in told
    for line in (
        "It changed the result",
        "Why: Ana has to ask the landlord.",
        "Why: the meeting ended before it was reached.",
        "Parked at this meeting.",
    ):
        assert line in told, told


async def test_a_room_of_several_workers_and_a_restart_see_the_same_agenda(meeting):
    await many(meeting, 12)
    await meeting.time_passes(days=7)
    before = titles(await state_of(meeting))
    meeting.restarts()
    assert titles(await state_of(meeting)) == before
    assert len(before) == 10


@pytest.mark.parametrize("zone", ["Europe/London"])
async def test_a_plan_with_many_points_says_little_of_each(meeting, zone):
    """What a meeting inherits stays small: see the issue's 32 KiB."""
    from bot.events import encode
    from bot.meeting.inheritance import handed_back

    await many(meeting, 40)
    planned = json.loads(encode(handed_back(await state_of(meeting), meeting.clock.now())))
    assert len(planned["contentions"]) == 40
    assert len(json.dumps(planned)) < 14_000


def test_more_points_than_a_platform_lists_are_chosen_by_their_numbers():
    """Discord's lists take 25 choices and Slack's 100: beyond that the same field is a line."""
    from adapters.chat.forms import FormLimits, control
    from bot.rendered import Field, FieldOption

    def field(count: int) -> Field:
        choices = tuple(FieldOption(str(n), f"Point {n}") for n in range(count))
        return Field(name="points", label="Which points?", shape="choices", choices=choices)

    limits = FormLimits(most_radios=5, most_options=25, longest_text=4000)
    assert control(field(25), limits) == "several"
    assert control(field(200), limits) == "line"


async def test_why_a_point_was_put_off_stands_in_the_copy_of_whose_it_is(meeting):
    await a_series(meeting, "Tom")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/park-again 1 Tom is on holiday.")
    tom = await meeting.service.directory.person(meeting.account("Tom"))
    (room,) = json.loads(await meeting.service.reports.copy(tom))["rooms"]
    assert [one["put_off_because"] for one in room["points"]] == ["Tom is on holiday."]
