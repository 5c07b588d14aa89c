"""Somebody undoes what they did last."""


async def begins(meeting):
    for title in ("Breaks at home", "Money", "Transport"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    meeting.no_matter("Grace", "Tom")


async def titles(meeting):
    await meeting.says("Grace", "/agenda list")
    return meeting.told("Grace", "Breaks at home").text


async def test_a_step_to_the_next_item(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "The meeting has already moved on.")
    meeting.silent()


async def test_somebody_else_has_moved_on_since(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Grace", "/next")
    await meeting.says("Tom", "/next")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "The meeting has already moved on.")
    meeting.silent()


async def test_an_item_that_was_added_goes_with_its_words(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/agenda add Biscuits goal=Which ones?")
    await meeting.says("Tom", "/undo")
    assert "Biscuits" not in await titles(meeting)
    await meeting.says("Tom", "/take-back list")
    assert all("Biscuits" not in told.text for told in meeting.all_told("Tom")[-1:])


async def test_an_item_that_was_added_and_has_begun_stays(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/agenda add Biscuits")
    await meeting.says("Grace", "/next Biscuits")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Tom", "/undo")
    meeting.told("Tom", "The item that you added has already started")
    assert "Biscuits" in await titles(meeting)


async def test_an_item_that_was_moved(meeting):
    await begins(meeting)
    before = await titles(meeting)
    await meeting.says("Grace", "/agenda move Transport 1")
    assert await titles(meeting) != before
    await meeting.says("Grace", "/undo")
    assert await titles(meeting) == before


async def test_what_was_done_last_comes_first(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/hand")
    await meeting.says("Grace", "/undo")
    meeting.silent()
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")


async def test_the_end_by_whoever_ended_it_and_nobody_else(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Tom", "/end")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.silent()
    meeting.restarts()
    await meeting.says("Tom", "/undo")
    meeting.heard_in_room("Meeting 1 goes on")
    meeting.told("Tom", "Meeting 1 is open again.")


async def test_the_end_is_too_long_ago(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/end")
    await meeting.time_passes(minutes=11)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.silent()
