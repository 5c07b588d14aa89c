"""What a page promises. Sentences on every adapter that once promised what was not
so, or would, are looked for everywhere a sentence stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.phrases import catalogue

ROOT = Path(__file__).parent.parent
SENTENCES = (
    "bot/phrases/*/*.ftl",
    "adapters/*/phrases/**/*.ftl",
    "adapters/web/ui_texts.py",
    "adapters/web/static/*.js",
    "adapters/web/templates/*.html",
    "adapters/slack/*.py",
    "adapters/discord/*.py",
    "docs/*.md",
    "README.md",
)
NO_POLL = "a team of fewer than five has no poll"
# What is not so, and what is so instead.
UNTRUE = {
    r"forgets? (it|them|what)": "the web room has the newest messages in memory until it stops",
    r"(does|do) not keep what (you|people|they|somebody)": "it has them in memory",
    r"what people say is not kept": "it is kept where somebody records it",
    r"come back with the same link": "elsewhere that makes a new person",
    r"writes down only what": "it writes down who spoke, and when, as well",
    r"(words are|its words are) gone here too": "only once they are edited",
    r"nobody (ever )?(is overlooked|gets lost)": "nobody can promise that",
    r"no point is lost|(contention|points) are never lost": "deleting takes its words",
    r"it is never too late": "polls and rounds end",
    r"(meeting|end) (it|Heard) asks (you|everybody|each person):": NO_POLL,
    r"(each person gets|all who may answer get|you get seven short questions with)": NO_POLL,
    r"silent members too, is asked afterwards:": NO_POLL,
    r"the poll after the meeting does": NO_POLL,
}


def sources() -> list[Path]:
    found = [path for pattern in SENTENCES for path in sorted(ROOT.glob(pattern))]
    assert len(found) > 40, "the places have moved"
    return found


def plain(path: Path) -> str:
    """A source with its lines put together: a sentence may go over several of them."""
    return re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_face_promises_what_is_not_so(path: Path) -> None:
    text = plain(path)
    for promise, instead in UNTRUE.items():
        found = re.search(promise, text, re.IGNORECASE)
        assert found is None, f"“{found[0]}”: {instead}"


@pytest.mark.parametrize(
    "once",
    [
        "Heard passes your message on and forgets it.",
        "Heard does not keep what you write.",
        "You can come back with the same link.",
        "so its words are gone here too.",
        "After each meeting it asks you: were you heard?",
        "All who may answer get the poll.",
        "Nobody is overlooked, no point is lost, and what people say is not kept.",
    ],
)
def test_and_each_of_them_would_be_found(once: str) -> None:
    assert any(re.search(promise, once, re.IGNORECASE) for promise in UNTRUE)


def numbers() -> Iterator[tuple[str, dict[str, int]]]:
    """Sentences with one number in them, and each number that is said in its own words."""
    yield "closing-heard", {"heard": 0, "here": 0}
    yield "closing-heard", {"heard": 0, "here": 1}
    yield "closing-heard", {"heard": 1, "here": 1}
    yield "panel-unheard-count", {"count": 0, "here": 0}
    yield "few-voices-unheard", {"count": 1}
    yield "who-count", {"count": 0}
    yield "who-count", {"count": 1}
    for times in (2, 3, 4, 21, 22, 23):
        yield "tabled-again", {"times": times}


@pytest.mark.parametrize(("key", "slots"), list(numbers()))
def test_none_one_and_many_are_said_as_they_are(key: str, slots: dict[str, int]) -> None:
    said = catalogue().say(key, slots)
    assert not re.search(r"\b0 of the 0\b|\b1 (people|points|turns|messages)\b", said), said
    assert not re.search(r"\d+(th|st|nd|rd)\b", said), said
