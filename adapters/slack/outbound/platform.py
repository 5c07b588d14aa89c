"""Slack's primitives: messages, files, threads and pins, through the Web API.

Our messages carry their key as metadata, by which they are found again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import structlog

from adapters.chat.closed import ClosedPlaces
from adapters.chat.direct_lines import DirectLines
from adapters.chat.platform import (
    PLATFORM_ERRORS,
    Attachment,
    Capabilities,
    Denied,
    DeniedScope,
    Destination,
    Platform,
    RenderContext,
)
from adapters.slack.api.markup import escape, link
from adapters.slack.api.refusals import CANNOT_WRITE_TO_PEOPLE, LOSSES, TOO_MUCH
from adapters.slack.api.slack_ids import PLATFORM, at
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import People
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.files import Files
from adapters.slack.outbound.render import SlackPage
from adapters.slack.outbound.tombstones import was_deleted
from bot.bounded import BoundedDict
from bot.errors import Undeliverable
from bot.ids import PersonId, RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, OutboxMessage, Room
from bot.rendered import RenderedCard, RenderedFile

log = structlog.get_logger(__name__)

EVENT: Final = "heard_parcel"
"""The type of our messages' metadata, which older messages have as well."""
SKEW: Final = timedelta(seconds=60)
"""How far Slack's clock and ours may be apart."""
PAGES: Final = 5
"""Pages of history to search."""
REMEMBERED: Final = 2000
"""Direct channels kept in memory."""


class SlackPlatform(Platform[SlackPage]):
    """Implements the primitives of `adapters.chat.platform`."""

    name, losses = PLATFORM, LOSSES
    capabilities = Capabilities(
        edits=True,
        deletes=True,
        threads=True,
        broadcasts=True,
        finds_by_key=True,
        proves_tenant_open=True,
        answers_privately=True,
        mentions=True,
    )

    def __init__(
        self,
        api: WebApi,
        cards: Cards,
        people: People,
        files: Files,
        lines: DirectLines,
        request_seconds: float,
    ) -> None:
        self._api = api
        self._cards = cards
        self._people = people
        self._files = files
        self._lines = lines
        self._request_seconds = request_seconds
        self._direct = BoundedDict[tuple[str, str], str](REMEMBERED)

    async def render(self, card: RenderedCard, context: RenderContext) -> list[SlackPage]:
        """A card as messages. Minutes become a canvas where possible, and the card links to it."""
        where = context.room.where
        team, channel = where.tenant, where.channel
        if context.kind == "panel":
            return [await self._cards.single(card, team, channel)]
        say = readers_catalogue().say
        if context.kind == "whisper":
            before = (say("chat-about-room", {"room": _called(context)}),)
            return await self._cards.pages(card, team, channel, before=before)
        after = await self._files.lines(team, channel, card.files)
        if context.panel_link:
            after.append(link(context.panel_link, say("panel-link")))
        return await self._cards.pages(
            card, team, channel, after=tuple(after), mentions=context.mentions
        )

    # -- messages

    async def post(self, to: Destination, page: SlackPage, key: str, number: int) -> str:
        """Post a page. A reply in a thread is shown in the channel too."""
        more: dict[str, Any] = (
            {"thread_ts": to.thread, "reply_broadcast": True} if to.thread else {}
        )
        metadata = {"event_type": EVENT, "event_payload": {"parcel": key, "page": number}}
        if page.blocks:
            more["blocks"] = list(page.blocks)
        usual = {"channel": to.channel, "metadata": metadata, "unfurl_links": False}
        usual |= {"unfurl_media": False, "text": page.text}
        try:
            answer = await self._call(to, "chat.postMessage", **usual, **more)
        except Denied as no:
            if no.code not in TOO_MUCH or "blocks" not in more:
                raise
            # Its text is complete: that is better than nothing.
            log.error("slack.blocks_refused", code=no.code)
            del more["blocks"]
            answer = await self._call(to, "chat.postMessage", **usual, **more)
        return str(answer["ts"])

    async def find(
        self, to: Destination, key: str, since: datetime, pages: Sequence[SlackPage]
    ) -> Mapping[int, str]:
        """The pages with this key in a channel or a thread."""
        return await _search(self._api, to, key, since)

    async def edit(self, to: Destination, ref: str, page: SlackPage) -> None:
        """Replace a message."""
        blocks = list(page.blocks)
        await self._call(
            to, "chat.update", channel=to.channel, ts=ref, text=page.text, blocks=blocks
        )

    async def delete(self, to: Destination, ref: str) -> None:
        """Delete a message of ours."""
        await self._call(to, "chat.delete", channel=to.channel, ts=ref)

    async def pin(self, to: Destination, ref: str, *, pinned: bool) -> None:
        """Pin a message, or take the pin off."""
        method = "pins.add" if pinned else "pins.remove"
        await self._call(to, method, channel=to.channel, timestamp=ref)

    async def open_thread(self, to: Destination, ref: str, title: str) -> str:
        """Nothing to do: a thread is known by the time of its first message."""
        return ref

    async def link(self, to: Destination, ref: str) -> str:
        """The link to a message in its channel."""
        return await self._cards.link(to.room.tenant, to.channel, ref)

    def sent_at(self, ref: str) -> datetime | None:
        """A message's id is its time."""
        return at(ref)

    # -- people

    async def direct(self, room: RoomId, person: Account) -> Destination:
        """The channel for direct messages with somebody."""
        team = room.tenant
        if (await self._people.profile(team, person.id)).gone:
            raise Undeliverable("user_disabled")
        to = Destination(room, "", direct=True)
        known = self._direct.get((team, person.id))
        if known is None:
            answer = await self._call(to, "conversations.open", users=person.id)
            known = self._direct[team, person.id] = str(answer["channel"]["id"])
        return Destination(room, known, direct=True)

    async def ephemeral(self, to: Destination, person: Account, page: SlackPage) -> None:
        """Show something to one person in a channel, for as long as they look at it."""
        more: dict[str, Any] = {"thread_ts": to.thread} if to.thread else {}
        more |= {"channel": to.channel, "user": person.id}
        more |= {"text": page.text, "blocks": list(page.blocks)}
        await self._call(to, "chat.postEphemeral", **more)

    async def before_whisper(self, room: Room, to: PersonId, card: RenderedCard) -> None:
        """Remember the channel: what they type to us directly from now on is about it."""
        await self._lines.offered(room.where, to, card)

    async def unreachable(
        self, room: Room, person: Account, missed: OutboxMessage, no: Denied, closed: ClosedPlaces
    ) -> bool:
        """Let somebody know, in the channel and only for them, that there is something; not what.
        It is not kept."""
        if no.code == "missing_scope" or missed.redelivered:
            return False
        page = SlackPage(escape(readers_catalogue().say("slack-no-direct")))
        try:
            await self.ephemeral(Destination.in_room(room.where), person, page)
        except PLATFORM_ERRORS as wrong:
            log.info("slack.no_hint", error=type(wrong).__name__, code=str(wrong))
        return False

    async def name_of(self, tenant: str, person: str) -> str:
        """Somebody's name, looked up again."""
        self._people.forget(tenant, person)
        return (await self._people.profile(tenant, person, self._request_seconds)).name

    # -- files

    async def upload(
        self, to: Destination, file: RenderedFile, made: Attachment, key: str, number: int
    ) -> str:
        """Upload a file, with a description for people who cannot see it."""
        return await self._files.upload(
            to.room.tenant, to.channel, file.title, made, key, to.thread
        )

    async def find_file(self, to: Destination, made: Attachment, key: str, since: datetime) -> bool:
        """Whether a file arrived before the connection broke."""
        return await self._files.is_there(to.room.tenant, to.channel, since - SKEW, made, key)

    async def delete_file(self, to: Destination, file: str) -> None:
        """Delete an uploaded file."""
        await self._files.delete(to.room.tenant, file)

    async def stands_elsewhere(self, to: Destination, file: RenderedFile) -> bool:
        """Whether the file has become a canvas."""
        return not to.direct and await self._files.has_canvas(to.room, file)

    async def words_erased(self, room: Room, files: Sequence[RenderedFile]) -> None:
        """Delete the minutes that people asked for, and update canvases."""
        await self._files.take_back(room.where)
        for each in files:
            await self._files.rewrite(room.where, each)

    async def is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether somebody has deleted a message."""
        return await was_deleted(self._api, room, ref)

    async def _call(self, to: Destination, method: str, **args: Any) -> dict[str, Any]:
        try:
            return await self._api.call(to.room.tenant, method, **args)
        except Denied as no:
            if (
                to.direct
                and no.scope is DeniedScope.PLACE
                and no.code not in CANNOT_WRITE_TO_PEOPLE
            ):
                # The conversation with one person is closed, others are not.
                raise Denied(no.code, DeniedScope.PERSON, no.needed) from no
            raise


def _page_of(entry: Mapping[str, Any], key: str) -> int | None:
    """The page number of a message of the card with that key; None if it is no such message."""
    metadata = entry.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    if metadata.get("event_type") != EVENT or payload.get("parcel") != key:
        return None
    return int(payload.get("page", 0))


async def _search(api: WebApi, to: Destination, key: str, since: datetime) -> dict[int, str]:
    method = "conversations.replies" if to.thread else "conversations.history"
    args: dict[str, Any] = {
        "channel": to.channel,
        "oldest": f"{(since - SKEW).timestamp():.6f}",
        "include_all_metadata": True,
        "limit": 200,
    }
    if to.thread:
        args["ts"] = to.thread
    found: dict[int, str] = {}
    try:
        for _ in range(PAGES):
            answer = await api.ask(to.room.tenant, method, **args)
            for entry in answer.get("messages") or []:
                number = _page_of(entry, key)
                if number is not None:
                    found[number] = str(entry["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if found or not cursor:
                break
            args["cursor"] = cursor
    except Denied as no:
        # We may not read here, so there is no way to know.
        log.warning("slack.history_closed", code=no.code)
    return found


def _called(context: RenderContext) -> str:
    """A channel as somebody reads it. Of one that was deleted Slack shows no name."""
    room = context.room
    return f"#{escape(room.title)}" if context.deleted else f"<#{room.where.channel}>"
