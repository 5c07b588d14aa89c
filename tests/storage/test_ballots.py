"""Were you heard? Asked so that nobody can tell who answered what."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert

from bot.errors import BadArgument, Refused
from bot.ids import PersonId, WordsId, meeting_id, proposal_poll
from bot.people.groups import Consent
from bot.ports import Account, Ballot, Batch
from bot.records.published_poll import PublishedPoll
from bot.records.saved_records import GroupsRecord
from storage.tables import POLL_RESULT, ROLL

FIRST = {"chance": "partly", "listened": "3", "matters": "3", "again": "maybe"}
"""A ballot that a poll without a questionnaire takes."""


async def many(world, number: int) -> list[PersonId]:
    """So many people."""
    accounts = (
        Account(platform="web", tenant="", id=f"more-{n}", name=f"Person {n}")
        for n in range(number)
    )
    return [await world.store.person(account, world.new_id) for account in accounts]


async def asked(world, number: int, **more) -> None:
    """An open poll that so many people can answer."""
    world.people = await many(world, number)
    await world.store.commit(Batch(records=[world.poll(**more)]))


async def vote(world, who: int, answers: dict[str, str], comment: str = "") -> bool:
    """Somebody's ballot, through the door that everybody comes by."""
    given = Ballot(meeting=world.meeting, answers=answers, comment=comment)
    return await world.store.cast_ballot(given, world.people[who], world.new_id)


@pytest.fixture
async def poll(world):
    """An open poll."""
    await world.store.commit(Batch(records=[world.poll()]))
    return world


async def test_votes_are_counted(poll):
    assert await poll.store.ballot_office.votes_outstanding(poll.meeting) == 4
    assert [await poll.vote(0, "yes"), await poll.vote(1, "no", "The ramp!")] == [True, True]
    assert await poll.vote(2, "yes")
    assert await poll.store.ballot_office.votes_outstanding(poll.meeting) == 1
    tally = await poll.store.ballot_office.tally(poll.meeting)
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
    assert not await poll.store.ballot_office.put_in(ballot, "stranger", poll.new_id)
    assert await poll.store.ballot_office.votes_outstanding(poll.meeting) == 4


async def test_a_closed_poll_takes_no_votes(poll):
    await poll.store.commit(Batch(records=[poll.poll(closed_at=poll.noon)]))
    assert not await poll.store.may_vote(poll.meeting, poll.people[0])
    assert not await poll.vote(0)
    assert (await poll.store.ballot_office.tally(poll.meeting)).ballots == 0


async def test_where_there_is_no_poll_there_is_nothing_to_count(world):
    assert not await world.vote(0)
    assert not await world.store.may_vote(world.meeting, world.people[0])
    tally = await world.store.ballot_office.tally(world.meeting)
    assert (tally.ballots, tally.counts) == (0, {})


async def test_of_two_votes_by_one_person_at_once_one_counts(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    for who in poll.people:
        cast = [
            store.ballot_office.put_in(ballot, who, poll.new_id)
            for store in (poll.store, other) * 3
        ]
        assert sum(await asyncio.gather(*cast)) == 1
    assert (await poll.store.ballot_office.tally(poll.meeting)).ballots == 4


async def test_everybody_voting_at_once_is_counted(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    stores = (poll.store, other, poll.store, other)
    votes = zip(stores, poll.people, strict=True)
    cast = [store.ballot_office.put_in(ballot, who, poll.new_id) for store, who in votes]
    assert await asyncio.gather(*cast) == [True] * 4
    assert await poll.store.ballot_office.votes_outstanding(poll.meeting) == 0


async def test_a_vote_counts_once_per_question(poll):
    answers = [{"heard": "yes", "again": "no"}, {"heard": "no"}, {"again": "no", "heard": "yes"}]
    for who, given in zip(poll.people, answers, strict=False):
        await poll.store.ballot_office.put_in(
            Ballot(meeting=poll.meeting, answers=given), who, poll.new_id
        )
    counts = (await poll.store.ballot_office.tally(poll.meeting)).counts
    assert counts == {"heard": Counter(yes=2, no=1), "again": {"no": 2}}


# -- what is written, and what is kept -------------------------------------------------------------


async def test_a_vote_writes_sealed_texts_and_nothing_else(poll):
    before = await poll.dump()
    assert await poll.vote(0, comment="alpha")
    after = await poll.dump()
    changed = {table for table in after if after[table] != before[table]}
    # Of the poll: the name of its key.
    assert changed == {"ballot_box", "ballot_mark", "comment_slip", "poll"}
    assert await poll.vote(1)
    last = await poll.dump()
    assert {table for table in last if last[table] != after[table]} == {
        "ballot_box",
        "ballot_mark",
        "comment_slip",
    }
    assert last["roll"] == before["roll"]
    text = json.dumps(last)
    assert "alpha" not in text
    sealed = json.dumps([last[it] for it in ("ballot_box", "ballot_mark", "comment_slip")])
    assert not [it for it in ("heard", *poll.people) if it in sealed]


async def test_all_boxes_marks_and_slips_of_a_poll_are_of_one_length(poll):
    lengths = set()
    for who, comment in enumerate(("", "c", "C" * 500, "\N{GRINNING FACE}" * 500)):
        assert await poll.vote(who, comment=comment)
        dump = await poll.dump()
        lengths.add(("box", len(dump["ballot_box"][0]["sealed"])))
        lengths |= {("slip", len(row["sealed"])) for row in dump["comment_slip"]}
        lengths |= {("mark", len(row["sealed"])) for row in dump["ballot_mark"]}
        assert len(dump["comment_slip"]) == len(dump["ballot_mark"]) == who + 1
    assert len(lengths) == 3, "a length tells whether somebody has left a comment"


async def test_a_vote_writes_as_much_whether_few_or_many_have_voted(world):
    """No row of it grows, and none of those before is written again."""
    await asked(world, 40)
    rows: list[dict[str, str]] = []
    for who in range(40):
        before = rows
        assert await vote(world, who, FIRST | {"again": "yes" if who % 3 else "no"}, "c" * who)
        dump = await world.dump()
        rows = [row for table in ("ballot_mark", "comment_slip") for row in dump[table]]
        assert all(row in rows for row in before)
        assert len(rows) == len(before) + 2
        assert len(dump["ballot_box"][0]["sealed"]) == 10960


@pytest.mark.parametrize(
    ("votes", "level", "figures", "comments"),
    [(4, "hidden", 0, 0), (5, "sides", 4, 0), (7, "sides", 4, 0), (8, "all", 4, 8)],
)
async def test_what_may_not_be_told_is_kept_nowhere(world, votes, level, figures, comments):
    await asked(world, 8, fewest=3, comments_fewest=3)
    for who in range(votes):
        assert await vote(world, who, FIRST, f"comment {who}")
    told = await world.store.close_and_count(world.meeting)
    assert (told.ballots, told.roll, told.level) == (votes, 8, level)
    assert (len(told.items), told.comments) == (figures, comments)
    assert len(await world.store.poll_comments(world.meeting)) == comments
    dump = await world.dump()
    assert len(dump["poll_comment"]) == comments
    assert dump["ballot_box"] == dump["ballot_mark"] == dump["comment_slip"] == []
    if level == "sides":
        assert told.items["chance"] == {"high": 0, "middle": votes, "low": 0}
        assert "partly" not in json.dumps(dump["poll_result"])


async def test_a_poll_that_is_over_is_counted_once(world):
    await asked(world, 8)
    for who in range(8):
        words = FIRST | {"chance": "yes" if who else "no"}
        assert await vote(world, who, words, "" if who % 2 else f"comment {who}")
    first = await world.store.close_and_count(world.meeting)
    assert first.items["chance"] == {"yes": 7, "no": 1}
    comments = await world.store.poll_comments(world.meeting)
    assert sorted(comments) == [f"comment {who}" for who in (0, 2, 4, 6)]
    dump = await world.dump()
    assert dump["poll"][0]["seal"] is None
    assert [row["text"] for row in dump["poll_comment"]] == list(comments)
    assert await world.store.close_and_count(world.meeting) == first
    assert await world.store.published(world.meeting) == first
    assert await world.store.ballot_office.votes_outstanding(world.meeting) == 0
    assert await world.dump() == dump


async def test_nothing_is_told_of_a_poll_that_is_open(poll):
    assert await poll.vote(0)
    assert await poll.store.published(poll.meeting) is None
    assert await poll.store.poll_comments(poll.meeting) == ()


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"chance": "yes"},  # an item is missing
        {**FIRST, "chance": "perhaps"},  # an answer that it does not offer
        {**FIRST, "say": "5"},  # another questionnaire's item
    ],
)
async def test_a_malformed_ballot_is_refused_and_uses_up_no_vote(poll, answers):
    before = await poll.dump()
    with pytest.raises((BadArgument, Refused)):
        await vote(poll, 0, answers)
    assert await poll.dump() == before
    assert await vote(poll, 0, FIRST)
    assert not await vote(poll, 0, FIRST)


@pytest.mark.parametrize("answers", [{}, {"answer": "perhaps"}, {"answer": "yes", "chance": "no"}])
async def test_a_malformed_ballot_of_an_anonymous_proposal_uses_up_no_vote(world, answers):
    world.meeting = proposal_poll(world.room, 3)
    await world.store.commit(Batch(records=[world.poll()]))
    with pytest.raises(Refused):
        await vote(world, 0, answers)
    assert await vote(world, 0, {"answer": "yes"})


# -- across meetings, and by group -----------------------------------------------------------------


async def results(world, *rolls: Sequence[PersonId], **more) -> list[PublishedPoll]:
    """Meetings after which everybody on these rolls answers, the same each time."""
    told = []
    for number, roll in enumerate(rolls, start=1):
        world.meeting = meeting_id(world.room, number)
        world.noon += timedelta(days=7)
        await world.store.commit(Batch(records=[world.poll(roll=tuple(roll))]))
        for who in roll:
            given = Ballot(meeting=world.meeting, answers=FIRST)
            assert await world.store.cast_ballot(given, who, world.new_id)
        told.append(await world.store.close_and_count(world.meeting))
    return told


async def test_a_newcomer_and_somebody_who_leaves_cannot_be_told_by_subtraction(world):
    people = await many(world, 9)
    told = await results(world, people[:8], people, people, people, people[1:])
    assert [it.held for it in told] == [None, "changed", "changed", None, "changed"]
    assert [it.ballots for it in told] == [8, 9, 9, 9, 8], "how many is told"
    assert len({it.level for it in told}) == 2
    dump = await world.dump()
    assert [row["counts"] == "{}" for row in dump["poll_result"]] == [not it.items for it in told]


async def test_two_polls_that_few_answer_do_not_put_an_end_to_the_comparison(world):
    """Whoever runs meetings could hold two in a minute, and have the next poll tell of a
    newcomer."""
    people = await many(world, 9)
    told = await results(world, people[:8], people[:2], (), people, people, people)
    assert [it.held for it in told] == [None, "few", "few", "changed", "changed", None]


async def test_a_poll_that_closes_before_an_earlier_one_is_compared_with_it_all_the_same(world):
    people = await many(world, 9)
    for number, roll in ((1, people[:8]), (2, people)):
        world.meeting = meeting_id(world.room, number)
        world.noon += timedelta(days=1)
        await world.store.commit(Batch(records=[world.poll(roll=tuple(roll))]))
        for who in roll:
            given = Ballot(meeting=world.meeting, answers=FIRST)
            await world.store.cast_ballot(given, who, world.new_id)
    assert (await world.store.close_and_count(meeting_id(world.room, 2))).held is None
    assert (await world.store.close_and_count(meeting_id(world.room, 1))).held == "changed"


async def test_whoever_is_on_the_roll_no_more_counts_as_somebody_who_has_left(world):
    """They were forgotten, or the roll was deleted after its days."""
    people = await many(world, 8)
    told = await results(world, people)
    gone = delete(ROLL).where(ROLL.c.poll == world.meeting, ROLL.c.person == people[0])
    await world.store._db.write(lambda tx: tx.execute(gone))
    assert told[0].level == "all"
    world.noon += timedelta(days=7)
    again = await results(world, (), people[1:])
    assert again[-1].held == "changed"


async def test_answers_are_told_by_group_once_and_only_where_every_part_has_five(world):
    people = await many(world, 12)
    groups = WordsId("carers"), WordsId("nurses")
    words = [world.words(group) for group in groups]
    record = GroupsRecord(room=world.room, groups=groups)
    await world.store.commit(Batch(words=words, records=[record]))
    for place, who in enumerate(people):
        chosen = {groups[0]: Consent.COUNTED} if place < 6 else {}
        if place in (5, 6):  # one of them is in both
            chosen[groups[1]] = Consent.EVERYBODY
        assert await world.store.group_choices.choose(world.room, who, chosen)
    told = await results(world, people, people)
    assert list(told[0].groups) == [groups[0]]
    group = told[0].groups[groups[0]]
    assert (group.ballots, group.items["chance"]) == (6, {"high": 0, "middle": 6, "low": 0})
    assert told[1].groups == {}, "people move between groups"
    assert told[1].level == "all"
    assert await world.store.published(meeting_id(world.room, 1)) == told[0]


async def test_what_was_shown_of_polls_of_before_stays_as_it_was(world):
    await asked(world, 4)
    row = {"poll": world.meeting, "ballots": 4, "comments": 2, "deliveries": "[]"}
    counts = {"chance": {"yes": 3, "no": 1}}
    old = insert(POLL_RESULT).values(row | {"counts": json.dumps(counts)})
    await world.store._db.write(lambda tx: tx.execute(old))
    told = await world.store.published(world.meeting)
    assert told is not None
    assert (told.level, told.items, told.roll, told.comments) == ("all", counts, 4, 0)


async def test_who_comes_after_the_count_is_refused_though_the_poll_is_not_closed_yet(poll):
    assert await poll.vote(0)
    assert (await poll.store.close_and_count(poll.meeting)).ballots == 1
    assert not await poll.vote(1)
    assert not await poll.store.may_vote(poll.meeting, poll.people[1])
    assert (await poll.store.ballot_office.tally(poll.meeting)).ballots == 1


async def test_a_delivery_that_has_brought_a_ballot_is_known_until_a_day_after_the_end(poll, other):
    ballot = Ballot(meeting=poll.meeting, answers={"heard": "yes"})
    assert await poll.store.ballot_office.put_in(ballot, poll.people[0], poll.new_id, "delivery-1")
    assert not await other.ballot_office.put_in(ballot, poll.people[0], poll.new_id, "delivery-1")

    async def known() -> list[bool]:
        sources = ("delivery-1", "delivery-2", "")
        return [await other.has_cast(poll.meeting, poll.people[0], source) for source in sources]

    assert await known() == [True, False, False]
    await other.close_and_count(poll.meeting)
    await other.commit(Batch(records=[poll.poll(closed_at=poll.noon)]))
    assert await known() == [True, False, False]
    await other.ballot_office.tidy(poll.noon + timedelta(hours=23))
    assert await known() == [True, False, False]
    await other.ballot_office.tidy(poll.noon + timedelta(hours=25))
    assert await known() == [False, False, False]
