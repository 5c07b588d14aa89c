"""A dictionary that forgets."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class BoundedDict(OrderedDict[K, V]):
    """A dictionary with room for so many entries: what was set longest ago goes first.

    Setting a key again makes it the newest; reading does not. To keep what is in use, set what was
    read.
    """

    def __init__(self, most: int) -> None:
        """`most`: entries, at least 1."""
        super().__init__()
        self.most = most

    def __setitem__(self, key: K, value: V) -> None:
        """Set an entry, and forget the oldest where there are too many."""
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.most:
            self.popitem(last=False)
