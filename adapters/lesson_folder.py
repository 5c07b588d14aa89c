"""Reads a team's own lessons from a folder, and says which of its files are none."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from adapters.doctor import Finding, note
from bot.admin_texts import admin_text
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
        return LessonFolder((), (admin_text("lesson-folder", folder=folder, why=problem.strerror),))
    found: dict[tuple[str, str], Lesson] = {}
    bad: list[str] = []
    if len(files) > MOST_FILES:
        bad.append(admin_text("lesson-most", folder=folder, files=len(files), most=MOST_FILES))
    for file in files[:MOST_FILES]:
        try:
            lesson = read_lesson(_text(file), file.name, LANGUAGES, pictures=False)
            twin = found.get((lesson.name, lesson.language))
            if twin is not None:
                why = admin_text(
                    "lesson-twin", name=repr(lesson.name), language=repr(lesson.language)
                )
                raise BadLesson(file.name, 1, why)
            same = next((it for it in found.values() if _reads_alike(it, lesson)), None)
            if same is not None:
                raise BadLesson(
                    file.name, 1, admin_text("lesson-same-title", title=repr(lesson.title))
                )
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

    name = admin_text("doctor-name-lessons")

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    async def look(self) -> Sequence[Finding]:
        """What is wrong with them, and how many there are."""
        if self._folder is None:
            return []
        read = read_folder(self._folder)
        count = len(read.lessons)
        return [
            *(Finding(admin_text("lesson-left-out", what=one)) for one in read.bad),
            note(admin_text("lesson-count", count=count, folder=self._folder)),
        ]


def _reads_alike(one: Lesson, other: Lesson) -> bool:
    """Whether people could not tell them apart by their titles."""
    return one.language == other.language and one.title.casefold() == other.title.casefold()


def _text(file: Path) -> str:
    """A file's text. A big one is not read, nor what is no file, such as a pipe: reading that may
    never end."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadLesson(file.name, 1, admin_text("lesson-no-file"))
        if status.st_size > MOST_BYTES:
            raise BadLesson(file.name, 1, admin_text("lesson-long", most=MOST_BYTES // 1024))
        body = file.read_bytes()
    except OSError as problem:
        raise BadLesson(
            file.name, 1, admin_text("lesson-unreadable", why=problem.strerror)
        ) from problem
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = body.count(b"\n", 0, problem.start) + 1
        raise BadLesson(file.name, line, admin_text("lesson-not-utf8")) from problem
