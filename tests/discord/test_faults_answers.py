"""Answering in time, once, and only to whom it is due: faults 4 and 7."""

from __future__ import annotations

import asyncio

from adapters.discord.outbound.custom_id import Packed
from adapters.documents import GeneratedFile
from bot.rendered import RenderedFile
from tests.discord.conftest import IN_NO_TIME, Bot, Scene

CALLBACK = r"/interactions/\d+/[^/]+/callback$"


async def test_fault_4_what_takes_long_is_deferred_and_followed_up(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        await discord.until(lambda: answer.deferred)
        assert answer.messages == []
        gate.set()
        shown = await answer.follow_up()
        assert "You are next" in shown.text
        assert shown.ephemeral


async def test_fault_4_a_button_that_takes_long_is_deferred_too(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        gate = scene.store.gates["commit"] = asyncio.Event()
        answer = await discord.presses("ben", "Raise my hand", on=panel, quiet=True)
        await discord.until(lambda: answer.deferred)
        gate.set()
        assert "You are next" in (await answer.follow_up()).text
        assert "is running" in panel.text  # the panel itself was not answered over


async def test_fault_4_after_a_quarter_of_an_hour_it_comes_as_a_direct_message(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        await discord.until(lambda: answer.deferred)
        discord.clock.move(16 * 60)
        tried = len(discord.requests("POST", "/webhooks/"))
        gate.set()
        await discord.tells("ben", "You are next")
        assert answer.messages == []
        # M21: it is not even tried, because Discord takes nothing any more.
        assert len(discord.requests("POST", "/webhooks/")) == tried


async def test_fault_4_an_interaction_that_reached_us_too_late_is_answered_all_the_same(
    scene: Scene,
):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        discord.clock.move(5)  # the three seconds are over before anybody could say a word
        gate.set()
        await discord.tells("ben", "You are next")
        assert answer.kind is None
        form = await discord.slash("ben", "general", "park", quiet=True)
        discord.clock.move(5)
        told = await discord.tells("ben", "could not be opened in time")
        form = await discord.presses("ben", "Open the form", on=told)
        answer = await form.submit({"What is the point?": "Who pays?"})
        assert "parked as number 1" in answer.text


async def test_fault_4_and_with_closed_direct_messages_as_a_word_in_the_channel(scene: Scene):
    discord = scene.discord
    discord.user("ben").takes_dms = False
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        await discord.until(lambda: answer.deferred)
        discord.clock.move(16 * 60)
        gate.set()
        word = await discord.shows("general", "could not send somebody an answer in time")
        assert "Ben" not in word.text


async def test_fault_4_what_was_not_saved_is_said_in_time(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        scene.store.away["commit"] = 1
        answer = await discord.slash("ben", "general", "hand")
        assert answer.ephemeral
        assert answer.text == "This was not saved. Nothing has changed. Please try again."
        answer = await discord.slash("ben", "general", "hand")
        assert "You are next" in answer.text


async def test_fault_4_a_form_that_is_late_is_offered_by_a_button(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        await discord.slash("ann", "general", "heard agenda add", title="Breaks at home")
        gate = scene.store.gates["words"] = asyncio.Event()
        answer = await discord.slash("ben", "general", "park")
        assert "could not be opened in time" in answer.text
        gate.set()
        form = await discord.presses("ben", "Open the form", on=answer.message)
        answer = await form.submit({"What is the point?": "Who pays?"})
        assert "parked as number 1" in answer.text


async def test_fault_4_a_file_that_takes_long_is_waited_for(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME) as bot:
        await scene.meeting("ann")
        gate = _slow_files(bot)
        answer = await discord.slash("ann", "general", "heard part minutes", quiet=True)
        await discord.until(lambda: answer.deferred)
        gate.set()
        shown = await answer.follow_up()
        assert shown.ephemeral
        assert [file.data for file in shown.attachments] == [b"# Minutes"]


async def test_fault_4_and_comes_as_a_direct_message_when_it_is_too_late(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME) as bot:
        await scene.meeting("ann")
        gate = _slow_files(bot)
        answer = await discord.slash("ann", "general", "heard part minutes", quiet=True)
        await discord.until(lambda: answer.deferred)
        discord.clock.move(16 * 60)
        # Where the start took long, too, it was told that it is done.
        tried = len(discord.requests("POST", "/webhooks/"))
        gate.set()
        told = await discord.tells("ann", "")
        assert [file.data for file in told.attachments] == [b"# Minutes"]
        # Its token is dead: to ask with it all the same would be one of ten thousand refusals
        # after which Discord bans an address.
        assert len(discord.requests("POST", "/webhooks/")) == tried


def _slow_files(bot: Bot) -> asyncio.Event:
    gate = asyncio.Event()

    async def make(file: RenderedFile) -> GeneratedFile:
        await gate.wait()
        return GeneratedFile("minutes.md", "text/markdown", b"# Minutes", file.alt)

    bot.documents = make
    return gate


async def test_fault_4_that_an_answer_is_on_its_way_arrives_but_the_line_breaks(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        broken = discord.faults.trouble("POST", CALLBACK, cut="after")
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        await broken.happened.wait()
        gate.set()
        assert "You are next" in (await answer.follow_up()).text
        assert len(answer.messages) == 1


async def test_fault_4_or_it_does_not_arrive(scene: Scene):
    discord = scene.discord
    async with scene.heard(**IN_NO_TIME):
        await scene.meeting("ann")
        gate = scene.store.gates["commit"] = asyncio.Event()
        broken = discord.faults.trouble("POST", CALLBACK, cut="before")
        answer = await discord.slash("ben", "general", "hand", quiet=True)
        await broken.happened.wait()
        gate.set()
        await discord.until(lambda: answer.messages)
        assert "You are next" in answer.text


async def test_a_message_is_handed_in_again_while_the_database_is_away(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        scene.store.away["commit"] = 2
        said = await discord.says("ben", "general", "This must not be lost.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{said.id}"]


async def test_fault_7_buttons_work_after_a_restart(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ben", "general", "park")
    panel = await discord.shows("general", "Meeting 1 is running")
    async with scene.heard():
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "You are next" in answer.text
        # The form was opened before, and is sent now.
        answer = await form.submit({"What is the point?": "Who pays for transport?"})
        assert "parked as number 1" in answer.text
        await discord.shows("general", "**Hands up:** Ben")


async def test_fault_7_a_form_that_is_sent_twice_counts_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ben", "general", "park")
        filled = {"What is the point?": "Who pays for transport?"}
        first, second = await asyncio.gather(form.submit(filled), form.submit(filled))
        assert "parked as number 1" in first.text + second.text
        await scene.settled()
        assert (await scene.kinds()).count("ContentionParked") == 1
        await form.submit(filled)
        assert (await scene.kinds()).count("ContentionParked") == 1


async def test_fault_7_a_double_click_does_it_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        await asyncio.gather(
            *(discord.presses("ben", "Raise my hand", on=panel) for _ in range(3)),
            discord.slash("cleo", "general", "hand"),
        )
        side = (await discord.presses("ann", "For me", on=panel)).message
        answers = await asyncio.gather(
            *(discord.presses("ann", "Call the next speaker", on=side) for _ in range(2))
        )
        assert any("Nobody was called a second time" in one.text for one in answers)
        await discord.shows("general", "it is your turn")
        calls = [text for text in discord.seen_in("general") if "it is your turn" in text]
        assert len(calls) == 1
        await discord.until(lambda: panel.text.count("Ben") + panel.text.count("Cleo") == 2)


async def test_fault_7_an_interaction_that_is_delivered_twice_is_done_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        answer = await discord.slash("ben", "general", "hand")
        await discord.repeats(answer)
        await scene.settled()
        assert (await scene.kinds()).count("HandRaised") == 1
        assert len(answer.messages) == 1


async def test_fault_7_a_member_who_presses_a_facilitators_button_is_told_no(scene: Scene):
    async with scene.heard():
        await scene.meeting("ann")
        before = await scene.events()
        answer = await scene.forged("ben", Packed(kind="b", command="end", args={"anyway": "yes"}))
        assert "Only a facilitator can do that" in answer.text
        assert answer.ephemeral
        answer = await scene.forged("ben", Packed(kind="f", command="settle"))
        assert "Only a facilitator can do that" in answer.text
        assert await scene.events() == before


async def test_fault_7_forged_buttons_change_nothing(scene: Scene):
    async with scene.heard():
        await scene.meeting("ann")
        before = await scene.events()
        for packed in (
            Packed(kind="b", command="no such command"),
            Packed(kind="b", command="hand", channel="1"),
            Packed(kind="b", command="settle", args={"contention": "99", "reason": "x" * 20}),
            Packed(kind="b", command="agenda next", args={"nothing": "there"}),
            Packed(kind="x", command="0123456789abcdef"),
            Packed(kind="b", command="+step", args={"o": "1", "n": "7"}),
            Packed(kind="b", command="+anything"),
        ):
            answer = await scene.forged("ann", packed)
            if answer.kind == 9:
                continue  # what is missing is asked for, as always
            assert answer.ephemeral, packed
            assert "went wrong" not in answer.text, packed
        assert await scene.events() == before


async def test_fault_7_a_button_from_another_server_does_nothing_there_or_here(scene: Scene):
    discord = scene.discord
    other = discord.add_guild("Elsewhere")
    discord.add_channel("their-room", guild=other)
    discord.add_person("eve", guild=other)
    async with scene.heard():
        await scene.meeting("ann")
        before = await scene.events()
        answer = await scene.forged("eve", Packed(kind="b", command="hand"), "their-room")
        assert "is now closed to you" in answer.text
        guild = str(discord.the_guild.id)
        answer = await scene.forged(
            "eve", Packed(kind="b", command="hand", guild=guild), "their-room"
        )
        assert "does not belong here" in answer.text
        # In a direct message the button says its server: Eve is none of its members.
        answer = await scene.forged("eve", Packed(kind="b", command="hand", guild=guild), "dm")
        assert "is now closed to you" in answer.text
        assert await scene.events() == before
        answer = await scene.forged("ben", Packed(kind="b", command="hand", guild=guild), "dm")
        assert "You are next" in answer.text


async def test_fault_7_a_button_for_a_channel_one_cannot_see_does_nothing(scene: Scene):
    discord = scene.discord
    discord.add_channel("care-only")
    discord.deny("care-only", "view_channel", whom="ben")
    async with scene.heard():
        await scene.meeting("ann", "care-only")
        channel = str(discord.channel("care-only").id)
        before = await scene.events("care-only")
        answer = await scene.forged("ben", Packed(kind="b", command="hand", channel=channel))
        assert "is now closed to you" in answer.text
        assert await scene.events("care-only") == before


async def test_a_form_with_a_mistake_can_be_mended_without_typing_it_all_again(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        mine = await discord.presses("ann", "For me", on=panel)
        form = await discord.presses("ann", "Add an agenda item", on=mine.message)
        answer = await form.submit(
            {"What is it about?": "Breaks at home", "How much time does it need? (minutes)": "soon"}
        )
        assert "whole number" in answer.text
        again = await discord.presses("ann", "Change what I wrote", on=answer.message)
        answer = await again.submit({"How much time does it need? (minutes)": "20"})
        assert "Breaks at home" in answer.text


async def test_somebody_who_has_nothing_to_do_with_it_cannot_go_on_with_a_form(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        mine = await discord.presses("ann", "For me", on=panel)
        form = await discord.presses("ann", "Add an agenda item", on=mine.message)
        opener = str(form.interaction.id)
        answer = await scene.forged("ben", Packed(kind="b", command="+step", args={"o": opener}))
        assert "start again" in answer.text


async def test_saved_or_not_who_asked_is_told_that_it_is_done(scene: Scene):
    """The database goes away between the commit and the answer."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        scene.store.breaks_after_commit()
        answer = await discord.slash("ben", "general", "heard agenda add", title="Ramp")
        assert "It is done" in answer.text
        scene.store.is_mended()
        scene.store.breaks_after_commit()
        answer = await discord.slash("ben", "general", "hand")
        assert "not saved" not in answer.text
        assert "try again" not in answer.text
        scene.store.is_mended()
        listed = await discord.slash("ben", "general", "heard agenda list")
        assert listed.text.count("Ramp") == 1
