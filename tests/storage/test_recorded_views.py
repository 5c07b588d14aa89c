"""What people raised that was recorded, what became of it, and who was told."""

import pytest
from msgspec.structs import replace

from bot.ids import RoomKey, WordsId
from bot.ports import Batch, Redaction, TakenBack
from bot.records.model import Note, NoteKind
from bot.records.programme_records import ReleasedTextRecord
from bot.records.recorded_views import (
    ConstraintKind,
    Outcome,
    View,
    ViewAnswer,
    ViewAnswerRecord,
    ViewKind,
    ViewOutcomeRecord,
    ViewRecord,
    ViewsToldRecord,
)
from bot.records.saved_records import NoteRecord


class Raising:
    """Ada, Ben and the others raise something, and facilitators say what became of it."""

    def __init__(self, world):
        self.world, self.store, self.room = world, world.store, world.room
        self.ada, self.ben, self.cleo, self.dan = world.people

    async def raises(self, who, words, at=0, *, signed=True, kind=ViewKind.NOTE, **more):
        source = more.pop("source", None)
        row = replace(self.world.words(words), by=who, text=f"TEXT {words}", source=source)
        view = View(
            words=WordsId(words),
            kind=kind,
            at=self.world.later(at),
            by=who if signed else None,
            **more,
        )
        record = ViewRecord(room=self.room, meeting=self.world.meeting, view=view)
        await self.store.commit(Batch(words=[row], records=[record]))
        return view

    async def becomes(self, outcome, *words, at=10, **more):
        record = ViewOutcomeRecord(
            room=self.room, words=words, outcome=outcome, at=self.world.later(at), **more
        )
        await self.store.commit(Batch(records=[record]))

    async def answers(self, words, answer, at=20, **more):
        record = ViewAnswerRecord(
            room=self.room, words=words, answer=answer, at=self.world.later(at), **more
        )
        await self.store.commit(Batch(records=[record]))

    async def told(self, *people, at=30):
        record = ViewsToldRecord(room=self.room, people=people, at=self.world.later(at))
        await self.store.commit(Batch(records=[record]))

    async def unsettled(self, limit=10, offset=0):
        found = await self.store.views.unsettled(self.room, limit, offset)
        return [it.view.words for it in found]

    async def news(self):
        found = await self.store.views.news(self.room)
        return {who: [it.view.words for it in theirs] for who, theirs in found.items()}

    async def one(self, words):
        numbers = [row["number"] for row in (await self.world.dump())["view"]]
        found = await self.store.views.find(self.room, numbers)
        (view,) = [it.view for it in found if it.view.words == words]
        return view


@pytest.fixture
def raising(world):
    return Raising(world)


async def test_a_view_is_read_back_as_it_was(raising):
    kept = await raising.raises(raising.ada, "w1", about="w9", point=3, proposal=4)
    assert await raising.one("w1") == kept
    (found,) = await raising.store.views.of_meeting(raising.world.meeting)
    assert found.view == kept
    assert await raising.store.views.find(RoomKey("bell"), [found.number]) == []


async def test_what_has_waited_longest_comes_first_and_what_is_settled_goes(raising):
    for words, at in (("w2", 2), ("w3", 3), ("w1", 1)):
        await raising.raises(raising.ada, words, at)
    assert await raising.unsettled() == ["w1", "w2", "w3"]
    assert await raising.unsettled(1, 1) == ["w2"]
    await raising.becomes(Outcome.NOT_TAKEN, "w1", "w3", reason="why")
    assert await raising.unsettled() == ["w2"]
    assert await raising.store.views.count_unsettled(raising.room) == 1
    settled = await raising.one("w3")
    assert (settled.outcome, settled.reason) == (Outcome.NOT_TAKEN, "why")
    assert settled.decided_at == raising.world.later(10)


async def test_who_was_not_heard_comes_before_all_others_also_after_an_outcome(raising):
    for words in ("w1", "w2"):
        await raising.raises(raising.ada, words)
    await raising.becomes(Outcome.CHANGED, "w2", decision="d1")
    await raising.answers("w2", ViewAnswer.NOT_HEARD, named=True)
    assert await raising.unsettled() == ["w2", "w1"]
    assert (await raising.one("w2")).named
    await raising.becomes(Outcome.ANSWERED, "w2", reason="why")
    assert (await raising.one("w2")).is_disputed
    await raising.answers("w2", ViewAnswer.RIGHT)
    assert await raising.unsettled() == ["w1"]


async def test_not_what_i_meant_opens_it_again(raising):
    await raising.raises(raising.ada, "w1")
    await raising.becomes(Outcome.CHANGED, "w1", decision="d1")
    await raising.answers("w1", ViewAnswer.MISREAD, meant="w2")
    view = await raising.one("w1")
    assert (view.outcome, view.decision, view.decided_at) == (None, None, None)
    assert (view.answer, view.meant) == (ViewAnswer.MISREAD, "w2")
    await raising.becomes(Outcome.CHANGED, "w1")
    assert (await raising.one("w1")).answer is None


async def test_everybody_is_told_once_and_again_when_something_changes(raising):
    await raising.raises(raising.ada, "w1")
    await raising.raises(raising.ben, "w2", signed=False)
    await raising.raises(raising.ben, "w3")
    ada, ben = raising.ada, raising.ben
    assert await raising.news() == {ada: ["w1"], ben: ["w2", "w3"]}
    await raising.told(ada, ben)
    assert await raising.news() == {}
    await raising.becomes(Outcome.NOT_TAKEN, "w2", at=40, reason="why")
    assert await raising.news() == {ben: ["w2"]}
    await raising.told(ada, at=50)
    assert await raising.news() == {ben: ["w2"]}


async def test_what_was_said_without_a_name_has_no_author_but_among_the_words(raising):
    await raising.raises(raising.ada, "w1")
    await raising.raises(raising.ben, "w2", signed=False)
    await raising.becomes(Outcome.CHANGED, "w2")
    await raising.answers("w2", ViewAnswer.NOT_HEARD, named=True)
    await raising.told(raising.ben)
    tables = await raising.world.dump()
    (signed, unsigned) = tables["view"]
    assert raising.ada in signed.values()
    assert not set(raising.world.people) & set(unsigned.values())
    assert not unsigned["named"], "an answer with a name would tell whose words they are"
    joined = {
        table for table, rows in tables.items() for row in rows
        if {"w2", raising.ben} <= set(map(str, row.values()))
    }  # fmt: skip
    assert joined == {"words"}


async def test_only_its_author_has_raised_it(raising):
    await raising.raises(raising.ben, "w1", signed=False)
    views, room = raising.store.views, raising.room
    assert await views.is_author(raising.ben, room, "w1")
    assert not await views.is_author(raising.ada, room, "w1")
    assert [it.view.words for _, it in await views.raised(raising.ben)] == ["w1"]
    assert await views.raised(raising.ada) == []
    record = await raising.store.personal.record(raising.ben)
    assert [own.view.words for own in record.views] == ["w1"]


async def test_a_view_goes_with_its_words(raising):
    await raising.raises(raising.ada, "w1")
    await raising.raises(raising.ada, "w2", source="message-2")
    await raising.raises(raising.ben, "w3", signed=False)
    back = TakenBack(person=raising.ada, words=(WordsId("w1"),))
    await raising.store.commit(Batch(taken_back=[back]))
    assert await raising.unsettled() == ["w2", "w3"]
    gone = Redaction(room=raising.room, source="message-2")
    await raising.store.commit(Batch(redactions=[gone]))
    assert await raising.unsettled() == ["w3"]
    await raising.store.personal.forget(raising.ben, ["w3"])
    assert (await raising.world.dump())["view"] == []


async def test_old_views_go_with_old_notes_and_a_reason_with_the_last_that_it_was_given_for(
    raising,
):
    await raising.raises(raising.ada, "w1", at=1)
    await raising.raises(raising.ada, "w2", at=100)
    await raising.store.commit(Batch(words=[raising.world.words("why")]))
    await raising.becomes(Outcome.NOT_TAKEN, "w1", "w2", reason="why")
    await raising.store.retention.prune_notes(raising.world.later(50), 10)
    assert [row["words"] for row in (await raising.world.dump())["view"]] == ["w2"]
    assert await raising.store.words(["why"]) == {"why": "Wheels first, please."}
    await raising.store.retention.prune_notes(raising.world.later(200), 10)
    assert (await raising.world.dump())["view"] == []
    assert await raising.store.words(["why"]) == {}


async def test_what_was_written_of_an_outcome_goes_when_the_words_of_the_note_go(raising):
    """With retention the words of a note go first, and its view with them."""
    texts = ["w1", "why", "meant"]
    await raising.raises(raising.ada, "w1")
    note = Note(kind=NoteKind.NOTE, words=WordsId("w1"), by=raising.ada, at=raising.world.later(0))
    noted = NoteRecord(room=raising.room, meeting=raising.world.meeting, note=note)
    written = [raising.world.words(text) for text in texts[1:]]
    await raising.store.commit(Batch(words=written, records=[noted]))
    await raising.becomes(Outcome.NOT_TAKEN, "w1", reason="why")
    await raising.answers("w1", ViewAnswer.NOT_HEARD, meant="meant")
    assert set(await raising.store.words(texts)) == set(texts)
    await raising.store.retention.prune_notes(raising.world.later(50), 10)
    assert await raising.store.words(texts) == {}
    assert (await raising.world.dump())["view"] == []


async def test_what_was_written_of_an_outcome_goes_with_a_view_that_is_taken_back_or_erased(
    raising,
):
    await raising.raises(raising.ada, "w1", source="message-1")
    await raising.raises(raising.ben, "w2")
    await raising.store.commit(Batch(words=[raising.world.words(w) for w in ("why", "meant")]))
    await raising.becomes(Outcome.NOT_TAKEN, "w1", "w2", reason="why")
    await raising.answers("w1", ViewAnswer.MISREAD, meant="meant")
    await raising.becomes(Outcome.NOT_TAKEN, "w1", reason="why")
    assert set(await raising.store.words(["why", "meant"])) == {"why", "meant"}
    erased = Redaction(room=raising.room, source="message-1")
    await raising.store.commit(Batch(redactions=[erased]))
    assert set(await raising.store.words(["why", "meant"])) == {"why"}
    back = TakenBack(person=raising.ben, words=(WordsId("w2"),))
    await raising.store.commit(Batch(taken_back=[back]))
    assert await raising.store.words(["why"]) == {}


async def test_a_reason_that_another_has_taken_the_place_of_is_kept_no_more(raising):
    for words in ("chairs", "tables"):
        await raising.raises(raising.ada, words)
    for reason in ("no-money", "money-now"):
        row = replace(raising.world.words(reason), use="outcomes.reason")
        await raising.store.commit(Batch(words=[row]))
    await raising.becomes(Outcome.NOT_TAKEN, "chairs", "tables", reason="no-money")
    await raising.becomes(Outcome.CHANGED, "chairs", reason="money-now", at=20)
    assert set(await raising.store.words(["no-money", "money-now"])) == {"no-money", "money-now"}
    await raising.becomes(Outcome.CHANGED, "tables", reason="money-now", at=30)
    assert set(await raising.store.words(["no-money", "money-now"])) == {"money-now"}
    await raising.answers("chairs", ViewAnswer.MISREAD)
    assert set(await raising.store.words(["money-now"])) == {"money-now"}
    await raising.answers("tables", ViewAnswer.MISREAD)
    assert await raising.store.words(["money-now"]) == {}


async def test_only_a_decision_of_the_room_that_is_still_kept_is_one(raising):
    world, store = raising.world, raising.store
    for words, kind in (("bus", NoteKind.DECISION), ("tea", NoteKind.NOTE)):
        note = Note(kind=kind, words=WordsId(words), by=raising.ada, at=world.later(1))
        record = NoteRecord(room=raising.room, meeting=world.meeting, note=note)
        await store.commit(Batch(words=[world.words(words)], records=[record]))
    assert await store.views.has_decision(raising.room, WordsId("bus"))
    assert not await store.views.has_decision(raising.room, WordsId("tea"))
    assert not await store.views.has_decision(RoomKey("another"), WordsId("bus"))
    await store.commit(Batch(taken_back=[TakenBack(person=raising.ada, words=(WordsId("bus"),))]))
    assert not await store.views.has_decision(raising.room, WordsId("bus"))


@pytest.mark.parametrize("change", ["another outcome", "misread", "not heard"])
async def test_a_text_is_released_with_what_became_of_it_and_no_longer_when_that_changes(
    raising, change
):
    await raising.raises(raising.ada, "door")
    await raising.becomes(Outcome.CHANGED, "door")
    record = ReleasedTextRecord(
        room=raising.room, words=WordsId("door"), at=raising.world.later(15)
    )
    await raising.store.commit(Batch(records=[record]))
    await raising.answers("door", ViewAnswer.RIGHT)
    (text,) = await raising.store.summaries.programme.texts(raising.room)
    assert text.released
    if change == "another outcome":
        await raising.becomes(Outcome.NOT_TAKEN, "door", at=25)
    else:
        said = ViewAnswer.MISREAD if change == "misread" else ViewAnswer.NOT_HEARD
        await raising.answers("door", said, at=25)
        assert await raising.store.summaries.programme.texts(raising.room) == []
        await raising.becomes(Outcome.CHANGED, "door", at=28)
        await raising.answers("door", ViewAnswer.RIGHT, at=29)
    (text,) = await raising.store.summaries.programme.texts(raising.room)
    assert not text.released


async def test_a_constraint_is_kept_while_it_comes_back_and_goes_with_its_words(raising):
    kinds = {"kind": ViewKind.CONSTRAINT, "constraint_kind": ConstraintKind.FUNDS}
    await raising.raises(raising.ada, "no-money", signed=False, **kinds)
    await raising.raises(raising.ada, "no-coach", **kinds)
    await raising.raises(raising.ben, "no-time", **kinds)
    await raising.becomes(Outcome.AVOIDED, "no-coach", at=10)
    await raising.becomes(Outcome.STILL_THERE, "no-time", at=10, reason=WordsId("county"))
    assert (await raising.one("no-money")).constraint_kind is ConstraintKind.FUNDS
    prune = raising.store.retention.prune_notes
    assert await prune(raising.world.later(5), 10) == 0
    assert await prune(raising.world.later(15), 10) == 1
    left = await raising.world.dump()
    assert {row["words"] for row in left["view"]} == {"no-money", "no-time"}
    assert {"no-money", "no-time"} <= {row["id"] for row in left["words"]}
    assert "TEXT no-coach" not in str(left)
