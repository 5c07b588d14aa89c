"""What is to be done, kept and found again."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from bot.ids import MeetingId, WordsId
from bot.ports import Batch, WordsRow
from bot.records.actions import Action, ActionRecord, ActionState


@pytest.fixture
def kept(world):
    """An action of the room is written down as it now stands."""

    async def keep(action, *, gone=False, at=None, meeting="lamp.1"):
        record = ActionRecord(
            room=world.room,
            meeting=MeetingId(meeting),
            action=action,
            at=at or world.noon,
            gone=gone,
        )
        await world.store.commit(Batch(records=[record]))

    return keep


def made(world, number=1, **more):
    return Action(number=number, words=WordsId(f"w{number}"), by=world.people[0], **more)


async def of(world, who):
    record = await world.store.personal.record(who, 0)
    return [own.action for own in record.actions]


async def test_it_is_read_back_as_it_was_by_whoever_recorded_has_or_is_asked_to_take_it(
    world, kept
):
    by, owner, asked = world.people[:3]
    action = made(
        world, owner=owner, asked=asked, due=date(2026, 3, 6), about="w9", source="message-1"
    )
    await kept(action)
    for who in (by, owner, asked):
        assert await of(world, who) == [action]


async def test_what_is_written_again_changes_and_how_it_came_about_stays(world, kept):
    await kept(made(world, about="w9", source="message-1"))
    done = made(world, owner=world.people[1], state=ActionState.DROPPED, reason="w5")
    await kept(replace(done, by=None), meeting="lamp.2")
    (found,) = await of(world, world.people[0])
    assert found == replace(done, about="w9", source="message-1")


async def test_what_was_taken_back_leaves_nothing(world, kept):
    await kept(made(world))
    await kept(made(world, 2))
    await kept(made(world), gone=True)
    assert [one.number for one in await of(world, world.people[0])] == [2]


async def test_what_was_over_long_ago_is_deleted_with_its_words(world, kept):
    texts = [
        WordsRow(
            id=WordsId(f"w{n}"), room=world.room, by=world.people[0], use="action.what", text="x",
            at=world.noon,
        )
        for n in (1, 2)
    ]  # fmt: skip
    await world.store.commit(Batch(words=texts))
    await kept(made(world, state=ActionState.DONE))
    await kept(made(world, 2))
    gone = await world.store.retention.prune_notes(world.noon + timedelta(days=1), 10)
    assert gone == 1
    assert [one.number for one in await of(world, world.people[0])] == [2]
    assert await world.store.words(["w1", "w2"]) == {"w2": "x"}
