"""Finds the words of a team's word list in what people type, and short forms in what they recorded.

Pure functions over text. Nothing here keeps what it is given, apart from the words of the list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote

import regex

from bot.text import folded

LONGEST_TERM: Final = 60
"""Characters of a word on the list. Longer is a sentence, and belongs into a note."""
MOST_TERM_WORDS: Final = 6
MOST_ASKED_WORDS: Final = 4
"""Words of a term that is asked for in a message that may be meant for everybody."""
LONGEST_EXPLANATION: Final = 600
"""Characters. About a hundred words: what can be read in half a minute."""
MOST_TO_ASK: Final = 8
"""Words of a message that are offered to whoever would like to know what one of them means."""
SHORTEST_ASKED: Final = 6
"""Letters of a word that is offered so, unless it is listed, or a short form."""
LONGEST_CARRIED: Final = 40
"""Characters of a word that is offered so, as an address would have it: a button may hold no
more, and what is longer would have to be kept for it."""
SHORTEST_FORM, LONGEST_FORM = 2, 8
"""Letters and digits of an abbreviation. In capitals, more is emphasis."""

_EDGES = "\"'“”‘’„«»‹›`*_~()[]{}<>?!.,;:…·-–— \t\n"
_CLOSES = "?!., "
_BRACKETS = ("()", "[]", "{}", "<>")
_EDGES_BUT_BRACKETS = "".join(sign for sign in _EDGES if sign not in "".join(_BRACKETS))
_BEFORE = regex.compile(
    r"(?:what(?:['’]s)?\s+)?"
    r"(?:(?:is|are|was|were|does|do|did|the meaning of|a|an|the|word|words|term)\s+)+",
    regex.IGNORECASE,
)
_AFTER = regex.compile(
    r"\s+(?:means?|meant|stands? for|is|are|in plain words|please)$", regex.IGNORECASE
)
_POINTING = frozenset("a an it its me one so that the them these they this those we you".split())
"""Words that only point at something: without the talk around them nobody can explain them."""
_ONLY_ASKS = frozenset("is are was were does do did".split())
"""Words that ask, and are asked about only in capitals."""
_ASKS_VERB = regex.compile(r"(?:do|does|did)\s", regex.IGNORECASE)
_ASKS_MEANING = regex.compile(r"\b(?:mean|means|stand for|stands for)\W*$", regex.IGNORECASE)
_PEOPLE = frozenset("i you he she we they everybody everyone anybody anyone people".split())
_GOES_ON = frozenset(
    "about else going happened happening happens how if next now why wrong".split()
)
_SUBJECTS = _PEOPLE | frozenset("it this that these those".split())
"""Who or what a sentence is about: "what you all think"."""
_SPEECH_BEGINS = _GOES_ON | {"ever", "time"}
"""What follows "what" in speech: "what about lunch?", "what is going on?"."""
_OWNED = regex.compile("['’](?:s|re|ve|ll|d|m)?$")
_TALK = (
    _PEOPLE
    | _GOES_ON
    | frozenset(
        "me my us our your him his her them their who whom whose someone somebody others all when "
        "where then today tonight tomorrow left would could should can will shall must did does "
        "do done has have had think thinks thought feel feels want wants need needs say says said "
        "know knows like up for with on at by from and or not".split()
    )
)
"""Words that stand in questions to people, and hardly ever in the terms of a team."""
_WORD = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FORM = regex.compile(r"(?<![\w@#/.-])\p{L}[\p{L}\p{Nd}&]*\p{Lu}[\p{L}\p{Nd}&]*(?![\w@])")
_LOWER = regex.compile(r"\p{Ll}")
_EVERYDAY = frozenset(
    "am pm ad bc ok tv uk us usa eu un pc id cd dvd usb sms gps pdf diy faq aob bbc wc ps rsvp "
    "asap ii iii iv vi vii viii ix xi xii".split()
)
"""Short forms that stand in everybody's dictionary as words."""


def asks_people(typed: str) -> bool:
    """Whether what follows "what" goes on like a sentence to people, and asks for no word: "do you
    all think?", "about lunch?". A word in quotation marks, or with a capital letter, is a word.

    Of what was typed as a command; `may_be_term` is stricter, where a message may be for all."""
    text = " ".join(typed.split())
    if _ASKS_MEANING.search(text) is not None:
        return False
    if _ASKS_VERB.match(text) is not None:
        return True
    if (found := _BEFORE.match(text)) is not None:
        text = text[found.end() :]
    first, _, rest = text.strip(_CLOSES).partition(" ")
    return first in _SPEECH_BEGINS or (first in _SUBJECTS and bool(rest))


def bare(typed: str) -> str:
    """A word as somebody means it, without the question around it: "is the ICB?" is "ICB".
    "" if nothing is left that could be looked up."""
    text = _without_edges(" ".join(typed.split()))
    if (found := _BEFORE.match(text)) is not None:
        text = _without_edges(text[found.end() :])
    text = _without_edges(_AFTER.sub("", text))
    first, _, rest = text.partition(" ")
    if first.lower() in ("mean", "means") and is_short_form(rest):
        text = rest
    points = not is_short_form(text) and set(_tokens(text)) <= _POINTING | _ONLY_ASKS
    return "" if points else text


def _without_edges(text: str) -> str:
    """A text without the punctuation around it. A bracket stays if its other half does: of
    "(N)HS" and "<b>ICB</b>" nothing is around the word."""
    inner = text.strip(_EDGES)
    return inner if _is_closed(inner) else text.strip(_EDGES_BUT_BRACKETS)


def _is_closed(text: str) -> bool:
    """Whether each bracket in a text has its other half in it."""
    for opens, closes in map(tuple, _BRACKETS):
        depth = 0
        for sign in text:
            depth += (sign == opens) - (sign == closes)
            if depth < 0:
                return False
        if depth:
            return False
    return True


def is_short(term: str) -> bool:
    """Whether a term has few enough parts for a word of the list."""
    return len(_tokens(term)) <= MOST_TERM_WORDS


def may_be_term(typed: str) -> bool:
    """Whether a text can be nothing but a word or a short form that somebody asks about. What has
    many words, or one that people talk to each other with ("you", "next"), is a sentence."""
    term = bare(typed)
    words = regex.split(r"[\s]+", term)
    plain = (
        _OWNED.sub("", word.lower().strip(_EDGES)) for word in words if not is_short_form(word)
    )
    return bool(term) and len(words) <= MOST_ASKED_WORDS and _TALK.isdisjoint(plain)


def is_short_form(word: str) -> bool:
    """Whether a word looks like an abbreviation: one word, of two to eight letters and digits, of
    which at least two, and at least half, are capitals. A plural's "s" does not count."""
    if len(word) > 3 and word[-1] == "s" and word[-2].isupper():
        word = word[:-1]
    signs = [sign for sign in word if sign.isalnum()]
    capitals = sum(sign.isupper() for sign in signs)
    fits = SHORTEST_FORM <= len(signs) <= LONGEST_FORM and " " not in word
    return fits and capitals >= 2 and 2 * capitals >= len(signs)


def key(term: str) -> str:
    """What a word is looked up by: case, blanks, hyphens and punctuation do not matter."""
    return " ".join(_tokens(term))


def _tokens(text: str) -> list[str]:
    return [str(word) for word in _WORD.findall(folded(text))]


def _singular(word: str) -> str:
    """A word without the ending of an English plural, roughly; itself if it has none."""
    for ending in ("'s", "’s"):
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2] not in "su" else word


def _plurals(word: str) -> Iterator[str]:
    """How a word may stand in a text when there are several of it, or something belongs to it."""
    yield from (f"{word}s", f"{word}'s", f"{word}’s")
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield f"{word}es"
    if len(word) > 2 and word.endswith("y"):
        yield f"{word[:-1]}ies"


class Spelled(NamedTuple):
    """A word of the list, as it may be spelled."""

    key: str
    """As it stands. "": there is nothing in it to be looked up by."""
    others: tuple[tuple[str, ...], ...]
    """Its words in lower case: as it stands, and as one or several."""
    exactly: str
    """An abbreviation stands in capitals: IT is not "it". "": case does not matter."""


def spelled(term: str) -> Spelled:
    """How a word may be spelled."""
    tokens = _tokens(term)
    if not tokens:
        return Spelled("", (), "")
    *before, last = tokens
    capitals = is_short_form(term)
    single = last if capitals and not term.endswith("s") else _singular(last)
    endings = dict.fromkeys((last, single, *_plurals(single)))
    return Spelled(
        " ".join(tokens),
        tuple((*before, one) for one in endings),
        term.removesuffix("s") if capitals else "",
    )


class TermIndex:
    """A list of words, each with its number, to be found by name and in messages."""

    __slots__ = ("_by_key", "_firsts", "_known")

    def __init__(self, terms: Mapping[int, Spelled], used: Collection[int] | None = None) -> None:
        """`used`: the words that are to be found in messages; None: all of them."""
        self._by_key: dict[str, int] = {}
        self._firsts: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
        for number, term in terms.items():
            if term.key:
                self._by_key.setdefault(term.key, number)
        for number, term in terms.items():
            for tokens in term.others:
                # A word that is on the list as it stands comes before another's plural.
                self._by_key.setdefault(" ".join(tokens), number)
                if used is None or number in used:
                    self._firsts.setdefault(tokens[0], []).append((tokens, number, term.exactly))
        self._known = frozenset(self._firsts)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)

    def find(self, term: str) -> int | None:
        """The number of a word, in any case, as one or as several; None if it is not listed."""
        return self._by_key.get(key(term))

    def beginnings(self, but: Mapping[int, Spelled]) -> frozenset[str]:
        """The words that those of the list begin with that are found in messages, `but` not these,
        by their numbers."""
        theirs = {tokens[0] for term in but.values() for tokens in term.others}
        firsts = self._firsts
        return self._known.difference(
            first
            for first in theirs
            if all(number in but for _, number, _ in firsts.get(first, ()))
        )

    def used_in(
        self, tokens: Sequence[str], text: str, among: frozenset[str] | None = None
    ) -> tuple[int, ...]:
        """The words of the list that a message uses, in order of their first use. `tokens`: its
        words in lower case, as `bot.meeting.drift_words.tokens` has them. `among`: only those that
        begin with one of these (`beginnings`)."""
        known = self._known if among is None else among
        if known.isdisjoint(tokens):
            return ()
        found: dict[int, None] = {}
        for place in [place for place, token in enumerate(tokens) if token in known]:
            for said, number, exactly in self._firsts[tokens[place]]:
                if len(said) > 1 and tuple(tokens[place : place + len(said)]) != said:
                    continue
                if exactly and not _stands_in(exactly, text):
                    continue
                found[number] = None
        return tuple(found)


def _stands_in(form: str, text: str) -> bool:
    """Whether an abbreviation stands in a text as it is spelled, perhaps with a plural's ending."""
    begin = text.find(form)
    while begin >= 0:
        end = begin + len(form)
        rest = text[end : end + 2]
        before = text[begin - 1] if begin else " "
        if not before.isalnum() and (not rest[:1].isalnum() or _is_ending(rest)):
            return True
        begin = text.find(form, end)
    return False


def _is_ending(rest: str) -> bool:
    return rest[0] == "s" and not rest[1:].isalnum()


# -- words of a message that somebody may ask about ------------------------------------------------


def words_to_ask(text: str, known: Mapping[str, int]) -> tuple[str, ...]:
    """The words of a message that somebody is likeliest to ask about, in its order: those of the
    list, short forms, and then the longest.

    `known`: the numbers of the words of the list, however they are spelled. No word is longer than
    a button can carry without anything being kept: see `LONGEST_CARRIED`.
    """
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    found: dict[str, tuple[int, str]] = {}

    def offer(begin: int, end: int) -> None:
        word = text[begin:end]
        if len(found) < MOST_TO_ASK and len(quote(word)) <= LONGEST_CARRIED:
            found.setdefault(key(word), (begin, word))

    taken: set[int] = set()
    for length in (3, 2, 1):
        for first in range(len(words) - length + 1):
            places = range(first, first + length)
            begin, end = words[first][0], words[first + length - 1][1]
            if taken.isdisjoint(places) and known.get(text[begin:end]) is not None:
                taken.update(places)
                offer(begin, end)
    left = [where for place, where in enumerate(words) if place not in taken]
    forms = [where for where in left if is_short_form(text[slice(*where)])]
    plain = [where for where in left if _may_be_asked(text[slice(*where)])]
    for where in (*forms, *sorted(plain, key=lambda where: where[0] - where[1])):
        offer(*where)
    return tuple(word for _, word in sorted(found.values()))


def _may_be_asked(word: str) -> bool:
    return len(word) >= SHORTEST_ASKED and _OWNED.sub("", word.lower()) not in _TALK


# -- short forms that nobody has explained ---------------------------------------------------------


class FoundForm(NamedTuple):
    """A short form, by its first place: in which text, and from where to where."""

    form: str
    text: int
    begin: int
    end: int
    times: int


def short_forms(texts: Sequence[str], known: TermIndex) -> list[FoundForm]:
    """The abbreviations in these texts that are not on the list, the most frequent first.

    A word in capitals that also stands in small letters is emphasis, and so is everything in a text
    that is all in capitals.
    """
    small = {word for text in texts for word in _WORD.findall(text) if word.islower()}
    found: dict[str, FoundForm] = {}
    for place, text in enumerate(texts):
        if _LOWER.search(text) is None and len(_WORD.findall(text)) > 2:
            continue
        for match in _FORM.finditer(text):
            begin, form = match.start(), match[0]
            if len(form) > 3 and form[-1] == "s" and form[-2].isupper():
                form = form[:-1]
            if not is_short_form(form) or form.lower() in _EVERYDAY or form.lower() in small:
                continue
            if known.find(form) is not None:
                continue
            first = found.get(form)
            found[form] = (
                FoundForm(form, place, begin, begin + len(form), 1)
                if first is None
                else first._replace(times=first.times + 1)
            )
    return sorted(found.values(), key=lambda one: (-one.times, one.text, one.begin))
