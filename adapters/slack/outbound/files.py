"""Files of cards: charts with a description, minutes as a canvas or a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import structlog
from slack_sdk.errors import SlackClientError

from adapters.chat.files import HOLD_WORDS, Documents
from adapters.chat.labels import cut
from adapters.chat.platform import Ambiguous, Attachment, Denied, DeniedScope, NotFound
from adapters.slack.api.markup import escape, link
from adapters.slack.api.slack_ids import room_of
from adapters.slack.api.web_api import WebApi, classify
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Clock, ExternalRefs
from bot.records.minutes_forms import MinutesForm
from bot.rendered import RenderedFile

log = structlog.get_logger(__name__)

CANVAS_OFF = "canvas_off"
MARKDOWN = "text/markdown"
ASKED = "asked:"
"""Prefix of the references of files that somebody asked for."""
LONGEST_ALT = 1000
"""Characters of a picture's description: Slack's limit."""


class Files:
    """Puts files into channels, each once."""

    def __init__(
        self,
        calls: WebApi,
        external_refs: ExternalRefs,
        documents: Documents,
        markdown: Documents,
        clock: Clock,
    ) -> None:
        """`documents` makes files that anybody can read; `markdown` the same for canvases."""
        self._clock = clock
        self._calls = calls
        self._external_refs = external_refs
        self._documents = documents
        self._markdown = markdown
        self._no_canvas: set[str] = set()
        """Workspaces whose plan has no canvases, or whose admin does not let us make any."""

    async def lines(self, team: str, channel: str, files: tuple[RenderedFile, ...]) -> list[str]:
        """Turn files into canvases where possible; returns links to them, in markup.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now.
        """
        links = []
        for file in files:
            url = await self._canvas(team, channel, file)
            if url:
                links.append(
                    link(url, readers_catalogue().say("slack-canvas", {"title": file.title}))
                )
        return links

    async def canvases(self, team: str, channel: str, files: Sequence[RenderedFile]) -> list[str]:
        """Links to the existing canvases of these files, in markup; "" for files without one.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now.
        """
        links = []
        for file in files:
            known = await self._external_refs.get(room_of(team, channel), _canvas_name(file))
            base = (await self._calls.workspace(team)).url
            there = known not in (None, CANVAS_OFF) and base
            title = readers_catalogue().say("slack-canvas", {"title": file.title})
            links.append(link(f"{base}docs/{team}/{known}", title) if there else "")
        return links

    async def send(self, where: RoomId, channel: str, file: RenderedFile) -> bool:
        """Upload a file about a room to a conversation; False if it is empty. What holds recorded
        words is remembered, to be deleted when words in it are erased.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        made = await self._documents(file)
        if made is None:
            return False
        key = f"reply-{self._clock.now():%Y%m%d%H%M%S}"
        sent = await self.upload(where.tenant, channel, file.title, made, key)
        if file.kind in HOLD_WORDS and sent:
            await self._external_refs.save(where, f"{ASKED}{sent}", str(file.meeting))
        return True

    async def take_back(self, where: RoomId) -> None:
        """Delete the minutes of a room that people asked for, because words in them were erased.
        They can be asked for again.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        for name in await self._external_refs.get_all(where, ASKED):
            await self.delete(where.tenant, name.removeprefix(ASKED))
            await self._external_refs.delete(where, name)

    async def has_canvas(self, where: RoomId, file: RenderedFile) -> bool:
        """Whether a file of a room has become a canvas.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._external_refs.get(where, _canvas_name(file)) not in (None, CANVAS_OFF)

    async def delete(self, team: str, file: str) -> None:
        """Delete an uploaded file, if it still exists.

        Raises:
            RetryLater, Denied, Ambiguous: not now, or not at all.
        """
        try:
            await self._calls.call(team, "files.delete", file=file)
        except NotFound:
            log.info("slack.file_gone_already")

    async def rewrite(self, where: RoomId, file: RenderedFile) -> None:
        """Update a file's canvas, if it has one.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not at all.
        """
        name = _canvas_name(file)
        canvas = await self._external_refs.get(where, name)
        if canvas in (None, CANVAS_OFF):
            return
        made = await self._markdown(file)
        markdown = "" if made is None else made.data.decode()
        content = {"type": "markdown", "markdown": markdown}
        change = {"operation": "replace", "document_content": content}
        try:
            await self._calls.call(
                where.tenant, "canvases.edit", canvas_id=canvas, changes=[change]
            )
        except NotFound:
            log.info("slack.canvas_gone")

    async def upload(
        self, team: str, channel: str, title: str, made: Attachment, key: str, thread: str = ""
    ) -> str:
        """Upload a file, with a description for people who cannot see it, and its title as the
        text of its message, which would have none; returns the file's id.

        Raises:
            RetryLater, Denied, Ambiguous: not now, or not at all.
        """
        client = await self._calls.client(team)
        picture = made.media_type.startswith("image/")
        try:
            answer = await client.files_upload_v2(
                filename=_stamped(made, key),
                file=made.data,
                title=title,
                initial_comment=escape(title),
                alt_txt=cut(made.alt, LONGEST_ALT) if picture else None,
                channel=channel,
                thread_ts=thread or None,
            )
        except (SlackClientError, OSError, TimeoutError) as wrong:
            raise classify(wrong) from wrong
        files: list[dict[str, str]] = answer.get("files") or []
        return files[0].get("id", "") if files else ""

    async def is_there(
        self, team: str, channel: str, since: datetime, made: Attachment, key: str
    ) -> bool:
        """Whether a file has arrived since then; False if we may not look.

        Raises:
            RetryLater, Ambiguous: not now.
        """
        oldest, name = f"{since.timestamp():.6f}", _stamped(made, key)
        try:
            answer = await self._calls.ask(
                team, "conversations.history", channel=channel, oldest=oldest, limit=200
            )
        except Denied:
            return False
        entries = answer.get("messages") or []
        return any(f.get("name") == name for e in entries for f in e.get("files") or [])

    async def _canvas(self, team: str, channel: str, file: RenderedFile) -> str:
        where, name = room_of(team, channel), _canvas_name(file)
        known = await self._external_refs.get(where, name)
        if known == CANVAS_OFF or team in self._no_canvas:
            return ""
        if known is None:
            made = await self._markdown(file)
            if made is None or made.media_type != MARKDOWN:
                return ""
            # If this process dies now, a file is uploaded instead: there are never two canvases.
            await self._external_refs.save(where, name, CANVAS_OFF)
            known = await self._make_canvas(team, channel, file, made.data.decode())
            if not known:
                return ""
            await self._external_refs.save(where, name, known)
        base = (await self._calls.workspace(team)).url
        return f"{base}docs/{team}/{known}" if base else ""

    async def _make_canvas(self, team: str, channel: str, file: RenderedFile, markdown: str) -> str:
        content = {"type": "markdown", "markdown": markdown}
        try:
            made = await self._calls.call(
                team, "canvases.create", title=file.title, document_content=content
            )
            canvas = str(made["canvas_id"])
            await self._calls.call(
                team,
                "canvases.access.set",
                canvas_id=canvas,
                access_level="read",
                channel_ids=[channel],
            )
        except Denied as no:
            if no.scope is DeniedScope.TENANT:
                # Not about canvases: try again once that is fixed.
                await self._external_refs.delete(room_of(team, channel), _canvas_name(file))
                raise
            log.info("slack.no_canvas", code=no.code)
            self._no_canvas.add(team)
            return ""
        except Ambiguous:
            return ""
        return canvas


def _canvas_name(file: RenderedFile) -> str:
    # A canvas is the Markdown of the minutes: no other form of them.
    form = "" if file.form in ("", MinutesForm.MARKDOWN) else f":{file.form}"
    return f"canvas:{file.kind}:{file.meeting}{form}{':times' if file.times else ''}"


def _stamped(made: Attachment, key: str) -> str:
    """A file name by which the upload can be found again."""
    stem, dot, ending = made.name.rpartition(".")
    stamp = key.replace(":", "-").replace(".", "-")
    return f"{stem or made.name}-{stamp}{dot}{ending if stem else ''}"
