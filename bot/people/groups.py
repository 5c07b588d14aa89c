"""The stakeholder groups of a team, and who has said that they belong to one.

The team defines the groups; people choose for themselves, privately, and may choose none. Nobody is
told who is in which: only whether a group has nobody there, and figures of groups that are big
enough (`bot.live.measures`). A group goes by the `WordsId` of its name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from bot.ids import PersonId, WordsId


class Groups:
    """A room's groups, in the team's own order. Somebody belongs to at most one."""

    __slots__ = ("names", "of")

    def __init__(
        self, names: Iterable[WordsId] = (), of: Mapping[PersonId, WordsId] | None = None
    ) -> None:
        self.names: tuple[WordsId, ...] = tuple(names)
        self.of: dict[PersonId, WordsId] = dict(of or {})
        """Which group somebody has chosen; whoever has chosen none is missing."""

    def define(self, names: Iterable[WordsId]) -> None:
        """Set the groups. Whoever was in one that is no more is in none."""
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

    def absent(self, present: Collection[PersonId]) -> tuple[WordsId, ...]:
        """The groups that nobody among those present has chosen."""
        there = {group for who, group in self.of.items() if who in present}
        return tuple(group for group in self.names if group not in there)
