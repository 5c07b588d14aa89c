"""The meeting of five on Discord, and everything that each of them is shown, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.chat.stages.discord import DiscordStage
from tests.chat.whole_meeting import FIVE
from tests.fakes.discord.limits_forms import fields_of
from tests.fakes.discord.world import LOADING, Message


class DiscordCast(DiscordStage):
    """The five in a channel of Discord's. See `tests.chat.whole_meeting.Cast`."""

    async def does(self, who: str, command: str, **args: str) -> str:
        anyway = args.pop("anyway", "")
        said = await super().does(who, command, **args)
        assert self._last is not None
        offered = [label for one in self._last.messages for label in self.discord.buttons(one)]
        for label in offered:
            if anyway and label.endswith("anyway"):
                return await self.presses(who, label)
        return said

    async def waits(self, seconds: float) -> None:
        await self.passes(timedelta(seconds=seconds))

    # -- for the story: see `tests.chat.whole_story.StoryCast`

    def now(self) -> datetime:
        return self.discord.clock.now()

    async def parks(self, who: str, said: object) -> None:
        await self.parks_it(who, said)

    async def replies(self, who: str, label: str, wording: str = "") -> None:
        answer = await self.discord.presses(who, label, on=self._offering(who, label))
        if wording:
            await answer.submit({"How would you put it?": wording})
        await self.settles()

    def _offering(self, who: str, label: str) -> Message:
        """The newest direct message with that button."""
        shown = [one for one in self.discord.dms(who) if label in self.discord.buttons(one)]
        return shown[-1]

    async def is_down(self, seconds: float) -> None:
        await self.stops()
        self.discord.clock.move(seconds)
        await self.starts()
        await self.passes(timedelta())

    def received(self) -> dict[str, int]:
        """How many messages each person gets: what is posted in the channel and its threads, and
        what they are told directly. What only answers them is not counted."""
        posted = sum(len(self._posted(where)) for where in self._channels())
        return {who: posted + len(self.discord.dm(who)) for who in FIVE}

    def shown(self) -> str:
        """Everything that was shown to everybody."""
        return "\n".join(self._lines())

    def _channels(self) -> list[int]:
        return [one.id for one in self.discord.world.channels.values() if one.recipient is None]

    def _posted(self, channel: int) -> list[Message]:
        posted = self.discord.messages_in(self.discord.world.channels[channel])
        return [one for one in posted if self.discord.is_bot(one)]

    def _lines(self) -> Iterator[str]:
        for channel in self._channels():
            yield f"######## #{self.discord.world.channels[channel].name}"
            for one in self._posted(channel):
                yield from self._message(one)
        for who in FIVE:
            yield f"######## {who}: direct messages"
            for one in self.discord.dms(who):
                yield from self._message(one)
            yield f"######## {who}: answers only they see"
            for one in self.discord.world.messages.values():
                if one.only_for == self.discord.user(who).id and not one.flags & LOADING:
                    yield from self._message(one)
        for asked in self.discord.world.interactions.values():
            if asked.modal is not None:
                name = self.discord.name(asked.user)
                yield f"######## {name}: the form {asked.modal['title']}"
                yield from (f"  {label}: {part}" for label, part in fields_of(asked.modal))

    def _message(self, one: Message) -> Iterator[str]:
        yield "----"
        yield one.text
        if labels := self.discord.buttons(one):
            yield f"  [{'] ['.join(labels)}]"
        for file in one.attachments:
            yield f"  (file {file.filename}: {file.description})"
