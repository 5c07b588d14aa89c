"""Buttons that were pressed: in the channel, in direct messages, and in the Home tab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.asking import Asked, answer
from adapters.slack.cards import Cards
from adapters.slack.home import Home
from adapters.slack.render import DO
from adapters.slack.replies import Replies
from adapters.slack.requests import Requests, Slow, hurried
from adapters.slack.rooms import NotThere
from adapters.slack.values import Forged, Press
from bot.errors import NotSaved, Refused
from bot.ports import CommandResult
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)


class Buttons:
    """Does what a button says, once it is clear that the button is ours."""

    def __init__(
        self,
        requests: Requests,
        replies: Replies,
        cards: Cards,
        home: Home,
        background: BackgroundTasks,
    ) -> None:
        self._requests = requests
        self._replies = replies
        self._cards = cards
        self._home = home
        self._background = background

    async def take(self, body: Mapping[str, Any], team: str) -> BoltResponse:
        """A button was pressed. It is answered when what it does is saved."""
        for action in body.get("actions") or []:
            if str(action.get("action_id") or "").partition(":")[0] == DO:
                await self._pressed(body, action, team)
        return answer()

    async def _pressed(self, body: Mapping[str, Any], action: Mapping[str, Any], team: str) -> None:
        asked = asked_by(body, team)
        try:
            press = self._cards.seal.open(team, str(action.get("value") or ""), Press)
        except Forged:
            log.warning("slack.forged", kind="button", tenant=team)
            self._background.spawn(self._replies.say(asked, "slack-stale"))
            return
        asked = asked_by(body, team, press.channel)
        source = f"press:{asked.trigger}:{action.get('action_id')}"
        try:
            await hurried(self._carried_out(asked, press, source))
        except Slow as slow:
            self._background.spawn(self._follow(asked, slow))

    async def _follow(self, asked: Asked, slow: Slow) -> None:
        await self._replies.say(asked, "slack-slow")
        await slow.task

    async def _carried_out(self, asked: Asked, press: Press, source: str) -> None:
        progress = Progress()
        try:
            await self._do(asked, press, source, progress)
        except Exception as problem:
            await self._failed(asked, problem, progress)

    async def _failed(self, asked: Asked, problem: Exception, progress: Progress) -> None:
        """Never raises: whatever went wrong is said to whoever pressed."""
        try:
            if isinstance(problem, Refused) and not progress.accepted:
                self._show(asked, await self._requests.refusal(asked, problem), progress)
                return
        except Exception as worse:  # the refusal could not be put into words
            problem = worse
        key = problem.key if isinstance(problem, NotThere) else "slack-our-fault"
        if not isinstance(problem, NotThere | NotSaved):
            log.error("slack.button_failed", error=type(problem).__name__)
        self._say(asked, progress.key(problem, key))

    async def _do(self, asked: Asked, press: Press, source: str, progress: Progress) -> None:
        if press.form:
            form = await self._requests.form(asked, press.command, press.args)
            receipt = CommandResult(accepted=False, form=form)
        else:
            done = await self._requests.do(asked, source, command=press.command, args=press.args)
            receipt = progress.note(done)
        if receipt.form is not None:
            if not await self._replies.ask(asked, receipt.form):
                late = self._replies.open_later(asked, press.command, press.args)
                self._background.spawn(self._replies.show(asked, [late]))
        elif receipt.reply is not None:
            self._show(asked, receipt.reply, progress)
        if not asked.place:
            self._background.spawn(self._home.publish(asked.team, asked.user))

    def _say(self, asked: Asked, key: str) -> None:
        self._background.spawn(self._replies.say(asked, key))

    def _show(self, asked: Asked, spoken: RenderedCard, progress: Progress) -> None:
        self._background.spawn(self._reply(asked, spoken, progress))

    async def _reply(self, asked: Asked, spoken: RenderedCard, progress: Progress) -> None:
        if not asked.place and asked.trigger:
            try:
                shown = await self._cards.blocks(spoken, asked.team, asked.channel)
            except Exception as problem:
                log.warning("slack.not_shown", error=type(problem).__name__)
                await self._replies.say(asked, progress.key(problem, "slack-our-fault"))
                return
            if await self._replies.in_modal(asked, shown):
                return
        await self._replies.card(asked, spoken, progress)


def asked_by(body: Mapping[str, Any], team: str, channel: str = "") -> Asked:
    """Who pressed a button, and where. `channel` is the room it is about."""
    container = body.get("container") or {}
    place = str((body.get("channel") or {}).get("id") or container.get("channel_id") or "")
    return Asked(
        team=team,
        user=str((body.get("user") or {}).get("id") or ""),
        channel=channel or place,
        place=place,
        vouched=bool(place) and channel in ("", place),
        thread=str(container.get("thread_ts") or ""),
        trigger=str(body.get("trigger_id") or ""),
        in_modal=(body.get("view") or {}).get("type") == "modal",
        response_url=str(body.get("response_url") or ""),
    )
