"""Voice and Stage: who is there is present, and a stage and the queue are one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import pytest
from sqlalchemy import Connection, text

from adapters.discord.beside.voice import Voice
from bot.ports import Account, Request
from bot.service import Service
from storage.tables import METADATA
from tests.discord.conftest import OFFERS, Scene
from tests.fakes.discord.world import STAGE, VOICE


async def hands(scene: Scene, channel: str = "Forum") -> list[str]:
    assert scene.bot is not None
    stage = await scene.bot.service.queries.floor_view(scene.room(channel))
    return [hand.name for hand in stage.hands]


async def tables_with(scene: Scene, name: str) -> set[str]:
    """The tables in which somebody's id on Discord stands anywhere."""
    wanted = str(scene.discord.user(name).id)

    def read(tx: Connection) -> set[str]:
        return {
            table
            for table in METADATA.tables
            for row in tx.execute(text(f'SELECT * FROM "{table}"'))
            if any(wanted in str(value) for value in row)
        }

    return await scene.store._db.read(read)


async def floor(scene: Scene, channel: str = "Forum") -> str | None:
    assert scene.bot is not None
    stage = await scene.bot.service.queries.floor_view(scene.room(channel))
    return stage.floor.name if stage.floor else None


async def came(scene: Scene, channel: str) -> int:
    return (await scene.kinds(channel)).count("Arrived")


async def has_come(scene: Scene, channel: str, people: int) -> None:
    """Wait until so many count as present."""

    async def are_there() -> bool:
        return await came(scene, channel) == people

    await scene.waits_for(are_there)


async def unheard(scene: Scene, channel: str = "Forum") -> set[str]:
    """Who is here and has not been heard, as the facilitators' panel has it."""
    assert scene.bot is not None
    service, room = scene.bot.service, scene.room(channel)
    where = await service.directory.room(room)
    assert where is not None
    state = (await service.core.current(where)).state
    return set((await service.directory.display_names(state.turns.unheard_here)).values())


async def the_panel(scene: Scene) -> str:
    assert scene.bot is not None
    return (await scene.bot.service.queries.panel(scene.room("Forum"))).text


async def is_called(scene: Scene, name: str) -> None:
    """Ben and Cleo are on the stage; one of them asks to speak, is called, and can be heard."""
    discord = scene.discord
    await meet(scene)
    await discord.asks_to_speak(name)
    await scene.settled()
    await discord.slash("ann", "Forum", "heard meeting call")
    await discord.until(lambda: not discord.voice(name).suppress)
    await scene.settled()
    assert await floor(scene) == name.title()


def edits(scene: Scene) -> list[tuple[str, bool]]:
    """Whom Heard has let speak (True) or not, in order."""
    found = scene.discord.requests("PATCH", "/voice-states/")
    return [
        (scene.discord.name(int(one.path.rpartition("/")[2])), not one.body["suppress"])
        for one in found
        if one.status == 204
    ]


@pytest.fixture
def on_stage(scene: Scene) -> Scene:
    """A Stage channel, in which Heard may let people speak; Ann and Ben are in it."""
    scene.discord.add_channel("Forum", STAGE)
    scene.discord.grant("mute_members")
    return scene


async def meet(scene: Scene, people: Iterable[str] = ("ben", "cleo")) -> None:
    """Ann starts a meeting in the stage's own chat."""
    for name in people:
        await scene.discord.enters(name, "Forum")
    await scene.meeting("ann", "Forum")
    # The panel is there before it has been looked who is in the channel.
    await has_come(scene, "Forum", len(list(people)))
    await scene.settled()


async def test_whoever_is_in_the_channel_counts_as_present(scene: Scene):
    discord = scene.discord
    discord.add_channel("Lounge", VOICE)
    discord.add_person("robot", bot=True)
    async with scene.heard(Voice):
        await discord.enters("ben", "Lounge")
        await discord.enters("robot", "Lounge")
        await scene.meeting("ann", "Lounge")
        await has_come(scene, "Lounge", 1)
        await discord.enters("cleo", "Lounge")
        await has_come(scene, "Lounge", 2)
        # A line that breaks for a moment is no coming and going.
        await discord.leaves("cleo")
        await discord.enters("cleo", "Lounge")
        await scene.settled()
        assert await came(scene, "Lounge") == 2
        assert await unheard(scene, "Lounge") == {"Ann", "Ben", "Cleo"}


async def test_who_leaves_the_channel_is_here_for_another_minute(scene: Scene):
    discord = scene.discord
    discord.add_person("dan")
    discord.add_channel("Lounge", VOICE)
    async with scene.heard(Voice):
        for name in ("ben", "cleo"):
            await discord.enters(name, "Lounge")
        await scene.meeting("ann", "Lounge")
        await has_come(scene, "Lounge", 2)
        await discord.leaves("cleo")
        await scene.settled()
        discord.clock.move(59)
        await discord.enters("dan", "Lounge")
        await scene.settled()
        assert await unheard(scene, "Lounge") == {"Ann", "Ben", "Cleo", "Dan"}
        discord.clock.move(2)
        await discord.leaves("dan")
        await scene.settled()
        assert await unheard(scene, "Lounge") == {"Ann", "Ben", "Dan"}
        await discord.enters("cleo", "Lounge")
        await scene.settled()
        assert await unheard(scene, "Lounge") == {"Ann", "Ben", "Cleo", "Dan"}
        kinds = await scene.kinds("Lounge")
        assert (kinds.count("Arrived"), kinds.count("Departed")) == (4, 1)


async def test_who_left_while_heard_was_away_is_seen_to_have_left(scene: Scene):
    discord = scene.discord
    discord.add_person("dan")
    discord.add_channel("Lounge", VOICE)
    async with scene.heard(Voice):
        for name in ("ben", "cleo"):
            await discord.enters(name, "Lounge")
        await scene.meeting("ann", "Lounge")
        await has_come(scene, "Lounge", 2)
    await discord.leaves("cleo", quiet=True)
    async with scene.heard(Voice):
        await scene.settled()
        discord.clock.move(61)
        await discord.enters("dan", "Lounge")
        await scene.settled()
        assert await unheard(scene, "Lounge") == {"Ann", "Ben", "Dan"}


# -- what is counted -------------------------------------------------------------------------------


async def test_whoever_is_called_on_a_stage_and_has_finished_is_heard(on_stage: Scene):
    """As it was found: Cleo asked, was called, spoke and was taken down, and nobody was heard."""
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await is_called(on_stage, "cleo")
        assert await unheard(on_stage) == {"Ann", "Ben", "Cleo"}
        await discord.slash("cleo", "Forum", "heard part done")
        await discord.until(lambda: discord.voice("cleo").suppress)
        await on_stage.settled()
        assert await unheard(on_stage) == {"Ann", "Ben"}
        panel = await the_panel(on_stage)
        assert "Not heard yet: 2 of the 3 here" in panel
        await discord.slash("ann", "Forum", "heard meeting end")
        await discord.shows("Forum", "1 of the 3 people who came was heard.")


async def test_a_turn_on_a_stage_counts_when_the_next_is_called(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await is_called(on_stage, "cleo")
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        await on_stage.settled()
        assert await unheard(on_stage) == {"Ann", "Ben"}


async def test_a_turn_on_a_stage_counts_when_a_moderator_brings_them_down(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await is_called(on_stage, "cleo")
        await discord.takes_down("cleo")
        await on_stage.settled()
        assert await unheard(on_stage) == {"Ann", "Ben"}
        assert await floor(on_stage) is None


async def test_a_turn_on_a_stage_counts_when_they_leave(on_stage: Scene):
    discord = on_stage.discord
    discord.add_person("dan")
    async with on_stage.heard(Voice):
        await is_called(on_stage, "cleo")
        await discord.leaves("cleo")
        await on_stage.settled()
        discord.clock.move(61)
        await discord.enters("dan", "Forum")
        await on_stage.settled()
        assert await floor(on_stage) is None
        assert await unheard(on_stage) == {"Ann", "Ben", "Dan"}
        # Cleo is not here any more, and was heard.
        await discord.slash("ann", "Forum", "heard meeting end")
        await discord.shows("Forum", "1 of the 4 people who came was heard.")


async def test_a_turn_in_a_voice_channel_counts_too(scene: Scene):
    discord = scene.discord
    discord.add_channel("Lounge", VOICE)
    async with scene.heard(Voice):
        await scene.meeting("ann")
        for name in ("ben", "cleo"):
            await discord.enters(name, "Lounge")
        await discord.slash("ann", "general", "heard room voice", channel="Lounge")
        await has_come(scene, "general", 2)
        for name in ("ben", "cleo"):
            await discord.slash(name, "general", "hand")
            await scene.settled()
        await discord.slash("ann", "general", "heard meeting call")
        await scene.settled()
        assert await unheard(scene, "general") == {"Ann", "Ben", "Cleo"}
        await discord.slash("ann", "general", "heard meeting call")
        await scene.settled()
        assert await unheard(scene, "general") == {"Ann", "Cleo"}


async def test_in_a_channel_without_voices_a_call_alone_is_no_turn(scene: Scene):
    discord = scene.discord
    async with scene.heard(Voice):
        await scene.meeting("ann")
        for name in ("ben", "cleo"):
            await discord.slash(name, "general", "hand")
            await scene.settled()
        for _ in range(2):
            await discord.slash("ann", "general", "heard meeting call")
            await scene.settled()
        assert await unheard(scene, "general") == {"Ann", "Ben", "Cleo"}


async def test_another_room_can_go_with_a_voice_channel(scene: Scene):
    discord = scene.discord
    discord.add_channel("Lounge", VOICE)
    async with scene.heard(Voice):
        await scene.meeting("ann")
        await discord.enters("ben", "Lounge")
        await scene.settled()
        assert await came(scene, "general") == 0
        await discord.slash("ann", "general", "heard room voice", channel="Lounge")
        await has_come(scene, "general", 1)
        await discord.enters("cleo", "Lounge")
        await has_come(scene, "general", 2)


async def test_nobody_is_written_down_while_there_is_no_meeting(scene: Scene):
    scene.discord.add_channel("Lounge", VOICE)
    async with scene.heard(Voice):
        await scene.discord.enters("ben", "Lounge")
        await scene.settled()
        assert await scene.events("Lounge") == []


async def test_asking_to_speak_is_raising_a_hand(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        assert await hands(on_stage) == ["Ben"]
        discord.clock.move(1)
        await discord.asks_to_speak("cleo")
        await on_stage.settled()
        assert await hands(on_stage) == ["Ben", "Cleo"]
        await discord.withdraws("ben")
        await on_stage.settled()
        assert await hands(on_stage) == ["Cleo"]
        assert edits(on_stage) == []


async def test_the_record_of_a_meeting_has_nobodys_id_on_discord(on_stage: Scene):
    """docs/privacy.md: who somebody is on Discord stands in one table, and beside what they are
    asking for on a Stage while they do."""
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        said = await discord.says("ann", "Forum", "Shall we begin?")
        await discord.reacts("ben", said, "👍")
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        assert await hands(on_stage) == ["Ben"]
        assert "Reacted" in await on_stage.kinds("Forum")
        assert await tables_with(on_stage, "ben") == {"person", "anchor"}
        await discord.withdraws("ben")
        await on_stage.settled()
        assert await hands(on_stage) == []
        assert await tables_with(on_stage, "ben") == {"person"}


async def test_who_is_called_can_be_heard_and_then_listens_again(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        await on_stage.settled()
        # Discord marks whoever is let speak as having asked: that is not a hand.
        assert discord.voice("ben").asked is not None
        assert await hands(on_stage) == []
        assert await floor(on_stage) == "Ben"
        await discord.slash("ben", "Forum", "heard part done")
        await discord.until(lambda: discord.voice("ben").suppress)
        await on_stage.settled()
        assert edits(on_stage) == [("ben", True), ("ben", False)]


async def test_the_next_one_takes_the_place_of_the_one_before(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        for name in ("ben", "cleo"):
            discord.clock.move(1)
            await discord.asks_to_speak(name)
            await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("cleo").suppress)
        assert discord.voice("ben").suppress


async def test_a_hand_by_command_is_called_up_all_the_same(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.slash("cleo", "Forum", "hand")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("cleo").suppress)


async def test_a_hand_that_comes_down_here_is_no_request_there(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ben", "Forum", "heard part lower")
        await discord.until(lambda: discord.voice("ben").asked is None)
        await on_stage.settled()
        assert await hands(on_stage) == []
        discord.clock.move(5)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        assert await hands(on_stage) == ["Ben"]


async def test_a_moderator_who_lets_somebody_speak_has_answered_their_hand(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.brings_up("ben")
        await on_stage.settled()
        assert await hands(on_stage) == []
        await discord.slash("ann", "Forum", "hand")
        await on_stage.settled()
        # Heard did not let them speak, so it does not stop them either.
        assert not discord.voice("ben").suppress
        assert edits(on_stage) == []


async def test_whom_a_moderator_sends_back_is_not_fetched_again(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        await discord.takes_down("ben")
        await discord.slash("cleo", "Forum", "hand")
        await on_stage.settled()
        assert discord.voice("ben").suppress
        assert edits(on_stage) == [("ben", True)]


async def test_the_end_of_the_meeting_gives_the_stage_back(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        await discord.asks_to_speak("cleo")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting end")
        await discord.presses("ann", "End it anyway")
        await discord.until(lambda: discord.voice("ben").suppress)
        await on_stage.settled()
        # What Cleo asked for is now between her and whoever minds the stage.
        assert discord.voice("cleo").asked is not None
        assert await on_stage.store.external_refs.get_all(on_stage.room("Forum"), "stage-") == {}


async def test_without_the_permission_the_queue_goes_on_and_nothing_is_hammered(scene: Scene):
    discord = scene.discord
    discord.add_channel("Forum", STAGE)
    async with scene.heard(Voice):
        await meet(scene)
        await discord.asks_to_speak("ben")
        await scene.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.shows("Forum", f"<@{discord.user('ben').id}>, it is your turn to speak.")
        for name in ("cleo", "ann"):
            await discord.slash(name, "Forum", "hand")
        await scene.settled()
        assert discord.voice("ben").suppress
        assert discord.requests("PATCH", "/voice-states/") == []


async def test_after_a_restart_it_is_as_if_there_had_been_none(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)
        discord.clock.move(1)
        await discord.asks_to_speak("cleo")
        await on_stage.settled()
    await discord.withdraws("cleo", quiet=True)
    await discord.enters("ann", "Forum", quiet=True)
    discord.clock.move(1)
    await discord.asks_to_speak("ann", quiet=True)
    async with on_stage.heard(Voice):
        await on_stage.settled()
        assert await hands(on_stage) == ["Ann"]
        assert await floor(on_stage) == "Ben"
        await discord.slash("ben", "Forum", "heard part done")
        await discord.until(lambda: discord.voice("ben").suppress)


async def test_a_voice_state_that_is_told_twice_counts_once(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        assert (await on_stage.kinds("Forum")).count("HandRaised") == 1


async def test_another_process_may_draw_the_panel(on_stage: Scene):
    """Each process holds some of the shards; any of them may carry what another has decided."""
    discord = on_stage.discord
    mine = (discord.the_guild.id >> 22) % 4
    voice = partial(Voice, look_every=0.02)
    async with on_stage.heard(voice, shard_ids=(mine,), shard_count=4) as heard:
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        elsewhere = Service(
            on_stage.store, discord.world.clock, on_stage.new_id, on_stage.rules, OFFERS
        )
        ann = Account(
            platform="discord",
            tenant=str(discord.the_guild.id),
            id=str(discord.user("ann").id),
            name="Ann",
        )
        request = Request(
            room=on_stage.room("Forum"), person=ann, source="elsewhere", at=discord.clock.now(),
            command="call",
        )  # fmt: skip
        assert (await elsewhere.commands.execute(request)).accepted
        await discord.until(lambda: not discord.voice("ben").suppress)
        assert heard.adapter.client.guilds


async def test_a_hand_is_not_lost_while_the_database_is_away(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        on_stage.store.away["commit"] = 2
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        assert await hands(on_stage) == ["Ben"]


async def test_who_is_called_is_brought_up_even_if_discord_was_in_trouble(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        discord.faults.trouble("PATCH", "/voice-states/", times=2, status=503)
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.until(lambda: not discord.voice("ben").suppress)


async def test_a_refusal_of_discord_is_not_argued_with(on_stage: Scene):
    discord = on_stage.discord
    async with on_stage.heard(Voice):
        await meet(on_stage)
        await discord.asks_to_speak("ben")
        await on_stage.settled()
        discord.faults.trouble("PATCH", "/voice-states/", times=99, status=403, code=50013)
        await discord.slash("ann", "Forum", "heard meeting call")
        await discord.shows("Forum", f"<@{discord.user('ben').id}>, it is your turn to speak.")
        await on_stage.settled()
        assert len(discord.requests("PATCH", "/voice-states/")) <= 2
