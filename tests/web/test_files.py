"""Files that go with a card: who gets them, and how they look."""

from __future__ import annotations

import pytest

from bot.ids import MeetingId
from bot.records.minutes_forms import MinutesForm
from bot.rendered import (
    RenderedBar,
    RenderedBars,
    RenderedCard,
    RenderedChart,
    RenderedFact,
    RenderedSection,
)
from tests.web.conftest import Browser, Web

MINUTES = RenderedCard(
    kind="minutes-in-full",
    text="",
    title="Parents: minutes of meeting 1",
    lines=("What was recorded.",),
    facts=(RenderedFact(label="When", value="Tuesday"),),
    parts=(
        RenderedSection(
            heading="Agenda", lines=("1. Breaks (discussed)", "2. Money (not reached)")
        ),
        RenderedSection(heading="Notes", lines=("<script>alert(1)</script>", "Two\nlines")),
    ),
)
CHART = RenderedChart(
    title="Were you heard?",
    groups=(RenderedBars("Chance", (RenderedBar("Yes", 4), RenderedBar("No", 1))),),
    alt="Yes 4, no 1.",
)


@pytest.fixture
async def room(web: Web, ann: Browser, ben: Browser) -> str:
    """Ann's room, in which Ben is a member; it has minutes and two pictures."""
    key = await ann.create()
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    meeting = meeting_of(web, key)
    web.service.papers[meeting] = MINUTES
    web.service.charts["poll-chart", meeting] = CHART
    web.service.charts["voices-chart", meeting] = CHART
    return key


def meeting_of(web: Web, key: str) -> MeetingId:
    return MeetingId(f"{web.service.rooms[key].room.key}.1")


def address(web: Web, key: str, kind: str) -> str:
    return f"/room/{key}/files/{kind}/{meeting_of(web, key)}"


async def test_the_minutes_are_a_page_with_headings_and_lists(web: Web, ben: Browser, room: str):
    response = await ben.get(address(web, room, "minutes"))
    assert response.status == 200
    assert response.content_type == "text/html"
    assert "<h1>Parents: minutes of meeting 1</h1>" in ben.text
    assert '<h2 id="part-1">Agenda</h2>' in ben.text
    assert "<li>1. Breaks (discussed)</li>" in ben.text
    assert "<script>alert" not in ben.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in ben.text
    assert f'href="/room/{room}"' in ben.text


@pytest.mark.parametrize(
    ("form", "kind", "ending"),
    [
        ("markdown", "text/markdown", ".md"),
        ("text", "text/plain", ".txt"),
        ("html", "text/html", ".html"),
        ("easy-read", "text/html", "-easy-read.html"),
    ],
)
async def test_the_minutes_can_be_saved(web, ben, room, form, kind, ending):
    response = await ben.get(f"{address(web, room, 'minutes')}?as={form}")
    assert (response.content_type, response.charset) == (kind, "utf-8")
    saved = response.headers["Content-Disposition"]
    assert saved == f'attachment; filename="minutes-of-meeting-1{ending}"'
    assert "minutes of meeting 1" in ben.text


async def test_the_page_of_the_minutes_has_a_link_to_every_form(web, ben, room):
    await ben.get(address(web, room, "minutes"))
    page = ben.text
    for form, ending in (("json", ".json"), ("csv", ".csv"), ("calendar", ".ics")):
        assert f'href="?as={form}"' in page
        response = await ben.get(f"{address(web, room, 'minutes')}?as={form}")
        saved = response.headers["Content-Disposition"]
        assert (response.status, saved.endswith(f'minutes-of-meeting-1{ending}"')) == (200, True)
    assert all(f'href="?as={form.value}"' in page for form in MinutesForm)
    assert (await ben.get(f"{address(web, room, 'minutes')}?as=poem")).status == 404
    assert "do not come in that form" in ben.text


async def test_a_calendar_of_minutes_without_dates_is_not_offered(web, ben, room):
    page, calendar = address(web, room, "minutes"), 'href="?as=calendar"'
    await ben.get(page)
    assert calendar in ben.text
    web.service.undated.add(meeting_of(web, room))
    await ben.get(page)
    assert calendar not in ben.text
    assert 'href="?as=csv"' in ben.text
    assert (await ben.get(f"{page}?as=calendar")).status == 404


async def test_a_picture_is_shown_in_its_place(web: Web, ben: Browser, room: str):
    response = await ben.client.get(address(web, room, "poll-chart"))
    assert response.content_type == "image/png"
    assert (await response.read()).startswith(b"\x89PNG")
    assert response.headers["Content-Disposition"].startswith("inline")


async def test_what_is_for_facilitators_is_for_nobody_else(web, ann, ben, room):
    assert (await ann.client.get(address(web, room, "voices-chart"))).status == 200
    assert (await ben.get(address(web, room, "voices-chart"))).status == 404


async def test_without_a_seat_there_is_nothing(web: Web, room: str):
    stranger = web.browser()
    for kind in ("minutes", "poll-chart"):
        assert (await stranger.get(address(web, room, kind))).status == 403


async def test_a_seat_in_one_room_opens_no_other(web: Web, room: str):
    cleo = web.browser()
    key = await cleo.create("Another")
    meeting = meeting_of(web, room)
    assert (await cleo.get(f"/room/{key}/files/minutes/{meeting}")).status == 404
    assert (await cleo.get(f"/room/{room}/files/minutes/{meeting}")).status == 403


@pytest.mark.parametrize("what", ["minutes/nonsense", "minutes/..1", "nothing/1", "poll-chart/x"])
async def test_what_there_is_not_is_not_found(web, ann, room, what):
    assert (await ann.get(f"/room/{room}/files/{what}")).status == 404


async def test_what_may_no_longer_be_shown_is_gone(web: Web, ann: Browser, room: str):
    web.service.charts.clear()
    web.service.papers.clear()
    assert (await ann.get(address(web, room, "poll-chart"))).status == 404
    assert (await ann.get(address(web, room, "minutes"))).status == 404
    assert "There is no such file" in ann.text
    assert (await ann.get(f"{address(web, room, 'minutes')}?as=text")).status == 404
