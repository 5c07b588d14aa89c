"""Finds what a page says in English without saying that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from fluent.syntax.ast import Pattern, SelectExpression, TextElement

from bot.phrases import catalogue

ANYTHING = ".+?"
ISOLATED = re.compile("[\u2066-\u2069]")


def _as_regexes(pattern: Pattern) -> list[str]:
    """What a sentence can look like, its gaps filled with anything."""
    made = [""]
    for element in pattern.elements:
        if isinstance(element, TextElement):
            ways = [re.escape(" ".join(f"|{element.value}|".split())[1:-1])]
        elif isinstance(inside := element.expression, SelectExpression):
            ways = [one for each in inside.variants for one in _as_regexes(each.value)]
        else:
            ways = [ANYTHING]
        made = [one + way for one in made for way in ways]
    return made


def _says_something(regex: str) -> bool:
    return any(len(word) > 2 for word in re.findall(r"[^\W\d_]+", regex.replace(ANYTHING, " ")))


@cache
def _sentences(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The sentences of a language: those with gaps, and those without."""
    book = catalogue(language)
    keys = [key for key in book.patterns() if not book.lacks(key)]
    own = book.patterns()
    regexes = {it for key in keys for it in _as_regexes(own[key]) if _says_something(it)}
    gaps = "|".join(sorted(it for it in regexes if ANYTHING in it))
    plain = (re.sub(r"\\(.)", r"\1", it) for it in regexes if ANYTHING not in it)
    whole = frozenset(it.casefold() for it in plain)
    return re.compile(gaps, re.IGNORECASE), whole


def _is_of(language: str, text: str) -> bool:
    gaps, whole = _sentences(language)
    return text.casefold() in whole or bool(gaps.fullmatch(text))


def unmarked(language: str, said: Iterable[tuple[str, str]]) -> list[str]:
    """Texts that are English sentences of Heard's and none of the page's language, and that do not
    say so. `said`: each text of a page, with the language that it is said to be in."""
    found = []
    for raw, told in said:
        text = " ".join(ISOLATED.sub("", raw).split())
        if told != "en" and _is_of("en", text) and not _is_of(language, text):
            found.append(text)
    return found
