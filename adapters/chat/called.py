"""Mentions in place of names, so that nobody who is called is named twice."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from bot.ports import Account
from bot.rendered import RenderedCard, mention


def called_by_name(
    card: RenderedCard, called: Sequence[Account]
) -> tuple[RenderedCard, tuple[Account, ...]]:
    """The card with marks in place of the names of those who are called, where a sentence begins
    with one; and those who are left, whom no sentence names. Platforms make mentions of marks."""
    left: list[Account] = []
    for one in called:
        mark = mention(one.id)
        if mark in card.text:  # Their name is not known yet: they are mentioned already.
            continue
        named = _named(card, one.name, mark)
        if named is None:
            left.append(one)
        else:
            card = named
    return card, tuple(left)


def _named(card: RenderedCard, name: str, mark: str) -> RenderedCard | None:
    """The card with a mark in place of a name that its title or one of its lines begins with; None
    if none does."""
    ours = [card.title, *card.lines]
    begins = (f"{name},", f"{name}:", f"{name} ")
    found = next((line for line in ours if name and line.startswith(begins)), None)
    if found is None:
        return None
    marked = mark + found[len(name) :]

    def put(lines: Sequence[str]) -> list[str]:
        return [marked if line == found else line for line in lines]

    title, *lines = put(ours)
    text = "\n".join(put(card.text.split("\n")))
    return replace(card, title=title, lines=tuple(lines), text=text)
