"""The stakeholder groups of a team, and what people have chosen of them.

The team names its groups; people choose for themselves, one, several or none. Each choice says who
may know of it. Choices are kept in a table of their own and never in a meeting or its journal: see
docs/adr/0020-groups-leave-the-journal.md. A group goes by the `WordsId` of its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from bot.ids import PersonId, WordsId


class Consent(StrEnum):
    """Who may know that somebody has chosen a group. The first is the most careful one."""

    COUNTED = "counted"
    """Nobody: the choice counts only in figures about enough people (`bot.people.thresholds`)."""
    FACILITATORS = "facilitators"
    """Facilitators may know that somebody from the group belongs to the room, but not who."""
    EVERYBODY = "everybody"
    """Everybody in the room may know that, but not who."""


OPEN_TO_FACILITATORS = frozenset({Consent.FACILITATORS, Consent.EVERYBODY})
OPEN_TO_EVERYBODY = frozenset({Consent.EVERYBODY})

ADVISORY = WordsId("advisory")
"""Co-opted or advisory: every team has it, it has no name among the words, and it counts as no
stakeholder group."""
OFFERED = ("lived-experience", "carers", "professionals", "public")
"""The groups that are offered to a team that has named none, by their keys in the catalogue."""

OwnChoices = Mapping[WordsId, Consent]
"""What one person has chosen in one room."""
Choices = Mapping[PersonId, OwnChoices]
"""What the people of one room have chosen; those who have chosen nothing are missing."""


class GroupFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one group over a series: of how many meetings, and in how many of them
    enough of its people were there, and had a turn."""

    meetings: int
    there: int
    heard: int
