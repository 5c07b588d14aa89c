"""The languages that have a catalogue: what each is called, how much it has, who has checked it.

A language says so itself, in the first lines of its `general.ftl`:

    ### Language: Cymraeg
    ### Covers: what members need
    ### Reviewed by: nobody

Anybody who speaks it puts their name where `nobody` stands, once they have read it all. Until then
it is a draft: people are told so where they choose it, and sentences that promise something are
followed by the English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final

from babel import Locale, UnknownLocaleError

from bot.errors import HeardError

ENGLISH: Final = "en"
GENERAL: Final = "general.ftl"
"""The file of a language that has its header."""
_NO_LANGUAGES = frozenset({"earlier", "__pycache__"})
_HEADER = re.compile(r"^### (Language|Covers|Reviewed by):[ \t]*(.*)$", re.MULTILINE)
_COVERS: Final = {"everything": True, "what members need": False}
_NOBODY: Final = "nobody"


class BadLanguage(HeardError):
    """A language's folder or header cannot be used. The message says where and what to write."""


@dataclass(frozen=True)
class Language:
    """One language that has a catalogue."""

    code: str
    """As the folder is called, and as `lang` takes it: "cy", "pt-BR"."""
    name: str
    """What its speakers call it."""
    complete: bool
    """Whether it covers everything; otherwise only what members need, and the rest is English."""
    reviewer: str
    """The speaker who has checked it; "" for a draft."""

    @property
    def draft(self) -> bool:
        """Whether no speaker has checked it."""
        return not self.reviewer

    @cached_property
    def locale(self) -> Locale:
        """How Babel knows it."""
        return locale_of(self.code)

    @property
    def direction(self) -> str:
        """Which way it is written, as the attribute `dir` takes it: "ltr" or "rtl"."""
        return direction_of(self.locale)


def locale_of(code: str) -> Locale:
    """How Babel knows a language.

    Raises:
        BadLanguage: it knows none of that code.
    """
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        raise BadLanguage(
            f"bot/phrases/{code}: {code!r} is no language that Babel knows. Name the folder by a "
            'code such as "cy" or "pt-BR".'
        ) from None


def direction_of(locale: Locale) -> str:
    """Which way a language is written, as the attribute `dir` takes it: "ltr" or "rtl"."""
    return "rtl" if locale.character_order == "right-to-left" else "ltr"


def read_header(code: str, text: str) -> Language:
    """What the first lines of a language's `general.ftl` say.

    Raises:
        BadLanguage: a line is missing or says something else.
    """
    where = f"bot/phrases/{code}/{GENERAL}"
    said = {found[1]: found[2].strip() for found in _HEADER.finditer(text)}
    for line in ("Language", "Covers", "Reviewed by"):
        if not said.get(line):
            raise BadLanguage(f"{where}: the line “### {line}: …” is missing at its beginning.")
    if said["Covers"] not in _COVERS:
        known = " or ".join(f"“{each}”" for each in _COVERS)
        raise BadLanguage(f"{where}: “### Covers:” says {said['Covers']!r}. It can say {known}.")
    locale_of(code)
    reviewer = said["Reviewed by"]
    return Language(
        code=code,
        name=said["Language"],
        complete=_COVERS[said["Covers"]],
        reviewer="" if reviewer == _NOBODY else reviewer,
    )


def found_in(folder: Traversable) -> tuple[dict[str, Language], list[str]]:
    """The languages whose folders stand in this one, by their codes, and what is wrong with those
    that cannot be offered."""
    languages: dict[str, Language] = {}
    wrong: list[str] = []
    for each in sorted(folder.iterdir(), key=lambda it: it.name):
        if not each.is_dir() or each.name in _NO_LANGUAGES:
            continue
        header = each.joinpath(GENERAL)
        text = header.read_text(encoding="utf-8") if header.is_file() else ""
        try:
            languages[each.name] = read_header(each.name, text)
        except BadLanguage as problem:
            wrong.append(str(problem))
    return languages, wrong


def is_draft(code: str) -> bool:
    """Whether there is such a language, and no speaker has checked it."""
    return code in KNOWN and KNOWN[code].draft


_found, _wrong = found_in(files("bot.phrases"))
KNOWN: Final[Mapping[str, Language]] = MappingProxyType(_found)
"""Every language that can be offered, by its code."""
WRONG: Final = tuple(_wrong)
"""What is wrong with languages that cannot be offered, one line each."""
