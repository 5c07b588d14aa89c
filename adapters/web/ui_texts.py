"""What the web room itself has to say. The sentences are in the catalogue, `phrases/en.ftl`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from fluent.syntax.ast import (
    Identifier,
    Pattern,
    Placeable,
    SelectExpression,
    TextElement,
    VariableReference,
)
from markupsafe import Markup, escape

from bot.phrases import Catalogue, catalogue
from bot.rendered import RenderedCard

Piece: TypeAlias = str | dict[str, object]
"""A piece of a sentence for the scripts: words, a slot, or a choice (`by`, `cases`, `other`)."""

_say = catalogue().say


def _page(key: str) -> tuple[str, str]:
    """The title and the text of an error page."""
    return _say(f"web-error-{key}"), _say(f"web-error-{key}.text")


# -- answers to somebody's request -----------------------------------------------------------------

TOO_LONG = _say("web-too-long")
NO_PUSH = _say("web-no-push")
TOO_FAST = _say("web-too-fast")
MESSAGE_GONE = _say("web-message-gone")
EMPTY = _say("web-empty")
NO_COMMAND = _say("web-no-command")
NOT_YOURS = _say("web-not-yours")
MESSAGE_GONE_CHANGE = _say("web-message-gone-change")
NOT_UNDERSTOOD = _say("web-not-understood")
NOT_POSSIBLE = _say("web-not-possible")
NOT_FACILITATOR = _say("web-not-facilitator")
NO_SAMPLE = _say("web-no-sample")
NO_JUMP = _say("web-no-jump")

# -- error pages: title and text -------------------------------------------------------------------

PAGES: dict[int, tuple[str, str]] = {
    400: _page("request"),
    403: _page("form"),
    404: _page("not-found"),
    405: _page("method"),
    413: _page("too-much"),
    500: (_say("web-error-ours"), _say("chat-our-fault")),
    503: (_say("web-error-not-saved"), _say("not-saved")),
}
AWAY = _page("away")
FORWARDED = _page("forwarded")
FOREIGN_HOST = _page("host")
FOREIGN_ORIGIN = _page("origin")
NO_UPGRADE = _page("upgrade")
NO_DATE = _page("no-date")
NOT_A_FACILITATOR = _page("not-facilitator")
SLOW_FORM = _page("slow")
TOO_MANY_ROOMS = _page("rooms")
TOO_MANY_FILES = _page("files")
TOO_MANY_PAGES = _page("pages")
TOO_MANY_JOIN = _page("join")
BAD_LINK = _page("bad-link")
OLD_LINK = _page("old-link")
OLD_PERSONAL_LINK = _page("old-personal")
SEAT_TAKEN = _page("seat-taken")
NO_SEAT = _page("no-seat")
NO_ROOM = _page("no-room")
NO_FILE = _page("no-file")
NO_FORM = _page("no-form")
NO_POINT = _page("no-point")

NO_FEED = _say("web-feed-none")
FEED_GONE = _say("web-feed-gone")
FEED_UNSURE = _say("web-feed-unsure")
UNCERTAIN_TITLE = _say("web-uncertain-title")

# -- what is wrong with a form ---------------------------------------------------------------------

BAD_NAME = _say("web-bad-name")
NAME_ALIKE = _say("web-bad-name-alike")
NOT_SURE = _say("web-not-sure")
BAD_TITLE = _say("web-bad-title")
BAD_ZONE = _say("web-bad-zone")
BAD_ROLE = _say("web-bad-role")
BAD_SPEED = _say("web-bad-speed")
BAD_OWNER = _say("web-bad-owner")
NOT_OWNER = _say("web-not-owner")


def noted(text: str) -> RenderedCard:
    """An answer of one sentence, as a card."""
    return RenderedCard(kind="note", text=text, lines=(text,))


def looks_private(name: str) -> str:
    """What was typed was perhaps a private command."""
    return _say("web-looks-private", {"command": f"/{name}"})


def seat_made(name: str) -> str:
    """A seat was made for somebody, with a link to it."""
    return _say("web-seat-made", {"name": name})


def refusal(text: str) -> RenderedCard:
    """A polite no, as a card."""
    return RenderedCard(kind="refusal", text=text, lines=(text,))


# -- sentences for templates and scripts -----------------------------------------------------------


def rich(key: str, slots: Mapping[str, str | int | Markup]) -> Markup:
    """A sentence for a page. What people typed is escaped and isolated, `Markup` stands as it is.

    Raises:
        MissingPhrase: there is no such sentence, or a gap was left open.
    """
    shown = {
        name: value if isinstance(value, Markup) else Markup("<bdi>{}</bdi>").format(value)
        for name, value in slots.items()
        if not isinstance(value, int)
    }
    marks = {name: f"\0{place}\0" for place, name in enumerate(shown)}
    said = str(escape(_say(key, {**slots, **marks})))
    for name, mark in marks.items():
        said = said.replace(mark, str(shown[name]))
    return Markup(said)  # noqa: S704 - the sentence and what fills its gaps are escaped


def link(href: str, key: str) -> Markup:
    """A link, with a sentence's key for what it says."""
    return Markup('<a href="{}">{}</a>').format(href, _say(key))


def typed(command: str) -> Markup:
    """What people can type, for a gap in a sentence."""
    return Markup("<kbd>{}</kbd>").format(command)


def script_texts(language: Catalogue | None = None) -> dict[str, list[Piece]]:
    """Every sentence of the scripts (`script-…`), in pieces that `words.js` puts together."""
    patterns = (language or catalogue()).starting("script-")
    return {key: _pieces(pattern) for key, pattern in patterns.items()}


def _pieces(pattern: Pattern) -> list[Piece]:
    return [_piece(element) for element in pattern.elements]


def _piece(element: TextElement | Placeable) -> Piece:
    if isinstance(element, TextElement):
        return str(element.value)
    inside = element.expression
    if isinstance(inside, VariableReference):
        return {"slot": inside.id.name}
    if isinstance(inside, SelectExpression) and isinstance(inside.selector, VariableReference):
        cases = {
            variant.key.name if isinstance(variant.key, Identifier) else variant.key.value: variant
            for variant in inside.variants
        }
        return {
            "by": inside.selector.id.name,
            "cases": {key: _pieces(variant.value) for key, variant in cases.items()},
            "other": next(_pieces(variant.value) for variant in inside.variants if variant.default),
        }
    raise ValueError(f"a sentence for the scripts has what they cannot put together: {inside}")


def only_seen_by(name: str) -> str:
    """The line over what somebody else in a sample sees privately."""
    return _say("web-sample-private", {"name": name})
