"""A room's word list: what people ask about, and what is said to it."""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import WordsId


class WordAsked(Event, frozen=True, kw_only=True, tag="WordAsked"):
    """Somebody asks the room what a word means. It has no actor, whoever asked."""

    word: int
    """Its number on the list."""
    term: WordsId


class WordExplained(Event, frozen=True, kw_only=True, tag="WordExplained"):
    """`actor` says what a word means, or says it better."""

    word: int
    term: WordsId
    """The word as they spell it."""
    explanation: WordsId
    named: bool = False
    """Their name stands with it."""


class WordConfirmed(Event, frozen=True, kw_only=True, tag="WordConfirmed"):
    """`actor` says that an explanation is right."""

    word: int
    explanation: WordsId
    """As it was when they read it."""


class WordDropped(Event, frozen=True, kw_only=True, tag="WordDropped"):
    """A facilitator takes a word off the list."""

    word: int


class ShortForm(msgspec.Struct, frozen=True, array_like=True):
    """An abbreviation, by where it stands in something that was recorded."""

    words: WordsId
    begin: int
    end: int


class ShortFormsFound(Event, frozen=True, kw_only=True, tag="ShortFormsFound"):
    """What was recorded for the meeting to come was looked through for abbreviations that nobody
    has explained. Their texts stay where they are recorded."""

    forms: tuple[ShortForm, ...] = ()


GlossaryEvent = WordAsked | WordExplained | WordConfirmed | WordDropped | ShortFormsFound
