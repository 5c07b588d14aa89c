"""A supporter beside a person. Asked, agreed to or declined, acting for them,
ended by either.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot.cards import Card
from bot.commands.spec import AsSupporter
from bot.commands.table import COMMANDS
from bot.ids import MeetingId, PersonId
from bot.meeting.cards.shared_buttons import CALL, HERE, PARK
from bot.meeting.cards.support import shared
from bot.meeting.state import State
from bot.phrase_renderer import RenderInputs
from bot.render import render
from bot.service.personal_copies import PersonalCopies
from tests.dialogues.conftest import ROOM, Stage


async def begins(meeting: Stage, *people: str) -> None:
    """Grace runs a meeting, and the others are here."""
    await meeting.says("Grace", "/start")
    for who in people:
        await meeting.says(who, "/here")
    meeting.no_matter("Grace", *people)


async def supported(
    meeting: Stage, who: str = "Ana", by: str = "Sam", *, share: bool = False
) -> None:
    """Somebody has a supporter."""
    await meeting.says(who, f"/supporter add {by} share={'yes' if share else 'no'}")
    await meeting.presses(by, "Yes, I will support them")
    meeting.no_matter("Grace", who, by)


async def state_of(meeting: Stage) -> State:
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    return (await meeting.service.core.current(room)).state


async def id_of(meeting: Stage, who: str) -> PersonId:
    return await meeting.service.directory.person(meeting.account(who))


async def test_a_supporter_is_asked_agrees_and_the_room_is_not_told(meeting):
    await begins(meeting, "Ana", "Sam", "Tom")
    await meeting.says("Ana", "/supporter add Sam")
    meeting.told("Ana", "asking Sam privately")
    meeting.told(
        "Sam", "Ana asks you to be their supporter", "you do not take part in this room yourself"
    )
    await meeting.presses("Sam", "Yes, I will support them")
    meeting.told("Sam", "You are here as the supporter of Ana.")
    meeting.told("Ana", "Sam is your supporter here now. The room is not told.")
    meeting.silent()
    meeting.not_told("Tom", "Grace")


async def test_somebody_can_decline_to_be_a_supporter(meeting):
    await begins(meeting, "Ana", "Sam")
    await meeting.says("Ana", "/supporter add Sam")
    meeting.no_matter("Sam", "Ana")
    await meeting.presses("Sam", "I would rather not")
    meeting.told("Sam", "Ana will be told")
    meeting.told("Ana", "Sam would rather not be your supporter here")
    state = await state_of(meeting)
    assert not state.support
    assert await id_of(meeting, "Sam") in state.turns.roster
    await meeting.presses("Sam", "Yes, I will support them")
    meeting.told("Sam", "Ana has not asked you", "Nothing has changed")


async def test_nobody_becomes_a_supporter_without_agreeing(meeting):
    await begins(meeting, "Ana", "Sam")
    await meeting.says("Ana", "/supporter add Sam")
    await meeting.says("Sam", "I have something to say about the lift as well")
    state = await state_of(meeting)
    assert state.turns.turns_of(await id_of(meeting, "Sam")) == 1
    await meeting.says("Sam", "/supporter accept Tom")
    await meeting.says("Tom", "/here")
    await meeting.says("Sam", "/supporter accept Tom")
    meeting.told("Sam", "Tom has not asked you")


async def test_a_supporter_is_on_no_roster_roll_measure_or_list(meeting):
    await meeting.has_company()
    await begins(meeting, "Ana", "Sam", "Tom")
    await meeting.says("Sam", "I am the one who comes along with Ana today")
    assert "Sam" in await meeting.service.queries.member_names(ROOM)
    await supported(meeting)
    sam = await id_of(meeting, "Sam")
    assert "Sam" not in await meeting.service.queries.member_names(ROOM)
    await meeting.says("Tom", "Now let us talk about the lift at the station")
    await meeting.says("Sam", "My own words here are nobody's turn, I think")
    await meeting.comes("Sam")
    state = await state_of(meeting)
    turns = state.turns
    assert not any(sam in x for x in (turns.roster, turns.present, turns.came, turns.voices))
    side = await meeting.side("Grace")
    assert side is not None
    assert "Sam" not in side
    assert "Tom" in str(await meeting.service.queries.member_names(ROOM))
    await meeting.says("Grace", "/round")
    meeting.no_matter("Grace", "Ana", "Tom", "Sam")
    for who in ("Grace", "Ana", "Tom"):
        await meeting.says(who, "/done")
    meeting.not_told("Sam")
    await meeting.says("Grace", "/end")
    await meeting.says("Grace", "/end")
    room = await meeting.service.directory.room(ROOM)
    assert room is not None
    poll = await meeting.store.poll(MeetingId(f"{room.key}.1"))
    assert poll is not None
    names = set((await meeting.store.names(poll.roll)).values())
    assert "Ana" in names
    assert "Sam" not in names
    # They are Ana's supporter at the next meeting, too, and see the room on their own page.
    await meeting.says("Grace", "/start")
    assert sam in (await state_of(meeting)).support
    home = await meeting.service.queries.home(meeting.account("Sam"), ROOM.platform)
    assert "Respite care" in home.text


async def test_what_a_supporter_does_is_the_persons_own_act_and_is_told_at_once(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Sam", "q+")
    meeting.told("Sam", "Done for Ana")
    meeting.told("Ana", "Sam has done this for you:", "hand is up")
    panel = await meeting.panel()
    assert "Ana" in panel
    assert "Sam" not in panel
    await meeting.presses("Ana", "Take it back")
    assert "Ana" not in await meeting.panel()
    await meeting.says("Ana", "q+")
    meeting.no_matter("Ana", "Sam")
    await meeting.says("Sam", "/lower")
    meeting.told("Ana", "Sam has done this for you:")
    assert "Ana" not in await meeting.panel()


async def test_a_pass_for_somebody_can_be_taken_back(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    ana = await id_of(meeting, "Ana")
    before = await meeting.panel()
    await meeting.says("Sam", "/pass")
    meeting.told("Ana", "Sam has done this for you:")
    assert (await state_of(meeting)).turns.is_heard(ana)
    await meeting.presses("Ana", "Take it back")
    meeting.told("Ana", "You have taken your pass back.")
    assert not (await state_of(meeting)).turns.is_heard(ana)
    assert await meeting.panel() == before
    await meeting.says("Ana", "/take-back pass")
    meeting.told("Ana", "You have not passed")


async def test_a_pass_taken_back_in_a_round_gives_one_more_turn(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Grace", "/round")
    await meeting.says("Sam", "/pass")
    await meeting.presses("Ana", "Take it back")
    meeting.no_matter("Grace", "Ana", "Sam")
    await meeting.says("Grace", "/done")
    meeting.heard_in_room("Ana")
    meeting.told("Ana")


async def test_a_point_parked_for_somebody_is_theirs_and_can_be_taken_back(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Sam", "/park Whether the lift is repaired this year")
    meeting.heard_in_room("Whether the lift is repaired this year")
    meeting.told("Ana", "Sam has done this for you:")
    (point,) = (await state_of(meeting)).contentions.values()
    assert point.raised_by == await id_of(meeting, "Ana")
    await meeting.presses("Ana", "Take it back")
    meeting.heard_in_room("Point 1 has been taken back")
    assert not (await state_of(meeting)).contentions


async def test_what_is_written_for_somebody_in_a_silent_round_can_be_taken_back(meeting):
    await begins(meeting, "Ana", "Sam", "Tom")
    await supported(meeting)
    await meeting.says("Grace", "/round silent What would help? names=yes")
    await meeting.says("Sam", "/write A bench at the stop")
    meeting.told("Ana", "Sam has done this for you:")
    silent = (await state_of(meeting)).rounds.silent
    assert silent is not None
    assert await id_of(meeting, "Ana") in silent.texts
    await meeting.presses("Ana", "Take it back")
    assert not silent.texts or await id_of(meeting, "Ana") not in silent.texts


async def test_private_offers_are_shown_to_a_supporter_only_if_the_person_wants_it(meeting):
    await begins(meeting, "Ana", "Sam", "Tom", "Kim")
    await supported(meeting, share=True)
    await supported(meeting, "Tom", "Kim")
    await meeting.says("Grace", "/round")
    await meeting.says("Grace", "/done")
    meeting.told("Ana", "your turn")
    shown = meeting.told("Sam", "For Ana, who wants you to see this too.")
    assert [button.label for button in shown.buttons] == ["Pass"]
    await meeting.presses("Sam", "Pass")
    meeting.told("Tom", "your turn")
    meeting.not_told("Kim")


async def test_a_supporter_does_nothing_else(meeting):
    await begins(meeting, "Ana", "Sam", "Tom")
    await supported(meeting)
    for what in (
        "/say Hear me", "/note This", "/here", "/call", "/end", "/facilitator add Tom", "/done",
        "/group none", "/later", "/hand person=Tom", "/lower Tom", "/start",
    ):  # fmt: skip
        number = (await state_of(meeting)).version
        await meeting.says("Sam", what)
        meeting.told("Sam", "You are here as the supporter of Ana")
        assert (await state_of(meeting)).version == number, what
    meeting.not_told("Ana", "Tom")
    for what in ("/queue", "/agenda", "/status", "/who", "/parked", "/supporter"):
        await meeting.says("Sam", what)
        assert "Nothing has changed" not in meeting.told("Sam").text
    await meeting.says("Grace", "/facilitator add Ana")
    await meeting.says("Tom", "q+")
    meeting.no_matter("Sam")
    await meeting.says("Sam", "/lower Tom")
    meeting.told("Sam", "for them only")


async def test_a_supporter_can_say_that_something_is_wrong(meeting):
    await begins(meeting, "Ana", "Sam", "Olu")
    await meeting.says("Grace", "/worry contact=Olu")
    meeting.no_matter("Grace", "Olu")
    await supported(meeting)
    await meeting.says("Sam", "/worry Ana is afraid of somebody here")
    meeting.told("Sam", "on its way to Olu alone")
    meeting.told("Olu", "Ana is afraid of somebody here")
    meeting.not_told("Ana", "Grace")


def test_what_supporters_may_do_are_commands_that_take_no_facilitator():
    usable = [it for it in COMMANDS if it.as_supporter is not AsSupporter.NO]
    assert not [it.name for it in usable if it.facilitator]


def test_a_supporter_is_shown_the_buttons_of_what_they_do_for_the_person():
    offered = Card(kind="offer", buttons=(CALL, HERE, PARK))
    shown = render(shared(PersonId("ana"), offered), RenderInputs(now=datetime.now(UTC)))
    assert [button.command for button in shown.buttons] == ["park"]


@pytest.mark.parametrize("who", ["Ana", "Sam"])
async def test_either_ends_it_and_the_supporter_may_take_part_again(meeting, who):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says(who, "/supporter end")
    meeting.told("Ana", "Sam is no longer your supporter here")
    meeting.told("Sam", "You are no longer the supporter of Ana here", "/here")
    await meeting.says(who, "/supporter end")
    meeting.told(who, "There is no such support to end")
    await meeting.says("Sam", "Now I would like to say something of my own")
    state = await state_of(meeting)
    assert state.turns.turns_of(await id_of(meeting, "Sam")) == 1
    assert await id_of(meeting, "Sam") in state.turns.roster


@pytest.mark.parametrize(("who", "told", "text"), [
    ("Ana", "Sam", "The person you supported no longer belongs to this room"),
    ("Sam", "Ana", "Your supporter no longer belongs to this room"),
])  # fmt: skip
@pytest.mark.parametrize("way", ["/leave", "/me forget when=now"])
async def test_it_ends_kindly_when_either_leaves_or_is_forgotten(meeting, who, told, text, way):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says(who, way)
    meeting.told(told, text)
    assert not (await state_of(meeting)).support
    meeting.restarts()
    assert not (await state_of(meeting)).support


async def test_nobody_supports_themselves_and_there_is_no_ring(meeting):
    await begins(meeting, "Ana", "Sam", "Tom")
    await meeting.says("Ana", "/supporter add Ana")
    meeting.told("Ana", "You cannot be your own supporter")
    await meeting.says("Ana", "/supporter add Grace")
    meeting.told("Ana", "Nobody can be a supporter and a facilitator")
    await meeting.says("Ana", "/supporter add Somebody Elsewhere")
    meeting.told("Ana", "Heard does not know anybody with that name in this room")
    # Ana asks Sam, Sam asks Tom, and Tom asks Ana: whoever agrees first is the last to.
    for who, whom in (("Ana", "Sam"), ("Sam", "Tom"), ("Tom", "Ana"), ("Tom", "Sam")):
        await meeting.says(who, f"/supporter add {whom}")
    await meeting.says("Sam", "/supporter accept Ana")
    meeting.no_matter("Ana", "Sam", "Tom")
    await meeting.says("Tom", "/supporter accept Sam")
    meeting.told("Tom", "Heard does not know anybody with that name in this room")
    await meeting.says("Ana", "/supporter accept Tom")
    meeting.told("Ana", "You have a supporter here yourself")
    await meeting.says("Sam", "/supporter add Tom")
    meeting.told("Sam", "You are here as a supporter yourself")
    await meeting.says("Sam", "/supporter accept Tom")
    meeting.told("Sam", "You are already here as the supporter of Ana")
    state = await state_of(meeting)
    assert [(p.supporter, p.person) for p in state.support.pairs() if p.accepted] == [
        (await id_of(meeting, "Sam"), await id_of(meeting, "Ana"))
    ]


async def test_a_supporter_is_no_facilitator_even_where_there_is_none(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Grace", "/leave")
    await meeting.says("Sam", "/end")
    meeting.told("Sam", "You are here as the supporter of Ana")
    await meeting.says("Ana", "/facilitator add Sam")
    meeting.not_told("Sam")
    assert await id_of(meeting, "Sam") not in (await state_of(meeting)).facilitators


async def test_a_pause_is_not_told_to_the_supporter(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Grace", "/pause Ana 20 Please wait a moment")
    await meeting.says("Sam", "q+")
    said = meeting.told("Sam", "cannot put Ana in the queue at the moment")
    assert "pause" not in said.text
    assert len(meeting.all_told("Ana")) == 1


async def test_both_find_it_in_what_heard_knows_about_them(meeting):
    await begins(meeting, "Ana", "Sam")
    await supported(meeting)
    await meeting.says("Ana", "/me")
    meeting.told("Ana", "Your supporters here: Sam")
    await meeting.says("Sam", "/me")
    meeting.told("Sam", "You are here as the supporter of Ana")
    copy = await PersonalCopies(meeting.service.core).copy(await id_of(meeting, "Sam"))
    assert copy is not None
    (room,) = json.loads(copy)["rooms"]
    assert (room["role"], room["you_support"]) == ("supporter", ["Ana"])


async def test_a_supporter_answers_proposals_and_questions_about_points_for_the_person(meeting):
    await begins(meeting, "Ana", "Sam", "Tom")
    await supported(meeting, share=True)
    await meeting.fills_in("Tom", "propose", wording="We meet at six", days="4")
    meeting.no_matter("Tom")
    await meeting.presses("Sam", "Answer proposal 1", answer="consent")
    meeting.told("Sam", "for Ana")
    told = meeting.told("Ana", "Sam", "Your answer to proposal 1 is noted: No objection")
    assert [button.label for button in told.buttons] == ["Answer proposal 1"]
    await meeting.says("Tom", "/proposal 1")
    shown = meeting.told("Tom", "Answers so far: 1.")
    assert "Ana" in shown.text
    assert "Sam" not in shown.text
    await meeting.fills_in("Tom", "proposal amend", proposal="1", wording="We meet at seven")
    meeting.told("Ana", "your answer does not count any more")
    meeting.told("Sam", "your answer does not count any more")
    meeting.no_matter("Tom")
    # It is their point, and its outcome settles it: each said for them.
    await meeting.says("Ana", "The nights are too short for the families", source="six")
    await meeting.fills_in(
        "Tom", "park", wording="The nights are too short for the families", source="message-six"
    )
    meeting.told("Sam", "The nights are too short for the families")
    meeting.no_matter("Ana", "Tom")
    await meeting.says("Sam", "/point answer 1 mine")
    meeting.told("Sam", "for Ana")
    meeting.told("Ana", "Sam")
    await meeting.says("Grace", "/settle 1 changed At seven then.")
    meeting.told("Sam", "At seven then.")
    meeting.no_matter("Ana", "Tom", "Grace")
    await meeting.says("Sam", "/point answer 1 settles")
    meeting.told("Sam", "for Ana")
    meeting.told("Ana", "Sam")
    state = await state_of(meeting)
    assert await id_of(meeting, "Ana") not in state.contentions[1].awaiting


async def test_a_supporter_casts_no_sealed_answer_for_the_person(meeting):
    people = ("Ana", "Sam", "Tom", "Ben", "Eve", "Priya", "Olu")
    await begins(meeting, *people)
    await supported(meeting)
    await meeting.fills_in("Tom", "propose", wording="Tea", method="majority", shown="anonymous")
    meeting.no_matter(*people)
    await meeting.says("Sam", "/answer 1 yes")
    meeting.told("Sam", "answered without names, so only Ana can answer it")
    meeting.not_told("Ana")
    await meeting.says("Ana", "/answer 1 yes")
    meeting.told("Ana", "saved without your name")
