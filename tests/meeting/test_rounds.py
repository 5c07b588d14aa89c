"""Rounds as a small machine: whatever people do, everybody gets their turn, and it ends."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.ids import PersonId, WordsId
from bot.meeting.rounds import Leaving, Round, SilentRound, rotated

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
PEOPLE = [PersonId(name) for name in ("ana", "ben", "cleo", "dan", "eve", "fay", "gus", "hal")]

people = st.lists(st.sampled_from(PEOPLE), unique=True)
how = st.sampled_from([*Leaving, "pass before", "join"])


class Played:
    """A round that was played to its end, and what became of everybody."""

    def __init__(self, order: list[PersonId], moves: list[object]) -> None:
        self.present = dict.fromkeys(order)
        self.offered: list[tuple[PersonId, bool]] = []
        self.finished: set[PersonId] = set()
        """Who has said that they are done, or has passed."""
        self.late: list[PersonId] = []
        self.round = Round(order, None)
        self.next()
        for move in moves:
            if self.round.current is None:
                break
            self.make(move)
        for _ in range(3 * len(PEOPLE)):  # whatever is left is silent
            if self.round.current is None:
                return
            self.make(Leaving.LATER)
        raise AssertionError("this round does not end")

    def make(self, move: object) -> None:
        """One thing that somebody does."""
        who = self.round.current
        assert who is not None
        if isinstance(move, Leaving):
            if move is Leaving.DONE:
                self.finished.add(who)
            comes_back = self.round.leave(move)
            assert comes_back == (move is Leaving.LATER and (who, False) == self.offered[-1])
            self.next()
        elif move == "pass before":
            others = [each for each in self.round.coming(self.present) if each != who]
            if others:
                self.finished.add(others[-1])
                self.round.withdraw(others[-1])
        else:
            coming = [each for each in PEOPLE if each not in self.present]
            if coming:
                self.late.append(coming[0])
                self.present[coming[0]] = None

    def next(self) -> None:
        """Whoever was announced as next is next."""
        coming = self.round.coming(self.present)
        who = self.round.begin(NOON, self.present)
        assert who == (coming[0] if coming else None)
        assert self.round.coming(self.present) == coming[1:]
        if who is not None:
            self.offered.append((who, self.round.second))


plays = st.builds(Played, people, st.lists(how, max_size=30))


@given(plays)
def test_nobody_gets_a_second_turn_before_everybody_had_a_first(played: Played) -> None:
    seconds = [place for place, (_, second) in enumerate(played.offered) if second]
    for who in played.round.met:
        firsts = [n for n, offer in enumerate(played.offered) if offer == (who, False)]
        assert len(firsts) == 1 or (not firsts and who in played.finished)
        # Somebody who came late may come after a second turn that had begun, but not after two.
        between = [n for n in seconds if firsts and n < firsts[0]]
        assert not between or who in played.late
    assert all(count == 1 for count in Counter(played.offered).values())


@given(plays)
def test_nobody_is_skipped_for_good(played: Played) -> None:
    for who in played.present:
        turns = [second for each, second in played.offered if each == who]
        if who not in played.finished:
            assert turns == [False, True], "offered twice, whatever happened"


@given(people, st.lists(how, max_size=30))
def test_the_same_round_is_the_same_whenever_it_is_played(
    order: list[PersonId], moves: list[object]
) -> None:
    assert Played(order, moves).offered == Played(order, moves).offered


@given(people.filter(bool), st.integers(1, 20))
def test_over_several_meetings_everybody_begins_equally_often(
    everybody: list[PersonId], meetings: int
) -> None:
    last, began = None, Counter[PersonId]()
    for _ in range(meetings):
        order = rotated(everybody, last)
        assert sorted(order) == sorted(everybody)
        last = order[0]
        began[last] += 1
    most = max(began.values())
    assert most - min(began[who] for who in everybody) <= 1


@given(st.permutations(PEOPLE), st.permutations(PEOPLE))
def test_what_was_written_stands_in_an_order_that_has_nothing_to_do_with_who_was_first(
    one: list[PersonId], other: list[PersonId]
) -> None:
    def shown(order: list[PersonId]) -> list[tuple[PersonId, WordsId]]:
        silent = SilentRound(None, named=False, until=NOON)
        for who in order:
            silent.write(who, WordsId(f"words of {who}"))
        return list(silent.shown("room.1"))

    assert shown(one) == shown(other)


def test_ids_that_grow_with_time_do_not_tell_the_order() -> None:
    silent = SilentRound(None, named=False, until=NOON)
    ids = [WordsId(f"id{n:05}") for n in range(8)]
    for who, words in zip(PEOPLE, ids, strict=True):
        silent.write(who, words)
    assert [words for _, words in silent.shown("room.1")] != ids
    assert sorted(words for _, words in silent.shown("room.1")) == ids


def test_a_text_and_a_pass_take_each_others_place() -> None:
    silent = SilentRound(None, named=False, until=NOON)
    ana, ben = PEOPLE[:2]
    assert silent.write(ana, WordsId("a"))
    assert not silent.write(ana, WordsId("b"))
    assert not silent.is_complete([ana, ben])
    silent.let_pass(ben)
    assert silent.is_complete([ana, ben])
    assert silent.answered == 2
    silent.let_pass(ana)
    assert silent.shown("") == ()
    assert silent.answered == 2
    silent.write(ben, WordsId("c"))
    assert silent.shown("") == ((ben, WordsId("c")),)
    assert silent.answered == 2
