"""Somebody is forgotten: nothing in any table says who they were, what they chose or what they
said, in either kind of database."""

import asyncio
import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import make_url

from bot.events import AnyEvent, GroupChosen, MeetingPlanned, PreferencesSet
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.people.groups import Consent
from bot.people.preferences import Invitations, Preferences
from bot.ports import Account, Batch, JournalRow
from bot.ports.personal import Erased
from bot.records.model import Membership, Note, NoteKind, Role
from bot.records.saved_records import GroupsRecord, MembershipRecord, NoteRecord, PreferencesRecord
from bot.rules import Rules
from storage import forgetting
from storage.personal_data import PERSONAL_DATA
from storage.personal_data_rules import Forgetting

SECOND = MeetingId("lamp.2")
NAME, ACCOUNT, OWN, TEAMS, GROUP = "EVE-NAME", "eve-ACCT", "EVE-SAID", "EVE-DECIDED", "GROUP-NAME"
WISH = Preferences(invitations=Invitations.OFF, language="de", more_time=True)


def found(dump, needle: str) -> set[str]:
    """The columns in which a text stands."""
    return {
        f"{table}.{column}"
        for table, rows in dump.items()
        for row in rows
        for column, value in row.items()
        if needle in json.dumps(value, ensure_ascii=False)
    }


@pytest.fixture
async def eve(world) -> PersonId:
    """Eve, who has left something in every table that can hold something of hers."""
    store = world.store
    account = Account(platform="web", tenant="", id=ACCOUNT, name=NAME)
    eve = await store.person(account, world.new_id)
    ada = world.people[0]
    both = {eve: WISH, ada: WISH}
    planned = MeetingPlanned(
        at=world.noon,
        room=world.room,
        number=2,
        rules=Rules(),
        roster=(eve, ada),
        preferences=both,
        groups=(WordsId("g1"),),
        in_groups={eve: WordsId("g1"), ada: WordsId("g1")},
    )
    events: list[AnyEvent] = [
        planned,
        PreferencesSet(at=world.noon, actor=eve, who=eve, preferences=WISH),
        PreferencesSet(at=world.noon, actor=ada, who=ada, preferences=WISH),
        GroupChosen(at=world.noon, actor=eve, group=WordsId("g1")),
    ]
    texts = [
        replace(world.words("t1", OWN), by=eve, use="say.text"),
        replace(world.words("t2", TEAMS), by=eve, use="decide.text"),
        replace(world.words("t3", "ADA-SAID"), by=ada, use="say.text"),
        replace(world.words("g1", GROUP), by=ada, use="groups set.names"),
    ]
    note = Note(kind=NoteKind.DECISION, words=WordsId("t2"), by=eve, at=world.noon)
    parked = world.contention()
    parked = replace(parked, by=eve, contention=replace(parked.contention, raised_by=eve))
    await store.commit(
        Batch(
            journal=[
                JournalRow(
                    meeting=SECOND,
                    number=number,
                    tenant="web/",
                    source=f"web:{ACCOUNT}:join:{number}",
                    event=event,
                )
                for number, event in enumerate(events, start=1)
            ],
            words=texts,
            records=[
                world.record(2),
                MembershipRecord(
                    room=world.room, membership=Membership(person=eve, role=Role.FACILITATOR)
                ),
                GroupsRecord(room=world.room, groups=(WordsId("g1"),)),
                PreferencesRecord(person=eve, preferences=WISH),
                NoteRecord(room=world.room, meeting=SECOND, note=note),
                parked,
                world.poll(roll=(*world.people, eve)),
            ],
            outbox_messages=[
                world.outbox_message(2),
                world.outbox_message(3, kind="whisper", to=eve),
                world.outbox_message(4, kind="whisper", to=ada),
            ],
        )
    )
    await store.group_choices.choose(world.room, eve, {WordsId("g1"): Consent.EVERYBODY})
    await store.link_numbers.renew(world.room, f"seat:{eve}")
    await store.personal.forget_later(eve, world.room, world.noon)
    await store.external_refs.save(RoomId("web", "", "c"), f"about:{eve}:x", "r")
    await store.external_refs.save(RoomId("web", "", "c"), f"stage-up:{ACCOUNT}", "r")
    await store.external_refs.save(
        RoomId("web", "", "c"), f"stage-up:{ACCOUNT}2", "somebody else's"
    )
    return eve


async def test_it_is_first_found_where_it_was_put_and_then_nowhere(world, eve):
    before = await world.dump()
    assert found(before, NAME) == {"person.name"}
    assert found(before, ACCOUNT) == {"person.account", "journal.source", "anchor.name"}
    assert found(before, OWN) == {"words.text"}
    assert {"membership.person", "group_choice.person", "preferences.person"} <= found(before, eve)
    assert {"link.what", "roll.person", "parcel.to", "forget_later.person"} <= found(before, eve)

    done = await world.store.personal.forget(eve, ())

    assert done == Erased(words=1, kept=1, on_roll=1)
    after = await world.dump()
    assert found(after, NAME) == set()
    assert found(after, OWN) == set()
    assert found(after, f'"{ACCOUNT}"') == found(after, f"{ACCOUNT}:") == set()
    assert found(after, f"{ACCOUNT}2") == {"anchor.name"}, "another's id that begins like hers"
    allowed = {
        f"{table}.{column}"
        for table, rules in PERSONAL_DATA.items()
        for column, rule in rules.columns.items()
        if rule.forget
        in (Forgetting.KEPT, Forgetting.REWRITTEN, Forgetting.ASKED, Forgetting.WHEN_CLOSED)
    }
    assert found(after, eve) <= allowed
    assert not {"membership.person", "group_choice.person", "parcel.to"} & found(after, eve)


async def test_the_journal_says_nothing_of_what_she_chose_and_all_of_what_others_did(world, eve):
    ada = world.people[0]
    await world.store.personal.forget(eve, ())
    planned, hers, adas, group = (await world.store.journals([SECOND]))[SECOND]
    assert planned.preferences == {ada: WISH}
    assert planned.in_groups == {ada: "g1"}
    assert planned.roster == (eve, ada)
    assert hers.preferences == Preferences()
    assert adas.preferences == WISH
    assert group.group is None


async def test_a_delivery_that_is_repeated_is_still_one_and_the_same(world, eve):
    await world.store.personal.forget(eve, ())
    sources = {row["source"] for row in (await world.dump())["journal"] if row["source"]}
    assert sources == {f"web:{eve}:join:{number}" for number in (1, 2, 3, 4)}


async def test_what_is_the_teams_record_stays_unless_she_takes_it_back(world, eve):
    await world.store.personal.forget(eve, ())
    assert await world.store.words(["t1", "t2", "t3"]) == {"t2": TEAMS, "t3": "ADA-SAID"}


async def test_what_she_takes_back_is_gone_and_what_is_not_hers_cannot_be(world, eve):
    done = await world.store.personal.forget(eve, [WordsId("t2"), WordsId("t3")])
    assert done.words == 2
    assert await world.store.words(["t1", "t2", "t3"]) == {"t3": "ADA-SAID"}


async def test_forgetting_twice_changes_nothing_more(world, eve):
    await world.store.personal.forget(eve, ())
    once = await world.dump()
    assert await world.store.personal.forget(eve, ()) == Erased(kept=1, on_roll=1)
    assert await world.dump() == once


async def test_somebody_unknown_changes_nothing(world, eve):
    before = await world.dump()
    assert await world.store.personal.forget(PersonId("nobody"), ()) == Erased()
    assert await world.dump() == before


async def test_whoever_is_forgotten_stays_on_a_roll_only_while_its_poll_is_open(world, eve):
    await world.store.personal.forget(eve, ())
    assert eve in (await world.store.poll(world.meeting)).roll
    await world.store.commit(Batch(records=[world.poll(closed_at=world.later(60))]))
    await world.store.personal.tidy()
    assert (await world.store.poll(world.meeting)).roll == tuple(sorted(world.people))


async def test_whoever_comes_back_is_somebody_new(world, eve):
    await world.store.personal.forget(eve, ())
    account = Account(platform="web", tenant="", id=ACCOUNT, name=NAME)
    assert await world.store.find_person(account) is None
    assert await world.store.person(account, world.new_id) != eve


async def test_what_quotes_her_words_is_edited(world, eve):
    await world.store.commit(Batch(words=[replace(world.words("w1", "HERS"), by=eve)]))
    taken = await world.store.claim_outbox("web", world.noon, "me", world.later(1) - world.noon, 9)
    await world.store.mark_delivered(taken, world.noon)
    assert await world.store.personal.take_back(eve, [WordsId("w1")]) == 1
    again = await world.store.claim_outbox("web", world.noon, "me", world.later(1) - world.noon, 9)
    assert {message.edition for message in again} == {1}


async def test_others_words_cannot_be_taken_back(world, eve):
    assert await world.store.personal.take_back(eve, [WordsId("t3"), WordsId("no")]) == 0
    assert "t3" in await world.store.words(["t3"])


async def test_of_a_long_journal_only_her_lines_are_read_again(world, eve):
    line = PreferencesSet(at=world.noon, who=world.people[0], preferences=WISH)
    rows = [
        JournalRow(meeting=world.meeting, number=n, tenant="", source=f"s{n}", event=line)
        for n in range(2, 502)
    ]
    await world.store.commit(Batch(journal=rows))
    lines = await world.store._db.read(lambda tx: forgetting.find_lines(tx, eve))
    assert sorted(lines) == [(SECOND, 1), (SECOND, 2), (SECOND, 3), (SECOND, 4)]


async def test_what_was_erased_is_overwritten_in_the_file(world_on, sqlite_database):
    world = await world_on(sqlite_database)
    store, file = world.store, Path(make_url(sqlite_database).database or "")
    account = Account(platform="web", tenant="", id=ACCOUNT, name=NAME)
    eve = await store.person(account, world.new_id)
    own = replace(world.words("t1", OWN), by=eve, use="say.text")
    await store.commit(Batch(words=[own]))
    beside = [file, file.with_name(f"{file.name}-wal")]

    def there(needle: str) -> bool:
        return any(needle.encode() in each.read_bytes() for each in beside if each.exists())

    assert there(NAME)
    assert there(ACCOUNT)
    assert there(OWN)
    await store.personal.forget(eve, ())
    assert not there(NAME)
    assert not there(ACCOUNT)
    assert not there(OWN)
    await store.close()


async def test_the_record_has_what_is_kept_of_her(world, eve):
    assert not (await world.store.personal.record(eve)).sent, "it has not been brought to her"
    taken = await world.store.claim_outbox("web", world.noon, "me", world.later(1) - world.noon, 9)
    await world.store.mark_delivered(taken, world.noon)
    record = await world.store.personal.record(eve)
    assert record.account == Account(platform="web", tenant="", id=ACCOUNT, name=NAME)
    assert record.preferences == WISH
    assert [(it.room.key, it.role) for it in record.rooms] == [("lamp", Role.FACILITATOR)]
    assert [(it.use, it.text) for it in record.texts] == [
        ("say.text", OWN),
        ("decide.text", TEAMS),
    ]
    assert [(it.room, it.point.number) for it in record.points] == [("lamp", 1)]
    assert [it.meeting for it in record.polls] == ["lamp.1"]
    assert [it.to for it in record.sent] == [eve]
    assert record.forget_later
    assert await world.store.personal.to_forget() == [
        (eve, await world.store.room_by_key(RoomKey("lamp")))
    ]
    await world.store.personal.forget_later(eve, None, world.noon)
    assert await world.store.personal.to_forget() == []


async def test_the_record_of_a_stranger_is_empty(world):
    record = await world.store.personal.record(PersonId("nobody"))
    assert (record.account, record.rooms, record.texts) == (None, (), ())


async def test_a_name_of_255_letters_from_right_to_left_and_ten_thousand_texts(world):
    name = "\u05d0\u05d1\u05d2" * 85
    account = Account(platform="web", tenant="", id="long", name=name)
    who = await world.store.person(account, world.new_id)
    rows = [
        replace(world.words(f"x{n:05}", f"text {n}"), by=who, use="say.text") for n in range(10_000)
    ]
    for start in range(0, 10_000, 1000):
        await world.store.commit(Batch(words=rows[start : start + 1000]))
    record = await world.store.personal.record(who)
    assert record.account is not None
    assert record.account.name == name
    assert len(record.texts) == 10_000
    assert (await world.store.personal.forget(who, ())).words == 10_000
    assert found(await world.dump(), name) == set()


async def test_a_journal_line_is_only_touched_where_there_is_something(world, eve):
    before = (await world.dump())["journal"]
    await world.store.personal.forget(world.people[3], ())
    assert (await world.dump())["journal"] == before


async def test_other_processes_are_told_who_was_forgotten(world, eve, other):
    """On PostgreSQL; a SQLite file has one process."""
    if not world.store._db.shared:
        await other.personal.listen(lambda who: None, lambda: None)  # it returns at once
        return
    heard: asyncio.Queue[str] = asyncio.Queue()
    begun = asyncio.Event()
    listening = asyncio.create_task(other.personal.listen(heard.put_nowait, begun.set))
    await begun.wait()
    await world.store.personal.forget(eve, ())
    async with asyncio.timeout(30):
        assert await heard.get() == eve
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
