"""The minutes: what a meeting came to, for everybody, and about nobody in particular."""

import msgspec
import pytest

from adapters.documents import Documents
from bot.ids import MeetingId
from bot.phrases import catalogue
from bot.ports import MessageDeletion
from bot.records.minutes_forms import MinutesForm
from bot.rendered import RenderedFile
from tests.fakes.poll_answers import typed

PEOPLE = ("Grace", "Tom", "Ana", "Priya")


@pytest.fixture
async def talk(meeting):
    """Four people talk about two items; one of them is silent, and Eve is away."""
    await meeting.joins("Grace", facilitator=True)
    for who in (*PEOPLE[1:], "Eve"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series 2026-03-10T19:00 Europe/London weekly")
    await meeting.says("Grace", '/agenda add Weekend breaks goal="A plan for May"')
    await meeting.says("Grace", "/agenda add Money for drivers")
    await meeting.says("Grace", "/start")
    await meeting.says("Ana", "The day centre could open on Saturdays from May on.")
    await meeting.says("Tom", "I would come, if somebody could drive us there.")
    await meeting.says("Priya", "/here")
    await meeting.says("Grace", "/decide The day centre opens on Saturdays.")
    await meeting.says("Tom", "/note The bus stops at six.")
    await meeting.says("Tom", "/park Who pays for the drivers?")
    meeting.no_matter("Grace", "Tom", "Ana", "Priya")
    return meeting


async def minutes(meeting, number=1):
    """The minutes in full."""
    room = await meeting.service.directory.room(meeting.room)
    found = await meeting.service.reports.minutes(MeetingId(f"{room.key}.{number}"))
    return None if found is None else found.text


async def test_the_minutes_say_what_a_meeting_came_to(talk):
    await talk.time_passes(minutes=30)
    await talk.says("Grace", "/end anyway=yes")
    assert await minutes(talk) == "\n".join(
        (
            "Respite care: minutes of meeting 1",
            "These minutes show what people asked Heard to record, not everything that was said.",
            "These minutes have not been agreed yet.",
            "When: Tuesday 3 March 2026, 19:00 until 19:30 (London time)",
            "People heard: 2 of the 4 people who came",
            "Next meeting: Tuesday 10 March 2026, 19:00 (London time)",
            "Who was there:",
            "Ana, Grace, Priya, and Tom",
            "1. Weekend breaks (discussed, not finished):",
            "Aim: A plan for May",
            "Decision: The day centre opens on Saturdays.",
            "Parked point 1: “Who pays for the drivers?”",
            "Parked at this meeting.",
            "Note: The bus stops at six.",
            "2. Money for drivers (not discussed, carried over):",
            "What people raised:",
            "One thing was recorded.",
            "One has no outcome yet.",
        )
    )


async def test_who_was_away_and_who_was_silent_is_not_in_them(talk):
    await talk.says("Grace", "/end anyway=yes")
    told = await minutes(talk)
    assert "Eve" not in told
    assert told.count("Priya") == told.count("Tom") == told.count("Ana") == 1


async def test_the_end_brings_the_minutes_along_in_one_post(talk):
    await talk.says("Grace", "/end anyway=yes")
    closing = talk.heard_in_room("Meeting 1 is over")
    room = await talk.service.directory.room(talk.room)
    assert closing.files == (
        RenderedFile(
            kind="minutes",
            meeting=MeetingId(f"{room.key}.1"),
            title="Minutes of meeting 1",
            alt="The minutes as text.",
        ),
    )
    talk.silent()


async def test_anybody_can_ask_for_them_and_the_answer_is_complete_in_itself(talk):
    await talk.says("Tom", "/minutes")
    so_far = talk.told(
        "Tom",
        "Minutes of meeting 1, so far",
        "not over yet",
        "One decision was recorded, and one note was made.",
        "The day centre opens on Saturdays.",
    )
    assert [file.kind for file in so_far.files] == ["minutes"]
    await talk.says("Grace", "/end anyway=yes")
    await talk.says("Tom", "/minutes")
    told = talk.told("Tom", "Minutes of meeting 1\n", "2 of the 4 people who came were heard.")
    assert "so far" not in told.text
    await talk.says("Tom", "/minutes 1")
    assert talk.told("Tom", "Minutes of meeting 1\n").text == told.text


async def test_a_meeting_that_has_not_been_has_no_minutes(meeting):
    await meeting.says("Tom", "/minutes")
    meeting.told("Tom", "There are no minutes with that number.")
    await meeting.says("Tom", "/minutes 9")
    meeting.told("Tom", "There are no minutes with that number.")
    assert await minutes(meeting, 9) is None


async def test_what_became_of_a_point_stands_in_the_minutes_of_that_meeting(talk):
    await talk.says("Grace", "/end anyway=yes")
    await talk.says("Grace", "/start")
    assert "It came back at this meeting, and is being discussed." in await minutes(talk, 2)
    await talk.says("Grace", "/settle 1 changed The council pays for them.")
    await talk.says("Grace", "/end anyway=yes")
    told = await minutes(talk, 2)
    assert "“Who pays for the drivers?”\nSettled.\nIt changed the result." in told
    assert "Why: The council pays for them." in told
    assert "Parked at this meeting." in await minutes(talk, 1)
    assert "The bus stops at six." not in told


async def test_what_was_taken_back_is_gone_from_minutes_that_were_there_before(talk):
    await talk.says("Ana", "The drivers want to be paid.", source="1")
    await talk.fills_in("Tom", "note", text="The drivers want to be paid.", source="message-1")
    await talk.says("Grace", "/end anyway=yes")
    assert "The drivers want to be paid." in await minutes(talk)
    removal = MessageDeletion(
        room=talk.room, ref="message-1", source=talk.new_id(), at=talk.clock.now()
    )
    await talk.service.intake.on_message_deleted(removal)
    told = await minutes(talk)
    assert "The drivers want to be paid." not in told
    assert "(these words are no longer kept)" in told


async def test_the_minutes_are_the_same_after_a_restart(talk):
    before = await minutes(talk)
    talk.restarts()
    assert await minutes(talk) == before


async def test_minutes_over_midnight_say_both_days(talk):
    for _ in range(70):
        await talk.time_passes(minutes=25)
        await talk.says("Grace", "Still here.")
    await talk.says("Grace", "/end anyway=yes")
    told = await minutes(talk)
    assert "When: Tuesday 3 March 2026, 19:00 until Thursday 5 March 2026, 00:1" in told


async def test_nobody_but_facilitators_gets_the_picture_of_how_it_is_shared(talk):
    room = await talk.service.directory.room(talk.room)
    meeting = MeetingId(f"{room.key}.1")
    may = talk.service.queries.can_download
    assert await may(talk.room, talk.account("Grace"), "voices-chart", meeting)
    assert not await may(talk.room, talk.account("Tom"), "voices-chart", meeting)
    assert await may(talk.room, talk.account("Tom"), "minutes", meeting)
    assert not await may(talk.room, talk.account("Grace"), "minutes", MeetingId("other.1"))
    picture = await talk.service.reports.chart("voices-chart", meeting)
    assert picture.alt == (
        "Bars. People who came and were heard: 2. People who came and have not been heard yet: 2."
    )
    assert [(bar.label, bar.value) for bar in picture.groups[0].bars] == [
        ("Heard", 2),
        ("Not heard yet", 2),
    ]
    assert len(picture.groups) == 1


async def test_what_was_written_in_a_silent_round_is_in_them_without_names(talk):
    await talk.says("Grace", "/round silent What would help most? names=yes")
    for who, text in (("Tom", "A driver we know."), ("Ana", "A Saturday."), ("Priya", "Sleep.")):
        await talk.says(who, f"/write {text}")
    await talk.says("Grace", "/round end")
    found = await minutes(talk)
    section = found[found.index("Written in a silent round") :]
    for text in ("What would help most?", "A driver we know.", "A Saturday.", "Sleep."):
        assert text in section
    for who in PEOPLE:
        assert who not in section


async def test_where_too_few_wrote_in_a_silent_round_none_of_it_is_in_them(talk):
    await talk.says("Grace", "/round silent What is hard? names=no")
    await talk.says("Tom", "/write I never sleep.")
    await talk.says("Grace", "/round end")
    found = await minutes(talk)
    assert "Too few people took part, so nothing is shown." in found
    assert "I never sleep." not in found


async def vote(talk, *who):
    for name in who:
        await talk.says(name, f"/poll {typed()} comment=Lovely")


async def test_the_poll_is_in_them_once_it_is_over_as_figures_and_without_comments(talk):
    await talk.has_company()
    await talk.says("Grace", "/end anyway=yes")
    await vote(talk, *PEOPLE[:3])
    assert "I could say what I wanted" not in await minutes(talk)
    await vote(talk, *PEOPLE[3:], "Uma")
    await talk.time_passes(hours=49)
    found = await minutes(talk)
    assert "I could say what I wanted: 5 of 5 yes, 0 partly, 0 no" in found
    assert "Lovely" not in found


async def test_where_too_few_answered_the_poll_its_figures_are_not_in_them(talk):
    await talk.says("Grace", "/end anyway=yes")
    await vote(talk, *PEOPLE[:3])
    await talk.time_passes(hours=49)
    assert "3 of 3" not in await minutes(talk)


@pytest.mark.parametrize("form", [form.value for form in MinutesForm])
async def test_the_minutes_come_in_every_form(talk, form):
    """HTML in one file, easy-read, JSON, CSV and ICS, beside Markdown and text."""
    await talk.says("Tom", "/action Ask the bus company due=2026-03-20 owner=Tom")
    await talk.says("Grace", "/end anyway=yes")
    answer = await talk.says("Ana", f"/minutes form={form}")
    (file,) = answer.reply.files
    made = await Documents(talk.service.reports)(file)
    assert made is not None
    text = made.data.decode()
    if form != "calendar":
        assert "The day centre opens on Saturdays." in text
    assert "BEGIN:VEVENT" in text if form == "calendar" else "Ask the bus company" in text
    assert "Eve" not in text
    assert answer.reply.lines[0] in catalogue().say(f"minutes-as-{form}")


async def test_a_calendar_of_minutes_without_dates_is_no_file_and_says_so(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/action Ask the bus company")
    await meeting.says("Grace", "/end anyway=yes")
    answer = await meeting.says("Tom", "/minutes form=calendar")
    assert "nothing in these minutes for a calendar" in answer.reply.text
    assert not answer.reply.files
    # Nor at the address of the file, where somebody has kept that.
    documents = Documents(meeting.service.reports)
    (page,) = (await meeting.says("Tom", "/minutes form=html")).reply.files
    assert await documents(page) is not None
    assert await documents(msgspec.structs.replace(page, form="calendar")) is None
    meeting.no_matter("Grace", "Tom")


async def test_the_calendar_has_no_review_of_what_is_no_decision(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/propose We meet at six. method=consent review=2026-06-09")
    await meeting.says("Tom", "/propose We try the hall. method=consent review=2026-06-10")
    await meeting.says("Tom", "/proposal withdraw 2")
    assert any("Proposal 2 was withdrawn." in one.text for one in meeting.face.posts)
    # One is still open, and one was withdrawn.
    answer = await meeting.says("Tom", "/minutes form=calendar")
    assert "nothing in these minutes for a calendar" in answer.reply.text
    # Nor is there anything to decide about later of what was withdrawn.
    room = await meeting.service.directory.room(meeting.room)
    state = (await meeting.service.queries._core.current(room)).state
    assert [one.review is None for one in state.proposals.values()] == [False, True]
    await meeting.says("Grace", "/answer 1 consent")
    await meeting.says("Tom", "/answer 1 consent")
    await meeting.says("Grace", "/proposal close 1")
    (file,) = (await meeting.says("Tom", "/minutes form=calendar")).reply.files
    made = await Documents(meeting.service.reports)(file)
    assert made is not None
    assert made.data.decode().count("SUMMARY") == 1
    assert "SUMMARY:To be reviewed: We meet at six." in made.data.decode()
    meeting.no_matter("Grace", "Tom")


async def test_the_card_of_the_minutes_offers_their_other_forms(talk):
    await talk.says("Grace", "/end anyway=yes")
    answer = await talk.says("Ana", "/minutes")
    button, *others = answer.reply.buttons
    assert [one.command for one in others] == ["minutes correct"]
    assert (button.command, button.args, button.form) == ("minutes", {"meeting": 1}, True)
    refused = await talk.says("Ana", "/minutes form=poem")
    assert "easy-read" in refused.reply.text


@pytest.mark.parametrize("voters", [3, 6])
async def test_what_may_be_told_of_the_poll_is_in_the_data_once_it_is_over(meeting, voters):
    """JSON has what was published, and no answer of too few."""
    people = ("Grace", "Tom", "Priya", "Ana", "Ben", "Eve")
    for who in people[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have something to say.")
    await meeting.says("Grace", "/end anyway=yes")

    async def poll():
        room = await meeting.service.directory.room(meeting.room)
        file = RenderedFile(
            kind="minutes", meeting=MeetingId(f"{room.key}.1"), title="", alt="", form="json"
        )
        made = await Documents(meeting.service.reports)(file)
        assert made is not None
        return msgspec.json.decode(made.data)["poll"]

    for who in people[:voters]:
        await meeting.votes(who, comment="A word of my own.")
    assert await poll() is None
    await meeting.time_passes(hours=49)
    told = await poll()
    assert (told["ballots"], told["could_answer"]) == (voters, 6)
    assert told["level"] == ("hidden" if voters < 5 else "sides")
    assert bool(told["items"]) == (voters >= 5)
    assert "A word of my own" not in str(told)
    meeting.no_matter()


@pytest.mark.parametrize("form", ["", "form=text", "form=html"])
async def test_times_on_request_are_in_the_file_too(talk, form):
    """Times on request."""
    await talk.says("Grace", "/end anyway=yes")
    heading = catalogue().say("minutes-times")

    async def written(line):
        (file,) = (await talk.says("Ana", line)).reply.files
        made = await Documents(talk.service.reports)(file)
        assert made is not None
        return made.data.decode()

    assert heading in await written(f"/minutes {form} times=yes")
    assert heading not in await written(f"/minutes {form}")
