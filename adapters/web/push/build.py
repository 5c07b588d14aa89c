"""Puts Web Push together for one server."""

from __future__ import annotations

from adapters.web.options import WebOptions
from adapters.web.push.room_push import RoomPush
from adapters.web.push.sender import PushSender
from adapters.web.push.vapid import Vapid
from bot.ports import Clock, MeetingService
from bot.ports.push import PushSubscriptions


def room_push(
    service: MeetingService, store: PushSubscriptions, clock: Clock, options: WebOptions
) -> RoomPush:
    """Web Push for the rooms of this server."""
    vapid = Vapid(options.secret, options.base if options.secure else "")
    return RoomPush(service, store, PushSender(store, vapid, clock), clock, vapid.public)
