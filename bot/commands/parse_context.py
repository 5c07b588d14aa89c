"""What it takes to understand parameters, and what they are understood as."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.commands.spec import Value
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.state import State

Raw = Mapping[str, str | int]
"""Parameters as they were typed, chosen or filled in."""


@dataclass(frozen=True)
class ParseContext:
    """What is needed to understand a parameter: the meeting, and the people of the room."""

    state: State
    people: Mapping[PersonId, str]
    new_id: Callable[[], str]
    groups: Mapping[WordsId, str] = field(default_factory=dict)
    """The names of the team's groups, for commands that ask for them."""
    voice: bool = False
    """There are voice channels here."""
    by_link: bool = False
    """People come into this room by links."""
    titles: Mapping[WordsId, str] = field(default_factory=dict)
    """The titles of the agenda, for commands that ask for an item."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What the minutes have that can be corrected, for a command that asks for it: how a form says
    it, and its words."""
    wall: datetime | None = None
    """What the clock on the wall shows now in the time zone that dates are given in, without an
    offset. None: words that count from today are not understood."""
    known_texts: Mapping[WordsId, str] = field(default_factory=dict)
    """What a command's texts may say again: the questions that the team adds to its polls, or the
    open constraints."""
    rooms: Mapping[RoomKey, str] = field(default_factory=dict)
    """The titles of other rooms, for a command that asks for one."""
    glossary: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the words of the room's word list, however they are spelled."""
    roles: Collection[str] = ()
    """The roles that were picked, as `picked_role` has them."""


@dataclass
class Parsed:
    """Parameters as values, and the texts that are to be recorded under the ids among them."""

    args: dict[str, Value] = field(default_factory=dict)
    words: list[tuple[WordsId, str, str]] = field(default_factory=list)
    """(id, parameter, text)"""
