"""An attacker who has published tables, and works out who answered what: all that is consistent
with them is gone through, as integer constraints.

They are strong: they know who could answer each poll, who is in which group, how many answered, and
that nobody has changed their mind between the polls. They do not know who answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.records.questionnaire import ITEMS, Side

ITEM = "say"
"""The item that the tables are about."""
FEW = 5
"""So many people's answers may be known at once: where all of them say the same."""
_BITS = 5


class Table(NamedTuple):
    """How many of these people gave each answer, or were on each side. None: too few answered the
    item for it to be shown, which tells that much."""

    poll: int
    people: frozenset[int]
    ballots: int
    told: Mapping[str, int] | None


class State(NamedTuple):
    """What somebody answered, and to which polls they did."""

    answer: str
    polls: frozenset[int]


class Known(NamedTuple):
    """What the attacker has worked out: what these people together answered in a poll."""

    people: frozenset[int]
    poll: int
    answers: frozenset[tuple[str, int]]


@dataclass
class Solver:
    """`rolls`, `ballots`: of each poll, shown or not. `tables`: what was published."""

    rolls: Sequence[frozenset[int]]
    ballots: Sequence[int]
    tables: Sequence[Table]
    answers: Sequence[str]
    _sums: list[tuple[int, frozenset[int], frozenset[str]]] = field(init=False)

    def __post_init__(self) -> None:
        """Every sum that is known: of which poll, over which people, of which answers."""
        self._sums, totals = [], list[Collection[int]]()
        every = frozenset(self.answers)
        for poll, roll in enumerate(self.rolls):
            self._sums.append((poll, roll, every))
            totals.append([self.ballots[poll]])
        for table in self.tables:
            for given, total in _sums_of(table, every):
                if (table.poll, table.people, given) not in self._sums:
                    self._sums.append((table.poll, table.people, given))
                    totals.append(total)
        self._totals = [
            sum(value << (_BITS * place) for place, value in enumerate(each))
            for each in product(*totals)
        ]
        self._guard = sum(1 << (_BITS * (place + 1) - 1) for place in range(len(self._sums)))
        assert _BITS * len(self._sums) < 63

    @property
    def people(self) -> frozenset[int]:
        """Everybody who could answer a poll."""
        return frozenset().union(*self.rolls)

    def known(self) -> list[Known]:
        """What fewer than `FEW` people answered, by themselves or added up, and follows."""
        alone = {who: self._of({who}) for cell in self._cells() for who in self._all_alike(cell)}
        everybody = [known for found in alone.values() for known in found]
        at_once = {
            (known.poll, known.answers): sum(
                (other.poll, other.answers) == (known.poll, known.answers) for other in everybody
            )
            for known in everybody
        }
        few = [known for known in everybody if at_once[known.poll, known.answers] < FEW]
        for some in self._small_unions():
            if not all(alone.get(who) for who in some):
                few += self._of(some)
        return few

    def _all_alike(self, cell: frozenset[int]) -> Iterator[int]:
        """People in the same tables may be swapped: what is known of one is known of all."""
        if self._of({min(cell)}):
            yield from cell

    def _of(self, some: Collection[int]) -> list[Known]:
        others = self._reach(self.people.difference(some))
        possible = [
            state
            for state in product(*(self._states(who) for who in sorted(some)))
            if self._fits(sum(map(self._packed, sorted(some), state)), others)
        ]
        assert possible, "what has happened is possible"
        found = []
        for poll in range(len(self.rolls)):
            added = {_added(each, poll) for each in possible}
            if len(added) == 1 and (answers := added.pop()):
                found.append(Known(frozenset(some), poll, answers))
        return found

    def _cells(self) -> list[frozenset[int]]:
        """People who are on the same rolls and in the same tables."""
        sets = [*self.rolls, *(table.people for table in self.tables)]
        cells: dict[tuple[bool, ...], set[int]] = {}
        for who in self.people:
            cells.setdefault(tuple(who in each for each in sets), set()).add(who)
        return [frozenset(cell) for cell in cells.values()]

    def _small_unions(self) -> Iterator[frozenset[int]]:
        cells = self._cells()
        for size in range(1, 4):
            for some in combinations(cells, size):
                union = frozenset[int]().union(*some)
                if 1 < len(union) < FEW:
                    yield union

    def _states(self, who: int) -> list[State]:
        on = [poll for poll, roll in enumerate(self.rolls) if who in roll]
        subsets = [frozenset(some) for n in range(len(on) + 1) for some in combinations(on, n)]
        return [
            State(answer, polls)
            for polls in subsets
            for answer in (self.answers if polls else self.answers[:1])
        ]

    def _packed(self, who: int, state: State) -> int:
        return sum(
            1 << (_BITS * place)
            for place, (poll, people, given) in enumerate(self._sums)
            if poll in state.polls and who in people and state.answer in given
        )

    def _reach(self, people: Collection[int]) -> NDArray[np.int64]:
        """Every sum that these people can come to, up to what is known."""
        limit = np.int64(_limit(self._totals, len(self._sums)) | self._guard)
        reach = np.zeros(1, dtype=np.int64)
        for who in sorted(people):
            steps = np.unique([self._packed(who, state) for state in self._states(who)])
            sums = np.unique((reach[:, None] + steps[None, :]).ravel())
            reach = sums[((limit - sums) & self._guard) == self._guard]
        return reach

    def _fits(self, some: int, others: NDArray[np.int64]) -> bool:
        for total in self._totals:
            rest = total - some
            place = np.searchsorted(others, rest)
            if place < len(others) and others[place] == rest:
                return True
        return False


def _limit(totals: Sequence[int], places: int) -> int:
    """The most that each sum can be."""
    mask = (1 << _BITS) - 1
    return sum(
        max((total >> (_BITS * place)) & mask for total in totals) << (_BITS * place)
        for place in range(places)
    )


def _sums_of(
    table: Table, every: frozenset[str]
) -> Iterator[tuple[frozenset[str], Collection[int]]]:
    yield every, [table.ballots]
    said = ITEMS[ITEM].said
    if table.told is None:
        yield every.intersection(said), range(FEW)
        return
    sides = {str(side): those for side, those in ITEMS[ITEM].sides.items()}
    by_side = any(key in sides for key in table.told)
    keys = sides if by_side else {answer: (answer,) for answer in sorted(every)}
    asked = [key for key, those in keys.items() if every.intersection(those)]
    for key in asked[1:]:  # the first follows from the others
        yield every.intersection(keys[key]), [table.told.get(key, 0)]


def _added(states: Sequence[State], poll: int) -> frozenset[tuple[str, int]]:
    """What people in these states answered in a poll, as sides, added up."""
    sides = {answer: side for side in Side for answer in ITEMS[ITEM].sides[side]}
    found: dict[str, int] = {}
    for state in states:
        if poll in state.polls:
            side = str(sides[state.answer])
            found[side] = found.get(side, 0) + 1
    return frozenset(found.items())
