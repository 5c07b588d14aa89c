"""Reads a lesson: front matter between two lines of `---`, and then a little Markdown.

Paragraphs, headings and lists with `-` are what every face can show. Anything else that Markdown
has is refused with the line that it stands on, so that nobody reads half a lesson: raw HTML above
all, since a lesson is text and nothing that runs.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import PurePath

import msgspec

from bot.admin_texts import admin_text

MOST_BYTES = 64 * 1024
"""A lesson's file: a page of text, and no book."""
MOST_WORDS = 500
"""Words of a lesson: at most about four minutes. Ours have 150 to 220."""
MOST_TITLE, MOST_TRY, MOST_ALT = 80, 200, 300
"""Characters of a title, of the one thing to try, and of what a picture shows."""
PICTURE = ".svg"

_KEY = re.compile(r"([a-z]+):(?:\s+(.*))?")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_HTML = re.compile(r"<[a-zA-Z/!?]|javascript:", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")
_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"[-*]\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


class Audience(StrEnum):
    """For whom a lesson is."""

    MEMBERS = "members"
    FACILITATORS = "facilitators"
    COMMISSIONERS = "commissioners"


class Occasion(StrEnum):
    """When a lesson is offered by itself. Otherwise it is only there to be looked up."""

    FIRST_MEETING = "first-meeting"
    FIRST_HAND = "first-hand"
    FIRST_FACILITATING = "first-facilitating"
    NOT_LISTENED = "not-listened"
    """After a poll in which few said that people listened."""
    FIRST_CONSENT = "first-consent"


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """One lesson in one language."""

    name: str
    """What it is called in commands, whichever its language: the same for its translations."""
    title: str
    audience: Audience
    language: str
    paragraphs: tuple[str, ...]
    """Its text. A paragraph is one line; what is in a list begins with "- "."""
    attempt: str
    """One thing to try at the next meeting."""
    occasion: Occasion | None = None
    picture: str = ""
    """The name of its picture; "": it has none."""
    alt: str = ""
    """What the picture shows, in words."""

    @property
    def words(self) -> int:
        """How many words there are to read, the one thing to try included."""
        return sum(len(one.split()) for one in (*self.paragraphs, self.attempt))


class BadLesson(ValueError):
    """A file is no lesson. `str` says which file, which line, and what is wrong."""

    def __init__(self, file: str, line: int, why: str) -> None:
        super().__init__(admin_text("lesson-where", file=file, line=line, why=why))
        self.file, self.line, self.why = file, line, why


def read_lesson(
    text: str, file: str, languages: Collection[str] = (), *, pictures: bool = True
) -> Lesson:
    """The lesson that a file holds. `languages`: the codes that are known; none: any will do.
    `pictures`: it may have one.

    Raises:
        BadLesson: it is none.
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise BadLesson(file, 1, admin_text("lesson-long", most=MOST_BYTES // 1024))
    return _LessonReader(text, file, pictures=pictures).lesson(languages)


class _LessonReader:
    """Reads one file."""

    def __init__(self, text: str, file: str, *, pictures: bool) -> None:
        self._pictures = pictures
        self._lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        self._file = file
        self._at: dict[str, int] = {}
        """On which line each key of the front matter stands."""

    def lesson(self, languages: Collection[str]) -> Lesson:
        for number, line in enumerate(self._lines, start=1):
            if _HTML.search(line):
                raise self._bad(number, admin_text("lesson-html"))
            if _CONTROL.search(line):
                raise self._bad(number, admin_text("lesson-control"))
        given, body_from = self._front_matter()
        language = self._needed(given, "language")
        if languages and language not in languages:
            known = ", ".join(languages)
            raise self._bad(
                self._at["language"],
                admin_text("lesson-language", language=repr(language), known=known),
            )
        lesson = Lesson(
            name=self._name(given),
            title=self._needed(given, "title", MOST_TITLE),
            audience=Audience(self._one_of(given, "for", tuple(Audience))),
            language=language,
            paragraphs=self._body(body_from),
            attempt=self._needed(given, "try", MOST_TRY),
            occasion=self._occasion(given),
            picture=self._picture(given),
            alt=given.get("alt", "")[:MOST_ALT],
        )
        if lesson.words > MOST_WORDS:
            raise self._bad(
                body_from, admin_text("lesson-words", words=lesson.words, most=MOST_WORDS)
            )
        return lesson

    def _front_matter(self) -> tuple[dict[str, str], int]:
        """What stands between the two lines of `---`, and on which line the text begins."""
        if self._lines[0].strip() != "---":
            raise self._bad(1, admin_text("lesson-begins"))
        given: dict[str, str] = {}
        for number, line in enumerate(self._lines[1:], start=2):
            if line.strip() == "---":
                return given, number + 1
            if not line.strip():
                continue
            found = _KEY.fullmatch(line.rstrip())
            if found is None:
                raise self._bad(number, admin_text("lesson-no-value"))
            key, value = found[1], (found[2] or "").strip()
            if key not in _KEYS:
                raise self._bad(
                    number, admin_text("lesson-unknown", key=repr(key), known=", ".join(_KEYS))
                )
            if key in given:
                raise self._bad(number, admin_text("lesson-twice", key=repr(key)))
            given[key], self._at[key] = value, number
        raise self._bad(1, admin_text("lesson-no-end"))

    def _needed(self, given: dict[str, str], key: str, longest: int = 40) -> str:
        value = given.get(key, "")
        if not value:
            raise self._bad(self._at.get(key, 1), admin_text("lesson-lacks", key=repr(key)))
        if len(value) > longest:
            raise self._bad(
                self._at[key], admin_text("lesson-longer", key=repr(key), longest=longest)
            )
        return value

    def _one_of(self, given: dict[str, str], key: str, choices: tuple[str, ...]) -> str:
        value = self._needed(given, key)
        if value not in choices:
            raise self._bad(
                self._at[key],
                admin_text("lesson-one-of", key=repr(key), choices=", ".join(choices)),
            )
        return value

    def _occasion(self, given: dict[str, str]) -> Occasion | None:
        if given.get("when", "any") in ("", "any"):
            return None
        return Occasion(self._one_of(given, "when", ("any", *Occasion)))

    def _picture(self, given: dict[str, str]) -> str:
        """A picture's file stands beside the lesson; it is never an address."""
        name = given.get("picture", "")
        if not name:
            return ""
        if not self._pictures:
            raise self._bad(self._at["picture"], admin_text("lesson-pictured"))
        if PurePath(name).name != name or not name.endswith(PICTURE):
            raise self._bad(self._at["picture"], admin_text("lesson-picture"))
        if not given.get("alt"):
            raise self._bad(self._at["picture"], admin_text("lesson-alt"))
        return name

    def _name(self, given: dict[str, str]) -> str:
        name = given.get("name") or PurePath(self._file).stem.lower()
        if _NAME.fullmatch(name) is None:
            where = self._at.get("name", 1)
            raise self._bad(where, admin_text("lesson-name"))
        return name

    def _body(self, first: int) -> tuple[str, ...]:
        found: list[str] = []
        fresh = True
        for number, line in enumerate(self._lines[first - 1 :], start=first):
            text = line.strip()
            if text.startswith(("![", "```", "|", ">")):
                raise self._bad(number, admin_text("lesson-shown"))
            if not text:
                fresh = True
                continue
            bullet, heading = _BULLET.match(text), _HEADING.match(text)
            if bullet is not None:
                found.append("- " + text[bullet.end() :])
            elif heading is not None:
                found.append(text[heading.end() :])
            elif fresh or not found:
                found.append(text)
            else:
                found[-1] += f" {text}"
            fresh = heading is not None
        if not found:
            raise self._bad(first, admin_text("lesson-empty"))
        return tuple(_EMPHASIS.sub(r"\2", one) for one in found)

    def _bad(self, line: int, why: str) -> BadLesson:
        return BadLesson(self._file, line, why)


_KEYS = ("title", "for", "when", "language", "try", "name", "picture", "alt")
