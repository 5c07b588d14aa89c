"""Constraints: what people foresee that may stand in the way of an idea.

A constraint is a view (`bot.records.recorded_views`): its words, its author and its outcome stand
in that row. What only a constraint has stands here, and goes along from meeting to meeting for as
long as it has to come back.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from bot.ids import PersonId, WordsId
from bot.records.recorded_views import ConstraintKind as ConstraintKind
from bot.records.recorded_views import Outcome


class ConstraintStanding(StrEnum):
    """What became of a constraint."""

    WAITING = "waiting"
    """Nobody has looked at it since it was written down."""
    REAL = "real"
    """It was looked at, and is still there."""
    MET = "met"
    """The solution keeps to it."""
    AVOIDED = "avoided"
    """The solution goes around it: it limits nothing any more."""


OUTCOMES = {
    ConstraintStanding.WAITING: None,
    ConstraintStanding.REAL: Outcome.STILL_THERE,
    ConstraintStanding.MET: Outcome.KEPT_TO,
    ConstraintStanding.AVOIDED: Outcome.AVOIDED,
}
"""What its standing means as the outcome of the view that it is."""


OF_CONSTRAINTS = frozenset(outcome for outcome in OUTCOMES.values() if outcome is not None)
"""The outcomes that only a constraint can have."""


def standing_of(outcome: Outcome | None) -> ConstraintStanding:
    """What the outcome of a view means for the constraint that it is, where somebody has decided
    over it as over any other view."""
    if outcome is None:
        return ConstraintStanding.WAITING
    if outcome in (Outcome.KEPT_TO, Outcome.CHANGED, Outcome.PARTLY):
        return ConstraintStanding.MET
    if outcome in (Outcome.AVOIDED, Outcome.NO_LONGER_NEEDED):
        return ConstraintStanding.AVOIDED
    return ConstraintStanding.REAL


class Constraint(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that may stand in the way. `number` counts from 1 within its room."""

    number: int
    kind: ConstraintKind
    words: WordsId
    by: PersonId | None = None
    """Who foresaw it and wants to be named for it; None: nobody is named."""
    about: WordsId | None = None
    """The title of the agenda item that it was written down for; None: for none."""
    source: str | None = None
    """The message that it was made from, as its platform names it."""
    logged_in: int
    """The number of the meeting that was running, or planned, when it was written down."""
    standing: ConstraintStanding = ConstraintStanding.WAITING
    changer: WordsId | None = None
    """Who could change it, in the words of whoever said that it is still there."""
    owner: PersonId | None = None
    """Who has said that they look after it; None: nobody."""
    reviewed_in: int | None = None
    """The number of the meeting at which its standing was last said."""

    @property
    def is_open(self) -> bool:
        """Whether it comes back: nobody has said that a solution keeps to it, or avoids it."""
        return self.standing in (ConstraintStanding.WAITING, ConstraintStanding.REAL)
