"""Renders cards: the one place where they become sentences.

Adapters show what comes out (`bot.rendered`). Names and recorded words are looked up at this
moment, so a changed name is right everywhere, and words that were taken back are gone everywhere.
It is a long file because it is the only such place: each kind of value that a sentence can hold has
its few lines here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from msgspec.structs import replace

from bot.card_references import OWN_ID
from bot.cards import (
    ABOUT,
    AnswerCount,
    AnyPlaceholder,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    CommandText,
    Countdown,
    Day,
    Duration,
    Fact,
    FirstWords,
    LanguageName,
    LessonText,
    ListOf,
    Moment,
    NeedText,
    PersonName,
    Phrase,
    PollComment,
    RecordedText,
    RoomTitle,
    TimeOfDay,
    TimeRange,
    WebAddress,
    WorrySender,
    WorryText,
    phrase,
)
from bot.commands.spec import AsSupporter, Command
from bot.commands.table import BY_NAME
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.isolation import isolated
from bot.meeting.cards.support import SHARED
from bot.phrases import catalogue
from bot.phrases.language_names import language_state
from bot.phrases.languages import ENGLISH
from bot.phrases.moments import clock_words, day_words, duration_words, moment_words, without_place
from bot.ports import Room
from bot.records.published_poll import PollContents
from bot.rendered import (
    WHOLE,
    RenderedButton,
    RenderedCard,
    RenderedFact,
    RenderedFile,
    RenderedSection,
    ShownTime,
    in_words,
    mention,
    time_mark,
)
from bot.shorter_cards import STEPS, at_most
from bot.text import shortened

_SENTENCE_ENDS = (".", "?", "!", "…", ":")
_EMOJI = " \ufe0f\u200d" + "".join(
    chr(code)
    for first, last in ((0x2600, 0x27BF), (0x1F300, 0x1FAFF))
    for code in range(first, last + 1)
)


@dataclass(frozen=True)
class RenderInputs:
    """Everything needed to render a card, and for whom."""

    now: datetime
    names: Mapping[PersonId, str] = field(default_factory=dict)
    unnamed: Mapping[PersonId, str] = field(default_factory=dict)
    """The platform's ids of people whose names are not known yet. Who is in neither was forgotten.
    """
    mentions: bool = False
    """The reader's adapter can show somebody by such an id."""
    times: Literal["no", "parts", "everywhere"] = "no"
    """Where the reader's adapter can show moments in the reader's own time."""
    rooms: Mapping[RoomKey, Room] = field(default_factory=dict)
    words: Mapping[WordsId, str] = field(default_factory=dict)
    worries: Mapping[str, tuple[str, PersonId | None]] = field(default_factory=dict)
    """Messages to contacts: the text, and who wrote it if they gave their name."""
    polls: Mapping[MeetingId, PollContents] = field(default_factory=dict)
    """What may be told of polls that are over."""
    language: str = ENGLISH
    typed: Callable[[str], str] = str
    """Spells a command as the reader types it, given the plain form such as "/agenda next"."""
    plain: bool = False
    """Shorter: without emoji, and without hints about what to type."""
    inbox: bool = True
    presses_seen: bool = False
    """See `bot.ports.PlatformFeatures`."""


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
    whole = _Renderer(lookup).card(card)
    if fits is None or fits(whole):
        return whole
    brief = card.kind in PANELS
    said = phrase("texts-shortened" if brief else "texts-shortened-file")
    for step in STEPS:
        told = at_most(card, step.lines, said)
        shorter = _Renderer(lookup, step.longest).card(told)
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
    return _Renderer(lookup).say(what)


class _Renderer:
    """Renders for one reader at one moment."""

    def __init__(self, lookup: RenderInputs, longest: int = 0) -> None:
        self._lookup = lookup
        self._longest = longest
        """Characters of each text that somebody wrote; 0: all of it."""
        self._catalogue = catalogue(lookup.language)
        self._direction = self._catalogue.direction
        self._everywhere = lookup.inbox and not lookup.presses_seen
        """Whether sentences are said that are true wherever they are read."""
        self._as_it_is = self._everywhere and lookup.language == ENGLISH and not lookup.plain
        """Whether a sentence without gaps is said as the catalogue has it, and nothing noted."""
        self._in_english: dict[str, None] = {}
        """What was said in English, as the reader's language lacks it."""
        self._lacking = self._own = False
        """Whether the reader's language lacked a sentence so far, and whether it had one."""

    # -- cards

    def card(self, card: Card) -> RenderedCard:
        if self._lookup.presses_seen and card.kind == SHARED_PANEL:
            # What nobody is to be seen doing people have on their own panels.
            card = _only(card, lambda command: not command.unseen)
        if card.kind == SHARED:
            card = _only(card, lambda command: command.as_supporter is AsSupporter.FOR_PERSON)
        title = self.say(card.title) if card.title else ""
        lines = tuple(self.say(line) for line in card.lines)
        facts = tuple(self._fact(fact) for fact in card.facts)
        parts = tuple(self._part(part, card.about) for part in card.parts)
        english = self._lacking and not self._own
        buttons = tuple(self._button(button, card.about) for button in card.buttons)
        offered = () if self._lookup.plain else buttons
        hints = () if self._lookup.plain else tuple(self.say(hint) for hint in card.hints)
        return RenderedCard(
            kind=card.kind,
            text=self._plain("\n".join([self._whole(title, lines, facts, parts, offered), *hints])),
            title=self._plain(title),
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
            unnamed=self._unnamed(),
            language=self._lookup.language,
            english=english,
            in_english=self._labels(buttons, parts) if english else tuple(self._in_english),
            files=tuple(
                RenderedFile(
                    kind=file.kind,
                    meeting=file.meeting,
                    title=in_words(self.say(file.title)),
                    alt=in_words(" ".join(self.say(line) for line in file.alt)),
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
        labels = [it.label for it in (*buttons, *(one for part in parts for one in part.buttons))]
        return tuple(label for label in dict.fromkeys(labels) if label in self._in_english)

    def _plain(self, text: str) -> str:
        """A text of a card that is shown without its parts, such as to a screen reader."""
        return text if self._lookup.times == "everywhere" else in_words(text)

    def _fact(self, fact: Fact) -> RenderedFact:
        until = next(
            (s.until for s in fact.value.placeholders.values() if isinstance(s, Countdown)), None
        )
        return RenderedFact(label=self.say(fact.label), value=self.say(fact.value), until=until)

    def _part(self, part: CardSection, about: str) -> RenderedSection:
        room = None if part.room is None else self._lookup.rooms.get(part.room)
        return RenderedSection(
            heading=self._plain(self.say(part.heading)) if part.heading else "",
            lines=tuple(self.say(line) for line in part.lines),
            buttons=tuple(self._button(button, part.about or about) for button in part.buttons),
            ref=part.ref,
            thread=part.thread,
            room=None if room is None else room.where,
            name=part.name,
        )

    def _button(self, button: Button, about: str) -> RenderedButton:
        command = BY_NAME[button.command]
        return RenderedButton(
            label=in_words(self._said(button.label)),
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
        told += [self._line("fact", label=fact.label, value=fact.value) for fact in facts]
        for part in parts:
            if part.heading:
                told.append(self._heading(part.heading))
            told += map(_set_in, part.lines)
            told += () if self._lookup.plain else self._offers(part.buttons)
        return "\n".join([*told, *self._offers(buttons)])

    def _heading(self, heading: str) -> str:
        """A heading on a line of a text. One that is a sentence ends as it does."""
        is_sentence = heading.endswith(_SENTENCE_ENDS)
        return heading if is_sentence else self._line("heading", heading=heading)

    def _offers(self, buttons: tuple[RenderedButton, ...]) -> list[str]:
        spelled = self._lookup.typed
        names = self._lookup.names
        everybody = [spelled(_typed(one, names)) for one in buttons if not one.facilitator]
        running = [spelled(_typed(one, names)) for one in buttons if one.facilitator]
        out = []
        if everybody:
            out.append(self._line("you-can", typed=self._list(everybody)))
        if running:
            out.append(self._line("facilitators-can", typed=self._list(running)))
        return out

    # -- sentences

    def say(self, what: Phrase) -> str:
        return self._said(what, button=False)

    def _said(self, what: Phrase, *, button: bool = True) -> str:
        if self._as_it_is and not what.placeholders:
            return self._catalogue.say(what.key)
        slots = {name: self._slot(slot) for name, slot in what.placeholders.items()}
        key = self._where_read(what.key)
        said = self._catalogue.say(key, slots)
        if self._lookup.language != ENGLISH:
            self._note_language(key, said, slots, button=button)
        return without_emoji(said, slots.values()) if self._lookup.plain else said

    def _note_language(
        self, key: str, said: str, slots: Mapping[str, str | int], *, button: bool
    ) -> None:
        """Note whether something was said in English, or in the reader's own language."""
        lacking = self._catalogue.lacks(key)
        if lacking and said not in map(str, slots.values()):
            self._in_english.update(dict.fromkeys((said, self._plain(said))))
        if not (button or self._own):
            self._lacking |= lacking
            # One that is nothing but a gap is the same in both, and in neither.
            self._own = not lacking and said != catalogue().say(key, slots)

    def _line(self, key: str, **slots: str | int) -> str:
        return self._catalogue.say(self._where_read(key), slots)

    def _where_read(self, key: str) -> str:
        if self._everywhere:
            return key
        lookup = self._lookup
        return self._catalogue.where_read(key, inbox=lookup.inbox, presses_seen=lookup.presses_seen)

    def _slot(self, slot: AnyPlaceholder) -> str | int:
        match slot:
            case int():
                return slot
            case PersonName(who):
                return self._name(who)
            case RecordedText(id=key, longest=longest, begin=begin, end=end):
                words = self._lookup.words.get(key)
                if words is None:
                    return self._line("taken-back")
                words = words[begin : end or None]
                return self._words(shortened(words, longest) if longest else words)
            case FirstWords(text) | NeedText(text):
                return self._words(text)
            case LessonText(text):
                return self._apart(text)
            case WebAddress(text):
                return text
            case Moment():
                return self._moment(slot)
            case TimeOfDay():
                return self._time_of_day(slot)
            case TimeRange():
                return self._range(slot)
            case Day(on):
                return day_words(on, self._catalogue.locale)
            case Countdown(until):
                seconds = int((until - self._lookup.now).total_seconds())
                if seconds <= 0:
                    return self._line("time-up")
                return duration_words(self._catalogue, seconds)
            case Duration(seconds):
                return duration_words(self._catalogue, seconds)
            case CatalogueRef(key):
                return self._line(key)
            case LanguageName(code):
                return language_state(self._catalogue, code)
            case CommandText(text):
                return self._lookup.typed(text) if text.startswith("/") else text
            case AnswerCount():
                return self._answers(slot)
            case PollComment():
                return self._comment(slot)
            case RoomTitle(room):
                found = self._lookup.rooms.get(room)
                return self._apart(found.title) if found else self._line("room-gone")
            case WorryText(id=key):
                note = self._lookup.worries.get(key)
                return self._apart(note[0]) if note is not None else self._line("worry-arrived")
            case WorrySender(id=key):
                sender = self._lookup.worries.get(key, ("", None))[1]
                return self._line("worry-unnamed") if sender is None else self._name(sender)
            case ListOf(of):
                return self._list([str(self._slot(each)) for each in of])

    def _apart(self, text: str) -> str:
        """Names and words that people wrote, which may run the other way than the sentence."""
        return isolated(text, among=self._direction)

    def _words(self, text: str) -> str:
        """What somebody wrote, as much of it as there is room for."""
        return self._apart(shortened(text, self._longest) if self._longest else text)

    def _unnamed(self) -> tuple[str, ...]:
        return tuple(sorted(self._lookup.unnamed.values())) if self._lookup.mentions else ()

    def _name(self, who: PersonId) -> str:
        name = self._lookup.names.get(who)
        if name:
            return self._apart(name)
        account = self._lookup.unnamed.get(who)
        if account is None:
            return self._line("gone")
        return mention(account) if self._lookup.mentions else self._line("unnamed")

    def _moment(self, slot: Moment) -> str:
        words = moment_words(self._catalogue, slot.at, slot.zone)
        if self._lookup.times == "no":
            return words
        clock = clock_words(self._catalogue, slot.at, slot.zone)
        return self._time(ShownTime(int(slot.at.timestamp()), True, words, clock))

    def _time_of_day(self, slot: TimeOfDay) -> str:
        room = clock_words(self._catalogue, slot.at, slot.zone)
        return self._time(ShownTime(int(slot.at.timestamp()), False, room, room))

    def _range(self, slot: TimeRange) -> str:
        since, until = int(slot.since.timestamp()), int(slot.until.timestamp())
        if since // 60 == until // 60:
            return self._end(slot, dated=slot.dated)
        words = without_place(self._catalogue, slot.since, slot.zone, dated=slot.dated)
        end = self._end(slot, dated=slot.dated and (slot.until - slot.since).days > 0)
        begin = self._time(ShownTime(since, slot.dated, words, ""))
        return self._line("time-range", since=begin, until=end)

    def _end(self, slot: TimeRange, *, dated: bool) -> str:
        if dated:
            return self._moment(Moment(slot.until, slot.zone))
        return self._time_of_day(TimeOfDay(slot.until, slot.zone))

    def _time(self, shown: ShownTime) -> str:
        """A moment as a platform takes it that shows times in the reader's own time zone, or in
        words."""
        return shown.words if self._lookup.times == "no" else time_mark(shown)

    def _answers(self, slot: AnswerCount) -> int:
        told = self._lookup.polls.get(slot.meeting)
        return told.figures.gave(slot.question, (slot.answer, *slot.more)) if told else 0

    def _comment(self, slot: PollComment) -> str:
        told = self._lookup.polls.get(slot.meeting)
        if told is None or slot.place >= len(told.comments):
            return self._line("taken-back")
        return self._words(told.comments[slot.place])

    def _list(self, items: list[str]) -> str:
        return self._catalogue.listed(items)


def without_emoji(said: str, filled: Iterable[str | int]) -> str:
    """A sentence without the emoji at its end. Typed text and names are left alone."""
    short = said.rstrip(_EMOJI)
    return said if any(said.endswith(str(slot)) for slot in filled) else short or said


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
