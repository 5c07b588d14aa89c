"""What Heard reads out for people."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import AnySlot, Button, Card, Name, Say, Words, say
from bot.events import Saying
from bot.live.agenda import Item

SAY = Button(say("button-say"), "say")


def read_out(item: Item | None, sayings: Iterable[Saying]) -> Card:
    """What people have asked to have read out, with the names of those who gave theirs."""
    title = say("said-title") if item is None else say("said-title-item", title=Words(item.title))
    return Card(kind="said", title=title, lines=tuple(_line(saying) for saying in sayings))


def _line(saying: Saying) -> Say:
    words = Words(saying.words)
    if saying.signed:
        return say("said-by", name=Name(saying.by), words=words)
    return say("said-unsigned", words=words)


def noted(key: str, *, signed: bool, **slots: AnySlot) -> Card:
    """The answer to whoever has something read out."""
    more = (say("noted-signed" if signed else "noted-unsigned"),)
    return Card(kind="note", lines=(say(key, **slots), *more))
