"""Which groups nobody has openly said that they come from: told to facilitators, at two moments."""

from bot.meeting.appointments import appointments as appointments_of

PEOPLE = ("Ana", "Ben", "Cy", "Dee", "Eli", "Fay", "Gil")


async def a_series(meeting):
    """Grace facilitates a room that meets every Tuesday, with two groups."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly")
    await meeting.says("Grace", "/groups set carers, nurses, public")
    await meeting.says("Grace", "/learn none")
    meeting.no_matter("Grace")


async def test_a_day_before_and_when_it_begins_and_not_in_between(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/group facilitators=carers")
    await meeting.says("Ana", "/group everybody=public")
    await meeting.says("Bo", "/group nurses")
    meeting.no_matter("Tom", "Ana", "Bo")
    await meeting.time_passes(days=5.9)
    meeting.not_told("Grace")
    await meeting.time_passes(days=0.2)
    told = meeting.told(
        "Grace",
        "Before meeting 1",
        "So far, nobody has let facilitators know that they come from: nurses.",
        "If you tell the room, it will say: carers and nurses.",
        "not about who is here now",
        "invite somebody",
        "type /groups list minutes and /groups list room",
    )
    assert [button.label for button in told.buttons] == [
        "Move an item",
        "Say so in the minutes",
        "Tell the room",
    ]
    # In between, whatever people choose or do, nothing is worked out.
    await meeting.says("Bo", "/group facilitators=nurses")
    await meeting.says("Tom", "/group none")
    await meeting.says("Cy", "/here")
    meeting.not_told("Grace")
    meeting.silent()
    await meeting.time_passes(days=0.9, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    told = meeting.told("Grace", "that they come from: carers.")
    assert "nurses" not in told.text.partition("If you tell")[0]
    await meeting.says("Tom", "/group facilitators=carers")
    await meeting.says("Tom", "/here")
    await meeting.time_passes(minutes=30)
    meeting.not_told("Grace")
    meeting.silent()


async def test_what_facilitators_know_already_is_not_said_again(meeting):
    await a_series(meeting)
    await meeting.time_passes(days=6.1)
    meeting.told("Grace", "carers, nurses, and public")
    await meeting.time_passes(days=0.9, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    meeting.not_told("Grace")


async def test_where_nothing_is_missing_nothing_is_said(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/group everybody=carers facilitators=nurses,public")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=7, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    meeting.not_told("Grace", "Tom")


async def test_who_has_said_that_they_cannot_come_is_left_out(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/group everybody=carers,nurses,public")
    await meeting.says("Tom", "/here coming=no")
    meeting.told("Tom", "You are marked as not coming to the next meeting. Nobody is told.")
    meeting.silent()
    await meeting.time_passes(days=6.1)
    meeting.told("Grace", "carers, nurses, and public")
    # They come after all. The next meeting knows nothing of it.
    await meeting.says("Tom", "/here")
    await meeting.time_passes(days=0.9, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    meeting.not_told("Grace")
    await meeting.says("Tom", "/here coming=no")
    meeting.told("Tom", "The meeting has already started.", "you do not have to do anything")


async def test_in_public_only_if_a_facilitator_presses_it(meeting):
    await a_series(meeting)
    await meeting.says("Tom", "/group facilitators=carers everybody=public")
    meeting.no_matter("Tom")
    await meeting.time_passes(days=6.1)
    meeting.silent()
    await meeting.presses("Grace", "Tell the room")
    post = meeting.heard_in_room(
        "nobody has said to this room that they come from: carers and nurses"
    )
    assert [button.label for button in post.buttons] == ["Choose my groups"]
    meeting.told("Grace", "The room has been told.")
    await meeting.presses("Grace", "Say so in the minutes")
    meeting.told("Grace", "The minutes of this meeting will say so.")
    await meeting.time_passes(days=0.9, minutes=1)
    meeting.heard_in_room("Meeting 1 has started")
    room = await meeting.service.directory.room(meeting.room)
    minutes = await meeting.service.reports.minutes(f"{room.key}.1")
    assert "nobody had said to this room that they come from: carers and nurses." in minutes.text


async def test_nobody_else_can_press_it_and_there_has_to_be_something_to_say(meeting):
    await a_series(meeting)
    await meeting.fills_in("Tom", "groups list", share="room")
    meeting.told("Tom", "Only a facilitator")
    await meeting.fills_in("Grace", "groups list", share="room")
    meeting.told("Grace", "There is nothing to say")
    meeting.silent()


async def test_a_meeting_that_nobody_has_planned_is_looked_at_when_it_begins(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/groups set carers, nurses")
    await meeting.says("Tom", "/group facilitators=carers")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Tom")
    await meeting.time_passes(seconds=1)
    meeting.told("Grace", "that they come from: nurses.")


async def test_a_room_without_groups_or_that_does_not_allow_them_has_no_appointments_for_them(
    meeting,
):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly")
    await meeting.time_passes(minutes=61)  # an hour in, she is offered a lesson

    async def appointments():
        state = (
            await meeting.service.core.current(await meeting.service.directory.room(meeting.room))
        ).state
        return sorted(why.value for why, _ in appointments_of(state))

    assert await appointments() == ["meeting-due", "reminder", "short-forms", "views-open"]
    await meeting.says("Grace", "/groups set carers")
    assert await appointments() == [
        "groups-day-before", "meeting-due", "reminder", "short-forms", "views-open",
    ]  # fmt: skip
    await meeting.says("Grace", "/allow groups off")
    assert await appointments() == ["meeting-due", "reminder", "short-forms", "views-open"]
    await meeting.says("Tom", "/group carers")
    meeting.told("Tom", "does not use stakeholder groups")
    await meeting.says("Grace", "/allow groups on")
    assert await appointments() == [
        "groups-day-before", "meeting-due", "reminder", "short-forms", "views-open",
    ]  # fmt: skip
    await meeting.says("Grace", "/series repeat=never")
    assert await appointments() == []


async def test_over_a_series_facilitators_see_in_how_many_meetings_a_group_was_there(meeting):
    await a_series(meeting)
    for carer in ("Ana", "Ben", "Cy"):
        await meeting.says(carer, "/group carers")
    await meeting.says("Dee", "/group everybody=nurses")
    meeting.no_matter(*PEOPLE)
    for number, (here, speak) in enumerate(
        (
            (PEOPLE, PEOPLE),
            (PEOPLE, ("Dee", "Eli", "Fay", "Ana", "Ben")),
            (("Ana", "Ben", "Dee", "Eli", "Fay"), ("Ana",)),
        ),
        start=1,
    ):
        await meeting.says("Grace", "/start")
        for who in here:
            await meeting.says(who, "/here")
        for who in speak:
            await meeting.says(who, "I would like to say a thing about breaks")
        if number == 3:
            before = await measured(meeting)
        await meeting.says("Grace", "/end anyway=yes")
        await meeting.time_passes(seconds=1)
        meeting.no_matter("Grace", *PEOPLE)
    assert "carers: there in 2 of 2 meetings, had a turn in 1" in before
    # Made when a meeting ends: what people choose later, or take back, changes nothing of it.
    for carer in ("Ana", "Ben", "Cy"):
        await meeting.says(carer, "/group none")
    await meeting.says("Grace", "/start")
    figures = await measured(meeting)
    assert "at least 3 of its people and at least 3 others" in figures
    assert "carers: there in 2 of 3 meetings, had a turn in 1" in figures
    assert "nurses: there in 0 of 3 meetings, had a turn in 0" in figures
    assert not [name for name in PEOPLE if name in figures]
    await meeting.says("Tom", "/measures")
    meeting.told("Tom", "Only a facilitator")


async def measured(meeting):
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/measures")
    return meeting.told("Grace", "Only you can see this").text
