"""The meeting of five on Discord, and everything that each of them is shown, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tests.chat.stages.discord import DiscordStage
from tests.chat.whole_meeting import FIVE
from tests.fakes.discord.limits_forms import fields_of
from tests.fakes.discord.world import LOADING, Message


class DiscordCast(DiscordStage):
    """The five in a channel of Discord's. See `tests.chat.whole_meeting.Cast`."""

    async def waits(self, seconds: float) -> None:
        await self.passes(timedelta(seconds=seconds))

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
