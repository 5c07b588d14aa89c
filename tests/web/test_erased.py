"""Deleted is deleted in open pages, too: what quoted erased words is shown anew in its place."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.fakes.desk import spoken
from tests.web.conftest import Browser, Web


@pytest.fixture
async def key(ann: Browser) -> str:
    return await ann.create()


async def test_an_open_page_is_given_the_entry_anew_and_who_joined_later_is_not(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    there = await ann.enter(key)
    outbox_message = await web.service.post(key, "Parked: My neighbour drinks")
    first = await there.next("entry")
    assert first["card"]["text"] == "Parked: My neighbour drinks"
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    later = await ben.enter(key)
    assert later.hello["entries"] == []
    room = web.service.rooms[key].room
    await web.face.deliver(replace(outbox_message, edition=1), room, spoken("Parked: (taken back)"))
    again = await there.next("entry")
    assert (again["id"], again["card"]["text"]) == (first["id"], "Parked: (taken back)")
    await web.service.post(key, "The next item")
    after = await later.next("entry")
    assert after["card"]["text"] == "The next item", "what was before is still not theirs to read"


async def test_what_was_said_to_one_person_is_shown_anew_to_them_alone(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    await ben.join(web.face.links.invitation(key, "member"), "Ben")
    hers, his = await ann.enter(key), await ben.enter(key)
    to = await web.service.person(next(iter(web.face.hall.connections(key))).account)
    theirs, other = (hers, his) if hers.hello["me"]["id"] == to else (his, hers)
    outbox_message = await web.service.post(key, "Your point: My neighbour drinks", to=to)
    assert (await theirs.next("entry"))["card"]["text"].startswith("Your point")
    room = web.service.rooms[key].room
    await web.face.deliver(
        replace(outbox_message, edition=1), room, spoken("Your point: (taken back)")
    )
    assert (await theirs.next("entry"))["card"]["text"] == "Your point: (taken back)"
    await web.service.post(key, "The next item")
    assert (await other.next("entry"))["card"]["text"] == "The next item"
