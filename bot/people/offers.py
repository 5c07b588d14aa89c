"""What Heard offers people by itself, privately: a lesson, or to say how one went.

Offers are rare on purpose: at most one a meeting for each person, whichever feature makes it. What
somebody asked to be sent is no offer, and neither is what those who run a meeting are told for it:
see docs/adr/0055-lessons-are-texts-and-offers-go-through-one-place.md.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from bot.ids import PersonId


class OfferKind(StrEnum):
    """What is offered. Of several that wait for one person, the first in this order is made."""

    LESSON_TRIED = "lesson-tried"
    """To say how the one thing went that a lesson suggested; asked once for each lesson."""
    LESSON = "lesson"
    """A lesson of a minute or so. `about` is its name."""


class WaitingOffer(msgspec.Struct, frozen=True, array_like=True):
    """Something that somebody is to be offered at the next moment at which nobody is talking."""

    person: PersonId
    kind: OfferKind
    about: str = ""

    @property
    def mark(self) -> str:
        """What is remembered of it with its person, so that it is not made twice."""
        return f"{self.kind}:{self.about}" if self.about else self.kind.value
