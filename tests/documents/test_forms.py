"""Minutes as one HTML file, easy-read, JSON with a published schema, CSV and ICS; and
what people typed means nothing in any of them."""

from __future__ import annotations

import csv
import json
import re
import warnings
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from adapters.doctor_pictures import PicturesCheck
from adapters.documents import minutes_csv, pictures
from adapters.documents.generated_files import FORMS, MinutesWriter
from adapters.documents.pictures import MOST_BYTES, Pictures
from bot.ids import WordsId
from bot.records.minutes_forms import EASY_READ_TOPICS, MinutesForm
from bot.records.minutes_references import words_recorded
from tests.fakes.minutes import document, everything, minimal

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import vobject

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/schemas/minutes.schema.json").read_text(encoding="utf-8"))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
HTML_FORMS = (MinutesForm.HTML, MinutesForm.EASY_READ)


def written(form: MinutesForm, of: Any = None, **more: str) -> str:
    """Minutes in a form."""
    return MinutesWriter().write(document(of or everything(), **more), form).decode()


class Tags(HTMLParser):
    """What a page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._in: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._in[-1:] != ["style"]:
            self.texts.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2",
    "@SUM(A1:A9)",
    "\t=1+1",
    "  =1+1",
    "＝1+1",
    "\u200b=1+1",
    "a\r\nDTSTART:19700101\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "a\nATTENDEE:mailto:x@example.org",
    "semi;colon, comma \\ back\\n slash",
    "\u202eevil\u202c \u2066isolate\u2069",
    "🙂" * 60,
    'quote " and, comma\nand "line"',
    "]]>--><!--",
)


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize("form", list(MinutesForm))
def test_what_people_typed_means_nothing_in_any_form(form: MinutesForm, nasty: str) -> None:
    """Titles, names and words; whatever passes the cleaning at the door, and what does not."""
    text = written(form, words=nasty, room=nasty, names=nasty)
    plain = written(form)
    match form:
        case MinutesForm.HTML | MinutesForm.EASY_READ:
            page, usual = Tags(text), Tags(plain)
            assert [tag for tag, _ in page.tags] == [tag for tag, _ in usual.tags]
            assert "49" not in "".join(page.texts) or "49" in nasty
        case MinutesForm.CSV:
            rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))
            assert {len(row) for row in rows} == {len(minutes_csv.COLUMNS)}
            assert len(rows) == len(list(csv.reader(StringIO(plain))))
            for row in rows:
                for cell in row:
                    shown = re.sub(r"^[\s\u200b\u2066-\u2069]+", "", cell)
                    assert not shown.startswith(("=", "+", "-", "@", "＝")), cell
                    assert "\n" not in cell
        case MinutesForm.CALENDAR:
            assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
            assert "\n" not in text.replace("\r\n", "")
            events = Calendar.from_ical(text).walk()
            assert [one.name for one in events] == [
                one.name for one in Calendar.from_ical(plain).walk()
            ]
            assert not any("ATTENDEE" in one for one in events)
        case MinutesForm.JSON:
            jsonschema.validate(json.loads(text), SCHEMA)
        case MinutesForm.TEXT | MinutesForm.MARKDOWN:
            assert not re.search(r"(?<!\\)<", text) or form is MinutesForm.TEXT
            # Headings of Markdown: as many as there are without it.
            headings = [len(re.findall(r"^#+ ", each, re.MULTILINE)) for each in (text, plain)]
            assert headings[0] == headings[1]


def test_json_is_as_its_published_schema_says_and_a_wrong_one_is_not() -> None:
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for of in (everything(), minimal(), minimal(closed_at=None)):
        made = json.loads(written(MinutesForm.JSON, of))
        checker.validate(made)
        assert set(made) == set(SCHEMA["properties"]), "nothing but what the schema tells of"
    made = json.loads(written(MinutesForm.JSON))
    assert made["actions"][0]["owner"] == "Tom"
    assert made["opened_at"] == "2026-03-10T19:00:00+00:00"
    assert made["decisions"][0] == {
        "words": "The decision-1.",
        "corrects": None,
        "item": 1,
        "proposal": 4,
    }
    assert made["poll"]["level"] == "sides"
    assert made["poll"]["items"][0]["figures"] == {"high": 5, "low": 1}
    assert made["poll"]["items"][1]["words"] == "The own-item."
    assert made["poll"]["groups"][0]["group"] == "The group."
    del made["zone"]
    assert not checker.is_valid(made)


def test_no_form_names_anybody_whom_the_minutes_do_not_name() -> None:
    """Who recorded or parked something is in the records, and in no file. Regrets are named, since
    they agreed: taken out, the name is nowhere."""
    with_regrets = everything()
    without = replace(with_regrets, regrets=())
    for form in (MinutesForm.EASY_READ, MinutesForm.JSON):
        assert "May" in written(form, with_regrets), form
    for form in MinutesForm:
        assert "May" not in written(form, without), form
        assert "may" not in re.findall(r"\b\w+\b", written(form, without)), form


def test_words_that_are_gone_are_in_no_form() -> None:
    of = everything()
    for form in MinutesForm:
        gone = document(of)
        gone = replace(gone, words={}, names={})
        MinutesWriter().write(gone, form)
    made = json.loads(MinutesWriter().write(replace(document(of), words={}), MinutesForm.JSON))
    assert made["decisions"][0]["words"] is None
    calendar = MinutesWriter().write(replace(document(of), words={}), MinutesForm.CALENDAR)
    # A calendar that has them already is given something in their place.
    found: list[Any] = list(Calendar.from_ical(calendar.decode()).walk("VEVENT"))
    assert len(found) == 5
    assert not [one for one in found if "The " in str(one["summary"])]
    assert "no longer kept" in str(found[1]["summary"])


def test_every_recorded_text_of_the_minutes_is_found_by_its_type() -> None:
    found = words_recorded(everything())
    assert {
        "goal",
        "dissent-1",
        "correction",
        "because-9",
        "recipient",
        "item-1",
        "own-item",
    } <= found
    assert WordsId("may") not in found, "a person is no recorded text"


@pytest.mark.parametrize("form", HTML_FORMS)
def test_a_page_fetches_nothing_and_has_landmarks_headings_and_a_language(
    form: MinutesForm,
) -> None:
    page = Tags(written(form))
    assert page.of("html")[0]["lang"] == "en"
    assert not page.of("script")
    assert not page.of("link")
    for tag, attrs in page.tags:
        for name in ("src", "href"):
            where = attrs.get(name)
            assert where is None or where.startswith(("#", "data:")), (tag, where)
    assert [len(page.of(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    headed = {str(attrs["id"]) for attrs in page.of("h2")}
    assert headed == {str(attrs["aria-labelledby"]) for attrs in page.of("section")}
    assert {str(a["href"]) for a in page.of("a")} <= {f"#{name}" for name in headed}
    if form is MinutesForm.HTML:
        assert all(attrs["scope"] == "row" for attrs in page.of("th"))
        assert page.of("th")
        assert page.of("caption")


def test_easy_read_has_one_idea_a_line_in_short_sentences() -> None:
    page = Tags(written(MinutesForm.EASY_READ))
    assert "We look at this again on Thursday 10 September 2026." in " ".join(page.texts)
    assert "Tom does this." in page.texts
    ours = [text for text in page.texts if "The " not in text and not text.startswith("@")]
    long = [text for text in ours if len(text.split()) > 15]
    assert not long, long


def test_pictures_stand_beside_their_topics_and_a_missing_one_leaves_nothing(
    tmp_path: Path,
) -> None:
    (tmp_path / "decision.png").write_bytes(PNG)
    made = MinutesWriter(Pictures(tmp_path)).write(document(everything()), MinutesForm.EASY_READ)
    (picture,) = Tags(made.decode()).of("img")
    assert str(picture["src"]).startswith("data:image/png;base64,")
    assert picture["alt"] == "Picture for “What we decided”"
    assert not Tags(written(MinutesForm.EASY_READ)).of("img")


async def test_pictures_that_cannot_be_used_are_left_out_with_one_clear_line_each(
    tmp_path: Path,
) -> None:
    inside = tmp_path / "pictures"
    inside.mkdir()
    outside = tmp_path / "secret.png"
    outside.write_bytes(PNG)
    (inside / "action.png").symlink_to(outside)
    (inside / "point.jpg").write_bytes(b"<svg onload=alert(1)>")
    (inside / "people.png").write_bytes(PNG + bytes(MOST_BYTES))
    (inside / "agenda.png").mkdir()
    (inside / "next.png").symlink_to(inside / "nowhere.png")
    (inside / "decision.png").write_bytes(PNG)
    (inside / "meeting.svg").write_text("<svg/>")
    found = Pictures(inside).read()
    assert list(found.pictures) == ["decision"]
    said = "\n".join(found.problems)
    assert len(found.problems) == 5
    for topic, why in (
        ("action.png", "leads out of its folder"),
        ("point.jpg", "no JPEG picture"),
        ("people.png", "more than 500 KB"),
        ("agenda.png", "no file"),
        ("next.png", "cannot be read"),
    ):
        assert re.search(f"{topic}: .*{why}", said), said
    assert [one.text for one in await PicturesCheck(inside).look()] == list(found.problems)
    (told,) = Pictures(tmp_path / "none").read().problems
    assert "is no folder" in told
    assert set(EASY_READ_TOPICS) >= set(pictures.NONE.pictures)


def test_the_table_is_for_spreadsheets() -> None:
    text = written(MinutesForm.CSV)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    assert [row["Kind"] for row in rows] == [
        *["Decision"] * 2,
        *["Point"] * 2,
        *["Action"] * 3,
    ]
    first, action = rows[0], rows[4]
    assert (first["How it was decided"], first["Review on"]) == ("consent", "2026-09-10")
    assert first["Agenda item"] == "The item-1."
    assert (action["Who"], action["Due"], action["State"]) == ("Tom", "2026-04-01", "To be done")
    assert (rows[3]["State"], rows[3]["Why"]) == ("It was passed on", "The reason.")


def test_dates_are_read_back_by_two_programs() -> None:
    text = written(MinutesForm.CALENDAR)
    ours: list[Any] = list(Calendar.from_ical(text).walk("VEVENT"))
    theirs = vobject.readOne(text).vevent_list
    assert [str(one["uid"]) for one in ours] == [one.uid.value for one in theirs]
    by_uid = {str(one["uid"]): one for one in ours}
    assert by_uid["lamp.4@heard"]["dtstart"].dt == datetime(2026, 3, 17, 19, tzinfo=UTC)
    due = by_uid["lamp.action.7@heard"]
    assert (due["dtstart"].dt, due["dtend"].dt) == (date(2026, 4, 1), date(2026, 4, 2))
    assert str(due["summary"]) == "Due: The action-7."
    assert str(by_uid["lamp.action.9@heard"]["status"]) == "CANCELLED"
    assert str(by_uid["lamp.review.4@heard"]["summary"]) == "To be reviewed: The decision-1."
    assert {int(one["sequence"]) for one in ours} == {5_000_012}


def test_every_form_has_a_name_that_a_phone_can_open() -> None:
    assert set(FORMS) == set(MinutesForm)
    assert len({kind.ending for kind in FORMS.values()}) == len(FORMS)
