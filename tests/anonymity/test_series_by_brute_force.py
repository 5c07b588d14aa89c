"""Over random series of up to nine people, with groups, newcomers and people who leave: by all that
is published, nobody can work out what fewer than five of them answered.

The same attacker does find them where the numbers are taken away: that is tried first.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import pytest

from bot.ids import WordsId
from bot.people.thresholds import POLL_COMPARED, Crowd
from bot.records.published_poll import (
    BoxContents,
    CellCounts,
    Held,
    Level,
    PublishedGroup,
    PublishedPoll,
    published_beside,
)
from bot.records.questionnaire import SEVEN
from tests.fakes.table_solver import FEW, ITEM, Known, Solver, Table

GROUPS = (WordsId("carers"), WordsId("nurses"))


@dataclass(frozen=True)
class Series:
    """Who could answer each poll, who did, what everybody says, and who is in which group."""

    rolls: list[frozenset[int]]
    voters: list[frozenset[int]]
    says: dict[int, str]
    groups: dict[int, frozenset[WordsId]]


def ballots(series: Series, poll: int, people: frozenset[int]) -> dict[str, int]:
    """What these people answered."""
    counts: dict[str, int] = {}
    for who in series.voters[poll] & people:
        counts[series.says[who]] = counts.get(series.says[who], 0) + 1
    return counts


def cells(series: Series, poll: int) -> dict[frozenset[WordsId], CellCounts]:
    """The answers by the groups that people are in."""
    roll = series.rolls[poll]
    found = {}
    for cell in {series.groups[who] for who in roll}:
        inside = frozenset(who for who in roll if series.groups[who] == cell)
        counts = ballots(series, poll, inside)
        found[cell] = CellCounts(ballots=sum(counts.values()), counts={ITEM: counts})
    return found


def kept(series: Series) -> list[PublishedPoll]:
    """What is published of a series: as `storage.ballot_counting` has it published."""
    told: list[PublishedPoll] = []
    crowds: list[Crowd[int]] = []
    for poll, roll in enumerate(series.rolls):
        counts = ballots(series, poll, roll)
        answered = sum(counts.values())
        enough = [it for it in zip(crowds, told, strict=True) if it[1].held is not Held.FEW]
        near = enough[-POLL_COMPARED:]
        shown = [crowd for crowd, other in near if other.level is not Level.HIDDEN]
        found = BoxContents({ITEM: counts}, answered, 0, cells(series, poll))
        told.append(published_beside(SEVEN, found, Crowd(roll, answered), shown, GROUPS))
        crowds.append(Crowd(roll, answered, grouped=bool(told[-1].groups)))
    return told


def everything(series: Series, *, by_group: bool = True) -> list[PublishedPoll]:
    """The same without any thresholds: all figures, also by group."""
    told = []
    for poll, roll in enumerate(series.rolls):
        counts = ballots(series, poll, roll)
        of_group = {}
        for group in GROUPS if by_group else ():
            inside = frozenset(who for who in roll if group in series.groups[who])
            if inside:
                given = ballots(series, poll, inside)
                of_group[group] = PublishedGroup(ballots=sum(given.values()), items={ITEM: given})
        told.append(
            PublishedPoll(
                ballots=sum(counts.values()),
                roll=len(roll),
                level=Level.ALL,
                items={ITEM: counts},
                groups=of_group,
            )
        )
    return told


def found(series: Series, told: list[PublishedPoll], answers: tuple[str, ...]) -> list[Known]:
    """What follows from what was told."""
    tables = []
    for poll, of in enumerate(told):
        roll = series.rolls[poll]
        if of.level is not Level.HIDDEN:
            tables.append(Table(poll, roll, of.ballots, of.items.get(ITEM)))
        for group, of_it in of.groups.items():
            inside = frozenset(who for who in roll if group in series.groups[who])
            if ITEM in of_it.items:
                tables.append(Table(poll, inside, of_it.ballots, of_it.items[ITEM]))
    return Solver(series.rolls, [of.ballots for of in told], tables, answers).known()


def series_of(
    rolls: list[str], says: str, voters: list[str] | None = None, carers: str = ""
) -> Series:
    """People are letters. `says`: what each of a, b, c... answers."""
    letters = "abcdefghijklm"
    sets = [frozenset(map(letters.index, roll)) for roll in rolls]
    return Series(
        sets,
        [frozenset(map(letters.index, some)) for some in voters or rolls],
        dict(enumerate(says)),
        {n: frozenset(GROUPS[:1]) if letters[n] in carers else frozenset() for n in range(13)},
    )


PLANTED = {
    "somebody who answers alone": series_of(["abcdef"], "555511", ["a"]),
    "a newcomer": series_of(["abcdefg", "abcdefgh"], "55115511"),
    "somebody who leaves": series_of(["abcdefgh", "abcdefg"], "55115511"),
    "one comes for another": series_of(["abcdefgh", "abcdefgi"], "551155151"),
    "two newcomers, added up": series_of(["abcdefg", "abcdefghi"], "551155115"),
    "a small group": series_of(["abcdefghi"], "555555511", carers="hi"),
    "the others beside a group": series_of(["abcdefghi"], "555555511", carers="abcdefg"),
    "a newcomer after two polls that few answer": series_of(
        ["abcdefgh", "abcdefgh", "abcdefgh", "abcdefghi"],
        "551155115",
        ["abcdefgh", "ab", "", "abcdefghi"],
    ),
    "a newcomer two polls later": series_of(["abcdefg", "abcd", "abcdefgh"], "55115511"),
}


@pytest.mark.parametrize("series", PLANTED.values(), ids=PLANTED)
def test_without_thresholds_the_attacker_finds_them(series):
    if series is PLANTED["somebody who answers alone"]:
        # Who it was is not known: of six, one has answered. But if only one could, it is.
        assert found(series_of(["a"], "5"), everything(series_of(["a"], "5")), ("5", "1"))
        return
    assert found(series, everything(series), ("5", "1"))
    assert not found(series, kept(series), ("5", "1"))


def a_series(chance: Random, polls: int, answers: tuple[str, ...]) -> Series:
    everybody = range(chance.randint(5, 9))
    sizes = chance.choice([(0.0, 0.0), (0.15, 0.1), (0.4, 0.3)])
    roll = frozenset(who for who in everybody if chance.random() >= sizes[0])
    rolls = []
    for _ in range(polls):
        rolls.append(roll or frozenset({0}))
        roll = frozenset(who for who in everybody if (who in roll) is (chance.random() >= sizes[1]))
    turnout = chance.choice([1.0, 1.0, 0.9, 0.7])
    weights = [chance.random() for _ in answers]
    return Series(
        rolls,
        [frozenset(who for who in roll if chance.random() < turnout) for roll in rolls],
        {who: chance.choices(answers, weights)[0] for who in everybody},
        {who: frozenset(group for group in GROUPS if chance.random() < 0.35) for who in everybody},
    )


@pytest.mark.parametrize(
    ("polls", "answers", "times"),
    [(1, ("5", "4", "1", "none"), 60), (2, ("5", "1", "none"), 40), (3, ("5", "1"), 20)],
)
def test_of_no_series_what_fewer_than_five_people_answered_can_be_worked_out(polls, answers, times):
    chance = Random(f"series of {polls}")
    shown = planted = 0
    for _ in range(times):
        series = a_series(chance, polls, answers)
        told = kept(series)
        assert found(series, told, answers) == [], (series, told)
        shown += any(of.items for of in told)
        if polls < 3:
            planted += bool(found(series, everything(series, by_group=polls == 1), answers))
    assert shown > times / 4, "too little is shown for the test to say much"
    assert polls == 3 or planted > times / 3, "the attacker finds too little where nothing is held"


@pytest.mark.parametrize(
    ("rolls", "voters", "shown"),
    [
        # Among four who have not answered before, a newcomer is one of five.
        (["abcdefghi", "abcdefghij"], ["abcde", "abcdefghij"], [True, True]),
        (["abcdefghij", "abcdefghi"], ["abcdefghij", "abcde"], [True, True]),
        (["abcdefghi", "abcdefghij"], ["abcdef", "abcdefghij"], [True, False]),
    ],
)
def test_a_newcomer_is_hidden_among_those_who_have_not_answered_before(rolls, voters, shown):
    for says in ("5511551151", "1515151511", "5555511115"):
        series = series_of(rolls, says, voters)
        told = kept(series)
        assert [bool(of.items) for of in told] == shown
        assert found(series, told, ("5", "1")) == []


@pytest.mark.parametrize("carers", ["abcde", "abcdef", "abcdefg"])
@pytest.mark.parametrize("says", ["555555555551", "515151515151", "111115555555"])
def test_by_group_the_answers_of_twelve_people_tell_of_nobody(carers, says):
    series = series_of(["abcdefghijkl"], says, carers=carers)
    (told,) = kept(series)
    assert list(told.groups) == [GROUPS[0]]
    assert found(series, [told], ("5", "1")) == []


def test_left_where_everybody_says_the_same_everybodys_answer_is_known():
    """An attack that is left, and stands in docs/privacy.md."""
    series = series_of(["abcde"], "55555")
    (told,) = kept(series)
    assert told.items[ITEM]["high"] == 5 == told.roll
    assert FEW == 5
    tables = [Table(0, series.rolls[0], 5, told.items[ITEM])]
    solver = Solver(series.rolls, [5], tables, ("5", "1"))
    assert [known.answers for known in solver._of({0})] == [frozenset({("high", 1)})]


def test_left_whoever_has_answered_can_take_their_own_answer_off():
    """An attack that is left: one of five, who knows what they said, has a table of four."""
    series = series_of(["abcde"], "55551")
    (told,) = kept(series)
    own = {"high": 0, "middle": 0, "low": 1, "unsaid": 0}
    others = {side: count - own[side] for side, count in told.items[ITEM].items()}
    roll = series.rolls[0] - {4}
    assert Solver([roll], [4], [Table(0, roll, 4, others)], ("5", "1")).known()


def test_left_people_who_answer_the_same_for_long_can_be_told_over_more_polls():
    """An attack that is left: a poll is compared with the two before it that enough people
    answered, and no further back.
    Whoever takes it that nobody has changed their mind over four polls finds a newcomer."""
    series = series_of(["abcdefgh", *["abcdefghi"] * 3], "551155115")
    told = kept(series)
    assert [bool(of.items) for of in told] == [True, False, False, True]
    tables = [Table(n, series.rolls[n], told[n].ballots, told[n].items[ITEM]) for n in (0, 3)]
    rolls = [series.rolls[0], series.rolls[3]]
    tables = [tables[0], tables[1]._replace(poll=1)]
    assert Solver(rolls, [8, 9], tables, ("5", "1")).known()
