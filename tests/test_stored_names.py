"""What stands in databases keeps the names it was written with, however the code calls it now.

`tests/storage/before/events.jsonl` and `cards.jsonl` have every event, and a card with every kind
of placeholder, with every field filled, as they were written before the code took its present
names.
"""

from __future__ import annotations

import re
import typing
from pathlib import Path

import msgspec
import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message

from bot.cards import AnyPlaceholder, Card
from bot.events import AnyEvent, decode, encode
from bot.phrases import EARLIER, MissingPhrase, catalogue

BEFORE = Path(__file__).parent / "storage" / "before"
EVENTS = (BEFORE / "events.jsonl").read_bytes().splitlines()
CARDS = (BEFORE / "cards.jsonl").read_bytes().splitlines()
SENTENCES = BEFORE / "sentences.txt"
"""The keys of all sentences that cards of earlier versions may name, each with its gaps."""


def tag_of(row: bytes) -> str:
    return str(msgspec.json.decode(row)["is"])


@pytest.mark.parametrize("row", EVENTS, ids=tag_of)
def test_an_event_that_was_stored_is_read_and_written_by_the_same_names(row: bytes) -> None:
    assert encode(decode(row)) == row


def test_every_tag_of_the_journal_is_what_it_was() -> None:
    tags = {kind.__struct_config__.tag for kind in typing.get_args(AnyEvent)}
    was = {tag_of(row) for row in EVENTS}
    assert len(was) == len(EVENTS) == 87
    assert was <= tags


@pytest.mark.parametrize("row", CARDS)
def test_a_card_that_was_stored_is_read_and_written_by_the_same_names(row: bytes) -> None:
    assert msgspec.json.encode(msgspec.json.decode(row, type=Card)) == row


def test_every_tag_of_a_placeholder_is_what_it_was() -> None:
    kinds = [kind for kind in typing.get_args(AnyPlaceholder) if kind is not int]
    tags = {str(kind.__struct_config__.tag) for kind in kinds}
    (row,) = CARDS
    slots = msgspec.json.decode(row)["lines"][0]["slots"]
    was = {slot["is"] for slot in slots.values() if isinstance(slot, dict)}
    assert len(was) == 12
    assert was <= tags


@pytest.mark.parametrize("file", sorted(BEFORE.glob("*.sql")), ids=lambda file: file.stem)
def test_every_sentence_on_a_card_of_an_earlier_version_can_still_be_said(file: Path):
    """Cards are kept, and shown again: in a room's history, and when words of theirs are erased."""
    kept = set(re.findall(r'"key":\s*"([a-z0-9-]+)"', file.read_text("utf-8")))
    assert len(kept) > 40
    said = catalogue()
    earlier = FluentResource(EARLIER.read_text(encoding="utf-8"))
    known = {one.id.name for one in earlier.body if isinstance(one, Message)}
    assert {key for key in kept if key not in said} <= known
    assert said.say("button-settle") == "Settle it", "one that nothing says any more"
    with pytest.raises(MissingPhrase):
        said.say("button-never-there")


def unsaid(sentences: list[str]) -> list[str]:
    """Those of these sentences that cannot be said any more, with the gaps that they had."""
    missing = []
    for sentence in sentences:
        key, *gaps = sentence.split()
        try:
            catalogue().say(key, dict.fromkeys(gaps, 2))
        except MissingPhrase:
            missing.append(sentence)
    return missing


def test_every_sentence_that_a_card_of_an_earlier_version_may_name_can_still_be_said():
    """One that goes, or gets a gap that it did not have, stands in `bot/phrases/earlier`."""
    planted = ["late", "button-never-there", "late due time"]
    assert unsaid(planted) == planted[:2], "one without its gaps, and one that is nowhere"
    before = SENTENCES.read_text(encoding="utf-8").splitlines()
    assert len(before) > 700
    assert unsaid(before) == []
