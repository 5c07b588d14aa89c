"""What a page says in English because its language lacks it: what reads a page aloud is told.

A sentence carries two marks, which nobody can type (`bot.isolation`), from where it is looked up to
the finished page. There they become the attribute `lang` of the element that has nothing else in
it, or of one around the sentence; in titles and other attributes, which can have none, they are
dropped. So what stands in attributes is in every language that is offered
(`bot.phrases.members_path`), and only that of an element without words of its own, such as a
picture, may be in English: the element says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from bot.phrases import Catalogue, catalogue
from bot.phrases.languages import ENGLISH
from bot.phrases.reading import readers_catalogue
from bot.rendered import Field, Form, RenderedButton, RenderedCard

BEGIN, END = "\ufdd5", "\ufdd6"
_MARKS = str.maketrans("", "", BEGIN + END)
_WHOLE = re.compile(rf"<(?!/)([^<>]*)>(\s*){BEGIN}([^<{BEGIN}{END}]*){END}(\s*)(?=</)")
"""An element with nothing in it but one such sentence."""
_TAG = re.compile(r"(<[^>]*>)")
_NO_ELEMENTS = ("<title", "<option", "<textarea", "<script")
"""Elements in which no other can stand."""
_WORDLESS = re.compile(r"<(?:img|progress)\b(?![^>]* lang=)")
"""The beginning of an element that says nothing but what its attributes say."""
_ENGLISH = f'lang="{ENGLISH}"'


def say(key: str, slots: Mapping[str, str | int] | None = None) -> str:
    """A sentence for a page, in its reader's language, with marks around what of it is English."""
    book = readers_catalogue()
    said = book.say(key, slots)
    if book.language == ENGLISH:
        return said
    english = catalogue().say(key, slots)
    if book.lacks(key):
        return f"{BEGIN}{said}{END}"
    # A promise of a language that nobody has checked is followed by what it is in English.
    own, begins, _ = said.rpartition(f"({english})")
    return f"{own}({BEGIN}{english}{END})" if begins and own else said


class MarkedCatalogue:
    """The sentences of the reader's language, as a page has them: for what is made of many."""

    def __init__(self) -> None:
        self._book: Catalogue = readers_catalogue()

    def __contains__(self, key: str) -> bool:
        return key in self._book

    def say(self, key: str, slots: Mapping[str, str | int] | None = None) -> str:
        """A sentence, with marks around what of it is English."""
        return say(key, slots)


def without_marks(text: str) -> str:
    """A text as it is where nobody can be told that it is English."""
    return text.translate(_MARKS)


def marked(shown: object) -> object:
    """What a page shows, with marks around what of a card or a form is English, of one or of
    several. Anything else is returned as it is."""
    match shown:
        case RenderedCard():
            return _marked_card(shown)
        case Form():
            return _marked_form(shown)
        case tuple() | list():
            return [marked(one) for one in shown] if any(map(_can_mark, shown)) else shown
        case _:
            return shown


def _can_mark(shown: object) -> bool:
    return isinstance(shown, RenderedCard | Form)


def _marked_card(card: RenderedCard) -> RenderedCard:
    if not (card.english or card.in_english):
        return card

    def label(said: str) -> str:
        return f"{BEGIN}{said}{END}" if said and said in card.in_english else said

    def words(said: str) -> str:
        return f"{BEGIN}{said}{END}" if said and card.english else label(said)

    def buttons(all_of: tuple[RenderedButton, ...]) -> tuple[RenderedButton, ...]:
        return tuple(replace(one, label=label(one.label)) for one in all_of)

    return replace(
        card,
        title=words(card.title),
        text=words(card.text),
        lines=tuple(map(words, card.lines)),
        facts=tuple(
            replace(fact, label=words(fact.label), value=words(fact.value)) for fact in card.facts
        ),
        parts=tuple(
            replace(
                part,
                heading=words(part.heading),
                lines=tuple(map(words, part.lines)),
                buttons=buttons(part.buttons),
            )
            for part in card.parts
        ),
        buttons=buttons(card.buttons),
        files=tuple(
            replace(file, title=words(file.title), alt=words(file.alt)) for file in card.files
        ),
        english=False,
        in_english=(),
    )


def _marked_form(form: Form) -> Form:
    def words(said: str) -> str:
        return f"{BEGIN}{said}{END}" if said and said in form.in_english else said

    def field(one: Field) -> Field:
        choices = tuple(replace(each, label=words(each.label)) for each in one.choices)
        return replace(
            one, label=words(one.label), help=words(one.help), unit=words(one.unit), choices=choices
        )

    return replace(
        form,
        title=words(form.title),
        help=words(form.help),
        submit=words(form.submit),
        fields=tuple(map(field, form.fields)),
        in_english=(),
    )


def with_languages(page: str) -> str:
    """A page in which each sentence says that it is English, if the page is not."""
    if BEGIN not in page:
        return page
    if not _is_balanced(page):
        return page.translate(_MARKS)
    page = _WHOLE.sub(_said_by_its_element, page)
    pieces = list[str]()
    holds_elements = True
    for piece in _TAG.split(page):
        if piece.startswith("<"):
            if BEGIN in piece:
                piece = _WORDLESS.sub(lambda it: f"{it[0]} {_ENGLISH}", piece)
            pieces.append(piece.translate(_MARKS))
            holds_elements = not piece.startswith(_NO_ELEMENTS)
        elif holds_elements:
            pieces.append(piece.replace(BEGIN, f"<span {_ENGLISH}>").replace(END, "</span>"))
        else:
            pieces.append(piece.translate(_MARKS))
    return "".join(pieces)


def _is_balanced(page: str) -> bool:
    """Whether the marks are ours alone. They would not be if a name of a room elsewhere had one."""
    depth = 0
    for mark in re.findall(f"[{BEGIN}{END}]", page):
        depth += 1 if mark == BEGIN else -1
        if depth < 0:
            return False
    return depth == 0


def _said_by_its_element(found: re.Match[str]) -> str:
    tag, before, said, after = found.groups()
    if " lang=" in tag:
        return f"<{tag}>{before}{said}{after}"
    return f"<{tag} {_ENGLISH}>{before}{said}{after}"
