"""What a page says in English because its language lacks it: what reads a page aloud is told.

A sentence carries two marks, which nobody can type (`bot.isolation`), from where it is looked up to
the finished page. There they become the attribute `lang` of the element that has nothing else in
it, or of one around the sentence; in attributes and titles, which have none, they are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.phrases import catalogue
from bot.phrases.languages import ENGLISH
from bot.phrases.reading import readers_catalogue

BEGIN, END = "\ufdd5", "\ufdd6"
_MARKS = str.maketrans("", "", BEGIN + END)
_WHOLE = re.compile(rf"<(?!/)([^<>]*)>(\s*){BEGIN}([^<{BEGIN}{END}]*){END}(\s*)(?=</)")
"""An element with nothing in it but one such sentence."""
_TAG = re.compile(r"(<[^>]*>)")
_NO_ELEMENTS = ("<title", "<option", "<textarea", "<script")
"""Elements in which no other can stand."""
_ENGLISH = f'lang="{ENGLISH}"'


def say(key: str, slots: Mapping[str, str | int] | None = None) -> str:
    """A sentence for a page, in its reader's language, with marks around what of it is English."""
    book = readers_catalogue()
    said = book.say(key, slots)
    if book.language == ENGLISH:
        return said
    english = catalogue().say(key, slots)
    if book.lacks(key):
        return f"{BEGIN}{said}{END}"
    # A promise of a language that nobody has checked is followed by what it is in English.
    own, begins, _ = said.rpartition(f"({english})")
    return f"{own}({BEGIN}{english}{END})" if begins and own else said


def with_languages(page: str) -> str:
    """A page in which each sentence says that it is English, if the page is not."""
    if BEGIN not in page:
        return page
    if not _is_balanced(page):
        return page.translate(_MARKS)
    page = _WHOLE.sub(_said_by_its_element, page)
    pieces = list[str]()
    holds_elements = True
    for piece in _TAG.split(page):
        if piece.startswith("<"):
            pieces.append(piece.translate(_MARKS))
            holds_elements = not piece.startswith(_NO_ELEMENTS)
        elif holds_elements:
            pieces.append(piece.replace(BEGIN, f"<span {_ENGLISH}>").replace(END, "</span>"))
        else:
            pieces.append(piece.translate(_MARKS))
    return "".join(pieces)


def _is_balanced(page: str) -> bool:
    """Whether the marks are ours alone. They would not be if a name of a room elsewhere had one."""
    depth = 0
    for mark in re.findall(f"[{BEGIN}{END}]", page):
        depth += 1 if mark == BEGIN else -1
        if depth < 0:
            return False
    return depth == 0


def _said_by_its_element(found: re.Match[str]) -> str:
    tag, before, said, after = found.groups()
    if " lang=" in tag:
        return f"<{tag}>{before}{said}{after}"
    return f"<{tag} {_ENGLISH}>{before}{said}{after}"
