"""Tells a sentence that only begins like a command from a command. Pure.

Without a slash, words that begin with Heard's name may be for everybody in the room: "what do you
all think of the ramp?" is a question to the others, and "what is a hub?" looks a word up.
"""

from __future__ import annotations

import regex

from bot.commands.line_parser import Typing, beginning
from bot.commands.spec import Command, Kind
from bot.commands.value_boundaries import first_value
from bot.people.glossary import may_be_term
from bot.text import clean_text, folded

_MOST_WORDS_OF_A_SLIP = 2
"""Words of what may be meant for a number or a choice, though it is none: that is asked about."""
_WORDS = regex.compile(r"[^\W_]+")
_POLITE = frozenset("please thanks thank you now".split())


def is_speech(typed: str, command: Command, given: Typing) -> bool:
    """Whether a line that was read as a command without a slash is a sentence that only begins like
    one: it goes on with what the command does not take, or looks up what is no short term."""
    found = beginning(clean_text(typed).strip())
    if found is None:
        return False
    rest = found[1]
    words = _WORDS.findall(folded(rest))
    if not given:
        return not set(words) <= _POLITE
    first = next((param for param in command.typed_params), None)
    if first is None or [*given] != [first.name]:
        return False
    if first.listed_word:
        return not may_be_term(str(given[first.name]))
    if first.required or first.kind not in (Kind.CHOICE, Kind.NUMBER):
        return False
    return first_value(first, rest) is None and len(words) > _MOST_WORDS_OF_A_SLIP
