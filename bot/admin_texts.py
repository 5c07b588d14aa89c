"""Sentences for whoever runs Heard: those of the command line, its guides and the doctor, and what
is wrong with a setting, a file or a database.

They stand in catalogues too, in folders called `admin_phrases`: one in `bot`, and one in each
package that calls `add_admin_sentences`. A key begins with the name of its file: `doctor-written`
is in `<language>/doctor.ftl`. Only that file is read, and a sentence without gaps is found in it
without Fluent, since `heard --help` has to be quick.

A file in another language than English says in a line of its own, `### Reviewed by: …`, which
speaker has checked it. With `nobody` it is a draft.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # loaded for sentences with gaps
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Pattern

VARIABLE: Final = "HEARD_LANGUAGE"
"""The environment variable that names the language of the command line."""
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its messages are in. The first that is set counts."""
_ENGLISH: Final = "en"
_OVERVIEW: Final = "help"
"""The subject that a language has to have before the system's locale chooses it."""
_BEGINS = re.compile(r"^(?=[a-zA-Z#-])", re.MULTILINE)
_NAME = re.compile(r"([a-zA-Z][\w-]*) *=")
_PLAIN = re.compile(r"[a-zA-Z][\w-]* *= *([^{\n]*[^{\s])\s*")
"""A sentence on one line, without gaps."""
_REFERS = re.compile(r"\{ *([a-zA-Z][\w-]*) *\}")
_REVIEWED = re.compile(r"^### Reviewed by: *(?!nobody)\S", re.MULTILINE)
_folders: list[Path] = [Path(__file__).with_name("admin_phrases")]


def add_admin_sentences(package: str) -> None:
    """Add the sentences for whoever runs Heard that a package has.

    Args:
        package: its folder, `__path__[0]`. Theirs are in `admin_phrases` in it.
    """
    _folders.append(Path(package, "admin_phrases"))
    for known in (_file, _entries, _bundle):
        known.cache_clear()


def admin_text(key: str, /, **gaps: object) -> str:
    """A sentence for whoever runs Heard, its gaps filled, in the language of the command line; in
    English, if that lacks it. Whole numbers are written without separators, since most of them are
    ports, years and counts that are typed again.

    Raises:
        LookupError: there is no such sentence, or a gap was left open: a mistake in Heard.
    """
    language = command_language(os.environ)
    english = _said(_ENGLISH, key, gaps)
    if english is None:
        raise LookupError(f"no sentence {key!r} in {', '.join(map(str, _folders))}")
    if language == _ENGLISH or (found := _said(language, key, gaps)) is None:
        return english
    return f"{found} ({english})" if _needs_english(language, key) else found


def command_language(environ: Mapping[str, str]) -> str:
    """The language of the command line: the one that HEARD_LANGUAGE names; otherwise the system's,
    if a speaker has checked it. A draft is only for people who ask for it."""
    if named := environ.get(VARIABLE, ""):
        return named
    system = next((found for name in _LOCALES if (found := environ.get(name, ""))), "")
    found = re.split(r"[_.@-]", system)[0].lower()
    if found in ("", _ENGLISH) or not found.isalpha():
        return _ENGLISH
    return found if _is_reviewed(_OVERVIEW, found) else _ENGLISH


def admin_languages() -> list[str]:
    """The languages that some of these sentences are there in, by their codes."""
    return sorted({each.name for folder in _folders for each in folder.iterdir() if each.is_dir()})


@cache
def _file(subject: str, language: str) -> str:
    """The file on a subject in a language; "" if there is none."""
    for folder in _folders:
        try:
            return (folder / language / f"{subject}.ftl").read_text(encoding="utf-8")
        except OSError:
            continue
    return ""


@cache
def _entries(subject: str, language: str) -> Mapping[str, str]:
    """The sentences on a subject in a language, by their keys, as they stand in the file."""
    given = _BEGINS.split(_file(subject, language))
    return {name[1]: entry for entry in given if (name := _NAME.match(entry))}


def _is_reviewed(subject: str, language: str) -> bool:
    """Whether a speaker has checked what a language says on a subject."""
    return bool(_REVIEWED.search(_file(subject, language)))


def _said(language: str, key: str, gaps: Mapping[str, object]) -> str | None:
    """A sentence in one language; None: it lacks it."""
    entry = _entries(_subject(key), language).get(key)
    if entry is None:
        return None
    plain = _PLAIN.fullmatch(entry)
    return plain[1] if plain else _filled(language, key, gaps)


def _subject(key: str) -> str:
    return key.partition("-")[0]


def _filled(language: str, key: str, gaps: Mapping[str, object]) -> str:
    from fluent.runtime.types import fluent_number

    slots = {
        name: fluent_number(value, useGrouping=False)
        if isinstance(value, int) and not isinstance(value, bool)
        else str(value)
        for name, value in gaps.items()
    }
    bundle = _bundle(_subject(key), language)
    text, errors = bundle.format_pattern(_pattern(language, key), slots)
    if errors:
        raise LookupError(f"sentence {key!r} in {language}: {errors[0]}")
    return str(text)


def _pattern(language: str, key: str) -> Pattern:
    """A sentence as it is parsed, once what it refers to is known, too."""
    bundle = _bundle(_subject(key), language)
    _load(bundle, _entries(_subject(key), language), key)
    pattern = bundle.get_message(key).value
    assert pattern is not None  # noqa: S101 - `_NAME` has found it before a value
    return pattern


def _load(bundle: FluentBundle, entries: Mapping[str, str], key: str) -> None:
    from fluent.runtime import FluentResource

    if bundle.has_message(key) or key not in entries:
        return
    bundle.add_resource(FluentResource(entries[key]))
    for other in _REFERS.findall(entries[key]):
        _load(bundle, entries, other)


@cache
def _bundle(subject: str, language: str) -> FluentBundle:
    """What has been parsed of a subject in a language."""
    from fluent.runtime import FluentBundle

    return FluentBundle([language], use_isolating=False)


def _needs_english(language: str, key: str) -> bool:
    """Whether a sentence promises something in a file that nobody has checked."""
    from bot.promises import promises

    return not _is_reviewed(_subject(key), language) and promises(_pattern(_ENGLISH, key))
