"""Blank sheets, and constraints that are written down beside the talk."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import ItemId, PersonId, WordsId
from bot.records.constraints import ConstraintKind, ConstraintStanding


class BlankSheetOpened(Event, frozen=True, kw_only=True, tag="BlankSheetOpened"):
    """A facilitator gives the item that is up some minutes in which ideas come first."""

    minutes: int


class BlankSheetEnded(Event, frozen=True, kw_only=True, tag="BlankSheetEnded"):
    """A facilitator ends the blank sheet before its time."""


class ConstraintLogged(Event, frozen=True, kw_only=True, tag="ConstraintLogged"):
    """`actor` writes down what may stand in the way."""

    kind: ConstraintKind
    words: WordsId
    item: ItemId | None = None
    """What it is about; None: the item that is up, if one is."""
    named: bool = False
    """They want to be named as the person who foresaw it."""
    source: str | None = None
    """The message that it was made from, if it was one."""
    author: PersonId | None = None
    """Whose message that was, if it is known."""


class ConstraintReviewed(Event, frozen=True, kw_only=True, tag="ConstraintReviewed"):
    """Somebody who runs the meeting, or who looks after a constraint, says what became of it."""

    number: int
    standing: ConstraintStanding
    changer: WordsId | None = None
    """Who could change it, in their words."""


class ConstraintOwned(Event, frozen=True, kw_only=True, tag="ConstraintOwned"):
    """`actor` looks after a constraint from now on, or no longer does."""

    number: int
    on: bool = True


class ConstraintSuggestionDeclined(
    Event, frozen=True, kw_only=True, tag="ConstraintSuggestionDeclined"
):
    """`actor` was asked whether to write down what they said, and would rather not."""


ConstraintEvent = (
    BlankSheetOpened
    | BlankSheetEnded
    | ConstraintLogged
    | ConstraintReviewed
    | ConstraintOwned
    | ConstraintSuggestionDeclined
)
