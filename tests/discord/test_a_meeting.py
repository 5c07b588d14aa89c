"""A meeting on Discord, as those who are there see it."""

from __future__ import annotations

from adapters.discord.outbound.custom_id import Packed
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.events import MessagePosted
from bot.rules import Wants
from tests.discord.conftest import Scene

ASKED = "Has anybody asked the night staff about the new rota so far?"


async def measured(scene: Scene) -> list[tuple[int, bool, Wants]]:
    """What is known of the words of each message."""
    said = [event for event in await scene.events() if isinstance(event, MessagePosted)]
    return [(one.words, one.substantial, one.wants) for one in said]


async def test_a_meeting_from_its_start_to_the_poll(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "Why is respite care not nearer to where people live?")
        answer = await discord.slash("cleo", "general", "hand", reason="transport")
        assert answer.ephemeral
        assert "You are next" in answer.text
        await discord.shows("general", "**Hands up:** Cleo")
        await discord.slash("ann", "general", "heard meeting call")
        turn = f"<@{discord.user('cleo').id}>, it is your turn to speak."
        called = await discord.shows("general", turn)
        assert "Cleo" not in called.content, "nobody is named twice"
        assert discord.pings == [("cleo", called)]
        form = await discord.slash("ben", "general", "park")
        answer = await form.submit({"What is the point?": "Who pays for transport?"})
        assert answer.ephemeral
        assert "parked as number 1" in answer.text
        await scene.ends("ann")

        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        assert asked.text.startswith("In general:")
        form = await discord.presses("ben", "Answer", on=asked)
        answer = await scene.answers_poll("ben", form, **{"What would have helped?": "More time."})
        assert "saved without your name" in answer.text
        again = await discord.presses("ben", "Answer", on=asked)
        assert "already answered" in again.text


async def test_everything_on_the_panel_can_be_done_with_buttons(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "You are next." in answer.text
        await discord.shows("general", "**Hands up:** Ben")
        mine = await discord.presses("ben", "For me", on=panel)
        assert "Your hand is up" in mine.text
        answer = await discord.presses("ben", "Lower my hand", on=mine.message)
        assert answer.ephemeral
        await discord.shows("general", "**Hands up:** none")
        form = await discord.presses("cleo", "Park a point", on=panel)
        await form.submit({"What is the point?": "Evenings or weekends?"})
        await discord.shows("general", "Evenings or weekends?")
        assert len([one for one in discord.bot_in("general") if "is running" in one.text]) == 1


async def test_facilitators_have_their_acts_on_their_own_panel_and_others_have_not(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        assert "End the meeting" not in discord.buttons(panel)
        answer = await discord.presses("ben", "For me", on=panel)
        assert answer.ephemeral
        assert "Here, and not heard yet" not in answer.text
        assert "End the meeting" not in discord.buttons(answer.message)
        answer = await discord.presses("ann", "For me", on=panel)
        assert answer.ephemeral
        assert "Here, and not heard yet" in answer.text
        assert "End the meeting" in discord.buttons(answer.message)
        await discord.presses("ann", "Add an agenda item", on=answer.message)
        await discord.presses("ann", "End the meeting", on=answer.message)
        await discord.shows("general", "Meeting 1 is over")


async def test_whoever_manages_the_channel_may_always_run_its_meetings(scene: Scene):
    discord = scene.discord
    discord.add_person("dora", None, "manage_channels")
    async with scene.heard():
        await scene.meeting("ann")
        refused = await discord.slash("dora", "general", "heard room quiet", level="silent")
        assert "Only a facilitator" in refused.text
        answer = await discord.presses("dora", "Run meetings here", on=refused.message)
        assert "You can run meetings here now" in answer.text
        answer = await discord.slash("dora", "general", "heard room quiet", level="silent")
        assert "silent" in answer.text

        refused = await discord.slash("ben", "general", "heard room quiet", level="silent")
        assert discord.buttons(refused.message) == []
        answer = await scene.forged("ben", Packed(kind="b", command="+lead"))
        assert "Only a facilitator" in answer.text


async def test_every_command_of_the_table_is_there_and_says_something(scene: Scene):
    """A member asks for every command: none ends in silence or in a mistake of ours."""
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        for place in bot.adapter.places:
            answer = await discord.slash("ben", "general", place.path)
            assert answer.kind in (4, 5, 9), place.path
            if answer.kind != 9:
                assert "went wrong" not in answer.text, place.path
                assert answer.ephemeral, place.path
        assert len(bot.adapter.places) == len(ON_CHAT_PLATFORMS)


async def test_menus_on_messages_and_people(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ann", "general", "heard agenda add", title="Breaks at home")
        await discord.slash("ann", "general", "heard agenda next")
        said = await discord.says("ben", "general", "Nobody has asked the night staff so far.")
        form = await discord.menu("cleo", said, "Park this point")
        answer = await form.submit()  # the message's words stand in it already
        assert "Parked as point 1" in answer.text
        await discord.shows("general", "“Nobody has asked the night staff so far.”")
        answer = await discord.menu("cleo", said, "Off topic?")
        assert "Heard will tell the facilitators" in answer.text
        told = await discord.tells("ann", "no longer on “Breaks at home”")
        assert "Cleo" not in told.text
        assert f"/{said.channel}/{said.id})" in told.text, "it leads to the message"
        answer = await discord.menu("cleo", said, "What does a word mean?")
        assert discord.buttons(answer.message) == ["“Nobody”", "Another word"]
        answer = await discord.menu("ann", "ben", "Call to speak", where="general")
        await discord.shows("general", f"<@{discord.user('ben').id}>, it is your turn to speak.")


async def test_whoever_wrote_a_message_before_the_meeting_is_asked_whether_it_is_their_point(
    scene: Scene,
):
    discord = scene.discord
    async with scene.heard():
        said = await discord.says("ben", "general", "Nobody has asked the night staff so far.")
        await scene.meeting("ann")
        await (await discord.menu("cleo", said, "Park this point")).submit()
        await discord.tells("ben", "Is this your point?")


async def test_a_deleted_message_takes_what_was_copied_from_it_along(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "My neighbour drinks.")
        await (await discord.menu("cleo", said, "Park this point")).submit()
        await discord.shows("general", "My neighbour drinks.")
        await discord.deletes(said)
        await scene.settled()
        answer = await discord.slash("ann", "general", "points parked")
        assert "neighbour" not in answer.text
        assert "Point 1" in answer.text


async def test_a_point_has_a_thread_and_what_is_said_there_is_said_in_the_room(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ben", "general", "park")
        await form.submit({"What is the point?": "Who pays for transport?"})
        parked = await discord.shows("general", "Parked as point 1")
        await discord.until(lambda: parked.thread is not None)
        thread = discord.world.channels[parked.thread or 0]
        assert thread.is_thread
        assert thread.name == "Point 1: “Who pays for transport?”"
        inside = await discord.says("ben", thread, "The council, I think.")
        aside = await discord.opens_thread("cleo", "general", "Cake for Friday")
        await discord.says("cleo", aside, "Carrot or chocolate?")
        await scene.settled()
        assert await scene.spoken() == [f"message:{inside.id}:{thread.id}"]
        form = await discord.slash("ann", thread, "points settle", contention="1")
        await form.submit(
            {"What happened with it?": "It changed the result", "Why?": "The council pays."}
        )
        await discord.shows("general", "Point 1 is settled")
        await discord.shows(thread, "Point 1 is settled")


async def test_a_point_that_is_back_leads_to_its_thread(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?")
        parked = await discord.shows("general", "Parked as point 1")
        await discord.until(lambda: parked.thread is not None)
        await scene.ends("ann")
        await discord.slash("ann", "general", "heard meeting start")
        back = await discord.shows("general", "A parked point is back")
        assert f"/{parked.channel}/{parked.id})" in back.content


async def test_an_emoji_is_a_hand_or_an_answer(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "We need more night staff, and we need it now.")
        await discord.reacts("cleo", said, "👍")
        await discord.reacts("cleo", said, "✋🏽")
        await discord.shows("general", "**Hands up:** Cleo")
        await discord.unreacts("cleo", said, "✋🏽")
        await discord.shows("general", "**Hands up:** none")
        await discord.reacts("cleo", said, "✋🏽")
        await discord.shows("general", "**Hands up:** Cleo")
        assert "Reacted" in await scene.kinds()


async def test_q_plus_is_typed_in_the_channel(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        typed = await discord.says("ben", "general", "q+")
        await discord.shows("general", "**Hands up:** Ben")
        await discord.until(lambda: "✅" in typed.reactions)
        await scene.settled()
        assert await scene.spoken() == []


async def test_without_the_intent_all_but_the_text_works_and_status_says_so(scene: Scene):
    discord = scene.discord
    async with scene.heard(message_content=False):
        await scene.meeting("ann")
        said = await discord.says("ben", "general", ASKED)
        typed = await discord.says("cleo", "general", "q+")
        await scene.settled()
        assert await measured(scene) == [(0, False, Wants.NOTHING)] * 2
        form = await discord.menu("cleo", said, "Park this point")
        answer = await form.submit()
        assert "Parked as point 1" in answer.text
        await discord.reacts("cleo", typed, "✋")
        await discord.shows("general", "**Hands up:** Cleo")
        answer = await discord.slash("ben", "general", "heard part status")
        assert "cannot read what people write" in "\n".join(one.text for one in answer.messages)


async def test_with_the_intent_status_says_nothing_of_it(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", ASKED)
        await scene.settled()
        assert await measured(scene) == [(12, True, Wants.AN_ANSWER)]
        answer = await discord.slash("ben", "general", "heard part status")
        assert "cannot read" not in "\n".join(one.text for one in answer.messages)


async def test_what_can_be_offered_is_offered(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        offered = await discord.completes("ann", "general", "heard part help", "command", "raise")
        assert offered == ["Raise my hand", "Raise a card"]
        offered = await discord.completes("ann", "general", "heard room series", "zone", "paris")
        assert offered == ["Europe/Paris"]
        assert await scene.store.room(scene.room()) is None  # looking makes no room
        await scene.meeting("ann")
        await discord.says("ben", "general", "Good evening.")
        await scene.settled()
        await discord.slash("ann", "general", "heard agenda add", title="Breaks at home")
        form = await discord.slash("ann", "general", "park")
        await form.submit({"What is the point?": "Who pays?"})
        offered = await discord.completes("ann", "general", "heard agenda next", "item", "breaks")
        assert offered == ["1. Breaks at home"]
        offered = await discord.completes("ann", "general", "points settle", "contention", "pays")
        assert offered == ["1. Who pays?"]
        offered = await discord.completes("ann", "general", "heard room series", "zone", "lond")
        assert offered == ["Europe/London"]
        offered = await discord.completes("ann", "general", "heard room series", "first", "18:30")
        assert offered[0] == "Monday 2026-03-02 18:30 (UTC)"


async def test_nobody_can_mention_anybody_through_heard(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        cleo = discord.user("cleo").id
        words = f"@everyone @here <@{cleo}> <@&{discord.the_guild.id}> **now** [x](http://x.y)"
        answer = await discord.slash("ben", "general", "park", wording=words)
        assert "parked as number 1" in answer.text
        await discord.shows("general", "Parked as point 1")
        assert discord.pings == []


async def test_minutes_come_as_a_file_with_its_description(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ann", "general", "heard part note", text="The hall is booked.")
        await discord.slash("ann", "general", "heard meeting end")
        await discord.until(lambda: _files(scene))
        one = _files(scene)[0]
        assert one.filename.endswith(".txt")
        assert one.description
        assert b"The hall is booked." in one.data

        # Another form of them comes as a file, which only they see who asked.
        for form, ending, words in (
            ("csv", ".csv", b'"Kind","Meeting"'),  # decisions, points and actions, and no notes
            ("easy-read", ".html", b"The hall is booked."),
        ):
            answer = await discord.slash("cleo", "general", "heard part minutes", form=form)
            assert answer.ephemeral
            [file] = answer.message.attachments
            assert file.filename.endswith(ending)
            assert words in file.data
        assert len(_files(scene)) == 1


def _files(scene: Scene) -> list:
    return [file for one in scene.discord.bot_in("general") for file in one.attachments]


async def test_a_picture_comes_with_all_its_figures_in_words(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        for n in range(6):
            for name in ("ann", "ben", "cleo"):
                await discord.says(name, "general", f"This is what {name} thinks, number {n}.")
        await scene.settled()
        answer = await discord.slash("ann", "general", "heard meeting measures")
        assert answer.ephemeral
        [picture] = answer.message.attachments
        assert picture.filename.endswith(".png")
        assert picture.data.startswith(b"\x89PNG")
        assert picture.description
        assert not any(name in picture.description for name in ("Ann", "Ben", "Cleo"))


async def test_groups_are_off_until_the_room_allows_them_and_then_picked_from_menus(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        answer = await discord.slash("ann", "general", "heard room groups-set", names="a, b")
        assert "does not use stakeholder groups" in answer.text
        await discord.slash("ann", "general", "heard room allow", what="groups", switch="on")
        await discord.slash(
            "ann", "general", "heard room groups-set", names="carers, nurses, public"
        )
        answer = await discord.slash("ben", "general", "heard part group")
        assert answer.ephemeral
        assert "You have not chosen a group" in answer.text
        form = await discord.presses("ben", "Choose my groups", on=answer.message)
        counted = "Only count me (three or more are counted)"
        facilitators = "Facilitators may know somebody is there"
        answer = await form.submit({counted: ["nurses"], facilitators: ["carers", "public"]})
        assert answer.ephemeral
        assert "You have chosen: nurses. You are only counted" in answer.text
        assert "You have chosen: carers and public. Facilitators may know" in answer.text
        answer = await discord.slash("ben", "general", "heard part group")
        form = await discord.presses("ben", "Choose my groups", on=answer.message)
        answer = await form.submit({counted: [], facilitators: []})
        assert "You are not in a group now" in answer.text
        assert not [one for one in discord.bot_in("general") if "carers" in one.text]
