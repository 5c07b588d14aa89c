"""The sentences Heard says, as Fluent catalogues, and how they are put together.

What is said wherever Heard runs stands beside this module: a folder for each language, a file for
each subject. A platform's folder has the sentences that only it says, in `phrases/<language>.ftl`
or in such a folder, and adds them with `add_sentences` when it is imported. A sentence that a
language lacks is said in English.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax.ast import Pattern

from bot.errors import HeardError
from bot.phrases.entries import Entries
from bot.phrases.filling import SimpleSentence
from bot.phrases.languages import ENGLISH, KNOWN, direction_of, locale_of
from bot.promises import promises

LANGUAGES = tuple(KNOWN)
"""The languages that have a catalogue. What each is called is `language-<code>` in English, and
what is known of it in `bot.phrases.languages`."""
EARLIER = files(__name__).joinpath("earlier", f"{ENGLISH}.ftl")
"""What cards of earlier versions say and nothing else does: they are kept, and shown again."""
_folders: list[Traversable] = [files(__name__)]
_catalogues: dict[str, Catalogue] = {}


class MissingPhrase(HeardError):
    """The catalogue lacks a sentence, or a placeholder was left open: a mistake in Heard."""


WHEN_BACK = "-when-back"
"""How the key of a sentence ends that is said where people have no inbox."""
WHERE_SEEN = "-where-seen"
"""How the key of a sentence ends that is said where everybody sees who presses a button."""


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        self.locale = locale_of(language)
        """How Babel knows the language: for dates, numbers, lists and plurals."""
        self.direction = direction_of(self.locale)
        """Which way it is written."""
        # Marks that isolate right-to-left names are set only where such a name appears
        # (bot.phrase_renderer); around every gap they would only be in the way of copying and
        # searching.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unchecked = language in KNOWN and KNOWN[language].draft
        self._without_gaps: dict[str, str] = {}
        """Sentences in which nothing has to be filled, such as a button's label, as they were said:
        most of what is on a card."""
        self._promises: dict[str, bool] = {}
        """Which English sentences promise something, as far as that was asked."""
        self._simple: dict[str, SimpleSentence | None] = {}
        """Sentences that were said already, as far as Fluent is not needed for them."""
        self._lists: dict[int, str] = {}
        """How so many things are listed, with gaps for them."""
        self._entries = Entries(self._bundle)
        self._noted: dict[str, None] | None = None
        for folder in _folders:
            self.add(folder)
        self._earlier = FluentBundle([ENGLISH], use_isolating=False)
        self._earlier_entries = Entries(self._earlier)
        self._earlier_entries.add(EARLIER.read_text(encoding="utf-8"))

    def add(self, folder: Traversable) -> None:
        """Add the sentences that a folder has in this language, if it has any.

        Raises:
            ValueError: one of them is there already.
        """
        one, several = folder.joinpath(f"{self.language}.ftl"), folder.joinpath(self.language)
        found = [one] if one.is_file() else []
        if several.is_dir():
            found += sorted(several.iterdir(), key=lambda file: file.name)
        for file in found:
            if file.name.endswith(".ftl"):
                self._entries.add(file.read_text(encoding="utf-8"))

    def __contains__(self, key: str) -> bool:
        return self._has(key) or (self.language != ENGLISH and key in catalogue())

    def _has(self, key: str) -> bool:
        """Whether this language itself has it."""
        name, _, attribute = key.partition(".")
        self._entries.load(name)
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def lacks(self, key: str) -> bool:
        """Whether this language has no such sentence, so that it is said in English."""
        return self.language != ENGLISH and not self._has(key)

    def noting(self, english: dict[str, None]) -> Catalogue:
        """The same catalogue, which also puts into `english` what it says in English because this
        language lacks it."""
        found = copy(self)
        found._noted = english
        return found

    def where_read(self, key: str, *, inbox: bool, presses_seen: bool = False) -> str:
        """The key of a sentence as it is true where it is read. Without an `inbox`, people who are
        away are told nothing before they are back: where a sentence promises more, the catalogue
        has another beside it, whose key ends in `-when-back`. So it has, ending in `-where-seen`,
        where a sentence is true only of buttons that nobody sees others press."""
        for ending, applies in ((WHEN_BACK, not inbox), (WHERE_SEEN, presses_seen)):
            if applies and (other := f"{key}{ending}") in self:
                return other
        return key

    def patterns(self) -> dict[str, Pattern]:
        """Every sentence as it was parsed, by its key (`name` or `name.attribute`)."""
        return self._entries.patterns()

    def starting(self, prefix: str) -> dict[str, Pattern]:
        """The sentences whose keys begin like that, as they were parsed: for a face that puts them
        together elsewhere. What this language lacks is there in English."""
        found = {key: it for key, it in self._entries.patterns(prefix).items() if "." not in key}
        return found if self.language == ENGLISH else {**catalogue().starting(prefix), **found}

    def english_promises(self, prefix: str) -> dict[str, Pattern]:
        """The English sentences that have to follow those whose keys begin like that, because they
        promise something and nobody has checked this language."""
        if not self._unchecked:
            return {}
        english = catalogue().starting(prefix)
        return {
            key: pattern
            for key, pattern in english.items()
            if self._has(key) and catalogue().promises(key)
        }

    def listed(self, items: Sequence[str]) -> str:
        """Several things in a sentence, as this language lists them."""
        if len(items) < 2:
            return "".join(items)
        pattern = self._lists.get(len(items))
        if pattern is None:
            gaps = [f"{{{place}}}" for place in range(len(items))]
            pattern = self._lists[len(items)] = str(format_list(gaps, locale=self.locale))
        return pattern.format(*items)

    def say(self, key: str, slots: Mapping[str, str | int] | None = None) -> str:
        """A sentence by its key (`name` or `name.attribute`), its gaps filled. What this language
        lacks is said in English, and what only a card of an earlier version says as it was then. If
        nobody has checked this language, a promise is followed by the English.

        Raises:
            MissingPhrase: there is no such sentence, or a gap was left open.
        """
        if self.lacks(key):
            told = catalogue().say(key, slots)
            if self._noted is not None:
                self._noted[told] = None
            return told
        if slots:
            return self._fill(key, slots)
        said = self._without_gaps.get(key)
        if said is None:
            said = self._without_gaps[key] = self._fill(key, {})
        return said

    def _fill(self, key: str, slots: Mapping[str, str | int]) -> str:
        """One of this language's own sentences."""
        simple = self._simple.get(key)
        if simple is not None and (said := simple.filled(slots)) is not None:
            return self._checked(key, said, slots)
        filled: dict[str, FluentType | str | int] = dict(slots)
        if not self._has(key):
            if (earlier := self._as_it_was(key, filled)) is not None:
                return earlier
            raise MissingPhrase(f"no phrase {key!r} in {self.language}")
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None  # noqa: S101 - `_has` has just looked
        if key not in self._simple:
            self._simple[key] = SimpleSentence.of(self._entries.pattern(key), self.locale)
        text, errors = self._bundle.format_pattern(pattern, filled)
        if errors and self.language != ENGLISH:
            # It refers to a sentence that this language lacks, or has not followed a change.
            return catalogue().say(key, slots)
        if errors:
            if (earlier := self._as_it_was(key, filled)) is not None:
                return earlier
            raise MissingPhrase(f"phrase {key!r} in {self.language}: {errors[0]}")
        return self._checked(key, str(text), slots)

    def _checked(self, key: str, said: str, slots: Mapping[str, str | int]) -> str:
        """A sentence as people read it: in a language that nobody has checked, what is promised is
        followed by the English."""
        if self._unchecked and catalogue().promises(key):
            return self._with_english(said, catalogue().say(key, slots))
        return said

    def promises(self, key: str) -> bool:
        """Whether one of this language's sentences promises something to people."""
        if key not in self._promises:
            name, _, attribute = key.partition(".")
            message = self._bundle.get_message(name) if self._has(key) else None
            pattern = None
            if message is not None:
                pattern = message.attributes[attribute] if attribute else message.value
            self._promises[key] = pattern is not None and promises(pattern)
        return self._promises[key]

    def _with_english(self, said: str, english: str) -> str:
        """What is promised, in a language that nobody has checked, and in English."""
        return said if said == english else f"{said} ({english})"

    def _as_it_was(self, key: str, filled: dict[str, FluentType | str | int]) -> str | None:
        self._earlier_entries.load(key)
        if not self._earlier.has_message(key):
            return None
        pattern = self._earlier.get_message(key).value
        if pattern is None:
            return None
        text, errors = self._earlier.format_pattern(pattern, filled)
        return None if errors else str(text)


def language_of(locale: str, languages: Collection[str] | None = None) -> str:
    """The language for somebody whose platform shows them a locale, such as "de-AT" or "pt_BR": the
    one that has a catalogue, by the whole locale or its language. "" for English, which everybody
    has at first, and for what has none."""
    whole = locale.strip().replace("_", "-")
    for found in (whole, whole.partition("-")[0].lower()):
        if found in (LANGUAGES if languages is None else languages):
            return "" if found == ENGLISH else found
    return ""


def spoken(chosen: str) -> str:
    """The language that somebody reads who has chosen this one: English, if it has lost its
    catalogue since."""
    return chosen if chosen in LANGUAGES else ENGLISH


def catalogue(language: str = ENGLISH) -> Catalogue:
    """A language's catalogue, read once."""
    if language not in _catalogues:
        _catalogues[language] = Catalogue(language)
    return _catalogues[language]


def add_sentences(package: str) -> None:
    """Add a package's own sentences, which stand in its folder `phrases`, to every catalogue."""
    folder = files(package).joinpath("phrases")
    _folders.append(folder)
    for made in _catalogues.values():
        made.add(folder)
