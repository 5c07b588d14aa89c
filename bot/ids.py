"""The ids of everything that Heard keeps track of.

People and rooms have surrogate ids. A person's platform id and display name are in one table
only, so that forgetting somebody is one place.
"""

from __future__ import annotations

from typing import NewType

import msgspec

PersonId = NewType("PersonId", str)
"""A person, in every room of one tenant."""

RoomKey = NewType("RoomKey", str)
"""A room's short surrogate key, as used in rows and in `MeetingId`."""

MeetingId = NewType("MeetingId", str)
"""One meeting: its room's key and its number in that room, as `meeting_id` writes it."""

WordsId = NewType("WordsId", str)
"""Words somebody asked Heard to record. The text itself stands in one table only."""

ItemId = NewType("ItemId", int)
"""An agenda item's number within its meeting, from 1, never used twice."""


class RoomId(msgspec.Struct, frozen=True):
    """Where a team meets: a channel of a chat platform, or a web room.

    `tenant` is what the platform calls a workspace or a server; "" where it has none.
    """

    platform: str
    tenant: str
    channel: str


def meeting_id(room: RoomKey, number: int) -> MeetingId:
    """The id of a room's meeting number `number` (from 1)."""
    return MeetingId(f"{room}.{number}")


def proposal_poll(room: RoomKey, number: int) -> MeetingId:
    """The id of the sealed poll that takes the answers to a room's anonymous proposal. It stands
    where the id of a meeting does for the poll after that one."""
    return MeetingId(f"{room}.p{number}")


def proposal_of(poll: MeetingId) -> int | None:
    """The number of the proposal whose answers a poll takes; None: it is a meeting's."""
    number = poll.rpartition(".")[2]
    return int(number[1:]) if number.startswith("p") else None


def room_of(meeting: MeetingId) -> RoomKey:
    """The room a meeting belongs to."""
    return RoomKey(meeting.rpartition(".")[0])


def number_of(meeting: MeetingId) -> int:
    """Which meeting of its room this is, from 1."""
    return int(meeting.rpartition(".")[2])
