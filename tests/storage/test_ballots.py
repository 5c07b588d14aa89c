"""Were you heard? Asked so that nobody can tell who answered what."""

import asyncio
import json
from collections import Counter
from datetime import timedelta

import pytest

from bot.ports import Ballot, Batch


@pytest.fixture
async def poll(world):
    """An open poll."""
    await world.store.commit(Batch(records=[world.poll()]))
    return world


async def test_votes_are_counted(poll):
    assert await poll.store.votes_outstanding(poll.meeting) == 4
    assert [await poll.vote(0, "yes"), await poll.vote(1, "no", "The ramp!")] == [True, True]
    assert await poll.vote(2, "yes")
    assert await poll.store.votes_outstanding(poll.meeting) == 1
    tally = await poll.store.tally(poll.meeting)
    assert tally.ballots == 3
    assert tally.counts == {"heard": {"yes": 2, "no": 1}}
    assert tally.comments == ("The ramp!",)


async def test_nobody_votes_twice(poll):
    assert await poll.store.may_vote(poll.meeting, poll.people[0])
    assert await poll.vote(0)
    assert not await poll.store.may_vote(poll.meeting, poll.people[0])
    before = await poll.dump()
    assert not await poll.vote(0, "no")
    assert await poll.dump() == before


async def test_of_many_those_are_found_who_may_still_vote(poll):
    ada, ben, *others = poll.people
    assert await poll.store.may_vote(poll.meeting, ada, "stranger") == {ada}
    assert await poll.vote(0)
    assert await poll.store.may_vote(poll.meeting, ada, ben, "stranger") == {ben}
    assert await poll.store.may_vote(poll.meeting, *poll.people) == {ben, *others}
    assert await poll.store.may_vote(poll.meeting) == frozenset()


async def test_who_is_not_on_the_roll_does_not_vote(poll):
    assert not await poll.store.may_vote(poll.meeting, "stranger")
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    assert not await poll.store.cast_ballot(ballot, "stranger", poll.new_id)
    assert await poll.store.votes_outstanding(poll.meeting) == 4


async def test_a_closed_poll_takes_no_votes(poll):
    await poll.store.commit(Batch(records=[poll.poll(closed_at=poll.noon)]))
    assert not await poll.store.may_vote(poll.meeting, poll.people[0])
    assert not await poll.vote(0)
    assert (await poll.store.tally(poll.meeting)).ballots == 0


async def test_where_there_is_no_poll_there_is_nothing_to_count(world):
    assert not await world.vote(0)
    assert not await world.store.may_vote(world.meeting, world.people[0])
    tally = await world.store.tally(world.meeting)
    assert (tally.ballots, tally.counts) == (0, {})


async def test_of_two_votes_by_one_person_at_once_one_counts(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    for who in poll.people:
        cast = [store.cast_ballot(ballot, who, poll.new_id) for store in (poll.store, other) * 3]
        assert sum(await asyncio.gather(*cast)) == 1
    assert (await poll.store.tally(poll.meeting)).ballots == 4


async def test_everybody_voting_at_once_is_counted(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    stores = (poll.store, other, poll.store, other)
    votes = zip(stores, poll.people, strict=True)
    cast = [store.cast_ballot(ballot, who, poll.new_id) for store, who in votes]
    assert await asyncio.gather(*cast) == [True] * 4
    assert await poll.store.votes_outstanding(poll.meeting) == 0


async def test_a_vote_counts_once_per_question(poll):
    answers = [{"heard": "yes", "again": "no"}, {"heard": "no"}, {"again": "no", "heard": "yes"}]
    for who, given in zip(poll.people, answers, strict=False):
        await poll.store.cast_ballot(Ballot(meeting=poll.meeting, answers=given), who, poll.new_id)
    counts = (await poll.store.tally(poll.meeting)).counts
    assert counts == {"heard": Counter(yes=2, no=1), "again": {"no": 2}}


# -- what is written, and what is kept -------------------------------------------------------------


async def test_a_vote_writes_sealed_texts_and_nothing_else(poll):
    before = await poll.dump()
    assert await poll.vote(0, comment="alpha")
    after = await poll.dump()
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {"ballot_box", "comment_slip", "poll"}  # of the poll: the name of its key
    assert await poll.vote(1)
    last = await poll.dump()
    assert {table for table in last if last[table] != after[table]} == {
        "ballot_box",
        "comment_slip",
    }
    assert last["roll"] == before["roll"]
    text = json.dumps(last)
    assert "alpha" not in text
    assert "heard" not in json.dumps([last["ballot_box"], last["comment_slip"]])


async def test_all_boxes_and_all_slips_of_a_poll_are_of_one_length(poll):
    lengths = set()
    for who, comment in enumerate(("", "c", "C" * 500, "\N{GRINNING FACE}" * 500)):
        assert await poll.vote(who, comment=comment)
        dump = await poll.dump()
        lengths.add(("box", len(dump["ballot_box"][0]["sealed"])))
        lengths |= {("slip", len(row["sealed"])) for row in dump["comment_slip"]}
        assert len(dump["comment_slip"]) == who + 1
    assert len(lengths) == 2, "a length tells whether somebody has left a comment"


async def test_a_poll_that_is_over_is_counted_once_and_keeps_figures_and_comments(poll):
    for who, comment in enumerate(("alpha", "", "gamma", "")):
        assert await poll.vote(who, "yes" if who else "no", comment)
    first = await poll.store.close_and_count(poll.meeting)
    assert first.counts == {"heard": {"yes": 3, "no": 1}}
    assert (first.ballots, first.written) == (4, 2)
    assert sorted(first.comments) == ["alpha", "gamma"]
    dump = await poll.dump()
    assert dump["ballot_box"] == dump["comment_slip"] == []
    assert dump["poll"][0]["seal"] is None
    assert [row["text"] for row in dump["poll_comment"]] == list(first.comments)
    assert await poll.store.close_and_count(poll.meeting) == first
    assert await poll.store.tally(poll.meeting) == first
    assert await poll.store.votes_outstanding(poll.meeting) == 0
    assert await poll.dump() == dump


async def test_who_comes_after_the_count_is_refused_though_the_poll_is_not_closed_yet(poll):
    assert await poll.vote(0)
    assert (await poll.store.close_and_count(poll.meeting)).ballots == 1
    assert not await poll.vote(1)
    assert not await poll.store.may_vote(poll.meeting, poll.people[1])
    assert (await poll.store.tally(poll.meeting)).ballots == 1


@pytest.mark.parametrize(("votes", "figures", "comments"), [(2, 0, 0), (3, 1, 0), (4, 1, 4)])
async def test_what_too_few_have_said_is_not_kept(world, votes, figures, comments):
    record = world.poll(fewest=3, comments_fewest=4)
    await world.store.commit(Batch(records=[record]))
    for who in range(votes):
        assert await world.vote(who, comment=f"comment {who}")
    tally = await world.store.close_and_count(world.meeting)
    assert (tally.ballots, tally.written) == (votes, votes)
    assert (len(tally.counts), len(tally.comments)) == (figures, comments)
    assert len((await world.dump())["poll_comment"]) == comments


async def test_a_delivery_that_has_brought_a_ballot_is_known_until_a_day_after_the_end(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    assert await poll.store.cast_ballot(ballot, poll.people[0], poll.new_id, "delivery-1")
    assert not await other.cast_ballot(ballot, poll.people[0], poll.new_id, "delivery-1")

    async def known() -> list[bool]:
        sources = ("delivery-1", "delivery-2", "")
        return [await other.has_cast(poll.meeting, source) for source in sources]

    assert await known() == [True, False, False]
    await other.close_and_count(poll.meeting)
    await other.commit(Batch(records=[poll.poll(closed_at=poll.noon)]))
    assert await known() == [True, False, False]
    await other.ballot_office.tidy(poll.noon + timedelta(hours=23))
    assert await known() == [True, False, False]
    await other.ballot_office.tidy(poll.noon + timedelta(hours=25))
    assert await known() == [False, False, False]
