"""What Heard offers people by itself, privately: a lesson, or to say what they need.

Offers are rare on purpose: at most one a meeting for each person, whichever feature makes it.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from bot.ids import PersonId


class OfferKind(StrEnum):
    """What is offered. Of several that wait for one person, the first in this order is made."""

    NEEDS = "needs"
    """To say what they need to take part; made again before each meeting."""
    LESSON_TRIED = "lesson-tried"
    """To say how the one thing went that a lesson suggested; asked once for each lesson."""
    SLOWER = "slower"
    """To have things go slower."""
    LESSON = "lesson"
    """A lesson of a minute or so. `about` is its name."""

    @property
    def is_repeated(self) -> bool:
        """Whether it may be made again at a later meeting."""
        return self is OfferKind.NEEDS


class WaitingOffer(msgspec.Struct, frozen=True, array_like=True):
    """Something that somebody is to be offered at the next moment at which nobody is talking."""

    person: PersonId
    kind: OfferKind
    about: str = ""

    @property
    def mark(self) -> str:
        """What is remembered of it with its person, so that it is not made twice."""
        return f"{self.kind}:{self.about}" if self.about else self.kind.value
