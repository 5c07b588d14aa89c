"""Figures as pictures: only where they may be shown, and with all of them in words."""

import pytest

from bot.ids import MeetingId

PEOPLE = ("Grace", "Tom", "Ana", "Ben", "Eve", "Priya", "Dev", "Cleo")


@pytest.fixture
async def over(meeting):
    """A meeting of eight is over, and everybody was sent the poll."""
    await meeting.joins("Grace", facilitator=True)
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    for who in PEOPLE[:2]:
        await meeting.says(who, "I have something to say.")
    await meeting.says("Grace", "/end")
    meeting.no_matter()
    return meeting


async def chart(meeting, kind, number=1):
    room = await meeting.service.directory.room(meeting.room)
    return await meeting.service.reports.chart(kind, MeetingId(f"{room.key}.{number}"))


async def test_the_results_of_the_poll_come_with_a_picture_that_is_told_in_words(over):
    for who in (one for one in PEOPLE if one != "Eve"):
        await over.votes(who, say="5" if who != "Ana" else "1")
    assert await chart(over, "poll-chart") is None, "the poll is still open"
    await over.votes("Eve", say="3")
    await over.time_passes(hours=48)
    results = over.heard_in_room("8 of 8 people answered.")
    (file,) = results.files
    assert file.kind == "poll-chart"
    assert (
        "I could say what I wanted: yes, fully 6, mostly 0, partly 1, hardly 0, no, not at all 1, "
        "would rather not say 0." in file.alt
    )
    picture = await chart(over, "poll-chart")
    assert picture.alt == file.alt
    first = picture.groups[0]
    assert first.heading == "I could say what I wanted"
    assert [(bar.label, bar.value) for bar in first.bars] == [
        ("Yes, fully", 6),
        ("Mostly", 0),
        ("Partly", 1),
        ("Hardly", 0),
        ("No, not at all", 1),
        ("I would rather not say", 0),
    ]
    assert len(picture.groups) == 7
    assert not any(who in picture.alt for who in PEOPLE)


async def test_with_too_few_answers_there_is_no_picture(over):
    for who in PEOPLE[:3]:
        await over.votes(who)
    await over.time_passes(days=3)
    results = over.heard_in_room("Figures are shown if at least 5 people answer.")
    assert not results.files
    assert await chart(over, "poll-chart") is None


async def test_how_a_meeting_is_shared_is_a_picture_for_facilitators(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/start")
    for who in ("Tom", "Ana", "Ben", "Eve", "Flo", "Gil"):
        await meeting.says(who, "/here")
    await meeting.says("Tom", "We would like the weekends first of all.")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/measures")
    (file,) = meeting.told("Grace", "Who has been heard so far").files
    assert file.alt == (
        "Bars. People who came and were heard: 1. People who came and have not been heard yet: 6."
    )
    picture = await chart(meeting, "voices-chart")
    assert picture.alt == file.alt
    (heard,) = picture.groups
    assert [(bar.label, bar.value) for bar in heard.bars] == [("Heard", 1), ("Not heard yet", 6)]


async def test_of_a_meeting_that_has_not_been_there_is_no_picture(meeting):
    await meeting.says("Tom", "/status")
    for kind in ("poll-chart", "voices-chart", "something-else"):
        assert await chart(meeting, kind) is None
        assert await chart(meeting, kind, 7) is None
