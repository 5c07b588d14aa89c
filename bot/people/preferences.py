"""How a person wants Heard to treat them, in every room they come to.

Plain values, and a meeting's knowledge of them. Who said nothing gets `USUAL`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import msgspec

from bot.cards import Card
from bot.ids import PersonId


class Invitations(StrEnum):
    """Whether Heard may ask somebody privately if they would like to speak."""

    ASK = "ask"
    """Ask first whether it may. Heard does so once; no answer is a no."""
    ON = "on"
    OFF = "off"


class Preferences(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One person's choices."""

    invitations: Invitations = Invitations.ASK
    asked: bool = False
    """Heard has asked whether it may invite, and does not ask that a second time."""
    direct: bool = True
    """Whether Heard may write to them by itself."""
    language: str = "en"
    """The language of what only they see: one that has a catalogue."""
    plain: bool = False
    """Shorter: no emoji, and no hints about what to type."""
    more_time: bool = False
    """They get more time in rounds."""
    reminders: bool = False
    """They are reminded before a meeting whose time is set."""
    slower: bool = False
    """They would like meetings to be slower."""
    lessons: bool = True
    """Whether Heard may offer them lessons."""
    offered: tuple[str, ...] = ()
    """What Heard has offered them by itself, which it does not offer a second time: see
    `bot.people.offers`."""
    ask_first: bool = False
    """Nobody calls on them before they have been asked privately. It comes with what they need, and
    is not chosen by itself: see `bot.people.needs`."""
    words: bool = False
    """Words of a room's word list are explained to them when they are first used in a meeting."""


LANGUAGE: Final = "language:"
"""How the mark of a language begins that stands offered, until they say which one they want."""


def first_language(language: str, offered: str) -> Preferences:
    """What somebody begins with whose platform speaks this language to them, or whom it is only
    offered."""
    marks = (f"{LANGUAGE}{offered}",) if offered else ()
    return Preferences(language=language or USUAL.language, offered=marks)


def offered_language(chosen: Preferences) -> str:
    """The language that stands offered to somebody; "" if none does."""
    marks = (mark for mark in chosen.offered if mark.startswith(LANGUAGE))
    return next(marks, "").removeprefix(LANGUAGE)


USUAL = Preferences()
"""For everybody who has chosen nothing."""

ALWAYS_TOLD = frozenset(
    {
        "about-me-copy",
        "pause",
        "poll",
        "poll-reminder",
        "reminder",
        "words-gone",
        "worry",
        "worry-contact",
        "worry-kept",
        "word-first-use",
        "worry-returned",
        "your-point",
    }
)
"""Kinds of cards that are sent to those, too, who want no direct messages: what became of their own
point or its words, and the question whether they were heard. Without these they would never know,
and silent people would be left out. That a facilitator asks them to pause is said to nobody else.
A copy of what is kept of them they have asked for; reminders, and what words mean, as well."""


MOST_MISSED = 3
"""How many untold things are kept for one person."""


class Wishes:
    """The preferences of a meeting's people, as far as they differ from the usual."""

    __slots__ = ("_chosen", "_no_direct", "missed", "want_words")

    def __init__(self, chosen: Mapping[PersonId, Preferences]) -> None:
        self._chosen: dict[PersonId, Preferences] = {}
        self._no_direct: dict[PersonId, None] = {}
        self.want_words: dict[PersonId, None] = {}
        """Who wants words explained at their first use."""
        self.missed: dict[PersonId, tuple[Card, ...]] = {}
        """What people were not told because they want no direct messages, the newest last."""
        for who, preferences in chosen.items():
            self.choose(who, preferences)

    def of(self, who: PersonId) -> Preferences:
        """Somebody's preferences."""
        return self._chosen.get(who, USUAL)

    def choose(self, who: PersonId, preferences: Preferences) -> None:
        """Replaces somebody's preferences."""
        if preferences == USUAL:
            self._chosen.pop(who, None)
        else:
            self._chosen[who] = preferences
        if preferences.words:
            self.want_words[who] = None
        else:
            self.want_words.pop(who, None)
        if preferences.direct:
            self._no_direct.pop(who, None)
        else:
            self._no_direct[who] = None

    def forget(self, who: PersonId) -> None:
        """Somebody is forgotten: what they wanted, and what waits for them."""
        self.choose(who, USUAL)
        self.missed.pop(who, None)

    @property
    def some_want_no_direct(self) -> bool:
        """Whether anybody wants no direct messages; if nobody does, effects need no filtering."""
        return bool(self._no_direct)

    def may_tell(self, who: PersonId, kind: str) -> bool:
        """Whether a card of this kind may be sent to somebody privately, without their asking."""
        return who not in self._no_direct or kind in ALWAYS_TOLD

    def miss(self, who: PersonId, card: Card) -> None:
        """Keep what somebody is not told, for when they ask; the newest `MOST_MISSED` of it."""
        if card.brief:
            return  # It was for that moment, and what it says stands on their panel.
        self.missed[who] = (*self.missed.get(who, ()), card)[-MOST_MISSED:]

    def chosen(self) -> dict[PersonId, Preferences]:
        """Everybody who has chosen something, for the next meeting."""
        return dict(self._chosen)
