"""The keys to ballots: where they are, when they go, and what is said when one is missing."""

from __future__ import annotations

import asyncio
import os
import shutil
import stat

import pytest

from bot.errors import KeyMissing, NotSaved, Unusable
from bot.ports import Ballot, Batch
from storage.ballot_keys import BallotKeys, keys_of, usual_folder
from storage.store import SqlStore
from storage.tenant_deletion import forget_tenant

SECRET = "s" * 40


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """The user's folder for state."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def keys(tmp_path):
    """Those of a database."""
    return keys_of(f"sqlite:///{tmp_path}/data/heard.sqlite3")


@pytest.fixture
async def poll(world):
    """An open poll with one vote."""
    await world.store.commit(Batch(records=[world.poll()]))
    assert await world.vote(0, comment="alpha")
    return world


def only(keys: BallotKeys):
    """The one key file."""
    (file,) = keys.folder.glob("*.key")
    return file


async def again(world, keys: BallotKeys | None = None) -> SqlStore:
    """The same database as another process opens it."""
    return SqlStore(world.store._db, keys or BallotKeys(world.store._keys._owner))


# -- files


def test_keys_are_kept_outside_the_data_folder_for_their_owner_only(keys, state, tmp_path):
    name, key = keys.new()
    assert keys.folder == usual_folder() == state / "heard" / "ballot-keys"
    assert stat.S_IMODE(only(keys).stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700
    assert keys.find(name) == key
    assert not keys.beside_the_data()
    inside = keys_of(f"sqlite:///{tmp_path}/data/heard.sqlite3", tmp_path / "data" / "keys")
    assert inside.beside_the_data()


def test_a_destroyed_key_is_overwritten_and_gone(keys):
    name, key = keys.new()
    file = only(keys)
    beside = file.with_suffix(".link")
    os.link(file, beside)  # the same bytes on disk, by another name
    assert key.hex() in beside.read_text()
    keys.destroy(name)
    assert not file.exists()
    assert set(beside.read_text()) == {"0"}
    with pytest.raises(KeyMissing, match="is missing"):
        keys.find(name)
    keys.destroy(name)  # somebody else was quicker


def test_a_copy_that_is_tried_elsewhere_does_not_destroy_the_original_s_key(keys, tmp_path):
    name, _ = keys.new()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "heard.sqlite3").touch()
    copy = keys_of(f"sqlite:///{tmp_path}/tried/heard.sqlite3")
    copy.destroy(name)
    assert keys.find(name)
    # Moved, not copied: then it is the same one.
    (tmp_path / "data" / "heard.sqlite3").unlink()
    copy.destroy(name)
    with pytest.raises(KeyMissing):
        keys.find(name)


@pytest.mark.parametrize("damage", ["", "zz", "00" * 32, "no key at all"])
def test_a_damaged_key_is_not_taken_for_the_right_one(keys, damage):
    name, _ = keys.new()
    only(keys).write_text(f"{damage}\n")
    with pytest.raises(KeyMissing):
        keys.find(name)


def test_a_folder_that_cannot_be_is_said_in_one_line(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Unusable, match=r"polls\.key_folder") as said:
        keys_of("sqlite:///data/heard.db", tmp_path / "file" / "keys").ready()
    assert "\n" not in str(said.value)


async def test_a_key_that_cannot_be_written_is_not_saved_and_the_vote_can_be_repeated(world):
    keys = world.store._keys
    keys.folder.parent.mkdir(parents=True, exist_ok=True)
    keys.folder.touch()  # in the place of the folder
    await world.store.commit(Batch(records=[world.poll()]))
    before = await world.dump()
    with pytest.raises(NotSaved, match="no key to ballots can be written") as failed:
        await world.vote(0)
    assert not isinstance(failed.value, KeyMissing)
    assert await world.dump() == before
    keys.folder.unlink()
    assert await world.vote(0)


def test_processes_that_share_a_secret_need_no_files(tmp_path):
    url = "postgresql://heard:pw@db/heard"
    one, other = (keys_of(url, tmp_path / who, SECRET) for who in ("one", "other"))
    name, key = one.new()
    assert other.find(name) == key
    assert not (tmp_path / "one").exists()
    with pytest.raises(KeyMissing, match=r"polls\.key is not the key"):
        keys_of(url, None, "t" * 40).find(name)
    with pytest.raises(KeyMissing, match="is not set"):
        keys_of(url).find(name)


def test_a_secret_that_is_set_while_a_poll_is_open_takes_no_key_away(tmp_path):
    url = f"sqlite:///{tmp_path}/data/heard.db"
    name, key = keys_of(url).new()
    assert keys_of(url, None, SECRET).find(name) == key


# -- polls


async def test_a_poll_s_key_ends_with_the_poll(poll):
    keys = poll.store._keys
    file = only(keys)
    (seal,) = [row["seal"] for row in (await poll.dump())["poll"]]
    assert seal.startswith(f"f{file.stem}.")
    await poll.store.close_and_count(poll.meeting)
    assert not file.exists()
    assert (await poll.store.ballot_office.tally(poll.meeting)).ballots == 1


async def test_every_poll_has_a_key_of_its_own(poll):
    await poll.store.commit(poll.planned(2))
    record = poll.poll()
    second = type(record)(
        **{name: getattr(record, name) for name in record.__struct_fields__} | {"meeting": "lamp.2"}
    )
    await poll.store.commit(Batch(records=[second]))
    poll.meeting = "lamp.2"
    assert await poll.vote(0)
    assert len({row["seal"] for row in (await poll.dump())["poll"]}) == 2
    assert len(list(poll.store._keys.folder.glob("*.key"))) == 2


async def test_a_start_without_the_key_of_an_open_poll_is_refused_and_changes_nothing(poll):
    file, before = only(poll.store._keys), await poll.dump()
    hidden = file.with_name("hidden")
    file.rename(hidden)
    store = await again(poll)
    with pytest.raises(Unusable, match=f"open poll cannot be opened.*{file}.*give-up") as said:
        await store.ballot_office.ready()
    assert "\n" not in str(said.value)
    assert await poll.dump() == before
    assert list(file.parent.glob("*.key")) == [], "no other key takes its place"
    hidden.rename(file)
    await store.ballot_office.ready()
    assert (await store.ballot_office.tally(poll.meeting)).comments == ("alpha",)


async def test_without_the_key_votes_are_not_taken_and_the_count_waits(poll):
    file, before = only(poll.store._keys), await poll.dump()
    hidden = file.with_name("hidden")
    file.rename(hidden)
    with pytest.raises(KeyMissing):
        await poll.vote(1)
    with pytest.raises(KeyMissing):
        await poll.store.close_and_count(poll.meeting)
    assert await poll.dump() == before
    hidden.rename(file)
    assert await poll.vote(1)
    assert (await poll.store.close_and_count(poll.meeting)).ballots == 2


async def test_answers_that_are_given_up_can_be_given_again(poll):
    only(poll.store._keys).unlink()
    store = await again(poll)
    await store.ballot_office.ready(give_up=True)
    assert await store.ballot_office.votes_outstanding(poll.meeting) == 4
    assert await poll.vote(0, "no", "again")
    tally = await store.ballot_office.tally(poll.meeting)
    assert (tally.ballots, tally.comments) == (1, ("again",))


async def test_giving_up_does_not_touch_a_box_that_can_be_opened(poll):
    before = await poll.dump()
    await (await again(poll)).ballot_office.ready(give_up=True)
    assert await poll.dump() == before


async def test_a_count_that_was_cut_short_leaves_its_key_to_be_tidied_away(poll, monkeypatch):
    keys = poll.store._keys
    file = only(keys)
    unused, _ = keys.new()  # of another poll, or of another database in the same folder
    with monkeypatch.context() as killed:
        killed.setattr(keys, "destroy", lambda name: False)
        await poll.store.close_and_count(poll.meeting)
    assert file.exists()
    assert len((await poll.dump())["spent_key"]) == 1
    await poll.store.ballot_office.tidy(poll.noon)
    assert not file.exists()
    assert (await poll.dump())["spent_key"] == []
    assert keys.find(unused), "only what is known to be spent is destroyed"


async def test_a_key_folder_that_is_away_is_asked_again(poll):
    keys = poll.store._keys
    file = only(keys)
    lamp = poll.meeting
    assert (await poll.store.ballot_office.tally(lamp)).ballots == 1
    original = type(keys)._destroy

    def cannot(self, file):
        raise PermissionError(13, "Permission denied")

    type(keys)._destroy = cannot
    try:
        assert (await poll.store.close_and_count(lamp)).ballots == 1
    finally:
        type(keys)._destroy = original
    assert file.exists()
    await poll.store.ballot_office.tidy(poll.noon)
    assert not file.exists()


async def test_the_keys_of_a_workspace_that_has_left_are_destroyed(poll):
    file = only(poll.store._keys)
    await poll.store._db.write(lambda tx: forget_tenant(tx, "web", ""))
    await poll.store.ballot_office.tidy(poll.noon)
    assert not file.exists()


async def test_two_processes_that_open_the_box_first_at_once_use_one_key(world, other):
    await world.store.commit(Batch(records=[world.poll()]))
    ballot = Ballot(meeting=world.meeting, answers={"heard": "yes"})
    stores = (world.store, other, world.store, other)
    votes = [
        store.ballot_office.put_in(ballot, person, world.new_id)
        for store, person in zip(stores, world.people, strict=True)
    ]
    assert await asyncio.gather(*votes) == [True] * 4
    assert (await other.ballot_office.tally(world.meeting)).ballots == 4


async def test_a_key_folder_that_was_copied_along_with_a_backup_opens_the_box(poll, tmp_path):
    """How a restored poll goes on: database and key folder of the same moment."""
    elsewhere = tmp_path / "restored-keys"
    shutil.copytree(poll.store._keys.folder, elsewhere)
    only(poll.store._keys).unlink()
    store = await again(poll, BallotKeys(poll.store._keys._owner, elsewhere))
    await store.ballot_office.ready()
    assert (await store.ballot_office.tally(poll.meeting)).ballots == 1
