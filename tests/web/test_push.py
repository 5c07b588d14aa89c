"""People who have switched it on are told by their browser, also when the page is closed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from aiohttp import web as http
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.web.push.encryption import b64url, point
from adapters.web.push.room_push import RoomPush
from adapters.web.push.sender import PushSender
from adapters.web.push.vapid import Vapid
from bot.ids import MeetingId, PersonId, RoomId, RoomKey
from bot.ports import Account, OutboxMessage
from bot.ports.own_view import OwnView
from bot.ports.push import PushSubscription
from bot.rendered import RenderedButton, RenderedCard
from tests.fakes.desk import NOON, FakeClock, FakeMeetingService
from tests.fakes.patience import PATIENCE
from tests.web.conftest import Browser, Start, Talk, Web


class Device:
    """A browser as push services and servers know it: it can read what is encrypted for it."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.auth = b"sixteen bytes ok"

    def read(self, body: bytes) -> dict[str, str]:
        """Decrypts a message, step by step as RFC 8188 and RFC 8291 describe it."""
        salt, length = body[:16], body[20]
        sender = body[21 : 21 + length]
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)

        def derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
            return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)

        both = b"WebPush: info\0" + point(self.key.public_key()) + sender
        seed = derive(self.key.exchange(ec.ECDH(), public), self.auth, both, 32)
        key = derive(seed, salt, b"Content-Encoding: aes128gcm\0", 16)
        nonce = derive(seed, salt, b"Content-Encoding: nonce\0", 12)
        text = AESGCM(key).decrypt(nonce, body[21 + length :], None).rstrip(b"\0")
        assert text.endswith(b"\2")
        found: dict[str, str] = json.loads(text[:-1])
        return found

    def keys(self) -> dict[str, str]:
        """What a page hands to the server."""
        return {"p256dh": b64url(point(self.key.public_key())), "auth": b64url(self.auth)}


class PushService:
    """The push service of a browser's maker, by RFC 8030; over http, without a certificate."""

    def __init__(self) -> None:
        self.answers: list[http.Response] = []
        """What it answers next; then 201."""
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.followed = 0
        app = http.Application()
        app.router.add_post("/for/{browser}", self.take)
        app.router.add_route("*", "/elsewhere", self.elsewhere)
        self.server = TestServer(app)

    async def take(self, request: http.Request) -> http.Response:
        self.got.append((dict(request.headers), await request.read()))
        return self.answers.pop(0) if self.answers else http.Response(status=201)

    async def elsewhere(self, request: http.Request) -> http.Response:
        self.followed += 1
        return http.Response()

    def endpoint(self, browser: str = "ben") -> str:
        return str(self.server.make_url(f"/for/{browser}"))


class Subscriptions:
    """`PushSubscriptions` in memory; tests/storage has the real ones."""

    def __init__(self) -> None:
        self.kept: list[PushSubscription] = []

    async def add(self, subscription: PushSubscription) -> None:
        self.kept.append(subscription)

    async def in_room(self, room: RoomKey) -> Sequence[PushSubscription]:
        return [one for one in self.kept if one.room == room]

    async def remove(self, room: RoomKey, person: PersonId, endpoint: str) -> bool:
        before = len(self.kept)
        self.kept = [
            one
            for one in self.kept
            if (one.room, one.person, one.endpoint) != (room, person, endpoint)
        ]
        return len(self.kept) < before

    async def remove_endpoint(self, endpoint: str) -> None:
        self.kept = [one for one in self.kept if one.endpoint != endpoint]

    async def remove_person(self, room: RoomKey, person: PersonId) -> None:
        self.kept = [one for one in self.kept if (one.room, one.person) != (room, person)]


class Turns(FakeMeetingService):
    """A service in which it can be somebody's turn, and a seat can be gone."""

    def __init__(self) -> None:
        super().__init__()
        self.turn_of: set[str] = set()

    async def own_views(self, room: RoomId, people: Sequence[Account]) -> Sequence[OwnView | None]:
        views = await super().own_views(room, people)
        return [
            view and msgspec.structs.replace(view, turn=person.id in self.turn_of)
            for view, person in zip(views, people, strict=True)
        ]


class Pushing:
    """A web room with Web Push, a push service, and Ben, who has switched it on and left."""

    def __init__(self, start: Start, service: Turns) -> None:
        self.start, self.service = start, service
        self.makers, self.store, self.device = PushService(), Subscriptions(), Device()
        self.slept: list[float] = []
        self.sender = PushSender(
            self.store,
            Vapid("for tests only", ""),
            FakeClock(),
            sleep=self._sleep,
            is_allowed=lambda endpoint: endpoint.startswith("http://127.0.0.1:"),
        )
        self.count = 0

    async def open(self) -> None:
        await self.makers.server.start_server()
        push = RoomPush(
            self.service, self.store, self.sender, FakeClock(), Vapid("for tests only", "").public
        )
        self.web: Web = await self.start(self.service, push=push)
        self.browser: Browser = self.web.browser()
        self.key = await self.browser.create(title="Parents", name="Ben")
        self.talk: Talk = await self.browser.enter(self.key)
        self.ben = PersonId(self.talk.hello["me"]["id"])

    async def switch_on(self, id: str = "switch-on", **more: str) -> dict[str, Any]:
        request = {"endpoint": self.makers.endpoint(), **self.device.keys(), **more}
        return await self.talk.ask(**{"is": "push-on", "id": id, **request})

    async def leave(self) -> None:
        """Close the page, and wait until the server knows."""
        await self.talk.socket.close()
        await self.until_nobody_looks()

    async def until_nobody_looks(self) -> None:
        """Wait until the server knows that nobody has the page in front."""
        async with asyncio.timeout(PATIENCE):
            while self.web.face.hall.looking(self.key):
                await self.web.browser().get("/health")

    async def say(
        self, *, to: PersonId | None = None, mentions: Sequence[PersonId] = (), **card: Any
    ) -> None:
        """Heard says something, and what follows from it has happened."""
        self.count += 1
        room = self.service.rooms[self.key].room
        message = OutboxMessage(
            meeting=MeetingId(f"{room.key}.1"),
            number=self.count,
            index=0,
            room=room.key,
            kind="whisper" if to else "post",
            at=NOON - timedelta(minutes=card.pop("minutes_ago", 0)),
            to=to,
        )
        card = {"kind": "question", "text": "Secret words of Ann", **card}
        await self.web.face.deliver(message, room, RenderedCard(mentions=tuple(mentions), **card))
        assert await self.sender.tasks.idle(5)

    async def ask(self, **more: Any) -> None:
        """Heard asks Ben something."""
        await self.say(to=self.ben, buttons=(RenderedButton(label="Yes", command="yes"),), **more)

    @property
    def told(self) -> list[str]:
        """What Ben's device was told."""
        return [self.device.read(body)["text"] for _, body in self.makers.got]

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture
async def pushing(start: Start) -> AsyncIterator[Pushing]:
    """Ben is in the room, and has not switched it on yet."""
    it = Pushing(start, Turns())
    await it.open()
    yield it
    await it.makers.server.close()


@pytest.fixture
async def away(pushing: Pushing) -> Pushing:
    """Ben has switched it on, and closed the page."""
    assert not (await pushing.switch_on()).get("refused")
    await pushing.leave()
    return pushing


async def test_who_is_asked_something_is_told_so_and_nobodys_words(away: Pushing) -> None:
    await away.ask()
    headers, body = away.makers.got[0]
    assert away.device.read(body) == {
        "title": "Parents",
        "text": "Heard has something for you.",
        "room": away.key,
    }
    assert (headers["TTL"], headers["Urgency"]) == ("300", "high")
    assert headers["Content-Encoding"] == "aes128gcm"
    assert headers["Authorization"].startswith("vapid t=")
    assert b"Secret" not in body


async def test_whose_turn_it_is_is_told_so(away: Pushing) -> None:
    away.service.turn_of = {
        next(key for key, who in away.service.people.items() if who == away.ben)
    }
    await away.say(mentions=[away.ben])
    assert away.told == ["It is your turn."]


async def test_the_start_of_a_meeting_is_told_and_other_posts_are_not(away: Pushing) -> None:
    await away.say(kind="item")
    await away.say(to=away.ben, kind="note")
    assert away.told == []
    await away.say(kind="opening")
    assert away.told == ["The meeting has started."]


async def test_who_is_not_meant_is_not_told(away: Pushing) -> None:
    await away.say(mentions=[PersonId("somebody-else")])
    assert away.told == []


async def test_nothing_is_sent_to_somebody_with_the_page_in_front(pushing: Pushing) -> None:
    await pushing.switch_on()
    await pushing.ask()
    assert pushing.told == []
    await pushing.talk.send(**{"is": "look", "id": "look-away", "hidden": True})
    await pushing.until_nobody_looks()
    await pushing.ask()
    assert pushing.told == ["Heard has something for you."]


async def test_who_has_not_switched_it_on_is_not_told_and_who_switches_it_off_no_more(
    pushing: Pushing,
) -> None:
    await pushing.switch_on()
    answer = await pushing.talk.ask(
        **{"is": "push-off", "id": "switch-off", "endpoint": pushing.makers.endpoint()}
    )
    assert not answer.get("refused")
    assert pushing.store.kept == []
    await pushing.leave()
    await pushing.ask()
    assert pushing.told == []


async def test_what_is_long_ago_is_not_told(away: Pushing) -> None:
    await away.ask(minutes_ago=6)
    assert away.told == []
    await away.ask(minutes_ago=4)
    assert len(away.told) == 1


@pytest.mark.parametrize("status", [404, 410])
async def test_a_subscription_that_is_gone_is_deleted(away: Pushing, status: int) -> None:
    away.makers.answers = [http.Response(status=status)]
    assert away.store.kept
    await away.ask()
    assert away.store.kept == []
    assert away.slept == []


async def test_a_busy_push_service_is_tried_again_when_it_says_so_but_not_for_ever(
    away: Pushing,
) -> None:
    away.makers.answers = [
        http.Response(status=429, headers={"Retry-After": "7"}),
        http.Response(status=503, headers={"Retry-After": "86400"}),
        http.Response(status=500),
    ]
    await away.ask()
    assert len(away.makers.got) == 3
    assert away.slept == [7, 30]
    assert away.store.kept


async def test_a_redirect_is_not_followed(away: Pushing) -> None:
    away.makers.answers = [http.Response(status=307, headers={"Location": "/elsewhere"})]
    await away.ask()
    assert len(away.makers.got) == 1
    assert away.makers.followed == 0


async def test_a_name_that_leads_to_this_computer_is_not_reached(away: Pushing) -> None:
    """The address is looked at when the connection is made, whatever the name was before."""
    port = away.makers.server.port
    away.sender.is_allowed = lambda endpoint: True
    (kept,) = away.store.kept
    inside = msgspec.structs.replace(kept, endpoint=f"http://localhost:{port}/for/ben")
    away.store.kept = [inside]
    await away.ask()
    assert away.makers.got == []
    away.store.kept = [kept]
    await away.ask()
    assert len(away.makers.got) == 1


async def test_a_push_service_that_is_away_is_not_felt_in_the_room(away: Pushing) -> None:
    await away.makers.server.close()
    await away.ask()
    assert away.store.kept


@pytest.mark.parametrize(
    "wrong",
    [{"endpoint": "https://10.0.0.1/x"}, {"endpoint": ""}, {"p256dh": "AAAA"}, {"auth": "AAAA"}],
)
async def test_what_is_no_subscription_is_refused_in_plain_words(
    pushing: Pushing, wrong: dict[str, str]
) -> None:
    answer = await pushing.switch_on(**wrong)
    assert answer["refused"]
    assert "cannot tell this device anything while the page" in answer["reply"]["text"]
    assert pushing.store.kept == []


async def test_the_page_has_the_key_and_the_worker_may_open_every_room(pushing: Pushing) -> None:
    await pushing.browser.get(f"/room/{pushing.key}")
    assert f'data-push="{Vapid("for tests only", "").public}"' in pushing.browser.text
    worker = await pushing.browser.get("/room-worker.js")
    assert worker.status == 200
    assert worker.content_type == "text/javascript"
    assert worker.headers["Service-Worker-Allowed"] == "/"
    assert worker.headers["Cache-Control"] == "no-cache"
    assert "default-src 'none'" in worker.headers["Content-Security-Policy"]
    assert "showNotification" in pushing.browser.text


async def test_where_it_is_off_there_is_no_worker_and_no_switch(web: Web, ann: Browser) -> None:
    key = await ann.create()
    await ann.get(f"/room/{key}")
    assert 'data-push=""' in ann.text
    assert (await ann.get("/room-worker.js")).status == 404
    talk = await ann.enter(key)
    answer = await talk.ask(
        **{"is": "push-on", "id": "switch-on", "endpoint": "https://a.example/x", **Device().keys()}
    )
    assert answer["refused"]


async def test_a_sample_has_no_switch_as_nobody_is_told_of_it(pushing: Pushing) -> None:
    await pushing.browser.get("/")
    sample = await pushing.browser.post("/sample", role="member", speed="1", name="Nia")
    await pushing.browser.get(sample.headers["Location"])
    assert 'data-push=""' in pushing.browser.text
