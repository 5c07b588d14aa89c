"""Reads a team's own lessons from a folder, and says which of its files are none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from adapters.doctor import Finding, note
from bot.people.lessons import BadLesson, Lesson, add_lessons, read_lesson
from bot.people.lessons.lesson_reader import MOST_BYTES
from bot.phrases import LANGUAGES

MOST_FILES = 200
"""Lessons that one installation can add."""


class LessonFolder(NamedTuple):
    """What a folder holds."""

    lessons: tuple[Lesson, ...]
    bad: tuple[str, ...]
    """What is wrong: with which file, on which line."""


def read_folder(folder: Path | None) -> LessonFolder:
    """The lessons in a folder's `.md` files; None: there is no such folder. A bad file is left out,
    and nothing else goes wrong with it."""
    if folder is None:
        return LessonFolder((), ())
    try:
        files = sorted(file for file in folder.iterdir() if file.name.lower().endswith(".md"))
    except OSError as problem:
        return LessonFolder((), (f"{folder} cannot be read: {problem.strerror}",))
    found: dict[tuple[str, str], Lesson] = {}
    bad: list[str] = []
    if len(files) > MOST_FILES:
        bad.append(f"{folder} has {len(files)} lessons: the first {MOST_FILES} are read")
    for file in files[:MOST_FILES]:
        try:
            lesson = read_lesson(_text(file), file.name, LANGUAGES, pictures=False)
            twin = found.get((lesson.name, lesson.language))
            if twin is not None:
                why = f"a lesson {lesson.name!r} in {lesson.language!r} is in another file already"
                raise BadLesson(file.name, 1, why)
            same = next((it for it in found.values() if _reads_alike(it, lesson)), None)
            if same is not None:
                raise BadLesson(file.name, 1, f"another lesson is called {lesson.title!r} already")
            found[lesson.name, lesson.language] = lesson
        except BadLesson as no:
            bad.append(str(no))
    return LessonFolder(tuple(found.values()), tuple(bad))


def use_folder(folder: Path | None) -> tuple[str, ...]:
    """Adds the lessons of a folder to ours. Returns what is wrong with the others."""
    read = read_folder(folder)
    add_lessons(read.lessons)
    return read.bad


class LessonsCheck:
    """`heard doctor`'s check of a team's own lessons."""

    name = "lessons"

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    async def look(self) -> Sequence[Finding]:
        """What is wrong with them, and how many there are."""
        if self._folder is None:
            return []
        read = read_folder(self._folder)
        count = len(read.lessons)
        told = "1 lesson is" if count == 1 else f"{count} lessons are"
        return [
            *(Finding(f"{one}. The lesson is left out. See docs/lessons.md.") for one in read.bad),
            note(f"{told} read from {self._folder}."),
        ]


def _reads_alike(one: Lesson, other: Lesson) -> bool:
    """Whether people could not tell them apart by their titles."""
    return one.language == other.language and one.title.casefold() == other.title.casefold()


def _text(file: Path) -> str:
    """A file's text. A big one is not read."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise BadLesson(file.name, 1, f"it is longer than {MOST_BYTES // 1024} KB")
        body = file.read_bytes()
    except OSError as problem:
        raise BadLesson(file.name, 1, f"it cannot be read: {problem.strerror}") from problem
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = body.count(b"\n", 0, problem.start) + 1
        raise BadLesson(file.name, line, "it is not written in UTF-8") from problem
