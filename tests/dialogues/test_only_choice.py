"""A command that is about one of several things: one there is is taken, and none is said."""

import pytest

NOTHING_OPEN = {
    "answer": "No proposal is open.",
    "proposal": "No proposal is open.",
    "proposal amend": "No proposal is open.",
    "proposal close": "No proposal is open.",
    "proposal withdraw": "No proposal is open.",
    "proposal round": "No proposal is open.",
    "settle": "No points are parked.",
    "settle decided": "No points are parked.",
    "park-again": "No points are parked.",
    "point": "No points are parked.",
    "point add": "No points are parked.",
    "point owner": "No points are parked.",
    "point change": "No points are parked.",
    "point answer": "Heard is not asking you anything about a point.",
    "points today": "No point is due at the next meeting.",
    "agenda drop": "Nothing is on the agenda yet.",
    "agenda move": "Nothing is on the agenda yet.",
}


@pytest.mark.parametrize(("command", "said"), NOTHING_OPEN.items(), ids=NOTHING_OPEN)
async def test_where_there_is_nothing_to_choose_from_one_line_says_so(meeting, command, said):
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", f"/{command}")
    assert receipt.refused
    assert receipt.form is None
    assert meeting.told("Grace").text == said


async def test_words_that_were_typed_along_are_not_lost(meeting):
    await meeting.says("Grace", "/start")
    receipt = await meeting.fills_in("Grace", "point add", text="The lift is broken.")
    assert receipt.refused
    assert any(field.value == "The lift is broken." for field in receipt.form.fields)
    meeting.told("Grace", "No points are parked.")


async def test_points_that_are_all_settled_are_pointed_to(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/park The lift")
    await meeting.fills_in("Grace", "settle", contention=1, outcome="answered", reason="Mended")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/point")
    meeting.told("Grace", "No points are parked now. /parked can show those that are settled.")


async def test_the_only_proposal_is_taken_without_asking(meeting):
    await meeting.says("Grace", "/start")
    await meeting.fills_in("Grace", "propose", wording="We meet at six")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", "/answer")
    hidden = {field.name: field.value for field in receipt.form.fields if field.shape == "hidden"}
    assert hidden["proposal"] == "1"
    receipt = await meeting.fills_in("Grace", "proposal amend", wording="We meet at seven")
    assert receipt.accepted
    meeting.heard_in_room("We meet at seven")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/proposal round")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", "/proposal withdraw")
    assert receipt.accepted
    meeting.no_matter("Grace")


async def test_of_two_it_is_asked_which(meeting):
    await meeting.says("Grace", "/start")
    await meeting.fills_in("Grace", "propose", wording="We meet at six")
    await meeting.fills_in("Grace", "propose", wording="We bring cake")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", "/proposal withdraw")
    (asked,) = [field for field in receipt.form.fields if field.name == "proposal"]
    assert len(asked.choices) == 2


async def test_the_only_point_stands_in_the_form(meeting):
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/park The lift")
    meeting.no_matter("Grace")
    receipt = await meeting.says("Grace", "/settle")
    (asked,) = [field for field in receipt.form.fields if field.name == "contention"]
    assert asked.value == "1"
    await meeting.says("Grace", "/point")
    meeting.told("Grace", "The lift")
    receipt = await meeting.says("Grace", "/point change")
    (act,) = [field for field in receipt.form.fields if field.name == "act"]
    assert "join" not in {choice.value for choice in act.choices}
