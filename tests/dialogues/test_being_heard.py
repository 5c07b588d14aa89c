"""Who counts as heard, and who is told about it."""


async def test_somebody_who_passes_is_heard(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    meeting.told("Ana", "Thank you. You are marked as here")
    assert "Not heard yet: 2 of the 2 here" in await meeting.panel()
    assert "Here, and not heard yet:\nGrace\nAna" in await meeting.side("Grace")

    await meeting.says("Ana", "/pass")
    meeting.told("Ana", "That counts as being heard")
    assert "Not heard yet: 1 of the 2 here" in await meeting.panel()
    assert "Ana" not in await meeting.unheard("Grace")
    await meeting.says("Ana", "/status")
    meeting.told("Ana", "You have passed. That counts as being heard.")

    await meeting.says("Grace", "/end")
    meeting.no_matter()
    await meeting.says("Grace", "Good evening.")
    meeting.silent()


async def test_at_the_end_a_pass_counts_and_everybody_is_asked(meeting):
    await meeting.has_company()
    await meeting.joins("Ben")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    await meeting.says("Ana", "/pass")
    await meeting.says("Grace", "Welcome, everybody.")
    await meeting.says("Grace", "/end")
    meeting.heard_in_room("Meeting 1 has started")
    meeting.heard_in_room("Both people who came were heard")
    meeting.told("Ana", "Were you heard at meeting 1?")
    meeting.told("Ben", "Were you heard at meeting 1?")


async def test_who_has_not_been_heard_is_a_number_for_all_and_a_list_for_facilitators(meeting):
    await meeting.joins("Ben")
    await meeting.joins("Eve")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "Good evening.")
    await meeting.says("Ben", "/here")
    assert "Not heard yet: 1 of the 2 here" in await meeting.panel()
    assert "Ben" not in await meeting.panel()
    side = await meeting.side("Grace")
    assert "Here, and not heard yet:\nBen" in side
    assert "Not here yet:\nEve" in side
    assert await meeting.side("Ben") is None
    assert await meeting.side("a stranger") is None


async def test_ones_own_figures_are_for_oneself(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "One thing.")
    await meeting.says("Tom", "And one more.")
    await meeting.says("Grace", "Thank you.")
    await meeting.says("Tom", "And a last one.")
    await meeting.says("Tom", "/status")
    meeting.told("Tom", "You have had 2 turns and written 3 messages. Only you can see this.")
    await meeting.says("Ana", "/status")
    meeting.told("Ana", "You have not spoken yet", "pass", "You have not spoken yet")
    assert "turns" not in await meeting.panel()


async def test_saying_that_one_is_here_twice_is_no_matter(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "/here")
    await meeting.says("Ana", "/here")
    meeting.told("Ana", "You are already marked as here")
    assert "of the 2 here" in await meeting.panel()


async def test_outside_a_meeting_what_people_say_is_nobodys_business(meeting):
    await meeting.says("Tom", "Anybody here already?")
    assert (
        "No date is set for the next meeting"
        in (await meeting.service.queries.panel(meeting.room)).text
    )
    await meeting.says("Grace", "/start")
    assert "Not heard yet: the one person here" in await meeting.panel()
    await meeting.says("Grace", "/end")
    meeting.no_matter()
    await meeting.says("Tom", "That was nice.")
    meeting.silent()
    meeting.not_told("Tom")
    assert await meeting.service.messages.recent_messages(meeting.room, 100) == []
    await meeting.says("Grace", "/start")
    assert "Not heard yet: the one person here" in await meeting.panel()
