"""Rounds, spoken and silent."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class RoundOpened(Event, frozen=True, kw_only=True, tag="RoundOpened"):
    """A facilitator has everybody speak in turn."""

    question: WordsId | None = None


class SilentRoundOpened(Event, frozen=True, kw_only=True, tag="SilentRoundOpened"):
    """A facilitator has everybody write privately; it is shown together, `named` or not.

    `in_minutes`: everybody was told that it will be in the minutes, without names. (Before that was
    said, it was in none.)
    """

    question: WordsId | None = None
    named: bool = False
    in_minutes: bool = False


class TurnDone(Event, frozen=True, kw_only=True, tag="TurnDone"):
    """`actor` has had their say in the round."""


class TurnDeferred(Event, frozen=True, kw_only=True, tag="TurnPutOff"):
    """`actor` wants their turn later in the round."""


class TurnMovedOn(Event, frozen=True, kw_only=True, tag="TurnMovedOn"):
    """A facilitator moves the round on. `after` is whose turn it was when the button was drawn."""

    after: PersonId | None = None


class SilentAnswerGiven(Event, frozen=True, kw_only=True, tag="Wrote"):
    """`actor` has written something in the silent round, instead of what they wrote before."""

    words: WordsId


class RoundEnded(Event, frozen=True, kw_only=True, tag="RoundEnded"):
    """A facilitator ends the round; in a silent one, what was written is shown."""


RoundEvent = (
    RoundOpened
    | SilentRoundOpened
    | TurnDone
    | TurnDeferred
    | TurnMovedOn
    | SilentAnswerGiven
    | RoundEnded
)
