"""Silent people are people: who is here counts, whether or not they do anything, and a called turn
counts as heard, whether or not Heard could count its words."""

from bot.events import Arrived, Departed, PresenceSource

VOICE = PresenceSource.VOICE


async def begins(meeting, *here, where=PresenceSource.PAGE):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/agenda add Nights away from home")
    await meeting.says("Grace", "/start")
    for who in here:
        await meeting.comes(who, where)
    meeting.no_matter("Grace", *here)


async def events(meeting):
    room = await meeting.service.directory.room(meeting.room)
    journals = await meeting.store.journals([f"{room.key}.1"])
    return [event for rows in journals.values() for event in rows]


# -- who is here -----------------------------------------------------------------------------------


async def test_three_silent_people_who_look_on_are_not_everybody_here_has_been_heard(meeting):
    await begins(meeting, "Grace", "Ann", "Bo", "Cy", "Dee")
    for _ in range(10):
        await meeting.says("Ann", "I would rather keep the nights at home this time")
        await meeting.says("Grace", "Families need respite weekends away, trained staff included")
    side = await meeting.side("Grace")
    assert "Here, and not heard yet:\nBo\nCy\nDee" in side
    assert "Everybody here has been heard" not in side
    assert "Not heard yet: 3 of the 5 here" in await meeting.panel()
    # Few voices follows: twenty turns of two people, and others here who said nothing.
    meeting.heard_in_room("3 people here have not been heard yet")


async def test_who_is_here_and_silent_is_in_the_minutes_the_measures_and_the_poll(meeting):
    await meeting.has_company()
    await begins(meeting, "Grace", "Ann", "Bo")
    await meeting.says("Ann", "I would rather keep the nights at home this time")
    await meeting.says("Grace", "/measures")
    meeting.told("Grace", "People heard: 1 of the 3 people who came")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("1 of the 3 people who came was heard.")
    await meeting.says("Ann", "/minutes")
    meeting.told("Ann", "1 of the 3 people who came was heard.")
    meeting.told("Bo", "Were you heard")


async def test_somebody_who_has_gone_is_not_waited_for_and_is_not_forgotten(meeting):
    await meeting.has_company()
    await begins(meeting, "Grace", "Ann", "Bo")
    await meeting.goes("Bo")
    side = await meeting.side("Grace")
    assert "Here, and not heard yet:\nGrace\nAnn" in side
    assert "Were here, and have left:\nBo" in side
    assert "Not heard yet: 2 of the 2 here" in await meeting.panel()
    await meeting.comes("Bo")
    assert "Were here" not in await meeting.side("Grace")
    assert "Not heard yet: 3 of the 3 here" in await meeting.panel()
    await meeting.goes("Bo")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("None of the 3 people who came spoke or passed.")
    meeting.told("Bo", "Were you heard")


async def test_who_writes_after_they_have_gone_is_here_again(meeting):
    await begins(meeting, "Grace", "Ann")
    await meeting.goes("Ann")
    await meeting.says("Ann", "I am back")
    assert "Not heard yet: 1 of the 2 here" in await meeting.panel()


async def test_a_silent_round_does_not_wait_for_who_has_gone(meeting):
    await begins(meeting, "Grace", "Ann", "Bo")
    await meeting.says("Grace", "/round silent names=yes What worries you?")
    for who in ("Grace", "Ann"):
        await meeting.says(who, "/write The nights")
    meeting.no_matter()
    await meeting.goes("Bo")
    meeting.heard_in_room("The nights")


async def test_a_round_passes_over_who_has_gone_and_finds_them_when_they_are_back(meeting):
    await begins(meeting, "Grace", "Ann", "Bo")
    await meeting.says("Grace", "/round How are you?")
    await meeting.goes("Ann")
    meeting.no_matter("Ann", "Bo", "Grace")
    await meeting.says("Grace", "I am fine")
    await meeting.says("Grace", "/done")
    meeting.told("Bo", "It is your turn")
    meeting.not_told("Ann")
    await meeting.comes("Ann")
    await meeting.says("Bo", "/done")
    meeting.told("Ann", "It is your turn")


async def test_what_a_platform_tells_again_and_again_is_written_down_once(meeting):
    await begins(meeting, "Grace")
    for _ in range(20):
        await meeting.comes("Ann")
    for _ in range(20):
        await meeting.goes("Ann")
    meeting.restarts()
    await meeting.goes("Ann")
    here = [event for event in await events(meeting) if isinstance(event, Arrived | Departed)]
    assert [type(event) for event in here] == [Arrived, Arrived, Departed]


async def test_pages_that_come_and_go_do_not_keep_a_meeting_open(meeting, rules):
    await begins(meeting, "Grace")
    for _ in range(4):
        await meeting.time_passes(minutes=rules.idle_minutes / 3)
        await meeting.goes("Grace")
        await meeting.comes("Grace")
    meeting.heard_in_room("Heard has ended the meeting")


async def test_everybody_can_ask_privately_who_is_here(meeting):
    await meeting.says("Bo", "/who")
    meeting.told("Bo", "No meeting is running here")
    await begins(meeting, "Grace", "Ann")
    await meeting.says("Bo", "/who")
    meeting.told("Bo", "2 people are here", "Grace and Ann")
    meeting.silent()


async def test_facilitators_see_who_came(meeting):
    await begins(meeting, "Grace", "Ann", "Bo")
    assert "Here:\nGrace, Ann, and Bo" in await meeting.side("Grace")


# -- a called turn ---------------------------------------------------------------------------------


async def test_who_is_called_and_says_they_have_finished_is_heard(meeting):
    """In writing: perhaps they spoke on the phone, perhaps in the room. It was their turn."""
    await begins(meeting, "Grace", "Ann")
    await meeting.says("Grace", "/call Ann")
    assert "Not heard yet: 2 of the 2 here" in await meeting.panel()
    await meeting.says("Ann", "/done")
    assert "Not heard yet: 1 of the 2 here" in await meeting.panel()
    meeting.no_matter("Ann")
    await meeting.says("Ann", "/status")
    meeting.told("Ann", "You have been heard")
    await meeting.says("Grace", "/measures")
    told = meeting.told(
        "Grace",
        "People heard: 1 of the 2 people who came",
        "One turn was spoken aloud",
    )
    assert "words" in told.text


async def test_a_turn_that_was_written_is_not_counted_twice(meeting):
    await begins(meeting, "Grace", "Ann")
    await meeting.says("Grace", "/call Ann")
    await meeting.says("Ann", "I would rather keep the nights at home this time")
    await meeting.says("Ann", "/done")
    meeting.no_matter("Ann")
    await meeting.says("Ann", "/status")
    meeting.told("Ann", "one turn")


async def test_in_writing_who_is_called_and_does_nothing_is_not_heard(meeting):
    await begins(meeting, "Grace", "Ann", "Bo")
    await meeting.says("Grace", "/call Ann")
    await meeting.says("Grace", "/call Bo")
    assert "Not heard yet: 3 of the 3 here" in await meeting.panel()


async def test_aloud_a_called_turn_counts_when_the_next_is_called(meeting):
    await begins(meeting, "Ann", "Bo", where=VOICE)
    await meeting.says("Grace", "/call Ann")
    await meeting.says("Grace", "/call Bo")
    assert "Not heard yet: 2 of the 3 here" in await meeting.panel()


async def test_aloud_a_called_turn_counts_when_they_leave(meeting):
    await begins(meeting, "Ann", "Bo", where=VOICE)
    await meeting.says("Grace", "/call Ann")
    await meeting.goes("Ann")
    assert "Speaking now" not in await meeting.panel()
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter()
    await meeting.says("Bo", "/minutes")
    meeting.told("Bo", "1 of the 3 people who came was heard.")


async def test_aloud_a_called_turn_counts_when_the_item_changes_or_the_meeting_ends(meeting):
    await begins(meeting, "Ann", "Bo", where=VOICE)
    await meeting.says("Grace", "/call Ann")
    await meeting.says("Grace", "/agenda next anyway=yes")
    assert "Not heard yet: 2 of the 3 here" in await meeting.panel()
    await meeting.says("Grace", "/call Bo")
    meeting.no_matter()
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("2 of the 3 people who came were heard.")


async def test_aloud_a_turn_in_a_round_counts_however_it_ends(meeting):
    await begins(meeting, "Ann", "Bo", where=VOICE)
    await meeting.comes("Grace", VOICE)
    await meeting.says("Grace", "/round How are you?")
    await meeting.says("Grace", "/done")
    await meeting.says("Grace", "/round next")
    await meeting.time_passes(minutes=10)
    assert "Not heard yet: nobody" in await meeting.panel() or "0 of the 3" in await meeting.panel()


async def test_who_has_spoken_aloud_on_the_item_is_not_invited_to_speak(meeting):
    await begins(meeting, "Ann", "Bo", where=VOICE)
    await meeting.says("Ann", "/preferences invitations=on")
    await meeting.says("Grace", "/call Ann")
    await meeting.says("Ann", "/done")
    meeting.no_matter("Ann")
    for _ in range(8):
        for who in ("Bo", "Grace"):
            await meeting.says(who, "I would rather keep the nights at home this time")
        await meeting.time_passes(minutes=1)
    meeting.not_told("Ann")
