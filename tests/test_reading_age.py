"""At eleven one can read every English sentence; exceptions are listed, with why."""

from __future__ import annotations

import pytest

from tests.readability import reading_age, sentences, syllables, words
from tests.test_numbers import SAYINGS

OLDEST = 11
LONGEST = 25
"""Words of one sentence: the age of a whole text would let a long one pass among short ones."""
EXCEPTED: dict[str, str] = {
    "command-propose.method-help": "it names the three ways to decide as the choices below it do",
    "drift-mark": "little in common is what is measured; it is harder only for its one long word",
}
"""What may be harder to read, and why."""
TYPED = ("synonyms", "slack-usage")
"""Words to find a command by are no sentence."""


def hard() -> dict[str, str]:
    """The sentences that are too hard, each with how hard it is and how it is said then."""
    found: dict[str, str] = {}
    for key, said in SAYINGS:
        if key.endswith(TYPED) or key in found:
            continue
        if (age := reading_age(said)) > OLDEST:
            found[key] = f"{age:.1f} years: {said}"
        elif any(len(words(one)) > LONGEST for one in sentences(said)):
            found[key] = f"a sentence of more than {LONGEST} words: {said}"
    return found


def test_whoever_is_eleven_can_read_every_sentence() -> None:
    found = hard()
    assert {key: said for key, said in found.items() if key not in EXCEPTED} == {}
    assert set(EXCEPTED) <= set(found), "what is excepted needs it"


@pytest.mark.parametrize(
    ("word", "counted"),
    [("meeting", 2), ("settled", 2), ("asked", 1), ("added", 2), ("pages", 2), ("places", 2),
     ("somebody", 3), ("privately", 3), ("idea", 3), ("twelve", 1), ("proposal", 3), ("closed", 1),
     ("minutes", 2), ("agreement", 3), ("agenda", 3), ("used", 1), ("500", 1), ("yes", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, counted: int) -> None:
    assert syllables(word) == counted


def test_what_is_hard_to_read_would_be_found() -> None:
    hard_text = (
        "Participants are requested to indicate their availability in advance of the commencement "
        "of the deliberations."
    )
    assert reading_age(hard_text) > 16
    assert reading_age("Write what you think. Nobody sees it until the round closes.") < 9
    assert reading_age("Too few words to tell.") == 0
