"""What has been shown in a meeting and may still end: the subjects of its cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.events import SubjectShown
from bot.ids import PersonId

MOST_CARRIED = 500
"""How many of them, the newest, the next meeting takes over."""

Key = tuple[str, PersonId | None]
"""A subject, and the person for whom it ends; None: it ends for everybody at once."""


class ShownSubjects:
    """The subjects that were shown and are not over yet."""

    __slots__ = ("common", "personal")

    def __init__(self, before: Iterable[SubjectShown] = ()) -> None:
        # Dicts serve as ordered sets.
        self.common: dict[str, None] = {}
        """Those that end for everybody at once."""
        self.personal: dict[PersonId, dict[str, None]] = {}
        """The others. Looked up for every message, where a method would cost."""
        for one in before:
            self.add(one.about, one.to)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.common or self.personal)

    def __iter__(self) -> Iterator[Key]:
        """All of them."""
        yield from ((about, None) for about in self.common)
        for who in self.personal:
            yield from self.of(who)

    def of(self, who: PersonId | None) -> list[Key]:
        """One person's own."""
        return [] if who is None else [(about, who) for about in self.personal.get(who, ())]

    def add(self, about: str, to: PersonId | None) -> None:
        """Remember one."""
        if to is None:
            self.common[about] = None
        else:
            self.personal.setdefault(to, {})[about] = None

    def drop(self, about: str, to: PersonId | None) -> None:
        """Forget one."""
        if to is None:
            self.common.pop(about, None)
            return
        mine = self.personal.get(to, {})
        mine.pop(about, None)
        if not mine:
            self.personal.pop(to, None)
