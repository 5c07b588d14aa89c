"""The key that signs invitation links and cookies, in a file that only its owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.admin_texts import admin_text
from bot.errors import Unusable

LEAST = 32
"""A key with fewer characters than this is taken for a damaged file."""


def secret_key(path: Path) -> bytes:
    """The key in that file, made if there is none: one line of ASCII, at least 32 characters.

    A new file gets mode 0600, and its folder, if that is new as well, 0700. When several workers
    start at once, all of them get the same key.

    Raises:
        Unusable: the file cannot be read or made, or holds something else.
    """
    if (key := read_key(path)) is not None:
        return key
    try:
        make_secret(path, secrets.token_hex(32))
    except OSError as wrong:
        raise _unusable(path, wrong) from None
    return read_key(path) or b""


def read_key(path: Path) -> bytes | None:
    """The key in that file; None if there is no such file.

    Raises:
        Unusable: the file cannot be read, or holds something else.
    """
    try:
        key = path.read_bytes().strip()
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise _unusable(path, wrong) from None
    if len(key) < LEAST or not key.isascii():
        raise Unusable(admin_text("doctor-key-bad", file=path, least=LEAST))
    return key


def _unusable(path: Path, wrong: OSError) -> Unusable:
    return Unusable(
        admin_text("doctor-key-unreadable", file=wrong.filename or path, why=wrong.strerror)
    )


def make_secret(path: Path, key: str) -> None:
    """Write a new key for its owner's eyes only, whole or not at all, unless somebody else was
    quicker.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{key}\n")
            file.flush()
            os.fsync(descriptor)
        os.link(draft, path)  # unlike renaming, this never replaces another key
    except FileExistsError:
        pass
    finally:
        draft.unlink()
