"""Choices from a fixed list, and how people may spell them.

A choice may be typed by its own word, by the words that stand for it on the screen, or by another
name that the table knows. Case, accents, blanks and punctuation do not matter. A word that is only
similar does not count: it is often the opposite ("unchanged"), so the person is asked.
"""

from __future__ import annotations

from functools import cache

import regex

from bot.commands.spec import Param
from bot.phrases import LANGUAGES, catalogue
from bot.text import without_accents

_APART = regex.compile(r"[^\w]+|_")


def plain(text: str) -> str:
    """A text as choices are compared."""
    return str(_APART.sub(" ", without_accents(text))).strip()


@cache
def spellings(param: Param) -> dict[str, str]:
    """Every way to spell each of a parameter's choices. What two of them share is neither's."""
    found: dict[str, str] = {}
    for choice in param.choices:
        found[plain(choice)] = choice
    shared: set[str] = set()
    for spelt, choice in [*_shown(param), *param.aliases]:
        key = plain(spelt)
        if found.setdefault(key, choice) != choice and key not in map(plain, param.choices):
            shared.add(key)
    return {key: choice for key, choice in found.items() if key and key not in shared}


def _shown(param: Param) -> list[tuple[str, str]]:
    """The choices as they stand on the screen, in every language."""
    if not param.terms:
        return []
    keys = [(f"{param.terms}-{choice}", choice) for choice in param.choices]
    books = [catalogue(language) for language in LANGUAGES]
    return [(book.say(key), choice) for book in books for key, choice in keys if key in book]


@cache
def _most_words(param: Param) -> int:
    """How many words its longest choice has, however it is spelt."""
    spelt = [*param.choices, *(text for text, _ in (*_shown(param), *param.aliases))]
    return max((len(form.split()) for text in spelt for form in (text, plain(text))), default=0)


def as_label(shown: str) -> str:
    """The words that stand for a choice, as they are offered: by themselves, and so with a capital.
    Within a sentence the same words begin with a small letter."""
    return shown[:1].upper() + shown[1:]


def as_choice(param: Param, text: str) -> str | None:
    """The choice that a text is; None if it is not exactly one."""
    return spellings(param).get(plain(text[:200]))


def longest_choice(param: Param, text: str) -> int | None:
    """Where the longest choice ends that a text begins with; None if it begins with none."""
    ends = [found.end() for found in regex.finditer(r"\S+", text[:400])][: _most_words(param)]
    return next((end for end in reversed(ends) if as_choice(param, text[:end])), None)


def trailing_choice(param: Param, text: str) -> int | None:
    """Where the longest choice begins that a text ends with; None if it ends with none."""
    starts = [found.start() for found in regex.finditer(r"\S+", text)][-_most_words(param) :]
    return next((start for start in starts if as_choice(param, text[start:])), None)
