"""A sum of decision trees. Trees that are asked often are made into functions, bit by bit.

Conditions with the numbers in them run more than twice as fast as a loop that follows nodes, but to
compile them takes as long as scoring some hundreds of messages. So that is done only in a process
that scores many, and for a few trees at a time. What comes out is the same to the last bit: the
same numbers are compared, and they are added up in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

PAYS: Final = 300
"""How often trees are asked before they are compiled."""
PART: Final = 30
"""Trees that are compiled in one go: some 2 ms of CPU."""

_Node = tuple[int, float, Any, Any]


class Trees:
    """A sum of decision trees, written one after another as nodes in preorder.

    Of each node: `feature` (negative for a leaf), `value` (where the node divides, or what the leaf
    adds) and `right` (where to go if the feature is above the value; else to the next node).
    """

    __slots__ = ("_asked", "_followed", "_parts", "_size")

    def __init__(
        self,
        feature: Sequence[int],
        value: Sequence[float],
        right: Sequence[int],
        roots: Sequence[int],
    ) -> None:
        # Nodes that hold their children are followed faster than places in a list.
        nodes: list[_Node] = [(-1, 0.0, None, None)] * len(feature)
        for at in range(len(feature) - 1, -1, -1):
            if feature[at] < 0:
                nodes[at] = (-1, value[at], None, None)
            else:
                nodes[at] = (feature[at], value[at], nodes[at + 1], nodes[right[at]])
        self._size = len(roots)
        self._parts: list[Callable[..., float]] = []
        """The first of the trees, as functions that add them to a sum."""
        self._followed = [nodes[at] for at in roots]
        """The others."""
        self._asked = 0

    def __len__(self) -> int:
        return self._size

    @property
    def compiled(self) -> int:
        """How many of the trees are functions by now."""
        return self._size - len(self._followed)

    def log_odds(self, features: Sequence[float]) -> float:
        """What the trees add up to: the log of the odds for "off topic"."""
        total = 0.0
        for part in self._parts:
            total = part(total, *features)
        if not self._followed:
            return total
        for feature, value, left, right in self._followed:
            while feature >= 0:
                feature, value, left, right = left if features[feature] <= value else right
            total += value
        self._asked += 1
        if self._asked > PAYS:
            some, self._followed = self._followed[:PART], self._followed[PART:]
            self._parts.append(_function(some, len(features)))
        return total


def _function(trees: Sequence[_Node], features: int) -> Callable[..., float]:
    """A function that adds some trees to a sum, given that and the features."""
    takes = ", ".join(["total", *(f"x{n}" for n in range(features))])
    body = [line for tree in trees for line in _lines(tree, " ")]
    found: dict[str, Any] = {}
    # Nothing is in it but numbers: those of the trees that come with Heard.
    source = "\n".join([f"def add({takes}):", *body, " return total"])
    exec(compile(source, "<drift trees>", "exec"), found)  # noqa: S102 - see above
    add: Callable[..., float] = found["add"]
    return add


def _lines(node: _Node, indent: str) -> Iterator[str]:
    feature, value, left, right = node
    if feature < 0:
        yield f"{indent}total += {float(value)!r}"
        return
    yield f"{indent}if x{int(feature)} <= {float(value)!r}:"
    yield from _lines(left, indent + " ")
    yield f"{indent}else:"
    yield from _lines(right, indent + " ")
