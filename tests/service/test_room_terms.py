"""A full word list is made ready in slices of time: nobody else waits for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

from bot.ids import WordsId
from bot.people.glossary import Spelled
from bot.people.glossary import spelled as spelled_as
from bot.records.glossary import MOST_WORDS, GlossaryWord
from bot.service import room_terms
from bot.service.room_terms import RoomTerms
from bot.service.time_slice import TimeSlice

TEXTS = {WordsId(f"t{n}"): f"term {n}" for n in range(1, MOST_WORDS + 1)}


class Words(list[GlossaryWord]):
    """A word list that does not change."""

    revision = 1


@pytest.fixture
def spelled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of which it was found out how they may be spelled."""
    seen: list[str] = []

    def noted(term: str) -> Spelled:
        seen.append(term)
        return spelled_as(term)

    monkeypatch.setattr(room_terms, "spelled", noted)
    return seen


async def test_a_full_list_is_spelled_in_slices_and_once_for_all_meetings_of_its_room(spelled):
    words = Words(
        GlossaryWord(number=n, term=term, explanation=term, confirmed=True)
        for n, term in enumerate(TEXTS, 1)
    )
    state: Any = SimpleNamespace(glossary=words)
    done_at: list[int] = []

    def ticks() -> float:
        done_at.append(len(spelled))
        return len(spelled) / 10_000  # 0.1 ms a word

    terms = RoomTerms(TEXTS)
    await terms.prepare(state, TimeSlice(ticks))
    assert len(spelled) == MOST_WORDS
    assert len(set(done_at)) > MOST_WORDS / 2, "the clock is looked at again and again"
    assert terms.index(state).find("term 7") == 7
    later = RoomTerms(TEXTS)
    later.take_over(terms)
    assert later.index(state).find("term 2000") == 2000
    assert len(spelled) == MOST_WORDS, "none of them twice"


def test_what_everybody_has_used_already_is_looked_for_no_more_and_the_rest_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room_terms, "MANY", 1)

    class List(Words):
        said: ClassVar[set[int]] = set()

        def get(self, number: int) -> GlossaryWord:
            return self[number - 1]

    names = ("care plan", "care plans board", "respite", "ICB")
    texts = {WordsId(name): name for name in names}
    words = List(
        GlossaryWord(number=n, term=term, explanation=term, confirmed=True)
        for n, term in enumerate(texts, 1)
    )
    state: Any = SimpleNamespace(glossary=words)
    terms = RoomTerms(texts)

    def used(text: str) -> tuple[int, ...]:
        found = terms.first_used(state, text.lower().split(), text)
        words.said.update(found)
        return found

    assert used("a care plan for respite") == (1, 3)
    assert used("that care plan again") == ()
    assert used("respites and the care plans board") == (2,), "it begins like another"
    assert used("the ICB") == (4,)
    assert used("the ICB and respite and a care plan") == ()
    assert terms._left == frozenset()
