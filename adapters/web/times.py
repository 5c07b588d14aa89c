"""Times on pages: in the room's own time zone, for a script to put into the reader's own."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.cards import Moment, phrase
from bot.phrase_renderer import RenderInputs
from bot.phrases.reading import language
from bot.render import render_phrase


class PageTime(msgspec.Struct, frozen=True):
    """A moment: in words, and for scripts."""

    iso: str
    words: str
    zone: str


def shown(at: datetime, zone: str) -> PageTime:
    """A moment as a page shows it."""
    said = render_phrase(
        phrase("panel-when", when=Moment(at, zone)), RenderInputs(now=at, language=language())
    )
    return PageTime(at.isoformat(), said, zone)
