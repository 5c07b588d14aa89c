"""What was posted is tied to the words it quotes, and is edited when they are erased."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import delete

from bot.cards import Card, RecordedText, phrase
from bot.ids import RoomKey, WordsId
from bot.ports import Batch, PostedRef, Redaction
from storage.tables import WORDS

LEASE = timedelta(minutes=1)
SOURCE = "1700000000.000100"


def copied(world, id="w1", room="lamp"):
    return replace(world.words(id), source=SOURCE, room=RoomKey(room))


def quoting(world, number, *ids, meeting="lamp.1", **more):
    card = Card(
        kind="test", lines=tuple(phrase("test", words=RecordedText(WordsId(id))) for id in ids)
    )
    outbox_message = world.outbox_message(number, meeting=meeting, **more)
    return replace(outbox_message, card=card)


@pytest.fixture
def claim(world):
    async def claim(minute=30):
        return await world.store.claim_outbox("web", world.later(minute), "worker", LEASE, 50)

    return claim


@pytest.fixture
def arrive(world, claim):
    """Everything that waits is shown."""

    async def arrive(minute=30):
        taken = await claim(minute)
        await world.store.mark_delivered(taken, world.later(minute))
        return taken

    return arrive


async def erase(world, room="lamp"):
    await world.store.commit(Batch(redactions=[Redaction(room=RoomKey(room), source=SOURCE)]))


async def test_deleting_a_message_erases_nothing_that_was_copied_in_another_room(world, arrive):
    """Slack's `ts` is unique in its channel only."""
    await world.add_room("attic")
    await world.store.commit(
        Batch(
            words=[copied(world), copied(world, "w2", room="attic")],
            outbox_messages=[quoting(world, 2, "w1"), quoting(world, 2, "w2", meeting="attic.1")],
        )
    )
    await arrive()
    await erase(world)
    assert list(await world.store.words([WordsId("w1"), WordsId("w2")])) == ["w2"]
    assert [outbox_message.room for outbox_message in await arrive(40)] == ["lamp"]


async def test_what_quoted_erased_words_is_handed_out_once_more_and_nothing_else_is(world, arrive):
    await world.store.commit(
        Batch(
            words=[copied(world), replace(copied(world, "w2"), source="another")],
            outbox_messages=[
                quoting(world, 2, "w1", "w2"),
                quoting(world, 3, "w2"),
                quoting(world, 4, "w1", kind="whisper", to=world.people[1]),
            ],
        )
    )
    assert [outbox_message.edition for outbox_message in await arrive()] == [0, 0, 0]
    await erase(world)
    again = await arrive(40)
    assert [
        (outbox_message.number, outbox_message.edition, outbox_message.to)
        for outbox_message in again
    ] == [
        (2, 1, None),
        (4, 1, world.people[1]),
    ]
    assert again[0].card == quoting(world, 2, "w1", "w2").card
    assert await arrive(50) == []
    assert await world.store.requeue_redacted() == 0, "it has been edited: the tie is gone"
    # It still quotes other words: when those go, too, it is edited again.
    await world.store.commit(Batch(redactions=[Redaction(room=RoomKey("lamp"), source="another")]))
    assert [
        (outbox_message.number, outbox_message.edition) for outbox_message in await arrive(60)
    ] == [(2, 2), (3, 1)]


async def test_what_was_never_out_is_not_marked(world, arrive):
    await world.store.commit(
        Batch(words=[copied(world)], outbox_messages=[quoting(world, 2, "w1")])
    )
    await erase(world)
    assert [outbox_message.edition for outbox_message in await arrive()] == [0]
    assert await world.store.requeue_redacted() == 0


async def test_words_that_go_while_their_post_is_under_way(world, claim):
    """It may have been shown with them a moment ago."""
    await world.store.commit(
        Batch(words=[copied(world)], outbox_messages=[quoting(world, 2, "w1")])
    )
    taken = await claim()
    await erase(world)
    assert await claim() == [], "one worker has it"
    await world.store.mark_delivered(taken, world.later(30))
    again = await claim()
    assert [outbox_message.edition for outbox_message in again] == [1]
    await world.store.mark_delivered(again, world.later(31))
    assert await claim(40) == []


async def test_a_worker_that_died_over_an_edit_leaves_it_to_be_made(world, arrive, claim):
    await world.store.commit(
        Batch(words=[copied(world)], outbox_messages=[quoting(world, 2, "w1")])
    )
    await arrive()
    await erase(world)
    assert len(await claim(40)) == 1
    again = await claim(50)
    assert [(outbox_message.edition, outbox_message.redelivered) for outbox_message in again] == [
        (1, True)
    ]


async def test_what_is_being_edited_stays_in_the_conversation(world, arrive):
    await world.store.commit(
        Batch(words=[copied(world)], outbox_messages=[quoting(world, 2, "w1")])
    )
    await arrive()
    await erase(world)
    posts = await world.store.posts(RoomKey("lamp"), (), 10)
    assert [outbox_message.number for outbox_message in posts] == [2]


async def test_words_that_somebody_deletes_by_hand_are_found_missing(world, arrive):
    """As docs/privacy.md says how to: by SQL, which calls nobody."""
    await world.store.commit(
        Batch(
            words=[copied(world), copied(world, "w2")],
            outbox_messages=[quoting(world, 2, "w1"), quoting(world, 3, "w2")],
        )
    )
    await arrive()
    assert await world.store.requeue_redacted() == 0
    await world.store._db.write(lambda tx: tx.execute(delete(WORDS).where(WORDS.c.id == "w1")))
    assert await world.store.requeue_redacted() == 1
    assert [outbox_message.number for outbox_message in await arrive(40)] == [2]
    assert await world.store.requeue_redacted() == 0


async def test_what_quotes_words_is_kept_as_long_as_they_are(world, arrive):
    await world.store.commit(
        Batch(
            words=[copied(world)],
            outbox_messages=[quoting(world, 2, "w1"), quoting(world, 3)],
        )
    )
    taken = await arrive()
    for outbox_message in taken:
        found = PostedRef(piece="0", channel="C1", ref=f"m{outbox_message.number}")
        await world.store.external_refs.save_posted_ref(outbox_message, found)
    assert await world.store.prune(world.later(10_000)) == 1, "the one that quotes nothing"
    assert await world.store.external_refs.posted_refs(taken[1]) == []
    await erase(world)
    again = await arrive(20_000)
    assert [outbox_message.number for outbox_message in again] == [2]
    assert [one.ref for one in await world.store.external_refs.posted_refs(again[0])] == ["m2"]
    assert await world.store.prune(world.later(30_000)) == 1
    assert (await world.dump())["quote"] == (await world.dump())["shown"] == []


async def test_a_file_is_tied_to_words_that_its_card_does_not_name(world, arrive):
    await world.store.commit(Batch(words=[copied(world)], outbox_messages=[quoting(world, 2)]))
    [outbox_message] = await arrive()
    await world.store.record_quotes(outbox_message, [WordsId("w1")])
    await world.store.record_quotes(outbox_message, [WordsId("w1")])
    await erase(world)
    assert [outbox_message.number for outbox_message in await arrive(40)] == [2]


async def test_where_a_parcel_stands_is_remembered_by_pieces(world):
    outbox_message = quoting(world, 2, "w1")
    await world.store.external_refs.save_posted_ref(
        outbox_message, PostedRef(piece="0", channel="C1", ref="m1")
    )
    await world.store.external_refs.save_posted_ref(
        outbox_message, PostedRef(piece="1", channel="C1", ref="m2")
    )
    await world.store.external_refs.save_posted_ref(
        outbox_message, PostedRef(piece="0", channel="C1", ref="m3")
    )
    await world.store.external_refs.delete_posted_ref(outbox_message, "1")
    found = await world.store.external_refs.posted_refs(outbox_message)
    assert found == [PostedRef(piece="0", channel="C1", ref="m3")]


async def test_the_messages_from_which_words_were_copied_are_told_by_platform(world):
    await world.add_room("attic", platform="slack")
    await world.store.commit(
        Batch(
            words=[
                copied(world),
                copied(world, "w2"),
                copied(world, "w3", room="attic"),
                world.words("w4"),
            ]
        )
    )
    assert [ref for _, ref in await world.store.quoted_messages("web")] == [SOURCE]
    [(where, ref)] = await world.store.quoted_messages("slack")
    assert (where.platform, where.channel, ref) == ("slack", "chan-attic", SOURCE)
