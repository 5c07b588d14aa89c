"""Sentences for whoever runs Heard: those of the command line, its guides and the doctor, and what
is wrong with a setting, a file or a database.

They stand in catalogues too, in folders called `admin_phrases`: one in `bot`, and one in each
package that calls `add_admin_sentences`. A key begins with the name of its file: `doctor-written`
is in `<language>/doctor.ftl`. Only that file is read, and a sentence without gaps is found in it
without Fluent, since `heard --help` has to be quick.
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

    from bot.phrases.entries import Entries

VARIABLE: Final = "HEARD_LANGUAGE"
"""The environment variable that names the language of the command line."""
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its messages are in. The first that is set counts."""
_ENGLISH: Final = "en"
_NO_LOCALE: Final = ("", "C", "POSIX")
_BEGINS = re.compile(r"^(?=[a-zA-Z#-])", re.MULTILINE)
_NAME = re.compile(r"([a-zA-Z][\w-]*) *=")
_PLAIN = re.compile(r"[a-zA-Z][\w-]* *= *([^{\n]*[^{\s])\s*")
"""A sentence on one line, without gaps."""
_folders: list[Path] = [Path(__file__).with_name("admin_phrases")]


def add_admin_sentences(package: str) -> None:
    """Add the sentences for whoever runs Heard that a package has.

    Args:
        package: its folder, `__path__[0]`. Theirs are in `admin_phrases` in it.
    """
    _folders.append(Path(package, "admin_phrases"))
    _entries.cache_clear()
    _parsed.cache_clear()


def admin_text(key: str, /, **gaps: object) -> str:
    """A sentence for whoever runs Heard, its gaps filled, in the language of the command line; in
    English, if that lacks it. Whole numbers are written without separators, since most of them are
    ports, years and counts that are typed again.

    Raises:
        LookupError: there is no such sentence, or a gap was left open: a mistake in Heard.
    """
    language = command_language(os.environ)
    if language != _ENGLISH and (found := _said(language, key, gaps)) is not None:
        english = _said(_ENGLISH, key, gaps)
        return f"{found} ({english})" if _needs_english(language, key) else found
    found = _said(_ENGLISH, key, gaps)
    if found is None:
        raise LookupError(f"no sentence {key!r} in {', '.join(map(str, _folders))}")
    return found


def command_language(environ: Mapping[str, str]) -> str:
    """The language of the command line: the one that HEARD_LANGUAGE names; otherwise the system's,
    if a speaker has checked it. A draft is only for people who ask for it."""
    if named := environ.get(VARIABLE, ""):
        return named
    system = next((found for name in _LOCALES if (found := environ.get(name, ""))), "")
    bare = system.partition(".")[0].partition("@")[0]
    if bare in _NO_LOCALE or bare.partition("_")[0] == _ENGLISH:
        return _ENGLISH
    from bot.phrases import language_of
    from bot.phrases.languages import is_draft

    found = language_of(bare)
    return _ENGLISH if not found or is_draft(found) else found


@cache
def _entries(subject: str, language: str) -> dict[str, str]:
    """The sentences on a subject in a language, by their keys, as they stand in the file."""
    found: dict[str, str] = {}
    for folder in _folders:
        try:
            text = (folder / language / f"{subject}.ftl").read_text(encoding="utf-8")
        except OSError:
            continue
        for entry in _BEGINS.split(text):
            if name := _NAME.match(entry):
                found[name[1]] = entry
    return found


def _said(language: str, key: str, gaps: Mapping[str, object]) -> str | None:
    """A sentence in one language; None: it lacks it."""
    subject = key.partition("-")[0]
    entry = _entries(subject, language).get(key)
    if entry is None:
        return None
    plain = _PLAIN.fullmatch(entry)
    return plain[1] if plain else _filled(language, subject, key, gaps)


def _filled(language: str, subject: str, key: str, gaps: Mapping[str, object]) -> str:
    from fluent.runtime.types import fluent_number

    bundle, entries = _parsed(language, subject)
    entries.load(key)
    pattern = bundle.get_message(key).value
    assert pattern is not None  # noqa: S101 - an entry without a value is refused by a test
    slots = {
        name: fluent_number(value, useGrouping=False)
        if isinstance(value, int) and not isinstance(value, bool)
        else str(value)
        for name, value in gaps.items()
    }
    text, errors = bundle.format_pattern(pattern, slots)
    if errors:
        raise LookupError(f"sentence {key!r} in {language}: {errors[0]}")
    return str(text)


@cache
def _parsed(language: str, subject: str) -> tuple[FluentBundle, Entries]:
    from fluent.runtime import FluentBundle

    from bot.phrases.entries import Entries

    bundle = FluentBundle([language], use_isolating=False)
    entries = Entries(bundle)
    entries.add("\n".join(entry.strip() for entry in _entries(subject, language).values()))
    return bundle, entries


def _needs_english(language: str, key: str) -> bool:
    """Whether a sentence promises something in a language that nobody has checked."""
    from bot.phrases.languages import is_draft
    from bot.phrases.promises import promises

    if not is_draft(language):
        return False
    bundle, entries = _parsed(_ENGLISH, key.partition("-")[0])
    entries.load(key)
    pattern = bundle.get_message(key).value
    return pattern is not None and promises(pattern)
