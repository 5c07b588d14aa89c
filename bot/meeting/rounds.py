"""Rounds: everybody in turn, or everybody writing at the same time.

In a *round* each person here is offered a turn: they speak, pass, or ask for a later turn. Nobody
is offered a second turn before everybody has had a first one. People who were silent, or asked, are
offered one more turn at the end, and only one, so that a round always ends:

    waiting ──▶ current ──done, or passed──────────────────────────▶ out
                   │ ▲
      later, silent▼ │ at the end, once
                  again ──(the second time: silent)────────────────▶ out

In a *silent round* everybody writes privately, and what they wrote is shown together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from hashlib import blake2b

from bot.ids import PersonId, WordsId
from bot.rules import CheckKind


class Leaving(Enum):
    """How a turn in a round ends."""

    DONE = auto()
    """They have had their say, or have passed."""
    LATER = auto()
    """They asked for a later turn, or were silent."""


class Round:
    """Everybody in turn. Callers pass who is present, so that latecomers are noticed."""

    __slots__ = (
        "again",
        "current",
        "due",
        "met",
        "proposal",
        "question",
        "second",
        "since",
        "spoke",
        "stage",
        "waiting",
    )

    def __init__(
        self,
        order: Iterable[PersonId],
        question: WordsId | None,
        proposal: int = 0,
        stage: str = "",
    ) -> None:
        self.question = question
        self.proposal = proposal
        """The number of the proposal that it is about, in a consent round; else 0."""
        self.stage = stage
        """To which stage of the consent round it belongs; else ""."""
        self.current: PersonId | None = None
        self.since: datetime | None = None
        """When the current turn began."""
        self.due: datetime | None = None
        """When it is next looked at whether they have been silent for too long."""
        self.second = False
        """Whether the current turn is somebody's second."""
        self.spoke = False
        """Whether something of theirs was read out in the current turn; messages are in `Turns`."""
        # Dicts serve as ordered sets.
        self.waiting: dict[PersonId, None] = dict.fromkeys(order)
        """Who has not been offered a turn, next first."""
        self.again: dict[PersonId, None] = {}
        """Who is offered one more turn at the end, next first."""
        self.met: dict[PersonId, None] = dict(self.waiting)
        """Everybody who has a place in this round, or had one."""

    def coming(self, present: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Who is still to come, next first: who waits, who came late, who is offered it again."""
        late = (who for who in present if who not in self.met)
        return (*self.waiting, *late, *self.again)

    def begin(self, at: datetime, present: Iterable[PersonId]) -> PersonId | None:
        """Give the next person their turn; None if nobody is left: the round is over."""
        for who in present:
            if who not in self.met:
                self.met[who] = None
                self.waiting[who] = None
        self.second = not self.waiting
        line = self.waiting or self.again
        self.current = next(iter(line), None)
        if self.current is not None:
            del line[self.current]
        self.since, self.spoke = at, False
        return self.current

    def leave(self, how: Leaving) -> bool:
        """End the current turn; True if the person will be offered another one."""
        who, self.current = self.current, None
        comes_back = who is not None and how is Leaving.LATER and not self.second
        if who is not None and comes_back:
            self.again[who] = None
        return comes_back

    def withdraw(self, who: PersonId) -> None:
        """Somebody who is not speaking now needs no turn (any more)."""
        self.met[who] = None
        self.waiting.pop(who, None)
        self.again.pop(who, None)

    def ask_again(self, who: PersonId) -> None:
        """Somebody is offered one more turn at the end, unless their turn is now or to come."""
        if who != self.current and who not in self.waiting:
            self.met[who] = None
            self.again[who] = None

    def forget(self, who: PersonId) -> None:
        """Somebody has gone. Who had no turn so far gets one if they come back, as a latecomer."""
        if who in self.waiting or who in self.again:
            self.met.pop(who, None)
        self.waiting.pop(who, None)
        self.again.pop(who, None)


class SilentRound:
    """Everybody writes privately. `named`: their names are shown with their words in the end."""

    __slots__ = ("check", "in_minutes", "named", "passed", "pressed", "question", "texts", "until")

    def __init__(
        self,
        question: WordsId | None,
        *,
        named: bool,
        until: datetime,
        in_minutes: bool = False,
        check: CheckKind | None = None,
    ) -> None:
        self.question = question
        self.named = named
        self.in_minutes = in_minutes
        """Whether everybody was told that it will be in the minutes."""
        self.until = until
        """When it closes by itself."""
        self.texts: dict[PersonId, WordsId] = {}
        self.passed: dict[PersonId, None] = {}
        self.check = check
        """Whether it is a check-in or a check-out, in which one press is enough."""
        self.pressed: dict[PersonId, None] = {}
        """Who has pressed, and written nothing."""

    def press(self, who: PersonId) -> None:
        """Somebody needs no words. What they have written stays."""
        self.passed.pop(who, None)
        if who not in self.texts:
            self.pressed[who] = None

    def write(self, who: PersonId, words: WordsId) -> bool:
        """Take somebody's words, instead of earlier ones; True if they had not written before."""
        first = who not in self.texts
        self.texts[who] = words
        self.passed.pop(who, None)
        self.pressed.pop(who, None)
        return first

    def has_answered(self, who: PersonId) -> bool:
        """Whether somebody has written or passed, or pressed."""
        return who in self.texts or who in self.passed or who in self.pressed

    def take_back(self, who: PersonId) -> None:
        """Somebody's words are gone: they have not written."""
        self.texts.pop(who, None)
        self.pressed.pop(who, None)

    def let_pass(self, who: PersonId) -> None:
        """Somebody writes nothing after all."""
        self.texts.pop(who, None)
        self.pressed.pop(who, None)
        self.passed[who] = None

    @property
    def answered(self) -> int:
        """How many have answered in any way: a single number, so that it does not tell in which."""
        return len(self.texts) + len(self.passed) + len(self.pressed)

    def is_complete(self, present: Iterable[PersonId]) -> bool:
        """Whether everybody here has written or passed."""
        return all(self.has_answered(who) for who in present)

    def shown(self, salt: str) -> tuple[tuple[PersonId, WordsId], ...]:
        """Who wrote what, in an order that does not tell who was first."""
        return tuple(sorted(self.texts.items(), key=lambda pair: lot(salt, pair[1])))


@dataclass(frozen=True, slots=True)
class WrittenRound:
    """A silent round that is over, for the minutes. `held`: too few took part to show any of it."""

    question: WordsId | None
    words: tuple[WordsId, ...] = ()
    held: bool = False


class Rounds:
    """The round that is running, if one is, those written that are over, and what the next one has
    to know."""

    __slots__ = ("checked_out", "count", "now", "starter", "written")

    def __init__(self, starter: PersonId | None) -> None:
        self.now: Round | SilentRound | None = None
        self.starter = starter
        """Who began the last round, in this meeting or an earlier one."""
        self.count = 0
        """Rounds that were opened in this meeting."""
        self.checked_out = False
        """Whether there was a check-out in this meeting, or is one."""
        self.written: list[WrittenRound] = []
        """The silent rounds of this meeting that are over and belong into its minutes."""

    def contributed(self, who: PersonId) -> None:
        """Somebody has had something read out: if it is their turn, they have spoken."""
        if isinstance(self.now, Round) and self.now.current == who:
            self.now.spoke = True

    @property
    def due(self) -> datetime | None:
        """When the round that is running has to go on or to end; None: no round is."""
        if isinstance(self.now, SilentRound):
            return self.now.until
        return None if self.now is None else self.now.due

    @property
    def talking(self) -> Round | None:
        """The round that is running, if it is one in which people speak."""
        return self.now if isinstance(self.now, Round) else None

    @property
    def silent(self) -> SilentRound | None:
        """The round that is running, if it is one in which people write."""
        return self.now if isinstance(self.now, SilentRound) else None


def rotated(everybody: Sequence[PersonId], last: PersonId | None) -> tuple[PersonId, ...]:
    """Everybody in their usual order, beginning after the last starter."""
    start = everybody.index(last) + 1 if last is not None and last in everybody else 0
    return (*everybody[start:], *everybody[:start])


def lot(salt: str, words: WordsId) -> bytes:
    """A key to sort texts by that has nothing to do with when they came, and is always the same.

    Ids may grow with time; their hashes do not.
    """
    return blake2b(f"{salt}:{words}".encode(), digest_size=8).digest()
