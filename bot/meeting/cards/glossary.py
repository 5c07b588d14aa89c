"""What is said of a room's word list. Who asked is said nowhere, and who explained only where they
want that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.cards import (
    Button,
    Card,
    CardSection,
    FirstWords,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.events import ShortForm
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import page_buttons, page_line
from bot.meeting.state import State
from bot.records.glossary import GlossaryWord

PAGE = 10
"""Words on one page of the list."""
MOST_FORMS = 5
"""Short forms that one card is about."""
SHORT = 60
"""Characters of a text in which a short form was found."""
ADD = Button(phrase("button-word-add"), "glossary explain", ask=True)
LIST = Button(phrase("button-word-list"), "glossary")
LOOK_UP = Button(phrase("button-word-look-up"), "what", ask=True)
OTHER = Button(phrase("button-word-other"), "what", ask=True)


def asked(word: GlossaryWord) -> Card:
    """The room is asked what a word means."""
    return Card(
        kind="word-asked",
        title=phrase("word-asked-title", word=RecordedText(word.term)),
        lines=(phrase("word-asked"), phrase("word-unnamed")),
        buttons=(explain(word),),
        about=subjects.word(word),
    )


def explained(word: GlossaryWord, before: GlossaryWord | None) -> Card:
    """A word has an explanation, or another one than before, and the room is asked whether it is
    right."""
    old = None if before is None else before.explanation
    was = () if old is None else (phrase("word-was", words=RecordedText(old)),)
    return Card(
        kind="word-explained",
        title=phrase(
            "word-means" if old is None else "word-means-now", word=RecordedText(word.term)
        ),
        lines=(*_explanation(word), *was, phrase("word-confirm-ask")),
        buttons=(confirm(word), correct(word)),
        about=subjects.word(word),
    )


def which_word(words: Sequence[str]) -> Card:
    """Words of a message, for whoever would like to know what one of them means. The message is
    kept nowhere, and so are the words: they stand on the buttons."""
    return Card(
        kind="which-word",
        title=phrase("which-word-title"),
        lines=(phrase("which-word" if words else "which-word-none"), phrase("which-word-unnamed")),
        buttons=(
            *(
                Button(phrase("quote", words=FirstWords(word)), "what", {"term": word})
                for word in words
            ),
            OTHER,
        ),
    )


def meaning(state: State, word: GlossaryWord, *, facilitates: bool) -> Card:
    """What a word means, for whoever asks."""
    drop = (_drop(word),) if facilitates else ()
    if not word.is_explained:
        return Card(
            kind="word",
            title=phrase("word-title", word=RecordedText(word.term)),
            lines=(phrase("word-waiting"),),
            buttons=(explain(word), LIST, *drop),
            about=subjects.word(word),
        )
    right = () if word.confirmed else (confirm(word),)
    return Card(
        kind="word",
        title=phrase("word-means", word=RecordedText(word.term)),
        lines=(*_explanation(word), *_unconfirmed(word)),
        buttons=(*right, correct(word), LIST, *drop),
        about=subjects.word(word),
    )


def first_use(state: State, words: Sequence[GlossaryWord]) -> Card:
    """What words mean that were just used for the first time in this meeting."""
    return Card(
        kind="word-first-use",
        lines=(
            *(line for word in words for line in _in_one_line(word)),
            phrase("word-first-use-why", count=len(words)),
        ),
        about=subjects.meeting(state),
        expires=True,
    )


def glossary(words: Sequence[GlossaryWord], page: int, pages: int) -> Card:
    """A page of the list, in the order of the words."""
    if not words:
        return Card(
            kind="glossary",
            title=phrase("glossary-title"),
            lines=(phrase("glossary-none"),),
            buttons=(ADD,),
        )
    return Card(
        kind="glossary",
        title=phrase("glossary-title"),
        lines=(
            *(line for word in words for line in _numbered(word)),
            *page_line(page, pages),
        ),
        buttons=(LOOK_UP, ADD, *page_buttons("glossary", page, pages)),
    )


def short_forms(state: State, forms: Iterable[ShortForm]) -> Card:
    """Abbreviations that nobody has explained, for those who run meetings."""
    found = tuple(forms)[:MOST_FORMS]
    return Card(
        kind="short-forms",
        title=phrase("short-forms-title"),
        lines=(phrase("short-forms-why"),),
        parts=tuple(
            CardSection(
                heading=phrase("word-title", word=RecordedText(one.words, 0, one.begin, one.end)),
                lines=(phrase("short-form-in", text=RecordedText(one.words, SHORT)),),
                buttons=(
                    Button(
                        phrase("button-word-explain"),
                        "glossary explain",
                        {"place": f"{one.words}.{one.begin}.{one.end}"},
                        ask=True,
                    ),
                ),
                about=subjects.start(state),
            )
            for one in found
        ),
        about=subjects.start(state),
    )


def explain(word: GlossaryWord) -> Button:
    """To say what a word means."""
    return Button(
        phrase("button-word-explain"), "glossary explain", {"word": word.number}, ask=True
    )


def correct(word: GlossaryWord) -> Button:
    """To say better what a word means: the form begins with what is said now."""
    return Button(
        phrase("button-word-correct"), "glossary explain", {"word": word.number}, ask=True
    )


def confirm(word: GlossaryWord) -> Button:
    """To say that an explanation is right, and no later one."""
    return Button(
        phrase("button-word-confirm"),
        "glossary confirm",
        {"word": word.number, "wording": word.explanation or ""},
    )


def _drop(word: GlossaryWord) -> Button:
    return Button(
        phrase("button-word-drop"), "glossary drop", {"word": word.number}, style="careful"
    )


def _explanation(word: GlossaryWord) -> tuple[Phrase, ...]:
    if word.explanation is None:
        return ()
    said = phrase("word-explanation", words=RecordedText(word.explanation))
    who = word.explainer
    return (said,) if who is None else (said, phrase("word-by", name=PersonName(who)))


def _unconfirmed(word: GlossaryWord) -> tuple[Phrase, ...]:
    return () if word.confirmed else (phrase("word-unconfirmed"),)


def _in_one_line(word: GlossaryWord) -> tuple[Phrase, ...]:
    if word.explanation is None:
        return ()
    return (
        phrase(
            "word-line", word=RecordedText(word.term), explanation=RecordedText(word.explanation)
        ),
    )


def _numbered(word: GlossaryWord) -> tuple[Phrase, ...]:
    term = RecordedText(word.term)
    if word.explanation is None:
        return (phrase("glossary-line-asked", number=word.number, word=term),)
    key = "glossary-line" if word.confirmed else "glossary-line-unconfirmed"
    words = RecordedText(word.explanation)
    return (phrase(key, number=word.number, word=term, explanation=words),)
