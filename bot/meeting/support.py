"""Who supports whom in a meeting, and who was asked to.

Whoever supports somebody has no supporter of their own, and supports one person at a time. So there
is no chain of supporters, and no ring.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.events import SupportPair
from bot.ids import PersonId


class Support:
    """The supporters of a room."""

    __slots__ = ("_asked", "by_supporter")

    def __init__(self, pairs: Iterable[SupportPair] = ()) -> None:
        self.by_supporter: dict[PersonId, SupportPair] = {}
        """Who supports whom. Read for every message, where a method would cost."""
        self._asked: dict[tuple[PersonId, PersonId], SupportPair] = {}
        """By supporter and person: what has had no answer."""
        for pair in pairs:
            if pair.accepted:
                self.by_supporter[pair.supporter] = pair
            else:
                self._asked[pair.supporter, pair.person] = pair

    def __bool__(self) -> bool:
        """Whether anybody here supports somebody."""
        return bool(self.by_supporter)

    def __contains__(self, who: object) -> bool:
        """Whether somebody is here as a supporter."""
        return who in self.by_supporter

    def person(self, supporter: PersonId) -> PersonId | None:
        """Whom somebody supports; None if they support nobody."""
        pair = self.by_supporter.get(supporter)
        return None if pair is None else pair.person

    def supporters_of(self, who: PersonId) -> tuple[PersonId, ...]:
        """Who supports somebody, in the order in which they began to."""
        return tuple(pair.supporter for pair in self.by_supporter.values() if pair.person == who)

    def shown_offers_of(self, who: PersonId) -> tuple[PersonId, ...]:
        """The supporters to whom somebody's private offers are shown as well."""
        return tuple(
            pair.supporter
            for pair in self.by_supporter.values()
            if pair.person == who and pair.shares
        )

    def asked_of(self, who: PersonId) -> tuple[PersonId, ...]:
        """The people somebody was asked to support, and has not answered."""
        return tuple(person for supporter, person in self._asked if supporter == who)

    def asks_to_share(self, supporter: PersonId, person: PersonId) -> bool:
        """Whether somebody who asked for support would have their private offers shown as well."""
        pair = self._asked.get((supporter, person))
        return pair is not None and pair.shares

    def asked_by(self, who: PersonId) -> tuple[PersonId, ...]:
        """Whom somebody has asked to support them, and who has not answered."""
        return tuple(supporter for supporter, person in self._asked if person == who)

    def next_number(self) -> int:
        """A number that no pair has."""
        pairs = (*self.by_supporter.values(), *self._asked.values())
        return max((pair.number for pair in pairs), default=0) + 1

    def number_asked(self, supporter: PersonId, person: PersonId) -> int:
        """The number by which somebody was asked to support a person; 0 if they were not."""
        pair = self._asked.get((supporter, person))
        return 0 if pair is None else pair.number

    def is_asked(self, supporter: PersonId, number: int) -> bool:
        """Whether somebody was asked, by this number, and has not answered."""
        return any(
            pair.supporter == supporter and pair.number == number for pair in self._asked.values()
        )

    def stands(self, who: PersonId, number: int) -> bool:
        """Whether somebody supports, or is supported, in the pair of that number."""
        return any(
            pair.number == number and who in (pair.supporter, pair.person)
            for pair in self.by_supporter.values()
        )

    def ask(self, pair: SupportPair) -> None:
        """Note that somebody was asked."""
        self._asked[pair.supporter, pair.person] = pair

    def answered(self, supporter: PersonId, person: PersonId) -> SupportPair | None:
        """Take what somebody was asked off the list; None if it is not on it."""
        return self._asked.pop((supporter, person), None)

    def begin(self, pair: SupportPair) -> None:
        """Somebody has agreed."""
        self.by_supporter[pair.supporter] = pair

    def end(self, supporter: PersonId) -> PersonId | None:
        """Somebody supports nobody any more; whom they did."""
        pair = self.by_supporter.pop(supporter, None)
        return None if pair is None else pair.person

    def ask_no_more(self, who: PersonId) -> None:
        """Somebody wants no supporter any more: whom they have asked needs not answer."""
        self._asked = {key: pair for key, pair in self._asked.items() if pair.person != who}

    def forget(self, who: PersonId) -> None:
        """Somebody has gone: what they asked, or were asked, needs no answer."""
        self._asked = {key: pair for key, pair in self._asked.items() if who not in key}

    def pairs(self) -> tuple[SupportPair, ...]:
        """All of it, for the next meeting."""
        asked = (
            SupportPair(
                supporter=pair.supporter,
                person=pair.person,
                shares=pair.shares,
                accepted=False,
                number=pair.number,
            )
            for pair in self._asked.values()
        )
        return (*self.by_supporter.values(), *asked)
