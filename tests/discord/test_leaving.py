"""Whoever Discord no longer lets see a channel sees, does and answers nothing of it.

Discord is asked each time: bots without the members intent are not told what becomes of members and
their roles (https://docs.discord.com/developers/events/gateway#list-of-intents).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.events import MembershipEnded
from tests.discord.conftest import Scene
from tests.fakes.discord.answers import Answer

SECRET = "A private matter about the money"
ROOM = "care-only"
MEMBERS = r"^/guilds/\d+/members/\d+$"


class Room:
    """A channel that Ann, Ben and Cleo can see, and how somebody is taken out of it."""

    def __init__(self, scene: Scene, *, by_role: bool) -> None:
        self.scene = scene
        self.by_role = by_role
        scene.discord.add_channel(ROOM)
        self.role = scene.discord.only_for(ROOM, "team", "ann", "ben", "cleo")

    async def shuts_out(self, who: str) -> None:
        """A moderator takes a role away, of which Heard is not told, or changes the channel."""
        discord = self.scene.discord
        if self.by_role:
            await discord.takes_role(who, self.role)
        else:
            discord.deny(ROOM, "view_channel", whom=who)
            await discord.tells_permissions(ROOM)

    async def lets_in(self, who: str) -> None:
        discord = self.scene.discord
        if self.by_role:
            await discord.gives_role(who, self.role)
        else:
            discord.allow(ROOM, "view_channel", whom=who)
            await discord.tells_permissions(ROOM)


@pytest.fixture(params=["role", "channel"])
def private(scene: Scene, request: pytest.FixtureRequest) -> Room:
    return Room(scene, by_role=request.param == "role")


async def home(scene: Scene, who: str = "ben") -> Answer:
    """Somebody opens their own page, from another channel."""
    status = await scene.discord.slash(who, "general", "heard part status")
    return await scene.discord.presses(who, "Everything about me on this server", on=status.message)


async def meeting(scene: Scene) -> None:
    """A meeting in that channel, in which everybody has said something, and a point is parked."""
    discord = scene.discord
    await discord.slash("ben", "general", "heard part here")
    await scene.meeting("ann", ROOM)
    for who in ("ben", "cleo"):
        await discord.slash(who, ROOM, "heard part here")
    await discord.slash("cleo", ROOM, "park", wording=SECRET)
    await discord.shows(ROOM, SECRET)


async def test_their_own_page_shows_nothing_of_it(private: Room):
    scene = private.scene
    async with scene.heard():
        await meeting(scene)
        assert SECRET in (await home(scene)).text  # until then they do see it
        await private.shuts_out("ben")
        page = await home(scene)
        assert "general" in page.text
        assert SECRET not in page.text
        assert ROOM not in page.text
        assert SECRET in (await home(scene, "cleo")).text


async def test_nor_do_its_buttons_and_forms_do_anything(private: Room):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard():
        await meeting(scene)
        page = await home(scene)
        label = next(one for one in discord.buttons(page.message) if "Raise my hand" in one)
        answer = await discord.presses("ben", label, on=page.message)
        assert "You are next" in answer.text
        park = next(one for one in discord.buttons(page.message) if "Park a point" in one)
        form = await discord.presses("ben", park, on=page.message)
        await private.shuts_out("ben")
        answer = await form.submit({"What is the point?": "I am still here"})
        assert "is now closed to you" in answer.text
        answer = await discord.presses("ben", park, on=page.message)
        assert answer.kind != 9
        assert "is now closed to you" in answer.text
        await scene.carried()
        assert not any("still here" in text for text in discord.seen_in(ROOM))
        await discord.shows(ROOM, "**Hands up:** none")
        assert [
            event.who for event in await scene.events(ROOM) if isinstance(event, MembershipEnded)
        ]


async def test_they_are_not_asked_in_a_poll_and_others_are(private: Room):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard():
        await meeting(scene)
        await private.shuts_out("ben")
        await scene.ends("ann", ROOM)
        await discord.tells("cleo", "Were you heard")
        await scene.carried()
        assert not any("Were you heard" in text for text in discord.dm("ben"))


async def test_a_poll_that_they_have_already_is_theirs_and_nothing_else_is(private: Room):
    """Whoever leaves may be the one who was not heard."""
    scene, discord = private.scene, private.scene.discord
    async with scene.heard() as bot:
        await meeting(scene)
        await scene.ends("ann", ROOM)
        asked = {who: await discord.tells(who, "Were you heard") for who in ("ben", "cleo")}
        forms = {who: await discord.presses(who, "Answer", on=asked[who]) for who in asked}
        await private.shuts_out("ben")
        for who, form in forms.items():
            answer = await scene.answers_poll(who, form)
            assert "saved without your name" in answer.text
        answer = await discord.presses("ben", "Answer", on=asked["ben"])
        assert "is now closed to you" in answer.text
        assert SECRET not in (await home(scene)).text
        room = await bot.service.directory.room(scene.room(ROOM))
        assert room is not None
        meetings = await scene.store.meetings(room.key)
        assert (await scene.store.ballot_office.tally(meetings[0].id)).ballots == 2


async def test_who_has_left_the_server_has_the_poll_and_nothing_else(private: Room):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard():
        await meeting(scene)
        await scene.ends("ann", ROOM)
        asked = await discord.tells("ben", "Were you heard")
        await discord.leaves_guild("ben")
        form = await discord.presses("ben", "Answer", on=asked)
        assert "saved without your name" in (await scene.answers_poll("ben", form)).text
        answer = await discord.presses("ben", "Answer", on=asked)
        assert "is now closed to you" in answer.text


async def test_they_are_not_expected_at_the_next_meeting_until_they_are_back(private: Room):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard() as bot:
        await meeting(scene)
        assert "Ben" in await bot.service.queries.member_names(scene.room(ROOM))
        await private.shuts_out("ben")
        await scene.ends("ann", ROOM)
        await scene.carried()
        assert "Ben" not in await bot.service.queries.member_names(scene.room(ROOM))
        await private.lets_in("ben")
        await discord.slash("ben", ROOM, "heard part here")
        assert "Ben" in await bot.service.queries.member_names(scene.room(ROOM))


@pytest.mark.parametrize(
    "trouble", [{"status": 503}, {"status": 429, "retry_after": 60.0}, {"cut": "before"}]
)
async def test_while_discord_cannot_tell_nobody_is_let_in_and_nothing_is_lost(
    private: Room, trouble: dict[str, Any]
):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard():
        await meeting(scene)
        await scene.ends("ann", ROOM)
        asked = await discord.tells("ben", "Were you heard")
        fault = discord.faults.trouble("GET", MEMBERS, times=5, **trouble)
        answer = await discord.presses("ben", "Answer", on=asked)
        assert "cannot check just now" in answer.text
        assert fault.met
        assert MembershipEnded not in [type(event) for event in await scene.events(ROOM)]


async def test_what_is_for_one_person_waits_until_discord_can_tell(private: Room):
    scene, discord = private.scene, private.scene.discord
    async with scene.heard():
        await meeting(scene)
        fault = discord.faults.trouble("GET", MEMBERS, times=1, status=500)
        discord.faults.trouble("GET", MEMBERS, times=4, status=502)
        await scene.ends("ann", ROOM)
        await fault.happened.wait()
        assert not any("Were you heard" in text for text in discord.dm("ben"))
        await scene.waits_for(lambda: not fault.times)
        discord.clock.move(60)
        await scene.waits_for(lambda: _asked(scene, "ben"))
        await scene.waits_for(lambda: _asked(scene, "cleo"))


def _asked(scene: Scene, who: str) -> bool:
    assert scene.bot is not None
    scene.bot.dispatcher.ring()
    return any("Were you heard" in text for text in scene.discord.dm(who))
