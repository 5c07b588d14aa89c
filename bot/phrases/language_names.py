"""What a language is called where it is chosen or named, with how far it can be relied on."""

from __future__ import annotations

from bot.phrases import Catalogue
from bot.phrases.languages import KNOWN


def language_state(book: Catalogue, code: str) -> str:
    """A language's name, and in whole words whether it is a draft and covers everything."""
    kind, name = _kind(book, code)
    return book.say(f"language-is-{kind}", {"name": name})


def language_choice(book: Catalogue, code: str) -> str:
    """The same, short enough for a menu."""
    kind, name = _kind(book, code)
    return book.say(f"language-choice-{kind}", {"name": name})


def _kind(book: Catalogue, code: str) -> tuple[str, str]:
    """How far a language can be relied on, and what it is called."""
    key = f"language-{code}"
    # It may have lost its catalogue since somebody chose it.
    name = book.say(key) if key in book else code
    language = KNOWN.get(code)
    kind = "whole"
    if language is not None and language.draft:
        kind = "draft" if language.complete else "draft-part"
    elif language is not None and not language.complete:
        kind = "part"
    return kind, name
