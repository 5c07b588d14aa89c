"""Whether an agenda item is a list of many subjects ("Updates", "Ronda", "Unrhyw fater arall").

Under such an item the subject changes by nature, so nothing that is said there has left it. It is
told by the shape of the title, in English, Spanish and Welsh: what stands at its head, what that is
said to be about, and how many subjects it names. The words themselves are in `list_words`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import Final

from bot.meeting.drift_words import catch_all
from bot.meeting.list_words import (
    ABOUT,
    ANY_OTHER,
    ARTICLES,
    BETWEEN,
    DETERMINERS,
    EMPTY,
    ERAILL,
    FORMATS,
    FORMATS_FIRST,
    GENERAL,
    GENITIVE,
    JOINING,
    OF,
    OTHER,
    REPORTS,
    REPORTS_FIRST,
    Phrases,
)

ENOUGH: Final = 3
"""A title that names so many subjects is a list of them."""
SHORT: Final = 2
"""Words of a subject in such a list, at most. Longer ones belong to one sentence, and so does what
is bound together by what follows it ("food, drinks and music for the party")."""

LONGEST: Final = 4
"""Words of a phrase in `list_words`, at most."""

_ASIDE = re.compile(r"<[^>]*>|\([^)]*\)|\[[^]]*\]|https?://\S+")
_PART = re.compile(r"\s*[:|–—]\s*|\s+-+>?\s+")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_VERB = re.compile(
    r"\b(catch|check|follow|go|round|shout|stand|warm|wrap) (around|in|out|round|up)(?=s?\b)"
)
"""As one word, so that "in" is no preposition there."""
_WORD = re.compile(r"[^\W_]+|[,;/+&]")


def is_list(title: str) -> bool:
    """Whether an item with this title is about many subjects, or about none in particular."""
    title = _ASIDE.sub(" ", title).strip() or title
    if catch_all(title):
        return True
    found = (_WORD.findall(part) for part in _PART.split(_plain(title)))
    parts = [words for part in found if (words := list(dropwhile(_is_number, part)))]
    if not parts:
        return False
    while len(parts) > 1 and _is_general(parts[-1]):
        parts.pop()  # "The van: next steps"
    first, last = parts[0], parts[-1]
    if _is_format(first) or _is_list_of(last):
        return True
    # "Updates: vans, breaks" names what is reported on; "Updates: the van" is about the van.
    return len(parts) > 1 and _is_report(first) and _names(last, 2)


def _is_list_of(words: Sequence[str]) -> bool:
    if _is_format(words) or _is_report(words) or _is_general(words):
        return True
    subjects = _subjects(words)
    if len(subjects) > 1 and all(
        _is_format(one) or _is_report(one) or _is_general(one) for one in subjects
    ):
        return True
    return _names(words, ENOUGH) or _is_of_others(words)


def _names(words: Sequence[str], at_least: int) -> bool:
    """Whether it names so many subjects, each in a word or two."""
    subjects = _subjects(words)
    short = all(len(_content(one)) <= SHORT for one in subjects)
    return len(subjects) >= at_least and short and not BETWEEN & set(words)


def _is_of_others(words: Sequence[str]) -> bool:
    """Several of a kind, and not one of them by name ("Other repairs", "Prosiectau eraill")."""
    if BETWEEN & set(words):
        return False
    return words[-1] == ERAILL or (words[0] in OTHER and _is_plural(words[-1:]))


def _plain(title: str) -> str:
    """In small letters, without accents, hyphens, and what follows an apostrophe."""
    bare = title.casefold().replace("q&a", "questions").replace("q & a", "questions")
    letters = unicodedata.normalize("NFD", bare)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    bare = _HYPHEN.sub(" ", bare).replace("’", "'").replace("'r ", " yr ")
    return _VERB.sub(r"\1\2", re.sub(r"(?<=\w)'\w+", "", bare))


def _is_number(word: str) -> bool:
    return word[0].isdigit() or bool(re.fullmatch(r"v\d\w*|q[1-4]", word))


def _content(words: Iterable[str]) -> list[str]:
    """The words that say anything."""
    return [w for w in words if w not in EMPTY and not _is_number(w)]


def _is_general(words: Sequence[str]) -> bool:
    """Nothing but words that any item could have ("Other matters", "Temas pendientes")."""
    return all(word in GENERAL for word in _content(words))


def _subjects(words: Sequence[str]) -> list[list[str]]:
    """What is named one after the other: "vans, breaks and money" names three."""
    found: list[list[str]] = [[]]
    for word in words:
        if word in JOINING:
            found.append([])
        else:
            found[-1].append(word)
    return [one for one in found if _content(one)]


def _is_format(words: Sequence[str]) -> bool:
    """A part of a meeting to which everybody brings what they like ("Round table", "AOB")."""
    if any(tuple(words[: len(start)]) == start for start in ANY_OTHER):
        return True
    head, after = _head(words)
    if _ends(head, FORMATS):
        return not _has_one_subject(after, ABOUT)
    if (first := _beginning(words, FORMATS_FIRST)) is not None:
        return not _has_one_subject(words[first:], ABOUT)
    return False


def _is_report(words: Sequence[str]) -> bool:
    """How several things stand ("Updates", "Project status"), and not one that is named
    ("Status of the boiler", "Update the website")."""
    head, after = _head(words)
    if len(head) > 1 and head[1] in DETERMINERS:
        head = head[2:]  # "Review the actions": the verb says nothing.
    if _ends(head, REPORTS):
        return not _has_one_subject(after, ABOUT | OF)
    first = _beginning(words, REPORTS_FIRST)
    return first is not None and not _has_one_subject(words[first:], ABOUT | OF | GENITIVE)


def _head(words: Sequence[str]) -> tuple[list[str], Sequence[str]]:
    """What stands before the first preposition, and everything from there on."""
    at = next((n for n, w in enumerate(words) if n and w in BETWEEN), len(words))
    return list(words[:at]), words[at:]


def _ends(head: Sequence[str], phrases: Phrases) -> bool:
    """Whether it ends with one of these, general words after it not counted ("Status meeting")."""
    said = [word for word in head if not _is_number(word)]
    while said:
        if any(tuple(said[-n:]) in phrases for n in range(1, LONGEST + 1)):
            return True
        if said.pop() not in GENERAL:
            return False
    return False


def _beginning(words: Sequence[str], phrases: Phrases) -> int | None:
    """How many words the longest of these takes with which it begins; None: it begins with none."""
    skipped = int(bool(words) and words[0] in DETERMINERS | ARTICLES)
    for start in range(skipped + 1):
        for n in range(LONGEST, 0, -1):
            if tuple(words[start : start + n]) in phrases:
                return start + n
    return None


def _has_one_subject(after: Sequence[str], about: frozenset[str]) -> bool:
    """Whether it is said of one thing: "status of the boiler", and not "status of projects" or
    "updates from the teams"."""
    at = next((n for n, word in enumerate(after) if word in ABOUT), 0)
    if not after or after[at] not in about:
        return False
    named = _content(takewhile(lambda word: word not in BETWEEN, after[at + 1 :]))
    if not named or _is_general(named) or len(_subjects(after)) > 1:
        return False
    return after[at] in ABOUT or not _is_plural(named)


def _is_plural(named: Sequence[str]) -> bool:
    """Several, by the ending of the word that says what they are."""
    return any(re.search(r"[^su]s$", word) for word in (named[0], named[-1]))
