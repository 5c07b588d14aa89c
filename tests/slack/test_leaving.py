"""Whoever is not in a channel any more sees, does and answers nothing of it."""

from __future__ import annotations

import pytest

from bot.events import MembersGone, MembershipEnded
from bot.ids import meeting_id
from tests.fakes.poll_answers import ON_SCREEN
from tests.slack.house import House

SECRET = "A private matter about the money"
ROOM = "secret"
OUT = "is now closed to you"
UNCLEAR = "cannot check just now"


async def meeting(house: House) -> None:
    """A meeting in a private channel, in which everybody has said something."""
    slack = house.slack
    slack.channel(ROOM, "ann", "ben", "cleo", kind="group")
    await house.meeting("ann", ROOM)
    for who in ("ben", "cleo"):
        await house.says(who, "Hello", ROOM)
    await house.types("cleo", f"/park {SECRET}", ROOM)


async def leaves(house: House, who: str = "ben", *, quiet: bool = False) -> None:
    """Somebody is taken out of the channel. `quiet`: the event about it is lost."""
    await house.slack.leaves(who, ROOM, quiet=quiet)
    house.slack.clock.forward(11)  # an answer of Slack's is gone by for ten seconds
    await house.rest()


async def opens_home(house: House, who: str = "ben") -> str:
    await house.slack.opens_home(who)
    await house.rest()
    return house.slack.home(who).words


async def left(house: House, where: str = ROOM) -> int:
    """How many departures the journal tells of."""
    room = await house.service.directory.room(house.room(where))
    assert room is not None
    ids = [meeting_id(room.key, n) for n in (1, 2)]
    rows = (await house.store.journals(ids)).values()
    found = [event for events in rows for event in events]
    told = sum(isinstance(event, MembershipEnded) for event in found)
    return told + sum(len(event.people) for event in found if isinstance(event, MembersGone))


def asked(house: House, who: str) -> int:
    """How often somebody was asked whether they were heard."""
    return len([one for one in house.slack.dm(who) if "Were you heard" in one.text])


async def test_case_25_who_left_the_channel_is_not_called_and_not_counted_as_here(
    either: House,
) -> None:
    house, slack = either, either.slack
    await house.meeting("ann")
    await house.says("dan", "q+")
    await house.says("cleo", "q+")
    assert "dan" in house.panel().text
    await slack.leaves("dan", "general")
    await house.rest()
    assert "dan" not in house.panel().text
    await house.types("ann", "/heard call")
    assert "Speaking now: cleo" in house.panel().text
    assert "2 of the 2 here" in house.panel().text
    called = [text for text in house.texts() if "it is your turn to speak" in text]
    assert len(called) == 1
    assert slack.who("cleo").id in called[0]
    assert "dan" not in await house.service.queries.member_names(house.room())


@pytest.mark.parametrize("quiet", [False, True])
async def test_the_home_tab_shows_nothing_of_it(either: House, quiet: bool) -> None:
    house = either
    await meeting(house)
    assert SECRET in await opens_home(house)  # until then they do see it
    await leaves(house, quiet=quiet)
    words = await opens_home(house)
    assert SECRET not in words
    assert ROOM not in words
    assert house.slack.home("ben").buttons == []
    assert SECRET in await opens_home(house, "cleo")


async def test_a_home_tab_that_was_drawn_before_is_drawn_anew(house: House) -> None:
    """Slack goes on showing it as it was, until it is drawn again."""
    await meeting(house)
    assert SECRET in await opens_home(house)
    await leaves(house)
    assert SECRET not in house.slack.home("ben").words
    drawn = len(house.slack.called("views.publish"))
    await leaves(house, "cleo")  # who has never looked at hers
    assert len(house.slack.called("views.publish")) == drawn


@pytest.mark.parametrize("quiet", [False, True])
async def test_nor_do_its_buttons_and_forms_do_anything(house: House, quiet: bool) -> None:
    slack = house.slack
    await meeting(house)
    await opens_home(house)
    await house.presses("ben", "Park a point", "home")
    await leaves(house, quiet=quiet)
    field = slack.modal("ben").fields[0]
    await house.fills_in("ben", {field: "I am still here"})
    assert OUT in str(slack.errors("ben"))
    assert not any("still here" in text for text in house.texts(ROOM))
    old = slack.home("ben")
    if not old.buttons:
        return  # it was drawn anew meanwhile, and there is nothing to press
    await house.presses("ben", "Raise my hand", "home")
    assert "Hands up: ben" not in house.panel(ROOM).text
    assert OUT in slack.modal("ben").words
    assert SECRET not in slack.home("ben").words, "it is drawn anew"


@pytest.mark.parametrize("quiet", [False, True])
async def test_they_are_not_asked_in_a_poll_and_others_are(house: House, quiet: bool) -> None:
    await meeting(house)
    await leaves(house, quiet=quiet)
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert [asked(house, who) for who in ("ann", "ben", "cleo")] == [1, 0, 1]
    assert await left(house) == 1


async def test_a_poll_that_they_have_already_is_theirs_and_shows_nothing_of_the_room(
    house: House,
) -> None:
    """Whoever leaves may be the one who was not heard."""
    slack = house.slack
    await meeting(house)
    await house.types("ann", "/heard end anyway=yes", ROOM)
    await house.presses("cleo", "Answer", slack.dm_channel("cleo").id)
    await leaves(house, quiet=True)
    await house.presses("ben", "Answer", slack.dm_channel("ben").id)
    assert SECRET not in slack.modal("ben").words
    for who in ("ben", "cleo"):
        fields = slack.modal(who).fields
        await house.fills_in(who, dict(zip(fields, ON_SCREEN.values(), strict=False)))
    room = await house.service.directory.room(house.room(ROOM))
    assert room is not None
    assert (await house.store.ballot_office.tally(meeting_id(room.key, 1))).ballots == 2
    await opens_home(house)
    assert house.slack.home("ben").buttons == []


async def test_who_is_deactivated_has_left_everything(house: House) -> None:
    slack = house.slack
    await meeting(house)
    await house.meeting("ann")
    await house.says("ben", "Hello")
    await slack.changes_profile("ben", deleted=True)
    await house.rest()
    for where in (ROOM, "general"):
        assert "ben" not in await house.service.queries.member_names(house.room(where))
        assert await left(house, where) == 1
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert asked(house, "cleo") == 1
    slack.who("ben").deleted = False  # to look into what was written to them
    assert asked(house, "ben") == 0


async def test_who_comes_back_belongs_to_it_again(house: House) -> None:
    slack = house.slack
    await meeting(house)
    await leaves(house)
    assert "ben" not in await house.service.queries.member_names(house.room(ROOM))
    await slack.joins("ben", ROOM)
    await house.rest()
    assert "ben" in await house.service.queries.member_names(house.room(ROOM))
    assert SECRET in await opens_home(house)


async def test_while_slack_cannot_tell_nobody_is_let_in_and_nothing_is_lost(house: House) -> None:
    slack = house.slack
    await meeting(house)
    await opens_home(house)
    slack.clock.forward(11)
    fault = slack.faults.says("conversations.members", "fatal_error")
    await house.presses("ben", "Raise my hand", "home")
    assert fault.met
    assert UNCLEAR in slack.modal("ben").words
    assert "Hands up: ben" not in house.panel(ROOM).text
    assert await left(house) == 0
    fault = slack.faults.says("conversations.members", "fatal_error")
    slack.clock.forward(11)
    words = await opens_home(house)
    assert SECRET not in words
    assert "cannot check just now whether you can see all of your rooms" in words
    fault.times = 0
    slack.clock.forward(11)
    assert SECRET in await opens_home(house)


async def test_what_is_for_one_person_waits_until_slack_can_tell(house: House) -> None:
    slack = house.slack
    await meeting(house)
    slack.clock.forward(11)
    fault = slack.faults.says("conversations.members", "fatal_error", times=100)
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert fault.met
    assert asked(house, "ben") == 0
    slack.faults.waiting.remove(fault)
    await house.pass_time(minutes=2)
    assert [asked(house, who) for who in ("ben", "cleo")] == [1, 1]


async def test_a_whole_team_is_one_question(house: House) -> None:
    await meeting(house)
    house.slack.clock.forward(11)
    before = len(house.slack.called("conversations.members"))
    await house.types("ann", "/heard end anyway=yes", ROOM)
    assert [asked(house, who) for who in ("ann", "ben", "cleo")] == [1, 1, 1]
    assert len(house.slack.called("conversations.members")) == before + 1
