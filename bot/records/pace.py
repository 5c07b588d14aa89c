"""How fast a room's meetings usually are."""

from __future__ import annotations

import msgspec


class UsualPace(msgspec.Struct, frozen=True, array_like=True):
    """What a room's meetings came to so far, the older ones weighing less. It is about no person.

    `minutes` in which there was talk: longer silences are left out.
    """

    minutes: float = 0.0
    messages: float = 0.0
    words: float = 0.0

    def with_more(self, more: UsualPace, most: float) -> UsualPace:
        """The same with another meeting, which weighs as much as it was long. `most`: minutes that
        are remembered; beyond them what came before weighs less."""
        room = max(0.0, most - more.minutes)
        keeps = 1.0 if self.minutes <= room else room / self.minutes
        return UsualPace(
            round(self.minutes * keeps + more.minutes, 2),
            round(self.messages * keeps + more.messages, 2),
            round(self.words * keeps + more.words, 2),
        )
