"""Sentences whose gaps are filled without Fluent read as Fluent has them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.ast import Pattern as ParsedPattern
from fluent.syntax.visitor import Visitor

from bot.phrases import LANGUAGES, MissingPhrase, catalogue
from bot.phrases.filling import LONGEST, SimpleSentence
from bot.phrases.languages import locale_of

FILLED = (0, 1, 2, 3, 5, 6, 11, 1_234, -4, "one", "other", "", "{ $name }", "x" * (LONGEST + 1))
"""Numbers of every form that a language has, and words that look like something else."""


class _Gaps(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - its name
        self.names.add(node.id.name)


def gaps(pattern: ParsedPattern) -> set[str]:
    found = _Gaps()
    found.visit(pattern)
    return found.names


def simple(language: str) -> Iterator[tuple[str, ParsedPattern, SimpleSentence]]:
    for key, pattern in catalogue(language).patterns().items():
        if (sentence := SimpleSentence.of(pattern, locale_of(language))) is not None:
            yield key, pattern, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_simple_sentence_reads_as_fluent_has_it(language: str):
    book, compared = catalogue(language), 0
    for key, pattern, sentence in simple(language):
        name, _, attribute = key.partition(".")
        message = book._bundle.get_message(name)
        whole = message.attributes[attribute] if attribute else message.value
        assert whole is not None
        names = gaps(pattern)
        for value in FILLED if names else (0,):
            slots = dict.fromkeys(names, value)
            by_fluent, errors = book._bundle.format_pattern(whole, dict(slots))
            said = sentence.filled(slots)
            compared += said is not None
            assert said is None or (said, []) == (by_fluent, errors), (key, value)
    assert compared > 5_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_sentence_is_simple(language: str):
    everything = catalogue(language).patterns()
    assert len(list(simple(language))) > 0.97 * len(everything)


def sentence(text: str, language: str = "en") -> SimpleSentence | None:
    resource = FluentResource(f"it = {text}\n")
    message = resource.body[0]
    assert isinstance(message, Message)
    assert message.value is not None
    return SimpleSentence.of(message.value, locale_of(language))


@pytest.mark.parametrize(
    "text", ["{ other }", "{ -term }", "{ NUMBER($n) }", "{ $n ->\n   *[other] { other }\n}"]
)
def test_what_refers_to_something_else_is_left_to_fluent(text: str):
    assert sentence("{ $n } of them") is not None
    assert sentence(text) is None


def test_a_gap_that_nothing_fills_is_left_to_fluent_which_refuses_it():
    told = sentence("{ $name } came")
    assert told is not None
    assert told.filled({"name": "Ana"}) == "Ana came"
    assert told.filled({}) is None
    book = catalogue()
    assert "Ana" in book.say("floor", {"name": "Ana"})
    with pytest.raises(MissingPhrase):
        book.say("floor", {"wrong": "Ana"})


def test_a_wording_is_chosen_by_a_number_of_its_own_before_its_form():
    told = sentence("{ $n ->\n    [0] none\n    [one] one\n   *[other] { $n }\n}")
    assert told is not None
    assert [told.filled({"n": n}) for n in (0, 1, 7_000)] == ["none", "one", "7,000"]


def test_numbers_are_written_as_the_language_writes_them():
    told = sentence("{ $n }", "es")
    assert told is not None
    assert told.filled({"n": 12_345}) == "12.345"


def test_things_are_listed_as_the_language_lists_them_whatever_they_are_called():
    english, welsh = catalogue(), catalogue("cy")
    assert english.listed([]) == ""
    assert english.listed(["{0}"]) == "{0}"
    assert english.listed(["{1}", "b"]) == "{1} and b"
    assert english.listed(["a", "{0}", "c", "d"]) == "a, {0}, c, and d"
    assert welsh.listed(["a", "b", "c"]) == "a, b, a(c) c"
    assert welsh.listed(["x", "y", "z"]) == "x, y, a(c) z"
