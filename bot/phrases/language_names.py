"""What a language is called where it is chosen or named, with how far it can be relied on."""

from __future__ import annotations

from bot.phrases import Catalogue
from bot.phrases.languages import KNOWN


def language_state(book: Catalogue, code: str) -> str:
    """A language's name, and in whole words whether it is a draft and covers everything."""
    return _said(book, "language-is", code)


def language_choice(book: Catalogue, code: str) -> str:
    """The same, short enough for a menu."""
    return _said(book, "language-choice", code)


def _said(book: Catalogue, begins: str, code: str) -> str:
    name = f"language-{code}"
    if name not in book:
        return code  # It has lost its catalogue since somebody chose it.
    language = KNOWN.get(code)
    kind = "whole"
    if language is not None and language.draft:
        kind = "draft" if language.complete else "draft-part"
    elif language is not None and not language.complete:
        kind = "part"
    return book.say(f"{begins}-{kind}", {"name": book.say(name)})
