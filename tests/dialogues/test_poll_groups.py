"""What a team's groups answered to the poll: shown on every face where it may be, and otherwise
nothing says so (groups only where every group shown and its complement have five)."""

from __future__ import annotations

from bot.ids import MeetingId

CARERS = ("Grace", "Tom", "Ana", "Ben", "Eve")
OTHERS = ("Priya", "Dev", "Cleo", "Ola", "Nia")
PEOPLE = (*CARERS, *OTHERS)


async def a_poll(meeting, carers, *, allowed=True):
    """Ten are asked, of whom these have chosen to be counted as carers. `allowed`: the room still
    uses groups when the meeting ends."""
    await meeting.joins("Grace", facilitator=True)
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/groups set carers")
    for who in carers:
        await meeting.says(who, "/group carers")
    await meeting.says("Grace", "/start")
    for who in PEOPLE[:2]:
        await meeting.says(who, "I have something to say.")
    if not allowed:
        await meeting.says("Grace", "/allow groups off")
    await meeting.says("Grace", "/end")


PROMISE = "at least 5 answers from each group that is shown, and at least 5 from others"


async def its_results(meeting):
    for who in PEOPLE:
        await meeting.votes(who, say="5" if who in OTHERS or who == "Tom" else "1")
    meeting.no_matter()
    await meeting.time_passes(hours=48)
    return meeting.heard_in_room("10 of 10 people answered.")


async def in_the_minutes(meeting):
    key = MeetingId(f"{(await meeting.service.directory.room(meeting.room)).key}.1")
    return (await meeting.service.reports.minutes(key)).text


async def in_the_report(meeting):
    many = meeting.service.reports.many
    report = await many.series(await meeting.service.directory.room(meeting.room))
    return {one.heading: one for one in report.sections}


async def test_answers_by_group_are_on_the_card_its_picture_the_minutes_and_the_report(meeting):
    await a_poll(meeting, CARERS)
    meeting.told("Priya", "Were you heard at meeting 1?", PROMISE)
    form = await meeting.service.commands.form(meeting.room, meeting.account("Priya"), "poll", {})
    assert PROMISE in form.help
    results = await its_results(meeting)
    told = (
        "Answers by group",
        "carers: 5 people answered",
        "I could say what I wanted: 1 of 5 yes, 0 partly, 4 no",
    )
    assert all(line in results.text for line in told)
    assert not any(who in results.text for who in PEOPLE)
    (file,) = [file for file in results.files if file.kind == "poll-groups-chart"]
    assert "carers, I could say what I wanted: 20 of 100." in file.alt
    key = MeetingId(f"{(await meeting.service.directory.room(meeting.room)).key}.1")
    picture = await meeting.service.reports.chart("poll-groups-chart", key)
    assert picture.alt == file.alt
    first = picture.groups[0]
    assert (first.heading, first.whole) == ("I could say what I wanted", 100)
    assert [(bar.label, bar.value) for bar in first.bars] == [("carers", 20), ("Everybody", 60)]
    minutes = await in_the_minutes(meeting)
    assert all(line in minutes for line in told)
    table = (await in_the_report(meeting))["Answers by group"].table
    assert table.rows[0][1:] == ("carers", "I could say what I wanted", "1", "0", "4", "0")


async def test_where_a_group_has_four_nothing_says_that_there_are_groups(meeting):
    await a_poll(meeting, CARERS[:4])
    results = await its_results(meeting)
    assert [file.kind for file in results.files] == ["poll-chart"]
    shown = [results.text, await in_the_minutes(meeting)]
    assert not [text for text in shown if "group" in text.lower() or "carers" in text]
    assert "Answers by group" not in await in_the_report(meeting)


async def test_a_room_that_uses_no_groups_is_promised_no_answers_by_group_and_shown_none(meeting):
    await a_poll(meeting, CARERS, allowed=False)
    asked = meeting.told("Priya", "Were you heard at meeting 1?")
    form = await meeting.service.commands.form(meeting.room, meeting.account("Priya"), "poll", {})
    assert "only their number is shown" in asked.text
    assert "only their number is shown" in form.help
    assert PROMISE not in asked.text
    assert PROMISE not in form.help
    # That it is allowed again changes nothing: people were asked without a word of it.
    await meeting.says("Grace", "/allow groups on")
    results = await its_results(meeting)
    assert "Answers by group" not in results.text
    assert "carers" not in results.text


async def test_a_room_that_stops_using_groups_while_a_poll_is_open_is_shown_none(meeting):
    await a_poll(meeting, CARERS)
    meeting.told("Priya", "Were you heard at meeting 1?", PROMISE)
    await meeting.says("Grace", "/allow groups off")
    results = await its_results(meeting)
    assert "Answers by group" not in results.text
    assert "carers" not in results.text
    assert "Answers by group" not in await in_the_report(meeting)
