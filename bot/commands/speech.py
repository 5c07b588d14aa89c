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
_VERBS = frozenset(
    "is isn't are aren't was wasn't were weren't has hasn't had does doesn't did didn't would "
    "wouldn't could couldn't should shouldn't must seems".split()
)
"""After the name of a command they make it what a sentence is about: "the agreement is fine". What
is a noun, too, is none of them: "park needs of carers"."""
_ABOUT = frozenset("about between from in of on over with".split())
"""What follows a noun in speech: "round of applause". A text of somebody's begins otherwise."""


def is_speech(typed: str, command: Command, given: Typing) -> bool:
    """Whether a line that was read as a command without a slash is a sentence that only begins like
    one: it goes on with what the command does not take, or looks up what is no short term, or is
    about what the command is called."""
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
    if first.kind in (Kind.TEXT, Kind.UNRECORDED):
        # As it was typed: "In" and "Is" may begin a title.
        then = rest.partition(" ")[0].replace("’", "'").rstrip(".,;:!?")
        takes_any = first.required or first.kind is Kind.UNRECORDED
        return then in _VERBS or (not takes_any and then in _ABOUT)
    if first.required or first.kind not in (Kind.CHOICE, Kind.NUMBER):
        return False
    return first_value(first, rest) is None and len(words) > _MOST_WORDS_OF_A_SLIP
