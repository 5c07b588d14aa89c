"""Cleans typed text of any script: removes what is invisible and carries no meaning.

This is the one place where text is cleaned. Names, titles, notes, points, decisions, messages and
typed commands all pass through `clean_line` or `clean_text` before anything else looks at them, so
that no adapter keeps what another takes away.

Taken away are control characters, characters that turn the direction of what follows, and invisible
characters, with these exceptions, in which an invisible character changes what a reader sees:

- a joiner or non-joiner inside a word of a script that joins its letters (Persian), or next to a
  virama (Hindi, Malayalam, Bengali);
- a joiner between two pictographs (a family), and the tags of a flag's region (Wales);
- one variation selector after a visible character, and Mongolian's own after its letters;
- a zero-width space between letters of scripts that put no blanks between words (Khmer, Thai);
- a direction mark in a text that has letters from right to left.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

MOST_MARKS = 4
"""Combining marks on one letter, as UTS #39 counts them. What is more is taken away."""

_ESCAPES = regex.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)?|[@-Z\\^_])"
)
"""Terminal escape sequences, which are removed whole."""
_BREAKS = regex.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_JOINING = (
    r"\p{Arabic}\p{Syriac}\p{Nko}\p{Mandaic}\p{Mongolian}\p{Phags_Pa}\p{Adlam}"
    r"\p{Hanifi_Rohingya}\p{Manichaean}\p{Sogdian}"
)
_INDIC = (
    r"\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}"
    r"\p{Malayalam}\p{Sinhala}\p{Tibetan}\p{Myanmar}\p{Khmer}\p{Balinese}\p{Javanese}\p{Chakma}"
)
_UNSPACED = r"\p{Khmer}\p{Thai}\p{Lao}\p{Myanmar}\p{Tai_Tham}\p{Tai_Le}\p{New_Tai_Lue}\p{Javanese}"
_VIRAMA = r"\p{Canonical_Combining_Class=9}"
# A pictograph with what may stand between it and a joiner: its presentation, or its skin.
_PICTOGRAPH = r"[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}]"
_KEPT = "|".join(
    (
        r"\U0001F3F4[\U000E0030-\U000E0039\U000E0061-\U000E007A]{3,6}\U000E007F",
        rf"(?<={_VIRAMA})[\u200C\u200D]",
        rf"(?<=[{_INDIC}])\u200D(?={_VIRAMA})",
        rf"(?<=[{_INDIC}])[\u200C\u200D](?=[{_INDIC}])",
        rf"(?<=[{_JOINING}])[\u200C\u180E](?=[{_JOINING}])",
        # Next to one letter is enough for a joiner: a letter may be written joined by itself.
        rf"(?<=[{_JOINING}])\u200D",
        rf"\u200D(?=[{_JOINING}])",
        rf"(?<={_PICTOGRAPH})\u200D(?=\p{{Extended_Pictographic}})",
        r"(?<=\p{Mongolian})[\u180B-\u180D\u180F](?![\u180B-\u180D\u180F])",
        r"(?<=[^\s\p{Cc}\p{Default_Ignorable_Code_Point}])[\uFE00-\uFE0F\U000E0100-\U000E01EF]",
        rf"(?<=[{_UNSPACED}])\u200B(?=[{_UNSPACED}])",
        # Hangul fillers take the place of one half of an old syllable.
        r"\u115F(?=[\u1161-\u11A7\uD7B0-\uD7C6])",
        r"(?<=[\u1100-\u115E\uA960-\uA97C])\u1160",
    )
)
_MARKS = r"\u061C\u200E\u200F"
_GONE = (
    r"[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}"
    r"\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFC]"
)
_INVISIBLE = regex.compile(f"({_KEPT})|{_GONE}")
_INVISIBLE_RIGHT = regex.compile(f"({_KEPT}|[{_MARKS}])|{_GONE}")
_RIGHT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}--[\u200F\u061C]]", regex.V1)
_EDGES = regex.compile(rf"^[\s{_MARKS}]+|[\s{_MARKS}]+$")
_HEAPED = regex.compile(rf"(\p{{Mn}}{{{MOST_MARKS}}})\p{{Mn}}+")
_STACKED = regex.compile(r"\p{Canonical_Combining_Class=0}")
_SEEN = regex.compile(
    r"[\p{L}\p{N}\p{P}\p{S}--[\u2800\u115F\u1160\u3164\uFFA0\U0001D159]]", regex.V1
)
_PLAIN = regex.compile(r"[\x20-\x7E\n\t]*")


def clean_text(text: str) -> str:
    """A text with its line breaks and tabs, and without what nobody can see. May come out empty."""
    text = text.replace("\r\n", "\n") if "\r" in text else text
    if _PLAIN.fullmatch(text):
        return text.strip()
    text = _BREAKS.sub("\n", _ESCAPES.sub("", text))
    kept = "\n".join(
        "\t".join(_without_invisible(piece) for piece in line.split("\t"))
        for line in text.split("\n")
    )
    kept = _EDGES.sub("", kept)
    return kept if is_visible(kept) else ""


def clean_line(text: str) -> str:
    """A text on one line, with single blanks, and without what nobody can see. May come out
    empty."""
    return " ".join(clean_text(text).split())


def shortened(text: str, longest: int) -> str:
    """The beginning of a text, in at most so many characters, with a mark if there is more."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    words = cut.rpartition(" ")[0]
    return f"{words or cut}…"


def printable(text: str) -> str:
    """A text that is safe to print on a terminal, with its blanks and lines kept."""
    if _PLAIN.fullmatch(text):
        return text
    return "\n".join(
        "\t".join(_without_invisible(piece) for piece in line.split("\t"))
        for line in _ESCAPES.sub("", text).split("\n")
    )


def is_visible(text: str) -> bool:
    """Whether there is anything to be seen in a text."""
    return _SEEN.search(text) is not None


def says_something(text: str) -> bool:
    """Whether a text has a letter, a figure or a picture, and not only full stops and dashes."""
    return any(unicodedata.category(char)[0] in "LNS" for char in text)


def _without_invisible(text: str) -> str:
    pattern = _INVISIBLE_RIGHT if _RIGHT.search(text) else _INVISIBLE
    text = pattern.sub(lambda found: found[1] or "", text)
    return str(_HEAPED.sub(_fewer, text))


def _fewer(heap: regex.Match[str]) -> str:
    """Letters of some scripts are stacked and count as marks: only what is heaped up goes."""
    return str(heap[0] if _STACKED.search(heap[0]) else heap[1])


# -- comparing -------------------------------------------------------------------------------------

# Letters that people leave the stroke or the ligature of out, and that do not decompose.
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"}
)
_ACCENTS = regex.compile(r"[\u0300-\u036F]")
_IGNORED = regex.compile(r"[\p{Default_Ignorable_Code_Point}\p{Cc}]")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A text for comparison: compatible forms are one, case and width do not matter, blanks are
    single and what cannot be seen is gone. Accents count."""
    same = unicodedata.normalize("NFKC", text).casefold()
    same = unicodedata.normalize("NFKC", _IGNORED.sub("", same)).casefold()
    return " ".join(same.split())


@lru_cache(maxsize=4096)
def without_accents(text: str) -> str:
    """`folded`, and without the accents of Latin, Greek and Cyrillic letters."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", folded(text)))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def same_length(text: str) -> str:
    """A text folded sign by sign, so that what is found at a place in it stands at that place in
    the text itself."""
    if text.isascii():
        return text.lower()
    return "".join(_one(char) for char in text)


@lru_cache(maxsize=4096)
def _one(char: str) -> str:
    found = unicodedata.normalize("NFKC", char).casefold()
    return found if len(found) == 1 else char
