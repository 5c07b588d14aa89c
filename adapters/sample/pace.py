"""The rules of a sample meeting: its minutes pass as fast as it is played.

The script tells of an evening of an hour in about twelve minutes. So what the rules wait for, in
minutes or in turns, comes in a sample after a third of it, and sooner the faster it is played.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.ids import RoomId
from bot.rules import DriftCare, Rules

SPEEDS: Final = (1, 4, 16, 60)
"""How many times faster than life it can be played."""
CONDENSED: Final = 3
"""How many times shorter than in life a script's minutes and turns are."""
POLL_MINUTES: Final = 2
"""How long its poll is open as in life. Played faster it is half of that, and no less: the newcomer
answers no faster."""

NAME: Final = re.compile(r"sample-(?P<speed>1|4|16|60)(?P<role>[fm])-")
"""A room's channel, where a sample meeting is played in it."""


def rules_in(where: RoomId, usual: Rules) -> Rules:
    """The rules for a new meeting in a room: the usual ones, unless it is a sample's."""
    named = NAME.match(where.channel) if where.platform == "web" else None
    return usual if named is None else faster(usual, int(named["speed"]))


def faster(usual: Rules, speed: int) -> Rules:
    """The rules of a sample that is played so many times faster than life."""
    times = speed * CONDENSED
    return replace(
        usual,
        invite_after_minutes=usual.invite_after_minutes / times,
        invite_every_minutes=usual.invite_every_minutes / times,
        invite_later_minutes=usual.invite_later_minutes / times,
        invite_first_minutes=usual.invite_first_minutes / times,
        invite_last_minutes=usual.invite_last_minutes / times,
        invite_spoken_minutes=usual.invite_spoken_minutes / times,
        invite_after_turns=max(1, usual.invite_after_turns // CONDENSED),
        few_voices_turns=max(1, usual.few_voices_turns // CONDENSED),
        # What facilitators are told after a meeting comes when it can no longer be reopened.
        reopen_minutes=1,
        poll_hours=(POLL_MINUTES if speed == 1 else POLL_MINUTES / 2) / 60,
        drift_care=DriftCare.KEEN,
    )


def item_minutes(minutes: int, speed: int) -> int:
    """An item's time as it is played: whole minutes, at least one."""
    return max(1, -(-minutes // speed))
