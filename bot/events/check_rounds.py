"""Check-ins and check-outs: rounds in which one press is enough."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import WordsId
from bot.rules import CheckKind


class CheckSet(Event, frozen=True, kw_only=True, tag="CheckSet"):
    """Each meeting of this room begins with a check-in from now on, or offers a check-out before
    its end; or no longer does. `named`: names are shown with what people write."""

    kind: CheckKind
    on: bool
    question: WordsId | None = None
    named: bool = False


class CheckOpened(Event, frozen=True, kw_only=True, tag="CheckOpened"):
    """A facilitator has everybody check in or out now."""

    kind: CheckKind
    question: WordsId | None = None
    named: bool = False


class CheckedIn(Event, frozen=True, kw_only=True, tag="CheckedIn"):
    """`actor` has pressed the button of the check-in or check-out that is running."""


CheckEvent = CheckSet | CheckOpened | CheckedIn
