"""Languages that nobody speaks, made from English: one that is longer and accented, and one that is
written from right to left. Every sentence is in brackets, so that what is cut off, put together or
not in a catalogue is seen."""

from __future__ import annotations

import pytest
from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax.ast import Message, Pattern, Resource, TextElement
from fluent.syntax.visitor import Visitor

from bot import phrases
from bot.phrases import Catalogue
from bot.phrases.entries import Entries
from bot.phrases.languages import ENGLISH, direction_of

ACCENTS = str.maketrans("aeiouyAEIOUYnNsScCzZ", "åéîöûýÅÉÎÖÛÝñÑšŠçÇžŽ")
HEBREW = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "אבגדהופחיטכלמנסעפצקרשתוזאט" * 2,
)
VOWELS = frozenset("aeiouAEIOU")
LOCALE_OF_SCRIPTS = "script-locale"


def longer(text: str) -> str:
    """A third longer, and accented."""
    return "".join(2 * letter if letter in VOWELS else letter for letter in text).translate(ACCENTS)


def mirrored(text: str) -> str:
    """In letters that run from right to left."""
    return text.translate(HEBREW)


LANGUAGES = {"longer": (longer, "en"), "right to left": (mirrored, "he")}


class _Changed(Visitor):
    def __init__(self, how: str) -> None:
        self._how = LANGUAGES[how][0]

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - its name
        node.value = self._how(node.value)


class _PseudoEntries(Entries):
    def __init__(self, bundle: FluentBundle, how: str) -> None:
        super().__init__(bundle)
        self._how = how

    def _parsed(self, entry: str) -> Resource:
        resource = super()._parsed(entry)
        for message in resource.body:
            if not isinstance(message, Message) or message.id.name == LOCALE_OF_SCRIPTS:
                continue
            _Changed(self._how).visit(message)
            for pattern in (message.value, *(each.value for each in message.attributes)):
                if isinstance(pattern, Pattern):
                    pattern.elements = [TextElement("["), *pattern.elements, TextElement("]")]
        return resource


class Pseudo(Catalogue):
    """English, as somebody reads it who knows none."""

    def __init__(self, how: str) -> None:
        super().__init__(ENGLISH)
        self.locale = Locale.parse(LANGUAGES[how][1])
        self.direction = direction_of(self.locale)
        self._entries = _PseudoEntries(self._bundle, how)
        for folder in phrases._folders:
            self.add(folder)


def speak(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever would be said in English is said in this one."""
    monkeypatch.setattr(phrases, "_catalogues", {ENGLISH: Pseudo(how)})
