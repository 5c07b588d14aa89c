"""Consent as a round: questions, reactions, new words, consent; an objection becomes a point."""

import pytest

PEOPLE = ("Grace", "Tom", "Ana", "Ben")


@pytest.fixture
async def asked(meeting):
    """Tom has proposed something for consent, in a meeting of four who are here."""
    for who in PEOPLE[1:]:
        await meeting.joins(who)
    await meeting.says("Grace", "/start")
    for who in PEOPLE:
        await meeting.says(who, "/here")
    await meeting.fills_in("Tom", "propose", wording="We meet at six")
    meeting.no_matter(*PEOPLE)
    return meeting


async def id_of(meeting, who):
    return await meeting.store.find_person(meeting.account(who))


async def everybody_has_a_turn(meeting):
    for _ in PEOPLE:
        for who in PEOPLE:
            if (await meeting.says(who, "/done")).accepted:
                break
    meeting.no_matter(*PEOPLE)


async def test_questions_then_reactions_then_new_words_then_consent(asked):
    await asked.says("Grace", "/proposal round 1")
    asked.heard_in_room(
        "Consent round about proposal 1", "We meet at six", "First, questions",
        "Everybody who is here has a turn, facilitators too.",
    )  # fmt: skip
    asked.heard_in_room("A round", "Tom, it is your turn in the round.")
    asked.told("Tom", "“We meet at six” What do you need to know to understand it?")
    await everybody_has_a_turn(asked)
    await asked.says("Grace", "/proposal round 1")
    asked.heard_in_room("Now, reactions")
    await everybody_has_a_turn(asked)
    await asked.fills_in("Tom", "proposal amend", proposal="1", wording="We meet at seven")
    asked.heard_in_room("Proposal 1, version 2")
    await asked.says("Grace", "/proposal round 1")
    asked.heard_in_room("Now, consent: in your turn, say whether you object, and why.")
    asked.heard_in_room("A round", "choose “Answer proposal 1”")
    (first,) = [who for who in PEOPLE if any(t.kind == "your-turn" for t in asked.all_told(who))]
    mine = [button.command for button in asked.face.whispers[await id_of(asked, first)][-1].buttons]
    assert mine == ["answer", "pass", "later"], "the answer ends the turn"
    asked.no_matter(*PEOPLE)
    for who in PEOPLE:
        await asked.fills_in(who, "answer", proposal="1", answer="consent")
    assert not (await asked.says("Grace", "/round end")).accepted, "their answers ended the round"
    asked.no_matter(*PEOPLE)
    await asked.fills_in("Grace", "proposal close", proposal="1")
    asked.heard_in_room("It is decided.", "We meet at seven", "No objection: 4")


async def test_each_stage_can_be_skipped_and_ends_the_one_before(asked):
    await asked.says("Grace", "/proposal round 1 stage=reactions")
    asked.heard_in_room("Now, reactions")
    asked.heard_in_room("A round")
    await asked.says("Grace", "/proposal round 1 stage=consent")
    asked.heard_in_room("Now, consent")
    asked.heard_in_room("A round")
    await asked.says("Ana", "/proposal round 1 stage=questions")
    asked.told("Ana", "Only a facilitator")
    asked.silent()


async def test_it_is_for_consent_only_and_waits_for_a_round_that_is_running(asked):
    await asked.fills_in("Tom", "propose", wording="Tea", method="majority")
    asked.no_matter(*PEOPLE)
    await asked.says("Grace", "/proposal round 2")
    asked.told("Grace", "A consent round is only for what is decided by consent.")
    await asked.says("Grace", "/round")
    asked.no_matter(*PEOPLE)
    await asked.says("Grace", "/proposal round 1")
    asked.told("Grace", "A round is already running")
    await asked.says("Grace", "/proposal round 9")
    asked.told("Grace", "Please give the number of a proposal.")
    asked.silent()


async def test_an_objection_becomes_a_point_with_one_press_and_only_once(asked):
    why = "At six nobody can take the children."
    await asked.fills_in("Ana", "answer", proposal="1", answer="objection", reason=why)
    await asked.fills_in("Grace", "proposal close", proposal="1")
    asked.heard_in_room("It is not decided", why)
    await asked.presses("Tom", "Park this objection as a point")
    asked.heard_in_room("Parked as point 1", why)
    asked.told("Tom", "parked as point 1", "you both")
    asked.told("Ana", "Your objection has been parked as point 1. It is yours", why)
    await asked.presses("Grace", "Park this objection as a point")
    asked.told("Grace", "This objection is already parked as a point.")
    asked.silent()
    result = asked.face.edited[-1]
    assert "It is not decided" in result.text
    assert "This objection has been parked as a point." in result.text
    assert not any(part.buttons for part in result.parts)
    await asked.says("Ana", "/proposal 1")
    looked_up = asked.told("Ana", "This objection has been parked as a point.")
    assert not any(part.buttons for part in looked_up.parts)
    await asked.fills_in("Tom", "proposal park", proposal="1", objection="id99999")
    asked.told("Tom", "There is no such objection here")
    await asked.says("Ana", "/parked")
    asked.told("Ana", why)
    # Nor is it parked twice once the point has other words, and is in a later meeting.
    await asked.says("Grace", "/point change 1 act=wording wording=Who minds the children at six?")
    await asked.says("Grace", "/settle 1 changed We meet at seven.")
    await asked.says("Grace", "/end anyway=yes")
    asked.no_matter(*PEOPLE)
    await asked.fills_in("Tom", "proposal park", proposal="1")
    asked.told("Tom", "There is no such objection here")


async def test_what_is_proposed_about_a_point_leads_to_its_outcome(asked):
    await asked.says("Ana", "/park When do we meet?")
    await asked.fills_in(
        "Tom", "propose", wording="At seven", method="majority", quorum="1", point="1"
    )
    await asked.says("Ana", "/answer 2 yes")
    asked.no_matter(*PEOPLE)
    await asked.fills_in("Grace", "proposal close", proposal="2")
    asked.heard_in_room("It is decided.", "about point 1, which is still open")
    asked.no_matter(*PEOPLE)
    await asked.presses("Grace", "Settle a point with it")
    asked.heard_in_room("When do we meet?", "At seven")
    asked.told("Ana", "When do we meet?", "The decision: At seven")


async def test_an_open_proposal_is_among_what_somebody_is_asked_until_it_closes(asked):
    await asked.says("Ana", "/status")
    mine = asked.told("Ana", "We meet at six", "You can answer, or change your answer")
    assert "Answer proposal 1" in str(mine.parts)
    await asked.fills_in("Grace", "proposal close", proposal="1")
    asked.no_matter("Ana")
    await asked.says("Ana", "/status")
    assert "We meet at six" not in str([m.text for m in asked.all_told("Ana")])


async def test_when_a_proposal_is_over_nobody_is_asked_about_it_any_more(asked):
    await asked.says("Grace", "/proposal round 1 stage=consent")
    await asked.fills_in("Tom", "proposal amend", proposal="1", wording="We meet at seven")
    asked.no_matter(*PEOPLE)
    assert "We meet at seven" in await asked.panel(), "the round asks about the new words"
    await asked.fills_in("Grace", "proposal close", proposal="1")
    asked.no_matter(*PEOPLE)
    assert "We meet at seven" not in await asked.panel()
    await asked.says("Grace", "/round end")
    asked.told("Grace", "The round is over")
    await asked.fills_in("Ana", "propose", wording="Tea")
    await asked.says("Grace", "/proposal round 2")
    await asked.fills_in("Ana", "proposal withdraw", proposal="2")
    asked.no_matter(*PEOPLE)
    await asked.says("Grace", "/round end")
    asked.told("Grace", "The round is over")
