"""What a button or a form offers is what the room, the person and the moment allow."""

from __future__ import annotations

from bot.events import ContentionSettled, VoiceSet
from tests.discord.conftest import Scene
from tests.fakes.discord.world import VOICE

SETTLED = "Point 2 is already settled"


async def test_an_old_button_of_a_settled_point_says_so_and_settles_no_other(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?", "Who answers at night?")
        await discord.shows("general", "Who answers at night?")
        parked = await discord.slash("ann", "general", "points parked")
        settle = [label for label in discord.buttons(parked.message) if "Settle" in label]
        assert settle == ["Settle point 1", "Settle point 2"]
        second = settle[1]
        form = await discord.presses("ann", second, on=parked.message)
        assert form.kind == 9  # until then it opens its form
        await discord.slash("ann", "general", "points settle", contention="2",
                            outcome="changed", reason="The council does.")  # fmt: skip
        answer = await discord.presses("ann", second, on=parked.message)
        assert answer.kind != 9
        assert SETTLED in answer.text
        typed = await discord.slash("ann", "general", "points settle", contention="2")
        assert typed.kind != 9
        assert SETTLED in typed.text
        settled = [e for e in await scene.events() if isinstance(e, ContentionSettled)]
        assert [e.number for e in settled] == [2]


async def test_and_so_it_does_at_a_later_meeting(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?", "Who answers at night?")
        await discord.shows("general", "Who answers at night?")
        parked = await discord.slash("ann", "general", "points parked")
        assert "Settle point 2" in discord.buttons(parked.message)
        second = "Settle point 2"
        await discord.slash("ann", "general", "points settle", contention="2",
                            outcome="changed", reason="The council does.")  # fmt: skip
        await scene.ends("ann")
        await discord.slash("ann", "general", "heard meeting start")
        await discord.shows("general", "Meeting 2 is running")
        answer = await discord.presses("ann", second, on=parked.message)
        assert SETTLED in answer.text


async def test_facilitators_buttons_are_not_shown_to_members(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?")
        await discord.shows("general", "transport")
        hers = await discord.slash("ann", "general", "points parked")
        assert any("Settle" in label for label in discord.buttons(hers.message))
        his = await discord.slash("ben", "general", "points parked")
        assert "transport" in his.text
        assert not any("Settle" in label for label in discord.buttons(his.message))


async def test_before_there_is_a_facilitator_everybody_is_offered_to_start(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await discord.slash("ben", "general", "heard part here")
        status = await discord.slash("ben", "general", "heard part status")
        page = await discord.presses("ben", "Everything about me on this server", on=status.message)
        assert any("Start" in label for label in discord.buttons(page.message))


async def test_a_silent_round_has_names_where_the_room_wants_names(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        answer = await discord.slash("ann", "general", "heard meeting round-silent")
        assert "can change that" not in answer.text
        await discord.shows("general", "with your name")
        await discord.slash("ann", "general", "heard meeting round-end")
        panel = await discord.shows("general", "Meeting 1 is running")
        side = await discord.presses("ann", "For me", on=panel)
        form = await discord.presses("ann", "Start a silent round", on=side.message)
        assert "without names" not in str(form.interaction.modal).lower()


async def test_say_does_not_offer_what_the_room_does_not_allow(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        mine = await discord.presses("ben", "For me", on=panel)
        form = await discord.presses("ben", "Send something in", on=mine.message)
        assert "without my name" not in str(form.interaction.modal).lower()
        await discord.slash("ann", "general", "heard room allow", what="unnamed", switch="on")
        await discord.slash("ann", "general", "heard room unsigned-say", allowed="on")
        mine = await discord.presses("ben", "For me", on=panel)
        form = await discord.presses("ben", "Send something in", on=mine.message)
        assert "without my name" in str(form.interaction.modal).lower()


async def test_to_look_at_the_voice_channel_changes_nothing(scene: Scene):
    discord = scene.discord
    discord.add_channel("Lounge", VOICE)
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ann", "general", "heard room voice", channel="Lounge")
        answer = await discord.slash("ann", "general", "heard room voice")
        assert "use a voice channel" in answer.text
        assert len([e for e in await scene.events() if isinstance(e, VoiceSet)]) == 1
        untied = await discord.presses("ann", "Use no voice channel", on=answer.message)
        assert "no longer use a voice channel" in untied.text
        answer = await discord.slash("ann", "general", "heard room voice")
        assert discord.buttons(answer.message) == ["Choose the voice channel"]
