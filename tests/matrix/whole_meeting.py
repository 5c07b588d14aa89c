"""The meeting of five on Matrix, and everything that each of them is shown, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from adapters.matrix.adapter import MatrixFace
from tests.chat.stages.matrix import MatrixStage, _labels
from tests.chat.whole_meeting import FIVE
from tests.matrix.people import Seen

LAST = 15 * 60
"""Seconds that pass only when everything has been said."""


class MatrixCast(MatrixStage):
    """The five in a room of Matrix's. See `tests.chat.whole_meeting.Cast`."""

    async def waits(self, seconds: float) -> None:
        # What people write has the server's time, which is the real one: nothing that is said
        # after this can be ahead of Heard's.
        if seconds >= LAST:
            await self.passes(timedelta(seconds=seconds))

    # -- for the story: see `tests.chat.whole_story.StoryCast`

    def now(self) -> datetime:
        return self.scene.clock.now()

    async def parks(self, who: str, said: object) -> None:
        await self.parks_it(who, said)

    async def replies(self, who: str, label: str, wording: str = "") -> None:
        person = self.people[who]
        there, message = next(
            (room, one)
            for room in person.joined
            if room != self._room
            for one in reversed(person.messages(room))
            if label in _labels(one)
        )
        sign = next(line for line in message.text.splitlines() if line.endswith(label)).split()[0]
        await self._after(await person.react(there, message.id, sign))
        if wording:
            await self._after(await person.say(there, wording))

    async def is_down(self, seconds: float) -> None:
        await self.stops()
        self.scene.clock.ahead += timedelta(seconds=seconds)
        await self.starts()
        await self.passes(timedelta())

    def received(self) -> dict[str, int]:
        """How many messages each person gets: what is posted in the room and its threads, and what
        they are told directly, answers included: here they are direct messages as well."""
        posted = len(self._posted())
        return {who: posted + len(self._private(who)) for who in FIVE}

    def shown(self) -> str:
        """Everything that was shown to everybody."""
        return "\n".join(self._lines())

    def _posted(self) -> list[Seen]:
        return [one for one in self.people["ann"].messages(self._room) if one.by == self.scene.me]

    def _lines(self) -> Iterator[str]:
        yield "######## the room"
        for one in self._posted():
            yield f"---- {'(in a thread)' if one.thread else ''}"
            yield f"{one.text}"
        for who in FIVE:
            yield f"######## {who}: the direct room"
            for one in self._private(who):
                yield "----"
                yield one.text


class MatrixStoryCast(MatrixCast):
    """The same over several weeks: the server's clock goes with Heard's, as it would."""

    async def waits(self, seconds: float) -> None:
        await self.passes(timedelta(seconds=seconds))

    def _listen_in(self, face: MatrixFace) -> None:
        super()._listen_in(face)
        noting = face.listener._said

        async def later(there: str, event: dict[str, Any]) -> None:
            ahead = round(self.scene.clock.ahead.total_seconds() * 1000)
            await noting(there, event | {"origin_server_ts": event["origin_server_ts"] + ahead})

        face.listener._said = later  # type: ignore[method-assign]
