"""What the meeting talks about: time boxes, moves, and what is carried over."""


async def test_what_was_not_reached_is_carried_over_with_its_goal_and_time(meeting):
    await meeting.says("Grace", '/agenda add Breaks at home goal="a list" minutes=20')
    await meeting.says("Grace", '/agenda add The van goal="who drives" minutes=15')
    await meeting.says("Grace", "/agenda add Money")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("Still on the agenda", "Breaks at home\nThe van\nMoney")
    await meeting.says("Tom", "/agenda")
    meeting.told(
        "Tom",
        "1. Breaks at home (to come, 20 minutes)",
        "2. The van (to come, 15 minutes)",
        "3. Money (to come, no set time)",
    )
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("1. Breaks at home")
    assert "a list" in await meeting.panel()
    assert "Time left: 20 minutes" in await meeting.panel()


async def test_before_anybody_has_said_anything_the_panel_says_which_item_is_up(meeting):
    for title in ("Breaks at home", "The van", "Money"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/agenda next")
    up = meeting.heard_in_room("Now: 2. The van")
    assert up.on_panel, "where the panel is a message of the conversation, it is not posted"
    assert "2. The van" in await meeting.panel()
    await meeting.says("Tom", "Somebody has to drive it on Mondays.")
    await meeting.says("Grace", "/agenda next")
    assert not meeting.heard_in_room("Now: 3. Money").on_panel, "the panel is further up by now"


async def test_when_an_items_time_is_up_the_room_is_told_once(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.time_passes(minutes=19)
    meeting.silent()
    await meeting.time_passes(minutes=2)
    told = meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes).")
    assert "late" not in told.text
    assert "Time left: time is up" in (await meeting.service.queries.panel(meeting.room)).text
    await meeting.time_passes(minutes=10)
    meeting.silent()


async def test_an_item_that_was_left_does_not_run_out(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add The van")
    await meeting.says("Grace", "/start")
    await meeting.presses("Grace", "Next item")
    meeting.no_matter()
    await meeting.time_passes(minutes=30)
    meeting.silent()
    await meeting.presses("Grace", "Back one item")
    meeting.heard_in_room("Now: 1. Breaks at home", "Time left: 20 minutes")
    await meeting.time_passes(minutes=21)
    meeting.heard_in_room("Time is up for “")


async def test_items_change_places_and_are_taken_off(meeting):
    for title in ("Breaks at home", "The van", "Money"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/agenda move 3 1")
    meeting.told("Grace", "Moved to number 1: Money")
    await meeting.says("Grace", "/agenda drop 2")
    meeting.told("Grace", "Taken off the agenda: Breaks at home")
    await meeting.says("Grace", "/agenda drop 3")
    meeting.told("Grace", "Please give the number of an agenda item, from 1 to 2.")
    await meeting.says("Tom", "/agenda list")
    meeting.told("Tom", "1. Money (to come", "2. The van (to come")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/next 2")
    meeting.heard_in_room("has started", "1. Money", "2. The van")
    meeting.heard_in_room("Now: 2. The van")


async def test_taking_the_item_off_that_is_up_leaves_an_open_discussion(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add The van")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/agenda drop 1")
    assert "Open discussion" in await meeting.panel()
    await meeting.time_passes(minutes=25)
    meeting.silent()
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 1. The van")


async def test_after_the_last_item_there_is_no_next_one(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/next")
    meeting.no_matter()
    await meeting.says("Grace", "/next")
    meeting.told("Grace", "There are no more items on the agenda.")
    await meeting.says("Tom", "/agenda add One more thing")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Now: 2. One more thing")


async def test_there_is_nothing_to_go_back_to_before_the_first_item(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/back")
    meeting.told("Grace", "There is no earlier item to go back to.")
    await meeting.says("Grace", "/next")
    meeting.no_matter()
    await meeting.says("Grace", "/back")
    meeting.heard_in_room("Now: 1. Breaks at home")


async def test_a_button_for_an_item_that_was_taken_off_says_so(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home")
    await meeting.fills_in("Grace", "agenda drop", item="id:1")
    meeting.told("Grace", "Taken off")
    await meeting.fills_in("Grace", "agenda drop", item="id:1")
    meeting.told("Grace", "That item is no longer on the agenda.")
