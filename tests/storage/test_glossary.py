"""Word lists: kept, and what becomes of them when somebody is forgotten, or a workspace leaves."""

from __future__ import annotations

from msgspec.structs import replace

from bot.ids import RoomKey, WordsId
from bot.ports import Batch
from bot.records.glossary import GlossaryRecord, GlossaryWord
from storage import tenant_deletion


def kept(world, word: GlossaryWord, *, room: str = "", gone: bool = False) -> Batch:
    where = RoomKey(room) if room else world.room
    return Batch(records=[GlossaryRecord(room=where, word=word, at=world.later(1), gone=gone)])


async def test_it_is_read_as_it_was_last_written_and_by_room(world):
    await world.add_room("hall")
    hub = GlossaryWord(number=2, term=WordsId("t2"))
    said = replace(hub, explanation=WordsId("e2"), by=world.people[0], named=True, confirmed=True)
    asked = GlossaryWord(number=1, term=WordsId("t1"))
    await world.store.commit(kept(world, hub))
    await world.store.commit(kept(world, asked))
    await world.store.commit(kept(world, replace(asked, number=9), room="hall"))
    await world.store.commit(kept(world, said))
    assert await world.store.glossary.of_room(world.room) == [asked, said]
    await world.store.commit(kept(world, asked, gone=True))
    assert await world.store.glossary.of_room(world.room) == [said]
    assert len(await world.store.glossary.of_room(RoomKey("hall"))) == 1


async def test_what_somebody_explained_goes_with_them_and_everything_with_the_workspace(world):
    ann, tom = world.people[:2]
    for number, who in ((1, ann), (2, tom)):
        ids = {"term": WordsId(f"t{number}"), "explanation": WordsId(f"e{number}")}
        texts = [
            replace(world.words(key, "A SECRET"), by=who, use=f"glossary explain.{name}")
            for name, key in ids.items()
        ]
        word = GlossaryWord(number=number, by=who, term=ids["term"], explanation=ids["explanation"])
        await world.store.commit(Batch(words=texts, records=kept(world, word).records))
    await world.store.personal.forget(ann, ())
    (left,) = await world.store.glossary.of_room(world.room)
    assert left.by == tom
    found = await world.store.words([WordsId(one) for one in ("t1", "e1", "t2", "e2")])
    assert set(found) == {"t2", "e2"}
    await world.store._db.write(lambda tx: tenant_deletion.forget_tenant(tx, "web", ""))
    assert not (await world.dump())["glossary"]
