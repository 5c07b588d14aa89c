"""Contentions as the first event of a meeting carries them: a hundred of them have to be small.

People go by their places on the roster of the same event, moments are whole seconds, and each field
has a name of one or two letters. Those names stand in journals for good.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from bot.ids import PersonId
from bot.records.model import Contention

Packed = dict[str, int | bool | str | tuple[int | str, ...]]
"""A contention: its fields by their short names, without those that are as usual."""

NAMES: Final[Mapping[str, str]] = {
    "number": "n",
    "wording": "w",
    "raised_by": "by",
    "parked_at": "at",
    "standing": "s",
    "source": "m",
    "tabled": "t",
    "outcome": "oc",
    "reason": "r",
    "recipient": "to",
    "settled_at": "sa",
    "erased": "e",
    "holder": "h",
    "agreement": "a",
    "asked_at": "aa",
    "owner": "o",
    "owner_asked": "oa",
    "declined": "d",
    "not_before": "nb",
    "item": "i",
    "groups": "g",
    "joined_into": "j",
    "split_from": "f",
    "decision": "dc",
    "awaiting": "aw",
    "reopened": "ro",
    "reworded": "rw",
    "disputed": "di",
    "changed_at": "c",
    "raised_in": "ri",
    "postponed": "p",
    "postponed_because": "pb",
    "postponed_in": "pi",
    "positions": "np",
    "notes": "nn",
    "links": "nl",
    "came_from": "cf",
    "named": "nm",
}
"""The short names of a contention's fields. One that is missing goes by its own name."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIELDS = {NAMES.get(field.name, field.name): field for field in msgspec.structs.fields(Contention)}


def _holds(kind: Any, wanted: Any) -> bool:
    """Whether that is what a field holds, one of it or several."""
    return kind is wanted or any(_holds(inner, wanted) for inner in typing.get_args(kind))


_PEOPLE = frozenset(name for name, field in _FIELDS.items() if _holds(field.type, PersonId))
_MOMENTS = frozenset(name for name, field in _FIELDS.items() if _holds(field.type, datetime))


def packed(contention: Contention, places: Mapping[PersonId, int]) -> Packed:
    """A contention in short. `places`: the roster's people, each with their place; who is not on it
    goes by their id."""
    row: Packed = {}
    for name, field in _FIELDS.items():
        value = getattr(contention, field.name)
        if value == field.default:
            continue
        if name in _PEOPLE and isinstance(value, tuple):
            row[name] = tuple(places.get(who, who) for who in value)
        elif name in _PEOPLE:
            row[name] = places.get(value, value)
        elif isinstance(value, datetime):
            row[name] = int(value.timestamp())
        else:
            row[name] = value
    return row


def unpacked(row: Packed, roster: Sequence[PersonId]) -> Contention:
    """A contention from its short form, and the roster that it was made with."""

    def person(value: Any) -> Any:
        is_place = isinstance(value, int) and 0 <= value < len(roster)
        return roster[value] if is_place else str(value)

    values: dict[str, Any] = {}
    for name, value in row.items():
        field = _FIELDS.get(name)
        if field is None:
            continue  # of a later version
        if name in _PEOPLE:
            if isinstance(value, tuple):
                values[field.name] = tuple(person(one) for one in value)
            else:
                values[field.name] = person(value)
        elif name in _MOMENTS and isinstance(value, int):
            values[field.name] = _EPOCH + timedelta(seconds=value)
        else:
            values[field.name] = value
    return msgspec.convert(values, Contention)
