"""The errors that readers of recorded meetings raise."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


class TranscriptError(Exception):
    """A recorded meeting that cannot be read: one line saying what, where and what to do."""

    def __init__(self, message: str) -> None:
        """Keep the message on one line, whatever was quoted in it."""
        super().__init__(message.replace("\r", " ").replace("\n", " "))


@dataclass(frozen=True, slots=True)
class Option:
    """One of several: how it is named when it is chosen, and what is said of it."""

    value: str
    text: str


class ToChoose(TranscriptError):
    """There are several, and nothing says which is wanted: meetings of a history, or recordings of
    an archive and channels of an export ("part")."""

    def __init__(
        self, message: str, what: Literal["meeting", "part"], options: Sequence[Option]
    ) -> None:
        """`options`: all that can be chosen; the message may name fewer."""
        super().__init__(message)
        self.what: Literal["meeting", "part"] = what
        self.options = tuple(options)
