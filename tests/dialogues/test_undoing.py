"""Somebody undoes what they did last."""

import typing

import msgspec
import pytest

from bot.events import AnyEvent
from bot.meeting.handlers.not_undone import FINAL, NO_ACTS
from bot.meeting.handlers.undoing import UNDO
from bot.phrases import catalogue
from bot.records.model import Standing


async def begins(meeting):
    for title in ("Breaks at home", "Money", "Transport"):
        await meeting.says("Grace", f"/agenda add {title}")
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "/here")
    meeting.no_matter("Grace", "Tom")


async def titles(meeting):
    await meeting.says("Grace", "/agenda list")
    return meeting.told("Grace", "Breaks at home").text


async def queue(meeting):
    meeting.no_matter("Priya")
    await meeting.says("Priya", "/queue")
    return meeting.all_told("Priya")[-1].text


async def present(meeting):
    room = await meeting.service.directory.room(meeting.room)
    here = (await meeting.service.core.current(room)).state.turns.present
    names = ("Grace", "Tom", "Ana", "Ben")
    people = [await meeting.service.directory.person(meeting.account(name)) for name in names]
    return {name for name, who in zip(names, people, strict=True) if who in here}


async def as_set(meeting):
    """The order of the agenda and of the queue, and when the item that is up is to be over."""
    room = await meeting.service.directory.room(meeting.room)
    item = (await meeting.service.core.current(room)).state.agenda.current
    return await titles(meeting), await queue(meeting), item.until


async def words(meeting, who):
    person = await meeting.service.directory.person(meeting.account(who))
    return [text.text for text in await meeting.store.personal.texts(person)]


async def test_a_step_to_the_next_item(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")
    meeting.told("Grace", "You have undone your last step.")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "You started the meeting", "You can end it.")
    meeting.silent()


async def test_the_item_has_the_time_that_it_had_left_and_points_that_were_passed_over(meeting):
    await meeting.says("Grace", "/agenda add Breaks at home minutes=20")
    await meeting.says("Grace", "/agenda add Money minutes=5")
    await meeting.says("Grace", "/start")
    meeting.no_matter("Grace")
    await meeting.says("Tom", "Who will train the night staff, and when does that begin?")
    await meeting.time_passes(minutes=9)
    await meeting.says("Grace", "/next anyway=yes")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/unanswered")
    assert "Who will train" not in meeting.all_told("Grace")[-1].text
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")
    await meeting.says("Grace", "/unanswered")
    assert "Who will train" in meeting.all_told("Grace")[-1].text
    meeting.no_matter("Grace")
    await meeting.time_passes(minutes=10)
    meeting.silent()
    await meeting.time_passes(minutes=2)
    meeting.heard_in_room("Time is up for “Breaks at home” (20 minutes)")


async def test_a_step_back(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    await meeting.says("Grace", "/back")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 2. Money")


async def test_an_item_that_was_taken_off_is_back_at_its_place_with_its_words(meeting):
    await begins(meeting)
    before = await titles(meeting)
    await meeting.says("Grace", "/agenda drop Money")
    assert await titles(meeting) != before
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "Item 2 is back on the agenda: Money")
    assert await titles(meeting) == before


async def test_the_item_that_was_up_and_taken_off_is_up_again(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/agenda drop 1")
    meeting.no_matter("Grace")
    meeting.restarts()
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")
    meeting.told("Grace", "Item 1 is back on the agenda: Breaks at home")


async def test_it_is_only_back_on_the_agenda_where_another_is_up_by_now(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Grace", "/agenda drop 1")
    await meeting.says("Tom", "/next")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "Item 1 is back on the agenda: Breaks at home")
    meeting.silent()
    await meeting.says("Grace", "/agenda list")
    listed = meeting.told("Grace", "Breaks at home").text
    assert listed.count("now") == 1
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 1. Breaks at home")


async def test_more_time_for_an_item(meeting):
    await meeting.says("Grace", "/agenda add Money minutes=20")
    await meeting.says("Grace", "/start")
    await meeting.says("Grace", "/extend 60")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "The time for the items is as it was before.")
    await meeting.time_passes(minutes=21)
    meeting.heard_in_room("Time is up for “Money” (20 minutes)")


async def test_a_settled_point_is_parked_again_and_its_raiser_and_the_room_are_told(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/park Who pays for it?")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/settle 1 changed The council pays.")
    meeting.heard_in_room("The council pays.")
    meeting.told("Tom", "The council pays.")
    meeting.no_matter("Grace")
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Point 1 is open again", "Who pays for it?")
    meeting.told("Tom", "The outcome of your point was taken back")
    meeting.told("Grace", "You have taken the outcome of point 1 back.")
    room = await meeting.service.directory.room(meeting.room)
    (point,) = await meeting.store.contentions(room.key)
    assert (point.standing, point.outcome, point.reason) == (Standing.PARKED, None, None)
    assert not [row for row in await words(meeting, "Grace") if "council" in row]
    await meeting.says("Grace", "/settle 1 answered The district pays.")
    meeting.heard_in_room("The district pays.")


async def test_a_point_that_was_on_the_table_is_there_again(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/park Who pays for it?")
    await meeting.says("Grace", "/end anyway=yes")
    await meeting.says("Grace", "/start")
    for act in ("/settle 1 changed The council pays.", "/park-again 1"):
        meeting.no_matter("Grace", "Tom")
        await meeting.says("Grace", act)
        await meeting.says("Grace", "/undo")
        room = await meeting.service.directory.room(meeting.room)
        (point,) = await meeting.store.contentions(room.key)
        assert (point.standing, point.tabled) == (Standing.TABLED, 1)


async def test_the_person_who_was_called_is_back_at_their_place(meeting):
    await begins(meeting)
    for who in ("Tom", "Ana", "Ben"):
        await meeting.says(who, "/hand")
    before = await queue(meeting)
    meeting.no_matter("Grace", "Tom", "Ana", "Ben")
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Tom, it is your turn")
    assert await queue(meeting) != before
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Tom", "Your hand is up again, in its old place.")
    meeting.told("Grace", "Tom’s hand is up again")
    assert await queue(meeting) == before
    assert "Speaking now" not in await meeting.panel()
    await meeting.says("Grace", "/skip")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Grace", "/undo")
    assert await queue(meeting) == before


async def test_a_hand_that_was_moved_after_the_call_stays_where_it_was_moved_to(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    for who in ("Ana", "Ben", "Priya"):
        await meeting.says(who, "/hand")
    await meeting.says("Grace", "/call")
    meeting.heard_in_room("Ana, it is your turn")
    await meeting.says("Tom", "/queue move Priya 1")
    await meeting.says("Grace", "/undo")
    shown = await queue(meeting)
    assert shown.index("Priya") < shown.index("Ben")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("/extend 5", "/extend 10"),
        ("/queue move Ben 1", "/queue move Ben 2"),
        ("/agenda move Transport 1", "/agenda move Transport 2"),
    ],
)
async def test_what_another_facilitator_has_set_since_stays(meeting, first, then):
    await meeting.says("Grace", "/agenda add Rooms minutes=20")
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    for who in ("Ana", "Ben", "Priya"):
        await meeting.says(who, "/hand")
    await meeting.says("Grace", first)
    await meeting.says("Tom", then)
    before = await as_set(meeting)
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "Somebody else has changed that since")
    assert await as_set(meeting) == before
    await meeting.says("Tom", "/undo")
    after = await as_set(meeting)
    assert after != before
    await meeting.says("Grace", "/undo")
    assert await as_set(meeting) != after


async def test_a_call_stays_once_the_person_has_spoken(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/hand")
    await meeting.says("Grace", "/call")
    await meeting.says("Tom", "It is about the van, which is late again.")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "Tom has spoken since they were called")
    meeting.silent()


async def test_a_hand_that_was_lowered_is_up_again_in_its_place(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/hand the van")
    await meeting.says("Ana", "/hand")
    before = await queue(meeting)
    await meeting.says("Tom", "/lower")
    await meeting.time_passes(minutes=10)
    await meeting.says("Tom", "/undo")
    assert await queue(meeting) == before
    await meeting.says("Grace", "/lower Tom")
    await meeting.says("Grace", "/undo")
    assert await queue(meeting) == before


async def test_being_here(meeting):
    await begins(meeting)
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    assert "Ana" in await present(meeting)
    await meeting.says("Ana", "/here")
    meeting.no_matter("Ana")
    await meeting.says("Ana", "/undo")
    meeting.told("Ana", "You are no longer marked as here.")
    assert "Ana" not in await present(meeting)
    await meeting.comes("Ben")
    await meeting.says("Ben", "/undo")
    meeting.told("Ben", "You have no words in this room")


async def test_a_pass_takes_the_hand_with_it_and_brings_it_back(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/hand the van")
    before = await queue(meeting)
    await meeting.says("Tom", "/pass")
    await meeting.says("Tom", "/undo")
    assert await queue(meeting) == before


@pytest.mark.parametrize(
    ("act", "why"),
    [
        ("The van is late again, as always.", "was to write a message"),
        ("/quiet quieter", "was to change a setting"),
        ("/round What do you need?", "A facilitator can end the round."),
    ],
)
async def test_what_cannot_be_undone_is_said_and_nothing_before_it_is_undone(meeting, act, why):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    await meeting.says("Grace", act)
    before = await titles(meeting)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", why)
    meeting.silent()
    assert await titles(meeting) == before


@pytest.mark.parametrize(
    "act",
    [
        "/next anyway=yes",
        "/agenda drop Money",
        "/agenda drop 1",
        "/agenda move Transport 1",
        "/call",
        "/call Ben",
        "/queue move Ben 1",
        "/break 5",
    ],
)
async def test_a_facilitator_who_is_none_any_more_undoes_nothing_of_that(meeting, act):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    for who in ("Ana", "Ben"):
        await meeting.says(who, "/hand")
    await meeting.says("Tom", act)
    await meeting.says("Grace", "/facilitator remove Tom")
    meeting.no_matter("Grace", "Tom", "Ana", "Ben")
    await meeting.says("Tom", "/undo")
    meeting.told("Tom", "Only a facilitator can do that.")
    meeting.silent()


def test_every_event_can_be_undone_or_has_a_sentence_or_is_nothing_that_somebody_does():
    kinds = [*(row.event for row in UNDO), *FINAL, *NO_ACTS]
    assert len(set(kinds)) == len(kinds), "an event is of two kinds"
    assert set(kinds) == set(typing.get_args(AnyEvent))
    for row in UNDO:
        fields = {field.name for field in msgspec.structs.fields(row.event)}
        assert set(row.words) <= fields
    say = catalogue()
    for key in FINAL.values():
        assert say.say(key, {}), key


async def test_somebody_else_has_moved_on_since(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Grace", "/next")
    await meeting.says("Tom", "/next")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.told("Grace", "The meeting has already moved on.")
    meeting.silent()


async def test_an_item_that_was_added_goes_with_its_words(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/agenda add Biscuits goal=Which ones?")
    await meeting.says("Tom", "/undo")
    assert "Biscuits" not in await titles(meeting)
    await meeting.says("Tom", "/take-back list")
    assert all("Biscuits" not in told.text for told in meeting.all_told("Tom")[-1:])


async def test_an_item_that_was_added_and_has_begun_stays(meeting):
    await begins(meeting)
    await meeting.says("Tom", "/agenda add Biscuits")
    await meeting.says("Grace", "/next Biscuits")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Tom", "/undo")
    meeting.told("Tom", "The item that you added has already started")
    assert "Biscuits" in await titles(meeting)


async def test_an_item_that_was_moved(meeting):
    await begins(meeting)
    before = await titles(meeting)
    await meeting.says("Grace", "/agenda move Transport 1")
    assert await titles(meeting) != before
    await meeting.says("Grace", "/undo")
    assert await titles(meeting) == before


async def test_what_was_done_last_comes_first(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/next")
    meeting.heard_in_room("Now: 2. Money")
    await meeting.says("Grace", "/hand")
    await meeting.says("Grace", "/undo")
    meeting.silent()
    await meeting.says("Grace", "/undo")
    meeting.heard_in_room("Now: 1. Breaks at home")


async def test_the_end_by_whoever_ended_it_and_nobody_else(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/facilitator add Tom")
    await meeting.says("Tom", "/end")
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.silent()
    meeting.restarts()
    await meeting.says("Tom", "/undo")
    meeting.heard_in_room("Meeting 1 goes on")
    meeting.told("Tom", "Meeting 1 is open again.")


async def test_the_end_is_too_long_ago(meeting):
    await begins(meeting)
    await meeting.says("Grace", "/end")
    await meeting.time_passes(minutes=11)
    meeting.no_matter("Grace", "Tom")
    await meeting.says("Grace", "/undo")
    meeting.silent()
