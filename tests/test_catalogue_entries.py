"""Sentences are parsed one by one when they are said, and come to what the whole file says."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from bot.phrases.entries import Entries

ROOT = Path(__file__).parent.parent
FILES = sorted(
    file for place in ("bot", "adapters") for file in (ROOT / place).rglob("phrases/**/*.ftl")
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_one_by_one_they_are_what_the_whole_file_is(file: Path):
    text = file.read_text(encoding="utf-8")
    entries = Entries(FluentBundle(["en"]))
    entries.add(text)
    found = entries.patterns()
    whole = {
        key: value
        for message in FluentResource(text).body
        if isinstance(message, Message)
        for key, value in [
            (message.id.name, message.value),
            *((f"{message.id.name}.{it.id.name}", it.value) for it in message.attributes),
        ]
        if value is not None
    }
    assert len(whole) > 0
    assert found.keys() == whole.keys()
    assert all(whole[key].equals(found[key], ignored_fields=["span"]) for key in whole)


def test_what_a_sentence_refers_to_comes_with_it():
    bundle = FluentBundle(["en"], use_isolating=False)
    entries = Entries(bundle)
    entries.add("-bot = Heard\none = { two } and { three.help }\ntwo = 2, { -bot }\n")
    entries.add("three = 3\n    .help = h3\n# a comment\nfour = 4\n")
    entries.load("one")
    pattern = bundle.get_message("one").value
    assert pattern is not None
    assert bundle.format_pattern(pattern) == ("2, Heard and h3", [])
    assert not bundle.has_message("four"), "nobody has asked for it"
    assert list(entries.patterns("fo")) == ["four"]


def test_a_name_that_is_there_already_is_refused():
    entries = Entries(FluentBundle(["en"]))
    entries.add("one = 1\n")
    with pytest.raises(ValueError, match="'one'"):
        entries.add("two = 2\none = 3\n")
