"""The keys that open ballot boxes. They live outside the folder of the data they open.

Every poll has a key of its own. It is drawn when the first ballot comes in, kept in a small file,
and destroyed when the poll has been counted, so that from then on not even the administrator can
open an old copy of the box. Processes that share a database share the folder of keys.

Processes that cannot share a folder (containers on several machines) share one secret instead, and
each poll's key is derived from it. Such keys cannot be destroyed one by one: anybody who has the
secret and an old copy of the database can open the copy.

A key is known by its *name*, which the database keeps with the poll: how it was made, a random id,
and a fingerprint by which a damaged key or a wrong secret is told from the right one.
"""

from __future__ import annotations

import hmac
import os
import secrets
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_state_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.admin_texts import admin_text
from bot.errors import KeyMissing, NotSaved, Unusable

LENGTH = 32
"""Bytes in a key."""


def usual_folder() -> Path:
    """The default folder of keys: in the user's state directory."""
    return user_state_path("heard", appauthor=False) / "ballot-keys"


class NewKey(NamedTuple):
    """A key, and the name by which it is found again."""

    name: str
    key: bytes


class BallotKeys:
    """Makes, finds and destroys the keys of polls.

    `owner` names the database whose keys these are: a key is destroyed only by the installation
    that made it, so that a copy of a database that is tried elsewhere cannot take the key away from
    the original. `folder` None: the usual one. `secret`: derive keys from it and write none.
    """

    def __init__(self, owner: str, folder: Path | None = None, secret: str = "") -> None:
        self._owner = owner
        self.folder = folder or usual_folder()
        self._secret = secret.encode()

    def ready(self) -> None:
        """Make sure that a key can be kept, before the first ballot comes.

        Raises:
            Unusable: the folder cannot be made or written to.
        """
        if self._secret:
            return
        try:
            self._make_folder()
            probe = self.folder / f"probe-{secrets.token_hex(4)}"
            _write(probe, b"")
            probe.unlink()
        except OSError as wrong:
            raise Unusable(
                admin_text("storage-keys-nowhere", folder=self.folder, why=wrong.strerror)
            ) from None

    def beside_the_data(self) -> bool:
        """Whether a copy of the database's folder has the keys in it, too."""
        data = Path(self._owner).parent
        is_file = Path(self._owner).is_absolute()
        return not self._secret and is_file and self.folder.resolve().is_relative_to(data.resolve())

    def new(self) -> NewKey:
        """A key for a new box, safe on disk, and its name (at most 64 characters).

        Raises:
            NotSaved: it cannot be written.
        """
        id = secrets.token_hex(8)
        if self._secret:
            key = self._derived(id)
            return NewKey(_name("d", id, key), key)
        key = secrets.token_bytes(LENGTH)
        try:
            self._make_folder()
            _write(self._file(id), f"{key.hex()}\n{self._owner}\n".encode())
            _sync_folder(self.folder)
        except OSError as wrong:
            raise NotSaved(
                admin_text("storage-no-new-key", folder=self.folder, why=wrong.strerror)
            ) from wrong
        return NewKey(_name("f", id, key), key)

    def find(self, name: str) -> bytes:
        """The key of that name.

        Raises:
            KeyMissing: it is not there, or is another one.
        """
        kind, id = name[:1], name[1:].partition(".")[0]
        if kind == "d":
            if not self._secret:
                raise KeyMissing(admin_text("storage-polls-key"))
            key = self._derived(id)
        else:
            try:
                key = bytes.fromhex(self._file(id).read_text("ascii").partition("\n")[0])
            except FileNotFoundError:
                raise KeyMissing(admin_text("storage-key-missing", file=self._file(id))) from None
            except OSError as wrong:
                raise KeyMissing(
                    admin_text("storage-key-unreadable", file=self._file(id), why=wrong.strerror)
                ) from None
            except ValueError:
                raise KeyMissing(admin_text("storage-key-spoilt", file=self._file(id))) from None
        if not hmac.compare_digest(_name(kind, id, key), name):
            what = "polls.key" if kind == "d" else str(self._file(id))
            raise KeyMissing(admin_text("storage-key-other", what=what))
        return key

    def destroy(self, name: str) -> bool:
        """Nothing opens what this key has sealed any more. False if it is not ours to destroy.

        A key that is derived from a secret has nothing that could be destroyed.

        Raises:
            OSError: it cannot be done now.
        """
        if not name.startswith("f"):
            return True
        # If its folder is missing, the key may only be unavailable.
        if not self.folder.is_dir():
            raise FileNotFoundError(self.folder)
        return self._destroy(self._file(name[1:].partition(".")[0]))

    def _destroy(self, file: Path) -> bool:
        with suppress(FileNotFoundError):  # another process was faster
            content = file.read_bytes()
            made_by = content.decode("ascii", "replace").partition("\n")[2].strip()
            if made_by != self._owner and not _moved(made_by, self._owner):
                return False
            with file.open("r+b") as damaged:
                damaged.write(b"0" * len(content))
                damaged.flush()
                os.fsync(damaged.fileno())
            file.unlink()
            _sync_folder(self.folder)
        return True

    def _file(self, id: str) -> Path:
        return self.folder / f"{id}.key"

    def _make_folder(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _derived(self, id: str) -> bytes:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), LENGTH, salt=id.encode(), info=b"heard ballots").derive(self._secret)


class KeysInMemory(BallotKeys):
    """Keys that end with the process, for a database that does, too."""

    def __init__(self) -> None:
        super().__init__("memory")
        self._keys: dict[str, bytes] = {}

    def ready(self) -> None:
        """Nothing is needed."""

    def beside_the_data(self) -> bool:
        """There are no files."""
        return False

    def new(self) -> NewKey:
        """See `BallotKeys.new`."""
        id, key = secrets.token_hex(8), secrets.token_bytes(LENGTH)
        name = _name("m", id, key)
        self._keys[name] = key
        return NewKey(name, key)

    def find(self, name: str) -> bytes:
        """See `BallotKeys.find`."""
        try:
            return self._keys[name]
        except KeyError:
            raise KeyMissing(admin_text("storage-key-ended")) from None

    def destroy(self, name: str) -> bool:
        """See `BallotKeys.destroy`."""
        self._keys.pop(name, None)
        return True


def keys_of(url: str, folder: Path | None = None, secret: str = "") -> BallotKeys:
    """The keys to the ballots in the database at `url`."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        return KeysInMemory()  # then opening the database fails too
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        return KeysInMemory()
    return BallotKeys(_owner(parsed), folder, secret)


def _owner(url: URL) -> str:
    """A database by a name that has no password in it."""
    if url.get_backend_name() == "sqlite":
        return str(Path(url.database or "").resolve())
    host = url.host or url.query.get("host", "")
    return f"postgresql://{host}:{url.port or 5432}/{url.database or ''}"


def _moved(made_by: str, owner: str) -> bool:
    """Whether a SQLite file that made a key is no longer where it was: then ours is that file."""
    both_files = Path(made_by).is_absolute() and Path(owner).is_absolute()
    return both_files and not Path(made_by).exists()


def _name(kind: str, id: str, key: bytes) -> str:
    return f"{kind}{id}.{blake2b(key, digest_size=8, person=b'ballot key').hexdigest()}"


def _write(file: Path, content: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make sure that the folder's list of files reaches the disk, too."""
    if os.name == "nt":  # Windows opens no folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
