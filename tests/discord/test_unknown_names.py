"""Unknown is not gone, on Discord as well."""

from __future__ import annotations

from adapters.discord.outbound.custom_id import Packed
from bot.ports import Account, Message
from tests.discord.conftest import Scene

LEFT = "somebody who has left"


async def test_somebody_whose_name_is_not_known_is_mentioned_and_soon_known(scene: Scene) -> None:
    discord = scene.discord
    zoe = discord.add_person("zoe")
    async with scene.heard(unnamed_seconds=(0.01, 0.05, 0.2)) as bot:
        await scene.meeting("ann")
        # Discord does not always say what somebody is called on a server: here, it does not.
        account = Account(platform="discord", tenant=scene.room().tenant, id=str(zoe.id), name="")
        await bot.service.intake.on_message(
            Message(
                room=scene.room(),
                person=account,
                text="Nobody has asked the night staff so far.",
                ref="message:1",
                source="message:1",
                at=discord.world.clock.now(),
            )
        )
        trouble = discord.faults.trouble(
            "GET", rf"/members/{zoe.id}$", times=2, status=403, code=50001
        )
        who = await bot.service.directory.person(account)
        await scene.forged("ann", Packed(kind="b", command="call", args={"person": f"id:{who}"}))
        called = await discord.shows("general", f"<@{zoe.id}>, it is your turn to speak")
        assert LEFT not in called.content
        await discord.until(lambda: trouble.met)
        # Asked again soon; and the panel, which says who has the floor, is drawn anew.
        await discord.shows("general", "**Speaking now:** Zoe")
        assert not [text for text in discord.seen_in("general") if LEFT in text]
