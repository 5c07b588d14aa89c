"""What minutes name without containing it: recorded words, and people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

import msgspec

from bot.ids import PersonId, WordsId
from bot.records.minutes import Minutes
from bot.records.questionnaire import questionnaire


def people_named(of: Minutes) -> frozenset[PersonId]:
    """Whom these minutes name. The records in them have more people: nobody looks those up."""
    named = [*of.present, *of.regrets]
    named += [item.introduced_by for item in of.items if item.introduced_by is not None]
    named += [action.owner for action in of.actions if action.owner is not None]
    named += [each.point.raiser for each in of.contentions if each.point.raiser is not None]
    named += [one.by for one in of.constraints if one.by is not None]
    named += [one.owner for one in of.constraints if one.owner is not None]
    return frozenset(named)


def words_recorded(of: Minutes) -> frozenset[WordsId]:
    """Every recorded text in these minutes. The types of the fields tell which they are, so that a
    field that is added to the minutes is found as well; the id of a questionnaire has those of a
    team's own items in it."""
    return frozenset([*_words(of, Minutes), *questionnaire(of.asked).own])


def _words(value: Any, declared: Any) -> Iterator[WordsId]:
    kinds = [kind for kind in get_args(declared) if kind not in (NoneType, Ellipsis)]
    if NoneType in get_args(declared):
        declared = kinds[0]
        kinds = [kind for kind in get_args(declared) if kind is not Ellipsis]
    if value is None:
        return
    if declared is WordsId:
        yield WordsId(value)
    elif isinstance(value, msgspec.Struct):
        for name, kind in _fields(type(value)).items():
            yield from _words(getattr(value, name), kind)
    elif isinstance(value, Mapping):
        for key, held in value.items():
            yield from _words(key, kinds[0])
            yield from _words(held, kinds[-1])
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each, kinds[0])


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(struct)
