"""A room's word list in words: to find what somebody asks about, and what a message uses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from bot.ids import WordsId
from bot.meeting.glossary import Glossary
from bot.meeting.state import State
from bot.people.glossary import Spelled, TermIndex, spelled
from bot.service.time_slice import TimeSlice

MOST_TOKENS: Final = 600
"""Words of a message that are compared with the list: a pasted document costs no more."""

MANY: Final = 8
"""After so many more words were used, those that are left are gathered again: for a full list it
takes as long as several messages."""


class Numbers(Mapping[str, int]):
    """The numbers of the words of a list by their names, in whatever way somebody spells them. The
    list is made when it is first asked."""

    __slots__ = ("_index",)

    def __init__(self, index: Callable[[], TermIndex]) -> None:
        self._index = index

    def __getitem__(self, term: str) -> int:
        found = self._index().find(term)
        if found is None:
            raise KeyError
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._index())

    def __len__(self) -> int:
        return len(self._index())


class RoomTerms:
    """The words of one room's list, as they were typed. They are looked up by the meeting's state,
    which says which there are; made again when that has changed."""

    __slots__ = ("_index", "_left", "_of", "_revision", "_spelled", "_texts", "_used")

    def __init__(self, texts: Mapping[WordsId, str]) -> None:
        """`texts`: recorded words, these among them; whoever owns it keeps it up to date."""
        self._texts = texts
        self._of: Glossary | None = None
        self._revision = 0
        self._index = TermIndex({})
        self._used = -MANY
        """How many of its words were used in this meeting when `_left` was made."""
        self._left: frozenset[str] = frozenset()
        """What the others begin with."""
        self._spelled: dict[WordsId, Spelled] = {}
        """Kept from one change of the list to the next, for the words that are still on it."""

    async def prepare(self, state: State, time: TimeSlice) -> None:
        """Find out in slices of time how the words may be spelled: for a full list that takes
        longer than other tasks should wait."""
        for word in tuple(state.glossary):
            if word.term in self._texts and word.term not in self._spelled:
                self._spelled[word.term] = spelled(self._texts[word.term])
                await time.pause_if_over()

    def take_over(self, before: RoomTerms) -> None:
        """The room's next meeting has begun: what is known of its words is still so."""
        self._spelled = dict(before._spelled)

    def index(self, state: State) -> TermIndex:
        """The list as it stands. Words whose text was erased are left out."""
        now = state.glossary
        if now is not self._of or now.revision != self._revision:
            texts, before = self._texts, self._spelled
            self._spelled = {
                word.term: before.get(word.term) or spelled(texts[word.term])
                for word in now
                if word.term in texts
            }
            self._index = TermIndex(
                {w.number: self._spelled[w.term] for w in now if w.term in self._spelled},
                {word.number for word in now if word.confirmed},
            )
            self._of, self._revision, self._used = now, now.revision, -MANY
        return self._index

    def numbers(self, state: State) -> Numbers:
        """The words of the list as it stands, to be looked up by a command."""
        return Numbers(lambda: self.index(state))

    def first_used(self, state: State, said: Sequence[str], text: str) -> tuple[int, ...]:
        """The confirmed words of the list that a message uses and that nobody has used before in
        this meeting. `said`: the words of the message, as `drift_words.tokens` has them."""
        if not len(state.glossary):
            return ()
        index, used = self.index(state), state.glossary.said
        if not self._used <= len(used) < self._used + MANY:
            # What was used once is looked for no more: it is what people here talk about.
            self._used, self._left = len(used), index.beginnings(self._among(state, used))
        looked_at = said if len(said) <= MOST_TOKENS else said[:MOST_TOKENS]
        if self._left.isdisjoint(looked_at):
            return ()
        found = index.used_in(looked_at, text, self._left)
        return tuple(one for one in found if one not in used) if found else ()

    def _among(self, state: State, numbers: Collection[int]) -> dict[int, Spelled]:
        """Those of the list with these numbers, as they may be spelled."""
        found = ((number, state.glossary.get(number)) for number in numbers)
        return {
            number: self._spelled[word.term]
            for number, word in found
            if word is not None and word.term in self._spelled
        }


def listed(state: State) -> set[WordsId]:
    """The words of a room's list, by what they were recorded as."""
    return {word.term for word in state.glossary}
