"""What may be told of a poll: every card, chart, report, export and trend is made from this.

There is one way from answers to figures, `published`, and it goes through the numbers in
`bot.people.thresholds`. It is taken once, when a poll closes; then the box is destroyed, and
nothing finer than what was published is kept anywhere. So whatever adds figures up or takes them
from each other finds nothing that has not been shown already.

"I would rather not say" is on no side of an item. How many chose it is shown beside the sides,
since it follows from them and from how many have answered; and those who chose it count for no
threshold of that item: five ballots of which two would rather not say are three answers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import msgspec

from bot.ids import WordsId
from bot.people.thresholds import (
    POLL_GROUP,
    Crowd,
    PollFewest,
    groups_shown,
    may_show_groups,
    poll_fewest,
    tells_nobody,
)
from bot.records.questionnaire import ITEMS, UNSAID, Questionnaire, Side

P = TypeVar("P")
Counts = Mapping[str, Mapping[str, int]]
"""How many gave each answer to each item."""
Figures = dict[str, dict[str, int]]
Cells = Mapping[frozenset[WordsId], "CellCounts"]
"""The answers of those who are in exactly these groups."""


class Level(StrEnum):
    """How much is shown of a poll."""

    HIDDEN = "hidden"
    """Only how many have answered."""
    SIDES = "sides"
    """For each item, how many are on each side of it."""
    ALL = "all"
    """How many gave each answer."""


class Held(StrEnum):
    """Why figures are held back."""

    FEW = "few"
    """Too few have answered."""
    CHANGED = "changed"
    """A few people have joined or left since a poll before, and could be told by comparing."""


class CellCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What those answered who are in the same groups."""

    ballots: int
    counts: Figures


class PublishedGroup(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of a group's people; items as in `PublishedPoll`."""

    ballots: int
    items: Figures


class PublishedPoll(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that may be told of a poll that is over."""

    ballots: int
    """How many have answered."""
    roll: int
    """How many could."""
    level: Level = Level.HIDDEN
    held: Held | None = None
    """Why there are no figures; None where there are some."""
    items: Figures = {}
    """For each item, how many gave each answer, or are on each side (`Side`). Answers that nobody
    gave may be missing. An item that too few have answered is not in here at all."""
    comments: int = 0
    """How many comments there are to be shown."""
    groups: dict[WordsId, PublishedGroup] = {}

    @property
    def by_group(self) -> dict[WordsId, PublishedPoll]:
        """The groups of which some item is shown, each as a poll of its people."""
        return {
            group: PublishedPoll(ballots=of.ballots, roll=of.ballots, items=of.items)
            for group, of in self.groups.items()
            if of.items
        }

    def level_of(self, item: str) -> Level:
        """How much is shown of one item. It may be less than of the poll."""
        if item not in self.items:
            return Level.HIDDEN
        return Level.SIDES if _is_by_side(self.items[item]) else Level.ALL

    def on_side(self, item: str, side: Side) -> int | None:
        """How many are on a side of an item; None if that is not shown."""
        if item not in self.items:
            return None
        return by_side(item, self.items[item]).get(side, 0)

    def gave(self, item: str, answers: Collection[str]) -> int:
        """How many gave one of these answers to an item; 0 where that is not shown, which a card
        that is made from this does not ask."""
        shown = self.items.get(item, {})
        if self.level_of(item) is Level.SIDES and item in ITEMS:
            whole = (side for side, those in ITEMS[item].sides.items() if {*those} <= {*answers})
            return sum(shown.get(side, 0) for side in whole)
        return sum(shown.get(answer, 0) for answer in answers)

    def answered(self, item: str) -> int | None:
        """How many gave an answer to an item, and did not rather not say; None if not shown."""
        if item not in self.items:
            return None
        return _answered(self.items[item])


class BoxContents(NamedTuple):
    """What was in the box of a poll."""

    counts: Counts
    ballots: int
    comments: int = 0
    cells: Cells = MappingProxyType({})
    """By the groups that people are in; empty if that is not known of all ballots. With no ballots
    where somebody could have answered and nobody has."""


class PollContents(NamedTuple):
    """Everything that may be shown of a poll that is over."""

    figures: PublishedPoll
    comments: Sequence[str] = ()


def published(
    asked: Questionnaire | None,
    counts: Counts,
    ballots: int,
    roll: int,
    *,
    fewest: PollFewest | None = None,
    comments: int = 0,
    groups: Collection[WordsId] = (),
    cells: Cells | None = None,
    changed: bool = False,
) -> PublishedPoll:
    """What may be told of these answers.

    `asked`: None for an anonymous proposal, whose one question has no sides. `fewest`: the poll's
    own numbers. `groups`, `cells`: the team's groups in their order, and the
    answers of the people in each combination of them; empty where they are not to be shown.
    `changed`: the figures would tell of somebody who has joined or left (see
    `bot.people.thresholds.tells_nobody`).
    """
    numbers = fewest or poll_fewest()
    if ballots < numbers.sides:
        return PublishedPoll(ballots=ballots, roll=roll, held=Held.FEW)
    shown_comments = comments if ballots >= numbers.comments else 0
    if changed:
        return PublishedPoll(ballots=ballots, roll=roll, held=Held.CHANGED, comments=shown_comments)
    return PublishedPoll(
        ballots=ballots,
        roll=roll,
        level=Level.ALL if ballots >= numbers.all else Level.SIDES,
        items={
            item: given
            for item, answers in _asked(asked, counts).items()
            if (given := _shown(item, answers, numbers)) is not None
        },
        comments=shown_comments,
        groups=_by_group(groups, cells or {}, numbers),
    )


def published_beside(
    asked: Questionnaire,
    found: BoxContents,
    now: Crowd[P],
    before: Sequence[Crowd[P]],
    groups: Collection[WordsId] = (),
    fewest: PollFewest | None = None,
) -> PublishedPoll:
    """What may be told of these answers beside the figures of polls nearby, which are shown.

    `now`, `before`: the people of this poll, and of those. `groups`, `fewest`: see `published`.
    """
    return published(
        asked,
        found.counts,
        found.ballots,
        len(now.roll),
        fewest=fewest,
        comments=found.comments,
        groups=groups,
        cells=found.cells if may_show_groups(now, before) else {},
        changed=not tells_nobody(now, before),
    )


def _asked(asked: Questionnaire | None, counts: Counts) -> Counts:
    """The counts of the items that were asked, in their order."""
    if asked is None:
        return counts
    return {item.name: counts[item.name] for item in asked.items if item.name in counts}


def _shown(item: str, answers: Mapping[str, int], numbers: PollFewest) -> dict[str, int] | None:
    given = _answered(answers)
    if given < numbers.sides:
        return None
    if given >= numbers.all:
        return dict(answers)
    return by_side(item, answers) if item in ITEMS else None


def _answered(answers: Mapping[str, int]) -> int:
    return sum(count for answer, count in answers.items() if answer not in (UNSAID, Side.UNSAID))


def _is_by_side(answers: Mapping[str, int]) -> bool:
    return any(answer in _SIDES for answer in answers)


_SIDES = frozenset(str(side) for side in Side)


def by_side(item: str, answers: Mapping[str, int]) -> dict[str, int]:
    """How many are on each side of an item, given how many gave each answer, or the same again."""
    if item not in ITEMS or _is_by_side(answers):
        return dict(answers)
    return {
        str(side): sum(answers.get(answer, 0) for answer in those)
        for side, those in ITEMS[item].sides.items()
        if those
    }


# -- by group --------------------------------------------------------------------------------------


def _by_group(
    groups: Collection[WordsId], cells: Cells, numbers: PollFewest
) -> dict[WordsId, PublishedGroup]:
    shown = groups_shown(tuple(groups), {cell: of.ballots for cell, of in cells.items()})
    parts = _parts(shown, cells)
    return {
        group: PublishedGroup(
            ballots=sum(of.ballots for part, of in parts.items() if group in part),
            items=_items([of for part, of in parts.items() if group in part], parts, numbers),
        )
        for group in shown
    }


def _parts(shown: Collection[WordsId], cells: Cells) -> dict[frozenset[WordsId], CellCounts]:
    """The same answers, with no regard to groups that are not shown."""
    parts: dict[frozenset[WordsId], CellCounts] = {}
    for cell, of in cells.items():
        part = cell.intersection(shown)
        so_far = parts.get(part, CellCounts(ballots=0, counts={}))
        parts[part] = CellCounts(
            ballots=so_far.ballots + of.ballots, counts=added([so_far.counts, of.counts])
        )
    return parts


def _items(inside: Collection[CellCounts], parts: Cells, numbers: PollFewest) -> Figures:
    """A group's figures. An item is shown only if enough have answered it in every part, and each
    single answer only if that may be shown of every part: they follow by subtraction."""
    found: Figures = {}
    for item, answers in added([of.counts for of in inside]).items():
        fewest = min(_answered(of.counts.get(item, {})) for of in parts.values())
        if fewest >= max(POLL_GROUP, numbers.sides):
            found[item] = answers if fewest >= numbers.all else by_side(item, answers)
    return found


def added(tables: Collection[Counts]) -> Figures:
    """Several tables added up."""
    found: Figures = {}
    for table in tables:
        for item, answers in table.items():
            of_item = found.setdefault(item, {})
            for answer, count in answers.items():
                of_item[answer] = of_item.get(answer, 0) + count
    return found
