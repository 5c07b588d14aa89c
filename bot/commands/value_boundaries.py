"""Tells where a parameter's value ends in typed text that does not mark it.

A number, a choice or a moment ends where it stops making sense as one; a name may have blanks in it
as long as what comes after it can be told by itself; a text takes all that is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.commands.choices import longest_choice, trailing_choice
from bot.commands.datetimes import moment_at_start
from bot.commands.quotation_marks import quoted, unquoted
from bot.commands.spec import Kind, Param

NUMBER = regex.compile(
    r"#?[0-9]{1,9}(?:\s*(?:minutes?|mins?|m|hours?|hrs?|h))?(?=[\s.,;!]|$)", regex.I
)
_NUMBERS = regex.compile(r"#?[0-9]{1,9}(?:\s*(?:[,;&]|and)?\s*#?[0-9]{1,9})*(?=[\s.,;:]|$)")
"""Several numbers: "3, 5 and 8"."""
SHORT = frozenset({Kind.CHOICE, Kind.NUMBER, Kind.ITEM, Kind.POINT, Kind.PROPOSAL})
"""Kinds whose values are a word or two, so that it can be told where they end."""
LISTS = frozenset({Kind.GROUP, Kind.GROUPS, Kind.CHOICES, Kind.PEOPLE})
"""Kinds whose values have several parts, each of which may stand in quotation marks."""
_WORDY = frozenset({Kind.PERSON, Kind.ITEM, Kind.ZONE})
"""Kinds whose values may have blanks in them without any quotation marks."""


def split(params: Sequence[Param], text: str) -> dict[str, str]:
    """A text given to parameters in their order; the last one takes what is left of it."""
    found: dict[str, str] = {}
    for place, param in enumerate(params):
        if not text:
            break
        if place == len(params) - 1:
            found[param.name] = text if param.kind in LISTS else unquoted(text)
            break
        value, text = _taken(param, text, params[place + 1 :])
        if value:
            found[param.name] = unquoted(value)
    return found


def _taken(param: Param, text: str, after: Sequence[Param]) -> tuple[str, str]:
    """The value of one parameter at the beginning of a text, and the rest of the text."""
    if (marked := quoted(text, 0)) is not None:
        return str(marked[0]), text[marked[1] :].strip()
    end = None
    if param.kind is Kind.CHOICE:
        end = longest_choice(param, text)
    elif param.kind is Kind.VIEWS and (found := _NUMBERS.match(text)) is not None:
        end = found.end()
    elif param.kind is Kind.MOMENT:
        end = moment_at_start(text)
    elif param.kind in _WORDY and len(after) == 1:
        end = _before_last(param, text, after[0])
    if end is None:
        first, *more = text.split(None, 1)
        return first, more[0] if more else ""
    return text[:end].strip(), text[end:].lstrip(" \t\n,;:").strip()


def _before_last(param: Param, text: str, last: Param) -> int | None:
    """Where a name with blanks ends, if what comes after it can be told by itself."""
    if last.kind is Kind.CHOICE:
        return trailing_choice(last, text)
    words = text.rsplit(None, 1)
    if len(words) > 1 and NUMBER.fullmatch(words[1]):
        return len(text) - len(words[1])
    return len(text) if param.kind is Kind.PERSON else None


def first_value(param: Param, text: str) -> str | None:
    """The value of a short kind that a text begins with."""
    if param.kind is Kind.CHOICE:
        end = longest_choice(param, text)
        return None if end is None else text[:end]
    found = NUMBER.match(text)
    return None if found is None else found[0]


def tidy(text: str) -> str:
    """A value without the punctuation and quotation marks around it."""
    return unquoted(text.rstrip(".,;! ")).strip()
