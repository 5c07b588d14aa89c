"""What people say is where they had it put, and nowhere else."""

import json

from sqlalchemy import LargeBinary, String, Text

from bot.events import WakeReason
from bot.ids import RoomId, RoomKey
from bot.ports import Account, Ballot, Batch, Room, WakeRow
from storage.tables import METADATA

# What a person typed or is called, and the reason why it is kept at all.
SAID = {
    "words.text",  # they asked to have it recorded
    "person.name",  # so that others know who is meant
    "needs_said.text",  # what they need, in their own words; see tests/dialogues/test_needs.py
    "worry.text",  # until it has arrived; see tests/dialogues/test_worries.py
    "room.title",  # what the platform calls the room
    "poll_comment.text",  # without anybody's name, once the poll is over; see storage/ballots.py
}
# What `bot` encodes: ids, counts and keys of sentences.
ENCODED = {
    *(
        "journal.body",
        "parcel.card",
        "poll_result.counts",
        "poll_result.by_group",
        "poll_reply.flags",
        "proposal.counts",
        "poll_result.deliveries",
    ),
    # How long points took, and how often Heard did what.
    *("meeting_summary.settle_seconds", "meeting_summary.did"),
    *("contention.declined", "contention.groups", "contention.awaiting"),
    # What Heard has offered somebody: kinds, names of its own lessons and codes of languages.
    "preferences.offered",
    # Times of meetings that a series does not hold when its rule says, worked out from what was
    # typed: at most `MOST_EXCEPTIONS` of them.
    *("series.excluded", "series.moved", "series.extra"),
}
# What is encrypted with a key that is kept elsewhere: tokens, and ballots.
SEALED = {"installation.sealed"} | {
    f"{box}.sealed" for box in ("ballot_box", "ballot_mark", "comment_slip")
}


def test_only_six_columns_have_room_for_what_people_type():
    long = {
        f"{table.name}.{column.name}": column.info.get("holds")
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, Text)
        or (isinstance(column.type, String) and not column.type.length)
    }
    assert {name for name, holds in long.items() if holds == "said"} == SAID
    assert {name for name, holds in long.items() if holds == "json"} == ENCODED
    assert {name for name, holds in long.items() if holds == "sealed"} == SEALED
    assert set(long) == SAID | ENCODED | SEALED
    # And what `bot` packs of a journal, in one column.
    columns = [column for table in METADATA.tables.values() for column in table.columns]
    packed = [str(column) for column in columns if isinstance(column.type, LargeBinary)]
    assert packed == ["snapshot.body"]


async def test_each_text_is_found_in_its_own_column_only(world):
    store = world.store
    await store.add_room(Room(key=RoomKey("r2"), where=RoomId("web", "", "c2"), title="TITLE"))
    account = Account(platform="web", tenant="", id="ACCOUNT", name="NAME")
    eve = await store.person(account, world.new_id)
    accounts = [Account(platform="web", tenant="", id=f"more-{n}", name="") for n in range(3)]
    roll = (*world.people, eve, *[await store.person(it, world.new_id) for it in accounts])
    await store.commit(
        Batch(
            journal=[world.spoke(2, "ev2")],
            words=[world.words("w1", "WORDS")],
            records=[world.contention(), world.poll(roll=roll)],
            wakes=[WakeRow(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)],
            outbox_messages=[
                world.outbox_message(2),
                world.outbox_message(3, kind="whisper", to=eve),
            ],
        )
    )
    ballot = Ballot(meeting=world.meeting, answers={"heard": "5"}, comment="COMMENT")
    for who in roll:
        assert await store.ballot_office.put_in(ballot, who, world.new_id)
    await store.close_and_count(world.meeting)
    found = {
        (text, f"{table}.{column}")
        for table, rows in (await world.dump()).items()
        for row in rows
        for column, value in row.items()
        for text in ("TITLE", "ACCOUNT", "NAME", "WORDS", "COMMENT")
        if text in json.dumps(value)
    }
    assert found == {
        ("TITLE", "room.title"),
        ("ACCOUNT", "person.account"),
        ("NAME", "person.name"),
        ("WORDS", "words.text"),
        ("COMMENT", "poll_comment.text"),
    }


def test_nothing_points_from_a_ballot_to_a_person():
    for name in ("ballot_box", "ballot_mark", "comment_slip", "poll_result", "poll_comment"):
        table = METADATA.tables[name]
        assert {key.target_fullname for key in table.foreign_keys} == {"poll.meeting"}
        assert not {"person", "by", "at", "voted"} & set(table.columns.keys())
    assert set(METADATA.tables["roll"].columns.keys()) == {"poll", "person"}
