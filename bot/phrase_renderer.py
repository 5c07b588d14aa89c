"""Renders phrases: sentences in their reader's language, with what belongs there in their gaps.

Names and recorded words are looked up at this moment, so a changed name is right everywhere, and
words that were taken back are gone everywhere. Each kind of value that a sentence can hold has its
few lines here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.cards import (
    AnswerCount,
    AnyPlaceholder,
    CatalogueRef,
    CommandText,
    Countdown,
    Day,
    Duration,
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
)
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.isolation import isolated
from bot.phrases import catalogue
from bot.phrases.language_names import language_state
from bot.phrases.languages import ENGLISH
from bot.phrases.moments import clock_words, day_words, duration_words, moment_words, without_place
from bot.ports import Room
from bot.records.published_poll import PollContents
from bot.rendered import (
    ShownTime,
    in_words,
    mention,
    time_mark,
)
from bot.text import shortened

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


class PhraseRenderer:
    """Renders phrases for one reader at one moment."""

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
        self._lacking = self._own = False
        """Whether the reader's language lacked a sentence so far, and whether it had one."""

    def say(self, what: Phrase) -> str:
        """A sentence."""
        return self._said(what, button=False)

    def label(self, what: Phrase) -> str:
        """What a button says. In which language a card speaks does not rest on its buttons."""
        return self._said(what, button=True)

    @property
    def is_english(self) -> bool:
        """Whether all that was said so far, but buttons, is in English, and the reader's language
        is another."""
        return self._lacking and not self._own

    @property
    def in_english(self) -> tuple[str, ...]:
        """What was said in English, as the reader's language lacks it."""
        return tuple(self._in_english)

    def as_text(self, text: str) -> str:
        """A text of a card that is shown without its parts, such as to a screen reader."""
        return text if self._lookup.times == "everywhere" else in_words(text)

    def _said(self, what: Phrase, *, button: bool) -> str:
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
            self._in_english.update(dict.fromkeys((said, self.as_text(said))))
        if not (button or self._own):
            self._lacking |= lacking
            # One that is nothing but a gap is the same in both, and in neither.
            self._own = not lacking and said != catalogue().say(key, slots)

    def line(self, key: str, **slots: str | int) -> str:
        """A sentence of the catalogue with its gaps filled."""
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
                    return self.line("taken-back")
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
                    return self.line("time-up")
                return duration_words(self._catalogue, seconds)
            case Duration(seconds):
                return duration_words(self._catalogue, seconds)
            case CatalogueRef(key):
                return self.line(key)
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
                return self._apart(found.title) if found else self.line("room-gone")
            case WorryText(id=key):
                note = self._lookup.worries.get(key)
                return self._apart(note[0]) if note is not None else self.line("worry-arrived")
            case WorrySender(id=key):
                sender = self._lookup.worries.get(key, ("", None))[1]
                return self.line("worry-unnamed") if sender is None else self._name(sender)
            case ListOf(of):
                return self.listed([str(self._slot(each)) for each in of])

    def _apart(self, text: str) -> str:
        """Names and words that people wrote, which may run the other way than the sentence."""
        return isolated(text, among=self._direction)

    def _words(self, text: str) -> str:
        """What somebody wrote, as much of it as there is room for."""
        return self._apart(shortened(text, self._longest) if self._longest else text)

    def unnamed(self) -> tuple[str, ...]:
        """The platform's ids of people whose names are not known yet, where it shows them."""
        return tuple(sorted(self._lookup.unnamed.values())) if self._lookup.mentions else ()

    def _name(self, who: PersonId) -> str:
        name = self._lookup.names.get(who)
        if name:
            return self._apart(name)
        account = self._lookup.unnamed.get(who)
        if account is None:
            return self.line("gone")
        return mention(account) if self._lookup.mentions else self.line("unnamed")

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
            if slot.dated:
                return self._moment(Moment(slot.until, slot.zone))
            return self._time_of_day(TimeOfDay(slot.until, slot.zone))
        book = self._catalogue
        words = without_place(book, slot.since, slot.zone, dated=slot.dated)
        begin = self._time(ShownTime(since, slot.dated, words, ""))
        dated = slot.dated and (slot.until - slot.since).days > 0
        clock = clock_words(book, slot.until, slot.zone)
        words = moment_words(book, slot.until, slot.zone) if dated else clock
        # Beside the reader's own time stands all of it by the room's clock.
        room = f"{without_place(book, slot.since, slot.zone, dated=False)}–{clock}"
        end = self._time(ShownTime(until, dated, words, room))
        return self.line("time-range", since=begin, until=end)

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
            return self.line("taken-back")
        return self._words(told.comments[slot.place])

    def listed(self, items: list[str]) -> str:
        """Several things in one sentence."""
        return self._catalogue.listed(items)


def without_emoji(said: str, filled: Iterable[str | int]) -> str:
    """A sentence without the emoji at its end. Typed text and names are left alone."""
    short = said.rstrip(_EMOJI)
    return said if any(said.endswith(str(slot)) for slot in filled) else short or said
