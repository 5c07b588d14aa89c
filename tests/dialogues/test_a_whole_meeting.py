"""Two meetings of one team, from the first word to what became of it."""


async def test_a_parked_point_comes_back_until_it_is_settled_and_its_raiser_is_told(meeting):
    await meeting.has_company()
    # Before the meeting
    await meeting.says("Grace", '/agenda add Breaks at home goal="a list to cost" minutes=20')
    meeting.told("Grace", "Added to the agenda as number 1: Breaks at home")
    await meeting.says("Tom", "/agenda add Who pays for the van")
    meeting.silent()
    assert "No date is set for the next meeting" in await meeting.panel()

    # It begins: whoever begins the first meeting runs it
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 1 has started", "1. Breaks at home", "2. Who pays for the van")
    assert "Now: 1. Breaks at home" in await meeting.panel()
    assert "a list to cost" in await meeting.panel()

    await meeting.says("Tom", "I like breaks at home best. Why should she leave her own bed?")
    await meeting.time_passes(minutes=4)
    await meeting.says("Priya", "The house has nurses at night. I would never sleep otherwise.")
    await meeting.time_passes(minutes=4)
    await meeting.says("Tom", "Then you have not met the nurses.")
    meeting.silent()

    await meeting.says("Priya", "/park Breaks at home, or in the house with nurses?")
    meeting.heard_in_room("Parked as point 1", "in the house with nurses?", "It will not be lost")
    meeting.told("Priya", "Your point is parked as number 1")
    assert "Parked points: 1" in await meeting.panel()

    # Nobody has answered Tom and Priya: Grace sees that first
    await meeting.presses("Grace", "Next item")
    meeting.silent()
    meeting.told(
        "Grace", "Before you move on", "Points without an answer", "Tom, 9 minutes ago", "Priya"
    )
    await meeting.presses("Grace", "Move on anyway")
    meeting.heard_in_room("Now: 2. Who pays for the van")
    await meeting.presses("Grace", "Next item")
    meeting.heard_in_room("Everything on the agenda has been discussed")

    # It ends
    await meeting.presses("Grace", "End the meeting")
    meeting.silent()
    meeting.told("Grace", "Before you end the meeting", "It can be reopened for 10 minutes")
    await meeting.presses("Grace", "End it anyway")
    over = meeting.heard_in_room("Meeting 1 is over", "Still parked", "nurses?")
    assert "2 of the 3 people who came were heard" in over.text, "Grace has not spoken"
    for who in ("Grace", "Tom", "Priya"):
        meeting.told(who, "Were you heard at meeting 1?")
    meeting.silent()

    # The next one, a week later
    await meeting.time_passes(days=7)
    meeting.silent()  # nobody has answered
    assert "No date is set for the next meeting" in await meeting.panel()
    await meeting.presses("Grace", "Start the meeting")
    meeting.heard_in_room("Meeting 2 has started")
    meeting.heard_in_room("A parked point is back", "Point 1", "nurses?", "at meeting 1,")
    meeting.heard_in_room("Are the minutes of meeting 1 right?")
    await meeting.says("Tom", "Could one nurse come to the house of each family?")
    await meeting.presses(
        "Grace",
        "Settle point 1",
        outcome="changed",
        reason="A nurse at night, at home or in the house.",
    )
    meeting.heard_in_room("Point 1 is settled", "It changed the result", "A nurse at night")
    meeting.told("Grace", "Heard will tell the person who raised it")
    meeting.told(
        "Priya", "What happened with the point you raised", "A nurse at night", "Thank you"
    )
    await meeting.says("Priya", "Yes, Tom, that would do.")
    await meeting.says("Grace", "/end anyway=yes")
    over = meeting.heard_in_room("Meeting 2 is over")
    assert "Still parked" not in over.text

    # And it does not come back again
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 3 has started")
    meeting.heard_in_room(
        "You said, we did", "nurses?", "It changed the result", "A nurse at night"
    )
    meeting.heard_in_room("Are the minutes of meeting 2 right?")
    meeting.silent()
    await meeting.says("Priya", "/parked")
    meeting.told("Priya", "No points are parked.")


async def test_a_point_that_is_parked_again_comes_back_again(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Priya", "/park Nights: at home or away?")
    await meeting.says("Grace", "/end anyway=yes")
    for times in (
        "Asked now: what would settle this",
        "Asked now, for the second time",
        "for the third time",
        "at 4 meetings so far",
    ):
        meeting.no_matter("Grace")
        await meeting.says("Grace", "/start")
        meeting.heard_in_room("has started")
        meeting.heard_in_room("A parked point is back", times)
        meeting.heard_in_room("Are the minutes of meeting")
        await meeting.presses("Grace", "Park point 1 again", reason="The nurse is away.")
        meeting.heard_in_room("Point 1 is parked again", "Why: The nurse is away.")
        meeting.told("Grace", "Point 1 is parked again: “Nights: at home or away?”")
        await meeting.says("Grace", "/end anyway=yes")
        meeting.heard_in_room("is over", "Still parked")


async def test_a_point_that_time_ran_out_for_comes_back_too(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Priya", "/park Nights: at home or away?")
    await meeting.says("Tom", "/park Wheels: bought or hired?")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    meeting.no_matter()
    await meeting.says("Grace", "/settle 2 not-taken Nobody sells them.")
    meeting.heard_in_room("Point 2 is settled", "It was not taken up", "Nobody sells them.")
    await meeting.says("Grace", "/end anyway=yes")
    over = meeting.heard_in_room("Still parked", "Point 1")
    assert "Point 2" not in over.text
    await meeting.says("Grace", "/start")
    meeting.heard_in_room("Meeting 3")
    back = meeting.heard_in_room("A parked point is back", "Nights", "second time")
    assert "Wheels" not in back.text


async def test_points_can_be_parked_and_settled_between_meetings(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Tom", "/park Is Sunday possible?")
    meeting.heard_in_room("Parked as point 1", "Is Sunday possible?")
    meeting.told("Tom", "parked as number 1")
    await meeting.says("Grace", "/settle 1 changed Sunday it is.")
    meeting.heard_in_room("Point 1 is settled")
    meeting.told("Tom", "What happened with the point you raised", "Sunday it is.")
    await meeting.says("Grace", "/settle 1 changed Monday it is.")
    meeting.told("Grace", "already settled")
    meeting.silent()


async def test_whoever_parked_a_point_days_before_is_not_taken_to_be_there(meeting):
    await meeting.has_company()
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Tom", "/park Is Sunday possible?")
    await meeting.time_passes(days=3)
    meeting.no_matter("Tom")
    await meeting.says("Grace", "/start")
    assert "the one person here" in await meeting.panel()
    await meeting.says("Grace", "/end anyway=yes")
    meeting.heard_in_room("Meeting 2 has started")
    meeting.heard_in_room("A parked point is back")
    meeting.heard_in_room("One person came, and neither spoke nor passed")
    meeting.told("Tom", "Were you heard at meeting 2?")  # everybody is asked, silent or away
