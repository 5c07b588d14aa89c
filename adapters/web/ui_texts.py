"""What the web room itself has to say. The sentences are in its catalogues, in `phrases`."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
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

from adapters.web import in_english
from bot.phrases import Catalogue, catalogue
from bot.phrases.language_names import language_state
from bot.phrases.languages import ENGLISH, is_draft
from bot.phrases.reading import language, readers_catalogue
from bot.rendered import RenderedCard

Piece: TypeAlias = str | dict[str, object]
"""A piece of a sentence for the scripts: words, a slot, a choice (`by`, `cases`, `other`), or what
is in English on a page in another language (`english`)."""


def say(key: str, slots: Mapping[str, str | int] | None = None) -> str:
    """A sentence for whoever sent the request, in their language."""
    return readers_catalogue().say(key, slots)


def page(key: str) -> tuple[str, str]:
    """The title and the text of an error page."""
    return in_english.say(f"web-error-{key}"), in_english.say(f"web-error-{key}.text")


# -- error pages: title and text -------------------------------------------------------------------

_PAGES: dict[int, tuple[str, str]] = {
    400: ("web-error-request", "web-error-request.text"),
    403: ("web-error-form", "web-error-form.text"),
    404: ("web-error-not-found", "web-error-not-found.text"),
    405: ("web-error-method", "web-error-method.text"),
    413: ("web-error-too-much", "web-error-too-much.text"),
    500: ("web-error-ours", "chat-our-fault"),
    503: ("web-error-not-saved", "not-saved"),
}


def page_for(status: int) -> tuple[str, str]:
    """The title and the text of the page for an error that has none of its own."""
    title, text = _PAGES.get(status) or _PAGES[status // 100 * 100]
    return in_english.say(title), in_english.say(text)


# -- answers to somebody's request -----------------------------------------------------------------


def noted(text: str) -> RenderedCard:
    """An answer of one sentence, as a card."""
    return _one_sentence("note", text)


def _one_sentence(kind: str, said: str) -> RenderedCard:
    text = in_english.without_marks(said)
    english = said.startswith(in_english.BEGIN)
    return RenderedCard(kind=kind, text=text, lines=(text,), language=language(), english=english)


def looks_private(name: str) -> str:
    """What was typed was perhaps a private command."""
    return say("web-looks-private", {"command": f"/{name}"})


def seat_made(name: str) -> str:
    """A seat was made for somebody, with a link to it."""
    return in_english.say("web-seat-made", {"name": name})


def refusal(text: str) -> RenderedCard:
    """A polite no, as a card."""
    return _one_sentence("refusal", text)


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
    said = str(escape(in_english.say(key, {**slots, **marks})))
    for name, mark in marks.items():
        said = said.replace(mark, str(shown[name]))
    return Markup(said)  # noqa: S704 - the sentence and what fills its gaps are escaped


def link(href: str, key: str) -> Markup:
    """A link, with a sentence's key for what it says."""
    return Markup('<a href="{}">{}</a>').format(href, in_english.say(key))


def typed(command: str) -> Markup:
    """What people can type, for a gap in a sentence."""
    return Markup("<kbd>{}</kbd>").format(command)


LOCALE = "script-locale"
"""Not said, but what the scripts write dates, numbers and plurals by. English says which English.
"""


def locale() -> str:
    """By which locale scripts write dates, numbers and plurals on this page."""
    book = readers_catalogue()
    return say(LOCALE) if book.language == ENGLISH else book.language


def draft() -> str:
    """What has to be said of the language of this page; "" if there is nothing to say."""
    book = readers_catalogue()
    return language_state(book, book.language) if is_draft(book.language) else ""


_offered: ContextVar[str] = ContextVar("offered", default="")


def offer_page(language: str) -> None:
    """The page can also be read in this language, which its reader's browser asks for. "": in no
    other."""
    _offered.set(language)


def offered_language() -> str:
    """The language that the page can also be read in; "" if there is nothing to offer."""
    return "" if _offered.get() == language() else _offered.get()


def offered_page() -> str:
    """What is said, in that language, to whoever may want to read it so."""
    book = catalogue(offered_language())
    return book.say("web-language-offer", {"language": language_state(book, book.language)})


def english_page() -> Markup:
    """A link to the same page in English."""
    return Markup('<a href="?lang={0}" lang="{0}" hreflang="{0}">{1}</a>').format(
        ENGLISH, say(f"language-{ENGLISH}")
    )


def script_texts(catalogue: Catalogue | None = None) -> dict[str, list[Piece]]:
    """Every sentence of the scripts (`script-…`), in pieces that `words.js` puts together. What of
    it is in English because the page's language lacks it is one piece (`english`)."""
    book = catalogue or readers_catalogue()
    found = {key: _pieces(pattern) for key, pattern in book.starting("script-").items()}
    for key in [key for key in found if book.lacks(key)]:
        found[key] = [{"english": found[key]}]
    for key, english in book.english_promises("script-").items():
        found[key] = [*found[key], " (", {"english": _pieces(english)}, ")"]
    if book.language != ENGLISH:
        found[LOCALE] = [book.language]
    return found


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
    return say("web-sample-private", {"name": name})
