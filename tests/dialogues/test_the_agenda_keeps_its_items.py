"""The agenda keeps its items: what no facilitator has closed comes up again, a meeting that nobody
meant changes nothing, and one whose time is over is not opened late."""

NEXT_WEEK = "2026-03-10T19:00"
WORDS = "I would rather keep the nights at home this time"


async def two_items(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/agenda add Nights away from home")


async def agenda(meeting):
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/agenda")
    return meeting.told("Grace").text


async def test_l21_nobody_said_a_word_and_both_items_are_on_the_next_agenda(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/agenda add Nights away from home")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("Meeting 1 has started")
    over = meeting.heard_in_room("Nothing was said or done, so nothing has changed.")
    assert "Breaks at home\nNights away from home" in over.text
    now = await agenda(meeting)
    assert now.index("1. Breaks at home") < now.index("2. Nights away from home")
    meeting.not_told("Grace")


async def test_one_hello_closes_nothing_and_asks_nothing(meeting):
    await two_items(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "hello?")
    await meeting.says("Grace", "/end anyway=yes")
    assert not [told for told in meeting.all_told("Grace") if "being discussed" in told.text]
    assert "1. Breaks at home" in await agenda(meeting)


async def test_what_was_being_discussed_is_carried_over_and_facilitators_are_asked(meeting):
    await meeting.has_company()
    await two_items(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", WORDS)
    await meeting.says("Grace", "/end anyway=yes")
    meeting.told(
        "Grace", "ended while “Breaks at home” was being discussed. It stays on the agenda"
    )
    meeting.told("Tom", "Were you heard")
    meeting.not_told("Tom")
    # Silence carries it over.
    await meeting.time_passes(days=8)
    now = await agenda(meeting)
    assert now.index("1. Breaks at home") < now.index("2. Nights away from home")


async def test_a_facilitator_may_say_that_it_is_finished(meeting):
    await two_items(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/agenda next")
    await meeting.says("Tom", WORDS)
    await meeting.says("Grace", "/end anyway=yes")
    meeting.told("Grace", "ended while “Nights away from home” was being discussed")
    await meeting.presses("Grace", "It is finished")
    assert "Nothing is on the agenda yet" in await agenda(meeting)


async def test_the_button_of_an_old_meeting_takes_nothing_off_a_later_agenda(meeting):
    await two_items(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", WORDS)
    await meeting.says("Grace", "/end anyway=yes")
    finished = await meeting.about_to_press("Grace", "It is finished")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "hello?")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace")
    assert (await finished()).refused
    assert "1. Breaks at home" in await agenda(meeting)


async def test_what_a_facilitator_has_closed_does_not_come_back(meeting):
    await two_items(meeting)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", WORDS)
    for _ in range(2):
        await meeting.says("Grace", "/agenda next anyway=yes")
    await meeting.says("Grace", "/end anyway=yes")
    assert "Nothing is on the agenda yet" in await agenda(meeting)


async def test_minutes_say_discussed_only_of_what_was(meeting):
    await two_items(meeting)
    await meeting.says("Grace", "/agenda add The bus")
    await meeting.says("Grace", "/agenda add The van")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", WORDS)
    await meeting.says("Grace", "/agenda next anyway=yes")  # Breaks at home: discussed
    await meeting.says("Grace", "/agenda next anyway=yes")  # Nights away: nobody said a word
    await meeting.says("Tom", "The bus leaves before school ends every Friday")
    await meeting.says("Grace", "/end anyway=yes")
    room = await meeting.service.directory.room(meeting.room)
    minutes = await meeting.service.reports.minutes(f"{room.key}.1")
    assert "1. Breaks at home (discussed)" in minutes.text
    assert "2. Nights away from home (closed)" in minutes.text
    assert "3. The bus (discussed, not finished)" in minutes.text
    assert "4. The van (not discussed, carried over)" in minutes.text


async def test_an_item_up_for_some_seconds_on_which_nobody_wrote_was_not_discussed(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/agenda add Any other business")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "hello?")
    await meeting.says("Grace", "/end anyway=yes")
    room = await meeting.service.directory.room(meeting.room)
    minutes = await meeting.service.reports.minutes(f"{room.key}.1")
    assert "(not discussed, carried over)" in minutes.text


# -- a meeting nobody meant ------------------------------------------------------------------------


async def contention(meeting):
    room = await meeting.service.directory.room(meeting.room)
    (point,) = await meeting.store.contentions(room.key)
    return point


async def test_a_point_that_nobody_was_there_to_see_was_not_back(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly")
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.time_passes(days=22)  # three meetings, and nobody came to any of them
    assert (await contention(meeting)).tabled == 0
    meeting.no_matter()
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", WORDS)
    meeting.heard_in_room("has started")
    meeting.heard_in_room("A parked point is back", "Last time nobody was there.")
    await meeting.says("Grace", "/end anyway=yes")
    assert (await contention(meeting)).tabled == 1


async def test_a_meeting_opened_by_mistake_does_not_count_a_point_as_back(meeting):
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    assert (await contention(meeting)).tabled == 0


async def test_a_meeting_opened_by_mistake_before_its_time_still_opens_at_its_time(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly")
    await meeting.time_passes(days=6, hours=22)
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("has started")
    meeting.heard_in_room("nothing has changed", "Tuesday 10 March 2026")
    await meeting.time_passes(hours=2, minutes=1)
    meeting.heard_in_room("has started")


# -- too late --------------------------------------------------------------------------------------


async def test_a_meeting_whose_time_is_over_is_not_opened_late_and_says_so_once(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Tom", "/park Nights: at home or away?")
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly")
    meeting.no_matter()
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=18)  # three meetings long, until a Saturday
    missed = (
        "3 meetings did not take place",
        "Tuesday 10 March 2026, 19:00",
        "Tuesday 17 March 2026, 19:00",
        "Tuesday 24 March 2026, 19:00",
        "The next meeting is on Tuesday 31 March 2026",
    )
    meeting.told("Grace", *missed)
    meeting.silent()  # nobody is there
    await meeting.says("Tom", "Is there no meeting?")
    meeting.heard_in_room(*missed)
    await meeting.says("Tom", "I see.")
    meeting.silent()
    assert (await contention(meeting)).tabled == 0
    assert "Next meeting: Tuesday 31 March 2026" in await meeting.panel()
    await meeting.time_passes(days=4)
    meeting.heard_in_room("Meeting 1 has started")


async def test_a_single_meeting_that_was_missed_is_not_planned_any_more(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC once")
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(days=5)
    meeting.told("Grace", "did not take place")
    await meeting.says("Tom", "Hello?")
    lapsed = meeting.heard_in_room(
        "The meeting of Tuesday 10 March 2026, 19:00",
        "did not take place",
        "can still start a meeting at any time",
    )
    assert "The next meeting is on" not in lapsed.text
    meeting.restarts()
    await meeting.time_passes(days=30)
    meeting.silent()


async def test_a_little_late_it_opens_and_says_so(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly minutes=90")
    await meeting.time_passes(days=6, hours=23)
    await meeting.is_down_for(hours=2, minutes=29)
    meeting.heard_in_room("Meeting 1 has started", "late")


# -- it comes back, where there is a meeting to come back at ---------------------------------------


async def test_it_comes_back_at_the_next_meeting_is_said_only_where_there_is_one(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("has started")
    await meeting.says("Tom", "/park Nights: at home or away?")
    parked = meeting.heard_in_room("There is no next meeting yet. It comes back when there is one")
    assert "at the next meeting" not in parked.text
    await meeting.says("Tom", "/parked")
    assert "at the next meeting" not in meeting.told("Tom", "There is no next meeting yet").text
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC weekly")
    await meeting.says("Tom", "/park The van: repair it or sell it?")
    meeting.heard_in_room("It comes back at the next meeting")
    meeting.no_matter("Tom")
    await meeting.says("Tom", "/parked")
    meeting.told("Tom", "Parked. It comes back at the next meeting.")
    await meeting.says("Grace", "/series repeat=never")
    await meeting.says("Grace", "/end anyway=yes")
    over = meeting.heard_in_room("They come back when the next meeting is set")
    assert "at the next meeting" not in over.text


async def test_of_a_single_meeting_nothing_comes_back_at_the_next(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", f"/series {NEXT_WEEK} UTC once")
    await meeting.says("Tom", "/park Nights: at home or away?")
    meeting.heard_in_room("It comes back at the next meeting")
    await meeting.time_passes(days=7, minutes=1)
    meeting.no_matter()
    await meeting.says("Tom", "/park The van: repair it or sell it?")
    meeting.heard_in_room("There is no next meeting yet")
    await meeting.says("Grace", "/agenda add Nights away from home")
    await meeting.says("Grace", "/end anyway=yes")
    over = meeting.heard_in_room("Still on the agenda, for when the next meeting is set")
    assert "at the next meeting" not in over.text
