"""The page on which people see, correct, copy and end what Heard knows about them."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, text

from storage.tables import METADATA
from tests.web.conftest import Browser
from tests.web.real_room import Room, a_room


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """Ann facilitates a room in which Ben is a member."""
    async with a_room() as one:
        await one.join("Ann")
        await one.join("Ben")
        yield one


async def page(room: Room, who: str, path: str = "") -> tuple[int, str]:
    response = await room.people[who].client.get(f"/room/{room.key}/me{path}")
    return response.status, await response.text()


async def send(room: Room, who: str, path: str, **fields: str) -> tuple[int, str]:
    """Fill in a form of the page, and follow where it leads."""
    _, html = await page(room, who)
    csrf = re.search(r'name="csrf" value="([^"]+)"', html)
    assert csrf is not None
    response = await room.people[who].client.post(
        f"/room/{room.key}/me{path}", data={"csrf": csrf[1], **fields}
    )
    return response.status, await response.text()


async def everything(room: Room) -> str:
    def read(tx: Connection) -> str:
        return "\n".join(
            json.dumps(dict(row), default=str)
            for table in METADATA.tables
            for row in tx.execute(text(f'SELECT * FROM "{table}"')).mappings()
        )

    return await room.store._db.read(read)


async def test_everybody_sees_their_own_page_and_nothing_of_others(room):
    status, html = await page(room, "Ben")
    assert status == 200
    assert 'value="Ben"' in html
    assert "You take part." in html
    assert "Ann" not in html


async def test_without_a_seat_there_is_no_page(room):
    stranger = room.webs[-1].browser()
    for path in ("", "/copy"):
        response = await stranger.client.get(f"/room/{room.key}/me{path}")
        assert response.status == 403


async def test_a_form_of_another_page_changes_nothing(room):
    response = await room.people["Ben"].client.post(
        f"/room/{room.key}/me/forget", data={"csrf": "made up", "sure": "yes"}
    )
    assert response.status == 403
    assert "Ben" in await everything(room)


async def test_the_copy_is_a_file(room):
    response = await room.people["Ben"].client.get(f"/room/{room.key}/me/copy")
    assert response.headers["Content-Disposition"] == 'attachment; filename="about-me.json"'
    copy = await response.json()
    assert (copy["heard"], copy["version"], copy["name"]) == ("about-me", 1, "Ben")
    # What is kept and is not in the file is said in the file.
    assert any("while the page of a web room is closed" in line for line in copy["not_in_here"])
    assert [one["title"] for one in copy["rooms"]] == ["Respite care"]


async def test_a_name_is_corrected_on_all_devices(room):
    other: Browser = room.webs[-1].browser(room.people["Ben"])
    status, html = await send(room, "Ben", "", name="Benjamin", language="en")
    assert status == 200
    assert "Saved." in html
    assert 'value="Benjamin"' in html
    talk = await other.enter(room.key)
    assert talk.hello["me"]["name"] == "Benjamin"
    assert '"Ben"' not in await everything(room)
    await talk.socket.close()


@pytest.mark.parametrize("name", ["", " ", "\u200b", "x" * 61])
async def test_a_name_that_is_none_is_one_line_and_changes_nothing(room, name):
    status, html = await send(room, "Ben", "", name=name)
    assert status == 400
    assert "Please give a name of 1 to 60 characters." in html
    assert '"Ben"' in await everything(room)


async def test_a_name_that_somebody_has_gets_a_number(room):
    await send(room, "Ben", "", name="Ann")
    assert '"Ann (2)"' in await everything(room)


async def until(talk, kind: str, holds) -> None:
    """Wait for a message of that kind for which something holds."""
    while not holds(await talk.next(kind)):
        pass


async def test_a_typed_rename_is_seen_at_once_by_oneself_and_by_everybody_here(room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await ann.send(**{"is": "do", "id": "ann-starts-01", "command": "start", "args": {}})
    answer = await ben.ask(**{"is": "say", "id": "ben-renames-1", "text": "/rename Benjamin"})
    assert answer["reply"]["text"] == "Your name in this room is now Benjamin."
    await until(ben, "hello", lambda hello: hello["me"]["name"] == "Benjamin")
    await until(ann, "here", lambda here: here["names"] == ["Ann", "Benjamin"])
    answer = await ben.ask(**{"is": "say", "id": "ben-says-it-1", "text": "Good evening."})
    assert not answer["refused"]
    await until(ann, "entry", lambda entry: entry.get("who") == "Benjamin")
    assert '"Ben"' not in await everything(room)
    _, html = await page(room, "Ben")
    assert 'value="Benjamin"' in html
    await ann.socket.close()
    await ben.socket.close()


async def test_a_name_that_looks_like_somebodys_is_refused_on_the_page_as_where_it_is_typed(room):
    alike = "\N{CYRILLIC CAPITAL LETTER A}nn"
    status, html = await send(room, "Ben", "", name=alike)
    assert status == 400
    assert "looks like another name here" in html
    assert '"Ben"' in await everything(room)


async def test_nothing_is_deleted_without_the_tick(room):
    before = await everything(room)
    status, html = await send(room, "Ben", "/forget")
    assert status == 400
    assert "Nothing was deleted." in html
    assert await everything(room) == before


async def test_whoever_is_forgotten_has_no_seat_and_cannot_come_back_by_an_old_cookie(room):
    old: Browser = room.webs[-1].browser(room.people["Ben"])
    account = re.search(r'"account": "([^"]+)", "name": "Ben"', await everything(room))
    assert account is not None
    talk = await room.opens("Ben")
    await talk.ask(**{"is": "say", "id": "ben-says-it", "text": "BEN SAID THIS"})
    assert room.face.hall.room(room.key).recent
    status, html = await send(room, "Ben", "/forget", sure="yes")
    assert status == 200
    assert "Heard has forgotten you" in html
    assert await talk.closed() == 4403
    left = await everything(room)
    assert "Ben" not in left
    assert account[1] not in left
    assert not room.face.hall.room(room.key).recent
    response = await old.client.get(f"/room/{room.key}")
    assert response.status == 403
    assert "Ben" not in await everything(room)


async def test_texts_are_taken_back_one_by_one(room):
    talk = await room.opens("Ben")
    for number, wording in enumerate(("STAYS WITHOUT A NAME", "GOES WITH BEN")):
        request = {"is": "do", "id": f"ben-parks-{number}", "command": "park"}
        await talk.ask(**request, args={"wording": wording})
    _, html = await page(room, "Ben")
    fields = {
        found[1]: found[0]
        for found in re.findall(r'name="(back:[^"]+)".*?<bdi>([^<]+)</bdi>', html)
    }
    assert set(fields) == {"STAYS WITHOUT A NAME", "GOES WITH BEN"}
    await send(room, "Ben", "/forget", **{fields["GOES WITH BEN"]: "yes"}, sure="yes")
    left = await everything(room)
    assert "STAYS WITHOUT A NAME" in left
    assert "GOES WITH BEN" not in left


async def test_where_there_is_no_platform_nobody_is_sent_to_one_to_delete_what_they_wrote(room):
    ben = await room.opens("Ben")
    answer = await ben.ask(**{"is": "say", "id": "forget-me", "text": "/me forget"})
    told = answer["reply"]["text"]
    assert "You can delete it there" not in told
    assert "removed from the server’s memory" in told
    assert "Your seats in other rooms." in told


async def test_the_page_says_of_being_forgotten_what_the_room_says(room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    for number, line in enumerate(("/start", "/end anyway=yes")):
        await ann.ask(**{"is": "say", "id": f"ann-says-{number}", "text": line})
        if number == 0:
            await ben.ask(**{"is": "say", "id": "ben-is-here", "text": "/here"})
    answer = await ben.ask(**{"is": "say", "id": "ben-asks-it", "text": "/me forget"})
    _, html = await page(room, "Ben")
    parts = {part["heading"]: part["lines"] for part in answer["reply"]["parts"]}
    assert "One poll is open." in " ".join(parts["What stays"])
    assert "What will be deleted, in this room" in parts
    for heading, lines in parts.items():
        assert f">{heading}</h3>" in html
        for line in lines:
            assert f">{line}</li>" in html
