"""Text layout in pictures: which letters can be drawn, their widths, and where lines break."""

from __future__ import annotations

import re
from functools import cache

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import FT2Font

DOTS = 150
"""Per inch, in the pictures that are drawn here."""

_WANTED = ("DejaVu Sans", "Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic", "Noto Emoji")
_KNOWN = {font.name for font in fontManager.ttflist}
FONTS = [name for name in _WANTED if name in _KNOWN]
"""The first that has a letter draws it."""
MISSING = "\ufffd"
"""In place of a letter that no font here has. What it was stands in the picture's description."""


@cache
def _font(name: str, bold: bool) -> FT2Font:
    weight = "bold" if bold else "normal"
    path = fontManager.findfont(FontProperties(family=name, weight=weight))
    return get_font(path)


@cache
def _letters(bold: bool) -> frozenset[int]:
    return frozenset(code for name in FONTS for code in _font(name, bold).get_charmap())


def drawable(text: str, *, bold: bool) -> str:
    """A text with what cannot be drawn replaced, and on one line."""
    known = _letters(bold)
    one_line = " ".join(re.split(r"[^\S\u00a0]+", text.strip()))
    return "".join(letter if ord(letter) in known else MISSING for letter in one_line)


def width(text: str, points: float, *, bold: bool) -> float:
    """How many inches a line takes."""
    font = _font(FONTS[0], bold)
    font.set_size(points, DOTS)
    own = font.get_charmap()
    # Letters of another font are counted as broad as they are high.
    here = "".join(letter for letter in text if ord(letter) in own)
    font.set_text(here, 0.0)
    dots: float = font.get_width_height()[0] / 64
    return dots / DOTS + (len(text) - len(here)) * points / 72


def wrapped(text: str, inches: float, points: float, *, bold: bool) -> str:
    """A text in lines that are no longer than so many inches. Words break only if they have to."""
    lines = [""]
    for word in drawable(text, bold=bold).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, points, bold=bold) <= inches:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if width(lines[-1] + letter, points, bold=bold) > inches:
                lines.append("")
            lines[-1] += letter
    return "\n".join(line for line in lines if line)
