"""The pages around one room: its meetings, an invitation to print or to show, the calendar file."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Final

import segno
from aiohttp import web
from markupsafe import Markup

from adapters.documents.calendars import calendar_file, series_file
from adapters.web import ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Seat
from adapters.web.own_seat import account_of, seated
from adapters.web.times import shown
from bot.ids import meeting_id
from bot.ports import MeetingStatus, Request, Room
from bot.records.model import MeetingState, MissedReason, Role
from bot.rendered import RenderedCard, in_words

MISSED: Final = {
    MissedReason.HEARD_DOWN: "web-missed-heard-down",
    MissedReason.CANCELLED: "web-missed-cancelled",
}
"""What the page of meetings says of one that did not take place."""


class RoomPages:
    """Serves what stands beside a room, for those who have a seat in it."""

    def __init__(self, site: WebContext) -> None:
        self._site = site

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [
            web.get("/room/{key}/meetings", self.meetings),
            web.get("/room/{key}/meetings/{number:[0-9]{1,6}}", self.look_back),
            web.get("/room/{key}/invite", self.invite),
            web.get("/room/{key}/next.ics", self.next_meeting),
            web.get("/room/{key}/meetings.ics", self.all_meetings),
            web.get("/room/{key}/calendar", self.feed),
            web.post("/room/{key}/calendar", self.change_feed),
            web.get("/room/{key}/steps", self.steps),
        ]

    async def meetings(self, request: web.Request) -> web.Response:
        """The next meeting, and those that there have been, with their minutes."""
        key, seat, room = await seated(self._site, request)
        past = await self._site.service.queries.past_meetings(room.where)
        missed = await self._site.service.queries.missed_meetings(room.where)
        now = await self._site.service.queries.current_meeting(room.where)
        planned = now is not None and now.state is MeetingState.PLANNED
        starts = now.starts if now is not None and planned else None
        return self._site.page(
            "meetings.html",
            key=key,
            report=meeting_id(room.key, 1),
            title=room.title,
            running=now is not None and now.state is MeetingState.OPEN,
            next=None if now is None or starts is None else shown(starts, now.zone),
            series=now is not None and now.series is not None,
            facilitator=await self._site.service.entry.is_facilitator(room.where, account_of(seat)),
            meetings=[
                {
                    "number": one.number,
                    "id": one.id if one.has_minutes else "",
                    "when": shown(one.opened_at, one.zone),
                    "running": one.closed_at is None,
                }
                for one in past
            ],
            missed=[
                {
                    "when": shown(one.due, one.zone),
                    "why": MISSED[one.why],
                    "reason": one.reason,
                }
                for one in missed
            ],
        )

    async def look_back(self, request: web.Request) -> web.Response:
        """How one meeting went, for those who run meetings here."""
        key, seat, room = await seated(self._site, request)
        done = await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:look-back:{secrets.token_urlsafe(12)}",
                at=self._site.now(),
                command="report",
                args={"kind": "meeting", "meeting": int(request.match_info["number"])},
            )
        )
        return self._site.page(
            "look_back.html",
            http_status=200 if done.accepted else 404,
            key=key,
            room=room.title,
            card=done.reply,
            sections=_sections(done.reply),
            refused=not done.accepted,
            words=in_words,
        )

    async def invite(self, request: web.Request) -> web.Response:
        """The members' link as a page to show or to print, with a QR code. For facilitators."""
        key, seat, room = await seated(self._site, request)
        entry = self._site.service.entry
        if not await entry.is_facilitator(room.where, account_of(seat)):
            raise WebError(403, ui_texts.page("not-facilitator"))
        number = await entry.link_number(room.where, Role.MEMBER)
        link = self._site.links.invitation(key, "member", self._site.links.base, number)
        code = segno.make(link, error="m", micro=False)
        drawn = code.svg_inline(border=4, omitsize=True, dark="#000", light="#fff", svgclass="qr")
        return self._site.page(
            "invite.html",
            key=key,
            title=room.title,
            link=link,
            # It is made of squares only; what the link says is in none of its text.
            code=Markup(drawn),  # noqa: S704
        )

    async def next_meeting(self, request: web.Request) -> web.Response:
        """The next meeting for one's own calendar."""
        return await self._calendar(request, calendar_file, "next-meeting.ics")

    async def all_meetings(self, request: web.Request) -> web.Response:
        """All meetings of the series for one's own calendar."""
        return await self._calendar(request, series_file, "meetings.ics")

    async def _calendar(
        self,
        request: web.Request,
        make: Callable[[Room, MeetingStatus, str, datetime], bytes | None],
        name: str,
    ) -> web.Response:
        key, _, room = await seated(self._site, request)
        meeting = await self._site.service.queries.current_meeting(room.where)
        address = f"{self._site.links.base}/room/{key}"
        made = meeting and make(room, meeting, address, self._site.now())
        if not made:
            raise WebError(404, ui_texts.page("no-date"))
        return web.Response(
            body=made,
            content_type="text/calendar",
            charset="utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    async def feed(self, request: web.Request) -> web.Response:
        """The address of the room's calendar feed, for those who run meetings here."""
        key, seat, room = await seated(self._site, request)
        return await self._feed(request, key, seat, room, {})

    async def change_feed(self, request: web.Request) -> web.Response:
        """A new address for the feed, or none any more."""
        _, posted = await self._site.form(request)
        key, seat, room = await seated(self._site, request)
        args: dict[str, str | int] = {"act": posted.get("act", "")}
        return await self._feed(request, key, seat, room, args, posted.get("once", ""))

    async def _feed(
        self,
        request: web.Request,
        key: str,
        seat: Seat,
        room: Room,
        args: dict[str, str | int],
        source: str = "",
    ) -> web.Response:
        done = await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:feed:{(source or secrets.token_urlsafe(12))[:64]}",
                at=self._site.now(),
                command="calendar",
                args=args,
            )
        )
        return self._site.page(
            "calendar.html",
            request,
            self._site.session(request),
            http_status=200 if done.accepted else 403,
            key=key,
            room=room.title,
            card=done.reply,
            refused=not done.accepted,
            once=secrets.token_urlsafe(12),
            words=in_words,
        )

    async def steps(self, request: web.Request) -> web.Response:
        """What is done of the first steps in a new room, as JSON."""
        _, _, room = await seated(self._site, request)
        now = await self._site.service.queries.current_meeting(room.where)
        started = now is not None and (now.number > 1 or now.state is not MeetingState.PLANNED)
        return web.json_response(
            {
                "date": now is not None and now.starts is not None,
                "items": now is not None and now.items > 0,
                "started": started,
                "people": len(await self._site.service.queries.member_names(room.where)),
            }
        )


def _sections(card: RenderedCard | None) -> list[tuple[str, list[str]]]:
    """The headings of a card, each with all the lines that stand under it."""
    found: list[tuple[str, list[str]]] = []
    for part in card.parts if card else ():
        if part.heading or not found:
            found.append((part.heading, []))
        found[-1][1].extend(part.lines)
    return found
