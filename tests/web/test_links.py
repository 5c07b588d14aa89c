"""Links: where their tokens stand, how they are replaced, and who comes back as whom."""

from __future__ import annotations

import time
from urllib.parse import urlsplit

import pytest

from adapters.web.links import Session, SignedLinks, token_in
from tests.web.conftest import Browser, Start, Web


def link(web: Web, key: str, role: str = "member", number: int = 0) -> str:
    return web.face.links.invitation(key, role, number=number)  # type: ignore[arg-type]


def everybody(web: Web, key: str) -> list[str]:
    return [web.service.names_of[who] for who in web.service.rooms[key].facilitators]


async def my_link(browser: Browser, key: str, *, renew: bool = False) -> str:
    """The personal link of whoever uses this browser."""
    talk = await browser.enter(key)
    answer = await talk.ask(**{"is": "link", "id": "my-link-001", "renew": renew})
    await talk.socket.close()
    return str(answer["link"])


# -- tokens stand where no server is told of them --------------------------------------------------


async def test_no_link_has_its_token_in_a_path_or_a_query(web: Web, ann: Browser) -> None:
    key = await ann.create()
    links = [link(web, key), link(web, key, "facilitator"), web.face.links.owner()]
    links += [await my_link(ann, key)]
    for each in links:
        parts = urlsplit(each)
        assert len(parts.fragment) > 40
        assert (parts.path in ("/join", "/return", "/owner"), parts.query) == (True, "")


async def test_the_page_at_a_link_hands_the_token_in_and_can_be_used_without_scripts(
    ann: Browser,
) -> None:
    for path in ("/join", "/return", "/owner"):
        response = await ann.get(path)
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Cache-Control"] == "no-store"
        assert f'<form class="sheet stack" method="post" action="{path}" data-open>' in ann.text
        assert "open.js" in ann.text


@pytest.mark.parametrize(
    "typed",
    ["https://heard.example/join#TOK.en", "/join/TOK.en", " TOK.\n en ", "https://x/?owner=TOK.en"],
)
def test_a_pasted_link_of_any_kind_is_understood(typed: str) -> None:
    assert token_in(typed) == "TOK.en"


@pytest.mark.parametrize(
    "token", ["\ud800", "\ud800.\udfff", "\0.\0", "a.\udcff", "é.é", ".", "." * 99]
)
def test_what_is_no_text_is_no_link_no_cookie_and_no_forms_token(token: str) -> None:
    links = SignedLinks("secret", "http://x")
    assert links.read_invitation(token) is None
    assert links.read_personal(token) is None
    assert links.read_owner(token) is None
    assert links.read_session(token) is None
    assert not links.form_is_ours(links.session(token), token)


async def test_links_of_earlier_go_on_working_until_they_are_replaced(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    old = urlsplit(link(web, key)).fragment
    assert (await ben.get(f"/join/{old}")).status == 200
    assert (await ben.post(f"/join/{old}", name="Ben")).headers["Location"] == f"/room/{key}"
    web.service.rooms[key].links["member"] += 1
    cy = web.browser()
    assert (await cy.get(f"/join/{old}")).status == 404
    assert "has been replaced" in cy.text


async def test_an_owner_link_of_earlier_is_exchanged(start: Start) -> None:
    web = await start(host="0.0.0.0", public_url="http://heard.example")
    ann = web.browser()
    token = urlsplit(web.face.links.owner()).fragment
    response = await ann.get(f"/?owner={token}")
    assert (response.status, response.headers["Location"]) == (303, "/")
    await ann.get("/")
    assert 'action="/rooms"' in ann.text


# -- links are replaced ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["member", "facilitator"])
async def test_a_link_that_was_replaced_opens_nothing(
    web: Web, ann: Browser, ben: Browser, role: str
) -> None:
    key = await ann.create()
    old, new = link(web, key, role), link(web, key, role, 1)
    web.service.rooms[key].links[role] += 1
    assert (await ben.open(old)).status == 404
    assert "has been replaced" in ben.text
    assert (await ben.open(old, name="Ben")).status == 404
    assert everybody(web, key) == ["Ann"]
    assert (await ben.join(new, "Ben")).status == 303
    assert everybody(web, key) == ["Ann", "Ben"]
    other = {"member": "facilitator", "facilitator": "member"}[role]
    assert (await web.browser().open(link(web, key, other))).status == 200


async def test_a_number_of_ones_own_making_is_no_link(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    for number in (1, 7, -1):
        assert (await ben.open(link(web, key, number=number))).status == 404


async def test_facilitators_are_shown_the_new_links_at_once(web: Web, ann: Browser) -> None:
    key = await ann.create()
    talk = await ann.enter(key)
    assert talk.hello["links"]["member"].endswith(urlsplit(link(web, key)).fragment)
    web.service.rooms[key].links["member"] += 1
    await web.service.redraw(key)
    links = (await talk.next("links"))["links"]
    assert links["member"].endswith(urlsplit(link(web, key, number=1)).fragment)


async def test_the_owners_link_is_replaced_and_whoever_used_it_is_the_owner_no_longer(
    start: Start,
) -> None:
    web = await start(host="0.0.0.0", public_url="http://heard.example")
    ann = web.browser()
    old = web.face.links.owner()
    await ann.open(old)
    await ann.get("/")
    assert 'action="/rooms"' in ann.text
    await web.service.renew_owner_link()
    await ann.get("/")
    assert 'action="/rooms"' not in ann.text
    assert (await ann.open(old)).status == 403
    assert (await ann.open(web.face.links.owner(1))).status == 303
    await ann.get("/")
    assert 'action="/rooms"' in ann.text


# -- one person, one seat --------------------------------------------------------------------------


async def test_a_personal_link_brings_somebody_back_on_another_device(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    await ben.join(link(web, key), "Ben")
    back = await my_link(ben, key)
    phone = web.browser()
    assert (await phone.open(back)).status == 200
    assert "Is this you, <bdi>Ben</bdi>?" in phone.text
    assert (await phone.get(f"/room/{key}")).status == 403
    await phone.get("/return")
    response = await phone.post("/return", link=back, yes="yes")
    assert (response.status, response.headers["Location"]) == (303, f"/room/{key}")
    assert (await phone.enter(key)).hello["me"] == (await ben.enter(key)).hello["me"]
    assert everybody(web, key) == ["Ann", "Ben"]


async def test_the_founder_comes_back_after_clearing_the_browser(web: Web, ann: Browser) -> None:
    key = await ann.create()
    back = (await ann.enter(key)).hello["links"]["personal"]
    ann.client.session.cookie_jar.clear()
    assert (await ann.get(f"/room/{key}")).status == 403
    await ann.open(back, yes="yes")
    assert (await ann.enter(key)).hello["me"] == {"id": "p1", "name": "Ann", "facilitator": True}


async def test_a_personal_link_that_was_replaced_opens_nothing(web: Web, ann: Browser) -> None:
    key = await ann.create()
    old = await my_link(ann, key)
    new = await my_link(ann, key, renew=True)
    stranger = web.browser()
    assert (await stranger.open(old, yes="yes")).status == 404
    # Nobody else in the room has it: it says where the new one is.
    assert "Your new personal link is under “Settings”" in stranger.text
    assert (await stranger.open(new, yes="yes")).status == 303


async def test_a_link_slipped_to_somebody_makes_them_nobody_else_unasked(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    await ben.join(link(web, key), "Ben")
    await ben.open(await my_link(ann, key))
    assert "as <bdi>Ben</bdi> now" in ben.text
    assert (await ben.enter(key)).hello["me"]["name"] == "Ben"


async def test_whoever_gives_a_name_that_is_here_is_asked_whether_it_is_them(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create(name="Ann")
    response = await ben.open(link(web, key), name="ann")
    assert response.status == 200
    assert "Is this you, <bdi>ann</bdi>?" in ben.text
    assert 'href="/return"' in ben.text
    assert everybody(web, key) == ["Ann"]
    token = urlsplit(link(web, key)).fragment
    assert (await ben.post("/join", link=token, name="ann", another="yes")).status == 303
    assert everybody(web, key) == ["Ann", "ann (2)"]


# -- seats that a facilitator gives out ------------------------------------------------------------


async def seat(talk, name: str, id: str = "new-seat-1"):
    return await talk.ask(**{"is": "seat", "id": id, "name": name})


async def test_a_facilitator_makes_a_seat_for_somebody_they_know(web: Web, ann: Browser) -> None:
    key = await ann.create()
    talk = await ann.enter(key)
    made = await seat(talk, " Nadia ")
    assert (await seat(talk, " Nadia "))["link"] == made["link"]
    assert everybody(web, key) == ["Ann"], "she has not come yet"
    nadia = web.browser()
    await nadia.open(made["link"])
    assert "Is this you, <bdi>Nadia</bdi>?" in nadia.text
    await nadia.open(made["link"], yes="yes")
    assert (await nadia.enter(key)).hello["me"]["name"] == "Nadia"
    assert [web.service.names_of[who] for who in web.service.rooms[key].confirmed] == ["Nadia"]
    phone = web.browser()
    await phone.open(made["link"], yes="yes")
    assert everybody(web, key) == ["Ann", "Nadia"]


async def test_a_member_makes_no_seats(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    await ben.join(link(web, key), "Ben")
    answer = await seat(await ben.enter(key), "Nadia")
    assert answer["refused"]
    assert "link" not in answer


@pytest.mark.parametrize("name", ["", " \u200b ", "x" * 61])
async def test_a_seat_needs_a_name(web: Web, ann: Browser, name: str) -> None:
    key = await ann.create()
    answer = await seat(await ann.enter(key), name)
    assert (answer["refused"], answer["field"]) == (True, "name")


# -- what the join page says -----------------------------------------------------------------------


async def test_the_join_page_says_what_an_open_link_cannot_protect(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    await ben.open(link(web, key))
    assert "can join more than once, under several names" in ben.text
    assert "You see what is said from the moment you join" in ben.text
    web.service.rooms[key].by_name = web.service.rooms[key].earlier = True
    await ben.open(link(web, key))
    assert "This room is by name" in ben.text
    assert "can read what was said before they came" in ben.text
    assert "more than once" not in ben.text


async def test_a_new_room_can_be_by_name_from_the_start(web: Web, ann: Browser) -> None:
    await ann.get("/")
    assert "Count only people I confirm" in ann.text
    assert "could then work out what one person answered" in ann.text
    fields = {"title": "T", "name": "Ann", "zone": "UTC", "by_name": "yes"}
    response = await ann.post("/rooms", **fields)
    room = web.service.rooms[response.headers["Location"].removeprefix("/room/")]
    assert room.by_name
    assert [web.service.names_of[who] for who in room.confirmed] == ["Ann"]
    assert not web.service.rooms[await ann.create()].by_name


# -- cookies ---------------------------------------------------------------------------------------


def aged(
    links: SignedLinks, monkeypatch: pytest.MonkeyPatch, seconds: float, session: Session
) -> str:
    """A cookie that was signed so many seconds after now."""
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + seconds)
    cookie = links.cookie(session)
    monkeypatch.undo()
    return cookie


async def test_a_clock_that_was_set_back_costs_nobody_their_seat(
    web: Web, ann: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await ann.create()
    (cookie,) = ann.client.session.cookie_jar
    session = web.face.links.session(cookie.value)
    for ahead in (1, 3600, 400 * 24 * 3600):
        later = aged(web.face.links, monkeypatch, ahead, session)
        ann.client.session.cookie_jar.update_cookies({"heard": later})
        assert (await ann.get(f"/room/{key}")).status == 200
        await ann.enter(key)


async def test_the_front_page_never_writes_over_a_cookie_it_cannot_read(
    web: Web, ann: Browser
) -> None:
    key = await ann.create()
    (cookie,) = ann.client.session.cookie_jar
    mine = cookie.value
    # As it is with another key file, or when the clock was put forward for a moment.
    web.face.links._cookies, ours = (
        SignedLinks("another", "http://x")._cookies,
        web.face.links._cookies,
    )
    response = await ann.get("/")
    assert f'href="/room/{key}"' not in ann.text
    assert "heard=" not in response.headers["Set-Cookie"].split(";")[0]
    assert "seats in rooms that Heard cannot read" in ann.text
    second = await ann.create("Another room")  # forms work all the same
    assert {c.key: c.value for c in ann.client.session.cookie_jar}["heard"] == mine
    assert (await ann.get(f"/room/{second}")).status == 200
    web.face.links._cookies = ours
    assert (await ann.get(f"/room/{key}")).status == 200
