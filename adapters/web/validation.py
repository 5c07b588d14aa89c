"""What the web room's forms take. How it is cleaned, and which names are free, the core decides."""

from __future__ import annotations

from collections.abc import Iterable

from adapters.web import ui_texts
from bot.errors import BadArgument
from bot.people.lookalikes import LONGEST_NAME, name_for, prepare
from bot.text import clean_line

prepare()

LONGEST_TITLE = 80
LONGEST_TEXT = 2000


class NameRefused(Exception):
    """A name that nobody can have here. The message is the sentence for the person."""


def clean_name(text: str) -> str | None:
    """A name as it will be shown; None if it is empty, invisible or too long."""
    return _within(clean_line(text), LONGEST_NAME)


def clean_title(text: str) -> str | None:
    """A room's title as it will be shown; None if it is empty, invisible or too long."""
    return _within(clean_line(text), LONGEST_TITLE)


def unlike(name: str, taken: Iterable[str]) -> str:
    """The name, with a number if somebody in the room goes by it already: `Ann (2)`.

    Raises:
        NameRefused: it mixes alphabets, and looks like somebody's name or Heard's.
    """
    try:
        return name_for(name, taken)
    except BadArgument as no:
        alike = no.why.key == "bad-name-alike"
        raise NameRefused(
            ui_texts.say("web-bad-name-alike") if alike else ui_texts.say("web-bad-name")
        ) from no


def _within(line: str, longest: int) -> str | None:
    return line if line and len(line) <= longest else None
