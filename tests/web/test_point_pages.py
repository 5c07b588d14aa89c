"""Each point has a page, and the list has its filters in its address; both need no script."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from itertools import count

import pytest

from adapters.web.command_pages import linked
from tests.web.real_room import Room, a_room

_ids = count()


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with a_room() as one:
        await one.join("Ann")
        await one.join("Ben")
        yield one


async def does(room: Room, name: str, command: str, **args: str | int) -> None:
    talk = await room.opens(name)
    answer = await talk.ask(
        **{"is": "do", "id": f"point-pages-{next(_ids):04}", "command": command, "args": args}
    )
    assert not answer["refused"], answer
    await room.closes(talk)


async def page(room: Room, name: str, path: str) -> tuple[int, str]:
    response = await room.people[name].get(f"/room/{room.key}{path}")
    return response.status, room.people[name].text


async def sends(room: Room, fields: dict[str, str]) -> str:
    """Ben sends a form."""
    await room.people["Ben"].post(f"/room/{room.key}/points/do", **fields)
    return room.people["Ben"].text


def hrefs(text: str) -> list[str]:
    return [html.unescape(one) for one in re.findall(r'href="([^"]+)"', text)]


async def test_the_list_has_its_filters_in_its_address(room: Room) -> None:
    await does(room, "Ann", "park", wording="Who pays for the nights?")
    await does(room, "Ben", "park", wording="The form is too long.")
    _, text = await page(room, "Ben", "/points")
    assert "2 points are not settled yet." in text
    assert f"/room/{room.key}/points/1" in hrefs(text)
    _, text = await page(room, "Ben", "/points?which=mine")
    assert "The form is too long." in text
    # The points of the next meeting are items of its agenda, which can be chosen below.
    assert "Who pays" not in text.partition("<form")[0]
    _, text = await page(room, "Ben", "/points?search=NIGHTS&older=")
    assert "Who pays for the nights?" in text
    assert 'value="NIGHTS"' in text
    status, text = await page(room, "Ben", "/points?older=never")
    assert (status, "2 points are not settled" in text) == (200, False)
    assert "number" in text


async def test_a_point_has_a_page_on_which_something_is_added_to_it(room: Room) -> None:
    await does(room, "Ann", "park", wording="Who pays for the nights?")
    _, text = await page(room, "Ben", "/points/1")
    assert "Who pays for the nights?" in text
    assert "Nothing has been added to it yet." in text
    add = next(one for one in hrefs(text) if "point+add" in one)
    status, form = await page(room, "Ben", add.removeprefix(f"/room/{room.key}"))
    assert status == 200
    _, text = await page(room, "Ben", "/points/1")
    assert "Nothing has been added to it yet." in text, "a link does nothing by itself"
    fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
    said = {"text": "The council. https://example.org/a?b=1&c=2", "kind": "note", "name": "yes"}
    sent = {**fields, "contention": "1", **said}
    assert "Added to point 1: a note." in await sends(room, sent)
    # Sent once more, by a reload, nothing is added twice.
    await sends(room, sent)
    _, text = await page(room, "Ann", "/points/1")
    assert text.count("The council.") == 1
    assert "(Ben)" in text
    assert "https://example.org/a?b=1&c=2" in hrefs(text)


async def test_what_is_wrong_in_the_form_is_said_and_what_was_written_stays(room: Room) -> None:
    await does(room, "Ann", "park", wording="Who pays for the nights?")
    _, form = await page(room, "Ben", "/points/do?command=point+add&contention=1")
    fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
    said = {"contention": "1", "text": "see the council’s page", "kind": "link", "name": "no"}
    text = html.unescape(await sends(room, {**fields, **said}))
    assert "A link begins with https:// or http://." in text
    assert "see the council’s page</textarea>" in text


async def test_only_facilitators_are_offered_what_only_they_may_do(room: Room) -> None:
    await does(room, "Ann", "park", wording="Who pays for the nights?")
    _, text = await page(room, "Ann", "/points/1")
    assert any("command=settle" in one for one in hrefs(text))
    _, text = await page(room, "Ben", "/points/1")
    assert not any("command=settle" in one for one in hrefs(text))
    _, text = await page(room, "Ben", "/points/do?command=settle&contention=1")
    assert "Only a facilitator can do that." in text
    status, _ = await page(room, "Ben", "/points/do?command=end")
    assert status == 404


async def test_a_point_that_is_not_there_has_no_page_and_neither_have_strangers(room: Room) -> None:
    status, text = await page(room, "Ann", "/points/7")
    assert status == 404
    assert "There is no such point" in text
    stranger = room.webs[-1].browser()
    room.people["Eve"] = stranger
    await does(room, "Ann", "park", wording="Who pays?")
    for path in ("/points", "/points/1", "/points/do?command=point+add&contention=1"):
        status, text = await page(room, "Eve", path)
        assert status == 403
        assert "Who pays" not in text


async def test_words_are_shown_as_they_were_typed(room: Room) -> None:
    typed = "<b>@everyone</b> **bold** <!channel> " + "x" * 900
    await does(room, "Ann", "park", wording=typed)
    await does(room, "Ann", "park", wording="من يدفع؟ the council")
    _, text = await page(room, "Ben", "/points/1")
    assert html.escape(typed, quote=False)[:60] in text
    assert "<b>" not in text
    _, text = await page(room, "Ben", "/points")
    assert 'dir="auto"' in text
    assert "\u2068من يدفع؟ the council\u2069" in text


def test_addresses_end_before_what_only_follows_them() -> None:
    said = 'At https://example.org/x, "https://a.example/?q=<b>". \u2068http://b.example\u2069 js:x'
    found = re.findall(r'href="([^"]+)"', str(linked(said)))
    assert found == ["https://example.org/x", "https://a.example/?q=", "http://b.example"]
    assert "<b>" not in linked(said)
