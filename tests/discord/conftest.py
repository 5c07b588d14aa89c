"""A meeting on Discord: the real bot over the real discord.py, and a Discord of our own."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import msgspec
import pytest

from adapters.chat.delivery import CorePorts
from adapters.chat.files import Documents as MakeDocument
from adapters.chat.platform import Attachment
from adapters.discord.adapter import DiscordAdapter
from adapters.discord.api.command_syntax import as_typed_on_discord
from adapters.discord.api.gateway_listener import MakeListener
from adapters.discord.api.options import DiscordOptions
from adapters.discord.api.translate import room_id
from adapters.discord.card_length import fits
from adapters.discord.outbound.custom_id import Packed, pack
from adapters.documents import Documents
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.events import AnyEvent, MessagePosted
from bot.ids import MeetingId, RoomId
from bot.ports import Account, PlatformFeatures, Request, Visibility
from bot.rendered import RenderedFile
from bot.rules import Feature, Rules
from bot.service import Service
from storage.store import SqlStore
from tests.fakes.discord.answers import Answer
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.fragile import Fragile
from tests.fakes.memory_store import memory_store
from tests.fakes.poll_answers import ON_SCREEN

OFFERS = {
    "discord": PlatformFeatures(
        mentions=True,
        times="everywhere",
        features=(Feature.REACTIONS,),
        voice=True,
        typed=as_typed_on_discord,
        fits=fits,
    )
}
IN_NO_TIME = {"answer_within": 0.2, "form_within": 0.4}
"""For tests in which something takes long: so that they need not."""
PATIENCE = 45.0
"""Seconds until a wait is given up. Only a hang should take that long: a poll's picture, drawn on a
busy machine, took more than five."""


class Bot:
    """Heard, running: a service, a dispatcher and an adapter, on one database."""

    def __init__(
        self,
        store: Any,
        discord: FakeDiscord,
        new_id: Callable[[], str],
        rules: Rules,
        options: DiscordOptions,
        listeners: tuple[MakeListener, ...],
    ) -> None:
        clock = discord.world.clock
        self.service = Service(store, clock, new_id, rules, OFFERS)
        self.documents: MakeDocument = Documents(self.service.reports)
        core = CorePorts(self.service, store.external_refs, clock, self._make_document)
        self.adapter = DiscordAdapter(options, core, listeners)
        self.dispatcher = OutboxDispatcher(
            store, self.service.outbox.render, {"discord": self.adapter}, clock, new_id()
        )
        self.service.outbox_filled.connect(self.dispatcher.ring)
        self.waker = Waker(store, self.service.wakeups.wake, clock, "waker")
        self._carrying: asyncio.Task[None] | None = None
        self.dead = False

    async def _make_document(self, file: RenderedFile) -> Attachment | None:
        return await self.documents(file)

    async def start(self) -> None:
        await self.adapter.start()
        self._carrying = asyncio.create_task(self.dispatcher.run())

    async def stop(self) -> None:
        if self.dead:
            return
        await self.adapter.stop()
        await self.service.drain()
        self.dispatcher.stop()
        if self._carrying is not None:
            await self._carrying
        await self.adapter.close()

    async def dies(self) -> None:
        """The process is killed: nothing is finished."""
        self.dead = True
        if self._carrying is not None:
            # A dead process has no tasks that could still strike off what they carried.
            under_way = [self._carrying, *self.dispatcher._under_way]
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
        await self.adapter.client.close()


class Scene:
    """A Discord with people in it, and Heard."""

    def __init__(self, discord: FakeDiscord, store: SqlStore, rules: Rules) -> None:
        self.discord = discord
        self.store = Fragile(store)
        self.rules = rules
        self._numbers = count(1)
        self.bot: Bot | None = None

    def new_id(self) -> str:
        return f"id{next(self._numbers):05}"

    @asynccontextmanager
    async def heard(self, *listeners: MakeListener, **options: Any) -> AsyncIterator[Bot]:
        """Heard, while it runs."""
        usual = {"message_content": True, "panel_seconds": 0.0}
        bot = Bot(
            self.store,
            self.discord,
            self.new_id,
            self.rules,
            DiscordOptions(token=self.discord.token, **(usual | options)),
            listeners,
        )
        self.bot = bot
        await bot.start()
        try:
            yield bot
        finally:
            await bot.stop()

    # -- what is true of the room

    def room(self, channel: str = "general") -> RoomId:
        found = self.discord.channel(channel)
        return room_id(str(found.guild), found.id)

    async def events(self, channel: str = "general") -> list[AnyEvent]:
        """What the journal holds of a room's meetings."""
        room = await self.store.room(self.room(channel))
        if room is None:
            return []
        journals = await self.store.journals([MeetingId(f"{room.key}.{n}") for n in range(1, 5)])
        return [event for rows in journals.values() for event in rows]

    async def spoken(self, channel: str = "general") -> list[str]:
        """The references of what counted as said, in order."""
        return [
            event.ref for event in await self.events(channel) if isinstance(event, MessagePosted)
        ]

    async def kinds(self, channel: str = "general") -> list[str]:
        return [type(event).__name__ for event in await self.events(channel)]

    async def settled(self) -> None:
        """Everything that Discord has told so far was taken in."""
        await self.discord.caught_up()
        assert self.bot is not None
        for _ in range(3):
            # What was read has its handler's task; that begins at the loop's next turns.
            for _ in range(5):
                await asyncio.sleep(0)
            assert await self.bot.adapter.tasks.idle(5), "it does not come to an end"
            await self.bot.service.drain()

    async def meeting(self, who: str = "ann", channel: str = "general") -> None:
        """Somebody starts a meeting, and its panel is there."""
        await self.discord.slash(who, channel, "heard meeting start")
        await self.discord.shows(channel, "Meeting 1 is running")

    async def forged(self, who: str, packed: Packed, where: str = "general") -> Answer:
        """Somebody with tools presses a button on a message of Heard's that never had it."""
        discord = self.discord
        if not packed.channel:
            packed = msgspec.structs.replace(packed, channel=str(discord.channel("general").id))
        text = pack(packed)
        message = await discord.acts.post(
            discord.channel(where, who),
            discord.world.app,
            "Forged",
            quiet=True,
            components=[
                {
                    "type": 1,
                    "components": [{"type": 2, "style": 2, "label": "Forged", "custom_id": text}],
                }
            ],
        )
        return await discord.clicks(who, message, text)

    async def ends(self, who: str, channel: str = "general") -> None:
        """Somebody ends the meeting, whatever is still open."""
        answer = await self.discord.slash(who, channel, "heard meeting end")
        if "End it anyway" in self.discord.buttons(answer.message):
            await self.discord.presses(who, "End it anyway", on=answer.message)
        await self.discord.shows(channel, "is over")

    async def answers_poll(self, who: str, form: Answer, **more: str) -> Answer:
        """Somebody answers the poll, one step of its form after the other."""
        said = {**ON_SCREEN, "What would have helped?": "", **more}
        while True:
            here = {label: said[label] for label in form.labels if said[label]}
            answer = await form.submit(here)
            if "Continue" not in self.discord.buttons(answer.message):
                return answer
            form = await self.discord.presses(who, "Continue", on=answer.message)

    async def parks(self, who: str, *wordings: str, channel: str = "general") -> None:
        """Points are parked by another way than Discord's, where it is known that people belong to
        the channel: Heard posts each of them there."""
        for wording in wordings:
            await self.does(who, "park", channel, wording=wording)

    async def does(self, who: str, command: str, channel: str = "general", **args: str) -> None:
        """Somebody gives a command by another way than Discord's."""
        assert self.bot is not None
        user, room = self.discord.user(who), self.room(channel)
        person = Account(
            platform="discord", tenant=room.tenant, id=str(user.id), name=user.shown or ""
        )
        request = Request(
            room=room,
            person=person,
            source=self.new_id(),
            at=self.discord.world.clock.now(),
            command=command,
            args=dict(args),
            seen=Visibility.YES,
        )
        receipt = await self.bot.service.commands.execute(request)
        assert receipt.accepted

    async def carried(self) -> None:
        """The dispatcher has delivered all there is."""
        assert self.bot is not None
        dispatcher = self.bot.dispatcher
        await dispatcher.deliver_all()
        await self.waits_for(lambda: not dispatcher._under_way)
        await dispatcher.deliver_all()

    async def told_again(self, *events: str) -> None:
        """Discord delivers everything of these kinds once more, as it may after a RESUME."""
        for session in list(self.discord.gateway.sessions.values()):
            for _, text in list(session.told):
                frame = json.loads(text)
                if frame["t"] in events:
                    await self.discord.gateway.raw(frame | {"s": None})
        await self.settled()

    async def waits_for(self, true: Callable[[], Any], seconds: float = PATIENCE) -> None:
        """Wait until something is true of the database, or of Heard itself.

        Raises TimeoutError after that many seconds.
        """
        async with asyncio.timeout(seconds):
            while not (await found if inspect.isawaitable(found := true()) else found):
                await asyncio.sleep(0.01)


@pytest.fixture
def rules() -> Rules:
    return Rules()


@pytest.fixture
async def scene(rules: Rules) -> AsyncIterator[Scene]:
    """A server with a text channel, and Ann, Ben and Cleo in it. Heard does not run yet."""
    store = await memory_store()
    async with FakeDiscord() as discord:
        for name in ("ann", "ben", "cleo"):
            discord.add_person(name)
        yield Scene(discord, store, rules)
    await store.close()
