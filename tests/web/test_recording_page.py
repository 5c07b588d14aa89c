"""The page "Try it with a recording of yours"."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from typing import Any

import aiohttp
import pytest

from adapters.recordings.recording_frames import (
    AskedReport,
    GaveUp,
    Offered,
    OfferedChoice,
    Played,
    RecordingRefused,
    ReportMade,
    Told,
)
from adapters.web import rate_limits, recording_pages, recording_upload
from tests.web.conftest import Browser, Start

MADE = ReportMade(
    title="A recorded meeting",
    body="<p>Three people spoke.</p>",
    page="<!doctype html><title>x</title>",
    language="en",
    notes=("chat.txt: times have no time zone, taken as UTC",),
    named=False,
)
CHAT = b"13/03/2024, 19:01 - Ada: hello\n"


class Player:
    """Plays nothing, and tells what the test wants told."""

    def __init__(self, *told: Told) -> None:
        self.told = told or (Played(0, 3), Played(2, 3), MADE)
        self.asked: list[AskedReport] = []
        self.data = b""
        self.goes_on = asyncio.Event()
        self.goes_on.set()
        self.began, self.ended = asyncio.Event(), asyncio.Event()

    async def play(self, asked: AskedReport, data: bytes) -> AsyncGenerator[Told, None]:
        """As `RecordingPlayer.play`; before the last it waits until it may go on."""
        self.asked.append(asked)
        self.data = data
        self.began.set()
        try:
            for place, one in enumerate(self.told, start=1):
                if place == len(self.told):
                    await self.goes_on.wait()
                yield one
        finally:
            self.ended.set()


class Trying(Browser):
    """A browser with the page open."""

    async def opens(self) -> Trying:
        """Open the page."""
        assert (await self.get("/recording")).status == 200
        return self

    def form(self, data: bytes = CHAT, name: str = "chat.txt", **fields: str) -> Any:
        """The form, as a browser sends it."""
        form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
        form.add_field("csrf", fields.pop("csrf", self.token))
        form.add_field("file", data, filename=name, content_type="text/plain")
        for key, value in {"text": "", **fields}.items():
            form.add_field(key, value)
        return form

    async def gives(self, data: bytes = CHAT, name: str = "chat.txt", **fields: str) -> int:
        """Send the form; the status of the answer."""
        headers = {"Accept": fields.pop("accept", "text/html")}
        form = self.form(data, name, **fields)
        answer = await self.client.post("/recording", data=form, headers=headers)
        text = await answer.text()
        # The token stays: what is wrong with one form is sent again with the next.
        self.text, self.answer = f"{text}\n{self.text if 'csrf' not in text else ''}", text
        return answer.status

    answer = ""


async def trying(start: Start, player: Player | None, **options: Any) -> Trying:
    web = await start(recordings=player, **options)
    return Trying(web.browser().client)


async def test_the_page_is_reached_from_the_front_without_a_room_or_an_account(
    start: Start,
) -> None:
    browser = await trying(start, Player())
    await browser.get("/")
    assert 'href="/recording"' in browser.text
    await browser.opens()
    assert "Nothing is stored." in browser.text
    assert "20 MB" in browser.text


async def test_it_can_be_switched_off(start: Start) -> None:
    browser = await trying(start, None)
    await browser.get("/")
    assert "/recording" not in browser.text
    assert (await browser.get("/recording")).status == 404


async def test_a_file_is_played_as_it_is_and_the_report_stands_in_the_answer(start: Start) -> None:
    player = Player()
    browser = await (await trying(start, player)).opens()
    data = bytes(range(256)) * 4000
    assert await browser.gives(data, "../../Zoom <b>chat.txt") == 200
    assert player.data == data
    asked = player.asked[0]
    assert (asked.name, asked.names, asked.meeting, asked.part) == (
        "Zoom <b>chat.txt", False, "", "",
    )  # fmt: skip
    assert browser.answer.index("Lines done: 2 of 3") < browser.answer.index(
        "<p>Three people spoke.</p>"
    )
    assert "times have no time zone" in browser.answer
    assert 'download="report.html" href="data:text/html' in browser.answer
    assert browser.answer.rstrip().endswith("</html>")


async def test_people_are_named_only_if_somebody_asks_and_what_is_asked_arrives(
    start: Start,
) -> None:
    player = Player()
    browser = await (await trying(start, player)).opens()
    await browser.gives(b"", "", text="Ada 10:00\nhi", names="yes", part="a", format="pasted",
                        since="2024-01-01", until="2024-02-01")  # fmt: skip
    asked = player.asked[0]
    assert player.data == b"Ada 10:00\nhi"
    assert (asked.name, asked.names, asked.part) == ("What you have pasted", True, "a")
    assert (asked.format, asked.since, asked.until) == ("pasted", "2024-01-01", "2024-02-01")


async def test_of_a_history_a_meeting_is_chosen_from_a_list(start: Start) -> None:
    choices = tuple(OfferedChoice(str(n), f"2024-03-{n:02}, 12 messages") for n in range(1, 13))
    player = Player(Offered("meeting", choices))
    browser = await (await trying(start, player)).opens()
    assert await browser.gives(part="general") == 200
    offered = re.findall(r'<option value="([^"]+)">(20|The|All)', browser.answer)
    assert [one for one, _ in offered] == [*map(str, range(12, 0, -1)), "3-12", "all"]
    assert "choose the file again" in browser.answer
    assert 'name="part" value="general"' in browser.answer
    player.told = (Played(0, 1), MADE)
    await browser.gives(meeting="3-12", part="general", since="2024-01-01")
    asked = player.asked[-1]
    assert (asked.meeting, asked.part, asked.since) == ("3-12", "general", "")


async def test_what_was_pasted_stands_in_the_form_again_when_something_has_to_be_chosen(
    start: Start,
) -> None:
    browser = await (
        await trying(start, Player(Offered("part", (OfferedChoice("a", "a: 2 messages"),))))
    ).opens()
    await browser.gives(b"", "", text="Ada: <hi>")
    assert "Ada: &lt;hi&gt;</textarea>" in browser.answer
    assert "choose the file again" not in browser.answer


async def test_the_script_is_told_the_same_in_lines(start: Start) -> None:
    browser = await (await trying(start, Player())).opens()
    assert await browser.gives(accept="application/x-ndjson") == 200
    lines = [json.loads(line) for line in browser.answer.splitlines()]
    assert [line["is"] for line in lines] == ["played", "played", "result"]
    assert (lines[1]["rows"], lines[1]["of"]) == (2, 3)
    assert "<p>Three people spoke.</p>" in lines[2]["html"]
    assert "<html" not in lines[2]["html"]


@pytest.mark.parametrize(
    ("given", "told", "status"),
    [
        ((b"", ""), "There is nothing to read yet", 400),
        ((b"", "chat.txt"), "The file is empty", 400),
        ((CHAT, "chat.txt", "and text"), "Please give one of them", 400),
        ((b"x" * 2001, "chat.txt"), "This is longer than", 400),
    ],
)
async def test_what_cannot_be_read_is_said_in_one_line_with_the_form(
    start: Start, monkeypatch: pytest.MonkeyPatch, given: Any, told: str, status: int
) -> None:
    monkeypatch.setattr(recording_upload, "MOST_BYTES", 2000)
    player = Player()
    browser = await (await trying(start, player)).opens()
    more = {"text": given[2]} if len(given) > 2 else {}
    assert await browser.gives(given[0], given[1], **more) == status
    assert told in browser.answer
    assert 'id="file"' in browser.answer
    assert not player.asked


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (
            RecordingRefused("<i>chat</i>.txt: is a picture"),
            "&lt;i&gt;chat&lt;/i&gt;.txt: is a picture",
        ),
        (GaveUp(), "This is too much to be read here"),
    ],
)
async def test_the_line_of_a_reader_is_shown_as_it_is(start: Start, last: Told, told: str) -> None:
    browser = await (await trying(start, Player(last))).opens()
    assert await browser.gives() == 400
    assert told in browser.answer
    late = await (await trying(start, Player(Played(0, 1), last))).opens()
    assert await late.gives() == 200, "it was found when the answer had begun"
    assert told in late.answer


async def test_a_form_of_another_page_or_another_browser_is_not_read(start: Start) -> None:
    player = Player()
    browser = await (await trying(start, player)).opens()
    assert await browser.gives(csrf="made up") == 403
    headers = {"Origin": "https://elsewhere.example"}
    answer = await browser.client.post("/recording", data=browser.form(), headers=headers)
    assert answer.status == 403
    assert (await browser.post("/recording", text="hi")).status == 400, "it is no such form"
    assert not player.asked


async def test_one_visitor_has_one_at_a_time_and_there_are_few_in_all(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = Player()
    player.goes_on.clear()
    web = await start(recordings=player)
    first, second = Trying(web.browser().client), Trying(web.browser().client)
    await first.opens()
    await second.opens()
    playing = asyncio.create_task(first.gives())
    await player.began.wait()
    assert await first.gives() == 429
    assert "One recording of yours is being read already" in first.answer
    monkeypatch.setattr(recording_pages, "AT_ONCE", 1)
    monkeypatch.setattr(web.face._site.gate.addresses, "of", lambda request: "")
    assert await second.gives() == 503
    assert "Others are trying theirs" in second.answer
    player.goes_on.set()
    assert await playing == 200
    assert await first.gives() == 200, "and afterwards it is free again"
    monkeypatch.setattr(web.face._site.gate.addresses, "of", lambda request: "192.0.2.1")
    monkeypatch.setattr(recording_pages, "RECORDINGS", rate_limits.RateLimit(0, 600.0))
    assert await second.gives() == 429
    assert "wait ten minutes" in second.answer


async def test_who_leaves_the_page_has_ended_it(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording_pages, "LOOK", 0.01)
    player = Player()
    player.goes_on.clear()
    browser = await (await trying(start, player)).opens()
    form = browser.form()
    async with browser.client.post("/recording", data=form) as answer:
        await answer.content.readuntil(b"Lines done: 2 of 3")
        answer.close()
    async with asyncio.timeout(10):
        await player.ended.wait()
    player.goes_on.set()
    await browser.opens()
    assert await browser.gives() == 200, "somebody else's turn"
