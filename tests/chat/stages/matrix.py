"""The contract's stage on Matrix: a room of a real homeserver."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, ClassVar
from urllib.parse import unquote

from nio import AsyncClient

from adapters.chat.platform import Ambiguous
from adapters.matrix.adapter import MatrixFace
from bot.commands.table import BY_NAME
from bot.errors import RetryLater
from bot.ids import RoomId
from bot.phrases import catalogue
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage, typed_args
from tests.fakes.fragile import Fragile
from tests.matrix.people import PATIENCE, Person, Seen
from tests.matrix.scene import Scene
from tests.matrix.synapse import Synapse

EVERYWHERE = "everywhere"
"""Instead of a room: one was made, or joined, and who is concerned is not known yet."""


class MatrixStage(Stage):
    """A room of Synapse's. It is never closed to Heard without a test of its own."""

    name = "matrix"
    can = frozenset(Can) - {
        Can.PINS, Can.REPEATS, Can.DEADLINE, Can.CLOSES, Can.BOTS, Can.MENTIONS,
        Can.FORGERY, Can.SIDE, Can.FORMS_LAST,
    }  # fmt: skip

    server: ClassVar[Synapse]
    """The one that all of them share."""

    def __init__(self, store: SqlStore, people: Sequence[str] = PEOPLE) -> None:
        self.store = Fragile(store)
        self._made: list[Person] = []
        self.scene = Scene(self.server, "", self._make, self.store)
        self.people = {name: self.scene.person(name) for name in people}
        self._room = ""
        self._sent: set[str] = set()
        """What people sent, by event."""
        self._taken: set[str] = set()
        """What Heard has taken in: this may come before whoever sent it knows its id."""
        self._running = False
        self._reads_invitations = set(people)
        """Who accepts an invitation to a direct room."""
        self._signs: dict[tuple[str, str], str] = {}
        self._asked: dict[str, str] = {}
        """The command whose form somebody was asked for."""
        self._answered: dict[str, dict[str, str]] = {}
        self._before: dict[str, int] = {}
        """How many questions somebody had been asked before."""
        self._changed: set[str] = set()
        """Where something was sent since people last read."""
        self._sending: set[str] = set()
        """Who sent something since they last read."""

    def _make(self, synapse: Synapse, name: str) -> Person:
        person = Person(synapse.url, synapse.register(name))
        self._made.append(person)
        self._notes_what_changes(person.client, person.id)
        return person

    def _notes_what_changes(self, client: AsyncClient, who: str) -> None:
        """Note in which rooms something is sent, and by whom, so that only those read on who may
        find something: on a real server it is reading that takes most of a test's time."""
        send = client.send

        async def noting(method: str, path: str, *more: Any, **others: Any) -> Any:
            answer = await send(method, path, *more, **others)
            if method != "GET":
                self._sending.add(who)
                room = re.search(r"/(?:rooms|join)/([^/?]+)", path)
                self._changed.add(unquote(room[1]) if room else EVERYWHERE)
            return answer

        client.send = noting

    # -- Heard

    async def starts(self) -> None:
        self.scene.prepare = self._listen_in
        await self.scene.start()
        self._running = True
        if not self._room:
            self._room = await self.scene.room(*self.people.values())
            for person in self.people.values():
                await person.join(self._room)

    def _listen_in(self, face: MatrixFace) -> None:
        """Note what Heard has taken in, so that one can wait for it."""
        self._notes_what_changes(face.server.client, self.scene.me)
        taken, said = self._taken, face.listener._said

        async def noting(there: str, event: dict[str, Any]) -> None:
            await said(there, event)
            taken.add(event["event_id"])

        face.listener._said = noting  # type: ignore[method-assign]

    async def stops(self) -> None:
        self._running = False
        await self.scene.stop()

    async def dies(self) -> None:
        for task in list(self.scene.dispatcher._under_way):
            task.cancel()
        await self.stops()
        self.scene.clock.ahead += timedelta(seconds=90)

    async def rests(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._sent - self._taken and self._running:
                await asyncio.sleep(0.02)
        # What cannot be delivered now is held back or leased: then there is nothing to claim, and
        # nobody is carrying anything.
        dispatcher, arrived = self.scene.dispatcher, 1
        while arrived or dispatcher._under_way:
            assert await self.scene.face.tasks.idle(PATIENCE)
            arrived = await dispatcher.deliver_all()
            if dispatcher._under_way:
                await asyncio.wait(dispatcher._under_way, timeout=PATIENCE)
        assert await self.scene.face.tasks.idle(PATIENCE)
        assert await self.scene.face.layer.tasks.idle(PATIENCE)
        while self._changed:
            changed, sending = self._changed.copy(), self._sending.copy()
            self._changed.clear()
            self._sending.clear()
            for name, person in self.people.items():
                if self._may_find_something(name, changed, sending):
                    await self._reads(name, person)

    def _may_find_something(self, name: str, changed: set[str], sending: set[str]) -> bool:
        """What stands in the room, Ann looks up for all. Everybody looks into their own rooms."""
        person = self.people[name]
        own = person.joined | person.invites.keys()
        if name != "ann":
            own = own - {self._room}
        return person.id in sending or EVERYWHERE in changed or bool(changed & own)

    async def _reads(self, name: str, person: Person) -> None:
        await person.read(wait=0)
        for room, by in list(person.invites.items()):
            if by == self.scene.me and name in self._reads_invitations:
                await person.join(room)

    async def ends(self) -> None:
        if self._running:
            await self.stops()
        for person in self._made:
            await person.close()

    # -- what people do

    async def does(self, who: str, command: str, **args: str) -> str:
        before = self._seen(who)
        await self.says(who, f"!heard {command} {typed_args(args)}".strip())
        return self._said_since(who, before)

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        return await self._after(await self.people[who].say(self._room, text), heard=heard)

    async def _after(self, event: str, *, heard: bool = True) -> str:
        self._sent.add(event)
        if heard:
            await self.settles()
        return event

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        for person in self.people.values():
            if any(one.id == said and one.by == person.id for one in person.messages(self._room)):
                await self._after(await person.redact(self._room, said), heard=heard)

    async def parks_it(self, who: str, said: Any) -> None:
        await self._after(await self.people[who].reply(self._room, said, "!heard park"))

    async def edits(self, said: Any, text: str) -> None:
        for person in self.people.values():
            if any(one.id == said and one.by == person.id for one in person.messages(self._room)):
                await self._after(await person.edit(self._room, said, text))

    async def presses(self, who: str, label: str) -> str:
        person, before = self.people[who], self._seen(who)
        message = next(one for one in reversed(self._shown()) if label in _labels(one))
        sign = next(line for line in message.text.splitlines() if line.endswith(label)).split()[0]
        if (earlier := self._signs.pop((who, label), "")) != "":
            await person.redact(self._room, earlier)
        event = await person.react(self._room, message.id, sign)
        self._signs[who, label] = event
        await self._after(event)
        return self._said_since(who, before)

    async def leaves(self, who: str, *, heard: bool = True) -> None:
        await self.people[who].leave(self._room)
        if heard:
            # What comes after it in the same room is taken in after it.
            await self.says("ann", "Goodbye.")

    async def opens(self, who: str, command: str, **args: str) -> None:
        self._asked[who] = command
        self._answered[who] = {}
        self._before[who] = len(self._questions(who))
        await self.does(who, command, **args)

    async def elsewhere(self, command: str, **args: str) -> None:
        await self.does("ann", command, **args)

    def form(self, who: str) -> dict[str, str]:
        questions = self._questions(who)[self._before[who] :]
        if not questions:
            return {}
        key, question = BY_NAME[self._asked[who]], questions[-1]
        labels = [catalogue().say(f"{key.key}.{param.name}") for param in key.visible]
        value = re.search("It is now “(.*)”", question)
        return {one: value[1] if value else "" for one in labels if one in question.splitlines()}

    def _questions(self, who: str) -> list[str]:
        return [text for text in self.told(who) if "ends this without doing anything" in text]

    async def sends(self, who: str, filled: dict[str, str]) -> str:
        person, before = self.people[who], self._seen(who)
        (there,) = (room for room in person.joined if room != self._room)
        left = len(BY_NAME[self._asked[who]].params)
        while (asked := self.form(who)) and left:
            left -= 1
            (question,) = asked
            said = filled.get(question, "-")
            self._answered[who][question] = said
            self._before[who] = len(self._questions(who))
            await self._after(await person.say(there, said))
        return self._said_since(who, before)

    async def given_back(self, who: str) -> dict[str, str]:
        # What somebody has typed in their direct room stands there as long as it is not redacted.
        person = self.people[who]
        said = {one.text for room in person.joined for one in person.messages(room)}
        return {name: text for name, text in self._answered[who].items() if text in said}

    async def writes_directly(self, who: str, text: str) -> str:
        person, before = self.people[who], self._seen(who)
        there = next(room for room in person.joined if room != self._room)
        await self._after(await person.say(there, text))
        return self._said_since(who, before)

    async def closes_direct(self, who: str) -> None:
        person = self.people[who]
        for room in [room for room in person.joined if room != self._room]:
            await person.leave(room)
        self._reads_invitations.discard(who)

    def room_buttons(self, who: str) -> list[str]:
        return [label for one in self._shown() for label in _labels(one)]

    # -- what is to be seen

    def _shown(self) -> list[Seen]:
        ann = self.people["ann"]
        return [
            one for one in ann.messages(self._room) if one.by == self.scene.me and not one.thread
        ]

    def room(self) -> list[str]:
        # Where to find an answer, and how to begin, is told on Matrix only, and quotes nobody.
        own = ("Thank you for inviting", "Please accept the invitation")
        return [one.text for one in self._shown() if not any(words in one.text for words in own)]

    def _private(self, who: str) -> list[Seen]:
        person = self.people[who]
        direct = [room for room in person.joined if room != self._room]
        found = [one for room in direct for one in person.messages(room)]
        return [one for one in found if one.by == self.scene.me]

    def _seen(self, who: str) -> list[tuple[str, int]]:
        """What stands in somebody's direct room, and which edit of it."""
        return [(one.id, id(one.now)) for one in self._private(who)]

    def _said_since(self, who: str, before: list[tuple[str, int]]) -> str:
        """What has been said since; or what the last message says, if that has changed."""
        if self._seen(who)[len(before) :] or self._seen(who)[-1:] == before[-1:]:
            return "\n".join(self.told(who)[len(before) :])
        return self.told(who)[-1]

    def told(self, who: str) -> list[str]:
        return [one.text for one in self._private(who)]

    def buttons(self, who: str) -> Sequence[str]:
        return _labels(self._private(who)[-1])

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        return [(one.text, _labels(one)) for one in self._private(who)]

    # -- what happens to it

    async def breaks_after_a_post(self) -> Callable[[], int]:
        server, met = self.scene.face.server, 0
        send = server.send

        async def breaks(room: str, content: dict[str, Any], key: str = "", *more: str) -> str:
            nonlocal met
            sent = await send(room, content, key, *more)
            if not more and "m.new_content" not in content:
                server.send = send  # type: ignore[method-assign]
                met += 1
                raise Ambiguous("it broke")
            return sent

        server.send = breaks  # type: ignore[method-assign,assignment]
        return lambda: met

    async def slows_down(self, times: int) -> None:
        server, left = self.scene.face.server, times
        send = server.send

        async def limited(room: str, content: dict[str, Any], key: str = "", *more: str) -> str:
            nonlocal left
            if left and not more:
                left -= 1
                raise RetryLater(0.2)
            return await send(room, content, key, *more)

        server.send = limited  # type: ignore[method-assign,assignment]

    # -- behind it

    @property
    def where(self) -> RoomId:
        return self.scene.where(self._room)

    @property
    def service(self) -> Any:
        return self.scene.service

    async def passes(self, much: timedelta) -> None:
        self.scene.clock.ahead += much
        # The scheduler itself, to its end: what it has taken, another waker would not find due.
        scheduler = self.scene.scheduler
        scheduler.ring()
        while scheduler._setting is not None and not scheduler._setting.done():
            await asyncio.wait([scheduler._setting])
        await self.rests()


def _labels(message: Seen) -> list[str]:
    """The labels of the signs below a message."""
    _, _, below = message.text.partition("React to this message with one of these:\n")
    return [line.split(" ", 1)[1] for line in below.splitlines()]
