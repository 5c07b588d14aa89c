"""The room's word list has a page, which needs no script: for those who have a seat in the room,
and for nobody else."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator

import pytest

from tests.web.real_room import Room, a_room
from tests.web.test_list_of_seats import do, seats
from tests.web.test_point_pages import does, hrefs, page

BOARD = "The board that plans care here."


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with a_room() as one:
        for name in ("Ann", "Ben", "Cat", "Dan"):
            await one.join(name)
        yield one


async def sends(room: Room, name: str, form: str, **said: str) -> str:
    """Somebody fills in the form of a page and sends it."""
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    seen = dict(re.findall(r'<input id="[^"]+" name="([^"]+)" value="([^"]*)"', form))
    await room.people[name].post(f"/room/{room.key}/words/do", **{**fields, **seen, **said})
    return html.unescape(room.people[name].text)


async def follows(room: Room, name: str, text: str, command: str) -> str:
    """Somebody opens the form that a page leads to."""
    href = next(one for one in hrefs(text) if f"command={command}" in one)
    status, form = await page(room, name, href.removeprefix(f"/room/{room.key}"))
    assert status == 200
    return form


async def test_a_word_is_asked_about_explained_and_confirmed_by_two(room: Room) -> None:
    status, text = await page(room, "Ben", "/words")
    assert status == 200
    assert "There are no words on the list yet." in text
    told = await sends(room, "Ben", text, term="ICB")
    assert "does not show who asked" in told
    _, text = await page(room, "Cat", "/words")
    assert "ICB: somebody asked, and nobody has explained it yet" in text
    assert "Ben" not in text.partition("<main")[2]
    asked = await sends(room, "Cat", text, term="ICB")
    assert "Nobody has explained it yet" in asked
    form = await follows(room, "Cat", asked, "glossary+explain")
    assert 'value="ICB"' in form, "the form begins with the word"
    await sends(room, "Cat", form, explanation=BOARD)
    _, text = await page(room, "Ben", "/words")
    assert BOARD in text
    assert "(not confirmed yet)" in text
    for name in ("Ben", "Dan"):
        _, text = await page(room, name, "/words")
        meaning = await sends(room, name, text, term="what is the ICB?")
        assert BOARD in meaning
        text = await follows(room, name, meaning, "glossary+confirm")
        await sends(room, name, text)
        _, text = await page(room, name, "/words")
        assert ("(not confirmed yet)" in text) == (name == "Ben")
        assert BOARD in text


async def test_a_form_that_is_sent_twice_asks_once_and_a_link_does_nothing(room: Room) -> None:
    _, text = await page(room, "Ben", "/words")
    await page(room, "Ben", "/words/do?command=what&term=hub")
    _, unchanged = await page(room, "Ben", "/words")
    assert "There are no words on the list yet." in unchanged
    first = await sends(room, "Ben", text, term="hub")
    again = await sends(room, "Ben", text, term="hub")
    assert "does not show who asked" in first
    assert "alert" not in again.partition("<main")[2]
    _, text = await page(room, "Ben", "/words")
    assert text.count("somebody asked, and nobody") == 1


async def test_only_facilitators_take_a_word_off(room: Room) -> None:
    await does(room, "Ben", "glossary explain", term="ICB", explanation=BOARD)
    for name in ("Ben", "Ann"):
        _, text = await page(room, name, "/words")
        meaning = await sends(room, name, text, term="ICB")
        assert any("glossary+drop" in one for one in hrefs(meaning)) == (name == "Ann")
    _, text = await page(room, "Ben", "/words/do?command=glossary+drop&word=1")
    assert "Only a facilitator can do that." in text
    form = await follows(room, "Ann", meaning, "glossary+drop")
    assert "The word is off the list." in await sends(room, "Ann", form)
    _, text = await page(room, "Ben", "/words")
    assert BOARD not in text


async def test_a_long_list_goes_over_pages(room: Room) -> None:
    for number in range(11):
        await does(room, "Ann", "glossary explain", term=f"W{number:02}X", explanation=BOARD)
    _, text = await page(room, "Ben", "/words")
    assert text.count(BOARD) == 10
    _, text = await page(room, "Ben", "/words?page=2")
    assert text.count(BOARD) == 1
    assert "W10X" in text


async def test_strangers_and_those_whose_seat_was_taken_see_none_of_it(room: Room) -> None:
    await does(room, "Ann", "glossary explain", term="ICB", explanation=BOARD)
    for path in ("/words", "/words/do?command=what"):
        assert (await page(room, "Dan", path))[0] == 200
    room.people["Eve"] = room.webs[-1].browser()
    ann = await room.opens("Ann")
    await room.starts(ann)
    taken = (await seats(ann))["Dan"]
    assert not (await do(ann, taken["command"], **taken["args"]))["refused"]
    await room.closes(ann)
    for name in ("Eve", "Dan"):
        for path in ("/words", "/words/do?command=what"):
            status, text = await page(room, name, path)
            assert status == 403
            assert BOARD not in text


async def test_nothing_else_is_done_from_the_page(room: Room) -> None:
    status, _ = await page(room, "Ann", "/words/do?command=end")
    assert status == 404


async def test_the_page_is_in_the_readers_language_and_says_what_is_in_english(room: Room) -> None:
    await does(room, "Ann", "park", wording="Who pays?")
    fay = room.people["Fay"] = room.webs[-1].browser()
    await fay.join(room.face.links.invitation(room.key, "member"), "Fay", lang="cy")
    _, text = await page(room, "Fay", "/words")
    assert "<h1>Ein rhestr eiriau</h1>" in text
    assert 'lang="en"' not in text.partition("<main")[2].partition("</main>")[0]
    _, text = await page(room, "Fay", "/points/1")
    assert '<p class="said">Yn cael ei gadw at eto.' in text
    assert '<p class="said" lang="en">Nothing has been added to it yet.' in text


async def test_words_are_shown_as_they_were_typed_there_too(room: Room) -> None:
    typed = "<b>@everyone</b> **bold**"
    await does(room, "Ann", "glossary explain", term="ICB", explanation=typed)
    _, text = await page(room, "Ben", "/words")
    assert html.escape(typed, quote=False) in text
    assert "<b>" not in text
