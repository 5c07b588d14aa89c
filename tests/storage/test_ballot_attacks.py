"""Somebody has copies of the data folder, and wants to know who answered what.

The same attacker first learns everything where ballots were kept as they used to be, and where
leaks are planted; only then is what it does not learn from Heard worth something.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from secrets import token_hex

import pytest
from msgspec.structs import replace

from bot.errors import KeyMissing
from bot.ids import proposal_poll
from bot.ports import Account, Ballot, Batch
from storage.ballot_box import Box, seal_slip
from storage.ballot_keys import BallotKeys
from tests.fakes.ballot_thief import Copy, Thief, commits, copy_of

VOTES = (
    ("Ada", "certainly", "The ramp is too steep."),
    ("Ben", "hardly", ""),
    ("Cleo", "certainly", "Nobody asked the night shift."),
    ("Dan", "perhaps", ""),
    ("Eve", "hardly", "It was the first time I could say it."),
)
WORDS = tuple({word for _, *said in VOTES for word in said if word})


def truth(people: dict[str, str]) -> dict[str, Counter[str]]:
    """What a thief wants to know."""
    return {people[who]: Counter(filter(None, said)) for who, *said in VOTES}


# -- ballots as they were kept before they were sealed ---------------------------------------------


class Before:
    """Roll and box as they were: random keys, all rows written again with each vote, erased pages
    overwritten; and a write-ahead log. Leaks can be planted by overriding."""

    tables: tuple[str, ...] = (
        "CREATE TABLE roll (poll TEXT, person TEXT, voted BOOLEAN,"
        " PRIMARY KEY (poll, person)) WITHOUT ROWID",
        "CREATE TABLE ballot (poll TEXT, key TEXT, answers TEXT, comment TEXT,"
        " PRIMARY KEY (poll, key)) WITHOUT ROWID",
    )

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.people = {who: f"person-{token_hex(4)}" for who, *_ in VOTES}
        folder.mkdir()
        self.raw = sqlite3.connect(folder / "heard.sqlite3", isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            self.raw.execute(f"PRAGMA {pragma}")
        for table in self.tables:
            self.raw.execute(table)
        for person in sorted(self.people.values()):
            self.raw.execute("INSERT INTO roll VALUES ('p', ?, 0)", [person])
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def vote(self, who: str, answer: str, comment: str) -> None:
        """As `storage.ballots` did it."""
        run = self.raw.execute
        run("BEGIN IMMEDIATE")
        run("UPDATE roll SET voted = voted OR person = ?", [self.people[who]])
        rows = run("SELECT * FROM ballot").fetchall()
        run("DELETE FROM ballot")
        new = ("p", token_hex(16), json.dumps({"heard": answer}), comment)
        self.raw.executemany("INSERT INTO ballot VALUES (?, ?, ?, ?)", sorted([*rows, new]))
        run("COMMIT")


class SweptAfterEachVote(Before):
    """The log is swept, and yet: copies after every vote."""

    def vote(self, who: str, answer: str, comment: str) -> None:
        super().vote(who, answer, comment)
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class InTheOrderOfVoting(SweptAfterEachVote):
    """Leak: rows lie in the order in which they came."""

    tables = (
        "CREATE TABLE roll (poll TEXT, person TEXT, voted BOOLEAN)",
        "CREATE TABLE ballot (poll TEXT, key TEXT, answers TEXT, comment TEXT)",
    )

    def vote(self, who: str, answer: str, comment: str) -> None:
        person = self.people[who]
        self.raw.execute("DELETE FROM roll WHERE person = ?", [person])
        self.raw.execute("INSERT INTO roll VALUES ('p', ?, 1)", [person])
        self.raw.execute("INSERT INTO ballot VALUES ('p', ?, ?, ?)", [token_hex(16), answer, ""])
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class InFreedPages(SweptAfterEachVote):
    """Leak: something that is deleted again, and not overwritten."""

    tables = (*Before.tables, "CREATE TABLE draft (id INTEGER PRIMARY KEY, it TEXT)")

    def vote(self, who: str, answer: str, comment: str) -> None:
        self.raw.execute("PRAGMA secure_delete = OFF")
        draft = f"{self.people[who]} {answer} {comment}"
        self.raw.execute("INSERT INTO draft (it) VALUES (?)", [draft])
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if who == VOTES[-1][0]:
            self.raw.execute("DELETE FROM draft")
        self.raw.execute("PRAGMA secure_delete = ON")
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Sealed(SweptAfterEachVote):
    """Sealed slips, with two ways to spoil it."""

    tables = (
        Before.tables[0],
        "CREATE TABLE slip (poll TEXT, id TEXT, sealed TEXT, PRIMARY KEY (poll, id)) WITHOUT ROWID",
    )

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.key = os.urandom(32)

    def vote(self, who: str, answer: str, comment: str) -> None:
        self.raw.execute("BEGIN")
        self.raw.execute("UPDATE roll SET voted = voted OR person = ?", [self.people[who]])
        id = token_hex(16)
        sealed = self.seal(id, f"{answer} {comment}")
        self.raw.execute("INSERT INTO slip VALUES ('p', ?, ?)", [id, sealed])
        self.raw.execute("COMMIT")
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def seal(self, id: str, text: str) -> str:
        return seal_slip(self.key, "p", id, text)


class WithTheKeyInTheFolder(Sealed):
    """Leak: sealed, and the key lies beside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        (folder / "secret.key").write_text(self.key.hex())


class ByLength(Sealed):
    """Leak: sealed, and as long as what was said."""

    def seal(self, id: str, text: str) -> str:
        return os.urandom(28 + len(text)).hex()


def _copies(box: Before, after_every_vote: bool) -> list[Copy]:
    copies = [copy_of(box.folder)]
    for vote in VOTES:
        box.vote(*vote)
        if after_every_vote:
            copies.append(copy_of(box.folder))
    last = copy_of(box.folder)
    box.raw.close()
    return copies if after_every_vote else [last]


def _everything(learnt: dict[str, Counter[str]], box: Before) -> bool:
    wanted = truth(box.people)
    return all(not wanted[who] - learnt.get(who, Counter()) for who in wanted)


def test_as_it_was_one_copy_tells_everything(tmp_path):
    box = Before(tmp_path / "data")
    learnt = Thief(list(box.people.values()), WORDS).learns(_copies(box, False))
    assert _everything(learnt, box)


def test_as_it_was_copies_after_every_vote_tell_everything_even_of_a_swept_log(tmp_path):
    box = SweptAfterEachVote(tmp_path / "data")
    learnt = Thief(list(box.people.values()), WORDS).learns(_copies(box, True))
    assert _everything(learnt, box)


@pytest.mark.parametrize("leak", [InTheOrderOfVoting, InFreedPages])
def test_a_planted_leak_is_found_in_one_copy(leak: type[Before], tmp_path):
    box = leak(tmp_path / "data")
    learnt = Thief(list(box.people.values()), WORDS).learns(_copies(box, False))
    found = [who for who, answer, _ in VOTES if answer in learnt.get(box.people[who], ())]
    assert len(found) >= 3, learnt


def test_a_planted_key_in_the_folder_opens_everything(tmp_path):
    box = WithTheKeyInTheFolder(tmp_path / "data")
    learnt = Thief(list(box.people.values()), WORDS).learns(_copies(box, True))
    assert _everything(learnt, box)


def test_a_planted_length_tells_who_left_a_comment(tmp_path):
    box = ByLength(tmp_path / "data")
    learnt = Thief(list(box.people.values()), WORDS).learns(_copies(box, True))
    assert box.people["Cleo"] in learnt


# -- ballots as they are kept ----------------------------------------------------------------------


@pytest.fixture(params=["of a meeting", "of an anonymous proposal"])
async def booth(tmp_path, world_on, monkeypatch, request):
    """A poll on a file in a folder of its own, and the keys outside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    booth = Booth(await world_on(f"sqlite:///{tmp_path}/data/heard.sqlite3"), tmp_path / "data")
    if request.param != "of a meeting":
        booth.poll = proposal_poll(booth.world.room, 3)
    await booth.open()
    yield booth
    await booth.world.store.close()


class Booth:
    """Where `VOTES` are cast."""

    def __init__(self, world, folder: Path) -> None:
        self.world, self.folder = world, folder
        self.poll = world.meeting
        """Which poll it is: that of a meeting, or of a proposal."""
        self.people: dict[str, str] = {}

    async def open(self) -> None:
        for who, *_ in VOTES:
            account = Account(platform="web", tenant="", id=f"acct-{who}", name=who)
            self.people[who] = await self.world.store.person(account, lambda: token_hex(12))
        roll = tuple(self.people.values())
        record = replace(self.world.poll(roll=roll), meeting=self.poll)
        await self.world.store.commit(Batch(records=[record]))
        # What went before is another matter: the thief begins with a swept log.
        await self.world.store._db.write(lambda tx: None, scrub=True)

    async def vote(self, who: str, answer: str, comment: str) -> None:
        given = Ballot(meeting=self.poll, answers={"heard": answer}, comment=comment)
        assert await self.world.store.ballot_office.put_in(
            given, self.people[who], self.world.new_id, f"by {who}"
        )

    def thief(self) -> Thief:
        return Thief(list(self.people.values()), WORDS)


async def test_one_copy_at_any_moment_tells_nothing(booth):
    for vote in VOTES:
        await booth.vote(*vote)
        copy = copy_of(booth.folder)
        assert booth.thief().learns([copy]) == {}
        assert not any(word.encode() in content for word in WORDS for content in copy.values())


async def test_a_copy_after_every_vote_tells_nothing_even_who_votes_being_seen(booth):
    copies = [copy_of(booth.folder)]
    for vote in VOTES:
        await booth.vote(*vote)
        copies.append(copy_of(booth.folder))
    seen = [booth.people[who] for who, *_ in VOTES]
    # The first vote makes the box, which tells of the poll and not of the vote.
    assert booth.thief().learns(copies[1:], seen[1:]) == {}
    assert booth.thief().learns(copies, seen) == {}


async def test_nobody_can_tell_from_a_copy_who_has_voted(booth):
    before = dict(copy_of(booth.folder))
    await booth.vote(*VOTES[0])
    voter = booth.people["Ada"].encode()

    def times(copy: Copy) -> int:
        return sum(content.count(voter) for content in copy.values())

    assert times(before) > 0
    assert times(copy_of(booth.folder)) == times(before)


async def test_what_is_left_after_the_count_joins_nobody_and_old_copies_stay_shut(booth):
    copies = [copy_of(booth.folder)]
    for vote in VOTES:
        await booth.vote(*vote)
        copies.append(copy_of(booth.folder))
    tally = await booth.world.store.ballot_office.tally(booth.poll)
    assert tally.counts == {"heard": {"certainly": 2, "hardly": 2, "perhaps": 1}}
    assert len(tally.comments) == 3
    assert (await booth.world.store.close_and_count(booth.poll)).ballots == 5
    copies.append(copy_of(booth.folder))
    assert booth.thief().learns(copies) == {}
    # Now the thief has the folder of keys as well.
    keys = {f"keys/{k}": v for k, v in copy_of(_keys(booth).folder).items()}
    owner = str(booth.folder.absolute()).encode()
    assert not [name for name, content in keys.items() if owner in content]
    assert booth.thief().learns([{**copy, **keys} for copy in copies]) == {}


async def test_with_its_key_a_box_is_open_so_the_thief_does_know_how_to_open_one(booth):
    """Whoever runs the machine can do this while a poll is open; docs/privacy.md says so."""
    keys, copies = _keys(booth), list[Copy]()
    for vote in VOTES:
        await booth.vote(*vote)
        copies.append(copy_of(booth.folder) | copy_of(keys.folder))
    seen = [booth.people[who] for who, *_ in VOTES]
    learnt = booth.thief().learns(copies, seen[1:])
    assert learnt[booth.people["Cleo"]]["Nobody asked the night shift."]


def _keys(booth: Booth) -> BallotKeys:
    keys = booth.world.store._keys
    assert isinstance(keys, BallotKeys)
    return keys


# -- the write-ahead log ---------------------------------------------------------------------------


async def test_the_log_is_empty_when_a_vote_is_acknowledged(booth):
    for vote in VOTES:
        await booth.vote(*vote)
        assert commits(copy_of(booth.folder).get("heard.sqlite3-wal", b"")) == []


def test_a_box_does_not_open_for_another_poll(tmp_path):
    key = os.urandom(32)
    sealed = Box(places=3).sealed(key, "lamp.1")
    assert Box.opened(key, "lamp.1", sealed).places == 3
    with pytest.raises(KeyMissing):
        Box.opened(key, "lamp.2", sealed)
    with pytest.raises(KeyMissing):
        Box.opened(os.urandom(32), "lamp.1", sealed)


def test_the_thief_sees_through_a_log(tmp_path):
    """What the other tests rest on: a log is cut where its commits end."""
    with closing(sqlite3.connect(tmp_path / "db", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        for number in range(3):
            raw.execute(f"CREATE TABLE t{number} (x)")
        assert len(commits(copy_of(tmp_path)["db-wal"])) == 3
