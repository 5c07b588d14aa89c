"""The words by which people say that a meeting goes on, in each language.

Each entry is a regular expression over a line in small letters with straight apostrophes. They are
joined by "or".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MovingPhrases:
    """What is said in one language."""

    moves_on: tuple[str, ...]
    """On to what comes next, whatever it is: "moving on", "next item"."""
    moves_to: tuple[str, ...]
    """What stands before the number or the title of an item that the meeting goes to, up to the end
    of the entry: "on to", "let's talk about"."""
    winds_up: tuple[str, ...]
    """Whether anybody has more to say about the item."""
    lingers: tuple[str, ...]
    """What stands before the number of an item that the meeting is still on: "anything else on"."""
    postpones: tuple[str, ...]
    """What makes it some other time."""
    looks_back: tuple[str, ...]
    """What makes it a question or a report about the past: "did we", "when did"."""
    interjections: tuple[str, ...]
    """What may stand before a number that begins a line: "ok, so now 2)"."""
    empty: frozenset[str]
    """Words that two titles can share by chance."""


ENGLISH: Final = MovingPhrases(
    moves_on=(
        r"(?:mov|go)(?:e|ing) (?:on|along|forward|ahead) (?:then|now)",
        r"(?:let'?s|lets|let us|we(?:'ll| will| can| should| could)?|i'll|shall we|time to|to"
        r"|going to|gonna|i(?:'d| would) like to|i suggest we|ready to) (?:move|push|press) on",
        r"^\W*(?:(?:ok(?:ay)?|so|right|alright|all right|well|anyway|and|great|cool|good|thanks"
        r"|thank you|then|now)\W+){0,3}(?:moving|move) (?:on|along)",
        r"(?:move|moving|go|going|jump|jumping|switch|skip|get|turn)(?: on| along| over| ahead"
        r"| right)? (?:in)?to the next",
        r"next (?:agenda )?(?:item|topic|point|subject|on the agenda|agenda point)\b"
        r"(?! (?:week|month|time|meeting|year))",
        r"^\W*(?:(?:ok(?:ay)?|so|right|alright|all right|well|anyway|and|great|cool|good|thanks"
        r"|thank you|then|now)\W+){0,3}next up\b",
        r"up next\b",
    ),
    moves_to=(
        r"(?:along|back|down|forward|in|now|on|over|up|us|go|move|moving|jump|jumping|turn"
        r"|turning) to",
        r"into",
        r"onto",
        r"next(?: is| up(?: is)?|:)?",
        r"(?:start|begin|continue|carry on|go on)(?:ing)? with",
        r"(?:let'?s|lets|let us|we(?:'ll| will| can| should)|shall we|time to|i'd like to)"
        r"(?: now| quickly| also| then)? (?:talk|speak|chat) (?:about|on)",
        r"(?:let'?s|lets|let us|shall we|time to)(?: now| quickly| then)? (?:discuss|cover|do"
        r"|tackle|look at|take)",
    ),
    winds_up=(
        r"any(?:thing|body|one) (?:else|more) (?:on|about|for|to (?:add|say|discuss|bring up))",
        r"any (?:other|more|further|last|final) (?:questions|comments|thoughts|points)",
        r"anything else\s*\?",
    ),
    lingers=(
        r"(?:else|anything|anyone|anybody|more|nothing|enough|done|finished|questions|comments"
        r"|it for|all for|still|we are on|we're on|skip|skipping)\b"
        r"(?!.*\b(?:to|into|onto|next)\b)",
    ),
    postpones=(
        r"later",
        r"until",
        r"when we (?:get|come)",
        r"(?:come|get|go|coming|getting) back to",
        r"at the end",
        r"next (?:week|month|time|meeting|year)",
    ),
    looks_back=(
        r"(?:did|didn't|have|haven't|had|has|were|was|why|when|before|after) (?:we|you|i|they)",
        r"(?:we|you|i|they) (?:already|just)? ?(?:did|had|have|were|talked|moved|discussed)",
        r"last (?:week|month|time|meeting|year)",
    ),
    interjections=(
        "ah", "alright", "all", "and", "anyway", "cool", "great", "now", "ok", "okay", "right",
        "so", "then", "well", "yes",
    ),
    empty=frozenset(
        "a an and are be for from http https i in is it no not of on or s the this that to we with"
        " www".split()
    ),
)  # fmt: skip

PHRASES: Final = {"en": ENGLISH}
"""By the code of the language. English is looked for in every room."""
