"""What Discord does not take in a modal, in a command, or among the choices it completes."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.discord import limits
from tests.fakes.discord.errors import Mistakes

LABEL, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 18, 19, 21, 22, 23
NAME = re.compile(r"^[-_'\w]{1,32}$")
COMMANDS, MENUS = 100, 15
"""Menus: https://docs.discord.com/developers/change-log#march-3-2026. discord.py still stops at
five: https://github.com/Rapptz/discord.py/issues/10503."""
LOCALES = frozenset(
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg "
    "ru uk hi th zh-CN ja zh-TW ko".split()
)


def modal(body: dict[str, Any]) -> None:
    """A modal: a title, and up to five fields, each with its label."""
    wrong = Mistakes()
    wrong.length("data.title", body.get("title"), 45, 1, needed=True)
    wrong.length("data.custom_id", body.get("custom_id"), 100, 1, needed=True)
    components = body.get("components", [])
    wrong.count("data.components", components, 5, 1)
    for number, one in enumerate(components):
        path = f"data.components.{number}"
        if one.get("type") == LABEL:
            wrong.length(f"{path}.label", one.get("label"), 45, 1, needed=True)
            wrong.length(f"{path}.description", one.get("description"), 100)
            _field(f"{path}.component", one.get("component", {}), False, wrong)
        elif one.get("type") == limits.ROW:
            wrong.count(f"{path}.components", one.get("components", []), 1, 1)
            for inside in one.get("components", []):
                _field(f"{path}.components.0", inside, True, wrong)
        elif one.get("type") != limits.TEXT:
            wrong.add(
                f"{path}.type",
                "UNION_TYPE_CHOICES",
                f'Value of field "type" must be one of {(1, 10, 18)}.',
            )
    limits.unique_ids(components, wrong)
    wrong.check()


def _field(path: str, one: dict[str, Any], labelled: bool, wrong: Mistakes) -> None:
    kind = one.get("type")
    if labelled and kind != limits.TEXT_INPUT:
        wrong.add(f"{path}.type", "UNION_TYPE_CHOICES", "Value must be one of (4,).")
        return
    wrong.length(f"{path}.custom_id", one.get("custom_id"), 100, 1, needed=True)
    if kind == limits.TEXT_INPUT:
        if labelled:
            wrong.length(f"{path}.label", one.get("label"), 45, 1, needed=True)
        most = one.get("max_length", 4000)
        if not 1 <= most <= 4000 or not 0 <= one.get("min_length", 0) <= most:
            wrong.add(f"{path}.max_length", "NUMBER_TYPE_MAX", "Must be between 1 and 4000.")
        wrong.length(f"{path}.placeholder", one.get("placeholder"), 100)
        wrong.length(f"{path}.value", one.get("value"), most)
        if one.get("style") not in (1, 2):
            wrong.add(f"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).")
    elif kind in limits.SELECTS:
        limits.select(path, one, wrong)
    elif kind == RADIO:
        limits.options(f"{path}.options", one.get("options"), 10, 2, wrong)
    elif kind == CHECKBOXES:
        limits.options(f"{path}.options", one.get("options"), 10, 1, wrong)
    elif kind not in (UPLOAD, CHECKBOX):
        wrong.add(
            f"{path}.type",
            "UNION_TYPE_CHOICES",
            'Value of field "type" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).',
        )


def fields_of(modal_data: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """A modal's fields with their labels."""
    found = []
    for one in modal_data["components"]:
        if one["type"] == LABEL:
            found.append((one["label"], one["component"]))
        elif one["type"] == limits.ROW:
            found += [(inside["label"], inside) for inside in one["components"]]
    return found


def choices(given: list[dict[str, Any]]) -> None:
    """What autocomplete offers."""
    wrong = Mistakes()
    wrong.count("data.choices", given, 25)
    _choices("data.choices", given, wrong)
    wrong.check()


def _choices(path: str, given: list[dict[str, Any]], wrong: Mistakes) -> None:
    for number, one in enumerate(given):
        wrong.length(f"{path}.{number}.name", one.get("name"), 100, 1, needed=True)
        _localised(f"{path}.{number}", one, 100, wrong)
        if isinstance(one.get("value"), str):
            wrong.length(f"{path}.{number}.value", one["value"], 100)


def commands(given: list[dict[str, Any]]) -> None:
    """A whole set of commands, as they are put in one go."""
    wrong = Mistakes()
    kinds = [one.get("type", 1) for one in given]
    for kind, most in ((1, COMMANDS), (2, MENUS), (3, MENUS)):
        if kinds.count(kind) > most:
            wrong.add(
                "_",
                "APPLICATION_COMMANDS_MAX",
                f"Maximum number of application commands reached ({most}).",
            )
    seen: set[tuple[int, str]] = set()
    for number, one in enumerate(given):
        kind, name = one.get("type", 1), str(one.get("name", ""))
        if (kind, name) in seen:
            wrong.add(
                f"{number}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique."
            )
        seen.add((kind, name))
        if kind == 1:
            _named(f"{number}", one, wrong)
            _options(f"{number}.options", one.get("options") or [], 0, wrong)
            if _size(one) > 8000:
                wrong.add(
                    f"{number}",
                    "APPLICATION_COMMAND_TOO_LARGE",
                    "Command exceeds maximum size (8000)",
                )
        else:
            wrong.length(f"{number}.name", name, 32, 1, needed=True)
            if one.get("description"):
                wrong.add(f"{number}.description", "BASE_TYPE_MAX_LENGTH", "Must be empty.")
    wrong.check()


def _named(path: str, one: dict[str, Any], wrong: Mistakes) -> None:
    name = str(one.get("name", ""))
    if not NAME.match(name) or name != name.lower():
        wrong.add(
            f"{path}.name",
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid",
        )
    wrong.length(f"{path}.description", one.get("description"), 100, 1, needed=True)
    _localised(path, one, 32, wrong)
    # "Values follow the same restrictions as name":
    # https://docs.discord.com/developers/interactions/application-commands#localization
    for locale, text in (one.get("name_localizations") or {}).items():
        if not NAME.match(text) or text != text.lower():
            wrong.add(
                f"{path}.name_localizations.{locale}",
                "APPLICATION_COMMAND_INVALID_NAME",
                "Command name is invalid",
            )
    for locale, text in (one.get("description_localizations") or {}).items():
        wrong.length(f"{path}.description_localizations.{locale}", text, 100, 1)


def _localised(path: str, one: dict[str, Any], most: int, wrong: Mistakes) -> None:
    for locale, text in (one.get("name_localizations") or {}).items():
        wrong.length(f"{path}.name_localizations.{locale}", text, most, 1)
        if locale not in LOCALES:
            wrong.add(
                f"{path}.name_localizations", "BASE_TYPE_CHOICES", f"Unknown locale {locale}."
            )


def _options(path: str, given: list[dict[str, Any]], depth: int, wrong: Mistakes) -> None:
    wrong.count(path, given, 25)
    optional = False
    seen: set[str] = set()
    for number, one in enumerate(given):
        there = f"{path}.{number}"
        _named(there, one, wrong)
        if one.get("name") in seen:
            wrong.add(
                f"{there}.name",
                "APPLICATION_COMMANDS_OPTION_NAME_DUPLICATE",
                "Option names must be unique.",
            )
        seen.add(one.get("name", ""))
        kind = one.get("type")
        if kind in (1, 2):
            if depth == 2 or (kind == 2 and depth):
                wrong.add(f"{there}.type", "BASE_TYPE_CHOICES", "Nested too deep.")
            _options(f"{there}.options", one.get("options") or [], depth + 1, wrong)
            continue
        if one.get("required") and optional:
            wrong.add(
                there,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional = optional or not one.get("required")
        offered = one.get("choices") or []
        wrong.count(f"{there}.choices", offered, 25)
        _choices(f"{there}.choices", offered, wrong)
        if offered and one.get("autocomplete"):
            wrong.add(
                there,
                "APPLICATION_COMMAND_OPTION_CHOICES_AUTOCOMPLETE",
                "Choices and autocomplete exclude each other.",
            )


def _size(one: dict[str, Any]) -> int:
    """Characters in names, descriptions and values: the longest translation of each counts."""
    total = max(map(len, [one.get("name", ""), *(one.get("name_localizations") or {}).values()]))
    said = [one.get("description") or "", *(one.get("description_localizations") or {}).values()]
    total += max(map(len, said))
    for choice in one.get("choices") or []:
        total += len(choice["name"]) + len(str(choice["value"]))
    return total + sum(_size(inside) for inside in one.get("options") or [])
