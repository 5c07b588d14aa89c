"""A room's word list, as its meeting knows it; and which of it has been explained to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from bot.events import MeetingPlanned, ShortForm
from bot.ids import PersonId, WordsId
from bot.records.glossary import MOST_ASKED, MOST_WORDS, GlossaryWord, inherited

MOST_EXPLAINED: Final = 5
"""So many words are explained to one person in a meeting at their first use."""
MOST_OFFERED: Final = 30
"""So many texts are remembered whose short forms facilitators were told of: the newest."""


class Glossary:
    """The words by their numbers, oldest first."""

    __slots__ = ("_words", "explained_to", "looked", "next", "offered", "revision", "said")

    def __init__(self, planned: MeetingPlanned) -> None:
        self._words = inherited(planned.glossary, planned.roster)
        self.next = planned.next_word
        """The number of the word that comes next."""
        self.revision = 0
        """Grows with every change: whoever keeps something that is made from it can tell."""
        self.said: set[int] = set()
        """The words that somebody has used in this meeting."""
        self.explained_to: dict[PersonId, int] = {}
        """To whom how many words were explained at their first use."""
        self.offered: dict[WordsId, None] = dict.fromkeys(planned.forms_offered)
        """The texts whose short forms facilitators have been told of."""
        self.looked = False
        """Whether what is recorded for this meeting was looked through for short forms."""

    def __iter__(self) -> Iterator[GlossaryWord]:
        return iter(self._words.values())

    def __len__(self) -> int:
        return len(self._words)

    def get(self, number: int | None) -> GlossaryWord | None:
        """A word by its number; None: it is not on the list."""
        return None if number is None else self._words.get(number)

    @property
    def asked(self) -> tuple[GlossaryWord, ...]:
        """The words that wait for an explanation."""
        return tuple(word for word in self if not word.is_explained)

    @property
    def is_full(self) -> bool:
        """Whether no other word fits."""
        return len(self._words) >= MOST_WORDS

    @property
    def asks_enough(self) -> bool:
        """Whether so many words wait for an explanation that the room is not asked for more."""
        return len(self.asked) >= MOST_ASKED

    def keep(self, word: GlossaryWord) -> None:
        """A word stands so from now on; a new one is added."""
        self._words[word.number] = word
        self.next = max(self.next, word.number + 1)
        self.revision += 1

    def drop(self, number: int) -> GlossaryWord | None:
        """Take a word off the list; None if it was not on it."""
        self.revision += 1
        return self._words.pop(number, None)

    def of(self, who: PersonId) -> tuple[GlossaryWord, ...]:
        """The words whose explanation is somebody's."""
        return tuple(word for word in self if word.by == who)

    def with_words(self, gone: Collection[WordsId]) -> tuple[GlossaryWord, ...]:
        """The words that are made of any of these texts."""
        return tuple(w for w in self if w.term in gone or w.explanation in gone)

    def first_uses(self, words: Iterable[int]) -> tuple[GlossaryWord, ...]:
        """Somebody uses these words: those that nobody had used in this meeting, as far as they are
        confirmed."""
        new = [number for number in words if number not in self.said]
        self.said.update(new)
        found = (self._words.get(number) for number in new)
        return tuple(word for word in found if word is not None and word.confirmed)

    def may_explain(self, who: PersonId) -> bool:
        """Whether one more word may be explained to somebody in this meeting. If so, it counts."""
        count = self.explained_to.get(who, 0)
        if count >= MOST_EXPLAINED:
            return False
        self.explained_to[who] = count + 1
        return True

    def offer(self, forms: Iterable[ShortForm]) -> tuple[ShortForm, ...]:
        """The short forms of which facilitators have not been told. They count as told."""
        new = tuple(form for form in forms if form.words not in self.offered)
        self.offered.update(dict.fromkeys(form.words for form in new))
        for words in list(self.offered)[:-MOST_OFFERED]:
            del self.offered[words]
        return new

    def take_over(self, later: Glossary) -> None:
        """The meeting goes on, and the one after it has left the list so. What was used and
        explained here still was."""
        self._words, self.next, self.offered = later._words, later.next, later.offered
        self.revision += 1
