"""Fills the gaps of simple sentences, as Fluent does, without all that Fluent can do besides.

Nearly every sentence is text, with words and numbers in its gaps and perhaps a choice by a number.
Of these this makes what Fluent makes, in a tenth of the time: a panel has twenty of them, and is
made anew for each room at each change. Anything else is left to Fluent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from babel import Locale
from fluent.runtime.types import FluentInt
from fluent.syntax import ast

LONGEST = 2_500
"""Characters in one gap. Fluent refuses more, and is left to."""

Slots = Mapping[str, str | int]


class _NotSimple(Exception):
    """This is for Fluent to say."""


class SimpleSentence:
    """A sentence that can be filled without Fluent."""

    __slots__ = ("_parts",)

    def __init__(self, parts: list[str | Callable[[Slots], str]]) -> None:
        self._parts = parts

    @classmethod
    def of(cls, pattern: ast.Pattern, locale: Locale) -> SimpleSentence | None:
        """A sentence as it was parsed; None: it takes Fluent."""
        try:
            return cls([_part(element, locale) for element in pattern.elements])
        except _NotSimple:
            return None

    def filled(self, slots: Slots) -> str | None:
        """The sentence with its gaps filled; None: what is to be filled in takes Fluent, or a gap
        would stay open."""
        try:
            return self._fill(slots)
        except _NotSimple:
            return None

    def _fill(self, slots: Slots) -> str:
        return "".join(
            [part if type(part) is str else part(slots) for part in self._parts]  # type: ignore[operator]
        )


def _part(element: object, locale: Locale) -> str | Callable[[Slots], str]:
    match element:
        case ast.TextElement(value=text):
            return text
        case ast.Placeable(expression=ast.StringLiteral() as literal):
            return str(literal.parse()["value"])
        case ast.Placeable(expression=ast.VariableReference(id=name)):
            return _gap(name.name, locale)
        case ast.Placeable(
            expression=ast.SelectExpression(
                selector=ast.VariableReference(id=name), variants=variants
            )
        ):
            return _choice(name.name, variants, locale)
        case _:
            raise _NotSimple


def _gap(name: str, locale: Locale) -> Callable[[Slots], str]:
    """What fills a gap: words as they are, and a number as the language writes it."""
    number = _numbers(locale)

    def fill(slots: Slots) -> str:
        value = slots.get(name)
        if type(value) is str and len(value) <= LONGEST:
            return value
        if type(value) is int:
            return number(value)
        raise _NotSimple

    return fill


def _choice(name: str, variants: list[ast.Variant], locale: Locale) -> Callable[[Slots], str]:
    """One of several wordings: by a word, or by a number, which has one of its own or the one for
    the form that goes with it in the language."""
    known: list[tuple[int | str, SimpleSentence]] = []
    usual: SimpleSentence | None = None
    for variant in variants:
        wording = SimpleSentence.of(variant.value, locale)
        if wording is None:
            raise _NotSimple
        known.append((_key(variant.key), wording))
        if variant.default:
            usual = wording
    if usual is None:
        raise _NotSimple
    default, form_of = usual, _forms(locale)
    words_only = all(type(key) is str for key, _ in known)

    def fill(slots: Slots) -> str:
        value = slots.get(name)
        if type(value) is int:
            meant: tuple[int | str, ...] = (value, form_of(value))
        elif type(value) is str and words_only:
            meant = (value,)
        else:
            raise _NotSimple
        return next((wording for key, wording in known if key in meant), default)._fill(slots)

    return fill


def _key(key: ast.Identifier | ast.NumberLiteral) -> int | str:
    if isinstance(key, ast.Identifier):
        return key.name
    if not key.value.isdecimal():
        raise _NotSimple
    return int(key.value)


@cache
def _numbers(locale: Locale) -> Callable[[int], str]:
    """How a language writes numbers. Most of them are small, and come again and again."""
    return lru_cache(maxsize=1_000)(lambda value: str(FluentInt(value).format(locale)))


@cache
def _forms(locale: Locale) -> Callable[[int], str]:
    """Which form of a word goes with a number in a language."""
    rule: Callable[[int], str] = locale.plural_form  # made anew each time it is asked for
    return lru_cache(maxsize=1_000)(rule)
