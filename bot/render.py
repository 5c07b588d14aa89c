"""Renders cards: the one place where they become sentences.

Adapters show what comes out (`bot.rendered`). What the sentences are filled with is in
`bot.phrase_renderer`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from bot.card_references import OWN_ID
from bot.cards import (
    ABOUT,
    Button,
    Card,
    CardSection,
    Countdown,
    Fact,
    Phrase,
    phrase,
)
from bot.commands.spec import AsSupporter, Command
from bot.commands.table import BY_NAME
from bot.ids import MeetingId, PersonId
from bot.meeting.cards.support import SHARED
from bot.phrase_renderer import PhraseRenderer, RenderInputs
from bot.phrases import catalogue
from bot.rendered import (
    WHOLE,
    RenderedButton,
    RenderedCard,
    RenderedFact,
    RenderedFile,
    RenderedSection,
    in_words,
)
from bot.shorter_cards import STEPS, at_most

_SENTENCE_ENDS = (".", "?", "!", "…", ":")
SHARED_PANEL = "panel"
"""The card that a whole room looks at and presses buttons of."""
PANELS: Final = frozenset({SHARED_PANEL, "my-panel", "side", "home"})
"""Kinds of cards that are drawn again and again: no file goes with them, and each of their lists is
behind a button of theirs."""


def render(
    card: Card, lookup: RenderInputs, fits: Callable[[RenderedCard], bool] | None = None
) -> RenderedCard:
    """A rendered card, with the text that says all of it. Where it does not fit (see
    `bot.ports.PlatformFeatures`), what people wrote is shortened, it says so, and a file has the
    whole."""
    whole = _CardRenderer(lookup).card(card)
    if fits is None or fits(whole):
        return whole
    brief = card.kind in PANELS
    said = phrase("texts-shortened" if brief else "texts-shortened-file")
    for step in STEPS:
        told = at_most(card, step.lines, said)
        shorter = _CardRenderer(lookup, step.longest).card(told)
        if fits(shorter):
            break
    return shorter if brief else replace(shorter, files=(*shorter.files, _in_full(whole, lookup)))


def _in_full(whole: RenderedCard, lookup: RenderInputs) -> RenderedFile:
    """A file with all that a card says."""
    book = catalogue(lookup.language)
    return RenderedFile(
        kind=WHOLE,
        meeting=MeetingId(""),
        title=book.say("file-in-full"),
        alt=book.say("file-in-full"),
        text=in_words(whole.text),
    )


def _only(card: Card, offers: Callable[[Command], bool]) -> Card:
    """A card with no other buttons than those of commands that it `offers` where it is read."""

    def of(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
        return tuple(button for button in buttons if offers(BY_NAME[button.command]))

    parts = (replace(part, buttons=of(part.buttons)) for part in card.parts)
    left = tuple(part for part in parts if part != CardSection(name=part.name))
    return replace(card, parts=left, buttons=of(card.buttons))


def _set_in(line: str) -> str:
    """What somebody typed on several lines is set in from the second on, so that it cannot stand
    for a heading or a line of its own."""
    return (
        "\n  ".join(piece for piece in line.split("\n") if piece.strip()) if "\n" in line else line
    )


def render_phrase(what: Phrase, lookup: RenderInputs) -> str:
    """One rendered sentence."""
    return PhraseRenderer(lookup).say(what)


class _CardRenderer:
    """Renders cards for one reader at one moment."""

    def __init__(self, lookup: RenderInputs, longest: int = 0) -> None:
        self._lookup = lookup
        self._phrases = PhraseRenderer(lookup, longest)
        self._say = self._phrases.say

    def card(self, card: Card) -> RenderedCard:
        if self._lookup.presses_seen and card.kind == SHARED_PANEL:
            # What nobody is to be seen doing people have on their own panels.
            card = _only(card, lambda command: not command.unseen)
        if card.kind == SHARED:
            card = _only(card, lambda command: command.as_supporter is AsSupporter.FOR_PERSON)
        title = self._say(card.title) if card.title else ""
        lines = tuple(self._say(line) for line in card.lines)
        facts = tuple(self._fact(fact) for fact in card.facts)
        parts = tuple(self._part(part, card.about) for part in card.parts)
        english = self._phrases.is_english
        buttons = tuple(self._button(button, card.about) for button in card.buttons)
        offered = () if self._lookup.plain else buttons
        hints = () if self._lookup.plain else tuple(self._say(hint) for hint in card.hints)
        return RenderedCard(
            kind=card.kind,
            text=self._phrases.as_text(
                "\n".join([self._whole(title, lines, facts, parts, offered), *hints])
            ),
            title=self._phrases.as_text(title),
            lines=lines,
            facts=facts,
            parts=parts,
            buttons=buttons,
            mentions=card.mentions,
            mentioned=card.mentioned,
            on_panel=card.on_panel,
            thread=card.thread,
            expires=card.expires,
            superseded=card.superseded,
            brief=card.brief,
            unnamed=self._phrases.unnamed(),
            language=self._lookup.language,
            english=english,
            in_english=self._labels(buttons, parts) if english else self._phrases.in_english,
            files=tuple(
                RenderedFile(
                    kind=file.kind,
                    meeting=file.meeting,
                    title=in_words(self._say(file.title)),
                    alt=in_words(" ".join(self._say(line) for line in file.alt)),
                    whose=file.whose,
                    form=file.form,
                    times=file.times,
                )
                for file in card.files
            ),
        )

    def _labels(
        self, buttons: Iterable[RenderedButton], parts: Iterable[RenderedSection]
    ) -> tuple[str, ...]:
        """What buttons say in English."""
        english = self._phrases.in_english
        labels = [it.label for it in (*buttons, *(one for part in parts for one in part.buttons))]
        return tuple(label for label in dict.fromkeys(labels) if label in english)

    def _fact(self, fact: Fact) -> RenderedFact:
        until = next(
            (s.until for s in fact.value.placeholders.values() if isinstance(s, Countdown)), None
        )
        return RenderedFact(label=self._say(fact.label), value=self._say(fact.value), until=until)

    def _part(self, part: CardSection, about: str) -> RenderedSection:
        room = None if part.room is None else self._lookup.rooms.get(part.room)
        return RenderedSection(
            heading=self._phrases.as_text(self._say(part.heading)) if part.heading else "",
            lines=tuple(self._say(line) for line in part.lines),
            buttons=tuple(self._button(button, part.about or about) for button in part.buttons),
            ref=part.ref,
            thread=part.thread,
            room=None if room is None else room.where,
            name=part.name,
        )

    def _button(self, button: Button, about: str) -> RenderedButton:
        command = BY_NAME[button.command]
        return RenderedButton(
            label=in_words(self._phrases.label(button.label)),
            command=command.name,
            args={**button.args, ABOUT: about} if about else button.args,
            style=button.style,
            colour="" if self._lookup.plain else button.colour,
            form=button.ask or bool(command.needs(button.args)),
            facilitator=command.facilitator,
            unseen=command.unseen,
        )

    def _whole(
        self,
        title: str,
        lines: tuple[str, ...],
        facts: tuple[RenderedFact, ...],
        parts: tuple[RenderedSection, ...],
        buttons: tuple[RenderedButton, ...],
    ) -> str:
        """Everything the card says and offers, as plain text."""
        told = [title] if title else []
        told += map(_set_in, lines)
        told += [self._phrases.line("fact", label=fact.label, value=fact.value) for fact in facts]
        for part in parts:
            if part.heading:
                told.append(self._heading(part.heading))
            told += map(_set_in, part.lines)
            told += () if self._lookup.plain else self._offers(part.buttons)
        return "\n".join([*told, *self._offers(buttons)])

    def _heading(self, heading: str) -> str:
        """A heading on a line of a text. One that is a sentence ends as it does."""
        is_sentence = heading.endswith(_SENTENCE_ENDS)
        return heading if is_sentence else self._phrases.line("heading", heading=heading)

    def _offers(self, buttons: tuple[RenderedButton, ...]) -> list[str]:
        spelled = self._lookup.typed
        names = self._lookup.names
        everybody = [spelled(_typed(one, names)) for one in buttons if not one.facilitator]
        running = [spelled(_typed(one, names)) for one in buttons if one.facilitator]
        out = []
        if everybody:
            out.append(self._phrases.line("you-can", typed=self._phrases.listed(everybody)))
        if running:
            out.append(self._phrases.line("facilitators-can", typed=self._phrases.listed(running)))
        return out


def _typed(button: RenderedButton, names: Mapping[PersonId, str]) -> str:
    """A button as a typed command, including its known parameters. An id of Heard's own is nothing
    to type: a person goes by their name, and anything else is asked for."""
    command = BY_NAME[button.command]
    said = f"/{command.name}"
    args = button.args
    for name, before in command.spelled:
        value = args.get(name)
        if value is None:
            continue
        text = str(value)
        if text.startswith(OWN_ID):
            text = names.get(PersonId(text.removeprefix(OWN_ID)), "")
        if text:
            said = f"{said} {before}{text}"
    return said
