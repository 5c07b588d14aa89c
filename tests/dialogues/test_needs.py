"""What people need to take part: said as needs, shown to whom they choose, kept, and answered.
Issue 15, section 2."""

from __future__ import annotations

import pytest

from bot.ids import PersonId
from bot.people.needs import NeedKind
from tests.dialogues.conftest import ROOM, Stage

PEOPLE = ("Grace", "Ana", "Ben", "Eve")
WEEKLY = "/series 2026-03-24T19:00 UTC weekly"


@pytest.fixture
async def room(meeting: Stage) -> Stage:
    """Grace and Tom run the meetings; Ana, Ben and Eve belong to the room."""
    await meeting.joins("Grace", facilitator=True)
    await meeting.joins("Tom", facilitator=True)
    for who in ("Ana", "Ben", "Eve"):
        await meeting.joins(who)
    meeting.no_matter("Grace", "Tom", "Ana", "Ben", "Eve")
    return meeting


async def id_of(meeting: Stage, who: str) -> PersonId:
    return await meeting.service.directory.person(meeting.account(who))


async def own(meeting: Stage, who: str):
    where = await meeting.service.directory.room(ROOM)
    assert where is not None
    return await meeting.store.needs.of(where.key, await id_of(meeting, who))


async def state_of(meeting: Stage):
    where = await meeting.service.directory.room(ROOM)
    assert where is not None
    return (await meeting.service.core.current(where)).state


# -- said, shown to whom they choose, taken back ---------------------------------------------------


async def test_somebody_says_what_they_need_in_a_form_and_only_who_was_chosen_sees_it(room):
    await room.says("Ana", "/needs")
    room.told("Ana", "You have not said that you need anything", "Say what you need, not why")
    await room.presses("Ana", "Say what I need")
    assert room.form is None  # the stage sends what it is given; the form is asked for by adapters
    form = await room.service.commands.form(ROOM, room.account("Ana"), "needs", {})
    fields = {field.name: field for field in form.fields if field.shape != "hidden"}
    assert list(fields) == ["what", "text", "days", "show"]
    assert [choice.value for choice in fields["what"].choices] == [kind.value for kind in NeedKind]
    assert [choice.label for choice in fields["show"].choices] == ["Grace", "Tom"]
    grace = await id_of(room, "Grace")
    await room.fills_in(
        "Ana", "needs", what="captions,time", text="Ukrainian", show=f"id:{grace}", filled="yes"
    )
    room.told("Ana", "Saved", "Shown to: Grace. Nobody else is shown this.")
    await room.says("Ana", "/needs")
    room.told(
        "Ana", "In your own words: “Ukrainian”", "More time", "Not arranged yet for meeting 1"
    )
    room.silent()
    room.not_told("Grace", "Tom", "Ben", "Eve")

    await room.says("Grace", "/needs act=see")
    room.told(
        "Grace", "Ana: Captions or an interpreter", "“Ukrainian”", "Heard does this: More time"
    )
    await room.says("Tom", "/needs act=see")
    room.told("Tom", "Nobody has chosen you to see what they need.")
    assert (await room.says("Ben", "/needs act=see")).refused
    assert (
        "chosen you to see"
        in (await room.service.queries.my_panel(ROOM, room.account("Grace"))).text
    )
    assert "chosen you" not in (await room.service.queries.my_panel(ROOM, room.account("Tom"))).text


async def test_one_act_takes_everything_back(room):
    await room.says("Ana", '/needs captions, plain, time text="Ukrainian" show=Grace')
    assert (await state_of(room)).wishes.of(await id_of(room, "Ana")).plain
    await room.says("Ana", "/needs")
    await room.presses("Ana", "Take it all back")
    room.told("Ana", "It is all deleted")
    assert not (await own(room, "Ana")).needs
    assert not (await own(room, "Ana")).viewers
    assert not (await state_of(room)).wishes.of(await id_of(room, "Ana")).plain
    await room.says("Grace", "/needs act=see")
    room.told("Grace", "Nobody has chosen you to see what they need.")
