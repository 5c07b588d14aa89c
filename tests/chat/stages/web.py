"""The contract's stage in the web room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from typing import Any

from adapters.scheduler import Waker
from adapters.web.rate_limits import RateLimiter
from adapters.web.snapshot import room_id
from bot.ids import RoomId
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage
from tests.fakes.fragile import Fragile
from tests.web.conftest import Talk
from tests.web.real_room import Room


class WebStage(Stage):
    """A room in browsers. What they show is what came over their sockets."""

    name = "web"
    can = frozenset({
        Can.TAKES_IN, Can.RESTARTS, Can.PRIVATE, Can.BUTTONS, Can.FORMS, Can.FORMS_LAST,
        Can.REPEATS, Can.EDITS_ANSWERS,
    })  # fmt: skip

    def __init__(self, store: SqlStore, people: Sequence[str] = PEOPLE) -> None:
        self._people = people
        self.store = Fragile(store)
        self._room = Room(self.store)  # type: ignore[arg-type] # as a store, with faults
        self._talks: dict[str, Talk] = {}
        self._entries: dict[str, dict[str, dict[str, Any]]] = {}
        self._panels: dict[str, dict[str, Any]] = {}
        self._numbers = count(1)
        self._last: tuple[str, dict[str, Any]] = ("", {})
        self._forms: dict[str, dict[str, Any]] = {}
        self._answers: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in people}
        """What each page keeps of its own answers, by the request."""
        self._typed: dict[str, dict[str, str]] = {}

    async def starts(self) -> None:
        if not self._room.webs:
            await self._room.begin()
        else:
            await self._room.restart()
        # Nobody on a stage is in a hurry: a second passes between any two requests.
        self._room.face._site.gate.paces = RateLimiter(count(1).__next__)
        for name in self._people:
            talk = self._talks[name] = await self._room.opens(name)
            self._entries[name] = {}
            for entry in talk.hello["entries"]:
                self._entries[name][entry["id"]] = entry
            self._panels[name] = talk.hello["panel"]

    async def stops(self) -> None:
        # The server is stopped where it is started again: what happens in between is nothing.
        for talk in self._talks.values():
            await talk.socket.close()

    async def dies(self) -> None:
        await self.stops()
        await self.passes(timedelta(seconds=90))

    async def rests(self) -> None:
        await self._room.settled()
        # Everybody's own panel is drawn behind, one after the other.
        assert await self._room.face._refresher._tasks.idle(20)
        assert await self._room.face._requests._tasks.idle(20)
        title = (await self.service.queries.panel(self.where)).title
        for name in self._talks:
            await self._read(name)
            while self._panels[name].get("title") != title:
                await self._read(name)

    async def ends(self) -> None:
        for talk in self._talks.values():
            await talk.socket.close()
        await self._room.webs[-1].close()
        await self._room.service.drain()

    async def does(self, who: str, command: str, **args: str) -> str:
        return await self._asks(who, **{"is": "do", "command": command, "args": args})

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        return await self._asks(who, **{"is": "say", "text": text})

    async def presses(self, who: str, label: str) -> str:
        for card in (*reversed([e.get("card") for e in self._mine(who)]), self._panels[who]):
            for button in _buttons(card or {}):
                if button["label"] == label:
                    args = button.get("args", {})
                    return await self.does(who, button["command"], **args)
        raise AssertionError(f"{who} sees no {label}")

    async def repeats(self) -> None:
        who, request = self._last
        await self._talks[who].ask(**request)
        await self.settles()

    async def opens(self, who: str, command: str, **args: str) -> None:
        await self.does(who, command, **args)
        assert who in self._forms, "no form came"

    async def elsewhere(self, command: str, **args: str) -> None:
        await self.does("ann", command, **args)

    def form(self, who: str) -> dict[str, str]:
        return {field["label"]: _value(field) for field in _shown(self._forms[who])}

    async def sends(self, who: str, filled: dict[str, str]) -> str:
        form = self._forms[who]
        args = {f["name"]: f["value"] for f in form["fields"] if f.get("value")}
        self._typed[who] = {**self.form(who), **filled}
        for field in _shown(form):
            if (given := filled.get(field["label"])) is not None:
                known = {one["label"]: one["value"] for one in field.get("choices", ())}
                args[field["name"]] = known.get(given, given)
        told = await self.does(who, form["command"], **args)
        if not self._answer.get("refused"):
            del self._typed[who]
        return told

    async def given_back(self, who: str) -> dict[str, str]:
        # The page's dialog stays as it is when a request is refused: tests/browser/test_typing.py.
        return self._typed[who]

    def room_buttons(self, who: str) -> list[str]:
        cards = [e["card"] for e in self._mine(who) if e["kind"] == "post"]
        buttons = [b for card in (*cards, self._panels[who]) for b in _buttons(card)]
        # Which ones the page leaves out: adapters/web/static/card.js.
        return [b["label"] for b in buttons if who == "ann" or not b.get("facilitator")]

    def room(self) -> list[str]:
        shown = [e["card"]["text"] for e in self._mine("dan") if e["kind"] == "post"]
        return [*shown, self._panels["dan"]["text"]]

    def panels(self) -> list[str]:
        return [self._panels["dan"]["text"]]

    def told(self, who: str) -> list[str]:
        return [e["card"]["text"] for e in self._mine(who) if e["kind"] == "whisper"]

    def buttons(self, who: str) -> Sequence[str]:
        whispers = [e for e in self._mine(who) if e["kind"] == "whisper"]
        return [button["label"] for button in whispers[-1]["card"].get("buttons", ())]

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        shown = self._answers[who].values()
        return [(card["text"], [each["label"] for each in _buttons(card)]) for card in shown]

    @property
    def where(self) -> RoomId:
        return room_id(self._room.key)

    @property
    def service(self) -> Any:
        return self._room.service

    async def passes(self, much: timedelta) -> None:
        clock = self._room.clock
        waker = Waker(self.store, self.service.wakeups.wake, clock, "waker")
        until = clock.now() + much
        while (due := await self.store.next_due()) is not None and due <= until:
            clock.set(max(due, clock.now()))
            if not await waker.keep_due():
                break
            await self._room.settled()
        clock.set(until)
        await self._room.settled()

    # -- what browsers show

    def _mine(self, who: str) -> list[dict[str, Any]]:
        return sorted(self._entries[who].values(), key=lambda entry: str(entry["at"]))

    async def _asks(self, who: str, **request: Any) -> str:
        self._room.clock.set(self._room.clock.now() + timedelta(seconds=1))
        request["id"] = f"question-{next(self._numbers)}"
        self._last = who, request
        answer = self._answer = await self._talks[who].ask(**request)
        if answer.get("reply"):
            self._answers[who][request["id"]] = answer["reply"]
        if answer.get("form"):
            self._forms[who] = answer["form"]
        await self.settles()
        reply = answer.get("reply") or answer.get("form") or {}
        return str(reply.get("text") or reply.get("title") or "")

    async def _read(self, who: str) -> None:
        """Take in what has come. An answer to a question of ours marks the end of it."""
        talk = self._talks[who]
        if talk.socket.closed:
            return
        ident = f"reading-{next(self._numbers)}"
        await talk.send(**{"is": "form", "id": ident, "command": "here"})
        while True:
            found = await talk.next()
            if found["is"] == "answer" and found["to"] == ident:
                break
            talk.seen.append(found)
        for found in talk.seen:
            if found["is"] == "entry":
                self._entries[who][found["id"]] = found
            elif found["is"] == "answer-now" and found["to"] in self._answers[who]:
                self._answers[who][found["to"]] = found["card"]
            elif found["is"] == "my-panel":
                self._panels[who] = found["card"]
        talk.seen.clear()


def _shown(form: dict[str, Any]) -> list[dict[str, Any]]:
    return [field for field in form["fields"] if field["shape"] != "hidden"]


def _value(field: dict[str, Any]) -> str:
    known = {one["value"]: one["label"] for one in field.get("choices", ())}
    return str(known.get(field.get("value"), field.get("value", "")))


def _buttons(card: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons of a card, those of its sections among them."""
    inside = [b for part in card.get("parts", ()) for b in part.get("buttons", ())]
    return [*card.get("buttons", ()), *inside]
