"""The report on recorded meetings: one, or a folder of them; without names, or with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import heard


def lines(day: str, people: tuple[str, ...], messages: int = 30) -> Iterator[str]:
    """A meeting of an hour in which these people speak in turn."""
    at = datetime.fromisoformat(f"{day}T19:00")
    yield f"{at:%Y-%m-%d %H:%M:%S} <{people[0]}> #startmeeting Lunch"
    yield f"{at:%Y-%m-%d %H:%M:%S} <{people[0]}> #topic The hall"
    for number in range(messages):
        at += timedelta(minutes=2)
        who = people[number % len(people)]
        yield f"{at:%Y-%m-%d %H:%M:%S} <{who}> it is cold in the hall on day number {number}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "meetings").mkdir()
    for day, people in (("2024-03-13", ("ada", "jo", "kim")), ("2024-04-10", ("ada", "jo"))):
        text = "\n".join(lines(day, people))
        (tmp_path / "meetings" / f"{day}.log").write_text(text)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(heard.app, ["replay", *words])


def test_a_report_on_one_meeting_names_nobody(folder: Path) -> None:
    done = run("meetings/2024-03-13.log", "--report", "report.html")
    assert done.exit_code == 0, done.output
    assert "report.html has the report. Nobody is named in it." in done.output
    page = (folder / "report.html").read_text("utf-8")
    assert "The meeting on Wednesday 13 March 2024" in page
    assert "32 messages were written by 3 people." in page
    assert "The hall" in page
    assert "How many people had been heard, as the minutes went by" in page
    assert not any(name in page for name in (">ada<", ">jo<", ">kim<"))


def test_people_are_named_if_somebody_asks_for_it(folder: Path) -> None:
    run("meetings/2024-03-13.log", "--report", "report.html", "--names")
    page = (folder / "report.html").read_text("utf-8")
    assert all(f">{name}<" in page for name in ("ada", "jo", "kim"))
    assert "It is no ranking." in page
    assert page.index(">ada<") < page.index(">jo<") < page.index(">kim<")


def test_a_folder_gives_one_report_with_how_it_went(folder: Path) -> None:
    done = run("meetings", "--report", "report.html")
    assert done.exit_code == 0, done.output
    page = (folder / "report.html").read_text("utf-8")
    assert "2 recorded meetings" in page
    assert "How evenly meetings were shared" in page
    assert page.index("Meeting 1, on Wednesday 13 March 2024") < page.index("Meeting 2, on")


def test_what_is_there_is_not_written_over(folder: Path) -> None:
    (folder / "report.html").write_text("mine")
    done = run("meetings", "--report", "report.html")
    assert done.exit_code == 2
    assert "report.html is there already" in done.output
    assert (folder / "report.html").read_text() == "mine"


def test_one_file_that_cannot_be_read_stops_it_and_nothing_is_written(folder: Path) -> None:
    (folder / "meetings" / "x.pdf").write_bytes(b"%PDF-1.7")
    done = run("meetings", "--report", "report.html")
    assert done.exit_code == 2
    assert "x.pdf: is a PDF" in done.output
    assert not (folder / "report.html").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--names",), "--names is for a report"),
        (("--report", "x.html", "--json"), "leave --json away"),
        (("--meeting", "1", "--since", "2024-01-01"), "--meeting says it alone"),
        (("--since", "yesterday"), "--since yesterday is no day"),
        (("--until", "2020-01-01"), "nobody says anything in that span"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    folder: Path, words: tuple[str, ...], told: str
) -> None:
    done = run("meetings/2024-03-13.log", *words)
    assert done.exit_code == 2
    assert told in done.output
