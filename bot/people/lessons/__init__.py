"""Lessons of a minute or so: for members, for those who run meetings, and for those who commission.

A lesson is a Markdown file with front matter. Ours stand beside this module, in a folder for each
language; a team's own are read by the same reader and are added with `add_lessons`. What a lesson
says is text that people wrote: it is shown as it stands, as recorded words are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from bot.people.lessons.lesson_reader import (
    PICTURE,
    Audience,
    BadLesson,
    Lesson,
    Occasion,
    read_lesson,
)

__all__ = [
    "ENGLISH",
    "Audience",
    "BadLesson",
    "Lesson",
    "Library",
    "Occasion",
    "add_lessons",
    "library",
    "our_own",
    "picture",
    "read_lesson",
]

ENGLISH = "en"
_added: list[Lesson] = []


class Library:
    """All lessons that there are, in all their languages."""

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        """Of two with one name in one language, the later one counts: a team's in place of ours."""
        self._by_name: dict[str, dict[str, Lesson]] = {}
        for lesson in lessons:
            self._by_name.setdefault(lesson.name, {})[lesson.language] = lesson

    def find(self, name: str, language: str = ENGLISH) -> Lesson | None:
        """A lesson by its name, in this language if it is there, else in English, else in the one
        that it has. None: there is no such lesson."""
        versions = self._by_name.get(name)
        if versions is None:
            return None
        return versions.get(language) or versions.get(ENGLISH) or next(iter(versions.values()))

    def titled(self, title: str) -> str | None:
        """The name of the lesson with this name or title, in any language; None: none has it."""
        wanted = title.strip().casefold()
        for name, versions in self._by_name.items():
            if wanted == name or any(it.title.casefold() == wanted for it in versions.values()):
                return name
        return None

    def for_whom(self, audience: Audience, language: str = ENGLISH) -> tuple[Lesson, ...]:
        """The lessons for an audience, ours first, each in the language that `find` takes."""
        found = (self.find(name, language) for name in self._by_name)
        return tuple(it for it in found if it is not None and it.audience is audience)

    def at(self, occasion: Occasion) -> str | None:
        """The name of the lesson that is offered on an occasion, the newest if there are several:
        a team's own in place of ours. None: there is none."""
        found = [
            name
            for name, versions in self._by_name.items()
            if any(it.occasion is occasion for it in versions.values())
        ]
        return found[-1] if found else None


def library() -> Library:
    """Our lessons, and those that were added."""
    return _library(tuple(_added))


@cache
def _library(added: tuple[Lesson, ...]) -> Library:
    return Library((*our_own(), *added))


def picture(name: str) -> bytes | None:
    """One of our lessons' pictures, as a PNG that every platform shows; None: there is none of that
    name. It is made from the SVG that stands beside it."""
    if name not in {lesson.picture for lesson in our_own() if lesson.picture}:
        return None
    drawn = files(__name__).joinpath("pictures", f"{name.removesuffix(PICTURE)}.png")
    return drawn.read_bytes()


def add_lessons(lessons: Iterable[Lesson]) -> None:
    """Add a team's own lessons, in place of those that were added before."""
    _added[:] = lessons


@cache
def our_own() -> tuple[Lesson, ...]:
    """The lessons that come with Heard, by audience and then as listed in `ORDER`."""
    found = []
    for folder in sorted(files(__name__).iterdir(), key=lambda it: it.name):
        if not folder.is_dir() or folder.name.startswith("_"):
            continue
        for file in folder.iterdir():
            if file.name.endswith(".md"):
                found.append(read_lesson(file.read_text(encoding="utf-8"), file.name))
    return tuple(sorted(found, key=lambda it: (ORDER.index(it.name), it.language != ENGLISH)))


ORDER = (
    *("learning", "listening", "differently", "experience", "asking", "passing", "contention"),
    *("opening", "room", "dominant", "parking", "closing", "needs", "consent", "blank-sheet"),
    *("supporters", "agreement"),
    *("value", "report", "constraints"),
)
"""Our lessons as they are listed: what one needs first comes first."""
