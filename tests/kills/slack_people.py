"""People in a Slack channel, and the balancer that spreads Slack's requests over all workers."""

from __future__ import annotations

import asyncio
import io
from itertools import cycle
from random import Random

import aiohttp

from tests.fakes.slack.deliveries import Answer, Delivery, body_of
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.over_http import OverHttp
from tests.kills.fleet import Fleet
from tests.kills.history import History
from tests.kills.somebody import Somebody

REPLIES = {
    "hand": "Your hand",
    "park": "Your point is parked",
    "note": "Noted",
    "decide": "The decision is noted",
    "answer": "Your answer to proposal",
}
"""How the answer begins when something was done."""
DONE = "Done: "
"""How it begins when no more can be said about it."""
LATER = "This takes longer than usual"
"""How it begins when nobody knows yet."""


def outcome(kind: str, text: str) -> str:
    """What an answer says has become of something."""
    if kind not in REPLIES or text.startswith((REPLIES[kind], DONE)):
        return "acknowledged"
    return "unanswered" if not text or text.startswith(LATER) else "refused"


class Balancer(OverHttp):
    """Hands each request to the next worker, and to the one after it if that does not listen. What
    a worker took and did not answer, Slack has to send again."""

    def __init__(self, fleet: Fleet, secret: str) -> None:
        super().__init__("", secret)
        self._workers = cycle(fleet.workers)
        self._most = len(fleet.workers)

    async def post(
        self, body: bytes, headers: dict[str, str], delivery: Delivery, *, sign: bool = True
    ) -> Answer:
        """See `OverHttp.post`."""
        headers = {**self.signed(body), "User-Agent": "Slackbot 1.0", **headers}
        delivery.reason = "connection_failed"
        for _ in range(self._most):
            url = f"{next(self._workers).base}/slack/events"
            try:
                async with (
                    asyncio.timeout(self.patience),
                    self.session.post(url, data=io.BytesIO(body), headers=headers) as response,
                ):
                    text = await response.text()
                    told = dict(response.headers)
                    return Answer(delivery, response.status, body_of(text), told)
            except aiohttp.ClientConnectorError:
                continue
            except TimeoutError:
                delivery.reason = "http_timeout"
            except (aiohttp.ClientError, ConnectionError):
                pass
            break
        return Answer(delivery)

    @property
    def session(self) -> aiohttp.ClientSession:
        """A connection for each request: a worker that died leaves none open."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
        return self._session


class SlackPerson(Somebody):
    """Somebody in a channel. Slack sends what they write again, and what they type not."""

    def __init__(
        self, name: str, slack: FakeSlack, channel: str, history: History, chance: Random
    ) -> None:
        where = slack.where(channel)
        super().__init__(name, f"slack/{where.team.id}/{where.id}", history, chance)
        self._slack = slack
        self._channel = channel
        self.facilitator = False

    async def lives(self, until: asyncio.Event) -> None:
        """Do one thing after another until then."""
        while not until.is_set():
            await self.pauses()
            kinds = {"say": 8, "hand": 2, "park": 2, "note": 2, "answer": 2}
            if self.facilitator:
                kinds["decide"] = 3
            await self.does(self.chance.choices(list(kinds), list(kinds.values()))[0])

    async def does(self, kind: str) -> bool:
        """Do one thing; whether it was acknowledged."""
        # Events wait until the history has been read; a command has to be answered soon.
        op = self.sends(kind, "said" if kind == "say" else "typed")
        if kind == "say":
            return await self._says(op)
        rest = f"1 {self.votes()}" if kind == "answer" else op
        return await self._types(op, kind, f"{kind} {rest}")

    async def _says(self, op: str) -> bool:
        done = await self._slack.says(self.name, self._channel, f"I say {op}")
        source = f"message:{done.post.channel}:{done.ts}"
        self.becomes("acknowledged" if done.taken else "unanswered", op, source=source)
        return done.taken

    async def _types(self, op: str, kind: str, line: str) -> bool:
        answer = await self._slack.types(self.name, self._channel, f"/heard {line}")
        source = f"command:{answer.delivery.payload['trigger_id']}"
        if not answer.ok:
            self.becomes("unanswered", op, source=source)
            return False
        became = outcome(kind, answer.text)
        more = {} if became == "acknowledged" else {"why": answer.text}
        self.becomes(became, op, source=source, **more)
        return became == "acknowledged"

    async def starts(self) -> None:
        """Begin the meeting, with a proposal to answer."""
        self.facilitator = True
        await self._types(self.sends("start", "typed"), "start", "start")
        op = self.sends("propose", "typed")
        await self._types(op, "propose", f"propose {op} method=temperature")
