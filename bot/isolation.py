"""Keeps names and words that people typed from turning around the sentence that they stand in."""

from __future__ import annotations

import unicodedata

_MARKS = dict.fromkeys(range(0xFDD0, 0xFDD7))
"""What stands for mentions and moments, and marks sentences on the web room's pages, taken out of
what people typed."""
_ISOLATE, _POP = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LEFT_TO_RIGHT = frozenset({"L"})
_REACHING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Unicode's kinds of letters by the way they run, and of marks that turn what follows them."""


def isolated(text: str, *, among: str = "ltr") -> str:
    """Text in marks that keep it from turning its surroundings around, if it runs the other way
    than the sentence, which is written `among` "ltr" or "rtl".

    Marks of its own that would reach beyond its end are left out, and so is what stands for a
    mention.
    """
    if among == "ltr" and text.isascii():
        return text  # as nearly every name and text is in English
    text = text.translate(_MARKS)
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    if not _REACHING.isdisjoint(kinds):
        letters = zip(text, kinds, strict=True)
        text = "".join(letter for letter, kind in letters if kind not in _REACHING)
    other = _RIGHT_TO_LEFT if among == "ltr" else _LEFT_TO_RIGHT
    return text if other.isdisjoint(kinds) else f"{_ISOLATE}{text}{_POP}"
