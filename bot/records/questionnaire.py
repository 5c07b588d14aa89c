"""Questionnaires: what a poll after a meeting asks.

A poll keeps the questionnaire that it opened with, under an id that is written with it. The id says
everything: which of the forms below it is, and the words of the items that the team has added. So a
team that changes its items has another questionnaire, and polls of before stay what they were.

An item that has the same words and the same answers has the same name in every questionnaire: that
is how a trend goes on from one to the next. Names with other words or answers differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.cards import CatalogueRef, Phrase, RecordedText, phrase
from bot.errors import BadArgument, Refused
from bot.ids import WordsId

FIVE = ("5", "4", "3", "2", "1")
UNSAID = "none"
"""I would rather not say."""
MOST_OWN = 3
"""Items that a team can add."""
LONGEST_COMMENT = 500
"""Characters of the answer to the open question."""
LONGEST_OWN = 120
"""Characters of an item of the team's own."""


class Side(StrEnum):
    """A side of an item's answers."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class PollItem:
    """One item. `words`: those of an item of the team's own; None: the catalogue has
    `poll-<name>`. Answers run from the best to the worst; the catalogue has `<terms>-<answer>`."""

    name: str
    answers: tuple[str, ...] = (*FIVE, UNSAID)
    words: WordsId | None = None
    terms: str = "poll-answer"
    high: int = 2
    """How many of the answers, from the best on, are its high side."""
    low: int = 2
    """How many, up to the worst, are its low side."""

    @property
    def is_first(self) -> bool:
        """Whether it is of the first questionnaire, whose results have sentences of their own."""
        return self.terms != "poll-answer"

    @property
    def slot(self) -> CatalogueRef | RecordedText:
        """The item, within a sentence."""
        if self.words is None:
            return CatalogueRef(f"poll-{self.name}")
        return RecordedText(self.words)

    @property
    def label(self) -> Phrase:
        """The item, as a sentence."""
        if self.words is None:
            return phrase(f"poll-{self.name}")
        return phrase("poll-own-item", words=RecordedText(self.words))

    def answer(self, answer: str) -> Phrase:
        """An answer, in words."""
        return phrase(f"{self.terms}-{answer}")

    @property
    def said(self) -> tuple[str, ...]:
        """The answers that say something, from the best to the worst."""
        return tuple(one for one in self.answers if one != UNSAID)

    @property
    def sides(self) -> Mapping[Side, tuple[str, ...]]:
        """The answers of each side."""
        said = self.said
        worst = len(said) - self.low
        return {
            Side.HIGH: said[: self.high],
            Side.MIDDLE: said[self.high : worst],
            Side.LOW: said[worst:],
            Side.UNSAID: tuple(one for one in self.answers if one == UNSAID),
        }


@dataclass(frozen=True)
class Questionnaire:
    """The items of a poll, in order. `comment`: the catalogue's key of its open question."""

    id: str
    items: tuple[PollItem, ...]
    comment: str = "poll-helped"

    def item(self, name: str) -> PollItem | None:
        """The item of that name."""
        return next((item for item in self.items if item.name == name), None)

    @property
    def own(self) -> tuple[WordsId, ...]:
        """The words of the items that the team has added."""
        return tuple(item.words for item in self.items if item.words is not None)


def _items(*names: str) -> tuple[PollItem, ...]:
    return tuple(PollItem(name) for name in names)


FIRST = Questionnaire(
    "first",
    (
        PollItem("chance", ("yes", "partly", "no"), terms="poll-chance", high=1, low=1),
        PollItem("listened", FIVE, terms="poll-listened"),
        PollItem("matters", FIVE, terms="poll-matters"),
        PollItem("again", ("yes", "maybe", "no"), terms="poll-again", high=1, low=1),
    ),
    comment="poll-anything",
)
"""What polls asked before a poll had a questionnaire."""
SEVEN = Questionnaire(
    "seven", _items("say", "heard", "serious", "needs", "difference", "enjoyed", "again7")
)
"""What a poll asks."""
LONG = Questionnaire(
    "long",
    _items(
        *("heard", "serious", "equal"),
        *("clear", "scope"),
        *("there", "views"),
        *("say", "needs"),
        *("difference", "became"),
        *("enjoyed", "again7"),
    ),
)
"""The longer form, along the principles, purpose, presence, process and impact of involvement. The
seven are in it, so that their trends go on."""
BUILT_IN: Mapping[str, Questionnaire] = {one.id: one for one in (FIRST, SEVEN, LONG)}
ITEMS: Mapping[str, PollItem] = {
    item.name: item
    for item in (
        *(item for one in BUILT_IN.values() for item in one.items),
        *(PollItem(f"team-{place}") for place in range(1, MOST_OWN + 1)),
    )
}
"""Every item that any questionnaire can have, by its name. Those of a team are without words."""


def with_own(base: Questionnaire, own: Iterable[WordsId]) -> Questionnaire:
    """A questionnaire with items of the team's own after the others."""
    words = tuple(own)[:MOST_OWN]
    if not words:
        return base
    added = tuple(
        replace(ITEMS[f"team-{place}"], words=each) for place, each in enumerate(words, start=1)
    )
    return replace(base, id=f"{base.id};{','.join(words)}", items=(*base.items, *added))


def questionnaire(id: str | None) -> Questionnaire:
    """The questionnaire with that id, as a poll keeps it. None: a poll of before.

    Raises:
        ValueError: no such questionnaire is known; a later version of Heard has written it.
    """
    base, _, own = (id or FIRST.id).partition(";")
    if base not in BUILT_IN:
        raise ValueError(f"there is no questionnaire {base!r}")
    return with_own(BUILT_IN[base], (WordsId(each) for each in own.split(",") if each))


def checked(asked: Questionnaire, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers to a questionnaire, in its order.

    Raises:
        BadArgument: an item has no answer, or one that it does not offer.
        Refused: there is an answer to an item that is not in it: the form was another poll's.
    """
    given = {name: answer for name, answer in answers.items() if answer}
    if any(asked.item(name) is None for name in given):
        raise Refused("refused-poll-questions")
    for item in asked.items:
        if given.get(item.name) not in item.answers:
            raise BadArgument(item.name, "refused-poll-item")
    return {item.name: given[item.name] for item in asked.items}
