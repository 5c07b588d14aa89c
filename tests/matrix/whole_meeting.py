"""The meeting of five on Matrix, and everything that each of them is shown, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tests.chat.stages.matrix import MatrixStage
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
