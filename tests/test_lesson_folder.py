"""A team's own lessons: read from a folder, and whatever is wrong with one is said and left out."""

from __future__ import annotations

import os

import pytest

from adapters.lesson_folder import LessonsCheck, read_folder, use_folder
from bot.people.lessons import add_lessons, library
from bot.people.lessons.lesson_reader import MOST_BYTES
from bot.settings import Settings
from tests.people.test_lessons import GOOD


@pytest.fixture
def folder(tmp_path):
    yield tmp_path
    add_lessons(())


def wrong(folder) -> list[str]:
    return list(read_folder(folder).bad)


def test_a_good_one_is_there_and_bad_ones_are_said_with_file_line_and_reason(folder):
    (folder / "tea.md").write_text(GOOD, encoding="utf-8")
    (folder / "notes.txt").write_text("no lesson", encoding="utf-8")
    (folder / "script.md").write_text(GOOD + "<script>x()</script>\n", encoding="utf-8")
    (folder / "untitled.md").write_text(GOOD.replace("title: Tea first\n", ""), encoding="utf-8")
    (folder / "klingon.md").write_text(GOOD.replace("language: en", "language: xx"), "utf-8")
    (folder / "all.md").write_text(GOOD.replace("for: members", "for: all"), encoding="utf-8")
    (folder / "drawn.md").write_text(GOOD.replace("try:", "picture: a.svg\nalt: a\ntry:"), "utf-8")
    (folder / "latin.md").write_bytes(GOOD.replace("It helps.", "Caf\u00e9").encode("latin-1"))
    with (folder / "huge.md").open("wb") as huge:
        os.truncate(huge.fileno(), 10 * 1024 * 1024)
    assert use_folder(folder) == tuple(wrong(folder))
    told = "\n".join(wrong(folder))
    assert len(wrong(folder)) == 7
    for said in (
        "script.md, line 13: HTML and scripts",
        "untitled.md, line 1: it has no 'title'",
        "klingon.md, line 5: Heard knows no language 'xx'",
        "all.md, line 3: 'for' has to be one of members",
        "drawn.md, line 6: a lesson that is added has no picture",
        "latin.md, line 9: it is not written in UTF-8",
        f"huge.md, line 1: it is longer than {MOST_BYTES // 1024} KB",
    ):
        assert said in told
    assert library().titled("Tea first") == "tea"
    assert library().titled("Listening so that others can think") == "listening"


def test_of_two_with_one_name_or_one_title_the_first_is_kept(folder):
    (folder / "a.md").write_text(GOOD.replace("try:", "name: tea\ntry:"), encoding="utf-8")
    (folder / "b.md").write_text(GOOD.replace("try:", "name: tea\ntry:"), encoding="utf-8")
    (folder / "c.md").write_text(GOOD.replace("Tea first", "TEA first"), encoding="utf-8")
    assert [it.name for it in read_folder(folder).lessons] == ["tea"]
    assert "b.md, line 1: a lesson 'tea' in 'en' is in another file already" in wrong(folder)
    assert "c.md, line 1: another lesson is called 'TEA first' already" in wrong(folder)
    welsh = GOOD.replace("language: en", "language: cy").replace("try:", "name: tea\ntry:")
    (folder / "d.md").write_text(welsh, encoding="utf-8")
    assert [it.language for it in read_folder(folder).lessons] == ["en", "cy"]


def test_what_is_no_file_is_not_waited_for(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "tea.md"
    elsewhere.write_text(GOOD, encoding="utf-8")
    (folder / "tea.md").symlink_to(elsewhere)  # to a file of one's own it may lead
    os.mkfifo(folder / "pipe.md")
    (folder / "endless.md").symlink_to("/dev/zero")
    (folder / "folder.md").mkdir()
    (folder / "gone.md").symlink_to(folder / "nowhere")
    (folder / "round.md").symlink_to(folder / "round.md")
    assert [it.name for it in read_folder(folder).lessons] == ["tea"]
    told = wrong(folder)
    assert len(told) == 5
    for name in ("pipe.md", "endless.md", "folder.md"):
        assert any(one.startswith(f"{name}, line 1: it is no file") for one in told)
    for name in ("gone.md", "round.md"):
        assert any(one.startswith(f"{name}, line 1: it cannot be read") for one in told)


async def test_the_doctor_says_it(folder):
    (folder / "tea.md").write_text(GOOD, encoding="utf-8")
    (folder / "bad.md").write_text("no", encoding="utf-8")
    settings = Settings.model_validate({"lessons": {"folder": str(folder)}})
    found = await LessonsCheck(settings.lessons.path).look()
    assert [one.wrong for one in found] == [True, False]
    assert found[0].text.startswith("bad.md, line 1: a lesson begins with a line of ---")
    assert "1 lesson is read from" in found[1].text
    assert await LessonsCheck(Settings().lessons.path).look() == []
    (gone, none) = await LessonsCheck(folder / "nowhere").look()
    assert "cannot be read: No such file or directory" in gone.text
    assert "0 lessons" in none.text
