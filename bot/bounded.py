"""A dictionary of bounded size."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class BoundedDict(OrderedDict[K, V]):
    """A dictionary of at most so many entries; the one set longest ago is evicted first.

    Setting a key again makes it the newest; reading does not. To keep an entry that is in
    use, set it again.
    """

    def __init__(self, most: int) -> None:
        """`most`: entries, at least 1."""
        super().__init__()
        self.most = most

    def __setitem__(self, key: K, value: V) -> None:
        """Set an entry, and evict the oldest one if there are too many."""
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.most:
            self.popitem(last=False)
