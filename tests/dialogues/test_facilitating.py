"""Who may run a meeting, and what happens when two of them do."""


async def with_two_facilitators(meeting):
    for title in ("Breaks at home", "The van", "Money"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await meeting.says("Gert", "/here")
    await meeting.says("Grace", "/facilitator add Gert")
    meeting.told("Grace", "Gert can now run meetings here.")
    meeting.no_matter("Grace", "Gert")


async def test_two_who_press_next_at_once_move_on_once(meeting):
    await with_two_facilitators(meeting)
    one = await meeting.about_to_press("Grace", "Next item")
    other = await meeting.about_to_press("Gert", "Next item")
    await meeting.together(one, other)
    meeting.heard_in_room("Now: 2. The van")
    meeting.silent()
    meeting.told("Gert", "The meeting has already moved on. Nothing was changed.")
    assert "Now: 2. The van" in await meeting.panel()


async def test_a_button_that_was_drawn_for_an_earlier_item_does_nothing(meeting):
    await with_two_facilitators(meeting)
    late = await meeting.about_to_press("Gert", "Next item")
    await meeting.presses("Grace", "Next item")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2.")
    meeting.heard_in_room("Now: 3.")
    await late()
    meeting.told("Gert", "already moved on")
    meeting.silent()


async def test_who_types_next_moves_on_each_time(meeting):
    await with_two_facilitators(meeting)
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 2. The van")
    await meeting.says("Gert", "/agenda next")
    meeting.heard_in_room("Now: 3. Money")
    await meeting.says("Gert", "/back")
    meeting.heard_in_room("Now: 2. The van")


async def test_a_member_is_told_kindly_what_only_facilitators_can_do(meeting):
    await with_two_facilitators(meeting)
    await meeting.says("Tom", "/park Nights: at home or away?")
    meeting.no_matter("Tom")
    before = await meeting.panel()
    for line in (
        "/start", "/end", "/call", "/settle 1 changed So be it.", "/park-again 1", "/next",
        "/back", "/agenda move 1 2", "/agenda drop 1", "/series repeat=never",
        "/facilitator add Tom", "/facilitator remove Grace", "/quiet silent",
    ):  # fmt: skip
        receipt = await meeting.says("Tom", line)
        assert (receipt.refused, receipt.accepted) == (True, False), line
        meeting.told("Tom", "Only a facilitator can do that. You can ask one of them to.")
    assert await meeting.panel() == before
    meeting.silent()


async def test_a_member_who_presses_a_facilitators_button_is_told_so_before_any_form(meeting):
    await with_two_facilitators(meeting)
    await meeting.fills_in("Tom", "facilitator add")
    meeting.told("Tom", "Only a facilitator can do that")
    assert meeting.form is None


async def test_the_last_facilitator_stays(meeting):
    await with_two_facilitators(meeting)
    await meeting.says("Gert", "/facilitator remove Grace")
    meeting.told("Gert", "Grace no longer runs meetings here.")
    await meeting.says("Grace", "/end")
    meeting.told("Grace", "Only a facilitator can do that")
    await meeting.says("Gert", "/facilitator remove Gert")
    meeting.told("Gert", "There has to be at least one facilitator")
    await meeting.says("Gert", "/facilitator remove Grace")
    meeting.told("Gert", "Grace is not a facilitator here.")
    await meeting.says("Gert", "/end")
    meeting.heard_in_room("Meeting 1 is over")


async def test_facilitators_are_facilitators_in_the_next_meeting(meeting):
    await with_two_facilitators(meeting)
    await meeting.says("Gert", "/end")
    meeting.restarts()
    await meeting.says("Tom", "/start")
    meeting.told("Tom", "Only a facilitator can do that")
    await meeting.says("Gert", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 2 is over")


async def test_whoever_comes_by_a_facilitators_link_runs_the_meeting(meeting):
    await meeting.joins("Ben")
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Ben", "/start")
    meeting.told("Ben", "Only a facilitator can do that")
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started")


async def test_a_meeting_begins_and_ends_once(meeting):
    await meeting.says("Grace", "/end")
    meeting.told("Grace", "No meeting is running here")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/start")
    meeting.told("Grace", "The meeting is already running.")
    meeting.heard_in_room("has started")
    meeting.silent()
    one = await meeting.about_to_press("Grace", "End the meeting")
    await meeting.together(one, one)
    meeting.heard_in_room("Meeting 1 is over")
    meeting.silent()
    meeting.told("Grace", "No meeting is running here")
