"""Reports: what a meeting came to, privately to those who run it; and over a series."""

PEOPLE = ("Grace", "Tom", "Priya", "Ana", "Ben")
END = "/end anyway=yes"


async def begins(meeting):
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10 19:00 zone=UTC repeat=weekly minutes=60")
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add Money")
    await meeting.says("Grace", "/start")
    for who in PEOPLE[1:]:
        await meeting.says(who, "/here")
    await meeting.says("Tom", "Night staff should be trained by the families.")


async def ends(meeting):
    await meeting.says("Grace", END)
    meeting.no_matter(*PEOPLE)


async def summaries(meeting):
    room = await meeting.service.directory.room(meeting.room)
    return await meeting.store.summaries.of_room(room.key)


async def test_a_meeting_that_ends_leaves_its_figures_and_nobodys_name(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/park Who pays for the break")
    await meeting.says("Grace", "/decide We try it for a month")
    await meeting.time_passes(minutes=30)
    await ends(meeting)
    (found,) = await summaries(meeting)
    assert (found.number, found.held, found.people, found.heard) == (1, True, 5, 1)
    assert (found.points_opened, found.points_settled, found.decisions) == (1, 0, 1)
    assert 1800 <= found.seconds < 2000
    assert found.evenness is None  # five people, one message


async def test_what_is_done_between_two_ends_of_one_meeting_is_counted_once(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/park Who pays for the break")
    await ends(meeting)
    (before,) = await summaries(meeting)
    await meeting.says("Grace", "/settle 1 outcome=changed reason=The council pays")
    await meeting.says("Ana", "/park The bus leaves at nine")
    await meeting.time_passes(minutes=2)
    await meeting.says("Grace", "/reopen")
    assert await summaries(meeting) == []
    await meeting.time_passes(minutes=10)
    await ends(meeting)
    (after,) = await summaries(meeting)
    assert (before.points_opened, before.points_settled) == (1, 0)
    assert (after.points_opened, after.points_settled) == (2, 1)
    # The break between the two ends is no time of the meeting.
    assert before.seconds + 600 <= after.seconds < before.seconds + 700


async def test_a_meeting_that_nobody_came_to_is_not_held(meeting):
    await meeting.says("Grace", "/start")
    await ends(meeting)
    (found,) = await summaries(meeting)
    assert not found.held
