"""Were you heard? Asked so that nobody can tell who answered what."""

import asyncio
import json
from collections import Counter
from itertools import permutations

import pytest
from sqlalchemy import text

from bot.errors import NotSaved
from bot.ports import Ballot, Batch


@pytest.fixture
async def poll(world):
    """An open poll."""
    await world.store.commit(Batch(records=[world.poll()]))
    return world


async def test_votes_are_counted(poll):
    assert await poll.store.waiting(poll.meeting) == 4
    assert [await poll.vote(0, "yes"), await poll.vote(1, "no", "The ramp!")] == [True, True]
    assert await poll.vote(2, "yes")
    assert await poll.store.waiting(poll.meeting) == 1
    tally = await poll.store.tally(poll.meeting)
    assert (tally.ballots, tally.eligible) == (3, 4)
    assert tally.counts == {"heard": {"yes": 2, "no": 1}}
    assert tally.comments == ("The ramp!",)


async def test_nobody_votes_twice(poll):
    assert await poll.store.may_vote(poll.meeting, poll.people[0])
    assert await poll.vote(0)
    assert not await poll.store.may_vote(poll.meeting, poll.people[0])
    before = await poll.dump()
    assert not await poll.vote(0, "no")
    assert await poll.dump() == before


async def test_who_is_not_on_the_roll_does_not_vote(poll):
    assert not await poll.store.may_vote(poll.meeting, "stranger")
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    assert not await poll.store.cast(ballot, "stranger", poll.fresh)
    assert await poll.store.waiting(poll.meeting) == 4


async def test_a_closed_poll_takes_no_votes(poll):
    await poll.store.commit(Batch(records=[poll.poll(closed_at=poll.noon)]))
    assert not await poll.store.may_vote(poll.meeting, poll.people[0])
    assert not await poll.vote(0)
    assert (await poll.store.tally(poll.meeting)).ballots == 0


async def test_where_there_is_no_poll_there_is_nothing_to_count(world):
    assert not await world.vote(0)
    assert not await world.store.may_vote(world.meeting, world.people[0])
    tally = await world.store.tally(world.meeting)
    assert (tally.ballots, tally.eligible, tally.counts) == (0, 0, {})


async def test_of_two_votes_by_one_person_at_once_one_counts(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    for who in poll.people:
        cast = [store.cast(ballot, who, poll.fresh) for store in (poll.store, other) * 3]
        assert sum(await asyncio.gather(*cast)) == 1
    assert (await poll.store.tally(poll.meeting)).ballots == 4


async def test_everybody_voting_at_once_is_counted(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    stores = (poll.store, other, poll.store, other)
    votes = zip(stores, poll.people, strict=True)
    cast = [store.cast(ballot, who, poll.fresh) for store, who in votes]
    assert await asyncio.gather(*cast) == [True] * 4
    assert await poll.store.waiting(poll.meeting) == 0


# -- nothing joins a voter and a ballot ------------------------------------------------------------


async def test_no_row_of_any_table_joins_a_voter_and_a_ballot(poll):
    for who, comment in enumerate(("alpha", "beta", "gamma")):
        assert await poll.vote(who, comment=comment)
    dump = await poll.dump()
    for table, rows in dump.items():
        for row in rows:
            line = json.dumps(row)
            if any(comment in line for comment in ("alpha", "beta", "gamma")):
                assert table == "ballot"
                assert set(row) == {"poll", "key", "answers", "comment"}
                assert not any(person in line for person in poll.people)
    assert all(set(row) == {"poll", "person", "voted"} for row in dump["roll"])


async def test_votes_leave_nothing_anywhere_else(poll):
    before = await poll.dump()
    await poll.vote(0, comment="alpha")
    after = await poll.dump()
    assert {table for table in after if after[table] != before[table]} == {"roll", "ballot"}


async def test_ballots_do_not_lie_in_the_order_of_voting(poll):
    orders = set()
    for _ in range(20):
        await poll.store._db.write(_empty_the_box)
        for who, comment in enumerate("abcd"):
            assert await poll.vote(who, comment=comment)
        ballots = (await poll.dump())["ballot"]
        stored = "".join(row["comment"] for row in ballots)
        assert stored == "".join((await poll.store.tally(poll.meeting)).comments)
        orders.add(stored)
    # 24 orders are possible. Twenty boxes that all come out in fewer than five: never.
    assert len(orders) >= 5
    assert orders <= {"".join(order) for order in permutations("abcd")}


async def test_all_rows_of_a_poll_look_equally_old(poll):
    """PostgreSQL marks each row with the transaction that wrote it and with where it lies."""
    if poll.store._db.__class__.__name__ != "Postgres":
        pytest.skip("SQLite has no such marks: its tables are WITHOUT ROWID")
    people = [row["person"] for row in (await poll.dump("ctid"))["roll"]]
    for who in (2, 0, 3):
        assert await poll.vote(who)
        dump = await poll.dump("xmin", "cmin", "ctid")
        for table in ("roll", "ballot"):
            assert len({row["xmin"] for row in dump[table]}) == 1
        assert {row["xmin"] for row in dump["roll"]} == {row["xmin"] for row in dump["ballot"]}
        # As they lie in the file: the roll as it was made, the ballots by their random keys.
        assert [row["person"] for row in _as_they_lie(dump["roll"])] == people
        keys = [row["key"] for row in _as_they_lie(dump["ballot"])]
        assert keys == sorted(keys)


async def test_sqlite_has_no_hidden_row_numbers(poll):
    if poll.store._db.__class__.__name__ != "Sqlite":
        pytest.skip("a matter of SQLite")
    for table in ("roll", "ballot"):
        with pytest.raises(NotSaved, match="no such column: rowid"):
            await poll.store._db.read(
                lambda tx, t=table: tx.execute(text(f"SELECT rowid FROM {t}"))
            )


def _empty_the_box(tx):
    tx.execute(text("DELETE FROM ballot"))
    tx.execute(text("UPDATE roll SET voted = false"))


def _as_they_lie(rows):
    return sorted(rows, key=lambda row: tuple(map(int, row["ctid"].strip("()").split(","))))


async def test_a_vote_counts_once_per_question(poll):
    answers = [{"heard": "yes", "again": "no"}, {"heard": "no"}, {"again": "no", "heard": "yes"}]
    for who, given in zip(poll.people, answers, strict=False):
        await poll.store.cast(Ballot(meeting=poll.meeting, answers=given), who, poll.fresh)
    counts = (await poll.store.tally(poll.meeting)).counts
    assert counts == {"heard": Counter(yes=2, no=1), "again": {"no": 2}}
