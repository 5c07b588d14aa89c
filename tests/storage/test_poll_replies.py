"""What polls ask of those who run meetings, and what they have replied: kept, and what becomes of
it when somebody is forgotten, when it is old, and when a workspace leaves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.ids import RoomKey, WordsId, meeting_id
from bot.ports import Batch
from bot.records.poll_replies import PollFlag, PollReply, PollReplyRecord
from storage import tenant_deletion

BOTH = (PollFlag.HEARD_NOT_ACTED_ON, PollFlag.NEEDS_NOT_MET)


@pytest.fixture
def raised(world):
    """A poll that wants a reply, of two flags, after the first meeting."""
    return PollReply(meeting=1, flags=BOTH, raised_at=world.later(1))


def kept(world, reply: PollReply, room: RoomKey | None = None) -> Batch:
    room = room or world.room
    about = meeting_id(room, reply.meeting)
    return Batch(records=[PollReplyRecord(room=room, meeting=about, reply=reply)])


async def replied(world, reply: PollReply) -> PollReply:
    given = replace(reply, words=WordsId("r1"), by=world.people[0], replied_at=world.later(10))
    text = replace(world.words("r1", "THE REPLY"), by=world.people[0], use="reply.reply")
    await world.store.commit(Batch(words=[text], records=kept(world, given).records))
    return given


async def test_it_is_read_as_it_was_last_written_and_by_room(world, raised):
    await world.add_room("hall")
    second = replace(raised, meeting=2, flags=(PollFlag.NEEDS_NOT_MET,))
    await world.store.commit(kept(world, second))
    await world.store.commit(kept(world, raised))
    await world.store.commit(kept(world, replace(raised, meeting=7), RoomKey("hall")))
    await world.store.commit(kept(world, replace(raised, passed_over=2)))
    found = await world.store.poll_replies.of_room(world.room)
    assert found == [replace(raised, passed_over=2), second]
    assert [one.is_unanswered_twice for one in found] == [True, False]
    given = await replied(world, replace(raised, passed_over=2))
    assert await world.store.poll_replies.of_meeting(world.meeting) == given
    assert given.is_unanswered_twice, "that it had no reply for so long stays"
    assert await world.store.poll_replies.of_meeting(meeting_id(world.room, 9)) is None


async def test_whoever_is_forgotten_leaves_a_reply_of_nobodys(world, raised):
    given = await replied(world, raised)
    await world.store.personal.forget(world.people[0], ())
    assert await world.store.poll_replies.of_room(world.room) == [given]
    assert not (await world.store.names([world.people[0]])).get(world.people[0])
    assert await world.store.words([WordsId("r1")]) == {WordsId("r1"): "THE REPLY"}


async def test_what_is_old_goes_with_its_words_and_that_there_was_a_reply_stays(world, raised):
    await replied(world, raised)
    assert await world.store.words([WordsId("r1")])
    assert await world.store.retention.prune_notes(world.later(9), 100) == 0
    assert await world.store.retention.prune_notes(world.later(11), 100) == 1
    assert await world.store.retention.prune_notes(world.later(11), 100) == 0
    (left,) = await world.store.poll_replies.of_room(world.room)
    assert (left.words, left.by, left.replied_at) == (None, None, world.later(10))
    assert await world.store.words([WordsId("r1")]) == {}


async def test_a_workspace_that_leaves_takes_it_along(world, raised):
    await replied(world, raised)
    assert (await world.dump())["poll_reply"]
    await world.store._db.write(lambda tx: tenant_deletion.forget_tenant(tx, "web", ""))
    assert not (await world.dump())["poll_reply"]
