"""In whose language somebody is being answered, where nobody hands that along.

An adapter has sentences of its own to say while it answers somebody: a form's "Cancel", an error
page, "Saved". So it says once that it answers one person, with `answering`, and `readers_catalogue`
is then the catalogue for what is said to them. Whoever finds out later in which language they
read, the service or a task that was started for the answer, says so with `reads`. What is said to a
whole room is put into words elsewhere, and begins with an `answering` of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bot.phrases import Catalogue, catalogue, spoken
from bot.phrases.languages import ENGLISH


class _Reader:
    """Who is being answered. Tasks that are started for the answer share it."""

    def __init__(self, language: str) -> None:
        self.language = language


_reader: ContextVar[_Reader | None] = ContextVar("reader", default=None)


@contextmanager
def answering(language: str = ENGLISH) -> Iterator[None]:
    """What is said within this is said to one reader; in English until `reads` says otherwise."""
    token = _reader.set(_Reader(spoken(language)))
    try:
        yield
    finally:
        _reader.reset(token)


@contextmanager
def answering_anybody() -> Iterator[None]:
    """The same where an adapter may have said already who is being answered."""
    if _reader.get() is not None:
        yield
        return
    with answering():
        yield


def reads(language: str) -> None:
    """Whoever is being answered reads this language."""
    if (reader := _reader.get()) is not None:
        reader.language = spoken(language)


def language() -> str:
    """The language of whoever is being answered; English if nobody is."""
    reader = _reader.get()
    return ENGLISH if reader is None else reader.language


def direction() -> str:
    """Which way it is written, as the attribute `dir` takes it."""
    return catalogue(language()).direction


def readers_catalogue() -> Catalogue:
    """The sentences for whoever is being answered."""
    return catalogue(language())
