"""The contract's stage on Slack."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from adapters.slack.outbound.signed_payload import Press, Seal
from bot.ids import RoomId
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage, typed_args
from tests.fakes.slack.deliveries import Delivery
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.filling import untouched
from tests.fakes.slack.people import View
from tests.slack.house import SECRET, House, presses_raw


class SlackStage(Stage):
    """A channel of the fake Slack."""

    name = "slack"
    can = frozenset(Can) - {Can.EDITS_ANSWERS}

    def __init__(self, slack: FakeSlack, store: SqlStore) -> None:
        self.slack = slack
        slack.channel("general", *PEOPLE)
        self.house = House(slack, store, socket=True)
        self.store = self.house.store
        # Nothing here is slow but a busy machine.
        self._options: dict[str, Any] = {"request_seconds": 20.0}
        self._last: Delivery | None = None
        self._before = 0
        self._form: View | None = None

    async def starts(self) -> None:
        await self.house.start(**self._options)

    async def stops(self) -> None:
        await self.house.stop()
        # What is said now reaches nobody.
        self.slack.sender.retries = 0

    async def dies(self) -> None:
        for task in list(self.house.dispatcher._under_way):
            task.cancel()
        await self.house.stop()
        self.slack.clock.forward(90)

    async def rests(self) -> None:
        await self.house.rest()

    async def ends(self) -> None:
        await self.house.stop()

    async def does(self, who: str, command: str, **args: str) -> str:
        before = len(self.slack.whispers("general", who))
        await self.slack.types(who, "general", _typed(command, args))
        self._last = self.slack.sender.sent[-1]
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        self.slack.clock.forward(1)
        done = await self.slack.says(who, "general", text)
        self._last = done.delivery
        if heard:
            await self.settles()
        else:
            self.slack.sender.loses()
        return done

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        await self.slack.deletes(said)
        if heard:
            await self.settles()
        else:
            self.slack.sender.loses()

    async def parks_it(self, who: str, said: Any) -> None:
        await self.slack.message_shortcut(who, said, "on_message:park")
        await self.slack.fills_in(who)
        await self.settles()

    async def edits(self, said: Any, text: str) -> None:
        await self.slack.edits(said, text)
        await self.settles()

    async def presses(self, who: str, label: str) -> str:
        before = len(self.slack.whispers("general", who))
        await self.slack.presses(who, label)
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    async def forges(self, who: str, command: str, **args: str) -> str:
        press = Press(command=command, channel=self.house.room().channel, args={**args})
        return await self._forged(who, Seal(SECRET).close(self.house.room().tenant, press))

    async def forges_nonsense(self, who: str) -> str:
        return await self._forged(who, "nonsense")

    async def _forged(self, who: str, value: str) -> str:
        before = len(self.slack.whispers("general", who))
        await presses_raw(self.house, who, value)
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    async def leaves(self, who: str, *, heard: bool = True) -> None:
        await self.slack.leaves(who, "general", quiet=not heard)
        if heard:
            await self.settles()

    async def repeats(self) -> None:
        await self.slack.sender.again(self._last)
        await self.settles()

    async def opens(self, who: str, command: str, **args: str) -> None:
        await self.does(who, command, **args)
        self._form = self.slack.modal(who).view

    async def elsewhere(self, command: str, **args: str) -> None:
        await self.does("ann", command, **args)

    def form(self, who: str) -> dict[str, str]:
        found = {}
        for control in self.slack.modal(who).controls:
            if control.block["type"] == "input":
                assert self._form is not None
                block, name = control.name
                state = self._form.state.get(block, {}).get(name) or untouched(control.element)
                found[control.label] = _value(state)
        return found

    async def sends(self, who: str, filled: dict[str, str]) -> str:
        before = len(self.slack.whispers("general", who))
        await self.slack.fills_in(who, filled)
        self._last = self.slack.sender.sent[-1]
        await self.settles()
        told = [seen.text for seen in self.slack.whispers("general", who)[before:]]
        told += list(self.slack.errors(who).values()) if self.slack.has_modal(who) else []
        return "\n".join(told)

    async def given_back(self, who: str) -> dict[str, str]:
        return self.form(who)

    async def hurries(self) -> None:
        await self.house.stop()
        self._options["answer_within"] = 0.2
        await self.starts()

    async def begins(self, who: str, command: str, **args: str) -> None:
        self._before = len(self.slack.whispers("general", who))
        await self.slack.types(who, "general", _typed(command, args))
        assert "takes longer than usual" in self.answers(who)[0]

    def answers(self, who: str) -> list[str]:
        return [seen.text for seen in self.slack.whispers("general", who)[self._before :]]

    async def hears_there_no_longer(self, who: str) -> None:
        # The address for answers is good for half an hour, and who has left the channel is shown
        # nothing there: https://docs.slack.dev/interactivity/handling-user-interaction,
        # https://docs.slack.dev/reference/methods/chat.postEphemeral.
        self.slack.clock.forward(31 * 60)
        self.slack.faults.says("chat.postEphemeral", "user_not_in_channel", times=100)

    async def writes_directly(self, who: str, text: str) -> str:
        before = self._direct(who)
        await self.slack.says(who, self.slack.dm_channel(who), text)
        await self.settles()
        return "\n".join(one for one in self._direct(who) if one not in before)

    def _direct(self, who: str) -> list[str]:
        there = self.slack.dm_channel(who)
        return [seen.text for seen in (*self.slack.dm(who), *self.slack.whispers(there, who))]

    async def closes_direct(self, who: str) -> None:
        # https://docs.slack.dev/reference/methods/chat.postMessage: such a bot may write to nobody.
        channel = self.slack.dm_channel(self.slack.who(who)).id
        self.slack.faults.says(
            "chat.postMessage", "cannot_reply_to_message", times=100, channel=channel
        )

    def room_buttons(self, who: str) -> list[str]:
        return [label for seen in self.slack.seen_in("general") for label in seen.buttons]

    def room(self) -> list[str]:
        return [seen.text for seen in self.slack.seen_in("general")]

    def told(self, who: str) -> list[str]:
        return [seen.text for seen in self.slack.dm(who)]

    def buttons(self, who: str) -> Sequence[str]:
        return self.slack.dm(who)[-1].buttons

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        return [(one.text, one.buttons) for one in self.slack.whispers("general", who)]

    async def breaks_after_a_post(self) -> Callable[[], int]:
        fault = self.slack.faults.resets("chat.postMessage", after=True)
        return lambda: fault.met

    async def parks_from_elsewhere(self, who: str, wording: str) -> None:
        await self.does(who, "park", wording=wording)

    async def closes_to_heard(self) -> None:
        await self.slack.archives("dan", "general")

    async def opens_to_heard(self) -> None:
        await self.slack.archives("dan", "general", "unarchive")
        await self.rests()

    async def another_bot_says(self, text: str) -> None:
        await self.slack.bot_says("general", text)
        await self.settles()

    def pinged(self) -> list[str]:
        names = {user.id: user.name for user in self.slack.world.users.values()}
        texts = [seen.text for seen in self.slack.seen_in("general")]
        calls = [call for text in texts for call in re.findall(r"<([@!][^>|]+)", text)]
        return [names.get(call[1:], "everyone") for call in calls]

    async def slows_down(self, times: int) -> None:
        self.slack.faults.limits("chat.postMessage", retry_after=1, times=times)

    @property
    def where(self) -> RoomId:
        return self.house.room()

    @property
    def service(self) -> Any:
        return self.house.service

    async def passes(self, much: timedelta) -> None:
        await self.house.pass_time(seconds=much.total_seconds())


def _typed(command: str, args: dict[str, str]) -> str:
    return f"/heard {command} {typed_args(args)}".strip()


def _value(state: dict[str, Any]) -> str:
    chosen = (state.get("selected_option") or {}).get("text", {}).get("text")
    return str(chosen or state.get("value") or state.get("selected_date") or "")
