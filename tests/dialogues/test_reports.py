"""Reports: what a meeting came to, privately to those who run it; and over a series."""

from sqlalchemy import text

from tests.dialogues.test_another_room import OTHER, does

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


LOOK_BACK = "Looking back at meeting 1"


async def looks_back(meeting):
    """Until those who run meetings are told how it went."""
    await meeting.time_passes(minutes=meeting.rules.reopen_minutes + 1)


async def test_who_runs_the_meeting_is_told_how_it_went_and_nobody_else_is(meeting):
    await begins(meeting)
    await meeting.time_passes(minutes=25)
    await meeting.says("Tom", "/hand")
    await ends(meeting)
    await looks_back(meeting)
    card = meeting.told("Grace", LOOK_BACK, "Not heard: Grace, Priya, Ana, and Ben.")
    assert "One longer message had no answer." in card.text
    assert "One hand was still up at the end." in card.text
    assert card.text.count("One thing to try") == 1
    assert not [
        who for who in PEOPLE[1:] if any(LOOK_BACK in s.text for s in meeting.all_told(who))
    ]
    await meeting.presses("Grace", "Open the whole")
    whole = meeting.told("Grace", LOOK_BACK, "Only those who run meetings can see this.")
    assert "People who came: 5. Heard, which means that they had a turn or passed: 1." in whole.text
    assert "Breaks at home: 26 minutes of 20 minutes" in whole.text
    assert "Money: not reached" in whole.text
    six = ("Who was heard", "Messages without an answer", "Waiting to speak", "Time", "Still open")
    assert [part.heading for part in whole.parts if part.heading] == [
        *six,
        "What Heard itself did",
    ]
    assert "Everything that people raised has an outcome." in whole.text
    assert "No poll waits for a reply." in whole.text
    assert "It posted" in whole.text
    assert whole.text.count("One thing to try") == 1


async def test_of_messages_without_an_answer_those_are_listed_that_seem_to_ask_for_one(meeting):
    await begins(meeting)
    await meeting.time_passes(minutes=6)
    await meeting.says("Ana", "What would it cost to train the night staff ourselves?")
    await ends(meeting)
    await looks_back(meeting)
    await meeting.presses("Grace", "Open the whole")
    whole = meeting.told("Grace", LOOK_BACK, "Only those who run meetings can see this.")
    asked = whole.text.partition("This one seems to ask for an answer:\n")[2]
    assert asked.startswith("Ana, at ")
    assert "Tom, at " not in asked


async def test_a_meeting_that_is_reopened_is_looked_back_at_once_it_is_over_for_good(meeting):
    await begins(meeting)
    await ends(meeting)
    await meeting.time_passes(minutes=2)
    await meeting.says("Grace", "/reopen")
    await meeting.time_passes(minutes=15)
    assert not [s for s in meeting.all_told("Grace") if LOOK_BACK in s.text]
    await ends(meeting)
    await looks_back(meeting)
    meeting.told("Grace", LOOK_BACK)


async def test_the_one_thing_to_try_is_never_the_same_twice_in_a_row(meeting):
    said = []
    for number in (1, 2, 3):
        await begins(meeting) if number == 1 else await meeting.says("Grace", "/start")
        for who in PEOPLE[1:]:
            await meeting.says(who, "/here")
        await meeting.says("Tom", "Night staff should be trained by the families.")
        await meeting.time_passes(minutes=6)
        await ends(meeting)
        await looks_back(meeting)
        card = meeting.told("Grace", f"Looking back at meeting {number}")
        said.append(next(line for line in card.lines if "One thing" in line))
    assert said[0] != said[1] != said[2]


async def test_where_nobody_wrote_a_longer_message_none_is_said_to_be_answered(meeting):
    await meeting.joins("Tom")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    await meeting.says("Tom", "/pass")
    await meeting.says("Grace", "/measures")
    meeting.told("Grace", "It takes two or more people, and 5 messages for each of them.")
    await meeting.time_passes(minutes=5)
    await meeting.says("Grace", END)
    meeting.no_matter("Grace", "Tom")
    await looks_back(meeting)
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/report")
    meeting.told("Grace", "Messages without an answer", "Nobody wrote a longer message.")


async def test_in_a_quieter_room_it_waits_on_their_own_panel(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/quiet quieter")
    await ends(meeting)
    await looks_back(meeting)
    assert not [s for s in meeting.all_told("Grace") if LOOK_BACK in s.text]
    assert (
        LOOK_BACK
        in (await meeting.service.queries.my_panel(meeting.room, meeting.account("Grace"))).text
    )


async def test_who_runs_meetings_and_wants_no_direct_messages_finds_it_in_for_you(meeting):
    await meeting.says("Grace", "/preferences direct=no")
    await begins(meeting)
    await ends(meeting)
    await looks_back(meeting)
    assert not [s for s in meeting.all_told("Grace") if LOOK_BACK in s.text]
    await meeting.says("Grace", "/status")
    meeting.told("Grace", "For you", LOOK_BACK, "Not heard: Grace, Priya, Ana, and Ben.")


async def test_how_a_meeting_went_is_for_those_who_run_it_and_the_series_is_for_everybody(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/report")
    meeting.told("Tom", "There are no figures yet.")
    await ends(meeting)
    await meeting.says("Tom", "/report meeting")
    meeting.told("Tom", "This report is for those who run meetings here.")
    await meeting.says("Tom", "/report")
    told = meeting.told("Tom", "What our meetings came to", "One meeting, on")
    assert [file.kind for file in told.files] == ["series-report"]
    await meeting.says("Grace", "/report meeting=7")
    meeting.told("Grace", "There is no report on that meeting.")


# -- for those who fund or commission the work ---------------------------------------------------

PROGRAMME = "What meetings with Heard came to"


async def test_the_room_is_told_when_it_is_in_a_report_for_others_and_when_it_is_no_longer(meeting):
    await begins(meeting)
    meeting.no_matter(*PEOPLE)
    await meeting.says("Tom", "/report agree yes")
    meeting.told("Tom", "facilitator")
    meeting.silent()
    await meeting.says("Grace", "/report programme")
    meeting.told("Grace", PROGRAMME, "Texts are in it only if you release each of them.")
    await meeting.presses("Grace", "Agree to the report")
    meeting.heard_in_room("This room is in a report from now on", "They can end that at any time.")
    room = await meeting.service.directory.room(meeting.room)
    assert [one.key for one in await meeting.store.summaries.programme.rooms()] == [room.key]
    await meeting.says("Grace", "/report agree yes")
    meeting.told("Grace", "This room is in the report already.")
    await meeting.says("Grace", "/report programme")
    told = meeting.told("Grace", "They need 3 or more rooms that have agreed")
    assert not told.files
    await meeting.says("Grace", "/report agree no")
    meeting.heard_in_room("This room is no longer in the report")
    assert await meeting.store.summaries.programme.rooms() == []


async def released(meeting):
    """Of each text that could be, the newest first, whether it is."""
    room = await meeting.service.directory.room(meeting.room)
    return [one.released for one in await meeting.store.summaries.programme.texts(room.key)]


async def test_a_text_is_in_it_only_after_a_press_for_that_text_and_goes_when_taken_back(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/report agree yes")
    await meeting.says("Tom", "/note The lift is too small")
    await meeting.says("Ana", "/note We need a bus")
    await meeting.says("Grace", "/report release")
    meeting.told("Grace", "There is no text that could be released")
    await meeting.says("Grace", "/outcomes views=1,2 outcome=changed reason=We moved")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/report release")
    meeting.told("Grace", "Texts for the report", "The lift is too small", "We need a bus")
    assert await released(meeting) == [False, False]
    await meeting.presses("Grace", "Release this text")  # the first of them is the newest
    meeting.heard_in_room("This text may stand in the report", "We need a bus")
    assert await released(meeting) == [True, False]
    await meeting.says("Ana", "/take-back")
    assert await released(meeting) == [False]
    meeting.no_matter(*PEOPLE)


async def a_text(meeting):
    """The room is in the report, and what Tom noted could be in it."""
    await begins(meeting)
    await meeting.says("Grace", "/report agree yes")
    await meeting.says("Tom", "/note The lift is too small")
    await meeting.says("Grace", "/outcomes views=1 outcome=changed reason=We moved")
    meeting.no_matter(*PEOPLE)


async def words_of(meeting, where):
    """The ids of what could be released in a room."""
    room = await meeting.service.directory.room(where)
    return [one.text.words for one in await meeting.store.summaries.programme.texts(room.key)]


async def test_a_text_of_another_room_is_refused_and_is_not_shown_here(meeting):
    await a_text(meeting)
    await meeting.service.directory.open_room(OTHER, "Garden group")
    await meeting.service.entry.add_member(OTHER, meeting.account("Grace"), True, "enters")
    await does(meeting, "Grace", "/note The hedge is too high")
    await does(meeting, "Grace", "/outcomes views=2 outcome=changed reason=We cut it")
    (own,) = await words_of(meeting, meeting.room)
    (theirs,) = await words_of(meeting, OTHER)
    meeting.no_matter(*PEOPLE)
    for release in ("yes", "no"):
        no = await meeting.fills_in("Grace", "report release", words=theirs, release=release)
        assert not no.accepted
        told = meeting.told("Grace", "That text cannot be released here.")
        assert "hedge" not in told.text
        meeting.silent()
    assert await released(meeting) == [False]
    # The one of this room would have been taken.
    await meeting.fills_in("Grace", "report release", words=own, release="yes")
    meeting.heard_in_room("This text may stand in the report", "The lift is too small")


async def test_a_text_is_released_once_and_the_room_is_not_told_of_what_did_not_happen(meeting):
    await a_text(meeting)
    (words,) = await words_of(meeting, meeting.room)
    await meeting.fills_in("Grace", "report release", words=words, release="no")
    meeting.told("Grace", "This text is not released.")
    await meeting.fills_in("Grace", "report release", words=words, release="yes")
    meeting.heard_in_room("This text may stand in the report")
    meeting.no_matter(*PEOPLE)
    await meeting.fills_in("Grace", "report release", words=words, release="yes")
    meeting.told("Grace", "This text has been released already.")
    meeting.silent()


async def test_a_text_whose_author_was_not_heard_on_it_is_not_in_it_and_has_to_be_released_anew(
    meeting,
):
    await a_text(meeting)
    await meeting.says("Grace", "/report release")
    await meeting.presses("Grace", "Release this text")
    assert await released(meeting) == [True]
    await meeting.says("Tom", "/raised")
    await meeting.presses("Tom", "I was not heard on this", name="no")
    meeting.no_matter(*PEOPLE)
    assert await released(meeting) == []
    await meeting.says("Grace", "/report release")
    meeting.told("Grace", "There is no text that could be released")
    await meeting.says("Grace", "/outcomes views=1 outcome=changed reason=A bigger lift comes")
    await meeting.says("Tom", "/raised")
    await meeting.presses("Tom", "That is right")
    meeting.no_matter(*PEOPLE)
    # Its outcome has changed, and of that one nobody has released it.
    assert await released(meeting) == [False]


async def test_every_text_can_be_reached_however_many_there_are(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/report agree yes")
    numbers = range(1, 26)
    for number in numbers:
        await meeting.says("Tom", f"/note The lift is too small {number}.")
    views = ",".join(map(str, numbers))
    await meeting.says("Grace", f"/outcomes views={views} outcome=changed reason=We moved")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/report release")
    first = meeting.told("Grace", "Page 1 of 2.", "too small 25.", "too small 6.")
    assert "too small 5." not in first.text
    await meeting.presses("Grace", "Show more")
    meeting.told("Grace", "Page 2 of 2.", "too small 5.", "too small 1.")


async def test_a_silent_room_is_told_too_of_each_text(meeting):
    await a_text(meeting)
    await meeting.says("Grace", "/quiet silent")
    meeting.no_matter(*PEOPLE)
    await meeting.says("Grace", "/report release")
    await meeting.presses("Grace", "Release this text")
    meeting.heard_in_room("This text may stand in the report", "The lift is too small")
    meeting.no_matter(*PEOPLE)


async def test_meetings_of_before_get_their_figures_when_a_report_first_asks(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/park Who pays for the break")
    await ends(meeting)
    kept = await summaries(meeting)
    gone = text("DELETE FROM meeting_summary")
    await meeting.store._store._db.write(lambda tx: tx.execute(gone))
    assert await summaries(meeting) == []
    await meeting.says("Tom", "/report")
    meeting.told("Tom", "One meeting, on", "Points: 1 opened, 0 settled.")
    assert await summaries(meeting) == kept


async def test_when_a_journal_is_deleted_the_figures_of_its_meeting_stay(meeting):
    await begins(meeting)
    await ends(meeting)
    for _ in range(2):
        await meeting.says("Grace", "/start")
        await meeting.says("Tom", "One more thing about the night staff.")
        await meeting.says("Tom", "/here")
        await meeting.time_passes(minutes=6)
        await ends(meeting)
    kept = await summaries(meeting)
    gone = text("DELETE FROM meeting_summary")
    await meeting.store._store._db.write(lambda tx: tx.execute(gone))
    await meeting.time_passes(days=90)
    await meeting.service.retention.enforce(meeting.clock.now(), {"keep_journals_days": 30})
    meeting.no_matter(*PEOPLE)
    assert [one for one in await summaries(meeting) if one.number == 1] == kept[:1]
    await meeting.says("Tom", "/report")
    meeting.told("Tom", "3 meetings, all on")
