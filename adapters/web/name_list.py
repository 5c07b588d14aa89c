"""What has changed in the list of names of those who are here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from adapters.web.protocol import PresenceChange, PresentNames

WHOLE = 20
"""A list of no more names is sent whole."""


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their order in the list, which says nothing about anybody."""
    return tuple(sorted(names, key=_key))


def shown(before: Sequence[str], after: tuple[str, ...]) -> PresentNames | PresenceChange:
    """What a page is sent that shows one list and is to show another one, both in order: only what
    has changed, where that is less."""
    left, came = _changed(before, after)
    if len(after) <= WHOLE or 2 * (len(left) + len(came)) > len(after):
        return PresentNames(names=after)
    return PresenceChange(left=tuple(reversed(left)), came=tuple(came))


def _changed(
    before: Sequence[str], after: Sequence[str]
) -> tuple[list[int], list[tuple[int, str]]]:
    """Which places of the one list are not in the other, and the other way round."""
    left: list[int] = []
    came: list[tuple[int, str]] = []
    old = new = 0
    while old < len(before) or new < len(after):
        if old < len(before) and new < len(after) and before[old] == after[new]:
            old, new = old + 1, new + 1
        elif new == len(after) or (old < len(before) and _key(before[old]) < _key(after[new])):
            left.append(old)
            old += 1
        else:
            came.append((new, after[new]))
            new += 1
    return left, came


def _key(name: str) -> tuple[str, str]:
    return name.casefold(), name
