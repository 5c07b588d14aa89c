"""Somebody has everything but the key, and tries to join ballots and comments to people.

The same attacks find what they look for where a weakness is planted. What is left to an attacker is
shown by tests whose names begin with `test_left`; docs/privacy.md has a line for each.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url, text
from structlog.testing import capture_logs

from bot.ids import MeetingId, PersonId
from bot.ports import Ballot, IdFactory
from bot.records.published_poll import Held, Level, PublishedPoll
from bot.rules import Rules
from storage.ballot_box import delivery_mark, open_slip, person_mark
from storage.store import SqlStore
from storage.tables import METADATA
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.poll_adversary import ATTACKS, HIDDEN, WEAK, Attack, Evidence, Rows, Said

COMMENTS = (
    "The ramp is too steep.", "Nobody asked the night shift.", "", "I was there for the cake.",
    "Ask me again in May.", "", "", "It was loud.", "My first time, and it was fine.",
    "Fewer slides.", "", "The bus leaves at nine.", "I would bring my sister.",
)  # fmt: skip
"""Of those who vote, in their order. Nine comments have 362,880 orders."""
NAMES = (
    "Grace", "Tom", "Priya", "Ana", "Ben", "Eve", "Zoe", "Dan", "Mia", "Sam", "Uma", "Lea", "Kim",
    "Olu", "Pia",
)  # fmt: skip
"""The room. Two do not vote."""
_SEEN: dict[str, tuple[Evidence, list[PublishedPoll]]] = {}
"""What was seen, by the kind of the database: seen once, as it is the same for every attack."""


@pytest.fixture(params=["sqlite", "postgresql"])
def seen(request) -> tuple[Evidence, list[PublishedPoll]]:
    """What the attacker has."""
    if request.param not in _SEEN:
        url = request.getfixturevalue(f"{request.param}_database")
        _SEEN[request.param] = asyncio.run(_seen_in(url))
    return _SEEN[request.param]


async def _seen_in(url: str) -> tuple[Evidence, list[PublishedPoll]]:
    store = await SqlStore.open(url)
    stage = Stage(store, Rules())
    try:
        await stage.service.directory.open_room(ROOM, "Respite care")
        return await _watched(stage, store, url)
    finally:
        await stage.service.drain()
        await store.close()


async def _watched(stage: Stage, store: SqlStore, url: str) -> tuple[Evidence, list[PublishedPoll]]:
    """A meeting and its poll, seen from everywhere; and the poll after the next meeting, for which
    somebody has joined and somebody has left."""
    people = await _meets(stage, NAMES)
    room = await stage.service.directory.room(ROOM)
    assert room is not None
    poll = MeetingId(f"{room.key}.1")
    record = await store.poll(poll)
    assert record is not None
    assert record.closes_at is not None
    voters = sorted(NAMES[:13], key=lambda name: name[::-1])
    seen = Evidence(
        votes=[(people[who], said) for who, said in zip(voters, COMMENTS, strict=True)],
        roll=list(record.roll), states=[], sizes=[], said=[], log="", closes_at=record.closes_at,
        closed_at=record.closes_at, voted_at=[], deliveries=[], poll=poll, key=b"",
    )  # fmt: skip

    async def look() -> None:
        seen.states.append(await _everything(store))
        seen.sizes.append(await _size(store, url))
        told = [
            Said(next((p for p in people.values() if p == to), to), card.kind, card.text)
            for to, card in stage.face.said
        ]
        seen.said.append(told)

    cast = store.cast_ballot

    async def noted(ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str = "") -> bool:
        seen.deliveries.append(source)
        return await cast(ballot, voter, new_id, source)

    store.cast_ballot = noted  # type: ignore[method-assign]
    # As of now, and as at each start, Heard knows of nobody when they last did something.
    stage.service.directory.notes_seen = True
    with capture_logs() as log:
        await look()
        for who, comment in zip(voters, COMMENTS, strict=True):
            await stage.votes(who, comment=comment)
            seen.voted_at.append(stage.clock.now())
            await look()
        (seal,) = [row["seal"] for row in seen.states[-1]["poll"] if row["meeting"] == poll]
        seen.key = store._keys.find(seal)
        await stage.time_passes(hours=49)
        seen.log = str(log)
    await look()
    over = await store.poll(poll)
    assert over is not None
    assert over.closed_at is not None
    seen.closed_at = over.closed_at
    told = [await store.published(poll)]
    await stage.joins("Rosa")
    await _meets(stage, (*NAMES, "Rosa"))
    for who in (*voters, "Rosa"):
        await stage.votes(who)
    await stage.time_passes(hours=49)
    told.append(await store.published(MeetingId(f"{room.key}.2")))
    return seen, [each for each in told if each is not None]


async def _meets(stage: Stage, names: tuple[str, ...]) -> dict[str, str]:
    """A meeting in which some speak; it ends, and everybody is asked."""
    for who in names[1:]:
        await stage.joins(who)
    await stage.says(names[0], "/start")
    for who in names[:6]:
        await stage.says(who, "I have something to say about the nights.")
    await stage.says(names[0], "/end")
    return {who: await stage.service.directory.person(stage.account(who)) for who in names}


async def _everything(store: SqlStore) -> Rows:
    """The whole database, with what it keeps for itself."""

    def read(tx: Connection) -> Rows:
        own: tuple[str, ...] = ("xmin", "ctid")
        rows = {}
        for name, table in METADATA.tables.items():
            if tx.dialect.name == "sqlite":
                bare = table.dialect_options["sqlite"]["with_rowid"] is False
                own = () if bare else ("rowid",)
            cast = "::text" if tx.dialect.name == "postgresql" else ""
            more = "".join(f'"{name}".{it}{cast} AS {it}, ' for it in own)
            found = tx.execute(text(f'SELECT {more}"{name}".* FROM "{name}"')).mappings()
            rows[name] = [dict(row) for row in found]
        return rows

    return await store._db.read(read)


async def _size(store: SqlStore, url: str) -> int:
    """How large its files are."""
    if url.startswith("sqlite"):
        file = Path(make_url(url).database or "")
        return sum(each.stat().st_size for each in file.parent.glob(f"{file.name}*"))
    return await store._db.read(
        lambda tx: int(tx.scalar(text("SELECT pg_database_size(current_database())")) or 0)
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.__name__ for attack in ATTACKS])
def test_an_attack_finds_a_weakness_that_is_planted_and_nothing_in_heard(attack: Attack, seen):
    evidence, _ = seen
    weak = evidence.planted(WEAK[attack.__name__])
    assert attack(weak), "the attack finds nothing where there is something"
    assert attack(evidence) == set()


def test_what_is_seen_is_what_there_is(seen):
    """Or all the attacks would say little."""
    evidence, told = seen
    names = set(evidence.states[-1]["poll_comment"][0]) & set(HIDDEN)
    assert names in ({"xmin", "ctid"}, set())
    assert len(evidence.states) == len(evidence.said) == len(COMMENTS) + 2
    assert len(evidence.states[-2]["comment_slip"]) == len(evidence.states[-2]["ballot_mark"]) == 13
    assert len(evidence.roll) == 15
    assert sorted(row["text"] for row in evidence.states[-1]["poll_comment"]) == sorted(
        evidence.comments
    )
    assert told[0].level is Level.ALL


def test_after_the_next_meeting_a_newcomer_cannot_be_told_by_subtraction(seen):
    _, (first, second) = seen
    assert (first.ballots, second.ballots) == (13, 14)
    assert second.held is Held.CHANGED
    assert second.items == {}


def test_left_with_the_key_the_box_is_open_while_the_poll_is(seen):
    """An attack that is left: whoever has the key and a copy sees who has voted and what the
    comments are; with copies from before and after a vote, whose each is."""
    evidence, _ = seen
    for (who, comment), (before, after) in zip(evidence.votes, evidence.steps, strict=True):
        (mark,) = [row for row in after["ballot_mark"] if row not in before["ballot_mark"]]
        (slip,) = [row for row in after["comment_slip"] if row not in before["comment_slip"]]
        assert mark["mark"] == person_mark(evidence.key, who).hex()
        assert open_slip(evidence.key, evidence.poll, slip["id"], slip["sealed"]) == comment


def test_left_with_the_key_one_copy_of_postgresql_says_whose_each_comment_is(seen):
    """An attack that is left: PostgreSQL notes which transaction has written a row. SQLite does
    not, so there it takes copies."""
    evidence, _ = seen
    state = evidence.states[len(evidence.votes)]
    if "xmin" not in state["comment_slip"][0]:
        assert not set(HIDDEN) & {*state["comment_slip"][0], *state["ballot_mark"][0]}
        return
    marks = {row["xmin"]: row["mark"] for row in state["ballot_mark"]}
    whose = {person_mark(evidence.key, PersonId(who)).hex(): who for who in evidence.roll}
    joined = {
        (
            whose[marks[row["xmin"]]],
            open_slip(evidence.key, evidence.poll, row["id"], row["sealed"]),
        )
        for row in state["comment_slip"]
    }
    assert joined == set(evidence.votes)


def test_left_for_a_day_a_delivery_that_is_known_can_be_confirmed(seen):
    """An attack that is left: whoever has the platform's id of a delivery can see, for a day after
    the end, that it brought a ballot, but not what was in it."""
    evidence, _ = seen
    (result,) = [r for r in evidence.states[-1]["poll_result"] if r["poll"] == evidence.poll]
    known = [delivery_mark(evidence.poll, it).hex() for it in evidence.deliveries[: len(COMMENTS)]]
    assert all(each in result["deliveries"] for each in known)
