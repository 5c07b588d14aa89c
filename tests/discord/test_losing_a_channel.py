"""Every way in which Discord takes a channel from somebody, while Heard runs and while it is down,
with the members intent and without: their own page, its buttons, a form that was open, the poll,
and what is sent to them afterwards."""

from __future__ import annotations

import pytest

from bot.events import MembersGone, MembershipEnded
from bot.records.room_end import EndReason
from tests.discord.conftest import Scene
from tests.discord.test_leaving import ROOM, SECRET, home, meeting
from tests.discord.test_leaving import Room as Private
from tests.fakes.discord import permissions
from tests.fakes.discord.world import Overwrite, Role

WAYS = ["role taken", "role deleted", "overwrite", "left"]
TOLD_ANYWAY = {"role deleted", "overwrite"}
"""What Discord tells everybody: of roles and channels."""


class Room(Private):
    """A channel, and the role by which Ben sees it."""

    own: Role


@pytest.fixture
def room(scene: Scene) -> Room:
    """A channel that Ann and Cleo see by a role, and Ben by another."""
    room = Room(scene, by_role=True)
    discord = scene.discord
    guild = discord.the_guild
    room.own = discord.add_role("guests")
    view = permissions.bit("view_channel")
    discord.channel(ROOM).overwrites[room.own.id] = Overwrite(room.own.id, 0, allow=view)
    guild.members[discord.user("ben").id].roles = [room.own.id]
    return room


async def loses(room: Room, way: str, who: str = "ben") -> None:
    discord = room.scene.discord
    match way:
        case "role taken":
            await discord.takes_role(who, room.own)
        case "role deleted":
            await discord.deletes_role(room.own)
        case "overwrite":
            discord.deny(ROOM, "view_channel", whom=who)
            await discord.tells_permissions(ROOM)
        case _:
            await discord.leaves_guild(who)


async def left(scene: Scene) -> list[str]:
    """Who has left, by the journal."""
    events = await scene.events(ROOM)
    gone = [e.who for e in events if isinstance(e, MembershipEnded)]
    gone += [who for e in events if isinstance(e, MembersGone) for who in e.people]
    names = await scene.store.names(gone)
    return [names[who] for who in gone]


@pytest.mark.parametrize("members", [False, True], ids=["without the intent", "with the intent"])
@pytest.mark.parametrize("way", WAYS)
async def test_whoever_loses_it_while_heard_runs(room: Room, way: str, members: bool):
    scene, discord = room.scene, room.scene.discord
    async with scene.heard(server_members=members) as bot:
        await meeting(scene)
        page = await home(scene)
        park = next(one for one in discord.buttons(page.message) if "Park a point" in one)
        form = await discord.presses("ben", park, on=page.message)
        await loses(room, way)
        await scene.settled()
        if members or way in TOLD_ANYWAY:
            assert await left(scene) == ["Ben"], "found out at once"
        else:
            assert await left(scene) == [], "nobody has told"
        if way != "left":  # else they can press nothing there
            answer = await form.submit({"What is the point?": "I am still here"})
            assert "is now closed to you" in answer.text
            hand = next(one for one in discord.buttons(page.message) if "Raise my hand" in one)
            answer = await discord.presses("ben", hand, on=page.message)
            assert "is now closed to you" in answer.text
            assert SECRET not in (await home(scene)).text
        await scene.ends("ann", ROOM)
        await discord.tells("cleo", "Were you heard")
        await scene.carried()
        assert not any("Were you heard" in text for text in discord.dm("ben"))
        assert await left(scene) == ["Ben"]
        assert "Ben" not in await bot.service.queries.member_names(scene.room(ROOM))
        assert not any("still here" in text for text in discord.seen_in(ROOM))


@pytest.mark.parametrize("members", [False, True], ids=["without the intent", "with the intent"])
@pytest.mark.parametrize("way", WAYS)
async def test_whoever_loses_it_while_heard_is_down(room: Room, way: str, members: bool):
    """It is found out when the meeting ends: by the list of members, or person by person."""
    scene, discord = room.scene, room.scene.discord
    async with scene.heard(server_members=members):
        await meeting(scene)
    await loses(room, way)
    async with scene.heard(server_members=members) as bot:
        assert await left(scene) == []
        await scene.ends("ann", ROOM)
        await discord.tells("cleo", "Were you heard")
        await scene.carried()
        assert not any("Were you heard" in text for text in discord.dm("ben"))
        assert await left(scene) == ["Ben"]
        assert "Ben" not in await bot.service.queries.member_names(scene.room(ROOM))


async def test_with_the_intent_a_room_is_compared_by_the_list_a_thousand_at_a_time(room: Room):
    scene, discord = room.scene, room.scene.discord
    for number in range(1100):
        discord.add_person(f"person-{number}")
    async with scene.heard(server_members=True) as bot:
        await meeting(scene)
        seen = await bot.service.sight.members(scene.room(ROOM))
        assert seen is not None
        assert {str(discord.user(who).id) for who in ("ann", "ben", "cleo")} <= set(seen)
        assert str(discord.user("person-7").id) not in seen
        pages = [one for one in discord.faults.asked if one.path.endswith("/members")]
        assert len(pages) == 2 * 2, "when the meeting began, and now"


async def test_without_it_there_is_no_list(room: Room):
    scene = room.scene
    async with scene.heard() as bot:
        await meeting(scene)
        assert await bot.service.sight.members(scene.room(ROOM)) is None
        assert not [one for one in scene.discord.faults.asked if one.path.endswith("/members")]


async def test_a_channel_that_is_deleted_is_nobodys_any_more(room: Room):
    scene, discord = room.scene, room.scene.discord
    async with scene.heard() as bot:
        await meeting(scene)
        assert SECRET in (await home(scene)).text
        where = scene.room(ROOM)
        await discord.removes_channel(ROOM)
        await scene.settled()
        assert await bot.service.queries.member_names(where) == []
        known = await bot.service.directory.room(where)
        assert known is not None
        ended = (await bot.service.core.refreshed(known)).state.ended
        assert ended is not None
        assert ended.why is EndReason.DELETED
        page = await home(scene)
        assert SECRET not in page.text
        assert "cannot check just now" not in page.text
