"""The stakeholder groups of a team, and who has said that they belong to one.

The team defines the groups; people choose for themselves, privately, and may choose none. Nobody
else is told who is in which, and no message or figure is worked out from it. A group goes by the
`WordsId` of its name.
"""

from __future__ import annotations

import msgspec

from bot.ids import PersonId, WordsId


class Groups(msgspec.Struct, frozen=True):
    """A room's groups, in the team's own order, and who belongs to which. Somebody belongs to at
    most one; people without one are missing."""

    names: tuple[WordsId, ...] = ()
    of: dict[PersonId, WordsId] = {}
