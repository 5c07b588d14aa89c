"""Seals tokens, so that the database alone gives access to no workspace.

The keys are in a file of their own, one per line, the newest first. To change keys, add a new one
at the top and start Heard: everything is resealed with it, and the old one can be removed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from adapters.signing_key import make_secret
from bot.errors import HeardError, Unusable


class Unsealable(HeardError):
    """None of our keys opens this."""


class Sealer:
    """Seals with the newest key, and opens with any."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            fernets = [Fernet(key) for key in keys]
        except ValueError:
            raise Unusable(
                "One of the keys that seal Slack's tokens is no key. A key is 44 characters; "
                "restore it from a backup."
            ) from None
        if not fernets:
            raise Unusable("There is no key to seal Slack's tokens with.")
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
        raise Unusable(f"{file} holds no keys. Restore it from a backup.") from None
    except OSError as wrong:
        raise Unusable(
            f"The keys in {file} cannot be read or made: {wrong.strerror}. "
            "Set slack.key_file to a place that Heard may write to."
        ) from None
    found = [key for key in keys if key and not key.startswith("#")]
    if not found:
        raise Unusable(f"{file} holds no keys. Restore it from a backup.")
    return found
