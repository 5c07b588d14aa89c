"""Minutes as a page in one file: nothing in it is fetched from elsewhere.

It prints on A4 in black and white, and everything in it is a real heading, list or table, so that a
screen reader can go from one to the next. The easy-read version is the same page with larger type
and room for a picture beside each topic.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import jinja2

from adapters.documents.minutes import numbered
from bot.phrases import catalogue
from bot.rendered import RenderedCard

WORDS_FIRST = frozenset({"decision", "proposal", "action", "point"})
"""Topics in whose easy-read sections the first line of each part is what people recorded."""


class _Block(NamedTuple):
    """Lines that belong together: one is a paragraph, several are a list."""

    lines: tuple[str, ...]
    is_numbered: bool


class _Chapter(NamedTuple):
    """Everything under one heading."""

    heading: str
    blocks: list[_Block]
    topic: str
    picture: str
    described: str
    """What stands for the picture where it cannot be seen."""


def as_html(spoken: RenderedCard) -> str:
    """A long card as a page."""
    return _page(spoken, easy=False, pictures={})


def as_easy_read(spoken: RenderedCard, pictures: Mapping[str, str]) -> str:
    """The easy-read version as a page. `pictures`: `data:` addresses by topic."""
    return _page(spoken, easy=True, pictures=pictures)


def _page(spoken: RenderedCard, *, easy: bool, pictures: Mapping[str, str]) -> str:
    say = catalogue(spoken.language).say
    return (
        _templates()
        .get_template("minutes.html")
        .render(
            card=spoken,
            chapters=list(_chapters(spoken, pictures)),
            easy=easy,
            illustrated=bool(pictures),
            words_first=WORDS_FIRST,
            language=spoken.language,
            direction=catalogue(spoken.language).direction,
            contents=say("minutes-contents"),
            at_a_glance=say("minutes-at-a-glance"),
            made_with=say("minutes-made-with"),
        )
    )


def _chapters(spoken: RenderedCard, pictures: Mapping[str, str]) -> list[_Chapter]:
    """A section without a heading goes on with the one before it."""
    chapters: list[_Chapter] = []
    for part in spoken.parts:
        if part.heading or not chapters:
            described = catalogue(spoken.language).say("easy-picture", {"topic": part.heading})
            chapters.append(
                _Chapter(part.heading, [], part.name, pictures.get(part.name, ""), described)
            )
        if part.lines:
            is_numbered = len(part.lines) > 1 and numbered(part.lines)
            chapters[-1].blocks.append(_Block(part.lines, is_numbered))
    return chapters


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("adapters.documents", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
