"""Pages: what they show, whom they let in, and what they send along."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from adapters.web.links import SignedLinks
from adapters.web.security_headers import CONTENT_POLICY
from tests.fakes.desk import FakeMeetingService
from tests.web.conftest import Browser, Start, Web

SCRIPT = "<script>alert(1)</script>"


def forms(web: Web, key: str, role: str = "member") -> str:
    return web.face.links.invitation(key, role)  # type: ignore[arg-type]


async def test_the_front_page_introduces_the_sample_and_offers_rooms(ann: Browser) -> None:
    response = await ann.get("/")
    assert response.status == 200
    assert "Short Breaks Together" in ann.text
    assert "Mrs Okafor" in ann.text
    assert 'action="/rooms"' in ann.text
    assert "Europe/Dublin" in ann.text


async def test_making_a_room_leads_into_it_as_its_facilitator(web: Web, ann: Browser) -> None:
    key = await ann.create("Parents' council", "Ann", "Europe/Dublin")
    assert web.service.rooms[key].room.zone == "Europe/Dublin"
    assert list(web.service.rooms[key].facilitators.values()) == [True]
    response = await ann.get(f"/room/{key}")
    assert response.status == 200
    assert "Parents&#39; council" in ann.text
    await ann.get("/")
    assert f'href="/room/{key}"' in ann.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "", "name": "Ann", "zone": "UTC"}, "name of 1 to 80"),
        ({"title": "x" * 81, "name": "Ann", "zone": "UTC"}, "name of 1 to 80"),
        ({"title": "Parents", "name": " \u200d\u0007 ", "zone": "UTC"}, "name of 1 to 60"),
        ({"title": "Parents", "name": "x" * 61, "zone": "UTC"}, "name of 1 to 60"),
        ({"title": "Parents", "name": "Ann", "zone": "Mars/Base"}, "time zone"),
    ],
)
async def test_a_bad_room_is_asked_for_again(
    web: Web, ann: Browser, fields: dict[str, str], words: str
) -> None:
    await ann.get("/")
    response = await ann.post("/rooms", **fields)
    assert response.status == 400
    assert words in ann.text
    assert 'action="/rooms"' in ann.text
    assert not web.service.rooms


@pytest.mark.parametrize(
    "fields", [{"role": "owner", "speed": "4"}, {"role": "member", "speed": "5"}]
)
async def test_a_bad_sample_is_asked_for_again(
    web: Web, ann: Browser, fields: dict[str, str]
) -> None:
    await ann.get("/")
    assert (await ann.post("/sample", **fields)).status == 400
    assert not web.service.rooms


async def test_a_sample_room_comes_with_its_people_and_its_agenda(web: Web, ann: Browser) -> None:
    await ann.get("/")
    response = await ann.post("/sample", role="member", speed="16")
    key = response.headers["Location"].removeprefix("/room/")
    assert key.startswith("sample-16m-")
    room = web.service.rooms[key]
    assert len(room.facilitators) == 10
    assert len(room.items) == 3
    assert sorted(room.facilitators.values()) == [False] * 9 + [True]
    assert (await ann.enter(key)).hello["me"] == {"id": "p10", "name": "You", "facilitator": False}


async def test_who_is_called_like_one_of_the_sample_gets_a_number(web: Web, ann: Browser) -> None:
    await ann.get("/")
    response = await ann.post("/sample", role="facilitator", speed="4", name="  grace ")
    talk = await ann.enter(response.headers["Location"].removeprefix("/room/"))
    assert talk.hello["me"]["name"] == "grace (2)"
    assert talk.hello["me"]["facilitator"]


# -- joining ---------------------------------------------------------------------------------------


async def test_joining_by_a_link(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    response = await ben.join(forms(web, key), "Ben")
    assert (response.status, response.headers["Location"]) == (303, f"/room/{key}")
    assert (await ben.get(f"/room/{key}")).status == 200
    assert list(web.service.rooms[key].facilitators.values()) == [True, False]


async def test_a_link_in_which_one_letter_is_wrong_says_what_to_do(web: Web, ann: Browser) -> None:
    key = await ann.create()
    token = urlsplit(forms(web, key)).fragment
    for bad in (token[:-1], token[:2] + "x" + token[3:], "nonsense", "%00"):
        response = await ann.get(f"/join/{bad}")
        assert response.status == 404
        assert "send the link again" in ann.text
        await ann.get("/join")
        assert (await ann.post("/join", link=bad)).status == 404
        assert "send the link again" in ann.text


async def test_a_link_signed_for_something_else_is_no_invitation(web: Web, ann: Browser) -> None:
    key = await ann.create()
    session = web.face.links.session(None).seated(key, ann_seat())
    for other in (web.face.links.cookie(session), web.face.links.owner().partition("#")[2]):
        assert (await ann.get(f"/join/{other}")).status == 404
    strange = SignedLinks("another secret", "http://x").token(key, "facilitator")
    assert (await ann.get(f"/join/{strange}")).status == 404


def ann_seat():
    from adapters.web.links import Seat

    return Seat("a", "Ann", "member")


async def test_a_member_link_cannot_be_turned_into_a_facilitator_link(web: Web) -> None:
    member, facilitator = (web.face.links.token("c", role) for role in ("member", "facilitator"))
    body, _, signature = member.rpartition(".")
    assert web.face.links.read_invitation(facilitator.rpartition(".")[0] + "." + signature) is None
    assert web.face.links.read_invitation(f"{body}.{signature}") is not None


async def test_two_people_of_one_name(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create(name="Ann")
    await ben.join(forms(web, key), "ANN")
    await (cy := web.browser()).join(forms(web, key), "Ann")
    assert (await ben.enter(key)).hello["me"]["name"] == "ANN (2)"
    assert (await cy.enter(key)).hello["me"]["name"] == "Ann (3)"


async def test_a_second_visit_goes_straight_on(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    await ben.join(forms(web, key), "Ben")
    response = await ben.open(forms(web, key))
    assert (response.status, response.headers["Location"]) == (303, f"/room/{key}")
    assert len(web.service.rooms[key].facilitators) == 2


async def test_a_facilitator_link_promotes_a_member(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    await ben.join(forms(web, key), "Ben")
    assert not (await ben.enter(key)).hello["me"]["facilitator"]
    await ben.open(forms(web, key, "facilitator"))
    hello = (await ben.enter(key)).hello
    assert hello["me"]["facilitator"]
    assert hello["me"]["name"] == "Ben"
    assert len(web.service.rooms[key].facilitators) == 2
    await ben.open(forms(web, key))  # and a member link does not undo it
    assert (await ben.enter(key)).hello["me"]["facilitator"]


@pytest.mark.parametrize("name", [SCRIPT, "Zoë 👩‍👧", "アン", "آن", "'\"&", "{{ 7*7 }}"])
async def test_names_of_any_kind_are_shown_as_they_are(web: Web, ann: Browser, name: str) -> None:
    key = await ann.create(title=name, name=name)
    hello = (await ann.enter(key)).hello
    assert hello["me"]["name"] == hello["title"] == name
    earlier = f"/join/{urlsplit(forms(web, key)).fragment}"
    for path in (f"/room/{key}", "/", earlier):
        await ann.get(path)
        assert SCRIPT not in ann.text


async def test_a_name_that_is_refused_is_still_in_the_form(
    web: Web, ann: Browser, ben: Browser
) -> None:
    key = await ann.create()
    response = await ben.join(forms(web, key), "<b>" + "x" * 60)
    assert response.status == 400
    assert "&lt;b&gt;xxx" in ben.text
    assert "name of 1 to 60" in ben.text


async def test_a_room_needs_a_seat(web: Web, ann: Browser, ben: Browser) -> None:
    key = await ann.create()
    response = await ben.get(f"/room/{key}")
    assert response.status == 403
    assert "Open the link that you were sent" in ben.text
    assert "Parents" not in ben.text


async def test_a_room_that_is_gone(web: Web, ann: Browser) -> None:
    key = await ann.create()
    link = forms(web, key)
    web.service.rooms.clear()
    assert (await ann.get(f"/room/{key}")).status == 404
    await ann.get("/join")
    assert (await ann.open(link)).status == 404
    assert (await ann.get("/")).status == 200


async def test_more_seats_than_a_cookie_holds(web: Web, ann: Browser) -> None:
    keys = [await ann.create(f"Room {number}", "👩‍👧" * 15) for number in range(12)]
    assert (await ann.get(f"/room/{keys[-1]}")).status == 200
    (cookie,) = ann.client.session.cookie_jar
    assert len(cookie.value) < 4000


# -- what keeps others out -------------------------------------------------------------------------


async def test_headers_on_every_response(web: Web, ann: Browser) -> None:
    key = await ann.create()
    link = f"/join/{urlsplit(forms(web, key)).fragment}"
    paths = ["/", "/manual", "/health", "/nowhere", f"/room/{key}", "/room/x", link, "/join/x",
             "/static/base.css", "/static/none.css", "/static/../app.py", "/rooms"]  # fmt: skip
    for path in paths:
        response = await ann.get(path)
        assert response.headers["Content-Security-Policy"] == CONTENT_POLICY, path
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Server"] == "Heard"
        assert "camera=()" in response.headers["Permissions-Policy"]
        if not path.startswith("/static"):
            assert response.headers["Cache-Control"] == "no-store", path
    posted = await ann.post("/rooms", csrf="wrong")
    assert posted.headers["Content-Security-Policy"] == CONTENT_POLICY
    talk = await ann.enter(key)
    assert talk.socket._response.headers["Content-Security-Policy"] == CONTENT_POLICY


async def test_pages_bring_no_script_or_style_of_their_own(web: Web, ann: Browser) -> None:
    key = await ann.create()
    for path in ("/", "/manual", f"/room/{key}", "/nowhere"):
        await ann.get(path)
        assert "<style" not in ann.text
        assert " style=" not in ann.text
        assert " onclick=" not in ann.text
        assert "<script>" not in ann.text


async def test_a_form_needs_the_token_of_this_browser(web: Web, ann: Browser, ben: Browser) -> None:
    await ann.get("/")
    await ben.get("/")
    for token in ("", "nonsense", ben.token):
        response = await ann.post("/rooms", title="T", name="Ann", zone="UTC", csrf=token)
        assert response.status == 403
    assert not web.service.rooms
    without_cookie = web.browser()
    response = await without_cookie.post("/rooms", title="T", name="A", zone="UTC", csrf=ann.token)
    assert response.status == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://evil.example:80"}, 403),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Origin": "http://[::1"}, 403),
        ({"Origin": "http://127.0.0.1:99999"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({}, 303),
    ],
)
async def test_a_form_from_another_site(
    web: Web, ann: Browser, headers: dict[str, str], status: int
) -> None:
    await ann.get("/")
    response = await ann.post("/rooms", headers, title="T", name="Ann", zone="UTC")
    assert response.status == status
    assert bool(web.service.rooms) == (status == 303)


async def test_a_name_that_leads_here_is_not_our_own(web: Web, ann: Browser) -> None:
    await ann.get("/")
    headers = {"Origin": "http://evil.example", "Host": "evil.example"}
    assert (await ann.post("/rooms", headers, title="T", name="A", zone="UTC")).status == 403


async def test_the_cookie_is_guarded(start: Start) -> None:
    plain, guarded = await start(), await start(public_url="https://heard.example")
    for web, secure in ((plain, False), (guarded, True)):
        response = await web.browser().get("/")
        cookie = response.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert ("Secure" in cookie) == secure


async def test_on_an_open_network_rooms_are_the_owners(start: Start) -> None:
    web = await start(host="0.0.0.0", public_url="http://heard.example")
    ann = web.browser()
    await ann.get("/")
    for form in ('action="/rooms"', 'action="/sample"'):
        assert form not in ann.text
    assert "Open the link you were sent" in ann.text
    # She sends the forms all the same, with the token that belongs to her cookie.
    cookie = ann.client.session.cookie_jar.filter_cookies(ann.client.make_url("/"))["heard"].value
    token = web.face.links.form_token(web.face.links.session(cookie))
    origin = {"Origin": "http://heard.example"}
    for path in ("/rooms", "/sample"):
        fields = {"title": "T", "name": "Ann", "zone": "UTC", "role": "member", "speed": "4"}
        response = await ann.post(path, origin, csrf=token, **fields)
        assert response.status == 400
        assert "owner link" in ann.text
    assert (await ann.get("/?owner=forged")).status == 403


async def test_the_owner_link_lets_its_owner_make_rooms(start: Start) -> None:
    web = await start(host="0.0.0.0", public_url="http://heard.example:8080/")
    link = urlsplit(web.face.entrance)
    assert (link.scheme, link.netloc, link.path) == ("http", "heard.example:8080", "/owner")
    ann = web.browser()
    response = await ann.open(web.face.entrance)
    assert (response.status, response.headers["Location"]) == (303, "/")
    await ann.get("/")
    assert 'action="/rooms"' in ann.text
    assert await ann.create()


async def test_a_cookie_has_its_day(web: Web) -> None:
    links = SignedLinks("s", "http://x", cookie_days=0)
    links.cookie_seconds = -1
    value = links.cookie(links.session(None).seated("c", ann_seat()))
    assert links.session(value).seats == {}
    links.cookie_seconds = 60
    assert list(links.session(value).seats) == ["c"]


# -- the rest --------------------------------------------------------------------------------------


async def test_health(ann: Browser) -> None:
    response = await ann.get("/health")
    assert await response.json() == {"status": "ok"}


async def test_the_manual_shows_what_it_is_given(ann: Browser) -> None:
    await ann.get("/manual")
    assert "/hand" in ann.text
    assert "In a few words." in ann.text


async def test_static_files_are_kept_by_what_is_in_them(ann: Browser) -> None:
    await ann.get("/")
    start = ann.text.index("/static/base.css?v=")
    address = ann.text[start : ann.text.index('"', start)]
    response = await ann.get(address)
    assert "immutable" in response.headers["Cache-Control"]
    response = await ann.get("/static/base.css")
    assert response.headers["Cache-Control"] == "no-cache"


async def test_nothing_but_static_files_is_served(ann: Browser) -> None:
    for path in ("/static/", "/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert (await ann.get(path)).status in (403, 404)
        assert "import" not in ann.text


async def test_mistakes_become_pages_in_plain_words(
    ann: Browser, service: FakeMeetingService
) -> None:
    assert (await ann.get("/nowhere")).status == 404
    assert "Page not found" in ann.text
    assert (await ann.get("/rooms")).status == 405
    await ann.get("/")
    response = await ann.post("/rooms", title="x" * 70_000)
    assert response.status == 413


async def test_what_cannot_be_saved_says_so(web: Web, ann: Browser) -> None:
    await ann.get("/")
    web.service.broken = True
    response = await ann.post("/rooms", title="T", name="Ann", zone="UTC")
    assert response.status == 503
    assert "This was not saved. Nothing has changed." in ann.text
    web.service.broken = False
    await ann.get("/")
    assert (await ann.post("/rooms", title="T", name="Ann", zone="UTC")).status == 303


async def test_a_page_that_cannot_be_shown_does_not_speak_of_saving(web: Web, ann: Browser) -> None:
    key = await ann.create()
    web.service.broken = True
    assert (await ann.get(f"/room/{key}/meetings")).status == 503
    assert "Heard cannot reach its database, so it cannot show this page." in ann.text
    assert "saved" not in ann.text


async def test_a_mistake_of_ours_shows_nothing_of_itself(web: Web, ann: Browser) -> None:
    web.face._site._templates.globals["manual"] = lambda: 1 / 0
    assert (await ann.get("/manual")).status == 500
    assert "Something went wrong" in ann.text
    assert "ZeroDivision" not in ann.text
