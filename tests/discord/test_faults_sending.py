"""What sending runs into: faults 5 and 6, closed direct messages, and channels closed to us."""

from __future__ import annotations

import asyncio

from adapters.chat.platform import Destination
from adapters.discord.outbound.page import pages
from bot.ports import Account
from bot.rendered import RenderedCard
from tests.discord.conftest import Scene

MESSAGES = r"/channels/\d+/messages$"


async def test_fault_5_what_is_sent_again_is_shown_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        trouble = discord.faults.trouble("POST", MESSAGES, cut="after")
        await scene.parks("ben", "Who pays for transport?")
        await discord.shows("general", "Parked as point 1")
        await scene.parks("ben", "Who answers at night?")
        await discord.shows("general", "Parked as point 2")
        assert trouble.met == 1
        shown = [text for text in discord.seen_in("general") if "Parked as point 1" in text]
        assert len(shown) == 1
        sent = [one for one in discord.requests("POST") if one.path.endswith("/messages")]
        nonces = [one.body["nonce"] for one in sent]
        assert all(len(nonce) <= 25 for nonce in nonces)
        assert all(one.body["enforce_nonce"] for one in sent)
        assert len(nonces) > len(set(nonces))  # it was indeed sent twice


async def test_fault_5_a_process_that_died_after_sending_does_not_say_it_again(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
    async with scene.heard() as first:
        scene.store.away["mark_delivered"] = 100
        await scene.parks("ben", "Who pays for transport?")
        await discord.shows("general", "Parked as point 1")
        await first.dies()
    scene.store.away["mark_delivered"] = 0
    discord.clock.move(90)  # the lease is over
    async with scene.heard():
        await scene.parks("ben", "Who answers at night?")
        await discord.shows("general", "Parked as point 2")
    assert len([t for t in discord.seen_in("general") if "Parked as point 1" in t]) == 1


async def test_fault_5_nor_does_it_when_discord_has_forgotten_the_nonce(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?")
        await scene.carried()
    async with scene.heard() as first:
        scene.store.away["mark_delivered"] = 100
        await discord.slash("ann", "general", "points settle", contention="1",
                            outcome="changed", reason="We can do that.")  # fmt: skip
        await discord.tells("ben", "We can do that.")
        await discord.shows("general", "Point 1 is settled")
        parked = await discord.shows("general", "Parked as")
        thread = discord.world.channels[parked.thread or 0]
        await discord.shows(thread, "Point 1 is settled")
        await first.dies()
    scene.store.away["mark_delivered"] = 0
    for one in discord.world.messages.values():
        one.nonce = None

    def seen() -> object:
        room = [text for text in discord.seen_in("general") if "is running" not in text]
        return room, discord.dm("ben"), discord.seen_in(thread)

    before = seen()
    asked = len(discord.requests("GET", "/messages"))
    discord.clock.move(600)
    async with scene.heard():
        await scene.carried()
    assert seen() == before
    assert len(discord.requests("GET", "/messages")) > asked  # they were indeed carried again


async def test_fault_6_limits_and_broken_servers_lose_nothing_and_keep_the_order(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        discord.faults.limit("POST", MESSAGES, 2, 5)
        discord.faults.trouble("POST", MESSAGES, times=2, status=502)
        discord.faults.trouble("POST", MESSAGES, times=1, status=429, globally=True)
        await scene.parks("ben", *(f"Wish number {n}" for n in range(1, 9)))
        await discord.shows("general", "Wish number 8")
        seen = [text for text in discord.seen_in("general") if "Wish number" in text]
        assert [text.split("Wish number ")[1][0] for text in seen] == list("12345678")


async def test_fault_6_edits_of_the_panel_collapse_into_the_newest(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        before = len(discord.requests("PATCH", f"/messages/{panel.id}"))
        gate = asyncio.Event()
        held = discord.faults.trouble("PATCH", f"/messages/{panel.id}$", wait=gate)
        for name in ("ann", "ben", "cleo"):
            await discord.slash(name, "general", "hand")
        await held.happened.wait()
        for name in ("ann", "ben"):
            for _ in range(4):
                await discord.slash(name, "general", "heard part lower")
                await discord.slash(name, "general", "hand")
        gate.set()
        await discord.until(lambda: "Ann, Ben, and Cleo" in panel.text)
        edits = len(discord.requests("PATCH", f"/messages/{panel.id}")) - before
        assert edits <= 4  # of nineteen changes


async def test_fault_6_a_channel_closed_to_us_is_left_alone_after_one_plain_message(scene: Scene):
    discord = scene.discord
    owner = discord.world.users[discord.the_guild.owner]
    async with scene.heard() as bot:
        await scene.meeting("ann")
        discord.deny("general", "send_messages")
        await scene.parks("ben", *(f"Wish number {n}" for n in range(1, 30)))
        told = await discord.tells(owner, "Heard is not allowed to write in #general")
        assert "send messages" in told.text
        await scene.carried()
        await scene.parks("ben", "Wish number 30")
        await scene.carried()
        assert discord.faults.forbidden <= 3
        assert len(discord.dm(owner)) == 1

        # They mend it, and it goes on.
        discord.allow("general", "send_messages")
        await discord.tells_permissions("general")
        await scene.waits_for(lambda: not bot.adapter.closed.is_closed(scene.room()))
        await scene.parks("ben", "Wish number 31")
        await discord.shows("general", "Wish number 31")


async def test_a_closed_channel_is_told_to_its_owner_and_to_whoever_ran_something_there(
    scene: Scene,
):
    """The same people on every platform, and once, after a restart neither."""
    discord = scene.discord
    owner = discord.world.users[discord.the_guild.owner]
    assert owner is not discord.user("ben")
    async with scene.heard():
        await scene.meeting("ben")
        discord.deny("general", "send_messages")
        await scene.parks("ben", "Wish number 1")
        await discord.tells(owner, "Heard is not allowed to write in #general")
        await discord.tells("ben", "Heard is not allowed to write in #general")
    async with scene.heard():
        await scene.parks("ben", "Wish number 2")
        await scene.carried()
        for who in (owner, discord.user("ben")):
            told = [each for each in discord.dm(who) if "not allowed to write" in each]
            assert len(told) == 1


async def test_fault_6_without_permission_for_files_the_words_come_alone(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        discord.deny("general", "attach_files")
        files = [bot_file()]
        room = scene.room()
        to = Destination.in_room(room)
        sent = await bot.adapter.poster.post(to, "a-key", pages(["Look."], files=files))
        shown = discord.world.messages[int(sent)]
        assert shown.content == "Look.\nminutes.md: What the meeting came to"
        assert shown.attachments == []


def bot_file():
    from adapters.documents import GeneratedFile

    return GeneratedFile("minutes.md", "text/markdown", b"# Minutes", "What the meeting came to")


async def test_closed_direct_messages_leave_a_note_that_gives_nothing_away(scene: Scene):
    discord = scene.discord
    discord.user("ben").takes_dms = False
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "A word of mine, so that I am here.")
        await discord.says("cleo", "general", "And one of mine, which is a bit longer.")
        await scene.settled()
        await scene.ends("ann")
        note = await discord.shows("general", "Something is waiting for somebody here")
        assert "Ben" not in note.text
        assert "heard at" not in note.text
        assert discord.pings == []
        await scene.carried()
        answer = await discord.presses("cleo", "Is something waiting for me?", on=note)
        assert answer.text == "Nothing is waiting for you."
        answer = await discord.presses("ben", "Is something waiting for me?", on=note)
        assert answer.ephemeral
        assert "Were you heard at meeting 1?" in answer.messages[0].text
        form = await discord.presses("ben", "Answer", on=answer.messages[-1])
        answer = await scene.answers_poll("ben", form)
        assert "saved without your name" in answer.text
        answer = await discord.presses("ben", "Is something waiting for me?", on=note)
        assert answer.text == "Nothing is waiting for you."


async def test_what_comes_while_somebody_looks_at_what_waits_goes_on_waiting(scene: Scene):
    discord = scene.discord
    discord.user("ben").takes_dms = False

    async def settled(point: str, why: str, whispers: int) -> None:
        discord.clock.move(1)
        await discord.slash("ann", "general", "points settle", contention=point,
                            outcome="changed", reason=why)  # fmt: skip

        async def carried() -> bool:
            ben = Account(
                platform="discord",
                tenant=scene.room().tenant,
                id=str(discord.user("ben").id),
                name="Ben",
            )
            posts = await bot.service.queries.recent_posts(scene.room(), ben, 100)
            return len([one for one, _ in posts if one.kind == "whisper"]) == whispers

        await scene.waits_for(carried)

    async def looks() -> str:
        answer = await discord.presses("ben", "Is something waiting for me?", on=note)
        await scene.settled()
        return "".join(one.text for one in answer.messages)

    async with scene.heard() as bot:
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays?", "Who answers at night?")
        await settled("1", "The council pays.", 1)
        note = await discord.shows("general", "Something is waiting for somebody here")
        gate = asyncio.Event()
        slow = discord.faults.trouble("POST", r"/callback$", wait=gate)
        first = asyncio.create_task(looks())
        await slow.happened.wait()
        await settled("2", "The night team answers.", 2)
        gate.set()
        seen = await first
        assert "The council pays." in seen
        assert "night team" not in seen
        assert "The night team answers." in await looks()
        assert await looks() == "Nothing is waiting for you."


async def test_many_closed_direct_messages_leave_one_note_and_few_refusals(scene: Scene):
    discord = scene.discord
    names = [f"person{n}" for n in range(12)]
    for name in names:
        discord.add_person(name, takes_dms=False)
    async with scene.heard():
        await scene.meeting("ann")
        for name in names:
            await discord.slash(name, "general", "heard part here")
        await scene.ends("ann")
        await discord.shows("general", "Something is waiting for somebody here")
        await scene.carried()
        notes = [text for text in discord.seen_in("general") if "Something is waiting" in text]
        assert len(notes) == 1
        assert discord.faults.forbidden <= len(names)


async def test_a_long_card_is_split_at_the_ends_of_lines(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = [f"Note {n}: " + "the ramp is steep. " * 40 for n in range(5)]
        for text in said:
            await discord.slash("ann", "general", "heard part note", text=text)
        answer = await discord.slash("ann", "general", "heard part notes")
        await discord.until(lambda: "Note 4" in answer.text)
        texts = [one.content for one in answer.messages]
        assert len(texts) > 1
        assert all(len(text) <= 2000 for text in texts)
        assert all(any(note.strip() in text for text in texts) for note in said)


async def test_a_panel_that_somebody_deleted_is_posted_anew(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        await discord.deletes(panel)
        await discord.slash("ben", "general", "hand")
        again = await discord.shows("general", "**Hands up:** Ben")
        assert again.id != panel.id
        await discord.slash("ben", "general", "heard part lower")
        await discord.until(lambda: "**Hands up:** none" in again.text)


async def test_the_panel_of_a_new_meeting_takes_the_buttons_off_the_old_one(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        old = await discord.shows("general", "Meeting 1 is running")
        await scene.ends("ann")
        await discord.slash("ann", "general", "heard meeting start")
        new = await discord.shows("general", "Meeting 2 is running")
        assert new.id != old.id
        await discord.until(lambda: discord.buttons(old) == [])


async def test_what_is_said_in_a_channel_closed_to_us_is_kept_and_comes_in_order(scene: Scene):
    """Not now is not never, after a restart neither; nobody is told twice."""
    discord = scene.discord
    owner = discord.world.users[discord.the_guild.owner]
    async with scene.heard():
        await scene.meeting("ann")
        discord.deny("general", "send_messages")
        await scene.parks("ben", "Wish number 1")
        told = await discord.tells(owner, "Heard is not allowed to write in #general")
        assert "kept for 14 days" in told.text
    async with scene.heard():
        await scene.parks("ben", "Wish number 2")
        await scene.carried()
        assert len(discord.dm(owner)) == 1
        discord.allow("general", "send_messages")
        await discord.tells_permissions("general")
        await discord.shows("general", "Wish number 2")
        seen = [text for text in discord.seen_in("general") if "Wish number" in text]
        assert [text.split("Wish number ")[1][0] for text in seen if "Parked" in text] == ["1", "2"]


async def test_what_is_said_while_heard_is_out_of_a_server_comes_when_it_is_back(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.guild_acts.kicked(discord.the_guild)
        await scene.parks("ann", "While Heard is away.")
        discord.put_bot(discord.the_guild)
        await discord.guild_acts.invited(discord.the_guild)
        await discord.shows("general", "While Heard is away.")


async def test_nobody_of_another_server_is_told_or_called_anything(scene: Scene):
    """N03: a message for one person goes to nobody who is not of the room's own server."""
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        room = await bot.service.directory.room(scene.room())
        assert room is not None
        ben = str(discord.user("ben").id)
        elsewhere = Account(platform="discord", tenant="999", id=ben, name="Ben")
        here = Account(platform="discord", tenant=room.where.tenant, id=ben, name="Ben")
        directory, delivery = bot.service.directory, bot.adapter.delivery
        called = [await directory.person(here), await directory.person(elsewhere)]
        card = RenderedCard(kind="post", text="Hello", mentions=tuple(called))
        assert await delivery._mentions(room, card) == [here]
