"""The form in which a language's words for going on in a meeting are written down.

Each entry is a regular expression over a line in small letters, with straight apostrophes and
without accents. The entries of a field are joined by "or". A language has a module of its own, such
as `bot.meeting.moving_english`; `bot.meeting.moving_words` puts them to use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MovingPhrases:
    """What is said in one language."""

    moves_on: tuple[str, ...]
    """On to what comes next, whatever it is: "moving on", "next item"."""
    next_up: tuple[str, ...]
    """The same, where nobody waits to speak: "next up" can also be the next person."""
    starts: tuple[str, ...]
    """Beginning with the agenda: "let's get started"."""
    firsts: tuple[str, ...]
    """What says that the first item is meant: "the first item on the agenda"."""
    moves_to: tuple[str, ...]
    """What stands directly before the number of an item that the meeting goes to: "on to", "into".
    """
    opens: tuple[str, ...]
    """What stands before the title of an item that the meeting goes to: "let's talk about"."""
    follows: tuple[str, ...]
    """What stands after the title, at the end: "transport is next"."""
    announces: tuple[str, ...]
    """What makes a heading of a few words of a title after it: "ok, transport"."""
    goes_back: tuple[str, ...]
    """What it takes to go to an item that is done: "back to"."""
    winds_up: tuple[str, ...]
    """Whether anybody has more to say about the item."""
    lingers: tuple[str, ...]
    """What stands before the number of an item that the meeting is still on: "anything else on"."""
    joins: tuple[str, ...]
    """What joins two halves of a sentence, where the second moves the meeting: "we'll vote next
    week, and move on to 2)". Some other time in the first half is nothing to the second."""
    postpones: tuple[str, ...]
    """What makes it some other time."""
    looks_back: tuple[str, ...]
    """What makes it a question or a report about the past: "did we", "when did"."""
    only_perhaps: tuple[str, ...]
    """What makes going on a question or a condition: "if not", "can we"."""
    only_if: tuple[str, ...]
    """The same, whatever else the line says: "if not, we'll move on"."""
    interjections: tuple[str, ...]
    """What may stand before words that move a meeting: "ok, so now 2)"."""
    offers: tuple[str, ...]
    """What makes it one of two ways that people are asked to choose between: "or shall we"."""
    items: tuple[str, ...]
    """What stands before a number without a bracket: "item 2"."""
    counts: tuple[str, ...]
    """The same, where it can be a number of anything: "number 2"."""
    sections: tuple[str, ...]
    """What a list can be counted by besides: "issue 2: the ramp"."""
    numbers: tuple[str, ...]
    """The numbers from one on, as words."""
    empty: frozenset[str]
    """Words that two titles can share by chance, or that are about agendas themselves."""
    everyday: tuple[str, ...] = ()
    """Words of many titles, one of which alone names none, unless it is said that this is talked
    about, and it is in no other title: "status"."""
    idle: tuple[str, ...] = ()
    """Those of them that are said of any meeting: "let's look at the time"."""
    mutations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How the beginnings of words can change, as in Welsh: "trafnidiaeth", "drafnidiaeth"."""
