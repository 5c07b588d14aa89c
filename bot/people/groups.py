"""The stakeholder groups of a team, and who has said that they belong to one.

The team defines the groups; people choose for themselves, privately, and may choose none. Nobody
else is told who is in which, and no message or figure is worked out from it. A group goes by the
`WordsId` of its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.ids import PersonId, WordsId


class Groups:
    """A room's groups, in the team's own order. Somebody belongs to at most one."""

    __slots__ = ("names", "of")

    def __init__(
        self, names: Iterable[WordsId] = (), of: Mapping[PersonId, WordsId] | None = None
    ) -> None:
        self.names: tuple[WordsId, ...] = tuple(names)
        self.of: dict[PersonId, WordsId] = dict(of or {})
        """Which group each person has chosen; people without one are missing."""

    def define(self, names: Iterable[WordsId]) -> None:
        """Sets the groups. Members of a group that is gone are in none."""
        self.names = tuple(dict.fromkeys(names))
        self.of = {who: group for who, group in self.of.items() if group in self.names}

    def choose(self, who: PersonId, group: WordsId | None) -> None:
        """Somebody says where they belong; None: to no group, or nobody's business.

        Raises:
            KeyError: there is no such group.
        """
        if group is None:
            self.of.pop(who, None)
        elif group in self.names:
            self.of[who] = group
        else:
            raise KeyError(group)
