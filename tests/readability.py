"""How old somebody has to be to read a sentence easily, by the Flesch-Kincaid grade level.

The grade is 0.39 times the words of a sentence, plus 11.8 times the syllables of a word, less 15.59
(https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests); children in the first grade are
six, so the age is five more. As Rudolf Flesch counts them ("How to Write Plain English", chapter
2), what a colon or a semicolon ends is a sentence, too, and a figure is a word of one syllable.
"""

from __future__ import annotations

import re

FEWEST_WORDS = 8
"""A shorter sentence is easy by its length, and one long word would decide its grade."""
TERMS = {
    "facilitator": 2,
    "facilitators": 2,
}
"""The one long word that the role has everywhere: pages that people join by say what it is, and the
glossary does. It counts as “leader” would."""
_COUNTED = {
    "being": 2, "going": 2, "doing": 2, "seeing": 2, "agreeing": 3, "trying": 2, "idea": 3,
    "ideas": 3, "area": 3, "series": 2, "react": 2, "reacted": 3, "reaction": 3, "reactions": 3,
    "reopen": 3, "reopened": 3, "something": 2, "sometimes": 2, "somebody": 3, "someone": 2,
    "somewhere": 2, "every": 2, "everybody": 4, "everyone": 3, "everything": 3, "everywhere": 3,
    "elsewhere": 2, "therefore": 2, "able": 2, "table": 2, "title": 2, "usual": 3, "usually": 4,
    "business": 2, "interest": 2, "quiet": 2, "client": 2, "society": 4, "variety": 4, "diary": 3,
    "dialogue": 3, "create": 2, "created": 3, "creates": 2, "manual": 3, "actually": 4,
    "serious": 3, "seriously": 4, "earlier": 3, "experience": 4, "gradients": 3, "various": 3,
    "previous": 3, "anonymous": 4, "unanimous": 4, "someplace": 2, "evenly": 3, "safely": 2,
    "hour": 1, "hours": 1, "our": 1,
}  # fmt: skip
"""Words whose syllables the rules below would count wrong."""


def syllables(word: str) -> int:
    """The syllables of an English word; a figure has one."""
    plain = word.lower().replace("’s", "").replace("’", "")
    if plain in TERMS:
        return TERMS[plain]
    if plain in _COUNTED:
        return _COUNTED[plain]
    if not re.search(r"[a-z]", plain):
        return 1
    # A silent e at the end, or before an ending; but not that of “table”, “added” and “boxes”.
    plain = re.sub(r"(?<=[^aeiouy])e(?=(ly|ment|ments|ful|less)$)", "", plain)
    if not re.search(r"[^aeiouyl]le[ds]$", plain):
        plain = re.sub(r"(?<![aeiouytd])ed$", "d", plain)
        plain = re.sub(r"(?<=[^aeioucgsxz])es$", "s", plain) if not _hisses(plain) else plain
    plain = re.sub(r"(?<=[^aeioul])e$", "", plain)
    plain = re.sub(r"(?<=[aeiou]l)e$", "", plain)
    plain = re.sub(r"^y|qu|(?<=[aeou])y(?=[aeiou])", "x", plain)
    groups = re.findall(r"[aeiouy]+", plain)
    # Vowels that stand together and are said apart.
    apart = len(re.findall(r"i(?=[ao](?!us|n$|ns$))(?<![tsc]i)|(?<=[^q])u(?=al)|eo(?=n$)", plain))
    return max(1, len(groups) + apart)


def _hisses(word: str) -> bool:
    return bool(re.search(r"(ch|sh|[scxzg])es$", word))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[’'\-.:@/][^\W_]+)*", text)


def sentences(text: str) -> list[str]:
    """What ends with a full stop, a question mark, a colon or the like."""
    return [part for part in re.split(r"[.!?:;][”)]?(?:\s+|$)", text) if words(part)]


def reading_age(text: str) -> float:
    """In years: five more than the grade. 0 of what is too short to have one."""
    counted = words(text)
    if len(counted) < FEWEST_WORDS:
        return 0
    in_sentence = len(counted) / len(sentences(text))
    in_word = sum(map(syllables, counted)) / len(counted)
    return 0.39 * in_sentence + 11.8 * in_word - 15.59 + 5
