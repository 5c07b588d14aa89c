"""Everything that people raise has an outcome, and they are told of it."""

from __future__ import annotations

import pytest


@pytest.fixture
async def talk(meeting):
    """Grace runs the meeting; Ana and Tom raise something."""
    await meeting.joins("Grace", facilitator=True)
    for who in ("Ana", "Tom"):
        await meeting.joins(who)
    await meeting.says("Grace", "/series first=2026-03-10T19:00 repeat=weekly")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace", "Ana", "Tom")
    return meeting


async def ends(talk):
    """The meeting is over, and nobody can reopen it any more."""
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.time_passes(minutes=12)


async def form_of(talk, page=1):
    """The form that says what became of the views on a page, as its button opens it."""
    await talk.says("Grace", "/outcomes")
    for _ in range(page - 1):
        await talk.presses("Grace", "Show more")
    button = await talk._button("Grace", "Say what happened with them")
    assert button.form
    form = await talk.service.commands.form(
        talk.room, talk.account("Grace"), button.command, button.args
    )
    return {field.name: field for field in form.fields}


async def test_where_nothing_is_sent_after_a_meeting_facilitators_are_asked_by_themselves(talk):
    await talk.says("Grace", "/quiet quieter")
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    talk.told("Grace", "What people raised", "One thing that somebody raised has no outcome yet.")
    talk.not_told("Grace")


async def test_at_the_end_facilitators_get_what_is_open_in_one_form(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await talk.says("Tom", "/note We need a ramp.")
    await ends(talk)
    talk.told("Grace", "Looking back", "2 things that people raised have no outcome yet.", "why")
    talk.not_told("Grace", "Ana", "Tom")
    await talk.presses("Grace", "See what is open")
    listed = talk.told("Grace", "The side door is too heavy.", "We need a ramp.", "a note")
    assert listed.text.index("side door") < listed.text.index("ramp")
    fields = await form_of(talk)
    assert fields["views"].shape == "choices"
    assert [choice.label for choice in fields["views"].choices] == [
        "1. The side door is too heavy.",
        "2. We need a ramp.",
    ]
    done = await talk.fills_in(
        "Grace", "outcomes", views="1,2", outcome="changed", reason="We rebuild the entrance."
    )
    assert done.accepted
    talk.told("Grace", "Noted for 2: It changed the result.")
    await talk.presses("Grace", "Show what is left")
    talk.told("Grace", "Everything that people raised here has an outcome.")


async def test_everybody_is_told_of_their_own_once_and_can_answer(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    await talk.time_passes(minutes=14)
    talk.not_told("Ana")
    await talk.time_passes(minutes=2)
    told = talk.told(
        "Ana",
        "What you raised, and where it stands",
        "The side door is too heavy.",
        "It changed the result.",
        "Why: We rebuild the entrance.",
    )
    labels = [button.label for part in told.parts for button in part.buttons]
    assert labels == ["That is right", "Not what I meant", "I was not heard on this"]
    talk.not_told("Tom")
    await talk.time_passes(days=3)
    talk.told("Ana", "A one-minute lesson")
    talk.not_told("Ana")
    await talk.presses("Ana", "That is right")
    talk.told("Ana", "Noted: that is right.")


async def test_who_raised_something_is_told_a_day_later_that_nobody_has_said_anything(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.time_passes(days=1)
    told = talk.told("Ana", "Nobody has said yet what happened with it.")
    labels = [button.label for part in told.parts for button in part.buttons]
    assert labels == ["I was not heard on this"]
    await talk.time_passes(days=2)
    talk.not_told("Ana")


async def test_not_what_i_meant_opens_it_again_with_what_was_meant(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 answered It opens by itself now.")
    await talk.time_passes(minutes=16)
    talk.no_matter("Ana", "Grace")
    await talk.presses("Ana", "Not what I meant", meant="I cannot reach the handle.")
    talk.told("Ana", "It is open again")
    await talk.says("Grace", "/outcomes")
    talk.told("Grace", "that is not what I meant", "I cannot reach the handle.")


@pytest.mark.parametrize("named", ["yes", "no"])
async def test_who_was_not_heard_comes_first_with_their_name_only_if_they_say_so(talk, named):
    await talk.says("Tom", "/note We need a ramp.")
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 2 not taken up It costs too much.")
    await talk.time_passes(minutes=16)
    talk.no_matter("Ana", "Grace")
    await talk.presses("Ana", "I was not heard on this", name=named)
    talk.told("Ana", "with your name" if named == "yes" else "without your name")
    await talk.says("Grace", "/outcomes")
    listed = talk.told("Grace", "I was not heard on this").text
    assert listed.index("side door") < listed.index("ramp")
    assert ("Ana says: I was not heard on this." in listed) == (named == "yes")
    assert "Ana" not in listed.replace("Ana says: I was not heard on this.", "")
    minutes = await talk.service.reports.minutes(await meeting_one(talk))
    assert "One was considered and not taken up." in minutes.text
    assert "One was raised by somebody who says that they were not heard." in minutes.text


async def meeting_one(talk):
    room = await talk.service.directory.room(talk.room)
    return f"{room.key}.1"


async def test_what_was_said_without_a_name_is_told_to_its_author_alone_and_names_nobody(talk):
    await talk.says("Grace", "/unsigned say on")
    await talk.says("Ana", "/say name=no I am afraid of the stairs.")
    await talk.says("Tom", "/note We need a ramp.")
    await ends(talk)
    await talk.says("Grace", "/outcomes")
    listed = talk.told("Grace", "I am afraid of the stairs.", "read out").text
    assert "Ana" not in listed
    before = [await talk.side("Grace"), await talk.panel()]
    await talk.says("Grace", "/outcomes 1, #2 partly changed There will be a second rail.")
    talk.told("Grace", "Noted for 2")
    await talk.time_passes(minutes=16)
    told = talk.told("Ana", "something that you said without your name")
    assert "stairs" not in told.text, "kept for a while, it would say whose words they are"
    talk.told("Tom", "We need a ramp.", "It changed the result in part.")
    assert [await talk.side("Grace"), await talk.panel()] == before
    await talk.presses("Ana", "Show everything I raised")
    talk.told(
        "Ana", "I am afraid of the stairs.", "without your name", "There will be a second rail."
    )
    await talk.presses("Tom", "Show everything I raised")
    assert "stairs" not in talk.told("Tom", "We need a ramp.").text
    talk.no_matter("Grace")
    await talk.presses("Ana", "I was not heard on this", name="yes")
    talk.told("Ana", "without your name")
    await talk.says("Grace", "/outcomes")
    assert "Ana" not in talk.told("Grace", "I was not heard on this").text
    assert await joined(talk, "I am afraid of the stairs.") == {"words", "journal"}


async def joined(talk, text):
    """The tables of which a row has both the author of a text and its id: of a journal, only the
    event that brought it."""
    dump = await rows(talk)
    (words,) = [row for row in dump["words"] if row["text"] == text]
    found = set()
    for table, lines in dump.items():
        for line in lines:
            whole = " ".join(map(str, line.values()))
            if words["id"] in whole and words["by"] in whole:
                found.add(table)
                assert table != "journal" or '"is":"Said"' in whole, whole
    return found


async def rows(talk):
    from sqlalchemy import text

    from storage.tables import METADATA

    def read(tx):
        return {
            name: [dict(row) for row in tx.execute(text(f'SELECT * FROM "{name}"')).mappings()]
            for name in METADATA.tables
        }

    return await talk.store._db.read(read)


async def test_nobody_answers_for_anybody_else(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    refused = await talk.fills_in("Tom", "raised answer", view=1, answer="right")
    assert not refused.accepted
    talk.told("Tom", "That is not among what you have raised here")
    await talk.says("Tom", "/outcomes 1 changed the result Yes.")
    talk.told("Tom", "facilitator")


async def test_an_answer_to_an_outcome_that_has_changed_is_not_taken(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.time_passes(days=1)
    talk.no_matter("Ana")
    press = await talk.about_to_press("Ana", "I was not heard on this")
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    await press()
    talk.told("Ana", "What happened with it has changed since. Nothing was noted")


async def test_two_facilitators_say_so_at_once_and_the_second_is_told(talk):
    await talk.joins("Gus", facilitator=True)
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    done = await talk.together(
        talk.about_to_say("Grace", "/outcomes 1 changed the result We rebuild the entrance."),
        talk.about_to_say("Gus", "/outcomes 1 not taken up It costs too much."),
    )
    assert sorted(one.accepted for one in done) == [False, True]
    late = await talk.says("Gus", "/outcomes 1 not taken up It costs too much.")
    assert not late.accepted
    talk.told("Gus", "Somebody has already said what happened with one of these.")


async def test_bad_input_changes_nothing(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    for typed, told in (
        ("/outcomes 99 not taken up Later.", "Choose at least one from the list"),
        ("/outcomes door not taken up Later.", "Choose at least one from the list"),
        ("/outcomes 1 not taken up", "Please fill this in."),
    ):
        refused = await talk.says("Grace", typed)
        assert not refused.accepted, typed
        talk.told("Grace", told)
    await talk.says("Grace", "/outcomes")
    talk.told("Grace", "One thing that somebody raised has no outcome yet.")


async def test_who_wants_no_direct_messages_finds_it_in_for_you(talk):
    await talk.says("Ana", "/preferences direct=no")
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    talk.no_matter("Ana")
    await talk.time_passes(minutes=16)
    talk.not_told("Ana")
    await talk.says("Ana", "/status")
    talk.told("Ana", "For you", "The side door is too heavy.", "It changed the result.")


async def test_a_silent_room_is_told_nothing_and_everybody_finds_it(talk):
    await talk.says("Grace", "/quiet silent")
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    talk.no_matter("Ana")
    await talk.time_passes(minutes=16)
    talk.not_told("Ana")
    await talk.says("Ana", "/status")
    talk.told("Ana", "For you", "It changed the result.")


async def test_who_has_left_is_told_when_they_are_back(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await talk.says("Ana", "/leave")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    talk.no_matter("Ana")
    await talk.time_passes(minutes=30)
    talk.not_told("Ana")
    await talk.joins("Ana")
    await talk.says("Tom", "/note We need a ramp.")
    await talk.time_passes(days=1)
    talk.told("Ana", "The side door is too heavy.", "It changed the result.")


async def test_you_said_we_did_is_said_at_the_next_opening_and_names_nobody(talk):
    for n in range(7):
        await talk.says("Ana", f"/note Thing {n}")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1,2,3,4,5,6 changed the result Done.")
    await talk.says("Grace", "/outcomes 7 not taken up Too dear.")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Grace", "/start")
    talk.heard_in_room("Meeting 2 has started")
    said = talk.heard_in_room("You said, we did", "Thing 5", "It changed the result.").text
    assert "Ana" not in said
    assert said.count("Thing") == 5
    assert "Thing 6" not in said, "what was not taken up is told to its author, not to the room"
    await talk.says("Ana", "/here")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Ana", "Hello")
    await talk.says("Grace", "/end anyway=yes")
    talk.no_matter("Grace", "Ana", "Tom")
    await talk.says("Grace", "/start")
    talk.heard_in_room("Meeting 3 has started")
    talk.heard_in_room("Are the minutes of meeting 2 right?")
    talk.silent()


async def test_an_outcome_can_be_taken_back(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    await talk.says("Grace", "/outcomes 1 changed the result We rebuild the entrance.")
    await talk.says("Grace", "/take-back")
    talk.told("Grace", "It has no outcome again.")
    await talk.says("Grace", "/outcomes")
    talk.told("Grace", "One thing that somebody raised has no outcome yet.")


async def test_a_long_list_has_pages_and_each_its_own_form(talk):
    for n in range(12):
        await talk.says("Ana", f"/note Thing {n:02}")
    await ends(talk)
    await talk.says("Grace", "/outcomes")
    first = talk.told("Grace", "Page 1 of 2.", "Thing 00")
    assert "Thing 10" not in first.text
    await talk.presses("Grace", "Show more")
    talk.told("Grace", "Page 2 of 2.", "Thing 11")
    views = (await form_of(talk, 2))["views"]
    assert [choice.label for choice in views.choices] == ["11. Thing 10", "12. Thing 11"]


async def test_a_day_before_the_next_meeting_facilitators_are_asked_again(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await ends(talk)
    talk.no_matter("Grace")
    await talk.time_passes(days=5.5)
    talk.told("Grace", "A one-minute lesson")
    talk.not_told("Grace")
    await talk.time_passes(days=1)
    talk.told("Grace", "One thing that somebody raised has no outcome yet.")


async def test_an_outcome_goes_with_the_decision_that_it_changed(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await talk.says("Grace", "/decide We rebuild the entrance.")
    await ends(talk)
    fields = await form_of(talk)
    (decision,) = fields["decision"].choices
    assert decision.label == "We rebuild the entrance."
    await talk.fills_in(
        "Grace",
        "outcomes",
        views="1",
        outcome="changed",
        reason="It was the first thing we talked about.",
        decision=decision.value,
    )
    await talk.time_passes(minutes=16)
    talk.told("Ana", "The decision that it changed: “We rebuild the entrance.”")


async def test_a_proposal_that_is_carried_has_its_outcome_and_an_objection_is_on_the_list(talk):
    await talk.joins("Mei")
    await talk.fills_in("Tom", "propose", wording="We meet at six", method="majority", quorum="2")
    await talk.fills_in("Mei", "answer", proposal="1", answer="no", reason="I work until seven.")
    for who in ("Tom", "Ana"):
        await talk.fills_in(who, "answer", proposal="1", answer="yes")
    await talk.fills_in("Grace", "proposal close", proposal="1")
    await ends(talk)
    await talk.says("Grace", "/outcomes")
    listed = talk.told("Grace", "One thing that somebody raised", "I work until seven.").text
    assert "We meet at six" not in listed
    await talk.time_passes(minutes=30)
    talk.told("Tom", "We meet at six", "It changed the result.")
    talk.told("Mei", "I work until seven.", "Nobody has said yet what happened with it.")


async def test_a_page_of_many_things_that_one_person_raised_is_their_newest(talk):
    for n in range(12):
        await talk.says("Ana", f"/note Thing {n:02}")
    await talk.says("Ana", "/raised")
    first = talk.told("Ana", "Page 1 of 3.", "Thing 11", "Thing 07")
    assert "Thing 06" not in first.text
    await talk.presses("Ana", "Show more")
    talk.told("Ana", "Page 2 of 3.", "Thing 06")


async def test_a_settled_point_is_among_what_we_did_unless_it_is_open_again(talk):
    await talk.says("Ana", "/park Who pays for the nights?")
    await talk.says("Tom", "/park Is there a bus?")
    await talk.says("Grace", "/settle 1 answered The council pays.")
    await talk.says("Grace", "/settle 2 answered There is one at ten.")
    await talk.says("Grace", "/take-back")
    await ends(talk)
    await talk.says("Grace", "/start")
    talk.heard_in_room("Meeting 2 has started")
    talk.heard_in_room("A parked point is back", "Is there a bus?")
    said = talk.heard_in_room("You said, we did", "Who pays for the nights?", "The council pays.")
    assert "bus" not in said.text


async def test_about_me_leads_to_everything_that_somebody_raised(talk):
    await talk.says("Ana", "/note The side door is too heavy.")
    await talk.says("Ana", "/me")
    talk.told("Ana", "You have also raised one thing that was recorded.")
    await talk.presses("Ana", "Show everything I raised")
    talk.told("Ana", "The side door is too heavy.", "Nobody has said yet")
