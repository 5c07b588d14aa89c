"""How evenly a meeting is shared: for facilitators, privately, if there is enough to say."""

PEOPLE = ("Tom", "Ana", "Eve")


async def gathers(meeting):
    await meeting.says("Grace", "/start")
    for who in PEOPLE:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *PEOPLE)


async def talk(meeting, rounds, people=("Grace", *PEOPLE)):
    for number in range(rounds):
        for who in people:
            await meeting.says(who, f"word{number} and word")
    meeting.no_matter("Grace")


async def test_a_short_talk_is_not_measured(meeting):
    await gathers(meeting)
    await talk(meeting, 4)
    await meeting.says("Grace", "/measures")
    told = meeting.told("Grace", "heard: all 4 people who came", "5 messages for each of them")
    assert "out of 100" not in told.text


async def test_when_there_is_enough_to_say_it_is_said_without_names(meeting):
    await gathers(meeting)
    await talk(meeting, 5)
    await meeting.says("Tom", "word " * 60)
    await meeting.says("Grace", "/measures")
    told = meeting.told(
        "Grace",
        "The most active person wrote: 62 percent of all words",
        "out of 100 (100:",
    )
    assert "Half of the people had been heard: after 1 minute" in told.text
    assert not [who for who in ("Grace", *PEOPLE) if who in told.text]
    meeting.silent()
    meeting.not_told(*PEOPLE)


async def test_who_is_silent_counts_and_who_passed_does_not(meeting):
    await gathers(meeting)
    await talk(meeting, 7, people=("Grace", "Tom", "Ana"))
    await meeting.says("Grace", "/measures")
    told = meeting.told("Grace", "People heard: 3 of the 4 people who came")
    assert "79 out of 100" in told.text  # ln 3 / ln 4
    await meeting.says("Eve", "/pass")
    await meeting.says("Grace", "/measures")
    told = meeting.told("Grace", "People heard: all 4 people who came")
    assert "100 out of 100" in told.text


async def test_the_largest_voice_of_two_is_nobodys_business(meeting):
    await gathers(meeting)
    await talk(meeting, 10, people=("Grace", "Tom"))
    await meeting.says("Grace", "/measures")
    assert "most active person" not in meeting.told("Grace", "People heard: 2 of the 4").text


async def test_only_facilitators_see_measures_and_only_in_a_meeting(meeting):
    await meeting.joins("Grace", facilitator=True)
    await meeting.says("Grace", "/measures")
    meeting.told("Grace", "No meeting is running here")
    await gathers(meeting)
    await meeting.says("Tom", "/measures")
    meeting.told("Tom", "Only a facilitator")


async def test_after_a_meeting_they_are_about_the_one_that_is_over(meeting):
    await gathers(meeting)
    await talk(meeting, 5, people=("Grace", "Tom"))
    await meeting.says("Grace", "/end anyway=yes")
    meeting.restarts()
    await meeting.says("Grace", "/measures")
    told = meeting.told(
        "Grace",
        "Who was heard at meeting 1",
        "People heard: 2 of the 4 people who came",
    )
    assert "so far" not in told.text.partition("\n")[0]
    assert [file.kind for file in told.files] == ["voices-chart"]
    await meeting.says("Tom", "/measures")
    meeting.told("Tom", "Only a facilitator")
