"""The list of a room's meetings, and the way from there to their minutes."""

from __future__ import annotations

from sqlalchemy import delete

from storage.tables import JOURNAL


async def a_meeting(meeting, *, ends=True):
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "Shall we begin?")
    if ends:
        await meeting.says("Grace", "/end anyway=yes")
        await meeting.time_passes(days=7)
    meeting.no_matter("Grace", "Tom")


async def listed(meeting, who="Tom"):
    receipt = await meeting.says(who, "/meetings")
    assert receipt.accepted
    meeting.no_matter(who)
    return receipt.reply


async def test_before_there_was_a_meeting_there_is_nothing_to_list(meeting):
    assert (await listed(meeting)).text == "There has not been a meeting here yet."


async def test_meetings_are_listed_newest_first_with_their_dates_and_minutes(meeting):
    await a_meeting(meeting)
    await a_meeting(meeting, ends=False)
    reply = await listed(meeting)
    assert [part.heading for part in reply.parts] == ["Meeting 2", "Meeting 1"]
    assert "It started on Tuesday 10 March 2026" in reply.parts[0].lines[0]
    assert "It is on now." in reply.parts[0].lines
    assert "It started on Tuesday 3 March 2026, 19:00" in reply.parts[1].lines[0]
    assert "It is on now." not in reply.parts[1].lines
    assert "type its number, such as /minutes 2" in reply.text
    labels = [[button.label for button in part.buttons] for part in reply.parts]
    assert labels == [["Minutes of meeting 2, so far"], ["Minutes of meeting 1"]]


async def test_the_button_of_a_meeting_shows_its_minutes(meeting):
    await a_meeting(meeting)
    await a_meeting(meeting)
    reply = await listed(meeting)
    (button,) = reply.parts[1].buttons
    minutes = await meeting.fills_in("Tom", button.command, **button.args)
    assert minutes.reply.title == "Minutes of meeting 1"


async def test_a_meeting_whose_journal_was_deleted_says_so_and_has_no_button(meeting):
    await a_meeting(meeting)
    await a_meeting(meeting)
    room = await meeting.service.directory.room(meeting.room)
    gone = JOURNAL.c.meeting == f"{room.key}.1"
    await meeting.store._db.write(lambda tx: tx.execute(delete(JOURNAL).where(gone)))
    reply = await listed(meeting)
    assert "Its minutes are no longer kept." in reply.parts[1].lines
    assert "Its minutes are no longer kept." not in reply.parts[0].lines
    assert (len(reply.parts[0].buttons), len(reply.parts[1].buttons)) == (1, 0)


async def test_dates_are_told_in_the_zone_of_the_room(meeting):
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/Paris weekly")
    await a_meeting(meeting)
    when = (await listed(meeting)).parts[-1].lines[0]
    assert "20:00" in when
    assert "Paris" in when


async def test_only_the_newest_of_many_meetings_are_listed(meeting):
    from bot.meeting.cards import past_meetings as cards

    for _ in range(3):
        await a_meeting(meeting)
    before, cards.MOST_MEETINGS = cards.MOST_MEETINGS, 2
    try:
        reply = await listed(meeting)
    finally:
        cards.MOST_MEETINGS = before
    assert [part.heading for part in reply.parts] == ["Meeting 3", "Meeting 2"]
    assert "These are the latest 2." in reply.text
    (other,) = reply.buttons
    assert other.label == "Minutes of another meeting"
    minutes = await meeting.fills_in("Tom", other.command, meeting=1)
    assert minutes.reply.title == "Minutes of meeting 1"


async def test_the_list_is_offered_once_there_was_a_meeting(meeting):
    async def offered():
        menu = await meeting.service.commands.available_commands(
            meeting.room, meeting.account("Tom")
        )
        return "meetings" in {form.command for form in menu}

    await meeting.says("Tom", "Good evening.")
    assert not await offered()
    await a_meeting(meeting)
    assert await offered()


async def test_the_web_page_and_the_command_have_one_source(meeting):
    await a_meeting(meeting)
    await a_meeting(meeting, ends=False)
    page = await meeting.service.queries.past_meetings(meeting.room)
    reply = await listed(meeting)
    assert [f"Meeting {one.number}" for one in page] == [part.heading for part in reply.parts]
