"""Mistakes in the settings in words: one line each, naming the place.

Also reads the environment, since a variable that no setting goes by is such a mistake.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from typing import Any, Final, Literal, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from bot.admin_texts import VARIABLE as LANGUAGE
from bot.admin_texts import admin_languages, admin_text

PREFIX: Final = "HEARD_"
NOT_SETTINGS: Final = ("HEARD_CONFIG", "HEARD_DRIFT_DATA", "HEARD_TRANSCRIPTS", LANGUAGE)
"""Variables with our prefix that are no settings: the file's name, what tests and measurements
read, and the language in which mistakes in the settings are said."""

EARLIER: Final = {("meeting", "invitations_per_meeting"): "invitations_per_person"}
"""Keys that had another name: files and variables that have it still go by it."""

MOST: Final = 10
"""More mistakes than this are counted instead of listed."""


def every_key(settings: type[BaseModel]) -> Iterator[tuple[str, str, FieldInfo]]:
    """Section, key and field of everything that can be set, in order."""
    for section, field in settings.model_fields.items():
        inside = field.annotation
        if isinstance(inside, type) and issubclass(inside, BaseModel):
            for key, info in inside.model_fields.items():
                yield section, key, info


def variable(section: str, key: str) -> str:
    """The environment variable of a setting."""
    return f"{PREFIX}{section}__{key}".upper()


def renamed(values: Mapping[str, object]) -> dict[str, Any]:
    """A file's values, with keys that had another name under their present one. A file that has
    both keeps both, and the earlier one is no setting in it."""
    found: dict[str, Any] = dict(values)
    for (section, key), now in EARLIER.items():
        table = found.get(section)
        if isinstance(table, dict) and key in table and now not in table:
            found[section] = {now if name == key else name: x for name, x in table.items()}
    return found


def from_environ(
    settings: type[BaseModel], environ: Mapping[str, str]
) -> tuple[dict[str, dict[str, object]], dict[str, str], list[str]]:
    """What the environment sets: the values, each dotted key's variable, and what is wrong."""
    known = {
        variable(section, key): (section, key, info) for section, key, info in every_key(settings)
    }
    for (section, key), now in EARLIER.items():
        if variable(section, now) in known and variable(section, now) not in environ:
            known[variable(section, key)] = known[variable(section, now)]
    values: dict[str, dict[str, object]] = {}
    names: dict[str, str] = {}
    mistakes: list[str] = []
    if (language := environ.get(LANGUAGE, "")) and language not in admin_languages():
        known_ones = ", ".join(admin_languages())
        mistakes.append(
            admin_text("settings-language", name=LANGUAGE, found=language, languages=known_ones)
        )
    for name in sorted(environ):
        if not name.startswith(PREFIX) or name in NOT_SETTINGS:
            continue
        if name not in known:
            mistakes.append(_unknown(name, name, list(known)))
            continue
        section, key, info = known[name]
        values.setdefault(section, {})[key] = _typed(environ[name], info)
        names[f"{section}.{key}"] = name
    return values, names, mistakes


def in_words(
    settings: type[BaseModel], wrong: ValidationError, file: str, names: Mapping[str, str]
) -> list[str]:
    """A validation error as lines. `names` tells which keys came from the environment."""
    fields = {f"{section}.{key}": info for section, key, info in every_key(settings)}
    lines = []
    for error in wrong.errors(include_url=False):
        dotted = ".".join(str(step) for step in error["loc"][:2])
        place = names.get(dotted) or f"{file}: {dotted}"
        if error["type"] == "extra_forbidden":
            lines.append(_unknown(place, dotted, [*fields, *settings.model_fields]))
        elif dotted in fields:
            lines.append(_wrong(place, fields[dotted], error["input"]))
        else:
            lines.append(admin_text("settings-section", name=place, section=dotted))
    # What may be one of two types is wrong by both.
    return list(dict.fromkeys(lines))


def _unknown(place: str, name: str, known: list[str]) -> str:
    """What is said of a name that no setting goes by. `place`: where it stands."""
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    if near:
        return admin_text("settings-unknown-near", name=place, near=near[0])
    return admin_text("settings-unknown", name=place)


def _typed(text: str, info: FieldInfo) -> object:
    """A variable's text as the setting's type; as it is where that fails, for the complaint."""
    kind: Any = info.annotation
    try:
        value: object = TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return text
    return value


def _expected(info: FieldInfo) -> str:
    """What a value must be, to end the sentence "must be"."""
    kind: Any = info.annotation
    if info.description:
        return info.description
    if get_origin(kind) is Literal:
        return _one_of(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _one_of(choice.value for choice in kind)
    if kind is bool:
        return admin_text("settings-true-or-false")
    least = next((limit.ge for limit in info.metadata if isinstance(limit, Ge)), None)
    most = next((limit.le for limit in info.metadata if isinstance(limit, Le)), None)
    if most is None:
        return admin_text("settings-text")
    whole = "yes" if kind is int else "no"
    return admin_text("settings-number", whole=whole, least=least, most=most)


def _one_of(choices: Iterable[object]) -> str:
    return admin_text("settings-one-of", choices=", ".join(json.dumps(one) for one in choices))


def _wrong(place: str, info: FieldInfo, found: object) -> str:
    """What is said of a value that cannot be. It is left out where it may be a secret."""
    if not info.repr:
        return admin_text("settings-wrong", name=place, expected=_expected(info))
    value = json.dumps(found, default=str, ensure_ascii=False)
    short = value if len(value) <= 60 else value[:60] + "…"
    return admin_text("settings-wrong-found", name=place, expected=_expected(info), found=short)
