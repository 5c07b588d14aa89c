"""Proposals and answers, kept and found again, on both databases."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.ids import PersonId, RoomKey, WordsId, proposal_poll
from bot.ports import Batch, WordsRow
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    Proposal,
    ProposalRecord,
    ProposalResult,
    ProposalStanding,
    Response,
    ResponseRecord,
    Threshold,
)
from bot.records.saved_records import PollRecord
from storage.tenant_deletion import forget_tenant


@pytest.fixture
def proposed(world):
    """Ben proposes something, and people answer."""
    return Proposed(world)


class Proposed:
    def __init__(self, world) -> None:
        self.world = world
        self.proposal = Proposal(
            number=2,
            wording=WordsId("w2"),
            by=world.people[1],
            at=world.noon,
            method=Method.MAJORITY,
            shown=AnswerVisibility.HIDDEN,
            closes=world.later(60),
            quorum=3,
            threshold=Threshold.TWO_THIRDS,
            review=world.later(9000),
            source="message-1",
            point=4,
            item=WordsId("w7"),
            replaces=WordsId("w8"),
        )

    async def keep(self, **figures):
        changes = figures.pop("changes", {})
        record = ProposalRecord(
            room=self.world.room,
            meeting=self.world.meeting,
            proposal=replace(self.proposal, **changes),
            **figures,
        )
        await self.world.store.commit(Batch(records=[record]))
        return record

    async def answer(self, who: int, answer: str, **more):
        response = Response(
            person=self.world.people[who], answer=answer, at=self.world.noon, **more
        )
        record = ResponseRecord(room=self.world.room, number=2, response=response)
        await self.world.store.commit(Batch(records=[record]))
        return response


async def test_a_proposal_is_read_back_as_it_was_and_as_it_has_become(proposed):
    store, room = proposed.world.store, proposed.world.room
    assert await store.proposals.one(room, 2) is None
    kept = await proposed.keep()
    assert await store.proposals.one(room, 2) == kept
    closed = await proposed.keep(
        changes={"standing": ProposalStanding.CLOSED, "version": 2},
        closed_at=proposed.world.later(60),
        result=ProposalResult.CARRIED,
        counts={"yes": 3, "no": 1},
        listed=7,
    )
    assert await store.proposals.one(room, 2) == closed
    assert await store.proposals.one(RoomKey("bell"), 2) is None


async def test_what_only_rules_need_is_not_kept_with_it(proposed):
    await proposed.keep(changes={"answers": 5, "late": (PersonId("eve"),), "reminded": True})
    found = await proposed.world.store.proposals.one(proposed.world.room, 2)
    assert found is not None
    assert (found.proposal.answers, found.proposal.late, found.proposal.reminded) == (0, (), False)


async def test_the_newest_answer_of_each_person_counts(proposed):
    await proposed.keep()
    await proposed.answer(1, "yes")
    await proposed.answer(0, "no", reason=WordsId("w3"))
    newest = await proposed.answer(0, "yes", version=2)
    found = await proposed.world.store.proposals.responses(proposed.world.room, 2)
    assert [one.answer for one in found] == ["yes", "yes"]
    assert newest in found
    assert await proposed.world.store.proposals.responses(proposed.world.room, 1) == []


async def test_their_own_are_in_somebodys_record_and_go_with_them(proposed):
    await proposed.keep()
    await proposed.answer(0, "no", reason=WordsId("w3"))
    kept = await proposed.answer(1, "yes")
    store, (ada, ben, *_) = proposed.world.store, proposed.world.people
    hers = await store.personal.record(ada)
    assert [(own.number, own.response.answer) for own in hers.responses] == [(2, "no")]
    assert hers.proposals == ()
    assert [own.proposal.number for own in (await store.personal.record(ben)).proposals] == [2]
    await store.personal.forget(ada, ())
    assert await store.proposals.responses(proposed.world.room, 2) == [kept]
    assert await store.proposals.one(proposed.world.room, 2) is not None


async def test_a_closed_one_can_be_deleted_after_a_time_with_its_words_and_answers(proposed):
    store, world = proposed.world.store, proposed.world
    ids = [WordsId("w2"), WordsId("w3")]
    rows = [
        WordsRow(
            id=key, room=world.room, by=world.people[0], use="propose.wording", text="Tea",
            at=world.noon,
        )
        for key in ids
    ]  # fmt: skip
    await store.commit(Batch(words=rows))
    await proposed.keep()
    await proposed.answer(0, "no", reason=WordsId("w3"))
    after = world.later(9999)
    assert await store.retention.prune_notes(after, 100) == 0, "an open one stays"
    await proposed.keep(changes={"standing": ProposalStanding.CLOSED}, closed_at=world.later(60))
    assert await store.retention.prune_notes(after, 100) == 1
    assert await store.proposals.one(world.room, 2) is None
    assert await store.proposals.responses(world.room, 2) == []
    assert await store.words(ids) == {}


async def test_a_workspace_that_is_deleted_takes_proposals_and_their_polls_along(proposed):
    world = proposed.world
    await proposed.keep()
    await proposed.answer(0, "yes")
    poll = proposal_poll(world.room, 2)
    roll = tuple(sorted(world.people))
    record = PollRecord(
        meeting=poll, room=world.room, roll=roll, opened_at=world.noon, closes_at=None, fewest=4
    )
    await world.store.commit(Batch(records=[record]))
    found = await world.store.poll(poll)
    assert found is not None
    assert (found.roll, found.closes_at) == (roll, None)
    await world.store._db.write(lambda tx: forget_tenant(tx, "web", ""))
    assert await world.store.poll(poll) is None
    dump = await world.dump()
    assert not dump["proposal"]
    assert not dump["response"]
    assert not dump["roll"]


async def test_closing_tells_when(proposed):
    world = proposed.world
    poll = proposal_poll(world.room, 2)
    open_poll = PollRecord(
        meeting=poll, room=world.room, roll=(world.people[0],), opened_at=world.noon,
        closes_at=None, fewest=4,
    )  # fmt: skip
    closed = replace(
        open_poll, roll=(), closes_at=world.later(5), closed_at=world.noon + timedelta(minutes=5)
    )
    await world.store.commit(Batch(records=[open_poll]))
    await world.store.commit(Batch(records=[closed]))
    found = await world.store.poll(poll)
    assert found is not None
    assert found.closed_at == found.closes_at == world.later(5)
