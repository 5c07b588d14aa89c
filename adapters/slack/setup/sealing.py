"""Seals tokens, so that the database alone gives access to no workspace.

The keys are in a file of their own, one per line, the newest first. To change keys, add a new one
at the top and start Heard: everything is resealed with it, and the old one can be removed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from adapters.signing_key import make_secret
from bot.admin_texts import admin_text
from bot.errors import HeardError, Unusable


class Unsealable(HeardError):
    """None of our keys opens this."""


class Sealer:
    """Seals with the newest key, and opens with any."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            fernets = [Fernet(key) for key in keys]
        except ValueError:
            raise Unusable(admin_text("slack-seal-bad")) from None
        if not fernets:
            raise Unusable(admin_text("slack-seal-none"))
        self._newest = fernets[0]
        self._all = MultiFernet(fernets)

    def seal(self, text: str) -> str:
        """Encrypt a text with the newest key."""
        return self._all.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Decrypt a sealed text.

        Raises:
            Unsealable: none of our keys opens it.
        """
        try:
            return self._all.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise Unsealable("none of our keys opens this") from None

    def renew(self, sealed: str) -> str | None:
        """Reseal a text with the newest key; None if it is sealed with that already.

        Raises:
            Unsealable: none of our keys opens it.
        """
        try:
            self._newest.decrypt(sealed.encode())
        except InvalidToken:
            return self.seal(self.open(sealed))
        return None


def sealing_keys(file: Path, given: str = "") -> list[str]:
    """The keys, newest first: the given ones (separated by commas), or else those in the file.

    A missing file is created with a new key, readable by its owner only.

    Raises:
        Unusable: the file cannot be read or made, or is empty.
    """
    if given.strip():
        return [key.strip() for key in given.split(",") if key.strip()]
    try:
        if not file.exists():
            make_secret(file, Fernet.generate_key().decode())
        keys = [line.strip() for line in file.read_text(encoding="ascii").splitlines()]
    except UnicodeDecodeError:
        raise Unusable(admin_text("slack-seal-empty", file=file)) from None
    except OSError as wrong:
        raise Unusable(admin_text("slack-seal-unreadable", file=file, why=wrong.strerror)) from None
    found = [key for key in keys if key and not key.startswith("#")]
    if not found:
        raise Unusable(admin_text("slack-seal-empty", file=file))
    return found
