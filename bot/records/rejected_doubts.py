"""Items of which people said that the talk was about them when Heard doubted it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from bot.ids import WordsId

REMEMBERED: Final = 20
"""For so many meetings it is remembered: then Heard may doubt again, and can be told again."""
MOST: Final = 40
"""So many are remembered, the newest."""


class RejectedDoubt(msgspec.Struct, frozen=True, array_like=True):
    """At the meeting with that number, under the item with that title. It is about no person."""

    title: WordsId
    meeting: int


def passed_on(doubts: Iterable[RejectedDoubt], meeting: int) -> tuple[RejectedDoubt, ...]:
    """Those that the meeting after this one still goes by."""
    return tuple([one for one in doubts if one.meeting > meeting - REMEMBERED][-MOST:])
