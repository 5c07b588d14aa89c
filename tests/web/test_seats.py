"""A seat that a facilitator has taken away, and somebody who has left with the page still open."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.web.context import COOKIE
from adapters.web.protocol import RunCommand, SendMessage
from adapters.web.refresh import SEAT_TAKEN
from adapters.web.snapshot import room_id
from tests.fakes import poll_answers
from tests.web.conftest import Talk
from tests.web.real_room import Room, a_room


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """Ann facilitates a meeting; Ben and Cyd are there."""
    async with a_room() as one:
        await one.join("Ann")
        await one.join("Ben")
        await one.join("Cyd")
        yield one


async def types(room: Room, talk: Talk, text: str) -> dict:
    answer = await talk.ask(
        **{"is": "say"}, id=f"typed-{room.clock.now().timestamp():.0f}", text=text
    )
    await room.later(seconds=5)
    return answer


async def names(room: Room) -> set[str]:
    return set(await room.service.queries.member_names(room_id(room.key)))


async def page(room: Room, path: str = "") -> tuple[int, str]:
    response = await room.people["Ben"].get(f"/room/{room.key}{path}")
    return response.status, room.people["Ben"].text


async def is_sent_away(room: Room) -> tuple[Talk, Talk]:
    """Ben was at a meeting, with a point of his, and his seat is taken away."""
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await types(room, ann, "/start")
    await types(room, ben, "/park Saturdays are too short")
    await types(room, ann, "/leave person=Ben")
    return ann, ben


async def test_a_seat_that_was_taken_away_does_not_come_back_by_itself(room):
    ann, ben = await is_sent_away(room)
    assert await ben.closed() == SEAT_TAKEN
    assert await names(room) == {"Ann", "Cyd"}

    status, html = await page(room)
    assert status == 403
    assert "You no longer belong to this room" in html
    again = await room.people["Ben"].client.ws_connect(
        f"/room/{room.key}/socket", headers={"Origin": room.people["Ben"].origin}
    )
    assert await Talk(again).closed() == SEAT_TAKEN
    assert (await page(room, "/files/minutes/1.1"))[0] == 403
    status, html = await page(room, "/me")
    assert status == 200
    assert "Saturdays" in html, "their own words can still be taken back"
    assert "You take part." not in html
    await types(room, ann, "Only for those who are here")
    assert await names(room) == {"Ann", "Cyd"}


async def test_what_a_page_sends_that_is_still_open_is_refused(room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await types(room, ann, "/start")
    (connection,) = (
        one for one in room.face.hall.connections(room.key) if one.account.name == "Ben"
    )
    await types(room, ann, "/leave person=Ben")
    await ben.closed()
    requests = room.face._site.rooms.requests
    said = await requests.answer(connection, SendMessage(id="message-1", text="I am still here"))
    assert said.refused
    done = await requests.answer(connection, RunCommand(id="message-2", command="hand"))
    assert done.refused
    assert not room.face.hall.room(room.key).recent
    assert await names(room) == {"Ann", "Cyd"}


async def test_the_poll_is_theirs_on_a_page_that_shows_nothing_of_the_room(room):
    ann, _ = await is_sent_away(room)
    _, html = await page(room)
    assert "While it is open, you find it on this page." in html
    await types(room, ann, "/end anyway=yes")
    _, html = await page(room)
    assert "You were at a meeting whose poll is open, so" in html
    assert "Saturdays" not in html
    answers = poll_answers.answers()
    await room.people["Ben"].post(f"/room/{room.key}/poll", **answers, comment="Nobody asked me")
    assert "Your answers are saved" in room.people["Ben"].text
    assert await names(room) == {"Ann", "Cyd"}


async def test_an_invitation_lets_them_in_again_and_a_personal_link_does_not(room):
    await is_sent_away(room)
    browser = room.people["Ben"]
    seat = room.face.links.read_session(
        browser.client.session.cookie_jar.filter_cookies(browser.client.make_url("/"))[COOKIE].value
    ).seats[room.key]
    other = room.webs[-1].browser()
    await other.open(room.face.links.personal(room.key, seat.account), yes="yes")
    response = await other.get(f"/room/{room.key}")
    assert response.status == 403
    assert "You no longer belong to this room" in other.text
    assert await names(room) == {"Ann", "Cyd"}

    for _ in range(2):  # Also by the link by which they came before.
        await browser.open(room.face.links.invitation(room.key, "member"))
        assert (await browser.get(f"/room/{room.key}")).status == 200
        assert await names(room) == {"Ann", "Ben", "Cyd"}


async def test_a_page_that_stays_open_brings_nobody_back_who_has_left(room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await types(room, ann, "/start")
    await types(room, ben, "/leave")
    await room.opens("Cyd")
    await room.later(minutes=2)
    assert await names(room) == {"Ann", "Cyd"}
    assert "Ben" not in await room.side()
    await types(room, ben, "Here I am again")
    assert await names(room) == {"Ann", "Ben", "Cyd"}
