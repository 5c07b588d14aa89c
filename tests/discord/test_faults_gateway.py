"""What the gateway does to us: faults 1, 3, 8 and 9 of what a Discord app has to survive."""

from __future__ import annotations

from typing import Any

from bot.ids import RoomId
from bot.records.room_end import EndReason
from tests.discord.conftest import Scene


async def test_fault_1_what_is_delivered_again_counts_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        first = await discord.says("ben", "general", "We should ask the night staff first.")
        second = await discord.says("cleo", "general", "And those who cannot come at night.")
        await discord.reacts("ben", second, "✋")
        answer = await discord.slash("cleo", "general", "hand")
        assert "number 2" in answer.text
        await scene.settled()
        before = await scene.events()

        await scene.told_again("MESSAGE_CREATE", "MESSAGE_REACTION_ADD", "INTERACTION_CREATE")
        assert await scene.events() == before
        assert await scene.spoken() == [f"message:{first.id}", f"message:{second.id}"]
        assert len(answer.messages) == 1


async def test_fault_1_a_session_goes_on_after_the_line_was_cut(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "We should ask the night staff first.")
        await scene.settled()
        await discord.gateway.drop(None)
        missed = await discord.says("cleo", "general", "And those who cannot come at night.")
        await scene.waits_for(lambda: _ends_with(scene, f"message:{missed.id}"))
        assert len(await scene.spoken()) == 2


async def _ends_with(scene: Scene, ref: str) -> bool:
    return (await scene.spoken())[-1:] == [ref]


async def test_fault_3_ready_again_does_nothing_twice(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        await discord.gateway.forget()
        await discord.gateway.drop(4009)
        await discord.until(lambda: len(discord.gateway.sent(2)) == 2)
        await scene.waits_for(bot.adapter.client.is_ready)
        said = await discord.says("ben", "general", "Here we are again.")
        await scene.waits_for(lambda: _ends_with(scene, f"message:{said.id}"))
        assert (await scene.spoken()) == [f"message:{said.id}"]
        # The commands had been told to Discord before, and have not changed.
        assert len(discord.requests("PUT", "/commands")) == 1


async def test_commands_are_told_again_only_when_they_have_changed(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        pass
    async with scene.heard():
        await scene.meeting("ann")
        help = await discord.slash("ann", "general", "heard part help")
        assert "</heard part help:" in help.messages[0].text  # and their ids are still known
    assert len(discord.requests("PUT", "/commands")) == 1


async def test_fault_3_a_server_is_away_and_comes_back(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.guild_acts.out_of_order(discord.the_guild)
        await discord.guild_acts.back_in_order(discord.the_guild)
        said = await discord.says("ben", "general", "Here we are again.")
        await scene.waits_for(lambda: _ends_with(scene, f"message:{said.id}"))
        panel = await discord.shows("general", "Meeting 1 is running")
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "You are next" in answer.text


async def test_fault_3_heard_is_removed_from_a_server_and_invited_again(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        await discord.guild_acts.kicked(discord.the_guild)
        await scene.waits_for(lambda: bot.adapter.closed.is_closed(scene.room()))
        assert await why_lost(scene) is EndReason.LOST
        before = len(discord.requests("POST", "/messages"))
        await scene.parks("ann", "While Heard is away.")
        assert len(discord.requests("POST", "/messages")) == before

        discord.put_bot(discord.the_guild)
        await discord.guild_acts.invited(discord.the_guild)
        await scene.waits_for(lambda: not bot.adapter.closed.is_closed(scene.room()))
        assert await why_lost(scene) is None
        answer = await discord.slash("ben", "general", "hand")
        assert "You are next" in answer.text
        await discord.shows("general", "**Hands up:** Ben")


async def test_a_channel_that_heard_may_not_see_any_more_is_lost_until_it_may(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        discord.deny("general", "view_channel")
        await discord.tells_permissions("general")
        await scene.parks("ann", "While Heard may not see it.")
        await scene.waits_for(lambda: bot.adapter.closed.is_closed(scene.room()))
        assert await why_lost(scene) is EndReason.LOST
        # Until what was refused is kept, nothing is there to be tried again.
        await scene.carried()
        discord.channel("general").overwrites.clear()
        await discord.tells_permissions("general")
        await scene.waits_for(lambda: not bot.adapter.closed.is_closed(scene.room()))
        assert await why_lost(scene) is None
        await discord.shows("general", "While Heard may not see it.")


async def why_lost(scene: Scene) -> EndReason | None:
    assert scene.bot is not None
    service = scene.bot.service
    room = await service.directory.room(scene.room())
    assert room is not None
    ended = (await service.core.refreshed(room)).state.ended
    return None if ended is None else ended.why


async def test_fault_8_bots_webhooks_and_edits_are_not_somebody_who_speaks(scene: Scene):
    discord = scene.discord
    discord.add_person("robot", None, bot=True)
    async with scene.heard():
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "The first thing.")
        await discord.says("robot", "general", "I am a program.")
        await discord.webhook_says("News", "general", "Something was published.")
        await discord.edits(said, "The first thing, better.")
        await discord.edits(said, "The first thing, best.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{said.id}"]


async def test_fault_8_a_message_may_be_gone_before_we_saw_it(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        unseen = await discord.says("ben", "general", "Never mind.", quiet=True)
        await discord.edits(unseen, "Never mind me.")
        await discord.deletes(unseen)
        many = [await discord.says("ben", "general", f"Number {n}.") for n in range(3)]
        await discord.deletes_many("general", *many)
        said = await discord.says("ben", "general", "Now then.")
        await scene.settled()
        assert (await scene.spoken())[-1] == f"message:{said.id}"
        assert f"message:{unseen.id}" not in await scene.spoken()


async def test_fault_8_a_name_that_changed_is_right_from_the_next_act_on(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ben", "general", "hand")
        await discord.shows("general", "**Hands up:** Ben")
        await discord.goes_by("ben", "Benedict")
        await discord.says("ben", "general", "That is me now.")
        await discord.slash("cleo", "general", "hand")
        await discord.shows("general", "Benedict")
        await discord.renames_channel("general", "care-at-night")
        await scene.settled()
        room = await scene.store.room(scene.room("care-at-night"))
        assert room.title == "care-at-night"


def written(scene: Scene, room: RoomId) -> list[str]:
    """What Heard has asked Discord to change in a channel."""
    asked = scene.discord.requests("*", f"/channels/{room.channel}")
    return [one.method for one in asked if one.method != "GET"]


async def test_fault_8_somebody_leaves_and_a_channel_is_deleted(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ben", "general", "hand")
        await discord.shows("general", "**Hands up:** Ben")
        await discord.leaves_guild("ben")
        # Nobody is called who has left.
        answer = await discord.slash("ann", "general", "heard meeting call")
        assert answer.text == "No hands are up."
        room = scene.room()
        await scene.settled()
        await scene.carried()  # the panel, without who has left
        before = written(scene, room)
        assert before, "it is found where something was written"
        await discord.removes_channel("general")
        await scene.settled()
        await scene.carried()
        assert written(scene, room) == before

        other = await discord.makes_channel("elsewhere")
        await discord.slash("ann", other, "heard meeting start")
        await discord.shows(other, "Meeting 1 is running")


async def test_fault_8_a_thread_that_was_archived_or_deleted(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ben", "general", "park")
        await form.submit({"What is the point?": "Who pays for transport?"})
        parked = await discord.shows("general", "Parked as point 1")
        await discord.until(lambda: parked.thread is not None)
        thread = discord.world.channels[parked.thread or 0]
        await discord.archives(thread, locked=True)
        form = await discord.slash("ann", "general", "points settle", contention="1")
        await form.submit({"What happened with it?": "It was not taken up", "Why?": "No money."})
        settled = await discord.shows("general", "Point 1 is settled")
        # What is about the point is in the room, and stands in a new thread from now on.
        await discord.until(lambda: settled.thread is not None)
        assert "settled" not in "".join(discord.seen_in(thread))


async def test_fault_9_a_payload_with_strange_or_missing_fields_ends_nothing(scene: Scene):
    discord = scene.discord
    strange = {"id": "1", "type": 99, "something": {"new": [1, 2]}}
    async with scene.heard():
        await scene.meeting("ann")
        discord.gateway.alter = _stranger
        first = await discord.says("ben", "general", "With a field nobody knows.")
        discord.gateway.alter = _poorer
        await discord.says("ben", "general", "Without an author.")
        discord.gateway.alter = None
        for event in ("MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE", "SOMETHING_NEW",
                      "MESSAGE_REACTION_ADD", "VOICE_STATE_UPDATE", "THREAD_CREATE"):  # fmt: skip
            await discord.gateway.raw({"op": 0, "t": event, "s": None, "d": strange})
            await discord.gateway.raw({"op": 0, "t": event, "s": None, "d": {}})
        last = await discord.says("ben", "general", "And here we still are.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{first.id}", f"message:{last.id}"]
        answer = await discord.slash("ben", "general", "hand")
        assert "You are next" in answer.text


def _stranger(event: str, body: dict[str, Any]) -> dict[str, Any]:
    return body | {"a_field_of_tomorrow": {"deep": [None, 1]}, "flags": 1 << 30}


def _poorer(event: str, body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key != "author"}


async def test_a_channel_in_which_nobody_uses_heard_leaves_no_trace(scene: Scene):
    discord = scene.discord
    discord.add_channel("elsewhere")
    async with scene.heard():
        await scene.meeting("ann")
        said = await discord.says("ben", "elsewhere", "q+")
        await discord.reacts("cleo", said, "✋")
        await discord.deletes(said)
        await scene.settled()
        assert await scene.store.room(scene.room("elsewhere")) is None
        assert discord.bot_in("elsewhere") == []
